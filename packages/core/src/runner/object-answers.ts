export interface GitObject {
  id: string;
  type: "blob" | "commit" | "tag" | "tree";
  sizeBytes: number;
  /** The first `maxBytes + 1` of them at most. */
  bytes: Buffer;
}

const FOUND = /^([0-9a-f]{40,64}) (blob|commit|tag|tree) (\d{1,15})$/;
/** What `--follow-symlinks` says instead; the bytes that follow are the link's text. */
const LINK = /^(?:dangling|loop|notdir|symlink) (\d{1,15})$/;
const ABSENT = / (?:ambiguous|missing|submodule)$/;
const MAX_HEADER_BYTES = 1024 * 1024;

type Step = { answer: GitObject | "missing" | undefined; rest: Buffer } | "broken";

/** Reads the answers of `git cat-file --batch`: a line, and for an object that was found its bytes and a newline. */
export class AnswerReader {
  #header: Buffer = Buffer.alloc(0);
  #body: { found: Omit<GitObject, "bytes"> | undefined; kept: Buffer[]; room: number; left: number } | undefined;

  /** Reads on until an answer is complete; `rest` is to be pushed again. */
  push(chunk: Buffer, maxBytes: number): Step {
    return this.#body === undefined ? this.#readHeader(chunk, maxBytes) : this.#readBody(chunk);
  }

  #readHeader(chunk: Buffer, maxBytes: number): Step {
    const end = chunk.indexOf(0x0a);
    this.#header = Buffer.concat([this.#header, end < 0 ? chunk : chunk.subarray(0, end)]);
    if (end < 0)
      return this.#header.length > MAX_HEADER_BYTES ? "broken" : { answer: undefined, rest: Buffer.alloc(0) };
    const header = this.#header.toString("utf8");
    this.#header = Buffer.alloc(0);
    const rest = chunk.subarray(end + 1);
    const [, id = "", type, size] = FOUND.exec(header) ?? [];
    const sizeBytes = Number(size ?? LINK.exec(header)?.[1] ?? Number.NaN);
    if (Number.isNaN(sizeBytes)) return ABSENT.test(header) ? { answer: "missing", rest } : "broken";
    const found = type === undefined ? undefined : { id, type: type as GitObject["type"], sizeBytes };
    this.#body = { found, kept: [], room: maxBytes + 1, left: sizeBytes + 1 };
    return { answer: undefined, rest };
  }

  #readBody(chunk: Buffer): Step {
    const body = this.#body;
    if (body === undefined) return "broken";
    const part = chunk.subarray(0, body.left);
    const kept = part.subarray(0, Math.min(body.room, part.length === body.left ? part.length - 1 : part.length));
    body.kept.push(kept);
    body.room -= kept.length;
    body.left -= part.length;
    if (body.left > 0) return { answer: undefined, rest: Buffer.alloc(0) };
    this.#body = undefined;
    const answer = body.found === undefined ? "missing" : { ...body.found, bytes: Buffer.concat(body.kept) };
    return { answer, rest: chunk.subarray(part.length) };
  }
}
