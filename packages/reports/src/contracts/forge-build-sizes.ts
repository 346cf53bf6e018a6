import { asCount, asObject, parseJson } from "../json-value.ts";
import { ReportError } from "../report-error.ts";

export interface ContractSize {
  readonly contractName: string;
  /** forge tells it only where two contracts share a name: `A (src/a/A.sol)`. */
  readonly sourcePath: string | null;
  readonly runtimeSize: number;
  readonly initcodeSize: number;
}

/** True for the start of `forge build --sizes --json`. */
export function isForgeBuildSizes(head: string): boolean {
  return /^\s*\{\s*"[^"]{1,500}"\s*:\s*\{\s*"runtime_size"\s*:/.test(head);
}

/**
 * Reads `forge build --sizes --json`; sizes in bytes, the placeholder of a library that is not linked being the 20 bytes
 * of its address, initcode without constructor arguments.
 */
export function parseForgeBuildSizes(text: string): ContractSize[] {
  const sizes = asObject(parseJson(text, "The forge size report"));
  if (sizes === undefined) throw notSizes();
  const read = Object.entries(sizes).map(([key, figures]) => {
    const [runtimeSize, initcodeSize] = [
      asCount(asObject(figures)?.["runtime_size"]),
      asCount(asObject(figures)?.["init_size"]),
    ];
    if (runtimeSize === undefined || initcodeSize === undefined) throw notSizes();
    const [, contractName = key, sourcePath = null] = /^([^ ()]+) \((.+)\)$/.exec(key) ?? [];
    return { contractName, sourcePath, runtimeSize, initcodeSize };
  });
  if (read.length === 0) throw new ReportError("no-results", "The forge size report holds no contract. Compile first.");
  return read;
}

function notSizes(): ReportError {
  return new ReportError(
    "wrong-format",
    "The report is JSON, but not forge's sizes. Write it with `forge build --sizes --json`.",
  );
}
