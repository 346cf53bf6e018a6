import type { PeerOutcome } from "./peer-state.ts";

/** What pip says of a registry that did not answer, in its own words and those of the urllib3 in it. */
const PIP_UNREACHABLE =
  /connection broken by|Max retries exceeded|Read timed out|ReadTimeoutError|ConnectTimeoutError|NewConnectionError|ProxyError|Connection aborted|IncompleteRead/;

/** The registry answered after all: with other bytes, with other versions, or with a certificate that is not trusted. */
const PIP_ANSWERED = /DO NOT MATCH THE HASHES|\(from versions: (?!none\))|SSLError|CERTIFICATE_VERIFY_FAILED/;

const GO_UNREACHABLE = /dial tcp|i\/o timeout|TLS handshake timeout|connection reset by peer|unexpected EOF/;
const GO_ANSWERED = /SECURITY ERROR|checksum mismatch|x509/;

/** What cargo says of a registry that did not answer, in its own words and those of curl. */
const CARGO_UNREACHABLE =
  /Could not (?:resolve|connect)|Couldn't (?:resolve|connect)|Failed to connect|spurious network error|Timeout was reached|network failure|attempting to make an HTTP request, but --offline/i;
const CARGO_ANSWERED = /checksum|certificate|could not find .* in registry/i;

/**
 * Tells from pip's output whether the registry could not be reached, which skips a peer, or whether the pinned wheels are
 * not what they were, which breaks it. What is not known is no skip.
 */
export function judgePipFailure(output: string): PeerOutcome {
  if (PIP_UNREACHABLE.test(output) && !PIP_ANSWERED.test(output)) {
    return { status: "skipped", reason: "the Python package registry cannot be reached" };
  }
  const lines = output.split("\n").filter((line) => line.startsWith("ERROR: "));
  return { status: "failed", reason: lines.at(-1)?.slice("ERROR: ".length) ?? "pip failed without saying why" };
}

/** The same for `go install`; a Go that is older than the module asks for is a skip as well. */
export function judgeGoFailure(output: string): PeerOutcome {
  const wanted = /requires go >= ([\w.]+)/.exec(output)?.[1];
  if (wanted !== undefined) return { status: "skipped", reason: `go is too old; Go ${wanted} is needed` };
  if (GO_UNREACHABLE.test(output) && !GO_ANSWERED.test(output)) {
    return { status: "skipped", reason: "the Go module proxy cannot be reached" };
  }
  return {
    status: "failed",
    reason: output.trim().split("\n").at(-1)?.slice(0, 500) || "go failed without saying why",
  };
}

/** The same for `cargo install`; a compiler that is older than the crate asks for is a skip as well. */
export function judgeCargoFailure(output: string): PeerOutcome {
  const wanted = /requires rustc (\d[\w.]*) or newer/.exec(output)?.[1];
  if (wanted !== undefined) return { status: "skipped", reason: `rustc is too old; ${wanted} is needed` };
  if (CARGO_UNREACHABLE.test(output) && !CARGO_ANSWERED.test(output)) {
    return { status: "skipped", reason: "the registry of Rust crates cannot be reached" };
  }
  const line = output.split("\n").find((candidate) => candidate.startsWith("error"));
  return { status: "failed", reason: line?.slice(0, 500) ?? "cargo failed without saying why" };
}
