import { readBlobSidecarsJson } from "@chainops/kzg/beacon/blob-sidecar";
import { readBlobSidecarsSsz } from "@chainops/kzg/beacon/blob-sidecar-ssz";
import { readDataColumnSidecarsJson } from "@chainops/kzg/beacon/data-column-sidecar";
import { readDataColumnSidecarSsz, readDataColumnSidecarsSsz } from "@chainops/kzg/beacon/data-column-sidecar-ssz";
import { readBlockJson, readBlockSsz } from "@chainops/kzg/beacon/read-block";
import { readNetworkConfig } from "@chainops/kzg/beacon/read-network-config";
import { readBlobs } from "@chainops/kzg/formats/read-blobs";
import { readCells } from "@chainops/kzg/formats/read-cells";
import { readManifest } from "@chainops/kzg/formats/read-manifest";
import { readPointEvaluations } from "@chainops/kzg/formats/read-point-evaluations";
import { readPointList } from "@chainops/kzg/formats/read-point-list";
import { checkTransaction } from "@chainops/kzg/formats/transaction/check-transaction";
import { parseTransaction } from "@chainops/kzg/formats/transaction/parse-transaction";
import { readTransactions } from "@chainops/kzg/formats/transaction/read-transactions";
import { ssz } from "@lodestar/types";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildBlobSidecar, buildBlock, buildColumn, pointFromSeed } from "../beacon/build-sidecars.ts";
import { hexOf, textBytes } from "../support/read-values.ts";
import { buildParts, signBare, wrap } from "./transaction/build-transaction.ts";

type Outcome =
  { readonly status: "read"; readonly value: unknown } | { readonly status: "malformed"; readonly reason: string };

const FILE_READERS: readonly { name: string; read: (bytes: Uint8Array) => Promise<Outcome> }[] = [
  { name: "readBlobs", read: readBlobs },
  { name: "readPointList", read: (bytes) => readPointList(bytes, "proof") },
  { name: "readManifest", read: readManifest },
  { name: "readPointEvaluations", read: readPointEvaluations },
  { name: "readCells", read: readCells },
  { name: "readTransactions", read: readTransactions },
  { name: "readBlobSidecarsSsz", read: async (bytes) => readBlobSidecarsSsz(bytes) },
  { name: "readDataColumnSidecarsSsz of Fulu", read: async (bytes) => readDataColumnSidecarsSsz(bytes, "fulu") },
  { name: "readDataColumnSidecarsSsz of Gloas", read: async (bytes) => readDataColumnSidecarsSsz(bytes, "gloas") },
  { name: "readDataColumnSidecarSsz", read: async (bytes) => readDataColumnSidecarSsz(bytes, "fulu") },
  { name: "readBlockSsz of Deneb", read: (bytes) => readBlockSsz(bytes, "deneb") },
  { name: "readBlockSsz of Gloas", read: (bytes) => readBlockSsz(bytes, "gloas") },
];

const genesis = { genesisTimeSeconds: 0, genesisValidatorsRoot: "0x" };
const DOCUMENT_READERS: readonly { name: string; read: (document: unknown) => Promise<Outcome> }[] = [
  ...FILE_READERS.slice(0, 6).map(({ name, read }) => ({
    name,
    read: (document: unknown) => read(textBytes(JSON.stringify(document))),
  })),
  { name: "readBlobSidecarsJson", read: async (document) => readBlobSidecarsJson(document) },
  { name: "readDataColumnSidecarsJson", read: async (document) => readDataColumnSidecarsJson(document) },
  { name: "readBlockJson", read: readBlockJson },
  { name: "readNetworkConfig", read: async (document) => readNetworkConfig(document, genesis) },
];

const KEYS = [
  "data", "result", "error", "code", "message", "blobs", "blob", "commitments", "commitment", "proofs", "proof", "items", "points",
  "input", "z", "y", "cells", "cell", "cell_indices", "index", "column", "kzg_proofs", "kzg_commitments", "signed_block_header", "version",
  "body", "slot", "execution_requests", "transactions", "type", "params", "method", "accessList", "blobVersionedHashes", "BLOB_SCHEDULE",
  "PRESET_BASE", "__proto__", "constructor", "toString",
]; // prettier-ignore

const WORDS = [
  "0x",
  "0x03",
  "0x00",
  "deneb",
  "gloas",
  "eth_sendRawTransaction",
  "-1",
  "1",
  "18446744073709551616",
  `0x${"ab".repeat(48)}`,
];

const documents = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "medium" },
    fc.constantFrom(...WORDS),
    fc.oneof(fc.string({ maxLength: 8 }), fc.double(), fc.constantFrom(0, 3, null, true)),
    tie("list"),
    tie("object"),
  ),
  list: fc.array(tie("value"), { maxLength: 3 }),
  object: fc
    .array(fc.tuple(fc.constantFrom(...KEYS), tie("value")), { maxLength: 5 })
    .map((entries): unknown =>
      JSON.parse(`{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(",")}}`),
    ),
})).value;

/** What is wrong with an answer: its shape, or a reason that is no sentence. */
function faultOf(outcome: Outcome): string | null {
  if (outcome.status === "read") return null;
  const isSentence = outcome.status === "malformed" && /^\S[^\n]{8,600}[.]$/u.test(outcome.reason);
  return isSentence ? null : JSON.stringify(outcome);
}

describe("any bytes", () => {
  it.each(FILE_READERS)("are read or refused with a sentence by $name", async ({ read }) => {
    const texts = fc.string({ unit: "binary", maxLength: 300 }).map(textBytes);
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      texts,
      fc.uint8Array({ maxLength: 400 }).map((tail) => Uint8Array.from([3, ...tail])),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        expect(faultOf(await read(input))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it.each(DOCUMENT_READERS)("of a document are read or refused with a sentence by $name", async ({ read }) => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        expect(faultOf(await read(document))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

const block = buildBlock(["a", "b"].map(pointFromSeed));
const columns = [1, 2].map((index) => buildColumn(block, index));

describe("a cut or changed file", async () => {
  const parts = buildParts(1, 128);
  const bare = await signBare(parts.commitments);
  const blockBytes = ssz.fulu.SignedBeaconBlock.serialize(buildBlock(parts.commitments, [bare]));
  const files = [
    {
      name: "a blob sidecar",
      bytes: ssz.deneb.BlobSidecars.serialize([buildBlobSidecar(block, 1, new Uint8Array(131_072))]),
      read: async (bytes: Uint8Array): Promise<Outcome> => readBlobSidecarsSsz(bytes),
    },
    {
      name: "Fulu columns",
      bytes: ssz.fulu.DataColumnSidecars.serialize(columns),
      read: async (bytes: Uint8Array): Promise<Outcome> => readDataColumnSidecarsSsz(bytes, "fulu"),
    },
    {
      name: "a block",
      bytes: blockBytes,
      read: async (bytes: Uint8Array): Promise<Outcome> => readBlockSsz(bytes, "fulu"),
    },
    {
      name: "a wrapper",
      bytes: wrap(bare, Uint8Array.of(1), parts),
      read: async (bytes: Uint8Array): Promise<Outcome> => parseTransaction(bytes),
    },
    {
      name: "a bare transaction",
      bytes: bare,
      read: async (bytes: Uint8Array): Promise<Outcome> => parseTransaction(bytes),
    },
    {
      name: "a JSON list of columns",
      bytes: textBytes(JSON.stringify(ssz.fulu.DataColumnSidecars.toJson(columns))),
      read: readCells,
    },
  ];

  it.each(files)("is never taken for whole: $name", async ({ bytes, read }) => {
    expect((await read(bytes)).status).toBe("read");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 1 }), async (length) => {
        expect(await read(bytes.subarray(0, length))).toMatchObject({ status: "malformed" });
      }),
      { numRuns: 100 },
    );
  });

  it.each(files)("with any byte changed is read or refused: $name", async ({ bytes, read }) => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(Math.min(bytes.length, 1000) - 1),
        fc.integer({ min: 1, max: 255 }),
        async (position, mask) => {
          expect(faultOf(await read(bytes.with(position, (bytes[position] ?? 0) ^ mask)))).toBeNull();
        },
      ),
      { numRuns: 200 },
    );
  });

  it("of a signed transaction, any change of which that is read changes its hash", async () => {
    const whole = await parseTransaction(bare);
    if (whole.status === "malformed") throw new Error(whole.reason);
    await fc.assert(
      fc.asyncProperty(fc.nat(bare.length - 1), fc.integer({ min: 1, max: 255 }), async (position, mask) => {
        const changed = await parseTransaction(bare.with(position, (bare[position] ?? 0) ^ mask));
        if (changed.status === "malformed") return;
        expect(changed.value.hash).not.toBe(whole.value.hash);
        expect(Array.isArray(checkTransaction(changed.value))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("hostile sizes", () => {
  it.each([
    { name: "a million hex words", bytes: textBytes("0x00 ".repeat(1_000_000)) },
    { name: "brackets a million deep", bytes: textBytes("[".repeat(1_000_000)) },
    { name: "brackets that close", bytes: textBytes(`${"[".repeat(100_000)}${"]".repeat(100_000)}`) },
    { name: "a million dashes", bytes: textBytes("- ".repeat(1_000_000)) },
    {
      name: "aliases of aliases",
      bytes: textBytes(
        `a: &a [x]\n${Array.from({ length: 30 }, (_, at) => `k${at}: &b${at} [${`*${at === 0 ? "a" : `b${at - 1}`},`.repeat(9)}]`).join("\n")}`,
      ),
    },
    { name: "a long line of words", bytes: textBytes(`a: ${"b ".repeat(1_000_000)}`) },
    { name: "a megabyte of commas", bytes: textBytes(`z,commitment${",".repeat(1_000_000)}`) },
  ])("are refused without a crash: $name", async ({ bytes }) => {
    for (const { read } of FILE_READERS) {
      const outcome = await read(bytes);
      expect(outcome.status === "malformed" || JSON.stringify(outcome.value).includes("malformed")).toBe(true);
    }
  });

  it("of raw hex are decoded without loss", async () => {
    const text = textBytes(hexOf(new Uint8Array(131_072 * 20).fill(0x11)));
    expect(await readBlobs(text)).toMatchObject({ status: "read", value: { entries: { length: 20 } } });
  });
});
