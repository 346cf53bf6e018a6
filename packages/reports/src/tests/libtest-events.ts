import type { JsonObject } from "../json-value.ts";
import { asObject, asString } from "../json-value.ts";
import type { ReportProblem } from "../report-error.ts";

const EVENT_START = /^[ \t]{0,8}\{ ?"type" ?: ?"(suite|test|bench)"/;

/**
 * The events of a libtest report, one JSON object a line. Programs that tests start print lines in between: those are
 * passed over, as are objects of unknown types, but a line that starts as an event and cannot be read is a problem.
 */
export function readLibtestEvents(text: string, problems: ReportProblem[]): JsonObject[] {
  const events: JsonObject[] = [];
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    if (!line.trimStart().startsWith("{")) continue;
    const event = asObject(parseLine(line));
    if (event !== undefined) events.push(event);
    else if (index === lines.length - 1) problems.push(cutLine());
    else if (EVENT_START.test(line)) problems.push(unreadableLine(index + 1));
  }
  return events.filter((event) => asString(event["type"]) !== undefined);
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return EVENT_START.test(line) ? parseOldPathLine(line) : undefined;
  }
}

/** Until 1.58 libtest wrote the names of documentation tests on Windows without escaping: `"name": "src\lib.rs - …"`. */
function parseOldPathLine(line: string): unknown {
  const start = line.indexOf('"name": "') + '"name": "'.length;
  const end = /", "event"|" \}\s*$/.exec(line.slice(start))?.index ?? 0;
  const name = line.slice(start, start + end).replaceAll("\\", "\\\\");
  try {
    return JSON.parse(line.slice(0, start) + name + line.slice(start + end));
  } catch {
    return undefined;
  }
}

function cutLine(): ReportProblem {
  return {
    code: "truncated",
    message: "The last line of the libtest report ends in the middle. Check that cargo ran to its end.",
  };
}

function unreadableLine(line: number): ReportProblem {
  return {
    code: "malformed",
    message: `Line ${line} of the libtest report is not valid JSON. Check that nothing else writes to its file.`,
  };
}
