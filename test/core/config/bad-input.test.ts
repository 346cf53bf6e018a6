import { loadConfig } from "@chainops/core/config/load-config";
import { InputError } from "@chainops/core/errors";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadText, problemsOf } from "./config-files.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf16 = (text: string, mark: number[]): Uint8Array => bytes(...mark, ...Buffer.from(text, "utf16le"));

const gates = (line: string): string => `version: 1\nquality_gates:\n  ${line}\n`;

describe("one wrong line is one sentence with its place, what was found and what is accepted", () => {
  const rows: { name: string; text: string; problem: string | RegExp }[] = [
    {
      name: "YAML error",
      text: "version: 1\nquality_gates: {\n",
      problem: /^\.chainops\.yml:3:1: found text that is not YAML: /,
    },
    {
      name: "unknown key",
      text: gates("min_test_covrage: 1"),
      problem:
        /^\.chainops\.yml:3:3: quality_gates\.min_test_covrage: found the unknown key "min_test_covrage"; accepted min_test_coverage, .* \(did you mean min_test_coverage\?\)$/,
    },
    {
      name: "unknown key in camelCase",
      text: gates("maxContractSise: 1"),
      problem: /did you mean max_contract_size\?/,
    },
    {
      name: "unknown key like no other",
      text: "bananas: 1",
      problem:
        /^\.chainops\.yml:1:1: bananas: found the unknown key "bananas"; accepted version, extends, .* and insights$/,
    },
    {
      name: "unknown section of quality_gates",
      text: gates("exceptions: []"),
      problem: /quality_gates\.exceptions: found the unknown key/,
    },
    {
      name: "a gate that is none",
      text: gates("levels: { patch_coverag: warn }"),
      problem:
        /quality_gates\.levels\.patch_coverag: found the unknown key "patch_coverag"; .*\(did you mean patch_coverage\?\)/,
    },
    {
      name: "the beginning of a key",
      text: gates("max_complexity: 1"),
      problem: /did you mean max_complexity_score\?/,
    },
    { name: "SCREAMING_CASE", text: gates("MAX_CONTRACT_SIZE: 1"), problem: /did you mean max_contract_size\?/ },
    {
      name: "text for a number",
      text: gates("max_contract_size: 24 kB"),
      problem:
        '.chainops.yml:3:22: quality_gates.max_contract_size: found the text "24 kB"; accepted an integer of at least 1, in bytes',
    },
    {
      name: "yes for true",
      text: gates("security_scan_required: yes"),
      problem: '.chainops.yml:3:27: quality_gates.security_scan_required: found the text "yes"; accepted true or false',
    },
    {
      name: "a quoted number",
      text: gates('min_test_coverage: "0.8"'),
      problem: /found the text "0\.8"; accepted a ratio from 0 to 1/,
    },
    {
      name: "a number for text",
      text: "extends: 7",
      problem: ".chainops.yml:1:10: extends: found 7; accepted the relative path of one file",
    },
    {
      name: "a fraction for an integer",
      text: gates("max_complexity_score: 1.5"),
      problem: /found 1\.5; accepted an integer of at least 1$/,
    },
    {
      name: "a percent for a ratio",
      text: gates("min_test_coverage: 80"),
      problem:
        ".chainops.yml:3:22: quality_gates.min_test_coverage: found 80; accepted a ratio from 0 to 1 (80 % is 0.8)",
    },
    {
      name: "below the range",
      text: gates("gas_optimization_threshold: -1"),
      problem: /found -1; accepted an integer of at least 0, in gas$/,
    },
    { name: "not a number", text: gates("min_test_coverage: .nan"), problem: /found NaN; accepted a ratio/ },
    {
      name: "infinity",
      text: gates("gas_optimization_threshold: .inf"),
      problem: /found Infinity; accepted an integer/,
    },
    {
      name: "beyond the safe integers",
      text: gates("max_contract_size: 99999999999999999999"),
      problem: /accepted an integer of at least 1, in bytes$/,
    },
    {
      name: "a list for a mapping",
      text: "quality_gates: [1]",
      problem: /^\.chainops\.yml:1:16: quality_gates: found a list; accepted a mapping with min_test_coverage, /,
    },
    {
      name: "an empty list for a mapping",
      text: "quality_gates: []",
      problem: /^\.chainops\.yml:1:16: quality_gates: found a list; accepted a mapping/,
    },
    {
      name: "a list for a free mapping",
      text: "pipeline: {environment_vars: [A]}",
      problem: /^\.chainops\.yml:1:30: pipeline\.environment_vars: found a list; accepted a mapping of names/,
    },
    {
      name: "a list for a stage",
      text: "pipeline: {stages: [[]]}",
      problem: /^\.chainops\.yml:1:21: pipeline\.stages\[0\]: found a list; accepted one of/,
    },
    {
      name: "nothing for a mapping",
      text: "quality_gates:\n",
      problem: /^\.chainops\.yml:1:1: quality_gates: found nothing \(null\); accepted a mapping/,
    },
    {
      name: "nothing for a gate",
      text: gates("max_contract_size:"),
      problem: /^\.chainops\.yml:3:3: quality_gates\.max_contract_size: found nothing \(null\)/,
    },
    {
      name: "text for a list",
      text: gates("coverage: {exclude: lib}"),
      problem:
        '.chainops.yml:3:23: quality_gates.coverage.exclude: found the text "lib"; accepted a list of up to 1000 path globs',
    },
    {
      name: "a number in a list of globs",
      text: gates("size: {exclude: [a, 1]}"),
      problem:
        /^\.chainops\.yml:3:23: quality_gates\.size\.exclude\[1\]: found 1; accepted text of up to 1024 characters$/,
    },
    {
      name: "a scalar for a later section",
      text: "deploy: fast",
      problem: '.chainops.yml:1:9: deploy: found the text "fast"; accepted a mapping or a list',
    },
    {
      name: "enum typo",
      text: "pipeline: {preset: foundri}",
      problem:
        '.chainops.yml:1:20: pipeline.preset: found the text "foundri"; accepted one of foundry, hardhat, cargo and npm (did you mean foundry?)',
    },
    {
      name: "enum typo in a mapping of a list",
      text: "pipeline: {stages: [{name: docs, artifacts: [{paths: [a], type: TestRepor}]}]}",
      problem:
        /^\.chainops\.yml:1:65: pipeline\.stages\[0\]\.artifacts\[0\]\.type: found the text "TestRepor"; .* \(did you mean test_report\?\)$/,
    },
    {
      name: "a stage's name that ends in white space",
      text: "pipeline: {stages: [{name: 'lint '}]}",
      problem:
        /^\.chainops\.yml:1:28: pipeline\.stages\[0\]\.name: found the text "lint "; accepted one of source_checkout, /,
    },
    {
      name: "a size without a unit",
      text: "pipeline: {stages: [{name: a, max_resource: {memory: '2'}}]}",
      problem:
        '.chainops.yml:1:54: pipeline.stages[0].max_resource.memory: found the text "2"; accepted bytes as a number, or text such as 512MB, 2GB, 2GiB',
    },
    {
      name: "an unknown key of a stage",
      text: "pipeline: {stages: [{name: a, retrys: 1}]}",
      problem:
        /^\.chainops\.yml:1:31: pipeline\.stages\[0\]\.retrys: found the unknown key "retrys"; .*\(did you mean retries\?\)$/,
    },
    {
      name: "too many retries",
      text: "pipeline: {stages: [{name: a, retries: 11}]}",
      problem: ".chainops.yml:1:40: pipeline.stages[0].retries: found 11; accepted an integer from 0 to 10",
    },
    {
      name: "a variable's name that no environment can hold",
      text: "pipeline: {stages: [{name: a, environment: {'A=B': 1}}]}",
      problem: /pipeline\.stages\[0\]\.environment/,
    },
    {
      name: "a stage without a name",
      text: "pipeline: {stages: [{timeout: 5m}]}",
      problem: /^\.chainops\.yml:1:21: pipeline\.stages\[0\]\.name: found nothing; accepted one of source_checkout/,
    },
    {
      name: "a number for a stage",
      text: "pipeline: {stages: [7]}",
      problem:
        /pipeline\.stages\[0\]: found 7; accepted one of source_checkout, .*, or a mapping with name, run, preset, .* and pause$/,
    },
    {
      name: "a bad duration",
      text: "pipeline: {stages: [{name: compilation, timeout: 5 parsecs}]}",
      problem:
        /^\.chainops\.yml:1:50: pipeline\.stages\[0\]\.timeout: found the text "5 parsecs"; accepted a duration: /,
    },
    {
      name: "two spellings",
      text: "quality_gates: {max_contract_size: 1, maxContractSize: 1}",
      problem:
        '.chainops.yml:1:39: quality_gates.maxContractSize: found "maxContractSize" and, on line 1, "max_contract_size", two spellings of one key; accepted max_contract_size once',
    },
    {
      name: "two spellings of a section",
      text: "quality-gates: {}\nQualityGates: {}\n",
      problem: /^\.chainops\.yml:2:1: QualityGates: found "QualityGates" and, on line 1, "quality-gates"/,
    },
    {
      name: "duplicate key",
      text: gates("max_contract_size: 1\n  max_contract_size: 2"),
      problem: /^\.chainops\.yml:4:3: found the key "max_contract_size" twice \(first on line 3\)/,
    },
    { name: "another version", text: "version: 2", problem: ".chainops.yml:1:10: version: found 2; accepted 1" },
    {
      name: "a version as text",
      text: "version: '1'",
      problem: '.chainops.yml:1:10: version: found the text "1"; accepted 1',
    },
    {
      name: "a list as the document",
      text: "- a\n",
      problem: ".chainops.yml:1:1: found a document that is no mapping; accepted `key: value` lines",
    },
    { name: "text as the document", text: "hello", problem: /found a document that is no mapping/ },
    {
      name: "__proto__",
      text: "__proto__: {x: 1}",
      problem: '.chainops.yml:1:1: found the key "__proto__"; accepted any other name',
    },
    {
      name: "constructor below a free mapping",
      text: "pipeline: {environment_vars: {constructor: x}}",
      problem: /^\.chainops\.yml:1:31: found the key "constructor"/,
    },
    {
      name: "NUL byte",
      text: "version: 1\0",
      problem: /^\.chainops\.yml:1:11: found text that is not YAML: null byte/,
    },
  ];
  it.each(rows)("$name", async ({ text, problem }) => {
    const [first = "", ...others] = await problemsOf(loadText(text));
    expect(others).toEqual([]);
    expect(first).toMatch(problem);
  });

  it("all mistakes are told at once, in the order of the file", async () => {
    const problems = await problemsOf(
      loadText(
        "apples: 1\nquality_gates:\n  min_test_coverage: 2\n  bananas: 1\n  cherries: 1\nversion: 9\npipeline: {preset: x, dates: 1}\n",
      ),
    );
    expect(problems.map((problem) => problem.split(": ")[0])).toEqual([
      ".chainops.yml:1:1",
      ".chainops.yml:3:22",
      ".chainops.yml:4:3",
      ".chainops.yml:5:3",
      ".chainops.yml:6:10",
      ".chainops.yml:7:20",
      ".chainops.yml:7:23",
    ]);
  });

  it("ten thousand mistakes are told as the first hundred and a count", async () => {
    const text = Array.from({ length: 10_000 }, (_, key) => `min_test_covrage_${key}: 1\n`).join("");
    const problems = await problemsOf(loadText(text));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toBe("… and 9900 more problems in the config.");
  });
});

describe("bytes that are no UTF-8 YAML of sane size", () => {
  const rows: { name: string; content: Uint8Array; problem: RegExp }[] = [
    {
      name: "UTF-16, little endian, with a mark",
      content: utf16("version: 1", [0xff, 0xfe]),
      problem: /^\.chainops\.yml:1:1: found UTF-16 text; accepted UTF-8: save the file as UTF-8$/,
    },
    { name: "UTF-16, big endian mark", content: bytes(0xfe, 0xff, 0, 0x61), problem: /found UTF-16 text/ },
    { name: "UTF-16 without a mark", content: utf16("version: 1", []), problem: /found UTF-16 text/ },
    { name: "UTF-32 with a mark", content: bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), problem: /found UTF-32 text/ },
    { name: "UTF-32, big endian", content: bytes(0, 0, 0, 0x61), problem: /found UTF-32 text/ },
    {
      name: "Latin-1",
      content: Buffer.from("pipeline: {project_name: caf\u00e9}", "latin1"),
      problem: /found bytes that are not UTF-8/,
    },
    {
      name: "a cut multi-byte character",
      content: bytes(0x61, 0x3a, 0x20, 0xe5, 0x88),
      problem: /found bytes that are not UTF-8/,
    },
    {
      name: "2 MiB",
      content: Buffer.alloc(2 * 1024 * 1024, "#"),
      problem: /^\.chainops\.yml:1:1: found a file of more than 1048576 bytes; accepted at most 1 MiB$/,
    },
  ];
  it.each(rows)("$name is one clear error", async ({ content, problem }) => {
    expect(await problemsOf(loadText(content))).toEqual([expect.stringMatching(problem)]);
  });

  it("exactly 1 MiB is accepted", async () => {
    const { config } = await loadText(Buffer.alloc(1024 * 1024, "#"));
    expect(config.version).toBe(1);
  });

  it("the reader is told the limit, so that no large file is held", async () => {
    const asked: number[] = [];
    await loadConfig({
      path: ".chainops.yml",
      isNamed: false,
      readFile: async (_path, maxBytes) => {
        asked.push(maxBytes);
        return null;
      },
    });
    expect(asked).toEqual([1024 * 1024]);
  });
});

describe("hostile text", () => {
  it("is cut and escaped where an error shows it", async () => {
    const key = `${"\u{202e}\u{1b}[31m::error::x"}${"y".repeat(5000)}`;
    const [problem = ""] = await problemsOf(loadText(`${JSON.stringify(key)}: 1`));
    expect(problem).toContain("\\u{202e}");
    expect(problem).not.toMatch(/[\p{C}]/u);
    expect(problem.length).toBeLessThan(1000);
  });

  it("values that may hold a secret are not shown", async () => {
    const problems = await problemsOf(
      loadText(
        "pipeline:\n  repository_url: [https://ghp_token@github.com/o/r]\n  environment_vars: {KEY: {a: s3cret}, LIST: [s3cret]}\n",
      ),
    );
    expect(problems).toHaveLength(3);
    expect(problems.join("\n")).not.toMatch(/s3cret|ghp_token/);
  });

  it("no object's prototype is touched", async () => {
    await problemsOf(loadText("deploy: {__proto__: {polluted: 1}}"));
    await problemsOf(loadText("a: &a {__proto__: {polluted: 1}}\ndeploy: {<<: *a}"));
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("any input", () => {
  const fragment = fc.constantFrom(
    "version",
    "quality_gates",
    "qualityGates",
    "pipeline",
    "stages",
    "extends",
    "min_test_coverage",
    "environment_vars",
    "UnitTests",
    ": ",
    ":",
    "\n",
    "\n  ",
    "\n    ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "&a ",
    "*a",
    "<<: *a",
    "!!str ",
    "!x ",
    "|\n",
    ">-\n",
    "'",
    '"',
    "#",
    "\t",
    "? ",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "0.8",
    "-1",
    ".inf",
    "~",
    "true",
    "__proto__",
    "\u{feff}",
    "\0",
    "\r",
    "é",
    "5分钟",
  );
  const inputs: { name: string; arbitrary: fc.Arbitrary<string | Uint8Array> }[] = [
    { name: "random bytes", arbitrary: fc.uint8Array({ maxLength: 200 }) },
    { name: "random text", arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
    { name: "pieces of YAML", arbitrary: fc.array(fragment, { maxLength: 60 }).map((pieces) => pieces.join("")) },
    { name: "JSON of any shape", arbitrary: fc.jsonValue({ maxDepth: 6 }).map((value) => JSON.stringify(value)) },
  ];
  it.each(inputs)("of $name loads or is an InputError", async ({ arbitrary }) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (input) => {
        const error = await loadText(input).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        expect(error === undefined || error instanceof InputError).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
