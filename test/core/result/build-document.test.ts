import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "@chainops/core/errors";
import { buildDocument, type DocumentOrigin, type Verdict } from "@chainops/core/result/build-document";
import type { Finding } from "@chainops/core/result/document";
import { parseDocument, requireSameSubject } from "@chainops/core/result/parse-document";

const SHA = "a".repeat(40);
const origin: DocumentOrigin = {
  action: "quality-gate",
  id: "quality-gate",
  subject: { repository: "o/r", sha: SHA, testedSha: "b".repeat(40), ref: "refs/pull/7/merge", pullRequest: 7 },
  run: { id: "123", attempt: 1, job: "gate", url: "https://github.com/o/r/actions/runs/123" },
  startedAt: new Date("2026-01-01T00:00:00Z"),
  completedAt: new Date("2026-01-01T00:00:01.5Z"),
};
const verdict: Verdict = {
  conclusion: "success",
  title: "Quality gate passed",
  stages: [],
  gates: [],
  metrics: [],
  findings: [],
  artifacts: [],
  details: {},
};
const finding: Finding = {
  tool: "slither",
  ruleId: "r",
  level: "warning",
  severity: "high",
  message: "m",
  path: "src/A.sol",
  startLine: 1,
  endLine: 2,
  fingerprint: "f",
  isNew: null,
};

const metric = { name: "chainops_x", type: "gauge" as const, value: 1, timestamp: "2026-01-01T00:00:00.000Z" };

describe("buildDocument", () => {
  it("round-trips through its own reader", () => {
    const document = buildDocument({ ...verdict, findings: [finding] }, origin);
    expect(document.durationMs).toBe(1500);
    expect(parseDocument(JSON.stringify(document), "x.json")).toEqual(document);
  });

  it("fits texts of any length and script into the schema", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 200, maxLength: 9000 }), (text) => {
        const long = text.repeat(8);
        const document = buildDocument(
          {
            ...verdict,
            title: text,
            findings: [{ ...finding, message: text, tool: text }],
            metrics: [{ ...metric, labels: { path: long } }],
            artifacts: [{ name: long, path: long, size: 1, sha256: "0".repeat(64), type: "compiled_contract" }],
          },
          origin,
        );
        expect(document.title.length).toBeLessThanOrEqual(256);
        expect(parseDocument(JSON.stringify(document), "x.json").conclusion).toBe("success");
      }),
      { numRuns: 15 },
    );
  });

  it("cuts lists beyond the schema and says how many were left out", () => {
    const document = buildDocument({ ...verdict, findings: Array.from({ length: 100_007 }, () => finding) }, origin);
    expect(document.findings).toHaveLength(100_000);
    expect(document.details["truncated"]).toEqual({ findings: 7 });
  });
});

describe("parseDocument", () => {
  const good = JSON.stringify(buildDocument(verdict, origin));

  it.each([
    ["no JSON", "{", /not JSON/],
    ["another schema", good.replace("chainops.result/v1", "chainops.result/v2"), /schema/],
    ["an unknown conclusion", good.replace('"success"', '"passed"'), /conclusion/],
    ["an unknown key", good.replace("{", '{"extra":1,'), /extra/],
    ["a list", "[]", /`schema`/],
  ])("refuses %s and names the file", (_what, text, expected) => {
    expect(() => parseDocument(text, "up.json")).toThrow(InputError);
    expect(() => parseDocument(text, "up.json")).toThrow(expected);
    expect(() => parseDocument(text, "up.json")).toThrow(/up\.json/);
  });
});

describe("requireSameSubject", () => {
  const document = buildDocument(verdict, origin);

  it("accepts the same repository and tested commit", () => {
    expect(() => requireSameSubject(document, origin.subject, "x")).not.toThrow();
  });

  it.each([
    ["another commit", { ...origin.subject, testedSha: "c".repeat(40) }],
    ["another repository", { ...origin.subject, repository: "evil/r" }],
  ])("refuses a result about %s", (_what, subject) => {
    expect(() => requireSameSubject(document, subject, "x")).toThrow(InputError);
  });

  it.each(["../../etc/passwd", "/etc/passwd", "C:\\x", "a/../../b"])("refuses the artifact path %s", (path) => {
    const artifact = { name: "a", path, size: 1, sha256: "0".repeat(64), type: "test_report" as const };
    expect(() => requireSameSubject({ ...document, artifacts: [artifact] }, origin.subject, "x")).toThrow(/outside/);
    const findings = [{ ...finding, path }];
    expect(() => requireSameSubject({ ...document, findings }, origin.subject, "x")).toThrow(/outside/);
  });
});
