import type { LineRange } from "@chainops/reports/coverage/line-bits";
import { readPaths, type SectionHeader } from "./diff-header.ts";
import { HunkLines } from "./hunk-lines.ts";
import { DiffError } from "./unquote-path.ts";

/** One file's section of a diff. */
export interface DiffFile {
  /** Null where the file is gone. */
  path: string | null;
  /** Null where the file is new. */
  basePath: string | null;
  added: readonly LineRange[];
  removed: readonly LineRange[];
  /** Whether the diff shows that the bytes differ, but not which lines. */
  isBinary: boolean;
  isSubmodule: boolean;
}

interface Section {
  header: SectionHeader;
  lines: HunkLines;
  isBinary: boolean;
}

const NEWLINE = 0x0a;
const MAX_HEADER_BYTES = 64 * 1024;

/**
 * Reads `git diff` with the prefixes `a/` and `b/`, piece by piece; the lines' own text is passed over. Throws a
 * DiffError on what git does not write. Source: git-diff(1), "Generating patch text with -p".
 */
export class DiffReader {
  readonly #files: DiffFile[] = [];
  #section: Section | undefined;
  #carried: Buffer = Buffer.alloc(0);

  push(chunk: Buffer): void {
    const bytes = this.#carried.length === 0 ? chunk : Buffer.concat([this.#carried, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      this.#takeLine(bytes, start, end);
      start = end + 1;
    }
    const rest = bytes.subarray(start);
    // Of a line inside a hunk the first character is all that counts.
    this.#carried = this.#section?.lines.isOpen === true ? rest.subarray(0, 1) : rest;
    if (this.#carried.length > MAX_HEADER_BYTES) throw new DiffError("a line in it is too long");
  }

  /** All files, in the order of the diff. Throws a DiffError where it breaks off. */
  end(): readonly DiffFile[] {
    if (this.#carried.length > 0 || this.#section?.lines.isOpen === true) throw new DiffError("it breaks off");
    this.#close();
    return this.#files;
  }

  #takeLine(bytes: Buffer, start: number, end: number): void {
    const section = this.#section;
    if (section?.lines.isOpen === true) section.lines.take(bytes.toString("latin1", start, Math.min(start + 1, end)));
    else this.#takeHeader(bytes.toString("utf8", start, end));
  }

  #takeHeader(line: string): void {
    if (line.startsWith("diff --git ")) {
      this.#close();
      const header = { names: line.slice("diff --git ".length), fields: new Map() };
      this.#section = { header, lines: new HunkLines(), isBinary: false };
      return;
    }
    const section = this.#section;
    if (section === undefined) throw new DiffError("it does not start with `diff --git`");
    if (line.startsWith("@@ ")) section.lines.open(line);
    else if (line.startsWith("Binary files ") && line.endsWith(" differ")) section.isBinary = true;
    else if (!line.startsWith("\\ ")) addField(section.header, line);
  }

  #close(): void {
    const section = this.#section;
    if (section === undefined) return;
    const { header, lines, isBinary } = section;
    const { added, removed } = lines;
    this.#files.push({ ...readPaths(header), added, removed, isBinary, isSubmodule: isSubmodule(header) });
    this.#section = undefined;
  }
}

const FIELDS = [
  "old mode ",
  "new mode ",
  "deleted file mode ",
  "new file mode ",
  "rename from ",
  "rename to ",
  "similarity index ",
  "dissimilarity index ",
  "index ",
  "--- ",
  "+++ ",
];

function addField({ fields }: SectionHeader, line: string): void {
  const field = FIELDS.find((name) => line.startsWith(name));
  if (field === undefined) throw new DiffError("it has a line that is no part of a diff without copies");
  if (fields.has(field)) throw new DiffError(`it says \`${field.trim()}\` twice of one file`);
  fields.set(field, line.slice(field.length));
}

/** Mode 160000 is a commit of another repository. */
function isSubmodule({ fields }: SectionHeader): boolean {
  return (
    fields.get("new file mode ") === "160000" ||
    fields.get("deleted file mode ") === "160000" ||
    (fields.get("index ")?.endsWith(" 160000") ?? false)
  );
}
