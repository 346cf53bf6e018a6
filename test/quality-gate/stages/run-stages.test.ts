import { access, readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { childEnvironment } from "@chainops/core/runner/child-environment";
import { createLog } from "@chainops/core/runner/create-log";
import { describe, expect, it } from "vitest";
import { isRunning, readPids } from "../../core/runner/exec-folder.ts";
import { runnerCommands } from "../../core/report/runner-command-parser.ts";
import { openProject } from "../open-project.ts";
import { runPipeline } from "./run-pipeline.ts";

/** Succeeds only while the other stage runs as well. */
function meet(own: string, other: string): string {
  return `'touch ${own}; for i in $(seq 200); do [ -e ${other} ] && exit 0; sleep 0.05; done; exit 1'`;
}

describe("stages", () => {
  it("run their commands after what they need, and tell how it went", async () => {
    const run = await runPipeline(`
pipeline:
  max_parallel: 1
  stages:
    - { name: UnitTests, run: 'cat built.txt', artifacts: [built.txt] }
    - { name: Compilation, run: ['echo one > built.txt', 'echo two >> built.txt'] }
`);
    expect(run.overall).toBe("success");
    expect(run.statuses).toEqual({ compilation: "success", unit_tests: "success" });
    expect(run.log.lines).toContain("untrusted: one");
    expect(run.line).toMatch(/^Stages: compilation ✅ \S+ → unit_tests ✅ \S+$/);
    const [compilation] = run.stages;
    expect(compilation?.metrics["compile_time_seconds"]).toBe((compilation?.durationMs ?? -1) / 1000);
    expect(compilation?.startedAt).toMatch(/^20\d\d-/);
    expect(run.artifacts).toEqual([
      {
        name: "built.txt",
        path: "built.txt",
        size: 8,
        sha256: "c3f9c8c283a2b1f2f1896f27a01cbe3cddc0c9d93f752e4639035a0f5b36f6e8",
        type: "test_report",
      },
    ]);
  });

  it("that fail stop what needs them, doubt the gates they feed and fail the whole", async () => {
    const run = await runPipeline(`
pipeline:
  stages:
    - { name: compilation, run: 'echo "no such contract" >&2; exit 3' }
    - { name: unit_tests, run: 'touch ran' }
    - { name: docs, run: 'true' }
`);
    expect(run.overall).toBe("failed");
    expect(run.statuses).toEqual({ compilation: "failed", docs: "success", unit_tests: "skipped" });
    expect(run.errors).toEqual({
      compilation: '`echo "no such contract" >&2; exit 3` ended with exit code 3.',
      unit_tests: "Stage `compilation`, which it needs, did not succeed.",
    });
    const doubted = [
      "artifacts",
      "max_contract_size",
      "storage",
      "storage_layout",
      "tests",
      "coverage",
      "patch_coverage",
    ];
    expect([...run.doubts.keys()]).toEqual(expect.arrayContaining(doubted));
    expect(run.doubts.get("tests_passed")).toEqual([
      "Stage `unit_tests` did not run, so that its reports may be incomplete.",
    ]);
    expect(run.doubts.has("max_complexity_score")).toBe(false);
    expect(JSON.stringify(run.blocks)).toContain("no such contract");
    await expect(access(path.join(run.project.root, "ran"))).rejects.toThrow("ENOENT");
  });

  it("may run after one that failed, which stays failed and keeps its gates in doubt", async () => {
    const run = await runPipeline(`
pipeline:
  stages:
    - { name: unit_tests, run: 'false', continue_on_failure: true }
    - { name: contract_deploy, run: 'true' }
`);
    expect(run.statuses).toEqual({ unit_tests: "failed", contract_deploy: "success" });
    expect(run.overall).toBe("failed");
    expect([...run.doubts.keys()]).toEqual(expect.arrayContaining(["tests", "tests_passed", "coverage", "gas"]));
  });

  it("that feed no gate may fail where that is said", async () => {
    const run = await runPipeline("pipeline: {stages: [{name: lint, run: 'false', continue_on_failure: true}]}");
    expect(run).toMatchObject({ overall: "success", statuses: { lint: "failed" } });
  });

  it("run at once as far as `max_parallel` allows", async () => {
    const run = await runPipeline(`
pipeline:
  max_parallel: 2
  stages:
    - { name: left, run: ${meet("left", "right")} }
    - { name: right, run: ${meet("right", "left")} }
`);
    expect(run.statuses).toEqual({ left: "success", right: "success" });
    expect(run.log.lines.some((line) => line.startsWith("info: [left] $ "))).toBe(true);
  });

  it.each([
    ["bear its name in every line where another may run beside it", "[]", 4, true],
    ["stand in a group of their own where none may", "[a]", 4, false],
    ["stand in a group of their own where one runs at a time", "[]", 1, false],
  ])("have lines that %s", async (_name, needs, parallel, isPrefixed) => {
    const run = await runPipeline(`
pipeline:
  max_parallel: ${parallel}
  stages: [{ name: a, run: 'echo one' }, x, { name: b, run: 'echo two', needs: ${needs} }]
`);
    const lines = run.log.lines.filter((line) => line.startsWith("untrusted: "));
    const expected = isPrefixed ? ["untrusted: [a] one", "untrusted: [b] two"] : ["untrusted: one", "untrusted: two"];
    expect(lines.toSorted()).toEqual(expected);
  });

  it("run one after the other where `max_parallel` is 1", async () => {
    const alone = "'[ ! -e busy ] && touch busy && sleep 0.1 && rm busy'";
    const run = await runPipeline(`
pipeline: {max_parallel: 1, stages: [{name: a, run: ${alone}}, {name: b, run: ${alone}}, {name: c, run: ${alone}}]}
`);
    expect(run.statuses).toEqual({ a: "success", b: "success", c: "success" });
  });

  it("are run again as often as `retries` says, and every attempt is recorded", async () => {
    const run = await runPipeline(`
pipeline: {stages: [{name: flaky, run: 'echo x >> tries; [ $(wc -l < tries) = 3 ]', retries: 5}]}
`);
    expect(run.statuses).toEqual({ flaky: "success" });
    expect(run.finished[0]?.run.attempts.map(({ error }) => error === "")).toEqual([false, false, true]);
    expect(run.stages[0]?.metrics["stage_attempts_total"]).toBe(3);
  });

  it("fail after the last attempt", async () => {
    const run = await runPipeline("pipeline: {stages: [{name: broken, run: 'echo x >> tries; false', retries: 2}]}");
    expect(run.statuses).toEqual({ broken: "failed" });
    expect(await readFile(path.join(run.project.root, "tries"), "utf8")).toBe("x\nx\nx\n");
  });

  it("fail when their time is up", async () => {
    const run = await runPipeline("pipeline: {stages: [{name: slow, run: 'sleep 60', timeout: 200ms}]}");
    expect(run.errors["slow"]).toMatch(/^`sleep 60` was ended after \S+: the stage's time was up\.$/);
  });

  it("fail where they leave a file out that `artifacts` asks for", async () => {
    const run = await runPipeline("pipeline: {stages: [{name: docs, run: 'true', artifacts: ['docs/**']}]}");
    expect(run.errors).toEqual({ docs: "It left no file that `artifacts` asks for: docs/**." });
  });

  it("take no artifact from outside of the workspace", async () => {
    await using project = await openProject();
    await symlink("/etc/hostname", path.join(project.root, "leak"));
    await expect(
      runPipeline("pipeline: {stages: [{name: docs, run: 'true', artifacts: [leak]}]}", { project }),
    ).rejects.toThrow("outside the workspace");
  });

  it.runIf(process.platform === "linux")("fail where they use more than `max_resource`", async () => {
    const run = await runPipeline(
      "pipeline: {stages: [{name: busy, run: 'while :; do :; done', max_resource: {cpu_seconds: 0.2}}]}",
    );
    expect(run.errors["busy"]).toMatch(/^`while :; do :; done` was ended: it used .* at most 0\.2 s are allowed\.$/);
  });

  it("name a program that is not installed", async () => {
    const run = await runPipeline("pipeline: {stages: [{name: security_scan, run: 'no-such-scanner .'}]}");
    expect(run.overall).toBe("failed");
    expect(run.errors["security_scan"]).toBe(
      "`no-such-scanner` is not installed, and `no-such-scanner .` needs it (exit code 127).",
    );
  });

  it("of a preset name the tool that is not installed, and try no second time", async () => {
    const run = await runPipeline("pipeline: {preset: foundry, stages: [{name: security_scan, retries: 3}]}");
    expect(run.errors["security_scan"]).toMatch(/^`slither` is not installed: it is in no folder of PATH/);
    expect(run.finished[0]?.run.attempts).toHaveLength(1);
  });

  it("see the config's variables as they are written, and no secret of the step", async () => {
    const stepEnvironment = {
      PATH: process.env["PATH"],
      "INPUT_GITHUB-TOKEN": "t",
      ACTIONS_RUNTIME_TOKEN: "t",
      GITHUB_OUTPUT: "/tmp/output",
      NPM_TOKEN: "t",
      HIDDEN: "key=hunter2!",
      HARMLESS: "yes",
    };
    const run = await runPipeline(
      `
pipeline:
  environment_vars: { SHARED: '\${PATH}', OWN: outer, COUNT: 3 }
  stages: [{ name: show, run: 'env', environment: { OWN: '$(id)' } }]
`,
      { context: { childEnv: childEnvironment(stepEnvironment, ["hunter2!"]) } },
    );
    const env = run.log.lines.filter((line) => line.startsWith("untrusted: ")).map((line) => line.slice(11));
    expect(env).toEqual(expect.arrayContaining(["SHARED=${PATH}", "OWN=$(id)", "COUNT=3", "HARMLESS=yes"]));
    const names = env.map((line) => line.split("=")[0] ?? "");
    expect(names.filter((name) => /TOKEN|INPUT_|GITHUB_|ACTIONS_|HIDDEN/.test(name))).toEqual([]);
  });

  it("of a preset lose the reports of an earlier run, also where they are not reached", async () => {
    const run = await runPipeline(
      "pipeline: {preset: foundry, stages: [{name: compilation, run: 'false'}, unit_tests]}",
      { files: { "reports/forge-test.json": "{}", "reports/mine.json": "{}" } },
    );
    expect(run.statuses).toEqual({ compilation: "failed", unit_tests: "skipped" });
    expect(await run.project.workspace.find(["reports/**"])).toEqual(["reports/mine.json"]);
  });

  it("start nothing in a dry run", async () => {
    const run = await runPipeline("pipeline: {stages: [{name: a, run: 'touch ran'}]}", {
      inputs: { "dry-run": "true" },
    });
    expect(run).toMatchObject({ overall: "success", statuses: { a: "skipped" } });
    await expect(access(path.join(run.project.root, "ran"))).rejects.toThrow("ENOENT");
  });
});

describe("gates", () => {
  const yaml = "pipeline: {stages: [{name: compilation, run: 'true'}, {name: unit_tests, run: 'touch ran'}]}";

  it("that fail right after a stage stop what depends on it", async () => {
    const asked: string[] = [];
    const checkStage = async ({ id }: { id: string }) => {
      asked.push(id);
      return id === "compilation" ? "Contract `Big` has 30 000 bytes." : undefined;
    };
    const run = await runPipeline(yaml, { judges: { checkStage } });
    expect(asked).toEqual(["compilation"]);
    expect(run.statuses).toEqual({ compilation: "failed", unit_tests: "skipped" });
    expect(run.errors["compilation"]).toBe("Contract `Big` has 30 000 bytes.");
    expect(run.doubts.has("sizes")).toBe(false);
  });

  it("that a later stage can make pass are not judged before it", async () => {
    const asked: (readonly string[])[] = [];
    const checkStage = async ({ gates }: { gates: readonly string[] }) => {
      asked.push(gates);
      return undefined;
    };
    const stages =
      "[{name: unit_tests, run: 'true', gates: [coverage]}, {name: integration_tests, run: 'true', gates: [coverage, tests_passed]}]";
    await runPipeline(`pipeline: {stages: ${stages}}`, { judges: { checkStage } });
    expect(asked).toEqual([expect.arrayContaining(["min_test_coverage", "patch_coverage", "tests_passed"])]);
  });

  it.each([
    ["at the least passes", 0.8, undefined],
    ["below the least fails", 0.75, "The quality after it is 0.75; `min_quality` asks for 0.8."],
    ["that is not known fails", undefined, "The quality after it is not known; `min_quality` asks for 0.8."],
  ])("quality %s", async (_name, quality, error) => {
    const run = await runPipeline("pipeline: {stages: [{name: a, run: 'true', min_quality: 0.8}]}", {
      judges: { measureQuality: async () => quality },
    });
    expect(run.errors["a"]).toBe(error);
  });
});

describe("a stage with `pause`", () => {
  const yaml = `
pipeline:
  stages:
    - { name: unit_tests, run: 'true' }
    - { name: contract_deploy, run: 'touch deployed', pause: true }
    - { name: smoke_tests, run: 'touch smoked' }
`;
  it("waits for a person, and so does what needs it", async () => {
    const run = await runPipeline(yaml);
    expect(run.overall).toBe("paused");
    expect(run.statuses).toEqual({ unit_tests: "success", contract_deploy: "pending", smoke_tests: "pending" });
    expect(run.problems).toEqual([]);
  });

  it("is not started by `all`", async () => {
    expect((await runPipeline(yaml, { inputs: { stages: "all" } })).overall).toBe("paused");
  });

  it("runs where it is named", async () => {
    const run = await runPipeline(yaml, { inputs: { stages: "ContractDeploy" } });
    expect(run).toMatchObject({ overall: "success", statuses: { contract_deploy: "success", smoke_tests: "skipped" } });
    await access(path.join(run.project.root, "deployed"));
  });

  it("fails nothing less than a failed stage does", async () => {
    const run = await runPipeline(yaml.replace("'true'", "'false'"));
    expect(run).toMatchObject({ overall: "failed", statuses: { contract_deploy: "skipped" } });
  });
});

describe("input `outcome`", () => {
  const yaml = "pipeline: {stages: [compilation, unit_tests, {name: contract_deploy, run: 'true'}]}";
  it.each([
    ["success", "success", "success", "success"],
    ["failure", "failed", "skipped", "failed"],
    ["cancelled", "cancelled", "skipped", "cancelled"],
    ["skipped", "skipped", "skipped", "success"],
    ["something new", "failed", "skipped", "failed"],
  ])("tells that a job ended as %s", async (result, status, deploy, overall) => {
    const outcome = JSON.stringify({ compilation: { result: "success" }, "unit-tests": { result } });
    const run = await runPipeline(yaml, { inputs: { outcome } });
    expect(run.statuses).toEqual({ compilation: "success", unit_tests: status, contract_deploy: deploy });
    expect(run.overall).toBe(overall);
  });
});

describe.runIf(process.platform === "linux")("a cancelled run", () => {
  it("leaves no process of any stage, and says what was cancelled", async () => {
    await using project = await openProject();
    const stubborn = `bash -c 'trap "" TERM; echo $$ >> pids; while :; do sleep 0.05; done'`;
    const abort = new AbortController();
    const running = runPipeline(
      `
pipeline:
  max_parallel: 2
  stages:
    - { name: a, run: ${JSON.stringify(stubborn)} }
    - { name: b, run: ${JSON.stringify(stubborn)}, retries: 3 }
    - { name: c, run: 'touch ran', needs: [a] }
`,
      { project, context: { signal: abort.signal } },
    );
    const pids = await readPids(path.join(project.root, "pids"), 2);
    abort.abort();
    const run = await running;
    expect(run).toMatchObject({ overall: "cancelled", statuses: { a: "cancelled", b: "cancelled", c: "cancelled" } });
    for (const pid of pids) expect(await isRunning(pid)).toBe(false);
  });
});

describe("hostile output", () => {
  it("reaches the log without commands, escape codes or the whole of a flood", async () => {
    const written: string[] = [];
    const log = createLog({
      format: "text",
      debug: false,
      service: "quality-gate",
      version: "0",
      environment: "test",
      redact: (text) => text.replaceAll("hunter2!", "***"),
      write: (line) => written.push(line),
      now: () => new Date(),
    });
    const evil =
      "printf '::set-output name=verdict::pass\\n ::add-mask::a\\nx ##[error]b\\r::stop-commands::c\\n\\033[31mred hunter2!\\n'";
    const run = await runPipeline(
      `pipeline: {stages: [{name: evil, run: ${JSON.stringify(`${evil}; head -c 20000000 /dev/zero | tr '\\\\0' y; exit 1`)}}]}`,
      { context: { log } },
    );
    const printed = written.filter((line) => !/^::(group|endgroup)::/.test(line));
    expect(runnerCommands(printed.join("\n"))).toEqual([]);
    expect(printed.join("\n")).not.toContain("\u001b");
    expect(printed.join("\n")).not.toContain("hunter2");
    expect(printed).toContainEqual(expect.stringContaining("the rest is left out of the log."));
    expect(printed.join("\n").length).toBeLessThan(9 * 1024 * 1024);
    expect(JSON.stringify(run.blocks).length).toBeLessThan(30_000);
    expect(run.finished[0]?.run.tail.length).toBeLessThanOrEqual(16_384);
  });
});

describe("no pipeline", () => {
  it("of the config has a `stages` input to obey", async () => {
    await expect(runPipeline("pipeline: {stages: []}", { inputs: { stages: "unit_tests" } })).rejects.toThrow(
      "none, for `pipeline.stages` is empty",
    );
    await expect(runPipeline("pipeline: {stages: []}", { inputs: { stages: "none" } })).rejects.toThrow(
      "has no stages",
    );
  });
});
