import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import type { ReportFile } from "../../actions/quality-gate/src/evidence.ts";
import { readCognitive } from "../../actions/quality-gate/src/read-cognitive.ts";
import { openProject, type TestProject } from "./open-project.ts";

const REPORT = readFileSync(path.join(import.meta.dirname, "../reports/complexity/samples/clippy-1.95.jsonl"), "utf8");
const file = (name: string, producer: string): ReportFile => ({
  path: name,
  sizeBytes: 1,
  modifiedAtMs: 0,
  producer,
  counted: "",
});

function read(project: TestProject, ...files: readonly ReportFile[]) {
  return readCognitive(project.workspace, files, { roots: [project.root], baseDirectory: "crates/probe" });
}

it("knows nothing where no report is clippy's, and does not open the others", async () => {
  await using project = await openProject();
  expect(await read(project)).toBeUndefined();
  expect(await read(project, file("gone.json", "slither"), file("gone.sarif", "sarif: Clippyish"))).toBeUndefined();
});

it("knows each function once, however many reports tell of it", async () => {
  await using project = await openProject({ "a/clippy.json": REPORT, "b/clippy.json": REPORT });
  const once = await read(project, file("a/clippy.json", "clippy"));
  expect(once?.map(({ name, complexity, startLine, endLine }) => [name, complexity, startLine, endLine])).toEqual([
    ["deposit", 5, 6, 6],
    ["plain", 1, 24, 24],
    ["closure", 1, 28, 28],
    ["closure", 2, 29, 29],
    ["works", 3, 45, 45],
  ]);
  expect(new Set(once?.map((found) => found.path))).toEqual(new Set(["crates/probe/src/lib.rs"]));
  expect(await read(project, file("a/clippy.json", "clippy"), file("b/clippy.json", "clippy"))).toEqual(once);
});
