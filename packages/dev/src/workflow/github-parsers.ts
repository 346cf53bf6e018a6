import { registerHooks } from "node:module";

/**
 * GitHub's own parsers and evaluator, loaded on demand: https://github.com/actions/languageservices. They import JSON
 * without attributes, which plain Node refuses; a load hook limited to their files adds the attribute.
 */
export interface GitHubParsers {
  readonly workflow: typeof import("@actions/workflow-parser");
  readonly action: typeof import("@actions/workflow-parser/actions/index");
  readonly expressions: typeof import("@actions/expressions");
  readonly truthy: typeof import("@actions/expressions/result").truthy;
}

let hooked = false;
let opened: Promise<GitHubParsers> | undefined;

/** Opens the parsers once per process; later calls share them. */
export function openGitHubParsers(): Promise<GitHubParsers> {
  opened ??= loadParsers();
  return opened;
}

async function loadParsers(): Promise<GitHubParsers> {
  acceptBareJsonImports();
  const [workflow, action, expressions, { truthy }] = await Promise.all([
    import("@actions/workflow-parser"),
    import("@actions/workflow-parser/actions/index"),
    import("@actions/expressions"),
    import("@actions/expressions/result"),
  ]);
  return { workflow, action, expressions, truthy };
}

/** Lets Node import the JSON files inside `@actions/*` packages as a bundler would. Idempotent. */
export function acceptBareJsonImports(): void {
  if (hooked) return;
  hooked = true;
  registerHooks({
    load(url, context, nextLoad) {
      const bare = isParserJson(url) && context.importAttributes?.["type"] === undefined;
      if (!bare) return nextLoad(url, context);
      return nextLoad(url, { ...context, importAttributes: { ...context.importAttributes, type: "json" } });
    },
  });
}

function isParserJson(url: string): boolean {
  return url.endsWith(".json") && /\/@actions\/(?:workflow-parser|expressions|languageservice)\//.test(url);
}
