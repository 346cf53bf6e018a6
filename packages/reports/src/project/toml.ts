import { parse } from "smol-toml";
import type { JsonObject } from "../json-value.ts";
import { ReportError } from "../report-error.ts";

/** Reads TOML 1.0. Text that is none is a ReportError naming `file` with line and column. */
export function readToml(text: string, file: string): JsonObject {
  try {
    return parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split("\n", 1)[0] ?? "") : "";
    throw new ReportError("malformed", `${file} cannot be read: ${reason}`, { cause });
  }
}

/** A folder as TOML files of projects write it, without `./` in front and slashes at the end; undefined for no text. */
export function readFolder(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  return value
    .replaceAll("\\", "/")
    .replace(/^(\.\/)+/, "")
    .replace(/\/+$/, "");
}
