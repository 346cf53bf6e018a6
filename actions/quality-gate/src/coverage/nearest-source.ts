import { nearestName } from "@chainops/core/config/nearest-name";

/** Distances are costly, and a project with more folders than this has its name close by. */
const MAX_COMPARED = 5000;

/** The source, or the folder of sources, that a glob without a match most likely means. */
export function nearestSource(glob: string, paths: readonly string[]): string | undefined {
  const meant = literalStart(glob);
  const places = new Set<string>();
  for (const path of paths) {
    for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) places.add(path.slice(0, end));
    if (places.size > MAX_COMPARED) break;
  }
  return nearestName([...places], meant);
}

/** `src/core` of `src/core/**`. */
function literalStart(glob: string): string {
  const [start = ""] = /^[^*?[\](){}!+@]*/.exec(glob) ?? [];
  if (start === glob) return glob;
  return start.slice(0, Math.max(0, start.lastIndexOf("/")));
}
