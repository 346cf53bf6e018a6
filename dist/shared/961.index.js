export const id = 961;
export const ids = [961];
export const modules = {

/***/ 8961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createHttpClient: () => (/* binding */ createHttpClient)
});

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
;// CONCATENATED MODULE: ./packages/core/lib/http/decide-retry.js
const REPEATABLE_METHODS = new Set(["GET", "HEAD", "PUT", "DELETE", "OPTIONS"]);
const TRANSIENT_STATUSES = new Set([408, 425, 429]);
/** RFC 9110 §9.2.2: whether sending the request again does no harm; what the caller says wins. */
function isRepeatable(method, idempotent) {
    return idempotent ?? REPEATABLE_METHODS.has(method);
}
/** Statuses that may be gone at the next attempt: 408, 425, 429 and 5xx. */
function isTransientStatus(status) {
    return status >= 500 || TRANSIENT_STATUSES.has(status);
}
/**
 * Wait before the next attempt in milliseconds, or undefined to give up. Exponential backoff with full jitter
 * (AWS Architecture Blog, "Exponential Backoff and Jitter"), never shorter than the server asked for.
 */
function decideRetryDelayMs(policy, question) {
    const { attempt, retryAfterMs = 0, remainingMs, random } = question;
    if (attempt > policy.maxRetries || retryAfterMs > policy.maxRetryAfterMs)
        return undefined;
    const ceilingMs = Math.min(policy.retryMaxDelayMs, policy.retryBaseDelayMs * 2 ** (attempt - 1));
    const delayMs = Math.max(retryAfterMs, random * ceilingMs);
    return delayMs < remainingMs ? delayMs : undefined;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./packages/core/lib/http/retry-after.js
const SECONDS = /^\d{1,9}(?:\.\d{1,9})?$/;
// A smaller number counts seconds from now, a larger one is a time since the epoch.
const OLDEST_EPOCH_SECONDS = 1_000_000_000;
const HTTP_DATE = /^[A-Z][a-z]{2,8}, \d{2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/;
/**
 * How long the server asks to wait, in milliseconds from `nowMs`: `Retry-After` in seconds or as HTTP-date (RFC 9110
 * §10.2.3), else `x-ratelimit-reset` or `ratelimit-reset` where no request is left. undefined where it does not ask.
 */
function readRetryAfterMs(headers, nowMs) {
    const retryAfter = headers.get("retry-after")?.trim() ?? "";
    if (SECONDS.test(retryAfter))
        return Math.ceil(Number(retryAfter) * 1000);
    const date = HTTP_DATE.test(retryAfter) ? Date.parse(retryAfter) : Number.NaN;
    return Number.isNaN(date) ? readRateLimitReset(headers, nowMs) : Math.max(0, date - nowMs);
}
/** Whether the headers say that this client has no request left. */
function isRateLimitSpent(headers) {
    return headers.get("x-ratelimit-remaining")?.trim() === "0" || headers.get("ratelimit-remaining")?.trim() === "0";
}
function readRateLimitReset(headers, nowMs) {
    const reset = (headers.get("x-ratelimit-reset") ?? headers.get("ratelimit-reset") ?? "").trim();
    if (!isRateLimitSpent(headers) || !/^\d{1,11}(?:\.\d{1,9})?$/.test(reset))
        return undefined;
    const seconds = Number(reset);
    return Math.max(0, Math.ceil(seconds < OLDEST_EPOCH_SECONDS ? seconds * 1000 : seconds * 1000 - nowMs));
}

;// CONCATENATED MODULE: ./packages/core/lib/http/describe-failure.js



const EXCERPT_CHARACTERS = 200;
const DEEPEST_CAUSE = 5;
/**
 * What a refused request shows: status, the beginning of the body on one line, and what to do where that is known;
 * `retryAfterMs` is what the server asked for.
 */
function describeStatus(reply, nowMs) {
    const { status, headers } = reply;
    const retryAfterMs = readRetryAfterMs(headers, nowMs);
    const code = statusCodeOf(status, headers);
    const excerpt = excerptOf(reply.body);
    const said = excerpt === "" ? "" : ` and said: ${excerpt}`;
    const message = `it answered ${status} ${external_node_http_.STATUS_CODES[status] ?? ""}`.trimEnd() + said + adviceFor(code, retryAfterMs);
    return new errors/* ServiceError */._(code, message, { status, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
}
/** A thrown value of fetch or a stream as ServiceError `network`; undici hides the reason in nested causes. */
function describeThrown(thrown) {
    if (thrown instanceof errors/* ServiceError */._)
        return thrown;
    const reason = causesOf(thrown).findLast(({ message }) => message !== "");
    return new errors/* ServiceError */._("network", reason?.message ?? "the connection failed", {
        cause: thrown,
    });
}
/** The error a caller sees: what was asked, what happened, after how many attempts; all of it through `redact`. */
function describeFailure(error, request, attempts) {
    const tries = attempts > 1 ? ` (${attempts} attempts)` : "";
    return new errors/* ServiceError */._(error.code, request.redact(`${request.label} failed${tries}: ${error.message}`), {
        ...(error.status === undefined ? {} : { status: error.status }),
        ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
        ...(error.cause === undefined ? {} : { cause: redactCause(error.cause, request.redact) }),
    });
}
function statusCodeOf(status, headers) {
    if (status === 429 || (status === 403 && isRateLimitSpent(headers)))
        return "rate-limited";
    if (status === 401 || status === 403)
        return "forbidden";
    if (status === 404 || status === 410)
        return "not-found";
    return status === 409 || status === 412 ? "conflict" : "http-status";
}
function adviceFor(code, retryAfterMs) {
    if (code === "forbidden")
        return "; check the credentials and their permissions";
    return retryAfterMs === undefined ? "" : `; it asks to wait ${Math.ceil(retryAfterMs / 1000)} s`;
}
function excerptOf(body) {
    const text = new TextDecoder()
        .decode(body.subarray(0, EXCERPT_CHARACTERS * 4))
        .replaceAll(/[\p{C}\s]+/gu, " ")
        .trim();
    return text.length > EXCERPT_CHARACTERS ? `${text.slice(0, EXCERPT_CHARACTERS)}\u2026` : text;
}
function causesOf(thrown) {
    const chain = [];
    for (let error = thrown; error instanceof Error && chain.length < DEEPEST_CAUSE;) {
        chain.push(error);
        error = error instanceof AggregateError ? error.errors[0] : error.cause;
    }
    return chain;
}
function redactCause(cause, redact) {
    return causesOf(cause).reduceRight((inner, { name, message }) => new Error(redact(`${name}: ${message}`), inner === undefined ? {} : { cause: inner }), undefined);
}

// EXTERNAL MODULE: ./packages/core/lib/http/redact-url.js
var redact_url = __webpack_require__(1157);
;// CONCATENATED MODULE: ./packages/core/lib/http/follow-redirect.js


const REDIRECT_STATUSES = new Set([301, 302, 303, 307, 308]);
const BODY_HEADERS = ["content-encoding", "content-language", "content-length", "content-location", "content-type"];
/** What may go to another host. Whatever else the caller sent may be a credential, under any name. */
const HARMLESS_HEADERS = new Set(["accept", "accept-language", "range", "user-agent", ...BODY_HEADERS]);
function isRedirect(status, headers) {
    return REDIRECT_STATUSES.has(status) && headers.has("location");
}
/**
 * The request a redirect leads to (RFC 9110 §15.4). To another origin only harmless headers go along, never
 * credentials and never a body. Throws ServiceError for a step from https to http and for a target that is no URL.
 */
function followRedirect(hop, status, location) {
    const url = parseTarget(location, hop.url);
    if (hop.url.protocol === "https:" && url.protocol === "http:") {
        throw new errors/* ServiceError */._("http-status", `it redirects from https to unencrypted ${(0,redact_url/* redactUrl */.BO)(url)}`, { status });
    }
    const toGet = status === 303 ? hop.method !== "HEAD" : status < 303 && hop.method === "POST";
    const body = toGet ? undefined : hop.body;
    const headers = new Headers(hop.headers);
    if (toGet)
        for (const name of BODY_HEADERS)
            headers.delete(name);
    if (url.origin !== hop.url.origin) {
        if (body !== undefined) {
            throw new errors/* ServiceError */._("http-status", `it redirects the request's body to ${(0,redact_url/* redactUrl */.BO)(url)}`, { status });
        }
        const credentials = [...headers.keys()].filter((name) => !HARMLESS_HEADERS.has(name));
        for (const name of credentials)
            headers.delete(name);
    }
    return { url, method: toGet ? "GET" : hop.method, headers, body };
}
function parseTarget(location, from) {
    const url = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
    if (url === undefined || !["http:", "https:"].includes(url.protocol)) {
        throw new errors/* ServiceError */._("malformed-response", "it redirects to something that is not an http or https URL");
    }
    // The server's own userinfo would make fetch throw and is nobody's credential here.
    url.username = "";
    url.password = "";
    return url;
}

;// CONCATENATED MODULE: ./packages/core/lib/http/read-body.js

/**
 * Reads a body as it streams and stops at once beyond `maxBytes` (counted after decompression, so that a bomb is cut
 * off early). Throws ServiceError `body-too-large`, or `network` where fewer bytes came than were announced.
 */
async function readBody(response, maxBytes) {
    if (response.body === null)
        return new Uint8Array();
    const announced = announcedBytes(response.headers);
    const chunks = [];
    let size = 0;
    // Leaving the loop by a throw cancels the stream and with it the connection.
    for await (const chunk of response.body) {
        size += chunk.byteLength;
        if (size > maxBytes || (announced ?? 0) > maxBytes) {
            throw new errors/* ServiceError */._("body-too-large", `the body is larger than ${maxBytes} bytes`);
        }
        chunks.push(chunk);
    }
    if (announced !== undefined && announced !== size) {
        throw new errors/* ServiceError */._("network", `the body was cut: ${size} of ${announced} bytes arrived`);
    }
    return Buffer.concat(chunks, size);
}
// With a content coding the length counts encoded bytes, which fetch does not show.
function announcedBytes(headers) {
    const length = headers.get("content-length") ?? "";
    return headers.has("content-encoding") || !/^\d{1,15}$/.test(length) ? undefined : Number(length);
}

;// CONCATENATED MODULE: ./packages/core/lib/http/with-timeout.js
/**
 * Runs `body` with a signal that aborts when the caller's does or when the time is up. A body that was cut off rejects
 * with the signal's reason, whatever it threw itself.
 */
async function withTimeout(effects, options, body) {
    const expiry = new AbortController();
    const finished = new AbortController();
    const signal = AbortSignal.any([options.signal, expiry.signal]);
    effects.sleep(options.timeoutMs, finished.signal).then(() => expiry.abort(options.onTimeout()), () => undefined);
    try {
        return await body(signal);
    }
    catch (error) {
        throw signal.aborted ? signal.reason : error;
    }
    finally {
        finished.abort();
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/http/exchange.js





/** Sends a request and follows its redirects by hand. Throws ServiceError, or the signal's reason. */
async function sendHops(first, limits, context) {
    let hop = first;
    for (let redirects = 0;; redirects++) {
        const reply = await exchange(hop, limits, context);
        const location = reply.headers.get("location");
        if (location === null || !leadsOn(reply, limits))
            return reply;
        if (redirects === limits.maxRedirects) {
            throw new errors/* ServiceError */._("http-status", `it redirects more than ${limits.maxRedirects} times`, {
                status: reply.status,
            });
        }
        hop = followRedirect(hop, reply.status, location);
    }
}
function leadsOn(reply, limits) {
    return isRedirect(reply.status, reply.headers) && !limits.acceptStatus(reply.status);
}
function exchange(hop, limits, context) {
    const { guards, effects, signal } = context;
    const { attemptTimeoutMs } = limits;
    const onTimeout = () => new errors/* ServiceError */._("timeout", `no complete answer from ${hop.url.host} within ${attemptTimeoutMs} ms`);
    return guards.guard(hop.url.host, signal, () => withTimeout(effects, { timeoutMs: attemptTimeoutMs, signal, onTimeout }, (bounded) => fetchReply(hop, limits, { ...context, signal: bounded })));
}
async function fetchReply(hop, limits, context) {
    const { effects, signal, attempt } = context;
    const startedAtMs = effects.nowMs();
    let status;
    try {
        const response = await effects.fetch(hop.url.href, {
            method: hop.method,
            headers: hop.headers,
            redirect: "manual",
            signal,
            ...(hop.body === undefined ? {} : { body: hop.body }),
        });
        ({ status } = response);
        const { headers } = response;
        const skipsBody = leadsOn({ status, headers }, limits);
        if (skipsBody)
            await response.body?.cancel();
        const body = skipsBody ? new Uint8Array() : await readBody(response, limits.maxBodyBytes);
        return { status, headers, body, url: hop.url };
    }
    catch (error) {
        throw describeThrown(error);
    }
    finally {
        const { host } = hop.url;
        context.onAttempt({ host, method: hop.method, attempt, status, durationMs: effects.nowMs() - startedAtMs });
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/http/circuit-breaker.js
/** Closed, open after too many consecutive failures, half-open with one probe at a time after the recovery timeout. */
function createCircuitBreaker(options, nowMs) {
    let failures = 0;
    let openedAtMs;
    let probing = false;
    // Calls that began before the last opening or closing have no say in the present state.
    let era = 0;
    const isOpen = () => openedAtMs !== undefined && (probing || nowMs() - openedAtMs < options.recoveryTimeoutMs);
    const settle = (outcome, isProbe) => {
        if (isProbe)
            probing = false;
        if (outcome === "abandoned")
            return;
        failures = outcome === "success" ? 0 : failures + 1;
        if (isProbe || failures >= options.failureThreshold) {
            openedAtMs = outcome === "success" ? undefined : nowMs();
            era += 1;
        }
    };
    return {
        isOpen,
        admit: () => {
            if (isOpen())
                return undefined;
            const isProbe = openedAtMs !== undefined;
            const admittedIn = era;
            let settled = false;
            probing = isProbe;
            return {
                settle: (outcome) => {
                    if (settled || admittedIn !== era)
                        return;
                    settled = true;
                    settle(outcome, isProbe);
                },
            };
        },
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/http/connection-slots.js
/** At most `maxConnections` holders at once. */
function createConnectionSlots(maxConnections) {
    let held = 0;
    const queue = new Set();
    const release = () => {
        held -= 1;
        const [next] = queue;
        next?.();
    };
    const take = () => {
        held += 1;
        let given = false;
        return () => {
            if (given)
                return;
            given = true;
            release();
        };
    };
    return {
        acquire: (signal) => {
            if (signal.aborted)
                return Promise.reject(signal.reason);
            if (held < maxConnections)
                return Promise.resolve(take());
            return new Promise((resolve, reject) => {
                const leave = () => {
                    queue.delete(grant);
                    signal.removeEventListener("abort", abandon);
                };
                const grant = () => {
                    leave();
                    resolve(take());
                };
                const abandon = () => {
                    leave();
                    reject(signal.reason);
                };
                queue.add(grant);
                signal.addEventListener("abort", abandon, { once: true });
            });
        },
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/http/token-bucket.js
/** Classic token bucket; starts full. */
function createTokenBucket(options, nowMs) {
    const { requestsPerSecond, burstSize } = options;
    let tokens = burstSize;
    let filledAtMs = nowMs();
    return {
        reserve: (maxWaitMs) => {
            if (requestsPerSecond === Number.POSITIVE_INFINITY)
                return 0;
            const now = nowMs();
            tokens = Math.min(burstSize, tokens + (Math.max(0, now - filledAtMs) / 1000) * requestsPerSecond);
            filledAtMs = now;
            const waitMs = tokens >= 1 ? 0 : ((1 - tokens) / requestsPerSecond) * 1000;
            if (waitMs > maxWaitMs)
                return undefined;
            tokens -= 1;
            return waitMs;
        },
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/http/host-guards.js





/** Pool, circuit breaker and token bucket of every host, made at its first request. */
function createHostGuards(policy, effects) {
    const hosts = new Map();
    const stateOf = (host) => {
        const known = hosts.get(host);
        if (known !== undefined)
            return known;
        const state = {
            slots: createConnectionSlots(policy.maxConnections),
            breaker: createCircuitBreaker(policy, effects.nowMs),
            bucket: createTokenBucket(policy, effects.nowMs),
        };
        hosts.set(host, state);
        return state;
    };
    return {
        isCircuitOpen: (host) => stateOf(host).breaker.isOpen(),
        guard: async (host, signal, exchange) => {
            const { slots, breaker, bucket } = stateOf(host);
            if (breaker.isOpen())
                throw circuitOpen(host, policy);
            const release = await acquireSlot(host, slots, signal, policy, effects);
            try {
                const waitMs = bucket.reserve(policy.connectionTimeoutMs);
                if (waitMs === undefined) {
                    throw new errors/* ServiceError */._("rate-limited", `${policy.requestsPerSecond} requests per second to ${host} are spent`);
                }
                if (waitMs > 0)
                    await effects.sleep(waitMs, signal);
                return await admitted(host, breaker, policy, exchange);
            }
            finally {
                release();
            }
        },
    };
}
function acquireSlot(host, slots, signal, policy, effects) {
    const onTimeout = () => new errors/* ServiceError */._("rate-limited", `no connection to ${host} was free within ${policy.connectionTimeoutMs} ms (at most ${policy.maxConnections} at once)`);
    return withTimeout(effects, { timeoutMs: policy.connectionTimeoutMs, signal, onTimeout }, (bounded) => slots.acquire(bounded));
}
async function admitted(host, breaker, policy, exchange) {
    const permit = breaker.admit();
    if (permit === undefined)
        throw circuitOpen(host, policy);
    try {
        const reply = await exchange();
        permit.settle(reply.status >= 500 ? "failure" : "success");
        return reply;
    }
    catch (error) {
        permit.settle(judge(error));
        throw error;
    }
}
// What is no ServiceError is the caller's abort; a body too large is still an answer.
function judge(error) {
    if (!(error instanceof errors/* ServiceError */._) || error.code === "aborted")
        return "abandoned";
    return error.code === "network" || error.code === "timeout" ? "failure" : "success";
}
function circuitOpen(host, policy) {
    return new errors/* ServiceError */._("circuit-open", `${host} failed ${policy.failureThreshold} times in a row and is left alone for ${policy.recoveryTimeoutMs / 1000} s`);
}

;// CONCATENATED MODULE: ./packages/core/lib/http/http-types.js
const DEFAULT_HTTP_POLICY = {
    attemptTimeoutMs: 30_000,
    totalTimeoutMs: 120_000,
    maxBodyBytes: 10 * 1024 * 1024,
    maxRedirects: 5,
    maxRetries: 3,
    retryBaseDelayMs: 500,
    retryMaxDelayMs: 30_000,
    maxRetryAfterMs: 60_000,
    failureThreshold: 5,
    recoveryTimeoutMs: 60_000,
    requestsPerSecond: Number.POSITIVE_INFINITY,
    burstSize: 1,
    maxConnections: 10,
    connectionTimeoutMs: 30_000,
};

// EXTERNAL MODULE: ./packages/core/lib/http/redact-text.js
var redact_text = __webpack_require__(4853);
;// CONCATENATED MODULE: ./packages/core/lib/http/prepare-request.js




const METHOD = /^[A-Z]{1,20}$/;
const USER_AGENT = "chainops-actions";
/** Checks a request before anything is sent. Throws InputError for a URL, method or header that cannot be used. */
function prepareRequest(request, secrets) {
    const url = parseUrl(request.url);
    const method = (request.method ?? "GET").toUpperCase();
    if (!METHOD.test(method))
        throw new errors/* InputError */.d("The HTTP method must be a word such as GET or POST.");
    const headers = buildHeaders(request.headers ?? {}, url);
    const hidden = [...secrets, ...(0,redact_url/* urlSecrets */.Fn)(url), ...headerSecrets(headers)];
    const label = `${method} ${(0,redact_url/* redactUrl */.BO)(url)}`;
    // fetch refuses URLs with userinfo; by now it is in the headers.
    url.username = "";
    url.password = "";
    return { hop: { url, method, headers, body: request.body }, label, redact: (text) => (0,redact_text/* redactText */.i)(text, hidden) };
}
function parseUrl(input) {
    const url = URL.parse(String(input));
    if (url === null)
        throw new errors/* InputError */.d("The URL cannot be parsed; it must look like https://host/path.");
    if (url.protocol !== "https:" && url.protocol !== "http:") {
        throw new errors/* InputError */.d(`The URL starts with ${url.protocol}; only https: and http: are sent.`);
    }
    return url;
}
// The platform's own TypeError would show the value, which may be a credential.
function buildHeaders(given, url) {
    const headers = new Headers({ accept: "*/*", "user-agent": USER_AGENT });
    for (const [name, value] of Object.entries(given)) {
        try {
            headers.set(name, value);
        }
        catch {
            throw new errors/* InputError */.d(`The HTTP header ${JSON.stringify(name)} has a name or value that cannot be sent.`);
        }
    }
    if (url.username !== "" || url.password !== "") {
        const userinfo = `${(0,redact_url/* percentDecode */.YZ)(url.username)}:${(0,redact_url/* percentDecode */.YZ)(url.password)}`;
        if (!headers.has("authorization")) {
            headers.set("authorization", `Basic ${Buffer.from(userinfo).toString("base64")}`);
        }
    }
    return headers;
}
// "Bearer token" is found as a whole and as the token alone.
function headerSecrets(headers) {
    return [...headers]
        .filter(([name]) => !HARMLESS_HEADERS.has(name))
        .flatMap(([, value]) => [value, value.slice(value.indexOf(" ") + 1)]);
}

;// CONCATENATED MODULE: ./packages/core/lib/http/http-client.js










/** One client keeps the pools, circuits and rates of all hosts; make one per run and pass it on. */
function createHttpClient(options, effects) {
    const { secrets = [], onAttempt = () => undefined, ...overrides } = options;
    const policy = { ...DEFAULT_HTTP_POLICY, ...overrides };
    const client = { policy, guards: createHostGuards(policy, effects), effects, onAttempt };
    return { send: async (request) => sendWithRetries(request, prepareRequest(request, secrets), client) };
}
async function sendWithRetries(request, prepared, client) {
    const { policy, effects } = client;
    const limits = {
        acceptStatus: request.acceptStatus ?? ((status) => status >= 200 && status <= 299),
        attemptTimeoutMs: request.attemptTimeoutMs ?? policy.attemptTimeoutMs,
        maxBodyBytes: request.maxBodyBytes ?? policy.maxBodyBytes,
        maxRedirects: policy.maxRedirects,
    };
    const timeoutMs = request.totalTimeoutMs ?? policy.totalTimeoutMs;
    const deadlineMs = effects.nowMs() + timeoutMs;
    let attempt = 1;
    let last;
    const onTimeout = () => new errors/* ServiceError */._("timeout", last?.message ?? `no answer within ${timeoutMs} ms`, { cause: last });
    const run = async (signal) => {
        for (;; attempt++) {
            const outcome = await attemptOnce(prepared, limits, client, attempt, signal);
            if (outcome.kind === "answer")
                return toResponse(outcome.reply, prepared);
            last = outcome.error;
            const delayMs = outcome.isTransient
                ? nextDelay(request, prepared, client, { attempt, deadlineMs, retryAfterMs: outcome.error.retryAfterMs })
                : undefined;
            if (delayMs === undefined)
                throw outcome.error;
            await effects.sleep(delayMs, signal);
        }
    };
    try {
        const signal = request.signal ?? new AbortController().signal;
        return await withTimeout(effects, { timeoutMs, signal, onTimeout }, run);
    }
    catch (error) {
        const isAborted = request.signal?.aborted === true && !(error instanceof errors/* ServiceError */._);
        const failure = isAborted ? new errors/* ServiceError */._("aborted", "it was stopped", { cause: error }) : error;
        throw failure instanceof errors/* ServiceError */._ ? describeFailure(failure, prepared, attempt) : failure;
    }
}
async function attemptOnce(prepared, limits, client, attempt, signal) {
    const { effects } = client;
    try {
        const reply = await sendHops(prepared.hop, limits, { ...client, attempt, signal });
        if (limits.acceptStatus(reply.status))
            return { kind: "answer", reply };
        const nowMs = effects.nowMs();
        const isTransient = isTransientStatus(reply.status) || (reply.status === 403 && isRateLimitSpent(reply.headers));
        return { kind: "failure", error: describeStatus(reply, nowMs), isTransient };
    }
    catch (error) {
        if (!(error instanceof errors/* ServiceError */._))
            throw error;
        const isTransient = error.code === "network" || error.code === "timeout";
        return { kind: "failure", error, isTransient };
    }
}
function nextDelay(request, { hop }, { policy, guards, effects }, state) {
    // With the circuit open the next attempt would not leave; the failure at hand says more than that.
    if (!isRepeatable(hop.method, request.idempotent) || guards.isCircuitOpen(hop.url.host))
        return undefined;
    return decideRetryDelayMs(policy, {
        attempt: state.attempt,
        retryAfterMs: state.retryAfterMs,
        remainingMs: state.deadlineMs - effects.nowMs(),
        random: effects.random(),
    });
}
function toResponse(reply, { redact }) {
    const { status, headers, body } = reply;
    const url = (0,redact_url/* redactUrl */.BO)(reply.url);
    const text = () => new TextDecoder().decode(body);
    const json = () => {
        try {
            return JSON.parse(text());
        }
        catch {
            throw new errors/* ServiceError */._("malformed-response", redact(`${url} answered ${status} with something that is not JSON.`));
        }
    };
    return { status, headers, body, url, text, json };
}


/***/ }),

/***/ 4853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ HIDDEN),
/* harmony export */   i: () => (/* binding */ redactText)
/* harmony export */ });
/** What is shown in place of a secret. */
const HIDDEN = "***";
const SHORTEST_SECRET = 4;
/** Replaces every secret of four characters or more, also where it is percent-encoded; longer ones first. */
function redactText(text, secrets) {
    const forms = new Set(secrets.flatMap((secret) => [secret, encodeURIComponent(secret.toWellFormed())]));
    return [...forms]
        .filter((form) => form.length >= SHORTEST_SECRET)
        .sort((a, b) => b.length - a.length)
        .reduce((redacted, form) => redacted.replaceAll(form, HIDDEN), text);
}


/***/ }),

/***/ 1157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ redactUrl),
/* harmony export */   Fn: () => (/* binding */ urlSecrets),
/* harmony export */   YZ: () => (/* binding */ percentDecode)
/* harmony export */ });
/* harmony import */ var _redact_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4853);

const WORDS = /^[a-z]{1,15}(?:[-_.][a-z]{1,15})*$/i;
const LONGEST_PLAIN_SEGMENT = 11;
const LONGEST_WORDS = 40;
const SHORTEST_SECRET = 6;
/** URL as it may be shown: host and plain path; userinfo, query values and path segments that look like keys hidden. */
function redactUrl(url) {
    const user = url.username === "" && url.password === "" ? "" : `${_redact_text_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN */ .R}@`;
    const path = url.pathname
        .split("/")
        .map((segment) => (looksLikeKey(segment) ? _redact_text_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN */ .R : segment))
        .join("/");
    return `${url.protocol}//${user}${url.host}${path}${redactQuery(url.search)}`;
}
/** Everything `redactUrl` hides, as sent and decoded, so that text which repeats it can be cleaned too. */
function urlSecrets(url) {
    const hidden = [
        url.username,
        url.password,
        ...url.pathname.split("/").filter(looksLikeKey),
        ...queryParts(url.search).map(({ value, name }) => value ?? name),
    ];
    return [...new Set(hidden.flatMap((part) => [part, percentDecode(part)]))].filter((part) => part.length >= SHORTEST_SECRET);
}
function looksLikeKey(segment) {
    if (segment.length <= LONGEST_PLAIN_SEGMENT)
        return false;
    return segment.length > LONGEST_WORDS || !WORDS.test(segment);
}
function redactQuery(search) {
    const shown = queryParts(search).map(({ name, value }) => (value === undefined ? _redact_text_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN */ .R : `${name}=${_redact_text_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN */ .R}`));
    return shown.length === 0 ? "" : `?${shown.join("&")}`;
}
// A part without "=" may be the key itself.
function queryParts(search) {
    return search
        .slice(1)
        .split("&")
        .filter((part) => part !== "")
        .map((part) => {
        const at = part.indexOf("=");
        return at < 0 ? { name: part, value: undefined } : { name: part.slice(0, at), value: part.slice(at + 1) };
    });
}
/** Decoded text, or the text itself where it holds a stray `%`. */
function percentDecode(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}


/***/ })

};
