/** A tool that npm cannot bring, as the tests against it will find it. */
export interface PeerState {
  readonly name: string;
  /** The pinned version; empty where a peer that is not pinned here is missing. */
  readonly version: string;
  readonly outcome: PeerOutcome;
}

/**
 * `skipped` is the machine's or the network's doing; `failed` is a peer that came and is not what was pinned; `not-asked`
 * is one that takes an option.
 */
export type PeerOutcome =
  | { readonly status: "ready"; readonly executable: string }
  | { readonly status: "skipped"; readonly reason: string }
  | { readonly status: "failed"; readonly reason: string }
  | { readonly status: "not-asked"; readonly reason: string };

/** What is wrong with the peers, one line each; empty where the run may turn green. */
export function findPeerProblems(peers: readonly PeerState[], requirePeers: boolean): string[] {
  return peers.flatMap(({ name, outcome }) => {
    if (outcome.status === "failed") return [`${name} is broken: ${outcome.reason}`];
    if (outcome.status === "skipped" && requirePeers) return [`${name} is required, but skipped: ${outcome.reason}`];
    return [];
  });
}

/** Red where a peer is broken, a required one is skipped, or a test failed. */
export function decideExitCode(problems: readonly string[], testsPassed: boolean): 0 | 1 {
  return problems.length === 0 && testsPassed ? 0 : 1;
}
