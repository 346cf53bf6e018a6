export const id = 214;
export const ids = [214];
export const modules = {

/***/ 7214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CALL_LIMITS: () => (/* binding */ CALL_LIMITS),
  openOctokit: () => (/* binding */ openOctokit)
});

// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(9735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(6856);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 3 modules
var dist_src = __webpack_require__(1267);
;// CONCATENATED MODULE: ./packages/core/lib/github/bounded-fetch.js
const BODILESS = new Set([204, 205, 304]);
/**
 * `fetch` that always ends and reads the whole answer before it returns it: a body that stalls, is cut or is too large
 * fails like a lost connection, where Octokit would pass off half an answer as a success.
 */
function withBounds(fetch, bounds) {
    return async (input, init) => {
        const signals = [AbortSignal.timeout(bounds.timeoutMs), bounds.signal, init?.signal];
        const signal = AbortSignal.any(signals.filter((one) => one !== undefined && one !== null));
        const answer = await fetch(input, { ...init, signal });
        const body = await readBody(answer, bounds.maxAnswerBytes);
        return new Response(BODILESS.has(answer.status) ? null : body, {
            status: answer.status,
            headers: [...answer.headers],
        });
    };
}
async function readBody(answer, maxBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of answer.body ?? []) {
        size += chunk.byteLength;
        if (size > maxBytes)
            throw new AnswerTooLargeError(`The answer is larger than ${maxBytes} bytes.`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
class AnswerTooLargeError extends Error {
    name = "AnswerTooLargeError";
}

// EXTERNAL MODULE: ./packages/core/lib/github/octokit-error.js
var octokit_error = __webpack_require__(5035);
;// CONCATENATED MODULE: ./packages/core/lib/github/plan-retry.js
/** GitHub asks for at least a minute after a secondary limit that names no time. */
const UNNAMED_LIMIT_MS = 60_000;
const MAX_LIMIT_RETRIES = 3;
/**
 * Milliseconds to wait before the same request goes out again, or null: give up. Rate limits are waited for because a
 * refused request had no effect; other 4xx answers never change by asking again. `random` is from 0 up to 1.
 */
function planRetry(facts, call, limits, random) {
    const waitMs = facts.isRateLimit ? limitWait(facts, call) : faultWait(facts, call, limits, random);
    return waitMs === null || call.waitedMs + waitMs > limits.maxTotalWaitMs ? null : waitMs;
}
function limitWait(facts, call) {
    if (!call.mayWaitForLimit || call.retries >= MAX_LIMIT_RETRIES)
        return null;
    return facts.retryAfterMs ?? UNNAMED_LIMIT_MS;
}
function faultWait(facts, call, limits, random) {
    const isFault = facts.status === null ? facts.reason !== "aborted" && facts.reason !== "too-large" : facts.status >= 500;
    if (!isFault || !call.mayRepeatFault || call.retries >= limits.maxFaultRetries)
        return null;
    return facts.retryAfterMs ?? Math.ceil(random * limits.faultBackoffMs * 4 ** call.retries);
}

;// CONCATENATED MODULE: ./packages/core/lib/github/open-octokit.js






const CALL_LIMITS = {
    maxTotalWaitMs: 60_000,
    maxFaultRetries: 2,
    faultBackoffMs: 1_000,
    requestTimeoutMs: 15_000,
    maxAnswerBytes: 32 * 1024 * 1024,
    pacesWrites: true,
};
/**
 * An Octokit whose every call ends: attempts time out, faults are repeated where that is safe, rate limits are waited
 * for within `maxTotalWaitMs`. `request: { afterFault, afterLimit }` of a call says otherwise (see `CallOptions`); with
 * `afterLimit: "report"` it does not stand in the queue of writes either, for what was read before would grow old.
 */
function openOctokit(options) {
    const limits = { ...CALL_LIMITS, ...options.throttleLimits };
    const queued = createOctokit(options, limits, { enabled: limits.pacesWrites });
    const prompt = createOctokit(options, limits, { enabled: false });
    return {
        request(route, parameters) {
            const { afterLimit } = parameters?.["request"] ?? {};
            return (afterLimit === "report" ? prompt : queued).request(route, parameters);
        },
    };
}
function createOctokit(options, limits, { enabled }) {
    const { requestTimeoutMs: timeoutMs, maxAnswerBytes } = limits;
    const fetch = options.request?.fetch ?? globalThis.fetch;
    // Hooks of earlier plugins run closer to the request: the plan must be made before plugin-retry looks for it.
    const PlannedOctokit = dist_src/* Octokit */.E.plugin((octokit) => planRetries(octokit, limits), dist_bundle/* retry */.L, plugin_throttling_dist_bundle/* throttling */.A);
    return new PlannedOctokit({
        auth: options.token,
        baseUrl: options.apiUrl,
        userAgent: options.userAgent,
        log: debugLog(options.log),
        request: { fetch: withBounds(fetch, { timeoutMs, maxAnswerBytes, signal: options.signal }) },
        // plugin-retry keeps the time and plugin-throttling the queue; whether to try again is planRetry's decision alone.
        retry: { doNotRetry: ERROR_STATUSES, retryAfterBaseValue: 1 },
        throttle: { enabled, onRateLimit: refuse, onSecondaryRateLimit: refuse },
    });
}
const ERROR_STATUSES = Array.from({ length: 200 }, (_, index) => 400 + index);
const refuse = () => false;
function planRetries(octokit, limits) {
    const calls = new WeakMap();
    octokit.hook.error("request", (error, options) => {
        const soFar = calls.get(options) ?? { retries: 0, waitedMs: 0 };
        const call = { ...soFar, ...readCallOptions(options) };
        const waitMs = planRetry((0,octokit_error/* readFailure */.f)(error, Date.now()), call, limits, Math.random());
        if (waitMs === null || !("request" in error))
            throw error;
        octokit.log.debug(`Asking again in ${waitMs} ms: ${error.message}`);
        calls.set(options, { retries: soFar.retries + 1, waitedMs: soFar.waitedMs + waitMs });
        throw octokit.retry.retryRequest(error, soFar.retries + 1, waitMs);
    });
    return {};
}
function readCallOptions(options) {
    const { afterFault, afterLimit } = options.request;
    const mayRepeatFault = (afterFault ?? (options.method === "POST" ? "report" : "repeat")) === "repeat";
    return { mayRepeatFault, mayWaitForLimit: afterLimit !== "report" };
}
/** Octokit tells of every request; that belongs into debug logs, and never the options it hands along. */
function debugLog(log) {
    const debug = (message) => {
        if (message !== "request")
            log.debug(`GitHub: ${message}`);
    };
    return { debug, info: debug, warn: debug, error: debug };
}


/***/ })

};
