import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { ProcessTiming } from "@chainops/dev/runner-double/run-process";
import { runStep } from "@chainops/dev/runner-double/run-step";
import { isAlive, makeFolders, quickTiming, runMain, writeAction } from "./fixture-action.ts";

/** Runs `main` and cancels it as soon as it prints `ready`. */
async function cancelWhenReady(main: string, timing: Partial<ProcessTiming> = {}): ReturnType<typeof runMain> {
  const controller = new AbortController();
  const onLog = (line: string): void => {
    if (line === "ready") controller.abort();
  };
  return runMain(main, { signal: controller.signal, onLog, timing: { ...quickTiming, ...timing } });
}

const alive = "setInterval(() => {}, 1000); console.log('ready');";
const onSignal = (name: string, code: string): string => `process.on(${JSON.stringify(name)}, () => {${code}});`;

describe("cancelling a step", () => {
  it("sends SIGINT first, and reads the files of a step that ends by itself", async () => {
    const result = await cancelWhenReady(
      `import fs from "node:fs";
       ${onSignal("SIGINT", "fs.appendFileSync(process.env.GITHUB_OUTPUT, 'ended=yes\\n'); process.exit(0);")} ${alive}`,
      { sigintMs: 20_000 },
    );
    expect(result).toMatchObject({ exitCode: 0, outcome: "cancelled", outputs: { ended: "yes" } });
  });

  it("sends SIGTERM to a step that ignores SIGINT", async () => {
    const result = await cancelWhenReady(
      `${onSignal("SIGINT", "console.log('int');")} ${onSignal("SIGTERM", "console.log('term'); process.exit(7);")} ${alive}`,
      { sigtermMs: 20_000 },
    );
    expect(result).toMatchObject({ exitCode: 7, outcome: "cancelled" });
    expect(result.log).toStrictEqual(["ready", "int", "term"]);
  });

  it("kills a step that ignores both, and everything below it", async () => {
    const child = "process.on('SIGINT', () => {}); setInterval(() => {}, 1000); console.log('ready')";
    const result = await cancelWhenReady(
      `import { spawn } from "node:child_process";
       ${onSignal("SIGINT", "")} ${onSignal("SIGTERM", "")}
       spawn(process.execPath, ["-e", ${JSON.stringify(child)}], { stdio: "inherit" });
       setInterval(() => {}, 1000);`,
    );
    expect(result).toMatchObject({ exitCode: 137, outcome: "cancelled", orphanedProcesses: [] });
  });

  it("cancels a step whose job was cancelled before it started", async () => {
    const result = await runMain(alive, { signal: AbortSignal.abort() });
    expect(result.outcome).toBe("cancelled");
  });
});

describe("processes that a step leaves behind", () => {
  it.each([
    ["in its process group", "false"],
    ["in a session of their own", "true"],
  ])("are found and ended: %s", async (_, detached) => {
    const result = await runMain(
      `import { spawn } from "node:child_process";
       const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit", detached: ${detached} });
       child.unref(); console.log(child.pid);`,
    );
    const pid = Number(result.rawStdout);
    expect(result.exitCode).toBe(0);
    expect(result.orphanedProcesses.map((orphan) => orphan.pid)).toStrictEqual([pid]);
    expect(result.orphanedProcesses[0]?.command).toContain("setInterval");
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  it("are not reported for a step that cleans up", async () => {
    const result = await runMain(
      'import { spawn } from "node:child_process"; spawn("sleep", ["30"], { stdio: "ignore" }).kill("SIGKILL");',
    );
    expect(result.orphanedProcesses).toStrictEqual([]);
  });
});

describe("the script of an action", () => {
  it("may lie outside its folder, as a bundle in dist does", async () => {
    const { root, workspace, temp } = await makeFolders();
    const action = path.join(root, "repo", "actions", "gate");
    await mkdir(path.join(root, "repo", "dist", "gate"), { recursive: true });
    await mkdir(action, { recursive: true });
    await writeFile(path.join(root, "repo", "dist", "gate", "index.js"), "console.log('bundle')");
    await writeFile(
      path.join(action, "action.yml"),
      "name: g\ndescription: g\nruns:\n  using: node24\n  main: ../../dist/gate/index.js\n",
    );
    const result = await runStep({ action, workspace, temp, timing: quickTiming });
    expect(result.rawStdout).toBe("bundle\n");
  });

  it("runs under another Node binary on request", async () => {
    const result = await runMain("console.log('never');", { nodePath: "/bin/false" });
    expect(result).toMatchObject({ exitCode: 1, outcome: "failure", rawStdout: "" });
  });

  it.each([
    ["no action.yml", "", "Can't find 'action.yml'"],
    [
      "a Node version GitHub does not know",
      "name: x\ndescription: x\nruns: {using: node99, main: main.mjs}\n",
      "node99",
    ],
    ["no main", "name: x\ndescription: x\nruns: {using: node24}\n", "main"],
    ["a composite action", "name: x\ndescription: x\nruns: {using: composite, steps: []}\n", "only JavaScript actions"],
    ["a main that is not there", "name: x\ndescription: x\nruns: {using: node24, main: gone.mjs}\n", "File not found"],
  ])("is refused: %s", async (_, manifest, message) => {
    const { root, workspace, temp } = await makeFolders();
    if (manifest !== "") await writeFile(path.join(root, "action.yml"), manifest);
    await expect(runStep({ action: root, workspace, temp })).rejects.toThrow(message);
  });

  it("gets its state back in the post stage", async () => {
    const { root, workspace, temp } = await makeFolders();
    const action = await writeAction(path.join(root, "a"), { main: "", post: "console.log(process.env.STATE_key)" });
    const result = await runStep({
      action,
      stage: "post",
      state: { key: "kept" },
      workspace,
      temp,
      timing: quickTiming,
    });
    expect(result.rawStdout).toBe("kept\n");
  });
});
