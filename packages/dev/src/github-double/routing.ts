import { readFileSync } from "node:fs";

export interface ApiSubset {
  readonly source: string;
  readonly operations: Readonly<Record<string, ApiOperation>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

export interface ApiOperation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly ApiParameter[];
  readonly requestBody: object | null;
  readonly responses: Readonly<Record<string, object | null>>;
}

export interface ApiParameter {
  readonly name: string;
  readonly in: "header" | "path" | "query";
  readonly required: boolean;
  readonly multiSegment: boolean;
  readonly schema: { readonly type?: string };
}

export interface Route {
  readonly operationId: string;
  readonly operation: ApiOperation;
  readonly pathParams: ReadonlyMap<string, string>;
}

interface Pattern {
  readonly operationId: string;
  readonly operation: ApiOperation;
  readonly expression: RegExp;
  readonly literalLength: number;
}

const subsetFile = new URL("openapi/github-api-subset.json", import.meta.url);

/** The generated part of GitHub's OpenAPI: see openapi/generate-openapi-subset.ts. */
export const apiSubset: ApiSubset = JSON.parse(readFileSync(subsetFile, "utf8"));

// The route with more literal text wins: `/commits/{ref}/check-runs` before `/commits/{ref}`, whose ref spans slashes.
const patterns: readonly Pattern[] = Object.entries(apiSubset.operations)
  .map(([operationId, operation]) => ({ operationId, operation, ...compilePath(operation) }))
  .toSorted((a, b) => b.literalLength - a.literalLength);

/** Finds the operation for a method and a path (still percent-encoded, as sent). */
export function findRoute(method: string, path: string): Route | undefined {
  for (const { operationId, operation, expression } of patterns) {
    const match = operation.method === method ? expression.exec(path) : null;
    if (match === null) continue;
    const values = Object.entries(match.groups ?? {}).map(([name, value]): [string, string] => [name, decode(value)]);
    return { operationId, operation, pathParams: new Map(values) };
  }
  return undefined;
}

function compilePath(operation: ApiOperation): { expression: RegExp; literalLength: number } {
  const multiSegment = new Set(operation.parameters.filter((one) => one.multiSegment).map((one) => one.name));
  const source = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    multiSegment.has(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`,
  );
  return { expression: new RegExp(`^${source}$`), literalLength: operation.path.replaceAll(/\{\w+\}/g, "").length };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
