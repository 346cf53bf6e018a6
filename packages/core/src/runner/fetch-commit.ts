import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { devNull } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { createGit, findGit, type Git } from "./git.ts";

/** A commit with its files in a repository of its own, which also sees the checkout's objects; or why there is none. */
export type FetchedCommit = ({ fetched: true; git: Git } & AsyncDisposable) | { fetched: false; reason: string };

/**
 * Fetches one commit, without its history, from the repository that the run is about. `checkout` is a directory of its
 * clone and `head` the commit checked out there: what both share is not fetched again.
 */
export type FetchCommit = (sha: string, checkout: { directory: string; head: string }) => Promise<FetchedCommit>;

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
 * Undefined where there is no token, or it is for another server than the one that git would ask. The token goes into the environment
 * of one `git fetch` in a new bare repository, which reads no config but ours: whoever wrote the checkout's `.git/config`
 * could send it elsewhere.
 */
export function createCommitFetcher(places: FetchPlaces): FetchCommit | undefined {
  const git = findGit(places.env);
  const url = gitUrl(places);
  if (git === undefined || url === undefined || places.token === "") return undefined;
  return async (sha, checkout) => {
    const failed = { fetched: false, reason: `git could not fetch commit ${sha} from ${url.origin}` } as const;
    const repository = await mkdtemp(path.join(places.temp, "chainops-base-"));
    const remove = () => rm(repository, { recursive: true, force: true, maxRetries: 3 });
    try {
      await layOut(repository, await findGitDirectory(checkout.directory, places), checkout.head);
      await promisify(execFile)(git, ["fetch", ...FETCH, url.href, sha], {
        cwd: repository,
        env: fetchEnvironment(places, repository, url),
        timeout: TIMEOUT_MS,
        signal: places.signal,
      });
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

/**
 * By hand, for `git init` would copy the templates of a config that is not ours. The checkout's commit is a ref, so that
 * the server sends only what differs from it, and the checkout's shallow file tells the server that its history is cut.
 */
async function layOut(repository: string, gitDirectory: string, head: string): Promise<void> {
  const objects = path.join(gitDirectory, "objects");
  if (!(await stat(objects)).isDirectory() || /[\n"]/.test(objects)) throw new Error("no objects");
  await Promise.all(
    ["objects/info", "refs/heads"].map((folder) => mkdir(path.join(repository, folder), { recursive: true })),
  );
  await Promise.all([
    writeFile(path.join(repository, "HEAD"), "ref: refs/heads/none\n"),
    writeFile(path.join(repository, "config"), CONFIG),
    writeFile(path.join(repository, "objects/info/alternates"), `${objects}\n`),
    writeFile(path.join(repository, "refs/heads/checkout"), `${head}\n`),
    copyFile(path.join(gitDirectory, "shallow"), path.join(repository, "shallow")).catch(() => undefined),
  ]);
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
