import { malformed, read } from "../formats/read-result.ts";
import type { ReadResult } from "../formats/read-result.ts";
import { ContainerFault } from "./container-fault.ts";

/** Turns a ContainerFault into a malformed input; whatever else is thrown is a bug of ours. */
export function readContainer<T>(item: number | null, reader: () => T): ReadResult<T> {
  try {
    return read(reader());
  } catch (error) {
    if (error instanceof ContainerFault) return malformed(item, "input", error.message);
    throw error;
  }
}
