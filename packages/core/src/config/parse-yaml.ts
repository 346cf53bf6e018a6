import { EVENT_ID, YAMLException, parseEvents } from "js-yaml";
import type { DocumentEvent, Event } from "js-yaml";
import { MAX_DEPTH, YamlComposer } from "./compose-yaml.ts";
import { ConfigFileError } from "./problem.ts";
import { createLocator } from "./source-location.ts";
import type { YamlNode } from "./yaml-node.ts";

/**
 * One YAML 1.2 document (core schema and merge keys) as a tree of positioned nodes; null where the text holds no
 * document. Throws ConfigFileError on bad syntax, a second document, a custom tag, a duplicate key, too deep a nesting,
 * too many values.
 */
export function parseYaml(text: string, file: string): YamlNode | null {
  const locate = createLocator(text, file);
  const events = readEvents(text, file);
  const [first, second] = events.filter((event): event is DocumentEvent => event.type === EVENT_ID.DOCUMENT);
  if (first === undefined) return null;
  if (second !== undefined)
    throw new ConfigFileError(
      locate(contentOffset(events, second)),
      "found a second document; accepted one document in the file",
    );
  if (first.directives.some((directive) => directive.kind === "tag"))
    throw new ConfigFileError(locate(0), "found a %TAG directive; accepted plain YAML without tags");
  return new YamlComposer(text, events, 1, locate).compose().node;
}

function readEvents(text: string, file: string): readonly Event[] {
  try {
    // The parser counts otherwise: its limit only keeps the recursion short, the composer's is the one that is told.
    return parseEvents(text, { filename: file, maxDepth: 2 * MAX_DEPTH });
  } catch (error) {
    // The parser's documentation asks to expect other errors too: they are about the text all the same.
    const mark = error instanceof YAMLException ? error.mark : undefined;
    const reason = error instanceof YAMLException ? error.reason : String(error);
    const location = { file, line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 };
    throw new ConfigFileError(location, `found text that is not YAML: ${reason}`);
  }
}

/** Where the first value of `document` that has an offset starts. */
function contentOffset(events: readonly Event[], document: DocumentEvent): number {
  const content = events[events.indexOf(document) + 1];
  if (content?.type === EVENT_ID.SCALAR) return Math.max(0, content.valueStart);
  if (content?.type === EVENT_ID.ALIAS) return content.anchorStart;
  return content !== undefined && "start" in content ? content.start : 0;
}
