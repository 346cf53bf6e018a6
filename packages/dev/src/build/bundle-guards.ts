import type { Bundle, BundleFile } from "./bundle.ts";
import { findHotPath } from "./hot-path.ts";
import { findMissingLicences } from "./licences.ts";

/** Bytes that an action may load before its own code runs; Octokit, cache and what else is lazy do not count. */
export const HOT_PATH_BUDGET_BYTES = 2_000_000;
/** All of `dist/`. */
export const TOTAL_BUDGET_BYTES = 8_000_000;

/** `debug` asks for it inside try/catch and does without. */
const OPTIONAL_MODULES = new Set(["supports-color"]);

/** Everything that is wrong with a bundle; empty for a good one. */
export function inspectBundle(bundle: Bundle): readonly string[] {
  return [...missingModules(bundle), ...missingLicences(bundle), ...overBudget(bundle), ...nativeCode(bundle)];
}

/** ncc reports success for a module it cannot find and leaves a call that throws at run time. */
function missingModules({ files }: Bundle): readonly string[] {
  const problems: string[] = [];
  for (const file of scripts(files)) {
    for (const match of file.bytes.toString("utf8").matchAll(/eval\("require"\)\(("[^"]*"|[^)]*)\)/g)) {
      const name = (match[1] ?? "").replaceAll('"', "");
      if (!OPTIONAL_MODULES.has(name)) problems.push(`${file.path}: module "${name}" was not found when bundling.`);
    }
  }
  return problems;
}

/** ncc loses licences under code splitting; every bundled package must have its heading and a text in licenses.txt. */
function missingLicences({ files, packages }: Bundle): readonly string[] {
  const text = files.find((file) => file.path === "shared/licenses.txt")?.bytes.toString("utf8") ?? "";
  const foreign = packages.filter((name) => !name.startsWith("@chainops/"));
  return findMissingLicences(text, foreign).map(
    (name) =>
      `shared/licenses.txt: the licence text of ${name} is missing; supply it in packages/dev/src/build/licences.ts.`,
  );
}

function overBudget(bundle: Bundle): readonly string[] {
  const totalBytes = countBytes(bundle.files);
  const problems = listStubs(bundle).flatMap((action) => {
    const hotPath = findHotPath(bundle, action);
    if (hotPath === undefined) return [`${action}/index.js: what it loads at start cannot be told from the bundle.`];
    const bytes = countBytes(hotPath);
    if (bytes <= HOT_PATH_BUDGET_BYTES) return [];
    const names = hotPath.map((file) => `${file.path} ${file.bytes.length}`).join(", ");
    return [
      `${action}/index.js: ${bytes} bytes are loaded at start (${names}); the budget is ${HOT_PATH_BUDGET_BYTES}.`,
    ];
  });
  if (totalBytes > TOTAL_BUDGET_BYTES)
    problems.push(`dist: ${totalBytes} bytes in all; the budget is ${TOTAL_BUDGET_BYTES}.`);
  return problems;
}

function listStubs({ files }: Bundle): readonly string[] {
  return files.flatMap((file) => {
    const action = /^([^/]+)\/index\.js$/.exec(file.path)?.[1];
    return action === undefined || action === "shared" ? [] : [action];
  });
}

function countBytes(files: readonly BundleFile[]): number {
  return files.reduce((sum, file) => sum + file.bytes.length, 0);
}

/** Native code would differ by the building machine's compiler. */
function nativeCode({ files }: Bundle): readonly string[] {
  return files
    .filter((file) => /\.(node|so|dylib|dll|exe)$/.test(file.path))
    .map((file) => `${file.path}: native code may not come from the building machine's node_modules.`);
}

function scripts(files: readonly BundleFile[]): readonly BundleFile[] {
  return files.filter((file) => file.path.endsWith(".js"));
}
