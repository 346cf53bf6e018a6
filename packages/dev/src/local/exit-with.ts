import { InputError, ServiceError } from "@chainops/core/errors";

/** Runs a command and sets the process's exit code; what went wrong is one line each, a bug keeps its stack. */
export async function exitWith(command: string, body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof InputError) for (const problem of error.problems) console.error(`${command}: ${problem}`);
    else if (error instanceof ServiceError) console.error(`${command}: ${error.message}`);
    else console.error(error);
  }
}
