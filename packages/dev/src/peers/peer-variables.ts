import { InputError } from "@chainops/core/errors";
import type { PeerState } from "./peer-state.ts";

/** The environment variable that tells tests where a peer is: `CHAINOPS_PEER_SLITHER`, `CHAINOPS_PEER_CARGO_NEXTEST`. */
export function peerVariable(name: string): string {
  return `CHAINOPS_PEER_${name.toUpperCase().replaceAll("-", "_")}`;
}

/** Where each ready peer is, by environment variable. */
export function describePeers(peers: readonly PeerState[]): Record<string, string> {
  return Object.fromEntries(
    peers.flatMap(({ name, outcome }) =>
      outcome.status === "ready" ? [[peerVariable(name), outcome.executable]] : [],
    ),
  );
}

/** The executable of a peer that `npm run test:peers` made ready; undefined where it is skipped. */
export function findPeer(name: string, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return environment[peerVariable(name)] || undefined;
}

/** Whether a skipped peer is an error: `CI_REQUIRE_PEERS`, 1 or 0; throws `InputError` for anything else. */
export function readRequirePeers(environment: NodeJS.ProcessEnv): boolean {
  const value = environment["CI_REQUIRE_PEERS"] ?? "";
  if (value === "1") return true;
  if (value === "" || value === "0") return false;
  throw new InputError(`CI_REQUIRE_PEERS takes 1 or 0; found ${JSON.stringify(value)}.`);
}
