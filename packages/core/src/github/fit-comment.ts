import { COMMENT_CHARACTERS, MORE_MARKER } from "../report/render-comment-section.ts";
import { renderCommentDocument, renderSection, type Section } from "./comment-document.ts";

const DETAILS_LEFT_OUT = "… details left out: this comment is full. They are in the check run and the job summary.";

/**
 * The comment's text within GitHub's limit: sections give up their details (what follows `MORE_MARKER`), then all but
 * their short form; those about other commits than `ownId`'s first, then the longest, `ownId` itself last. Null where
 * even the short forms are too many. Ids must be unique.
 */
export function fitCommentDocument(key: string, sections: readonly Section[], ownId: string): string | null {
  const fitted = new Map(sections.map((section) => [section.id, section]));
  const order = orderForCutting(sections, ownId);
  let characters = renderCommentDocument(key, sections).length;
  for (const cut of [dropDetails, shorten]) {
    for (const id of order) {
      const section = fitted.get(id);
      if (section === undefined || characters <= COMMENT_CHARACTERS) break;
      const shorter = cut(section);
      fitted.set(id, shorter);
      characters += renderSection(shorter).length - renderSection(section).length;
    }
  }
  return characters <= COMMENT_CHARACTERS ? renderCommentDocument(key, [...fitted.values()]) : null;
}

function orderForCutting(sections: readonly Section[], ownId: string): readonly string[] {
  const ownSha = sections.find(({ id }) => id === ownId)?.origin.sha;
  const ordered = sections.toSorted(
    (a, b) =>
      Number(a.id === ownId) - Number(b.id === ownId) ||
      Number(a.origin.sha === ownSha) - Number(b.origin.sha === ownSha) ||
      b.body.length - a.body.length,
  );
  return ordered.map(({ id }) => id);
}

function dropDetails(section: Section): Section {
  const index = section.body.indexOf(MORE_MARKER);
  return index < 0 ? section : { ...section, body: section.body.slice(0, index) + DETAILS_LEFT_OUT };
}

function shorten(section: Section): Section {
  return { ...section, body: section.short };
}
