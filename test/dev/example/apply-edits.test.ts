import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { InputError } from "@chainops/core/errors";
import { applyEdits } from "@chainops/dev/example/apply-edits";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "chainops-edit-"));
  await writeFile(path.join(folder, "a.txt"), "one two two");
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("applyEdits", () => {
  it("replaces text literally, creates and removes files", async () => {
    await writeFile(path.join(folder, "old.txt"), "");
    await applyEdits(folder, [
      { kind: "replace", file: "a.txt", find: "one", replacement: "$& $1" },
      { kind: "create", file: "new.txt", text: "new" },
      { kind: "remove", file: "old.txt" },
    ]);
    expect(await readFile(path.join(folder, "a.txt"), "utf8")).toBe("$& $1 two two");
    expect((await readdir(folder)).sort()).toEqual(["a.txt", "new.txt"]);
  });

  it.each([
    { find: "three", times: 0 },
    { find: "two", times: 2 },
  ])("refuses to replace what occurs $times times", async ({ find, times }) => {
    const edits = [{ kind: "replace", file: "a.txt", find, replacement: "x" } as const];
    const error = await applyEdits(folder, edits).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect(String(error)).toContain(`found ${times} times`);
    expect(await readFile(path.join(folder, "a.txt"), "utf8")).toBe("one two two");
  });

  it("does not overwrite a file that it should create, nor pass over one that it should remove", async () => {
    await expect(applyEdits(folder, [{ kind: "create", file: "a.txt", text: "" }])).rejects.toThrow(/EEXIST/);
    await expect(applyEdits(folder, [{ kind: "remove", file: "b.txt" }])).rejects.toThrow(/ENOENT/);
  });
});
