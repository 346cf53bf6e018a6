import type { JsonObject } from "../json-value.ts";
import { asArray, asCount, asObject, asString } from "../json-value.ts";
import type { PathContext } from "../workspace-path.ts";
import type { LineFinder } from "./line-offsets.ts";
import { toWorkspacePath } from "../workspace-path.ts";

const MAX_BASE_DEPTH = 10;

export interface SarifPlace {
  readonly path: string | undefined;
  readonly startLine: number | undefined;
  readonly endLine: number | undefined;
}

/** Where a SARIF `location` points (§3.28); a region given by offset alone is counted out in the source's text. */
export function readPlace(location: unknown, run: JsonObject, context: PathContext, findLine: LineFinder): SarifPlace {
  const physical = asObject(asObject(location)?.["physicalLocation"]);
  const path = resolveArtifact(asObject(physical?.["artifactLocation"]), run);
  const region = asObject(physical?.["region"]);
  const startLine = asCount(region?.["startLine"]);
  if (startLine !== undefined) return { path, startLine, endLine: asCount(region?.["endLine"]) };
  return { path, ...findLines(path, region, context, findLine) };
}

/** An artifactLocation (§3.4) as a path: its own `uri`, else that of the artifact it refers to by `index`. */
function resolveArtifact(location: JsonObject | undefined, run: JsonObject): string | undefined {
  if (asString(location?.["uri"]) !== undefined) return resolveUri(location, run, 0);
  const index = asCount(location?.["index"]);
  const artifact = index === undefined ? undefined : asObject(asArray(run["artifacts"])?.[index]);
  return resolveUri(asObject(artifact?.["location"]), run, 0);
}

/** `uri` against `uriBaseId`, whose own base may have a base (§3.14.14). A base without a URI is the place of the scan. */
function resolveUri(location: JsonObject | undefined, run: JsonObject, depth: number): string | undefined {
  const uri = asString(location?.["uri"]);
  if (location === undefined || depth > MAX_BASE_DEPTH) return undefined;
  const path = uri === undefined ? "" : uriToPath(uri);
  if (path === undefined || path.startsWith("/") || /^[a-zA-Z]:\//.test(path)) return path;
  const bases = asObject(run["originalUriBaseIds"]);
  const baseId = asString(location["uriBaseId"]);
  const base =
    bases !== undefined && baseId !== undefined && Object.hasOwn(bases, baseId) ? asObject(bases[baseId]) : undefined;
  const prefix = base === undefined ? "" : resolveUri(base, run, depth + 1);
  if (prefix === undefined) return undefined;
  return prefix === "" ? path : `${prefix.replace(/\/$/, "")}/${path}`;
}

/** `file:` URIs and relative references, percent-decoded; undefined for other schemes and broken escapes. */
export function uriToPath(uri: string): string | undefined {
  const [, scheme] = /^([a-zA-Z][a-zA-Z0-9+.-]+):/.exec(uri) ?? [];
  if (scheme !== undefined && scheme.toLowerCase() !== "file") return undefined;
  const reference = scheme === undefined ? uri : uri.slice(scheme.length + 1).replace(/^\/\/(localhost)?(?=\/)/i, "");
  try {
    const path = decodeURIComponent(reference.replace(/[?#].*$/s, ""));
    return path.replace(/^\/(?=[a-zA-Z]:\/)/, "");
  } catch {
    return undefined;
  }
}

/** Lines of a region that has only `byteOffset`/`byteLength` (UTF-8) or `charOffset`/`charLength` (UTF-16 units). */
function findLines(
  path: string | undefined,
  region: JsonObject | undefined,
  context: PathContext,
  findLine: LineFinder,
): { startLine: number | undefined; endLine: number | undefined } {
  const unit = asCount(region?.["byteOffset"]) === undefined ? "char" : "byte";
  const offset = asCount(region?.[`${unit}Offset`]);
  const workspacePath = path === undefined ? null : toWorkspacePath(path, context);
  if (offset === undefined || workspacePath === null) return { startLine: undefined, endLine: undefined };
  const length = asCount(region?.[`${unit}Length`]) ?? 0;
  return {
    startLine: findLine(workspacePath, unit, offset),
    endLine: findLine(workspacePath, unit, offset + Math.max(0, length - 1)),
  };
}
