import { dump } from "js-yaml";
import type { ActionMetadata } from "@chainops/core/runner/action-metadata";
import { COMMON_OUTPUTS, commonInputs } from "@chainops/core/runner/common-inputs";

/** The whole `action.yml` of an action, from the same metadata that types its inputs. */
export function renderActionYml(metadata: ActionMetadata): string {
  const inputs = Object.fromEntries(
    Object.entries(allInputs(metadata)).map(([name, kind]) => [
      name,
      { description: `${kind.description} Accepted: ${kind.accepted}.`, required: false, default: kind.default },
    ]),
  );
  const outputs = Object.fromEntries(
    Object.entries(allOutputs(metadata)).map(([name, description]) => [name, { description }]),
  );
  const document = {
    name: metadata.title,
    description: metadata.description,
    author: "ChainOps Actions contributors",
    branding: metadata.branding,
    inputs,
    outputs,
    runs: { using: "node24", main: `../../dist/${metadata.name}/index.js` },
  };
  return `# Generated from src/metadata.ts by \`npm run docs\`.\n${dump(document, { lineWidth: 120, quoteStyle: "double" })}`;
}

export function allInputs(metadata: ActionMetadata) {
  return { ...metadata.inputs, ...commonInputs(metadata.name, metadata.requireSuccess) };
}

export function allOutputs(metadata: ActionMetadata): Readonly<Record<string, string>> {
  return { ...metadata.outputs, ...COMMON_OUTPUTS };
}
