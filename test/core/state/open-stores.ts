import { createGitHubClient } from "@chainops/core/github/github-client";
import { openOctokit } from "@chainops/core/github/open-octokit";
import { openFileStore } from "@chainops/core/state/file-store";
import { openGitRefStore } from "@chainops/core/state/git-ref-store";
import { createLocalGitData } from "@chainops/core/state/local-git-data";
import { createRestGitData } from "@chainops/core/state/rest-git-data";
import type { StateStore } from "@chainops/core/state/state-store";
import { startGitHubDouble, type GitHubDouble } from "@chainops/dev/github-double/github-double";
import { gitIn, gitOutput } from "./run-git.ts";
import { storeEffects } from "./store-effects.ts";
import { makeTemporaryDirectory } from "./temporary-directory.ts";

export const REF = "refs/chainops/state";
export const REPOSITORY = "octo/vault";

/** One place that holds state, and as many independent writers to it as a test wants. */
export interface StorePlace extends AsyncDisposable {
  openWriter(maxBytes?: number): Promise<StateStore>;
}

const sizeOption = (maxBytes: number | undefined) => (maxBytes === undefined ? {} : { maxBytes });

export async function placeOnDisk(): Promise<StorePlace & { readonly directory: string }> {
  const temporary = await makeTemporaryDirectory();
  const directory = `${temporary.path}/state`;
  return {
    directory,
    openWriter: async (maxBytes) => openFileStore({ directory, ...sizeOption(maxBytes) }, storeEffects),
    [Symbol.asyncDispose]: () => temporary[Symbol.asyncDispose](),
  };
}

export async function placeInBareRepository(): Promise<StorePlace & { readonly repository: string }> {
  const { path: repository, [Symbol.asyncDispose]: dispose } = await makeTemporaryDirectory();
  await gitOutput(repository, "init", "--quiet", "--bare");
  return {
    repository,
    openWriter: async (maxBytes) =>
      openGitRefStore(createLocalGitData(gitIn(repository), { ref: REF }), sizeOption(maxBytes), storeEffects),
    [Symbol.asyncDispose]: dispose,
  };
}

/** Every writer has a repository of its own and pushes to the one bare repository they share. */
export async function placeInBareRemote(): Promise<StorePlace & { readonly repository: string }> {
  const temporary = await makeTemporaryDirectory();
  const repository = `${temporary.path}/remote.git`;
  let writers = 0;
  await gitOutput(temporary.path, "init", "--quiet", "--bare", repository);
  return {
    repository,
    openWriter: async (maxBytes) => {
      const clone = `${temporary.path}/writer-${++writers}`;
      await gitOutput(temporary.path, "init", "--quiet", clone);
      const data = createLocalGitData(gitIn(clone), { ref: REF, remote: repository });
      return openGitRefStore(data, sizeOption(maxBytes), storeEffects);
    },
    [Symbol.asyncDispose]: () => temporary[Symbol.asyncDispose](),
  };
}

export async function placeOnGitHub(): Promise<
  StorePlace & { readonly double: GitHubDouble; openData(): ReturnType<typeof createRestGitData> }
> {
  const double = await startGitHubDouble();
  double.addRepository(REPOSITORY);
  double.addCommit(REPOSITORY);
  const openData = (): ReturnType<typeof createRestGitData> => {
    const token = double.createToken({ permissions: { contents: "write" } });
    const log = { debug: () => undefined };
    const throttleLimits = { pacesWrites: false, faultBackoffMs: 1 };
    const octokit = openOctokit({ token, apiUrl: double.url, log, userAgent: "chainops-test", throttleLimits });
    return createRestGitData(createGitHubClient(octokit, REPOSITORY), REF);
  };
  return {
    double,
    openData,
    openWriter: async (maxBytes) => openGitRefStore(openData(), sizeOption(maxBytes), storeEffects),
    [Symbol.asyncDispose]: () => double[Symbol.asyncDispose](),
  };
}
