import type { Usage } from "../measure-workload.ts";

/** Prints what this process used until now, for `measureWorkload`. */
export function reportUsage(counted: Usage["counted"], timesMs: Usage["timesMs"] = {}): void {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage: Usage = {
    counted,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakRssBytes: maxRSS * 1024,
    timesMs,
  };
  process.stdout.write(JSON.stringify(usage));
}

/** The nth argument; each workload is started with the ones it names. */
export function requireArgument(index: number, name: string): string {
  const value = process.argv[index + 2];
  if (value === undefined) throw new Error(`Argument ${index + 1} is missing: ${name}.`);
  return value;
}
