import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import type { Readable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { createLineSplitter, createTail } from "./exec-output.ts";

/** A file that takes what a command prints. */
export interface Capture {
  /** Absolute path. */
  readonly file: string;
  /** `stdout` alone is kept out of the log; of `both` the lines keep their order. */
  readonly streams: "stdout" | "both";
}

const TAIL_CHARACTERS = 16_384;
const CLOSE_WITHIN_MS = 1000;

/** What is read of a command while it runs. */
export interface CommandOutput {
  tail(): string;
  times(): string;
  /** Resolves when all was read; a pipe that something else still holds is let go of. */
  closed(): Promise<void>;
}

/** Reads the pipes of a command; made by `spawn` with stdout, stderr and, third, the shell's own account of time. */
export function listen(
  child: ChildProcess,
  { onLine, capture: settings }: { readonly onLine: (line: string) => void; readonly capture?: Capture },
  capture: WriteStream | undefined,
): CommandOutput {
  const tail = createTail(TAIL_CHARACTERS);
  const take = (line: string) => {
    tail.add(line);
    onLine(line);
  };
  const [, stdout, stderr, told] = child.stdio as unknown as [null, Readable, Readable, Readable | null];
  const ends = [
    settings?.streams === "stdout" ? readInto(stdout, capture) : readLines(stdout, take, capture),
    readLines(stderr, take, undefined),
  ].map((end) => end.catch(() => undefined));
  let times = "";
  told?.on("data", (chunk: Buffer) => (times = `${times}${chunk.toString("latin1")}`.slice(-1024)));
  const streams = [stdout, stderr, ...(told === null ? [] : [told])];
  for (const stream of streams) stream.on("error", () => undefined);
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return {
    tail: tail.text,
    times: () => times,
    async closed() {
      await Promise.race([Promise.all([closed, ...ends]), delay(CLOSE_WITHIN_MS)]);
      for (const stream of streams) stream.destroy();
    },
  };
}

/** Reads no faster than the report's file takes it, so that an endless output does not fill the memory. */
async function readInto(stream: Readable, capture: WriteStream | undefined): Promise<void> {
  for await (const chunk of stream) await written(capture, chunk as Buffer);
}

async function readLines(
  stream: Readable,
  onLine: (line: string) => void,
  capture: WriteStream | undefined,
): Promise<void> {
  const splitter = createLineSplitter(onLine);
  try {
    for await (const chunk of stream) {
      splitter.write(chunk as Buffer);
      await written(capture, chunk as Buffer);
    }
  } finally {
    splitter.end();
  }
}

async function written(capture: WriteStream | undefined, chunk: Buffer): Promise<void> {
  if (capture !== undefined && capture.writable && !capture.write(chunk)) {
    await Promise.race([once(capture, "drain"), once(capture, "close")]);
  }
}

/** The file for a captured stream, or why it cannot be written. */
export async function openCapture(file: string): Promise<WriteStream | Error> {
  const stream = createWriteStream(file);
  return new Promise((resolve) => {
    stream.once("open", () => resolve(stream));
    stream.once("error", resolve);
  });
}

export async function closeCapture(capture: WriteStream | undefined): Promise<void> {
  if (capture === undefined || capture.closed) return;
  const closed = once(capture, "close");
  capture.end();
  await closed.catch(() => undefined);
}
