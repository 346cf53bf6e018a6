/** The pairs that were read, in order, and what stopped the reading; the runner applies the pairs before a mistake. */
export interface CommandFile {
  readonly pairs: readonly (readonly [name: string, value: string])[];
  readonly problem: string | undefined;
}

/**
 * Reads the text of a GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV file as the runner does (FileCommandManager.cs):
 * `NAME=value` lines and `NAME<<DELIMITER` blocks. Pure.
 */
export function parseCommandFile(text: string): CommandFile {
  const reader = new LineReader(text.replace(/^\ufeff/, ""));
  const pairs: (readonly [string, string])[] = [];
  for (let line = reader.next(); line !== undefined; line = reader.next()) {
    if (line.text === "") continue;
    const pair = readPair(line.text, reader);
    if (typeof pair === "string") return { pairs, problem: pair };
    pairs.push(pair);
  }
  return { pairs, problem: undefined };
}

/** A pair, or the sentence that says what is wrong. */
function readPair(line: string, reader: LineReader): readonly [string, string] | string {
  const equals = line.indexOf("=");
  const heredoc = line.indexOf("<<");
  if (equals >= 0 && (heredoc < 0 || equals < heredoc)) return [line.slice(0, equals), line.slice(equals + 1)];
  if (heredoc < 0) return `Invalid format '${line}'`;
  const [name, delimiter] = [line.slice(0, heredoc), line.slice(heredoc + 2)];
  if (name === "" || delimiter === "") {
    return `Invalid format '${line}'. Name must not be empty and delimiter must not be empty`;
  }
  return readBlock(name, delimiter, reader);
}

function readBlock(name: string, delimiter: string, reader: LineReader): readonly [string, string] | string {
  const lines: string[] = [];
  for (let line = reader.next(); line?.text !== delimiter; line = reader.next()) {
    if (line === undefined) return `Invalid value. Matching delimiter not found '${delimiter}'`;
    if (!line.terminated) return "Invalid value. EOF marker missing new line.";
    lines.push(line.text);
  }
  return [name, lines.join("\n")];
}

/** Lines end at LF; a CR before it belongs to the line, as on a Linux runner. */
class LineReader {
  readonly #text: string;
  #index = 0;

  constructor(text: string) {
    this.#text = text;
  }

  next(): { text: string; terminated: boolean } | undefined {
    if (this.#index >= this.#text.length) return undefined;
    const start = this.#index;
    const end = this.#text.indexOf("\n", start);
    this.#index = end < 0 ? this.#text.length : end + 1;
    return { text: end < 0 ? this.#text.slice(start) : this.#text.slice(start, end), terminated: end >= 0 };
  }
}
