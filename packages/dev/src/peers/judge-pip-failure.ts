import type { PeerOutcome } from "./peer-state.ts";

/** What pip says of a registry that did not answer, in its own words and those of the urllib3 in it. */
const UNREACHABLE =
  /connection broken by|Max retries exceeded|Read timed out|ReadTimeoutError|ConnectTimeoutError|NewConnectionError|ProxyError|Connection aborted|IncompleteRead/;

/** The registry answered after all: with other bytes, with other versions, or with a certificate that is not trusted. */
const ANSWERED = /DO NOT MATCH THE HASHES|\(from versions: (?!none\))|SSLError|CERTIFICATE_VERIFY_FAILED/;

/**
 * Tells from pip's output whether the registry could not be reached, which skips a peer, or whether the pinned wheels are
 * not what they were, which breaks it. What is not known is no skip.
 */
export function judgePipFailure(output: string): PeerOutcome {
  if (UNREACHABLE.test(output) && !ANSWERED.test(output)) {
    return { status: "skipped", reason: "the Python package registry cannot be reached" };
  }
  const lines = output.split("\n").filter((line) => line.startsWith("ERROR: "));
  return { status: "failed", reason: lines.at(-1)?.slice("ERROR: ".length) ?? "pip failed without saying why" };
}
