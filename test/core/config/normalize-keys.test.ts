import { normalizeKeys } from "@chainops/core/config/normalize-keys";
import { parseYaml } from "@chainops/core/config/parse-yaml";
import type { ConfigSchema } from "@chainops/core/config/schema-shape";
import { toPlain } from "@chainops/core/config/yaml-node";
import * as v from "valibot";
import { describe, expect, it } from "vitest";

function normalize(schema: ConfigSchema, text: string) {
  const root = parseYaml(text, "c.yml");
  if (root === null) throw new Error("no document");
  const { node, problems, notices } = normalizeKeys(schema, root);
  return { value: toPlain(node), unknown: problems.map(({ path }) => path.join("/")), notices };
}

const Inner = v.strictObject({ two_words: v.optional(v.picklist(["first_choice", "other"])) });
interface Tree {
  readonly max_depth?: number | undefined;
  readonly child_node?: Tree | undefined;
}
const TreeSchema: v.GenericSchema<Tree> = v.strictObject({
  max_depth: v.optional(v.number()),
  child_node: v.optional(v.lazy(() => TreeSchema)),
});

describe("keys are brought to one spelling through every kind of schema", () => {
  const rows: { name: string; schema: ConfigSchema; text: string; value: unknown; unknown?: string[] }[] = [
    { name: "a mapping", schema: Inner, text: "twoWords: FirstChoice", value: { two_words: "first_choice" } },
    {
      name: "a pipe around a mapping",
      schema: v.pipe(Inner, v.description("x")),
      text: "two-words: other\nthree: 1",
      value: { two_words: "other" },
      unknown: ["three"],
    },
    {
      name: "a nullable mapping",
      schema: v.strictObject({ a_b: v.nullable(Inner) }),
      text: "aB: {TwoWords: other, x: 1}",
      value: { a_b: { two_words: "other" } },
      unknown: ["aB/x"],
    },
    { name: "a null", schema: v.strictObject({ a_b: v.nullable(Inner) }), text: "aB: ~", value: { a_b: null } },
    {
      name: "a list",
      schema: v.array(Inner),
      text: "- twoWords: other\n- no: 1\n- nope: 2",
      value: [{ two_words: "other" }, {}, {}],
      unknown: ["1/no", "2/nope"],
    },
    {
      name: "a record, whose own names stay",
      schema: v.record(v.string(), Inner),
      text: "camelName: {twoWords: other}\nkebab-name: {x: 1}",
      value: { camelName: { two_words: "other" }, "kebab-name": {} },
      unknown: ["kebab-name/x"],
    },
    {
      name: "a recursive mapping",
      schema: TreeSchema,
      text: "childNode: {childNode: {maxDepth: 1, minDepth: 1}}",
      value: { child_node: { child_node: { max_depth: 1 } } },
      unknown: ["childNode/childNode/minDepth"].map((path) => path.replaceAll("childNode", "child_node")),
    },
    {
      name: "a union of a word and a mapping: the word",
      schema: v.union([v.picklist(["some_word"]), Inner]),
      text: "SomeWord",
      value: "some_word",
    },
    {
      name: "a union of a word and a mapping: the mapping",
      schema: v.union([v.picklist(["some_word"]), Inner]),
      text: "twoWords: other",
      value: { two_words: "other" },
    },
    {
      name: "a union of mappings: the one that knows the keys",
      schema: v.union([v.strictObject({ a_b: v.number() }), v.strictObject({ a_c: v.number(), a_d: v.number() })]),
      text: "aC: 1\naD: 2\naE: 3",
      value: { a_c: 1, a_d: 2 },
      unknown: ["aE"],
    },
    {
      name: "a variant",
      schema: v.variant("kind", [
        v.strictObject({ kind: v.literal("x"), a_b: v.number() }),
        v.strictObject({ kind: v.literal("y"), a_c: v.number() }),
      ]),
      text: "kind: y\naC: 1",
      value: { kind: "y", a_c: 1 },
    },
    {
      name: "unknown content, which stays as it is",
      schema: v.strictObject({ raw: v.unknown() }),
      text: "raw: {camelCase: {x-y: 1}}",
      value: { raw: { camelCase: { "x-y": 1 } } },
    },
    {
      name: "a value of the wrong kind, which stays for the check of types",
      schema: v.strictObject({ a_b: Inner }),
      text: "aB: [1]",
      value: { a_b: [1] },
    },
  ];
  it.each(rows)("$name", ({ schema, text, value, unknown = [] }) => {
    const normalized = normalize(schema, text);
    expect(normalized.value).toEqual(value);
    expect(normalized.unknown).toEqual(unknown.map((path) => path.replace(/^aB/, "a_b")));
  });

  it("a key without effect is told once, however often it is written", () => {
    const schema = v.array(v.strictObject({ idle: v.pipe(v.number(), v.metadata({ noEffect: "nothing reads it" })) }));
    expect(normalize(schema, "- idle: 1\n- idle: 2\n").notices).toEqual([
      "c.yml:1: [0].idle has no effect: nothing reads it.",
    ]);
  });

  it("a hundred unknown keys get a suggestion, later ones are only named", () => {
    const root = parseYaml(Array.from({ length: 102 }, (_, key) => `two_word${key}: 1\n`).join(""), "c.yml");
    if (root === null) throw new Error("no document");
    const messages = normalizeKeys(Inner, root).problems.map((problem) => problem.message);
    expect(messages.filter((message) => message.endsWith("(did you mean two_words?)"))).toHaveLength(100);
    expect(messages.filter((message) => message.endsWith("; accepted two_words"))).toHaveLength(2);
  });
});
