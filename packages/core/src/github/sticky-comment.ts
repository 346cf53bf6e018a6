import { ServiceError } from "../errors.ts";
import { parseCommentDocument, type Section } from "./comment-document.ts";
import { isOutcomeUnknown } from "./fault-kinds.ts";
import { fitCommentDocument } from "./fit-comment.ts";
import { isOlder, mergeSections } from "./merge-sections.ts";

export interface StoredComment {
  id: number;
  url: string;
  author: string;
  body: string;
}

/** The comments of one pull request. `update` and `fetchOne` answer null where the comment is gone. */
export interface CommentStore {
  /** Every comment of the pull request, by rising id. */
  list(): Promise<readonly StoredComment[]>;
  fetchOne(id: number): Promise<StoredComment | null>;
  create(body: string): Promise<StoredComment>;
  update(id: number, body: string): Promise<StoredComment | null>;
  remove(id: number): Promise<void>;
}

/** Time and chance, passed in; `nowMs` may start anywhere but must not run backwards. */
export interface Pace {
  nowMs(): number;
  sleep(durationMs: number): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
}

export interface StickyComment {
  /** More than one shared comment per pull request: input `comment-key`. */
  key: string;
  section: Section;
  /** Login that this token is believed to write as; only its comments are ours. */
  login: string;
}

export type StickyCommentOutcome =
  | { posted: true; url: string }
  /** `stale`: a newer run wrote this section. `no-room`: too many sections for one comment. */
  | { posted: false; reason: "stale" | "no-room" };

/** What a writer trusts to have happened within this time: from sending a read to its answer, and so for a write. */
export const ANSWER_BOUND_MS = 2_000;
const MAX_BOUND_MS = 15_000;
const JITTER_MS = 1_000;
const MAX_ROUNDS = 12;
const MAX_REREADS = 3;
const MAX_FAULTS = 3;
const MAX_WAIT_MS = 60_000;
const STALE: StickyCommentOutcome = { posted: false, reason: "stale" };

/** What one writer knows; `seen` holds the newest of every section that any of its reads showed. */
interface Writer {
  comment: StickyComment;
  store: CommentStore;
  pace: Pace;
  login: string;
  seen: readonly Section[];
  /** Longest time from request to answer so far, at least the bound. */
  boundMs: number;
}

interface Reading {
  winner: OwnComment | null;
  duplicates: readonly OwnComment[];
}

type OwnComment = StoredComment & { sections: readonly Section[] };

/**
 * Puts `section` into the one comment of this key. GitHub has no compare-and-swap for comments, so writers converge:
 * read, merge, write, then verify twice, the second time when every writer who had read before our write has finished
 * (twice the bound, plus jitter); a section that any read showed is put back if it is missing. What remains: a write
 * that takes longer than the bound to be applied, by a writer that read before ours, can still drop our section.
 * Throws a ServiceError where GitHub fails, or where no verification holds in 12 rounds.
 */
export async function publishStickyComment(
  comment: StickyComment,
  store: CommentStore,
  pace: Pace,
): Promise<StickyCommentOutcome> {
  const writer: Writer = { comment, store, pace, login: comment.login, seen: [], boundMs: ANSWER_BOUND_MS };
  const patience = createPatience(pace);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    try {
      const outcome = await playRound(writer);
      if (outcome !== null) return outcome;
      await pace.sleep(pace.random() * 250 * 2 ** Math.min(round, 4));
    } catch (error) {
      // The write may have happened although its answer was lost: the next round's read will tell.
      await patience.outwait(error);
    }
  }
  throw new ServiceError(
    "conflict",
    `Other jobs kept overwriting section ${comment.section.id} of the pull request's comment. Give one of them another comment-key.`,
  );
}

/** One read, write and double verification; null where another round is needed. */
async function playRound(writer: Writer): Promise<StickyCommentOutcome | null> {
  const { comment, store, pace } = writer;
  const { winner } = await readFresh(writer);
  if (winner !== null && isComplete(winner, writer.seen) && isSuperseded(winner, comment.section)) return STALE;
  const sections = mergeSections(mergeSections(winner?.sections ?? [], writer.seen), [comment.section]);
  const body = fitCommentDocument(comment.key, sections, comment.section.id);
  if (body === null) return { posted: false, reason: "no-room" };
  const written = await timed(writer, () => (winner === null ? store.create(body) : store.update(winner.id, body)));
  // The answer names the token's true login, which an app's token cannot ask for.
  writer.login = written?.author || writer.login;
  const first = await read(writer);
  if (!isConverged(writer, first.winner)) return null;
  for (const duplicate of first.duplicates) await store.remove(duplicate.id);
  await pace.sleep(2 * writer.boundMs + 1 + pace.random() * JITTER_MS);
  const second = await read(writer);
  if (!isConverged(writer, second.winner) || second.duplicates.length > 0) return null;
  return isSuperseded(second.winner, comment.section) ? STALE : { posted: true, url: second.winner.url };
}

/** A reading young enough to write upon: an answer that took longer than the bound is asked for again. */
async function readFresh(writer: Writer): Promise<Reading> {
  const { store, pace } = writer;
  let startedMs = pace.nowMs();
  let reading = await read(writer);
  for (let again = 0; again < MAX_REREADS && pace.nowMs() - startedMs > ANSWER_BOUND_MS; again++) {
    // A comment that is not there yet cannot be overwritten.
    if (reading.winner === null) return reading;
    const { id } = reading.winner;
    startedMs = pace.nowMs();
    const fresh = await timed(writer, () => store.fetchOne(id));
    const winner = fresh === null ? null : asOwn(writer, fresh);
    reading = winner === null ? await read(writer) : remember(writer, { ...reading, winner });
  }
  return reading;
}

async function read(writer: Writer): Promise<Reading> {
  const comments = await timed(writer, () => writer.store.list());
  const own = comments.flatMap((comment) => asOwn(writer, comment) ?? []).sort((a, b) => a.id - b.id);
  const [winner = null, ...duplicates] = own;
  return remember(writer, { winner, duplicates });
}

function remember(writer: Writer, reading: Reading): Reading {
  for (const comment of [...reading.duplicates, ...(reading.winner === null ? [] : [reading.winner])]) {
    writer.seen = mergeSections(writer.seen, comment.sections);
  }
  return reading;
}

function asOwn(writer: Writer, comment: StoredComment): OwnComment | null {
  const sections = comment.author === writer.login ? parseCommentDocument(writer.comment.key, comment.body) : null;
  return sections === null ? null : { ...comment, sections };
}

function isConverged(writer: Writer, winner: OwnComment | null): winner is OwnComment {
  return winner !== null && isComplete(winner, [...writer.seen, writer.comment.section]);
}

/** Whether every one of `sections` is there, itself or a successor that is not older. */
function isComplete(winner: OwnComment, sections: readonly Section[]): boolean {
  return sections.every((section) => {
    const present = winner.sections.find(({ id }) => id === section.id);
    return present !== undefined && !isOlder(present.origin, section.origin);
  });
}

function isSuperseded(winner: OwnComment, section: Section): boolean {
  const present = winner.sections.find(({ id }) => id === section.id);
  return present !== undefined && isOlder(section.origin, present.origin);
}

async function timed<T>(writer: Writer, request: () => Promise<T>): Promise<T> {
  const startedMs = writer.pace.nowMs();
  try {
    return await request();
  } finally {
    const tookMs = writer.pace.nowMs() - startedMs;
    writer.boundMs = Math.min(Math.max(writer.boundMs, tookMs), MAX_BOUND_MS);
  }
}

/** Outwaits faults that pass: a few in a row, and rate limits as long as they ask within a minute; throws all others. */
function createPatience(pace: Pace): { outwait(error: unknown): Promise<void> } {
  let faults = 0;
  let waitedMs = 0;
  return {
    async outwait(error) {
      const waitMs = isPassing(error) ? (error.retryAfterMs ?? 1_000 * 2 ** faults * (0.5 + pace.random() / 2)) : null;
      faults += 1;
      if (waitMs === null || faults > MAX_FAULTS || waitedMs + waitMs > MAX_WAIT_MS) throw error;
      waitedMs += waitMs;
      await pace.sleep(waitMs);
    },
  };
}

function isPassing(error: unknown): error is ServiceError {
  return isOutcomeUnknown(error) || (error instanceof ServiceError && error.code === "rate-limited");
}
