import path from "node:path";
import { describe, expect, it } from "vitest";
import type { JobOptions } from "@chainops/dev/runner-double/job-state";
import { runJob } from "@chainops/dev/runner-double/run-job";
import type { JobResult } from "@chainops/dev/runner-double/run-job";
import { isAlive, makeFolders, print, quickTiming, writeAction } from "./fixture-action.ts";
import type { ActionSource } from "./fixture-action.ts";

interface JobCase extends Partial<JobOptions> {
  readonly steps: string;
  readonly job?: string;
  readonly actions?: Readonly<Record<string, ActionSource>>;
}

/** Runs a job of these steps, with actions at `./actions/<name>` of the workspace. */
async function run({ steps, actions = {}, ...options }: JobCase): Promise<JobResult> {
  const { workspace, temp } = await makeFolders();
  for (const [name, source] of Object.entries(actions))
    await writeAction(path.join(workspace, "actions", name), source);
  const indented = steps.trim().replaceAll(/^/gm, "      ");
  const text = `on: push\nenv: {LEVEL: workflow, W: w}\njobs:\n  gate:\n    runs-on: ubuntu-latest\n    env: {LEVEL: job}\n    outputs:\n      verdict: \${{ steps.judge.outputs.verdict }}\n    steps:\n${indented}\n`;
  return runJob({
    workflow: { path: ".github/workflows/x.yml", text },
    workspace,
    temp,
    timing: quickTiming,
    ...options,
  });
}

const outcomes = (job: JobResult): string[] => job.steps.map(({ name, result }) => `${name}: ${result.outcome}`);
const out = (job: JobResult, index: number): string => job.steps[index]?.result.rawStdout.trim() ?? "";

/** An action that says in its post script what its main script saved and which input it has. */
const stateful = (name: string): ActionSource => ({
  main: print(`::save-state name=who::${name}`),
  post: "console.log(process.env.STATE_who + process.env.INPUT_N)",
  inputs: "  n: {description: n}",
});

describe("a job", () => {
  it("carries environment, path and outputs from step to step and gives its own outputs", async () => {
    const job = await run({
      actions: { judge: { main: print("::set-output name=verdict::pass"), inputs: "  strict: {description: s}" } },
      steps: `
- uses: actions/checkout@v4
- run: |
    echo "E=from-file" >> "$GITHUB_ENV"
    echo "LEVEL=file" >> "$GITHUB_ENV"
    mkdir bin; printf '#!/bin/sh\\necho tool' > bin/tool; chmod +x bin/tool
    echo "$PWD/bin" >> "$GITHUB_PATH"
- id: judge
  uses: ./actions/judge
- run: echo "$E $LEVEL $W $OWN \${{ env.OWN }} \${{ steps.judge.outputs.verdict }} $(tool)"
  env: {OWN: "\${{ github.job }}"}
`,
    });
    expect(job.status).toBe("success");
    expect(out(job, 3)).toBe("from-file file w gate gate pass tool");
    expect(job.outputs).toEqual({ verdict: "pass" });
  });

  it("skips after a failure except where a condition says otherwise", async () => {
    const job = await run({
      steps: `
- {name: ok, run: "true"}
- {name: bad, id: bad, run: exit 4}
- {name: next, run: "true"}
- {name: on failure, if: failure(), run: "true"}
- {name: always, if: always(), run: "echo \${{ steps.bad.outcome }} \${{ job.status }}"}
- {name: only main, if: "always() && github.ref == 'refs/heads/other'", run: "true"}
`,
    });
    expect(outcomes(job)).toStrictEqual([
      "ok: success",
      "bad: failure",
      "next: skipped",
      "on failure: success",
      "always: success",
      "only main: skipped",
    ]);
    expect(job.status).toBe("failure");
    expect(out(job, 4)).toBe("failure failure");
    expect(job.steps[1]?.result.annotations[0]?.message).toBe("Process completed with exit code 4.");
  });

  it("goes on after continue-on-error, which changes the conclusion and not the outcome", async () => {
    const job = await run({
      steps: `
- {id: bad, run: exit 1, continue-on-error: true}
- {run: "echo \${{ steps.bad.outcome }} \${{ steps.bad.conclusion }}"}
`,
    });
    expect(job.status).toBe("success");
    expect(out(job, 1)).toBe("failure success");
  });

  it("runs post scripts in reverse order with their own state and inputs, also after a failure", async () => {
    const job = await run({
      actions: {
        a: stateful("a"),
        b: { ...stateful("b"), main: `${stateful("b").main}\nprocess.exit(1);` },
        c: { main: "", post: "console.log('on success')", runs: "  post-if: success()" },
        d: { main: "", post: "console.log('never')" },
      },
      steps: `
- {name: a, uses: ./actions/a, with: {n: 1}}
- {name: c, uses: ./actions/c}
- {name: b, uses: ./actions/b, with: {n: 2}}
- {name: d, uses: ./actions/d}
`,
    });
    expect(outcomes(job).slice(4)).toStrictEqual(["Post b: success", "Post c: skipped", "Post a: success"]);
    expect([out(job, 4), out(job, 6)]).toStrictEqual(["b2", "a1"]);
  });

  it("keeps masks and background processes to its end, and ends the processes then", async () => {
    const job = await run({
      steps: `
- run: |
    echo "::add-mask::hush-hush"
    sleep 60 & echo "PID=$!" >> "$GITHUB_ENV"
- run: kill -0 "$PID" && echo "alive hush-hush"
`,
    });
    expect(job.steps[1]?.result.log).toStrictEqual(["alive ***"]);
    expect(job.steps[0]?.result.orphanedProcesses).toHaveLength(1);
    const pid = job.steps[0]?.result.orphanedProcesses[0]?.pid ?? 0;
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  it("gives ACTIONS_ variables to actions and never to run steps", async () => {
    const job = await run({
      services: { ACTIONS_RUNTIME_TOKEN: "runtime-token-1" },
      actions: { a: { main: "console.log(Boolean(process.env.ACTIONS_RUNTIME_TOKEN))" } },
      steps: `
- uses: ./actions/a
- run: env | grep -c '^ACTIONS_\\|^INPUT_' || true
`,
    });
    expect([out(job, 0), out(job, 1)]).toStrictEqual(["true", "0"]);
  });

  it("uses the shell and the folder that step, job or workflow name", async () => {
    const job = await run({
      steps: `
- run: mkdir sub; false | true; echo on
- {run: "pwd; false | true; echo on", shell: bash, working-directory: sub}
- {run: "echo", shell: pwsh, if: always()}
`,
    });
    expect(out(job, 0)).toBe("on");
    expect(job.steps[1]?.result).toMatchObject({ outcome: "failure", exitCode: 1 });
    expect(out(job, 1)).toMatch(/\/sub$/);
    expect(job.steps[2]?.result.annotations[0]?.message).toContain("shell 'pwsh'");
  });

  it("takes actions of other repositories from the folders it is told, and tells them where they come from", async () => {
    const { root } = await makeFolders();
    const folder = await writeAction(path.join(root, "gate"), {
      main: "console.log(process.env.GITHUB_ACTION_REPOSITORY, process.env.GITHUB_ACTION_REF)",
    });
    const job = await run({
      findAction: (uses) => (uses.startsWith("acme/chainops/actions/gate@") ? folder : undefined),
      steps: "- uses: acme/chainops/actions/gate@v1\n- {uses: acme/unknown@v1, if: always()}",
    });
    expect(out(job, 0)).toBe("acme/chainops v1");
    expect(job.steps[1]?.result.annotations[0]?.message).toContain("acme/unknown@v1 is not available");
    expect(job.status).toBe("failure");
  });

  it("stops on cancellation, still running what always() asks for and post scripts", async () => {
    const controller = new AbortController();
    const job = await run({
      signal: controller.signal,
      onLog: (line) => line === "ready" && controller.abort(),
      actions: { a: { main: "", post: "console.log('clean')" } },
      steps: `
- {name: a, uses: ./actions/a}
- {name: long, run: "echo ready; sleep 60"}
- {name: next, run: "true"}
- {name: always, if: always(), run: "echo \${{ job.status }}"}
- {name: cancelled, if: cancelled(), run: "true"}
`,
    });
    expect(outcomes(job)).toStrictEqual([
      "a: success",
      "long: cancelled",
      "next: skipped",
      "always: success",
      "cancelled: success",
      "Post a: success",
    ]);
    expect(job.status).toBe("cancelled");
    expect(out(job, 3)).toBe("cancelled");
  });

  it("lets a step that asks for always() finish when the job is cancelled meanwhile", async () => {
    const controller = new AbortController();
    const job = await run({
      signal: controller.signal,
      onLog: (line) => line === "ready" && controller.abort(),
      steps: '- {name: clean, if: always(), run: "echo ready; sleep 1; echo done"}\n- {name: next, run: "true"}',
    });
    expect(outcomes(job)).toStrictEqual(["clean: success", "next: skipped"]);
    expect(out(job, 0)).toBe("ready\ndone");
    expect(job.status).toBe("cancelled");
  });

  it("hands needs, vars, secrets, matrix and inputs to expressions, and hashes files", async () => {
    const job = await run({
      needs: { build: { result: "success", outputs: { sha: "abc" } } },
      vars: { NET: "sepolia" },
      secrets: { KEY: "s3cr3t-key" },
      matrix: { os: "linux" },
      inputs: { dry: true },
      steps: `
- run: echo x > a.txt
- run: echo "\${{ needs.build.outputs.sha }} \${{ vars.NET }} \${{ secrets.KEY }} \${{ matrix.os }} \${{ inputs.dry }} \${{ hashFiles('*.txt') != '' }} \${{ hashFiles('*.none') == '' }}"
`,
    });
    expect(job.steps[1]?.result.log).toStrictEqual(["abc sepolia *** linux true true true"]);
  });

  it("is skipped when a job it needs did not succeed", async () => {
    const job = await run({ needs: { build: { result: "failure", outputs: {} } }, steps: '- run: "true"' });
    expect(job).toMatchObject({ status: "skipped", steps: [] });
  });

  it("is refused with GitHub's own words when the workflow is wrong", async () => {
    await expect(run({ steps: "- {run: x, usess: y}" })).rejects.toThrow("Unexpected value 'usess'");
    const contained = "on: push\njobs: {a: {runs-on: x, container: node:24, steps: [{run: x}]}}\n";
    await expect(run({ steps: "", workflow: { path: "x.yml", text: contained } })).rejects.toThrow("container");
    await expect(run({ steps: '- run: "true"', job: "none" })).rejects.toThrow("name one of the jobs");
  });
});
