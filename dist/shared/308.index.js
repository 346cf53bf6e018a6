export const id = 308;
export const ids = [308];
export const modules = {

/***/ 2308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseClippyCognitive: () => (/* binding */ parseClippyCognitive)
/* harmony export */ });
/* harmony import */ var _findings_cargo_messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7653);
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3151);
/* harmony import */ var _report_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8164);
/* harmony import */ var _workspace_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1186);




/**
 * The messages of `clippy::cognitive_complexity` in `cargo clippy --message-format=json -- -W
 * clippy::cognitive_complexity` (clippy 1.95). With `cognitive-complexity-threshold = 0` in clippy.toml they name every
 * function, else those over the threshold. Targets that compile a file twice count once; functions that lie outside of
 * the workspace are left out. A build that failed or a report that is cut has a problem.
 */
function parseClippyCognitive(text, context) {
    if (text.length > _json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_JSON_LENGTH */ .P$) {
        throw new _report_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ReportError */ .$("too-large", `The clippy report has more than ${_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_JSON_LENGTH */ .P$} characters.`);
    }
    const { messages, finished, isCut } = (0,_findings_cargo_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .readCargoMessages */ .L)(text);
    const functions = new Map();
    for (const message of messages) {
        const found = readFunction(message, context);
        if (found !== undefined)
            functions.set(`${found.path}:${found.startLine}:${found.name}`, found);
    }
    const problems = [];
    if (isCut)
        problems.push(CUT);
    else if (finished.includes(false))
        problems.push(BROKEN_BUILD);
    return { functions: [...functions.values()], problems };
}
const CUT = {
    code: "truncated",
    message: "The clippy report ends without `build-finished`. Check that cargo ran to its end.",
};
const BROKEN_BUILD = {
    code: "producer-failed",
    message: "cargo says that the build failed, so clippy did not measure all functions.",
};
function readFunction(message, context) {
    if ((0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(message["code"])?.["code"]) !== "clippy::cognitive_complexity")
        return undefined;
    const [, complexity] = /cognitive complexity of \((\d{1,9})\/\d{1,9}\)/.exec((0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(message["message"]) ?? "") ?? [];
    const span = ((0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(message["spans"]) ?? []).map(_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB).find((one) => one?.["is_primary"] === true);
    const path = (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_3__/* .toWorkspacePath */ .C)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(span?.["file_name"]) ?? "", context);
    const startLine = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asCount */ .Wg)(span?.["line_start"]);
    if (complexity === undefined || path === null || startLine === undefined)
        return undefined;
    return { path, name: readName(span), complexity: Number(complexity), startLine };
}
/** What clippy underlines: a function's name, or a closure's parameters. */
function readName(span) {
    const line = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(((0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(span?.["text"]) ?? [])[0]);
    const start = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asCount */ .Wg)(line?.["highlight_start"]) ?? 1;
    const end = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asCount */ .Wg)(line?.["highlight_end"]) ?? 1;
    const name = [...(0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(line?.["text"]) ?? "", 10_000)].slice(start - 1, end - 1).join("");
    return /^(r#)?[\p{L}_][\p{L}\p{N}_]{0,200}$/u.test(name) ? name : "closure";
}


/***/ }),

/***/ 7653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readCargoMessages)
/* harmony export */ });
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3151);
/* harmony import */ var _report_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8164);


/**
 * Reads cargo's line JSON ("External tools" in the Cargo book). Lines that do not start with a brace are cargo's own
 * words; reasons that are not known are left alone, as the book asks.
 */
function readCargoMessages(text) {
    const messages = [];
    const finished = [];
    let isCut = true;
    for (const line of text.split("\n")) {
        if (!line.trimStart().startsWith("{"))
            continue;
        const entry = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(line, "A line of the clippy report"));
        isCut = entry?.["reason"] !== "build-finished";
        if (!isCut)
            finished.push(entry?.["success"] === true);
        if (entry?.["reason"] === "compiler-message")
            messages.push((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(entry["message"]) ?? {});
    }
    if (messages.length === 0 && finished.length === 0 && !text.includes('"reason"')) {
        throw new _report_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReportError */ .$(text.trim() === "" ? "empty" : "wrong-format", "The report holds no messages of cargo. Write it with `cargo clippy --message-format=json`.");
    }
    return { messages, finished, isCut };
}


/***/ })

};
