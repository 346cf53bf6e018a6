import * as fc from "fast-check";
import { expect, it } from "vitest";
import { ReportError } from "@chainops/reports/report-error";
import { compareLayouts } from "@chainops/reports/storage/compare-layouts";
import { parseLayoutFile } from "@chainops/reports/storage/layout-file";
import { parseSolcLayout, parseStoredLayout } from "@chainops/reports/storage/parse-layout";
import { scanContracts } from "@chainops/reports/storage/solidity-contracts";
import type { StorageLayout } from "@chainops/reports/storage/storage-layout";
import { createUpgradesJudge } from "@chainops/reports/storage/upgrades-judge";
import { readOrRefuse } from "../read-or-refuse.ts";
import { compileLayouts } from "./compile-layouts.ts";

const STRICT = { allowRename: false };

const { plain, ast } = compileLayouts(`
  library L { struct Pair { uint8 tag; uint128 a; uint128 b; } enum Kind { A, B } }
  contract C { uint a; address b; L.Kind kind; L.Pair pair; mapping(address => L.Pair) pairs; uint8[40] list; uint[5] __gap;
    bytes32 last;
    /// @custom:storage-location erc7201:example.main
    struct Main { uint x; L.Kind kind; L.Pair pair; } }`);
const stored = JSON.parse(JSON.stringify(ast)) as unknown;

/** Every place in a JSON value, as the keys that lead there. */
function placesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))];
}

function replaceAt(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((inner, at) => (String(at) === key ? replaceAt(inner, rest, by) : inner));
  const entries = Object.entries(Object(value) as object);
  return Object.fromEntries(entries.map(([name, inner]) => [name, name === key ? replaceAt(inner, rest, by) : inner]));
}

const odd = fc.oneof(
  { weight: 1, arbitrary: fc.jsonValue() },
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(
      "t_address",
      "t_uint256",
      "t_struct(Pair)2_storage",
      "__proto__",
      "",
      "0",
      "1",
      "16",
      "20",
      "32",
      "64",
      "__gap",
      "a",
      0,
      16,
      31,
      null,
      [],
    ),
  },
);
/** The layout with one value replaced, by whatever may stand there and whatever may not. */
const spoilt = fc.tuple(fc.constantFrom(...placesOf(stored)), odd).map(([place, by]) => replaceAt(stored, place, by));

it("any JSON is a layout or is refused, and no layout is incompatible with itself", () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), spoilt), (value) => {
      const layouts = [parseStoredLayout, parseSolcLayout].map((parse) => readOrRefuse(() => parse(value)));
      const sound = layouts.filter((layout): layout is StorageLayout => !(layout instanceof ReportError));
      expect(sound.flatMap((layout) => compareLayouts(layout, layout, STRICT).issues)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

it("any JSON is a layout file or is refused", () => {
  const output = spoilt.map((storageLayout) => JSON.stringify({ contracts: { a: { B: { storageLayout } } } }));
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string(), output), (text) => {
      const read = readOrRefuse(() => parseLayoutFile(text, "x.json", () => true));
      const names = read instanceof ReportError ? [] : read.layouts.map(({ name }) => name);
      expect(names.every((name) => typeof name === "string")).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it("on layouts with one value replaced both judges agree, in both directions", () => {
  const judge = createUpgradesJudge();
  let compared = 0;
  fc.assert(
    fc.property(spoilt, (value) => {
      const other = readOrRefuse(() => parseStoredLayout(value));
      fc.pre(!(other instanceof ReportError) && other.detail === "ast");
      compared += 1;
      for (const [base, now] of [
        [ast, other],
        [other, ast],
      ] as const) {
        const theirs = judge(base, now, STRICT);
        expect(compareLayouts(base, now, STRICT).issues.length === 0).toBe(theirs?.issues.length === 0);
      }
    }),
    { numRuns: 2000 },
  );
  expect(compared).toBe(2000);
});

it("a layout without anything in it continues no layout with something in it", () => {
  const empty = parseSolcLayout({ storage: [], types: null });
  expect(compareLayouts(plain, empty, STRICT).issues).toHaveLength(plain.variables.length);
});

it("a text of any kind can be scanned for contracts", () => {
  const words = ["contract", "abstract", "is", "C", "__gap", "library", ..."{}();\"'=\\\n", "/*", "*/", "//"];
  const solidity = fc.array(fc.constantFrom(...words)).map((parts) => parts.join(" "));
  fc.assert(
    fc.property(fc.oneof(fc.string(), solidity), (text) => {
      const lines = text.split("\n").length;
      for (const contract of scanContracts(text)) {
        expect(contract.startLine).toBeGreaterThanOrEqual(1);
        expect(contract.endLine).toBeGreaterThanOrEqual(contract.startLine);
        expect(contract.endLine).toBeLessThanOrEqual(lines);
      }
    }),
    { numRuns: 2000 },
  );
});

function manyVariables(from: number) {
  const storage = Array.from({ length: 10_000 }, (_, at) => ({
    label: `v${at + from}`,
    type: "t_uint256",
    slot: String(at),
    offset: 0,
  }));
  return parseSolcLayout({ storage, types: { t_uint256: { label: "uint256", numberOfBytes: "32" } } });
}

it("ten thousand variables can be compared", () => {
  expect(compareLayouts(manyVariables(0), manyVariables(1), STRICT).issues).toHaveLength(10_000);
});
