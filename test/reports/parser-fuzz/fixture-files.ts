import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { decodeHead } from "@chainops/reports/decode-text";
import { DETECTION_HEAD_LENGTH } from "@chainops/reports/report-format";
import { hasFixtures, qualityRoot } from "../quality-fixtures.ts";
import { type Parser, PARSERS } from "./parser-table.ts";

/** Collected files above this size would take most of the suite's time and show nothing else. */
const MAX_BYTES = 400_000;

/** Which folders of the collection hold files of a family; files of other formats in them are told by their start. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  tests: ["junit", "libtest", "mocha-json"],
  coverage: ["lcov", "cobertura", "istanbul", "llvm-cov-json", "codecov-json"],
  findings: ["sarif", "slither-json", "solhint-json", "aderyn", "clippy-json", "cargo-audit", "npm-audit"],
  gas: ["gas"],
};

export interface FixtureFile {
  /** Relative to the collection. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

const cache = new Map<string, readonly FixtureFile[]>();

/** The collected files that are read by a parser: it is the first of its family that takes them for its own. */
export function fixturesOf(parser: Parser): readonly FixtureFile[] {
  const family = familyOf(parser);
  const rivals = PARSERS.filter((other) => familyOf(other) === family);
  return (FOLDERS[family] ?? []).flatMap(filesBelow).filter(({ bytes }) => {
    const head = decodeHead(bytes.subarray(0, DETECTION_HEAD_LENGTH));
    return rivals.find(({ detect }) => detect(head)) === parser;
  });
}

function familyOf({ id }: Parser): string {
  return id.slice(0, id.indexOf("/"));
}

function filesBelow(folder: string): readonly FixtureFile[] {
  if (!hasFixtures) return [];
  const known = cache.get(folder);
  if (known !== undefined) return known;
  const found = readdirSync(path.join(qualityRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file: path.relative(qualityRoot, file), bytes: new Uint8Array(readFileSync(file)) }))
    .filter(({ bytes }) => bytes.length > 0 && bytes.length <= MAX_BYTES);
  cache.set(folder, found);
  return found;
}
