import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { devNull, tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { createCommitFetcher, type FetchPlaces } from "@chainops/core/runner/fetch-commit";
import { startGitServer, TOKEN } from "./git-server.ts";

const PATH = process.env["PATH"] ?? "";
const { signal } = new AbortController();
const ENCODED = Buffer.from(`x-access-token:${TOKEN}`).toString("base64");

async function run(cwd: string, ...args: string[]): Promise<string> {
  const env = { PATH, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: "1" };
  const identity = ["-c", "user.name=ChainOps Example", "-c", "user.email=example@chainops.invalid"];
  return (await promisify(execFile)("git", [...identity, ...args], { cwd, env })).stdout.trim();
}

/** A server with two commits, and a clone of the second alone. */
async function openWorld(answer?: Parameters<typeof startGitServer>[1]) {
  const parent = await realpath(await mkdtemp(path.join(tmpdir(), "chainops-fetch-")));
  const [origin, clone, temp] = ["octo/vault.git", "clone", "temp"].map((folder) => path.join(parent, folder)) as [
    string,
    string,
    string,
  ];
  await Promise.all([origin, clone, temp].map((folder) => mkdir(folder, { recursive: true })));
  await run(origin, "init", "--quiet", "--initial-branch=main");
  await writeFile(path.join(origin, "large.bin"), randomBytes(1_000_000));
  const commit = async (text: string) => {
    await writeFile(path.join(origin, "file"), text);
    await run(origin, "add", "--all");
    await run(origin, "commit", "--quiet", "--message", text);
    return run(origin, "rev-parse", "HEAD");
  };
  const [base, head] = [await commit("base"), await commit("head")];
  await run(clone, "init", "--quiet");
  await run(clone, "fetch", "--quiet", "--depth=1", `file://${origin}`, head);
  await run(clone, "checkout", "--quiet", "--detach", "FETCH_HEAD");
  const server = await startGitServer(parent, answer);
  onTestFinished(async () => {
    await server[Symbol.asyncDispose]();
    await rm(parent, { recursive: true, force: true });
  });
  const open = (places: Partial<FetchPlaces> = {}) =>
    createCommitFetcher({
      token: TOKEN,
      serverUrl: server.url,
      apiUrl: server.url,
      repository: "octo/vault",
      temp,
      env: { PATH },
      signal,
      ...places,
    });
  return { server, parent, clone, temp, base, place: { directory: clone, head, isPartial: false }, open };
}

/** A server that answers nothing and keeps what it was sent. */
async function startListener() {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url} ${JSON.stringify(request.rawHeaders)}`);
    response.writeHead(404).end();
  });
  server.on("connect", (request, socket) => {
    heard.push(`CONNECT ${request.url} ${JSON.stringify(request.rawHeaders)}`);
    socket.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe("a fetched commit", () => {
  it("is read beside the clone's own commit, and leaves nothing behind", async () => {
    const { open, base, place, temp, server, clone } = await openWorld();
    const before = await readdir(path.join(clone, ".git"), { recursive: true });
    {
      const fetched = await open()?.(base, place);
      if (fetched?.fetched !== true) throw new Error("not fetched");
      await using commit = fetched;
      expect(await commit.git.read(["show", `${base}:file`])).toBe("base");
      expect(await commit.git.read(["diff-tree", "-r", "--name-only", base, place.head])).toBe("file\n");
      expect(await commit.git.read(["rev-list", "--count", base])).toBe("1\n");
      expect(await bytesBelow(temp)).toBeLessThan(100_000);
    }
    expect(await readdir(temp)).toEqual([]);
    expect(await readdir(path.join(clone, ".git"), { recursive: true })).toEqual(before);
    expect(server.requests.every(({ isAuthorized }) => isAuthorized)).toBe(true);
  });

  it("is fetched whole where the clone has it without its files", async () => {
    const { open, base, place, temp } = await openWorld();
    const fetched = await open()?.(base, { ...place, isPartial: true });
    if (fetched?.fetched !== true) throw new Error("not fetched");
    await using commit = fetched;
    expect(await commit.git.read(["diff-tree", "-r", "--name-only", base, place.head])).toBe("file\n");
    expect(await bytesBelow(temp)).toBeGreaterThan(1_000_000);
  });

  it.each([
    { name: "there is no such commit", sha: "e".repeat(40), places: {} },
    { name: "the token is wrong", sha: undefined, places: { token: "ghs_wrong" } },
    { name: "there is no such repository", sha: undefined, places: { repository: "octo/none" } },
  ])("is told as not fetched, without the token, where $name", async ({ sha, places }) => {
    const { open, base, place, temp } = await openWorld();
    const answer = await open(places)?.(sha ?? base, place);
    expect(answer).toEqual({
      fetched: false,
      reason: expect.stringMatching(/^git could not fetch commit [0-9a-f]+ from http/),
    });
    expect(JSON.stringify(answer)).not.toMatch(/ghs_/);
    expect(await readdir(temp)).toEqual([]);
  });

  it("ends with the run that is cancelled, and leaves no process at a server that does not answer", async () => {
    const cancel = new AbortController();
    const world = await openWorld(() => {
      cancel.abort();
      return true;
    });
    const fetched = await world.open({ signal: cancel.signal })?.(world.base, world.place);
    expect(fetched).toMatchObject({ fetched: false });
    expect(await readdir(world.temp)).toEqual([]);
    await expect.poll(() => processesWith(world.server.url)).toEqual([]);
  });

  it("is not asked for where the token is for another server, or there is none", async () => {
    const { open } = await openWorld();
    expect(open({ apiUrl: "http://127.0.0.1:9" })).toBeUndefined();
    expect(open({ serverUrl: "https://github.com", apiUrl: "http://api.github.com" })).toBeUndefined();
    expect(open({ serverUrl: "file:///srv", apiUrl: "file:///srv" })).toBeUndefined();
    expect(open({ token: "" })).toBeUndefined();
    expect(open({ serverUrl: "https://github.com", apiUrl: "https://api.github.com" })).toBeDefined();
    expect(open({ serverUrl: "https://git.example", apiUrl: "https://git.example/api/v3" })).toBeDefined();
  });
});

describe("the token", () => {
  it("is not sent to where the checkout's config points, and meets none of its commands", async () => {
    const { open, base, place, clone, parent, server } = await openWorld();
    const listener = await startListener();
    const stolen = path.join(parent, "stolen");
    const steal = `env >> "${stolen}"; true`;
    const settings = [
      [`url.${listener.url}/.insteadOf`, `${server.url}/`],
      ["http.proxy", listener.url],
      [`http.${server.url}/.proxy`, listener.url],
      ["http.extraHeader", "X-Evil: 1"],
      ["remote.origin.url", listener.url],
      ["remote.origin.uploadpack", steal],
      ["credential.helper", `!${steal}`],
      ["core.sshCommand", steal],
      ["core.gitProxy", steal],
      ["core.askPass", steal],
      ["core.pager", steal],
      ["pager.for-each-ref", steal],
      ["core.fsmonitor", steal],
      ["core.alternateRefsCommand", steal],
      ["uploadpack.packObjectsHook", steal],
      ["alias.for-each-ref", `!${steal}`],
      ["core.hooksPath", path.join(parent, "hooks")],
      ["protocol.allow", "always"],
    ] as const;
    for (const [name, value] of settings) await run(clone, "config", name, value);
    await mkdir(path.join(parent, "hooks"));
    for (const hook of ["reference-transaction", "post-checkout", "fsmonitor-watchman"]) {
      await writeFile(path.join(parent, "hooks", hook), `#!/bin/sh\n${steal}\n`);
      await chmod(path.join(parent, "hooks", hook), 0o755);
    }
    await cp(path.join(parent, "hooks"), path.join(clone, ".git/hooks"), { recursive: true });
    const fetched = await open()?.(base, place);
    if (fetched?.fetched !== true) throw new Error("not fetched");
    await using commit = fetched;
    expect(await commit.git.read(["show", `${base}:file`])).toBe("base");
    expect(listener.heard).toEqual([]);
    await expect(stat(stolen)).rejects.toThrow(/ENOENT/);
  });

  it("is not sent to where the job's variables point", async () => {
    const { open, base, place, parent, server } = await openWorld();
    const listener = await startListener();
    const trace = path.join(parent, "trace");
    const env = {
      PATH,
      HOME: path.join(parent, "home"),
      XDG_CONFIG_HOME: path.join(parent, "home"),
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `url.${listener.url}/.insteadOf`,
      GIT_CONFIG_VALUE_0: `${server.url}/`,
      GIT_CONFIG_PARAMETERS: `'http.proxy=${listener.url}'`,
      GIT_CONFIG_GLOBAL: path.join(parent, "home/.gitconfig"),
      GIT_TRACE_CURL: trace,
      GIT_TRACE_REDACT: "0",
      GIT_TRACE: trace,
      GIT_EXEC_PATH: parent,
    };
    await mkdir(env.HOME);
    await writeFile(path.join(env.HOME, ".gitconfig"), `[http]\n\tproxy = ${listener.url}\n`);
    // The clone is looked at with the job's variables; without those that keep git itself from starting.
    const { GIT_EXEC_PATH: _, ...usable } = env;
    const fetched = await open({ env: usable })?.(base, place);
    expect(fetched?.fetched).toBe(true);
    if (fetched?.fetched === true) await fetched[Symbol.asyncDispose]();
    expect(listener.heard).toEqual([]);
    expect(await readFile(trace, "utf8").catch(() => "")).not.toContain(ENCODED);
  });

  it("is not sent on to where the server redirects", async () => {
    const listener = await startListener();
    const { open, base, place } = await openWorld((request, response) => {
      response.writeHead(302, { location: `${listener.url}${request.url}` }).end();
      return true;
    });
    expect(await open()?.(base, place)).toMatchObject({ fetched: false });
    expect(listener.heard).toEqual([]);
  });

  it("stands in no process's arguments, and in the environment of the fetch alone", async () => {
    const { open, base, place, parent } = await openWorld();
    const real = (await promisify(execFile)("sh", ["-c", "command -v git"], { env: { PATH } })).stdout.trim();
    const bin = path.join(parent, "bin");
    await mkdir(bin);
    await writeFile(
      path.join(bin, "git"),
      `#!/bin/sh\necho "$@" >> "${parent}/arguments"\ncase "$(env)" in *${ENCODED}*) echo "$1" >> "${parent}/holders";; esac\nexec "${real}" "$@"\n`,
    );
    await chmod(path.join(bin, "git"), 0o755);
    const fetched = await open({ env: { PATH: `${bin}:${PATH}` } })?.(base, place);
    if (fetched?.fetched !== true) throw new Error("not fetched");
    await using commit = fetched;
    await commit.git.read(["show", base]);
    const told = await readFile(path.join(parent, "arguments"), "utf8");
    expect(told).toMatch(/^fetch /m);
    expect(told).not.toContain(ENCODED);
    expect(told).not.toContain(TOKEN);
    expect(await readFile(path.join(parent, "holders"), "utf8")).toBe("fetch\n");
  });
});

async function bytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(file.parentPath, file.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Command lines that name the text, as Linux tells them. */
async function processesWith(text: string): Promise<readonly string[]> {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "")));
  return lines.filter((line) => line.includes(text));
}
