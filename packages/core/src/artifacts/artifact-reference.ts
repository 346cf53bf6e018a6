import { InputError } from "../errors.ts";

/** A line `artifact:<name or glob>` or `artifact:<run-id>/<name or glob>` of input `results`. */
export interface ArtifactReference {
  /** Null for the run that this one belongs to. */
  runId: number | null;
  pattern: string;
}

const PREFIX = "artifact:";

export function isArtifactReference(line: string): boolean {
  return line.startsWith(PREFIX);
}

/** Throws an InputError that shows the two accepted forms. */
export function parseArtifactReference(line: string): ArtifactReference {
  const match = /^artifact:(?:(\d{1,15})\/)?([^/\\]{1,256})$/.exec(line);
  if (match === null) {
    throw new InputError(
      `Input \`results\`: found ${JSON.stringify(line)}; accepted are \`artifact:<name or glob>\` and \`artifact:<run id>/<name or glob>\`.`,
    );
  }
  return { runId: match[1] === undefined ? null : Number(match[1]), pattern: match[2] ?? "" };
}
