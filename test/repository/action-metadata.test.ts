import path from "node:path";
import { format, getFileInfo, resolveConfig } from "prettier";
import { describe, expect, it } from "vitest";
import type { ActionMetadata } from "@chainops/core/runner/action-metadata";
import { listActions, REPOSITORY_ROOT } from "@chainops/dev/build/repository";
import { generateDocs } from "@chainops/dev/docs/generated-docs";
import { allInputs, allOutputs } from "@chainops/dev/docs/render-action-yml";
import { readActionMetadata } from "@chainops/dev/workflow/action-metadata";
import { openGitHubParsers } from "@chainops/dev/workflow/github-parsers";
import { findFiles, readText } from "./repository-files.ts";

const ACTIONS = await listActions(REPOSITORY_ROOT);

async function loadMetadata(action: string): Promise<ActionMetadata> {
  const file = path.join(REPOSITORY_ROOT, "actions", action, "src/metadata.ts");
  return ((await import(file)) as { metadata: ActionMetadata }).metadata;
}

/** Names from `names` that no code of these files uses as a property or as text of its own. */
function unusedNames(names: readonly string[], files: readonly string[]): readonly string[] {
  const code = files.map(readText).join("\n");
  return names.filter((name) => !usesOf(name).some((use) => use.test(code)));
}

function usesOf(name: string): readonly RegExp[] {
  const isIdentifier = /^[a-zA-Z]\w*$/.test(name);
  return [
    new RegExp(`["'\`](?:INPUT_)?${name}["'\`]`, "i"),
    ...(isIdentifier
      ? [new RegExp(`\\b(?:inputs|common)\\??\\.${name}\\b`), new RegExp(`^\\s*${name}(?::|,$)`, "m")]
      : []),
  ];
}

it("every generated text is what the sources generate", async () => {
  const stale = [...(await generateDocs(REPOSITORY_ROOT))].filter(([file, text]) => readText(file) !== text);
  expect(stale.map(([file]) => `${file}: run \`npm run docs\``)).toStrictEqual([]);
});

it("the formatter leaves every generated text as it was generated", async () => {
  const changed: string[] = [];
  for (const [file, text] of await generateDocs(REPOSITORY_ROOT)) {
    const at = path.join(REPOSITORY_ROOT, file);
    const { ignored } = await getFileInfo(at, { ignorePath: path.join(REPOSITORY_ROOT, ".prettierignore") });
    const options = await resolveConfig(at);
    if (!ignored && (await format(text, { ...options, filepath: at })) !== text) changed.push(file);
  }
  expect(changed).toStrictEqual([]);
});

describe.each(ACTIONS)("%s", (action) => {
  const own = findFiles(`actions/${action}/src/**/*.ts`).filter((file) => !file.endsWith("/metadata.ts"));
  const runner = findFiles("packages/core/src/runner/*.ts").filter((file) => !file.endsWith("/common-inputs.ts"));

  it("declares in action.yml exactly the inputs, defaults and outputs of its metadata, as GitHub reads them", async () => {
    const metadata = await loadMetadata(action);
    const folder = path.join(REPOSITORY_ROOT, "actions", action);
    const declared = await readActionMetadata(folder, await openGitHubParsers());
    const defaults = Object.entries(allInputs(metadata)).map(([name, kind]) => [name, kind.default]);
    expect(declared.inputs.map((input) => [input.id, input.default?.toString() ?? ""])).toStrictEqual(defaults);
    expect(declared.inputs.filter((input) => input.required === true)).toStrictEqual([]);
    expect(declared.outputs).toStrictEqual(Object.keys(allOutputs(metadata)));
    expect(declared.template.runs).toMatchObject({ using: "node24", main: `../../dist/${action}/index.js` });
  });

  it("reads every input that it declares", async () => {
    const metadata = await loadMetadata(action);
    expect(unusedNames(Object.keys(allInputs(metadata)), [...own, ...runner])).toStrictEqual([]);
  });

  it("sets every output that it declares", async () => {
    const metadata = await loadMetadata(action);
    expect(unusedNames(Object.keys(allOutputs(metadata)), [...own, ...runner])).toStrictEqual([]);
  });

  it("lists in its README every input and output", async () => {
    const metadata = await loadMetadata(action);
    const readme = readText(`actions/${action}/README.md`);
    const names = [...Object.keys(allInputs(metadata)), ...Object.keys(allOutputs(metadata))];
    expect(names.filter((name) => !readme.includes(`\n| \`${name}\` |`))).toStrictEqual([]);
  });
});

it("an input or output that no code knows would be seen", () => {
  const files = findFiles("packages/core/src/runner/*.ts");
  expect(unusedNames(["no-such-input", "nowhere", "comment"], files)).toStrictEqual(["no-such-input", "nowhere"]);
});
