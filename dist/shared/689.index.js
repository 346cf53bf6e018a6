export const id = 689;
export const ids = [689,910];
export const modules = {

/***/ 1910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   systemEffects: () => (/* binding */ systemEffects)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

/** The real world: Node's fetch, a clock that never runs backwards, timers and randomness. */
function systemEffects() {
    return {
        fetch: (url, init) => fetch(url, init),
        nowMs: () => performance.timeOrigin + performance.now(),
        sleep: (ms, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal }),
        random: () => Math.random(),
    };
}


/***/ }),

/***/ 5689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startOtlpTelemetry: () => (/* binding */ startOtlpTelemetry)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./packages/core/lib/http/http-client.js + 13 modules
var http_client = __webpack_require__(8961);
// EXTERNAL MODULE: ./packages/core/lib/http/system-effects.js
var system_effects = __webpack_require__(1910);
// EXTERNAL MODULE: ./packages/core/lib/http/redact-text.js
var redact_text = __webpack_require__(4853);
// EXTERNAL MODULE: ./packages/core/lib/http/redact-url.js
var redact_url = __webpack_require__(1157);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
;// CONCATENATED MODULE: ./packages/core/lib/telemetry/otlp-headers.js

/** RFC 9110 §5.6.2 `token`. */
const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;
/**
 * Value of OTEL_EXPORTER_OTLP_HEADERS, `key=value,key2=value2` with percent-encoded values (OpenTelemetry, "OTLP
 * Exporter": W3C Baggage without properties). The last of equal keys counts. Throws InputError that names the place of
 * a pair it cannot read, never its text: it may be a key.
 */
function parseOtlpHeaders(text) {
    const headers = new Map();
    const problems = [];
    for (const [index, pair] of text.split(",").entries()) {
        if (pair.trim() === "")
            continue;
        const at = pair.indexOf("=");
        const name = pair.slice(0, Math.max(0, at)).trim();
        const value = decode(pair.slice(at + 1).trim());
        if (!TOKEN.test(name) || value === undefined) {
            problems.push(`OTEL_EXPORTER_OTLP_HEADERS: pair ${index + 1} is not key=value with a percent-encoded value.`);
        }
        else
            headers.set(name, value);
    }
    if (problems.length > 0)
        throw new errors/* InputError */.d(problems);
    return headers;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/core/lib/telemetry/metric-families.js
var metric_families = __webpack_require__(174);
;// CONCATENATED MODULE: ./packages/core/lib/telemetry/otlp-resource.js
const SERVICE_NAME = "chainops-actions";
/**
 * Who reports, for metrics: OpenTelemetry's semantic conventions for service, CI/CD and VCS resources. Nothing that is
 * new in every run: the conventions leave `cicd.pipeline.run.*` out of metrics, where each value is a new series.
 */
function metricResource({ document, version, workflow, serverUrl, platform }) {
    const { repository, ref } = document.subject;
    const [owner = "", name = ""] = repository.split("/");
    return {
        "service.name": SERVICE_NAME,
        "service.version": version,
        ...(workflow === "" ? {} : { "cicd.pipeline.name": workflow }),
        "cicd.pipeline.task.name": document.id,
        "vcs.provider.name": "github",
        "vcs.owner.name": owner,
        "vcs.repository.name": name,
        "vcs.repository.url.full": `${serverUrl}/${repository}`,
        ...refAttributes(ref),
        ...(platform === undefined ? {} : platformAttributes(platform)),
    };
}
/** OpenTelemetry's names: `os.type` says windows, `host.arch` says amd64 (semantic conventions, "OS" and "Host"). */
function platformAttributes({ type, arch, name, version }) {
    return {
        "os.type": type === "win32" ? "windows" : type,
        "os.name": name,
        "os.version": version,
        "host.arch": arch === "x64" ? "amd64" : arch,
    };
}
/** The same for traces, with the run, the commit people see and the pull request. */
function traceResource(facts) {
    const { run, subject } = facts.document;
    return {
        ...metricResource(facts),
        "cicd.pipeline.run.id": run.id,
        "cicd.pipeline.run.url.full": run.url,
        "vcs.ref.head.revision": subject.sha,
        ...(subject.pullRequest === null ? {} : { "vcs.change.id": String(subject.pullRequest) }),
    };
}
function refAttributes(ref) {
    if (ref === "")
        return {};
    const [, kind, short = ref] = /^refs\/(?:(heads|tags)\/)?(.+)$/s.exec(ref) ?? [];
    if (kind === undefined)
        return { "vcs.ref.head.name": short };
    return { "vcs.ref.head.name": short, "vcs.ref.type": kind === "heads" ? "branch" : "tag" };
}

;// CONCATENATED MODULE: ./packages/core/lib/telemetry/otlp-json.js


// Enums are numbers in OTLP's JSON (opentelemetry-proto: Span.SpanKind, Status.StatusCode, AggregationTemporality).
const KIND = { internal: 1, client: 3 };
const STATUS_CODE_ERROR = 2;
const AGGREGATION_TEMPORALITY_CUMULATIVE = 2;
/** The last millisecond that fits a fixed64 of nanoseconds. */
const LATEST_MS = Number((2n ** 64n - 1n) / 1000000n);
/**
 * Body for `/v1/traces`: an ExportTraceServiceRequest in OTLP's JSON (OTLP 1.9, "JSON Protobuf Encoding"): lowerCamelCase
 * keys, hexadecimal ids, 64-bit integers as strings. A span that went well keeps its status unset, as the semantic
 * conventions ask; spans beyond the limit are counted in the scope's `chainops.spans.dropped`.
 */
function renderOtlpTraces({ traceId, spans, droppedSpans }, resource) {
    const dropped = droppedSpans === 0 ? {} : { attributes: toKeyValues({ "chainops.spans.dropped": droppedSpans }) };
    const scopeSpans = [
        { scope: { name: SERVICE_NAME, ...dropped }, spans: spans.map((span) => toOtlpSpan(traceId, span)) },
    ];
    return JSON.stringify({ resourceSpans: [{ resource: { attributes: toKeyValues(resource) }, scopeSpans }] });
}
/**
 * Body for `/v1/metrics`: an ExportMetricsServiceRequest. Counters are cumulative sums since `startMs`, the beginning of
 * the run in milliseconds since the epoch; all else is a gauge.
 */
function renderOtlpMetrics(metrics, resource, startMs) {
    const families = (0,metric_families/* groupMetrics */.D)(metrics).map((family) => toOtlpMetric(family, startMs));
    const scopeMetrics = [{ scope: { name: SERVICE_NAME }, metrics: families }];
    return JSON.stringify({ resourceMetrics: [{ resource: { attributes: toKeyValues(resource) }, scopeMetrics }] });
}
function toOtlpSpan(traceId, span) {
    const { spanId, parentSpanId, name, status, statusMessage } = span;
    return {
        traceId,
        spanId,
        ...(parentSpanId === undefined ? {} : { parentSpanId }),
        name,
        kind: KIND[span.kind],
        startTimeUnixNano: toUnixNano(span.startMs),
        endTimeUnixNano: toUnixNano(span.endMs),
        attributes: toKeyValues(span.attributes),
        ...(status === "ok" ? {} : { status: { code: STATUS_CODE_ERROR, message: statusMessage } }),
    };
}
function toOtlpMetric({ name, type, samples }, startMs) {
    const isCounter = type === "counter";
    const dataPoints = samples.map(({ labels, value, timeMs }) => ({
        attributes: toKeyValues(Object.fromEntries(labels)),
        ...(isCounter ? { startTimeUnixNano: toUnixNano(startMs) } : {}),
        timeUnixNano: toUnixNano(timeMs),
        asDouble: toDouble(value),
    }));
    if (!isCounter)
        return { name, gauge: { dataPoints } };
    const aggregationTemporality = AGGREGATION_TEMPORALITY_CUMULATIVE;
    return { name, sum: { aggregationTemporality, isMonotonic: true, dataPoints } };
}
function toKeyValues(attributes) {
    return Object.entries(attributes).map(([key, value]) => ({ key, value: toAnyValue(value) }));
}
function toAnyValue(value) {
    if (typeof value === "string")
        return { stringValue: value.toWellFormed() };
    if (typeof value === "boolean")
        return { boolValue: value };
    return Number.isSafeInteger(value) ? { intValue: String(value) } : { doubleValue: toDouble(value) };
}
/** JSON has no NaN and no Infinity; Protobuf's mapping writes them as strings. */
function toDouble(value) {
    return Number.isFinite(value) ? value : String(value);
}
/** Microseconds are what a double still holds exactly; 0 says that the time is not known. */
function toUnixNano(ms) {
    return ms > 0 && ms <= LATEST_MS ? String(BigInt(Math.round(ms * 1000)) * 1000n) : "0";
}

;// CONCATENATED MODULE: ./packages/core/lib/telemetry/export-otlp.js







const TOTAL_TIMEOUT_MS = 5000;
const MAX_ANSWER_BYTES = 64 * 1024;
const MAX_EXCERPT_CHARACTERS = 200;
/** OTLP 1.9, "Retryable Response Codes": these and no others. */
const RETRYABLE_STATUSES = new Set([429, 502, 503, 504]);
/**
 * Sends spans and metrics to an OTLP/HTTP collector as JSON, both at once and within 5 s. Never throws: telemetry
 * decides nothing. Without an endpoint nothing is sent.
 */
async function exportOtlp(telemetry) {
    const endpoint = telemetry.endpoint.trim();
    if (endpoint === "")
        return { status: "disabled" };
    try {
        const base = parseEndpoint(endpoint);
        const headers = parseOtlpHeaders(telemetry.headers);
        const secrets = [...(0,redact_url/* urlSecrets */.Fn)(base), ...headerSecrets(headers)];
        const collector = { http: telemetry.http, headers, redact: (text) => (0,redact_text/* redactText */.i)(text, secrets) };
        const problems = await Promise.all(requestsOf(telemetry).map(({ path, body }) => send(collector, signalUrl(base, path), body)));
        return outcomeOf(problems.filter((problem) => problem !== undefined));
    }
    catch (error) {
        return outcomeOf([messageOf(error)]);
    }
}
// "Bearer token" is hidden as a whole and as the token alone.
function headerSecrets(headers) {
    return [...headers.values()].flatMap((value) => [value, value.slice(value.indexOf(" ") + 1)]);
}
function requestsOf({ trace, document, ...facts }) {
    const resourceFacts = { ...facts, document };
    const traces = { path: "v1/traces", body: renderOtlpTraces(trace, traceResource(resourceFacts)) };
    const startMs = Date.parse(document.startedAt);
    const metrics = {
        path: "v1/metrics",
        body: renderOtlpMetrics(document.metrics, metricResource(resourceFacts), startMs),
    };
    return [...(trace.spans.length > 0 ? [traces] : []), ...(document.metrics.length > 0 ? [metrics] : [])];
}
/** Undefined where the collector took everything, else what went wrong. */
async function send({ http, headers, redact }, url, body) {
    try {
        const response = await http.send({
            url,
            method: "POST",
            headers: { ...Object.fromEntries(headers), "content-type": "application/json" },
            body,
            idempotent: true,
            acceptStatus: (status) => !RETRYABLE_STATUSES.has(status),
            totalTimeoutMs: TOTAL_TIMEOUT_MS,
            maxBodyBytes: MAX_ANSWER_BYTES,
        });
        return readAnswer(response, redact);
    }
    catch (error) {
        return redact(messageOf(error));
    }
}
/** A 2xx may still refuse a part (`partialSuccess`); any other status carries a google.rpc.Status. */
function readAnswer(response, redact) {
    const { status, url } = response;
    const answer = parseRecord(response.text());
    if (status < 200 || status > 299) {
        return `${url} answered ${`${status} ${external_node_http_.STATUS_CODES[status] ?? ""}`.trimEnd()}${said(answer["message"], redact)}`;
    }
    const partial = asRecord(answer["partialSuccess"]);
    const rejected = Number(partial["rejectedSpans"] ?? partial["rejectedDataPoints"] ?? 0);
    return rejected > 0 ? `${url} refused ${rejected} of them${said(partial["errorMessage"], redact)}` : undefined;
}
// Redacted before it is cut: half a secret would not be found.
function said(message, redact) {
    if (typeof message !== "string" || message === "")
        return "";
    return ` and said: ${redact(message).slice(0, MAX_EXCERPT_CHARACTERS)}`;
}
function parseRecord(text) {
    try {
        return asRecord(JSON.parse(text));
    }
    catch {
        return {};
    }
}
function asRecord(value) {
    return typeof value === "object" && value !== null ? { ...value } : {};
}
function parseEndpoint(endpoint) {
    const url = URL.parse(endpoint);
    if (url !== null && (url.protocol === "http:" || url.protocol === "https:"))
        return url;
    throw new errors/* InputError */.d("OTEL_EXPORTER_OTLP_ENDPOINT is not a URL such as https://collector.example:4318.");
}
/** OpenTelemetry, "OTLP Exporter": the signal's path is relative to the base URL's. */
function signalUrl(base, path) {
    const url = new URL(base);
    url.pathname = `${url.pathname.replace(/\/$/, "")}/${path}`;
    return url;
}
function messageOf(error) {
    return error instanceof Error ? error.message : "it failed for no known reason";
}
function outcomeOf(problems) {
    if (problems.length === 0)
        return { status: "exported" };
    const reasons = problems.join("; ").replaceAll(/[\p{C}\s]+/gu, " ");
    return { status: "failed", notice: `Telemetry was not exported: ${reasons}` };
}

;// CONCATENATED MODULE: ./packages/core/lib/telemetry/http-span.js
const FIRST_FAILED_STATUS = 400;
/**
 * Adds one exchange of the HTTP client that has just ended, after OpenTelemetry's semantic conventions for HTTP client
 * spans. `url.full` is left out: it may hold a key.
 */
function recordHttpAttempt(recorder, parent, { host, method, attempt, status, durationMs }, endMs) {
    const [, address = host, port] = /^(.*?)(?::(\d{1,5}))?$/.exec(host) ?? [];
    const failed = status === undefined || status >= FIRST_FAILED_STATUS;
    const span = recorder.start(method, {
        "http.request.method": method,
        "server.address": address,
        ...(port === undefined ? {} : { "server.port": Number(port) }),
        ...(status === undefined ? {} : { "http.response.status_code": status }),
        ...(attempt > 1 ? { "http.request.resend_count": attempt - 1 } : {}),
        ...(failed ? { "error.type": String(status ?? "_OTHER") } : {}),
    }, { parent, kind: "client", startMs: endMs - durationMs });
    span.end(failed ? "error" : "ok", { endMs });
}

;// CONCATENATED MODULE: ./packages/core/lib/telemetry/result-spans.js
/** Values of `cicd.pipeline.task.run.result`. An action that waits for approval did not run. */
const RESULT_OF_CONCLUSION = {
    success: "success",
    neutral: "success",
    failure: "failure",
    timed_out: "timeout",
    cancelled: "cancellation",
    skipped: "skip",
    action_required: "skip",
};
const RESULT_OF_STAGE = new Map([
    ["success", "success"],
    ["failed", "failure"],
    ["skipped", "skip"],
    ["cancelled", "cancellation"],
]);
/**
 * Ends the run's own span with the verdict and gives it one child for every stage that ran, at the times the document
 * states. Attributes follow OpenTelemetry's semantic conventions for CI/CD spans, "Pipeline task run".
 */
function recordResult(recorder, root, document) {
    for (const stage of document.stages)
        recordStage(recorder, root, stage);
    const { run, id, conclusion, title } = document;
    root.setAttributes({
        ...taskAttributes(id, RESULT_OF_CONCLUSION[conclusion]),
        // An action is a step and GitHub numbers only jobs; job and id are unique within a run's attempt.
        "cicd.pipeline.task.run.id": `${run.id}/${run.attempt}/${run.job}/${id}`,
        "cicd.pipeline.task.run.url.full": run.url,
    });
    if (!["failure", "timed_out", "cancelled"].includes(conclusion))
        return root.end("ok");
    root.setAttributes({ "error.type": conclusion });
    root.end("error", { error: title });
}
function recordStage(recorder, parent, stage) {
    const { name, status, startedAt, durationMs, error } = stage;
    const result = RESULT_OF_STAGE.get(status);
    if (result === undefined || startedAt === null || durationMs === null)
        return;
    const startMs = Date.parse(startedAt);
    const span = recorder.start(name, taskAttributes(name, result), { parent, startMs });
    const failed = status === "failed" || status === "cancelled";
    if (failed)
        span.setAttributes({ "error.type": status });
    span.end(failed ? "error" : "ok", { endMs: startMs + durationMs, ...(error === null ? {} : { error }) });
}
function taskAttributes(name, result) {
    return { "cicd.pipeline.task.name": name, "cicd.pipeline.task.run.result": result };
}

;// CONCATENATED MODULE: ./packages/core/lib/telemetry/span-recorder.js

/** Spans a recorder keeps; later ones are counted. */
const MAX_SPANS = 1000;
const MAX_ATTRIBUTES = 64;
const MAX_TEXT_CHARACTERS = 1024;
const SPAN_ID_BYTES = 8;
/** Keeps the first 1,000 spans of one trace in memory; does nothing else with them. */
function createSpanRecorder(options) {
    const { traceId, nowMs, redact } = options;
    const spans = [];
    let droppedSpans = 0;
    const start = (name, attributes = {}, { parent, kind, startMs } = {}) => {
        const span = {
            spanId: newSpanId(options.randomBytes),
            parentSpanId: parent?.spanId,
            name: boundedText(name, redact),
            kind: kind ?? "internal",
            startMs: startMs ?? nowMs(),
            endMs: undefined,
            attributes: {},
            status: "ok",
            statusMessage: "",
        };
        if (spans.length < MAX_SPANS)
            spans.push(span);
        else
            droppedSpans += 1;
        const active = activate(span, options);
        active.setAttributes(attributes);
        return active;
    };
    const collect = () => {
        const atMs = nowMs();
        return { traceId, spans: spans.map((span) => span_recorder_closed(span, atMs)), droppedSpans };
    };
    return { start, collect };
}
function activate(span, { nowMs, redact }) {
    const setAttributes = (attributes) => {
        for (const [key, value] of Object.entries(attributes)) {
            if (!Object.hasOwn(span.attributes, key) && Object.keys(span.attributes).length >= MAX_ATTRIBUTES)
                continue;
            span.attributes[key] = typeof value === "string" ? boundedText(value, redact) : value;
        }
    };
    const end = (status, { error, endMs } = {}) => {
        if (span.endMs !== undefined)
            return;
        span.endMs = Math.max(span.startMs, endMs ?? nowMs());
        span.status = status;
        if (error === undefined)
            return;
        span.statusMessage = boundedText(errorMessage(error), redact);
        if (!Object.hasOwn(span.attributes, "error.type"))
            setAttributes({ "error.type": errorType(error) });
    };
    return { spanId: span.spanId, setAttributes, end };
}
function span_recorder_closed(span, atMs) {
    const attributes = { ...span.attributes };
    if (span.endMs !== undefined)
        return { ...span, attributes, endMs: span.endMs };
    const statusMessage = "it was still running when the run ended";
    return { ...span, attributes, endMs: Math.max(span.startMs, atMs), status: "error", statusMessage };
}
/** W3C Trace Context forbids the id that is all zeros. */
function newSpanId(randomBytes) {
    const bytes = Uint8Array.from(randomBytes(SPAN_ID_BYTES));
    if (bytes.every((byte) => byte === 0))
        bytes[SPAN_ID_BYTES - 1] = 1;
    return Buffer.from(bytes).toString("hex");
}
// Redacted before it is cut: half a secret would not be found. Cut by characters, so that no pair is torn.
function boundedText(text, redact) {
    const clean = redact(text).toWellFormed();
    return clean.length <= MAX_TEXT_CHARACTERS
        ? clean
        : `${clean.slice(0, MAX_TEXT_CHARACTERS).replace(/[\uD800-\uDBFF]$/, "")}\u2026`;
}
function errorMessage(error) {
    if (error instanceof Error)
        return error.message;
    return typeof error === "string" ? error : "it failed for no known reason";
}
/** Semantic conventions, attribute `error.type`: `_OTHER` where nothing better is known. */
function errorType(error) {
    if (error instanceof errors/* ServiceError */._)
        return error.code;
    return error instanceof Error ? error.name : "_OTHER";
}

;// CONCATENATED MODULE: ./packages/core/lib/telemetry/trace-id.js

const TRACE_ID_DIGITS = 32;
/**
 * Trace id of a workflow run's attempt, so that all actions of the run meet in one trace. Computed as the OpenTelemetry
 * Collector's GitHub receiver does, whose spans of workflow and jobs then stand in the same trace: the first half of
 * sha256 over run id, attempt and `t`.
 */
function traceIdOfRun(run) {
    return (0,external_node_crypto_.createHash)("sha256").update(`${run.id}${run.attempt}t`).digest("hex").slice(0, TRACE_ID_DIGITS);
}

// EXTERNAL MODULE: ./packages/core/lib/runner/version.js
var version = __webpack_require__(7324);
;// CONCATENATED MODULE: ./packages/core/lib/runner/otlp-telemetry.js










const nowMs = () => performance.timeOrigin + performance.now();
/** Asks the machine for its name and version; a container without the tool that tells is no reason to fail. */
async function readPlatform() {
    try {
        const { platform } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(838)]).then(__webpack_require__.bind(__webpack_require__, 3838));
        const { name, version, arch } = await platform.getDetails();
        return { type: platform.platform, arch, name, version };
    }
    catch {
        return undefined;
    }
}
/** Records spans and exports them with the result's metrics over OTLP/HTTP. Loaded only where an endpoint is set. */
function startOtlpTelemetry({ environment, startedAt, log, masker }) {
    const recorder = createSpanRecorder({
        traceId: traceIdOfRun({ id: environment.runId, attempt: environment.runAttempt }),
        nowMs,
        randomBytes: external_node_crypto_.randomBytes,
        redact: (text) => masker.redact(text),
    });
    const root = recorder.start("action", {}, { startMs: startedAt.getTime() });
    return {
        recordHttp: (attempt) => recordHttpAttempt(recorder, root, attempt, nowMs()),
        async export(document) {
            recordResult(recorder, root, document);
            // Node's fetch looks at the proxy variables only when it is told to, and can be told since 24.14.
            if (typeof external_node_http_.setGlobalProxyFromEnv === "function")
                external_node_http_.setGlobalProxyFromEnv();
            const outcome = await exportOtlp({
                ...environment.otlp,
                http: (0,http_client.createHttpClient)({}, (0,system_effects.systemEffects)()),
                trace: recorder.collect(),
                document,
                version: version/* SUITE_VERSION */.s,
                workflow: environment.workflow,
                serverUrl: environment.serverUrl,
                platform: await readPlatform(),
            });
            if (outcome.status === "failed")
                log.notice(outcome.notice);
        },
    };
}


/***/ })

};
