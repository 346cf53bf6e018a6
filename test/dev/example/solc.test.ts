import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createSolcShim, renderShim } from "@chainops/dev/example/create-solc-shim";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder: string;
let shim: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "chainops solc's "));
  shim = await createSolcShim(folder);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

function runSolc(args: readonly string[], input = "") {
  return spawnSync(shim, args, { input, encoding: "utf8", shell: process.platform === "win32" });
}

describe("the solc that forge runs", () => {
  it("tells the version of npm's solc in the words of the native compiler", () => {
    expect(runSolc(["--version"]).stdout).toMatch(
      /^solc, the solidity compiler.*\nVersion: 0\.8\.\d+\+commit\.[0-9a-f]{8}/,
    );
  });

  it("compiles standard JSON from stdin to stdout", () => {
    const sources = { "A.sol": { content: "pragma solidity ^0.8.0; contract A { uint256 public constant ONE = 1; }" } };
    const settings = { outputSelection: { "*": { "*": ["evm.bytecode.object"] } } };
    const args = ["--allow-paths", "/a,/b", "--base-path", "/a", "--standard-json"];
    const run = runSolc(args, JSON.stringify({ language: "Solidity", sources, settings }));
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout).contracts["A.sol"].A.evm.bytecode.object).toMatch(/^6080/);
  });

  it("answers sources that do not compile with errors in JSON, as the native compiler does", () => {
    const sources = { "A.sol": { content: "contract A {" } };
    const run = runSolc(["--standard-json"], JSON.stringify({ language: "Solidity", sources }));
    expect(JSON.parse(run.stdout).errors[0].severity).toBe("error");
  });

  it.each([{ args: [] }, { args: ["--bin", "A.sol"] }])(
    "refuses $args with exit code 2 and says what it answers",
    ({ args }) => {
      const run = runSolc(args);
      expect(run.status).toBe(2);
      expect(run.stderr).toContain("--standard-json");
      expect(run.stdout).toBe("");
    },
  );
});

describe("renderShim", () => {
  it.each([
    { platform: "linux" as const, expected: `#!/bin/sh\nexec '/it'\\''s here/node' '/a b/solc.mjs' "$@"\n` },
    { platform: "win32" as const, expected: `@"/it's here/node" "/a b/solc.mjs" %*\r\n` },
  ])("quotes paths for $platform", ({ platform, expected }) => {
    expect(renderShim(platform, ["/it's here/node", "/a b/solc.mjs"])).toBe(expected);
  });
});
