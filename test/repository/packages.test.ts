import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SUITE_VERSION } from "@chainops/core/runner/version";
import { REPOSITORY_ROOT } from "@chainops/dev/build/repository";
import { findFiles, readJson, readText } from "./repository-files.ts";

const MANIFESTS = ["package.json", ...findFiles("packages/*/package.json", "test/fixtures/example/package.json")];
const WORKSPACES = ["package.json", ...findFiles("packages/*/package.json")];

/** What git tracks at the top level; the rest is configuration that its tools look for nowhere else. */
const TOP_LEVEL = new Set(
  (
    "LICENSE README.md package.json package-lock.json tsconfig.json vitest.config.ts actions dist packages test " +
    ".ci .git .github .gitignore .gitattributes .editorconfig .node-version .npmrc .oxlintrc.json .prettierignore .prettierrc.json"
  ).split(" "),
);
const NOT_TRACKED = new Set([
  "node_modules",
  "demo-report.html",
  "chainops-report.html",
  "coverage",
  ".chainops",
  ".DS_Store",
]);

function pinsOf(file: string): readonly (readonly [string, string])[] {
  const manifest = readJson(file);
  return ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"].flatMap((kind) =>
    Object.entries((manifest[kind] ?? {}) as Record<string, string>),
  );
}

it("the suite knows its own version, and every package of it has the same", () => {
  expect(WORKSPACES.filter((file) => readJson(file)["version"] !== SUITE_VERSION)).toStrictEqual([]);
});

it.each(MANIFESTS)("%s pins every dependency to one version", (file) => {
  expect(pinsOf(file).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toStrictEqual([]);
});

it("no package asks for another version of a dependency than its neighbours do", () => {
  const wanted = Map.groupBy(WORKSPACES.flatMap(pinsOf), ([name]) => name);
  const torn = [...wanted].filter(([, pins]) => new Set(pins.map(([, version]) => version)).size > 1);
  expect(torn).toStrictEqual([]);
});

describe("package-lock.json", () => {
  const lock = readJson("package-lock.json") as {
    version: string;
    packages: Readonly<Record<string, { resolved?: string; link?: boolean; integrity?: string }>>;
  };

  it("names no registry: it installs from whichever one npm is set to", () => {
    const addressed = Object.entries(lock.packages).filter(
      ([, entry]) => entry.resolved !== undefined && entry.link !== true,
    );
    expect(addressed.map(([name]) => name)).toStrictEqual([]);
    expect(readText("package-lock.json")).not.toContain("://registry");
  });

  it("holds the hash of every package", () => {
    const foreign = Object.entries(lock.packages).filter(([name]) => name.includes("node_modules/"));
    const unhashed = foreign.filter(([, entry]) => entry.link !== true && !entry.integrity?.startsWith("sha512-"));
    expect(foreign.length).toBeGreaterThan(100);
    expect(unhashed.map(([name]) => name)).toStrictEqual([]);
  });

  it("belongs to package.json", () => {
    expect(lock.version).toBe(SUITE_VERSION);
    expect(lock.packages[""]).toMatchObject({
      devDependencies: readJson("package.json")["devDependencies"],
      optionalDependencies: readJson("package.json")["optionalDependencies"],
    });
  });
});

it("the top level holds the agreed entries and nothing else", () => {
  const entries = readdirSync(REPOSITORY_ROOT).filter((name) => !NOT_TRACKED.has(name));
  expect(entries.filter((name) => !TOP_LEVEL.has(name))).toStrictEqual([]);
});
