import os from "node:os";
import { runCommand } from "../example/run-command.ts";
import { locateForge } from "../example/locate-forge.ts";
import type { PeerState } from "./peer-state.ts";

const TIMEOUT_MS = 30_000;

/** The forge that `locate` finds, as it tells its version. Slither asks it for the build. */
export async function findForgePeer(locate: () => string = locateForge): Promise<PeerState> {
  const executable = tryLocate(locate);
  if (executable === undefined) {
    const reason = "there is neither npm's forge for this platform nor one on PATH";
    return { name: "forge", version: "", outcome: { status: "skipped", reason } };
  }
  const asked = await runCommand(executable, ["--version"], {
    cwd: os.tmpdir(),
    environment: process.env,
    signal: AbortSignal.timeout(TIMEOUT_MS),
    onTick: () => {},
  });
  const version = /\d+\.\d+\.\d+/.exec(asked.stdout.toString("utf8"))?.[0];
  if (asked.exitCode === 0 && version !== undefined) {
    return { name: "forge", version, outcome: { status: "ready", executable } };
  }
  const reason = `forge --version failed: ${asked.outputTail.slice(0, 500)}`;
  return { name: "forge", version: "", outcome: { status: "failed", reason } };
}

function tryLocate(locate: () => string): string | undefined {
  try {
    return locate();
  } catch {
    return undefined;
  }
}
