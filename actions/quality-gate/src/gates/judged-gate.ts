import type { Annotation } from "@chainops/core/report/report";
import type { Gate } from "@chainops/core/result/document";

/** A gate's verdict with what a person needs to see of it. */
export interface JudgedGate {
  gate: Gate;
  /** Row of the table of gates: name in words, current value, value at base and limit as a person writes them. */
  row: { label: string; now: string; base: string; limit: string };
  annotations: readonly Annotation[];
}

interface Judgement {
  name: string;
  label: string;
  status: Gate["status"];
  actual?: number;
  threshold?: number;
  base?: number;
  unit: string;
  message: string;
  now?: string;
  limit?: string;
  baseShown?: string;
  annotations?: readonly Annotation[];
}

export function judged(judgement: Judgement): JudgedGate {
  return {
    gate: {
      name: judgement.name,
      status: judgement.status,
      actual: judgement.actual ?? null,
      threshold: judgement.threshold ?? null,
      base: judgement.base ?? null,
      unit: judgement.unit,
      message: judgement.message,
    },
    row: {
      label: judgement.label,
      now: judgement.now ?? "–",
      base: judgement.baseShown ?? "–",
      limit: judgement.limit ?? "–",
    },
    annotations: judgement.annotations ?? [],
  };
}

/** "89.2 %" from 0.8916: rounded down, so that a ratio below a limit never looks as if it met it. */
export function percent(ratio: number): string {
  return `${(Math.floor(ratio * 1000 + 1e-9) / 10).toFixed(1)} %`;
}

/** 106739 as "106 739", with a no-break space. */
export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, "\u00a0");
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}
