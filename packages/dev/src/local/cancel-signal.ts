/**
 * A signal that aborts at the first SIGINT or SIGTERM of this process, so that a command ends its children and cleans
 * up; a second one ends the process as if nobody listened.
 */
export function cancelOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.once(name, () => controller.abort(new Error(`The command got ${name}.`)));
  }
  return controller.signal;
}
