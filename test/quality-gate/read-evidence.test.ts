import { describe, expect, it } from "vitest";
import { InputError } from "@chainops/core/errors";
import type { FileFacts } from "@chainops/core/files/workspace";
import { ReportError } from "@chainops/reports/report-error";
import { inBatches } from "../../actions/quality-gate/src/in-batches.ts";
import { type ReadFile, readEvidence } from "../../actions/quality-gate/src/read-evidence.ts";

const NOW = 1_700_000_000_000;
const file = (path: string, more: object = {}) => ({
  path,
  sizeBytes: 1,
  modifiedAtMs: NOW,
  mustBeReport: false,
  ...more,
});
const good = (facts: FileFacts): ReadFile<string> => ({
  reports: [facts.path],
  producer: "p",
  counted: "1 x",
  problems: [],
});

async function read(
  files: readonly ReturnType<typeof file>[],
  reader: (facts: FileFacts) => ReadFile<string>,
  ageless: readonly string[] = [],
) {
  const passedOver: string[] = [];
  const evidence = await readEvidence(
    { files, problems: [] },
    {
      newestSource: { path: "src/A.sol", modifiedAtMs: NOW },
      isAgeless: (path) => ageless.includes(path),
      passOver: (path) => passedOver.push(path),
    },
    async (facts) => reader(facts),
  );
  return { ...evidence, passedOver };
}

const fail = (error: Error) => (): never => {
  throw error;
};

function sizes(files: readonly { sizeBytes: number }[]): readonly (readonly number[])[] {
  return inBatches(files).map((batch) => batch.map(({ sizeBytes }) => sizeBytes));
}

describe("what a file is", () => {
  it("keeps the order of the files however they are read", async () => {
    const files = Array.from({ length: 50 }, (_, index) => file(`r${index}`));
    const { reports, problems } = await read(files, good);
    expect(reports).toEqual(files.map(({ path }) => path));
    expect(problems).toEqual([]);
  });

  it("passes over a discovered file of another format", async () => {
    const { passedOver, problems } = await read([file("a.json")], fail(new ReportError("wrong-format", "no")));
    expect({ passedOver, problems }).toEqual({ passedOver: ["a.json"], problems: [] });
  });

  it("does not pass over a file that must be a report", async () => {
    const { passedOver, problems } = await read(
      [file("a.json", { mustBeReport: true })],
      fail(new ReportError("wrong-format", "No report.")),
    );
    expect({ passedOver, problems }).toEqual({ passedOver: [], problems: ["a.json: No report."] });
  });

  it.each(["empty", "truncated", "malformed", "too-large", "encoding", "no-results"] as const)(
    "makes a problem of a discovered file that is %s",
    async (code) => {
      const { problems } = await read([file("a.json")], fail(new ReportError(code, "Bad.")));
      expect(problems).toEqual(["a.json: Bad."]);
    },
  );

  it("makes problems of what the file system refuses, and of a file over its bound", async () => {
    const denied = Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });
    expect((await read([file("a")], fail(denied))).problems).toEqual(["a: The file cannot be read (EACCES)."]);
    expect((await read([file("a")], fail(new InputError("Too large.")))).problems).toEqual(["a: Too large."]);
  });

  it("hands on a bug", async () => {
    await expect(read([file("a")], fail(new TypeError("x is not a function")))).rejects.toThrow(TypeError);
  });

  it("keeps the reports of the other files, and names the file of each problem", async () => {
    const { reports, problems } = await read([file("a"), file("b")], (facts) => ({
      ...good(facts),
      problems: facts.path === "a" ? ["Cut."] : [],
    }));
    expect({ reports, problems }).toEqual({ reports: ["a", "b"], problems: ["a: Cut."] });
  });

  it("does not list a file that does not concern the project", async () => {
    const { files } = await read([file("a")], () => ({ reports: [], producer: "", counted: "", problems: [] }));
    expect(files).toEqual([]);
  });

  it("takes more reports from one file than fit on the stack as arguments", async () => {
    const { reports } = await read([file("a")], () => ({
      reports: Array.from({ length: 300_000 }, () => "r"),
      producer: "p",
      counted: "x",
      problems: [],
    }));
    expect(reports).toHaveLength(300_000);
  });
});

describe("age", () => {
  it.each([
    { name: "as old as the newest source", modifiedAtMs: NOW },
    { name: "older by what clocks and checkouts differ", modifiedAtMs: NOW - 2000 },
  ])("is no problem of a report $name", async ({ modifiedAtMs }) => {
    expect((await read([file("a", { modifiedAtMs })], good)).problems).toEqual([]);
  });

  it("is a problem of a report that is older", async () => {
    const { problems } = await read([file("a", { modifiedAtMs: NOW - 2001 })], good);
    expect(problems).toEqual([expect.stringMatching(/^a: this report is older than src\/A\.sol/)]);
  });

  it("says nothing of a file that is tracked", async () => {
    expect((await read([file("a", { modifiedAtMs: 0 })], good, ["a"])).problems).toEqual([]);
  });
});

describe("inBatches", () => {
  it("reads small files together and a large one alone", () => {
    expect(sizes(Array.from({ length: 33 }, () => ({ sizeBytes: 1 }))).map((batch) => batch.length)).toEqual([
      16, 16, 1,
    ]);
    expect(
      sizes([{ sizeBytes: 5_000_000 }, { sizeBytes: 1 }, { sizeBytes: 5_000_000 }, { sizeBytes: 5_000_000 }]),
    ).toEqual([[5_000_000], [1], [5_000_000], [5_000_000]]);
    expect(inBatches([])).toEqual([]);
  });
});
