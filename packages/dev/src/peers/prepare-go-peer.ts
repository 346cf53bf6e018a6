import { judgeGoFailure } from "./judge-install-failure.ts";
import type { PeerOutcome, PeerState } from "./peer-state.ts";
import { preparePeer, runStep } from "./prepare-peer.ts";
import type { PrepareOptions } from "./prepare-peer.ts";

/** A program that Go builds from the source of a module. */
export interface GoPeer {
  readonly name: string;
  readonly module: string;
  /** As Go writes it: `v1.13.0`. Go's checksum database holds what it must be. */
  readonly version: string;
}

/** Built only when asked for. */
export const GO_PEERS: readonly GoPeer[] = [
  { name: "gotestsum", module: "gotest.tools/gotestsum", version: "v1.13.0" },
];

const GO_VERSION_TIMEOUT_MS = 30_000;
const GO_INSTALL_TIMEOUT_MS = 300_000;

/** Builds a peer with the Go that is on PATH. What cannot be had on this machine is a skip. */
export async function prepareGoPeer(peer: GoPeer, options: PrepareOptions): Promise<PeerState> {
  const asked = await runStep("go", ["version"], GO_VERSION_TIMEOUT_MS, options);
  if (asked.exitCode !== 0) {
    const outcome: PeerOutcome = { status: "skipped", reason: "there is no go on PATH" };
    return { name: peer.name, version: peer.version, outcome };
  }
  const module = `${peer.module}@${peer.version}`;
  return preparePeer(
    {
      name: peer.name,
      version: peer.version,
      ingredients: [asked.stdout.toString("utf8"), module],
      program: process.platform === "win32" ? `${peer.name}.exe` : peer.name,
      install: (folder) => install(module, folder, options),
    },
    options,
  );
}

async function install(module: string, folder: string, options: PrepareOptions): Promise<PeerOutcome | undefined> {
  // Without GOTOOLCHAIN=local an old Go would fetch a newer one.
  const environment = { ...options.environment, GOBIN: folder, GOTOOLCHAIN: "local" };
  const built = await runStep("go", ["install", module], GO_INSTALL_TIMEOUT_MS, { ...options, environment });
  if (built.exitCode === 0) return undefined;
  options.tell(`go install ${module}:\n${built.outputTail}`);
  if (built.timedOut) return { status: "skipped", reason: `go was not done after ${GO_INSTALL_TIMEOUT_MS / 1_000} s` };
  return judgeGoFailure(built.outputTail);
}
