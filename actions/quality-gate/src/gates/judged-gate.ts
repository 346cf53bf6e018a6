import { cutToCharacters } from "@chainops/core/report/cut-text";
import type { Annotation } from "@chainops/core/report/report";
import type { Gate } from "@chainops/core/result/document";

/** A place in the tree, which people get as a link; its text is `path:line` where it has none of its own. */
export interface Place {
  path: string;
  line: number | null;
  text?: string;
}

export type MessagePart = string | Place;

/** A gate's verdict with what a person needs to see of it. */
export interface JudgedGate {
  gate: Gate;
  /** The gate's message with its places. */
  message: readonly MessagePart[];
  /** Row of the table of gates: name in words, current value, value at base and limit as a person writes them. */
  row: { label: string; now: string; base: string; limit: string };
  annotations: readonly Annotation[];
  /** Whether a person should look at it although it fails nothing: close to the limit, about to expire, flaky. */
  warns: boolean;
  /** Whether it fails because its evidence cannot be believed, whatever its figures say. */
  isDoubted: boolean;
}

interface Judgement {
  name: string;
  /** What the gate is about where it is not the whole project: a glob, a stage, a dimension. */
  scope?: string;
  label: string;
  status: Gate["status"];
  actual?: number;
  threshold?: number;
  base?: number;
  unit: string;
  message: string | readonly MessagePart[];
  now?: string;
  limit?: string;
  baseShown?: string;
  annotations?: readonly Annotation[];
  warns?: boolean;
}

export function judged(judgement: Judgement): JudgedGate {
  const message = typeof judgement.message === "string" ? [judgement.message] : judgement.message;
  return {
    gate: {
      name: judgement.name,
      ...(judgement.scope !== undefined && { scope: judgement.scope }),
      status: judgement.status,
      actual: judgement.actual ?? null,
      threshold: judgement.threshold ?? null,
      base: judgement.base ?? null,
      unit: judgement.unit,
      message: message.map((part) => (typeof part === "string" ? part : placeText(part))).join(""),
    },
    message,
    row: {
      label: judgement.label,
      now: judgement.now ?? "–",
      base: judgement.baseShown ?? "–",
      limit: judgement.limit ?? "–",
    },
    annotations: judgement.annotations ?? [],
    warns: judgement.warns ?? false,
    isDoubted: false,
  };
}

/** A gate over evidence that cannot be believed: it fails, and the numbers it shows are marked. */
export function doubted(judgement: Omit<Judgement, "status" | "message">, problems: readonly string[]): JudgedGate {
  const [first = "", ...others] = problems;
  const message = others.length === 0 ? first : `${first} (And ${plural(others.length, "more problem")}: see the log.)`;
  const now = judgement.now === undefined ? "no valid report" : `in doubt: ${judgement.now}`;
  return { ...judged({ ...judgement, now, status: "fail", message }), isDoubted: true };
}

const SHOWN = 3;
/** Names come out of reports; one of a megabyte may not drown the log line and what else the message says. */
const MAX_PART_CHARACTERS = 300;

/** The first three of a list, and how many more there are. */
export function firstOf<T>(items: readonly T[], show: (item: T) => readonly MessagePart[]): readonly MessagePart[] {
  const fit = (part: MessagePart) => (typeof part === "string" ? cutToCharacters(part, MAX_PART_CHARACTERS) : part);
  const shown = items
    .slice(0, SHOWN)
    .map((item) => show(item).map(fit))
    .flatMap((parts, index) => (index === 0 ? parts : [", ", ...parts]));
  return items.length > SHOWN ? [...shown, ` and ${grouped(items.length - SHOWN)} more`] : shown;
}

export function placeText({ path, line, text }: Place): string {
  return text ?? (line === null ? path : `${path}:${line}`);
}

/** "89.1 %" from 0.8916: rounded down, so that a ratio below a limit never looks as if it met it. */
export function percent(ratio: number): string {
  return `${(Math.floor(ratio * 1000 + 1e-9) / 10).toFixed(1)} %`;
}

/** A limit as it was written: "80.0 %" from 0.8, "85.55 %" from 0.8555. */
export function percentLimit(ratio: number): string {
  const exact = String(Number((ratio * 100).toPrecision(12)));
  return `${exact.includes(".") ? exact : `${exact}.0`} %`;
}

/** 106739 as "106 739", with a no-break space. */
export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, "\u00a0");
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}
