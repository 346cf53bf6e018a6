import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { hashArtifacts } from "@chainops/core/state/hash-artifacts";
import { describe, expect, it } from "vitest";
import { makeTemporaryDirectory } from "./temporary-directory.ts";

describe("hashArtifacts", () => {
  it("hashes files as sha256sum does, sorted and each once", async () => {
    await using temporary = await makeTemporaryDirectory();
    const at = (name: string): string => `${temporary.path}/${name}`;
    await writeFile(at("b"), "abc");
    await writeFile(at("a"), "");
    await writeFile(at("Z"), Buffer.alloc(1_000_000, "a"));
    expect(await hashArtifacts([at("b"), at("a"), at("Z"), at("b")], createReadStream)).toEqual([
      // FIPS 180-2, appendix B.3
      { path: at("Z"), size: 1_000_000, sha256: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0" },
      { path: at("a"), size: 0, sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
      // FIPS 180-2, appendix B.1
      { path: at("b"), size: 3, sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
    ]);
  });

  it("passes on that a file cannot be read", async () => {
    await expect(hashArtifacts(["/nowhere/at/all"], createReadStream)).rejects.toThrow("ENOENT");
  });
});
