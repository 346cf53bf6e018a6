import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ActionMetadata } from "@chainops/core/runner/action-metadata";
import { listActions } from "../build/repository.ts";
import { generateSchemas } from "../schemas/generate-schemas.ts";
import { renderActionYml } from "./render-action-yml.ts";
import { renderTables, replaceTables } from "./render-tables.ts";

/** Every generated text of the repository: path relative to the root → what it must hold. */
export async function generateDocs(root: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const action of await listActions(root)) {
    const metadata = await loadMetadata(root, action);
    texts.set(`actions/${action}/action.yml`, renderActionYml(metadata));
    const readme = `actions/${action}/README.md`;
    texts.set(readme, replaceTables(await readFile(path.join(root, readme), "utf8"), renderTables(metadata)));
  }
  for (const [file, text] of generateSchemas()) texts.set(file, text);
  return texts;
}

async function loadMetadata(root: string, action: string): Promise<ActionMetadata> {
  const module = (await import(pathToFileURL(path.join(root, "actions", action, "src/metadata.ts")).href)) as {
    metadata: ActionMetadata;
  };
  return module.metadata;
}
