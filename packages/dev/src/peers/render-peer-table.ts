import type { PeerState } from "./peer-state.ts";

/** Peer, version, and whether it is ready, as aligned plain text. */
export function renderPeerTable(peers: readonly PeerState[]): string {
  const rows = [["peer", "version", "state"], ...peers.map((peer) => [peer.name, peer.version, describe(peer)])];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")).join("\n");
}

function describe({ outcome }: PeerState): string {
  return outcome.status === "ready" ? "ready" : `${outcome.status.replace("-", " ")}: ${outcome.reason}`;
}
