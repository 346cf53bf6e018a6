import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { requireFormat } from "@chainops/reports/report-format";
import { TEST_FORMATS } from "@chainops/reports/tests/test-formats";
import type { TestReport } from "@chainops/reports/tests/test-report";

const VITEST = path.resolve(import.meta.dirname, "../../../node_modules/vitest/vitest.mjs");

const MIXED = `
let runs = 0;
it("adds", () => expect(1 + 1).toBe(2));
it("subtracts", () => expect(2 - 1).toBe(2));
it("passes at last", { retry: 2 }, () => { runs += 1; expect(runs).toBe(2); });
it.skip("later", () => {});
it.todo("some day");
describe("vault", () => { beforeAll(() => { throw new Error("no node"); }); it("deposits", () => {}); });
`;
const HOOK = `it("adds", () => {}); afterAll(() => { throw new Error("no node"); });`;
const UNLOADABLE = `import "./nothing.mjs"; it("adds", () => {});`;

let folder: string;

/** What our reader makes of the report that the installed vitest writes of one test file. */
async function report(name: string, source: string): Promise<TestReport> {
  await writeFile(path.join(folder, `${name}.test.mjs`), source);
  const output = path.join(folder, `${name}.json`);
  const options = [
    "run",
    "--root",
    folder,
    "--globals",
    "--reporter=json",
    `--outputFile=${output}`,
    `${name}.test.mjs`,
  ];
  await new Promise((resolve) => execFile(process.execPath, [VITEST, ...options], { cwd: folder }, resolve));
  const text = await readFile(output, "utf8");
  return requireFormat(TEST_FORMATS, text).parse(text);
}

describe("a run of the installed vitest", () => {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "chainops-vitest-"));
    await writeFile(path.join(folder, "vitest.config.mjs"), "export default {};\n");
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test("has its passed, failed, flaky and skipped tests read, the one behind a broken hook as not run", async () => {
    const { totals, cases, problems } = await report("mixed", MIXED);
    expect(problems).toEqual([]);
    expect(totals).toMatchObject({ tests: 6, passed: 2, failed: 1, flaky: 1 });
    expect(cases.find(({ flaky }) => flaky)?.name).toBe("passes at last");
    expect(cases.find(({ name }) => name === "deposits")).toMatchObject({ classname: "vault", status: "skipped" });
  });

  test.each([
    ["hook", HOOK, "no node"],
    ["unloadable", UNLOADABLE, "nothing.mjs"],
  ])("has a file that fails outside of its tests (%s) read as an error", async (name, source, reason) => {
    const { totals, cases } = await report(name, source);
    expect(totals).toMatchObject({ failed: 0, errors: 1 });
    expect(cases.at(-1)).toMatchObject({ status: "error", message: expect.stringContaining(reason) });
  });
});
