import { createRandom } from "./random.ts";

export type JunitFacts = {
  readonly tests: number;
  readonly failed: number;
  readonly skipped: number;
  readonly problems: number;
};

const CASES_PER_SUITE = 50;

/** JUnit XML of `suiteCount` suites of 50 tests, one piece a suite, always the same: about 600 bytes a test. */
export function* writeJunit(suiteCount: number): Generator<string, JunitFacts, undefined> {
  const random = createRandom(2);
  const tests = suiteCount * CASES_PER_SUITE;
  const counts = { failed: 0, skipped: 0 };
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="all" tests="${tests}">\n`;
  for (let suite = 0; suite < suiteCount; suite += 1) {
    const outcomes = Array.from({ length: CASES_PER_SUITE }, () => random(100));
    const failed = outcomes.filter((outcome) => outcome < 2).length;
    const skipped = outcomes.filter((outcome) => outcome === 2).length;
    counts.failed += failed;
    counts.skipped += skipped;
    const name = `test/vault/Vault${suite}.t.sol:VaultTest${suite}`;
    yield [
      `  <testsuite name="${name}" tests="${CASES_PER_SUITE}" failures="${failed}" errors="0" skipped="${skipped}">`,
      ...outcomes.map((outcome, index) => testCase(name, index, outcome)),
      "  </testsuite>\n",
    ].join("\n");
  }
  yield "</testsuites>\n";
  return { tests, ...counts, problems: 0 };
}

function testCase(suite: string, index: number, outcome: number): string {
  const head = `    <testcase name="test_deposit_and_withdraw_by_owner_${index}(uint256)" classname="${suite}" time="0.${index}">`;
  if (outcome < 2) {
    return `${head}\n      <failure message="assertion failed: 1 &lt; 2">${"at Vault.sol:52&#10;".repeat(25)}</failure>\n    </testcase>`;
  }
  if (outcome === 2) return `${head}<skipped/></testcase>`;
  return `${head}\n      <system-out>${`Logs: shares: ${1000 + index}, assets: ${2000 + index};\n`.repeat(12)}gas &lt; ${index}0000</system-out>\n    </testcase>`;
}
