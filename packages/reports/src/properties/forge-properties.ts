import { asCount, asObject, asString, type JsonObject } from "../json-value.ts";
import { describeCounterexample, readForgeSuites } from "../tests/forge-test-json.ts";
import { buildPropertyReport, property, type PropertyReport, type PropertyResult } from "./property-report.ts";

/**
 * The fuzz and invariant tests in what `forge test --json` prints (Foundry 1.x); unit tests are left to the test report,
 * so a report without properties is a good one. A property on which nothing was tried is unknown: no run, no call, or
 * only calls that reverted.
 */
export function parseForgeProperties(text: string): PropertyReport {
  const results: PropertyResult[] = [];
  let skipped = 0;
  for (const [suiteId, tests] of readForgeSuites(text)) {
    for (const [name, value] of tests) {
      const result = asObject(value);
      const kinds = asObject(result?.["kind"]);
      const kind = asObject(kinds?.["Fuzz"]) ?? asObject(kinds?.["Invariant"]);
      if (result === undefined || kind === undefined) continue;
      if (result["status"] === "Skipped") skipped += 1;
      else results.push(readProperty(suiteId, name, result, kind, kinds?.["Fuzz"] === undefined));
    }
  }
  return buildPropertyReport("forge", results, { skipped, mayBeEmpty: true });
}

function readProperty(
  suiteId: string,
  name: string,
  result: JsonObject,
  kind: JsonObject,
  isInvariant: boolean,
): PropertyResult {
  const separator = suiteId.lastIndexOf(":");
  const untried = isInvariant ? describeIdleCalls(kind) : describeIdleRuns(kind);
  const holds = result["status"] === "Success" && untried === null;
  const status = result["status"] === "Success" ? (holds ? "holds" : "unknown") : "fails";
  return property({
    name,
    contract: suiteId.slice(separator + 1),
    path: separator < 0 ? null : suiteId.slice(0, separator),
    kind: isInvariant ? "invariant" : "fuzz",
    status: status === "fails" && result["status"] !== "Failure" ? "error" : status,
    runs: asCount(kind["runs"]) ?? null,
    reason: asString(result["reason"]) ?? (status === "unknown" ? untried : null),
    counterexample: describeCounterexample(result["counterexample"]) ?? null,
  });
}

function describeIdleRuns(kind: JsonObject): string | null {
  return (asCount(kind["runs"]) ?? 0) > 0 ? null : "forge made no run";
}

function describeIdleCalls(kind: JsonObject): string | null {
  const calls = asCount(kind["calls"]) ?? 0;
  if (calls === 0) return "forge made no call";
  return (asCount(kind["reverts"]) ?? 0) < calls ? null : `all ${calls} calls reverted`;
}
