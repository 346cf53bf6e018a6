import { SaxesParser } from "saxes";
import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import type { Attributes } from "../xml-attributes.ts";
import { attribute } from "../xml-attributes.ts";
import type { JunitSuite, OpenCase } from "./junit-case.ts";
import { NO_OUTCOMES, OUTCOMES, VITEST_ROOT, closeCase, closeVitestCase, readSuite } from "./junit-case.ts";
import type { JunitCounts } from "./junit-counts.ts";
import { NO_COUNTS, addCounts, compareCounts, readDeclaredCounts } from "./junit-counts.ts";
import type { TestCase } from "./test-report.ts";

const MAX_DEPTH = 256;
const MAX_XML_ERRORS = 100;
const MAX_TEXT_LENGTH = 8192;
/** What a test printed: most of a large report, and nothing that is judged. */
const OUTPUT_TAG = "<system-";
/** Text without the end of anything (a tag, an entity, a comment, a CDATA section) or a line break that is no \n. */
const PLAIN_TEXT = /[^<>&\r]*/y;

/** Where the cases and problems of all documents of one report go. */
export interface JunitSink {
  readonly cases: Omit<TestCase, "index">[];
  readonly problems: ReportProblem[];
}

/** Reads one XML document; a report file may hold several, one after another. */
export class JunitDocument {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #sink: JunitSink;
  readonly #suites: JunitSuite[] = [];
  #closeCase = closeCase;
  #depth = 0;
  #isInOutput = false;
  #hasRoot = false;
  #case: OpenCase | undefined;
  #outcomeDepth = 0;
  #xmlErrors = 0;
  #rootCounts: JunitCounts = NO_COUNTS;
  #topSuiteCounts: JunitCounts = NO_COUNTS;
  #counted: JunitCounts = NO_COUNTS;

  constructor(sink: JunitSink) {
    this.#sink = sink;
    this.#parser.on("opentag", (tag) => this.#open(tag.name, tag.attributes));
    this.#parser.on("closetag", (tag) => this.#close(tag.name));
    this.#parser.on("text", (text) => this.#addText(text));
    this.#parser.on("cdata", (text) => this.#addText(text));
    this.#parser.on("error", (error) => this.#noteXmlError(error.message));
  }

  /** True once the root element is closed: the next `<?xml` starts another document. */
  get isComplete(): boolean {
    return this.#hasRoot && this.#depth === 0;
  }

  /** Whole lines of plain output are counted and not parsed: letter by letter they took a quarter of the time. */
  write(text: string): void {
    let start = 0;
    for (let tag = text.indexOf(OUTPUT_TAG); tag >= 0; tag = text.indexOf(OUTPUT_TAG, start)) {
      const end = text.indexOf(">", tag) + 1;
      if (end === 0) break;
      this.#parser.write(text.slice(start, end));
      start = this.#isInOutput ? this.#skipPlainLines(text, end) : end;
    }
    this.#parser.write(text.slice(start));
  }

  #skipPlainLines(text: string, start: number): number {
    PLAIN_TEXT.lastIndex = start;
    PLAIN_TEXT.test(text);
    const lastBreak = text.lastIndexOf("\n", PLAIN_TEXT.lastIndex - 1);
    if (lastBreak <= start) return start;
    for (let at = text.indexOf("\n", start); at < lastBreak; at = text.indexOf("\n", at + 1)) this.#parser.line += 1;
    return lastBreak;
  }

  end(): void {
    this.#parser.close();
    this.#sink.problems.push(...compareCounts(this.#rootCounts, this.#counted));
    if (
      this.#rootCounts.tests !== this.#topSuiteCounts.tests ||
      this.#rootCounts.broken !== this.#topSuiteCounts.broken
    ) {
      this.#sink.problems.push(...compareCounts(this.#topSuiteCounts, this.#counted));
    }
  }

  #open(name: string, attributes: Attributes): void {
    this.#depth += 1;
    this.#isInOutput = this.#outcomeDepth === 0 && (name === "system-out" || name === "system-err");
    if (this.#depth > MAX_DEPTH) {
      throw new ReportError("malformed", `The JUnit report nests elements deeper than ${MAX_DEPTH}.`);
    }
    if (!this.#hasRoot) this.#openRoot(name, attributes);
    if (name === "testsuites" && this.#depth === 1) this.#rootCounts = readDeclaredCounts(attributes);
    else if (name === "testsuite") this.#openSuite(attributes);
    else if (name === "testcase") this.#case = this.#newCase(attributes);
    else if (this.#case !== undefined && OUTCOMES.has(name)) this.#openOutcome(this.#case, name, attributes);
  }

  #openRoot(name: string, attributes: Attributes): void {
    this.#hasRoot = true;
    if (attribute(attributes, "name") === VITEST_ROOT) this.#closeCase = closeVitestCase;
    if (name !== "testsuites" && name !== "testsuite") {
      throw new ReportError(
        "wrong-format",
        `The XML report starts with <${name.slice(0, 80)}>; JUnit has <testsuites>.`,
      );
    }
  }

  #openSuite(attributes: Attributes): void {
    if (this.#suites.length === 0) {
      this.#topSuiteCounts = addCounts(this.#topSuiteCounts, readDeclaredCounts(attributes));
    }
    this.#suites.push(readSuite(attributes));
  }

  #newCase(attributes: Attributes): OpenCase {
    return { attributes, suite: this.#suites.at(-1), outcomes: NO_OUTCOMES, message: "" };
  }

  #openOutcome(open: OpenCase, name: string, attributes: Attributes): void {
    open.outcomes = new Set([...open.outcomes, name]);
    this.#outcomeDepth = this.#depth;
    const message = attribute(attributes, "message");
    if (message !== undefined) this.#addText(`${message}\n`);
  }

  #addText(text: string): void {
    if (this.#case === undefined || this.#outcomeDepth === 0) return;
    if (this.#case.message.length < MAX_TEXT_LENGTH) this.#case.message += text.slice(0, MAX_TEXT_LENGTH);
  }

  #close(name: string): void {
    this.#isInOutput = false;
    if (this.#depth === this.#outcomeDepth) this.#outcomeDepth = 0;
    this.#depth -= 1;
    if (name === "testsuite") this.#suites.pop();
    if (name === "testcase" && this.#case !== undefined) this.#countCase(this.#case);
  }

  #countCase(open: OpenCase): void {
    const testCase = this.#closeCase(open);
    this.#case = undefined;
    this.#sink.cases.push(testCase);
    this.#counted = addCounts(this.#counted, {
      tests: 1,
      broken: open.outcomes.has("failure") || open.outcomes.has("error") ? 1 : 0,
      skipped: testCase.status === "skipped" ? 1 : 0,
    });
  }

  /** Only the first error is told: the ones after it mostly follow from it. A bad character reference hides nothing. */
  #noteXmlError(message: string): void {
    if (message.endsWith("malformed character entity.")) return;
    this.#xmlErrors += 1;
    if (this.#xmlErrors === 1) this.#sink.problems.push(describeXmlError(message));
    if (this.#xmlErrors > MAX_XML_ERRORS) {
      throw new ReportError("malformed", "The JUnit report is not XML. Check what wrote to its file.");
    }
  }
}

function describeXmlError(message: string): ReportProblem {
  return /unclosed tag|unexpected end|must contain a root/.test(message)
    ? {
        code: "truncated",
        message: `The JUnit report ends in the middle (${message}). Check that its writer ran to its end.`,
      }
    : { code: "malformed", message: `The JUnit report is not well-formed XML (${message}).` };
}
