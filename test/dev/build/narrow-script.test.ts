import { runInNewContext } from "node:vm";
import { narrowScript } from "@chainops/dev/build/narrow-script";
import { describe, expect, it } from "vitest";

describe("a narrowed script", () => {
  it.each([
    { name: "a text", script: `"✅ · → é"` },
    { name: "a template", script: "`…${1}…`" },
    { name: "an expression with a flag for code points", script: `/^[😀-😎]$/u.test("😃")` },
    { name: "an expression without", script: `"a…b".split(/…/).join()` },
    { name: "a comment", script: `/* → */ 1 // …` },
    { name: "a name", script: `const ℓ = 2; ℓ` },
    { name: "a character behind a backslash", script: `"\\…"` },
    { name: "a raw template", script: "String.raw`…`" },
  ])("means the same with $name", ({ script }) => {
    expect(runInNewContext(narrowScript(script))).toEqual(runInNewContext(script));
  });

  it("holds nothing beyond Latin-1", () => {
    expect(narrowScript(`"✅ é", /…/`)).toBe(String.raw`"\u2705 é", /\u2026/`);
  });
});
