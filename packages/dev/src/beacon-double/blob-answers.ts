import { type fulu, ssz } from "@lodestar/types";
import type { Encoding } from "./accept-header.ts";
import { type BeaconChain, type ChainBlock, hex } from "./beacon-chain.ts";
import type { DoubleBlob } from "./blob-transaction.ts";
import { type DoubleAnswer, jsonAnswer, sszAnswer } from "./double-answer.ts";
import { commitmentBranch, commitmentsBranch } from "./inclusion-proofs.ts";
import { finality } from "./node-answers.ts";

/** What a fault does to the blobs before they are sent. */
export interface BlobTwist {
  readonly isReversed: boolean;
  readonly hasZeroProofs: boolean;
}

/** GET /eth/v1/beacon/blobs/{block_id}: in the order of the block's commitments, whatever the order asked for. */
export function answerBlobs(
  chain: BeaconChain,
  block: ChainBlock,
  request: { readonly versionedHashes: readonly string[]; readonly encoding: Encoding; readonly twist: BlobTwist },
): DoubleAnswer {
  const wanted = new Set(request.versionedHashes.map((hash) => hash.toLowerCase()));
  const blobs = block.posts
    .flatMap((post) => post.blobs.map((blob, index) => ({ blob: blob.blob, hash: post.versionedHashes[index] ?? "" })))
    .filter(({ hash }) => wanted.size === 0 || wanted.has(hash))
    .map(({ blob }) => blob);
  const sent = request.twist.isReversed ? blobs.toReversed() : blobs;
  if (request.encoding === "ssz") return sszAnswer(sent, { "eth-consensus-version": block.fork });
  return jsonAnswer({ ...finality(chain, block), data: sent.map(hex) }, { "eth-consensus-version": block.fork });
}

/** GET /eth/v1/beacon/blob_sidecars/{block_id}, as nodes of before Fulu serve it. */
export function answerSidecars(
  chain: BeaconChain,
  block: ChainBlock,
  request: { readonly indices: readonly number[]; readonly encoding: Encoding; readonly twist: BlobTwist },
): DoubleAnswer {
  const sidecars = blobsOf(block)
    .map((blob, index) => ({
      index,
      blob: blob.blob,
      kzgCommitment: blob.commitment,
      kzgProof: request.twist.hasZeroProofs ? new Uint8Array(48) : blob.proof,
      signedBlockHeader: block.header,
      kzgCommitmentInclusionProof: commitmentBranch(block, index),
    }))
    .filter(({ index }) => request.indices.length === 0 || request.indices.includes(index));
  const sent = request.twist.isReversed ? sidecars.toReversed() : sidecars;
  const type = ssz.deneb.BlobSidecars;
  const headers = { "eth-consensus-version": block.fork };
  if (request.encoding === "ssz") return sszAnswer([type.serialize(sent)], headers);
  return jsonAnswer({ version: block.fork, ...finality(chain, block), data: type.toJson(sent) }, headers);
}

/** GET /eth/v1/debug/beacon/data_column_sidecars/{block_id}: only columns in custody. */
export function answerColumns(
  chain: BeaconChain,
  block: ChainBlock,
  request: { readonly indices: readonly number[]; readonly encoding: Encoding; readonly custody: readonly number[] },
): DoubleAnswer {
  const indices = request.custody.filter((index) => request.indices.length === 0 || request.indices.includes(index));
  const columns = blobsOf(block).length === 0 ? [] : indices.map((index) => columnOf(block, index));
  const type = ssz.fulu.DataColumnSidecars;
  const headers = { "eth-consensus-version": block.fork };
  if (request.encoding === "ssz") return sszAnswer([type.serialize(columns)], headers);
  return jsonAnswer({ version: block.fork, ...finality(chain, block), data: type.toJson(columns) }, headers);
}

function columnOf(block: ChainBlock, index: number): fulu.DataColumnSidecar {
  const blobs = blobsOf(block);
  return {
    index,
    column: blobs.map(({ cells }) => cells?.[index] ?? lacking("cells")),
    kzgCommitments: blobs.map(({ commitment }) => commitment),
    kzgProofs: blobs.map(({ cellProofs }) => cellProofs?.[index] ?? lacking("cellProofs")),
    signedBlockHeader: block.header,
    kzgCommitmentsInclusionProof: commitmentsBranch(block),
  };
}

function blobsOf(block: ChainBlock): DoubleBlob[] {
  return block.posts.flatMap(({ blobs }) => [...blobs]);
}

function lacking(what: string): never {
  throw new Error(`the chain's blobs have no ${what}, so no data columns can be served`);
}
