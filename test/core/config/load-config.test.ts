import { loadConfig } from "@chainops/core/config/load-config";
import { describe, expect, it } from "vitest";
import { loadFiles, loadText, problemsOf, readerOf } from "./config-files.ts";

const DEFAULT_GATES = {
  min_test_coverage: 0.8,
  max_complexity_score: 10,
  security_scan_required: true,
  gas_optimization_threshold: 21000,
  max_contract_size: 24576,
};

describe("defaults", () => {
  it("a missing file that nobody named means the default gates", async () => {
    const loaded = await loadFiles({});
    expect(loaded.config).toMatchObject({ version: 1, pipeline: undefined, quality_gates: DEFAULT_GATES });
    expect(loaded.files).toEqual([]);
    expect(loaded.notices).toEqual([]);
  });

  it("a missing file means just what an empty one does", async () => {
    expect((await loadFiles({})).config).toStrictEqual((await loadText("")).config);
  });

  it.each([
    { name: "an empty file", text: "" },
    { name: "a file of comments", text: "# yaml-language-server: $schema=x\n" },
    { name: "an explicit null", text: "---\n...\n" },
    { name: "a byte order mark alone", text: "\u{feff}" },
  ])("$name means the default gates", async ({ text }) => {
    const loaded = await loadText(text);
    expect(loaded.config.quality_gates).toMatchObject(DEFAULT_GATES);
    expect(loaded.files).toEqual([".chainops.yml"]);
  });

  it("a missing file that the workflow named is an error", async () => {
    const load = loadConfig({ path: "ci/gates.yml", isNamed: true, readFile: readerOf({}) });
    expect(await problemsOf(load)).toEqual([
      'config: found no file "ci/gates.yml"; accepted the path of a config file, or none for the defaults.',
    ]);
  });

  it.each(["/etc/passwd", "../x.yml", "a/../../x.yml", "a\\..\\x.yml", "a\0.yml"])(
    "the path %j is refused",
    async (path) => {
      const load = loadConfig({ path, isNamed: true, readFile: () => Promise.reject(new Error("was read")) });
      expect(await problemsOf(load)).toEqual([expect.stringMatching(/accepted a relative path inside the repository/)]);
    },
  );

  it("a byte order mark and CRLF are accepted", async () => {
    const { config } = await loadText("\u{feff}version: 1\r\nquality_gates:\r\n  max_contract_size: 1000\r\n");
    expect(config.quality_gates.max_contract_size).toBe(1000);
  });

  it("one written gate leaves the others at their defaults", async () => {
    const { config } = await loadText("quality_gates: {min_test_coverage: 1}");
    expect(config.quality_gates).toMatchObject({ ...DEFAULT_GATES, min_test_coverage: 1 });
  });
});

describe("extends", () => {
  const base = "quality_gates: {min_test_coverage: 0.5, max_contract_size: 100, coverage: {exclude: [a, b]}}";

  it("takes the other file's values where this one says nothing", async () => {
    const loaded = await loadFiles({
      ".chainops.yml":
        "extends: .github/base.yml\nquality_gates:\n  minTestCoverage: 0.9\n  coverage: {exclude: [c]}\n",
      ".github/base.yml": base,
    });
    expect(loaded.config.quality_gates).toMatchObject({
      min_test_coverage: 0.9,
      max_contract_size: 100,
      coverage: { exclude: ["c"] },
    });
    expect(loaded.files).toEqual([".chainops.yml", ".github/base.yml"]);
  });

  it("says in which file a value was written", async () => {
    const { locate } = await loadFiles({
      ".chainops.yml": "extends: base.yml\nquality_gates:\n  min-test-coverage: 0.9\n",
      "base.yml": base,
    });
    expect(locate(["quality_gates", "min_test_coverage"])).toEqual({ file: ".chainops.yml", line: 3, column: 3 });
    expect(locate(["quality_gates", "max_contract_size"])).toMatchObject({ file: "base.yml", line: 1 });
    expect(locate(["quality_gates", "max_complexity_score"])).toBeUndefined();
  });

  it("is relative to the file it stands in", async () => {
    const { files } = await loadFiles({
      ".chainops.yml": "extends: a/b/x.yml",
      "a/b/x.yml": "extends: ../y.yml",
      "a/y.yml": "",
    });
    expect(files).toEqual([".chainops.yml", "a/b/x.yml", "a/y.yml"]);
  });

  it("reports the problems of every file at once, each in its file", async () => {
    const problems = await problemsOf(
      loadFiles({
        ".chainops.yml": "extends: base.yml\nbananas: 1\nquality_gates: {max_contract_size: -1}",
        "base.yml": "version: 2\napples: 1\n",
      }),
    );
    expect(problems.map((problem) => problem.split(": ").slice(0, 2).join(" "))).toEqual([
      ".chainops.yml:2:1 bananas",
      ".chainops.yml:3:36 quality_gates.max_contract_size",
      "base.yml:1:10 version",
      "base.yml:2:1 apples",
    ]);
  });

  it("reports a base that is no YAML beside this file's own problems", async () => {
    const problems = await problemsOf(
      loadFiles({ ".chainops.yml": "extends: base.yml\nbananas: 1", "base.yml": "a: [" }),
    );
    expect(problems).toHaveLength(2);
    expect(problems[1]).toMatch(/^base\.yml:1:5: found text that is not YAML/);
  });

  const rows: { name: string; files: Record<string, string>; problem: RegExp }[] = [
    {
      name: "a missing file",
      files: { ".chainops.yml": "extends: no.yml" },
      problem: /^\.chainops\.yml:1:10: extends: found no file "no\.yml"/,
    },
    {
      name: "a path out of the repository",
      files: { ".chainops.yml": "extends: ../no.yml" },
      problem: /leads out of the repository/,
    },
    {
      name: "an absolute path",
      files: { ".chainops.yml": "extends: /no.yml", "no.yml": "" },
      problem: /leads out of the repository/,
    },
    {
      name: "a path with a backslash",
      files: { ".chainops.yml": "extends: 'a\\..\\..\\b'" },
      problem: /leads out of the repository/,
    },
    {
      name: "itself",
      files: { ".chainops.yml": "extends: ./.chainops.yml" },
      problem: /found a circle: "\.chainops\.yml" → "\.chainops\.yml"/,
    },
    {
      name: "a circle over two files",
      files: { ".chainops.yml": "extends: a", a: "extends: b", b: "extends: a" },
      problem: /^b:1:10: extends: found a circle: "\.chainops\.yml" → "a" → "b" → "a"/,
    },
    {
      name: "a list of files",
      files: { ".chainops.yml": "extends: [a, b]" },
      problem: /^\.chainops\.yml:1:10: extends: found a list; accepted the relative path of one file/,
    },
    {
      name: "an empty path",
      files: { ".chainops.yml": "extends: ''" },
      problem: /^\.chainops\.yml:1:10: extends: found/,
    },
    {
      name: "a chain without end",
      files: Object.fromEntries([
        [".chainops.yml", "extends: f0"],
        ...Array.from({ length: 20 }, (_, index) => [`f${index}`, `extends: f${index + 1}`]),
      ]),
      problem: /a chain of more than 8 files/,
    },
  ];
  it.each(rows)("refuses $name", async ({ files, problem }) => {
    expect(await problemsOf(loadFiles(files))).toEqual([expect.stringMatching(problem)]);
  });
});

describe("quality_gates inside pipeline", () => {
  it("are the same as at the top", async () => {
    const { config } = await loadText("pipeline:\n  quality_gates: {max_complexity_score: 7}\n");
    expect(config.quality_gates.max_complexity_score).toBe(7);
    expect(config.pipeline).not.toHaveProperty("quality_gates");
  });

  it("may be given in both places where they agree", async () => {
    const text =
      "qualityGates: {maxComplexityScore: 7}\npipeline: {quality-gates: {max_complexity_score: 7, max_contract_size: 9}}";
    const { config } = await loadText(text);
    expect(config.quality_gates).toMatchObject({ max_complexity_score: 7, max_contract_size: 9 });
  });

  it("are an error where the two places differ", async () => {
    const text =
      "quality_gates:\n  max_complexity_score: 7\n  coverage: {exclude: [a]}\npipeline:\n  quality_gates: {max_complexity_score: 8, coverage: {exclude: [b]}}\n";
    expect(await problemsOf(loadText(text))).toEqual([
      expect.stringMatching(
        /^\.chainops\.yml:5:19: pipeline\.quality_gates\.max_complexity_score: found another value than .* line 2/,
      ),
      expect.stringMatching(/^\.chainops\.yml:5:55: pipeline\.quality_gates\.coverage\.exclude: found another value/),
    ]);
  });

  it("of an extending file win over the base's top-level gates", async () => {
    const { config } = await loadFiles({
      ".chainops.yml": "extends: b\npipeline: {quality_gates: {max_complexity_score: 8}}",
      b: "quality_gates: {max_complexity_score: 5}",
    });
    expect(config.quality_gates.max_complexity_score).toBe(8);
  });
});

describe("what is kept as written", () => {
  it("`${…}` is never expanded in these sections", async () => {
    const text = "pipeline: {project_name: '${HOME}', environment_vars: {A: '${PATH}', B: 1, c-D: true}}";
    const { config } = await loadText(text);
    expect(config.pipeline).toMatchObject({
      project_name: "${HOME}",
      environment_vars: { A: "${PATH}", B: 1, "c-D": true },
    });
  });

  it("sections of other actions stay raw, with their lines", async () => {
    const text = "deploy:\n  anyThing: [1, {x-y: 2}]\nmonitoring:\n  - a\n";
    const loaded = await loadText(text);
    expect(loaded.locate(["deploy", "anyThing", 1, "x-y"])).toEqual({ file: ".chainops.yml", line: 2, column: 18 });
    expect(loaded.notices).toEqual([
      ".chainops.yml:1: deploy has no effect: no action of this version reads it.",
      ".chainops.yml:3: monitoring has no effect: no action of this version reads it.",
    ]);
  });
});
