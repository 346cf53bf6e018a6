import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import type { Attributes } from "../xml-attributes.ts";
import { attribute } from "../xml-attributes.ts";
import { CoverageFaults } from "./coverage-faults.ts";
import { CoverageRecords } from "./coverage-records.ts";
import type { CoverageContext, CoverageReport, FileCoverage } from "./coverage-report.ts";
import { choosePath, sumCoverage } from "./coverage-report.ts";
import type { XmlListener } from "./coverage-xml.ts";
import { readCoverageXml } from "./coverage-xml.ts";
import { hashText, hashWith } from "./hit-keys.ts";
import { isHitText, parseLine } from "./hit-text.ts";

const WHAT = "The Cobertura report";
const MAX_SOURCES = 64;
const MAX_BRANCHES_OF_A_LINE = 10_000;

/**
 * Reads Cobertura XML (coverage-04.dtd) as a stream. A line that stands under several classes of a file counts once,
 * with its highest count; the totals of the header decide nothing, and where they say otherwise the report has a note.
 */
export async function readCobertura(
  chunks: AsyncIterable<Uint8Array>,
  context: CoverageContext,
): Promise<CoverageReport> {
  const listener = new CoberturaListener(context);
  const problems = await readCoverageXml(chunks, WHAT, listener);
  return listener.report(problems);
}

class CoberturaListener implements XmlListener {
  readonly #context: CoverageContext;
  readonly #records = new CoverageRecords();
  readonly #faults = new CoverageFaults(WHAT);
  readonly #sources: string[] = [];
  #header: readonly [string | undefined, string | undefined] = [undefined, undefined];
  #file = "";
  #method: { readonly key: number; line: number; isHit: boolean | undefined } | undefined;
  /** The line whose `<conditions>` come next, where it does not sum them up itself. */
  #line: number | undefined;

  constructor(context: CoverageContext) {
    this.#context = context;
  }

  open(name: string, attributes: Attributes, parent: string): void {
    if (name === "coverage" && parent === "") {
      this.#header = [attribute(attributes, "lines-covered"), attribute(attributes, "lines-valid")];
    } else if (name === "class") this.#openClass(attributes);
    else if (name === "method") this.#openMethod(attributes);
    else if (name === "line") this.#addLine(attributes);
    else if (name === "condition") this.#addCondition(attributes);
  }

  close(name: string, text: string): void {
    if (name === "source" && text !== "" && this.#sources.length < MAX_SOURCES) this.#sources.push(text);
    else if (name === "class") this.#records.close();
    else if (name === "method") this.#closeMethod();
    else if (name === "line") this.#line = undefined;
  }

  #openClass(attributes: Attributes): void {
    this.#records.close();
    this.#file = attribute(attributes, "filename") ?? "";
    if (this.#file === "") this.#faults.note("a class without the name of its file");
    else this.#records.open(choosePath(joinSources(this.#sources, this.#file), this.#context));
  }

  #openMethod(attributes: Attributes): void {
    const name = `${attribute(attributes, "name") ?? ""}${attribute(attributes, "signature") ?? ""}`;
    this.#method = { key: hashText(name), line: 0, isHit: isHitText(attribute(attributes, "hits")) };
  }

  /** The lines of a method only say whether it ran: those of its class hold them too, or know better (Istanbul). */
  #addLine(attributes: Attributes): void {
    const line = parseLine(attribute(attributes, "number"));
    const isHit = isHitText(attribute(attributes, "hits"));
    if (line === undefined || isHit === undefined || !this.#records.isOpen) {
      this.#faults.note(`a line of ${this.#file === "" ? "no file" : this.#file} without a number or a count`);
    } else if (this.#method !== undefined) {
      if (this.#method.line === 0) this.#method.line = line;
      this.#method.isHit = this.#method.isHit === true || isHit;
    } else {
      this.#records.lines.add(line, isHit);
      this.#addBranches(line, attributes);
    }
  }

  #addBranches(line: number, attributes: Attributes): void {
    const coverage = attribute(attributes, "condition-coverage");
    if (coverage === undefined) {
      if (attribute(attributes, "branch")?.toLowerCase() === "true") this.#line = line;
      return;
    }
    const [, covered, found] = /^[\d.,\s]{0,20}%?\s?\((\d{1,6})\/(\d{1,6})\)$/.exec(coverage) ?? [];
    if (covered === undefined || found === undefined || Number(found) > MAX_BRANCHES_OF_A_LINE) {
      this.#faults.note(`the branches of line ${line} of ${this.#file}`);
    } else this.#addOutcomes(hashText("line"), line, Number(covered), Number(found));
  }

  /** A jump has two outcomes; how many a switch has is not told, so that it counts as one. */
  #addCondition(attributes: Attributes): void {
    if (this.#line === undefined || !this.#records.isOpen) return;
    const percent = /^(\d{1,3}(?:\.\d{1,10})?)%$/.exec(attribute(attributes, "coverage") ?? "")?.[1];
    const number = attribute(attributes, "number") ?? "";
    const found = attribute(attributes, "type") === "jump" ? 2 : 1;
    if (percent === undefined) this.#faults.note(`a condition of line ${this.#line} of ${this.#file}`);
    else this.#addOutcomes(hashText(number), this.#line, Math.floor((Number(percent) * found) / 100), found);
  }

  #addOutcomes(key: number, line: number, covered: number, found: number): void {
    for (let index = 0; index < found; index += 1) {
      this.#records.branches.add(hashWith(hashWith(key, line), index), index < covered);
    }
  }

  #closeMethod(): void {
    const method = this.#method;
    this.#method = undefined;
    if (method?.isHit === undefined || !this.#records.isOpen) return;
    this.#records.functions.declare(method.key, method.line);
    this.#records.functions.call(method.key, method.isHit);
  }

  report(xmlProblems: readonly ReportProblem[]): CoverageReport {
    this.#records.close();
    const problems = [...xmlProblems, ...this.#faults.toProblems()];
    const files = this.#records.files();
    if (files.length === 0 && problems.length === 0) {
      throw new ReportError("no-results", `${WHAT} names no source file. Check the coverage command and its filters.`);
    }
    const header = this.#compareHeader(files);
    return {
      producer: "cobertura",
      files,
      problems: [...problems, ...header.problems],
      notes: header.notes,
    };
  }

  #compareHeader(files: readonly FileCoverage[]): { problems: readonly ReportProblem[]; notes: readonly string[] } {
    const [covered, valid] = this.#header;
    const { hit, found } = sumCoverage(files).lines;
    const isTold = /^\d{1,15}$/.test(covered ?? "") && /^\d{1,15}$/.test(valid ?? "");
    if (!isTold || (Number(covered) === hit && Number(valid) === found)) return { problems: [], notes: [] };
    const facts = `${covered} of ${valid} lines in its header, but lists ${hit} of ${found}`;
    return found === 0
      ? { problems: [{ code: "count-mismatch", message: `${WHAT} declares ${facts}. Write it again.` }], notes: [] }
      : { problems: [], notes: [`${WHAT} declares ${facts}; what it lists counts.`] };
  }
}

/** Class files are relative to one of the sources; the report does not say to which. */
function joinSources(sources: readonly string[], file: string): readonly string[] {
  if (sources.length === 0 || /^([/\\]|[a-zA-Z]:[/\\])/.test(file)) return [file];
  return sources.map((source) => `${source.replace(/[/\\]$/, "")}/${file}`);
}
