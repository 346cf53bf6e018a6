import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readZip } from "@chainops/core/artifacts/read-zip";
import { ServiceError } from "@chainops/core/errors";
import { makeZip } from "./make-zip.ts";

const limits = { maxEntries: 10, maxBytes: 1000 };

async function textsOf(archive: Uint8Array): Promise<Record<string, string>> {
  const entries = await readZip(archive, limits);
  return Object.fromEntries(entries.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]));
}

describe("an honest archive", () => {
  it("gives its files, packed or stored, without its folders, whatever its comment", async () => {
    const archive = makeZip(
      [
        { name: "a.json", text: "{}" },
        { name: "deep/", text: "", method: "stored" },
        { name: "deep/é.json", text: "[1]", method: "stored" },
      ],
      "a comment PK\x05\x06 with a false end",
    );
    expect(await textsOf(archive)).toEqual({ "a.json": "{}", "deep/é.json": "[1]" });
    expect(await textsOf(makeZip([]))).toEqual({});
  });

  const hasPython = spawnSync("python3", ["--version"]).status === 0;
  it.skipIf(!hasPython)("is what Python's zipfile writes too", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "chainops-zip-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(path.join(folder, "gate.json"), '{"a":1}'.repeat(100));
    execFileSync("python3", ["-m", "zipfile", "-c", "out.zip", "gate.json"], { cwd: folder });
    expect(await textsOf(readFileSync(path.join(folder, "out.zip")))).toEqual({ "gate.json": '{"a":1}'.repeat(100) });
  });
});

describe("a hostile archive", () => {
  const good = { name: "a.json", text: "x".repeat(600) };
  it.each([
    { name: "too many files", archive: makeZip(Array.from({ length: 11 }, (_, at) => ({ name: `${at}`, text: "" }))) },
    { name: "too much in one file", archive: makeZip([{ name: "a", text: "x".repeat(1001) }]) },
    { name: "too much in all files together", archive: makeZip([good, { ...good, name: "b.json" }]) },
    {
      name: "a bomb that claims to be small",
      archive: makeZip([{ name: "a", text: "0".repeat(1_000_000), claimed: { size: 10 } }]),
    },
    {
      name: "a size that is a lie",
      archive: makeZip([{ name: "a", text: "abc", method: "stored", claimed: { size: 2 } }]),
    },
    { name: "a wrong checksum", archive: makeZip([{ ...good, claimed: { crc: 1 } }]) },
    { name: "two files of one name", archive: makeZip([good, { ...good, text: "y" }]) },
    { name: "an encrypted file", archive: makeZip([{ ...good, claimed: { flags: 1 } }]) },
    { name: "an unknown method", archive: makeZip([{ ...good, claimed: { method: 93 } }]) },
    ...["../a", "a/../../b", "/etc/passwd", "C:/a", "a\\b", "a\u0000b", ""].map((name) => ({
      name: `the path ${JSON.stringify(name)}`,
      archive: makeZip([{ name, text: "x" }]),
    })),
    { name: "no archive at all", archive: Buffer.from("<html>not found</html>") },
    { name: "nothing", archive: Buffer.alloc(0) },
  ])("is refused: $name", async ({ archive }) => {
    await expect(readZip(archive, limits)).rejects.toThrow(ServiceError);
  });

  it("is refused wherever it is cut, and never crashes with a byte changed", async () => {
    const archive = makeZip([good, { name: "b", text: "y", method: "stored" }]);
    for (let length = 0; length < archive.length; length++) {
      await expect(readZip(archive.subarray(0, length), limits)).rejects.toThrow(ServiceError);
    }
    for (let at = 0; at < archive.length; at++) {
      const changed = Buffer.from(archive);
      changed[at] = 255 - (changed[at] ?? 0);
      const outcome = await readZip(changed, limits).catch((error: unknown) => error);
      expect(Array.isArray(outcome) || outcome instanceof ServiceError).toBe(true);
    }
  });
});
