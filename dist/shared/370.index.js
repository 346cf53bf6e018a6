export const id = 370;
export const ids = [370];
export const modules = {

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


/***/ }),

/***/ 7370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FINDINGS_FORMATS: () => (/* binding */ FINDINGS_FORMATS)
});

// EXTERNAL MODULE: ./packages/reports/lib/json-value.js
var json_value = __webpack_require__(3151);
// EXTERNAL MODULE: ./packages/reports/lib/report-error.js
var report_error = __webpack_require__(8164);
// EXTERNAL MODULE: ./packages/reports/lib/findings/findings-report.js
var findings_report = __webpack_require__(4587);
;// CONCATENATED MODULE: ./packages/reports/lib/findings/aderyn-json.js



/** Aderyn 0.6 writes `high` and `low`; versions before 0.2 wrote all five. */
const SEVERITIES = new Map([
    ["critical", "critical"],
    ["high", "high"],
    ["medium", "medium"],
    ["low", "low"],
    ["nc", "info"],
]);
/** True for the start of `aderyn -o report.json`. */
function isAderynJson(head) {
    return /^\s*\{\s*"files_summary"\s*:/.test(head);
}
/**
 * Reads Aderyn's JSON: each instance of an issue is a finding, as each location in its SARIF is. The severity is that of
 * the list an issue stands in, `high_issues` or `low_issues`; a list of another name counts as high. `issue_count`
 * must agree with the lists.
 */
function parseAderynJson(text, context) {
    const report = (0,json_value/* asObject */.eB)((0,json_value/* parseJson */.qF)(text, "The Aderyn report"));
    const counts = (0,json_value/* asObject */.eB)(report?.["issue_count"]);
    if (report === undefined || counts === undefined) {
        throw new report_error/* ReportError */.$("wrong-format", "The report is JSON, but not Aderyn's. Write it with `aderyn -o aderyn.json`.");
    }
    const lists = new Map((0,json_value/* entriesOf */.Mc)(report)
        .filter(([key]) => key.endsWith("_issues"))
        .map(([key, list]) => [key.slice(0, -"_issues".length), (0,json_value/* asArray */._j)((0,json_value/* asObject */.eB)(list)?.["issues"]) ?? []]));
    return {
        tool: "Aderyn",
        toolVersion: null,
        kind: "scan",
        ran: true,
        findings: [...lists].flatMap(([name, issues]) => issues.flatMap((issue) => readIssue((0,json_value/* asObject */.eB)(issue) ?? {}, SEVERITIES.get(name) ?? "high", context))),
        ignored: 0,
        problems: checkCounts(new Map((0,json_value/* entriesOf */.Mc)(counts)), lists),
    };
}
function checkCounts(counts, lists) {
    return [...new Set([...counts.keys(), ...lists.keys()])].slice(0, 10).flatMap((name) => {
        const held = lists.get(name)?.length ?? 0;
        const declared = (0,json_value/* asCount */.Wg)(counts.get(name) ?? 0);
        if (declared === held)
            return [];
        const message = `The Aderyn report declares ${declared ?? "no number of"} ${name.slice(0, 40)} issues, but holds ${held}.`;
        return [{ code: "count-mismatch", message }];
    });
}
/** An issue without instances is still one finding. */
function readIssue(issue, severity, context) {
    const instances = (0,json_value/* asArray */._j)(issue["instances"]) ?? [];
    const [title, description] = [(0,json_value/* asString */.oJ)(issue["title"]) ?? "", (0,json_value/* asString */.oJ)(issue["description"]) ?? ""];
    return (instances.length === 0 ? [{}] : instances).map((entry) => {
        const instance = (0,json_value/* asObject */.eB)(entry);
        return (0,findings_report/* buildFinding */.UN)({
            tool: "Aderyn",
            ruleId: (0,json_value/* asString */.oJ)(issue["detector_name"]) ?? "",
            level: findings_report/* LEVEL_BY_SEVERITY */.FP[severity],
            severity,
            message: title === "" ? description : `${title}: ${description}`,
            path: (0,json_value/* asString */.oJ)(instance?.["contract_path"]),
            startLine: (0,json_value/* asCount */.Wg)(instance?.["line_no"]),
            endLine: undefined,
        }, context);
    });
}

// EXTERNAL MODULE: ./packages/reports/lib/findings/cvss.js
var cvss = __webpack_require__(7557);
;// CONCATENATED MODULE: ./packages/reports/lib/findings/cargo-audit.js




/** True for the start of `cargo audit --json`. */
function isCargoAudit(head) {
    return /^\s*\{/.test(head) && /"advisory-count"\s*:|"lockfile"\s*:\s*\{\s*"dependency-count"\s*:/.test(head);
}
/**
 * Reads `cargo audit --json`. Severity: the base score of the advisory's CVSS 3 vector; without one, a vulnerability
 * is high and a warning (unmaintained, unsound, yanked, notice) medium, as cargo-audit's own SARIF has them at
 * `error` and `warning` (rustsec, cargo-audit/src/sarif.rs). Its `found` and `count` must agree with the list.
 */
function parseCargoAudit(text, context) {
    const report = (0,json_value/* asObject */.eB)((0,json_value/* parseJson */.qF)(text, "The cargo audit report"));
    const vulnerabilities = (0,json_value/* asObject */.eB)(report?.["vulnerabilities"]);
    const list = (0,json_value/* asArray */._j)(vulnerabilities?.["list"]);
    if (vulnerabilities === undefined || list === undefined) {
        throw new report_error/* ReportError */.$("wrong-format", "The report is JSON, but not cargo audit's. Write it with `cargo audit --json`.");
    }
    const warnings = (0,json_value/* entriesOf */.Mc)(report?.["warnings"]).flatMap(([kind, entries]) => ((0,json_value/* asArray */._j)(entries) ?? []).map((entry) => readEntry((0,json_value/* asObject */.eB)(entry) ?? {}, { kind, unrated: "medium" }, context)));
    return {
        tool: "cargo-audit",
        toolVersion: null,
        kind: "audit",
        ran: true,
        findings: [
            ...list.map((entry) => readEntry((0,json_value/* asObject */.eB)(entry) ?? {}, { kind: "vulnerability", unrated: "high" }, context)),
            ...warnings,
        ],
        ignored: 0,
        problems: checkCount(vulnerabilities, list.length),
    };
}
function checkCount(vulnerabilities, held) {
    const { count, found } = vulnerabilities;
    if (count === held && found === held > 0)
        return [];
    const declared = (0,json_value/* asCount */.Wg)(count) ?? "no number of";
    return [
        {
            code: "count-mismatch",
            message: `The cargo audit report declares ${declared} vulnerabilities, but holds ${held}, or its \`found\` is wrong.`,
        },
    ];
}
/** A yanked package has no advisory; its kind then stands for the rule, as in cargo-audit's SARIF. */
function readEntry(entry, { kind, unrated }, context) {
    const advisory = (0,json_value/* asObject */.eB)(entry["advisory"]);
    const score = (0,cvss/* scoreOfVector */.t)((0,json_value/* asString */.oJ)(advisory?.["cvss"]) ?? "");
    const severity = score === undefined ? unrated : (0,cvss/* severityOfScore */.F)(score);
    const rated = (0,json_value/* asObject */.eB)(entry["package"]);
    const name = `${(0,json_value/* asString */.oJ)(rated?.["name"]) ?? (0,json_value/* asString */.oJ)(advisory?.["package"]) ?? "a package"} ${(0,json_value/* asString */.oJ)(rated?.["version"]) ?? ""}`;
    const patched = ((0,json_value/* asArray */._j)((0,json_value/* asObject */.eB)(entry["versions"])?.["patched"]) ?? []).filter((version) => (0,json_value/* asString */.oJ)(version));
    const title = (0,json_value/* asString */.oJ)(advisory?.["title"]);
    return (0,findings_report/* buildFinding */.UN)({
        tool: "cargo-audit",
        ruleId: (0,json_value/* asString */.oJ)(advisory?.["id"]) ?? kind,
        level: findings_report/* LEVEL_BY_SEVERITY */.FP[severity],
        severity,
        message: [
            `${name.trim()}: ${title ?? kind}`,
            kind === "vulnerability" || title === undefined ? "" : ` (${kind})`,
            patched.length === 0 ? "" : `; patched in ${patched.slice(0, 10).join(" or ")}`,
        ].join(""),
        path: undefined,
        startLine: undefined,
        endLine: undefined,
    }, context);
}

// EXTERNAL MODULE: ./packages/reports/lib/workspace-path.js
var workspace_path = __webpack_require__(1186);
// EXTERNAL MODULE: ./packages/reports/lib/findings/cargo-messages.js
var cargo_messages = __webpack_require__(7653);
;// CONCATENATED MODULE: ./packages/reports/lib/findings/clippy-json.js





const MAX_EXPANSIONS = 16;
/** rustc's levels ("JSON Output" in the rustc book); those that are not here are errors of the compiler. */
const LEVELS = new Map([
    ["error", "error"],
    ["warning", "warning"],
    ["note", "note"],
    ["help", "note"],
    ["failure-note", "note"],
]);
/** True for the start of `cargo clippy --message-format=json`, with cargo's own progress above it or not. */
function isClippyJson(head) {
    return (/^\{"reason"\s*:\s*"(compiler-|build-)/m.test(head) ||
        /^\s*(Compiling|Checking|Updating|Locking|Downloading|Downloaded|Blocking) \S/.test(head));
}
/**
 * Reads `cargo clippy --message-format=json`, one message a line; other lines are cargo's progress. A lint that several
 * targets show counts once by code, file, line and column. Severity is that of SARIF's levels: lints denied by default
 * (clippy::correctness) or by `-D warnings` are errors and high, warnings medium. Cargo exits with 0 in spite of
 * warnings, so they count by themselves; code that does not compile was not linted and is a problem.
 */
function parseClippyJson(text, context) {
    if (text.length > json_value/* MAX_JSON_LENGTH */.P$) {
        throw new report_error/* ReportError */.$("too-large", `The clippy report has ${text.length} characters; at most ${json_value/* MAX_JSON_LENGTH */.P$} are read.`);
    }
    const { messages, finished, isCut } = (0,cargo_messages/* readCargoMessages */.L)(text);
    const diagnostics = messages.filter((message) => !isSummary(message));
    const lints = diagnostics.filter((message) => !isCompilerError(message));
    const errors = diagnostics.filter(isCompilerError);
    return {
        tool: "clippy",
        toolVersion: null,
        kind: "lint",
        ran: errors.length === 0,
        findings: mergeTargets(lints).map((message) => readMessage(message, context)),
        ignored: 0,
        problems: [
            ...(isCut ? [CUT] : []),
            ...describeErrors(errors, context),
            ...(finished.includes(false) && errors.length === 0 && !lints.some(({ level }) => level === "error")
                ? [BROKEN_BUILD]
                : []),
        ],
    };
}
const CUT = {
    code: "truncated",
    message: "The clippy report ends without `build-finished`. Check that cargo ran to its end.",
};
const BROKEN_BUILD = {
    code: "producer-failed",
    message: "cargo could not build what clippy was to read, and says why on stderr alone. Check its log.",
};
/** "2 warnings emitted", "aborting due to 2 previous errors": about the messages before, without code and place. */
function isSummary(message) {
    const isBare = codeOf(message) === undefined && primarySpan(message) === undefined;
    return (isBare &&
        (message["level"] !== "error" || (0,json_value/* asString */.oJ)(message["message"])?.startsWith("aborting due to ") === true) &&
        LEVELS.has(message["level"]));
}
/** A lint has a name, an error of the language a number (`E0308`) or nothing. */
function isCompilerError(message) {
    if (!LEVELS.has(message["level"]))
        return true;
    return message["level"] === "error" && /^(E\d{4})?$/.test(codeOf(message) ?? "");
}
function describeErrors(errors, context) {
    const [first] = errors;
    if (first === undefined)
        return [];
    const { path, startLine, message } = readMessage(first, context);
    const place = path === null ? "" : ` at ${path}:${startLine}`;
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
    return [
        {
            code: "producer-failed",
            message: `clippy did not read all sources, because they do not compile: ${(0,json_value/* clip */.$Q)(message, 300)}${place}${more}.`,
        },
    ];
}
/** The first of the messages that agree, or an error among them; those without a place are told apart by their text. */
function mergeTargets(messages) {
    const merged = new Map();
    for (const message of messages) {
        const span = primarySpan(message);
        const place = span === undefined
            ? [(0,json_value/* asString */.oJ)(message["message"])]
            : [(0,json_value/* asString */.oJ)(span["file_name"]), (0,json_value/* asCount */.Wg)(span["line_start"]), (0,json_value/* asCount */.Wg)(span["column_start"])];
        const key = JSON.stringify([codeOf(message), ...place]);
        if (!merged.has(key) || message["level"] === "error")
            merged.set(key, message);
    }
    return [...merged.values()];
}
function readMessage(message, context) {
    const span = spanInWorkspace(primarySpan(message), context);
    const level = LEVELS.get(message["level"]) ?? "error";
    return (0,findings_report/* buildFinding */.UN)({
        tool: "clippy",
        ruleId: codeOf(message) ?? "rustc",
        level,
        severity: findings_report/* SEVERITY_BY_LEVEL */.t7[level],
        message: (0,json_value/* asString */.oJ)(message["message"]) ?? "",
        path: (0,json_value/* asString */.oJ)(span?.["file_name"]),
        startLine: (0,json_value/* asCount */.Wg)(span?.["line_start"]),
        endLine: (0,json_value/* asCount */.Wg)(span?.["line_end"]),
    }, context);
}
function codeOf(message) {
    return (0,json_value/* asString */.oJ)((0,json_value/* asObject */.eB)(message["code"])?.["code"]);
}
function primarySpan(message) {
    return ((0,json_value/* asArray */._j)(message["spans"]) ?? []).map(json_value/* asObject */.eB).find((span) => span?.["is_primary"] === true);
}
/** Inside a macro of another crate the span lies there; the place of its use is the project's own. */
function spanInWorkspace(span, context) {
    let outer = span;
    for (let depth = 0; outer !== undefined && depth < MAX_EXPANSIONS; depth += 1) {
        if ((0,workspace_path/* toWorkspacePath */.C)((0,json_value/* asString */.oJ)(outer["file_name"]) ?? "", context) !== null)
            return outer;
        outer = (0,json_value/* asObject */.eB)((0,json_value/* asObject */.eB)(outer["expansion"])?.["span"]);
    }
    return span;
}

;// CONCATENATED MODULE: ./packages/reports/lib/findings/npm-advisories.js


const npm_advisories_SEVERITIES = new Map([
    ["critical", "critical"],
    ["high", "high"],
    ["moderate", "medium"],
    ["low", "low"],
    ["info", "info"],
]);
/** `advisories` of npm 6 by id. Its totals count each path in the tree that leads to one. */
function readNpm6(advisories, context) {
    const counted = new Map();
    const findings = (0,json_value/* entriesOf */.Mc)(advisories).map(([id, value]) => {
        const advisory = (0,json_value/* asObject */.eB)(value) ?? {};
        const paths = ((0,json_value/* asArray */._j)(advisory["findings"]) ?? []).map((found) => (0,json_value/* asArray */._j)((0,json_value/* asObject */.eB)(found)?.["paths"])?.length ?? 0);
        add(counted, advisory["severity"], paths.reduce((sum, count) => sum + count, 0));
        const range = (0,json_value/* asString */.oJ)(advisory["vulnerable_versions"]);
        return readAdvisory({ ...advisory, range }, { name: (0,json_value/* asString */.oJ)(advisory["module_name"]) ?? "", id }, context);
    });
    return { findings, counted };
}
/**
 * `vulnerabilities` of npm 7 and later by package. Each advisory stands in `via` of its own package; packages above
 * it name the one below, and are findings only where no advisory lies at the end of that chain. Totals count packages.
 */
function readNpm7(vulnerabilities, context) {
    const packages = new Map((0,json_value/* entriesOf */.Mc)(vulnerabilities).map(([name, value]) => [name, (0,json_value/* asObject */.eB)(value) ?? {}]));
    const explained = findExplained(packages);
    const counted = new Map();
    const findings = [...packages].flatMap(([name, entry]) => {
        add(counted, entry["severity"], 1);
        const own = advisoriesOf(entry);
        return (own.length > 0 || explained.has(name) ? own : [entry]).map((advisory) => readAdvisory(advisory, { name, id: String((0,json_value/* asCount */.Wg)(advisory["source"]) ?? name) }, context));
    });
    return { findings, counted };
}
function advisoriesOf(entry) {
    return ((0,json_value/* asArray */._j)(entry["via"]) ?? []).map(json_value/* asObject */.eB).filter((via) => via !== undefined);
}
/** Names of the packages from which `via` leads to an advisory; walked from the advisories upwards. */
function findExplained(packages) {
    const above = new Map();
    for (const [name, entry] of packages) {
        for (const below of (0,json_value/* asArray */._j)(entry["via"]) ?? []) {
            if (typeof below !== "string")
                continue;
            const dependents = above.get(below);
            if (dependents === undefined)
                above.set(below, [name]);
            else
                dependents.push(name);
        }
    }
    const explained = new Set([...packages].filter(([, entry]) => advisoriesOf(entry).length > 0).map(([name]) => name));
    // A set that grows while it is walked is walked to its end.
    for (const name of explained)
        for (const dependent of above.get(name) ?? [])
            explained.add(dependent);
    return explained;
}
function add(counted, severity, count) {
    const name = (0,json_value/* asString */.oJ)(severity) ?? "unknown";
    counted.set(name, (counted.get(name) ?? 0) + count);
}
/** GitHub's id of an advisory is the same in every version of npm and in other tools; npm's number is not. */
function readAdvisory(advisory, { name, id }, context) {
    const severity = npm_advisories_SEVERITIES.get(advisory["severity"]) ?? "high";
    const url = (0,json_value/* asString */.oJ)(advisory["url"]) ?? "";
    const range = (0,json_value/* asString */.oJ)(advisory["range"]) ?? "";
    const title = (0,json_value/* asString */.oJ)(advisory["title"]) ?? "depends on a vulnerable package";
    return (0,findings_report/* buildFinding */.UN)({
        tool: "npm audit",
        ruleId: (0,json_value/* asString */.oJ)(advisory["github_advisory_id"]) ?? /GHSA(-[0-9a-z]{4}){3}/.exec(url)?.[0] ?? id,
        level: findings_report/* LEVEL_BY_SEVERITY */.FP[severity],
        severity,
        message: `${`${name} ${range}`.trim()}: ${title}`,
        path: undefined,
        startLine: undefined,
        endLine: undefined,
    }, context);
}

;// CONCATENATED MODULE: ./packages/reports/lib/findings/npm-audit.js



/** True for the start of `npm audit --json` of npm 6 (`actions`), npm 7 and later, and of a request that failed. */
function isNpmAudit(head) {
    if (/^\s*\{\s*"(auditReportVersion"\s*:|actions"\s*:\s*\[|advisories"\s*:\s*\{|error"\s*:\s*\{)/.test(head))
        return true;
    return /^\s*\{\s*"message"\s*:/.test(head) && /\/-\/npm\/v1\/security\/|"error"\s*:\s*\{/.test(head);
}
/**
 * Reads `npm audit --json`, one finding for each advisory: npm 6 counts the paths that lead to it and npm 7 the packages
 * above it, so that one project has other totals in each; both must agree with what the report holds. Severity is
 * GitHub's own of the advisory, where `moderate` is medium; one that is not known counts as high. The object that npm
 * prints where the registry refused holds no vulnerabilities because there was no audit.
 */
function parseNpmAudit(text, context) {
    const report = (0,json_value/* asObject */.eB)((0,json_value/* parseJson */.qF)(text, "The npm audit report")) ?? {};
    const totals = (0,json_value/* asObject */.eB)((0,json_value/* asObject */.eB)(report["metadata"])?.["vulnerabilities"]);
    const advisories = readAdvisories(report, context);
    const failure = report["error"] === undefined ? [] : [describeFailure(report)];
    if (failure.length === 0 && (advisories === undefined || totals === undefined)) {
        throw new report_error/* ReportError */.$("wrong-format", "The report is JSON, but not npm's. Write it with `npm audit --json`.");
    }
    return {
        tool: "npm audit",
        toolVersion: null,
        kind: "audit",
        ran: failure.length === 0,
        findings: advisories?.findings ?? [],
        ignored: 0,
        problems: failure.length > 0 ? failure : checkTotals(totals ?? {}, advisories?.counted ?? new Map()),
    };
}
function readAdvisories(report, context) {
    const packages = (0,json_value/* asObject */.eB)(report["vulnerabilities"]);
    if (report["auditReportVersion"] === 2)
        return packages && readNpm7(packages, context);
    const advisories = (0,json_value/* asObject */.eB)(report["advisories"]);
    return advisories && (0,json_value/* asArray */._j)(report["actions"]) && readNpm6(advisories, context);
}
/** Addresses in npm's message may carry credentials. */
function describeFailure(report) {
    const error = (0,json_value/* asObject */.eB)(report["error"]);
    const said = [error?.["code"], error?.["summary"], report["message"]].map(json_value/* asString */.oJ).find((text) => text);
    const reason = (0,json_value/* clip */.$Q)(said ?? "npm gives no reason", 300).replaceAll(/\/\/[^\s/]{0,300}@/g, "//");
    return {
        code: "producer-failed",
        message: `npm audit failed: ${reason}. Check the registry and that the lock file is in place.`,
    };
}
function checkTotals(totals, counted) {
    const sum = [...counted.values()].reduce((all, count) => all + count, 0);
    const held = new Map([...counted, ["total", sum]]);
    for (const [name, declared] of (0,json_value/* entriesOf */.Mc)(totals)) {
        const count = held.get(name) ?? 0;
        held.delete(name);
        if (declared !== count)
            return [mismatch(name, declared, count)];
    }
    held.delete("total");
    const [left] = held;
    return left === undefined ? [] : [mismatch(left[0], undefined, left[1])];
}
function mismatch(name, declared, count) {
    const written = (0,json_value/* asCount */.Wg)(declared) ?? "no number of";
    return {
        code: "count-mismatch",
        message: `The npm audit report declares ${written} ${(0,json_value/* clip */.$Q)(name, 40)} vulnerabilities, but holds ${count}.`,
    };
}

// EXTERNAL MODULE: ./packages/reports/lib/findings/sarif.js + 5 modules
var sarif = __webpack_require__(8825);
// EXTERNAL MODULE: ./packages/reports/lib/findings/slither-json.js
var slither_json = __webpack_require__(4820);
;// CONCATENATED MODULE: ./packages/reports/lib/findings/solhint-json.js



/** True for the start of `solhint -f json`: a list of findings that ends in a conclusion. */
function isSolhintJson(head) {
    return /^\s*\[\s*\{\s*("line"\s*:|"conclusion"\s*:)/.test(head);
}
/**
 * Reads solhint's JSON formatter (solhint 5 and 6). The last element, `{"conclusion": "N problem/s (\u2026)"}`, must be there
 * and agree with the findings: a list without it was cut or written by something else.
 */
function parseSolhintJson(text, context) {
    const list = (0,json_value/* asArray */._j)((0,json_value/* parseJson */.qF)(text, "The solhint report"))?.map((entry) => (0,json_value/* asObject */.eB)(entry) ?? {});
    if (list === undefined ||
        list.some((entry) => !("conclusion" in entry) && (0,json_value/* asString */.oJ)(entry["message"]) === undefined)) {
        throw new report_error/* ReportError */.$("wrong-format", "The report is JSON, but not solhint's. Write it with `solhint -f json`.");
    }
    const entries = list.filter((entry) => !("conclusion" in entry));
    return {
        tool: "solhint",
        toolVersion: null,
        kind: "scan",
        ran: true,
        findings: entries.map((entry) => solhint_json_readEntry(entry, context)),
        ignored: 0,
        problems: checkConclusion((0,json_value/* asString */.oJ)(list.at(-1)?.["conclusion"]), entries.length),
    };
}
function checkConclusion(conclusion, count) {
    if (conclusion === undefined) {
        return [
            { code: "truncated", message: "The solhint report lacks its conclusion. Check that solhint ran to its end." },
        ];
    }
    const declared = Number(/^\s*(\d{1,9}) problem/.exec(conclusion)?.[1] ?? (count === 0 ? 0 : Number.NaN));
    return declared === count
        ? []
        : [{ code: "count-mismatch", message: `The solhint report declares ${declared} problems, but holds ${count}.` }];
}
function solhint_json_readEntry(entry, context) {
    const level = (0,json_value/* asString */.oJ)(entry["severity"])?.toLowerCase() === "warning" ? "warning" : "error";
    return (0,findings_report/* buildFinding */.UN)({
        tool: "solhint",
        ruleId: (0,json_value/* asString */.oJ)(entry["ruleId"]) ?? "parse-error",
        level,
        severity: findings_report/* SEVERITY_BY_LEVEL */.t7[level],
        message: (0,json_value/* asString */.oJ)(entry["message"]) ?? "",
        path: (0,json_value/* asString */.oJ)(entry["filePath"]),
        startLine: (0,json_value/* asCount */.Wg)(entry["line"]),
        endLine: undefined,
    }, context);
}

;// CONCATENATED MODULE: ./packages/reports/lib/findings/findings-formats.js







/** The reports of scanners, dependency audits and linters that are read. */
const FINDINGS_FORMATS = [
    { id: "sarif", detect: sarif/* isSarif */.i, parse: sarif/* parseSarif */.r },
    { id: "slither-json", detect: slither_json/* isSlitherJson */.Q, parse: (text, context) => [(0,slither_json/* parseSlitherJson */.l)(text, context)] },
    { id: "solhint-json", detect: isSolhintJson, parse: (text, context) => [parseSolhintJson(text, context)] },
    { id: "aderyn-json", detect: isAderynJson, parse: (text, context) => [parseAderynJson(text, context)] },
    { id: "clippy-json", detect: isClippyJson, parse: (text, context) => [parseClippyJson(text, context)] },
    { id: "cargo-audit-json", detect: isCargoAudit, parse: (text, context) => [parseCargoAudit(text, context)] },
    { id: "npm-audit-json", detect: isNpmAudit, parse: (text, context) => [parseNpmAudit(text, context)] },
];


/***/ })

};
