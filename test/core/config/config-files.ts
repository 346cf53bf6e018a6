import { loadConfig } from "@chainops/core/config/load-config";
import type { LoadedConfig } from "@chainops/core/config/load-config";
import { InputError } from "@chainops/core/errors";

/** Loads `.chainops.yml` out of a tree that is held in memory. */
export function loadFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<LoadedConfig> {
  return loadConfig({ path: ".chainops.yml", isNamed: false, readFile: readerOf(files) });
}

export function loadText(text: string | Uint8Array): Promise<LoadedConfig> {
  return loadFiles({ ".chainops.yml": text });
}

export function readerOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const tree = new Map(Object.entries(files));
  return async (path: string): Promise<Uint8Array | null> => {
    const content = tree.get(path);
    return typeof content === "string" ? new TextEncoder().encode(content) : (content ?? null);
  };
}

/** The sentences of the InputError that `load` ends in; empty where it does not fail. */
export async function problemsOf(load: Promise<unknown>): Promise<readonly string[]> {
  try {
    await load;
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}
