import { corrections } from "@chainops/dev/github-double/openapi/corrections";
import { selectSubset } from "@chainops/dev/github-double/openapi/select-subset";
import { apiSubset } from "@chainops/dev/github-double/routing";
import { expect, test } from "vitest";

test("an operation that GitHub's document lacks is an error that names it", () => {
  expect(() => selectSubset({ paths: {} }, ["checks/create"], "test")).toThrow("no operation checks/create");
});

test("a correction that no longer fits GitHub's document is an error", () => {
  const paths = { "/x": { get: { operationId: "x/get", responses: {} } } };
  expect(() => selectSubset({ paths }, ["x/get"], "test")).toThrow(/correction at .* finds no schema/);
});

test("each correction is in the committed subset", () => {
  const text = JSON.stringify(apiSubset);
  expect(text).toContain('"repo":{"anyOf":[{"$ref":"#/components/schemas/repository"},{"type":"null"}]}');
  expect(corrections.every(({ reason }) => reason.length > 0)).toBe(true);
});

test("the committed subset has no OpenAPI keywords that JSON Schema would ignore, and each reference resolves", () => {
  const keys = new Set<string>();
  const references = new Set<string>();
  JSON.stringify([apiSubset.components.schemas, apiSubset.operations], (key, value: unknown) => {
    keys.add(key);
    if (key === "$ref") references.add(String(value).replace("#/components/schemas/", ""));
    return value;
  });
  expect(["nullable", "example", "examples", "externalDocs"].filter((key) => keys.has(key))).toEqual([]);
  expect([...references].filter((name) => !(name in apiSubset.components.schemas))).toEqual([]);
});
