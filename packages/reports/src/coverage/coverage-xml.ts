import { SaxesParser } from "saxes";
import { createChunkDecoder, findXmlEncoding } from "../decode-text.ts";
import type { ReportProblem } from "../report-error.ts";
import { ReportError } from "../report-error.ts";
import type { Attributes } from "../xml-attributes.ts";

const MAX_DEPTH = 256;
const MAX_XML_ERRORS = 100;
/** V8 cannot hold a longer string, and the parser may have to keep all of one text together. */
const MAX_XML_LENGTH = 500 * 1024 * 1024;

/** Told of the elements of a document as they come. `parent` is empty for the root. */
export interface XmlListener {
  open(name: string, attributes: Attributes, parent: string): void;
  close(name: string, text: string): void;
}

/**
 * Reads a coverage report with the root `<coverage>` as a stream. A cut or ill-formed one comes back as problems, what
 * is no such document throws ReportError. Entities that a DTD declares are not expanded, and nothing is fetched.
 */
export async function readCoverageXml(
  chunks: AsyncIterable<Uint8Array>,
  what: string,
  listener: XmlListener,
): Promise<readonly ReportProblem[]> {
  const reader = new XmlReader(what, listener);
  let decode: ((chunk: Uint8Array | undefined) => string) | undefined;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    decode ??= createChunkDecoder(findXmlEncoding(chunk));
    reader.write(decode(chunk));
  }
  reader.write(decode?.(undefined) ?? "");
  return reader.end();
}

class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #what: string;
  readonly #listener: XmlListener;
  readonly #problems: ReportProblem[] = [];
  readonly #path: string[] = [];
  #isStarted = false;
  #length = 0;
  #text = "";
  #xmlErrors = 0;

  constructor(what: string, listener: XmlListener) {
    this.#what = what;
    this.#listener = listener;
    this.#parser.on("opentag", (tag) => this.#open(tag.name, tag.attributes));
    this.#parser.on("closetag", (tag) => this.#close(tag.name));
    this.#parser.on("text", (text) => this.#addText(text));
    this.#parser.on("cdata", (text) => this.#addText(text));
    this.#parser.on("error", (error) => this.#noteXmlError(error.message));
  }

  /** White space before a document is legal only without a declaration; producers do not mind. */
  write(piece: string): void {
    const text = this.#length === 0 ? piece.trimStart() : piece;
    this.#length += text.length;
    if (this.#length > MAX_XML_LENGTH) {
      throw new ReportError("too-large", `${this.#what} has over ${MAX_XML_LENGTH} characters. Report fewer files.`);
    }
    if (text !== "") this.#parser.write(text);
  }

  end(): readonly ReportProblem[] {
    if (this.#length === 0) {
      throw new ReportError("empty", `${this.#what} is empty. Check that the coverage command ran to its end.`);
    }
    this.#parser.close();
    return this.#problems;
  }

  #open(name: string, attributes: Attributes): void {
    const parent = this.#path.at(-1) ?? "";
    if (!this.#isStarted && name !== "coverage") {
      const root = name.slice(0, 80);
      throw new ReportError("wrong-format", `The XML report starts with <${root}>; a coverage report has <coverage>.`);
    }
    this.#isStarted = true;
    this.#path.push(name);
    if (this.#path.length > MAX_DEPTH) {
      throw new ReportError("malformed", `${this.#what} nests elements deeper than ${MAX_DEPTH}.`);
    }
    this.#text = "";
    this.#listener.open(name, attributes, parent);
  }

  #addText(text: string): void {
    if (this.#text.length < 8192) this.#text += text.slice(0, 8192);
  }

  #close(name: string): void {
    this.#path.pop();
    this.#listener.close(name, this.#text.trim());
    this.#text = "";
  }

  /** Only the first error is told: the ones after it mostly follow from it. */
  #noteXmlError(message: string): void {
    this.#xmlErrors += 1;
    if (this.#xmlErrors === 1) {
      this.#problems.push(
        /unclosed tag|unexpected end|must contain a root/.test(message)
          ? { code: "truncated", message: `${this.#what} ends in the middle (${message}). Write it again.` }
          : { code: "malformed", message: `${this.#what} is not well-formed XML (${message}).` },
      );
    }
    if (this.#xmlErrors > MAX_XML_ERRORS) {
      throw new ReportError("malformed", `${this.#what} is not XML. Check what wrote to its file.`);
    }
  }
}
