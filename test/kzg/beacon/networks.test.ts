import { KNOWN_NETWORKS, knownNetwork, networkOfGenesis } from "@chainops/kzg/beacon/known-networks";
import type { NetworkConfig } from "@chainops/kzg/beacon/network-config";
import {
  epochOfSlot,
  firstRetainedSlot,
  forkOfSlot,
  maxBlobsAtSlot,
  slotAt,
  timeOfSlot,
} from "@chainops/kzg/beacon/network-time";
import { readNetworkConfig } from "@chainops/kzg/beacon/read-network-config";
import { describe, expect, it } from "vitest";
import { valueOfRead } from "../support/read-values.ts";

function network(name: string): NetworkConfig {
  const found = knownNetwork(name);
  if (found === null) throw new Error(`no network ${name}`);
  return found;
}

const mainnet = network("mainnet");

describe("forks and blob limits of mainnet", () => {
  it.each([
    { epoch: 269_567, fork: null, maxBlobs: 0 },
    { epoch: 269_568, fork: "deneb", maxBlobs: 6 },
    { epoch: 364_031, fork: "deneb", maxBlobs: 6 },
    { epoch: 364_032, fork: "electra", maxBlobs: 9 },
    { epoch: 411_392, fork: "fulu", maxBlobs: 9 },
    { epoch: 412_671, fork: "fulu", maxBlobs: 9 },
    { epoch: 412_672, fork: "fulu", maxBlobs: 15 },
    { epoch: 419_072, fork: "fulu", maxBlobs: 21 },
  ])("at epoch $epoch are $fork and $maxBlobs", ({ epoch, fork, maxBlobs }) => {
    for (const slot of [epoch * 32, epoch * 32 + 31]) {
      expect([forkOfSlot(mainnet, slot), maxBlobsAtSlot(mainnet, slot)]).toEqual([fork, maxBlobs]);
    }
  });

  it("are those of the real block's slot", () => {
    expect([epochOfSlot(mainnet, 8_631_513), forkOfSlot(mainnet, 8_631_513)]).toEqual([269_734, "deneb"]);
    // The timestamp of its payload.
    expect(timeOfSlot(mainnet, 8_631_513)).toBe(1_710_402_179);
  });
});

describe("networks", () => {
  it("are told by their genesis, whatever the case of the hex", () => {
    for (const { name, genesisValidatorsRoot } of KNOWN_NETWORKS) {
      expect(networkOfGenesis(genesisValidatorsRoot.toUpperCase().replace("0X", "0x"))?.name).toBe(name);
    }
    expect(networkOfGenesis(`0x${"0".repeat(64)}`)).toBeNull();
    expect(knownNetwork("goerli")).toBeNull();
  });

  it("have slots from genesis on", () => {
    expect(slotAt(mainnet, mainnet.genesisTimeSeconds - 1)).toBeNull();
    expect(slotAt(mainnet, timeOfSlot(mainnet, 1000) + 11)).toBe(1000);
  });

  it("keep blobs for 4,096 epochs, and none from before Deneb", () => {
    expect(firstRetainedSlot(mainnet, 420_000 * 32 + 5)).toBe((420_000 - 4096) * 32);
    expect(firstRetainedSlot(mainnet, 269_600 * 32)).toBe(269_568 * 32);
    expect(firstRetainedSlot(mainnet, 269_567 * 32)).toBeNull();
    expect(firstRetainedSlot(network("hoodi"), 0)).toBe(0);
  });

  it("of hoodi start with Deneb, and sepolia has Gloas", () => {
    expect(forkOfSlot(network("hoodi"), 0)).toBe("deneb");
    expect(forkOfSlot(network("sepolia"), 353_024 * 32)).toBe("gloas");
    expect(maxBlobsAtSlot(network("holesky"), 167_936 * 32)).toBe(21);
  });
});

describe("a node's config", () => {
  const genesis = { genesisTimeSeconds: 1_700_000_000, genesisValidatorsRoot: `0x${"AB".repeat(32)}` };
  const spec = {
    CONFIG_NAME: "devnet",
    PRESET_BASE: "mainnet",
    DEPOSIT_CHAIN_ID: "3151908",
    SECONDS_PER_SLOT: "6",
    SLOTS_PER_EPOCH: "32",
    DENEB_FORK_EPOCH: "0",
    ELECTRA_FORK_EPOCH: "1",
    FULU_FORK_EPOCH: "2",
    GLOAS_FORK_EPOCH: "18446744073709551615",
    MAX_BLOBS_PER_BLOCK_ELECTRA: "9",
    MIN_EPOCHS_FOR_BLOB_SIDECARS_REQUESTS: "4096",
    BLOB_SCHEDULE: [
      { EPOCH: "20", MAX_BLOBS_PER_BLOCK: "21" },
      { EPOCH: "10", MAX_BLOBS_PER_BLOCK: "15" },
    ],
  };

  it("gives forks, limits in order, and lower-case roots", () => {
    expect(valueOfRead(readNetworkConfig({ data: spec }, genesis))).toEqual({
      name: "devnet",
      chainId: 3_151_908n,
      genesisTimeSeconds: 1_700_000_000,
      genesisValidatorsRoot: `0x${"ab".repeat(32)}`,
      slotsPerEpoch: 32,
      secondsPerSlot: 6,
      forkEpochs: { deneb: 0, electra: 1, fulu: 2, gloas: null },
      blobLimits: [
        { epoch: 0, maxBlobs: 6 },
        { epoch: 1, maxBlobs: 9 },
        { epoch: 10, maxBlobs: 15 },
        { epoch: 20, maxBlobs: 21 },
      ],
      retentionEpochs: 4096,
    });
  });

  it("may come from YAML's numbers and say its slots in milliseconds", () => {
    const { SECONDS_PER_SLOT: _, ...rest } = spec;
    const config = {
      ...rest,
      SLOT_DURATION_MS: 12_000,
      GLOAS_FORK_EPOCH: 2 ** 64,
      DENEB_FORK_EPOCH: 3,
    };
    expect(valueOfRead(readNetworkConfig(config, genesis))).toMatchObject({
      secondsPerSlot: 12,
      forkEpochs: { deneb: 3, gloas: null },
    });
  });

  it.each([
    { change: { PRESET_BASE: "minimal" }, reason: /PRESET_BASE is not mainnet/ },
    { change: { DEPOSIT_CHAIN_ID: undefined }, reason: /DEPOSIT_CHAIN_ID/ },
    { change: { DENEB_FORK_EPOCH: "soon" }, reason: /DENEB_FORK_EPOCH/ },
    { change: { SLOTS_PER_EPOCH: "0" }, reason: /SLOTS_PER_EPOCH/ },
    { change: { BLOB_SCHEDULE: [{}] }, reason: /BLOB_SCHEDULE\[0\]/ },
    { change: { BLOB_SCHEDULE: "x" }, reason: /BLOB_SCHEDULE is no list/ },
  ])("is refused with $change", ({ change, reason }) => {
    expect(readNetworkConfig({ ...spec, ...change }, genesis)).toMatchObject({ reason: expect.stringMatching(reason) });
  });
});
