import type { Bundle, BundleFile } from "./bundle.ts";

const ASKED_CHUNK = /\b__(?:nccwpck|webpack)_require__\.e\((?:\/\* import\(\) \*\/ )?(?:"([^"]+)"|(\d+))\)/g;

/**
 * The files that Node loads before an action's own code runs: its stub, the shared entry, the chunks that the entry's
 * table names for it. Chunks that those ask for later (Octokit, cache) are not among them. Undefined where the bundle
 * does not look as webpack writes it, so that a budget cannot be met by an unknown format.
 */
export function findHotPath({ files }: Bundle, action: string): readonly BundleFile[] | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const stub = byPath.get(`${action}/index.js`);
  const entry = byPath.get("shared/index.js");
  if (stub === undefined || entry === undefined) return undefined;
  const start = tableLine(entry.bytes.toString("utf8"), action);
  const chunks = [...(start ?? "").matchAll(ASKED_CHUNK)].map((match) =>
    byPath.get(`shared/${match[1] ?? match[2]}.index.js`),
  );
  const known = chunks.filter((chunk) => chunk !== undefined);
  return known.length === 0 || known.length < chunks.length ? undefined : [stub, entry, ...known];
}

/** `"quality-gate": () => Promise.all([require.e(1), …]).then(…)`: from the action's key to the end of its line. */
function tableLine(source: string, action: string): string | undefined {
  const key = `${JSON.stringify(action)}: () =>`;
  return source.split("\n").find((line) => line.trimStart().startsWith(key));
}
