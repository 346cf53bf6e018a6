import * as v from "valibot";

/** Version tag of the document; a reader refuses every other value. */
export const RESULT_SCHEMA = "chainops.result/v1";

/** The words of GitHub's check-run API (REST "Create a check run", `conclusion`). */
export const CONCLUSIONS = [
  "success",
  "failure",
  "neutral",
  "cancelled",
  "skipped",
  "timed_out",
  "action_required",
] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

export const STAGE_STATUSES = ["pending", "running", "success", "failed", "skipped", "cancelled"] as const;
export const GATE_STATUSES = ["pass", "fail", "skip", "waived", "no-baseline"] as const;
export const SEVERITIES = ["critical", "high", "medium", "low", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];
export const ARTIFACT_TYPES = [
  "compiled_contract",
  "test_report",
  "security_report",
  "documentation",
  "deployment_manifest",
] as const;

/** Input `id`: names the result, its check run and its comment section. */
export const ID_PATTERN = /^[a-z0-9][a-z0-9._-]{0,63}$/;

const line = (max: number) => v.pipe(v.string(), v.maxLength(max));
const timestamp = v.pipe(v.string(), v.isoTimestamp());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sha = v.pipe(v.string(), v.regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/));
const hash32 = v.pipe(v.string(), v.regex(/^0x[0-9a-f]{64}$/));
/** JSON has no NaN or Infinity; a value that could not be measured is `null`. */
const measurement = v.nullable(v.pipe(v.number(), v.finite()));

export const SubjectSchema = v.strictObject({
  repository: v.pipe(v.string(), v.regex(/^[\w.-]+\/[\w.-]+$/), v.maxLength(200)),
  sha,
  testedSha: sha,
  ref: line(1024),
  pullRequest: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
/** What the verdict is about. `sha` is the head that people see, `testedSha` the commit of the checked-out tree. */
export type Subject = v.InferOutput<typeof SubjectSchema>;

export const RunSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^\d{1,20}$/)),
  attempt: v.pipe(v.number(), v.integer(), v.minValue(1)),
  job: line(256),
  url: line(2048),
});
export type RunReference = v.InferOutput<typeof RunSchema>;

export const StageSchema = v.strictObject({
  name: line(256),
  status: v.picklist(STAGE_STATUSES),
  startedAt: v.nullable(timestamp),
  durationMs: v.nullable(count),
  error: v.nullable(line(4096)),
  metrics: v.record(line(128), v.pipe(v.number(), v.finite())),
});
export type Stage = v.InferOutput<typeof StageSchema>;

export const GateSchema = v.strictObject({
  name: line(256),
  /** What the gate is about where it is not the whole project: a glob, a stage, a dimension. */
  scope: v.optional(line(1024)),
  status: v.picklist(GATE_STATUSES),
  actual: measurement,
  threshold: measurement,
  base: measurement,
  /** `ratio`, `gas`, `bytes`, `seconds`, `tests`, `findings`, `functions`; `none` where the gate is yes or no. */
  unit: line(32),
  message: line(4096),
  /** Whether a failure of this gate fails the action (`error`, also where absent) or is only shown. */
  level: v.optional(v.picklist(["error", "warn"])),
});
export type Gate = v.InferOutput<typeof GateSchema>;

export const MetricSchema = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-zA-Z_:][a-zA-Z0-9_:]*$/), v.maxLength(256)),
  type: v.picklist(["counter", "gauge", "histogram", "summary"]),
  value: v.pipe(v.number(), v.finite()),
  labels: v.record(v.pipe(v.string(), v.regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/), v.maxLength(128)), line(1024)),
  timestamp,
});
export type Metric = v.InferOutput<typeof MetricSchema>;

export const FindingSchema = v.strictObject({
  tool: line(128),
  ruleId: line(256),
  /** SARIF 2.1.0 §3.27.10 `level`. */
  level: v.picklist(["none", "note", "warning", "error"]),
  severity: v.picklist(SEVERITIES),
  message: line(4096),
  /** Relative to the workspace, with forward slashes; null where the finding names no file of this repository. */
  path: v.nullable(line(1024)),
  startLine: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  endLine: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  fingerprint: line(128),
  /** Against base; null while no base is known. */
  isNew: v.nullable(v.boolean()),
});
export type Finding = v.InferOutput<typeof FindingSchema>;

export const ArtifactSchema = v.strictObject({
  /** For a compiled contract its fully qualified name, `src/Vault.sol:Vault`. */
  name: line(1024),
  path: line(1024),
  size: count,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  type: v.picklist(ARTIFACT_TYPES),
  /** keccak256 of the creation code, library placeholders zeroed; constructor arguments are not covered. */
  creationCodeHash: v.optional(hash32),
  /** keccak256 of the runtime code, library placeholders and immutables zeroed. */
  runtimeCodeHash: v.optional(hash32),
});
export type Artifact = v.InferOutput<typeof ArtifactSchema>;

export const ResultDocumentSchema = v.strictObject({
  schema: v.literal(RESULT_SCHEMA),
  action: v.pipe(v.string(), v.regex(ID_PATTERN)),
  id: v.pipe(v.string(), v.regex(ID_PATTERN)),
  conclusion: v.picklist(CONCLUSIONS),
  title: line(256),
  subject: SubjectSchema,
  run: RunSchema,
  startedAt: timestamp,
  completedAt: timestamp,
  durationMs: count,
  stages: v.pipe(v.array(StageSchema), v.maxLength(1000)),
  gates: v.pipe(v.array(GateSchema), v.maxLength(10_000)),
  metrics: v.pipe(v.array(MetricSchema), v.maxLength(100_000)),
  findings: v.pipe(v.array(FindingSchema), v.maxLength(100_000)),
  artifacts: v.pipe(v.array(ArtifactSchema), v.maxLength(100_000)),
  details: v.record(v.string(), v.unknown()),
});
/** The one document by which actions trust each other. JSON, UTF-8, one file, validated on write and on read. */
export type ResultDocument = v.InferOutput<typeof ResultDocumentSchema>;
