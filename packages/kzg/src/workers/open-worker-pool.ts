import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { ServiceError } from "@chainops/core/errors";
import { copyForTransfer } from "./copy-for-transfer.ts";
import type { KzgTask, KzgTaskResult } from "./kzg-task.ts";
import { reviveFailure } from "./worker-failure.ts";
import type { WorkerReply, WorkerSettings } from "./worker-messages.ts";

export interface WorkerPoolOptions {
  /** Default: as many as the process may use cores. */
  readonly workers?: number;
  /** A file that calls `startKzgWorker`; default: `kzg-worker.ts` or `.js` beside this one. */
  readonly workerFile?: string;
  readonly settings?: WorkerSettings;
  /** Ends the workers at once; what is pending rejects with its reason. */
  readonly signal?: AbortSignal;
  /** Hears what the workers' engines say, each sentence once. */
  readonly notice?: (text: string) => void;
}

/** Threads that do KZG work, each with engines of its own. */
export interface WorkerPool {
  run<Task extends KzgTask>(task: Task): Promise<KzgTaskResult<Task>>;
  /** Results in the order of the tasks, of which no more than two per worker are taken at a time, however many there are. */
  map<Task extends KzgTask>(tasks: AsyncIterable<Task> | Iterable<Task>): AsyncGenerator<KzgTaskResult<Task>, void>;
  /** Ends the threads; what is pending rejects. */
  close(): Promise<void>;
}

interface Job {
  readonly task: KzgTask;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

const TASKS_PER_WORKER = 2;

/** Starts the threads; they open their engines with their first task. Rejects everything once one thread has died. */
export function openWorkerPool(options: WorkerPoolOptions = {}): WorkerPool {
  const { signal, settings = {} } = options;
  signal?.throwIfAborted();
  const count = options.workers ?? availableParallelism();
  const file = options.workerFile ?? ownWorkerFile();
  const queue: Job[] = [];
  const running = new Map<Worker, Job>();
  const idle: Worker[] = [];
  const heard = new Set<string>();
  let ended: { readonly reason: unknown } | null = null;

  const end = async (reason: unknown) => {
    if (ended !== null) return;
    ended = { reason };
    signal?.removeEventListener("abort", abort);
    for (const job of [...running.values(), ...queue.splice(0)]) job.reject(reason);
    running.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  };
  const abort = () => void end(signal?.reason);

  const assign = () => {
    while (idle.length > 0 && queue.length > 0) {
      const [worker, job] = [idle.pop(), queue.shift()];
      if (worker === undefined || job === undefined) return;
      running.set(worker, job);
      const { message, transfer } = copyForTransfer(job.task);
      worker.postMessage(message, transfer);
    }
  };
  const settle = (worker: Worker, reply: Exclude<WorkerReply, { type: "notice" }>) => {
    const job = running.get(worker);
    running.delete(worker);
    idle.push(worker);
    if (reply.type === "result") job?.resolve(reply.result);
    else job?.reject(reviveFailure(reply.failure));
    assign();
  };
  const hear = (text: string) => {
    if (heard.has(text)) return;
    heard.add(text);
    options.notice?.(text);
  };
  const start = (): Worker => {
    const worker = new Worker(file, {
      workerData: settings,
      execArgv: file.endsWith(".ts") ? ["--conditions=source"] : [],
    });
    worker.on("message", (reply: WorkerReply) => (reply.type === "notice" ? hear(reply.text) : settle(worker, reply)));
    worker.on("error", (cause) => void end(workerDied(cause.message, cause)));
    worker.on("exit", (code) => void end(workerDied(`exit code ${code}`)));
    idle.push(worker);
    return worker;
  };
  const workers = Array.from({ length: Math.max(1, count) }, start);
  signal?.addEventListener("abort", abort, { once: true });

  const run = <Task extends KzgTask>(task: Task): Promise<KzgTaskResult<Task>> => {
    if (ended !== null) return Promise.reject(ended.reason);
    return new Promise((resolve, reject) => {
      queue.push({ task, resolve: resolve as Job["resolve"], reject });
      assign();
    });
  };
  return {
    run,
    map: (tasks) => mapInOrder(tasks, run, TASKS_PER_WORKER * workers.length),
    close: () => end(new ServiceError("aborted", "The KZG workers were closed.")),
  };
}

/** `kzg-worker` beside this file, as source or compiled. */
function ownWorkerFile(): string {
  const own = fileURLToPath(import.meta.url);
  return path.join(path.dirname(own), `kzg-worker${path.extname(own)}`);
}

async function* mapInOrder<Task, Result>(
  tasks: AsyncIterable<Task> | Iterable<Task>,
  run: (task: Task) => Promise<Result>,
  limit: number,
): AsyncGenerator<Result, void> {
  const pending: Promise<Result>[] = [];
  for await (const task of tasks) {
    const result = run(task);
    // It is awaited in its turn; until then a rejection is not unhandled.
    result.catch(() => undefined);
    pending.push(result);
    if (pending.length >= limit) yield* takeFirst(pending);
  }
  while (pending.length > 0) yield* takeFirst(pending);
}

async function* takeFirst<Result>(pending: Promise<Result>[]): AsyncGenerator<Result, void> {
  const first = pending.shift();
  if (first !== undefined) yield await first;
}

function workerDied(reason: string, cause?: unknown): ServiceError {
  return new ServiceError("process-failed", `A KZG worker ended: ${reason}.`, { cause });
}
