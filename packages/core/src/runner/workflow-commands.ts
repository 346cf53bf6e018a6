// The forms are those of GitHub's "Workflow commands for GitHub Actions". `@actions/core` writes the same, but loads undici
// at start for its OIDC client: a megabyte of script, and half of an action's start time, that no action here needs.
import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";

type CommandFile = "GITHUB_OUTPUT" | "GITHUB_STEP_SUMMARY";

/** Properties of an annotation; lines are 1-based. */
export interface AnnotationProperties {
  title?: string;
  file?: string;
  startLine?: number;
  endLine?: number;
}

/** Masks a value in the log from here on. */
export function maskSecret(value: string): void {
  issueCommand("add-mask", {}, value);
}

/** Sets outputs through the runner's file in one write, or by the old command where there is no file. */
export function writeOutputs(outputs: ReadonlyMap<string, string>): void {
  const text = Array.from(outputs, ([name, value]) => keyValue(name, value)).join("");
  if (appendToFile("GITHUB_OUTPUT", text)) return;
  for (const [name, value] of outputs) issueCommand("set-output", { name }, value);
}

/** Appends markdown to the job summary. Returns false where the runner offers none. */
export function appendSummary(markdown: string): boolean {
  return appendToFile("GITHUB_STEP_SUMMARY", markdown);
}

export function annotate(level: "notice" | "warning" | "error", message: string, at: AnnotationProperties): void {
  issueCommand(level, { title: at.title, file: at.file, line: at.startLine, endLine: at.endLine }, message);
}

function appendToFile(variable: CommandFile, text: string): boolean {
  const file = process.env[variable];
  if (file === undefined || file === "") return false;
  appendFileSync(file, text, "utf8");
  return true;
}

/** The delimiter is random, so that no value can end itself and set another output. */
function keyValue(name: string, value: string): string {
  const delimiter = `chainops_${randomUUID()}`;
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

function issueCommand(
  command: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): void {
  const given = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  process.stdout.write(`::${command}${given.length > 0 ? ` ${given.join(",")}` : ""}::${escapeData(message)}\n`);
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
