import type { FetchCommit, FetchedCommit } from "@chainops/core/runner/fetch-commit";
import type { Checkout, Repository } from "./checkout.ts";

/** Where commits are read from: the checkout, else a fetch of this one commit, which happens once. */
export interface CommitStore extends AsyncDisposable {
  /** Id of the commit that a revision of the checkout leads to. */
  find(revision: string): Promise<string | undefined>;
  /** Each repository that has the commit, the checkout first; one that was cloned in part may lack some of its files. */
  repositoriesWith(sha: string): AsyncIterable<Repository>;
}

export function openCommitStore(checkout: Checkout | undefined, fetchCommit: FetchCommit | undefined): CommitStore {
  const found = new Map<string, Promise<string | undefined>>();
  const fetched = new Map<string, Promise<OpenedCommit | undefined>>();
  const find = async (revision: string) => {
    const answer = await checkout?.objects.read(`${revision}^{commit}`, 0);
    return typeof answer === "object" ? answer.id : undefined;
  };
  const store: CommitStore = {
    find: (revision) => remember(found, revision, () => find(revision)),
    async *repositoriesWith(sha) {
      if (checkout === undefined) return;
      const isHere = (await store.find(sha)) !== undefined;
      if (isHere) yield checkout;
      const opened = await remember(fetched, sha, () => fetchInto(checkout, fetchCommit, { sha, isPartial: isHere }));
      if (opened !== undefined) yield opened;
    },
    async [Symbol.asyncDispose]() {
      checkout?.objects[Symbol.dispose]();
      for (const opened of await Promise.all(fetched.values())) await opened?.[Symbol.asyncDispose]();
    },
  };
  return store;
}

type OpenedCommit = Repository & AsyncDisposable;

async function fetchInto(
  checkout: Checkout,
  fetchCommit: FetchCommit | undefined,
  { sha, isPartial }: { sha: string; isPartial: boolean },
): Promise<OpenedCommit | undefined> {
  const head = await checkout.head;
  if (head === undefined) return undefined;
  const answer: FetchedCommit | undefined = await fetchCommit?.(sha, {
    directory: checkout.directory,
    head: head.id,
    isPartial,
  });
  if (answer?.fetched !== true) return undefined;
  const objects = answer.git.openObjects();
  return {
    git: answer.git,
    objects,
    async [Symbol.asyncDispose]() {
      objects[Symbol.dispose]();
      await answer[Symbol.asyncDispose]();
    },
  };
}

function remember<T>(answers: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const answer = answers.get(key) ?? ask();
  answers.set(key, answer);
  return answer;
}
