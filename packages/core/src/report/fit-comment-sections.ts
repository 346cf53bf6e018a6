import { MORE_MARKER } from "./render-comment-section.ts";

const MORE_LEFT_OUT = "… details left out: this comment is full. They are in the check run and the job summary.";
const ALL_LEFT_OUT = "… left out: this comment is full. All of it is in the check run and the job summary.";

/** The shorter forms of a section, longest first: without its details, then its title alone. */
function withoutMore(section: string): string {
  const index = section.indexOf(MORE_MARKER);
  return index < 0 ? section : section.slice(0, index) + MORE_LEFT_OUT;
}

function titleOnly(section: string): string {
  const [title = ""] = section.split("\n", 1);
  return title.length + ALL_LEFT_OUT.length + 2 < section.length ? `${title}\n\n${ALL_LEFT_OUT}` : section;
}

function shrinkLongest(sections: readonly string[], limit: number, shrink: (section: string) => string): string[] {
  const shrunk = [...sections];
  let total = shrunk.reduce((sum, section) => sum + section.length, 0);
  const longestFirst = [...shrunk.keys()].sort((a, b) => (sections[b]?.length ?? 0) - (sections[a]?.length ?? 0));
  for (const index of longestFirst) {
    if (total <= limit) break;
    const before = shrunk[index] ?? "";
    const after = shrink(before);
    if (after.length >= before.length) continue;
    shrunk[index] = after;
    total += after.length - before.length;
  }
  return shrunk;
}

/**
 * Sections of one comment, made by renderCommentSection in this or another job, so that together they take at most
 * `limit` UTF-16 code units (the caller subtracts its own markers and separators). The longest give up their details
 * first, then all but their title; every section keeps its place. Throws RangeError where even the titles are too much.
 */
export function fitCommentSections(sections: readonly string[], limit: number): string[] {
  const fitted = shrinkLongest(shrinkLongest(sections, limit, withoutMore), limit, titleOnly);
  const total = fitted.reduce((sum, section) => sum + section.length, 0);
  if (total > limit) throw new RangeError(`${sections.length} comment sections need ${total} of ${limit} characters`);
  return fitted;
}
