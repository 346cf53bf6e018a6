import { corrections } from "./corrections.ts";

type Json = null | boolean | number | string | Json[] | JsonObject;
interface JsonObject {
  [key: string]: Json;
}

const knownFormats = new Set(["date-time", "email", "int64", "uri"]);
const droppedKeys = new Set(["description", "example", "examples", "externalDocs", "title", "deprecated", "default"]);

/**
 * Picks `operationIds` and every schema they reach out of GitHub's OpenAPI 3.0 document, as JSON Schema: `nullable`
 * becomes a null type, prose goes. Returns JSON text with sorted keys, one operation or schema a line.
 * Throws when an operation is not in the document.
 */
export function selectSubset(document: JsonObject, operationIds: readonly string[], source: string): string {
  const operations = new Map<string, JsonObject>();
  for (const [path, item] of entries(document["paths"])) {
    for (const [method, operation] of entries(item)) {
      const id = object(operation)["operationId"];
      if (typeof id === "string" && operationIds.includes(id)) {
        operations.set(id, selectOperation(document, method, path, object(operation)));
      }
    }
  }
  const missing = operationIds.filter((id) => !operations.has(id));
  if (missing.length > 0) throw new Error(`GitHub's OpenAPI has no operation ${missing.join(", ")}`);
  return renderSubset(source, operations, selectSchemas(document, [...operations.values()]));
}

function selectOperation(document: JsonObject, method: string, path: string, operation: JsonObject): JsonObject {
  const parameters = list(operation["parameters"]).map((parameter) => {
    const { name, in: location, required, schema, ...rest } = object(resolve(document, parameter));
    return {
      name: name ?? null,
      in: location ?? null,
      required: required ?? false,
      multiSegment: rest["x-multi-segment"] ?? false,
      schema: toJsonSchema(schema ?? {}),
    };
  });
  const responses = entries(operation["responses"]).map(([status, response]): [string, Json] => [
    status,
    jsonSchemaOf(resolve(document, response)),
  ]);
  const body = operation["requestBody"] === undefined ? null : resolve(document, operation["requestBody"]);
  return {
    method: method.toUpperCase(),
    path,
    parameters,
    requestBody: body === null ? null : jsonSchemaOf(body),
    responses: Object.fromEntries(responses),
  };
}

/** The schema of the JSON media type of a request or response body, null where it has none. */
function jsonSchemaOf(body: Json): Json {
  const json = entries(object(body)["content"]).find(([mediaType]) => mediaType === "application/json");
  return json === undefined ? null : toJsonSchema(object(json[1])["schema"] ?? {});
}

function selectSchemas(document: JsonObject, roots: readonly Json[]): Map<string, Json> {
  const schemas = new Map<string, Json>();
  const waiting = roots.flatMap(references);
  for (let reference = waiting.pop(); reference !== undefined; reference = waiting.pop()) {
    const name = reference.replace("#/components/schemas/", "");
    if (schemas.has(name)) continue;
    const schema = toJsonSchema(resolve(document, { $ref: reference }));
    schemas.set(name, schema);
    waiting.push(...references(schema));
  }
  return schemas;
}

function references(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (value === null || typeof value !== "object") return [];
  const own = typeof value["$ref"] === "string" ? [value["$ref"]] : [];
  return [...own, ...Object.values(value).flatMap(references)];
}

/** OpenAPI 3.0 schema to JSON Schema. `properties` is a map of names, so its keys are never dropped as prose. */
function toJsonSchema(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(toJsonSchema);
  if (schema === null || typeof schema !== "object") return schema;
  const out: JsonObject = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === "properties" || key === "patternProperties") {
      out[key] = Object.fromEntries(entries(value).map(([name, property]) => [name, toJsonSchema(property)]));
    } else if (key === "format") {
      if (typeof value === "string" && knownFormats.has(value)) out[key] = value;
    } else if (key === "enum" || key === "required") {
      out[key] = value;
    } else if (!droppedKeys.has(key) && key !== "nullable" && !key.startsWith("x-")) {
      out[key] = toJsonSchema(value);
    }
  }
  return schema["nullable"] === true ? allowNull(out) : out;
}

function allowNull(schema: JsonObject): JsonObject {
  const { type, enum: values, ...rest } = schema;
  if (typeof type !== "string") return { anyOf: [schema, { type: "null" }] };
  return { ...rest, type: [type, "null"], ...(Array.isArray(values) && { enum: [...new Set([...values, null])] }) };
}

/** Changes the schemas where GitHub's document is known to be wrong; throws where a correction no longer fits. */
function correct(subset: JsonObject): void {
  for (const { at, change } of corrections) {
    const key = at.at(-1) ?? "";
    const parent = at.slice(0, -1).reduce(stepInto, subset);
    const schema = object(parent)[key];
    if (schema === undefined) throw new Error(`the correction at ${at.join("/")} finds no schema`);
    const { format: _, ...withoutFormat } = object(schema);
    object(parent)[key] = change === "allow-null" ? allowNull(object(schema)) : withoutFormat;
  }
}

/** A key of an object, or the parameter of that name in a list of them. */
function stepInto(at: Json, step: string): Json {
  if (Array.isArray(at)) return at.find((one) => object(one)["name"] === step) ?? null;
  return object(at)[step] ?? null;
}

function renderSubset(source: string, operations: Map<string, JsonObject>, schemas: Map<string, Json>): string {
  const subset = { operations: Object.fromEntries(operations), components: { schemas: Object.fromEntries(schemas) } };
  correct(subset);
  return (
    `{"source":${JSON.stringify(`${source} (MIT)`)},\n"operations":{\n${renderLines(subset.operations)}\n},\n` +
    `"components":{"schemas":{\n${renderLines(subset.components.schemas)}\n}}}\n`
  );
}

function renderLines(map: JsonObject): string {
  return Object.keys(map)
    .toSorted()
    .map((name) => `${JSON.stringify(name)}:${JSON.stringify(sortKeys(map[name] ?? null))}`)
    .join(",\n");
}

function sortKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== "object") return value;
  const sorted = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, inner]) => [key, sortKeys(inner)]));
}

function resolve(document: JsonObject, value: Json): Json {
  const reference = object(value)["$ref"];
  if (typeof reference !== "string") return value;
  return reference
    .slice(2)
    .split("/")
    .reduce((at: Json, key) => object(at)[key] ?? null, document);
}

function object(value: Json | undefined): JsonObject {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
}

function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function entries(value: Json | undefined): [string, Json][] {
  return Object.entries(object(value));
}
