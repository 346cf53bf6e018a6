import { describe, expect, it } from "vitest";
import { print, runMain, writeTo } from "./fixture-action.ts";

describe("a hostile title that an action prints raw", () => {
  it("sets an output, as on the real runner, because the legacy command counts anywhere in a line", async () => {
    const title = "Fix typo ##[set-output name=verdict;]pass";
    const result = await runMain("console.log(`Checking: ${process.env.INPUT_TITLE}`);", { inputs: { title } });
    expect(result.outputs).toEqual({ verdict: "pass" });
    expect(result.commands.map(({ name, syntax }) => [name, syntax])).toStrictEqual([["set-output", "legacy"]]);
    expect(result.outcome).toBe("success");
  });

  it("stays text where a zero-width space breaks it", async () => {
    const result = await runMain(print("Checking: ##\u200b[set-output name=verdict;]pass", "\u200b::error::x"));
    expect(result.commands).toStrictEqual([]);
    expect(result.outputs).toEqual({});
    expect(result.log).toHaveLength(2);
  });

  it("comes alive on stderr and after a lone carriage return as well", async () => {
    const result = await runMain(
      'process.stderr.write("##[set-output name=a;]1\\n"); process.stdout.write("title\\r::set-output name=b::2\\n");',
    );
    expect(result.outputs).toEqual({ a: "1", b: "2" });
  });

  it("loses to the output file, which is read after the step", async () => {
    const result = await runMain(
      `${writeTo("GITHUB_OUTPUT", "verdict=fail\n")}\n${print("::set-output name=verdict::pass")}`,
    );
    expect(result.outputs).toEqual({ verdict: "fail" });
  });
});

describe("the files of a step", () => {
  it("carry outputs, state, environment, path and summary", async () => {
    const result = await runMain(`
      import fs from "node:fs";
      const add = (name, text) => fs.appendFileSync(process.env[name], text);
      for (const name of ["OUTPUT", "STATE", "ENV", "PATH", "STEP_SUMMARY"])
        if (fs.statSync(process.env["GITHUB_" + name]).size !== 0) process.exit(9);
      add("GITHUB_OUTPUT", "a=1\\nb<<X\\nl1\\nl2\\nX\\n__proto__=p\\n");
      add("GITHUB_STATE", "s=2\\n");
      add("GITHUB_ENV", "E=3\\n");
      add("GITHUB_PATH", "/opt/x\\n\\n/opt/y\\n");
      add("GITHUB_STEP_SUMMARY", "# Hello\\n");
    `);
    expect(result.exitCode).toBe(0);
    expect(Object.entries(result.outputs)).toStrictEqual([
      ["a", "1"],
      ["b", "l1\nl2"],
      ["__proto__", "p"],
    ]);
    expect(result.state).toEqual({ s: "2" });
    expect(result.env).toEqual({ E: "3" });
    expect(result.paths).toStrictEqual(["/opt/x", "/opt/y"]);
    expect(result.summary).toBe("# Hello\n");
  });

  it("fail the step when one is malformed, although the exit code is 0, and keep the pairs before the mistake", async () => {
    const result = await runMain(writeTo("GITHUB_OUTPUT", "a=1\nnonsense\nb=2\n"));
    expect(result).toMatchObject({ exitCode: 0, outcome: "failure", outputs: { a: "1" } });
    expect(result.annotations.map(({ message }) => message)).toContain("Invalid format 'nonsense'");
  });

  it("are read after a failed step too", async () => {
    const result = await runMain(`${writeTo("GITHUB_OUTPUT", "a=1\n")}\nprocess.exit(3);`);
    expect(result).toMatchObject({ exitCode: 3, outcome: "failure", outputs: { a: "1" } });
  });

  it("may be deleted by the step without harm", async () => {
    const result = await runMain('import fs from "node:fs"; fs.rmSync(process.env.GITHUB_OUTPUT);');
    expect(result).toMatchObject({ outcome: "success", outputs: {} });
  });

  it("fail the step when the step put a folder in their place", async () => {
    const file = "process.env.GITHUB_OUTPUT";
    const result = await runMain(`import fs from "node:fs"; fs.rmSync(${file}); fs.mkdirSync(${file});`);
    expect(result).toMatchObject({ exitCode: 0, outcome: "failure", outputs: {} });
  });

  it.each([
    ["1 MiB", 1024 * 1024, 1024 * 1024, 0],
    ["1 MiB and one byte", 1024 * 1024 + 1, 0, 1],
  ])("keep a summary up to 1 MiB and drop a bigger one with an error: %s", async (_, bytes, kept, errors) => {
    const result = await runMain(
      `import fs from "node:fs"; fs.writeFileSync(process.env.GITHUB_STEP_SUMMARY, "x".repeat(${bytes}));`,
    );
    expect(result.summary).toHaveLength(kept);
    expect(result.annotations.filter(({ level }) => level === "error")).toHaveLength(errors);
    expect(result.outcome).toBe("success");
  });

  it("cannot bring NODE_OPTIONS into later steps", async () => {
    const result = await runMain(writeTo("GITHUB_ENV", "NODE_OPTIONS=--require=x\nA=1\n"));
    expect(result.env).toEqual({ A: "1" });
    expect(result.annotations[0]?.message).toContain("NODE_OPTIONS");
  });
});

describe("secrets", () => {
  it("are masked in log, summary and annotations, also in base64 and line by line, from the moment they are known", async () => {
    const secret = "first-part-1234\nsecond-part-5678";
    const result = await runMain(
      `${writeTo("GITHUB_STEP_SUMMARY", "a second-part-5678 b\nlate-secret\n")}
       console.log("say first-part-1234 and " + Buffer.from("user:first-part-1234").toString("base64"));
       console.log("::error::oops second-part-5678");
       console.log("before late-secret");
       console.log("::add-mask::late-secret");
       console.error("after late-secret");`,
      { secrets: { KEY: secret }, token: "ghs_token" },
    );
    const shown = JSON.stringify([result.log, result.summary, result.annotations]);
    expect(shown).not.toMatch(/first-part|second-part|dXNlcjpmaXJzdC1wYXJ0/);
    expect(result.log).toContain("before late-secret");
    expect(result.log).toContain("after ***");
    expect(result.summary).toBe("a *** b\n***\n");
    expect(result.annotations[0]?.message).toBe("oops ***");
    expect(result.masks).toEqual(expect.arrayContaining([secret, "late-secret", "ghs_token"]));
    expect(result.rawStdout).toContain("::add-mask::late-secret");
  });
});

describe("annotations", () => {
  it("are kept ten per level and cut at 4096 characters", async () => {
    const result = await runMain(
      'for (let i = 0; i < 12; i += 1) { console.log("::error::e" + i); console.log("::notice::" + "n".repeat(5000)); }',
    );
    const levels = result.annotations.map(({ level }) => level);
    expect(levels.filter((level) => level === "error")).toHaveLength(10);
    expect(levels.filter((level) => level === "notice")).toHaveLength(10);
    expect(result.annotationsDropped).toBe(4);
    expect(Math.max(...result.annotations.map(({ message }) => message.length))).toBe(4096);
    expect(result.log.filter((line) => line.startsWith("##[error]"))).toHaveLength(12);
    expect(result.outcome).toBe("success");
  });

  it("carry title and place, with paths made relative to the workspace", async () => {
    const result = await runMain(
      "console.log(`::warning title=Gas,file=${process.cwd()}/src/A.sol,line=3,endLine=3,col=2,endColumn=9::up`);",
    );
    expect(result.annotations).toStrictEqual([
      {
        level: "warning",
        message: "up",
        title: "Gas",
        file: "src/A.sol",
        line: 3,
        endLine: 3,
        column: 2,
        endColumn: 9,
      },
    ]);
  });

  it.each([
    ["columns over several lines", "line=1,endLine=2,col=3", { line: 1, endLine: 2 }],
    ["an end before the start", "line=5,endLine=2", {}],
    ["an end without start", "endLine=4", { line: 4, endLine: 4 }],
    ["columns without line", "col=3,endColumn=4", {}],
    ["words", "line=many", {}],
  ])("lose contradicting places: %s", async (_, place, kept) => {
    const result = await runMain(print(`::error file=a,${place}::x`));
    expect(result.annotations).toStrictEqual([{ level: "error", message: "x", file: "a", ...kept }]);
  });
});

describe("other commands", () => {
  it("refuses set-env and add-path and fails the step for them", async () => {
    const result = await runMain(print("::set-env name=A::1", "::add-path::/x"));
    expect(result).toMatchObject({ exitCode: 0, outcome: "failure", env: {}, paths: [] });
    expect(result.commands.map(({ name, accepted }) => [name, accepted])).toStrictEqual([
      ["set-env", false],
      ["add-path", false],
    ]);
  });

  it("stops obeying between stop-commands and its token", async () => {
    const result = await runMain(
      print("::stop-commands::tok-1", "::set-output name=a::1", "##[error]x", "::tok-1::", "::set-output name=b::2"),
    );
    expect(result.outputs).toEqual({ b: "2" });
    expect(result.annotations).toStrictEqual([]);
    expect(result.log).toContain("::set-output name=a::1");
  });

  it("refuses a stop token that is a command", async () => {
    const result = await runMain(print("::stop-commands::error"));
    expect(result.outcome).toBe("failure");
  });

  it("folds groups, echoes on demand and shows debug lines only when asked", async () => {
    const script = print("::group::G", "in", "::endgroup::", "::echo::on", "::save-state name=s::1", "::debug::d");
    const quiet = await runMain(script);
    expect(quiet.log).toStrictEqual(["##[group]G", "in", "##[endgroup]", "::save-state name=s::1"]);
    expect(quiet.state).toEqual({ s: "1" });
    expect((await runMain(script, { debug: true })).log).toContain("##[debug]d");
  });

  it("lets a problem matcher turn lines into annotations until it is removed", async () => {
    const matcher = {
      problemMatcher: [
        {
          owner: "lint",
          pattern: [
            { regexp: "^(\\S+\\.sol)$", file: 1 },
            {
              regexp: "^\\s+(\\d+):(\\d+)\\s+(error|warning)\\s+(.*)$",
              line: 1,
              column: 2,
              severity: 3,
              message: 4,
              loop: true,
            },
          ],
        },
      ],
    };
    const result = await runMain(`
      import fs from "node:fs";
      fs.writeFileSync("m.json", ${JSON.stringify(JSON.stringify(matcher))});
      ${print("::add-matcher::m.json", "src/A.sol", "  3:7  error  first", "  4:1  \u001b[33mwarning\u001b[0m  second", "::remove-matcher owner=lint::", "src/A.sol", "  5:1  error  third")}
    `);
    expect(result.annotations).toStrictEqual([
      { level: "error", message: "first", file: "src/A.sol", line: 3, column: 7 },
      { level: "warning", message: "second", file: "src/A.sol", line: 4, column: 1 },
    ]);
  });
});
