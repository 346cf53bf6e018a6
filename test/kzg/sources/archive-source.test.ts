import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkspace } from "@chainops/core/files/workspace";
import { startArchiveDouble, startBeaconDouble } from "@chainops/dev/beacon-double/beacon-double";
import { encodeHex } from "@chainops/kzg/formats/hex";
import { versionedHash } from "@chainops/kzg/challenge/versioned-hash";
import { openArchiveSource } from "@chainops/kzg/sources/archive-source";
import { openDirectoryArchive } from "@chainops/kzg/sources/directory-archive";
import { describe, expect, onTestFinished, test } from "vitest";
import { tinyBlob } from "../support/tiny-blobs.ts";
import { createSmallChain, NEVER, openTestSource, POOL, readBlock, testEffects, valueOf } from "./open-test-source.ts";

async function readSmallBlock() {
  const { chain } = await createSmallChain();
  await using node = await startBeaconDouble({ chain });
  return { chain, block: await readBlock(await openTestSource([node.url]), 5) };
}

describe("an archive over HTTP", () => {
  test.each([
    { name: "both routes as SSZ", options: {} },
    { name: "both routes as JSON", options: { hasSsz: false } },
    { name: "sidecars alone", options: { routes: ["blob_sidecars"] as const } },
  ])("with $name gives a block's blobs, asked for by root", async ({ options }) => {
    const { chain, block } = await readSmallBlock();
    await using archive = await startArchiveDouble({ chain, ...options });
    const source = openArchiveSource({ urls: [archive.url], input: "archive-url", pool: POOL }, testEffects());
    expect(valueOf(await source.fetchBlobs(block, NEVER)).map((blob) => blob[0])).toEqual([1, 2, 3]);
    expect(archive.requests.every(({ url }) => url.includes(block.root))).toBe(true);
  });

  test("keeps what nodes have pruned", async () => {
    const { chain } = await createSmallChain({ retentionEpochs: 1 });
    await chain.addBlock({ slot: 320 });
    await using node = await startBeaconDouble({ chain });
    await using archive = await startArchiveDouble({ chain });
    const block = await readBlock(await openTestSource([node.url]), 5);
    const source = openArchiveSource({ urls: [archive.url], input: "archive-url", pool: POOL }, testEffects());
    expect(valueOf(await source.fetchBlobs(block, NEVER))).toHaveLength(3);
  });

  test("that has lost a block says so, and one that fails says nothing", async () => {
    const { chain, block } = await readSmallBlock();
    await using archive = await startArchiveDouble({ chain });
    const source = openArchiveSource({ urls: [archive.url], input: "archive-url", pool: POOL }, testEffects());
    archive.fail({ route: "blobs", kind: "status", status: 404 });
    expect(await source.fetchBlobs(block, NEVER)).toMatchObject({ status: "missing" });
    archive.fail({ route: "blobs", kind: "status", status: 502, times: 9 });
    expect(await source.fetchBlobs(block, NEVER)).toMatchObject({ status: "failed" });
  });
});

async function openDirectory() {
  const root = await mkdtemp(join(tmpdir(), "archive-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, "blobs"));
  const archive = openDirectoryArchive("blobs/", await openWorkspace(root));
  return {
    archive,
    write: (name: string, content: string | Uint8Array) => writeFile(join(root, "blobs", name), content),
  };
}

describe("an archive in a directory", () => {
  const blobs = [1, 2, 3].map((mark) => tinyBlob(mark).blob);
  const inHex = blobs.map(encodeHex);
  const names = [
    { form: "raw blobs by slot", name: () => "5.bin", content: () => Buffer.concat(blobs) },
    { form: "an SSZ list by root", name: (root: string) => `${root}.ssz`, content: () => Buffer.concat(blobs) },
    { form: "a Beacon API answer", name: () => "5.json", content: () => JSON.stringify({ data: inHex }) },
    {
      form: "what base/blob-archiver stores",
      name: (root: string) => root,
      content: (root: string) =>
        JSON.stringify({
          header: { beacon_block_hash: root },
          blob_sidecars: { data: inHex.map((blob, index) => ({ index: String(index), blob })) },
        }),
    },
  ];

  test.each(names)("of $form gives a block's blobs", async ({ name, content }) => {
    const { block } = await readSmallBlock();
    const { archive, write } = await openDirectory();
    await write(name(block.root), content(block.root));
    expect(valueOf(await archive.fetchBlobs(block, NEVER)).map((blob) => blob[0])).toEqual([1, 2, 3]);
  });

  test("of one file a versioned hash gives those that are there", async () => {
    const { block } = await readSmallBlock();
    const { archive, write } = await openDirectory();
    await write(`${encodeHex(versionedHash(tinyBlob(1).commitment))}.bin`, tinyBlob(1).blob);
    await write(encodeHex(versionedHash(tinyBlob(3).commitment)), encodeHex(tinyBlob(3).blob));
    expect(valueOf(await archive.fetchBlobs(block, NEVER)).map((blob) => blob[0])).toEqual([1, 3]);
  });

  test("without a file for the block has none", async () => {
    const { block } = await readSmallBlock();
    const { archive, write } = await openDirectory();
    await write("4.json", "[]");
    expect(await archive.fetchBlobs(block, NEVER)).toMatchObject({ status: "missing" });
  });

  test.each([
    { name: "half a blob", content: new Uint8Array(1000) },
    { name: "an API's error", content: '{"code":404,"message":"no"}' },
    { name: "an entry without its blob", content: '{"data":[null]}' },
    { name: "nothing", content: "" },
  ])("with a file that holds $name is malformed there, not missing", async ({ content }) => {
    const { block } = await readSmallBlock();
    const { archive, write } = await openDirectory();
    await write("5.json", content);
    expect(await archive.fetchBlobs(block, NEVER)).toMatchObject({
      status: "failed",
      error: { code: "malformed-response", message: expect.stringContaining("blobs/5.json") },
    });
  });
});
