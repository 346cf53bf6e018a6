import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import addFormatsModule from "ajv-formats";
import { type ApiParameter, type Route, apiSubset } from "./routing.ts";

// The schemas are trusted and the same for every server of this process, so they are compiled once.
const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
addFormatsModule.default(ajv);
ajv.addSchema(apiSubset, "github");
const paramValidators = new Map<string, ValidateFunction>();

/** Problems of a JSON request body by GitHub's schema, empty where it is valid; a body where none belongs is ignored. */
export function validateRequestBody(route: Route, body: unknown): string[] {
  if (route.operation.requestBody === null) return [];
  return validateAt(`/operations/${route.operationId.replace("/", "~1")}/requestBody`, body);
}

/** Problems of path and query parameters, which must be typed already (see `readParams`). */
export function validateParams(route: Route, params: ReadonlyMap<string, unknown>): string[] {
  const validate = paramValidators.get(route.operationId) ?? ajv.compile(paramSchema(route.operation.parameters));
  paramValidators.set(route.operationId, validate);
  return validate(Object.fromEntries(params)) ? [] : describe(validate.errors);
}

/**
 * Problems of an answer. Success answers must be ones GitHub declares for the operation; error answers that it does not
 * declare there must still have its error shape.
 */
export function validateResponse(route: Route | undefined, status: number, body: unknown): string[] {
  const declared = route?.operation.responses[String(status)];
  if (declared !== undefined && route !== undefined) {
    if (declared === null) return body === undefined || status >= 400 ? [] : [`status ${status} has no body`];
    return validateAt(`/operations/${route.operationId.replace("/", "~1")}/responses/${status}`, body);
  }
  if (status < 400) return [`status ${status} is not an answer of ${route?.operationId ?? "an unknown operation"}`];
  return validateAt(`/components/schemas/${status === 422 ? "validation-error" : "basic-error"}`, body);
}

/** Query strings as the values their schema asks for; what does not look like one stays text and fails validation. */
export function readParams(route: Route, query: URLSearchParams): Map<string, unknown> {
  const params = new Map<string, unknown>();
  for (const { name, in: location, schema } of route.operation.parameters) {
    const text = location === "path" ? route.pathParams.get(name) : query.get(name);
    if (text === undefined || text === null) continue;
    params.set(name, coerce(text, schema.type));
  }
  return params;
}

function coerce(text: string, type: string | undefined): unknown {
  if (type === "integer" && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}

function paramSchema(parameters: readonly ApiParameter[]): object {
  return {
    type: "object",
    required: parameters.filter((one) => one.required).map((one) => one.name),
    properties: Object.fromEntries(parameters.map((one) => [one.name, one.schema])),
  };
}

function validateAt(pointer: string, value: unknown): string[] {
  const validate = ajv.getSchema(`github#${pointer}`);
  if (validate === undefined) throw new Error(`the OpenAPI subset has nothing at ${pointer}`);
  return validate(value) === true ? [] : describe(validate.errors);
}

function describe(errors: ErrorObject[] | null | undefined): string[] {
  return (errors ?? []).map(({ instancePath, message, params }) => {
    const allowed = "allowedValues" in params ? `: ${JSON.stringify(params["allowedValues"])}` : "";
    return `${instancePath === "" ? "body" : instancePath.slice(1)} ${message ?? "is invalid"}${allowed}`;
  });
}
