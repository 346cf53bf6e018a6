import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type ArtifactDouble, startArtifactDouble } from "@chainops/dev/artifact-double/artifact-double";

const RUN = 41;

interface Caller {
  call(method: string, body?: Record<string, unknown>): Promise<{ status: number; body: Record<string, unknown> }>;
}

function callerOf(double: ArtifactDouble, runId = RUN): Caller {
  const { ACTIONS_RUNTIME_TOKEN: token = "", ACTIONS_RESULTS_URL: url = "" } = double.environment({ runId, job: "j" });
  const { scp } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as { scp: string };
  const [, run = "", job = ""] = scp.split(" ").at(-1)?.split(":") ?? [];
  return {
    async call(method, body = {}) {
      const answer = await fetch(`${url}twirp/github.actions.results.api.v1.ArtifactService/${method}`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ workflow_run_backend_id: run, workflow_job_run_backend_id: job, ...body }),
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    },
  };
}

const create = { name: "result", version: 7, mime_type: "application/zip" };
const hash = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;

async function put(url: string, body: string, query = "", headers: Record<string, string> = {}): Promise<number> {
  const answer = await fetch(`${url}${query}`, {
    method: "PUT",
    body,
    headers: { "x-ms-version": "2025-11-05", ...headers },
  });
  return answer.status;
}

async function upload(caller: Caller, text: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const url = String((await caller.call("CreateArtifact", create)).body["signed_upload_url"]);
  await put(url, text, "", { "x-ms-blob-type": "BlockBlob" });
  return caller.call("FinalizeArtifact", { name: "result", size: String(text.length), hash: hash(text) });
}

const list = (...ids: string[]) => `<BlockList>${ids.map((id) => `<Latest>${id}</Latest>`).join("")}</BlockList>`;

describe("an upload", () => {
  it("is listed and can be downloaded once it is final, and its listener is told", async () => {
    const told: unknown[] = [];
    await using double = await startArtifactDouble({ onFinished: (artifact) => told.push(artifact) });
    const caller = callerOf(double);
    expect((await caller.call("ListArtifacts")).body).toEqual({ artifacts: [] });
    expect(await upload(caller, "zip")).toMatchObject({ status: 200, body: { ok: true, artifact_id: "1" } });
    expect(told).toEqual([{ runId: RUN, name: "result", archive: Buffer.from("zip") }]);
    const { body } = await caller.call("ListArtifacts", { name_filter: "result" });
    expect(body["artifacts"]).toMatchObject([{ database_id: "1", name: "result", size: "3", digest: hash("zip") }]);
    const signed = await caller.call("GetSignedArtifactURL", { name: "result" });
    expect(await (await fetch(String(signed.body["signed_url"]))).text()).toBe("zip");
  });

  it("takes blocks in the order of the list that commits them", async () => {
    await using double = await startArtifactDouble();
    const caller = callerOf(double);
    const url = String((await caller.call("CreateArtifact", create)).body["signed_upload_url"]);
    expect(await put(url, "B", "&comp=block&blockid=AAAB")).toBe(201);
    expect(await put(url, "A", "&comp=block&blockid=AAAA")).toBe(201);
    expect(await put(url, list("AAAA", "AAAC"), "&comp=blocklist")).toBe(400);
    expect(await put(url, list("AAAA", "AAAB"), "&comp=blocklist")).toBe(201);
    await caller.call("FinalizeArtifact", { name: "result", size: "2", hash: hash("AB") });
    expect(double.artifacts(RUN).map(({ archive }) => archive.toString())).toEqual(["AB"]);
  });

  it("can be deleted, and then its name is free again", async () => {
    await using double = await startArtifactDouble();
    const caller = callerOf(double);
    await upload(caller, "one");
    expect((await caller.call("CreateArtifact", create)).status).toBe(409);
    expect((await caller.call("DeleteArtifact", { name: "result" })).body).toMatchObject({ ok: true });
    expect((await upload(caller, "two")).status).toBe(200);
    expect(double.artifacts(RUN)).toHaveLength(1);
  });

  it("of one run is not another run's", async () => {
    await using double = await startArtifactDouble();
    await upload(callerOf(double), "one");
    expect((await callerOf(double, 42).call("ListArtifacts")).body).toEqual({ artifacts: [] });
    expect((await upload(callerOf(double, 42), "two")).status).toBe(200);
  });
});

describe("what the real service refuses", () => {
  it.each([
    { name: "a field that the client does not send", method: "CreateArtifact", body: { ...create, extra: 1 } },
    { name: "another protocol version", method: "CreateArtifact", body: { ...create, version: 4 } },
    { name: "a name with a slash", method: "CreateArtifact", body: { ...create, name: "a/b" } },
    { name: "a size that is no number", method: "FinalizeArtifact", body: { name: "result", size: "x" } },
  ])("is $name", async ({ method, body }) => {
    await using double = await startArtifactDouble();
    expect((await callerOf(double).call(method, body)).status).toBe(400);
  });

  it("is an end without the bytes, with another size or another hash", async () => {
    await using double = await startArtifactDouble();
    const caller = callerOf(double);
    const url = String((await caller.call("CreateArtifact", create)).body["signed_upload_url"]);
    const end = (size: string, text: string) =>
      caller.call("FinalizeArtifact", { name: "result", size, hash: hash(text) });
    expect((await end("3", "zip")).status).toBe(404);
    await put(url, "zip", "", { "x-ms-blob-type": "BlockBlob" });
    expect((await end("4", "zip")).status).toBe(400);
    expect((await end("3", "zap")).status).toBe(400);
    expect((await end("3", "zip")).status).toBe(200);
  });

  it("is a foreign token, another run's id, a missing version header, credentials and an unsigned link", async () => {
    await using double = await startArtifactDouble();
    await using other = await startArtifactDouble();
    const foreign = other.environment({ runId: RUN })["ACTIONS_RUNTIME_TOKEN"];
    const address = `${double.url}twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts`;
    const headers = { authorization: `Bearer ${foreign}` };
    expect((await fetch(address, { method: "POST", headers, body: "{}" })).status).toBe(401);
    const caller = callerOf(double);
    expect((await caller.call("ListArtifacts", { workflow_run_backend_id: "x" })).status).toBe(403);
    const url = String((await caller.call("CreateArtifact", create)).body["signed_upload_url"]);
    expect((await fetch(url, { method: "PUT", body: "x" })).status).toBe(400);
    expect(await put(url, "x", "", { authorization: "Bearer y", "x-ms-blob-type": "BlockBlob" })).toBe(403);
    expect(await put(url.replace(/sig=.*/, "sig=0"), "x")).toBe(403);
    expect(await put(url, "x", "&comp=block&blockid=%21")).toBe(400);
  });

  it("is what a fault says, as often as it says", async () => {
    await using double = await startArtifactDouble();
    double.fail({ method: "ListArtifacts", status: 503, times: 2 });
    const statuses = [];
    for (let count = 0; count < 3; count++) statuses.push((await callerOf(double).call("ListArtifacts")).status);
    expect(statuses).toEqual([503, 503, 200]);
  });
});
