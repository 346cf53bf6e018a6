import { createHttpClient, type HttpClientOptions } from "@chainops/core/http/http-client";
import { systemEffects } from "@chainops/core/http/system-effects";
import { BeaconChain, type BeaconChainOptions, type ChainBlock } from "@chainops/dev/beacon-double/beacon-chain";
import type { Answer } from "@chainops/kzg/sources/answer";
import { type BeaconSource, openBeaconSource, type SourceEffects } from "@chainops/kzg/sources/beacon-source";
import type { SourceBlock } from "@chainops/kzg/sources/source-block";
import type { ExpectedNetwork } from "@chainops/kzg/sources/judge-examinations";
import { ALICE, BOB, INBOX, OTHER_INBOX, tinyBlobWithCells } from "../support/tiny-blobs.ts";

export const POOL = { strategy: "round_robin", failureThreshold: 5, recoveryTimeoutMs: 60_000 } as const;

/** The real client with short waits. */
export function testEffects(options: HttpClientOptions = {}): SourceEffects {
  const effects = systemEffects();
  const http = createHttpClient(
    { maxRetries: 1, retryBaseDelayMs: 1, attemptTimeoutMs: 10_000, failureThreshold: 50, ...options },
    effects,
  );
  return { http, nowMs: effects.nowMs };
}

export const NEVER = new AbortController().signal;

export function openTestSource(
  urls: readonly string[],
  options: HttpClientOptions & { readonly expected?: ExpectedNetwork } = {},
): Promise<BeaconSource> {
  const { expected = {}, ...http } = options;
  return openBeaconSource({ urls, input: "beacon-url", expected, pool: POOL }, testEffects(http), NEVER);
}

/**
 * Slots 0 to 9: 3 is missed, 5 has two posts of Alice and Bob with three blobs, 6 was orphaned and stayed empty, 8 has
 * one post of Bob; up to 7 all is final.
 */
export async function createSmallChain(options: BeaconChainOptions = {}): Promise<{
  readonly chain: BeaconChain;
  readonly orphan: ChainBlock;
  readonly busy: ChainBlock;
}> {
  const chain = new BeaconChain(options);
  for (const slot of [0, 1, 2, 4]) await chain.addBlock({ slot });
  const busy = await chain.addBlock({
    slot: 5,
    posts: [
      { privateKey: ALICE, to: INBOX, blobs: [tinyBlobWithCells(1), tinyBlobWithCells(2)] },
      { privateKey: BOB, to: OTHER_INBOX, blobs: [tinyBlobWithCells(3)], blobGasPriceWei: 11n },
    ],
  });
  const orphan = await chain.addBlock({
    slot: 6,
    posts: [{ privateKey: BOB, to: INBOX, blobs: [tinyBlobWithCells(9)] }],
  });
  chain.orphan(orphan);
  await chain.addBlock({ slot: 7 });
  await chain.addBlock({ slot: 8, posts: [{ privateKey: BOB, to: INBOX, blobs: [tinyBlobWithCells(4)] }] });
  await chain.addBlock({ slot: 9 });
  chain.finalizedSlot = 7;
  return { chain, orphan, busy };
}

/** The value of an answer, or a test failure that says what it was instead. */
export function valueOf<T>(answer: Answer<T>): T {
  if (answer.status === "found") return answer.value;
  throw new Error(answer.status === "missing" ? answer.reason : answer.error.message);
}

export async function readBlock(source: BeaconSource, slot: number): Promise<SourceBlock> {
  return valueOf(await source.fetchBlock(slot, NEVER));
}
