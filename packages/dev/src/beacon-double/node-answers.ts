import { ssz } from "@lodestar/types";
import type { BeaconChain, ChainBlock } from "./beacon-chain.ts";
import { blockCodec } from "./block-codec.ts";
import { type DoubleAnswer, jsonAnswer, sszAnswer } from "./double-answer.ts";
import type { Encoding } from "./accept-header.ts";

export interface NodeState {
  isSyncing: boolean;
  isOptimistic: boolean;
  isExecutionOffline: boolean;
  version: string;
}

/** GET /eth/v1/node/syncing */
export function answerSyncing(chain: BeaconChain, node: NodeState): DoubleAnswer {
  return jsonAnswer({
    data: {
      head_slot: String(chain.headSlot),
      sync_distance: node.isSyncing ? "4096" : "0",
      is_syncing: node.isSyncing,
      is_optimistic: node.isOptimistic,
      el_offline: node.isExecutionOffline,
    },
  });
}

/** GET /eth/v1/config/spec: constants and the loaded config, all as strings besides the blob schedule. */
export function answerSpec(chain: BeaconChain): DoubleAnswer {
  return jsonAnswer({
    data: {
      CONFIG_NAME: "double",
      PRESET_BASE: "mainnet",
      SECONDS_PER_SLOT: String(chain.secondsPerSlot),
      SLOTS_PER_EPOCH: String(chain.slotsPerEpoch),
      DEPOSIT_CHAIN_ID: String(chain.chainId),
      DEPOSIT_NETWORK_ID: String(chain.chainId),
      DENEB_FORK_EPOCH: String(chain.forkEpochs.deneb),
      ELECTRA_FORK_EPOCH: String(chain.forkEpochs.electra),
      FULU_FORK_EPOCH: String(chain.forkEpochs.fulu),
      MIN_EPOCHS_FOR_BLOB_SIDECARS_REQUESTS: String(chain.retentionEpochs),
      MIN_EPOCHS_FOR_DATA_COLUMN_SIDECARS_REQUESTS: String(chain.retentionEpochs),
      MAX_BLOBS_PER_BLOCK: "6",
      MAX_BLOBS_PER_BLOCK_ELECTRA: "9",
      BLOB_SCHEDULE: [{ EPOCH: String(chain.forkEpochs.fulu), MAX_BLOBS_PER_BLOCK: "21" }],
    },
  });
}

/** GET /eth/v1/beacon/genesis */
export function answerGenesis(chain: BeaconChain): DoubleAnswer {
  return jsonAnswer({
    data: {
      genesis_time: String(chain.genesisTime),
      genesis_validators_root: chain.genesisValidatorsRoot,
      genesis_fork_version: "0x00000000",
    },
  });
}

/** GET /eth/v1/beacon/headers/{block_id} */
export function answerHeader(chain: BeaconChain, block: ChainBlock): DoubleAnswer {
  return jsonAnswer({
    ...finality(chain, block),
    data: {
      root: block.root,
      canonical: block.isCanonical,
      header: ssz.phase0.SignedBeaconBlockHeader.toJson(block.header),
    },
  });
}

/** GET /eth/v2/beacon/blocks/{block_id} */
export function answerBlock(chain: BeaconChain, block: ChainBlock, encoding: Encoding): DoubleAnswer {
  const { signedBlock } = blockCodec(block.fork);
  const headers = { "eth-consensus-version": block.fork };
  if (encoding === "ssz") return sszAnswer([signedBlock.serialize(block.block)], headers);
  return jsonAnswer({ version: block.fork, ...finality(chain, block), data: signedBlock.toJson(block.block) }, headers);
}

/** The two flags that most answers of the Beacon APIs carry. */
export function finality(chain: BeaconChain, block: ChainBlock): { execution_optimistic: boolean; finalized: boolean } {
  return { execution_optimistic: false, finalized: block.isCanonical && block.slot <= chain.finalizedSlot };
}
