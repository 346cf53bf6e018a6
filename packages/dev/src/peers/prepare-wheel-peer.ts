import { readFile } from "node:fs/promises";
import path from "node:path";
import { judgePipFailure } from "./judge-install-failure.ts";
import type { PeerOutcome, PeerState } from "./peer-state.ts";
import { preparePeer, runStep } from "./prepare-peer.ts";
import type { PrepareOptions } from "./prepare-peer.ts";
import type { WheelPeer } from "./wheel-peers.ts";

const OLDEST_PYTHON = [3, 11] as const;
const PYTHON_TIMEOUT_MS = 30_000;
const VENV_TIMEOUT_MS = 90_000;
const PIP_TIMEOUT_MS = 240_000;

/** Wheels only, so that no package runs its own code to be installed, and each with the hash that is on file. */
const PIP_OPTIONS =
  "--no-input --disable-pip-version-check --progress-bar off --no-compile --retries 2 --timeout 15 " +
  "--only-binary :all: --require-hashes";
const PIP_INSTALL = ["install", ...PIP_OPTIONS.split(" "), "--requirement"];

/** Makes a peer ready in a virtual environment of its own. What cannot be had on this machine is a skip. */
export async function prepareWheelPeer(peer: WheelPeer, options: PrepareOptions): Promise<PeerState> {
  const python = await askPython(options);
  if (typeof python !== "string") return { name: peer.name, version: peer.version, outcome: python };
  const requirements = await readFile(peer.requirementsFile, "utf8");
  return preparePeer(
    {
      name: peer.name,
      version: peer.version,
      ingredients: [python, ...PIP_INSTALL, requirements],
      program: programPath(peer.name),
      install: (folder) => install(peer, folder, options),
    },
    options,
  );
}

/** The version of python3 as `3.12`, or why there is none to use. */
async function askPython(options: PrepareOptions): Promise<string | PeerOutcome> {
  const script = "import sys; print('%d.%d' % sys.version_info[:2])";
  const { exitCode, stdout } = await runStep("python3", ["-c", script], PYTHON_TIMEOUT_MS, options);
  const version = stdout.toString("utf8").trim();
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const wanted = OLDEST_PYTHON.join(".");
  if (exitCode !== 0) return { status: "skipped", reason: `there is no python3 on PATH; Python ${wanted} is needed` };
  return major === OLDEST_PYTHON[0] && minor >= OLDEST_PYTHON[1]
    ? version
    : { status: "skipped", reason: `python3 is Python ${version}; ${wanted} or newer is needed` };
}

async function install(peer: WheelPeer, folder: string, options: PrepareOptions): Promise<PeerOutcome | undefined> {
  const venv = await runStep("python3", ["-m", "venv", folder], VENV_TIMEOUT_MS, options);
  if (venv.exitCode !== 0) {
    options.tell(`python3 -m venv:\n${venv.stdout.toString("utf8")}${venv.outputTail}`);
    return { status: "skipped", reason: "python3 cannot make virtual environments; Debian has that in python3-venv" };
  }
  const pip = path.join(folder, programPath("pip"));
  const installed = await runStep(pip, [...PIP_INSTALL, peer.requirementsFile], PIP_TIMEOUT_MS, options);
  if (installed.exitCode === 0) return undefined;
  options.tell(`pip install:\n${installed.outputTail}`);
  if (installed.timedOut) return { status: "skipped", reason: `pip was not done after ${PIP_TIMEOUT_MS / 1_000} s` };
  return judgePipFailure(installed.outputTail);
}

function programPath(program: string): string {
  return process.platform === "win32" ? `Scripts/${program}.exe` : `bin/${program}`;
}
