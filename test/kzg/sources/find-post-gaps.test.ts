import { InputError } from "@chainops/core/errors";
import { knownNetwork } from "@chainops/kzg/beacon/known-networks";
import { timeOfSlot } from "@chainops/kzg/beacon/network-time";
import { findPostGaps, parseMaxGapSlots } from "@chainops/kzg/sources/find-post-gaps";
import { measureInclusionDelay } from "@chainops/kzg/sources/inclusion-delay";
import { expect, test } from "vitest";

const NETWORK = { secondsPerSlot: 12 };

test.each([
  { name: "posts close together", postSlots: [12, 15, 19], gaps: [] },
  { name: "a stretch between two posts", postSlots: [11, 18, 20], gaps: [{ afterSlot: 11, beforeSlot: 18, slots: 7 }] },
  { name: "a late first post", postSlots: [16, 19], gaps: [{ afterSlot: null, beforeSlot: 16, slots: 6 }] },
  { name: "an early last post", postSlots: [14], gaps: [{ afterSlot: 14, beforeSlot: null, slots: 6 }] },
  { name: "no post", postSlots: [], gaps: [{ afterSlot: null, beforeSlot: null, slots: 11 }] },
])("slots 10 to 20 with $name and a gap of at most 5 slots", ({ postSlots, gaps }) => {
  const found = findPostGaps({ firstSlot: 10, lastSlot: 20, postSlots, unverifiedSlots: [] }, 5, NETWORK);
  expect(found).toEqual(gaps.map((gap) => ({ ...gap, seconds: gap.slots * 12, isCertain: true })));
});

test("a gap with a slot that was not verified is not certain", () => {
  const range = { firstSlot: 0, lastSlot: 40, postSlots: [0, 20, 40] };
  const found = findPostGaps({ ...range, unverifiedSlots: [7] }, 5, NETWORK);
  expect(found.map(({ isCertain }) => isCertain)).toEqual([false, true]);
});

test.each([
  { text: "50 slots", slots: 50 },
  { text: "1 slot", slots: 1 },
  { text: "10m", slots: 50 },
  { text: "30", slots: 2 },
])("max-gap $text is $slots slots", ({ text, slots }) => {
  expect(parseMaxGapSlots(text, NETWORK)).toBe(slots);
});

test.each(["", "0 slots", "5s", "soon", "-1 slots"])("max-gap %j is refused", (text) => {
  expect(() => parseMaxGapSlots(text, NETWORK)).toThrow(InputError);
});

test("the delay of a transaction counts slots from the first that could carry it", () => {
  const mainnet = knownNetwork("mainnet");
  if (mainnet === null) throw new Error("mainnet is known");
  const sentAtSeconds = timeOfSlot(mainnet, 100) + 5;
  const missedSlots = [99, 101, 101, 103];
  expect(measureInclusionDelay(mainnet, { sentAtSeconds, includedSlot: 103, missedSlots })).toEqual({
    earliestSlot: 101,
    includedSlot: 103,
    delaySlots: 2,
    delaySeconds: 31,
    missedSlots: 1,
  });
  expect(measureInclusionDelay(mainnet, { sentAtSeconds, includedSlot: 99, missedSlots })).toBeNull();
});
