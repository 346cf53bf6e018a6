import { execFileSync } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { devNull, tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createGit } from "@chainops/core/runner/git";
import { AnswerReader } from "@chainops/core/runner/object-answers";

const PATH = process.env["PATH"] ?? "";
const env = { PATH, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: "1" };

async function openRepository() {
  const folder = await mkdtemp(path.join(tmpdir(), "chainops-objects-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@chainops.invalid", ...args], { cwd: folder, env });
  git("init", "--quiet");
  await writeFile(path.join(folder, "sp ace.txt"), "first\nsecond\n");
  await writeFile(path.join(folder, "empty"), "");
  await writeFile(path.join(folder, "large"), "x".repeat(3_000_000));
  await symlink("sp ace.txt", path.join(folder, "inside"));
  await symlink("../../etc/passwd", path.join(folder, "outside"));
  await symlink("nothing", path.join(folder, "dangling"));
  await symlink("loop", path.join(folder, "loop"));
  git("add", "--all");
  git("commit", "--quiet", "--message", "x");
  const objects = createGit(folder, env, new AbortController().signal).openObjects();
  onTestFinished(() => objects[Symbol.dispose]());
  return { folder, objects };
}

const textOf = (answer: unknown) =>
  typeof answer === "object" && answer !== null && "bytes" in answer ? String(answer.bytes) : answer;

describe("objects of a repository", () => {
  it("are told by one process, each question by its own answer", async () => {
    const { objects } = await openRepository();
    const names = ["sp ace.txt", "none", "empty", "inside", "outside", "dangling", "loop", "sp ace.txt/x", "large"];
    const answers = await Promise.all(names.map((name) => objects.read(`HEAD:${name}`, 20)));
    expect(answers.map(textOf)).toEqual([
      "first\nsecond\n",
      "missing",
      "",
      "first\nsecond\n",
      "missing",
      "missing",
      "missing",
      "missing",
      "x".repeat(21),
    ]);
    expect(answers[8]).toMatchObject({ type: "blob", sizeBytes: 3_000_000 });
    expect(await objects.read("HEAD")).toMatchObject({ type: "commit", id: expect.stringMatching(/^[0-9a-f]{40}$/) });
    expect(await objects.read("--batch-check")).toBe("missing");
  });

  it("cannot be asked for two at once by a name with a newline", async () => {
    const { objects } = await openRepository();
    expect(await objects.read("HEAD:none\nHEAD:empty")).toBe("failed");
    expect(textOf(await objects.read("HEAD:sp ace.txt"))).toBe("first\nsecond\n");
  });

  it("fail where there is no git and no repository, and answer again after the process was closed", async () => {
    const { folder, objects } = await openRepository();
    const never = new AbortController().signal;
    expect(await createGit(folder, {}, never).openObjects().read("HEAD")).toBe("failed");
    expect(
      await createGit(tmpdir(), { ...env, GIT_DIR: "/none" }, never)
        .openObjects()
        .read("HEAD"),
    ).toBe("failed");
    const reading = objects.read("HEAD:large");
    objects[Symbol.dispose]();
    expect(await reading).toBe("failed");
    expect(textOf(await objects.read("HEAD:empty"))).toBe("");
  });
});

describe("the answers", () => {
  it("are the same in any pieces", () => {
    const id = "a".repeat(40);
    const stream = Buffer.from(`${id} blob 5\na\nb\nc\nHEAD:x missing\ndangling 4\nlink\n${id} tree 0\n\n`);
    for (let size = 1; size <= stream.length; size += 1) {
      const reader = new AnswerReader();
      const answers: unknown[] = [];
      for (let start = 0; start < stream.length; start += size) {
        let rest: Buffer = stream.subarray(start, start + size);
        while (rest.length > 0) {
          const step = reader.push(rest, 2);
          if (step === "broken") throw new Error("broken");
          if (step.answer !== undefined) answers.push(textOf(step.answer));
          rest = step.rest;
        }
      }
      expect(answers).toEqual(["a\nb", "missing", "missing", ""]);
    }
  });

  it("are broken where git says something else", () => {
    expect(new AnswerReader().push(Buffer.from("fatal: no\n"), 1)).toBe("broken");
  });
});
