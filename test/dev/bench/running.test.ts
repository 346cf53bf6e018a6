import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { ServiceError } from "@chainops/core/errors";
import type { Bench } from "@chainops/dev/bench/bench-context";
import { bundleFigures } from "@chainops/dev/bench/benches/bundle";
import { interleave } from "@chainops/dev/bench/interleave";
import { requireCounted } from "@chainops/dev/bench/measure-workload";
import { readBenchOptions } from "@chainops/dev/bench/read-bench-options";
import { runBenches } from "@chainops/dev/bench/run-benches";
import { runNode } from "@chainops/dev/bench/run-node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), "chainops-bench-test-")));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("interleave", () => {
  it("runs every candidate once a round and keeps the order of the rounds", async () => {
    const calls: string[] = [];
    const candidate = (name: string) => async () => calls.push(name);
    const results = await interleave({ a: candidate("a"), b: candidate("b") }, 3);
    expect(calls.join("")).toBe("ababab");
    expect(results).toEqual({ a: [1, 3, 5], b: [2, 4, 6] });
  });
});

describe("runNode", () => {
  it("gives the output of a process that ends well", async () => {
    const { stdout, wallMs } = await runNode(["-e", "process.stdout.write(process.env.A + process.cwd())"], {
      cwd: folder,
      env: { A: "a:" },
    });
    expect(stdout).toBe(`a:${folder}`);
    expect(wallMs).toBeGreaterThan(0);
  });

  it.each([
    { name: "exit code", script: "console.error('broken pipe'); process.exit(3)", says: /ended with 3: broken pipe/ },
    { name: "signal", script: "process.kill(process.pid, 'SIGKILL')", says: /ended with SIGKILL/ },
  ])("does not take the time of one that failed by $name", async ({ script, says }) => {
    const failed = runNode(["-e", script], { cwd: folder, env: {} });
    await expect(failed).rejects.toThrow(ServiceError);
    await expect(failed).rejects.toThrow(says);
  });
});

describe("requireCounted", () => {
  it("takes the figures of a reader that found what was written", () => {
    const found = { files: 2, linesHit: 1, more: 9 };
    expect(() => requireCounted("readLcov", found, { files: 2, linesHit: 1 })).not.toThrow();
  });

  it.each([
    { found: { files: 1 }, says: "peer found 1 files where 2 were written" },
    { found: {}, says: "peer found no files where 2 were written" },
  ])("refuses those of one that did not: $says", ({ found, says }) => {
    expect(() => requireCounted("peer", found, { files: 2 })).toThrow(says);
  });
});

describe("runBenches", () => {
  it("gives each bench an empty directory and leaves nothing, also when one fails", async () => {
    const temps: string[] = [];
    const bench = (name: string, fails: boolean): Bench => ({
      name,
      async run({ temp }) {
        temps.push(temp);
        await writeFile(path.join(temp, "input"), "");
        if (fails) throw new Error("out of disk");
        return [{ bench: name, title: name, value: 1, unit: "ms", runs: 1 }];
      },
    });
    const context = { root: folder, peers: false, say: () => undefined };
    expect(await runBenches([bench("a", false), bench("b", false)], context)).toHaveLength(2);
    await expect(runBenches([bench("a", false), bench("c", true)], context)).rejects.toThrow("out of disk");
    expect(new Set(temps).size).toBe(4);
    for (const temp of temps) await expect(realpath(temp)).rejects.toThrow(/ENOENT/);
    await expect(realpath(path.dirname(temps.at(-1) ?? ""))).rejects.toThrow(/ENOENT/);
  });
});

describe("bundleFigures", () => {
  it("sums what was loaded and what there is, and names every script", () => {
    const files = [
      { path: "quality-gate/index.js", sizeBytes: 100 },
      { path: "shared/1.index.js", sizeBytes: 1_999_900 },
      { path: "shared/2.index.js", sizeBytes: 5_000 },
      { path: "shared/licenses.txt", sizeBytes: 7 },
    ];
    const figures = bundleFigures(files, new Set(["quality-gate/index.js", "shared/1.index.js", "elsewhere.js"]));
    expect(figures.map(({ title, value, limit }) => [title, value, limit?.value])).toEqual([
      ["bytes of dist/ that quality-gate on the example loads", 2_000_000, 2_000_000],
      ["bytes of dist/ in all", 2_005_007, 8_000_000],
      ["dist/quality-gate/index.js, loaded on that path", 100, undefined],
      ["dist/shared/1.index.js, loaded on that path", 1_999_900, undefined],
      ["dist/shared/2.index.js, loaded when needed", 5000, undefined],
    ]);
  });
});

describe("readBenchOptions", () => {
  const known = ["start", "lcov", "comment"];

  it.each([
    { args: [], expected: { names: known, json: false, peers: false } },
    { args: ["--only", "comment", "--only", "start"], expected: { names: ["start", "comment"] } },
    { args: ["lcov", "--json", "--peers"], expected: { names: ["lcov"], json: true, peers: true } },
  ])("reads $args", ({ args, expected }) => {
    expect(readBenchOptions(args, known)).toMatchObject(expected);
  });

  it.each([
    { args: ["lcow"], says: 'There is no bench "lcow"; there are start, lcov, comment.' },
    { args: ["--only", ""], says: 'There is no bench ""' },
    { args: ["--onyl", "lcov"], says: "Accepted: [name …]" },
  ])("refuses $args", ({ args, says }) => {
    expect(() => readBenchOptions(args, known)).toThrow(says);
  });
});
