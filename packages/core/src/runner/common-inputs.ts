import { booleanInput, choiceInput, idInput, linesInput, textInput } from "./input-kinds.ts";

const SURFACE = ["auto", "true", "false"] as const;

/** The inputs that every action has (design: inputs and outputs that every action has). */
export function commonInputs(actionName: string, requireSuccess: "true" | "false") {
  return {
    config: textInput({
      description: "Config file. A missing default file means defaults, a missing named file is an error.",
      default: ".chainops.yml",
      accepted: "a path in the workspace",
    }),
    "working-directory": textInput({
      description: "Where relative paths start; never outside the workspace.",
      default: ".",
      accepted: "a directory in the workspace",
    }),
    "github-token": textInput({
      description: "Token for the check run, the comment and the base commit. Empty: nothing is posted.",
      default: "${{ github.token }}",
      accepted: "a GitHub token",
      secret: true,
    }),
    id: idInput({
      description: `Name of this result, its check run and its comment section; \`${actionName}\` where empty. Set it in a matrix, with the matrix value.`,
    }),
    "check-run": choiceInput(SURFACE, {
      description:
        "Post a check run. `auto` posts where event and token allow it and says once where they do not; `true` makes failure to post an error.",
    }),
    comment: choiceInput(SURFACE, {
      description: "Keep this action's section of the pull-request comment up to date.",
    }),
    "comment-key": idInput({
      description: "Which comment of the pull request; actions with the same key share one.",
      default: "default",
    }),
    summary: choiceInput(SURFACE, { description: "Write the job summary." }),
    annotations: choiceInput(SURFACE, { description: "Annotate lines in the log and the check run." }),
    "commit-status": booleanInput({
      description: "Also post a commit status `chainops/<id>`, for tokens that cannot write checks.",
      default: "false",
    }),
    results: linesInput({
      description:
        "Upstream result documents, one path, glob or `artifact:<name or glob>` a line; `artifact:<run id>/<name>` is another run's. A line that matches nothing is an error.",
      accepted: "paths or globs in the workspace or under `$RUNNER_TEMP/chainops`, and `artifact:` lines",
    }),
    "require-success": booleanInput({
      description:
        "Any upstream result that is not `success`, `neutral` or `skipped` stops this action before it acts.",
      default: requireSuccess,
    }),
    "upload-result": booleanInput({
      description:
        "Also upload the result document as artifact `chainops-result-<id>`, for other jobs, `workflow_run` and later comparison.",
      default: "false",
    }),
    "dry-run": booleanInput({
      description: "Do everything but the effects, and show what they would be.",
      default: "false",
    }),
    "fail-on": choiceInput(["failure", "never"], {
      description:
        "Which conclusions fail the step: `failure` covers failure, timed_out and cancelled; crashes and bad input always fail.",
    }),
    "log-format": choiceInput(["text", "json"], {
      description:
        "Log lines for people, or one JSON object a line; with `json` the log is annotated only where `annotations` is `true`.",
    }),
  };
}

export const COMMON_OUTPUTS: Readonly<Record<string, string>> = {
  conclusion: "`success`, `failure`, `neutral`, `cancelled`, `skipped`, `timed_out` or `action_required`.",
  result: "Path of the result document.",
  title: "The verdict in one line.",
  "check-run-url": "Where the check run was posted, else empty.",
  "comment-url": "Where the comment was posted, else empty.",
};
