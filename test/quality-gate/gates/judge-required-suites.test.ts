import { describe, expect, it } from "vitest";
import { judgeRequiredSuites } from "../../../actions/quality-gate/src/gates/judge-required-suites.ts";
import { evidence, testCase, testReport } from "../evidence-samples.ts";

const paths = { roots: ["/repo"], baseDirectory: "" };
const suites = evidence([
  testReport(
    testCase("invariant_Solvency()", "passed", { file: "test/invariant/Vault.t.sol", classname: "VaultInvariants" }),
    testCase("test_A()", "failed", { file: null, classname: "test/unit/Fees.t.sol:FeesTest" }),
    testCase("test_B()", "skipped", { file: "test/fork/Fork.t.sol", classname: "ForkTest" }),
    testCase("adds", "passed", { file: "/repo/web/app.test.ts", classname: "app [v2] (slow)" }),
  ),
]);

describe("required_suites", () => {
  it.each([
    "VaultInvariants",
    "*Invariants",
    "test/invariant/**",
    "test/invariant/Vault.t.sol",
    "FeesTest",
    "test/unit/*.t.sol",
    "test/unit/Fees.t.sol:FeesTest",
    "web/*.test.ts",
    "app [v2] (slow)",
  ])("%s has run", (glob) => {
    expect(judgeRequiredSuites(suites, [glob], paths).map(({ gate }) => gate)).toMatchObject([
      { name: "required_suites", status: "pass", message: "1 required suite has run." },
    ]);
  });

  it.each([
    { glob: "ForkTest", said: "`ForkTest` (1 test, all skipped)" },
    { glob: "test/fork/**", said: "`test/fork/**` (1 test, all skipped)" },
    { glob: "FeeTest", said: "`FeeTest` (no such test; the nearest suite is FeesTest)" },
    { glob: "Halmos", said: "`Halmos` (no such test)" },
    { glob: "test_A()", said: "`test_A()` (no such test)" },
  ])("$glob has not", ({ glob, said }) => {
    const [judged] = judgeRequiredSuites(suites, ["FeesTest", glob], paths);
    expect(judged?.gate.status).toBe("fail");
    expect(judged?.gate.message).toContain(`1 required suite did not run: ${said}`);
    expect(judged?.row).toMatchObject({ now: "1 of 2 ran", limit: "all run" });
  });

  it("takes files relative to the working directory too", () => {
    const inside = { roots: ["/repo", "/repo/web"], baseDirectory: "web" };
    const [judged] = judgeRequiredSuites(suites, ["app.test.ts", "web/app.test.ts"], inside);
    expect(judged?.gate.status).toBe("pass");
  });

  it("is no gate where none is required", () => {
    expect(judgeRequiredSuites(suites, [], paths)).toEqual([]);
  });

  it("fails for evidence that cannot be believed", () => {
    for (const given of [evidence([], ["x: cut."]), evidence<never>([])]) {
      expect(judgeRequiredSuites(given, ["**"], paths)[0]?.gate.status).toBe("fail");
    }
  });

  it.each(["../../etc/passwd", "__proto__", "a\0b", "x".repeat(100_000)])("stands a suite named %.20s", (file) => {
    const given = evidence([testReport(testCase("a", "passed", { file, classname: file }))]);
    expect(judgeRequiredSuites(given, ["test/**"], paths)[0]?.gate.status).toBe("fail");
  });
});
