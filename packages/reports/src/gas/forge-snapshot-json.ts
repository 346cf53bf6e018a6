import { asCount, asObject, asString, parseJson } from "../json-value.ts";
import { ReportError } from "../report-error.ts";
import type { GasEntry, GasReport } from "./gas-report.ts";

const PRODUCER = "forge-snapshot-json";

/** True for the start of a `snapshots/<Group>.json`: one flat object whose values are digits in quotes. */
export function isForgeSnapshotJson(head: string): boolean {
  return /^\uFEFF?\s*\{\s*"(?:[^"\\]|\\.){1,2000}"\s*:\s*"\d{1,78}"\s*[,}]/.test(head);
}

/**
 * Reads what forge's cheatcodes `snapshotGas…` and `snapshotValue` write to `snapshots/<Group>.json`; `path` gives the
 * group. Values are uint256 in quotes, of any unit: those whose name says that they are a size of code become sizes,
 * and those no amount of gas can reach (hashes) are `other`.
 */
export function parseForgeSnapshotJson(text: string, path: string): GasReport {
  const values = asObject(parseJson(text, "The gas snapshot"));
  if (values === undefined) throw notSnapshot();
  const contract = path.slice(path.lastIndexOf("/") + 1).replace(/\.json$/, "");
  const entries = Object.entries(values).map(([name, value]) => readValue(contract, name, asString(value)));
  if (entries.length === 0) {
    throw new ReportError("no-results", "The gas snapshot holds no value. Run the tests which take it.");
  }
  return { producer: PRODUCER, entries, problems: [] };
}

function readValue(contract: string, name: string, value: string | undefined): GasEntry {
  if (value === undefined || !/^\d{1,78}$/.test(value)) throw notSnapshot();
  const shared = { producer: PRODUCER, contract, function: name } as const;
  const count = asCount(value);
  if (count === undefined) return { ...shared, kind: "other", gas: null };
  return isCodeSize(name)
    ? { ...shared, kind: "size", gas: null, sizeBytes: count }
    : { ...shared, kind: "call", gas: count };
}

/**
 * `V4Router_Bytecode`, `proxy bytecode size`, `vaultCodeSize`. The whole word must stand there: what is taken for a size
 * is not compared, so that a name such as `resize` must not be one.
 */
function isCodeSize(name: string): boolean {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/);
  return words.some((word) => CODE_WORDS.has(word)) || words.at(-1) === "size";
}

const CODE_WORDS: ReadonlySet<string> = new Set(["bytecode", "initcode", "codesize"]);

function notSnapshot(): ReportError {
  return new ReportError(
    "wrong-format",
    "The report is JSON, but no gas snapshot: names with digits in quotes, as forge's `vm.snapshotGasLastCall` writes.",
  );
}
