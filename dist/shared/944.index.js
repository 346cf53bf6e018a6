export const id = 944;
export const ids = [944];
export const modules = {

/***/ 9944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startOtlpTelemetry: () => (/* binding */ startOtlpTelemetry)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
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
    return text.length > EXCERPT_CHARACTERS ? `${text.slice(0, EXCERPT_CHARACTERS)}…` : text;
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

;// CONCATENATED MODULE: ./packages/core/lib/http/redact-text.js
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

;// CONCATENATED MODULE: ./packages/core/lib/http/redact-url.js

const WORDS = /^[a-z]{1,15}(?:[-_.][a-z]{1,15})*$/i;
const LONGEST_PLAIN_SEGMENT = 11;
const LONGEST_WORDS = 40;
const redact_url_SHORTEST_SECRET = 6;
/** URL as it may be shown: host and plain path; userinfo, query values and path segments that look like keys hidden. */
function redactUrl(url) {
    const user = url.username === "" && url.password === "" ? "" : `${HIDDEN}@`;
    const path = url.pathname
        .split("/")
        .map((segment) => (looksLikeKey(segment) ? HIDDEN : segment))
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
    return [...new Set(hidden.flatMap((part) => [part, percentDecode(part)]))].filter((part) => part.length >= redact_url_SHORTEST_SECRET);
}
function looksLikeKey(segment) {
    if (segment.length <= LONGEST_PLAIN_SEGMENT)
        return false;
    return segment.length > LONGEST_WORDS || !WORDS.test(segment);
}
function redactQuery(search) {
    const shown = queryParts(search).map(({ name, value }) => (value === undefined ? HIDDEN : `${name}=${HIDDEN}`));
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
        throw new errors/* ServiceError */._("http-status", `it redirects from https to unencrypted ${redactUrl(url)}`, { status });
    }
    const toGet = status === 303 ? hop.method !== "HEAD" : status < 303 && hop.method === "POST";
    const body = toGet ? undefined : hop.body;
    const headers = new Headers(hop.headers);
    if (toGet)
        for (const name of BODY_HEADERS)
            headers.delete(name);
    if (url.origin !== hop.url.origin) {
        if (body !== undefined) {
            throw new errors/* ServiceError */._("http-status", `it redirects the request's body to ${redactUrl(url)}`, { status });
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
    const hidden = [...secrets, ...urlSecrets(url), ...headerSecrets(headers)];
    const label = `${method} ${redactUrl(url)}`;
    // fetch refuses URLs with userinfo; by now it is in the headers.
    url.username = "";
    url.password = "";
    return { hop: { url, method, headers, body: request.body }, label, redact: (text) => redactText(text, hidden) };
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
        const userinfo = `${percentDecode(url.username)}:${percentDecode(url.password)}`;
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
    const url = redactUrl(reply.url);
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

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/core/lib/http/system-effects.js

/** The real world: Node's fetch, a clock that never runs backwards, timers and randomness. */
function systemEffects() {
    return {
        fetch: (url, init) => fetch(url, init),
        nowMs: () => performance.timeOrigin + performance.now(),
        sleep: (ms, signal) => (0,promises_.setTimeout)(ms, undefined, { signal }),
        random: () => Math.random(),
    };
}

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
        const secrets = [...urlSecrets(base), ...export_otlp_headerSecrets(headers)];
        const collector = { http: telemetry.http, headers, redact: (text) => redactText(text, secrets) };
        const problems = await Promise.all(requestsOf(telemetry).map(({ path, body }) => send(collector, signalUrl(base, path), body)));
        return outcomeOf(problems.filter((problem) => problem !== undefined));
    }
    catch (error) {
        return outcomeOf([messageOf(error)]);
    }
}
// "Bearer token" is hidden as a whole and as the token alone.
function export_otlp_headerSecrets(headers) {
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
        : `${clean.slice(0, MAX_TEXT_CHARACTERS).replace(/[\uD800-\uDBFF]$/, "")}…`;
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
        const { platform } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(811)]).then(__webpack_require__.bind(__webpack_require__, 6811));
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
                http: createHttpClient({}, systemEffects()),
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
