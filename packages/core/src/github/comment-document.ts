import { MORE_MARKER } from "../report/render-comment-section.ts";
import { ID_PATTERN } from "../result/document.ts";

/** Longest `short` of a section: a title line and a link. */
export const SHORT_CHARACTERS = 600;

/** Who wrote a section, and about which commit. `workflow` is compared by its first 100 characters. */
export interface SectionOrigin {
  sha: string;
  workflow: string;
  runNumber: number;
  runId: string;
  attempt: number;
}

/** One action's part of the shared comment. `body` and `short` are markdown that is already neutralised. */
export interface Section {
  /** The action's `id`. */
  id: string;
  origin: SectionOrigin;
  body: string;
  /** Stands in for `body` where the whole comment would be too long. */
  short: string;
}

const OPEN =
  /^<!-- chainops:section id=(\S{1,64}) sha=([0-9a-f]{40,64}) workflow=([\w.%-]{0,900}) number=(\d{1,15}) run=(\d{1,20}) attempt=(\d{1,9}) short=([\w-]{0,3200}) -->$/;

/** Throws where a key or an id could break out of its marker, or content could forge one: a bug in the caller. */
export function renderCommentDocument(key: string, sections: readonly Section[]): string {
  return [keyMarker(key), ...sections.map(renderSection)].join("\n");
}

/**
 * The sections of a comment of ours; null where the text is anything else, even if it only has a word of its own
 * between the sections: what is not wholly ours is never adopted or deleted.
 */
export function parseCommentDocument(key: string, text: string): readonly Section[] | null {
  const lines = text.replaceAll("\r\n", "\n").trimEnd().split("\n");
  if (lines.shift()?.trimEnd() !== keyMarker(key)) return null;
  const sections = new Map<string, Section>();
  while (lines.length > 0) {
    const open = lines.shift() ?? "";
    if (open.trim() === "") continue;
    const section = takeSection(open, lines);
    if (section === null || sections.has(section.id)) return null;
    sections.set(section.id, section);
  }
  return sections.size === 0 ? null : [...sections.values()];
}

function keyMarker(key: string): string {
  if (!ID_PATTERN.test(key)) throw new Error(`Comment key ${JSON.stringify(key)} does not match ${ID_PATTERN}.`);
  return `<!-- chainops:comment key=${key} -->`;
}

/** One section with its markers; throws like `renderCommentDocument`. */
export function renderSection({ id, origin, body, short }: Section): string {
  if (!ID_PATTERN.test(id)) throw new Error(`Section id ${JSON.stringify(id)} does not match ${ID_PATTERN}.`);
  if (short.length > SHORT_CHARACTERS) throw new Error(`The short form of section ${id} is too long: ${short.length}.`);
  const open =
    `<!-- chainops:section id=${id} sha=${origin.sha} workflow=${encodeWord(origin.workflow)} number=${origin.runNumber} ` +
    `run=${origin.runId} attempt=${origin.attempt} short=${body === short ? "" : encodeShort(cleanContent(id, short))} -->`;
  if (!OPEN.test(open)) throw new Error(`Section ${id} cannot be marked: ${JSON.stringify(origin)}.`);
  return `${open}\n\n${cleanContent(id, body)}\n\n${closeMarker(id)}`;
}

function closeMarker(id: string): string {
  return `<!-- /chainops:section id=${id} -->`;
}

/** A comment opener inside a section could forge a marker; renderers take it out, and here it is refused. */
function cleanContent(id: string, content: string): string {
  const clean = content.replaceAll("\r\n", "\n").replaceAll("\r", "\n").trim();
  if (hasForeignComment(clean)) throw new Error(`Section ${id} holds an HTML comment, which could forge a marker.`);
  if (clean === "") throw new Error(`Section ${id} is empty.`);
  return clean;
}

function hasForeignComment(content: string): boolean {
  return content.replaceAll(MORE_MARKER, "").includes("<!--");
}

/** Takes the lines of one section off `lines`; null where it is malformed or does not close. */
function takeSection(open: string, lines: string[]): Section | null {
  const [, id = "", sha = "", workflow = "", number = "", runId = "", attempt = "", short = ""] =
    OPEN.exec(open.trimEnd()) ?? [];
  if (!ID_PATTERN.test(id)) return null;
  const end = lines.findIndex((line) => line.trimEnd() === closeMarker(id));
  if (end < 0) return null;
  const body = lines
    .splice(0, end + 1)
    .slice(0, -1)
    .join("\n")
    .trim();
  const shortForm = short === "" ? body : decodeShort(short);
  const workflowName = decodeWord(workflow);
  if (body === "" || shortForm === "" || workflowName === null) return null;
  if (hasForeignComment(body) || hasForeignComment(shortForm) || shortForm.length > SHORT_CHARACTERS) return null;
  const origin = { sha, workflow: workflowName, runNumber: Number(number), runId, attempt: Number(attempt) };
  return { id, origin, body, short: shortForm };
}

/** The first 100 units, percent-encoded but for letters, digits, `.`, `_` and `-`: nothing can end the HTML comment. */
export function encodeWord(word: string): string {
  return encodeURIComponent(word.slice(0, 100).toWellFormed()).replace(
    /[!'()*~]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decodeWord(word: string): string | null {
  try {
    return decodeURIComponent(word);
  } catch {
    return null;
  }
}

function encodeShort(text: string): string {
  return Buffer.from(text, "utf8").toString("base64url");
}

function decodeShort(text: string): string {
  return Buffer.from(text, "base64url").toString("utf8").trim();
}
