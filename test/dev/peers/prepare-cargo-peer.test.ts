import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { judgeCargoFailure } from "@chainops/dev/peers/judge-install-failure";
import { peerVariable } from "@chainops/dev/peers/peer-variables";
import { CARGO_PEERS, prepareCargoPeer } from "@chainops/dev/peers/prepare-cargo-peer";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const hasCargo = canRunCargo();
let folder: string;

function canRunCargo(): boolean {
  try {
    execFileSync("cargo", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "chainops-cargo-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function prepare(environment: NodeJS.ProcessEnv) {
  const peer = { name: "cargo-missing", version: "1.0.0", options: [] };
  return prepareCargoPeer(peer, { cacheDir: path.join(folder, "cache"), environment, tell: () => {} });
}

describe("a peer that cargo builds", () => {
  it("is pinned to a version, and has a variable that a shell can set", () => {
    for (const { name, version } of CARGO_PEERS) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(peerVariable(name)).toMatch(/^CHAINOPS_PEER_CARGO_[A-Z_]+$/);
    }
  });

  it("is a named skip where there is no cargo", async () => {
    const outcome = { status: "skipped", reason: "there is no cargo on PATH" };
    expect((await prepare({ PATH: folder })).outcome).toEqual(outcome);
  });

  // Port 9 is "discard", which nothing on a test machine answers.
  it.skipIf(!hasCargo)("is a named skip where the registry cannot be reached (cargo is needed)", async () => {
    const { outcome } = await prepare({
      ...process.env,
      CARGO_HOME: path.join(folder, "cargo"),
      CARGO_HTTP_PROXY: "http://127.0.0.1:9",
      CARGO_NET_RETRY: "0",
    });
    expect(outcome).toEqual({ status: "skipped", reason: "the registry of Rust crates cannot be reached" });
  });

  it.each([
    {
      output: "error: cannot install package `cargo-nextest 0.9.151`, it requires rustc 1.91 or newer, while",
      expected: { status: "skipped", reason: "rustc is too old; 1.91 is needed" },
    },
    {
      output: "error: failed to verify the checksum of `x v1.0.0`\nwarning: spurious network error",
      expected: { status: "failed", reason: "error: failed to verify the checksum of `x v1.0.0`" },
    },
    {
      output: "    Updating index\nerror: could not find `cargo-missing` in registry `crates-io` with version `=1.0.0`",
      expected: {
        status: "failed",
        reason: "error: could not find `cargo-missing` in registry `crates-io` with version `=1.0.0`",
      },
    },
    { output: "", expected: { status: "failed", reason: "cargo failed without saying why" } },
  ])("tells what broke it from what is a skip: $expected.reason", ({ output, expected }) => {
    expect(judgeCargoFailure(output)).toEqual(expected);
  });
});
