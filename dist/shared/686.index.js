export const id = 686;
export const ids = [686];
export const modules = {

/***/ 6686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readResultArtifacts: () => (/* binding */ readResultArtifacts)
});

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
// EXTERNAL MODULE: ./packages/core/lib/files/match-glob.js
var match_glob = __webpack_require__(8575);
// EXTERNAL MODULE: ./packages/core/lib/result/parse-document.js
var parse_document = __webpack_require__(8288);
// EXTERNAL MODULE: ./packages/core/lib/artifacts/artifact-reference.js
var artifact_reference = __webpack_require__(223);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./packages/core/lib/artifacts/judge-run.js


const PayloadSchema = dist/* object */.Ikc({
    workflow_run: dist/* object */.Ikc({
        id: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1)),
        event: dist/* string */.YjP(),
        path: dist/* nullish */.cl6(dist/* string */.YjP(), null),
    }),
});
/** Null for every other event. Throws an InputError on a malformed payload. */
function readTriggeringRun({ eventName, event }) {
    if (eventName !== "workflow_run")
        return null;
    const parsed = dist/* safeParse */.xLC(PayloadSchema, event);
    if (parsed.success) {
        const { id, event: name, path } = parsed.output.workflow_run;
        return { id, event: name, path: path?.split("@")[0] ?? null };
    }
    throw new errors/* InputError */.d("The payload of the workflow_run event does not tell which run started this one.");
}
/** Events whose workflow file is that of the run's own head commit, so that nobody else's code decided what it did. */
const OWN_COMMIT_EVENTS = new Set([
    "push",
    "merge_group",
    "schedule",
    "workflow_dispatch",
    "repository_dispatch",
]);
/** One sentence per reason not to believe another run that the workflow names by its id. Facts are the API's. */
function judgeNamedRun(run, expected) {
    const problems = [];
    if (run.repositoryId !== expected.repositoryId)
        problems.push("it ran in another repository");
    if (run.headRepositoryId !== expected.repositoryId)
        problems.push("its commit comes from a fork");
    if (run.headSha !== expected.headSha)
        problems.push(`it ran on commit ${run.headSha}, this run is about ${expected.headSha}`);
    if (run.event !== expected.eventName && !OWN_COMMIT_EVENTS.has(run.event))
        problems.push(`a ${run.event} event started it, this run a ${expected.eventName} event`);
    if (!isWorkflowFile(run.path))
        problems.push("no workflow file of this repository made it");
    return problems;
}
/** One sentence per difference between what the event and the API say of the run that started this one. */
function judgeTriggeringRun(run, triggering, expected) {
    const problems = [];
    if (run.repositoryId !== expected.repositoryId)
        problems.push("it ran in another repository");
    if (run.headSha !== expected.headSha)
        problems.push(`it ran on commit ${run.headSha}, the event names ${expected.headSha}`);
    if (run.event !== triggering.event)
        problems.push(`a ${run.event} event started it, not ${triggering.event}`);
    if (triggering.path !== null && run.path !== triggering.path)
        problems.push("another workflow file made it");
    return problems;
}
/** `dynamic/\u2026` is GitHub's own. */
function isWorkflowFile(path) {
    return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}

// EXTERNAL MODULE: ./packages/core/lib/artifacts/read-zip.js
var read_zip = __webpack_require__(3719);
// EXTERNAL MODULE: ./packages/core/lib/artifacts/workflow-artifacts.js
var workflow_artifacts = __webpack_require__(9278);
// EXTERNAL MODULE: ./packages/core/lib/artifacts/workflow-runs.js
var workflow_runs = __webpack_require__(3651);
;// CONCATENATED MODULE: ./packages/core/lib/artifacts/read-result-artifacts.js








const MAX_ARTIFACTS = 100;
const MAX_FILES = 100;
/**
 * Result documents of an `artifact:` line: of this run (all its attempts, since a rerun of failed jobs keeps what the
 * others made), on `workflow_run` of the run that started this one, or of the run that the line names, which must be of
 * this repository and commit by the API's word. Throws an InputError where nothing matches or something does not fit.
 */
async function readResultArtifacts(line, places) {
    const { runId: named, pattern } = (0,artifact_reference/* parseArtifactReference */.F)(line);
    if (places.openGitHub === undefined) {
        throw new errors/* InputError */.d(`Input \`results\`: ${JSON.stringify(line)} needs \`github-token\`, which is empty.`);
    }
    const client = await places.openGitHub();
    const origin = await findOrigin(client, named, places);
    const artifacts = newestOfEachName(await (0,workflow_artifacts/* fetchRunArtifacts */.Xg)(client, origin.runId)).filter(({ name }) => (0,match_glob/* matchesGlob */.k)([pattern])(name));
    if (artifacts.length === 0) {
        throw new errors/* InputError */.d(`Input \`results\`: ${JSON.stringify(line)} matches no artifact of run ${origin.runId}.`);
    }
    if (artifacts.length > MAX_ARTIFACTS) {
        throw new errors/* InputError */.d(`Input \`results\`: ${JSON.stringify(line)} matches ${artifacts.length} artifacts; at most ${MAX_ARTIFACTS} are read.`);
    }
    const results = [];
    for (const artifact of artifacts)
        results.push(...(await readDocuments(client, artifact, origin)));
    return results;
}
async function findOrigin(client, named, places) {
    const { subject, eventName } = places;
    const ownRunId = Number(places.runId);
    const triggering = readTriggeringRun(places);
    const runId = named ?? triggering?.id ?? ownRunId;
    if (runId === ownRunId)
        return { runId, requireMatch: matchOwnRun(places) };
    const [run, repositoryId] = await Promise.all([(0,workflow_runs/* fetchWorkflowRun */.Zv)(client, runId), (0,workflow_runs/* fetchRepositoryId */.gC)(client)]);
    const isTriggering = runId === triggering?.id;
    const expected = { repositoryId, headSha: subject.sha, eventName };
    const problems = isTriggering ? judgeTriggeringRun(run, triggering, expected) : judgeNamedRun(run, expected);
    if (problems.length > 0) {
        throw new errors/* InputError */.d(problems.map((problem) => `Input \`results\`: run ${runId} is not believed: ${problem}.`));
    }
    return {
        runId,
        requireMatch(document, source) {
            requireRun(document, runId, source);
            // A pull request's run tests a merge commit, which this run's event does not name; its head commit it does.
            const isPull = isTriggering && run.event.startsWith("pull_request");
            if (isPull && document.subject.testedSha === subject.testedSha)
                throw impossibleCommit(source);
            const testedSha = isPull ? document.subject.testedSha : isTriggering ? run.headSha : subject.testedSha;
            (0,parse_document/* requireSameSubject */.WR)(document, { ...subject, testedSha }, source);
            if (document.subject.sha !== run.headSha) {
                throw new errors/* InputError */.d(`Result ${JSON.stringify(source)} is about commit ${document.subject.sha}, its run about ${run.headSha}.`);
            }
        },
    };
}
/** A forged document could else pass for a verdict about the commit that this run has checked out. */
function impossibleCommit(source) {
    return new errors/* InputError */.d(`Result ${JSON.stringify(source)} of a pull request claims to be about the commit of this run, which no pull request tests.`);
}
function matchOwnRun({ runId, runAttempt, subject }) {
    return (document, source) => {
        requireRun(document, Number(runId), source);
        if (document.run.attempt > runAttempt) {
            throw new errors/* InputError */.d(`Result ${JSON.stringify(source)} says attempt ${document.run.attempt}, this is attempt ${runAttempt}.`);
        }
        (0,parse_document/* requireSameSubject */.WR)(document, subject, source);
    };
}
function requireRun(document, runId, source) {
    if (document.run.id === String(runId))
        return;
    throw new errors/* InputError */.d(`Result ${JSON.stringify(source)} says that run ${document.run.id} made it, not run ${runId}.`);
}
function newestOfEachName(newestFirst) {
    const newest = new Map();
    for (const artifact of newestFirst)
        if (!newest.has(artifact.name))
            newest.set(artifact.name, artifact);
    return [...newest.values()];
}
async function readDocuments(client, artifact, origin) {
    const place = `artifact:${origin.runId}/${artifact.name}`;
    if (artifact.isExpired)
        throw new errors/* InputError */.d(`Result ${JSON.stringify(place)} has expired; run its workflow again.`);
    const limits = { maxEntries: MAX_FILES, maxBytes: parse_document/* MAX_DOCUMENT_BYTES */.bi };
    const archive = await (0,workflow_artifacts/* downloadArtifact */.bk)(client, artifact);
    const files = await (0,read_zip/* readZip */.u)(archive, limits).catch((error) => {
        throw error instanceof errors/* ServiceError */._ ? new errors/* ServiceError */._(error.code, `${place}: ${error.message}`) : error;
    });
    if (files.length === 0)
        throw new errors/* InputError */.d(`Result ${JSON.stringify(place)} is an empty archive.`);
    return files.map(({ name, bytes }) => {
        const source = `${place}/${name}`;
        const document = (0,parse_document/* parseDocument */.Tp)(Buffer.from(bytes).toString("utf8"), source);
        origin.requireMatch(document, source);
        return { source, document };
    });
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
