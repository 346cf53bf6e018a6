import { listProcesses } from "./exec-processes.ts";
import type { ProcessorTimes } from "./exec-shell.ts";

/** What a command used. Null where the platform does not tell. */
export interface ResourceUsage {
  readonly userSeconds: number | null;
  readonly systemSeconds: number | null;
  /**
   * Largest sum of resident memory of its processes among the samples: a shorter peak may be missed, and pages that
   * processes share count in each of them.
   */
  readonly peakMemoryBytes: number | null;
}

export interface ResourceLimits {
  readonly memoryBytes?: number;
  readonly cpuSeconds?: number;
}

export interface UsageSampler {
  /** What is over its limit in words, as soon as a sample shows it. */
  onOver(tell: (excess: string) => void): void;
  usage(times: ProcessorTimes | undefined): ResourceUsage;
  stop(): void;
}

const SAMPLE_MS = 250;

/** Looks at the processes of a group four times a second. Where there is no /proc it sees nothing. */
export function sampleUsage(group: number, limits: ResourceLimits): UsageSampler {
  let peak: number | null = null;
  let tellOver: ((excess: string) => void) | undefined;
  const sample = () => {
    const members = listProcesses(group);
    if (members === undefined || members.length === 0) return;
    const memory = members.reduce((sum, { residentBytes }) => sum + residentBytes, 0);
    const cpu = members.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
    peak = Math.max(peak ?? 0, memory);
    const excess = excessOf(memory, cpu, limits);
    if (excess !== undefined) tellOver?.(excess);
  };
  sample();
  const timer = setInterval(sample, SAMPLE_MS);
  return {
    onOver: (tell) => {
      tellOver = tell;
    },
    usage: (times) => ({
      userSeconds: times?.userSeconds ?? null,
      systemSeconds: times?.systemSeconds ?? null,
      peakMemoryBytes: peak,
    }),
    stop: () => clearInterval(timer),
  };
}

function excessOf(memoryBytes: number, cpuSeconds: number, limits: ResourceLimits): string | undefined {
  if (limits.memoryBytes !== undefined && memoryBytes > limits.memoryBytes) {
    return `it held ${memoryBytes} bytes of memory; at most ${limits.memoryBytes} are allowed`;
  }
  if (limits.cpuSeconds !== undefined && cpuSeconds > limits.cpuSeconds) {
    return `it used ${cpuSeconds.toFixed(1)} s of processor time; at most ${limits.cpuSeconds} s are allowed`;
  }
  return undefined;
}
