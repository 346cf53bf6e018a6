import { describe, expect, it } from "vitest";
import { InputError } from "@chainops/core/errors";
import { commonInputs } from "@chainops/core/runner/common-inputs";
import { booleanInput, jsonInput, textInput } from "@chainops/core/runner/input-kinds";
import { readInputs } from "@chainops/core/runner/read-inputs";

const kinds = commonInputs("quality-gate", "true");

function problemsOf(given: Record<string, string>): readonly string[] {
  try {
    readInputs(kinds, new Map(Object.entries(given)));
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

describe("readInputs", () => {
  it("takes declared defaults for empty and missing values", () => {
    const values = readInputs(kinds, new Map([["check-run", ""]]));
    expect(values).toMatchObject({
      "check-run": "auto",
      "require-success": true,
      "dry-run": false,
      results: [],
      id: "",
    });
  });

  it("reports every wrong value at once, each with what is accepted", () => {
    const problems = problemsOf({ "check-run": "yes", "dry-run": "1", id: "Bad Id", comment: "always" });
    expect(problems).toHaveLength(4);
    expect(problems.join("\n")).toContain('Input `dry-run`: found "1"; accepted: `true` or `false`.');
    expect(problems.join("\n")).toContain('Input `check-run`: found "yes"; accepted: `auto`, `true` or `false`.');
  });

  it.each(["yes", "no", "on", "1", "tRUE", "truee"])("refuses the lax boolean %s", (raw) => {
    expect(problemsOf({ "dry-run": raw })).toHaveLength(1);
  });

  it.each(["true", "True", "TRUE"])("takes the YAML boolean %s", (raw) => {
    expect(readInputs(kinds, new Map([["dry-run", raw]]))["dry-run"]).toBe(true);
  });

  it("names the nearest input for one that does not exist", () => {
    expect(problemsOf({ dryrun: "true" })[0]).toContain("did you mean `dry-run`?");
  });

  it("lists every input for one that is like none", () => {
    expect(problemsOf({ zzzzzzzzzz: "1" })[0]).toMatch(
      /^Input `zzzzzzzzzz` is not an input of this action; accepted: .*dry-run/,
    );
  });

  it("splits lists at line ends and drops blank lines", () => {
    expect(readInputs(kinds, new Map([["results", "a.json\r\n\n  b.json  \n"]])).results).toEqual(["a.json", "b.json"]);
  });

  it("never shows a secret that is refused", () => {
    const secret = { ...booleanInput({ description: "", default: "true" }), secret: true };
    expect(() => readInputs({ key: secret }, new Map([["key", "hunter2hunter2"]]))).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("hunter2") as string }),
    );
  });

  it("cuts a long wrong value", () => {
    expect(problemsOf({ comment: "x".repeat(10_000) })[0]?.length).toBeLessThan(250);
  });

  it("refuses broken JSON and takes none for absent", () => {
    const json = { outcome: jsonInput({ description: "", accepted: "a JSON object" }) };
    expect(readInputs(json, new Map()).outcome).toBeUndefined();
    expect(() => readInputs(json, new Map([["outcome", "{"]]))).toThrow(InputError);
  });

  it("leaves an expression default to the runner: empty stays empty", () => {
    const token = { token: textInput({ description: "", default: "${{ github.token }}" }) };
    expect(readInputs(token, new Map([["token", ""]])).token).toBe("");
  });
});
