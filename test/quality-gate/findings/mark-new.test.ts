import * as v from "valibot";
import { expect, it } from "vitest";
import { MeasurementsSchema } from "../../../actions/quality-gate/src/baseline/measurements.ts";
import { listVersionChanges, markNew, measureFindings } from "../../../actions/quality-gate/src/findings/mark-new.ts";
import { finding } from "../evidence-samples.ts";
import { baselineOf, print, report, slither } from "./finding-samples.ts";

const found = (start: string) => finding("high", { fingerprint: print(start) });
const news = (reports: ReturnType<typeof markNew>) =>
  reports.flatMap(({ findings }) => findings.map(({ isNew }) => isNew));

it("is new where base's tool does not know the fingerprint, known where it does", () => {
  const base = { producers: ["Slither"], fingerprints: [print("a")] };
  expect(news(markNew([slither(found("a"), found("b"))], base))).toEqual([false, true]);
});

it("does not say of a tool that did not run at base", () => {
  const base = { producers: ["slither"], fingerprints: [] };
  expect(news(markNew([slither(found("a")), report("Aderyn", "scan", [found("b")])], base))).toEqual([true, null]);
});

it("says nothing without a baseline", () => {
  expect(news(markNew([slither(found("a"))], null))).toEqual([null]);
});

it("knows a finding of a renamed file by the fingerprint of its old name", () => {
  const base = { producers: ["Slither"], fingerprints: [print("a")] };
  const former = new Map([[print("b"), print("a")]]);
  expect(news(markNew([slither(found("b"), found("c"))], base, former))).toEqual([false, true]);
});

it("finds in what it measured that nothing is new, whatever the tool's version", () => {
  const before = [report("npm audit", "audit", [found("a")]), report("@acme/lint", "lint", [found("b")], "1.0")];
  const measured = measureFindings(before);
  expect(measured?.producers).toEqual(["@acme/lint@1.0", "npm audit"]);
  expect(v.is(MeasurementsSchema, baselineOf(measured).measurements)).toBe(true);
  const after = before.map((one) => ({ ...one, toolVersion: "2.0" }));
  expect(news(markNew(after, measured))).toEqual([false, false]);
  expect(listVersionChanges(after, measured)).toEqual(["@acme/lint 2.0 (1.0 at base)"]);
  expect(listVersionChanges(before, measured)).toEqual([]);
});

it("measures nothing where there is no report or what it holds fits no baseline", () => {
  expect(measureFindings([])).toBeNull();
  expect(measureFindings([slither()])).toEqual({ producers: ["Slither"], fingerprints: [] });
  expect(measureFindings([slither(finding("high", { fingerprint: "no hash" }))])).toBeNull();
  expect(measureFindings(Array.from({ length: 101 }, (_, index) => report(`t${index}`, "scan")))).toBeNull();
});
