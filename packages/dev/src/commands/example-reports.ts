import path from "node:path";
import { EXAMPLE_DIR } from "../example/copy-example.ts";
import { installOpenZeppelin } from "../example/install-openzeppelin.ts";
import { locateForge } from "../example/locate-forge.ts";
import { produceReports } from "../example/produce-reports.ts";

/** `npm run example-reports`: the real tools' reports of the example project, in place, as its own workflow makes them. */
const cancel = new AbortController();
process.once("SIGINT", () => cancel.abort());
process.once("SIGTERM", () => cancel.abort());
await installOpenZeppelin(EXAMPLE_DIR);
const produced = await produceReports({
  projectDir: EXAMPLE_DIR,
  reportsDir: path.join(EXAMPLE_DIR, "reports"),
  forge: locateForge(),
  signal: cancel.signal,
  onProgress: (line) => console.log(line),
});
for (const step of produced.filter(({ exitCode }) => exitCode !== 0))
  console.error(`${step.command}\n${step.outputTail}`);
process.exitCode = produced.every(({ exitCode }) => exitCode === 0) ? 0 : 1;
