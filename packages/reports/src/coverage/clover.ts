import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import { asCount } from "../json-value.ts";
import type { Attributes } from "../xml-attributes.ts";
import { attribute } from "../xml-attributes.ts";
import { CoverageFaults } from "./coverage-faults.ts";
import { CoverageRecords } from "./coverage-records.ts";
import type { CoverageReport } from "./coverage-report.ts";
import type { XmlListener } from "./coverage-xml.ts";
import { readCoverageXml } from "./coverage-xml.ts";
import { isHitText, parseLine } from "./hit-text.ts";

const WHAT = "The Clover report";
/** Of a file's `<metrics>`, found and covered. */
const SUMS = [
  ["FNF", "FNH", "methods", "coveredmethods"],
  ["BRF", "BRH", "conditionals", "coveredconditionals"],
] as const;

/**
 * Reads Clover XML (PHPUnit, Istanbul) as a stream. Lines are those of statements and conditions, as listed: totals
 * count statements, of which a line may hold several. Functions and branches are the totals of each file.
 */
export async function readClover(chunks: AsyncIterable<Uint8Array>): Promise<CoverageReport> {
  const listener = new CloverListener();
  const problems = await readCoverageXml(chunks, WHAT, listener);
  return listener.report(problems);
}

class CloverListener implements XmlListener {
  readonly #records = new CoverageRecords();
  readonly #faults = new CoverageFaults(WHAT);
  #file = "";
  #lines = 0;
  #statements = 0;

  open(name: string, attributes: Attributes, parent: string): void {
    if (name === "file") this.#openFile(attributes);
    else if (name === "line") this.#addLine(attributes);
    else if (name === "metrics" && parent === "file") this.#addSums(attributes);
    else if (name === "metrics" && parent === "project") {
      this.#statements = asCount(attribute(attributes, "statements")) ?? 0;
    }
  }

  close(name: string): void {
    if (name === "file") this.#records.close();
  }

  /** Istanbul writes the base name as `name`. */
  #openFile(attributes: Attributes): void {
    this.#records.close();
    this.#file = attribute(attributes, "path") ?? attribute(attributes, "name") ?? "";
    if (this.#file === "") this.#faults.note("a file without a name");
    else this.#records.open(this.#file);
  }

  /** A condition of Clover's own has two counts, one for each outcome, and none of the line. */
  #addLine(attributes: Attributes): void {
    if (attribute(attributes, "type") === "method") return;
    const line = parseLine(attribute(attributes, "num"));
    const counts = ["count", "truecount", "falsecount"].map((name) => isHitText(attribute(attributes, name)));
    const isHit = counts[0] ?? (counts[1] === undefined ? undefined : counts[1] || counts[2] === true);
    if (line === undefined || isHit === undefined || !this.#records.isOpen) {
      this.#faults.note(`a line of ${this.#file === "" ? "no file" : this.#file} without a number or a count`);
      return;
    }
    this.#records.lines.add(line, isHit);
    this.#lines += 1;
  }

  #addSums(attributes: Attributes): void {
    for (const [found, hit, foundName, hitName] of SUMS) {
      const sums = [asCount(attribute(attributes, foundName)), asCount(attribute(attributes, hitName))] as const;
      if (sums[0] === undefined || sums[1] === undefined || sums[1] > sums[0] || !this.#records.isOpen) {
        this.#faults.note(`the ${foundName} of ${this.#file}`);
        continue;
      }
      this.#records.declare(found, sums[0]);
      this.#records.declare(hit, sums[1]);
    }
  }

  report(xmlProblems: readonly ReportProblem[]): CoverageReport {
    this.#records.close();
    const problems = [...xmlProblems, ...this.#faults.toProblems()];
    const files = this.#records.files();
    if (files.length === 0 && problems.length === 0) {
      throw new ReportError("no-results", `${WHAT} names no source file. Check the coverage command and its filters.`);
    }
    if (this.#lines === 0 && this.#statements > 0) {
      const message = `${WHAT} declares ${this.#statements} statements, but lists no line. Write it again.`;
      problems.push({ code: "count-mismatch", message });
    }
    return { producer: "clover", files, problems, notes: [] };
  }
}
