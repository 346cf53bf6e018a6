import * as v from "valibot";
import { InputError } from "../errors.ts";
import type { EventFacts } from "../github/subject.ts";
import type { WorkflowRun } from "./workflow-runs.ts";

/** What the event says of the run that started this one, where the event is `workflow_run`. */
export interface TriggeringRun {
  id: number;
  event: string;
  path: string | null;
}

const PayloadSchema = v.object({
  workflow_run: v.object({
    id: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    event: v.string(),
    path: v.nullish(v.string(), null),
  }),
});

/** Null for every other event. Throws an InputError on a malformed payload. */
export function readTriggeringRun({ eventName, event }: Pick<EventFacts, "eventName" | "event">): TriggeringRun | null {
  if (eventName !== "workflow_run") return null;
  const parsed = v.safeParse(PayloadSchema, event);
  if (parsed.success) {
    const { id, event: name, path } = parsed.output.workflow_run;
    return { id, event: name, path: path?.split("@")[0] ?? null };
  }
  throw new InputError("The payload of the workflow_run event does not tell which run started this one.");
}

export interface RunExpectation {
  repositoryId: number;
  /** The commit that this run is about. */
  headSha: string;
  /** This run's own event. */
  eventName: string;
}

/** Events whose workflow file is that of the run's own head commit, so that nobody else's code decided what it did. */
const OWN_COMMIT_EVENTS: ReadonlySet<string> = new Set([
  "push",
  "merge_group",
  "schedule",
  "workflow_dispatch",
  "repository_dispatch",
]);

/** One sentence per reason not to believe another run that the workflow names by its id. Facts are the API's. */
export function judgeNamedRun(run: WorkflowRun, expected: RunExpectation): readonly string[] {
  const problems: string[] = [];
  if (run.repositoryId !== expected.repositoryId) problems.push("it ran in another repository");
  if (run.headRepositoryId !== expected.repositoryId) problems.push("its commit comes from a fork");
  if (run.headSha !== expected.headSha)
    problems.push(`it ran on commit ${run.headSha}, this run is about ${expected.headSha}`);
  if (run.event !== expected.eventName && !OWN_COMMIT_EVENTS.has(run.event))
    problems.push(`a ${run.event} event started it, this run a ${expected.eventName} event`);
  if (!isWorkflowFile(run.path)) problems.push("no workflow file of this repository made it");
  return problems;
}

/** One sentence per difference between what the event and the API say of the run that started this one. */
export function judgeTriggeringRun(
  run: WorkflowRun,
  triggering: TriggeringRun,
  expected: Pick<RunExpectation, "repositoryId" | "headSha">,
): readonly string[] {
  const problems: string[] = [];
  if (run.repositoryId !== expected.repositoryId) problems.push("it ran in another repository");
  if (run.headSha !== expected.headSha)
    problems.push(`it ran on commit ${run.headSha}, the event names ${expected.headSha}`);
  if (run.event !== triggering.event) problems.push(`a ${run.event} event started it, not ${triggering.event}`);
  if (triggering.path !== null && run.path !== triggering.path) problems.push("another workflow file made it");
  return problems;
}

/** `dynamic/…` is GitHub's own. */
function isWorkflowFile(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}
