import path from "node:path";
import { judgeCargoFailure } from "./judge-install-failure.ts";
import type { PeerOutcome, PeerState } from "./peer-state.ts";
import { preparePeer, runStep } from "./prepare-peer.ts";
import type { PrepareOptions } from "./prepare-peer.ts";

/** A program that cargo builds from the source of a crate, with the dependencies that the crate's own lock file pins. */
export interface CargoPeer {
  /** Of the crate and of its program, a subcommand of cargo: `cargo-nextest`. */
  readonly name: string;
  readonly version: string;
  /** Further arguments of `cargo install`. */
  readonly options: readonly string[];
}

/** Built only when asked for: they take minutes. */
export const CARGO_PEERS: readonly CargoPeer[] = [
  {
    name: "cargo-nextest",
    version: "0.9.151",
    options: ["--no-default-features", "--features", "default-no-update"],
  },
  { name: "cargo-llvm-cov", version: "0.9.1", options: [] },
];

const CARGO_VERSION_TIMEOUT_MS = 30_000;
const CARGO_INSTALL_TIMEOUT_MS = 600_000;

/** Builds a peer with the cargo that is on PATH. What cannot be had on this machine is a skip. */
export async function prepareCargoPeer(peer: CargoPeer, options: PrepareOptions): Promise<PeerState> {
  const asked = await runStep("cargo", ["--version"], CARGO_VERSION_TIMEOUT_MS, options);
  if (asked.exitCode !== 0) {
    const outcome: PeerOutcome = { status: "skipped", reason: "there is no cargo on PATH" };
    return { name: peer.name, version: peer.version, outcome };
  }
  const program = process.platform === "win32" ? `${peer.name}.exe` : peer.name;
  return preparePeer(
    {
      name: peer.name,
      version: peer.version,
      ingredients: [asked.stdout.toString("utf8"), peer.version, ...peer.options],
      versionArgs: [peer.name.replace(/^cargo-/, ""), "--version"],
      program: path.join("bin", program),
      install: (folder) => install(peer, folder, options),
    },
    options,
  );
}

/** Without optimizing: what is tested are its reports, and it builds in half the time. */
async function install(peer: CargoPeer, folder: string, options: PrepareOptions): Promise<PeerOutcome | undefined> {
  const args = ["install", "--locked", "--debug", peer.name, "--version", peer.version, "--root", folder];
  const built = await runStep("cargo", [...args, ...peer.options], CARGO_INSTALL_TIMEOUT_MS, options);
  if (built.exitCode === 0) return undefined;
  options.tell(`cargo install ${peer.name}:\n${built.outputTail}`);
  if (built.timedOut) {
    return { status: "skipped", reason: `cargo was not done after ${CARGO_INSTALL_TIMEOUT_MS / 1_000} s` };
  }
  return judgeCargoFailure(built.outputTail);
}
