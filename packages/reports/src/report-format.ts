import { ReportError } from "./report-error.ts";

/** How many characters of a file's start `detect` is given. */
export const DETECTION_HEAD_LENGTH = 4096;

/** One format of a family (tests, findings, gas …); `detect` looks only at the first `DETECTION_HEAD_LENGTH` characters. */
export interface ReportFormat {
  readonly id: string;
  readonly detect: (head: string) => boolean;
}

/** The first format that knows the text by its start, or undefined. */
export function findFormat<F extends ReportFormat>(formats: readonly F[], text: string): F | undefined {
  const head = text.slice(0, DETECTION_HEAD_LENGTH);
  return formats.find((format) => format.detect(head));
}

/** As `findFormat`, but an unknown text is a ReportError that names the formats which are read. */
export function requireFormat<F extends ReportFormat>(formats: readonly F[], text: string): F {
  if (text.trim() === "") {
    throw new ReportError("empty", "The report is empty. Check that the tool which writes it ran to its end.");
  }
  const format = findFormat(formats, text);
  if (format === undefined) {
    const known = formats.map(({ id }) => id).join(", ");
    throw new ReportError("wrong-format", `The report is in none of the formats that are read here: ${known}.`);
  }
  return format;
}
