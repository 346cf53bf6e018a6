import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { keccak_256 } from "@noble/hashes/sha3.js";
import { expect, it } from "vitest";
import { openScene } from "./gate-scene.ts";

it("judges a good pull request: outputs, document, check run, comment and summary tell one verdict", async () => {
  await using scene = await openScene();
  const outcome = JSON.stringify({ tests: { outcome: "success" }, scan: { outcome: "success" } });
  const { step, document, text, failedGates } = await scene.run({ inputs: { outcome } });
  const title = "Quality gate passed: 10 of 10 gates";

  expect(step.exitCode).toBe(0);
  expect(failedGates).toEqual([]);
  const [checkRun, ...otherCheckRuns] = scene.checkRuns();
  const [comment, ...otherComments] = scene.comments();
  expect(step.outputs).toEqual({
    conclusion: "success",
    title,
    result: expect.stringMatching(/chainops\/results\/quality-gate\.json$/) as string,
    "check-run-url": `https://github.com/chainops-example/vault/runs/${checkRun?.id}`,
    "comment-url": `https://github.com/chainops-example/vault/pull/${scene.number}#issuecomment-${comment?.id}`,
    coverage: String(Number((85 / 86).toFixed(12))),
    "patch-coverage": "1",
    "tests-total": "36",
    "tests-passed": "36",
    "tests-failed": "0",
    "tests-skipped": "0",
    "tests-flaky": "0",
    "new-findings": "",
    "gas-worst": expect.stringMatching(/^-?\d+$/) as string,
    "size-worst": expect.stringMatching(/^\d{4,5}$/) as string,
    "complexity-worst": expect.stringMatching(/^\d$/) as string,
    "quality-vector": expect.stringMatching(/^\{"complexity":1,"maintainability":0\.\d+,/) as string,
    "failed-gates": "[]",
    sarif: expect.stringMatching(/chainops\/sarif\/quality-gate\.sarif$/) as string,
  });
  expect(document).toMatchObject({
    action: "quality-gate",
    id: "quality-gate",
    subject: {
      repository: "chainops-example/vault",
      sha: scene.headSha,
      testedSha: scene.testedSha,
      ref: `refs/pull/${scene.number}/merge`,
      pullRequest: scene.number,
    },
  });

  expect(otherCheckRuns).toEqual([]);
  expect(checkRun).toMatchObject({ name: "quality-gate", status: "completed", conclusion: "success" });
  expect(checkRun?.output.title).toContain(title);
  expect(checkRun?.annotations).toEqual([]);
  expect(otherComments).toEqual([]);
  expect(comment?.body.match(/<!-- chainops:section /g)).toHaveLength(1);
  for (const shown of [comment?.body, checkRun?.output.summary, step.summary]) expect(shown).toContain("Line coverage");
  expect(comment?.body).toContain(title);
  expect(step.summary).toContain(title);

  expect(step.masks).toContain(scene.token);
  expect([JSON.stringify(scene.checkRuns()), comment?.body].join()).not.toContain(scene.token);
  expect(text).not.toContain(path.dirname(scene.workspace));
});

it("takes the token out of everything where a tool has printed it into its report", async () => {
  await using scene = await openScene();
  const reason = `request with authorization ${scene.token} failed`;
  const test = { status: "Failure", reason, kind: { Unit: { gas: 1 } } };
  const suite = { duration: "1ms", test_results: { [`test_${scene.token}()`]: test }, warnings: [] };
  const report = path.join(scene.workspace, "reports/forge-test.json");
  await writeFile(report, JSON.stringify({ "test/Vault.t.sol:VaultTest": suite }));
  const { step, failedGates } = await scene.judge({ inputs: { "check-run": "true" } });
  expect(failedGates).toEqual(["tests_passed"]);
  expect(JSON.stringify([scene.checkRuns(), step.outputs, step.annotations])).not.toContain(scene.token);
  expect(step.summary).toContain("test\\_\\*\\*\\*");
});

it("hashes each contract so that a deployment can be matched with it", async () => {
  await using scene = await openScene();
  const { document } = await scene.judge();
  const names = document.artifacts.map(({ name }) => name);
  expect(names).toEqual([
    "src/FeeMath.sol:FeeMath",
    "src/Registry.sol:Registry",
    "src/Token.sol:Token",
    "src/Vault.sol:Vault",
  ]);
  for (const { path: file, creationCodeHash, runtimeCodeHash } of document.artifacts) {
    const artifact = JSON.parse(await readFile(path.join(scene.workspace, file), "utf8")) as SolcArtifact;
    const immutables = Object.values(artifact.deployedBytecode.immutableReferences ?? {}).flat();
    expect({ file, creationCodeHash, runtimeCodeHash }).toEqual({
      file,
      creationCodeHash: hash(artifact.bytecode.object, []),
      runtimeCodeHash: hash(artifact.deployedBytecode.object, immutables),
    });
  }
});

interface SolcArtifact {
  bytecode: { object: string };
  deployedBytecode: { object: string; immutableReferences?: Record<string, { start: number; length: number }[]> };
}

/** The example links no library, so that nothing but immutables is zeroed. */
function hash(code: string, zeroed: readonly { start: number; length: number }[]): string {
  const bytes = Buffer.from(code.replace(/^0x/, ""), "hex");
  for (const { start, length } of zeroed) bytes.fill(0, start, start + length);
  return `0x${Buffer.from(keccak_256(bytes)).toString("hex")}`;
}
