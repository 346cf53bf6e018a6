import { parentPort, workerData } from "node:worker_threads";
import { openEngines } from "../engine/open-engines.ts";
import { copyForTransfer } from "./copy-for-transfer.ts";
import { performTask } from "./kzg-task.ts";
import { describeFailure } from "./worker-failure.ts";
import type { WorkerReply, WorkerRequest, WorkerSettings } from "./worker-messages.ts";

/** Serves the pool that started this thread, one task at a time. Its engines are opened once, by the first task. */
export function startKzgWorker(): void {
  if (parentPort === null) throw new Error("A KZG worker runs in a worker thread.");
  const port = parentPort;
  const reply = (value: WorkerReply) => {
    const { message, transfer } = copyForTransfer(value);
    port.postMessage(message, transfer);
  };
  const { setup, ...settings } = workerData as WorkerSettings;
  const engines = openEngines({
    ...settings,
    ...(setup === undefined ? {} : { setup: { ...setup, affine: null } }),
    notice: (text) => reply({ type: "notice", text }),
  });
  port.on("message", (task: WorkerRequest) => {
    performTask(engines, task).then(
      (result) => reply({ type: "result", result }),
      (error: unknown) => reply({ type: "failure", failure: describeFailure(error) }),
    );
  });
}
