import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readMainnetSetup } from "@chainops/kzg/setup/mainnet-setup";
import { openWorkerPool } from "@chainops/kzg/workers/open-worker-pool";
import type { WorkerPool, WorkerPoolOptions } from "@chainops/kzg/workers/open-worker-pool";
import { readGoodItems } from "../support/good-items.ts";
import type { GoodItems } from "../support/good-items.ts";

const execute = promisify(execFile);
let good: GoodItems;
let directory: string;
let pool: WorkerPool | undefined;
beforeAll(async () => {
  good = await readGoodItems();
  directory = await mkdtemp(path.join(tmpdir(), "kzg-workers-"));
});
afterEach(() => pool?.close());
afterAll(() => rm(directory, { recursive: true, force: true }));

/** The portable engine starts in no time. */
function openPool(options: WorkerPoolOptions = {}): WorkerPool {
  pool = openWorkerPool({ workers: 2, settings: { choice: "portable" }, ...options });
  return pool;
}

function writeWorker(name: string, source: string): string {
  const file = path.join(directory, name);
  writeFileSync(file, source);
  return file;
}

describe("the worker pool", { timeout: 60_000 }, () => {
  test("gives verdicts and values, and leaves the caller's bytes alone", async () => {
    const { run } = openPool();
    const [blobs, points, cells] = await Promise.all([
      run({ kind: "verifyBlobProofs", items: [good.blob] }),
      run({ kind: "verifyPointProofs", items: [good.point, { ...good.point, y: good.point.z }] }),
      run({ kind: "computeCells", blob: good.blob.blob }),
    ]);
    expect(blobs).toEqual({ status: "valid" });
    expect(points).toEqual({ status: "invalid", items: [1] });
    expect(cells).toEqual({ status: "computed", value: good.cells.map(({ cell }) => cell) });
    expect([good.blob.blob.length, good.point.proof.length]).toEqual([131_072, 48]);
    expect(await run({ kind: "commit", blob: good.blob.blob })).toEqual({
      status: "computed",
      value: good.blob.commitment,
    });
  });

  test("answers in the order of the tasks, and takes no more than two per worker at a time", async () => {
    const { map } = openPool();
    let taken = 0;
    let answered = 0;
    let mostInFlight = 0;
    function* tasks() {
      for (let index = 0; index < 24; index += 1) {
        taken += 1;
        mostInFlight = Math.max(mostInFlight, taken - answered);
        const item = index % 3 === 0 ? { ...good.point, y: good.point.z } : good.point;
        yield { kind: "verifyPointProofs" as const, items: [item] };
      }
    }
    const statuses: string[] = [];
    for await (const verdict of map(tasks())) {
      answered += 1;
      statuses.push(verdict.status);
    }
    expect(statuses).toEqual(Array.from({ length: 24 }, (_, index) => (index % 3 === 0 ? "invalid" : "valid")));
    expect(mostInFlight).toBeLessThanOrEqual(4);
  });

  test("says once what the engines of all workers say", async () => {
    const notices: string[] = [];
    const { run } = openPool({ notice: (text) => notices.push(text) });
    await Promise.all(Array.from({ length: 6 }, () => run({ kind: "verifyPointProofs", items: [good.point] })));
    expect(notices).toEqual(["KZG verifyPointProofs: portable."]);
  });

  test("works with the native engine in every thread", async () => {
    const { run } = openPool({ settings: { choice: "c-kzg" } });
    const verdicts = await Promise.all(
      Array.from({ length: 4 }, () => run({ kind: "verifyCellProofs", items: good.cells })),
    );
    expect(verdicts).toEqual(Array.from({ length: 4 }, () => ({ status: "valid" })));
  });

  test("ends at once when it is cancelled, with the signal's reason", async () => {
    const controller = new AbortController();
    const { run } = openPool({ signal: controller.signal });
    const pending = Array.from({ length: 8 }, () => run({ kind: "commit", blob: good.blob.blob }));
    const outcomes = Promise.allSettled(pending);
    controller.abort(new Error("enough"));
    expect((await outcomes).map((outcome) => outcome.status === "rejected" && outcome.reason)).toEqual(
      Array.from({ length: 8 }, () => new Error("enough")),
    );
    await expect(run({ kind: "commit", blob: good.blob.blob })).rejects.toThrow("enough");
    expect(() => openPool({ signal: controller.signal })).toThrow("enough");
  });

  test.each(["close", "abort"])("lets the process end by itself after %s", async (how) => {
    const script = path.join(import.meta.dirname, "run-pool.ts");
    const { stdout, stderr } = await execute(process.execPath, ["--conditions=source", script, how]);
    expect([stdout, stderr]).toEqual(["valid valid\n", ""]);
  });

  test("takes a trusted setup as text, to which nothing of mainnet's copy is known", async () => {
    const { g1Monomial, g1Lagrange, g2Monomial } = readMainnetSetup();
    const { run } = openPool({ settings: { choice: "portable", setup: { g1Monomial, g1Lagrange, g2Monomial } } });
    expect(await run({ kind: "verifyBlobProofs", items: [good.blob] })).toEqual({ status: "valid" });
  });

  test("takes no more tasks after it was closed", async () => {
    const { run, close } = openPool();
    await close();
    await expect(run({ kind: "commit", blob: good.blob.blob })).rejects.toMatchObject({ code: "aborted" });
  });

  test("tells the worker's errors apart", async () => {
    const assets = { native: path.join(directory, "none"), setup: path.join(directory, "none") };
    const { run } = openPool({ settings: { choice: "c-kzg", assets } });
    await expect(run({ kind: "commit", blob: good.blob.blob })).rejects.toThrow(/mainnet\.bin/);
  });

  test("rejects everything once a worker has died", async () => {
    const workerFile = writeWorker(
      "dies.mjs",
      `import { parentPort } from "node:worker_threads"; parentPort.on("message", () => process.exit(3));`,
    );
    const { run } = openPool({ workerFile });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () => run({ kind: "commit", blob: good.blob.blob })),
    );
    expect(outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason.code)).toEqual(
      Array.from({ length: 5 }, () => "process-failed"),
    );
  });

  test("copies a small view of a large file, not the file", async () => {
    const workerFile = writeWorker(
      "measures.mjs",
      `import { parentPort } from "node:worker_threads";
       parentPort.on("message", ({ blob }) => parentPort.postMessage({ type: "result", result: blob.buffer.byteLength }));`,
    );
    const { run } = openPool({ workerFile });
    const file = new Uint8Array(4_000_000);
    expect(await run({ kind: "commit", blob: file.subarray(1000, 1100) })).toBe(100);
  });
});
