import * as v from "valibot";

const HitsSchema = v.object({ hit: v.number(), found: v.number() });
const MeasuredSchema = v.looseObject({
  coverage: v.looseObject({ lines: HitsSchema, functions: HitsSchema, files: v.record(v.string(), HitsSchema) }),
  tests: v.looseObject({ total: v.number(), passed: v.number() }),
});

const CHANGED = "src/Vault.sol";

/** What a run before the example's own change would have measured: without its tested function of two lines. */
export function measureBefore(measured: string): string {
  const after = v.parse(MeasuredSchema, JSON.parse(measured));
  const { coverage, tests } = after;
  const { lines, functions, files } = coverage;
  const vault = files[CHANGED];
  if (vault === undefined) throw new Error(`The example measured no ${CHANGED}.`);
  const before = {
    ...after,
    coverage: {
      ...coverage,
      lines: without(lines, 2),
      functions: without(functions, 1),
      files: { ...files, [CHANGED]: without(vault, 2) },
    },
    tests: { ...tests, total: tests.total - 1, passed: tests.passed - 1 },
  };
  return `${JSON.stringify(before, null, 2)}\n`;
}

function without({ hit, found }: { hit: number; found: number }, count: number) {
  return { hit: hit - count, found: found - count };
}
