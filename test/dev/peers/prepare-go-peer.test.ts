import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { GO_PEERS, prepareGoPeer } from "@chainops/dev/peers/prepare-go-peer";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const hasGo = canRunGo();
let folder: string;

function canRunGo(): boolean {
  try {
    execFileSync("go", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "chainops-go-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function prepare(environment: NodeJS.ProcessEnv) {
  const peer = { name: "missing", module: "example.invalid/missing", version: "v1.0.0" };
  return prepareGoPeer(peer, { cacheDir: path.join(folder, "cache"), environment, tell: () => {} });
}

describe("a peer that Go builds", () => {
  it("is pinned to a version", () => {
    for (const { version } of GO_PEERS) expect(version).toMatch(/^v\d+\.\d+\.\d+$/);
  });

  it("is a named skip where there is no Go", async () => {
    expect((await prepare({ PATH: folder })).outcome).toEqual({ status: "skipped", reason: "there is no go on PATH" });
  });

  // Port 9 is "discard", which nothing on a test machine answers.
  it.skipIf(!hasGo)("is a named skip where the proxy cannot be reached (go is needed)", async () => {
    const environment = {
      PATH: process.env["PATH"],
      HOME: folder,
      GOPATH: path.join(folder, "go"),
      GOCACHE: path.join(folder, "go-build"),
      GOPROXY: "http://127.0.0.1:9",
    };
    expect(await prepare(environment)).toEqual({
      name: "missing",
      version: "v1.0.0",
      outcome: { status: "skipped", reason: "the Go module proxy cannot be reached" },
    });
  });
});
