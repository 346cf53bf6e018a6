import { versionedHashesOfBlock } from "@chainops/kzg/beacon/beacon-block";
import { readBlockJson, readBlockSsz } from "@chainops/kzg/beacon/read-block";
import { versionedHash } from "@chainops/kzg/challenge/versioned-hash";
import { ssz } from "@lodestar/types";
import { describe, expect, it } from "vitest";
import { HAS_REAL_FIXTURES, readRealJson } from "../support/real-fixtures.ts";
import { hexOf, valueOfRead } from "../support/read-values.ts";
import { elementFromSeed } from "../support/seeded-blob.ts";
import { buildBlock, pointFromSeed } from "./build-sidecars.ts";

const REAL_BLOCK = "beacon/block_deneb_mainnet_slot_8631513.json";
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.skipIf(!HAS_REAL_FIXTURES)("the real block of slot 8,631,513 (skipped where the fixtures are absent)", () => {
  it("has the roots, the commitment and the transaction that the chain has", async () => {
    const block = valueOfRead(await readBlockJson(readRealJson(REAL_BLOCK)));
    expect(block.fork).toBe("deneb");
    expect(block.header.slot).toBe(8_631_513);
    expect(hexOf(block.header.bodyRoot)).toBe("5aa7fe59e7e8c32e1749cd8ea6be671253d04f32d2b833314b5ef6c50e6a052a");
    expect(hexOf(block.root)).toBe("6501aa5db10d46cd2c905554bc63fbd7f0075124848763e935980877e8587bd9");
    expect(block.execution?.blockNumber).toBe(19_431_837);
    expect(block.execution?.blobTransactions.map(({ hash }) => hash)).toEqual([
      "0x763e76ee41a1be090f95f0a7d11af29e05c64fc91ce1468f2926f997a675b942",
    ]);
    expect(versionedHashesOfBlock(block)?.map(hexOf)).toEqual(block.commitments.map(versionedHash).map(hexOf));
  });

  it("is the same from SSZ", async () => {
    const message = ssz.deneb.BeaconBlock.fromJson(readRealJson(REAL_BLOCK));
    const bytes = ssz.deneb.SignedBeaconBlock.serialize({ message, signature: new Uint8Array(96) });
    expect(await readBlockSsz(bytes, "deneb")).toEqual(await readBlockJson(readRealJson(REAL_BLOCK)));
  });

  it("has another root as soon as one transaction changes", async () => {
    const changed = ssz.deneb.BeaconBlock.fromJson(readRealJson(REAL_BLOCK));
    const [first] = changed.body.executionPayload.transactions;
    if (first !== undefined) first[first.length - 1] = (first.at(-1) ?? 0) ^ 1;
    const block = valueOfRead(await readBlockJson(plain(ssz.deneb.BeaconBlock.toJson(changed))));
    expect(hexOf(block.root)).not.toBe("6501aa5db10d46cd2c905554bc63fbd7f0075124848763e935980877e8587bd9");
  });
});

describe("a block", () => {
  const commitments = ["a", "b"].map(pointFromSeed);
  const built = buildBlock(commitments);
  const root = hexOf(ssz.fulu.BeaconBlock.hashTreeRoot(built.message));

  it("of Fulu is read from the API's JSON and from SSZ", async () => {
    const json = { version: "fulu", finalized: true, data: plain(ssz.fulu.SignedBeaconBlock.toJson(built)) };
    const fromJson = valueOfRead(await readBlockJson(json));
    const fromSsz = valueOfRead(await readBlockSsz(ssz.fulu.SignedBeaconBlock.serialize(built), "fulu"));
    expect(fromJson).toEqual(fromSsz);
    expect([fromJson.fork, hexOf(fromJson.root), fromJson.commitments.length]).toEqual(["fulu", root, 2]);
    expect(versionedHashesOfBlock(fromJson)).toEqual([]);
  });

  it("without its version is told by its keys", async () => {
    const block = valueOfRead(await readBlockJson(plain(ssz.fulu.SignedBeaconBlock.toJson(built))));
    expect([block.fork, hexOf(block.root)]).toEqual(["electra", root]);
  });

  it("of Gloas has its commitments in the bid and no payload", async () => {
    const signed = ssz.gloas.SignedBeaconBlock.defaultValue();
    signed.message.slot = 11_300_000;
    signed.message.stateRoot = elementFromSeed("state");
    signed.message.body.signedExecutionPayloadBid.message.blobKzgCommitments = commitments;
    const json = { version: "gloas", data: plain(ssz.gloas.SignedBeaconBlock.toJson(signed)) };
    const block = valueOfRead(await readBlockJson(json));
    expect(block.commitments.map(hexOf)).toEqual(commitments.map(hexOf));
    expect(hexOf(block.root)).toBe(hexOf(ssz.gloas.BeaconBlock.hashTreeRoot(signed.message)));
    expect(versionedHashesOfBlock(block)).toBeNull();
    expect(await readBlockSsz(ssz.gloas.SignedBeaconBlock.serialize(signed), "gloas")).toMatchObject({ value: block });
  });

  it.each([
    {
      name: "from before Deneb",
      document: { version: "capella", data: { message: { body: {} } } },
      reason: /before Deneb/,
    },
    { name: "of a later fork", document: { version: "heze2", data: { message: { body: {} } } }, reason: /not known/ },
    { name: "without a body", document: { version: "deneb", data: { message: {} } }, reason: /no body/ },
    {
      name: "with an empty body",
      document: { version: "deneb", data: { message: { body: {} } } },
      reason: /no deneb block/,
    },
    { name: "that is a list", document: [], reason: /no beacon block/ },
  ])("is refused $name", async ({ document, reason }) => {
    expect(await readBlockJson(document)).toMatchObject({ status: "malformed", reason: expect.stringMatching(reason) });
  });

  it("with a type-3 transaction that is none is refused", async () => {
    const bytes = ssz.fulu.SignedBeaconBlock.serialize(buildBlock(commitments, [Uint8Array.of(3, 0xc1, 0x80)]));
    expect(await readBlockSsz(bytes, "fulu")).toMatchObject({
      status: "malformed",
      reason: expect.stringMatching(/tx has 1 fields/),
    });
  });
});
