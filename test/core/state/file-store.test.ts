import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { mkdir, readdir, readFile, symlink, utimes, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openFileStore } from "@chainops/core/state/file-store";
import { describe, expect, it } from "vitest";
import { placeOnDisk } from "./open-stores.ts";
import { storeEffects } from "./store-effects.ts";

const writer = fileURLToPath(new URL("append-writer.ts", import.meta.url));
const longAgo = new Date(Date.now() - 60_000);

function appendInProcess(directory: string, id: string): Promise<number | null> {
  const child = spawn(process.execPath, ["--conditions=source", "--no-warnings", writer, directory, id], {
    stdio: "inherit",
  });
  return new Promise((resolve, reject) => child.on("error", reject).on("exit", resolve));
}

describe("openFileStore", () => {
  it("keeps all updates of twenty processes", { timeout: 120_000 }, async () => {
    await using place = await placeOnDisk();
    const ids = Array.from({ length: 20 }, (_, id) => String(id));
    const codes = await Promise.all(ids.map((id) => appendInProcess(place.directory, id)));
    expect(new Set(codes)).toEqual(new Set([0]));
    const entry = await (await place.openWriter()).read("seen");
    expect(new Set(entry?.value as string[])).toEqual(new Set(ids));
    expect(entry?.value).toHaveLength(20);
  });

  it("leaves nothing but the value behind", async () => {
    await using place = await placeOnDisk();
    const store = await place.openWriter();
    await store.update("cursor", () => 1);
    await store.compareAndSwap("cursor", null, 2);
    expect(await readdir(place.directory)).toEqual(["cursor.json"]);
    expect(await readFile(`${place.directory}/cursor.json`, "utf8")).toBe("1\n");
  });

  it("writes nothing while another holds the lock", async () => {
    await using place = await placeOnDisk();
    await mkdir(place.directory, { recursive: true });
    await writeFile(`${place.directory}/cursor.json.lock`, "another");
    const store = await place.openWriter();
    expect(await store.compareAndSwap("cursor", null, 1)).toEqual({ ok: false });
    expect(await readFile(`${place.directory}/cursor.json.lock`, "utf8")).toBe("another");
  });

  it("removes the lock of a process that died, once for all that wait", async () => {
    await using place = await placeOnDisk();
    const lock = `${place.directory}/count.json.lock`;
    await mkdir(place.directory, { recursive: true });
    for (const path of [lock, `${lock}.break`]) {
      await writeFile(path, "dead");
      await utimes(path, longAgo, longAgo);
    }
    const writers = await Promise.all(Array.from({ length: 8 }, () => place.openWriter()));
    await Promise.all(writers.map((store) => store.update("count", (count) => Number(count ?? 0) + 1)));
    expect((await writers[0]?.read("count"))?.value).toBe(8);
    expect(await readdir(place.directory)).toEqual(["count.json"]);
  });

  it("does not write once its own lock was taken for stale", async () => {
    await using place = await placeOnDisk();
    let ids = 0;
    // The second id names the draft: by then this writer holds the lock, and another takes it away.
    const randomId = (): string => {
      if (++ids === 2) writeFileSync(`${place.directory}/cursor.json.lock`, "another");
      return `id-${ids}`;
    };
    const store = openFileStore({ directory: place.directory }, { ...storeEffects, randomId });
    expect(await store.compareAndSwap("cursor", null, 1)).toEqual({ ok: false });
    expect(await readdir(place.directory)).toEqual(["cursor.json.lock"]);
  });

  it("does not follow a symlink to read", async () => {
    await using place = await placeOnDisk();
    await mkdir(place.directory, { recursive: true });
    await writeFile(`${place.directory}/../outside.json`, "1");
    await symlink("../outside.json", `${place.directory}/cursor.json`);
    await expect((await place.openWriter()).read("cursor")).rejects.toThrow(
      expect.objectContaining({ code: "malformed-response" }),
    );
  });

  const broken = [
    { name: "half of a value", text: '{"a":' },
    { name: "nothing", text: "" },
    { name: "a value nested too deep", text: `${"[".repeat(65)}${"]".repeat(65)}` },
    { name: "a million brackets", text: "[".repeat(1_000_000).slice(0, 500_000) },
    { name: "a key that would change prototypes", text: '[{"__proto__":{"polluted":true}}]' },
  ];
  it.each(broken)("refuses a file that holds $name", async ({ text }) => {
    await using place = await placeOnDisk();
    await mkdir(place.directory, { recursive: true });
    await writeFile(`${place.directory}/cursor.json`, text);
    await expect((await place.openWriter()).read("cursor")).rejects.toThrow(
      expect.objectContaining({ code: "malformed-response" }),
    );
  });

  it("says which file cannot be written", async () => {
    await using place = await placeOnDisk();
    await writeFile(place.directory, "a file where the directory should be");
    const failure = (await place.openWriter()).compareAndSwap("cursor", null, 1);
    await expect(failure).rejects.toThrow(expect.objectContaining({ code: "process-failed" }));
  });
});
