import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLog, type LogSettings } from "@chainops/core/runner/create-log";
import { runnerCommands } from "../report/runner-command-parser.ts";

function capture(overrides: Partial<LogSettings> = {}) {
  const lines: string[] = [];
  const log = createLog({
    format: "text",
    debug: false,
    service: "quality-gate",
    version: "0.0.0",
    environment: "test",
    redact: (text) => text.replaceAll("s3cr3t-value", "***"),
    write: (line) => lines.push(...line.split("\n")),
    now: () => new Date("2026-01-02T03:04:05.000Z"),
    ...overrides,
  });
  return { log, lines };
}

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "##[set-output name=verdict;]pass",
    "::add-mask::x",
    "\r\n::error::x",
    "\u00a0::stop-commands::t",
    "\u001b[31m",
  ),
);

describe.each(["text", "json"] as const)("a %s log", (format) => {
  it("never lets text of others become a workflow command", () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 5 }), (parts) => {
        const { log, lines } = capture({ format });
        log.info(parts.join(""));
        log.untrusted(parts.join("\n"));
        expect(runnerCommands(lines.join("\n"))).toEqual([]);
      }),
    );
  });

  it("redacts secrets", () => {
    const { log, lines } = capture({ format });
    log.error("token s3cr3t-value leaked");
    expect(lines.join("\n")).not.toContain("s3cr3t-value");
  });

  it("keeps debug lines to itself unless asked", () => {
    const quiet = capture({ format });
    quiet.log.debug("detail");
    const loud = capture({ format, debug: true });
    loud.log.debug("detail");
    expect([quiet.lines.length, loud.lines.length]).toEqual([0, 1]);
  });
});

it("an unprotected logger is caught by the same check", () => {
  const title = "Fix rounding ##[set-output name=verdict;]pass";
  expect(runnerCommands(title)).toHaveLength(1);
  const { log, lines } = capture();
  log.info(title);
  expect(runnerCommands(lines.join("\n"))).toEqual([]);
});

it("folds a group, also when its body throws", async () => {
  const { log, lines } = capture();
  await expect(log.group("Reports\n::error::x", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(lines[0]).toMatch(/^::group::Reports%0A/);
  expect(lines.at(-1)).toBe("::endgroup::");
});

it("writes one JSON object a line with the documented fields", async () => {
  const { log, lines } = capture({ format: "json" });
  await log.group("Read reports", async () => log.warning("two\nlines"));
  const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(records).toHaveLength(3);
  for (const record of records) {
    expect(Object.keys(record)).toEqual(
      expect.arrayContaining([
        "timestamp",
        "service",
        "version",
        "environment",
        "level",
        "event_type",
        "operation",
        "duration_ms",
        "success",
      ]),
    );
  }
  expect(records[2]).toMatchObject({
    event_type: "operation_finished",
    operation: "Read reports",
    success: true,
    duration_ms: 0,
  });
});
