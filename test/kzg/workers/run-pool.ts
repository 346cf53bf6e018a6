import { openWorkerPool } from "@chainops/kzg/workers/open-worker-pool";

/** A process of its own: one verdict from each of two threads; ended by `close` or, with the argument `abort`, by a signal. */
const controller = new AbortController();
const pool = openWorkerPool({ workers: 2, settings: { choice: "portable" }, signal: controller.signal });
const infinity = Uint8Array.from({ length: 48 }, (_, index) => (index === 0 ? 0xc0 : 0));
const zero = new Uint8Array(32);
const task = {
  kind: "verifyPointProofs",
  items: [{ commitment: infinity, z: zero, y: zero, proof: infinity }],
} as const;
const verdicts = await Promise.all([pool.run(task), pool.run(task)]);
process.stdout.write(`${verdicts.map(({ status }) => status).join(" ")}\n`);
if (process.argv[2] === "abort") controller.abort();
else await pool.close();
