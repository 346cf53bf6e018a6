import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { InputError } from "@chainops/core/errors";
import { buildDocument } from "@chainops/core/result/build-document";
import type { Conclusion, Subject } from "@chainops/core/result/document";
import { readResults, unsuccessfulUpstream } from "@chainops/core/result/read-results";
import { refuseTakenId, resultPath, suiteDirectory, writeResult } from "@chainops/core/result/write-result";

const subject: Subject = {
  repository: "o/r",
  sha: "a".repeat(40),
  testedSha: "a".repeat(40),
  ref: "",
  pullRequest: null,
};
let base: string;
let temp: string;
let workspace: string;

beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), "chainops-results-"));
  temp = path.join(base, "temp");
  workspace = path.join(base, "workspace");
  await mkdir(temp);
  await mkdir(workspace);
});
afterEach(() => rm(base, { recursive: true, force: true }));

function document(id: string, conclusion: Conclusion = "success") {
  return buildDocument(
    { conclusion, title: `${id} ended`, stages: [], gates: [], metrics: [], findings: [], artifacts: [], details: {} },
    {
      action: "quality-gate",
      id,
      subject,
      run: { id: "1", attempt: 1, job: "j", url: "https://github.com/o/r/actions/runs/1" },
      startedAt: new Date(0),
      completedAt: new Date(1),
    },
  );
}

const read = (patterns: readonly string[]) =>
  readResults(
    patterns,
    {
      workingDirectory: workspace,
      workspace,
      suiteDirectory: suiteDirectory(temp),
      readArtifacts: async (line) => [{ source: line, document: document("of-artifact") }],
    },
    subject,
  );

it("writes one document per id and refuses a second writer, saying what to do", async () => {
  const file = await writeResult(temp, document("gate"));
  expect(file).toBe(resultPath(temp, "gate"));
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ id: "gate" });
  await expect(writeResult(temp, document("gate"))).rejects.toThrow(/set `id`/);
  await expect(refuseTakenId(temp, "gate")).rejects.toThrow(InputError);
  await expect(refuseTakenId(temp, "other")).resolves.toBeUndefined();
});

it("lets exactly one of many writers win", async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => writeResult(temp, document("gate"))));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

it("reads documents by path and by glob, from the workspace and from the suite's directory", async () => {
  await writeResult(temp, document("a"));
  await writeResult(temp, document("b"));
  await writeFile(path.join(workspace, "c.json"), JSON.stringify(document("c")));
  const results = await read([path.join(suiteDirectory(temp), "results/*.json"), "c.json"]);
  expect(results.map((result) => result.document.id)).toEqual(["a", "b", "c"]);
});

it.each(["missing.json", "*.json", "/etc/hostname", "../temp/x.json"])(
  "refuses %s with one clear error",
  async (pattern) => {
    await expect(read([pattern])).rejects.toThrow(InputError);
    await expect(read([pattern])).rejects.toThrow(/Input `results`/);
  },
);

it("refuses a symlink that leads out of the workspace", async () => {
  await writeFile(path.join(base, "secret.json"), JSON.stringify(document("s")));
  await symlink(path.join(base, "secret.json"), path.join(workspace, "link.json"));
  await expect(read(["link.json"])).rejects.toThrow(/outside the workspace/);
});

it("names every upstream result that is not good enough to act on", async () => {
  for (const conclusion of [
    "success",
    "neutral",
    "skipped",
    "failure",
    "cancelled",
    "timed_out",
    "action_required",
  ] as const) {
    await writeFile(
      path.join(workspace, `${conclusion}.json`),
      JSON.stringify(document(conclusion.replaceAll("_", "-"), conclusion)),
    );
  }
  const bad = unsuccessfulUpstream(await read(["*.json"]));
  expect(bad).toHaveLength(4);
  expect(bad.join()).toContain("failure");
});
