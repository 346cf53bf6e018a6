import { neutralizeCommands } from "../report/neutralize-commands.ts";
import type { Log } from "./log.ts";

export interface LogSettings {
  format: "text" | "json";
  debug: boolean;
  /** `service` of JSON lines: the action's name. */
  service: string;
  /** Version of the suite, for JSON lines. */
  version: string;
  /** `environment` of JSON lines: `github-actions` or what the caller names. */
  environment: string;
  redact(text: string): string;
  write(line: string): void;
  now(): Date;
}

type Level = "debug" | "info" | "notice" | "warning" | "error";

/**
 * A log whose every line is harmless to the runner: text is redacted and neutralised, and only this file writes workflow
 * commands. Problems are annotated with `::error` and the like in text form; JSON lines carry the level instead.
 */
export function createLog(settings: LogSettings): Log {
  const emit = settings.format === "json" ? jsonEmitter(settings) : textEmitter(settings);
  const at =
    (level: Level) =>
    (message: string): void => {
      if (level !== "debug" || settings.debug) emit.line(level, message);
    };
  return {
    debug: at("debug"),
    info: at("info"),
    notice: at("notice"),
    warning: at("warning"),
    error: at("error"),
    untrusted: (text) => {
      for (const line of text.split(/\r\n|\r|\n/)) emit.line("info", line);
    },
    group: async (title, body) => {
      emit.open(title);
      const startedAt = settings.now().getTime();
      let succeeded = false;
      try {
        const result = await body();
        succeeded = true;
        return result;
      } finally {
        emit.close(title, settings.now().getTime() - startedAt, succeeded);
      }
    },
  };
}

interface Emitter {
  line(level: Level, message: string): void;
  open(title: string): void;
  close(title: string, durationMs: number, success: boolean): void;
}

function textEmitter(settings: LogSettings): Emitter {
  const clean = (text: string) => neutralizeCommands(settings.redact(text));
  return {
    line: (level, message) => {
      if (level === "info") settings.write(clean(message));
      else settings.write(`::${level}::${commandData(clean(message))}`);
    },
    open: (title) => settings.write(`::group::${commandData(clean(title))}`),
    close: () => settings.write("::endgroup::"),
  };
}

/** Workflow-command data: actions/toolkit `escapeData`. */
function commandData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function jsonEmitter(settings: LogSettings): Emitter {
  const emit = (level: Level, eventType: string, operation: string, fields: Record<string, unknown>) => {
    const record = {
      timestamp: settings.now().toISOString(),
      service: settings.service,
      version: settings.version,
      environment: settings.environment,
      level,
      event_type: eventType,
      operation,
      duration_ms: null,
      success: null,
      ...fields,
    };
    // `##[` would be a live command anywhere in a line, also inside a JSON string.
    settings.write(neutralizeCommands(JSON.stringify(record)));
  };
  const path: string[] = [];
  return {
    line: (level, message) =>
      emit(level, "log", path.at(-1) ?? settings.service, { message: settings.redact(message) }),
    open: (title) => {
      path.push(settings.redact(title));
      emit("info", "operation_started", path.at(-1) ?? "", {});
    },
    close: (title, durationMs, success) => {
      path.pop();
      emit(success ? "info" : "error", "operation_finished", settings.redact(title), {
        duration_ms: durationMs,
        success,
      });
    },
  };
}
