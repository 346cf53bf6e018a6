import type { JudgedGate } from "../gates/judged-gate.ts";
import { isBlocking } from "./apply-levels.ts";

/**
 * A pull request that changes its own bar is judged by both versions, and the worse verdict counts: `byBase` are the
 * gates by the config of the base commit, `byHead` by its own. Each message says what the other version would have said.
 */
export function joinVerdicts(byBase: readonly JudgedGate[], byHead: readonly JudgedGate[]): readonly JudgedGate[] {
  const own = new Map(byHead.map((judged) => [keyOf(judged), judged]));
  const joined = byBase.map((base) => {
    const head = own.get(keyOf(base));
    own.delete(keyOf(base));
    if (head === undefined) return noteIf(isBlocking(base), base, REMOVED);
    if (rank(head) > rank(base)) return noteIf(head.gate.status === "fail", head, STRICTER);
    return noteIf(rank(head) < rank(base) && isBlocking(base), base, LOOSER);
  });
  return [...joined, ...own.values()];
}

const REMOVED = " This pull request's config has no such gate any more; that counts after the merge.";
const LOOSER = " This pull request's config would let it pass; that counts after the merge.";
const STRICTER = " The config of the base commit would let it pass; this pull request asks for more.";

function keyOf({ gate }: JudgedGate): string {
  return JSON.stringify([gate.name, gate.scope ?? ""]);
}

function rank(judged: JudgedGate): number {
  if (isBlocking(judged)) return 4;
  if (judged.gate.status === "fail") return 3;
  if (judged.gate.status === "waived") return 2;
  return judged.gate.status === "no-baseline" ? 1 : 0;
}

function noteIf(condition: boolean, judged: JudgedGate, note: string): JudgedGate {
  if (!condition) return judged;
  return {
    ...judged,
    gate: { ...judged.gate, message: `${judged.gate.message}${note}` },
    message: [...judged.message, note],
  };
}
