export const id = 343;
export const ids = [343];
export const modules = {

/***/ 1343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openCacheStore: () => (/* binding */ openCacheStore)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
;// CONCATENATED MODULE: ./packages/core/lib/state/read-capped-file.js



/**
 * UTF-8 text of a regular file, undefined where there is none. A symlink, a pipe and a file beyond `maxBytes` are
 * refused with a ServiceError, without following, waiting or reading on.
 */
async function readCappedFile(path, maxBytes) {
    const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
    const file = await (0,promises_.open)(path, flags).catch((error) => {
        if (isErrorCode(error, "ENOENT"))
            return undefined;
        throw new errors/* ServiceError */._("malformed-response", `The state file ${path} cannot be opened.`, { cause: error });
    });
    if (file === undefined)
        return undefined;
    try {
        const stats = await file.stat();
        if (!stats.isFile())
            throw new errors/* ServiceError */._("malformed-response", `The state file ${path} is not a regular file.`);
        if (stats.size > maxBytes) {
            throw new errors/* ServiceError */._("body-too-large", `The state file ${path} is larger than ${maxBytes} bytes.`);
        }
        return await file.readFile("utf8");
    }
    finally {
        await file.close();
    }
}
/** Whether a thrown value is Node's system error of this code, such as ENOENT. */
function isErrorCode(error, code) {
    return error instanceof Error && "code" in error && error.code === code;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/core/lib/state/state-value.js


/** Largest stored value in bytes, unless a store is told otherwise. */
const MAX_STATE_BYTES = 512 * 1024;
const DEEPEST_NESTING = 64;
const KEY = /^[a-z0-9][a-z0-9._-]{0,99}$/;
/** File name of a key. Throws InputError: a key is one plain name, so that it can lead nowhere. */
function stateFileName(key) {
    if (!KEY.test(key) || key.includes("..")) {
        throw new errors/* InputError */.d(`State key ${JSON.stringify(key.slice(0, 100))} must match ${KEY.source}, without "..".`);
    }
    return `${key}.json`;
}
/** Text that is stored for a value. Throws InputError beyond `maxBytes`. */
function renderStateValue(value, maxBytes) {
    const text = `${JSON.stringify(value)}\n`;
    const size = Buffer.byteLength(text);
    if (size > maxBytes)
        throw new errors/* InputError */.d(`The state is ${size} bytes large; at most ${maxBytes} can be stored.`);
    return text;
}
/**
 * Stored text as a value. Whoever can write to the store can write anything, so the caller checks the shape as well.
 * Throws ServiceError `malformed-response` for what is no JSON, is nested beyond 64 levels or has a `__proto__` key.
 */
function parseStateValue(text, key) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw malformed(key, "is not JSON");
    }
    for (let level = [value], depth = 1; level.length > 0; level = level.flatMap(children), depth++) {
        if (depth > DEEPEST_NESTING)
            throw malformed(key, `is nested deeper than ${DEEPEST_NESTING} levels`);
        if (level.some(hasProtoKey))
            throw malformed(key, "has a key named __proto__");
    }
    return value;
}
/** Version of stored text: equal text, equal version. */
function versionOf(text) {
    return createHash("sha256").update(text).digest("hex");
}
function children(value) {
    return typeof value === "object" && value !== null ? Object.values(value) : [];
}
function hasProtoKey(value) {
    return typeof value === "object" && value !== null && Object.hasOwn(value, "__proto__");
}
function malformed(key, what) {
    return new errors/* ServiceError */._("malformed-response", `The stored state "${key}" ${what}; remove it to start afresh.`);
}

;// CONCATENATED MODULE: ./packages/core/lib/state/cache-store.js




/**
 * Hints in the Actions cache. An entry cannot be changed, so each save has a key of its own and load takes the newest
 * with the key's prefix. A pull request cannot write what the default branch reads.
 */
function openCacheStore(cache, options) {
    const { directory, maxBytes = MAX_STATE_BYTES, uniqueId, onProblem } = options;
    const orElse = async (key, verb, fallback, body) => {
        try {
            return await body();
        }
        catch (error) {
            onProblem(`The cache entry "${key}" could not be ${verb}: ${error instanceof Error ? error.message : "unknown"}`);
            return fallback;
        }
    };
    return {
        load: async (key) => {
            const path = (0,external_node_path_.join)(directory, stateFileName(key));
            return orElse(key, "read", undefined, async () => {
                const restored = await cache.restore([path], `${prefixOf(key)}${uniqueId()}`, [prefixOf(key)]);
                const text = restored?.startsWith(prefixOf(key)) === true ? await readCappedFile(path, maxBytes) : undefined;
                return text === undefined ? undefined : parseStateValue(text, key);
            });
        },
        save: async (key, value) => {
            const path = (0,external_node_path_.join)(directory, stateFileName(key));
            const text = renderStateValue(value, maxBytes);
            return orElse(key, "saved", false, async () => {
                await (0,promises_.mkdir)(directory, { recursive: true });
                await (0,promises_.rm)(path, { force: true, recursive: true });
                await (0,promises_.writeFile)(path, text, { flag: "wx", mode: 0o600 });
                await cache.save([path], `${prefixOf(key)}${uniqueId()}`);
                return true;
            });
        },
    };
}
// No key holds a slash, so no key's prefix begins another's.
function prefixOf(key) {
    return `chainops/${key}/`;
}


/***/ })

};
