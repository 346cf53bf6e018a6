import { asObject, valueOf } from "../formats/json-value.ts";
import type { DocumentObject } from "../formats/json-value.ts";
import { collect, malformed, read } from "../formats/read-result.ts";
import type { ReadResult } from "../formats/read-result.ts";
import { BLOB_TRANSACTION_TYPE, parseTransaction } from "../formats/transaction/parse-transaction.ts";
import type { BeaconBlock, ExecutionPart } from "./beacon-block.ts";
import { loadBlockTypes } from "./block-types.ts";
import type { BlockTypes, DecodedBlock } from "./block-types.ts";
import { headerRoot } from "./container-roots.ts";
import { BLOB_FORKS } from "./network-config.ts";
import type { BlobFork } from "./network-config.ts";

const EARLIER_FORKS: ReadonlySet<unknown> = new Set(["phase0", "altair", "bellatrix", "capella"]);

/**
 * A block of Beacon API JSON: `GET /eth/v2/beacon/blocks` with its `version`, a signed block, or a block alone, whose fork
 * is then told by its keys (Electra and Fulu have the same containers). Roots are computed.
 */
export async function readBlockJson(document: unknown): Promise<ReadResult<BeaconBlock>> {
  const parts = locateBlock(document);
  if (parts.status === "malformed") return parts;
  const { fork, block } = parts.value;
  return decodeBlock(fork, (types) => types.block.fromJson(block));
}

/** A signed block in SSZ; `fork` is the response's `Eth-Consensus-Version`, or what the slot tells (`forkOfSlot`). */
export async function readBlockSsz(bytes: Uint8Array, fork: BlobFork): Promise<ReadResult<BeaconBlock>> {
  return decodeBlock(fork, (types) => types.signedBlock.deserialize(bytes).message);
}

/** The fork of a `version` or an `Eth-Consensus-Version`; null where no block of it has blobs, or it is unknown. */
export function blobForkOf(version: unknown): BlobFork | null {
  return BLOB_FORKS.find((fork) => fork === version) ?? null;
}

function locateBlock(document: unknown): ReadResult<{ readonly fork: BlobFork; readonly block: DocumentObject }> {
  const outer = asObject(document);
  const signed = outer === null ? null : (asObject(valueOf(outer, "data")) ?? outer);
  const block = signed === null ? null : (asObject(valueOf(signed, "message")) ?? signed);
  const body = block === null ? null : asObject(valueOf(block, "body"));
  if (outer === null || block === null || body === null) {
    return malformed(null, "input", "The document is no beacon block: it has no body.");
  }
  const version = valueOf(outer, "version");
  const fork = version === undefined ? forkOfBody(body) : blobForkOf(version);
  if (fork !== null) return read({ fork, block });
  const isEarlier = version === undefined || EARLIER_FORKS.has(version);
  return malformed(
    null,
    "input",
    isEarlier ? "The block is from before Deneb: it has no blobs." : "The block's fork is not known here.",
  );
}

function forkOfBody(body: DocumentObject): BlobFork | null {
  if (Object.hasOwn(body, "signed_execution_payload_bid")) return "gloas";
  if (Object.hasOwn(body, "execution_requests")) return "electra";
  return Object.hasOwn(body, "blob_kzg_commitments") ? "deneb" : null;
}

async function decodeBlock(
  fork: BlobFork,
  decode: (types: BlockTypes) => DecodedBlock,
): Promise<ReadResult<BeaconBlock>> {
  const types = await loadBlockTypes(fork);
  let block: DecodedBlock;
  let bodyRoot: Uint8Array;
  try {
    block = decode(types);
    bodyRoot = types.bodyRoot(block);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "").slice(0, 200) : "";
    return malformed(null, "input", `The bytes are no ${fork} block: ${reason}.`);
  }
  return assembleBlock(fork, block, bodyRoot);
}

async function assembleBlock(
  fork: BlobFork,
  block: DecodedBlock,
  bodyRoot: Uint8Array,
): Promise<ReadResult<BeaconBlock>> {
  const { slot, proposerIndex, parentRoot, stateRoot, body } = block;
  if (!Number.isSafeInteger(slot) || !Number.isSafeInteger(proposerIndex)) {
    return malformed(null, "input", "The block's slot or proposer index is not below 2⁵³.");
  }
  const execution = await readExecution(body.executionPayload);
  if (execution.status === "malformed") return execution;
  const header = { slot, proposerIndex, parentRoot, stateRoot, bodyRoot };
  return read({
    fork,
    header,
    root: headerRoot(header),
    commitments: body.blobKzgCommitments ?? body.signedExecutionPayloadBid?.message.blobKzgCommitments ?? [],
    execution: execution.value,
  });
}

async function readExecution(
  payload: DecodedBlock["body"]["executionPayload"],
): Promise<ReadResult<ExecutionPart | null>> {
  if (payload === undefined) return read(null);
  const raw = payload.transactions.filter((bytes) => bytes[0] === BLOB_TRANSACTION_TYPE);
  const transactions = collect(await Promise.all(raw.map((bytes, item) => parseTransaction(bytes, item))));
  if (transactions.status === "malformed") return transactions;
  const { blockNumber, blockHash } = payload;
  return read({ blockNumber, blockHash, blobTransactions: transactions.value });
}
