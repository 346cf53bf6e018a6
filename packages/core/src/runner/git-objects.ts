import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { AnswerReader, type GitObject } from "./object-answers.ts";

/** `missing`: there is no such object in this repository. `failed`: git is missing, broken, too slow or was ended. */
export type ObjectAnswer = GitObject | "missing" | "failed";

export interface GitObjects extends Disposable {
  /** `name` is a revision or `<revision>:<path>`; links inside the tree are followed, those out of it are `missing`. */
  read(name: string, maxBytes?: number): Promise<ObjectAnswer>;
}

interface Question {
  maxBytes: number;
  answer(answer: ObjectAnswer): void;
}

interface Limits {
  cwd: string;
  env: Readonly<Record<string, string>>;
  signal: AbortSignal;
  /** For one answer; the process itself lives on. */
  timeout: number;
}

const MAX_OBJECT_BYTES = 256 * 1024 * 1024;

/** Asks a `git cat-file --batch` process, which is started with the first question and again after it failed. */
export function openGitObjects(git: string | undefined, args: readonly string[], limits: Limits): GitObjects {
  let process: BatchProcess | undefined;
  return {
    read(name, maxBytes = MAX_OBJECT_BYTES) {
      // A line is a question: such a name would be two.
      if (git === undefined || limits.signal.aborted || /[\n\0]/.test(name)) return Promise.resolve("failed");
      if (process === undefined || process.hasEnded) process = new BatchProcess(git, args, limits);
      return process.ask(name, maxBytes);
    },
    [Symbol.dispose]() {
      process?.end();
      process = undefined;
    },
  };
}

class BatchProcess {
  hasEnded = false;
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #questions: Question[] = [];
  readonly #timeoutMs: number;
  readonly #reader = new AnswerReader();
  #timer: NodeJS.Timeout | undefined;

  constructor(git: string, args: readonly string[], { cwd, env, signal, timeout }: Limits) {
    this.#timeoutMs = timeout;
    this.#child = spawn(git, args, { cwd, env, signal, stdio: ["pipe", "pipe", "ignore"] });
    this.#child.on("error", () => this.end());
    this.#child.on("close", () => this.end());
    this.#child.stdin.on("error", () => this.end());
    this.#child.stdout.on("data", (chunk: Buffer) => this.#take(chunk));
  }

  ask(name: string, maxBytes: number): Promise<ObjectAnswer> {
    return new Promise((resolve) => {
      this.#questions.push({ maxBytes, answer: resolve });
      this.#watch();
      this.#child.stdin.write(`${name}\n`);
    });
  }

  /** Questions that are still open have failed. */
  end(): void {
    this.hasEnded = true;
    this.#child.kill();
    for (const { answer } of this.#questions.splice(0)) answer("failed");
    this.#watch();
  }

  #take(chunk: Buffer): void {
    let rest: Buffer | undefined = chunk;
    while (rest !== undefined && rest.length > 0) {
      const step = this.#reader.push(rest, this.#questions[0]?.maxBytes ?? 0);
      if (step === "broken") return this.end();
      rest = step.rest;
      if (step.answer !== undefined) this.#questions.shift()?.answer(step.answer);
    }
    this.#watch();
  }

  /** Holds the action's process only while a question is open, and ends a git that does not answer. */
  #watch(): void {
    clearTimeout(this.#timer);
    const isOpen = this.#questions.length > 0;
    if (isOpen) this.#timer = setTimeout(() => this.end(), this.#timeoutMs);
    for (const handle of [this.#child, this.#child.stdin, this.#child.stdout] as readonly Partial<Handle>[]) {
      if (isOpen) handle.ref?.();
      else handle.unref?.();
    }
  }
}

interface Handle {
  ref(): void;
  unref(): void;
}
