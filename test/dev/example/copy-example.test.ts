import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { InputError } from "@chainops/core/errors";
import { copyExample } from "@chainops/dev/example/copy-example";
import { EXAMPLE_BREAKS } from "@chainops/dev/example/example-breaks";
import { placeRecordedReports } from "@chainops/dev/example/recorded-reports";
import { keccak_256 } from "@noble/hashes/sha3.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "chainops-copy-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function git(directory: string, ...args: string[]): string {
  return execFileSync("git", args, { cwd: directory, encoding: "utf8" }).trim();
}

describe("copyExample", () => {
  it("makes a pull request: a base with a gas snapshot, and a commit after it that is checked out", async () => {
    const copy = await copyExample({ targetDir: folder, dependencies: false });
    expect(git(folder, "rev-parse", "HEAD")).toBe(copy.headSha);
    expect(git(folder, "rev-parse", "HEAD^")).toBe(copy.baseSha);
    expect(git(folder, "rev-parse", "main")).toBe(copy.baseSha);
    expect(git(folder, "branch", "--show-current")).toBe(copy.headBranch);
    expect(git(folder, "show", `${copy.baseSha}:.gas-snapshot`)).toContain("VaultTest:test_DepositPaysFeeToTreasury()");
    expect(git(folder, "diff", "--name-only", "main")).toBe("src/Vault.sol\ntest/Vault.t.sol");
    expect(git(folder, "log", "--format=%an <%ae>", "-1")).toBe("ChainOps Example <example@chainops.invalid>");
  });

  it("gives the same commit ids every time", async () => {
    const first = await copyExample({ targetDir: path.join(folder, "first"), dependencies: false });
    const second = await copyExample({ targetDir: path.join(folder, "second"), dependencies: false });
    expect([second.baseSha, second.headSha]).toEqual([first.baseSha, first.headSha]);
  });

  it("can leave the base checked out", async () => {
    const copy = await copyExample({ targetDir: folder, dependencies: false, checkout: "base" });
    expect(git(folder, "rev-parse", "HEAD")).toBe(copy.baseSha);
  });

  it("brings OpenZeppelin's sources and leaves git's view clean, also with reports in place", async () => {
    await copyExample({ targetDir: folder });
    await placeRecordedReports(folder);
    const token = path.join(folder, "node_modules/@openzeppelin/contracts/token/ERC20/ERC20.sol");
    expect(await readFile(token, "utf8")).toContain("contract ERC20");
    expect((await readdir(path.join(folder, "reports"))).sort()).toEqual([
      ".gas-snapshot",
      "forge-test.json",
      "gas-report.json",
      "lcov.info",
      "solhint.sarif",
    ]);
    expect(git(folder, "status", "--porcelain")).toBe("");
  });

  it("has recorded reports that were made from the very sources of its head", async () => {
    await copyExample({ targetDir: folder, dependencies: false });
    await placeRecordedReports(folder);
    for (const name of ["FeeMath", "Registry", "Token", "Vault"]) {
      const artifact = JSON.parse(await readFile(path.join(folder, "out", `${name}.sol`, `${name}.json`), "utf8"));
      const source = await readFile(path.join(folder, "src", `${name}.sol`));
      expect(artifact.metadata.sources[`src/${name}.sol`].keccak256).toBe(`0x${bytesToHex(keccak_256(source))}`);
    }
  });

  it("refuses a folder that is not empty", async () => {
    await writeFile(path.join(folder, "mine.txt"), "");
    await expect(copyExample({ targetDir: folder })).rejects.toThrow(InputError);
    expect(await readdir(folder)).toEqual(["mine.txt"]);
  });

  it.each(EXAMPLE_BREAKS)("breaks $name in the head commit alone: $summary", async ({ name, edits }) => {
    const copy = await copyExample({ targetDir: folder, dependencies: false, breakName: name });
    const green = await copyExample({ targetDir: path.join(folder, "green"), dependencies: false });
    expect(copy.baseSha).toBe(green.baseSha);
    expect(copy.headSha).not.toBe(green.headSha);
    const changed = git(folder, "diff", "--name-only", "main", copy.headSha).split("\n");
    for (const edit of edits) expect(changed).toContain(edit.file);
  });

  it("names the known breaks where one is asked for that does not exist, and copies nothing", async () => {
    const target = path.join(folder, "copy");
    await expect(copyExample({ targetDir: target, breakName: "everything" })).rejects.toThrow(
      /"everything".*test.*coverage.*gas.*size.*complexity/,
    );
    expect(await readdir(folder)).toEqual([]);
  });
});
