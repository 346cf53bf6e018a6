import { custodyColumns, custodyGroups } from "@chainops/kzg/beacon/custody";
import { describe, expect, it } from "vitest";

/** Answers of other clients' tests for these node ids. */
const KNOWN = [
  {
    nodeId: 0xcdbee32dc3c50e9711d22be5565c7e44ff6108af663b2dc5abd2df573d2fa83fn,
    count: 4,
    columns: [2, 80, 89, 118],
  },
  {
    nodeId: 51_781_405_571_328_938_149_219_259_614_021_022_118_347_017_557_305_093_857_689_627_172_914_154_745_642n,
    count: 47,
    columns: [
      3, 6, 7, 8, 9, 12, 25, 26, 29, 30, 32, 40, 42, 47, 52, 53, 54, 55, 56, 57, 69, 70, 71, 72, 74, 77, 80, 81, 83, 88,
      93, 94, 95, 98, 101, 105, 106, 112, 114, 116, 118, 120, 121, 123, 124, 125, 127,
    ],
  },
  {
    nodeId: 84_065_159_290_331_321_853_352_677_657_753_050_104_170_032_838_956_724_170_714_636_178_275_273_565_505n,
    count: 6,
    columns: [27, 29, 58, 67, 96, 117],
  },
];

describe("custody", () => {
  it.each(KNOWN)("of node $nodeId with $count groups is what other clients compute", ({ nodeId, count, columns }) => {
    expect(custodyColumns(nodeId, count)).toEqual(columns);
  });

  it("grows with the count and never loses a group", () => {
    const nodeId = 2n ** 256n - 2n;
    const smaller = custodyGroups(nodeId, 8);
    expect(custodyGroups(nodeId, 64)).toEqual(expect.arrayContaining([...smaller]));
    expect(custodyGroups(nodeId, 0)).toEqual([]);
    expect(custodyGroups(nodeId, 128)).toEqual(Array.from({ length: 128 }, (_, index) => index));
  });

  it("goes on from 0 behind the last node id", () => {
    const last = 2n ** 256n - 1n;
    const both = [...custodyGroups(last, 1), ...custodyGroups(0n, 1)];
    expect(custodyGroups(last, 2)).toEqual(both.sort((left, right) => left - right));
  });

  it.each([-1, 129, 1.5])("refuses %d groups", (count) => {
    expect(() => custodyGroups(1n, count)).toThrow(RangeError);
  });
});
