import { ReportError } from "../report-error.ts";
import type { CoverageReport } from "./coverage-report.ts";
import { LcovLines } from "./lcov-lines.ts";

const NEWLINE = 0x0a;
const MAX_TEXT_LINE_BYTES = 1024 * 1024;

/** True for the start of an LCOV tracefile (geninfo(1), section FILES). */
export function isLcov(head: string): boolean {
  return /(^|\n)(TN|SF):/.test(head);
}

/**
 * Reads an LCOV tracefile as a byte stream; a chunk may be filled again once the next one is asked for. Repeated lines,
 * functions and files are joined; records may stand in any order within `SF` … `end_of_record`. A file cut in the
 * middle, or lines that are no LCOV, come back as problems; what is no LCOV at all throws ReportError.
 */
export async function readLcov(chunks: AsyncIterable<Uint8Array>): Promise<CoverageReport> {
  const reader = new ChunkReader();
  for await (const chunk of chunks) reader.write(chunk);
  return reader.end();
}

/** Cuts chunks into whole lines. They are parsed where they lie; only the piece of a line at the end is copied. */
class ChunkReader {
  readonly #lines = new LcovLines();
  #carried: Uint8Array = new Uint8Array(0);
  #isStarted = false;

  write(chunk: Uint8Array): void {
    const start = this.#carried.length > 0 ? this.#finishCarried(chunk) : 0;
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end > start) this.#parse(chunk, start, end);
    const rest = chunk.subarray(Math.max(start, end));
    if (rest.length === 0) return;
    // Buffer.slice would keep a view of memory that the stream may fill again.
    this.#carried = concatenate(this.#carried, rest);
    if (this.#carried.length > MAX_TEXT_LINE_BYTES) {
      throw new ReportError("malformed", "The LCOV report has a line of over 1 MiB. Check what wrote to its file.");
    }
  }

  end(): CoverageReport {
    if (this.#carried.length > 0) this.#finishCarried(Uint8Array.of(NEWLINE));
    return this.#lines.end();
  }

  /** Parses the line that the last chunk began, if it ends in this one. Returns where the next line starts. */
  #finishCarried(chunk: Uint8Array): number {
    const start = chunk.indexOf(NEWLINE) + 1;
    if (start === 0) return 0;
    const line = concatenate(this.#carried, chunk.subarray(0, start));
    this.#carried = new Uint8Array(0);
    this.#parse(line, 0, line.length);
    return start;
  }

  #parse(bytes: Uint8Array, start: number, end: number): void {
    const mark = this.#isStarted ? 0 : markLength(bytes);
    this.#isStarted = true;
    this.#lines.parse(bytes, start + mark, end);
  }
}

/** UTF-8's byte order mark is passed over; UTF-16 cannot be read byte by byte. */
function markLength(bytes: Uint8Array): number {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new ReportError("encoding", "The LCOV report is UTF-16. Write it as UTF-8.");
  }
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

function concatenate(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
