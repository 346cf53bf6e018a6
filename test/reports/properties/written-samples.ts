const transaction = (name: string, values: readonly string[] | null) => ({
  arguments: values,
  contract: "",
  function: name,
  gas: 12_500_000,
  gasprice: 0,
});
const entry = (status: string, transactions: unknown, error: string | null = null) => ({
  contract: "",
  error,
  events: [],
  name: "name",
  status,
  transactions,
  type: "property",
});

/** In the shape that `encodeCampaign` of Echidna's lib/Echidna/Output/JSON.hs gives; not printed by the tool. */
export const echidna = JSON.stringify({
  coverage: { "0x1f": [] },
  error: null,
  gas_info: [],
  seed: 5,
  success: true,
  tests: [
    entry("passed", null),
    entry("solved", [transaction("deposit", ["7"]), transaction("*wait*", null)]),
    entry("shrinking", [transaction("deposit", ["8"])]),
    entry("fuzzing", null),
    entry("error", null, "ErrorTimeout"),
  ],
});

/** In the shape that Medusa's printExitingResults gives; not printed by the tool. */
export const medusa = [
  "⇾ Reading the configuration file at: /project/medusa.json",
  "⇾ [FAILED] Property Test: VaultTester.property_sum()",
  "⇾ fuzz: elapsed: 3s, calls: 23163 (7720/sec), seq/s: 76",
  "⇾ Transaction test limit reached, halting now...",
  "⇾ Fuzzer stopped, test results follow below ...",
  "⇾ [NOT STARTED] Assertion Test: VaultTester.setX(uint256)",
  "⇾ \u001b[1;32m[PASSED]\u001b[0m Property Test: VaultTester.property_sum() module=fuzzer",
  "⇾ [FAILED] Assertion Test: VaultTester.deposit(uint256)",
  'Test for method "VaultTester.deposit(uint256)" resulted in an assertion failure after the following call sequence:',
  "[Call Sequence]",
  "1) VaultTester.deposit(uint256)(77) (block=2, time=4, gas=12500000, gasprice=1, value=0, sender=0x10000)",
  "2) VaultTester.deposit(uint256)(1) (block=3, time=5, gas=12500000, gasprice=1, value=0, sender=0x10000)",
  "[Execution Trace]",
  " => [call] VaultTester.deposit(uint256)(1) (addr=0xA647, value=0, sender=0x10000)",
  "⇾ Test summary: 1 test(s) passed, 1 test(s) failed",
  "",
].join("\n");
