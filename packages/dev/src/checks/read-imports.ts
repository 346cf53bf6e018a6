import path from "node:path";

/** Every module that a TypeScript text names: static, re-exported, for its effects, dynamic and by `require`. */
export function readImports(text: string): readonly string[] {
  const named = text.matchAll(
    /(?:^|[\n;])\s*(?:import|export)\b[^;"'`]*?\bfrom\s*["']([^"']+)["']|(?:^|[\n;])\s*import\s*["']([^"']+)["']|\b(?:import|require)\s*\(\s*["'`]([^"'`]+)["'`]/g,
  );
  return [...named].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

/**
 * The part of the repository that an import leads to, such as `packages/core` or `actions/quality-gate`; undefined for
 * modules of others. `file` is relative to the root.
 */
export function partOfImport(file: string, specifier: string): string | undefined {
  const own = /^@chainops\/([^/]+)/.exec(specifier)?.[1];
  if (own !== undefined) return `packages/${own}`;
  return specifier.startsWith(".") ? partOf(path.posix.join(path.posix.dirname(file), specifier)) : undefined;
}

/** The first two folders of a path relative to the root. */
export function partOf(file: string): string {
  return file.split("/").slice(0, 2).join("/");
}
