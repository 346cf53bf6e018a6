import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { REPOSITORY_ROOT } from "@chainops/dev/build/repository";
import { findChromium } from "@chainops/dev/docs/find-chromium";
import { judgePicture } from "@chainops/dev/docs/judge-picture";
import { measureBefore } from "@chainops/dev/docs/measure-before";
import { GREEN_CHANGE, type PictureChange, RED_CHANGE } from "@chainops/dev/docs/picture-changes";
import { renderPicturePage } from "@chainops/dev/docs/picture-page";
import { takePicture } from "@chainops/dev/docs/take-picture";
import type { ShownRun } from "@chainops/dev/local/render-page";

let directory = "";

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "chainops-pictures-test-"));
});

afterAll(() => rm(directory, { recursive: true, force: true }));

function judge(change: PictureChange): Promise<ShownRun> {
  return judgePicture(REPOSITORY_ROOT, path.join(directory, change.name), change);
}

describe.concurrent("the pictured pull requests", { timeout: 60_000 }, () => {
  it("are red for four reasons, each at its lines", async () => {
    const run = await judge(RED_CHANGE);
    const failed = JSON.parse(run.step.outputs["failed-gates"] ?? "") as readonly string[];
    expect(failed).toStrictEqual([
      "patch_coverage",
      "security_scan_required",
      "gas_optimization_threshold",
      "storage_layout",
    ]);
    const places = run.checkRuns[0]?.annotations.map(
      ({ path: file, start_line: from, end_line: to }) => `${file}:${from}-${to}`,
    );
    expect(places).toStrictEqual([
      "src/Vault.sol:121-127",
      "src/Vault.sol:121-128",
      "test/Registry.t.sol:32-32",
      "test/Registry.t.sol:40-40",
      "test/Registry.t.sol:23-23",
      "src/Token.sol:14-14",
      "src/Token.sol:12-12",
    ]);
    const lines = (await readFile(path.join(directory, "red/workspace/src/Vault.sol"), "utf8")).split("\n");
    expect(lines[120]).toContain("function rescue(");
    expect(lines[127]).toBe("    }");
  });

  it("are green where a tested function is added", async () => {
    const run = await judge(GREEN_CHANGE);
    expect(run.step.outputs).toMatchObject({
      conclusion: "success",
      "failed-gates": "[]",
      "patch-coverage": "1",
      "new-findings": "0",
    });
  });
});

it("what was measured before the example's change has one test and two lines less", () => {
  const coverage = { lines: { hit: 9, found: 10 }, functions: { hit: 3, found: 3 }, kept: 1 };
  const files = { "src/Vault.sol": { hit: 5, found: 6 }, "src/Token.sol": { hit: 4, found: 4 } };
  const measured = { sha: "x", coverage: { ...coverage, files }, tests: { total: 2, passed: 2, skipped: 0 } };
  expect(JSON.parse(measureBefore(JSON.stringify(measured)))).toStrictEqual({
    sha: "x",
    coverage: {
      lines: { hit: 7, found: 8 },
      functions: { hit: 2, found: 2 },
      kept: 1,
      files: { "src/Vault.sol": { hit: 3, found: 4 }, "src/Token.sol": { hit: 4, found: 4 } },
    },
    tests: { total: 1, passed: 1, skipped: 0 },
  });
});

const RUN: ShownRun = {
  title: "T",
  facts: {},
  step: { exitCode: 0, outcome: "success", outputs: {}, summary: "S", annotations: [], annotationsDropped: 0, log: [] },
  checkRuns: [],
  comments: [],
  document: undefined,
};

describe("a Chromium", () => {
  it("is the one that is named, else the first on PATH, else none", async () => {
    const folder = path.join(directory, "bin");
    await mkdir(folder);
    expect(findChromium("/opt/mine", folder)).toBe("/opt/mine");
    expect(findChromium("", folder)).toBeUndefined();
    const file = path.join(folder, process.platform === "win32" ? "chromium.exe" : "chromium");
    await writeFile(file, "", { mode: 0o755 });
    expect(findChromium(undefined, folder)).toBe(file);
  });

  it("that gives no page is an error that names it", async () => {
    const files = { page: "", measured: "", file: path.join(directory, "none.png") };
    const size = { widthPx: 10, maxHeightPx: 10, scale: 1 };
    await expect(takePicture(process.execPath, files, directory, size)).rejects.toThrow(process.execPath);
  });
});

it("a picture without what it shows is refused", () => {
  expect(() => renderPicturePage(RUN, "comment")).toThrow("one comment and one check run; there are 0 and 0");
});

const chromium = findChromium(process.env["CHROMIUM"], process.env["PATH"] ?? "");

it.skipIf(chromium === undefined)(
  "a picture is as high as its page, and never higher than asked for (a Chromium is needed)",
  { timeout: 60_000 },
  async () => {
    const page = '<!doctype html><html><body style="margin:0"><div style="height:123px"></div></body></html>';
    const script = "<script>document.documentElement.dataset.height = document.body.scrollHeight;</script>";
    const measured = page.replace("</body>", `${script}</body>`);
    const heights: number[] = [];
    for (const maxHeightPx of [500, 100]) {
      const file = path.join(directory, `${maxHeightPx}.png`);
      const size = { widthPx: 600, maxHeightPx, scale: 1 };
      await takePicture(chromium ?? "", { page, measured, file }, directory, size);
      const header = await readFile(file);
      expect(header.readUInt32BE(16)).toBe(600);
      heights.push(header.readUInt32BE(20));
    }
    expect(heights).toStrictEqual([123, 100]);
  },
);
