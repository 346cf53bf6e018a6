import { describe, expect, it } from "vitest";
import { openScene } from "./gate-scene.ts";

describe("GitHub's bad days leave the verdict alone", () => {
  it("no token: one notice", async () => {
    await using scene = await openScene();
    const { step, notices, errors } = await scene.run({ token: "" });
    expect(step.exitCode).toBe(0);
    expect(errors).toEqual([]);
    expect(notices).toEqual([
      "Not posted: check-run (`github-token` is empty); comment (`github-token` is empty). The verdict is this job's own result.",
    ]);
    expect(scene.github.requests).toEqual([]);
  });

  it("GitHub is down: bounded retries, one notice", { timeout: 60_000 }, async () => {
    await using scene = await openScene();
    const { step, notices, errors, document } = await scene.run({ github: { api_url: "http://127.0.0.1:1" } });
    expect(step.exitCode).toBe(0);
    expect(document.conclusion).toBe("success");
    expect(errors).toEqual([]);
    expect(notices).toEqual([expect.stringMatching(/^Not posted: check-run \(.+\); comment \(.+\)\. The verdict/)]);
    expect(step.durationMs).toBeLessThan(25_000);
  });

  it("GitHub is down and the check run is demanded: an error", async () => {
    await using scene = await openScene();
    const { step, errors } = await scene.judge({
      inputs: { "check-run": "true" },
      github: { api_url: "http://127.0.0.1:1" },
    });
    expect(step.exitCode).toBe(1);
    expect(errors).toEqual([expect.stringMatching(/^Input `check-run` is `true`, but it could not be posted: /)]);
    expect(step.outputs["conclusion"]).toBe("success");
  });

  it.each([
    { name: "is slow", fault: { delayMs: 1200 } },
    { name: "answers with errors at first", fault: { status: 502 } },
    { name: "cuts connections at first", fault: { reset: true } },
  ])("GitHub $name: the check run is posted all the same", { timeout: 60_000 }, async ({ fault }) => {
    await using scene = await openScene();
    scene.github.fault({ operationId: "checks/list-for-ref", times: 2, ...fault });
    scene.github.fault({ operationId: "checks/update", ...fault });
    const { step, notices } = await scene.judge({ inputs: { "check-run": "true" } });
    expect(step.exitCode).toBe(0);
    expect(notices).toEqual([]);
    expect(scene.checkRuns()).toMatchObject([{ status: "completed", conclusion: "success" }]);
  });
});
