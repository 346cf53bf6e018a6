import { readFileSync, realpathSync, statSync } from "node:fs";
import { lstat, open, readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import picomatch from "picomatch";
import { InputError } from "../errors.ts";

/** Read access to one directory tree; nothing outside of it can be named, not through `..` and not through a symlink. */
export interface Workspace {
  /** Real path of the root. */
  readonly root: string;
  /** Files that match any of the globs, as sorted paths relative to the root with forward slashes. */
  find(globs: readonly string[], options?: FindOptions): Promise<readonly string[]>;
  /** Size and modification time of a regular file; undefined where there is none. Throws InputError outside the root. */
  describe(file: string): Promise<FileFacts | undefined>;
  readText(file: string, maxBytes: number): Promise<string>;
  readBytes(file: string, maxBytes: number): Promise<Uint8Array>;
  /** Text of a file that a report names, or undefined where there is no such file, it lies outside or is too large. */
  lookUpText(file: string, maxBytes: number): string | undefined;
  /** The file's bytes in one reused buffer: a chunk is good only until the next is asked for. */
  stream(file: string): AsyncIterable<Uint8Array>;
}

export interface FileFacts {
  path: string;
  sizeBytes: number;
  modifiedAtMs: number;
}

export interface FindOptions {
  /** Directory names that are not entered, at any depth. */
  skipDirectories?: ReadonlySet<string>;
}

/** A workspace larger than this is refused rather than walked for minutes. */
const MAX_WALKED_FILES = 500_000;

export async function openWorkspace(directory: string): Promise<Workspace> {
  const root = await realpath(directory);
  const locate = (file: string): Promise<string> => locateInside(root, file);
  return {
    root,
    find: (globs, options) => findFiles(root, globs, options?.skipDirectories ?? new Set()),
    describe: async (file) => {
      const absolute = await locate(file);
      const facts = await stat(absolute).catch(absent);
      if (facts === undefined || !facts.isFile()) return undefined;
      return { path: relativePath(root, absolute), sizeBytes: facts.size, modifiedAtMs: facts.mtimeMs };
    },
    readText: async (file, maxBytes) => (await readCapped(await locate(file), file, maxBytes)).toString("utf8"),
    readBytes: async (file, maxBytes) => readCapped(await locate(file), file, maxBytes),
    lookUpText: (file, maxBytes) => lookUpText(root, file, maxBytes),
    stream: (file) => streamFile(locate, file),
  };
}

/** Turns a user's path into a relative one of the workspace without touching the disk; undefined where it leads out. */
export function relativeInside(root: string, file: string): string | undefined {
  const relative = path.relative(root, path.resolve(root, file));
  if (relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) return undefined;
  return relative.split(path.sep).join("/");
}

async function locateInside(root: string, file: string): Promise<string> {
  const lexical = path.resolve(root, file);
  if (relativeInside(root, file) === undefined) throw outside(file);
  const real = await realpath(lexical).catch(absent);
  if (real === undefined) return lexical;
  if (relativeInside(root, real) === undefined) throw outside(file);
  return real;
}

function outside(file: string): InputError {
  return new InputError(
    `Path ${JSON.stringify(file)} leads outside the workspace (directly or through a symlink); name a file inside it.`,
  );
}

/** Synchronous, for parsers that meet the path in the middle of a report. */
function lookUpText(root: string, file: string, maxBytes: number): string | undefined {
  try {
    const real = realpathSync(path.resolve(root, file));
    if (relativeInside(root, real) === undefined) return undefined;
    const facts = statSync(real);
    return facts.isFile() && facts.size <= maxBytes ? readFileSync(real, "utf8") : undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

async function readCapped(absolute: string, file: string, maxBytes: number): Promise<Buffer> {
  const facts = await stat(absolute);
  if (facts.size > maxBytes) {
    throw new InputError(`File ${JSON.stringify(file)} has ${facts.size} bytes; at most ${maxBytes} are read.`);
  }
  return readFile(absolute);
}

const STREAM_BUFFER_BYTES = 256 * 1024;

/** Fresh buffers for every chunk would be garbage faster than it is collected: 20 MB more at the peak. */
async function* streamFile(locate: (file: string) => Promise<string>, file: string): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(STREAM_BUFFER_BYTES);
  const handle = await open(await locate(file));
  try {
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** Symlinks are not followed while walking: a link to a directory can make the tree infinite or lead out of it. */
async function findFiles(
  root: string,
  globs: readonly string[],
  skip: ReadonlySet<string>,
): Promise<readonly string[]> {
  const patterns = globs.map((glob) => glob.replace(/^\.\//, ""));
  const isMatch = picomatch(patterns, { dot: true });
  const found: string[] = [];
  const pending = [""];
  let walked = 0;
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    for (const entry of await readdir(path.join(root, directory), { withFileTypes: true })) {
      const relative = directory === "" ? entry.name : `${directory}/${entry.name}`;
      if (entry.isDirectory() && !skip.has(entry.name)) pending.push(relative);
      else if (
        isMatch(relative) &&
        (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(root, relative))))
      ) {
        found.push(relative);
      }
      walked += 1;
      if (walked > MAX_WALKED_FILES)
        throw new InputError(
          `The workspace holds over ${MAX_WALKED_FILES} files; set \`working-directory\` to a smaller tree.`,
        );
    }
  }
  return found.sort();
}

/** A link is listed, so that naming one gives the clear error of `locateInside` where it leads out. */
async function leadsToFile(root: string, relative: string): Promise<boolean> {
  const link = path.join(root, relative);
  await lstat(link);
  const target = await stat(link).catch(absent);
  return target?.isFile() ?? false;
}

function relativePath(root: string, absolute: string): string {
  return path.relative(root, absolute).split(path.sep).join("/");
}

function absent(error: unknown): undefined {
  if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
    return undefined;
  throw error;
}
