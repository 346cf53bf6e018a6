import { parseTransaction, type TransactionSerializableEIP4844 } from "viem";
import { type BeaconChain, type ChainBlock, hex } from "./beacon-chain.ts";
import { jsonAnswer, refusal } from "./double-answer.ts";
import { distortAnswer, type DoubleFault, DoubleFaults } from "./double-faults.ts";
import { type DoubleServer, type Exchange, startDoubleServer } from "./double-server.ts";
import type { SignedPost } from "./blob-transaction.ts";

export const EXECUTION_METHODS = [
  "eth_chainId",
  "eth_blobBaseFee",
  "eth_getBlockByNumber",
  "eth_getBlockByHash",
  "eth_getBlockReceipts",
  "eth_getTransactionByHash",
] as const;
export type ExecutionMethod = (typeof EXECUTION_METHODS)[number];

export interface ExecutionDouble extends DoubleServer {
  fail(fault: DoubleFault<ExecutionMethod>): void;
  /** Methods in the order they were called. */
  readonly calls: readonly ExecutionMethod[];
}

export interface ExecutionDoubleOptions {
  readonly chain: BeaconChain;
  /** Default the chain's own. */
  readonly chainId?: number;
}

const DEFAULT_BLOB_GAS_PRICE_WEI = 7n;
const GAS_PER_BLOB = 131_072n;

/** Starts an execution client's JSON-RPC over the chain (ethereum/execution-apis); transactions are its posts. */
export async function startExecutionDouble(options: ExecutionDoubleOptions): Promise<ExecutionDouble> {
  const faults = new DoubleFaults<ExecutionMethod>();
  const calls: ExecutionMethod[] = [];
  const server = await startDoubleServer(({ method }, body): Exchange => {
    const request = method === "POST" ? readRequest(body) : undefined;
    if (request === undefined) return { answer: refusal(400, "no JSON-RPC request"), fault: undefined };
    const { id, params } = request;
    const known = EXECUTION_METHODS.find((name) => name === request.method);
    if (known === undefined) return { answer: rpcError(id, -32601, "the method does not exist"), fault: undefined };
    calls.push(known);
    const fault = faults.take(known, "");
    const result = callMethod(known, params, options);
    const answer =
      result === undefined ? rpcError(id, -32602, "invalid params") : jsonAnswer({ jsonrpc: "2.0", id, result });
    return { answer: distortAnswer(answer, fault), fault };
  });
  return {
    url: server.url,
    requests: server.requests,
    openConnections: server.openConnections,
    openExchanges: server.openExchanges,
    calls,
    fail: (fault) => faults.add(fault),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

function readRequest(body: string): { id: unknown; method: unknown; params: unknown[] } | undefined {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== "object" || value === null || !("jsonrpc" in value) || value.jsonrpc !== "2.0")
      return undefined;
    if (!("method" in value) || !("id" in value) || !("params" in value) || !Array.isArray(value.params))
      return undefined;
    return { id: value.id, method: value.method, params: value.params };
  } catch {
    return undefined;
  }
}

function rpcError(id: unknown, code: number, message: string) {
  return jsonAnswer({ jsonrpc: "2.0", id, error: { code, message } });
}

// undefined is a call with wrong parameters, null an answer.
function callMethod(method: ExecutionMethod, params: readonly unknown[], options: ExecutionDoubleOptions): unknown {
  const { chain } = options;
  const [first, second] = params;
  if (method === "eth_chainId") return quantity(options.chainId ?? chain.chainId);
  if (method === "eth_blobBaseFee") return quantity(DEFAULT_BLOB_GAS_PRICE_WEI);
  if (typeof first !== "string") return undefined;
  if (method === "eth_getTransactionByHash") return findTransaction(chain, first);
  const block = findExecutionBlock(chain, first);
  if (method === "eth_getBlockReceipts") return block === undefined ? null : block.posts.map(receiptOf(block));
  if (typeof second !== "boolean") return undefined;
  return block === undefined ? null : presentBlock(block, second);
}

function findExecutionBlock(chain: BeaconChain, id: string): ChainBlock | undefined {
  const canonical = chain.blocks.filter(({ isCanonical }) => isCanonical);
  if (id === "latest") return canonical.at(-1);
  if (id === "finalized" || id === "safe") return chain.latestUpTo(chain.finalizedSlot);
  return canonical.find(({ block }) => {
    const { blockHash, blockNumber } = block.message.body.executionPayload;
    return id.length === 66 ? hex(blockHash) === id : quantity(blockNumber) === id;
  });
}

function findTransaction(chain: BeaconChain, hash: string): unknown {
  for (const block of chain.blocks) {
    const index = block.isCanonical ? block.posts.findIndex((post) => post.hash === hash) : -1;
    const post = block.posts[index];
    if (post !== undefined) return presentTransaction(block, post, index);
  }
  return null;
}

function presentBlock(block: ChainBlock, hasTransactions: boolean): Record<string, unknown> {
  const payload = block.block.message.body.executionPayload;
  return {
    number: quantity(payload.blockNumber),
    hash: hex(payload.blockHash),
    parentHash: hex(payload.parentHash),
    timestamp: quantity(payload.timestamp),
    parentBeaconBlockRoot: hex(block.block.message.parentRoot),
    baseFeePerGas: quantity(payload.baseFeePerGas),
    blobGasUsed: quantity(payload.blobGasUsed),
    excessBlobGas: quantity(payload.excessBlobGas),
    gasLimit: quantity(payload.gasLimit),
    gasUsed: quantity(payload.gasUsed),
    transactions: block.posts.map((post, index) =>
      hasTransactions ? presentTransaction(block, post, index) : post.hash,
    ),
  };
}

function presentTransaction(block: ChainBlock, post: SignedPost, index: number): Record<string, unknown> {
  const signed = parseTransaction(hex(post.raw)) as TransactionSerializableEIP4844;
  return {
    ...place(block, index),
    hash: post.hash,
    type: "0x3",
    chainId: quantity(signed.chainId),
    from: post.from,
    to: post.to.toLowerCase(),
    nonce: quantity(signed.nonce ?? 0),
    gas: quantity(signed.gas ?? 0n),
    value: quantity(signed.value ?? 0n),
    input: signed.data ?? "0x",
    accessList: [],
    maxFeePerGas: quantity(signed.maxFeePerGas ?? 0n),
    maxPriorityFeePerGas: quantity(signed.maxPriorityFeePerGas ?? 0n),
    maxFeePerBlobGas: quantity(signed.maxFeePerBlobGas ?? 0n),
    blobVersionedHashes: post.versionedHashes,
    yParity: quantity(signed.yParity ?? 0),
    v: quantity(signed.yParity ?? 0),
    r: quantity(BigInt(signed.r ?? "0x0")),
    s: quantity(BigInt(signed.s ?? "0x0")),
  };
}

function receiptOf(block: ChainBlock): (post: SignedPost, index: number) => Record<string, unknown> {
  return (post, index) => ({
    ...place(block, index),
    transactionHash: post.hash,
    type: "0x3",
    status: "0x1",
    from: post.from,
    to: post.to.toLowerCase(),
    blobGasUsed: quantity(GAS_PER_BLOB * BigInt(post.blobs.length)),
    blobGasPrice: quantity(post.blobGasPriceWei ?? DEFAULT_BLOB_GAS_PRICE_WEI),
  });
}

function place(block: ChainBlock, index: number): Record<string, string> {
  const { blockHash, blockNumber } = block.block.message.body.executionPayload;
  return { blockHash: hex(blockHash), blockNumber: quantity(blockNumber), transactionIndex: quantity(index) };
}

function quantity(value: number | bigint): string {
  return `0x${value.toString(16)}`;
}
