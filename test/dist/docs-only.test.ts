import { expect, it } from "vitest";
import { REPOSITORY } from "./gate-scene.ts";
import { beforeFold, openProject } from "./project-scene.ts";

it("leaves a pull request that changes words alone green and quiet", async () => {
  await using project = await openProject();
  await project.pushMain();
  const change = await project.propose({ "README.md": (text) => `${text}\nOne sentence more.\n` });
  const { step, failedGates, errors, notices } = await change.run();
  expect(failedGates).toEqual([]);
  expect(step).toMatchObject({ exitCode: 0, annotations: [] });
  expect(step.outputs).toMatchObject({ conclusion: "success", "patch-coverage": "", "new-findings": "0" });
  expect([errors, notices]).toEqual([[], []]);
  expect(project.github.checkRuns(REPOSITORY, change.headSha)).toMatchObject([
    { conclusion: "success", annotations: [] },
  ]);
  const shown = beforeFold(change.commentBody());
  expect(shown.length).toBeLessThanOrEqual(2000);
  expect(shown).not.toMatch(/fix|patch|no baseline|not compared|❌|⚠️/i);
});
