import { createRequire } from "node:module";
import { parseYaml } from "@chainops/core/config/parse-yaml";
import { ConfigFileError } from "@chainops/core/config/problem";
import { formatLocation } from "@chainops/core/config/source-location";
import { locationOf, nodeAt, toPlain } from "@chainops/core/config/yaml-node";
import type { ConfigPath, YamlNode } from "@chainops/core/config/yaml-node";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

/** As core resolves it: other versions stand in the tree too. */
interface JsYaml {
  readonly CORE_SCHEMA: { withTags(tag: unknown): unknown };
  readonly mergeTag: unknown;
  load(text: string, options: { schema: unknown }): unknown;
}

const parse = (text: string): YamlNode | null => parseYaml(text, "c.yml");

function plain(text: string): unknown {
  const node = parse(text);
  return node === null ? null : toPlain(node);
}

function failure(text: string): string {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof ConfigFileError) return `${formatLocation(error.problem.location)} ${error.message}`;
    throw error;
  }
  throw new Error("the text was accepted");
}

describe("values", () => {
  const rows: { name: string; text: string; value: unknown }[] = [
    { name: "an empty text is no document", text: "", value: null },
    { name: "comments alone are no document", text: "# nothing\n", value: null },
    {
      name: "scalars follow the core schema",
      text: "[1, 0x10, 0.8, true, ~, yes, 1_000, '1']",
      value: [1, 16, 0.8, true, null, "yes", "1_000", "1"],
    },
    { name: "an empty value is null", text: "a:\nb: 1", value: { a: null, b: 1 } },
    {
      name: "core tags are followed",
      text: "a: !!str 1\nb: !!float 1\nc: ! x\nd: !!seq [1]\ne: !!map {}",
      value: { a: "1", b: 1, c: "x", d: [1], e: {} },
    },
    { name: "plain keys are their own text", text: "1: a\ntrue: b\n~: c", value: { 1: "a", true: "b", "~": "c" } },
    { name: "an alias is what its anchor names", text: "a: &x {k: 1}\nb: *x", value: { a: { k: 1 }, b: { k: 1 } } },
    {
      name: "own keys win over merged ones, before and after",
      text: "b: &b {k: 1, l: 1, m: 1}\nc: {k: 2, <<: *b, l: 3}",
      value: { b: { k: 1, l: 1, m: 1 }, c: { k: 2, l: 3, m: 1 } },
    },
    {
      name: "of several merged mappings the earlier wins",
      text: "[&a {k: 1}, &b {k: 2, l: 2}, {<<: [*a, *b]}]",
      value: [{ k: 1 }, { k: 2, l: 2 }, { k: 1, l: 2 }],
    },
    { name: "a quoted << is a key like others", text: '"<<": 1', value: { "<<": 1 } },
    { name: "a << tagged as text is a key like others", text: "!!str <<: 1", value: { "<<": 1 } },
    { name: "a YAML version directive is read over", text: "%YAML 1.2\n---\na: 1\n...\n", value: { a: 1 } },
    {
      name: "block scalars keep their lines",
      text: "a: |\n  x\n  y\nb: >-\n  x\n  y\n",
      value: { a: "x\ny\n", b: "x y" },
    },
  ];
  it.each(rows)("$name", ({ text, value }) => {
    expect(plain(text)).toEqual(value);
  });
});

describe("locations", () => {
  const text =
    'gates:\r\n  size: 1\r\n  empty:\n  list:\n    - a\n    - "b"\nbase: &base\n  deep: x\nuse: *base\nmerged:\n  <<: *base\n';
  const rows: { path: ConfigPath; key: string; value: string }[] = [
    { path: ["gates", "size"], key: "2:3", value: "2:9" },
    { path: ["gates", "empty"], key: "3:3", value: "3:3" },
    { path: ["gates", "list", 0], key: "5:7", value: "5:7" },
    { path: ["gates", "list", 1], key: "6:7", value: "6:7" },
    { path: ["use"], key: "9:1", value: "8:3" },
    { path: ["use", "deep"], key: "8:3", value: "8:9" },
    { path: ["merged", "deep"], key: "8:3", value: "8:9" },
  ];
  it.each(rows)("of $path count lines and columns from 1", ({ path, key, value }) => {
    const root = parse(text);
    if (root === null) throw new Error("no document");
    const keyLocation = locationOf(root, path);
    const node = nodeAt(root, path);
    expect(keyLocation && formatLocation(keyLocation)).toBe(`c.yml:${key}`);
    expect(node && formatLocation(node.location)).toBe(`c.yml:${value}`);
  });
});

describe("what is refused", () => {
  const bomb = Array.from({ length: 9 }, (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}]`);
  const chain = Array.from({ length: 20 }, (_, level) => `l${level + 1}: &l${level + 1} [[*l${level}]]`);
  const wide = Array.from({ length: 400 }, (_, key) => `k${key}: 1`).join(", ");
  const rows: { name: string; text: string; error: RegExp }[] = [
    { name: "bad indentation", text: "a: 1\n b: 2\n", error: /^c\.yml:2:\d+ found text that is not YAML: / },
    { name: "a tab as indentation", text: "a:\n\tb: 1\n", error: /^c\.yml:2:\d+ found text that is not YAML: .*tab/ },
    { name: "an open bracket", text: "a: [1, 2\n", error: /^c\.yml:2:1 found text that is not YAML/ },
    {
      name: "a duplicate key after lone carriage returns",
      text: "a: 1\rb: 2\ra: 3\r",
      error: /^c\.yml:3:1 found the key "a" twice/,
    },
    { name: "a NUL byte", text: "a: 1\nb: \0\n", error: /^c\.yml:2:4 found text that is not YAML: null byte/ },
    { name: "a second document", text: "a: 1\n---\nb: 1\n", error: /^c\.yml:3:1 found a second document/ },
    {
      name: "a duplicate key",
      text: "a: 1\nb: 2\na: 3\n",
      error: /^c\.yml:3:1 found the key "a" twice \(first on line 1\)/,
    },
    { name: "a duplicate key in other quotes", text: 'a: 1\n"a": 3\n', error: /^c\.yml:2:1 found the key "a" twice/ },
    { name: "a list as a key", text: "? [a]\n: 1\n", error: /^c\.yml:1:3 found a mapping or list as a key/ },
    { name: "__proto__ as a key", text: "a:\n  __proto__: {x: 1}\n", error: /^c\.yml:2:3 found the key "__proto__"/ },
    { name: "constructor as a key", text: "constructor: 1\n", error: /^c\.yml:1:1 found the key "constructor"/ },
    { name: "prototype as a quoted key", text: '{"prototype": 1}\n', error: /^c\.yml:1:2 found the key "prototype"/ },
    { name: "a tag of its own", text: "a: !secret x\n", error: /^c\.yml:1:12 found the tag "!secret"/ },
    { name: "a tag that does not fit", text: "a: !!int x\n", error: /^c\.yml:1:10 found the tag "!!int"/ },
    { name: "a tag on a mapping", text: "a: !!set {b}\n", error: /found the tag "!!set"/ },
    { name: "a redefined tag handle", text: "%TAG !! tag:x,2000:\n---\na: 1\n", error: /found a %TAG directive/ },
    {
      name: "an unknown alias",
      text: "a: *nobody\n",
      error: /^c\.yml:1:4 found the alias "\*nobody", which no earlier anchor defines/,
    },
    {
      name: "an alias inside its own anchor",
      text: "a: &a [*a]\n",
      error: /^c\.yml:1:8 found the alias "\*a" inside the value it names/,
    },
    { name: "a merge of a scalar", text: "a: &a 1\nb: {<<: *a}\n", error: /^c\.yml:2:5 found a merge key/ },
    {
      name: "lists 33 deep",
      text: `${"[".repeat(33)}${"]".repeat(33)}`,
      error: /^c\.yml:1:33 found values nested more than 32 deep/,
    },
    { name: "100,000 open brackets", text: "[".repeat(100_000), error: /found text that is not YAML/ },
    { name: "depth by aliases", text: `l0: &l0 x\n${chain.join("\n")}\n`, error: /nested more than 32 deep/ },
    {
      name: "an alias bomb",
      text: `l0: &l0 x\n${bomb.join("\n")}\n`,
      error: /^c\.yml:\d+:\d+ found more than 20000 values/,
    },
    {
      name: "a merge bomb",
      text: `b: &b {${wide}}\nl:\n${"- <<: *b\n".repeat(100)}`,
      error: /found more than 20000 values/,
    },
    { name: "200,000 items", text: "- 1\n".repeat(200_000), error: /found more than 20000 values/ },
  ];
  it.each(rows)("$name", ({ text, error }) => {
    expect(failure(text)).toMatch(error);
  });
});

describe("against js-yaml's own loader", () => {
  const { CORE_SCHEMA, load, mergeTag } = createRequire(
    new URL("../../../packages/core/package.json", import.meta.url),
  )("js-yaml") as JsYaml;
  const schema = CORE_SCHEMA.withTags(mergeTag);
  const word = fc.constantFrom(
    "a",
    "b",
    "c",
    "key",
    "1",
    "0.5",
    "true",
    "~",
    "'q'",
    '"x y"',
    "&n a",
    "&m {a: 1}",
    "*n",
    "*m",
    "!!str 1",
  );
  const flow = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      word,
      fc.array(tie("node"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
      fc
        .array(fc.tuple(fc.constantFrom("a", "b", "c", "<<"), tie("node")), { maxLength: 3 })
        .map((pairs) => `{${pairs.map(([key, value]) => `${key}: ${value}`).join(", ")}}`),
    ),
  })).node;

  it("what both read is the same value", () => {
    let compared = 0;
    fc.assert(
      fc.property(flow, (text) => {
        let value: unknown;
        try {
          value = plain(`root: ${text}`);
        } catch {
          return;
        }
        compared++;
        expect(value).toEqual(load(`root: ${text}`, { schema }));
      }),
      { numRuns: 2000 },
    );
    expect(compared).toBeGreaterThan(500);
  });
});
