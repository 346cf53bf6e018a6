import path from "node:path";
import { describe, expect, it } from "vitest";
import { InputError } from "@chainops/core/errors";
import { compareBranch, locateCheckout } from "@chainops/dev/local/checkout-state";
import { createCheckout, createDirectory } from "./git-checkout.ts";

describe("the checkout around a directory", () => {
  it("is its repository's top level, with the way to the directory", async () => {
    await using checkout = await createCheckout();
    await checkout.write("contracts/vault/a.sol", "a");
    const headSha = await checkout.commit("first");
    const { root } = checkout;
    expect(await locateCheckout(root)).toStrictEqual({ root, inside: ".", headSha });
    const below = path.join(root, "contracts/vault");
    expect(await locateCheckout(below)).toStrictEqual({ root, inside: "contracts/vault", headSha });
  });

  it("is refused with what to do where there is none, no commit or no directory", async () => {
    await using plain = await createDirectory();
    await using checkout = await createCheckout();
    await expect(locateCheckout(plain.path)).rejects.toThrow("is no checkout of a git repository: name one with");
    await expect(locateCheckout(checkout.root)).rejects.toThrow("has no commit yet: commit once");
    await expect(locateCheckout(path.join(plain.path, "none"))).rejects.toThrow("is no directory");
    await expect(locateCheckout(plain.path)).rejects.toBeInstanceOf(InputError);
  });
});

describe("a pull request of the current branch", () => {
  it("is against the default branch, from where both parted", async () => {
    await using checkout = await createCheckout();
    const fork = await checkout.commit("first");
    await checkout.git("checkout", "--quiet", "-b", "feature");
    const head = await checkout.commit("feature");
    await checkout.git("checkout", "--quiet", "main");
    await checkout.commit("main moves on");
    await checkout.git("checkout", "--quiet", "feature");
    expect(await compareBranch(await locateCheckout(checkout.root), undefined)).toStrictEqual({
      baseSha: fork,
      baseBranch: "main",
      headSha: head,
      headBranch: "feature",
    });
  });

  it("is against origin's default branch where there is one", async () => {
    await using checkout = await createCheckout("trunk");
    const base = await checkout.commit("first");
    await checkout.git("update-ref", "refs/remotes/origin/trunk", base);
    await checkout.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk");
    const head = await checkout.commit("second");
    const compared = await compareBranch(await locateCheckout(checkout.root), undefined);
    expect(compared).toStrictEqual({
      baseSha: base,
      baseBranch: "trunk",
      headSha: head,
      headBranch: "trunk-local",
    });
  });

  it("is against the first parent on the default branch itself, and where no default branch is known", async () => {
    await using onMain = await createCheckout();
    await using elsewhere = await createCheckout("develop");
    for (const checkout of [onMain, elsewhere]) {
      const parent = await checkout.commit("first");
      await checkout.commit("second");
      expect(await compareBranch(await locateCheckout(checkout.root), undefined)).toMatchObject({ baseSha: parent });
    }
  });

  it("is against the named revision, also on a detached head", async () => {
    await using checkout = await createCheckout();
    const first = await checkout.commit("first");
    await checkout.commit("second");
    await checkout.commit("third");
    await checkout.git("checkout", "--quiet", "--detach", "HEAD");
    expect(await compareBranch(await locateCheckout(checkout.root), first)).toMatchObject({
      baseSha: first,
      headBranch: "detached-head",
    });
  });

  it.each([
    { base: "nowhere", problem: '--base "nowhere" is no commit, tag or branch' },
    { base: "--upload-pack=x", problem: '--base "--upload-pack=x" is no commit, tag or branch' },
    { base: "HEAD", problem: "--base HEAD already holds the checked-out commit" },
    { base: "lonely", problem: "have no commit in common" },
    { base: undefined, problem: "has no parent to compare with: name a revision with --base" },
  ])("is refused for base $base", async ({ base, problem }) => {
    await using checkout = await createCheckout();
    await checkout.git("checkout", "--quiet", "--orphan", "lonely");
    await checkout.commit("other root");
    await checkout.git("checkout", "--quiet", "--orphan", "main");
    await checkout.commit("first");
    await expect(compareBranch(await locateCheckout(checkout.root), base)).rejects.toThrow(problem);
  });
});
