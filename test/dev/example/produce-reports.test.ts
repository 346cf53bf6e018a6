import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { breakExample } from "@chainops/dev/example/break-example";
import { copyExample, EXAMPLE_DIR } from "@chainops/dev/example/copy-example";
import { EXAMPLE_BREAKS } from "@chainops/dev/example/example-breaks";
import { locateForge } from "@chainops/dev/example/locate-forge";
import { locateSolhint } from "@chainops/dev/example/locate-scanner";
import { produceReports } from "@chainops/dev/example/produce-reports";
import type { ProducedReport } from "@chainops/dev/example/produce-reports";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const TIMEOUT_MS = 180_000;
const hasProc = existsSync("/proc/self/cmdline");
const EIP_170_BYTES = 24_576;

let folder: string;
let projectDir: string;
let reportsDir: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "chainops-forge-"));
  projectDir = path.join(folder, "project");
  reportsDir = path.join(projectDir, "reports");
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const forge = findForge();

function findForge(): string | undefined {
  try {
    const found = locateForge();
    return existsSync(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

async function produce(options: { signal?: AbortSignal; progress?: string[] } = {}) {
  const { progress = [], ...rest } = options;
  return produceReports({
    projectDir,
    reportsDir,
    forge: forge ?? "",
    scanner: locateSolhint(),
    onProgress: (line) => progress.push(line),
    ...rest,
  });
}

function exitCodes(produced: readonly ProducedReport[]) {
  return Object.fromEntries(produced.map((report) => [report.name, report.exitCode]));
}

async function readJson(...file: string[]) {
  return JSON.parse(await readFile(path.join(projectDir, ...file), "utf8"));
}

async function lineCoverage(): Promise<number> {
  const lcov = await readFile(path.join(reportsDir, "lcov.info"), "utf8");
  const sum = (key: string) =>
    [...lcov.matchAll(new RegExp(`^${key}:(\\d+)$`, "gm"))].reduce((total, match) => total + Number(match[1]), 0);
  return sum("LH") / sum("LF");
}

async function readSnapshot(file: string): Promise<Map<string, number>> {
  const lines = (await readFile(file, "utf8")).trim().split("\n");
  return new Map(lines.map((line) => [line.split(" ", 1)[0] ?? "", Number(/(?:gas:|~:) (\d+)\)$/.exec(line)?.[1])]));
}

async function failedTests(): Promise<string[]> {
  const suites: Record<string, { test_results: Record<string, { status: string }> }> = await readJson(
    "reports",
    "forge-test.json",
  );
  return Object.values(suites).flatMap((suite) =>
    Object.entries(suite.test_results).flatMap(([name, result]) => (result.status === "Success" ? [] : [name])),
  );
}

function bytesOf(hex: string): number {
  return (hex.length - 2) / 2;
}

async function compiledSizes(): Promise<Map<string, number>> {
  const sources = await readdir(path.join(projectDir, "src"));
  const sizes = sources.map(async (source): Promise<[string, number]> => {
    const name = path.basename(source, ".sol");
    const artifact = await readJson("out", source, `${name}.json`);
    return [name, bytesOf(artifact.deployedBytecode.object)];
  });
  return new Map(await Promise.all(sizes));
}

describe("produceReports", { timeout: TIMEOUT_MS }, () => {
  beforeEach(({ skip }) => {
    skip(forge === undefined, `there is no forge for ${process.platform} ${process.arch} here`);
  });

  it("lets the real tools judge the example, which passes, and tells how far it is", async () => {
    await copyExample({ targetDir: projectDir, checkout: "base" });
    const progress: string[] = [];
    const produced = await produce({ progress });

    expect(exitCodes(produced)).toEqual({
      build: 0,
      test: 0,
      "gas-snapshot": 0,
      "gas-report": 0,
      coverage: 0,
      scan: 0,
    });
    for (const { reportPath } of produced) expect(existsSync(reportPath ?? "")).toBe(true);
    expect(await failedTests()).toEqual([]);
    expect(await readFile(path.join(reportsDir, ".gas-snapshot"), "utf8")).toBe(
      await readFile(path.join(EXAMPLE_DIR, ".gas-snapshot"), "utf8"),
    );
    expect(await lineCoverage()).toBeGreaterThan(0.9);
    expect(Math.max(...(await compiledSizes()).values())).toBeLessThan(EIP_170_BYTES);
    expect(
      (await readJson("reports", "gas-report.json")).map((entry: { contract: string }) => entry.contract),
    ).toContain("src/Vault.sol:Vault");
    const sarif = await readJson("reports", "solhint.sarif");
    expect(sarif.runs[0].results.map((result: { level: string }) => result.level)).not.toContain("error");
    for (const { command } of produced)
      expect(progress.filter((line) => line.startsWith(command)).length).toBeGreaterThan(1);
  });

  it("sees what each way to break the example breaks", async () => {
    await copyExample({ targetDir: projectDir });
    for (const { name } of EXAMPLE_BREAKS) await breakExample(projectDir, name);
    const produced = await produce();

    expect(exitCodes(produced)).toMatchObject({ build: 0, test: 1, "gas-snapshot": 0, "gas-report": 0, coverage: 0 });
    expect(await failedTests()).toEqual(["test_HolderBurns()"]);
    expect(await lineCoverage()).toBeLessThan(0.8);
    expect((await compiledSizes()).get("Terms")).toBeGreaterThan(EIP_170_BYTES);
    const now = await readSnapshot(path.join(reportsDir, ".gas-snapshot"));
    const base = await readSnapshot(path.join(EXAMPLE_DIR, ".gas-snapshot"));
    const increase = (test: string) => (now.get(test) ?? 0) - (base.get(test) ?? 0);
    expect(increase("RegistryTest:test_SetsNewName()")).toBeGreaterThan(21_000);
    expect(Math.abs(increase("TokenTest:test_MinterMints()"))).toBeLessThan(1000);
  });

  it("reports every tool that fails, and leaves no report of an earlier run in its place", async () => {
    await copyExample({ targetDir: projectDir });
    await mkdir(reportsDir);
    await writeFile(path.join(reportsDir, "lcov.info"), "SF:src/Token.sol\nDA:1,1\nend_of_record\n");
    await writeFile(path.join(projectDir, "src", "Broken.sol"), "contract Broken {");
    const produced = await produce();

    expect(exitCodes(produced)).toMatchObject({ build: 1, test: 1, "gas-snapshot": 1, "gas-report": 1, coverage: 1 });
    expect(produced.find((report) => report.name === "build")?.outputTail).toContain("src/Broken.sol");
    expect(existsSync(path.join(reportsDir, "lcov.info"))).toBe(false);
    expect(produced.find((report) => report.name === "coverage")?.reportPath).toBe(undefined);
  });

  it("stops when it is cancelled while the compiler runs, and takes the compiler with it", async () => {
    await copyExample({ targetDir: projectDir });
    const cancel = new AbortController();
    const progress: string[] = [];
    const running = produce({ signal: cancel.signal, progress });
    const compilerSeen = untilCompilerRuns().then(() => cancel.abort());
    await expect(running).rejects.toMatchObject({ name: "ServiceError", code: "aborted" });
    await compilerSeen;
    expect(progress.filter((line) => !line.startsWith("forge build"))).toEqual([]);
    expect(await compilersOf(projectDir)).toEqual([]);
  });
});

it("tells of a tool that cannot start", async () => {
  await mkdir(projectDir, { recursive: true });
  const produced = await produceReports({
    projectDir,
    reportsDir,
    forge: path.join(folder, "no-such-forge"),
    scanner: locateSolhint(),
  });
  expect(produced[0]).toMatchObject({ name: "build", exitCode: null, reportPath: undefined });
  expect(produced[0]?.outputTail).toContain("ENOENT");
});

async function untilCompilerRuns(): Promise<void> {
  while (
    hasProc ? (await compilersOf(projectDir)).length === 0 : !existsSync(path.join(projectDir, "cache", "tools"))
  ) {
    await setTimeout(20);
  }
}

/** Command lines of running processes that name the project; empty where the system has no /proc. */
async function compilersOf(directory: string): Promise<string[]> {
  const processes = hasProc ? (await readdir("/proc")).filter((entry) => /^\d+$/.test(entry)) : [];
  const lines = processes.map(async (entry) => readFile(`/proc/${entry}/cmdline`, "utf8").catch(() => ""));
  return (await Promise.all(lines)).filter((line) => line.includes(directory));
}
