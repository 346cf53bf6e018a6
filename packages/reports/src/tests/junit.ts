import { createChunkDecoder, findXmlEncoding } from "../decode-text.ts";
import { ReportError } from "../report-error.ts";
import type { JunitSink } from "./junit-document.ts";
import { JunitDocument } from "./junit-document.ts";
import type { TestReport } from "./test-report.ts";
import { buildTestReport } from "./test-report.ts";

const DECLARATION = "<?xml";
const SLICE_LENGTH = 64 * 1024;

/** Reads JUnit XML from decoded text; what `readJunit` says holds here too. */
export function parseJunit(text: string): TestReport {
  const reader = new JunitReader();
  for (let start = 0; start < text.length; start += SLICE_LENGTH) reader.write(text.slice(start, start + SLICE_LENGTH));
  return reader.end();
}

/**
 * Reads JUnit XML of any producer as a stream: leaf cases are counted and compared with the declared numbers, control
 * characters are dropped, concatenated documents (cargo) are read one after another, entities that a DTD declares are
 * never expanded. A cut or ill-formed report comes back with a problem, one that is no JUnit at all throws ReportError.
 */
export async function readJunit(chunks: AsyncIterable<Uint8Array>): Promise<TestReport> {
  const reader = new JunitReader();
  let decode: ((chunk: Uint8Array | undefined) => string) | undefined;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    decode ??= createChunkDecoder(findXmlEncoding(chunk));
    reader.write(decode(chunk));
  }
  reader.write(decode?.(undefined) ?? "");
  return reader.end();
}

class JunitReader {
  readonly #sink: JunitSink = { cases: [], problems: [] };
  #document: JunitDocument | undefined;
  #carried = "";

  write(text: string): void {
    const whole = this.#carried + dropControls(text);
    const keep = declarationPrefixLength(whole);
    this.#carried = whole.slice(whole.length - keep);
    this.#writeParts(whole.slice(0, whole.length - keep));
  }

  end(): TestReport {
    this.#writeParts(this.#carried);
    if (this.#document === undefined) {
      throw new ReportError("empty", "The JUnit report is empty. Check that the test command ran to its end.");
    }
    this.#document.end();
    return buildTestReport("junit", this.#sink.cases, this.#sink.problems);
  }

  #writeParts(text: string): void {
    let start = 0;
    for (let next = text.indexOf(DECLARATION); next >= 0; next = text.indexOf(DECLARATION, next + 1)) {
      this.#writePart(text.slice(start, next));
      start = next;
      if (this.#document?.isComplete === true) {
        this.#document.end();
        this.#document = undefined;
      }
    }
    this.#writePart(text.slice(start));
  }

  /** White space before a document is legal only without a declaration; producers do not mind. */
  #writePart(part: string): void {
    const text = this.#document === undefined ? part.trimStart() : part;
    if (text === "") return;
    this.#document ??= new JunitDocument(this.#sink);
    this.#document.write(text);
  }
}

/** Raw escape sequences in attributes (jest-junit) and halves of surrogate pairs are no XML 1.0 characters. */
function dropControls(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}

/** How many characters at the end may be the start of `<?xml`. */
function declarationPrefixLength(text: string): number {
  for (let length = Math.min(DECLARATION.length - 1, text.length); length > 0; length -= 1) {
    if (DECLARATION.startsWith(text.slice(text.length - length))) return length;
  }
  return 0;
}
