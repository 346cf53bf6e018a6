import path from "node:path";
import type { BenchContext } from "./bench-context.ts";
import { installPeer } from "./install-peer.ts";

/** The npm parser that a bench is measured beside: the fastest of its format of those that were compared. */
export interface Peer {
  readonly name: string;
  readonly version: string;
}

/** The folder where the peer is installed; undefined, with a line that says so, where peers were not asked for. */
export async function openPeer(peer: Peer, context: BenchContext): Promise<string | undefined> {
  if (context.peers) return installPeer(peer, path.join(context.temp, "peer"));
  context.say(`  ${peer.name} was not measured; \`--peers\` installs and measures it.`);
  return undefined;
}
