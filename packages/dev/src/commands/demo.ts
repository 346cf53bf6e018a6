import { parseArgs } from "node:util";
import { InputError } from "@chainops/core/errors";
import { REPOSITORY_ROOT } from "../build/repository.ts";
import { EXAMPLE_BREAKS } from "../example/example-breaks.ts";
import { locateForge } from "../example/locate-forge.ts";
import { cancelOnSignals } from "../local/cancel-signal.ts";
import { exitWith } from "../local/exit-with.ts";
import { runDemo } from "../local/run-demo.ts";

/**
 * `npm run demo [-- --break test|coverage|gas|size|complexity]`: the real forge and a real scanner over the example
 * project, then the built quality-gate as a pull-request step against the built-in GitHub double.
 */
await exitWith("demo", async () =>
  runDemo(readBreak(process.argv.slice(2)), {
    root: REPOSITORY_ROOT,
    forge: locateForge(),
    signal: cancelOnSignals(),
    say: (line) => process.stdout.write(`${line}\n`),
  }),
);

function readBreak(args: readonly string[]): string | undefined {
  const known = EXAMPLE_BREAKS.map(({ name }) => name);
  try {
    const { values } = parseArgs({ args: [...args], options: { break: { type: "string" } } });
    if (values.break === undefined || known.some((name) => name === values.break)) return values.break;
    throw new InputError(`--break takes one of ${known.join(", ")}; found ${JSON.stringify(values.break)}.`);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new InputError([error.message, `Usage: npm run demo [-- --break ${known.join("|")}]`], { cause: error });
  }
}
