import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { InputError } from "@chainops/core/errors";
import { neutralizeCommands } from "@chainops/core/report/neutralize-commands";
import { REPOSITORY_ROOT } from "../build/repository.ts";
import { findForgePeer } from "../peers/find-forge-peer.ts";
import { decideExitCode, findPeerProblems } from "../peers/peer-state.ts";
import type { PeerState } from "../peers/peer-state.ts";
import { describePeers, readRequirePeers } from "../peers/peer-variables.ts";
import { CARGO_PEERS, prepareCargoPeer } from "../peers/prepare-cargo-peer.ts";
import { GO_PEERS, prepareGoPeer } from "../peers/prepare-go-peer.ts";
import { prepareWheelPeer } from "../peers/prepare-wheel-peer.ts";
import { renderPeerTable } from "../peers/render-peer-table.ts";
import { readWheelPeers } from "../peers/wheel-peers.ts";

/**
 * `npm run test:peers [-- --all]`: installs the tools that npm cannot bring, pinned, then runs the tests against them. What cannot be
 * installed here is a named skip; `CI_REQUIRE_PEERS=1` turns skips red. Peers that
 * are built from source are prepared with `--all` alone.
 */
const CACHE_DIR = path.join(REPOSITORY_ROOT, "node_modules/.cache/chainops-peers");
const TESTS_TIMEOUT_MS = 600_000;

async function testPeers({ all }: { all: boolean }): Promise<0 | 1> {
  const requirePeers = readRequirePeers(process.env);
  const peers = await preparePeers(all);
  const problems = findPeerProblems(peers, requirePeers);
  say(renderPeerTable(peers));
  for (const problem of problems) say(`RED: ${problem}`);
  return decideExitCode(problems, await runTests(describePeers(peers)));
}

async function preparePeers(all: boolean): Promise<PeerState[]> {
  const options = { cacheDir: CACHE_DIR, environment: process.env, tell: say };
  const wheels = (await readWheelPeers()).map((peer) => prepareWheelPeer(peer, options));
  if (!all) return Promise.all([findForgePeer(), ...wheels, ...[...GO_PEERS, ...CARGO_PEERS].map(leaveOut)]);
  const built = GO_PEERS.map((peer) => prepareGoPeer(peer, options));
  const quick = await Promise.all([findForgePeer(), ...wheels, ...built]);
  // One after another: each takes all cores, and cargo locks its downloads.
  for (const peer of CARGO_PEERS) quick.push(await prepareCargoPeer(peer, options));
  return quick;
}

function leaveOut({ name, version }: Pick<PeerState, "name" | "version">): PeerState {
  const reason = "it is built from source; ask with npm run test:peers -- --all";
  return { name, version, outcome: { status: "not-asked", reason } };
}

/** Whether all tests passed. Their output comes as it is, with the line of counts at its end. */
function runTests(variables: Record<string, string>): Promise<boolean> {
  const vitest = createRequire(import.meta.url).resolve("vitest/package.json");
  const args = [path.join(path.dirname(vitest), "vitest.mjs"), "run", "--project", "peers"];
  const environment = { ...process.env, ...variables };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: REPOSITORY_ROOT,
      env: environment,
      stdio: "inherit",
      timeout: TESTS_TIMEOUT_MS,
    });
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0));
  });
}

function readArguments(): { all: boolean } {
  const unknown = process.argv.slice(2).find((argument) => argument !== "--all");
  if (unknown !== undefined) throw new InputError(`The only option is --all; found ${JSON.stringify(unknown)}.`);
  return { all: process.argv.includes("--all") };
}

function say(text: string): void {
  process.stdout.write(`${neutralizeCommands(text)}\n`);
}

try {
  process.exitCode = await testPeers(readArguments());
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  for (const problem of error.problems) console.error(`test:peers: ${problem}`);
  process.exitCode = 1;
}
