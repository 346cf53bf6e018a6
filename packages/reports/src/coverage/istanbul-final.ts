import type { JsonObject } from "../json-value.ts";
import { asArray, asObject, asString, entriesOf, parseJson } from "../json-value.ts";
import { ReportError } from "../report-error.ts";
import { CoverageFaults } from "./coverage-faults.ts";
import { CoverageRecords } from "./coverage-records.ts";
import type { CoverageContext, CoverageReport } from "./coverage-report.ts";
import { choosePath } from "./coverage-report.ts";
import { hashText, hashWith } from "./hit-keys.ts";
import { asLine, isHitNumber, parseLine } from "./hit-text.ts";

const WHAT = "The Istanbul report";
const FIRST_KEYS =
  /^\s*\{\s*"[^"\n]{1,2000}"\s*:\s*\{\s*"(path|l|s|f|b|all|hash|statementMap|fnMap|branchMap|inputSourceMap|_coverageSchema)"\s*:/;

/** True for the start of Istanbul's coverage-final.json, also one about no file. */
export function isIstanbulFinal(head: string): boolean {
  return FIRST_KEYS.test(head) || /^\s*\{\s*\}\s*$/.test(head);
}

/**
 * Parses coverage-final.json of istanbul-lib-coverage (nyc, Jest, Vitest, c8) and solidity-coverage. The count of a line
 * is the highest of the statements that start on it; solidity-coverage lists its lines itself, in `l`.
 */
export function parseIstanbulFinal(text: string, context: CoverageContext): CoverageReport {
  const root = asObject(parseJson(text, WHAT));
  if (root === undefined) throw new ReportError("wrong-format", `${WHAT} is no object of files.`);
  const reader = new IstanbulReader();
  for (const [key, value] of Object.entries(root)) reader.addFile(key, value, context);
  return reader.report();
}

class IstanbulReader {
  readonly #records = new CoverageRecords();
  readonly #faults = new CoverageFaults(WHAT);
  #file = "";

  addFile(key: string, value: unknown, context: CoverageContext): void {
    const file = asObject(value);
    this.#file = key;
    if (key === "" || file === undefined) return this.#faults.note(`the file ${JSON.stringify(key)}`);
    const path = asString(file["path"]) ?? "";
    this.#records.open(choosePath(path === "" ? [key] : [path, key], context));
    if (file["l"] === undefined) this.#addStatements(file);
    else this.#addLines(file["l"]);
    this.#addFunctions(file);
    this.#addBranches(file);
    this.#records.close();
  }

  #addStatements(file: JsonObject): void {
    for (const [id, place, count] of this.#join(file, "statementMap", "s")) {
      const line = asLine(asObject(asObject(place)?.["start"])?.["line"]);
      const isHit = isHitNumber(count);
      if (line === undefined || isHit === undefined) this.#note(`statement ${id}`);
      else this.#records.lines.add(line, isHit);
    }
  }

  #addLines(lines: unknown): void {
    if (asObject(lines) === undefined) this.#note("`l`");
    for (const [key, count] of entriesOf(lines)) {
      const line = parseLine(key);
      const isHit = isHitNumber(count);
      if (line === undefined || isHit === undefined) this.#note(`line ${key}`);
      else this.#records.lines.add(line, isHit);
    }
  }

  #addFunctions(file: JsonObject): void {
    for (const [id, , count] of this.#join(file, "fnMap", "f")) {
      const isHit = isHitNumber(count);
      if (isHit === undefined) this.#note(`function ${id}`);
      else {
        this.#records.functions.declare(hashText(id), 0);
        this.#records.functions.call(hashText(id), isHit);
      }
    }
  }

  #addBranches(file: JsonObject): void {
    for (const [id, place, counts] of this.#join(file, "branchMap", "b")) {
      const hits = (asArray(counts) ?? [undefined]).map(isHitNumber);
      const locations = asArray(asObject(place)?.["locations"])?.length ?? hits.length;
      if (hits.includes(undefined) || hits.length < locations) this.#note(`branch ${id}`);
      for (const [index, isHit] of hits.entries()) {
        this.#records.branches.add(hashWith(hashText(id), index), isHit === true);
      }
    }
  }

  /** What is known of each id with its count; an id of the map that has no count would be one uncovered entry less. */
  *#join(file: JsonObject, mapName: string, countsName: string): Generator<[string, unknown, unknown]> {
    const map = asObject(file[mapName]);
    const counts = asObject(file[countsName]);
    if (map === undefined || counts === undefined) return this.#note(`\`${mapName}\` and \`${countsName}\``);
    for (const id of Object.keys(map)) if (!Object.hasOwn(counts, id)) this.#note(`\`${countsName}\` without ${id}`);
    for (const [id, count] of Object.entries(counts)) yield [id, Object.hasOwn(map, id) ? map[id] : undefined, count];
  }

  #note(entry: string): void {
    this.#faults.note(`${entry.slice(0, 80)} of ${this.#file}`);
  }

  report(): CoverageReport {
    const problems = this.#faults.toProblems();
    const files = this.#records.files();
    if (files.length === 0 && problems.length === 0) {
      throw new ReportError("no-results", `${WHAT} names no source file. Check the coverage command and its filters.`);
    }
    return { producer: "istanbul", files, problems, notes: [] };
  }
}
