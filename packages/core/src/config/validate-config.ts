import * as v from "valibot";
import { describeAccepted, metadataOf } from "./describe-schema.ts";
import { nearestName } from "./nearest-name.ts";
import { formatPath, quote } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { childSchema, schemaFor, shapeOf } from "./schema-shape.ts";
import type { ConfigSchema } from "./schema-shape.ts";
import { locationOf, nodeAt, toPlain } from "./yaml-node.ts";
import type { ConfigPath, YamlNode } from "./yaml-node.ts";

export type ValidationResult<Output> =
  | { readonly value: Output; readonly problems: readonly [] }
  | { readonly value: undefined; readonly problems: readonly Problem[] };

/** Checks a canonical tree against its schema and fills in defaults: the value, or every problem, one per key. */
export function validateConfig<Output>(
  schema: v.GenericSchema<unknown, Output>,
  root: YamlNode,
): ValidationResult<Output> {
  const result = v.safeParse(schema, plainFor(schema, root));
  if (result.success) return { value: result.output, problems: [] };
  const problems = new Map<string, Problem>();
  for (const { path, message } of result.issues.flatMap((issue) => flattenIssue(issue, []))) {
    problems.set(formatPath(path), toProblem(schema, root, path, message));
  }
  return { value: undefined, problems: [...problems.values()] };
}

/** Stands for a list where a mapping is due: valibot would take an array for an object. */
const MISPLACED_LIST = Symbol("list");

function plainFor(schema: ConfigSchema, node: YamlNode): unknown {
  const fitting = schemaFor(schema, node);
  const { kind } = shapeOf(fitting);
  const below = (value: YamlNode, step: string | number): unknown => {
    const child = childSchema(fitting, step);
    return child ? plainFor(child, value) : toPlain(value);
  };
  if (node.kind === "scalar" || kind === "leaf") return toPlain(node);
  if (node.kind === "sequence") return kind === "array" ? node.items.map(below) : MISPLACED_LIST;
  return Object.fromEntries(Array.from(node.entries, ([key, { value }]) => [key, below(value, key)]));
}

interface FlatIssue {
  readonly path: ConfigPath;
  /** Only of a check that the schema's author worded. */
  readonly message: string | undefined;
}

/** A union reports itself and keeps what its options said inside: what lies deeper is the better report. */
function flattenIssue(issue: v.BaseIssue<unknown>, prefix: ConfigPath): FlatIssue[] {
  const path = [...prefix, ...(issue.path ?? []).map((item) => item.key as string | number)];
  const deeper = (issue.issues ?? []).filter((inner) => inner.path !== undefined);
  if (deeper.length > 0) return deeper.flatMap((inner) => flattenIssue(inner, path));
  return [{ path, message: issue.type === "check" ? issue.message : undefined }];
}

function toProblem(schema: ConfigSchema, root: YamlNode, path: ConfigPath, message: string | undefined): Problem {
  const node = nodeAt(root, path);
  const location = node?.location ?? locationOf(root, path.slice(0, -1)) ?? root.location;
  const expected = schemaAtPath(schema, root, path);
  return { location, path, message: message ?? wrongValue(expected, node) };
}

function wrongValue(expected: ConfigSchema, node: YamlNode | undefined): string {
  const { isSensitive } = metadataOf(expected);
  const found = node === undefined ? "nothing" : describeFound(node, isSensitive === true);
  return `found ${found}; accepted ${describeAccepted(expected)}${suggestion(expected, node)}`;
}

function describeFound(node: YamlNode, isSensitive: boolean): string {
  if (node.kind !== "scalar") return node.kind === "mapping" ? "a mapping" : "a list";
  if (node.value === null) return "nothing (null)";
  if (isSensitive) return `a ${typeof node.value} (not shown)`;
  return typeof node.value === "string" ? `the text ${quote(node.value)}` : String(node.value);
}

function suggestion(expected: ConfigSchema, node: YamlNode | undefined): string {
  if (node?.kind !== "scalar" || typeof node.value !== "string") return "";
  const shape = shapeOf(schemaFor(expected, node));
  const nearest = shape.kind === "names" ? nearestName(shape.names, node.value) : undefined;
  return nearest === undefined ? "" : ` (did you mean ${nearest}?)`;
}

function schemaAtPath(schema: ConfigSchema, root: YamlNode, path: ConfigPath): ConfigSchema {
  let current = schema;
  let node: YamlNode | undefined = root;
  for (const step of path) {
    const child = childSchema(node ? schemaFor(current, node) : current, step);
    if (child === undefined) return current;
    current = child;
    node = node && nodeAt(node, [step]);
  }
  return current;
}
