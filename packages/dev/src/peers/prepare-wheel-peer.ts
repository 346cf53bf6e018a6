import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { runCommand } from "../example/run-command.ts";
import type { CommandResult } from "../example/run-command.ts";
import { judgePipFailure } from "./judge-pip-failure.ts";
import type { PeerOutcome, PeerState } from "./peer-state.ts";
import type { WheelPeer } from "./wheel-peers.ts";

export interface PrepareOptions {
  /** Where virtual environments are kept between runs. */
  readonly cacheDir: string;
  /** What python and pip see: PATH, and what the machine says of its registry. */
  readonly environment: NodeJS.ProcessEnv;
  /** One line when a step starts, and what a step that failed printed. */
  readonly tell: (text: string) => void;
}

const OLDEST_PYTHON = [3, 11] as const;
const VERSION_TIMEOUT_MS = 60_000;
const VENV_TIMEOUT_MS = 90_000;
const PIP_TIMEOUT_MS = 240_000;

/** Wheels only, so that no package runs its own code to be installed, and each with the hash that is on file. */
const PIP_OPTIONS =
  "--no-input --disable-pip-version-check --progress-bar off --no-compile --retries 2 --timeout 15 " +
  "--only-binary :all: --require-hashes";
const PIP_INSTALL = ["install", ...PIP_OPTIONS.split(" "), "--requirement"];

/** Installs a peer in a virtual environment of its own, or finds it there from an earlier run. Never throws for what a tool does. */
export async function prepareWheelPeer(peer: WheelPeer, options: PrepareOptions): Promise<PeerState> {
  return { name: peer.name, version: peer.version, outcome: await prepare(peer, options) };
}

async function prepare(peer: WheelPeer, options: PrepareOptions): Promise<PeerOutcome> {
  const python = await askPython(options);
  if (typeof python !== "string") return python;
  const key = createHash("sha256")
    .update([python, ...PIP_INSTALL, await readFile(peer.requirementsFile, "utf8")].join("\n"))
    .digest("hex");
  const folder = path.join(options.cacheDir, `${peer.name}-${key.slice(0, 16)}`);
  const marker = path.join(folder, "installed");
  if ((await readFile(marker, "utf8").catch(() => "")) === key) {
    const found = await checkVersion(peer, folder, options);
    if (found.status === "ready") return found;
  }
  await rm(folder, { recursive: true, force: true });
  const refusal = await install(peer, folder, options);
  if (refusal !== undefined) return refusal;
  const outcome = await checkVersion(peer, folder, options);
  if (outcome.status === "ready") await writeFile(marker, key);
  return outcome;
}

/** The version of python3 as `3.12`, or why there is none to use. */
async function askPython(options: PrepareOptions): Promise<string | PeerOutcome> {
  const script = "import sys; print('%d.%d' % sys.version_info[:2])";
  const { exitCode, stdout } = await run("python3", ["-c", script], VERSION_TIMEOUT_MS, options);
  const version = stdout.toString("utf8").trim();
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const wanted = OLDEST_PYTHON.join(".");
  if (exitCode !== 0) return { status: "skipped", reason: `there is no python3 on PATH; Python ${wanted} is needed` };
  return major === OLDEST_PYTHON[0] && minor >= OLDEST_PYTHON[1]
    ? version
    : { status: "skipped", reason: `python3 is Python ${version}; ${wanted} or newer is needed` };
}

async function install(peer: WheelPeer, folder: string, options: PrepareOptions): Promise<PeerOutcome | undefined> {
  options.tell(`${peer.name} ${peer.version}: installing`);
  await mkdir(options.cacheDir, { recursive: true });
  const venv = await run("python3", ["-m", "venv", folder], VENV_TIMEOUT_MS, options);
  if (venv.exitCode !== 0) {
    options.tell(`python3 -m venv:\n${venv.stdout.toString("utf8")}${venv.outputTail}`);
    return { status: "skipped", reason: "python3 cannot make virtual environments; Debian has that in python3-venv" };
  }
  const pip = await run(programIn(folder, "pip"), [...PIP_INSTALL, peer.requirementsFile], PIP_TIMEOUT_MS, options);
  if (pip.exitCode === 0) return undefined;
  options.tell(`pip install:\n${pip.outputTail}`);
  if (pip.timedOut) return { status: "skipped", reason: `pip was not done after ${PIP_TIMEOUT_MS / 1_000} s` };
  return judgePipFailure(pip.outputTail);
}

async function checkVersion(peer: WheelPeer, folder: string, options: PrepareOptions): Promise<PeerOutcome> {
  const executable = programIn(folder, peer.name);
  const asked = await run(executable, ["--version"], VERSION_TIMEOUT_MS, options);
  const printed = asked.stdout.toString("utf8").trim();
  if (asked.exitCode === 0 && printed.split(/\s+/).includes(peer.version)) return { status: "ready", executable };
  const found = asked.exitCode === 0 ? `it says ${JSON.stringify(printed)}` : `it does not start: ${asked.outputTail}`;
  return { status: "failed", reason: `its --version should say ${peer.version}, but ${found.slice(0, 500)}` };
}

function programIn(folder: string, program: string): string {
  return path.join(folder, ...(process.platform === "win32" ? ["Scripts", `${program}.exe`] : ["bin", program]));
}

async function run(
  executable: string,
  args: readonly string[],
  timeoutMs: number,
  { cacheDir, environment }: PrepareOptions,
): Promise<CommandResult & { timedOut: boolean }> {
  const signal = AbortSignal.timeout(timeoutMs);
  await mkdir(cacheDir, { recursive: true });
  const result = await runCommand(executable, args, { cwd: cacheDir, environment, signal, onTick: () => {} });
  return { ...result, timedOut: signal.aborted };
}
