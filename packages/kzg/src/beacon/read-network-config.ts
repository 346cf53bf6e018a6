import { asBigUint, asObject, asUint, valueOf } from "../formats/json-value.ts";
import type { DocumentObject } from "../formats/json-value.ts";
import type { ReadResult } from "../formats/read-result.ts";
import { unwrapDocument } from "../formats/unwrap-document.ts";
import { ContainerFault } from "./container-fault.ts";
import type { BlobLimit, NetworkConfig } from "./network-config.ts";
import { readContainer } from "./read-container.ts";

/** What `/eth/v1/beacon/genesis` says; the config has only the least genesis time. */
export interface Genesis {
  readonly genesisTimeSeconds: number;
  /** `0x` and 64 digits. */
  readonly genesisValidatorsRoot: string;
}

const FAR_FUTURE_EPOCH = 2 ** 64;
const MAX_SCHEDULE_ENTRIES = 1000;

/**
 * A network by a node's `/eth/v1/config/spec` (or a `config.yaml` as a document) and its genesis. The preset must be
 * mainnet's: containers of the minimal preset differ. Limits of blobs that the config leaves out are Deneb's 6 and
 * Electra's 9.
 */
export function readNetworkConfig(spec: unknown, genesis: Genesis): ReadResult<NetworkConfig> {
  return readContainer(null, () => {
    const inner = unwrapDocument(spec);
    const config = inner.status === "malformed" ? null : asObject(inner.value);
    if (config === null) throw new ContainerFault("The network's config is no object.");
    return readConfig(config, genesis);
  });
}

function readConfig(config: DocumentObject, genesis: Genesis): NetworkConfig {
  const preset = valueOf(config, "PRESET_BASE") ?? "mainnet";
  if (preset !== "mainnet") throw new ContainerFault("PRESET_BASE is not mainnet, the only preset that is known here.");
  const name = valueOf(config, "CONFIG_NAME");
  const forkEpochs = {
    deneb: readEpoch(config, "DENEB_FORK_EPOCH"),
    electra: readEpoch(config, "ELECTRA_FORK_EPOCH"),
    fulu: readEpoch(config, "FULU_FORK_EPOCH"),
    gloas: readEpoch(config, "GLOAS_FORK_EPOCH"),
  };
  return {
    name: typeof name === "string" ? name.slice(0, 100) : "custom",
    chainId: readBig(config, "DEPOSIT_CHAIN_ID"),
    ...genesis,
    genesisValidatorsRoot: genesis.genesisValidatorsRoot.toLowerCase(),
    slotsPerEpoch: readPositive(config, "SLOTS_PER_EPOCH", 32),
    secondsPerSlot: readSlotSeconds(config),
    forkEpochs,
    blobLimits: [
      ...limitAt(forkEpochs.deneb, readPositive(config, "MAX_BLOBS_PER_BLOCK", 6)),
      ...limitAt(forkEpochs.electra, readPositive(config, "MAX_BLOBS_PER_BLOCK_ELECTRA", 9)),
      ...readSchedule(config),
    ],
    retentionEpochs: readPositive(config, "MIN_EPOCHS_FOR_BLOB_SIDECARS_REQUESTS", 4096),
  };
}

function readBig(config: DocumentObject, key: string): bigint {
  const value = asBigUint(valueOf(config, key));
  if (value === null) throw new ContainerFault(`${key} is no whole number.`);
  return value;
}

/** Null where the fork is not set or the config does not know it. */
function readEpoch(config: DocumentObject, key: string): number | null {
  const value = valueOf(config, key);
  // YAML reads 2⁶⁴ - 1 as a number that has lost its last digits.
  if (value === undefined || (typeof value === "number" && value >= FAR_FUTURE_EPOCH)) return null;
  const epoch = readBig(config, key);
  return epoch >= BigInt(FAR_FUTURE_EPOCH) - 1n ? null : Number(epoch);
}

function readPositive(config: DocumentObject, key: string, preset: number): number {
  const value = valueOf(config, key);
  const number = value === undefined ? preset : asUint(value);
  if (number === null || number === 0) throw new ContainerFault(`${key} is no whole number from 1.`);
  return number;
}

/** `SECONDS_PER_SLOT`, or its successor `SLOT_DURATION_MS`. */
function readSlotSeconds(config: DocumentObject): number {
  if (valueOf(config, "SECONDS_PER_SLOT") !== undefined) return readPositive(config, "SECONDS_PER_SLOT", 12);
  return readPositive(config, "SLOT_DURATION_MS", 12_000) / 1000;
}

function limitAt(epoch: number | null, maxBlobs: number): readonly BlobLimit[] {
  return epoch === null ? [] : [{ epoch, maxBlobs }];
}

function readSchedule(config: DocumentObject): readonly BlobLimit[] {
  const schedule = valueOf(config, "BLOB_SCHEDULE") ?? [];
  if (!Array.isArray(schedule) || schedule.length > MAX_SCHEDULE_ENTRIES) {
    throw new ContainerFault(`BLOB_SCHEDULE is no list of at most ${MAX_SCHEDULE_ENTRIES} entries.`);
  }
  return schedule.map(readLimit).sort((left, right) => left.epoch - right.epoch);
}

function readLimit(value: unknown, index: number): BlobLimit {
  const entry = asObject(value);
  const epoch = entry === null ? null : asUint(valueOf(entry, "EPOCH"));
  const maxBlobs = entry === null ? null : asUint(valueOf(entry, "MAX_BLOBS_PER_BLOCK"));
  if (epoch === null || maxBlobs === null) {
    throw new ContainerFault(`BLOB_SCHEDULE[${index}] lacks EPOCH or MAX_BLOBS_PER_BLOCK.`);
  }
  return { epoch, maxBlobs };
}
