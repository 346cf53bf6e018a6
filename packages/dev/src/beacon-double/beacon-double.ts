import type { BeaconChain } from "./beacon-chain.ts";
import { answerCall, type BeaconRoute, BEACON_ROUTES, matchRoute, type RoutedNode } from "./beacon-routes.ts";
import { refusal } from "./double-answer.ts";
import { distortAnswer, type DoubleFault, DoubleFaults } from "./double-faults.ts";
import { type DoubleRequest, type DoubleServer, type Exchange, startDoubleServer } from "./double-server.ts";
import type { NodeState } from "./node-answers.ts";

export interface BeaconDoubleOptions {
  readonly chain: BeaconChain;
  /** Routes that are served; default all. Nodes of before Fulu have no `blobs`, newer ones no `blob_sidecars`. */
  readonly routes?: readonly BeaconRoute[];
  /** Columns in custody; default all 128. */
  readonly custody?: readonly number[];
  /** Default true: blobs outside the retention window are gone. */
  readonly isPruning?: boolean;
  /** Default true; false answers 406 to who wants SSZ alone, and JSON to the rest. */
  readonly hasSsz?: boolean;
  /** A path segment that every request must begin with, as keyed endpoints have it. */
  readonly key?: string;
}

export interface BeaconDouble extends DoubleServer {
  /** With the key, where there is one. */
  readonly url: string;
  /** Changed by tests: a node that syncs, is optimistic or has lost its execution client. */
  readonly node: NodeState;
  fail(fault: DoubleFault<BeaconRoute>): void;
}

export const ALL_COLUMNS: readonly number[] = Array.from({ length: 128 }, (_, index) => index);
const ARCHIVE_ROUTES = ["version", "blobs", "blob_sidecars"] as const;

/** Starts a beacon node over a chain: routes and shapes of the Beacon APIs (ethereum/beacon-APIs). */
export async function startBeaconDouble(options: BeaconDoubleOptions): Promise<BeaconDouble> {
  const state: NodeState = {
    isSyncing: false,
    isOptimistic: false,
    isExecutionOffline: false,
    version: "Double/v1.0.0/linux-x64",
  };
  const node: RoutedNode = {
    chain: options.chain,
    state,
    custody: options.custody ?? ALL_COLUMNS,
    isPruning: options.isPruning ?? true,
    hasSsz: options.hasSsz ?? true,
  };
  const offered = options.routes ?? (Object.keys(BEACON_ROUTES) as BeaconRoute[]);
  const prefix = options.key === undefined ? "" : `/${options.key}`;
  const faults = new DoubleFaults<BeaconRoute>();
  const server = await startDoubleServer((request) => serve(request, { node, offered, prefix, faults }));
  return {
    url: server.url + prefix,
    requests: server.requests,
    openConnections: server.openConnections,
    openExchanges: server.openExchanges,
    node: state,
    fail: (fault) => faults.add(fault),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

/** Starts a blob archive over a chain: the blob routes alone, and nothing is ever pruned. */
export function startArchiveDouble(options: Omit<BeaconDoubleOptions, "isPruning">): Promise<BeaconDouble> {
  return startBeaconDouble({ routes: ARCHIVE_ROUTES, ...options, isPruning: false });
}

interface Serving {
  readonly node: RoutedNode;
  readonly offered: readonly BeaconRoute[];
  readonly prefix: string;
  readonly faults: DoubleFaults<BeaconRoute>;
}

function serve({ method, url, headers }: DoubleRequest, { node, offered, prefix, faults }: Serving): Exchange {
  const { pathname, searchParams } = new URL(url, "http://double");
  const isOurs = pathname.startsWith(`${prefix}/`);
  const matched = isOurs ? matchRoute(pathname.slice(prefix.length), offered) : undefined;
  if (!isOurs) return { answer: refusal(401, "the key is missing or wrong"), fault: undefined };
  if (matched === undefined) {
    const body = Buffer.from("404 page not found\n");
    return { answer: { ...refusal(404, ""), body, headers: { "content-type": "text/plain" } }, fault: undefined };
  }
  if (method !== "GET") return { answer: refusal(405, "Method not allowed"), fault: undefined };
  const fault = faults.take(matched.route, matched.blockId);
  const twist = { isReversed: fault?.kind === "reversed", hasZeroProofs: fault?.kind === "zero-proofs" };
  const call = { ...matched, query: searchParams, accept: headers.accept };
  return { answer: distortAnswer(answerCall(call, node, twist), fault), fault };
}
