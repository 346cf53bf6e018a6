import { describe, expect, it } from "vitest";
import { InputError } from "@chainops/core/errors";
import { parseLocalArguments } from "@chainops/dev/local/local-arguments";

const parse = (...args: string[]) =>
  parseLocalArguments(args, { actions: ["kzg-verify", "quality-gate"], startedIn: "/home/me/project" });

function problemsOf(...args: string[]): readonly string[] {
  try {
    parse(...args);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

it("takes an action alone: the directory where npm was started is judged and nothing is posted", () => {
  expect(parse("quality-gate")).toStrictEqual({
    action: "quality-gate",
    workspace: "/home/me/project",
    inputs: {},
    html: undefined,
    fakeGitHub: false,
    base: undefined,
  });
});

it("reads every option, with paths from where npm was started and values that hold =", () => {
  const args = ["quality-gate", "--workspace", "../other", "--input", 'outcome={"a":"b=c"}', "--input", "base="];
  expect(parse(...args, "--html", "out/r.html", "--fake-github", "--base", "origin/main")).toStrictEqual({
    action: "quality-gate",
    workspace: "/home/me/other",
    inputs: { outcome: '{"a":"b=c"}', base: "" },
    html: "/home/me/project/out/r.html",
    fakeGitHub: true,
    base: "origin/main",
  });
});

describe("a mistake is told with the usage", () => {
  it.each([
    { args: [], problem: "No action is named." },
    { args: ["quality-gates"], problem: 'There is no action "quality-gates".' },
    { args: ["quality-gate", "kzg-verify"], problem: '"kzg-verify" is one word too many.' },
    { args: ["quality-gate", "--input", "coverage"], problem: '--input takes name=value; found "coverage".' },
    { args: ["quality-gate", "--input", "=x"], problem: '--input takes name=value; found "=x".' },
    { args: ["quality-gate", "--input", "id=a", "--input", "id=b"], problem: "--input id is given twice" },
    {
      args: ["quality-gate", "--base", "main"],
      problem: "--base says what the pull request of --fake-github is against",
    },
    { args: ["quality-gate", "--post"], problem: "Unknown option '--post'." },
    { args: ["quality-gate", "--html"], problem: "Option '--html <value>' argument missing." },
  ])("$args", ({ args, problem }) => {
    const problems = problemsOf(...args);
    expect(problems[0]).toContain(problem);
    expect(problems.at(-1)).toContain("Usage: npm run local -- <kzg-verify|quality-gate>");
    expect(problems).toHaveLength(2);
  });

  it("all at once", () => {
    expect(problemsOf("gate", "--input", "x", "--base", "main")).toHaveLength(4);
  });
});

it("keeps an input that is called as a part of every object", () => {
  expect(Object.entries(parse("quality-gate", "--input", "__proto__=x").inputs)).toStrictEqual([["__proto__", "x"]]);
});
