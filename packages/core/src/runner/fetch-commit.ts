import { copyFile, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { devNull } from "node:os";
import path from "node:path";
import { execQuietly } from "./exec-quietly.ts";
import { createGit, findGit, type Git } from "./git.ts";

/** A commit with its files in a repository of its own, which also sees the checkout's objects; or why there is none. */
export type FetchedCommit = ({ fetched: true; git: Git } & AsyncDisposable) | { fetched: false; reason: string };

/** A clone of the repository that the run is about. */
export interface ClonePlace {
  directory: string;
  /** The commit that is checked out there. */
  head: string;
  /** Whether it has the wanted commit without all of its files. */
  isPartial: boolean;
}

/** Fetches one commit without its history; what the clone has of it is not fetched again, if that can be told. */
export type FetchCommit = (sha: string, clone: ClonePlace) => Promise<FetchedCommit>;

export interface FetchPlaces {
  token: string;
  serverUrl: string;
  apiUrl: string;
  repository: string;
  /** A directory that is not in the workspace. */
  temp: string;
  env: Readonly<Record<string, string>>;
  signal: AbortSignal;
}

const TIMEOUT_MS = 120_000;

/**
 * Undefined where there is no token, or it is for another server than the one that git would ask. The token goes into
 * the environment of one `git fetch` in a new bare repository, which reads no config but ours: whoever wrote the
 * checkout's `.git/config` could send it elsewhere.
 */
export function createCommitFetcher(places: FetchPlaces): FetchCommit | undefined {
  const git = findGit(places.env);
  const url = gitUrl(places);
  if (git === undefined || url === undefined || places.token === "") return undefined;
  return async (sha, clone) => {
    const failed = { fetched: false, reason: `git could not fetch commit ${sha} from ${url.origin}` } as const;
    const repository = await mkdtemp(path.join(places.temp, "chainops-base-")).catch(() => undefined);
    if (repository === undefined) return failed;
    const remove = () => rm(repository, { recursive: true, force: true, maxRetries: 3 });
    try {
      const gitDirectory = await findGitDirectory(clone.directory, places);
      await layOut(repository);
      if (!clone.isPartial) await shareWith(repository, gitDirectory, clone.head);
      const isFetched = await execQuietly({
        file: git,
        args: ["fetch", ...FETCH, url.href, sha],
        cwd: repository,
        env: fetchEnvironment(places, repository, url),
        signal: places.signal,
        timeoutMs: TIMEOUT_MS,
      });
      if (!isFetched) throw new Error("not fetched");
      if (clone.isPartial) await shareObjects(repository, gitDirectory);
    } catch {
      await remove();
      return failed;
    }
    const local = createGit(repository, { ...places.env, GIT_DIR: repository }, places.signal);
    return { fetched: true, git: local, [Symbol.asyncDispose]: remove };
  };
}

const FETCH = [
  "--quiet",
  "--depth=1",
  "--no-tags",
  "--no-write-fetch-head",
  "--no-recurse-submodules",
  "--end-of-options",
];

/** The API of github.com and of a ghe.com tenant is a host of its own; elsewhere both are one. */
function gitUrl({ serverUrl, apiUrl, repository }: FetchPlaces): URL | undefined {
  if (!URL.canParse(serverUrl) || !URL.canParse(apiUrl)) return undefined;
  const [server, api] = [new URL(serverUrl), new URL(apiUrl)];
  if (!/^https?:$/.test(server.protocol) || server.protocol !== api.protocol) return undefined;
  if (api.host !== server.host && api.host !== `api.${server.host}`) return undefined;
  return new URL(`${server.pathname.replace(/\/+$/, "")}/${repository}.git`, server.origin);
}

async function findGitDirectory(directory: string, { env, signal }: FetchPlaces): Promise<string> {
  const found = await createGit(directory, env, signal).read(["rev-parse", "--git-common-dir"]);
  if (found === undefined) throw new Error("no git repository");
  return path.resolve(directory, found.replace(/\n$/, ""));
}

/** By hand, for `git init` would copy the templates of a config that is not ours. */
async function layOut(repository: string): Promise<void> {
  const folders = ["objects/info", "refs/heads"];
  await Promise.all(folders.map((folder) => mkdir(path.join(repository, folder), { recursive: true })));
  await writeFile(path.join(repository, "HEAD"), "ref: refs/heads/none\n");
  await writeFile(path.join(repository, "config"), CONFIG);
}

/**
 * The checkout's commit becomes a ref, so that the server sends only what differs from it, and the checkout's shallow
 * file tells the server that its history is cut.
 */
async function shareWith(repository: string, gitDirectory: string, head: string): Promise<void> {
  await shareObjects(repository, gitDirectory);
  await writeFile(path.join(repository, "refs/heads/checkout"), `${head}\n`);
  await copyFile(path.join(gitDirectory, "shallow"), path.join(repository, "shallow")).catch(() => undefined);
}

async function shareObjects(repository: string, gitDirectory: string): Promise<void> {
  const objects = path.join(gitDirectory, "objects");
  if (!(await stat(objects)).isDirectory() || objects.includes("\n")) throw new Error("no objects");
  await writeFile(path.join(repository, "objects/info/alternates"), `${objects}\n`);
}

/** Without `alternateRefsCommand` git would run itself in the checkout, by the checkout's config. */
const CONFIG = `[core]
	repositoryformatversion = 0
	bare = true
	hooksPath = /dev/null
	askPass =
	alternateRefsCommand = true
[credential]
	helper =
[http]
	followRedirects = false
	lowSpeedLimit = 1
	lowSpeedTime = 30
[gc]
	auto = 0
[maintenance]
	auto = false
`;

/** What a network needs of the job's environment; any other variable could lead git, or curl in it, elsewhere. */
const PASSED = /^(PATH|SYSTEMROOT|TEMP|TMP|TMPDIR|HTTPS?_PROXY|ALL_PROXY|NO_PROXY|SSL_CERT_(FILE|DIR)|GIT_SSL_CAINFO)$/;

function fetchEnvironment({ env, token }: FetchPlaces, repository: string, url: URL): Record<string, string> {
  const authorization = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => PASSED.test(name.toUpperCase()))),
    HOME: repository,
    LC_ALL: "C",
    GIT_DIR: repository,
    GIT_TERMINAL_PROMPT: "0",
    GIT_ALLOW_PROTOCOL: url.protocol.slice(0, -1),
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `http.${url.origin}/.extraHeader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${authorization}`,
  };
}
