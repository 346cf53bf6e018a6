import { listActions, REPOSITORY_ROOT } from "../build/repository.ts";
import { cancelOnSignals } from "../local/cancel-signal.ts";
import { exitWith } from "../local/exit-with.ts";
import { parseLocalArguments } from "../local/local-arguments.ts";
import { runLocal } from "../local/run-local.ts";

/**
 * `npm run local -- <action> [--workspace <directory>] [--input name=value …] [--html <file>] [--fake-github [--base
 * <revision>]]`: the built action over a checkout of this machine, with an emulated runner. Nothing is posted, or with
 * `--fake-github` to the built-in double as a pull request of the current branch; all of it goes to a page.
 */
await exitWith("local", async () => {
  const startedIn = process.env["INIT_CWD"] ?? process.cwd();
  const request = parseLocalArguments(process.argv.slice(2), {
    actions: await listActions(REPOSITORY_ROOT),
    startedIn,
  });
  return runLocal(request, {
    root: REPOSITORY_ROOT,
    debug: process.env["RUNNER_DEBUG"] === "1",
    signal: cancelOnSignals(),
    say: (line) => process.stdout.write(`${line}\n`),
  });
});
