import { formatPath } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { toPlain } from "./yaml-node.ts";
import type { ConfigPath, MappingEntry, MappingNode, YamlNode } from "./yaml-node.ts";

/** Mappings key by key, all else whole: what `over` says wins over `base`. */
export function mergeNodes(base: YamlNode, over: YamlNode): YamlNode {
  if (base.kind !== "mapping" || over.kind !== "mapping") return over;
  const entries = new Map(base.entries);
  for (const [key, entry] of over.entries) {
    const below = entries.get(key);
    entries.set(key, below ? { ...entry, value: mergeNodes(below.value, entry.value) } : entry);
  }
  return { ...over, entries };
}

/**
 * Moves `pipeline.quality_gates` to `quality_gates`, which is the same thing. A value that differs between the two is
 * a problem. Takes one file's canonical tree.
 */
export function liftNestedGates(root: MappingNode): {
  readonly node: MappingNode;
  readonly problems: readonly Problem[];
} {
  const pipeline = root.entries.get("pipeline");
  const nested = pipeline?.value.kind === "mapping" ? pipeline.value.entries.get("quality_gates") : undefined;
  if (pipeline?.value.kind !== "mapping" || nested === undefined) return { node: root, problems: [] };

  const top = root.entries.get("quality_gates");
  const problems = top ? differences(top, nested, ["quality_gates"]) : [];
  const value = top ? mergeNodes(nested.value, top.value) : nested.value;
  const { value: pipelineNode } = pipeline;
  const rest = new Map([...pipelineNode.entries].filter(([key]) => key !== "quality_gates"));
  const entries = new Map(root.entries)
    .set("pipeline", { ...pipeline, value: { ...pipelineNode, entries: rest } })
    .set("quality_gates", { ...(top ?? nested), value });
  return { node: { ...root, entries }, problems };
}

function differences(top: MappingEntry, nested: MappingEntry, path: ConfigPath): Problem[] {
  if (top.value.kind === "mapping" && nested.value.kind === "mapping") {
    const { entries } = top.value;
    return [...nested.value.entries].flatMap(([key, entry]) => {
      const other = entries.get(key);
      return other ? differences(other, entry, [...path, key]) : [];
    });
  }
  if (JSON.stringify(toPlain(top.value)) === JSON.stringify(toPlain(nested.value))) return [];
  const message = `found another value than ${formatPath(path)} has on line ${top.keyLocation.line}; accepted one value: write the gate once`;
  return [{ location: nested.keyLocation, path: ["pipeline", ...path], message }];
}
