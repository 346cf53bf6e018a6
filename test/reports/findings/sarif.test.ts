import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSarif, parseSarif } from "@chainops/reports/findings/sarif";
import { uriToPath } from "@chainops/reports/findings/sarif-location";
import { ReportError } from "@chainops/reports/report-error";
import { readOrRefuse } from "../read-or-refuse.ts";

const context = { roots: ["/home/ci/app"], baseDirectory: "", readSource: () => undefined };

test.each([
  ["Slither", "scan"],
  ["CodeQL", "scan"],
  ["solhint", "scan"],
  ["Trivy", "audit"],
  ["cargo-audit", "audit"],
  ["ESLint", "lint"],
  ["clippy", "lint"],
])("a log of %s is a report of kind %s", (name, kind) => {
  expect(parseSarif(log({ tool: { driver: { name } }, results: [] }), context)).toMatchObject([{ kind }]);
});

const log = (run: object) => JSON.stringify({ version: "2.1.0", runs: [run] });
const read = (run: object, source?: string) => {
  const [report] = parseSarif(log(run), { ...context, readSource: () => source });
  if (report === undefined) throw new Error("no report");
  return report;
};
const one = (result: object, run: object = {}, source?: string) =>
  read({ tool: { driver: { name: "T", ...(run as { driver?: object }).driver } }, ...run, results: [result] }, source)
    .findings[0];

describe("one SARIF run", () => {
  const rules = [
    { id: "high", properties: { "security-severity": "8.0" }, defaultConfiguration: { level: "note" } },
    { id: "error", defaultConfiguration: { level: "error" } },
    { id: "CA1000" },
  ];
  const tool = {
    driver: { name: "T", rules },
    extensions: [{ name: "E", rules: [{ id: "ext", properties: { "security-severity": 9.8 } }] }],
  };

  test.each([
    ["its own level", { ruleId: "high", level: "warning" }, "warning", "high"],
    ["the rule's default by id", { ruleId: "error" }, "error", "high"],
    ["the rule's default by index", { ruleIndex: 1 }, "error", "high"],
    ["a hierarchical id", { ruleId: "error/sub/part" }, "error", "high"],
    ["an extension's rule", { rule: { index: 0, toolComponent: { index: 0 } } }, "warning", "critical"],
    ["an extension's rule by id", { ruleId: "ext" }, "warning", "critical"],
    ["nothing at all", { ruleId: "unknown" }, "warning", "medium"],
    ["a level that does not exist", { ruleId: "CA1000", level: "fatal" }, "warning", "medium"],
    ["a note", { level: "note" }, "note", "low"],
    ["none", { level: "none" }, "none", "info"],
    ["a severity of its own", { level: "note", properties: { "security-severity": "9.0" } }, "note", "critical"],
    ["a severity of zero", { level: "error", properties: { "security-severity": "0.0" } }, "error", "info"],
  ])("a result with %s", (_name, result, level, severity) => {
    expect(one(result, { tool })).toMatchObject({ level, severity });
  });

  test.each([
    ["passed", { kind: "pass" }, 1],
    ["suppressed in the source", { suppressions: [{ kind: "inSource" }] }, 1],
    ["suppressed and accepted", { suppressions: [{ kind: "external", status: "accepted" }] }, 1],
    ["only proposed for suppression", { suppressions: [{ kind: "external", status: "underReview" }] }, 0],
    ["refused a suppression", { suppressions: [{ status: "accepted" }, { status: "rejected" }] }, 0],
    ["with no suppression in the list", { suppressions: [] }, 0],
    ["gone since the baseline", { baselineState: "absent" }, 1],
    ["in the baseline", { baselineState: "unchanged" }, 1],
    ["new", { baselineState: "new" }, 0],
  ])("a result that is %s", (_name, result, ignored) => {
    const report = read({ tool, results: [result] });
    expect([report.ignored, report.findings.length]).toEqual([ignored, 1 - ignored]);
  });

  const bases = {
    SRC: { uri: "src/", uriBaseId: "ROOT" },
    ROOT: { uri: "file:///home/ci/app/" },
    LOOP: { uri: "a/", uriBaseId: "LOOP" },
  };
  test.each([
    ["a relative URI", { uri: "src/A%20b.sol" }, "src/A b.sol"],
    ["a file URI", { uri: "file:///home/ci/app/src/A.sol" }, "src/A.sol"],
    ["a file URI of localhost", { uri: "file://localhost/home/ci/app/src/A.sol" }, "src/A.sol"],
    ["a chain of bases", { uri: "A.sol", uriBaseId: "SRC" }, "src/A.sol"],
    ["an unknown base", { uri: "src/A.sol", uriBaseId: "%SRCROOT%" }, "src/A.sol"],
    ["an index", { index: 0 }, "src/I.sol"],
    ["bases in a circle", { uri: "A.sol", uriBaseId: "LOOP" }, null],
    ["a path outside", { uri: "file:///etc/passwd" }, null],
    ["a path that climbs", { uri: "../../etc/passwd" }, null],
    ["an escape that climbs", { uri: "%2e%2e/%2e%2e/etc/passwd" }, null],
    ["another scheme", { uri: "https://example.org/src/A.sol" }, null],
    ["a broken escape", { uri: "src/%zz.sol" }, null],
    ["nothing", {}, null],
  ])("an artifact location by %s", (_name, artifactLocation, path) => {
    const run = { tool, originalUriBaseIds: bases, artifacts: [{ location: { uri: "I.sol", uriBaseId: "SRC" } }] };
    const found = one({ locations: [{ physicalLocation: { artifactLocation, region: { startLine: 3 } } }] }, run);
    if (path === null && found?.path?.startsWith("a/") === true) throw new Error("the circle was followed");
    expect(found).toMatchObject({ path, startLine: path === null ? null : 3 });
  });

  test.each([
    ["bytes", { byteOffset: 5, byteLength: 3 }, 2, 3],
    ["characters", { charOffset: 3, charLength: 1 }, 2, 2],
    ["bytes behind the end", { byteOffset: 500 }, 4, 4],
    ["lines that run backwards", { startLine: 9, endLine: 2 }, 9, 9],
    ["no line", { startLine: 0 }, null, null],
  ])("a region by %s", (_name, region, startLine, endLine) => {
    const found = one(
      { locations: [{ physicalLocation: { artifactLocation: { uri: "a.sol" }, region } }] },
      { tool },
      "ää\nx\ny\n",
    );
    expect(found).toMatchObject({ startLine, endLine });
  });

  test.each([
    { name: "Slither", ruleId: "reentrancy-eth" },
    { name: "T", ruleId: "0-1-reentrancy-eth" },
  ])("a rule of $name keeps its name, without the rank that Slither puts before it", ({ name, ruleId }) => {
    const finding = one({ ruleId: "0-1-reentrancy-eth" }, { tool: { driver: { name } } });
    expect(finding).toMatchObject({ tool: name, ruleId });
  });

  test("messages are looked up and filled in", () => {
    const messageStrings = { m: { text: "{0} of {1} {7}" } };
    const driver = { name: "T", rules: [{ id: "r", messageStrings, shortDescription: { text: "short" } }] };
    const text = (message: object) => one({ ruleId: "r", message }, { tool: { driver } })?.message;
    expect(text({ id: "m", arguments: ["1", "2"] })).toBe("1 of 2 {7}");
    expect(text({ id: "constructor" })).toBe("short");
    expect(text({ text: "x".repeat(100_000) })).toHaveLength(4096);
  });

  test.each([
    ["results that are absent", { tool }, "no-results", false],
    ["results that are null", { tool, results: null }, "no-results", false],
    ["results in other files", { tool, externalPropertyFileReferences: { results: [{}] } }, "truncated", false],
    [
      "a run that failed",
      { tool, results: [], invocations: [{ executionSuccessful: false }] },
      "producer-failed",
      true,
    ],
    ["results of the wrong type", { tool, results: [7] }, "malformed", true],
  ])("%s never pass for a clean scan", (_name, run, code, ran) => {
    expect(read(run)).toMatchObject({ ran, problems: [{ code }] });
  });

  test("an empty list of a run that succeeded is clean", () => {
    expect(read({ tool, results: [], invocations: [{ executionSuccessful: true }] })).toMatchObject({
      ran: true,
      problems: [],
      findings: [],
    });
  });
});

describe("one SARIF log", () => {
  test.each([
    ["", "empty"],
    ["[]", "wrong-format"],
    ["{}", "wrong-format"],
    [`{"version":"2.0.0","runs":[{}]}`, "wrong-format"],
    [`{"version":"2.1.0","runs":[]}`, "no-results"],
    [`{"version":"2.1.0","runs":[{`, "truncated"],
    [`{"version":"2.1.0","runs":[}]`, "malformed"],
  ])("%j is a ReportError", (text, code) => {
    expect(readOrRefuse(() => parseSarif(text, context))).toMatchObject({ name: "ReportError", code });
  });

  test("is known by its start", () => {
    const heads = [`{"$schema":"https://x/sarif-2.1.0.json"`, `{ "runs": [`, `{"success":true}`, `[{"runs":[]}]`];
    expect(heads.map(isSarif)).toEqual([true, true, false, false]);
  });

  test("URIs of Windows lose the slash before the drive", () => {
    expect(uriToPath("file:///C:/a/b%20c.sol")).toBe("C:/a/b c.sol");
  });

  test("any JSON in any place ends in reports or a ReportError", () => {
    const hostile = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "medium" },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            "results",
            "tool",
            "driver",
            "rules",
            "level",
            "locations",
            "physicalLocation",
            "artifactLocation",
            "uri",
            "__proto__",
            "message",
            "properties",
            "suppressions",
            "region",
            "invocations",
          ),
          tie("value"),
          { maxKeys: 5 },
        ),
      ),
    })).value;
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 4 }), (runs) => {
        const reports = readOrRefuse(() => parseSarif(JSON.stringify({ version: "2.1.0", runs }), context));
        if (reports instanceof ReportError) return;
        for (const { ran, problems } of reports) expect(ran || problems.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
