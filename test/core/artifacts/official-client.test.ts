import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { type ArtifactDouble, startArtifactDouble } from "@chainops/dev/artifact-double/artifact-double";
import { runStep } from "@chainops/dev/runner-double/run-step";
import type { StepResult } from "@chainops/dev/runner-double/step-result";
import { uploadArtifact } from "@chainops/core/artifacts/upload-artifact";
import { readZip } from "@chainops/core/artifacts/read-zip";
import { writeZip } from "@chainops/core/artifacts/write-zip";
import { ServiceError } from "@chainops/core/errors";
import { createHttpClient } from "@chainops/core/http/http-client";
import { systemEffects } from "@chainops/core/http/system-effects";
import { makeFolders, writeAction } from "../../dev/runner-double/fixture-action.ts";

const RUN = 41;
const CLIENT = JSON.stringify(new URL("../../../node_modules/@actions/artifact/lib/artifact.js", import.meta.url).href);
const limits = { maxEntries: 1, maxBytes: 1_000_000 };

/** Runs a script with GitHub's own artifact client as `client` in a job's environment. */
async function runOfficial(double: ArtifactDouble, script: string): Promise<StepResult> {
  const { root, workspace, temp } = await makeFolders();
  const main = `
    import fs from "node:fs";
    import path from "node:path";
    import { DefaultArtifactClient } from ${CLIENT};
    const client = new DefaultArtifactClient();
    const folder = process.env.RUNNER_TEMP;
    const answer = async () => { ${script} };
    fs.appendFileSync(process.env.GITHUB_OUTPUT, "answer=" + JSON.stringify(await answer()) + "\\n");`;
  const action = await writeAction(path.join(root, "action"), { main });
  return runStep({ action, workspace, temp, services: double.environment({ runId: RUN }) });
}

async function openDouble(): Promise<ArtifactDouble> {
  const double = await startArtifactDouble();
  onTestFinished(() => double[Symbol.asyncDispose]());
  return double;
}

function accessOf(double: ArtifactDouble) {
  const { ACTIONS_RESULTS_URL: url = "", ACTIONS_RUNTIME_TOKEN: token = "" } = double.environment({ runId: RUN });
  const client = createHttpClient({ maxRetries: 1, retryBaseDelayMs: 1, secrets: [token] }, systemEffects());
  return { url, token, http: client, signal: new AbortController().signal };
}

const file = { name: "result", fileName: "gate.json", bytes: Buffer.from('{"a":"é"}'), replaces: false };

it("uploads what GitHub's own client lists, downloads and unpacks", async () => {
  const double = await openDouble();
  await uploadArtifact(accessOf(double), file);
  const step = await runOfficial(
    double,
    `const { artifact } = await client.getArtifact("result");
     const { downloadPath } = await client.downloadArtifact(artifact.id, { path: folder, expectedHash: artifact.digest });
     return fs.readFileSync(path.join(downloadPath, "gate.json"), "utf8");`,
  );
  expect(step.rawStderr).toBe("");
  expect(JSON.parse(step.outputs["answer"] ?? "")).toBe('{"a":"é"}');
});

it("reads what GitHub's own client uploaded, and replaces it in a rerun", async () => {
  const double = await openDouble();
  const step = await runOfficial(
    double,
    `fs.writeFileSync(path.join(folder, "theirs.json"), "[".repeat(5000));
     return client.uploadArtifact("result", [path.join(folder, "theirs.json")], folder);`,
  );
  expect(step.outcome).toBe("success");
  const [theirs] = await readZip(double.artifacts(RUN)[0]?.archive ?? Buffer.alloc(0), limits);
  expect(theirs).toEqual({ name: "theirs.json", bytes: Buffer.from("[".repeat(5000)) });
  await expect(uploadArtifact(accessOf(double), file)).rejects.toMatchObject({ code: "conflict" });
  await uploadArtifact(accessOf(double), { ...file, replaces: true });
  const [ours, ...others] = double.artifacts(RUN);
  expect(others).toEqual([]);
  expect((await readZip(ours?.archive ?? Buffer.alloc(0), limits))[0]?.name).toBe("gate.json");
});

it("goes on after a fault of the service or the storage, and gives up with its status", async () => {
  const double = await openDouble();
  double.fail({ method: "CreateArtifact", status: 503 });
  double.fail({ method: "blob", status: 500 });
  double.fail({ method: "FinalizeArtifact", status: 502 });
  await uploadArtifact(accessOf(double), file);
  expect(double.artifacts(RUN)).toHaveLength(1);
  double.fail({ method: "CreateArtifact", status: 503, times: 9 });
  await expect(uploadArtifact(accessOf(double), { ...file, name: "other" })).rejects.toMatchObject({ status: 503 });
});

it("shows no token and no signed link in its errors", async () => {
  const double = await openDouble();
  const access = accessOf(double);
  double.fail({ method: "blob", status: 403 });
  const error: unknown = await uploadArtifact(access, file).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ServiceError);
  expect(String(error)).toContain("403");
  expect(String(error)).not.toContain(access.token);
  expect(String(error)).not.toMatch(/sig=[0-9a-f]{8}/);
});

it.each(["", "x", "a.b.c", `a.${Buffer.from('{"scp":"Actions.Other:1:2"}').toString("base64url")}.c`])(
  "refuses the runtime token %j",
  async (token) => {
    const double = await openDouble();
    await expect(uploadArtifact({ ...accessOf(double), token }, file)).rejects.toThrow(/ACTIONS_RUNTIME_TOKEN/);
    expect(double.calls).toEqual([]);
  },
);

it("ends where the run is cancelled", async () => {
  const double = await openDouble();
  const signal = AbortSignal.abort(new ServiceError("aborted", "the run was cancelled"));
  await expect(uploadArtifact({ ...accessOf(double), signal }, file)).rejects.toMatchObject({ code: "aborted" });
});

it("writes the same archive for the same bytes", async () => {
  expect(await writeZip("a", Buffer.from("x"))).toEqual(await writeZip("a", Buffer.from("x")));
});
