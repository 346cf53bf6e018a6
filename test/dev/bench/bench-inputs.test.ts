import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { COMMENT_CHARACTERS, renderCommentSection } from "@chainops/core/report/render-comment-section";
import { findingsReport } from "@chainops/dev/bench/inputs/findings-report";
import { writeCobertura } from "@chainops/dev/bench/inputs/cobertura-text";
import { writeJunit } from "@chainops/dev/bench/inputs/junit-text";
import { writeLcov } from "@chainops/dev/bench/inputs/lcov-text";
import { createRandom } from "@chainops/dev/bench/inputs/random";
import { writeSarif } from "@chainops/dev/bench/inputs/sarif-text";
import { writeInput } from "@chainops/dev/bench/inputs/write-input";
import { parseSarif } from "@chainops/reports/findings/sarif";
import { readCobertura } from "@chainops/reports/coverage/cobertura";
import { sumCoverage } from "@chainops/reports/coverage/coverage-report";
import { readLcov } from "@chainops/reports/coverage/lcov";
import { parseJunit } from "@chainops/reports/tests/junit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "chainops-bench-test-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function write<Facts>(pieces: Iterator<string, Facts, undefined>) {
  const file = path.join(folder, "input");
  const { facts, sizeBytes } = await writeInput(file, pieces);
  return { facts, sizeBytes, text: await readFile(file, "utf8"), file };
}

describe("the inputs of the benches", () => {
  it("an LCOV tracefile holds what its facts say, and has the size and lines of a large one by its share", async () => {
    const { facts, sizeBytes, text } = await write(writeLcov(300));
    const report = await readLcov(singleChunk(text));
    const { lines } = sumCoverage(report.files);
    expect(report.problems).toEqual([]);
    expect(facts).toEqual({ files: report.files.length, linesFound: lines.found, linesHit: lines.hit, problems: 0 });
    expect((sizeBytes / 300) * 28_132).toBeGreaterThan(180e6);
    expect((sizeBytes / 300) * 28_132).toBeLessThan(220e6);
    expect((text.split("\n").length / 300) * 28_132).toBeGreaterThan(15e6);
  });

  it("a Cobertura report holds what its facts say, at about 10 kB a class", async () => {
    const { facts, sizeBytes, text } = await write(writeCobertura(20));
    const report = await readCobertura(singleChunk(text), { isKnownFile: () => false });
    const { lines } = sumCoverage(report.files);
    expect(report.problems).toEqual([]);
    expect(facts).toEqual({ files: report.files.length, linesFound: lines.found, linesHit: lines.hit, problems: 0 });
    expect(Math.round(sizeBytes / 20 / 1000)).toBe(10);
  });

  it("a JUnit report holds what its facts say, at about 600 bytes a test", async () => {
    const { facts, sizeBytes, text } = await write(writeJunit(20));
    const { totals, problems } = parseJunit(text);
    expect(problems).toEqual([]);
    expect(facts).toEqual({ tests: totals.tests, failed: totals.failed, skipped: totals.skipped, problems: 0 });
    expect([facts.tests, facts.failed > 0, facts.skipped > 0]).toEqual([1000, true, true]);
    expect(Math.round(sizeBytes / 1000 / 100)).toBe(6);
  });

  it("a SARIF log holds what its facts say, at about 1.9 kB a result", async () => {
    const { facts, sizeBytes, text } = await write(writeSarif(200));
    const reports = parseSarif(text, { roots: [], baseDirectory: "", readSource: () => undefined });
    const findings = reports.flatMap((report) => report.findings);
    expect(reports.map(({ tool, problems }) => [tool, problems])).toEqual([["bench-scanner", []]]);
    expect(facts.findings).toBe(findings.length);
    expect(facts.high).toBe(findings.filter(({ severity }) => severity === "high").length);
    expect(facts.high).toBeGreaterThan(0);
    expect(Math.round(sizeBytes / 200 / 100)).toBe(19);
  });

  it("a comment of 5,000 findings is rendered up to its limit", () => {
    const section = renderCommentSection(findingsReport(5000), { limit: COMMENT_CHARACTERS, rest: ["The rest."] });
    expect(section.length).toBeLessThanOrEqual(COMMENT_CHARACTERS);
    expect(section.length).toBeGreaterThan(COMMENT_CHARACTERS * 0.9);
  });

  it("are the same every time", async () => {
    const first = [...writeLcov(5), ...writeJunit(2), ...writeSarif(5)].join("");
    expect([...writeLcov(5), ...writeJunit(2), ...writeSarif(5)].join("")).toBe(first);
    const random = createRandom(1);
    const drawn = Array.from({ length: 1000 }, () => random(6));
    expect(new Set(drawn)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });

  it("never overwrite a file", async () => {
    const { file } = await write(writeLcov(1));
    const before = await stat(file);
    await expect(writeInput(file, writeLcov(2))).rejects.toThrow(/EEXIST/);
    expect((await stat(file)).size).toBe(before.size);
  });
});

async function* singleChunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
