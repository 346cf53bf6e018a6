import type { Bundle, BundleFile } from "./bundle.ts";

/** Bytes that may be loaded to run an action that neither posts nor uses cache or kzg: shared entry plus static chunks. */
export const HOT_PATH_BUDGET_BYTES = 2_000_000;
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
  const headings = new Set(text.split("\n"));
  return packages
    .filter((name) => !name.startsWith("@chainops/") && !headings.has(name))
    .map((name) => `shared/licenses.txt: the licence of ${name} is missing.`);
}

function overBudget({ files }: Bundle): readonly string[] {
  const total = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return total > TOTAL_BUDGET_BYTES ? [`dist: ${total} bytes in all; the budget is ${TOTAL_BUDGET_BYTES}.`] : [];
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
