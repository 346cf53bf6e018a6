import { InputError } from "@chainops/core/errors";
import { openGitRefStore, parseStateRef } from "@chainops/core/state/git-ref-store";
import { createLocalGitData } from "@chainops/core/state/local-git-data";
import { describe, expect, it } from "vitest";
import { placeInBareRemote, placeInBareRepository, placeOnGitHub, REF, REPOSITORY } from "./open-stores.ts";
import { gitIn, gitOutput } from "./run-git.ts";
import { storeEffects } from "./store-effects.ts";

const count = (value: unknown): number => Number(value ?? 0) + 1;

describe("state in git", () => {
  it("is a file per key in a history without forks, which any git can read", async () => {
    await using place = await placeInBareRemote();
    for (const value of [1, 2]) await (await place.openWriter()).update("cursor", () => value);
    await (await place.openWriter()).update("alerts", () => ["a"]);
    expect(await gitOutput(place.repository, "ls-tree", "--name-only", REF)).toBe("alerts.json\ncursor.json");
    expect(await gitOutput(place.repository, "show", `${REF}~1:cursor.json`)).toBe("2");
    expect(await gitOutput(place.repository, "rev-list", "--count", REF)).toBe("3");
    await gitOutput(place.repository, "fsck", "--strict");
  });

  it("keeps the files that others put on the ref", async () => {
    await using place = await placeInBareRepository();
    const data = createLocalGitData(gitIn(place.repository), { ref: REF });
    const commit = await data.createCommit({ parent: undefined, name: 'odd "name"\n', text: "kept", message: "Odd" });
    await data.moveRef(undefined, commit);
    await (await place.openWriter()).update("cursor", () => 1);
    expect(await data.readFile((await data.readHead()) ?? "", 'odd "name"\n', 100)).toBe("kept");
  });

  it("does not read a symlink or a tree as a value", async () => {
    await using place = await placeInBareRepository();
    const git = (args: string[], input: string) =>
      gitIn(place.repository)(args, input).then(({ stdout }) => stdout.trim());
    const blob = await git(["hash-object", "-w", "--stdin"], "/etc/passwd");
    const empty = await git(["mktree"], "");
    for (const line of [`120000 blob ${blob}\tcursor.json\n`, `040000 tree ${empty}\tcursor.json\n`]) {
      const tree = await git(["mktree"], line);
      const data = createLocalGitData(gitIn(place.repository), { ref: REF });
      await expect(data.readFile(tree, "cursor.json", 100)).rejects.toThrow(
        expect.objectContaining({ code: "malformed-response" }),
      );
    }
  });

  it("throws when a remote refuses the push for good", async () => {
    await using place = await placeInBareRemote();
    await gitOutput(place.repository, "config", "transfer.hideRefs", "refs/chainops");
    const failure = (await place.openWriter()).update("cursor", () => 1);
    await expect(failure).rejects.toThrow(expect.objectContaining({ code: "process-failed" }));
  });

  it("throws when there is no repository", async () => {
    const data = createLocalGitData(gitIn("/"), { ref: REF });
    await expect(data.readHead()).rejects.toThrow(expect.objectContaining({ code: "process-failed" }));
  });

  it("does not move a ref that another writer moved meanwhile", async () => {
    await using place = await placeInBareRepository();
    const data = createLocalGitData(gitIn(place.repository), { ref: REF });
    const make = (parent: string | undefined, text: string) =>
      data.createCommit({ parent, name: "cursor.json", text, message: text });
    const [first, rival] = [await make(undefined, "1"), await make(undefined, "rival")];
    expect(await data.moveRef(undefined, first)).toBe(true);
    expect(await data.moveRef(undefined, rival)).toBe(false);
    expect(await data.moveRef(rival, await make(rival, "2"))).toBe(false);
    expect(await data.readHead()).toBe(first);
  });
});

describe("state over GitHub's REST API", () => {
  it("keeps to the API and leaves branches alone", async () => {
    await using place = await placeOnGitHub();
    const store = await place.openWriter();
    await store.update("cursor", () => 1);
    await store.update("cursor", () => 2);
    expect(place.double.violations).toEqual([]);
    const writes = place.double.requests.filter(({ method }) => method !== "GET");
    expect(writes.map(({ method, operationId }) => `${method} ${operationId}`)).toEqual([
      "POST git/create-tree",
      "POST git/create-commit",
      "POST git/create-ref",
      "POST git/create-tree",
      "POST git/create-commit",
      "PATCH git/update-ref",
    ]);
  });

  it("counts an update once whose answer was lost on the way", async () => {
    await using place = await placeOnGitHub();
    const store = await place.openWriter();
    for (const operationId of ["git/create-ref", "git/update-ref"]) {
      place.double.fault({ operationId, status: 502, when: "after" });
      await store.update("count", count);
    }
    expect((await store.read("count"))?.value).toBe(2);
  });

  it("throws a refusal that is no lost race, such as a protected ref", async () => {
    await using place = await placeOnGitHub();
    const store = await place.openWriter();
    await store.update("cursor", () => 1);
    const body = { message: "Repository rule violations found", documentation_url: "https://docs.github.com/rest" };
    place.double.fault({ operationId: "git/update-ref", status: 422, body });
    await expect(store.update("cursor", () => 2)).rejects.toThrow(expect.objectContaining({ status: 422 }));
  });

  it("throws for a token that may only read", async () => {
    await using place = await placeOnGitHub();
    place.double.fault({ operationId: "git/create-tree", status: 403, body: { message: "Resource not accessible" } });
    const failure = (await place.openWriter()).update("cursor", () => 1);
    await expect(failure).rejects.toThrow(expect.objectContaining({ code: "forbidden" }));
  });

  it("starts again where the ref was removed meanwhile", async () => {
    await using place = await placeOnGitHub();
    const data = place.openData();
    const store = openGitRefStore(data, {}, storeEffects);
    await store.update("cursor", () => 1);
    const head = await data.readHead();
    const next = await data.createCommit({ parent: head, name: "cursor.json", text: "2", message: "2" });
    const answer = await fetch(`${place.double.url}/repos/${REPOSITORY}/git/refs/chainops/state`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${place.double.createToken({ permissions: { contents: "write" } })}` },
    });
    expect(answer.status).toBe(204);
    expect(await data.moveRef(head, next)).toBe(false);
    expect(await store.read("cursor")).toBeUndefined();
  });
});

describe("parseStateRef", () => {
  const accepted = [
    ["refs/chainops/state", "refs/chainops/state"],
    ["chainops-state", "refs/heads/chainops-state"],
    ["state/prod", "refs/heads/state/prod"],
  ] as const;
  it.each(accepted)("takes %s as %s", (name, ref) => expect(parseStateRef(name)).toBe(ref));

  it.each(["", "-x", "a..b", "a b", "refs/x", "a/", "/a", "a.lock", "a.lock/b", "a:b", "a\nb", "a~1", "a@{1}", "+a"])(
    "refuses %j",
    (name) => expect(() => parseStateRef(name)).toThrow(InputError),
  );
});
