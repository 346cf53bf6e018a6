import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import ajvFormats from "ajv-formats";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SEVERITIES } from "@chainops/core/result/document";
import { LEVEL_BY_SEVERITY } from "@chainops/reports/findings/findings-report";
import { parseSarif } from "@chainops/reports/findings/sarif";
import type { SarifFinding, SarifTool } from "@chainops/reports/findings/sarif-parts";
import { fingerprintFindings } from "@chainops/reports/findings/fingerprint";
import { decodeText } from "@chainops/reports/decode-text";
import { hasFixtures, readFixture } from "../quality-fixtures.ts";
import { MAX_SARIF_RESULTS, MAX_SARIF_RUNS, writeSarif } from "@chainops/reports/findings/write-sarif";

const ANCHOR = ".chainops.yml";
const CONTEXT = { roots: ["/w"], baseDirectory: "", readSource: () => undefined };

function found(more: Partial<SarifFinding> = {}): SarifFinding {
  return {
    tool: "Slither",
    ruleId: "reentrancy-eth",
    level: "warning",
    severity: "high",
    message: "Reentrancy in Vault",
    path: "src/Vault.sol",
    startLine: 7,
    endLine: 9,
    fingerprint: "a".repeat(64),
    isNew: null,
    waivedFor: null,
    ...more,
  };
}

function tool(name: string, findings: readonly SarifFinding[], more: Partial<SarifTool> = {}): SarifTool {
  return { name, version: null, kind: "scan", findings: findings.map((one) => ({ ...one, tool: name })), ...more };
}

const write = (...tools: readonly SarifTool[]) => {
  const { text, notes } = writeSarif(tools, ANCHOR);
  return { log: JSON.parse(text), notes, text };
};

it("gives a result all that code scanning looks at", () => {
  const given = tool("Slither", [found({ isNew: true, waivedFor: "Known (@bob, until 2027-01-31)" })], {
    version: "0.11.3",
  });
  const { log } = write(given);
  expect(log).toMatchObject({ version: "2.1.0", $schema: expect.stringContaining("sarif-2.1.0") });
  expect(log.runs).toEqual([
    {
      tool: {
        driver: {
          name: "Slither",
          version: "0.11.3",
          rules: [
            {
              id: "reentrancy-eth",
              shortDescription: { text: "reentrancy-eth" },
              defaultConfiguration: { level: "warning" },
              properties: { tags: ["security"], "security-severity": "8.0" },
            },
          ],
        },
      },
      originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
      results: [
        {
          ruleId: "reentrancy-eth",
          ruleIndex: 0,
          level: "warning",
          message: { text: "Reentrancy in Vault" },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: "src/Vault.sol", uriBaseId: "%SRCROOT%" },
                region: { startLine: 7, endLine: 9 },
              },
            },
          ],
          partialFingerprints: { "chainopsFingerprint/v1": "a".repeat(64) },
          baselineState: "new",
          suppressions: [{ kind: "external", status: "accepted", justification: "Known (@bob, until 2027-01-31)" }],
          properties: { "security-severity": "8.0" },
        },
      ],
    },
  ]);
});

it.each([
  { isNew: true, state: "new" },
  { isNew: false, state: "unchanged" },
  { isNew: null, state: undefined },
])("writes isNew $isNew as $state", ({ isNew, state }) => {
  expect(write(tool("Slither", [found({ isNew })])).log.runs[0].results[0].baselineState).toBe(state);
});

it("puts what names no file at the anchor, since code scanning refuses a file for one result without a place", () => {
  const placeless = found({ path: null, startLine: null, endLine: null });
  expect(write(tool("npm audit", [placeless])).log.runs[0].results[0].locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: ".chainops.yml", uriBaseId: "%SRCROOT%" },
        region: { startLine: 1, endLine: 1 },
      },
    },
  ]);
});

it("writes no region for a file without a line, and escapes paths as URIs", () => {
  const { log } = write(tool("Slither", [found({ path: "src/ä b/100%#?.sol", startLine: null, endLine: null })]));
  expect(log.runs[0].results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: "src/%C3%A4%20b/100%25%23%3F.sol", uriBaseId: "%SRCROOT%" },
  });
});

it("gives a rule the worst severity of its findings, and lints no security severity", () => {
  const findings = [found({ severity: "low" }), found({ severity: "critical" })];
  const { log } = write(tool("Slither", findings), tool("clippy", findings, { kind: "lint" }));
  const rules = log.runs.map((run: { tool: { driver: { rules: unknown[] } } }) => run.tool.driver.rules);
  expect(rules).toMatchObject([[{ properties: { "security-severity": "9.5" } }], [{ id: "reentrancy-eth" }]]);
  expect(rules[1][0]).not.toHaveProperty("properties");
});

it("makes one run of one tool, whatever the case of its name and the number of its reports", () => {
  const { log } = write(
    tool("Slither", [found({ ruleId: "a" })]),
    tool("slither", [found({ ruleId: "b" })], { version: "1" }),
    tool("aderyn", []),
  );
  expect(log.runs).toMatchObject([
    { tool: { driver: { name: "Slither", version: "1" } }, results: [{ ruleId: "a" }, { ruleId: "b", ruleIndex: 1 }] },
    { tool: { driver: { name: "aderyn", rules: [] } }, results: [] },
  ]);
});

it("keeps the worst of more results and tools than code scanning takes, and says so", () => {
  const many = Array.from({ length: MAX_SARIF_RESULTS + 3 }, (_, index) =>
    found({ severity: index < 3 ? "info" : "low" }),
  );
  const clean = Array.from({ length: MAX_SARIF_RUNS }, (_, index) => tool(`t${index}`, [found({ severity: "info" })]));
  const { log, notes } = write(...clean, tool("Slither", many), tool("bad", [found({ severity: "critical" })]));
  const names = log.runs.map((run: { tool: { driver: { name: string } } }) => run.tool.driver.name);
  expect(names).toHaveLength(MAX_SARIF_RUNS);
  expect(names.slice(0, 2)).toEqual(["bad", "Slither"]);
  expect(log.runs[1].results).toHaveLength(MAX_SARIF_RESULTS);
  expect(
    new Set(log.runs[1].results.map((result: { properties: object }) => Object.values(result.properties)[0])),
  ).toEqual(new Set(["2.0"]));
  expect(notes).toEqual([
    "SARIF holds the worst 5000 findings of Slither; 3 are left out, since code scanning takes no more.",
    "SARIF holds the 20 tools with the worst findings; 2 are left out, since code scanning takes no more.",
  ]);
});

it("makes no link of a message", () => {
  const { log } = write(tool("Slither", [found({ message: "see [this](https://evil.example)" })]));
  expect(log.runs[0].results[0].message.text).toBe("see [this] (https://evil.example)");
});

const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 });
const segment = words.map((text) => text.replaceAll(/[/\\\0]/g, "_")).filter((text) => !/^\.{1,2}$|:/.test(text));
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join("/"));
const sarifFinding = fc
  .record({
    ruleId: words.filter((text) => !/^\d-\d-/.test(text)),
    severity: fc.constantFrom(...SEVERITIES),
    message: words,
    path,
    startLine: fc.option(fc.integer({ min: 1, max: 1e6 })),
    length: fc.nat(100),
    isNew: fc.constantFrom(true, null),
  })
  .map(({ length, startLine, ...rest }) =>
    found({
      ...rest,
      level: LEVEL_BY_SEVERITY[rest.severity],
      startLine,
      endLine: startLine === null ? null : startLine + length,
    }),
  );
const plain = ({ message, ...rest }: SarifFinding) => ({ ...rest, message: message.replaceAll("](", "] (") });

it("is read back with equal findings, worst first", () => {
  const names = fc.constantFrom("Slither", "Aderyn", "clippy", "npm audit");
  fc.assert(
    fc.property(names, fc.array(sarifFinding, { maxLength: 20 }), (name, findings) => {
      const given = tool(name, findings);
      const [read] = parseSarif(write(given).text, CONTEXT);
      const worstFirst = [...given.findings].sort(
        (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
      );
      const written = worstFirst.map(plain).map(({ fingerprint: _1, isNew: _2, waivedFor: _3, ...rest }) => rest);
      expect(read).toMatchObject({ tool: name, ran: true, problems: [] });
      expect(read?.findings).toEqual(written);
    }),
  );
});

it("is read back without what is waived or known", () => {
  const { text } = write(
    tool("Slither", [found({ waivedFor: "known" }), found({ isNew: false }), found({ isNew: true })]),
  );
  expect(parseSarif(text, CONTEXT)).toMatchObject([{ findings: [{}], ignored: 2 }]);
});

describe.skipIf(!hasFixtures)("over SARIF of real tools (../shared/fixtures is needed)", () => {
  it.each(["slither-erc3643", "clippy-sarif-dots-notifier", "solhint-6.2.4-oz", "trivy-demo", "slither-brics"])(
    "reads back what %s holds, in places and severities",
    (name) => {
      const reports = parseSarif(decodeText(readFixture(`sarif/${name}.sarif`)), CONTEXT);
      const tools = reports.map((report) => ({
        name: report.tool,
        version: report.toolVersion,
        kind: report.kind,
        findings: fingerprintFindings(report.findings, () => undefined).map((one) => ({
          ...one,
          isNew: null,
          waivedFor: null,
        })),
      }));
      const again = parseSarif(writeSarif(tools, ANCHOR).text, CONTEXT);
      const placed = ({ findings }: { findings: readonly Pick<SarifFinding, "path" | "message" | "severity">[] }) =>
        findings
          .map(({ path: at, severity, message }) =>
            JSON.stringify([at ?? ANCHOR, severity, message.replaceAll("](", "] (")]),
          )
          .sort();
      expect(again.map(({ tool: tested }) => tested)).toEqual(reports.map(({ tool: tested }) => tested));
      expect(again.flatMap(placed)).toEqual(reports.flatMap(placed));
      expect(reports.flatMap(({ findings }) => findings).length).toBeGreaterThan(0);
    },
  );
});

const schemaPath = findSchema();

/** The schema of OASIS as Microsoft's matchers for SARIF bring it; without that package there is nothing to hold against. */
function findSchema(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  } catch {
    return undefined;
  }
}

describe.skipIf(schemaPath === undefined)(
  "against the schema of SARIF 2.1.0, where @microsoft/jest-sarif is installed",
  () => {
    it("is valid, whatever the findings hold", () => {
      const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(schemaPath ?? "", "utf8"));
      const ajv = new Ajv({ strict: false, unicodeRegExp: false });
      ajvFormats.default(ajv);
      const validate = ajv.compile(schema);
      const waived = sarifFinding.map((one) => ({ ...one, isNew: false, waivedFor: one.message }));
      const placeless = sarifFinding.map((one) => ({ ...one, path: null, startLine: null, endLine: null }));
      fc.assert(
        fc.property(words, fc.array(fc.oneof(sarifFinding, waived, placeless), { maxLength: 20 }), (name, findings) => {
          validate(write(tool(name, findings, { version: name })).log);
          expect(validate.errors).toBeNull();
        }),
      );
      expect(validate({ version: "2.1.0", runs: [{}] })).toBe(false);
    });
  },
);
