import { parseCommentDocument, renderCommentDocument } from "@chainops/core/github/comment-document";
import { ANSWER_BOUND_MS, publishStickyComment } from "@chainops/core/github/sticky-comment";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MemoryComments } from "./comment-store.ts";
import { sectionOf } from "./open-test-client.ts";
import { VirtualTime } from "./virtual-time.ts";

const LOGIN = "github-actions[bot]";
const SHA = "a".repeat(40);

/** Mulberry32: small, seeded, good enough to shuffle with. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Times before and after a request's effect, together within the bound for which the protocol promises convergence.
 * Half of them are extreme: the worst interleaving is a read served at once and a write applied at the last moment.
 */
function drawLegs(random: () => number): readonly [number, number] {
  const isExtreme = random() < 0.5;
  const totalMs = ANSWER_BOUND_MS * (isExtreme ? Math.round(random()) : random());
  const beforeMs = totalMs * (isExtreme ? Math.round(random()) : random());
  return [beforeMs, totalMs - beforeMs];
}

async function race({ seed, writers, existing }: { seed: number; writers: number; existing: number }) {
  const random = seededRandom(seed);
  const time = new VirtualTime(random);
  const memory = new MemoryComments(time, () => drawLegs(random));
  memory.add("mallory", renderCommentDocument("default", [sectionOf("forged", SHA)]));
  for (let i = 0; i < existing; i++) memory.add(LOGIN, renderCommentDocument("default", [sectionOf(`old-${i}`, SHA)]));
  const names = Array.from({ length: writers }, (_, index) => `new-${index}`);
  const outcomes = await time.run(
    names.map((id) => async () => {
      await time.sleep(random() * 6_000);
      const comment = { key: "default", section: sectionOf(id, SHA), login: LOGIN };
      return publishStickyComment(comment, memory.storeFor(LOGIN), time);
    }),
  );
  const own = memory.comments.filter(({ author }) => author === LOGIN);
  const ids = own.flatMap(({ body }) => parseCommentDocument("default", body) ?? []).map(({ id }) => id);
  const old = Array.from({ length: existing }, (_, index) => `old-${index}`);
  return { outcomes, comments: own.length, ids: ids.sort(), expected: [...names, ...old].sort() };
}

describe("any interleaving of writers whose requests are answered within the bound", () => {
  it("ends with one comment that holds every section", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          seed: fc.integer(),
          writers: fc.integer({ min: 1, max: 8 }),
          existing: fc.integer({ min: 0, max: 3 }),
        }),
        async (scenario) => {
          const { outcomes, comments, ids, expected } = await race(scenario);
          expect(outcomes.every(({ posted }) => posted)).toBe(true);
          expect(comments).toBe(1);
          expect(ids).toEqual(expected);
        },
      ),
      { numRuns: 400 },
    );
  });
});
