import { existsSync } from "node:fs";
import { chmod, mkdir, open, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { openScene, REPOSITORY } from "./gate-scene.ts";

/** The runner kills ten seconds after the first signal. */
const KILLED_AFTER_MS = 10_000;

it("ends as cancelled while reports are read, and says so in the check run", { timeout: 60_000 }, async () => {
  await using scene = await openScene();
  const block = Buffer.from(`${"DA:1,7\n".repeat(32_768)}`);
  const file = await open(path.join(scene.workspace, "reports/lcov.info"), "w");
  await file.write("TN:\nSF:src/Vault.sol\n");
  for (let size = 0; size < 2 ** 30; size += block.length) await file.write(block);
  await file.write("end_of_record\n");
  await file.close();
  const cancel = new AbortController();
  const { step, document } = await scene.run({
    signal: cancel.signal,
    onLog: (line) => {
      if (line.includes("Reports")) cancel.abort();
    },
  });
  expect(step).toMatchObject({ outcome: "cancelled", exitCode: 1 });
  expect(document).toMatchObject({ conclusion: "cancelled", title: "ChainOps Quality Gate: cancelled", gates: [] });
  expect(scene.checkRuns()).toMatchObject([{ status: "completed", conclusion: "cancelled" }]);
  expect(scene.comments()).toEqual([]);
});

it("ends git with the cancelled run", { timeout: 60_000 }, async () => {
  await using scene = await openScene();
  const folder = path.join(scene.workspace, "../bin");
  await mkdir(folder);
  const started = path.join(folder, "started");
  await writeFile(path.join(folder, "git"), `#!/bin/sh\n: > ${started}\nexec sleep 60\n`);
  await chmod(path.join(folder, "git"), 0o755);
  const cancel = new AbortController();
  const running = scene.judge({
    signal: cancel.signal,
    machine: { ...process.env, PATH: `${folder}:${process.env["PATH"] ?? ""}` },
  });
  await vi.waitUntil(() => existsSync(started), { timeout: 30_000 });
  cancel.abort();
  const { step, document } = await running;
  expect(step).toMatchObject({ outcome: "cancelled", exitCode: 1 });
  expect(document.conclusion).toBe("cancelled");
  expect(step.durationMs).toBeLessThan(KILLED_AFTER_MS);
});

it("ends as cancelled while GitHub does not answer for the base commit", { timeout: 60_000 }, async () => {
  await using scene = await openScene();
  const base = scene.github.addCommit(REPOSITORY);
  const hold = scene.github.holdNext("repos/get-content");
  const cancel = new AbortController();
  const running = scene.run({ inputs: { base }, signal: cancel.signal });
  await hold.reached;
  cancel.abort();
  const { step, document } = await running;
  hold.release();
  expect(step).toMatchObject({ outcome: "cancelled", exitCode: 1 });
  expect(document.conclusion).toBe("cancelled");
  expect(scene.checkRuns()).toMatchObject([{ status: "completed", conclusion: "cancelled" }]);
});

it.each([
  { name: "the check run is created", operation: "checks/create", moment: "before" as const },
  { name: "the check run's creation is answered", operation: "checks/create", moment: "after" as const },
  { name: "annotations are added", operation: "checks/update", moment: "before" as const },
])("completes the check run with the verdict when cancelled while $name", { timeout: 60_000 }, async (stop) => {
  await using scene = await openScene();
  const hold = scene.github.holdNext(stop.operation, stop.moment);
  const cancel = new AbortController();
  const running = scene.run({ signal: cancel.signal });
  await hold.reached;
  cancel.abort();
  const { step, document } = await running;
  hold.release();
  expect(step).toMatchObject({ outcome: "cancelled", exitCode: 1 });
  expect(step.durationMs).toBeLessThan(KILLED_AFTER_MS);
  expect(document.conclusion).toBe("success");
  expect(scene.checkRuns().at(-1)).toMatchObject({ status: "completed", conclusion: "success" });
  expect(scene.comments()).toEqual([]);
});

it("leaves the comment when cancelled while it is written", { timeout: 60_000 }, async () => {
  await using scene = await openScene();
  const hold = scene.github.holdNext("issues/create-comment");
  const cancel = new AbortController();
  const running = scene.run({ inputs: { "check-run": "false" }, signal: cancel.signal });
  await hold.reached;
  cancel.abort();
  const { step, document, notices } = await running;
  hold.release();
  expect(step).toMatchObject({ outcome: "cancelled", exitCode: 1 });
  expect(document.conclusion).toBe("success");
  expect(notices).toEqual([expect.stringContaining("comment (the run was cancelled)")]);
});

it("still ends when GitHub answers nothing at all", { timeout: 60_000 }, async () => {
  await using scene = await openScene();
  const hold = scene.github.holdNext("checks/list-for-ref");
  const cancel = new AbortController();
  const running = scene.run({ signal: cancel.signal });
  await hold.reached;
  scene.github.fault({ operationId: "*", times: 100, delayMs: 30_000, status: 503 });
  cancel.abort();
  const { step } = await running;
  hold.release();
  expect(step).toMatchObject({ outcome: "cancelled", exitCode: 1 });
  expect(step.durationMs).toBeLessThan(KILLED_AFTER_MS);
});
