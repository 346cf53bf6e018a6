import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { ResultDocument } from "@chainops/core/result/document";
import { type GateScene, openScene } from "./gate-scene.ts";

/** A result document of an earlier action of the same job, about the scene's commit but for `over`. */
async function placeResult(scene: GateScene, temp: string, over: Partial<ResultDocument> = {}): Promise<void> {
  const document: ResultDocument = {
    schema: "chainops.result/v1",
    action: "kzg-verify",
    id: "blobs",
    conclusion: "success",
    title: "All blobs are valid",
    subject: {
      repository: "chainops-example/vault",
      sha: scene.headSha,
      testedSha: scene.testedSha,
      ref: `refs/pull/${scene.number}/merge`,
      pullRequest: scene.number,
    },
    run: { id: "1", attempt: 1, job: "blobs", url: "https://github.com/chainops-example/vault/actions/runs/1" },
    startedAt: "2026-01-05T09:00:00.000Z",
    completedAt: "2026-01-05T09:00:01.000Z",
    durationMs: 1000,
    stages: [],
    gates: [],
    metrics: [],
    findings: [],
    artifacts: [],
    details: {},
    ...over,
  };
  const folder = path.join(temp, "chainops/results");
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "blobs.json"), JSON.stringify(document));
}

interface UpstreamCase {
  readonly name: string;
  over(scene: GateScene): Partial<ResultDocument>;
  readonly inputs?: Readonly<Record<string, string>>;
  /** None where the gate goes on and judges. */
  readonly errors?: readonly RegExp[];
}

const CASES: readonly UpstreamCase[] = [
  { name: "a success lets it act", over: () => ({}) },
  { name: "a neutral one lets it act", over: () => ({ conclusion: "neutral" }) },
  {
    name: "a failure stops it",
    over: () => ({ conclusion: "failure", title: "2 blobs are invalid" }),
    errors: [
      /^Upstream result `blobs` is failure: 2 blobs are invalid\. Input `require-success` is `true`, so this action does not act on it\.$/,
    ],
  },
  {
    name: "a failure does not stop it where that is not asked for",
    over: () => ({ conclusion: "failure" }),
    inputs: { "require-success": "false" },
  },
  {
    name: "one about another commit is refused",
    over: ({ headSha }) => ({
      subject: { repository: "chainops-example/vault", sha: headSha, testedSha: headSha, ref: "", pullRequest: null },
    }),
    errors: [
      /is about commit [0-9a-f]{40}, this run about [0-9a-f]{40}; run the upstream action again on this commit\.$/,
    ],
  },
  {
    name: "one of another repository is refused, whatever `require-success` says",
    over: ({ headSha, testedSha }) => ({
      subject: { repository: "mallory/vault", sha: headSha, testedSha, ref: "", pullRequest: null },
    }),
    inputs: { "require-success": "false" },
    errors: [/is about repository mallory\/vault, this run about chainops-example\/vault\.$/],
  },
  {
    name: "one that is no result document is refused",
    over: () => ({ conclusion: "splendid" as "success" }),
    errors: [/^Result ".*blobs\.json": `conclusion`: /],
  },
  {
    name: "a path that matches nothing is an error",
    over: () => ({}),
    inputs: { results: "results/none-*.json" },
    errors: [/^Input `results`: "results\/none-\*\.json" matches no file\.$/],
  },
];

describe.concurrent("upstream results", () => {
  it.each(CASES)("$name", async ({ over, inputs, errors = [] }) => {
    await using scene = await openScene();
    const temp = await scene.newTemp();
    await placeResult(scene, temp, over(scene));
    const results = path.join(temp, "chainops/results/*.json");
    const run = await scene.judge({ temp, inputs: { results, ...inputs } });
    expect(run.errors).toEqual(errors.map((error) => expect.stringMatching(error) as string));
    expect(run.step.exitCode).toBe(errors.length === 0 ? 0 : 1);
    expect(run.document.gates).toHaveLength(errors.length === 0 ? 12 : 0);
  });
});
