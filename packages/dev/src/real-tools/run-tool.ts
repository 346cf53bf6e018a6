import { mkdir, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { type CommandResult, runCommand } from "../example/run-command.ts";

/** One call of a real tool in a project's folder. */
export interface ToolCommand {
  readonly executable: string;
  readonly args: readonly string[];
  /** Added to what every tool sees. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Where its standard output goes, relative to the project; nowhere where not given. */
  readonly outputFile?: string;
}

/** What tools may know of the surrounding process: where programs and their toolchains lie, and nothing else. */
const PASSED_ON = ["PATH", "PATHEXT", "SystemRoot", "ComSpec", "TMPDIR", "TEMP", "TMP", "LANG"];
const TIMEOUT_MS = 120_000;

/**
 * Runs a tool to its end, however it ends, and keeps what it prints where the command says so. Its home is a folder of
 * the project's, its colours and telemetry are off, and package managers may not go online.
 */
export async function runTool(projectDir: string, command: ToolCommand): Promise<CommandResult> {
  const home = path.join(projectDir, ".home");
  await mkdir(home, { recursive: true });
  const result = await runCommand(command.executable, command.args, {
    cwd: projectDir,
    environment: { ...quietEnvironment(process.env, home), ...command.variables },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    onTick: () => {},
  });
  if (command.outputFile !== undefined) await writeOutput(path.join(projectDir, command.outputFile), result.stdout);
  return result;
}

async function writeOutput(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

function quietEnvironment(inherited: NodeJS.ProcessEnv, home: string): NodeJS.ProcessEnv {
  const kept = PASSED_ON.flatMap((name) => (inherited[name] === undefined ? [] : [[name, inherited[name]]]));
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    NO_COLOR: "1",
    // Cargo is often a proxy that looks for its toolchains under the user's home.
    CARGO_HOME: inherited["CARGO_HOME"] ?? path.join(os.homedir(), ".cargo"),
    RUSTUP_HOME: inherited["RUSTUP_HOME"] ?? path.join(os.homedir(), ".rustup"),
    CARGO_NET_OFFLINE: "true",
    HARDHAT_DISABLE_TELEMETRY: "true",
    FOUNDRY_OFFLINE: "true",
    FOUNDRY_DISABLE_NIGHTLY_WARNING: "true",
  };
}
