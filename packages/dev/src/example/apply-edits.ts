import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { InputError } from "@chainops/core/errors";

export type ProjectEdit =
  | { readonly kind: "replace"; readonly file: string; readonly find: string; readonly replacement: string }
  | { readonly kind: "create"; readonly file: string; readonly text: string }
  | { readonly kind: "remove"; readonly file: string };

/** Edits the files of a project; throws `InputError` where an edit does not apply as written, before it is made. */
export async function applyEdits(projectDir: string, edits: readonly ProjectEdit[]): Promise<void> {
  for (const edit of edits) {
    const file = path.join(projectDir, edit.file);
    if (edit.kind === "remove") await rm(file);
    else if (edit.kind === "create") await writeFile(file, edit.text, { flag: "wx" });
    else await writeFile(file, replaceOnce(await readFile(file, "utf8"), edit));
  }
}

function replaceOnce(text: string, edit: { file: string; find: string; replacement: string }): string {
  const parts = text.split(edit.find);
  if (parts.length !== 2) {
    throw new InputError(`${edit.file}: found ${parts.length - 1} times what shall be replaced once: ${edit.find}`);
  }
  return parts.join(edit.replacement);
}
