import { InputError, ServiceError } from "@chainops/core/errors";
import { createEndpointPool, type Endpoint, type EndpointPoolOptions } from "@chainops/core/http/endpoint-pool";
import { type Answer, answerOf, found, missing } from "./answer.ts";
import { QuantitySchema, readAs } from "./api-values.ts";
import type { SourceEffects } from "./beacon-source.ts";
import {
  type BlobReceipt,
  type ExecutionBlock,
  type LocatedTransaction,
  readExecutionBlock,
  readLocatedTransaction,
  readReceipts,
} from "./execution-answers.ts";
import { callRpc, type RpcCall } from "./json-rpc.ts";
import { parseEndpoints } from "./source-endpoints.ts";

/** An execution client's JSON-RPC, or several of one chain. Hashes are 0x-prefixed hex. */
export interface ExecutionSource {
  readonly chainId: bigint;
  /** Block with its type-3 transactions, by number or hash. */
  fetchBlock(
    ref: number | `0x${string}` | "latest" | "finalized",
    signal: AbortSignal,
  ): Promise<Answer<ExecutionBlock>>;
  fetchTransaction(hash: string, signal: AbortSignal): Promise<Answer<LocatedTransaction>>;
  /** Receipts of the type-3 transactions of a block, in order. */
  fetchBlobReceipts(blockHash: string, signal: AbortSignal): Promise<Answer<readonly BlobReceipt[]>>;
  /** In wei, for the next block. */
  fetchBlobBaseFee(signal: AbortSignal): Promise<Answer<bigint>>;
}

export interface ExecutionSourceOptions {
  readonly urls: readonly string[];
  /** Name of the input that the URLs came from, for errors. */
  readonly input: string;
  /** Chain id that the beacon side or the workflow names; undefined takes what the first endpoint says. */
  readonly expectedChainId: bigint | undefined;
  readonly pool: EndpointPoolOptions;
}

/** Blocks of full transactions; the largest on mainnet have a few MB of JSON. */
const BLOCK_LIMIT_BYTES = 32 * 1024 * 1024;
const TRANSACTION_LIMIT_BYTES = 4 * 1024 * 1024;
const QUANTITY_LIMIT_BYTES = 64 * 1024;

/**
 * Asks every endpoint for its chain id and opens those that answer. Throws InputError for a wrong address or chain,
 * ServiceError where none answers.
 */
export async function openExecutionSource(
  options: ExecutionSourceOptions,
  { http, nowMs }: SourceEffects,
  signal: AbortSignal,
): Promise<ExecutionSource> {
  const endpoints = parseEndpoints(options.urls, options.input);
  const call = { method: "eth_chainId", params: [], maxBodyBytes: QUANTITY_LIMIT_BYTES, signal };
  const answers = await Promise.all(
    endpoints.map(async (endpoint) => {
      const chainId = await answerOf(async () => found(readAs(QuantitySchema, await callRpc(http, endpoint, call))));
      return { endpoint, chainId };
    }),
  );
  const { chainId, fit } = judgeChainIds(answers, options.expectedChainId);
  const pool = createEndpointPool(fit, options.pool, nowMs);
  return createExecutionSource(chainId, (rpcCall, read) =>
    answerOf(() => pool.run({ idempotent: true }, async (endpoint) => read(await callRpc(http, endpoint, rpcCall)))),
  );
}

function judgeChainIds(
  answers: readonly { readonly endpoint: Endpoint; readonly chainId: Answer<bigint> }[],
  expected: bigint | undefined,
): { readonly chainId: bigint; readonly fit: readonly Endpoint[] } {
  const answered = answers.flatMap(({ endpoint, chainId }) =>
    chainId.status === "found" ? [{ endpoint, chainId: chainId.value }] : [],
  );
  const wanted = expected ?? answered[0]?.chainId;
  if (wanted === undefined || answered.length === 0) {
    const failed = answers.flatMap(({ chainId }) => (chainId.status === "failed" ? [chainId.error] : []));
    const [first] = failed;
    const message = failed.map((error) => error.message).join(" ");
    throw new ServiceError(first?.code ?? "network", `No execution endpoint answers. ${message}`, { cause: first });
  }
  const wrong = answered.filter(({ chainId }) => chainId !== wanted);
  if (wrong.length > 0) {
    throw new InputError(
      wrong.map(({ endpoint, chainId }) => `${endpoint.name} is on chain ${chainId}; chain ${wanted} is expected.`),
    );
  }
  return { chainId: wanted, fit: answered.map(({ endpoint }) => endpoint) };
}

// What is read within the pool's turn, so that a malformed answer moves on to the next endpoint.
type Ask = <T>(call: RpcCall, read: (result: unknown) => Answer<T> | Promise<Answer<T>>) => Promise<Answer<T>>;

function createExecutionSource(chainId: bigint, ask: Ask): ExecutionSource {
  return {
    chainId,
    fetchBlock: (ref, signal) => {
      const isHash = typeof ref === "string" && ref.startsWith("0x");
      const id = typeof ref === "number" ? `0x${ref.toString(16)}` : ref;
      const method = isHash ? "eth_getBlockByHash" : "eth_getBlockByNumber";
      return ask({ method, params: [id, true], maxBodyBytes: BLOCK_LIMIT_BYTES, signal }, async (result) =>
        result === null ? missing(`There is no block ${ref}.`) : found(await readExecutionBlock(result, ref)),
      );
    },
    fetchTransaction: (hash, signal) => {
      const method = "eth_getTransactionByHash";
      return ask({ method, params: [hash], maxBodyBytes: TRANSACTION_LIMIT_BYTES, signal }, async (result) =>
        result === null
          ? missing(`There is no transaction ${hash}.`)
          : found(await readLocatedTransaction(result, hash)),
      );
    },
    fetchBlobReceipts: (blockHash, signal) => {
      const method = "eth_getBlockReceipts";
      return ask({ method, params: [blockHash], maxBodyBytes: BLOCK_LIMIT_BYTES, signal }, (result) =>
        result === null ? missing(`There is no block ${blockHash}.`) : found(readReceipts(result, blockHash)),
      );
    },
    fetchBlobBaseFee: (signal) =>
      ask({ method: "eth_blobBaseFee", params: [], maxBodyBytes: QUANTITY_LIMIT_BYTES, signal }, (result) =>
        found(readAs(QuantitySchema, result)),
      ),
  };
}
