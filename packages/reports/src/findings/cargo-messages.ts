import type { JsonObject } from "../json-value.ts";
import { asObject, parseJson } from "../json-value.ts";
import { ReportError } from "../report-error.ts";

export interface CargoMessages {
  /** What the compiler and its lints say: `message` of each `compiler-message`. */
  readonly messages: readonly JsonObject[];
  /** `success` of each build, since several runs of cargo may write into one file. */
  readonly finished: readonly boolean[];
  /** Whether messages follow the last `build-finished`, or none ended. */
  readonly isCut: boolean;
}

/**
 * Reads cargo's line JSON ("External tools" in the Cargo book). Lines that do not start with a brace are cargo's own
 * words; reasons that are not known are left alone, as the book asks.
 */
export function readCargoMessages(text: string): CargoMessages {
  const messages: JsonObject[] = [];
  const finished: boolean[] = [];
  let isCut = true;
  for (const line of text.split("\n")) {
    if (!line.trimStart().startsWith("{")) continue;
    const entry = asObject(parseJson(line, "A line of the clippy report"));
    isCut = entry?.["reason"] !== "build-finished";
    if (!isCut) finished.push(entry?.["success"] === true);
    if (entry?.["reason"] === "compiler-message") messages.push(asObject(entry["message"]) ?? {});
  }
  if (messages.length === 0 && finished.length === 0 && !text.includes('"reason"')) {
    throw new ReportError(
      text.trim() === "" ? "empty" : "wrong-format",
      "The report holds no messages of cargo. Write it with `cargo clippy --message-format=json`.",
    );
  }
  return { messages, finished, isCut };
}
