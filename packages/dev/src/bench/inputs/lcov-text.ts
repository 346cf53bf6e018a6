import { createRandom } from "./random.ts";

export type LcovFacts = {
  readonly files: number;
  readonly linesFound: number;
  readonly linesHit: number;
  readonly problems: number;
};

/**
 * An LCOV tracefile of `fileCount` files, one piece a file, always the same: 7.1 kB and 576 lines a file on average with
 * functions and branches among the lines, as large projects of several languages have it.
 */
export function* writeLcov(fileCount: number): Generator<string, LcovFacts, undefined> {
  const random = createRandom(1);
  let linesFound = 0;
  let linesHit = 0;
  for (let file = 0; file < fileCount; file += 1) {
    const lines = sourceLines(100 + random(600), random);
    const hit = lines.filter(({ count }) => count > 0).length;
    linesFound += lines.length;
    linesHit += hit;
    yield record(`packages/module-${file % 97}/src/contracts/component-${file}.sol`, lines, hit, random);
  }
  return { files: fileCount, linesFound, linesHit, problems: 0 };
}

type Random = (below: number) => number;

interface Line {
  readonly number: number;
  readonly count: number;
}

function sourceLines(count: number, random: Random): Line[] {
  let number = 0;
  return Array.from({ length: count }, () => {
    number += 1 + random(3);
    return { number, count: random(100) < 17 ? 0 : 1 + random(1 + random(60)) };
  });
}

function record(path: string, lines: readonly Line[], hit: number, random: Random): string {
  const functions = lines.filter((_, index) => index % 18 === 0);
  const branches = lines
    .filter((_, index) => index % 7 === 0)
    .flatMap(({ number, count }) => [
      `BRDA:${number},0,0,${count === 0 ? "-" : random(20)}`,
      `BRDA:${number},0,1,${count === 0 ? "-" : random(20)}`,
    ]);
  const name = ({ number }: Line) => `Vault.transferOwner_${number}`;
  return [
    "TN:",
    `SF:${path}`,
    ...functions.map((line) => `FN:${line.number},${name(line)}`),
    ...functions.map((line) => `FNDA:${line.count},${name(line)}`),
    `FNF:${functions.length}`,
    `FNH:${functions.filter(({ count }) => count > 0).length}`,
    ...lines.map(({ number, count }) => `DA:${number},${count}`),
    `LF:${lines.length}`,
    `LH:${hit}`,
    ...branches,
    `BRF:${branches.length}`,
    `BRH:${branches.filter((line) => !/,[-0]$/.test(line)).length}`,
    "end_of_record\n",
  ].join("\n");
}
