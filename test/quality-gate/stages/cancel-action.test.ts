import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isRunning, readPids } from "../../core/runner/exec-folder.ts";
import { openProject } from "../open-project.ts";

const MAIN = fileURLToPath(new URL("../../../actions/quality-gate/src/main.ts", import.meta.url));
const STUBBORN = `trap "" TERM INT; echo $$ >> pids; bash -c 'trap "" TERM INT; echo $$ >> pids; sleep 60' & wait`;
const CONFIG = `pipeline: {stages: [{name: compilation, run: ${JSON.stringify(STUBBORN)}}, {name: unit_tests, run: 'touch ran'}]}\n`;

/** What the runner gives to a step of a push. */
async function stepEnvironment(root: string): Promise<Record<string, string>> {
  const temp = path.dirname(root);
  const files = Object.fromEntries(
    ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE"].map((name) => [
      name,
      path.join(temp, name),
    ]),
  );
  for (const file of Object.values(files)) await writeFile(file, "");
  await writeFile(path.join(temp, "event.json"), "{}");
  return {
    ...files,
    PATH: process.env["PATH"] ?? "",
    GITHUB_EVENT_NAME: "push",
    GITHUB_EVENT_PATH: path.join(temp, "event.json"),
    GITHUB_REPOSITORY: "octo/vault",
    GITHUB_SHA: "a".repeat(40),
    GITHUB_REF: "refs/heads/main",
    GITHUB_RUN_ID: "1",
    GITHUB_RUN_NUMBER: "1",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_WORKSPACE: root,
    RUNNER_TEMP: temp,
  };
}

describe.runIf(process.platform === "linux")("the action", () => {
  it("ends its stages when the run is cancelled, and says so in its result", { timeout: 30_000 }, async () => {
    await using project = await openProject({ ".chainops.yml": CONFIG });
    const env = await stepEnvironment(project.root);
    const child = spawn(process.execPath, ["--conditions=source", MAIN], { env, cwd: project.root, stdio: "ignore" });
    const ended = once(child, "exit");
    const pids = await readPids(path.join(project.root, "pids"), 2);
    child.kill("SIGINT");
    expect(await ended).toEqual([1, null]);
    for (const pid of pids) expect(await isRunning(pid)).toBe(false);
    const result = path.join(path.dirname(project.root), "chainops/results/quality-gate.json");
    expect(JSON.parse(await readFile(result, "utf8"))).toMatchObject({ conclusion: "cancelled" });
    expect(await project.workspace.describe("ran")).toBeUndefined();
  });
});
