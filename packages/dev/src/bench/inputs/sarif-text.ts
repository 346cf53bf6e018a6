import { createRandom } from "./random.ts";

export type SarifFacts = {
  readonly findings: number;
  readonly high: number;
  readonly problems: number;
};

const RULES = [
  { id: "reentrancy-eth", security: "8.0", isHigh: true },
  { id: "divide-before-multiply", security: "4.0", isHigh: false },
  { id: "naming-convention", security: "0.0", isHigh: false },
];

/**
 * A SARIF 2.1.0 log of `resultCount` results, one piece a result, always the same: about 1.9 kB each, with a message,
 * a location with its snippet, a fingerprint and a code flow of four steps.
 */
export function* writeSarif(resultCount: number): Generator<string, SarifFacts, undefined> {
  const random = createRandom(3);
  let high = 0;
  const rules = RULES.map(({ id, security }) => ({ id, properties: { "security-severity": security } }));
  const tool = { driver: { name: "bench-scanner", version: "1.0.0", rules } };
  yield `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify(tool)},"results":[`;
  for (let index = 0; index < resultCount; index += 1) {
    const ruleIndex = random(RULES.length);
    if (RULES[ruleIndex]?.isHigh === true) high += 1;
    yield `${index === 0 ? "" : ","}${JSON.stringify(result(index, ruleIndex, random))}`;
  }
  yield "]}]}\n";
  return { findings: resultCount, high, problems: 0 };
}

function result(index: number, ruleIndex: number, random: (below: number) => number): object {
  const uri = `src/vault/strategies/Strategy${index % 900}.sol`;
  const place = () => ({
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: "%SRCROOT%" },
      region: { startLine: 1 + random(900), startColumn: 9, endColumn: 60, snippet: { text: SNIPPET } },
    },
  });
  return {
    ruleId: RULES[ruleIndex]?.id,
    ruleIndex,
    level: "warning",
    message: { text: `${MESSAGE} (${index})` },
    locations: [place()],
    partialFingerprints: { primaryLocationLineHash: `${index.toString(16).padStart(16, "0")}:1` },
    codeFlows: [{ threadFlows: [{ locations: Array.from({ length: 4 }, () => ({ location: place() })) }] }],
  };
}

const SNIPPET = "        (bool success, ) = recipient.call{value: amount}(abi.encode(owner));";
const MESSAGE =
  "Reentrancy in Strategy.harvest(uint256): the external call is made before `totalAssets` is written, so that the " +
  "receiver can call back into the contract and read a value that is about to change. State written after the call: totalAssets, lastHarvest, and the shares of the caller, in this order and in one transaction.";
