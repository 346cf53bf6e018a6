import path from "node:path";
import { parseArgs } from "node:util";
import { InputError } from "@chainops/core/errors";
import { REPOSITORY_ROOT } from "../build/repository.ts";
import { EXAMPLE_BREAKS } from "../example/example-breaks.ts";
import { locateForge } from "../example/locate-forge.ts";
import { cancelOnSignals } from "../local/cancel-signal.ts";
import { exitWith } from "../local/exit-with.ts";
import { runDemo } from "../local/run-demo.ts";

/**
 * `npm run demo [-- --break test|coverage|patch|gas|storage|size|complexity] [--html <file>]`: the real forge and a real scanner over
 * the example project, then the built quality-gate as a pull-request step against the built-in GitHub double.
 */
await exitWith("demo", async () => {
  const { breakName, html } = readArguments(process.argv.slice(2));
  return runDemo(breakName, {
    root: REPOSITORY_ROOT,
    html: path.resolve(
      process.env["INIT_CWD"] ?? process.cwd(),
      html ?? path.join(REPOSITORY_ROOT, "demo-report.html"),
    ),
    forge: locateForge(),
    signal: cancelOnSignals(),
    say: (line) => process.stdout.write(`${line}\n`),
  });
});

function readArguments(args: readonly string[]): { breakName: string | undefined; html: string | undefined } {
  const known = EXAMPLE_BREAKS.map(({ name }) => name);
  const usage = `Usage: npm run demo [-- [--break ${known.join("|")}] [--html <file>]]`;
  try {
    const { values } = parseArgs({ args: [...args], options: { break: { type: "string" }, html: { type: "string" } } });
    const { break: breakName, html } = values;
    if (breakName === undefined || known.some((name) => name === breakName)) return { breakName, html };
    throw new InputError([`--break takes one of ${known.join(", ")}; found ${JSON.stringify(breakName)}.`, usage]);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new InputError([error.message, usage], { cause: error });
  }
}
