import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { ServiceError } from "@chainops/core/errors";
import { copyExample } from "../example/copy-example.ts";
import { checkOutMergeCommit } from "../local/merge-commit.ts";
import type { ShownRun } from "../local/render-page.ts";
import { simulatePullRequest } from "../local/simulate-pull-request.ts";
import { runStep } from "../runner-double/run-step.ts";
import { measureBefore } from "./measure-before.ts";
import type { PictureChange } from "./picture-changes.ts";
import { commitPicture, placePictureReports } from "./picture-project.ts";
import { placeSourceAction, SOURCE_ENVIRONMENT } from "./source-action.ts";

const REPOSITORY = "chainops-example/vault";

/** Judges a pictured pull request of the example, on its recorded reports; `directory` is new and may be thrown away. */
export async function judgePicture(root: string, directory: string, change: PictureChange): Promise<ShownRun> {
  const workspace = path.join(directory, "workspace");
  const copy = await copyExample({ targetDir: workspace, dependencies: false });
  await checkOutMergeCommit(workspace, copy.baseSha, copy.headSha);
  await placePictureReports(workspace);
  const action = await placeSourceAction(root, "quality-gate", path.join(directory, "action"));
  const shared = { action, workspace, env: SOURCE_ENVIRONMENT };
  const measuring = await newFolder(directory, "measure");
  await runStep({ ...shared, temp: measuring, inputs: { "check-run": "false", comment: "false" } });
  const measured = await readFile(path.join(measuring, "chainops/baseline/quality-gate.json"), "utf8");
  const commits = await commitPicture(copy, change, measureBefore(measured));
  const scene = await simulatePullRequest({
    directory: workspace,
    repository: REPOSITORY,
    ...commits,
    baseBranch: "main",
    headBranch: copy.headBranch,
    title: change.title,
  });
  await using github = scene.github;
  const step = await runStep({
    ...shared,
    temp: await newFolder(directory, "temp"),
    token: scene.token,
    event: { name: "pull_request", payload: scene.payload },
    github: {
      repository: REPOSITORY,
      sha: commits.testedSha,
      ref: `refs/pull/${scene.number}/merge`,
      api_url: github.url,
    },
  });
  const title = step.outputs["title"] ?? "";
  if (title === "") throw new ServiceError("process-failed", `quality-gate gave no verdict:\n${step.log.join("\n")}`);
  return {
    title,
    facts: {},
    step,
    checkRuns: github.checkRuns(REPOSITORY, commits.headSha),
    comments: github.comments(REPOSITORY, scene.number).map(({ author, body }) => ({ author: author.login, body })),
    document: undefined,
  };
}

async function newFolder(directory: string, name: string): Promise<string> {
  const folder = path.join(directory, name);
  await mkdir(folder);
  return folder;
}
