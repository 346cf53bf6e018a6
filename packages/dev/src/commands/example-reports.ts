import path from "node:path";
import { EXAMPLE_DIR } from "../example/copy-example.ts";
import { installOpenZeppelin } from "../example/install-openzeppelin.ts";
import { locateForge } from "../example/locate-forge.ts";
import { produceReports } from "../example/produce-reports.ts";
import { cancelOnSignals } from "../local/cancel-signal.ts";
import { exitWith } from "../local/exit-with.ts";

/** `npm run example-reports`: the real tools' reports of the example project, in place, as its own workflow makes them. */
await exitWith("example-reports", async () => {
  const signal = cancelOnSignals();
  const forge = locateForge();
  await installOpenZeppelin(EXAMPLE_DIR);
  const produced = await produceReports({
    projectDir: EXAMPLE_DIR,
    reportsDir: path.join(EXAMPLE_DIR, "reports"),
    forge,
    signal,
    onProgress: (line) => console.log(line),
  });
  const failed = produced.filter(({ exitCode }) => exitCode !== 0);
  for (const step of failed) console.error(`${step.command}\n${step.outputTail}`);
  return failed.length > 0 ? 1 : 0;
});
