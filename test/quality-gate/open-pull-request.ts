import type { GateContext } from "../../actions/quality-gate/src/gather-evidence.ts";
import { gateContext, onPush, type RecordedLog } from "./gate-context.ts";
import type { TestProject } from "./open-project.ts";

/** What a base commit and the tree above it lack (null) or hold in place of what the project has. */
export type Overlay = Readonly<Record<string, string | null>>;

export interface PullRequest {
  readonly base: string;
  readonly head: string;
  /** The context of a step of this event over the head commit, which is checked out. */
  context(eventName?: string, inputs?: Readonly<Record<string, string>>): GateContext & { readonly log: RecordedLog };
}

/** Commits the project as it is with the files of `base`, then with those of `head` on top, and leaves the latter there. */
export async function openPullRequest(project: TestProject, base: Overlay, head: Overlay): Promise<PullRequest> {
  await project.git("init", "--quiet", "--initial-branch=main");
  await project.write(".gitignore", "reports/\nout/\n");
  const baseSha = await commitFiles(project, base);
  const headSha = await commitFiles(project, head);
  return {
    base: baseSha,
    head: headSha,
    context(eventName = "pull_request", inputs = {}) {
      const context = gateContext(project, inputs);
      const subject = { ...context.event.subject, sha: headSha, testedSha: headSha };
      const environment = { ...context.environment, eventName };
      const ofPullRequest = { ...context, event: { ...context.event, baseSha, subject }, environment };
      return eventName === "push" ? onPush(ofPullRequest) : ofPullRequest;
    },
  };
}

async function commitFiles(project: TestProject, files: Overlay): Promise<string> {
  for (const [file, content] of Object.entries(files)) {
    if (content === null) await project.git("rm", "--quiet", file);
    else await project.write(file, content);
  }
  await project.git("add", "--all");
  await project.git("commit", "--quiet", "--allow-empty", "--message", "x");
  return (await project.git("rev-parse", "HEAD")).trim();
}
