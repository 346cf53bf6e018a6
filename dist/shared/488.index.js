export const id = 488;
export const ids = [488];
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

/***/ 2488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGitHub: () => (/* binding */ openGitHub)
/* harmony export */ });
/* harmony import */ var _github_github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(532);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7324);


/**
 * The GitHub client over Octokit, through the proxy that the environment names. Loaded when first needed: a run that
 * posts nothing does not pay for it.
 */
async function openGitHub({ token, apiUrl, repository, log, telemetry, signal, }) {
    const [{ openOctokit }, { defaults, getUserAgentWithOrchestrationId }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(439), __webpack_require__.e(56), __webpack_require__.e(214)]).then(__webpack_require__.bind(__webpack_require__, 7214)),
        Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(439), __webpack_require__.e(176)]).then(__webpack_require__.bind(__webpack_require__, 7176)),
    ]);
    const userAgent = getUserAgentWithOrchestrationId(`chainops-actions/${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .SUITE_VERSION */ .s}`) ?? "chainops-actions";
    const proxied = (defaults.request?.fetch ?? globalThis.fetch);
    const fetch = withRecording(proxied, telemetry);
    const octokit = openOctokit({
        token,
        apiUrl,
        log,
        userAgent,
        signal,
        request: { fetch },
    });
    return (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .createGitHubClient */ .L)(octokit, repository);
}
/** One span per exchange. Octokit hands in a URL as text. */
function withRecording(fetch, telemetry) {
    return async (input, init) => {
        const startedMs = performance.now();
        let status;
        try {
            const answer = await fetch(input, init);
            status = answer.status;
            return answer;
        }
        finally {
            const { host } = new URL(input instanceof Request ? input.url : input);
            telemetry.recordHttp({
                host,
                method: init?.method ?? "GET",
                attempt: 1,
                status,
                durationMs: performance.now() - startedMs,
            });
        }
    };
}


/***/ })

};
