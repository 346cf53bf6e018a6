export const id = 434;
export const ids = [434];
export const modules = {

/***/ 9434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findBaselineArtifact: () => (/* binding */ findBaselineArtifact)
});

// EXTERNAL MODULE: ./packages/core/lib/artifacts/workflow-artifacts.js
var workflow_artifacts = __webpack_require__(9278);
// EXTERNAL MODULE: ./packages/core/lib/artifacts/workflow-runs.js
var workflow_runs = __webpack_require__(3651);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/baseline/judge-baseline-run.js
/** Events that run a commit of the repository itself, with the workflow file of that commit. */
const TRUSTED_EVENTS = new Set(["push", "schedule", "merge_group", "workflow_dispatch"]);
const FINISHED = new Set(["success", "failure"]);
/**
 * Whether an artifact is worth asking for its run: made for a commit of the history, and not by a fork. A fork's branch
 * may bear any name and its artifact any name too, so that ids alone decide.
 */
function mayHoldBaseline(artifact, repositoryId) {
    return (!artifact.isExpired &&
        artifact.runId !== null &&
        artifact.repositoryId === repositoryId &&
        artifact.headRepositoryId === repositoryId);
}
/** Reasons not to take a baseline from a run; empty where it may be. All facts are the API's word. */
function judgeBaselineRun(run, origin) {
    const problems = [];
    if (run.repositoryId !== origin.repositoryId)
        problems.push("it ran in another repository");
    if (run.headRepositoryId !== origin.repositoryId)
        problems.push("its commit comes from a fork");
    if (run.headSha !== origin.commit)
        problems.push(`it ran on ${run.headSha.slice(0, 7)}`);
    if (!TRUSTED_EVENTS.has(run.event))
        problems.push(`a ${run.event} event started it`);
    if (!FINISHED.has(run.conclusion))
        problems.push(`it has not ended with success or failure`);
    if (origin.workflowPath !== null && run.path !== origin.workflowPath)
        problems.push(`${run.path} made it`);
    return problems;
}

// EXTERNAL MODULE: ./packages/core/lib/artifacts/read-zip.js
var read_zip = __webpack_require__(3719);
// EXTERNAL MODULE: ./packages/core/lib/result/parse-document.js
var parse_document = __webpack_require__(8288);
// EXTERNAL MODULE: ./actions/quality-gate/lib/baseline/parse-measurements.js + 1 modules
var parse_measurements = __webpack_require__(119);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/baseline/read-baseline-artifact.js





/**
 * Measurements in an uploaded result document of quality-gate. Throws an InputError or a ServiceError for an archive,
 * document or commit that is not the expected one.
 */
async function readBaselineArtifact(client, artifact, expected) {
    const archive = await (0,workflow_artifacts/* downloadArtifact */.bk)(client, artifact);
    const [file] = await (0,read_zip/* readZip */.u)(archive, { maxEntries: 1, maxBytes: parse_document/* MAX_DOCUMENT_BYTES */.bi });
    if (file === undefined)
        throw new errors/* InputError */.d("The artifact is empty.");
    const document = (0,parse_document/* parseDocument */.Tp)(Buffer.from(file.bytes).toString("utf8"), file.name);
    requireExpected(document, expected);
    const measurements = (0,parse_measurements/* parseMeasurements */.X)(document.details["measurements"], "measurements");
    if (measurements.sha !== expected.commit)
        throw new errors/* InputError */.d("Its measurements are of another commit.");
    return measurements;
}
const ENDED = new Set(["success", "failure", "neutral"]);
function requireExpected(document, { repository, id, runId, commit }) {
    const { subject } = document;
    const problems = [];
    if (document.action !== "quality-gate" || document.id !== id)
        problems.push("It is the result of another action.");
    if (document.run.id !== String(runId))
        problems.push(`It says that run ${document.run.id} made it.`);
    if (subject.repository.toLowerCase() !== repository.toLowerCase())
        problems.push("It is about another repository.");
    if (subject.sha !== commit || subject.testedSha !== commit)
        problems.push("It is about another commit.");
    if (!ENDED.has(document.conclusion))
        problems.push(`It is ${document.conclusion}.`);
    if (problems.length > 0)
        throw new errors/* InputError */.d(problems);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/baseline/find-baseline-artifact.js





/** Bounds of the search: some 40 requests at the worst, 3 where the newest artifact is the right one. */
const MAX_PAGES = 3;
const MAX_RUNS = 12;
const MAX_DOWNLOADS = 5;
/** Commits whose runs are asked for one by one where other people's artifacts fill the list of names. */
const MAX_ASKED_COMMITS = 5;
const MAX_ASKED_RUNS = 3;
/**
 * The measurements that a run of this repository took on the nearest of the commits. What a fork, a pull request or
 * another workflow uploaded under the same name is passed over, however much of it there is. Throws a ServiceError.
 */
async function findBaselineArtifact(client, search) {
    const name = `chainops-result-${search.id}`;
    const [repositoryId, listed] = await Promise.all([
        (0,workflow_runs/* fetchRepositoryId */.gC)(client),
        (0,workflow_artifacts/* fetchArtifactsByName */.uw)(client, name, MAX_PAGES),
    ]);
    const attempt = { client, search, repositoryId, downloads: 0, seenRuns: new Set() };
    const found = await tryListed(attempt, listed.artifacts);
    if (found !== undefined || listed.isComplete)
        return found;
    search.note(`Over ${MAX_PAGES * 100} artifacts are named ${name}; asking for the runs of the base commit instead.`);
    return tryRunsOfCommits(attempt, name);
}
async function tryListed(attempt, artifacts) {
    const distances = new Map(attempt.search.commits.map((commit, distance) => [commit, distance]));
    const nearestFirst = artifacts
        .filter((artifact) => mayHoldBaseline(artifact, attempt.repositoryId))
        .flatMap((artifact) => {
        const distance = distances.get(artifact.headSha ?? "");
        return distance === undefined ? [] : [{ artifact, distance }];
    })
        .sort((a, b) => a.distance - b.distance || b.artifact.id - a.artifact.id);
    for (const { artifact, distance } of nearestFirst) {
        const runId = artifact.runId ?? 0;
        if (attempt.seenRuns.has(runId))
            continue;
        if (attempt.seenRuns.size >= MAX_RUNS)
            break;
        attempt.seenRuns.add(runId);
        const run = await (0,workflow_runs/* fetchWorkflowRun */.Zv)(attempt.client, runId);
        const found = await tryArtifact(attempt, run, artifact, distance);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
async function tryRunsOfCommits(attempt, name) {
    const commits = attempt.search.commits.slice(0, MAX_ASKED_COMMITS);
    for (const [distance, commit] of commits.entries()) {
        const runs = (await (0,workflow_runs/* fetchRunsOfCommit */.he)(attempt.client, commit)).filter((run) => !attempt.seenRuns.has(run.id) && problemsOf(attempt, run, commit).length === 0);
        for (const run of runs.slice(0, MAX_ASKED_RUNS)) {
            const newest = (await (0,workflow_artifacts/* fetchRunArtifacts */.Xg)(attempt.client, run.id, name)).find((artifact) => artifact.name === name && mayHoldBaseline(artifact, attempt.repositoryId));
            const found = newest && (await tryArtifact(attempt, run, newest, distance));
            if (found !== undefined)
                return found;
        }
    }
    return undefined;
}
function problemsOf({ search, repositoryId }, run, commit) {
    return judgeBaselineRun(run, { repositoryId, commit, workflowPath: search.workflowPath });
}
async function tryArtifact(attempt, run, artifact, distance) {
    const { client, search } = attempt;
    const commit = search.commits[distance] ?? "";
    const passOver = (why) => search.note(`Artifact ${artifact.id} of run ${run.id} is no baseline: ${why}`);
    const problems = problemsOf(attempt, run, commit);
    if (problems.length > 0)
        return void passOver(`${problems.join(", ")}.`);
    if (attempt.downloads >= MAX_DOWNLOADS)
        return void passOver("enough were downloaded.");
    attempt.downloads += 1;
    const { repository, id } = search;
    try {
        const expected = { repository, id, runId: run.id, commit };
        return { measurements: await readBaselineArtifact(client, artifact, expected), runId: run.id, commit, distance };
    }
    catch (error) {
        if (!isBadArtifact(error))
            throw error;
        return void passOver(error.message);
    }
}
/** What is wrong with this artifact alone: the next one may be good. */
function isBadArtifact(error) {
    if (error instanceof errors/* InputError */.d)
        return true;
    return error instanceof errors/* ServiceError */._ && ["malformed-response", "body-too-large", "not-found"].includes(error.code);
}


/***/ }),

/***/ 3719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readZip)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7706);



const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
/**
 * Files of a zip archive of unknown origin, unpacked in memory and never onto the disk. Throws a ServiceError for an
 * archive that is broken, encrypted, beyond the limits, or names a path that leads out. Source: PKWARE APPNOTE 6.3.10,
 * sections 4.3.7, 4.3.12 and 4.3.16; zip64 is not needed below 4 GiB and refused.
 */
async function readZip(archive, limits) {
    const view = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
    const headers = readCentralDirectory(view, limits.maxEntries);
    const entries = [];
    const names = new Set();
    let leftBytes = limits.maxBytes;
    for (const header of headers) {
        if (header.name.endsWith("/") && header.size === 0)
            continue;
        refuseUnsafeName(header.name);
        if (names.has(header.name))
            throw broken(`two entries are named ${JSON.stringify(header.name)}`);
        names.add(header.name);
        if (header.size > leftBytes)
            throw tooLarge(limits.maxBytes);
        leftBytes -= header.size;
        entries.push({ name: header.name, bytes: await unpack(view, header) });
    }
    return entries;
}
function readCentralDirectory(view, maxEntries) {
    const end = findEnd(view);
    const count = view.readUInt16LE(end + 10);
    if (count > maxEntries) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ServiceError */ ._("body-too-large", `The archive holds ${count} files; at most ${maxEntries} are accepted.`);
    }
    const headers = [];
    let at = view.readUInt32LE(end + 16);
    for (let index = 0; index < count; index++) {
        if (at + 46 > end || view.readUInt32LE(at) !== CENTRAL_SIGNATURE)
            throw broken("its directory is damaged");
        const nameBytes = view.readUInt16LE(at + 28);
        const next = at + 46 + nameBytes + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
        if (next > end)
            throw broken("its directory is damaged");
        headers.push({
            name: view.toString("utf8", at + 46, at + 46 + nameBytes),
            flags: view.readUInt16LE(at + 8),
            method: view.readUInt16LE(at + 10),
            crc: view.readUInt32LE(at + 16),
            packedSize: view.readUInt32LE(at + 20),
            size: view.readUInt32LE(at + 24),
            offset: view.readUInt32LE(at + 42),
        });
        at = next;
    }
    return headers;
}
/** The end record is the last thing in the file but for a comment of up to 65,535 bytes. */
function findEnd(view) {
    const lowest = Math.max(0, view.length - END_BYTES - MAX_COMMENT_BYTES);
    for (let at = view.length - END_BYTES; at >= lowest; at--) {
        if (view.readUInt32LE(at) === END_SIGNATURE && at + END_BYTES + view.readUInt16LE(at + 20) === view.length)
            return at;
    }
    throw broken("it has no end record; it may be truncated");
}
async function unpack(view, header) {
    if ((header.flags & ENCRYPTED_FLAG) !== 0)
        throw broken("it is encrypted");
    const { offset } = header;
    if (offset + 30 > view.length || view.readUInt32LE(offset) !== LOCAL_SIGNATURE)
        throw broken("an entry is damaged");
    const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28);
    if (start + header.packedSize > view.length)
        throw broken("an entry is cut");
    const packed = view.subarray(start, start + header.packedSize);
    const bytes = await decompress(packed, header);
    if (bytes.length !== header.size || (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32)(bytes) !== header.crc)
        throw broken("an entry does not have its checksum");
    return bytes;
}
async function decompress(packed, { method, size }) {
    if (method === STORED)
        return packed;
    if (method !== DEFLATED)
        throw broken(`compression method ${method} is not supported`);
    try {
        // The directory's word on the size is the bound: what unpacks to more is a bomb.
        return await (0,node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateRaw)(packed, { maxOutputLength: Math.max(1, size) });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ServiceError */ ._("malformed-response", "The archive cannot be read: an entry does not unpack to its size.", {
            cause: error,
        });
    }
}
function refuseUnsafeName(name) {
    const leadsOut = name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.split("/").includes("..");
    if (leadsOut || name === "" || /[\\\p{Cc}]/u.test(name)) {
        throw broken(`it names the path ${JSON.stringify(name.slice(0, 200))}, which leads out of it or is no plain path`);
    }
}
function broken(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ServiceError */ ._("malformed-response", `The archive cannot be read: ${what}.`);
}
function tooLarge(maxBytes) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ServiceError */ ._("body-too-large", `The archive unpacks to more than ${maxBytes} bytes.`);
}


/***/ }),

/***/ 9278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xg: () => (/* binding */ fetchRunArtifacts),
/* harmony export */   bk: () => (/* binding */ downloadArtifact),
/* harmony export */   uw: () => (/* binding */ fetchArtifactsByName)
/* harmony export */ });
/* unused harmony export MAX_ARCHIVE_BYTES */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7706);
/* harmony import */ var _github_github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(532);



const id = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(1));
const ArtifactSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id,
    name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    size_in_bytes: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0)),
    expired: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    workflow_run: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(id),
        repository_id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(id),
        head_repository_id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(id),
        head_sha: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    }), null),
});
const ListSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ total_count: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), artifacts: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(ArtifactSchema) });
/** Nothing honest that is packed comes near this; the client's own bound is 32 MiB. */
const MAX_ARCHIVE_BYTES = 24 * 1024 * 1024;
/** Artifacts of a run, newest first, at most 500. Needs `actions: read`. */
async function fetchRunArtifacts(client, runId, name) {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts";
    const parameters = { run_id: runId, ...(name !== undefined && { name }) };
    const found = await (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .callPages */ .X)(client, route, parameters, ListSchema, { maxPages: 5, pick: pickArtifacts });
    return found.map(artifactFrom).sort((a, b) => b.id - a.id);
}
/**
 * Artifacts of that name in all of the repository's runs, those of forks among them, newest first; `isComplete` tells
 * whether `maxPages` of 100 held them all. Needs `actions: read`.
 */
async function fetchArtifactsByName(client, name, maxPages) {
    const route = "GET /repos/{owner}/{repo}/actions/artifacts";
    const found = await (0,_github_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .callPages */ .X)(client, route, { name }, ListSchema, { maxPages, pick: pickArtifacts });
    return { artifacts: found.map(artifactFrom), isComplete: found.length < maxPages * 100 };
}
/** Bytes of the zip archive. Refuses what the API itself says is too large, before the download. */
async function downloadArtifact(client, artifact) {
    if (artifact.sizeBytes > MAX_ARCHIVE_BYTES) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._("body-too-large", `Artifact ${JSON.stringify(artifact.name)} has ${artifact.sizeBytes} bytes; at most ${MAX_ARCHIVE_BYTES} are read.`);
    }
    const route = "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}";
    const parameters = { artifact_id: artifact.id, archive_format: "zip" };
    return new Uint8Array(await client.call(route, parameters, valibot__WEBPACK_IMPORTED_MODULE_2__/* .instance */ .KJ$(ArrayBuffer)));
}
function pickArtifacts(answer) {
    return answer.artifacts;
}
function artifactFrom(artifact) {
    const run = artifact.workflow_run;
    return {
        id: artifact.id,
        name: artifact.name,
        sizeBytes: artifact.size_in_bytes,
        isExpired: artifact.expired,
        runId: run?.id ?? null,
        repositoryId: run?.repository_id ?? null,
        headRepositoryId: run?.head_repository_id ?? null,
        headSha: run?.head_sha ?? null,
    };
}


/***/ }),

/***/ 3651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zv: () => (/* binding */ fetchWorkflowRun),
/* harmony export */   gC: () => (/* binding */ fetchRepositoryId),
/* harmony export */   he: () => (/* binding */ fetchRunsOfCommit)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

const id = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1));
const sha = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^([0-9a-f]{40}|[0-9a-f]{64})$/));
const WorkflowRunSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id,
    run_attempt: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(id, 1),
    event: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    path: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    status: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    conclusion: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    head_sha: sha,
    repository: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id }),
    head_repository: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id }), null),
});
/** Needs `actions: read`. https://docs.github.com/en/rest/actions/workflow-runs#get-a-workflow-run */
async function fetchWorkflowRun(client, runId) {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}";
    return runFrom(await client.call(route, { run_id: runId }, WorkflowRunSchema));
}
/** The newest runs of an event on a commit, at most 30. Needs `actions: read`. */
async function fetchRunsOfCommit(client, headSha) {
    const answer = await client.call("GET /repos/{owner}/{repo}/actions/runs", { head_sha: headSha, per_page: 30 }, valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ workflow_runs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(WorkflowRunSchema) }));
    return answer.workflow_runs.map(runFrom);
}
/** The id by which GitHub knows the repository, whatever it is named. */
async function fetchRepositoryId(client) {
    return (await client.call("GET /repos/{owner}/{repo}", {}, valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id }))).id;
}
function runFrom(run) {
    return {
        id: run.id,
        attempt: run.run_attempt,
        event: run.event,
        // A required workflow is named with its ref: `.github/workflows/ci.yml@refs/heads/main`.
        path: run.path.split("@")[0] ?? "",
        status: run.status,
        conclusion: run.conclusion,
        headSha: run.head_sha,
        repositoryId: run.repository.id,
        headRepositoryId: run.head_repository?.id ?? null,
    };
}


/***/ }),

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


/***/ })

};
