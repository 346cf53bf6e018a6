import type { Log } from "@chainops/core/runner/log";

/** One notice, however many keys have no effect: GitHub shows ten of a step, and the others have more to say. */
export async function tellNotices(notices: readonly string[], log: Log): Promise<void> {
  const [first, ...others] = notices;
  if (first === undefined) return;
  if (others.length === 0) return log.notice(first);
  await log.group("Config", async () => {
    for (const notice of notices) log.info(notice);
  });
  log.notice(`${first} And ${others.length} more of the kind: see "Config" in the log.`);
}
