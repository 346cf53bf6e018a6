import { createHash } from "node:crypto";
import { type fulu, type phase0, ssz } from "@lodestar/types";
import { blockCodec, type DoubleFork } from "./block-codec.ts";
import { type BlobPost, type SignedPost, signPost } from "./blob-transaction.ts";

export interface BeaconChainOptions {
  /** Epochs from which the forks hold; a chain begins with Deneb. Default: Fulu from the start. */
  readonly electraEpoch?: number;
  readonly fuluEpoch?: number;
  readonly chainId?: number;
  /** Seconds since the epoch. */
  readonly genesisTime?: number;
  readonly genesisValidatorsRoot?: string;
  /** Epochs that blobs are kept for (MIN_EPOCHS_FOR_BLOB_SIDECARS_REQUESTS). */
  readonly retentionEpochs?: number;
}

export interface BlockInput {
  readonly slot: number;
  /** Type-3 transactions of the block, in order. */
  readonly posts?: readonly BlobPost[];
  /** Further raw transactions, before the posts. */
  readonly otherTransactions?: readonly Uint8Array[];
}

export interface ChainBlock {
  readonly fork: DoubleFork;
  readonly slot: number;
  /** 0x-prefixed hash tree root. */
  readonly root: string;
  readonly block: fulu.SignedBeaconBlock;
  readonly header: phase0.SignedBeaconBlockHeader;
  readonly posts: readonly SignedPost[];
  isCanonical: boolean;
}

const SLOTS_PER_EPOCH = 32;
const SECONDS_PER_SLOT = 12;
/** What EIP-4844 charges for one blob. */
const GAS_PER_BLOB = 131_072;

/** A chain in memory: slots without a block are missed, and what is orphaned stays known by its root. */
export class BeaconChain {
  readonly chainId: number;
  readonly genesisTime: number;
  readonly retentionEpochs: number;
  readonly slotsPerEpoch = SLOTS_PER_EPOCH;
  readonly secondsPerSlot = SECONDS_PER_SLOT;
  readonly forkEpochs: Readonly<Record<DoubleFork, number>>;
  readonly genesisValidatorsRoot: string;
  /** The node's present slot; grows with the blocks, and alone where the latest slots are missed. */
  headSlot = 0;
  finalizedSlot = 0;
  readonly blocks: ChainBlock[] = [];
  readonly #byRoot = new Map<string, ChainBlock>();
  readonly #bySlot = new Map<number, ChainBlock>();

  constructor(options: BeaconChainOptions = {}) {
    this.chainId = options.chainId ?? 1337;
    this.genesisTime = options.genesisTime ?? 1_700_000_000;
    this.retentionEpochs = options.retentionEpochs ?? 4096;
    this.genesisValidatorsRoot = options.genesisValidatorsRoot ?? `0x${"42".repeat(32)}`;
    const fulu = options.fuluEpoch ?? options.electraEpoch ?? 0;
    this.forkEpochs = { deneb: 0, electra: Math.min(options.electraEpoch ?? fulu, fulu), fulu };
  }

  /** Adds a block on top of the canonical chain; its commitments are those of its posts, in order. */
  async addBlock(input: BlockInput): Promise<ChainBlock> {
    const parent = this.#latestBefore(input.slot);
    const posts: SignedPost[] = [];
    for (const post of input.posts ?? []) posts.push(await signPost(post, this.chainId));
    const fork = this.forkAt(input.slot);
    const block = this.#buildBlock(input, parent, posts);
    const header = headerOf(fork, block);
    const root = hex(ssz.phase0.BeaconBlockHeader.hashTreeRoot(header.message));
    const added = { fork, slot: input.slot, root, block, header, posts, isCanonical: true };
    this.blocks.push(added);
    this.#byRoot.set(root, added);
    this.#bySlot.set(input.slot, added);
    this.headSlot = Math.max(this.headSlot, input.slot);
    return added;
  }

  /** Takes a block off the canonical chain: its slot is missed from now on, its root stays known. */
  orphan(block: ChainBlock): void {
    block.isCanonical = false;
    this.#bySlot.delete(block.slot);
  }

  forkAt(slot: number): DoubleFork {
    const epoch = Math.floor(slot / SLOTS_PER_EPOCH);
    if (epoch >= this.forkEpochs.fulu) return "fulu";
    return epoch >= this.forkEpochs.electra ? "electra" : "deneb";
  }

  timestampOf(slot: number): number {
    return this.genesisTime + slot * SECONDS_PER_SLOT;
  }

  bySlot(slot: number): ChainBlock | undefined {
    return this.#bySlot.get(slot);
  }

  byRoot(root: string): ChainBlock | undefined {
    return this.#byRoot.get(root.toLowerCase());
  }

  /** Canonical block at the slot or the nearest one before it. */
  latestUpTo(slot: number): ChainBlock | undefined {
    return this.#latestBefore(slot + 1);
  }

  /** Whether a node still has the blobs of the slot. */
  hasBlobsOf(slot: number): boolean {
    const oldestEpoch = Math.floor(this.headSlot / SLOTS_PER_EPOCH) - this.retentionEpochs;
    return Math.floor(slot / SLOTS_PER_EPOCH) >= oldestEpoch;
  }

  #latestBefore(slot: number): ChainBlock | undefined {
    return this.blocks.findLast((block) => block.isCanonical && block.slot < slot);
  }

  #buildBlock(input: BlockInput, parent: ChainBlock | undefined, posts: readonly SignedPost[]): fulu.SignedBeaconBlock {
    const signed = ssz.fulu.SignedBeaconBlock.defaultValue();
    const { message } = signed;
    message.slot = input.slot;
    message.proposerIndex = input.slot % 1000;
    message.parentRoot = bytes(parent?.root ?? `0x${"00".repeat(32)}`);
    message.stateRoot = digest(`state ${input.slot} ${this.genesisValidatorsRoot}`);
    const payload = message.body.executionPayload;
    payload.blockNumber = (parent?.block.message.body.executionPayload.blockNumber ?? 0) + 1;
    payload.parentHash = parent?.block.message.body.executionPayload.blockHash ?? new Uint8Array(32);
    payload.timestamp = this.timestampOf(input.slot);
    payload.transactions = [...(input.otherTransactions ?? []), ...posts.map(({ raw }) => raw)];
    payload.blobGasUsed = BigInt(posts.flatMap(({ blobs }) => blobs).length * GAS_PER_BLOB);
    payload.baseFeePerGas = 1_000_000_000n;
    payload.blockHash = digest(`execution ${input.slot} ${hex(message.parentRoot)} ${payload.transactions.length}`);
    message.body.blobKzgCommitments = posts.flatMap(({ blobs }) => blobs.map(({ commitment }) => commitment));
    return signed;
  }
}

function headerOf(fork: DoubleFork, { message, signature }: fulu.SignedBeaconBlock): phase0.SignedBeaconBlockHeader {
  const { body, ...rest } = message;
  return { message: { ...rest, bodyRoot: blockCodec(fork).body.hashTreeRoot(body) }, signature };
}

function digest(text: string): Uint8Array {
  return Uint8Array.from(createHash("sha256").update(text).digest());
}

export function hex(value: Uint8Array): `0x${string}` {
  return `0x${Buffer.from(value).toString("hex")}`;
}

function bytes(value: string): Uint8Array {
  return Uint8Array.from(Buffer.from(value.slice(2), "hex"));
}
