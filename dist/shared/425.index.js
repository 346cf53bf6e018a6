export const id = 425;
export const ids = [425];
export const modules = {

/***/ 4425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uploadArtifact: () => (/* binding */ uploadArtifact)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
;// CONCATENATED MODULE: ./packages/core/lib/artifacts/artifact-service.js


const ClaimsSchema = dist/* object */.Ikc({ scp: dist/* string */.YjP() });
/**
 * The ids in a runtime token, whose `scp` claim holds `Actions.Results:<run>:<job>`. Throws a ServiceError where the
 * token or the service is missing.
 */
function readBackendIds({ url, token }) {
    if (!URL.canParse(url) || token === "") {
        const reason = "this runner has no artifact service of version 4";
        throw new errors/* ServiceError */._("not-found", `ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set: ${reason}.`);
    }
    const claims = dist/* safeParse */.xLC(ClaimsSchema, decodeClaims(token));
    const scopes = claims.success ? claims.output.scp.split(" ") : [];
    const [, run, job] = scopes.find((scope) => scope.startsWith("Actions.Results:"))?.split(":") ?? [];
    if (run !== undefined && job !== undefined)
        return { workflow_run_backend_id: run, workflow_job_run_backend_id: job };
    throw new errors/* ServiceError */._("malformed-response", "ACTIONS_RUNTIME_TOKEN does not name the run that it is for.");
}
function decodeClaims(token) {
    try {
        return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    }
    catch {
        return undefined;
    }
}
/**
 * One call of github.actions.results.api.v1.ArtifactService, Twirp over JSON with proto field names, as
 * https://github.com/actions/toolkit/tree/main/packages/artifact makes it. Throws a ServiceError.
 */
async function callArtifactService({ url, token, http, signal }, method, body, schema) {
    const answer = await http.send({
        url: new URL(`/twirp/github.actions.results.api.v1.ArtifactService/${method}`, url),
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
        // As the official client does: a call that had its effect is refused when it comes again, not repeated.
        idempotent: true,
        signal,
    });
    const parsed = dist/* safeParse */.xLC(schema, answer.json());
    if (parsed.success)
        return parsed.output;
    throw new errors/* ServiceError */._("malformed-response", `The artifact service's answer to ${method} is not what was asked for.`);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/core/lib/artifacts/write-zip.js


/** Version 2.0 of the format, which deflate needs. */
const VERSION = 20;
const UTF8_FLAG = 0x0800;
const DEFLATED = 8;
/** A zip archive of one file without a time, so that equal bytes give an equal archive (APPNOTE 4.3.6). */
async function writeZip(name, bytes) {
    const packed = await (0,external_node_util_.promisify)(external_node_zlib_.deflateRaw)(bytes);
    const nameBytes = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(VERSION, 0);
    fields.writeUInt16LE(UTF8_FLAG, 2);
    fields.writeUInt16LE(DEFLATED, 4);
    fields.writeUInt32LE((0,external_node_zlib_.crc32)(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, nameBytes, packed]);
    // Comment length, disk, attributes and offset are all zero.
    const central = Buffer.concat([
        Buffer.from("PK\x01\x02"),
        Buffer.from([VERSION, 0]),
        fields,
        Buffer.alloc(14),
        nameBytes,
    ]);
    const end = Buffer.alloc(22);
    end.write("PK\x05\x06", "latin1");
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(central.length, 12);
    end.writeUInt32LE(local.length, 16);
    return Buffer.concat([local, central, end]);
}

;// CONCATENATED MODULE: ./packages/core/lib/artifacts/upload-artifact.js





/** Of the artifacts that the official client makes. */
const ARTIFACT_VERSION = 7;
const STORAGE_VERSION = "2021-12-02";
const done = dist/* literal */.euz(true);
const CreatedSchema = dist/* object */.Ikc({ ok: done, signed_upload_url: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* url */.OZ5()) });
const FinalizedSchema = dist/* object */.Ikc({ ok: done });
const DeletedSchema = dist/* object */.Ikc({ ok: done });
const ListedSchema = dist/* object */.Ikc({
    artifacts: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ workflow_run_backend_id: dist/* string */.YjP(), workflow_job_run_backend_id: dist/* string */.YjP() })), []),
});
/**
 * Uploads one file as a zipped artifact of this run: create, put the blob (https://learn.microsoft.com/en-us/rest/api/storageservices/put-blob),
 * finalize with size and hash. Throws a ServiceError.
 */
async function uploadArtifact(access, file) {
    const ids = readBackendIds(access);
    const archive = await writeZip(file.fileName, file.bytes);
    const signedUrl = await create(access, ids, file);
    await access.http.send({
        url: signedUrl,
        method: "PUT",
        headers: {
            // Clients unpack what says that it is an archive, and nothing else.
            "x-ms-blob-content-type": "application/zip",
            "x-ms-blob-type": "BlockBlob",
            "x-ms-version": STORAGE_VERSION,
        },
        body: archive,
        signal: access.signal,
    });
    const hash = `sha256:${(0,external_node_crypto_.createHash)("sha256").update(archive).digest("hex")}`;
    const end = { ...ids, name: file.name, size: String(archive.length), hash };
    await callArtifactService(access, "FinalizeArtifact", end, FinalizedSchema);
}
async function create(access, ids, { name, replaces }) {
    const body = { ...ids, name, version: ARTIFACT_VERSION, mime_type: "application/zip" };
    const ask = () => callArtifactService(access, "CreateArtifact", body, CreatedSchema);
    try {
        return (await ask()).signed_upload_url;
    }
    catch (error) {
        if (!(error instanceof errors/* ServiceError */._) || error.status !== 409)
            throw error;
        if (!replaces)
            throw takenName(error);
    }
    await remove(access, ids, name);
    return (await ask()).signed_upload_url;
}
/** The artifact may be another job's, by whose id the service knows it. */
async function remove(access, ids, name) {
    const listed = await callArtifactService(access, "ListArtifacts", { ...ids, name_filter: name }, ListedSchema);
    for (const owner of listed.artifacts) {
        await callArtifactService(access, "DeleteArtifact", { ...owner, name }, DeletedSchema);
    }
}
function takenName(cause) {
    return new errors/* ServiceError */._("conflict", "another step of this run has uploaded one of this name; set `id` to a name of its own, in a matrix with the matrix value.", { cause });
}


/***/ })

};
