export const id = 844;
export const ids = [844];
export const modules = {

/***/ 532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ createGitHubClient),
/* harmony export */   X: () => (/* binding */ callPages)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7706);
/* harmony import */ var _octokit_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5035);



function createGitHubClient(octokit, repository) {
    const [owner, repo] = repository.split("/");
    return {
        repository,
        async call(route, parameters, schema, options = {}) {
            const answer = await octokit
                .request(route, { owner, repo, ...parameters, request: { ...options } })
                .catch((error) => {
                throw (0,_octokit_error_js__WEBPACK_IMPORTED_MODULE_1__/* .toServiceError */ .N)(error, route, Date.now());
            });
            const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(schema, answer.data);
            if (parsed.success)
                return parsed.output;
            const [issue] = parsed.issues;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._("malformed-response", `GitHub's answer to ${route} is not what its API promises: ${valibot__WEBPACK_IMPORTED_MODULE_2__/* .getDotPath */ .BuJ(issue) ?? "the body"}: ${issue.message}.`);
        },
    };
}
const PER_PAGE = 100;
/**
 * All items of a list by page number, up to `maxPages` of 100. `pick` takes the items out of an answer that wraps them.
 */
async function callPages(client, route, parameters, schema, { maxPages, pick }) {
    const items = [];
    for (let page = 1; page <= maxPages; page++) {
        const found = pick(await client.call(route, { ...parameters, per_page: PER_PAGE, page }, schema));
        items.push(...found);
        if (found.length < PER_PAGE)
            break;
    }
    return items;
}


/***/ }),

/***/ 5035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ toServiceError),
/* harmony export */   f: () => (/* binding */ readFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7706);

const MESSAGE_CHARACTERS = 300;
/**
 * Reads an Octokit error (RequestError, or what fetch threw). A 403 is a rate limit where GitHub says so: it sends
 * `retry-after`, `x-ratelimit-remaining: 0`, or the words "secondary rate limit". Source: GitHub docs, "Best practices
 * for using the REST API", "Handle rate limit errors appropriately".
 */
function readFailure(error, nowMs) {
    const response = property(error, "response");
    const headers = property(response, "headers");
    const header = (name) => String(property(headers, name) ?? "");
    const status = response === undefined ? null : Number(property(error, "status"));
    const message = oneLine(property(property(response, "data"), "message") ?? property(error, "message"));
    const isRateLimit = status === 429 ||
        (status === 403 &&
            (header("retry-after") !== "" ||
                header("x-ratelimit-remaining") === "0" ||
                /secondary rate limit|abuse detection/i.test(message)));
    return {
        status,
        message,
        requestId: /^[\w:.-]{1,80}$/.exec(header("x-github-request-id"))?.[0] ?? "",
        acceptedPermissions: /^[\w=;, ]{1,200}$/.exec(header("x-accepted-github-permissions"))?.[0] ?? "",
        isRateLimit,
        retryAfterMs: readRetryAfter(header, nowMs),
        reason: status === null ? readReason(error) : "answer",
    };
}
/** A ServiceError with code, status and request id; without headers, token and query. */
function toServiceError(error, route, nowMs) {
    const facts = readFailure(error, nowMs);
    const said = facts.status === null ? facts.message : `${facts.status} ${facts.message}`;
    const needs = facts.acceptedPermissions === "" ? "" : ` The token needs one of: ${facts.acceptedPermissions}.`;
    const id = facts.requestId === "" ? "" : ` (request id ${facts.requestId})`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._(serviceErrorCode(facts), `GitHub did not accept ${route}: ${said}${id}.${needs}`, {
        ...(facts.status === null ? {} : { status: facts.status }),
        ...(facts.retryAfterMs === null ? {} : { retryAfterMs: facts.retryAfterMs }),
        ...(facts.status === null ? { cause: property(error, "cause") } : {}),
    });
}
const CODES = new Map([
    [401, "forbidden"],
    [403, "forbidden"],
    [404, "not-found"],
    [409, "conflict"],
    [410, "not-found"],
]);
function serviceErrorCode(facts) {
    if (facts.isRateLimit)
        return "rate-limited";
    if (facts.status !== null)
        return CODES.get(facts.status) ?? "http-status";
    if (facts.reason === "too-large")
        return "body-too-large";
    return facts.reason === "answer" ? "network" : facts.reason;
}
function readReason(error) {
    const names = new Set([property(error, "name"), property(property(error, "cause"), "name")]);
    if (names.has("TimeoutError"))
        return "timeout";
    if (names.has("AbortError"))
        return "aborted";
    return names.has("AnswerTooLargeError") ? "too-large" : "network";
}
/** `Retry-After` in seconds or as a date (RFC 9110 §10.2.3), else until the reset of an exhausted primary limit. */
function readRetryAfter(header, nowMs) {
    const value = header("retry-after");
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1_000;
    const dateMs = value === "" ? Number.NaN : Date.parse(value);
    if (Number.isFinite(dateMs))
        return Math.max(0, dateMs - nowMs);
    const reset = header("x-ratelimit-reset");
    if (header("x-ratelimit-remaining") !== "0" || !/^\d{1,12}$/.test(reset))
        return null;
    return Math.max(0, Number(reset) * 1_000 + 1_000 - nowMs);
}
function oneLine(text) {
    const clean = typeof text === "string" ? text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim() : "";
    return clean.length > MESSAGE_CHARACTERS ? `${clean.slice(0, MESSAGE_CHARACTERS)}\u2026` : clean || "no reason given";
}
function property(value, name) {
    return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}


/***/ }),

/***/ 2844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postCheckRun: () => (/* binding */ postCheckRun),
  postComment: () => (/* binding */ postComment),
  postStatus: () => (/* binding */ postStatus)
});

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
;// CONCATENATED MODULE: ./packages/core/lib/github/annotation-batches.js
/** GitHub takes at most 50 annotations in a request and appends those of later ones. */
const BATCH_ANNOTATIONS = 50;
/** Twenty requests; more would take minutes of the token's hourly budget for what nobody reads. */
const MAX_ANNOTATIONS = 1_000;
const RANKS = { failure: 0, warning: 1, notice: 2 };
/** Batches of 50 in the given order; above the cap the worst levels go first and the rest is counted as left out. */
function planAnnotationBatches(annotations) {
    const kept = annotations.length <= MAX_ANNOTATIONS
        ? annotations
        : annotations.toSorted((a, b) => RANKS[a.annotation_level] - RANKS[b.annotation_level]).slice(0, MAX_ANNOTATIONS);
    const batches = Array.from({ length: Math.ceil(kept.length / BATCH_ANNOTATIONS) }, (_, index) => kept.slice(index * BATCH_ANNOTATIONS, (index + 1) * BATCH_ANNOTATIONS));
    return { batches, leftOut: annotations.length - kept.length };
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./packages/core/lib/github/github-client.js
var github_client = __webpack_require__(532);
;// CONCATENATED MODULE: ./packages/core/lib/github/check-run-api.js


const CheckRun = dist/* object */.Ikc({
    id: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf()),
    html_url: dist/* nullish */.cl6(dist/* string */.YjP(), ""),
    external_id: dist/* nullish */.cl6(dist/* string */.YjP(), ""),
    app: dist/* nullish */.cl6(dist/* object */.Ikc({ slug: dist/* optional */.lqM(dist/* string */.YjP()) }), null),
    output: dist/* object */.Ikc({ annotations_count: dist/* number */.aig() }),
});
const CheckRunList = dist/* object */.Ikc({ check_runs: dist/* array */.YOg(CheckRun) });
const MAX_PAGES = 3;
function createCheckRun(client, fields) {
    return client.call("POST /repos/{owner}/{repo}/check-runs", { ...fields }, CheckRun);
}
/** Setting fields can be repeated; adding annotations cannot, because GitHub appends them. */
function updateCheckRun(client, id, fields) {
    const afterFault = fields.output?.annotations === undefined ? "repeat" : "report";
    const route = "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}";
    return client.call(route, { check_run_id: id, ...fields }, CheckRun, { afterFault });
}
function fetchCheckRun(client, id) {
    return client.call("GET /repos/{owner}/{repo}/check-runs/{check_run_id}", { check_run_id: id }, CheckRun);
}
function fetchUnfinishedCheckRuns(client, { name, headSha }) {
    return (0,github_client/* callPages */.X)(client, "GET /repos/{owner}/{repo}/commits/{ref}/check-runs", { ref: headSha, check_name: name, status: "in_progress", filter: "all" }, CheckRunList, { maxPages: MAX_PAGES, pick: (page) => page.check_runs });
}

;// CONCATENATED MODULE: ./packages/core/lib/github/fault-kinds.js

/** GitHub said that this token may not (401, 403) or sees nothing there (404, 410). */
const REFUSED = ["forbidden", "not-found"];
/** Whether the request may have had its effect although it failed: no answer, half an answer, or 5xx. */
function isOutcomeUnknown(error) {
    if (!(error instanceof errors/* ServiceError */._))
        return false;
    const isLost = error.code === "network" || error.code === "timeout" || error.code === "malformed-response";
    return isLost || (error.code === "http-status" && (error.status ?? 0) >= 500);
}
/** The answer, or null where GitHub failed the request with one of `codes`. */
async function nullOn(codes, request) {
    try {
        return await request();
    }
    catch (error) {
        if (error instanceof errors/* ServiceError */._ && codes.includes(error.code))
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/github/check-run-leftovers.js



/** `external_id` of our check runs: `chainops:<id>:<run id>:<attempt>`. */
function renderExternalId({ id, runId, attempt }) {
    return `chainops:${id}:${runId}:${attempt}`;
}
/** Null where the check run is not one of ours. */
function parseExternalId(externalId) {
    const [, id = "", runId = "", attempt = ""] = /^chainops:([a-z0-9][a-z0-9._-]{0,63}):(\d{1,20}):(\d{1,9})$/.exec(externalId) ?? [];
    return id === "" ? null : { id, runId, attempt: Number(attempt) };
}
const WorkflowRun = dist/* object */.Ikc({ status: dist/* nullable */.mee(dist/* string */.YjP()) });
/**
 * Settles what died before it could complete its check run of this name and commit: those of runs that are over are
 * closed as cancelled; the one of this very run (an earlier attempt, or a creation whose answer was lost) is returned
 * to be used again, if it has no annotations that would then be doubled. A live run's check is never touched.
 */
async function settleLeftovers(client, check) {
    let reusable = null;
    for (const leftover of await fetchUnfinishedCheckRuns(client, check)) {
        const owner = parseExternalId(leftover.external_id ?? "");
        if (owner === null || owner.id !== check.owner.id)
            continue;
        const isSameRun = owner.runId === check.owner.runId && owner.attempt <= check.owner.attempt;
        if (isSameRun && reusable === null && leftover.output.annotations_count === 0)
            reusable = leftover;
        else if (isSameRun || (await isOver(client, owner.runId)))
            await closeLeftover(client, leftover, check.now());
    }
    return reusable;
}
async function isOver(client, runId) {
    const run = await nullOn(REFUSED, () => client.call("GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: runId }, WorkflowRun));
    return run?.status === "completed";
}
/** Only the app that made a check run may change it; another's is left alone. */
async function closeLeftover(client, leftover, now) {
    const output = { title: "Cancelled", summary: "The job that began this check ended before it could complete it." };
    await nullOn(REFUSED, () => updateCheckRun(client, leftover.id, {
        status: "completed",
        conclusion: "cancelled",
        completed_at: now.toISOString(),
        output,
    }));
}

;// CONCATENATED MODULE: ./packages/core/lib/github/publish-outcome.js


/** Turns GitHub's "may not" (401, 403) and "there is no such thing for you" (404, 410) into values. */
async function withRefusalAsValue(publish) {
    try {
        return await publish();
    }
    catch (error) {
        if (!(error instanceof errors/* ServiceError */._))
            throw error;
        const reason = REFUSED.find((code) => code === error.code);
        if (reason === undefined)
            throw error;
        return { posted: false, reason, message: error.message };
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/github/check-runs.js






/** Time after which no more annotations are begun: the completed check matters more. */
const ANNOTATIONS_BUDGET_MS = 90_000;
/**
 * Creates the check run (or takes over this run's unfinished one), adds annotations in batches, completes it. Batches
 * that GitHub refuses are left out and counted. A token that may not write checks is a value, not an error; throws a
 * ServiceError where GitHub fails. Source: REST "Create a check run", "Update a check run".
 */
function publishCheckRun(client, report, now) {
    return withRefusalAsValue(async () => {
        const opened = await openCheckRun(client, report, now);
        const { batches, leftOut } = planAnnotationBatches(report.annotations);
        const sent = await sendBatches(client, opened, report, batches, now);
        const annotationsLeftOut = leftOut + batches.reduce((sum, batch) => sum + batch.length, 0) - sent;
        const completed = await updateCheckRun(client, opened.id, {
            status: "completed",
            conclusion: report.conclusion,
            completed_at: now().toISOString(),
            output: report.renderText(annotationsLeftOut),
        });
        const slug = completed.app?.slug ?? opened.app?.slug;
        const login = slug === undefined ? null : `${slug}[bot]`;
        return { posted: true, url: completed.html_url ?? "", annotationsLeftOut, login };
    });
}
async function openCheckRun(client, report, now) {
    const fields = {
        status: "in_progress",
        external_id: renderExternalId(report.owner),
        details_url: report.detailsUrl,
        started_at: report.startedAt.toISOString(),
    };
    const leftover = await settleLeftovers(client, { ...report, now });
    const { id = null } = leftover ?? {};
    // Only the app that made it may take it over.
    const reused = id === null ? null : await nullOn(REFUSED, () => updateCheckRun(client, id, fields));
    if (reused !== null)
        return reused;
    const create = () => createCheckRun(client, { ...fields, name: report.name, head_sha: report.headSha });
    try {
        return await create();
    }
    catch (error) {
        if (!isOutcomeUnknown(error))
            throw error;
        // The check run may exist although its answer was lost.
        return (await settleLeftovers(client, { ...report, now })) ?? create();
    }
}
/** Sends what it can and answers how many annotations GitHub has taken. */
async function sendBatches(client, checkRun, report, batches, now) {
    const deadlineMs = now().getTime() + ANNOTATIONS_BUDGET_MS;
    const { title, summary } = report.renderText(0);
    let sent = 0;
    for (const annotations of batches) {
        if (now().getTime() > deadlineMs)
            break;
        const outcome = await sendBatch(client, checkRun.id, { title, summary, annotations }, sent);
        if (outcome === "stop")
            break;
        if (outcome === "sent")
            sent += annotations.length;
    }
    return sent;
}
/** One batch, sent again only where GitHub's count shows that it did not arrive the first time. */
async function sendBatch(client, id, output, sentBefore) {
    for (let attempt = 0; attempt < 2; attempt++) {
        try {
            await updateCheckRun(client, id, { output });
            return "sent";
        }
        catch (error) {
            if (!(error instanceof errors/* ServiceError */._))
                throw error;
            // 422 is about these annotations alone; a fault, a limit or a lost permission would meet every other batch too.
            if (error.status === 422)
                return "refused";
            if (!isOutcomeUnknown(error))
                return "stop";
            if (await hasArrived(client, id, sentBefore + output.annotations.length))
                return "sent";
        }
    }
    return "stop";
}
async function hasArrived(client, id, expectedCount) {
    try {
        return (await fetchCheckRun(client, id)).output.annotations_count >= expectedCount;
    }
    catch (error) {
        if (error instanceof errors/* ServiceError */._)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./packages/core/lib/report/render-comment-section.js
var render_comment_section = __webpack_require__(2736);
// EXTERNAL MODULE: ./packages/core/lib/result/document.js
var result_document = __webpack_require__(9490);
;// CONCATENATED MODULE: ./packages/core/lib/github/comment-document.js


/** Longest `short` of a section: a title line and a link. */
const SHORT_CHARACTERS = 600;
const OPEN = /^<!-- chainops:section id=(\S{1,64}) sha=([0-9a-f]{40,64}) workflow=([\w.%-]{0,900}) number=(\d{1,15}) run=(\d{1,20}) attempt=(\d{1,9}) short=([\w-]{0,3200}) -->$/;
/** Throws where a key or an id could break out of its marker, or content could forge one: a bug in the caller. */
function renderCommentDocument(key, sections) {
    return [keyMarker(key), ...sections.map(renderSection)].join("\n");
}
/**
 * The sections of a comment of ours; null where the text is anything else, even if it only has a word of its own
 * between the sections: what is not wholly ours is never adopted or deleted.
 */
function parseCommentDocument(key, text) {
    const lines = text.replaceAll("\r\n", "\n").trimEnd().split("\n");
    if (lines.shift()?.trimEnd() !== keyMarker(key))
        return null;
    const sections = new Map();
    while (lines.length > 0) {
        const open = lines.shift() ?? "";
        if (open.trim() === "")
            continue;
        const section = takeSection(open, lines);
        if (section === null || sections.has(section.id))
            return null;
        sections.set(section.id, section);
    }
    return sections.size === 0 ? null : [...sections.values()];
}
function keyMarker(key) {
    if (!result_document/* ID_PATTERN */.pw.test(key))
        throw new Error(`Comment key ${JSON.stringify(key)} does not match ${result_document/* ID_PATTERN */.pw}.`);
    return `<!-- chainops:comment key=${key} -->`;
}
/** One section with its markers; throws like `renderCommentDocument`. */
function renderSection({ id, origin, body, short }) {
    if (!result_document/* ID_PATTERN */.pw.test(id))
        throw new Error(`Section id ${JSON.stringify(id)} does not match ${result_document/* ID_PATTERN */.pw}.`);
    if (short.length > SHORT_CHARACTERS)
        throw new Error(`The short form of section ${id} is too long: ${short.length}.`);
    const open = `<!-- chainops:section id=${id} sha=${origin.sha} workflow=${encodeWord(origin.workflow)} number=${origin.runNumber} ` +
        `run=${origin.runId} attempt=${origin.attempt} short=${body === short ? "" : encodeShort(cleanContent(id, short))} -->`;
    if (!OPEN.test(open))
        throw new Error(`Section ${id} cannot be marked: ${JSON.stringify(origin)}.`);
    return `${open}\n\n${cleanContent(id, body)}\n\n${closeMarker(id)}`;
}
function closeMarker(id) {
    return `<!-- /chainops:section id=${id} -->`;
}
/** A comment opener inside a section could forge a marker; renderers take it out, and here it is refused. */
function cleanContent(id, content) {
    const clean = content.replaceAll("\r\n", "\n").replaceAll("\r", "\n").trim();
    if (hasForeignComment(clean))
        throw new Error(`Section ${id} holds an HTML comment, which could forge a marker.`);
    if (clean === "")
        throw new Error(`Section ${id} is empty.`);
    return clean;
}
function hasForeignComment(content) {
    return content.replaceAll(render_comment_section/* MORE_MARKER */.$m, "").includes("<!--");
}
/** Takes the lines of one section off `lines`; null where it is malformed or does not close. */
function takeSection(open, lines) {
    const [, id = "", sha = "", workflow = "", number = "", runId = "", attempt = "", short = ""] = OPEN.exec(open.trimEnd()) ?? [];
    if (!result_document/* ID_PATTERN */.pw.test(id))
        return null;
    const end = lines.findIndex((line) => line.trimEnd() === closeMarker(id));
    if (end < 0)
        return null;
    const body = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join("\n")
        .trim();
    const shortForm = short === "" ? body : decodeShort(short);
    const workflowName = decodeWord(workflow);
    if (body === "" || shortForm === "" || workflowName === null)
        return null;
    if (hasForeignComment(body) || hasForeignComment(shortForm) || shortForm.length > SHORT_CHARACTERS)
        return null;
    const origin = { sha, workflow: workflowName, runNumber: Number(number), runId, attempt: Number(attempt) };
    return { id, origin, body, short: shortForm };
}
/** The first 100 units, percent-encoded but for letters, digits, `.`, `_` and `-`: nothing can end the HTML comment. */
function encodeWord(word) {
    return encodeURIComponent(word.slice(0, 100).toWellFormed()).replace(/[!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
function decodeWord(word) {
    try {
        return decodeURIComponent(word);
    }
    catch {
        return null;
    }
}
function encodeShort(text) {
    return Buffer.from(text, "utf8").toString("base64url");
}
function decodeShort(text) {
    return Buffer.from(text, "base64url").toString("utf8").trim();
}

;// CONCATENATED MODULE: ./packages/core/lib/github/commit-status.js


/** GitHub cuts or refuses longer descriptions. */
const DESCRIPTION_CHARACTERS = 140;
const STATES = {
    success: "success",
    // Required checks let neutral and skipped pass, so a status does too.
    neutral: "success",
    skipped: "success",
    failure: "failure",
    cancelled: "error",
    timed_out: "error",
    action_required: "pending",
};
/** Posts the status; GitHub shows the newest of a context, so posting it again does no harm. */
function publishCommitStatus(client, status) {
    return withRefusalAsValue(async () => {
        await client.call("POST /repos/{owner}/{repo}/statuses/{sha}", {
            sha: status.sha,
            state: commitState(status.conclusion),
            context: `chainops/${status.id}`,
            description: statusDescription(status.title),
            target_url: status.targetUrl,
        }, dist/* object */.Ikc({ state: dist/* string */.YjP() }), { afterFault: "repeat" });
        return { posted: true, url: status.targetUrl };
    });
}
function commitState(conclusion) {
    return STATES[conclusion];
}
/** One line of at most 140 characters, cut between code points. */
function statusDescription(title) {
    const line = title.replaceAll(/\s+/g, " ").trim().toWellFormed();
    if (line.length <= DESCRIPTION_CHARACTERS)
        return line;
    const cut = line.slice(0, DESCRIPTION_CHARACTERS - 1);
    return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}\u2026`;
}

;// CONCATENATED MODULE: ./packages/core/lib/github/find-pull-request.js

const Pulls = dist/* array */.YOg(dist/* object */.Ikc({ number: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1)), head: dist/* object */.Ikc({ sha: dist/* string */.YjP() }) }));
/**
 * The open pull request whose head is this very commit, as GitHub itself says: a `workflow_run` may not believe its
 * payload, and an artifact even less. Null where there is none, or more than one.
 */
async function findPullRequest(client, head) {
    const pulls = await client.call("GET /repos/{owner}/{repo}/pulls", { state: "open", head: `${head.owner}:${head.branch}`, per_page: 100 }, Pulls);
    const [first, ...others] = pulls.filter((pull) => pull.head.sha === head.sha);
    return first === undefined || others.length > 0 ? null : first.number;
}

;// CONCATENATED MODULE: ./packages/core/lib/github/issue-comments.js



const IssueComment = dist/* object */.Ikc({
    id: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf()),
    html_url: dist/* string */.YjP(),
    body: dist/* nullish */.cl6(dist/* string */.YjP(), ""),
    // Null where the account was deleted.
    user: dist/* nullable */.mee(dist/* object */.Ikc({ login: dist/* string */.YjP() })),
});
/** GitHub lets an issue have 2,500 comments. */
const issue_comments_MAX_PAGES = 30;
const GONE = ["not-found"];
/** What was merged into a write is old news after a wait: the writer reads again before it tries again. */
const ONE_TRY = { afterFault: "report", afterLimit: "report" };
/** The comments of a pull request's conversation, over GitHub's REST API. */
function createIssueComments(client, pullRequest) {
    return {
        async list() {
            const comments = await (0,github_client/* callPages */.X)(client, "GET /repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: pullRequest }, dist/* array */.YOg(IssueComment), { maxPages: issue_comments_MAX_PAGES, pick: (page) => page });
            return comments.map(storedComment);
        },
        fetchOne: (id) => nullOn(GONE, async () => storedComment(await client.call("GET /repos/{owner}/{repo}/issues/comments/{comment_id}", { comment_id: id }, IssueComment))),
        async create(body) {
            const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
            return storedComment(await client.call(route, { issue_number: pullRequest, body }, IssueComment, ONE_TRY));
        },
        update: (id, body) => nullOn(GONE, async () => {
            const route = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
            return storedComment(await client.call(route, { comment_id: id, body }, IssueComment, ONE_TRY));
        }),
        async remove(id) {
            const route = "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}";
            await nullOn(GONE, () => client.call(route, { comment_id: id }, dist/* unknown */.L5J()));
        },
    };
}
function storedComment(comment) {
    return { id: comment.id, url: comment.html_url, author: comment.user?.login ?? "", body: comment.body };
}

;// CONCATENATED MODULE: ./packages/core/lib/github/fit-comment.js


const DETAILS_LEFT_OUT = "\u2026 details left out: this comment is full. They are in the check run and the job summary.";
/**
 * The comment's text within GitHub's limit: sections give up their details (what follows `MORE_MARKER`), then all but
 * their short form; those about other commits than `ownId`'s first, then the longest, `ownId` itself last. Null where
 * even the short forms are too many. Ids must be unique.
 */
function fitCommentDocument(key, sections, ownId) {
    const fitted = new Map(sections.map((section) => [section.id, section]));
    const order = orderForCutting(sections, ownId);
    let characters = renderCommentDocument(key, sections).length;
    for (const cut of [dropDetails, shorten]) {
        for (const id of order) {
            const section = fitted.get(id);
            if (section === undefined || characters <= render_comment_section/* COMMENT_CHARACTERS */.db)
                break;
            const shorter = cut(section);
            fitted.set(id, shorter);
            characters += renderSection(shorter).length - renderSection(section).length;
        }
    }
    return characters <= render_comment_section/* COMMENT_CHARACTERS */.db ? renderCommentDocument(key, [...fitted.values()]) : null;
}
function orderForCutting(sections, ownId) {
    const ownSha = sections.find(({ id }) => id === ownId)?.origin.sha;
    const ordered = sections.toSorted((a, b) => Number(a.id === ownId) - Number(b.id === ownId) ||
        Number(a.origin.sha === ownSha) - Number(b.origin.sha === ownSha) ||
        b.body.length - a.body.length);
    return ordered.map(({ id }) => id);
}
function dropDetails(section) {
    const index = section.body.indexOf(render_comment_section/* MORE_MARKER */.$m);
    return index < 0 ? section : { ...section, body: section.body.slice(0, index) + DETAILS_LEFT_OUT };
}
function shorten(section) {
    return { ...section, body: section.short };
}

;// CONCATENATED MODULE: ./packages/core/lib/github/merge-sections.js

/** Whether `a` is older than `b`. Runs of different workflows have no order: neither is older. */
function isOlder(a, b) {
    if (encodeWord(a.workflow) !== encodeWord(b.workflow))
        return false;
    return a.runNumber === b.runNumber ? a.attempt < b.attempt : a.runNumber < b.runNumber;
}
/** Both lists by id in order of first appearance; the second wins where it is not older. */
function mergeSections(first, second) {
    const merged = new Map(first.map((section) => [section.id, section]));
    for (const section of second) {
        const known = merged.get(section.id);
        if (known === undefined || !isOlder(section.origin, known.origin))
            merged.set(section.id, section);
    }
    return [...merged.values()];
}

;// CONCATENATED MODULE: ./packages/core/lib/github/sticky-comment.js





/** What a writer trusts to have happened within this time: from sending a read to its answer, and so for a write. */
const ANSWER_BOUND_MS = 2_000;
const MAX_BOUND_MS = 15_000;
const JITTER_MS = 1_000;
const MAX_ROUNDS = 12;
const MAX_REREADS = 3;
const MAX_FAULTS = 3;
const MAX_WAIT_MS = 60_000;
const STALE = { posted: false, reason: "stale" };
/**
 * Puts `section` into the one comment of this key. GitHub has no compare-and-swap for comments, so writers converge:
 * read, merge, write, then verify twice, the second time when every writer who had read before our write has finished
 * (twice the bound, plus jitter); a section that any read showed is put back if it is missing. What remains: a write
 * that takes longer than the bound to be applied, by a writer that read before ours, can still drop our section.
 * Throws a ServiceError where GitHub fails, or where no verification holds in 12 rounds.
 */
async function publishStickyComment(comment, store, pace) {
    const writer = { comment, store, pace, login: comment.login, seen: [], boundMs: ANSWER_BOUND_MS };
    const patience = createPatience(pace);
    for (let round = 0; round < MAX_ROUNDS; round++) {
        try {
            const outcome = await playRound(writer);
            if (outcome !== null)
                return outcome;
            await pace.sleep(pace.random() * 250 * 2 ** Math.min(round, 4));
        }
        catch (error) {
            // The write may have happened although its answer was lost: the next round's read will tell.
            await patience.outwait(error);
        }
    }
    throw new errors/* ServiceError */._("conflict", `Other jobs kept overwriting section ${comment.section.id} of the pull request's comment. Give one of them another comment-key.`);
}
/** One read, write and double verification; null where another round is needed. */
async function playRound(writer) {
    const { comment, store, pace } = writer;
    const { winner } = await readFresh(writer);
    if (winner !== null && isComplete(winner, writer.seen) && isSuperseded(winner, comment.section))
        return STALE;
    const sections = mergeSections(mergeSections(winner?.sections ?? [], writer.seen), [comment.section]);
    const body = fitCommentDocument(comment.key, sections, comment.section.id);
    if (body === null)
        return { posted: false, reason: "no-room" };
    const written = await timed(writer, () => (winner === null ? store.create(body) : store.update(winner.id, body)));
    // The answer names the token's true login, which an app's token cannot ask for.
    writer.login = written?.author || writer.login;
    const first = await read(writer);
    if (!isConverged(writer, first.winner))
        return null;
    for (const duplicate of first.duplicates)
        await store.remove(duplicate.id);
    await pace.sleep(2 * writer.boundMs + 1 + pace.random() * JITTER_MS);
    const second = await read(writer);
    if (!isConverged(writer, second.winner) || second.duplicates.length > 0)
        return null;
    return isSuperseded(second.winner, comment.section) ? STALE : { posted: true, url: second.winner.url };
}
/** A reading young enough to write upon: an answer that took longer than the bound is asked for again. */
async function readFresh(writer) {
    const { store, pace } = writer;
    let startedMs = pace.nowMs();
    let reading = await read(writer);
    for (let again = 0; again < MAX_REREADS && pace.nowMs() - startedMs > ANSWER_BOUND_MS; again++) {
        // A comment that is not there yet cannot be overwritten.
        if (reading.winner === null)
            return reading;
        const { id } = reading.winner;
        startedMs = pace.nowMs();
        const fresh = await timed(writer, () => store.fetchOne(id));
        const winner = fresh === null ? null : asOwn(writer, fresh);
        reading = winner === null ? await read(writer) : remember(writer, { ...reading, winner });
    }
    return reading;
}
async function read(writer) {
    const comments = await timed(writer, () => writer.store.list());
    const own = comments.flatMap((comment) => asOwn(writer, comment) ?? []).sort((a, b) => a.id - b.id);
    const [winner = null, ...duplicates] = own;
    return remember(writer, { winner, duplicates });
}
function remember(writer, reading) {
    for (const comment of [...reading.duplicates, ...(reading.winner === null ? [] : [reading.winner])]) {
        writer.seen = mergeSections(writer.seen, comment.sections);
    }
    return reading;
}
function asOwn(writer, comment) {
    const sections = comment.author === writer.login ? parseCommentDocument(writer.comment.key, comment.body) : null;
    return sections === null ? null : { ...comment, sections };
}
function isConverged(writer, winner) {
    return winner !== null && isComplete(winner, [...writer.seen, writer.comment.section]);
}
/** Whether every one of `sections` is there, itself or a successor that is not older. */
function isComplete(winner, sections) {
    return sections.every((section) => {
        const present = winner.sections.find(({ id }) => id === section.id);
        return present !== undefined && !isOlder(present.origin, section.origin);
    });
}
function isSuperseded(winner, section) {
    const present = winner.sections.find(({ id }) => id === section.id);
    return present !== undefined && isOlder(section.origin, present.origin);
}
async function timed(writer, request) {
    const startedMs = writer.pace.nowMs();
    try {
        return await request();
    }
    finally {
        const tookMs = writer.pace.nowMs() - startedMs;
        writer.boundMs = Math.min(Math.max(writer.boundMs, tookMs), MAX_BOUND_MS);
    }
}
/** Outwaits faults that pass: a few in a row, and rate limits as long as they ask within a minute; throws all others. */
function createPatience(pace) {
    let faults = 0;
    let waitedMs = 0;
    return {
        async outwait(error) {
            const waitMs = isPassing(error) ? (error.retryAfterMs ?? 1_000 * 2 ** faults * (0.5 + pace.random() / 2)) : null;
            faults += 1;
            if (waitMs === null || faults > MAX_FAULTS || waitedMs + waitMs > MAX_WAIT_MS)
                throw error;
            waitedMs += waitMs;
            await pace.sleep(waitMs);
        },
    };
}
function isPassing(error) {
    return isOutcomeUnknown(error) || (error instanceof errors/* ServiceError */._ && error.code === "rate-limited");
}

;// CONCATENATED MODULE: ./packages/core/lib/github/pull-request-comment.js




const Pull = dist/* object */.Ikc({ head: dist/* object */.Ikc({ sha: dist/* string */.YjP() }) });
const REASONS = {
    stale: "a newer run has written this section",
    "no-room": "the comment has no room for another section; give some actions another comment-key",
};
/**
 * Puts a section into the pull request's comment, unless the pull request has moved on to another commit than the
 * section is about. A token that may not write, or a pull request it cannot see, is a value; GitHub's faults are thrown.
 */
function publishPullRequestComment(client, pullRequest, comment, pace) {
    return withRefusalAsValue(async () => {
        const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
        const { head } = await client.call(route, { pull_number: pullRequest }, Pull);
        if (head.sha !== comment.section.origin.sha) {
            return { posted: false, reason: "stale", message: `the pull request is at ${head.sha.slice(0, 12)} by now` };
        }
        const outcome = await publishStickyComment(comment, createIssueComments(client, pullRequest), pace);
        return outcome.posted ? outcome : { ...outcome, message: REASONS[outcome.reason] };
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/github/token-login.js


const User = dist/* object */.Ikc({ login: dist/* string */.YjP() });
/** Whom GITHUB_TOKEN writes as. */
const ACTIONS_LOGIN = "github-actions[bot]";
/**
 * The login that comments of this token carry. An app's token (GITHUB_TOKEN too) may not ask and gets 403: then it is
 * taken for GITHUB_TOKEN. A check run made before knows better: see `PublishedCheckRun.login`.
 */
async function fetchTokenLogin(client) {
    const user = await nullOn(REFUSED, () => client.call("GET /user", {}, User));
    return user?.login ?? ACTIONS_LOGIN;
}

// EXTERNAL MODULE: ./packages/core/lib/report/render-check-run.js
var render_check_run = __webpack_require__(9563);
;// CONCATENATED MODULE: ./packages/core/lib/runner/post-to-github.js








const SYSTEM_PACE = {
    nowMs: () => performance.now(),
    sleep: (durationMs) => new Promise((resolve) => setTimeout(resolve, durationMs)),
    random: () => Math.random(),
};
/** Posts the check run of this result; `login` is whom the token writes as, where GitHub said so. */
async function postCheckRun(posting) {
    const { client, document, report, environment, event } = posting;
    const rest = restLine(document);
    const output = (0,render_check_run/* renderCheckRun */.kL)(report, { rest });
    const outcome = await publishCheckRun(client, {
        name: document.id,
        headSha: event.subject.sha,
        owner: { id: document.id, runId: environment.runId, attempt: environment.runAttempt },
        detailsUrl: document.run.url,
        startedAt: new Date(document.startedAt),
        conclusion: document.conclusion,
        annotations: output.annotations,
        renderText: (leftOut) => {
            const { annotations: _sent, ...text } = leftOut === 0 ? output : (0,render_check_run/* renderCheckRun */.kL)(withLeftOut(report, leftOut), { rest });
            return text;
        },
    }, () => new Date());
    if (outcome.posted)
        return { url: outcome.url, login: outcome.login };
    posting.refuse("check-run", outcome.message);
    return { url: "", login: null };
}
/** Keeps this result's section of the pull request's comment; nothing where the event belongs to no pull request. */
async function postComment(posting, login) {
    const { client, event } = posting;
    const pullRequest = event.subject.pullRequest ?? (await pullRequestOfWorkflowRun(posting));
    if (pullRequest === null)
        return "";
    const outcome = await publishPullRequestComment(client, pullRequest, { key: posting.commentKey, section: post_to_github_renderSection(posting), login: login ?? (await fetchTokenLogin(client)) }, SYSTEM_PACE);
    if (outcome.posted)
        return outcome.url;
    posting.refuse("comment", outcome.message);
    return "";
}
async function postStatus({ client, document, event, refuse }) {
    const outcome = await publishCommitStatus(client, {
        id: document.id,
        sha: event.subject.sha,
        conclusion: document.conclusion,
        title: document.title,
        targetUrl: document.run.url,
    });
    if (outcome.posted)
        return outcome.url;
    refuse("commit-status", outcome.message);
    return "";
}
function pullRequestOfWorkflowRun({ client, environment, event }) {
    if (environment.eventName !== "workflow_run" || event.head === null)
        return Promise.resolve(null);
    return findPullRequest(client, { ...event.head, sha: event.subject.sha });
}
function post_to_github_renderSection({ document, report, environment, event }) {
    const rest = restLine(document);
    return {
        id: document.id,
        origin: {
            sha: event.subject.sha,
            workflow: environment.workflow,
            runNumber: environment.runNumber,
            runId: environment.runId,
            attempt: environment.runAttempt,
        },
        body: (0,render_comment_section/* renderCommentSection */.f5)(report, { rest }),
        short: renderShort(report),
    };
}
/** The title alone, cut until its escaped form fits. */
function renderShort(report) {
    for (let length = 200; length > 10; length -= 20) {
        const short = `### ${(0,render_comment_section/* markdownTitle */.St)({ ...report, title: [...report.title].slice(0, length).join("") })}`;
        if (short.length <= SHORT_CHARACTERS)
            return short;
    }
    return `### ${(0,render_comment_section/* markdownTitle */.St)({ ...report, title: report.conclusion })}`;
}
function restLine(document) {
    return ["All of it is in the ", { kind: "link", text: "job summary", href: document.run.url }, "."];
}
function withLeftOut(report, count) {
    const note = `${count} annotations are not shown here; all findings are in the result document.`;
    return { ...report, blocks: [...report.blocks, { kind: "paragraph", content: [note] }] };
}


/***/ })

};
