import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { locateAssets } from "@chainops/kzg/assets";
import { loadNativeBinary } from "@chainops/kzg/engine/c-kzg/load-native-binary";
import type { NativePlace } from "@chainops/kzg/engine/c-kzg/load-native-binary";

const own = locateAssets().native;
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "kzg-native-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function reasonOf(place: NativePlace): unknown {
  try {
    loadNativeBinary(place);
    return "loaded";
  } catch (error) {
    return error instanceof Error && "reason" in error ? error.reason : error;
  }
}

describe("the native binary", () => {
  test("has the digest that is committed beside it, and loads", () => {
    const [digest] = readFileSync(path.join(own, "linux-x64/kzg.node.sha256"), "utf8").split(" ");
    const bytes = readFileSync(path.join(own, "linux-x64/kzg.node"));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(digest);
    expect(typeof loadNativeBinary({ nativeDirectory: own, platform: "linux-x64" }).blobToKzgCommitment).toBe(
      "function",
    );
  });

  test.each(["win32-x64", "darwin-arm64", "linux-arm64"])("is not there for %s, which is said", (platform) => {
    expect(reasonOf({ nativeDirectory: own, platform })).toBe("platform-not-supported");
  });

  test("is refused where it is missing", () => {
    expect(reasonOf({ nativeDirectory: directory, platform: "linux-x64" })).toBe("binary-missing");
  });

  test("is refused where a single bit of it differs, before anything of it runs", () => {
    cpSync(own, directory, { recursive: true });
    const file = path.join(directory, "linux-x64/kzg.node");
    const bytes = readFileSync(file);
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(reasonOf({ nativeDirectory: directory, platform: "linux-x64" })).toBe("binary-changed");
  });

  test("is given up where the system cannot load it", () => {
    mkdirSync(path.join(directory, "linux-x64"));
    writeFileSync(path.join(directory, "linux-x64/kzg.node"), "no library");
    const digests = new Map([["linux-x64", createHash("sha256").update("no library").digest("hex")]]);
    expect(reasonOf({ nativeDirectory: directory, platform: "linux-x64", digests })).toBe("binary-not-loadable");
  });
});
