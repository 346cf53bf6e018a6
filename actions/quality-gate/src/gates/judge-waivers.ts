import type { WaiverUse } from "../findings/apply-waivers.ts";
import { firstOf, judged, type JudgedGate, type MessagePart, plural } from "./judged-gate.ts";

/** Who has to look at which waiver: a row that fails nothing, since what expired counts in its own gate. */
export function judgeWaivers(uses: readonly WaiverUse[]): readonly JudgedGate[] {
  if (uses.length === 0) return [];
  const inState = (state: WaiverUse["state"]) => uses.filter((use) => use.state === state);
  const [expired, expiring, stale] = [inState("expired"), inState("expiring"), inState("stale")];
  const accepted = inState("active").length + expiring.length;
  const parts: readonly (readonly MessagePart[])[] = [
    list(expired, "expired, so that what it accepted counts again", "expired, so that what they accepted counts again"),
    list(expiring, "ends soon", "end soon"),
    list(stale, "matches nothing any more and can go", "match nothing any more and can go"),
  ];
  return [
    judged({
      name: "waivers",
      label: "Waivers",
      status: "pass",
      actual: accepted,
      unit: "none",
      now: [
        `${accepted} active`,
        ...(expiring.length > 0 ? [`${expiring.length} ends soon`] : []),
        ...(expired.length > 0 ? [`${expired.length} expired`] : []),
        ...(stale.length > 0 ? [`${stale.length} stale`] : []),
      ].join(", "),
      message: [`${plural(accepted, "waiver")} ${accepted === 1 ? "is" : "are"} in use.`, ...parts.flat()],
      warns: expired.length + expiring.length + stale.length > 0,
    }),
  ];
}

function list(uses: readonly WaiverUse[], one: string, many: string): readonly MessagePart[] {
  if (uses.length === 0) return [];
  const ordered = [...uses].sort((a, b) => a.daysLeft - b.daysLeft);
  return [` ${plural(uses.length, "waiver")} ${uses.length === 1 ? one : many}: `, ...firstOf(ordered, describe), "."];
}

function describe({ waiver, state, daysLeft }: WaiverUse): readonly MessagePart[] {
  const what = [waiver.rule, waiver.fingerprint?.slice(0, 12), waiver.path]
    .filter((part) => part !== undefined)
    .join(" ");
  return [`${what} (${waiver.owner}, ${state === "stale" ? waiver.until : tellDays(daysLeft)})`];
}

function tellDays(days: number): string {
  if (days === 0) return "last day today";
  return days > 0 ? `${plural(days, "day")} left` : `${plural(-days, "day")} ago`;
}
