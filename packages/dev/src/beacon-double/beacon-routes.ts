import { chooseEncoding, type Encoding } from "./accept-header.ts";
import type { BeaconChain, ChainBlock } from "./beacon-chain.ts";
import { answerBlobs, answerColumns, answerSidecars, type BlobTwist } from "./blob-answers.ts";
import { findBlock } from "./block-id.ts";
import { type DoubleAnswer, jsonAnswer, refusal } from "./double-answer.ts";
import { answerBlock, answerGenesis, answerHeader, answerSpec, answerSyncing, type NodeState } from "./node-answers.ts";

export const BEACON_ROUTES = {
  syncing: /^\/eth\/v1\/node\/syncing$/,
  version: /^\/eth\/v1\/node\/version$/,
  spec: /^\/eth\/v1\/config\/spec$/,
  genesis: /^\/eth\/v1\/beacon\/genesis$/,
  header: /^\/eth\/v1\/beacon\/headers\/([^/]+)$/,
  block: /^\/eth\/v2\/beacon\/blocks\/([^/]+)$/,
  blobs: /^\/eth\/v1\/beacon\/blobs\/([^/]+)$/,
  blob_sidecars: /^\/eth\/v1\/beacon\/blob_sidecars\/([^/]+)$/,
  data_column_sidecars: /^\/eth\/v1\/debug\/beacon\/data_column_sidecars\/([^/]+)$/,
} as const;
export type BeaconRoute = keyof typeof BEACON_ROUTES;

export interface BeaconCall {
  readonly route: BeaconRoute;
  /** Empty where the route has none. */
  readonly blockId: string;
  readonly query: URLSearchParams;
  readonly accept: string | undefined;
}

export interface RoutedNode {
  readonly chain: BeaconChain;
  readonly state: NodeState;
  /** Columns in custody. */
  readonly custody: readonly number[];
  /** Blobs leave the node after the chain's retention window. */
  readonly isPruning: boolean;
  /** False for a node that offers JSON alone. */
  readonly hasSsz: boolean;
}

const QUERY_OF: Partial<Record<BeaconRoute, string>> = {
  blobs: "versioned_hashes",
  blob_sidecars: "indices",
  data_column_sidecars: "indices",
};
const HASH = /^0x[0-9a-f]{64}$/i;
const INDEX = /^(?:0|[1-9]\d{0,3})$/;

/** Which of the offered routes a path is, with its block id. */
export function matchRoute(
  path: string,
  offered: readonly BeaconRoute[],
): { readonly route: BeaconRoute; readonly blockId: string } | undefined {
  for (const route of offered) {
    const match = BEACON_ROUTES[route].exec(path);
    if (match) return { route, blockId: match[1] ?? "" };
  }
  return undefined;
}

/** Answers as a node does; what it would not understand is refused rather than guessed. */
export function answerCall(call: BeaconCall, node: RoutedNode, twist: BlobTwist): DoubleAnswer {
  const { chain, state } = node;
  const strange = [...call.query.keys()].find((name) => name !== QUERY_OF[call.route]);
  if (strange !== undefined) return refusal(400, `Invalid query parameter: ${strange}`);
  if (call.blockId === "") return answerNode(call, chain, state);
  if (state.isSyncing)
    return refusal(503, "Beacon node is currently syncing and not serving requests on that endpoint");
  const offered: Encoding[] = call.route === "header" || !node.hasSsz ? ["json"] : ["json", "ssz"];
  const encoding = chooseEncoding(call.accept, offered);
  if (encoding === undefined) return refusal(406, "Accepted media type not supported");
  const found = findBlock(chain, call.blockId);
  if (found.status === "unparsable") return refusal(400, `Invalid block ID: ${call.blockId}`);
  if (found.status === "missing") return refusal(404, "Block not found");
  return answerBlockRoute(call, found.block, encoding, node, twist);
}

function answerNode({ route, accept }: BeaconCall, chain: BeaconChain, state: NodeState): DoubleAnswer {
  if (chooseEncoding(accept, ["json"]) === undefined) return refusal(406, "Accepted media type not supported");
  if (route === "syncing") return answerSyncing(chain, state);
  if (route === "spec") return answerSpec(chain);
  return route === "genesis" ? answerGenesis(chain) : jsonAnswer({ data: { version: state.version } });
}

function answerBlockRoute(
  { route, query }: BeaconCall,
  block: ChainBlock,
  encoding: Encoding,
  { chain, custody, isPruning }: RoutedNode,
  twist: BlobTwist,
): DoubleAnswer {
  if (route === "header") return answerHeader(chain, block);
  if (route === "block") return answerBlock(chain, block, encoding);
  const values = query.getAll(QUERY_OF[route] ?? "").flatMap((value) => value.split(","));
  const form = route === "blobs" ? HASH : INDEX;
  const wrong = values.find((value) => !form.test(value));
  if (wrong !== undefined || new Set(values).size !== values.length) {
    return refusal(400, `Invalid ${QUERY_OF[route]}: ${wrong ?? "repeated"}`);
  }
  if (isPruning && !chain.hasBlobsOf(block.slot)) return refusal(404, "Blobs not found: outside the retention window");
  if (route === "blobs") return answerBlobs(chain, block, { versionedHashes: values, encoding, twist });
  const indices = values.map(Number);
  if (route === "blob_sidecars") return answerSidecars(chain, block, { indices, encoding, twist });
  return answerColumns(chain, block, { indices, encoding, custody });
}
