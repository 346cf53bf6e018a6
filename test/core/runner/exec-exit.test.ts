import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isRunning, makeFolder, readPids } from "./exec-folder.ts";

const EXEC = fileURLToPath(new URL("../../../packages/core/src/runner/exec-command.ts", import.meta.url));

/** A program that runs a stubborn command and is ended in a way of its own. */
function program(pids: string, ending: string): string {
  const script = `trap "" TERM; echo $$ >> "${pids}"; bash -c 'trap "" TERM; echo $$ >> "${pids}"; sleep 60' & wait`;
  return `import { runShellCommand } from ${JSON.stringify(EXEC)};
const abort = new AbortController();
void runShellCommand({ script: ${JSON.stringify(script)}, cwd: ".", env: { PATH: process.env.PATH }, signal: abort.signal, onLine: console.log });
process.once("SIGINT", () => { ${ending} });
`;
}

describe.runIf(process.platform === "linux")("a process that ends before its command", () => {
  it.each([
    ["by its own decision", "process.exit(3)", 3],
    ["by an error that nothing catches", "throw new Error('bug')", 1],
  ])("%s leaves nothing of it behind", async (_name, ending, code) => {
    const folder = await makeFolder();
    const pids = path.join(folder, "pids");
    await writeFile(path.join(folder, "program.mts"), program(pids, ending));
    const child = spawn(process.execPath, ["--conditions=source", "program.mts"], { cwd: folder, stdio: "ignore" });
    const ended = once(child, "exit");
    const started = await readPids(pids, 2);
    child.kill("SIGINT");
    expect(await ended).toEqual([code, null]);
    for (const pid of started) await expect.poll(() => isRunning(pid)).toBe(false);
  });
});
