import { MAX_FILE_BYTES } from "@chainops/kzg/formats/file-form";
import { readBlobs } from "@chainops/kzg/formats/read-blobs";
import { describe, expect, it } from "vitest";
import { hexOf, textBytes, valueOfRead } from "../support/read-values.ts";
import { blobFromSeed } from "../support/seeded-blob.ts";

const blobs = [blobFromSeed("a"), blobFromSeed("b")];
const [a = new Uint8Array(), b = new Uint8Array()] = blobs;
const hex = (bytes: Uint8Array) => `0x${hexOf(bytes)}`;
const point = (fill: number) => Uint8Array.from({ length: 48 }, () => fill);
const points = (count: number, fill: number) => Array.from({ length: count }, () => hex(point(fill)));
const json = (value: unknown) => textBytes(JSON.stringify(value));

const twoBlobs: readonly { name: string; bytes: Uint8Array; form: string }[] = [
  { name: "raw bytes one after the other, which is an SSZ list", bytes: Buffer.concat(blobs), form: "raw" },
  { name: "hex with 0x, one a line", bytes: textBytes(`${hex(a)}\n${hex(b)}\n`), form: "hex" },
  { name: "hex without 0x, one a line", bytes: textBytes(`${hexOf(a)}\r\n${hexOf(b)}`), form: "hex" },
  { name: "hex without a break", bytes: textBytes(hexOf(a) + hexOf(b)), form: "hex" },
  { name: "upper-case hex", bytes: textBytes(`0X${hexOf(a).toUpperCase()} ${hexOf(b).toUpperCase()}`), form: "hex" },
  {
    name: "hex wrapped over lines",
    bytes: textBytes(`${hex(a)}${hexOf(b)}`.replaceAll(/.{64}/g, "$&\n  ")),
    form: "hex",
  },
  {
    name: "wrapped hex with a 0x for each blob",
    bytes: textBytes([a, b].map((blob) => hex(blob).replaceAll(/.{100}/g, "$&\n")).join("\n")),
    form: "hex",
  },
  { name: "a JSON list of strings", bytes: json(blobs.map(hex)), form: "document" },
  {
    name: "JSON with a byte order mark",
    bytes: textBytes(`\uFEFF${JSON.stringify(blobs.map(hex))}`),
    form: "document",
  },
  { name: "a JSON list of objects", bytes: json(blobs.map((blob) => ({ blob: hex(blob) }))), form: "document" },
  {
    name: "an answer of /eth/v1/beacon/blobs",
    bytes: json({ finalized: true, data: blobs.map(hex) }),
    form: "document",
  },
  { name: "a bundle of lists", bytes: json({ blobs: blobs.map(hex) }), form: "document" },
  { name: "YAML with quotes", bytes: textBytes(`blobs:\n  - "${hex(a)}"\n  - '${hex(b)}'\n`), form: "document" },
];

describe("the blobs of a file", () => {
  it.each(twoBlobs)("are read from $name", async ({ bytes, form }) => {
    const file = valueOfRead(await readBlobs(bytes));
    expect(file.form).toBe(form);
    expect(file.entries.map((entry) => hexOf(valueOfRead(entry).blob) === hexOf(a))).toEqual([true, false]);
    expect(file.entries.map((entry) => hexOf(valueOfRead(entry).blob) === hexOf(b))).toEqual([false, true]);
  });

  it("come with commitments and proofs from a bundle of either version", async () => {
    const v1 = { blobs: blobs.map(hex), commitments: points(2, 1), proofs: points(2, 2) };
    const v2 = { blobs_bundle: { ...v1, proofs: [...points(128, 3), ...points(128, 4)] } };
    const first = valueOfRead(await readBlobs(json(v1))).entries.map(valueOfRead);
    const second = valueOfRead(await readBlobs(json({ result: v2 }))).entries.map(valueOfRead);
    expect(first.map(({ commitment, proof, cellProofs }) => [commitment?.[0], proof?.[0], cellProofs])).toEqual([
      [1, 2, null],
      [1, 2, null],
    ]);
    expect(second.map(({ proof, cellProofs }) => [proof, cellProofs?.length, cellProofs?.[0]?.[0]])).toEqual([
      [null, 128, 3],
      [null, 128, 4],
    ]);
  });

  it("keep the places that engine_getBlobs has nothing for", async () => {
    const v1 = { jsonrpc: "2.0", id: 1, result: [{ blob: hex(a), proof: hex(point(2)) }, null] };
    const v3 = { jsonrpc: "2.0", id: 1, result: [null, { blob: hex(b), proofs: points(128, 5) }] };
    const first = valueOfRead(await readBlobs(json(v1))).entries.map(valueOfRead);
    const second = valueOfRead(await readBlobs(json(v3))).entries.map(valueOfRead);
    expect(first.map(({ blob, proof }) => [blob === null, proof?.length])).toEqual([
      [false, 48],
      [true, undefined],
    ]);
    expect(second.map(({ blob, cellProofs }) => [blob === null, cellProofs?.length])).toEqual([
      [true, undefined],
      [false, 128],
    ]);
  });
});

describe("a raw blob of text", () => {
  it.each(["key: value, ", "{ no json }  ", "plain words. "])("that reads %j over and over is a blob", async (text) => {
    const bytes = textBytes(text.repeat(20_000)).subarray(0, 131_072);
    expect(valueOfRead(await readBlobs(bytes))).toMatchObject({ form: "raw", entries: [{ value: { blob: bytes } }] });
  });
});

const refused: readonly { name: string; bytes: Uint8Array; item: number | null; reason: RegExp }[] = [
  { name: "an empty file", bytes: new Uint8Array(), item: null, reason: /empty/ },
  { name: "white space alone", bytes: textBytes(" \n\t "), item: null, reason: /empty/ },
  { name: "a blob that lacks a byte", bytes: a.subarray(1), item: null, reason: /131071 bytes; 131072/ },
  { name: "JSON that ends in the middle", bytes: textBytes('{"blobs": ["0x12'), item: null, reason: /like JSON/ },
  { name: "an empty list", bytes: json([]), item: null, reason: /list of blobs is empty/ },
  { name: "a number", bytes: textBytes("- 12\n"), item: 0, reason: /number/ },
  { name: "YAML with hex that has no quotes", bytes: textBytes("blob: 0x1234\n"), item: 0, reason: /number.*quotes/ },
  { name: "another document", bytes: json({ hello: 1 }), item: null, reason: /neither the key/ },
  { name: "an engine's null", bytes: json({ result: null }), item: null, reason: /is null/ },
  {
    name: "a JSON-RPC error",
    bytes: json({ error: { code: -32601, message: "x" } }),
    item: null,
    reason: /code -32601/,
  },
  { name: "a Beacon API error", bytes: json({ code: 404, message: "not found" }), item: null, reason: /code 404/ },
  {
    name: "fewer commitments",
    bytes: json({ blobs: blobs.map(hex), commitments: points(1, 1) }),
    item: null,
    reason: /2 blobs with 1 commitments/,
  },
  {
    name: "127 cell proofs",
    bytes: json([{ blob: hex(a), proofs: points(127, 1) }]),
    item: 0,
    reason: /127 cell proofs/,
  },
  { name: "a text of plain words", bytes: textBytes("these are no blobs"), item: null, reason: /18 bytes/ },
  { name: "YAML with a tag", bytes: textBytes("blob: !!js/function x\n"), item: null, reason: /no hex, JSON or YAML/ },
];

describe("a file that holds no blobs", () => {
  it.each(refused)("is refused: $name", async ({ bytes, item, reason }) => {
    const result = await readBlobs(bytes);
    const fault =
      result.status === "malformed" ? result : result.value.entries.find(({ status }) => status === "malformed");
    expect(fault).toMatchObject({ status: "malformed", item, reason: expect.stringMatching(reason) });
  });

  it("is refused before it is looked at where it is too large", async () => {
    expect(await readBlobs(new Uint8Array(MAX_FILE_BYTES + 1))).toMatchObject({
      reason: expect.stringMatching(/at most/),
    });
  });

  it.each([
    { name: "a list of strings", bytes: json([hex(a), "0xzz", hex(b)]), reason: /digit 0 is none/ },
    {
      name: "lines of hex",
      bytes: textBytes(`${hexOf(a)}\n${hexOf(b).slice(2)}\n${hexOf(b)}`),
      reason: /131071 bytes/,
    },
    {
      name: "a short commitment",
      bytes: json({ blobs: [a, b, b].map(hex), commitments: [hex(point(1)), "0x12", hex(point(1))] }),
      reason: /commitment has 1 bytes; 48/,
    },
  ])("leaves the items beside a bad one usable: $name", async ({ bytes, reason }) => {
    const { entries } = valueOfRead(await readBlobs(bytes));
    expect(entries.map(({ status }) => status)).toEqual(["read", "malformed", "read"]);
    expect(entries[1]).toMatchObject({ item: 1, reason: expect.stringMatching(reason) });
  });
});
