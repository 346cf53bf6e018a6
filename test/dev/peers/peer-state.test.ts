import { InputError } from "@chainops/core/errors";
import { decideExitCode, findPeerProblems } from "@chainops/dev/peers/peer-state";
import type { PeerOutcome, PeerState } from "@chainops/dev/peers/peer-state";
import { describePeers, findPeer, readRequirePeers } from "@chainops/dev/peers/peer-variables";
import { renderPeerTable } from "@chainops/dev/peers/render-peer-table";
import { describe, expect, it } from "vitest";

const READY: PeerOutcome = { status: "ready", executable: "/cache/slither/bin/slither" };
const SKIPPED: PeerOutcome = { status: "skipped", reason: "the registry cannot be reached" };
const FAILED: PeerOutcome = { status: "failed", reason: "the hashes differ" };
const NOT_ASKED: PeerOutcome = { status: "not-asked", reason: "ask with --all" };

function peer(outcome: PeerOutcome, name = "slither"): PeerState {
  return { name, version: "0.11.6", outcome };
}

describe("the exit code of a run against peers", () => {
  it.each([
    { name: "green when peers are ready", outcomes: [READY, READY], required: true, passed: true, exitCode: 0 },
    { name: "green when one is skipped", outcomes: [READY, SKIPPED], required: false, passed: true, exitCode: 0 },
    { name: "red when a required one is skipped", outcomes: [SKIPPED], required: true, passed: true, exitCode: 1 },
    { name: "green when one was not asked for", outcomes: [NOT_ASKED], required: true, passed: true, exitCode: 0 },
    { name: "red when one is broken", outcomes: [READY, FAILED], required: false, passed: true, exitCode: 1 },
    { name: "red when a required one is broken", outcomes: [FAILED], required: true, passed: true, exitCode: 1 },
    { name: "red when a test failed", outcomes: [READY], required: false, passed: false, exitCode: 1 },
    { name: "red when a test failed next to a skip", outcomes: [SKIPPED], required: false, passed: false, exitCode: 1 },
  ])("is $name", ({ outcomes, required, passed, exitCode }) => {
    const problems = findPeerProblems(
      outcomes.map((outcome) => peer(outcome)),
      required,
    );
    expect(decideExitCode(problems, passed)).toBe(exitCode);
  });

  it("comes with a line that names each peer and why", () => {
    expect(findPeerProblems([peer(SKIPPED), peer(FAILED, "zizmor"), peer(READY, "forge")], true)).toEqual([
      "slither is required, but skipped: the registry cannot be reached",
      "zizmor is broken: the hashes differ",
    ]);
  });
});

describe("CI_REQUIRE_PEERS", () => {
  it.each([
    { value: "1", required: true },
    { value: "0", required: false },
    { value: "", required: false },
    { value: undefined, required: false },
  ])("$value means $required", ({ value, required }) => {
    expect(readRequirePeers({ CI_REQUIRE_PEERS: value })).toBe(required);
  });

  it.each(["true", "yes", "2"])("refuses %s, which might be meant as yes or as no", (value) => {
    expect(() => readRequirePeers({ CI_REQUIRE_PEERS: value })).toThrow(InputError);
  });
});

describe("what is told of the peers", () => {
  it("gives tests the place of the ready ones alone", () => {
    const environment = describePeers([peer(READY), peer(SKIPPED, "zizmor"), peer(FAILED, "forge")]);
    expect(environment).toEqual({ CHAINOPS_PEER_SLITHER: "/cache/slither/bin/slither" });
    expect(findPeer("slither", environment)).toBe("/cache/slither/bin/slither");
    expect(findPeer("zizmor", environment)).toBeUndefined();
  });

  it("is a table with the reason of every skip", () => {
    expect(renderPeerTable([peer(READY), peer(SKIPPED, "zizmor"), peer(NOT_ASKED, "go")]).split("\n")).toEqual([
      "peer     version  state",
      "slither  0.11.6   ready",
      "zizmor   0.11.6   skipped: the registry cannot be reached",
      "go       0.11.6   not asked: ask with --all",
    ]);
  });
});
