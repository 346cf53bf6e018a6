import { StringDecoder } from "node:string_decoder";

/** A longer line is given out in pieces of this many characters. */
export const MAX_LINE_CHARACTERS = 16_384;

/** Puts a stream's chunks together into lines; what is kept back never exceeds one line. */
export interface LineSplitter {
  write(chunk: Uint8Array): void;
  /** Gives out what stands after the last line end. */
  end(): void;
}

export function createLineSplitter(onLine: (line: string) => void): LineSplitter {
  const decoder = new StringDecoder("utf8");
  let open = "";
  const take = (text: string) => {
    const lines = text.split("\n");
    lines[0] = `${open}${lines[0] ?? ""}`;
    open = lines.pop() ?? "";
    for (const line of lines) giveOut(line.endsWith("\r") ? line.slice(0, -1) : line, onLine);
    while (open.length > MAX_LINE_CHARACTERS) {
      onLine(open.slice(0, MAX_LINE_CHARACTERS));
      open = open.slice(MAX_LINE_CHARACTERS);
    }
  };
  return {
    write: (chunk) => take(decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))),
    end: () => {
      take(decoder.end());
      if (open !== "") giveOut(open, onLine);
      open = "";
    },
  };
}

function giveOut(line: string, onLine: (line: string) => void): void {
  for (let start = 0; start === 0 || start < line.length; start += MAX_LINE_CHARACTERS) {
    onLine(line.slice(start, start + MAX_LINE_CHARACTERS));
  }
}

/** The last lines of an output, at most `maxCharacters` of them together. */
export interface Tail {
  add(line: string): void;
  text(): string;
}

export function createTail(maxCharacters: number): Tail {
  let lines: string[] = [];
  let length = 0;
  let first = 0;
  return {
    add(line) {
      lines.push(line);
      length += line.length + 1;
      while (length > maxCharacters && first < lines.length - 1) {
        length -= (lines[first]?.length ?? 0) + 1;
        first += 1;
      }
      // Shifting one by one would cost as much as the whole list each time.
      if (first > 1024) {
        lines = lines.slice(first);
        first = 0;
      }
    },
    text: () => lines.slice(first).join("\n").slice(-maxCharacters),
  };
}
