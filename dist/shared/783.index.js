export const id = 783;
export const ids = [783];
export const modules = {

/***/ 4783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MAX_FIRST_PARENTS: () => (/* binding */ MAX_FIRST_PARENTS),
/* harmony export */   readBaseHistory: () => (/* binding */ readBaseHistory)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
/* harmony import */ var _chainops_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7706);


/** The base commit itself and how many first parents before it may stand for it. */
const MAX_FIRST_PARENTS = 20;
const COMMIT_ID = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
const sha = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(COMMIT_ID));
const CommitsSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha, parents: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha })) }));
/**
 * The base commit and its first parents, newest first, at most 21: from the checkout where it is deep enough, else one
 * request to GitHub, whose list of 100 commits may hold fewer of them. Throws a ServiceError.
 */
async function readBaseHistory(places) {
    const local = await readLocal(places);
    if (local.isWhole)
        return local.commits;
    try {
        const remote = await readRemote(await places.openGitHub(), places.commit);
        return remote.length > local.commits.length ? remote : local.commits;
    }
    catch (error) {
        if (!(error instanceof _chainops_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ServiceError */ ._) || local.commits.length === 0)
            throw error;
        return local.commits;
    }
}
async function readLocal({ git, commit }) {
    const wanted = MAX_FIRST_PARENTS + 1;
    const [listed, shallow] = await Promise.all([
        git.read(["rev-list", "--first-parent", `--max-count=${wanted}`, commit, "--"]),
        git.read(["rev-parse", "--is-shallow-repository"]),
    ]);
    const commits = (listed ?? "").split("\n").filter((line) => COMMIT_ID.test(line));
    return { commits, isWhole: commits.length === wanted || (commits.length > 0 && shallow?.trim() === "false") };
}
async function readRemote(client, commit) {
    const route = "GET /repos/{owner}/{repo}/commits";
    const listed = await client.call(route, { sha: commit, per_page: 100 }, CommitsSchema);
    const parents = new Map(listed.map(({ sha: id, parents: [first] }) => [id, first?.sha]));
    const commits = [];
    for (let at = commit; at !== undefined && commits.length <= MAX_FIRST_PARENTS; at = parents.get(at)) {
        commits.push(at);
    }
    return commits;
}


/***/ })

};
