import { ReportError } from "../report-error.ts";
import type { FileCoverage, HitCount } from "./coverage-report.ts";
import { FunctionHits } from "./function-hits.ts";
import type { HitKeys } from "./hit-keys.ts";
import { HitKeysWriter } from "./hit-keys.ts";
import type { LineBits } from "./line-bits.ts";
import { LineBitsWriter, NO_LINES, countLines } from "./line-bits.ts";
import { WordStore } from "./word-store.ts";

const SUM_KEYS = ["LF", "LH", "FNF", "FNH", "BRF", "BRH"] as const;
/** For all files together: two bits for each line, one word for each function and branch. */
const MAX_STORED_WORDS = 64 * 1024 * 1024;
/** Each record costs as much as its file is long; a hostile report repeats one line of a long file without end. */
const MAX_JOINED_WORDS = 256 * 1024 * 1024;

/** Found and hit lines, functions and branches as a record declares them. */
type Sums = Record<(typeof SUM_KEYS)[number], number>;

interface StoredFile {
  readonly lines: LineBits;
  readonly functions: HitKeys | undefined;
  readonly branches: HitKeys | undefined;
  /** Kept only where the record lists nothing itself (cargo-llvm-cov's summaries). */
  readonly sums: Sums | undefined;
}

/** What a report says of one source file at a time; records of one path are joined. The sums bear LCOV's names. */
export class CoverageRecords {
  readonly lines = new LineBitsWriter();
  readonly functions = new FunctionHits();
  readonly branches = new HitKeysWriter();
  readonly #functionKeys = new HitKeysWriter();
  readonly #store = new WordStore();
  readonly #files = new Map<string, StoredFile>();
  #path: string | undefined;
  #joinedWords = 0;
  #sums: Sums = newSums();

  get isOpen(): boolean {
    return this.#path !== undefined;
  }

  get size(): number {
    return this.#files.size;
  }

  open(path: string): void {
    this.#path = path;
    this.#sums = newSums();
  }

  declare(key: keyof Sums, value: number): void {
    this.#sums[key] = value;
  }

  close(): void {
    if (this.#path === undefined) return;
    this.functions.moveTo(this.#functionKeys);
    const earlier = this.#files.get(this.#path);
    const lines = this.lines.take(earlier?.lines ?? NO_LINES, this.#store);
    const functions = this.#functionKeys.take(earlier?.functions, this.#store);
    const branches = this.branches.take(earlier?.branches, this.#store);
    const isListed = lines.length > 0 && functions !== undefined && branches !== undefined;
    const sums = isListed ? undefined : takeLarger(this.#sums, earlier?.sums);
    this.#files.set(this.#path, { lines, functions, branches, sums });
    this.#path = undefined;
    this.#joinedWords += lines.length;
    if (this.#joinedWords > MAX_JOINED_WORDS) {
      throw new ReportError("too-large", "The coverage report repeats long files too often. Report each file once.");
    }
    if (this.#store.total > MAX_STORED_WORDS) {
      throw new ReportError("too-large", "The coverage report needs over 256 MiB of memory. Report fewer files.");
    }
  }

  files(): FileCoverage[] {
    return Array.from(this.#files, ([path, { lines, functions, branches, sums }]) => ({
      path,
      lines: lines.length > 0 ? countLines(lines) : toCount(sums?.LF, sums?.LH),
      functions: functions?.count ?? toCount(sums?.FNF, sums?.FNH),
      branches: branches?.count ?? toCount(sums?.BRF, sums?.BRH),
      lineBits: lines,
      ...(functions !== undefined && { functionKeys: functions.keys }),
      ...(branches !== undefined && { branchKeys: branches.keys }),
    }));
  }
}

export function isSumKey(key: string): key is keyof Sums {
  return SUM_KEYS.some((known) => known === key);
}

function newSums(): Sums {
  return { LF: 0, LH: 0, FNF: 0, FNH: 0, BRF: 0, BRH: 0 };
}

function takeLarger(sums: Sums, earlier: Sums | undefined): Sums {
  if (earlier !== undefined) for (const key of SUM_KEYS) sums[key] = Math.max(sums[key], earlier[key]);
  return sums;
}

function toCount(found = 0, hit = 0): HitCount {
  return { hit: Math.min(hit, found), found };
}
