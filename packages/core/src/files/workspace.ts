import { readFileSync, realpathSync, statSync } from "node:fs";
import { lstat, open, readFile, stat } from "node:fs/promises";
import path from "node:path";
import picomatch from "picomatch";
import { InputError } from "../errors.ts";
import { matchesGlob } from "./match-glob.ts";
import { walkFiles } from "./walk-files.ts";

/** Read access to one directory tree; nothing outside of it can be named, not through `..` and not through a symlink. */
export interface Workspace {
  /** Real path of the root. */
  readonly root: string;
  /** Files that match any of the globs, as sorted paths relative to the root with forward slashes. */
  find(globs: readonly string[], options?: FindOptions): Promise<readonly string[]>;
  /**
   * Every file and link below `directory` as sorted paths relative to the root; `enter` is asked for each directory.
   * Throws InputError where there is no such directory.
   */
  list(directory: string, enter: (directory: string) => boolean): Promise<readonly string[]>;
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

export async function openWorkspace(directory: string): Promise<Workspace> {
  const root = realpathSync.native(directory);
  const locate = (file: string): Promise<string> => locateInside(root, file);
  return {
    root,
    find: (globs, options) => findFiles(root, globs, options?.skipDirectories ?? new Set()),
    list: (start, enter) => listFiles(root, start, enter),
    describe: async (file) => {
      const absolute = await locate(file);
      const facts = orAbsent(() => statSync(absolute));
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
  // Synchronous: a look at one path takes microseconds, a trip through the thread pool a hundred times that.
  const real = orAbsent(() => realpathSync.native(lexical));
  if (real === undefined || real === lexical) return lexical;
  if (relativeInside(root, real) === undefined) throw outside(file);
  return real;
}

function orAbsent<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    return absent(error);
  }
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
  const facts = statSync(absolute);
  if (facts.size > maxBytes) {
    throw new InputError(`File ${JSON.stringify(file)} has ${facts.size} bytes; at most ${maxBytes} are read.`);
  }
  return facts.size <= SMALL_FILE_BYTES ? readFileSync(absolute) : readFile(absolute);
}

/** Read at once; larger ones leave room for a signal to be heard. */
const SMALL_FILE_BYTES = 1024 * 1024;

const STREAM_BUFFER_BYTES = 256 * 1024;

/** Fresh buffers for every chunk would be garbage faster than it is collected: 20 MB more at the peak. */
async function* streamFile(locate: (file: string) => Promise<string>, file: string): AsyncGenerator<Uint8Array> {
  const absolute = await locate(file);
  const facts = orAbsent(() => statSync(absolute));
  if (facts?.isFile() === true && facts.size <= SMALL_FILE_BYTES) {
    if (facts.size > 0) yield readFileSync(absolute);
    return;
  }
  const buffer = new Uint8Array(STREAM_BUFFER_BYTES);
  const handle = await open(absolute);
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

async function listFiles(
  root: string,
  directory: string,
  enter: (directory: string) => boolean,
): Promise<readonly string[]> {
  const start = await locateInside(root, directory);
  const facts = orAbsent(() => statSync(start));
  if (facts === undefined || !facts.isDirectory()) {
    throw new InputError(
      `There is no directory ${JSON.stringify(directory)} in the workspace; check \`working-directory\`.`,
    );
  }
  return (await walkFiles(root, directory, enter)).map((file) => file.path).sort();
}

async function findFiles(
  root: string,
  globs: readonly string[],
  skip: ReadonlySet<string>,
): Promise<readonly string[]> {
  const patterns = globs.map((glob) => glob.replace(/^\.\//, ""));
  const isMatch = matchesGlob(patterns);
  const { start, isDeep } = await planWalk(root, patterns);
  const walked = await walkFiles(root, start, (directory) => isDeep && !skip.has(baseName(directory)));
  const found: string[] = [];
  for (const file of walked) {
    if (isMatch(file.path) && (!file.isLink || (await leadsToFile(root, file.path)))) found.push(file.path);
  }
  return found.sort();
}

/** One glob is looked for below the directories in front of its first special character, a plain path only where it says. */
async function planWalk(root: string, patterns: readonly string[]): Promise<{ start: string; isDeep: boolean }> {
  const [pattern] = patterns;
  if (pattern === undefined || patterns.length > 1) return { start: "", isDeep: true };
  const { base, isGlob } = picomatch.scan(pattern);
  const directory = isGlob ? base : path.posix.dirname(base);
  return { start: relativePath(root, await locateInside(root, directory)), isDeep: isGlob };
}

function baseName(directory: string): string {
  return directory.slice(directory.lastIndexOf("/") + 1);
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
  if (error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR", "ELOOP"].includes(String(error.code)))
    return undefined;
  throw error;
}
