import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ReportError } from "@chainops/reports/report-error";
import { hasFixtures } from "../quality-fixtures.ts";
import { fixturesOf } from "./fixture-files.ts";
import { type Parser, PARSERS, type ParsedReport } from "./parser-table.ts";
import { type Flip, type Sample, SAMPLES } from "./samples.ts";

const PARTS = 64;
const CASES = PARSERS.map((parser) => ({ parser, id: parser.id, sample: SAMPLES[parser.id] }));
const SAMPLED = CASES.flatMap(({ parser, id, sample }) => (sample === undefined ? [] : [{ parser, id, sample }]));
const FIXTURES = SAMPLED.flatMap(({ parser, sample }) =>
  fixturesOf(parser).map(({ file, bytes }) => ({ parser, sample, file: `${file} as ${parser.id}`, bytes })),
);

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** A report, or the refusal that every reader may answer with; any other error goes on its way and fails the test. */
async function parseOrRefuse(parser: Parser, bytes: Uint8Array): Promise<ParsedReport | ReportError> {
  try {
    return await parser.parse(bytes);
  } catch (error) {
    if (error instanceof ReportError) return error;
    throw error;
  }
}

/** What the gate would go by; a refusal and problems are part of it. */
async function verdictOf(parser: Parser, bytes: Uint8Array): Promise<string> {
  const parsed = await parseOrRefuse(parser, bytes);
  if (parsed instanceof ReportError) return parsed.code;
  return JSON.stringify([parsed.verdict, parsed.problems.map(({ code }) => code)]);
}

/**
 * Whether a cut report passes for another whole one: it should be refused, have a problem, or be cut where nothing can be
 * missed, behind its end.
 */
async function isFalsePass(parser: Parser, whole: Uint8Array, cut: number, { endsAt }: Sample): Promise<boolean> {
  const part = whole.subarray(0, cut);
  const parsed = await parseOrRefuse(parser, part);
  if (parsed instanceof ReportError || parsed.problems.length > 0) return false;
  if (endsAt?.test(decode(part)) === true) return false;
  return JSON.stringify(parsed.verdict) !== JSON.stringify((await parser.parse(whole)).verdict);
}

async function findFalsePasses(parser: Parser, whole: Uint8Array, cuts: readonly number[], sample: Sample) {
  const found: number[] = [];
  for (const cut of cuts) {
    if (await isFalsePass(parser, whole, cut, sample)) found.push(cut);
  }
  return found;
}

describe("every registered format", () => {
  test.each(CASES)(
    "$id has a sample that it takes for its own and reads without a problem",
    async ({ parser, sample }) => {
      expect(sample).toBeDefined();
      const text = sample?.text ?? "";
      expect(parser.detect(text.slice(0, 4096))).toBe(true);
      expect((await parser.parse(encode(text))).problems).toEqual([]);
    },
  );

  test("there is no sample of a format that is none", () => {
    expect(Object.keys(SAMPLES).toSorted()).toEqual(PARSERS.map(({ id }) => id).toSorted());
  });
});

const HOSTILE_PIECES = [
  "",
  "0",
  "-1",
  "1e999",
  "99999999999999999999",
  "null",
  "true",
  "{}",
  "[]",
  "[[[[",
  '"',
  "\\",
  "<",
  "</",
  "<!--",
  "<![CDATA[",
  "&x;",
  "]]>",
  "\0",
  "\n",
  "\ud800",
  "__proto__",
  "constructor",
  "../../etc",
];

describe.each(SAMPLED)("$id", ({ parser, sample }) => {
  const whole = encode(sample.text);

  test("reads or refuses any bytes", async () => {
    const property = fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect(await parseOrRefuse(parser, bytes)).toBeDefined();
    });
    await fc.assert(property, { numRuns: 100 });
  });

  test("reads or refuses its report with any stretch replaced, moved or doubled", async () => {
    const piece = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom(...HOSTILE_PIECES));
    const { length } = sample.text;
    const stretch = fc.tuple(fc.nat(length), fc.nat(40));
    const property = fc.asyncProperty(
      stretch,
      stretch,
      piece,
      fc.nat(2),
      async ([start, size], [from, taken], other, kind) => {
        const moved = sample.text.slice(from, from + taken);
        const inserted = kind === 0 ? other : kind === 1 ? moved : moved.repeat(50);
        const text = sample.text.slice(0, start) + inserted + sample.text.slice(start + size);
        expect(await parseOrRefuse(parser, encode(text))).toBeDefined();
      },
    );
    await fc.assert(property, { numRuns: 200 });
  });

  test("reads or refuses its report behind the starts of other formats, and nested without end", async () => {
    for (const start of [
      "\ufeff",
      "[".repeat(100_000),
      '{"a":'.repeat(50_000),
      "<a>".repeat(50_000),
      "\n".repeat(100_000),
    ]) {
      expect(await parseOrRefuse(parser, encode(start + sample.text))).toBeDefined();
      expect(await parseOrRefuse(parser, encode(sample.text + start))).toBeDefined();
    }
  });

  test("cut at every byte never passes for whole", async () => {
    const step = Math.ceil(whole.length / 1000);
    const cuts = Array.from({ length: Math.ceil(whole.length / step) }, (_, index) => index * step);
    expect(await findFalsePasses(parser, whole, cuts, sample)).toEqual([]);
  });

  test.each(sample.flips)("has another verdict where $what is flipped", async (flip) => {
    expect(sample.text).toMatch(flip.find);
    expect(await verdictOf(parser, encode(applyFlip(sample.text, flip)))).not.toBe(await verdictOf(parser, whole));
  });
});

function applyFlip(text: string, { find, replace }: Flip): string {
  return text.replace(find, replace);
}

describe.skipIf(!hasFixtures)("the collected reports (../shared/fixtures is needed)", () => {
  test("there are some for most formats", () => {
    expect(new Set(FIXTURES.map(({ parser }) => parser.id)).size).toBeGreaterThan(20);
  });

  test.each(FIXTURES)("$file cut at any 64th never passes for whole", async ({ parser, sample, bytes }) => {
    const cuts = Array.from({ length: PARTS - 1 }, (_, index) => Math.floor((bytes.length * (index + 1)) / PARTS));
    expect(await findFalsePasses(parser, bytes, cuts, sample)).toEqual([]);
  });

  const flips = FIXTURES.flatMap(({ parser, sample, file, bytes }) =>
    sample.flips
      .filter(({ find }) => decode(bytes).search(find) >= 0)
      .map((flip) => ({ parser, file, bytes, flip, what: flip.what })),
  );
  test.each(flips)("$file has another verdict where $what is flipped", async ({ parser, bytes, flip }) => {
    const flipped = encode(applyFlip(decode(bytes), flip));
    expect(await verdictOf(parser, flipped)).not.toBe(await verdictOf(parser, bytes));
  });
});
