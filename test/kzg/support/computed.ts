import type { Computed } from "@chainops/kzg/verdict";

/** The value of a computation that has to succeed. */
export function computed<T>(answer: Computed<T>): T {
  if (answer.status === "malformed") throw new Error(`${answer.field}: ${answer.reason}`);
  return answer.value;
}
