import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { ServiceError } from "@chainops/core/errors";
import { findOnPath } from "@chainops/dev/example/find-on-path";
import { forgePackage, locateForge } from "@chainops/dev/example/locate-forge";
import type { ForgeHost } from "@chainops/dev/example/locate-forge";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const notInstalled: ForgeHost = {
  platform: process.platform,
  arch: "x64",
  pathVariable: "",
  resolvePackage: (name) => {
    throw new Error(`Cannot find module ${name}`);
  },
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "chainops-path-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function placeExecutable(directory: string, name: string): Promise<string> {
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, process.platform === "win32" ? `${name}.exe` : name);
  await writeFile(file, "");
  await chmod(file, 0o755);
  return file;
}

describe("locateForge", () => {
  it.each([
    { platform: "linux" as const, arch: "x64", packageName: "@foundry-rs/forge-linux-amd64", binary: "forge" },
    { platform: "linux" as const, arch: "arm64", packageName: "@foundry-rs/forge-linux-arm64", binary: "forge" },
    { platform: "darwin" as const, arch: "arm64", packageName: "@foundry-rs/forge-darwin-arm64", binary: "forge" },
    { platform: "win32" as const, arch: "x64", packageName: "@foundry-rs/forge-win32-amd64", binary: "forge.exe" },
  ])("takes the binary of $packageName on $platform $arch", ({ platform, arch, packageName, binary }) => {
    const resolvePackage = (name: string) => path.join(folder, name, "package.json");
    expect(locateForge({ platform, arch, pathVariable: "", resolvePackage })).toBe(
      path.join(folder, packageName, "bin", binary),
    );
  });

  it("takes forge from PATH where npm has none for the platform", async () => {
    const forge = await placeExecutable(path.join(folder, "bin"), "forge");
    expect(locateForge({ ...notInstalled, pathVariable: path.dirname(forge) })).toBe(forge);
  });

  it("refuses npm's launcher, which ends with exit code 0 whatever forge says", async () => {
    const launcher = await placeExecutable(path.join(folder, "node_modules", ".bin"), "forge");
    expect(() => locateForge({ ...notInstalled, pathVariable: path.dirname(launcher) })).toThrow(ServiceError);
  });

  it("names the package and Foundry where there is no forge at all", () => {
    expect(() => locateForge(notInstalled)).toThrow(
      expect.objectContaining({
        code: "tool-missing",
        message: expect.stringContaining(forgePackage(process.platform, "x64")),
      }),
    );
  });
});

describe("findOnPath", () => {
  it("takes the first executable file in the order of PATH", async () => {
    const first = await placeExecutable(path.join(folder, "first"), "tool");
    const second = await placeExecutable(path.join(folder, "second"), "tool");
    expect(findOnPath("tool", [path.dirname(first), path.dirname(second)].join(path.delimiter))).toBe(first);
  });

  it("passes over folders, files that are not executable, and relative entries", async () => {
    await mkdir(path.join(folder, "a", "tool"), { recursive: true });
    await mkdir(path.join(folder, "b"));
    await writeFile(path.join(folder, "b", "tool"), "", { mode: 0o644 });
    expect(findOnPath("tool", ["", ".", path.join(folder, "a"), path.join(folder, "b")].join(path.delimiter))).toBe(
      undefined,
    );
  });
});
