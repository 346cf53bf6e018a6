import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";

/**
 * A copy of an action in `directory` that runs its sources instead of `dist/`, so that pictures and documentation show
 * what the tree does without a build. Its step needs `SOURCE_ENVIRONMENT`.
 */
export async function placeSourceAction(root: string, action: string, directory: string): Promise<string> {
  const from = path.join(root, "actions", action);
  await mkdir(directory, { recursive: true });
  const text = await readFile(path.join(from, "action.yml"), "utf8");
  const main = `../../dist/${action}/index.js`;
  if (!text.includes(main)) throw new Error(`actions/${action}/action.yml does not run ${main}.`);
  await writeFile(path.join(directory, "action.yml"), text.replace(main, "main.mjs"));
  const source = pathToFileURL(path.join(from, "src/main.ts")).href;
  await writeFile(path.join(directory, "main.mjs"), `await import(${JSON.stringify(source)});\n`);
  return directory;
}

export const SOURCE_ENVIRONMENT: Readonly<Record<string, string>> = { NODE_OPTIONS: "--conditions=source" };
