export const id = 278;
export const ids = [278];
export const modules = {

/***/ 8278:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _chainops_core_runner_run_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9578);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4214);
/* harmony import */ var _run_quality_gate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8030);



await (0,_chainops_core_runner_run_action__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .metadata */ .y, _run_quality_gate_js__WEBPACK_IMPORTED_MODULE_2__/* .runQualityGate */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ metadata)
/* harmony export */ });
/* harmony import */ var _chainops_core_runner_input_kinds__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2718);

const GLOBS = "paths or globs, one a line, relative to `working-directory`";
const inputs = {
    tests: (0,_chainops_core_runner_input_kinds__WEBPACK_IMPORTED_MODULE_0__/* .linesInput */ .WO)({
        description: "Test reports: `forge test --json`, JUnit XML, libtest JSON, the text of `cargo test`, mocha, jest or vitest JSON. Empty: found by name among untracked files.",
        accepted: GLOBS,
    }),
    coverage: (0,_chainops_core_runner_input_kinds__WEBPACK_IMPORTED_MODULE_0__/* .linesInput */ .WO)({
        description: "Coverage reports: LCOV, Cobertura, Clover, Istanbul, llvm-cov or Codecov JSON. Empty: found by name among untracked files.",
        accepted: GLOBS,
    }),
    findings: (0,_chainops_core_runner_input_kinds__WEBPACK_IMPORTED_MODULE_0__/* .linesInput */ .WO)({
        description: "Security scans, audits and lints: SARIF 2.1.0, or JSON of Slither, Aderyn, solhint, clippy, cargo audit or npm audit. Empty: found by name among untracked files.",
        accepted: GLOBS,
    }),
    gas: (0,_chainops_core_runner_input_kinds__WEBPACK_IMPORTED_MODULE_0__/* .linesInput */ .WO)({
        description: "Gas reports: `.gas-snapshot`, `snapshots/*.json`, `.forge-snapshots/*.snap`, `forge test --gas-report --json`, Hardhat 3 `--gas-stats-json` or hardhat-gas-reporter. Empty: found by name; tracked snapshots count.",
        accepted: GLOBS,
    }),
    artifacts: (0,_chainops_core_runner_input_kinds__WEBPACK_IMPORTED_MODULE_0__/* .linesInput */ .WO)({
        description: "Compiled contracts: Foundry or Hardhat artifacts, or `forge build --sizes --json`. Empty: `out/` of foundry.toml, else `artifacts/`, else `build-sizes*.json` or `sizes*.json`.",
        accepted: GLOBS,
    }),
    outcome: (0,_chainops_core_runner_input_kinds__WEBPACK_IMPORTED_MODULE_0__/* .jsonInput */ .$1)({
        description: "How the producers of the reports ended: the expression `toJSON(steps)` or `toJSON(needs)`. One that failed or was cancelled is not believed.",
        accepted: "a JSON object of steps or jobs",
    }),
    base: (0,_chainops_core_runner_input_kinds__WEBPACK_IMPORTED_MODULE_0__/* .textInput */ ._Z)({
        description: "What to compare gas with: `auto` is the base of the pull request, merge group or push; `none` compares with nothing.",
        default: "auto",
        accepted: "`auto`, `none`, or a commit, tag or branch of the checkout",
    }),
};
/** Everything that is declared about this action; action.yml and the README tables are generated from it. */
const metadata = {
    name: "quality-gate",
    title: "ChainOps Quality Gate",
    description: "Judge tests, coverage, findings, gas, contract size and complexity of a Solidity project: one verdict.",
    branding: { icon: "shield", color: "green" },
    inputs,
    outputs: {
        coverage: "Line coverage of the project's sources, a ratio from 0 to 1.",
        "tests-total": "Number of tests.",
        "tests-passed": "Number of tests that passed.",
        "tests-failed": "Number of tests that failed, errors included.",
        "tests-skipped": "Number of skipped tests.",
        "gas-worst": "Largest increase of one function against base, in gas.",
        "size-worst": "Runtime code of the largest contract, in bytes.",
        "complexity-worst": "Highest cyclomatic complexity of one function.",
        "failed-gates": "JSON array with the names of the failed gates.",
    },
    requireSuccess: "true",
};


/***/ }),

/***/ 8030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ runQualityGate)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/base-commit.js


/**
 * Reads files of the base commit from the checkout, and where that is too shallow from GitHub. A `base` that the workflow
 * names and that is nowhere is an InputError: it would turn the comparison off for good.
 */
function createBaseReader({ wanted, eventBaseSha, git, openGitHub }) {
    if (wanted === "none")
        return withoutBase("input `base` is `none`");
    const isNamed = wanted !== "auto";
    const revision = isNamed ? wanted : eventBaseSha;
    if (revision === null)
        return withoutBase("this event has no base commit to compare with");
    const resolved = git.read(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
    const orNoCommit = (answer) => {
        if (answer !== "no such commit")
            return answer;
        if (isNamed)
            throw unknownBase(revision, openGitHub !== undefined);
        return { found: false, reason: missingCommit(openGitHub !== undefined) };
    };
    return {
        revision,
        async read(path) {
            const commit = await resolved;
            if (commit !== undefined)
                return readFromCheckout(git, commit.trim(), path);
            return orNoCommit(await readElsewhere(openGitHub, revision, path));
        },
        async list(directory) {
            const commit = await resolved;
            if (commit !== undefined)
                return listCheckout(git, commit.trim(), directory);
            return orNoCommit(await listElsewhere(openGitHub, revision, directory));
        },
    };
}
function withoutBase(reason) {
    return { revision: null, read: async () => ({ found: false, reason }), list: async () => ({ found: false, reason }) };
}
function missingCommit(wasAsked) {
    return wasAsked
        ? "the base commit is neither in this checkout nor on GitHub any more"
        : "the base commit is not in this checkout, and there is no token to ask GitHub for it";
}
function unknownBase(revision, wasAsked) {
    const nowhere = wasAsked ? "nor on GitHub" : "and there is no token to ask GitHub for it";
    return new errors/* InputError */.d(`Input \`base\`: found ${JSON.stringify(revision)}, which is no commit, tag or branch of this checkout, ${nowhere}. Correct it, or check out more (\`fetch-depth: 0\`).`);
}
async function readFromCheckout(git, commit, path) {
    const text = await git.read(["cat-file", "blob", `${commit}:${path}`]);
    return text === undefined ? untracked(path) : { found: true, text };
}
/** `<mode> blob <id> <size>\t<name>`, where mode 100 is a regular file: a link's text is no report. */
const TREE_ENTRY = /^100\d{3} blob [0-9a-f]{40,64} +(\d{1,15})\t(?:.*\/)?([^/]+)$/s;
async function listCheckout(git, commit, directory) {
    const listed = await git.read(["ls-tree", "--full-tree", "-z", "-l", commit, "--", `${directory}/`]);
    if (listed === undefined)
        return { found: false, reason: `git cannot list the base commit's ${directory}` };
    const files = listed.split("\0").flatMap((entry) => {
        const [, size, name] = TREE_ENTRY.exec(entry) ?? [];
        return name === undefined ? [] : [{ name, sizeBytes: Number(size) }];
    });
    return { found: true, files };
}
async function readElsewhere(openGitHub, revision, path) {
    const file = await askGitHub(openGitHub, revision, path, Contents);
    if (!file.known)
        return file.reason === "no such path" ? untracked(path) : orReason(file.reason);
    return { found: true, text: Buffer.from(file.answer.content, "base64").toString("utf8") };
}
/** Each file of a folder is one more request, and this many entries are all that the API lists. */
const MAX_ASKED_FILES = 100;
async function listElsewhere(openGitHub, revision, directory) {
    const folder = await askGitHub(openGitHub, revision, directory, Folder);
    if (!folder.known)
        return folder.reason === "no such path" ? { found: true, files: [] } : orReason(folder.reason);
    const files = folder.answer.filter(({ type }) => type === "file");
    if (files.length > MAX_ASKED_FILES) {
        const reason = `the base commit's ${directory} has more than ${MAX_ASKED_FILES} files, too many to ask GitHub for; check out the base commit too (\`fetch-depth: 0\`)`;
        return { found: false, reason };
    }
    return { found: true, files: files.map(({ name, size }) => ({ name, sizeBytes: size })) };
}
function orReason(reason) {
    return reason === "no such commit" ? reason : { found: false, reason };
}
const Contents = dist/* object */.Ikc({ type: dist/* literal */.euz("file"), encoding: dist/* literal */.euz("base64"), content: dist/* string */.YjP() });
const Folder = dist/* array */.YOg(dist/* object */.Ikc({ type: dist/* string */.YjP(), name: dist/* string */.YjP(), size: dist/* number */.aig() }));
const Commit = dist/* object */.Ikc({ sha: dist/* string */.YjP() });
/** `reason` is "no such path", "no such commit" or words for people. */
async function askGitHub(openGitHub, revision, path, schema) {
    if (openGitHub === undefined)
        return { known: false, reason: "no such commit" };
    try {
        const client = await openGitHub();
        try {
            const answer = await client.call("GET /repos/{owner}/{repo}/contents/{path}", { path, ref: revision }, schema);
            return { known: true, answer };
        }
        catch (error) {
            if (!isAbsence(error))
                throw error;
            return { known: false, reason: await tellAbsence(client, revision) };
        }
    }
    catch (error) {
        if (!(error instanceof errors/* ServiceError */._))
            throw error;
        return { known: false, reason: `the base commit's ${path} could not be read from GitHub (${error.message})` };
    }
}
/** The same 404 means a missing path and a missing commit. */
async function tellAbsence(client, revision) {
    try {
        await client.call("GET /repos/{owner}/{repo}/commits/{ref}", { ref: revision }, Commit);
        return "no such path";
    }
    catch (error) {
        if (!isAbsence(error))
            throw error;
        return "no such commit";
    }
}
/** GitHub answers 422 for a name that could be a commit id and is none. */
function isAbsence(error) {
    return error instanceof errors/* ServiceError */._ && (error.code === "not-found" || error.status === 422);
}
function untracked(path) {
    return {
        found: false,
        reason: `the base commit tracks no ${path}; commit one made by \`forge snapshot\` to compare with it`,
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/reports/lib/json-value.js
var json_value = __webpack_require__(3151);
// EXTERNAL MODULE: ./packages/reports/lib/report-error.js
var report_error = __webpack_require__(8164);
;// CONCATENATED MODULE: ./packages/reports/lib/gas/forge-gas-report-json.js


const PRODUCER = "forge-gas-report";
/** True for the start of `forge test --gas-report --json`. */
function isForgeGasReportJson(head) {
    return /^\s*\[\s*\{\s*"contract"\s*:\s*"[^"]{1,1000}"\s*,\s*"deployment"\s*:/.test(head);
}
/**
 * Reads `forge test --gas-report --json`: the median of each function that was called, and the deployment of each
 * contract. `contract` is `path:Name`, dependencies included: the caller chooses by path.
 */
function parseForgeGasReportJson(text) {
    const contracts = (0,json_value/* asArray */._j)((0,json_value/* parseJson */.qF)(text, "The forge gas report"))?.map(json_value/* asObject */.eB);
    if (contracts === undefined || contracts.some((contract) => (0,json_value/* asString */.oJ)(contract?.["contract"]) === undefined)) {
        throw new report_error/* ReportError */.$("wrong-format", "The report is JSON, but no gas report. Write it with `forge test --gas-report --json`.");
    }
    const problems = [];
    const entries = contracts.flatMap((contract) => readContract(contract ?? {}, problems));
    if (entries.length === 0) {
        problems.push({
            code: "no-results",
            message: "The forge gas report holds no function. Check the test command and its filters.",
        });
    }
    return { producer: PRODUCER, entries, problems };
}
function readContract(contract, problems) {
    const name = (0,json_value/* asString */.oJ)(contract["contract"]) ?? "";
    const entries = [];
    const deployment = (0,json_value/* asCount */.Wg)((0,json_value/* asObject */.eB)(contract["deployment"])?.["gas"]);
    if (deployment !== undefined && deployment > 0) {
        entries.push({ producer: PRODUCER, contract: name, function: "constructor", kind: "deployment", gas: deployment });
    }
    for (const [signature, figures] of (0,json_value/* entriesOf */.Mc)(contract["functions"])) {
        const gas = (0,json_value/* asCount */.Wg)((0,json_value/* asObject */.eB)(figures)?.["median"]);
        if (gas !== undefined)
            entries.push({ producer: PRODUCER, contract: name, function: signature, kind: "call", gas });
        else
            problems.push({
                code: "malformed",
                message: `The gas report has no median for ${name.slice(0, 200)} ${signature.slice(0, 200)}.`,
            });
    }
    return entries;
}

;// CONCATENATED MODULE: ./packages/reports/lib/gas/forge-snap-file.js

const forge_snap_file_PRODUCER = "forge-snap-file";
const NUMBER = /^\uFEFF?\s*(\d{1,15})\s*$/;
/** True for a whole `.snap` of forge-gas-snapshot: one number and nothing else. */
function isForgeSnapFile(head) {
    return NUMBER.test(head);
}
/**
 * Reads `.forge-snapshots/<name>.snap`: the gas of what the file's name says. The file has no end mark, so that a number
 * which was cut cannot be told from a smaller one.
 */
function parseForgeSnapFile(text, path) {
    const [, digits] = NUMBER.exec(text) ?? [];
    if (digits === undefined) {
        throw text.trim() === ""
            ? new report_error/* ReportError */.$("empty", "The gas snapshot is empty. Run the tests which take it.")
            : new report_error/* ReportError */.$("wrong-format", "The report is no gas snapshot: a `.snap` file holds one number.");
    }
    const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.snap$/, "");
    return {
        producer: forge_snap_file_PRODUCER,
        entries: [{ producer: forge_snap_file_PRODUCER, contract: "", function: name, kind: "call", gas: Number(digits) }],
        problems: [],
    };
}

;// CONCATENATED MODULE: ./packages/reports/lib/gas/forge-snapshot-json.js


const forge_snapshot_json_PRODUCER = "forge-snapshot-json";
/** True for the start of a `snapshots/<Group>.json`: one flat object whose values are digits in quotes. */
function isForgeSnapshotJson(head) {
    return /^\uFEFF?\s*\{\s*"(?:[^"\\]|\\.){1,2000}"\s*:\s*"\d{1,78}"\s*[,}]/.test(head);
}
/**
 * Reads what forge's cheatcodes `snapshotGas…` and `snapshotValue` write to `snapshots/<Group>.json`; `path` gives the
 * group. Values are uint256 in quotes, of any unit: those whose name says that they are a size of code become sizes,
 * and those no amount of gas can reach (hashes) are `other`.
 */
function parseForgeSnapshotJson(text, path) {
    const values = (0,json_value/* asObject */.eB)((0,json_value/* parseJson */.qF)(text, "The gas snapshot"));
    if (values === undefined)
        throw notSnapshot();
    const contract = path.slice(path.lastIndexOf("/") + 1).replace(/\.json$/, "");
    const entries = Object.entries(values).map(([name, value]) => readValue(contract, name, (0,json_value/* asString */.oJ)(value)));
    if (entries.length === 0) {
        throw new report_error/* ReportError */.$("no-results", "The gas snapshot holds no value. Run the tests which take it.");
    }
    return { producer: forge_snapshot_json_PRODUCER, entries, problems: [] };
}
function readValue(contract, name, value) {
    if (value === undefined || !/^\d{1,78}$/.test(value))
        throw notSnapshot();
    const shared = { producer: forge_snapshot_json_PRODUCER, contract, function: name };
    const count = (0,json_value/* asCount */.Wg)(value);
    if (count === undefined)
        return { ...shared, kind: "other", gas: null };
    return isCodeSize(name)
        ? { ...shared, kind: "size", gas: null, sizeBytes: count }
        : { ...shared, kind: "call", gas: count };
}
/**
 * `V4Router_Bytecode`, `proxy bytecode size`, `vaultCodeSize`. The whole word must stand there: what is taken for a size
 * is not compared, so that a name such as `resize` must not be one.
 */
function isCodeSize(name) {
    const words = name
        .replace(/([a-z\d])([A-Z])/g, "$1 $2")
        .toLowerCase()
        .split(/[^a-z\d]+/);
    return words.some((word) => CODE_WORDS.has(word)) || words.at(-1) === "size";
}
const CODE_WORDS = new Set(["bytecode", "initcode", "codesize"]);
function notSnapshot() {
    return new report_error/* ReportError */.$("wrong-format", "The report is JSON, but no gas snapshot: names with digits in quotes, as forge's `vm.snapshotGasLastCall` writes.");
}

;// CONCATENATED MODULE: ./packages/reports/lib/gas/gas-snapshot.js

const MAX_LINE_LENGTH = 10_000;
/** True for the start of a `.gas-snapshot`. */
function isGasSnapshot(head) {
    return /^\uFEFF?\s*[\w$./-]{1,500}[:#][^\n]{1,2000} \((gas|runs): \d/.test(head);
}
/**
 * Reads a `.gas-snapshot` of forge (`Contract:test() (gas: N)`) or Hardhat 3 (`Contract#test() (gas: N)`). Fuzz tests
 * (`runs, μ, ~`) give their median, invariants (`runs, calls, reverts`) no figure. A line that is none of these is a
 * problem, as is a last line that was cut.
 */
function parseGasSnapshot(text) {
    const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
    const entries = [];
    let firstBad = 0;
    for (const [index, line] of lines.entries()) {
        if (line.trim() === "")
            continue;
        const entry = line.length > MAX_LINE_LENGTH ? undefined : readLine(line);
        if (entry !== undefined)
            entries.push(entry);
        else
            firstBad ||= index + 1;
    }
    if (entries.length === 0)
        throw nothingRead(firstBad > 0);
    const producer = entries[0]?.producer ?? "forge-snapshot";
    return { producer, entries, problems: describeBadLine(firstBad, lines) };
}
function nothingRead(hasText) {
    return hasText
        ? new report_error/* ReportError */.$("wrong-format", "The report is no gas snapshot. Write it with `forge snapshot`.")
        : new report_error/* ReportError */.$("empty", "The gas snapshot is empty. Write it with `forge snapshot`.");
}
function describeBadLine(line, lines) {
    if (line === 0)
        return [];
    const isLast = lines.slice(line).every((rest) => rest.trim() === "");
    return isLast
        ? [{ code: "truncated", message: `The gas snapshot ends in the middle of line ${line}. Write it again.` }]
        : [{ code: "malformed", message: `Line ${line} of the gas snapshot is none. Write it again.` }];
}
function readLine(line) {
    const [, head, figures] = /^(\S.*?)\s+\(([^()]+)\)\s*$/.exec(line) ?? [];
    const name = splitName(head ?? "");
    const figure = readFigures(figures ?? "");
    return name === undefined || figure === undefined ? undefined : { ...name, ...figure };
}
/** Parameter types may hold parentheses, never a colon or `#`: the last separator before the first `(` counts. */
function splitName(head) {
    const [contractAndName = ""] = head.split("(", 1);
    const at = Math.max(contractAndName.lastIndexOf(":"), contractAndName.lastIndexOf("#"));
    if (at <= 0 || at === head.length - 1)
        return undefined;
    const producer = head[at] === "#" ? "hardhat-snapshot" : "forge-snapshot";
    return { producer, contract: head.slice(0, at), function: head.slice(at + 1) };
}
function readFigures(figures) {
    const values = new Map(figures.split(",").map((part) => splitFigure(part)));
    const [gas, runs, median] = [values.get("gas"), values.get("runs"), values.get("~")];
    if (gas !== undefined && values.size === 1)
        return { kind: "unit", gas };
    if (runs === undefined)
        return undefined;
    if (median !== undefined)
        return { kind: "fuzz", gas: median };
    return values.get("calls") !== undefined && values.get("reverts") !== undefined
        ? { kind: "invariant", gas: null }
        : undefined;
}
function splitFigure(part) {
    const [, name = "", digits] = /^\s*([^\s:]{1,20}):\s*(\d{1,15})\s*$/.exec(part) ?? [];
    return [name, digits === undefined ? undefined : Number(digits)];
}

;// CONCATENATED MODULE: ./packages/reports/lib/gas/hardhat-gas-reporter.js


/** True for the start of the JSON of hardhat-gas-reporter 1 (and eth-gas-reporter) or 2. */
function isHardhatGasReporter(head) {
    return /^\uFEFF?\s*\{\s*"namespace"\s*:\s*"(ethGasReporter|HardhatGasReporter)"/.test(head);
}
/**
 * Reads `gasReporterOutput.json` of hardhat-gas-reporter 1 and 2: the median of each function that was called and of
 * each deployment. The file also holds the reporter's settings, API keys among them: nothing of them is kept, and no
 * error quotes the text.
 */
function parseHardhatGasReporter(text) {
    const report = (0,json_value/* asObject */.eB)(parseWithoutQuote(text));
    const isFirst = (0,json_value/* asString */.oJ)(report?.["namespace"]) === "ethGasReporter";
    const measured = (0,json_value/* asObject */.eB)(report?.[isFirst ? "info" : "data"]);
    const methods = (0,json_value/* asObject */.eB)(measured?.["methods"]);
    if (measured === undefined || methods === undefined) {
        throw new report_error/* ReportError */.$("wrong-format", "The report is JSON, but not that of hardhat-gas-reporter 1 or 2.");
    }
    const reading = { producer: isFirst ? "hardhat-gas-reporter-1" : nameSecond(report), problems: [] };
    const entries = [
        ...(0,json_value/* entriesOf */.Mc)(methods).flatMap(([, method]) => readMethod((0,json_value/* asObject */.eB)(method) ?? {}, reading)),
        ...((0,json_value/* asArray */._j)(measured["deployments"]) ?? []).flatMap((one) => readDeployment((0,json_value/* asObject */.eB)(one) ?? {}, reading)),
    ];
    if (entries.length === 0) {
        reading.problems.push({
            code: "no-results",
            message: "The gas report holds no function that was called. Check the test command and its filters.",
        });
    }
    return { producer: reading.producer, entries, problems: reading.problems };
}
/** V8 quotes the text around a fault, and a key may stand there: the cause is left behind. */
function parseWithoutQuote(text) {
    try {
        return (0,json_value/* parseJson */.qF)(text, "The gas report");
    }
    catch (error) {
        if (!(error instanceof report_error/* ReportError */.$))
            throw error;
        throw new report_error/* ReportError */.$(error.code, error.message);
    }
}
/** Version 2 counts the intrinsic gas of a transaction unless `includeIntrinsicGas` is false: 21,000 more or less. */
function nameSecond(report) {
    const isExecutionOnly = (0,json_value/* asObject */.eB)(report?.["options"])?.["includeIntrinsicGas"] === false;
    return isExecutionOnly ? "hardhat-gas-reporter-2-execution" : "hardhat-gas-reporter-2";
}
function readMethod(method, reading) {
    const [contract, name, calls] = [
        (0,json_value/* asString */.oJ)(method["contract"]),
        (0,json_value/* asString */.oJ)(method["fnSig"]) ?? (0,json_value/* asString */.oJ)(method["method"]),
        (0,json_value/* asCount */.Wg)(method["numberOfCalls"]),
    ];
    if (contract === undefined || name === undefined || calls === undefined) {
        reading.problems.push({ code: "malformed", message: "The gas report has a function without name or calls." });
        return [];
    }
    return calls === 0 ? [] : measure({ contract, name, kind: "call", figures: method["gasData"], calls }, reading);
}
function readDeployment(deployment, reading) {
    const contract = (0,json_value/* asString */.oJ)(deployment["name"]);
    const figures = (0,json_value/* asArray */._j)(deployment["gasData"]) ?? [];
    if (contract === undefined || figures.length === 0)
        return [];
    return measure({ contract, name: "constructor", kind: "deployment", figures, calls: figures.length }, reading);
}
function measure({ contract, name, kind, figures, calls }, { producer, problems }) {
    const gas = ((0,json_value/* asArray */._j)(figures) ?? []).map(json_value/* asCount */.Wg).filter((figure) => figure !== undefined);
    if (gas.length !== calls) {
        const which = `${(0,json_value/* clip */.$Q)(contract, 200)} ${(0,json_value/* clip */.$Q)(name, 200)}`;
        problems.push({
            code: "count-mismatch",
            message: `The gas report counts ${calls} calls of ${which}, but has ${gas.length} figures.`,
        });
        return [];
    }
    return [{ producer, contract, function: name, kind, gas: median(gas) }];
}
/** Of an even number, the mean of the middle two, rounded down as forge does. */
function median(figures) {
    const sorted = [...figures].sort((a, b) => a - b);
    const [low = 0, high = low] = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
    return Math.floor((low + high) / 2);
}

;// CONCATENATED MODULE: ./packages/reports/lib/gas/hardhat-gas-stats.js


const hardhat_gas_stats_PRODUCER = "hardhat-gas-stats";
/** True for the start of what Hardhat 3 writes for `--gas-stats-json`. */
function isHardhatGasStats(head) {
    return /^\uFEFF?\s*\{\s*"contracts"\s*:\s*\{\s*("[^"]{1,1000}"\s*:\s*\{\s*"sourceName"|\})/.test(head);
}
/**
 * Reads Hardhat 3's `--gas-stats-json`: the median of each function that was called, without parameter types unless it
 * is overloaded, and of each deployment. Intrinsic gas is in the figures. A contract that was only deployed, or only
 * called, has null for the other.
 */
function parseHardhatGasStats(text) {
    const contracts = (0,json_value/* asObject */.eB)((0,json_value/* asObject */.eB)((0,json_value/* parseJson */.qF)(text, "The gas statistics"))?.["contracts"]);
    if (contracts === undefined) {
        throw new report_error/* ReportError */.$("wrong-format", "The report is JSON, but no gas statistics. Write them with `npx hardhat test --gas-stats-json <file>`.");
    }
    const problems = [];
    const entries = Object.entries(contracts).flatMap(([name, stats]) => hardhat_gas_stats_readContract(name, stats, problems));
    if (entries.length === 0) {
        problems.push({
            code: "no-results",
            message: "The gas statistics hold no function. Check the test command and its filters.",
        });
    }
    return { producer: hardhat_gas_stats_PRODUCER, entries, problems };
}
function hardhat_gas_stats_readContract(contract, stats, problems) {
    const { deployment, functions } = (0,json_value/* asObject */.eB)(stats) ?? {};
    const named = (0,json_value/* entriesOf */.Mc)(functions).map(([name, one]) => [name, one, "call"]);
    if ((0,json_value/* asObject */.eB)(deployment) !== undefined)
        named.unshift(["constructor", deployment, "deployment"]);
    return named.flatMap(([name, figures, kind]) => {
        const gas = (0,json_value/* asCount */.Wg)((0,json_value/* asObject */.eB)(figures)?.["median"]);
        if (gas !== undefined)
            return [{ producer: hardhat_gas_stats_PRODUCER, contract, function: name, kind, gas }];
        const which = `${(0,json_value/* clip */.$Q)(contract, 200)} ${(0,json_value/* clip */.$Q)(name, 200)}`;
        problems.push({ code: "malformed", message: `The gas statistics have no median for ${which}.` });
        return [];
    });
}

;// CONCATENATED MODULE: ./packages/reports/lib/gas/gas-formats.js






/** The gas reports that are read. */
const GAS_FORMATS = [
    { id: "gas-snapshot", detect: isGasSnapshot, parse: parseGasSnapshot },
    { id: "forge-snapshot-json", detect: isForgeSnapshotJson, parse: parseForgeSnapshotJson },
    { id: "forge-snap-file", detect: isForgeSnapFile, parse: parseForgeSnapFile },
    { id: "forge-gas-report-json", detect: isForgeGasReportJson, parse: parseForgeGasReportJson },
    { id: "hardhat-gas-stats", detect: isHardhatGasStats, parse: parseHardhatGasStats },
    { id: "hardhat-gas-reporter", detect: isHardhatGasReporter, parse: parseHardhatGasReporter },
];

;// CONCATENATED MODULE: ./packages/reports/lib/report-format.js

/** How many characters of a file's start `detect` is given. */
const DETECTION_HEAD_LENGTH = 4096;
/** The first format that knows the text by its start, or undefined. */
function findFormat(formats, text) {
    const head = text.slice(0, DETECTION_HEAD_LENGTH);
    return formats.find((format) => format.detect(head));
}
/** As `findFormat`, but an unknown text is a ReportError that names the formats which are read. */
function requireFormat(formats, text) {
    if (text.trim() === "") {
        throw new report_error/* ReportError */.$("empty", "The report is empty. Check that the tool which writes it ran to its end.");
    }
    const format = findFormat(formats, text);
    if (format === undefined) {
        const known = formats.map(({ id }) => id).join(", ");
        throw new report_error/* ReportError */.$("wrong-format", `The report is in none of the formats that are read here: ${known}.`);
    }
    return format;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/in-batches.js
const MAX_BATCH_FILES = 16;
const MAX_BATCH_BYTES = 4 * 1024 * 1024;
/**
 * Cuts files into batches that may be read at the same time: thousands of artifacts wait for the disk together, and two
 * large reports are never in memory at once.
 */
function inBatches(files) {
    const batches = [];
    let bytes = 0;
    for (const file of files) {
        const last = batches.at(-1);
        const fits = last !== undefined && last.length < MAX_BATCH_FILES && bytes + file.sizeBytes <= MAX_BATCH_BYTES;
        if (fits)
            last.push(file);
        else
            batches.push([file]);
        bytes = fits ? bytes + file.sizeBytes : file.sizeBytes;
    }
    return batches;
}

// EXTERNAL MODULE: ./packages/core/lib/files/match-glob.js
var match_glob = __webpack_require__(8575);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/report-families.js

/** What a report tells about; one input, one set of readers and one or two gates each. */
const FAMILIES = ["tests", "coverage", "findings", "gas", "artifacts"];
const NAMES = {
    tests: {
        certain: ["**/forge-test.json", "**/junit.xml", "**/*.junit.xml", "**/*-junit.xml"],
        likely: [
            "**/forge-test*.json",
            "**/junit*.xml",
            "**/test-results/**/*.xml",
            "**/cargo-test.{txt,log,json,jsonl}",
            "**/{libtest,nextest}.{json,jsonl}",
            "**/{mocha,jest,vitest}-results.json",
            "**/test-results/{mocha,jest,vitest}.json",
        ],
    },
    coverage: {
        certain: [
            "**/lcov.info",
            "**/*.lcov",
            "**/cobertura*.xml",
            "**/clover.xml",
            "**/coverage-final.json",
            "**/coverage-summary.json",
        ],
        likely: ["**/lcov-*.info", "**/coverage.xml", "**/codecov.json"],
    },
    findings: {
        certain: [
            "**/*.sarif",
            "**/*.sarif.json",
            "**/slither.json",
            "**/aderyn*.json",
            "**/clippy*.{json,jsonl}",
            "**/cargo-audit*.json",
            "**/npm-audit*.json",
        ],
        likely: ["**/slither*.json"],
    },
    gas: {
        certain: ["**/.gas-snapshot", ".forge-snapshots/*.snap", "**/gasReporterOutput*.json"],
        likely: ["snapshots/*.json", "**/gas-report*.json", "**/gas-stats*.json"],
    },
};
/** `forge snapshot` writes the whole of it. */
const SNAPSHOT_FILE = ".gas-snapshot";
/** Folders of the project in which tests write snapshots, one file a group or a figure. */
const SNAPSHOT_FOLDERS = [
    { folder: "snapshots", extension: ".json" },
    { folder: ".forge-snapshots", extension: ".snap" },
];
/** What `forge build --sizes --json` is usually redirected to. */
const SIZE_LISTS = ["**/build-sizes*.json", "**/sizes*.json"];
/** Directories that hold other people's code or nothing of this run, at any depth below the working directory. */
const WITHOUT_REPORTS = new Set(["lib", "cache", "broadcast", "node_modules", ".git"]);
/** `artifactDirectories` are relative to the working directory. */
function familyNames(family, artifactDirectories) {
    if (family === "artifacts") {
        const isBelow = (path) => artifactDirectories.some((directory) => path.startsWith(`${directory}/`));
        const isSizes = (0,match_glob/* matchesGlob */.k)(SIZE_LISTS);
        const isSubstitute = (path) => isSizes(path) && !isElsewhere(path);
        return {
            isCandidate: (path) => (path.endsWith(".json") && isBelow(path)) || isSubstitute(path),
            isSubstitute,
            mustBeReport: () => false,
        };
    }
    const isCertain = (0,match_glob/* matchesGlob */.k)(NAMES[family].certain);
    const isLikely = (0,match_glob/* matchesGlob */.k)(NAMES[family].likely);
    return {
        isCandidate: (path) => (isCertain(path) || isLikely(path)) && !isElsewhere(path),
        isSubstitute: () => false,
        mustBeReport: isCertain,
    };
}
function isElsewhere(path) {
    return path.split("/").some((segment) => WITHOUT_REPORTS.has(segment));
}
/** A discovered file that git tracks is yesterday's report; gas snapshots are tracked by custom and rewritten by each run. */
function mayBeTracked(family, file) {
    return family === "gas" && (isWholeSnapshot(file) || SNAPSHOT_FOLDERS.some((kind) => isRightIn(file, kind)));
}
/** `.gas-snapshot`, of which one of this run replaces all that are tracked. */
function isWholeSnapshot(file) {
    return file === SNAPSHOT_FILE || file.endsWith(`/${SNAPSHOT_FILE}`);
}
function isRightIn(file, { folder, extension }) {
    const [parent, name = ""] = file.split("/").slice(-2);
    return parent === folder && name.endsWith(extension);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/base-snapshots.js






/** The gas snapshots that the base commit tracks right in the working directory, where their tools write them. */
async function readBaseSnapshots(base, workingDirectory) {
    const path = external_node_path_.posix.join(workingDirectory, SNAPSHOT_FILE);
    const [whole, ...folders] = await Promise.all([
        base.read(path),
        ...SNAPSHOT_FOLDERS.map(({ folder, extension }) => readFolder(base, external_node_path_.posix.join(workingDirectory, folder), extension)),
    ]);
    return { ...join([readSnapshot(path, whole), ...folders]), absence: whole.found ? undefined : whole.reason };
}
async function readFolder(base, directory, extension) {
    const folder = await base.list(directory);
    if (!folder.found)
        return { snapshots: [], reasons: [folder.reason] };
    const parts = [];
    for (const batch of inBatches(folder.files.filter(({ name }) => name.endsWith(extension)))) {
        const paths = batch.map(({ name }) => `${directory}/${name}`);
        parts.push(...(await Promise.all(paths.map(async (path) => readSnapshot(path, await base.read(path))))));
    }
    return join(parts);
}
function readSnapshot(path, file) {
    if (!file.found)
        return { snapshots: [], reasons: [file.reason] };
    try {
        const { entries } = requireFormat(GAS_FORMATS, file.text).parse(file.text, path);
        return { snapshots: [{ path, entries }], reasons: [] };
    }
    catch (error) {
        if (!(error instanceof report_error/* ReportError */.$))
            throw error;
        // Other tools have JSON in folders of the name `snapshots` too, which is none of ours.
        const isForeign = path.endsWith(".json") && error.code === "wrong-format";
        const reasons = isForeign ? [] : [`the base commit's ${path} cannot be read as a gas snapshot`];
        return { snapshots: [], reasons };
    }
}
function join(parts) {
    return {
        snapshots: parts.flatMap(({ snapshots }) => snapshots),
        reasons: parts.flatMap(({ reasons }) => reasons),
    };
}

;// CONCATENATED MODULE: ./packages/reports/lib/gas/compare-gas.js
/**
 * Compares each function with itself at the base, only within one producer and kind. Invariants have no figure, and 0
 * is what forge writes for a skipped test: neither side of these is a measurement. Two contracts of one name keep their
 * order of appearance.
 */
function compareGas(entries, base) {
    const before = indexEntries(base);
    const now = indexEntries(entries);
    const changes = [];
    const added = [];
    for (const [key, entry] of now) {
        const old = before.get(key);
        if (old === undefined)
            added.push(entry);
        else
            changes.push(toChange(entry, old));
    }
    const removed = Array.from(before).filter(([key]) => !now.has(key));
    return {
        changes: changes.sort((a, b) => b.increase - a.increase),
        added,
        removed: removed.map(([, entry]) => entry),
    };
}
function toChange(entry, old) {
    const [gas, baseGas] = [entry.gas ?? 0, old.gas ?? 0];
    return { entry, gas, baseGas, increase: gas - baseGas };
}
function indexEntries(entries) {
    const seen = new Map();
    const index = new Map();
    for (const entry of entries) {
        if (entry.gas === null || entry.gas === 0)
            continue;
        const key = JSON.stringify([entry.producer, entry.kind, entry.contract, entry.function]);
        const occurrence = seen.get(key) ?? 0;
        seen.set(key, occurrence + 1);
        index.set(`${key}${occurrence}`, entry);
    }
    return index;
}

;// CONCATENATED MODULE: ./packages/reports/lib/gas/gas-report.js
/** What a person reads for an entry: `Vault.deposit(uint256)`. */
function gasName({ contract, function: name }) {
    return contract === "" ? name : `${contract}.${name}`;
}

// EXTERNAL MODULE: ./packages/core/lib/report/cut-text.js
var cut_text = __webpack_require__(6494);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judged-gate.js

function judged(judgement) {
    const message = typeof judgement.message === "string" ? [judgement.message] : judgement.message;
    return {
        gate: {
            name: judgement.name,
            status: judgement.status,
            actual: judgement.actual ?? null,
            threshold: judgement.threshold ?? null,
            base: judgement.base ?? null,
            unit: judgement.unit,
            message: message.map((part) => (typeof part === "string" ? part : placeText(part))).join(""),
        },
        message,
        row: {
            label: judgement.label,
            now: judgement.now ?? "–",
            base: judgement.baseShown ?? "–",
            limit: judgement.limit ?? "–",
        },
        annotations: judgement.annotations ?? [],
    };
}
/** A gate over evidence that cannot be believed: it fails, and the numbers it shows are marked. */
function doubted(judgement, problems) {
    const [first = "", ...others] = problems;
    const message = others.length === 0 ? first : `${first} (And ${plural(others.length, "more problem")}: see the log.)`;
    const now = judgement.now === undefined ? "no valid report" : `in doubt: ${judgement.now}`;
    return judged({ ...judgement, now, status: "fail", message });
}
const SHOWN = 3;
/** Names come out of reports; one of a megabyte may not drown the log line and what else the message says. */
const MAX_PART_CHARACTERS = 300;
/** The first three of a list, and how many more there are. */
function firstOf(items, show) {
    const fit = (part) => (typeof part === "string" ? (0,cut_text/* cutToCharacters */._H)(part, MAX_PART_CHARACTERS) : part);
    const shown = items
        .slice(0, SHOWN)
        .map((item) => show(item).map(fit))
        .flatMap((parts, index) => (index === 0 ? parts : [", ", ...parts]));
    return items.length > SHOWN ? [...shown, ` and ${grouped(items.length - SHOWN)} more`] : shown;
}
function placeText({ path, line, text }) {
    return text ?? (line === null ? path : `${path}:${line}`);
}
/** "89.1 %" from 0.8916: rounded down, so that a ratio below a limit never looks as if it met it. */
function percent(ratio) {
    return `${(Math.floor(ratio * 1000 + 1e-9) / 10).toFixed(1)} %`;
}
/** A limit as it was written: "80.0 %" from 0.8, "85.55 %" from 0.8555. */
function percentLimit(ratio) {
    const exact = String(Number((ratio * 100).toPrecision(12)));
    return `${exact.includes(".") ? exact : `${exact}.0`} %`;
}
/** 106739 as "106 739", with a no-break space. */
function grouped(value) {
    return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, "\u00a0");
}
function plural(count, one, many = `${one}s`) {
    return `${grouped(count)} ${count === 1 ? one : many}`;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-gas.js

/** The largest increase of one function against base decides. No base means `no-baseline`, which fails nothing. */
function judgeGas(evidence, comparison, maxIncreaseGas) {
    const { changes } = comparison;
    const worst = changes === undefined ? undefined : worstChange(changes);
    const shared = {
        name: "gas_optimization_threshold",
        label: "Gas increase",
        threshold: maxIncreaseGas,
        unit: "gas",
        limit: `at most +${grouped(maxIncreaseGas)}`,
        ...(worst !== undefined && {
            actual: increase(worst),
            base: 0,
            now: `${signed(increase(worst))} (${worst.name})`,
            baseShown: grouped(worst.baseGas),
        }),
    };
    if (evidence.problems.length > 0)
        return doubted(shared, evidence.problems);
    // What was measured at base and no longer is would hide an increase.
    if (comparison.isMissingNow)
        return doubted(shared, [comparison.reason]);
    if (changes === undefined || worst === undefined) {
        const now = evidence.reports.length === 0 ? "not measured" : plural(comparison.measured, "entry", "entries");
        return judged({ ...shared, status: "no-baseline", message: comparison.reason, now, baseShown: "none" });
    }
    const over = changes.filter((change) => increase(change) > maxIncreaseGas);
    const absent = comparison.gone === 0 ? "" : ` ${plural(comparison.gone, "entry", "entries")} of base are not measured any more.`;
    const gone = comparison.reason === "" ? absent : `${absent} ${comparison.reason}`;
    if (over.length === 0) {
        const compared = `None of ${plural(changes.length, "entry", "entries")} costs over ${grouped(maxIncreaseGas)} gas more than at base.`;
        return judged({ ...shared, status: "pass", message: `${compared}${isAllEqual(changes) ? ALL_EQUAL : ""}${gone}` });
    }
    const named = firstOf(over, (change) => [
        `${change.name} ${grouped(change.baseGas)} → ${grouped(change.nowGas)} (${signed(increase(change))})`,
    ]);
    const grew = `${plural(over.length, "entry", "entries")} grew by more than ${grouped(maxIncreaseGas)} gas: `;
    return judged({ ...shared, status: "fail", message: [grew, ...named, ".", gone] });
}
/** A tracked snapshot that nothing rewrote looks just like this. */
const ALL_EQUAL = " Every figure is that of base: if this surprises, check that `forge snapshot` ran.";
function isAllEqual(changes) {
    return changes.every((change) => increase(change) === 0);
}
function increase(change) {
    return change.nowGas - change.baseGas;
}
function worstChange(changes) {
    return changes.reduce((worst, change) => (worst === undefined || increase(change) > increase(worst) ? change : worst), undefined);
}
/** +21 804 or −312. */
function signed(value) {
    return value < 0 ? `−${grouped(-value)}` : `+${grouped(value)}`;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/compare-base.js



/** This run's gas beside that of the snapshots which the base commit tracks. */
function compareWithBase(reports, tracked) {
    const { snapshots, reasons, absence } = tracked;
    const now = reports.map(({ entries }) => entries.filter(({ gas }) => gas !== null));
    const measured = now.reduce((sum, entries) => sum + entries.length, 0);
    const missing = findMissing(snapshots, new Set(now.flat().map(({ producer }) => producer)));
    const { changes, gone } = compareProducers(now, snapshots.flatMap(({ entries }) => entries));
    const shared = { measured, changes: changes.length === 0 ? undefined : changes, gone };
    if (missing !== undefined)
        return { ...shared, reason: tellMissing(missing), isMissingNow: true };
    // A base without `.gas-snapshot` is nothing to tell where there are other snapshots; one that cannot be read is.
    const unread = changes.length > 0 ? reasons.filter((reason) => reason !== absence) : [];
    const reason = unread.length === 0 ? "" : `Not compared: ${[...new Set(unread)].join("; ")}.`;
    if (changes.length > 0)
        return { ...shared, reason, isMissingNow: false };
    return { ...shared, gone: 0, reason: `No baseline: ${tellNothing(snapshots, reasons)}.`, isMissingNow: false };
}
/** What was measured at base, and is of a kind that no report of this run has: that would hide an increase. */
function findMissing(snapshots, producers) {
    return snapshots.find(({ entries }) => entries.some(({ gas }) => gas !== null) && !entries.some(({ producer }) => producers.has(producer)));
}
function tellMissing({ path }) {
    return `The base commit tracks the gas snapshot ${path}, but this run brings no figures of its kind. Run what writes it before this step, and name it too where input \`gas\` names files.`;
}
function tellNothing([snapshot], reasons) {
    if (snapshot !== undefined)
        return `none of this run's gas figures is in the base commit's ${snapshot.path}`;
    return [...new Set(reasons)].join("; ");
}
/**
 * Figures of different producers are never compared: a gas report is no stand-in for a snapshot. Each report stands on
 * its own: two that hold the same function are two measurements, and both count.
 */
function compareProducers(now, before) {
    const changes = [];
    let gone = 0;
    for (const [producer, old] of Map.groupBy(before, (entry) => entry.producer)) {
        const reports = now.map((entries) => entries.filter((entry) => entry.producer === producer));
        const compared = reports.filter((entries) => entries.length > 0).map((entries) => compareGas(entries, old));
        const absences = Map.groupBy(compared.flatMap(({ removed }) => removed), (entry) => entry);
        gone += [...absences.values()].filter(({ length }) => length === compared.length).length;
        for (const { entry, gas, baseGas } of compared.flatMap((comparison) => comparison.changes)) {
            changes.push({ name: gasName(entry), nowGas: gas, baseGas });
        }
    }
    return { changes: changes.sort((a, b) => increase(b) - increase(a)), gone };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/reports/lib/complexity/solidity-tokens.js
const TOKEN = { end: 0, word: 1, symbol: 2 };
/**
 * Walks the tokens of Solidity or Yul text that matter for its structure: words, and single symbols except `&&` and `||`.
 * Comments, white space, numbers' details and everything inside strings are passed over. Text that is no Solidity gives
 * tokens too; nothing throws.
 */
class SolidityTokens {
    #source;
    #at = 0;
    /** One of TOKEN. */
    kind = TOKEN.end;
    /** The word, or the symbol with one or two characters; empty at the end. */
    text = "";
    /** Line of the token, counted from 1. */
    line = 1;
    /** Line of the token before it. */
    lastLine = 1;
    constructor(source) {
        this.#source = source;
    }
    /** Moves to the next token; false at the end. */
    next() {
        this.lastLine = this.line;
        const source = this.#source;
        while (this.#at < source.length) {
            const code = source.charCodeAt(this.#at);
            if (code === 10) {
                this.line += 1;
                this.#at += 1;
            }
            else if (isWordStart(code))
                return this.#readWord();
            else if (isDigit(code))
                this.#skipNumber();
            else if (code === 34 || code === 39)
                this.#skipString(code);
            else if (code === 47 && source.charCodeAt(this.#at + 1) === 47)
                this.#skipLineComment();
            else if (code === 47 && source.charCodeAt(this.#at + 1) === 42)
                this.#skipBlockComment();
            else if (isSymbol(code))
                return this.#readSymbol(code);
            else
                this.#at += 1;
        }
        this.kind = TOKEN.end;
        this.text = "";
        return false;
    }
    /** `hex"…"` and `unicode"…"` are a word and a string here, which comes to the same. */
    #readWord() {
        const start = this.#at;
        do
            this.#at += 1;
        while (isWordPart(this.#source.charCodeAt(this.#at)));
        this.kind = TOKEN.word;
        this.text = this.#source.slice(start, this.#at);
        return true;
    }
    #readSymbol(code) {
        const isPair = (code === 38 || code === 124) && this.#source.charCodeAt(this.#at + 1) === code;
        this.text = isPair ? (code === 38 ? "&&" : "||") : (SYMBOLS[code] ?? "");
        this.kind = TOKEN.symbol;
        this.#at += isPair ? 2 : 1;
        return true;
    }
    #skipNumber() {
        do
            this.#at += 1;
        while (isWordPart(this.#source.charCodeAt(this.#at)));
    }
    /** A string ends at its quote or, being broken, at the end of its line. */
    #skipString(quote) {
        this.#at += 1;
        for (; this.#at < this.#source.length; this.#at += 1) {
            const code = this.#source.charCodeAt(this.#at);
            if (code === 10)
                return;
            if (code === 92)
                this.#at += this.#source.charCodeAt(this.#at + 1) === 10 ? 0 : 1;
            else if (code === quote)
                break;
        }
        this.#at += 1;
    }
    #skipLineComment() {
        const end = this.#source.indexOf("\n", this.#at);
        this.#at = end < 0 ? this.#source.length : end;
    }
    #skipBlockComment() {
        const found = this.#source.indexOf("*/", this.#at + 2);
        const end = found < 0 ? this.#source.length : found + 2;
        for (let line = this.#source.indexOf("\n", this.#at); line >= 0 && line < end;) {
            this.line += 1;
            line = this.#source.indexOf("\n", line + 1);
        }
        this.#at = end;
    }
}
/** The symbols that bear on structure; `.` and operators other than these do not. */
const SYMBOLS = Object.assign(Array(128).fill(undefined), {
    38: "&",
    40: "(",
    41: ")",
    59: ";",
    63: "?",
    123: "{",
    124: "|",
    125: "}",
});
function isSymbol(code) {
    return code < 128 && SYMBOLS[code] !== undefined;
}
function isDigit(code) {
    return code >= 48 && code <= 57;
}
function isWordStart(code) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 36;
}
function isWordPart(code) {
    return isWordStart(code) || isDigit(code);
}

;// CONCATENATED MODULE: ./packages/reports/lib/complexity/solidity-complexity.js

/** One decision each: every `do` has a `while`, every `switch` its `case`s. */
const DECISION_WORDS = new Set(["if", "for", "while", "catch", "case"]);
const DECISION_SYMBOLS = new Set(["?", "&&", "||"]);
/**
 * Cyclomatic complexity (McCabe 1976) of every function, constructor, modifier, receive and fallback in a Solidity
 * source: 1 + if, for, while, do, catch, `?:`, `&&`, `||`, and if, for, case of inline assembly. Read by tokens, without
 * a compiler; on valid Solidity from 0.6 the numbers are those of the compiler's syntax tree.
 */
function measureSolidityComplexity(source) {
    return new FunctionScanner(source).scan();
}
class FunctionScanner {
    #tokens;
    #functions = [];
    #contract = null;
    #depth = 0;
    constructor(source) {
        this.#tokens = new SolidityTokens(source);
    }
    scan() {
        const tokens = this.#tokens;
        let more = tokens.next();
        while (more)
            more = tokens.kind === TOKEN.word ? this.#scanWord(tokens.text) : this.#scanSymbol(tokens.text);
        return this.#functions;
    }
    #scanSymbol(symbol) {
        if (symbol === "{")
            this.#depth += 1;
        if (symbol === "}") {
            this.#depth = Math.max(0, this.#depth - 1);
            if (this.#depth === 0)
                this.#contract = null;
        }
        return this.#tokens.next();
    }
    /** Each returns whether there is a current token to go on with. */
    #scanWord(word) {
        const startLine = this.#tokens.line;
        const more = this.#tokens.next();
        const isAtMemberLevel = this.#depth === (this.#contract === null ? 0 : 1);
        if (!more || !isAtMemberLevel)
            return more;
        if (this.#contract === null && (word === "contract" || word === "library" || word === "interface")) {
            return this.#openContract();
        }
        if (word === "function" || word === "modifier")
            return this.#scanNamed(word, startLine);
        const isUnnamed = word === "constructor" || word === "receive" || word === "fallback";
        if (isUnnamed && this.#contract !== null && this.#tokens.text === "(")
            return this.#measure(word, word, startLine);
        return true;
    }
    #openContract() {
        if (this.#tokens.kind === TOKEN.word)
            this.#contract = this.#tokens.text;
        return this.#tokens.next();
    }
    /** Without a name it is a function type, as in `function (uint) external callback;`. */
    #scanNamed(kind, startLine) {
        return this.#tokens.kind === TOKEN.word ? this.#measure(kind, this.#tokens.text, startLine) : true;
    }
    /** From the first token behind the keyword to the end of the body, or to the `;` that stands for it. */
    #measure(kind, name, startLine) {
        const tokens = this.#tokens;
        let complexity = 1;
        let parentheses = 0;
        let braces = 0;
        let hasBody = false;
        let more = true;
        for (; more; more = tokens.next()) {
            const { text } = tokens;
            if (tokens.kind === TOKEN.word)
                complexity += DECISION_WORDS.has(text) ? 1 : 0;
            else if (DECISION_SYMBOLS.has(text))
                complexity += 1;
            else if (text === "(")
                parentheses += 1;
            else if (text === ")")
                parentheses -= 1;
            else if (text === "{")
                braces += 1;
            else if (text === "}")
                braces -= 1;
            // `modifier m {` has no parentheses; `f{value: 1}(x)` in a header argument lies inside some.
            if (text === "{" && parentheses === 0)
                hasBody = true;
            if (hasBody ? text === "}" && braces === 0 : text === ";" && parentheses === 0)
                break;
        }
        const endLine = more ? tokens.line : tokens.lastLine;
        this.#functions.push({ contract: this.#contract, name, kind, startLine, endLine, hasBody, complexity });
        return more && tokens.next();
    }
}

;// CONCATENATED MODULE: ./packages/reports/lib/findings/fingerprint.js


/**
 * Gives each finding a fingerprint that survives moved lines and changed white space: sha256 over tool, rule, path,
 * enclosing function, the text of the flagged line without white space, and its number among findings that agree in all
 * of these. Pass all findings of a run at once, since the number counts over them in their order.
 */
function fingerprintFindings(findings, readSource) {
    const sources = new Map();
    const occurrences = new Map();
    return findings.map((finding) => {
        const [enclosing, text] = describePlace(finding, readSource, sources);
        const key = JSON.stringify([finding.tool, finding.ruleId, finding.path, enclosing, text]);
        const occurrence = occurrences.get(key) ?? 0;
        occurrences.set(key, occurrence + 1);
        return { ...finding, fingerprint: (0,external_node_crypto_.createHash)("sha256").update(`${key}${occurrence}`).digest("hex") };
    });
}
/** A finding without a readable source is told apart by its message, digits left out since they are mostly lines. */
function describePlace({ path, startLine, message }, readSource, sources) {
    if (path === null || startLine === null)
        return ["", message.replaceAll(/[\s\d]+/g, "")];
    const source = sources.get(path) ?? readLines(path, readSource(path));
    sources.set(path, source);
    const text = source.lines[startLine - 1];
    return text === undefined
        ? ["", message.replaceAll(/[\s\d]+/g, "")]
        : [source.enclosing(startLine), text.replaceAll(/\s+/g, "")];
}
function readLines(path, text) {
    const lines = text?.split(/\r\n|\n|\r/) ?? [];
    if (text === undefined || !path.endsWith(".sol"))
        return { lines, enclosing: () => "" };
    const functions = measureSolidityComplexity(text);
    const enclosing = (line) => {
        const found = functions.find(({ startLine, endLine }) => startLine <= line && line <= endLine);
        return found === undefined ? "" : `${found.contract ?? ""}.${found.name}`;
    };
    return { lines, enclosing };
}

// EXTERNAL MODULE: ./packages/reports/lib/workspace-path.js
var workspace_path = __webpack_require__(1186);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/describe-coverage-overlap.js


/** What `joinCoverage` does with sources that several reports tell of, one sentence for each report concerned. */
function describeCoverageOverlap(files, paths) {
    const known = new Map();
    const sourcesOf = new Map(files.map((file) => [file, sources(file.report, paths)]));
    for (const own of sourcesOf.values()) {
        for (const [source, isListed] of own) {
            const { reports = 0, isListed: wasListed = false } = known.get(source) ?? {};
            known.set(source, { reports: reports + 1, isListed: wasListed || isListed });
        }
    }
    return [...sourcesOf].flatMap(([{ path }, own]) => {
        const shared = [...own].filter(([source]) => (known.get(source)?.reports ?? 0) > 1);
        const setAside = shared.filter(([source, isListed]) => !isListed && known.get(source)?.isListed === true).length;
        return describeShared(path, { all: own.size, joined: shared.length - setAside, setAside });
    });
}
function describeShared(path, { all, joined, setAside }) {
    const of = `of ${plural(all, "source")}`;
    const sentences = [];
    if (joined > 0) {
        sentences.push(`${path}: ${joined} ${of} in another report too; a line that one of them reached is covered.`);
    }
    if (setAside > 0) {
        sentences.push(`${path}: totals for ${setAside} ${of} are set aside, since another report lists the lines.`);
    }
    return sentences;
}
/** Each source once, with whether its lines are listed. */
function sources(report, paths) {
    const found = new Map();
    for (const file of report.files) {
        const source = (0,workspace_path/* toWorkspacePath */.C)(file.path, paths);
        if (source !== null)
            found.set(source, found.get(source) === true || file.lineBits.length > 0);
    }
    return found;
}

// EXTERNAL MODULE: ./packages/core/lib/files/workspace.js + 1 modules
var files_workspace = __webpack_require__(8222);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/find-report-files.js




/** The report files of one family: those that the input names, else those that lie under a producer's usual name. */
async function findReportFiles(family, named, place) {
    return named.length > 0 ? findNamed(family, named, place) : discover(family, place);
}
/** A named file must be a report, whatever its name. */
async function findNamed(family, lines, place) {
    const files = new Map();
    const problems = [];
    for (const line of lines) {
        const input = `Input \`${family}\`: ${JSON.stringify(line)}`;
        try {
            const matches = await matchLine(line, place);
            if (matches.length === 0) {
                problems.push(`${input} matches no file. Check the path and that the step which writes it ran before this one.`);
            }
            for (const match of matches)
                files.set(match.path, { ...match, mustBeReport: true });
        }
        catch (error) {
            problems.push(`${input}: ${describeFault(error)}`);
        }
    }
    return { files: [...files.values()], passedOver: [], problems };
}
/** A file of just this name is meant before a glob is; `[a].xml` may be either. */
async function matchLine(line, { workspace, workingDirectory }) {
    const pattern = (0,files_workspace/* relativeInside */.J)(workspace.root, external_node_path_.resolve(workspace.root, workingDirectory, line));
    if (pattern === undefined)
        throw new errors/* InputError */.d("It leads outside the workspace; name a file inside it.");
    if (pattern === "")
        return [];
    const exact = await workspace.describe(pattern);
    if (exact !== undefined)
        return [exact];
    const described = [];
    for (const file of await workspace.find([pattern])) {
        const facts = await workspace.describe(file);
        if (facts !== undefined)
            described.push(facts);
    }
    return described;
}
async function discover(family, place) {
    const { workspace, workingDirectory } = place;
    const names = familyNames(family, place.artifactDirectories);
    const fromHere = relativeTo(workingDirectory);
    const named = place.projectFiles.filter((file) => names.isCandidate(fromHere(file)));
    const first = named.filter((file) => !names.isSubstitute(fromHere(file)));
    const candidates = first.length > 0 ? first : named;
    const files = new Map();
    const problems = [];
    const believed = new Set(withoutYesterdays(family, candidates, place.trackedFiles));
    for (const file of believed) {
        try {
            const facts = await workspace.describe(file);
            // A link and its target are one file.
            if (facts !== undefined)
                files.set(facts.path, { ...facts, mustBeReport: names.mustBeReport(fromHere(file)) });
        }
        catch (error) {
            problems.push(`${file}: ${describeFault(error)}`);
        }
    }
    return { files: [...files.values()], passedOver: candidates.filter((file) => !believed.has(file)), problems };
}
function relativeTo(directory) {
    const prefix = directory === "" ? "" : `${directory}/`;
    return (file) => (file.startsWith(prefix) ? file.slice(prefix.length) : external_node_path_.posix.relative(directory, file));
}
/** Untracked files are of this run. A tracked `.gas-snapshot` counts only where this run wrote no other. */
function withoutYesterdays(family, files, tracked) {
    const ofThisRun = files.filter((file) => !tracked.has(file));
    const isReplaced = family === "gas" && ofThisRun.some(isWholeSnapshot);
    const isBelieved = (file) => mayBeTracked(family, file) && !(isReplaced && isWholeSnapshot(file));
    return [...ofThisRun, ...files.filter((file) => tracked.has(file) && isBelieved(file))];
}
/** A fault of the input or of the file system in one sentence; all else is a bug and goes on its way. */
function describeFault(error) {
    if (error instanceof errors/* InputError */.d)
        return error.message;
    if (error instanceof Error && "code" in error)
        return `The file cannot be read (${String(error.code)}).`;
    throw error;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/join-findings.js
/**
 * Counts a finding once that several reports of one tool tell of, as Slither's JSON and SARIF of the same run do. JSON
 * goes first: Slither leaves findings without a place out of its SARIF. What only one of them has stays, and equal
 * findings within one report are as many as it says.
 */
function joinFindings(files) {
    const ordered = [...files.filter((file) => !file.isSarif), ...files.filter((file) => file.isSarif)];
    const told = new Map();
    const notes = [];
    const scans = ordered.map((file) => {
        const { findings } = file.report;
        const fresh = keepUntold(findings, told);
        if (fresh.length < findings.length) {
            notes.push(`${file.path}: ${findings.length - fresh.length} of ${findings.length} findings of ${file.report.tool} are in another report too and count once.`);
        }
        return { ...file, report: { ...file.report, findings: fresh } };
    });
    return { scans, notes };
}
/** `told` holds how often each finding was told by the report that tells it most often. */
function keepUntold(findings, told) {
    const here = new Map();
    const fresh = findings.filter((finding) => {
        const key = identify(finding);
        const count = (here.get(key) ?? 0) + 1;
        here.set(key, count);
        return count > (told.get(key) ?? 0);
    });
    for (const [key, count] of here)
        told.set(key, Math.max(count, told.get(key) ?? 0));
    return fresh;
}
/** Slither's SARIF puts impact and confidence in front of a rule: `0-1-reentrancy-eth`. */
function identify({ tool, ruleId, severity, path, startLine, message }) {
    const rule = ruleId.replace(/^\d-\d-(?=.)/, "");
    const place = path === null ? [message] : [path, startLine];
    return JSON.stringify([tool.toLowerCase(), rule, severity, ...place]);
}

// EXTERNAL MODULE: ./packages/reports/lib/tests/test-report.js
var test_report = __webpack_require__(1402);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/join-tests.js

/** What a test is believed to be where reports disagree: it failed if it failed once, and ran if it ran once. */
const WEIGHTS = { failed: 3, error: 2, passed: 1, skipped: 0 };
/** The tests of all reports as one: a run that writes JSON and JUnit tells of each test twice, and it counts once. */
function joinTests(evidence) {
    if (evidence.reports.length < 2)
        return evidence;
    const joined = new Map();
    for (const report of evidence.reports) {
        for (const test of report.cases) {
            const key = JSON.stringify([test.file, test.classname, test.name, test.index]);
            const known = joined.get(key);
            if (known === undefined || tellsMore(test, known))
                joined.set(key, test);
        }
    }
    const cases = [...joined.values()];
    const producer = [...new Set(evidence.reports.map((report) => report.producer))].join(", ");
    return { ...evidence, reports: [{ producer, cases, totals: (0,test_report/* sumCases */.Z)(cases), problems: [] }] };
}
function tellsMore(test, known) {
    if (test.status !== known.status)
        return WEIGHTS[test.status] > WEIGHTS[known.status];
    return known.message === null && test.message !== null;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/judged-artifact.js
/** Where a contract is known by its artifact and from a list of sizes, the artifact counts: it has path and hashes. */
function preferArtifacts(evidence) {
    const nameOf = ({ name }) => name.slice(name.lastIndexOf(":") + 1);
    const known = new Set(evidence.reports.filter(({ artifact }) => artifact !== null).map(nameOf));
    const reports = evidence.reports.filter((contract) => contract.artifact !== null || !known.has(nameOf(contract)));
    return { ...evidence, reports };
}

;// CONCATENATED MODULE: ./packages/reports/lib/contracts/forge-build-sizes.js


/** True for the start of `forge build --sizes --json`. */
function isForgeBuildSizes(head) {
    return /^\s*\{\s*"[^"]{1,500}"\s*:\s*\{\s*"runtime_size"\s*:/.test(head);
}
/**
 * Reads `forge build --sizes --json`; sizes in bytes, the placeholder of a library that is not linked being the 20 bytes
 * of its address, initcode without constructor arguments.
 */
function parseForgeBuildSizes(text) {
    const sizes = (0,json_value/* asObject */.eB)((0,json_value/* parseJson */.qF)(text, "The forge size report"));
    if (sizes === undefined)
        throw notSizes();
    const read = Object.entries(sizes).map(([key, figures]) => {
        const [runtimeSize, initcodeSize] = [
            (0,json_value/* asCount */.Wg)((0,json_value/* asObject */.eB)(figures)?.["runtime_size"]),
            (0,json_value/* asCount */.Wg)((0,json_value/* asObject */.eB)(figures)?.["init_size"]),
        ];
        if (runtimeSize === undefined || initcodeSize === undefined)
            throw notSizes();
        const [, contractName = key, sourcePath = null] = /^([^ ()]+) \((.+)\)$/.exec(key) ?? [];
        return { contractName, sourcePath, runtimeSize, initcodeSize };
    });
    if (read.length === 0)
        throw new report_error/* ReportError */.$("no-results", "The forge size report holds no contract. Compile first.");
    return read;
}
function notSizes() {
    return new report_error/* ReportError */.$("wrong-format", "The report is JSON, but not forge's sizes. Write it with `forge build --sizes --json`.");
}

// EXTERNAL MODULE: ./packages/reports/node_modules/js-sha3/build/sha3.mjs
var sha3 = __webpack_require__(8001);
;// CONCATENATED MODULE: ./packages/reports/lib/contracts/bytecode.js


/** keccak256 of a source file as the compiler's metadata holds it, with 0x prefix. */
function hashSource(bytes) {
    return `0x${(0,sha3/* keccak256 */.So)(bytes)}`;
}
const PLACEHOLDER_DIGITS = 40;
/**
 * Measures and hashes hex code as compilers write it, with or without 0x, with `__$…$__` for libraries that are not
 * linked. Link references are zeroed also where they are linked already, so that the hash names the code alone.
 */
function readBytecode(hex, links, zeroed) {
    const digits = hex.startsWith("0x") ? hex.slice(2) : hex;
    const placeholders = findPlaceholders(digits);
    for (const start of placeholders) {
        if (!links.some((link) => link.start === start && link.length === PLACEHOLDER_DIGITS / 2)) {
            throw new report_error/* ReportError */.$("malformed", `The code has a library placeholder at byte ${start} that no link reference explains.`);
        }
    }
    const bytes = toBytes(digits, placeholders);
    for (const { start, length } of [...links, ...zeroed]) {
        if (start + length > bytes.length) {
            throw new report_error/* ReportError */.$("malformed", `A reference to bytes ${start} to ${start + length} lies outside the code.`);
        }
        bytes.fill(0, start, start + length);
    }
    const hash = bytes.length === 0 ? null : `0x${(0,sha3/* keccak256 */.So)(bytes)}`;
    return { size: bytes.length, isUnlinked: placeholders.length > 0, hash };
}
/** Byte offsets. Every compiler's placeholder is 40 characters that start with two underscores. */
function findPlaceholders(digits) {
    const found = [];
    for (let at = digits.indexOf("__"); at >= 0; at = digits.indexOf("__", at + PLACEHOLDER_DIGITS))
        found.push(at / 2);
    return found;
}
function toBytes(digits, placeholders) {
    let linked = "";
    let end = 0;
    for (const start of placeholders) {
        linked += digits.slice(end, start * 2) + "0".repeat(PLACEHOLDER_DIGITS);
        end = start * 2 + PLACEHOLDER_DIGITS;
    }
    linked += digits.slice(end);
    // Buffer stops silently at the first character that is no hex digit.
    if (linked.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(linked)) {
        throw new report_error/* ReportError */.$("malformed", "The code of the artifact is not hexadecimal. Compile again.");
    }
    return Buffer.from(linked, "hex");
}

;// CONCATENATED MODULE: ./packages/reports/lib/contracts/solidity-artifact.js



/** True for the start or the whole of an artifact; build-info, TypeScript and debug files are none. */
function isSolidityArtifact(head) {
    return /^\s*\{\s*("_format"\s*:\s*"hh(-sol|3)-artifact-1"|"abi"\s*:\s*\[)/.test(head);
}
/**
 * Reads a Foundry or Hardhat 2 or 3 artifact. `artifactPath` is only told in errors: names come from the content, since
 * Foundry's folders keep the file name alone.
 */
function parseSolidityArtifact(text, artifactPath) {
    const what = `The artifact ${artifactPath}`;
    const artifact = (0,json_value/* asObject */.eB)((0,json_value/* parseJson */.qF)(text, what));
    const format = (0,json_value/* asString */.oJ)(artifact?.["_format"]);
    if (artifact === undefined || (0,json_value/* asArray */._j)(artifact["abi"]) === undefined) {
        throw new report_error/* ReportError */.$("wrong-format", `${what} is no Foundry or Hardhat artifact: it has no \`abi\`.`);
    }
    try {
        return format === undefined ? readFoundry(artifact, artifactPath) : readHardhat(artifact, format);
    }
    catch (error) {
        if (error instanceof report_error/* ReportError */.$)
            throw new report_error/* ReportError */.$(error.code, `${what}: ${error.message}`, { cause: error });
        throw error;
    }
}
function readFoundry(artifact, artifactPath) {
    const creation = (0,json_value/* asObject */.eB)(artifact["bytecode"]);
    const runtime = (0,json_value/* asObject */.eB)(artifact["deployedBytecode"]);
    const metadata = (0,json_value/* asObject */.eB)(artifact["metadata"]) ?? (0,json_value/* asObject */.eB)(tryParse((0,json_value/* asString */.oJ)(artifact["rawMetadata"])));
    // A source without a contract of its own, which only imports, gets an artifact without code and metadata.
    const isEmpty = metadata === undefined && (0,json_value/* asString */.oJ)(creation?.["object"]) === "0x";
    const [sourcePath, contractName] = isEmpty ? nameEmptySource(artifact, artifactPath) : findFoundryName(metadata);
    return buildArtifact("foundry", sourcePath, contractName, {
        sources: readSources(metadata),
        creation: (0,json_value/* asString */.oJ)(creation?.["object"]),
        runtime: (0,json_value/* asString */.oJ)(runtime?.["object"]),
        creationLinks: readLinks(creation?.["linkReferences"]),
        runtimeLinks: readLinks(runtime?.["linkReferences"]),
        immutables: readImmutables(runtime?.["immutableReferences"]),
    });
}
/** Foundry does not write the name itself; the compiler's metadata holds it. */
function findFoundryName(metadata) {
    const [target] = (0,json_value/* entriesOf */.Mc)((0,json_value/* asObject */.eB)(metadata?.["settings"])?.["compilationTarget"]);
    const contractName = (0,json_value/* asString */.oJ)(target?.[1]);
    if (target === undefined || contractName === undefined) {
        throw new report_error/* ReportError */.$("malformed", 'it has no metadata with a compilation target. Set `extra_output = ["metadata"]` in foundry.toml.');
    }
    return [target[0], contractName];
}
function nameEmptySource(artifact, artifactPath) {
    const fileName = artifactPath.slice(artifactPath.lastIndexOf("/") + 1).replace(/\.json$/, "");
    return [(0,json_value/* asString */.oJ)((0,json_value/* asObject */.eB)(artifact["ast"])?.["absolutePath"]) ?? "", fileName];
}
function readSources(metadata) {
    return (0,json_value/* entriesOf */.Mc)(metadata?.["sources"]).flatMap(([path, source]) => {
        const keccak256 = (0,json_value/* asString */.oJ)((0,json_value/* asObject */.eB)(source)?.["keccak256"]);
        return keccak256 === undefined ? [] : [{ path, keccak256 }];
    });
}
function tryParse(text) {
    return text === undefined || text === "" ? undefined : (0,json_value/* parseJson */.qF)(text, "its raw metadata");
}
function readHardhat(artifact, format) {
    const contractName = (0,json_value/* asString */.oJ)(artifact["contractName"]);
    const sourcePath = (0,json_value/* asString */.oJ)(artifact["sourceName"]);
    if ((format !== "hh-sol-artifact-1" && format !== "hh3-artifact-1") ||
        contractName === undefined ||
        sourcePath === undefined) {
        throw new report_error/* ReportError */.$("wrong-format", `its format ${format.slice(0, 40)} is not that of Hardhat 2 or 3.`);
    }
    return buildArtifact(format === "hh3-artifact-1" ? "hardhat-3" : "hardhat-2", sourcePath, contractName, {
        creation: (0,json_value/* asString */.oJ)(artifact["bytecode"]),
        runtime: (0,json_value/* asString */.oJ)(artifact["deployedBytecode"]),
        creationLinks: readLinks(artifact["linkReferences"]),
        runtimeLinks: readLinks(artifact["deployedLinkReferences"]),
        immutables: readImmutables(artifact["immutableReferences"]),
        sources: [],
    });
}
function buildArtifact(producer, sourcePath, contractName, code) {
    if (code.creation === undefined || code.runtime === undefined) {
        throw new report_error/* ReportError */.$("malformed", "it has no bytecode. Compile with the default outputs.");
    }
    const creation = readBytecode(code.creation, code.creationLinks, []);
    const runtime = readBytecode(code.runtime, code.runtimeLinks, code.immutables);
    return {
        producer,
        fullyQualifiedName: `${sourcePath}:${contractName}`,
        sourcePath,
        contractName,
        isCompiled: creation.size > 0,
        runtimeSize: runtime.size,
        initcodeSize: creation.size,
        isUnlinked: creation.isUnlinked || runtime.isUnlinked,
        creationCodeHash: creation.hash,
        runtimeCodeHash: runtime.hash,
        creationLinks: code.creationLinks,
        runtimeLinks: code.runtimeLinks,
        immutables: code.immutables,
        sources: code.sources,
    };
}
/** `{file: {Library: [{start, length}]}}` of the compiler's output, in the order of the code. */
function readLinks(value) {
    const links = (0,json_value/* entriesOf */.Mc)(value).flatMap(([file, libraries]) => (0,json_value/* entriesOf */.Mc)(libraries).flatMap(([name, ranges]) => readRanges(ranges).map((range) => ({ library: `${file}:${name}`, ...range }))));
    return links.sort((a, b) => a.start - b.start);
}
/** `{astId: [{start, length}]}`; the ids change with every build and are left out. */
function readImmutables(value) {
    return (0,json_value/* entriesOf */.Mc)(value)
        .flatMap(([, ranges]) => readRanges(ranges))
        .sort((a, b) => a.start - b.start);
}
function readRanges(value) {
    return ((0,json_value/* asArray */._j)(value) ?? []).map((entry) => {
        const range = (0,json_value/* asObject */.eB)(entry);
        const [start, length] = [(0,json_value/* asCount */.Wg)(range?.["start"]), (0,json_value/* asCount */.Wg)(range?.["length"])];
        if (start === undefined || length === undefined)
            throw new report_error/* ReportError */.$("malformed", "it has a reference without start or length.");
        return { start, length };
    });
}

// EXTERNAL MODULE: ./packages/reports/lib/decode-text.js
var decode_text = __webpack_require__(4955);
;// CONCATENATED MODULE: ./packages/reports/lib/project/project-sources.js

/** Nothing below a folder of this name is the project's own, at any depth. */
const FOREIGN_FOLDERS = new Set(["node_modules", ".git"]);
/** Where nothing is known about a project, these folders at its top hold no code to judge. */
const USUAL_EXCLUDES = ["lib", "test", "tests", "script", "scripts"];
/** `base` is the folder of foundry.toml relative to the workspace, empty for the workspace. */
function foundrySources(project, base) {
    const below = (folder) => joinFolder(base, folder);
    return {
        include: [below(project.src)].filter((folder) => folder !== ""),
        exclude: [project.test, project.script, ...project.libs].map(below).filter((folder) => folder !== ""),
    };
}
/** Hardhat's `paths.sources`, by default `contracts`. */
function hardhatSources(base, sources = "contracts") {
    return { include: [joinFolder(base, sources)], exclude: [joinFolder(base, "test")] };
}
/** `members` are the folders of the packages; an empty name is the package at `base` itself. */
function cargoSources(base, members) {
    return { include: members.map((member) => joinFolder(joinFolder(base, member), "src")), exclude: [] };
}
/** For a project of unknown layout below `base`. */
function unknownSources(base) {
    return { include: base === "" ? [] : [base], exclude: USUAL_EXCLUDES.map((folder) => joinFolder(base, folder)) };
}
/** Several projects in one workspace. A file that is a test of one is no source of another. */
function joinSources(all) {
    return { include: all.flatMap(({ include }) => include), exclude: all.flatMap(({ exclude }) => exclude) };
}
/** `path` is relative to the workspace. Solidity's tests and scripts never count, wherever they lie. */
function isProjectSource(path, { include, exclude }) {
    if (/\.[ts]\.sol$/.test(path))
        return false;
    if (path.split("/").some((segment) => FOREIGN_FOLDERS.has(segment)))
        return false;
    if (exclude.some((folder) => isBelow(path, folder)))
        return false;
    return include.length === 0 || include.some((folder) => isBelow(path, folder));
}
/** The files of a coverage report that are the project's own, with paths relative to the workspace. */
function selectSources(files, sources, context) {
    const selected = [];
    for (const file of files) {
        const path = (0,workspace_path/* toWorkspacePath */.C)(file.path, context);
        if (path !== null && isProjectSource(path, sources))
            selected.push({ ...file, path });
    }
    return { files: selected, left: files.length - selected.length };
}
function isBelow(path, folder) {
    return path.startsWith(`${folder}/`);
}
function joinFolder(base, folder) {
    const clean = folder === "." ? "" : folder;
    return [base, clean].filter((part) => part !== "").join("/");
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/read-evidence.js



/** Clocks and checkouts are not exact; a report made from the sources is newer by the length of a build. */
const AGE_TOLERANCE_MS = 2000;
/**
 * Reads the files of one family. Whatever cannot be read becomes a problem, which fails the family's gate; only a
 * discovered file of another format is passed over, and only where its name is not the report's own.
 */
async function readEvidence(found, rules, read) {
    const parts = [{ files: [], reports: [], problems: found.problems }];
    for (const batch of inBatches(found.files)) {
        parts.push(...(await Promise.all(batch.map((file) => readFile(file, rules, read)))));
    }
    return {
        files: parts.flatMap(({ files }) => files),
        reports: parts.flatMap(({ reports }) => reports),
        problems: parts.flatMap(({ problems }) => problems),
    };
}
async function readFile({ mustBeReport, ...file }, rules, read) {
    try {
        const { reports, producer, counted, problems } = await read(file);
        const told = problems.map((problem) => `${file.path}: ${problem}`);
        return {
            files: counted === "" ? [] : [{ ...file, producer, counted }],
            reports,
            problems: [...told, ...staleness(file, rules)],
        };
    }
    catch (error) {
        if (error instanceof report_error/* ReportError */.$ && error.code === "wrong-format" && !mustBeReport) {
            rules.passOver(file.path);
            return { files: [], reports: [], problems: [] };
        }
        const fault = error instanceof report_error/* ReportError */.$ ? error.message : describeFault(error);
        return { files: [], reports: [], problems: [`${file.path}: ${fault}`] };
    }
}
function staleness(file, { newestSource, isAgeless }) {
    if (newestSource === undefined || isAgeless(file.path))
        return [];
    if (file.modifiedAtMs + AGE_TOLERANCE_MS >= newestSource.modifiedAtMs)
        return [];
    return [
        `${file.path}: this report is older than ${newestSource.path}, so it is about other code. Make it again in this run.`,
    ];
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/read-sizes.js





/**
 * Reads `forge build --sizes --json`, the source of sizes where there are no artifacts. It names
 * contracts mostly without their sources, so that few can be left out by path, and gives no code to hash. Only its age
 * tells what it was built from.
 */
function readSizes(text, file, rules) {
    const contracts = parseForgeBuildSizes(text).flatMap((contract) => read_sizes_measure(contract, rules));
    return {
        reports: contracts,
        producer: "forge-build-sizes",
        counted: `${plural(contracts.length, "contract")} without hashes`,
        problems: findAge(file, rules.newestSource),
    };
}
/** A path is known where two contracts share a name; those outside the project's sources are none of it. */
function read_sizes_measure({ contractName, sourcePath, runtimeSize, initcodeSize }, { project, paths, isExcluded }) {
    const path = sourcePath === null ? null : (0,workspace_path/* toWorkspacePath */.C)(sourcePath, paths);
    const isForeign = sourcePath !== null && (path === null || !isProjectSource(path, project.sources));
    if (isForeign || initcodeSize === 0)
        return [];
    const judged = {
        name: sourcePath === null ? contractName : `${sourcePath}:${contractName}`,
        path,
        runtimeBytes: runtimeSize,
        initcodeBytes: initcodeSize,
        isSizeJudged: !isExcluded(contractName) && !(sourcePath !== null && isExcluded(sourcePath)),
    };
    return [{ ...judged, artifact: null }];
}
function findAge(file, newest) {
    if (newest === undefined || file.modifiedAtMs + AGE_TOLERANCE_MS >= newest.modifiedAtMs)
        return [];
    const seconds = grouped(Math.ceil((newest.modifiedAtMs - file.modifiedAtMs) / 1000));
    return [`It is ${seconds} s older than ${newest.path}. Run \`forge build --sizes --json\` in this run.`];
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/read-artifacts.js









const MAX_ARTIFACT_BYTES = 64 * 1024 * 1024;
/** The compiler's whole input and output; its contracts have artifacts of their own. */
const BUILD_INFO = /(^|\/)build-info\//;
/**
 * Reads one artifact, or forge's list of sizes. Contracts of dependencies, tests and scripts, interfaces, abstract contracts, and what is left in
 * the folder of sources that are gone are none.
 */
async function readArtifact(workspace, file, rules) {
    if (BUILD_INFO.test(file.path) || file.path.endsWith(".dbg.json"))
        return NOTHING;
    const bytes = await workspace.readBytes(file.path, MAX_ARTIFACT_BYTES);
    const text = (0,decode_text/* decodeText */.g7)(bytes);
    if (isForgeBuildSizes(text.slice(0, DETECTION_HEAD_LENGTH)))
        return readSizes(text, file, rules);
    const contract = parseSolidityArtifact(text, file.path);
    const path = (0,workspace_path/* toWorkspacePath */.C)(contract.sourcePath, rules.paths);
    if (path === null || !contract.isCompiled || !isProjectSource(path, rules.project.sources))
        return NOTHING;
    const source = await workspace.describe(path);
    if (source === undefined)
        return NOTHING;
    const judged = {
        name: contract.fullyQualifiedName,
        path,
        runtimeBytes: contract.runtimeSize,
        initcodeBytes: contract.initcodeSize,
        isSizeJudged: !rules.isExcluded(contract.sourcePath) && !rules.isExcluded(contract.contractName),
        artifact: describeArtifact(contract, file, bytes),
    };
    const problems = contract.sources.length > 0 ? await findForeignSources(contract, rules) : read_artifacts_findAge(file, source, contract);
    return { reports: [judged], producer: contract.producer, counted: contract.contractName, problems };
}
function describeArtifact(contract, file, bytes) {
    return {
        name: contract.fullyQualifiedName,
        path: file.path,
        size: file.sizeBytes,
        sha256: (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex"),
        type: "compiled_contract",
        ...(contract.creationCodeHash !== null && { creationCodeHash: contract.creationCodeHash }),
        ...(contract.runtimeCodeHash !== null && { runtimeCodeHash: contract.runtimeCodeHash }),
    };
}
/** An artifact that was built from other sources than those in the tree says nothing about this commit. */
async function findForeignSources({ sources }, { paths, hashOf }) {
    for (const { path, keccak256 } of sources) {
        const file = (0,workspace_path/* toWorkspacePath */.C)(path, paths);
        // Dependencies need not be installed where the gate runs; the project's own sources are in the tree.
        if (file === null || file.split("/").includes("node_modules"))
            continue;
        const hash = await hashOf(file);
        if (hash !== undefined && hash !== keccak256.toLowerCase()) {
            return [`It was compiled from another version of ${file}. Run \`forge build\` in this run.`];
        }
    }
    return [];
}
/** Hardhat's artifacts do not say what they were built from, so that only their age tells. */
function read_artifacts_findAge(artifact, source, { producer }) {
    if (artifact.modifiedAtMs + AGE_TOLERANCE_MS >= source.modifiedAtMs)
        return [];
    const command = producer === "foundry" ? "forge build --force" : "npx hardhat compile --force";
    return [`It is older than ${source.path}, so it may be of other code. Run \`${command}\` in this run.`];
}
const NOTHING = { reports: [], producer: "", counted: "", problems: [] };

// EXTERNAL MODULE: ./packages/reports/lib/coverage/coverage-faults.js
var coverage_faults = __webpack_require__(4644);
// EXTERNAL MODULE: ./packages/reports/lib/coverage/coverage-records.js + 2 modules
var coverage_records = __webpack_require__(9317);
// EXTERNAL MODULE: ./packages/reports/lib/coverage/hit-text.js
var hit_text = __webpack_require__(6569);
;// CONCATENATED MODULE: ./packages/reports/lib/coverage/codecov-json.js





const WHAT = "The Codecov report";
/** True for the start of Codecov's custom coverage format. */
function isCodecovJson(head) {
    return /^\s*\{\s*"coverage"\s*:\s*\{/.test(head);
}
/**
 * Parses Codecov's custom coverage format (docs.codecov.com/docs/codecov-custom-coverage-format). A partly covered line
 * ran, as it did for every other format. Its fractions are branches for some producers and regions for others
 * (cargo-llvm-cov), so that branches are no data here.
 */
function parseCodecovJson(text) {
    const coverage = (0,json_value/* asObject */.eB)((0,json_value/* asObject */.eB)((0,json_value/* parseJson */.qF)(text, WHAT))?.["coverage"]);
    if (coverage === undefined)
        throw new report_error/* ReportError */.$("wrong-format", `${WHAT} has no \`coverage\` by file.`);
    const records = new coverage_records/* CoverageRecords */.t();
    const faults = new coverage_faults/* CoverageFaults */.u(WHAT);
    for (const [path, lines] of Object.entries(coverage)) {
        if (path === "") {
            faults.note("a file without a name");
            continue;
        }
        records.open(path);
        if ((0,json_value/* asObject */.eB)(lines) === undefined && (0,json_value/* asArray */._j)(lines) === undefined)
            faults.note(path);
        for (const [key, value] of linesOf(lines)) {
            const line = (0,hit_text/* parseLine */.A)(key);
            const isHit = isCodecovHit(value);
            if (line === undefined || isHit === undefined)
                faults.note(`line ${key.slice(0, 80)} of ${path}`);
            else if (isHit !== null)
                records.lines.add(line, isHit);
        }
        records.close();
    }
    const files = records.files();
    const problems = faults.toProblems();
    if (files.length === 0 && problems.length === 0) {
        throw new report_error/* ReportError */.$("no-results", `${WHAT} names no source file. Check the coverage command and its filters.`);
    }
    return { producer: "codecov-json", files, problems, notes: [] };
}
/** By number, or as a list whose first place stands for no line. */
function linesOf(lines) {
    return (0,json_value/* asArray */._j)(lines)?.map((value, line) => [String(line), value]) ?? (0,json_value/* entriesOf */.Mc)(lines);
}
/** Null is a line without code, true a partly covered one, a text "1/2" how much of it ran; undefined is none of these. */
function isCodecovHit(value) {
    if (value === null)
        return null;
    if (value === true)
        return true;
    const fraction = /^(\d{1,15})\/(\d{1,15})$/.exec((0,json_value/* asString */.oJ)(value) ?? "");
    if (fraction === null)
        return (0,hit_text/* isHitNumber */.Rp)(value);
    const [covered, found] = [Number(fraction[1]), Number(fraction[2])];
    return covered > found || found === 0 ? undefined : covered > 0;
}

// EXTERNAL MODULE: ./packages/reports/lib/coverage/coverage-report.js
var coverage_report = __webpack_require__(415);
// EXTERNAL MODULE: ./packages/reports/lib/coverage/hit-keys.js
var hit_keys = __webpack_require__(7646);
;// CONCATENATED MODULE: ./packages/reports/lib/coverage/istanbul-final.js







const istanbul_final_WHAT = "The Istanbul report";
const FIRST_KEYS = /^\s*\{\s*"[^"\n]{1,2000}"\s*:\s*\{\s*"(path|l|s|f|b|all|hash|statementMap|fnMap|branchMap|inputSourceMap|_coverageSchema)"\s*:/;
/** True for the start of Istanbul's coverage-final.json, also one about no file. */
function isIstanbulFinal(head) {
    return FIRST_KEYS.test(head) || /^\s*\{\s*\}\s*$/.test(head);
}
/**
 * Parses coverage-final.json of istanbul-lib-coverage (nyc, Jest, Vitest, c8) and solidity-coverage. The count of a line
 * is the highest of the statements that start on it; solidity-coverage lists its lines itself, in `l`.
 */
function parseIstanbulFinal(text, context) {
    const root = (0,json_value/* asObject */.eB)((0,json_value/* parseJson */.qF)(text, istanbul_final_WHAT));
    if (root === undefined)
        throw new report_error/* ReportError */.$("wrong-format", `${istanbul_final_WHAT} is no object of files.`);
    const reader = new IstanbulReader();
    for (const [key, value] of Object.entries(root))
        reader.addFile(key, value, context);
    return reader.report();
}
class IstanbulReader {
    #records = new coverage_records/* CoverageRecords */.t();
    #faults = new coverage_faults/* CoverageFaults */.u(istanbul_final_WHAT);
    #file = "";
    addFile(key, value, context) {
        const file = (0,json_value/* asObject */.eB)(value);
        this.#file = key;
        if (key === "" || file === undefined)
            return this.#faults.note(`the file ${JSON.stringify(key)}`);
        const path = (0,json_value/* asString */.oJ)(file["path"]) ?? "";
        this.#records.open((0,coverage_report/* choosePath */.FH)(path === "" ? [key] : [path, key], context));
        if (file["l"] === undefined)
            this.#addStatements(file);
        else
            this.#addLines(file["l"]);
        this.#addFunctions(file);
        this.#addBranches(file);
        this.#records.close();
    }
    #addStatements(file) {
        for (const [id, place, count] of this.#join(file, "statementMap", "s")) {
            const line = (0,hit_text/* asLine */.Bd)((0,json_value/* asObject */.eB)((0,json_value/* asObject */.eB)(place)?.["start"])?.["line"]);
            const isHit = (0,hit_text/* isHitNumber */.Rp)(count);
            if (line === undefined || isHit === undefined)
                this.#note(`statement ${id}`);
            else
                this.#records.lines.add(line, isHit);
        }
    }
    #addLines(lines) {
        if ((0,json_value/* asObject */.eB)(lines) === undefined)
            this.#note("`l`");
        for (const [key, count] of (0,json_value/* entriesOf */.Mc)(lines)) {
            const line = (0,hit_text/* parseLine */.A)(key);
            const isHit = (0,hit_text/* isHitNumber */.Rp)(count);
            if (line === undefined || isHit === undefined)
                this.#note(`line ${key}`);
            else
                this.#records.lines.add(line, isHit);
        }
    }
    #addFunctions(file) {
        for (const [id, , count] of this.#join(file, "fnMap", "f")) {
            const isHit = (0,hit_text/* isHitNumber */.Rp)(count);
            if (isHit === undefined)
                this.#note(`function ${id}`);
            else {
                this.#records.functions.declare((0,hit_keys/* hashText */.qj)(id), 0);
                this.#records.functions.call((0,hit_keys/* hashText */.qj)(id), isHit);
            }
        }
    }
    #addBranches(file) {
        for (const [id, place, counts] of this.#join(file, "branchMap", "b")) {
            const hits = ((0,json_value/* asArray */._j)(counts) ?? [undefined]).map(hit_text/* isHitNumber */.Rp);
            const locations = (0,json_value/* asArray */._j)((0,json_value/* asObject */.eB)(place)?.["locations"])?.length ?? hits.length;
            if (hits.includes(undefined) || hits.length < locations)
                this.#note(`branch ${id}`);
            for (const [index, isHit] of hits.entries()) {
                this.#records.branches.add((0,hit_keys/* hashWith */.nd)((0,hit_keys/* hashText */.qj)(id), index), isHit === true);
            }
        }
    }
    /** What is known of each id with its count; an id of the map that has no count would be one uncovered entry less. */
    *#join(file, mapName, countsName) {
        const map = (0,json_value/* asObject */.eB)(file[mapName]);
        const counts = (0,json_value/* asObject */.eB)(file[countsName]);
        if (map === undefined || counts === undefined)
            return this.#note(`\`${mapName}\` and \`${countsName}\``);
        for (const id of Object.keys(map))
            if (!Object.hasOwn(counts, id))
                this.#note(`\`${countsName}\` without ${id}`);
        for (const [id, count] of Object.entries(counts))
            yield [id, Object.hasOwn(map, id) ? map[id] : undefined, count];
    }
    #note(entry) {
        this.#faults.note(`${entry.slice(0, 80)} of ${this.#file}`);
    }
    report() {
        const problems = this.#faults.toProblems();
        const files = this.#records.files();
        if (files.length === 0 && problems.length === 0) {
            throw new report_error/* ReportError */.$("no-results", `${istanbul_final_WHAT} names no source file. Check the coverage command and its filters.`);
        }
        return { producer: "istanbul", files, problems, notes: [] };
    }
}

;// CONCATENATED MODULE: ./packages/reports/lib/coverage/file-sums.js


const METRICS = [
    ["lines", "LF", "LH"],
    ["functions", "FNF", "FNH"],
    ["branches", "BRF", "BRH"],
];
/** Declares the totals of one file; `foundKey` is how the report names what it found. Returns the unreadable ones. */
function declareSums(records, sums, foundKey) {
    const faults = [];
    for (const [metric, foundName, hitName] of METRICS) {
        const sum = (0,json_value/* asObject */.eB)((0,json_value/* asObject */.eB)(sums)?.[metric]);
        const found = (0,json_value/* asCount */.Wg)(sum?.[foundKey]);
        const hit = (0,json_value/* asCount */.Wg)(sum?.["covered"]);
        if (found === undefined || hit === undefined || hit > found)
            faults.push(metric);
        else {
            records.declare(foundName, found);
            records.declare(hitName, hit);
        }
    }
    return faults;
}
/** A report whose own total knows more lines than its files together has lost some of them. */
function compareTotal(what, total, foundKey, files) {
    const declared = (0,json_value/* asCount */.Wg)((0,json_value/* asObject */.eB)(total?.["lines"])?.[foundKey]) ?? 0;
    const { found } = (0,coverage_report/* sumCoverage */.CF)(files).lines;
    if (declared <= found)
        return [];
    const facts = `${declared} lines in total, but its files hold ${found}`;
    return [{ code: "count-mismatch", message: `${what} declares ${facts}. Part of it is missing: write it again.` }];
}

;// CONCATENATED MODULE: ./packages/reports/lib/coverage/istanbul-summary.js





const istanbul_summary_WHAT = "The Istanbul summary";
/** True for the start of Istanbul's coverage-summary.json, which begins with its total. */
function isIstanbulSummary(head) {
    return /^\s*\{\s*"total"\s*:\s*\{\s*"(lines|statements|functions|branches)"\s*:/.test(head);
}
/** Parses coverage-summary.json: totals of each file, no lines. Its percentages ("Unknown" for 0 of 0) are not used. */
function parseIstanbulSummary(text) {
    const root = (0,json_value/* asObject */.eB)((0,json_value/* parseJson */.qF)(text, istanbul_summary_WHAT));
    if (root === undefined)
        throw new report_error/* ReportError */.$("wrong-format", `${istanbul_summary_WHAT} is no object of files.`);
    const records = new coverage_records/* CoverageRecords */.t();
    const faults = new coverage_faults/* CoverageFaults */.u(istanbul_summary_WHAT);
    for (const [path, sums] of Object.entries(root)) {
        if (path === "total")
            continue;
        records.open(path);
        for (const metric of declareSums(records, sums, "total"))
            faults.note(`the ${metric} of ${path}`);
        records.close();
    }
    const files = records.files();
    if (files.length === 0) {
        throw new report_error/* ReportError */.$("no-results", `${istanbul_summary_WHAT} names no source file. Check the coverage command and its filters.`);
    }
    const problems = [...faults.toProblems(), ...compareTotal(istanbul_summary_WHAT, (0,json_value/* asObject */.eB)(root["total"]), "total", files)];
    return { producer: "istanbul-summary", files, problems, notes: [] };
}

;// CONCATENATED MODULE: ./packages/reports/lib/coverage/lcov-number.js
/** A whole number in decimal digits from `start` to before `end`; undefined where it is none or over 2^53. */
function readWhole(bytes, start, end) {
    let value = 0;
    for (let at = start; at < end; at += 1) {
        const digit = (bytes[at] ?? 0) - 0x30;
        if (digit < 0 || digit > 9)
            return undefined;
        value = value * 10 + digit;
    }
    return end > start && Number.isSafeInteger(value) ? value : undefined;
}
/**
 * Whether a count as producers write it is above zero: digits of any length (counters beyond 2^53), a fraction or an
 * exponent. Undefined where it is no number; a negative count is none.
 */
function readIsHit(bytes, start, end) {
    let isHit = false;
    for (let at = start; at < end; at += 1) {
        const digit = (bytes[at] ?? 0) - 0x30;
        if (digit < 0 || digit > 9)
            return readIsFractionHit(bytes, start, end);
        if (digit > 0)
            isHit = true;
    }
    return end > start ? isHit : undefined;
}
function readIsFractionHit(bytes, start, end) {
    const text = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 64)));
    if (end - start > 64 || !/^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text))
        return undefined;
    return !/^[0.]*(e|$)/i.test(text);
}

// EXTERNAL MODULE: ./packages/reports/lib/coverage/line-bits.js
var line_bits = __webpack_require__(6369);
;// CONCATENATED MODULE: ./packages/reports/lib/coverage/lcov-lines.js





const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const COMMA = 0x2c;
const COLON = 0x3a;
/** Keys of geninfo(1), packed by `packKey`, so that no string is made for each line. */
const KEYS = new Map("TN SF VER FN FNDA FNL FNA FNF FNH BRDA BRF BRH LF LH MCDC MCF MCH"
    .split(" ")
    .map((key) => [packKey(new TextEncoder().encode(key), 0, key.length), key]));
const END_OF_RECORD = new TextEncoder().encode("end_of_record");
/** Understands whole lines of LCOV as bytes, in order. */
class LcovLines {
    #records = new coverage_records/* CoverageRecords */.t();
    #problems = [];
    #decoder = new TextDecoder("utf-8", { fatal: true });
    #lineNumber = 0;
    #badLines = 0;
    #firstBadLine = 0;
    /** Parses the lines from `start` to before `end`; the byte before `end` is a newline. */
    parse(bytes, start, end) {
        let at = start;
        while (at < end) {
            this.#lineNumber += 1;
            const isDa = bytes[at] === 0x44 && bytes[at + 1] === 0x41 && bytes[at + 2] === COLON;
            at = isDa ? this.#parseDa(bytes, at + 3) : this.#parseOther(bytes, at, bytes.indexOf(NEWLINE, at));
        }
    }
    /** `DA:<line>,<count>[,<checksum>]`, in one pass since most lines are these. Returns the start of the next line. */
    #parseDa(bytes, start) {
        let at = start;
        let line = 0;
        let byte = bytes[at] ?? 0;
        while (byte >= 0x30 && byte <= 0x39) {
            line = line * 10 + byte - 0x30;
            at += 1;
            byte = bytes[at] ?? 0;
        }
        const hasLine = at > start && byte === COMMA && line <= line_bits/* MAX_LINE */.MV;
        const countStart = at + 1;
        let isPlain = hasLine;
        let isCovered = false;
        if (hasLine) {
            at = countStart;
            byte = bytes[at] ?? 0;
            while (byte >= 0x30 && byte <= 0x39) {
                if (byte !== 0x30)
                    isCovered = true;
                at += 1;
                byte = bytes[at] ?? 0;
            }
            isPlain = at > countStart;
        }
        if (isPlain && byte === NEWLINE && this.#records.isOpen) {
            this.#records.lines.add(line, isCovered);
            return at + 1;
        }
        const eol = bytes.indexOf(NEWLINE, at);
        const isHit = hasLine ? readIsHit(bytes, countStart, fieldEnd(bytes, countStart, trimEnd(bytes, eol))) : undefined;
        if (isHit === undefined || !this.#records.isOpen)
            this.#noteBadLine();
        else
            this.#records.lines.add(line, isHit);
        return eol + 1;
    }
    #parseOther(bytes, start, eol) {
        const end = trimEnd(bytes, eol);
        if (end > start && bytes[start] !== 0x23 && !this.#parseRecord(bytes, start, end))
            this.#noteBadLine();
        return eol + 1;
    }
    #parseRecord(bytes, start, end) {
        let colon = start;
        while (colon < end && colon < start + 5 && bytes[colon] !== COLON)
            colon += 1;
        const key = colon < end && bytes[colon] === COLON ? KEYS.get(packKey(bytes, start, colon)) : undefined;
        if (key === undefined)
            return this.#parseEnd(bytes, start, end);
        if (key === "SF")
            return this.#openRecord(bytes.subarray(colon + 1, end));
        if (key === "TN" || key === "VER" || key.startsWith("MC"))
            return true;
        return this.#records.isOpen && this.#parseField(key, bytes, colon + 1, end);
    }
    #parseField(key, bytes, start, end) {
        if (key === "BRDA")
            return this.#parseBranch(bytes, start, end);
        const comma = fieldEnd(bytes, start, end);
        switch (key) {
            case "FN":
                return this.#parseFunction(bytes, start, comma, end);
            case "FNDA":
                return this.#parseCall(bytes, start, comma, (0,hit_keys/* hashBytes */.yi)(bytes, comma + 1, end));
            case "FNL":
                return this.#addFunction((0,hit_keys/* hashBytes */.yi)(bytes, start, comma), bytes, comma + 1, fieldEnd(bytes, comma + 1, end));
            case "FNA":
                return this.#parseCall(bytes, comma + 1, fieldEnd(bytes, comma + 1, end), (0,hit_keys/* hashBytes */.yi)(bytes, start, comma));
            default:
                return this.#declare(key, readWhole(bytes, start, end));
        }
    }
    #declare(key, value) {
        if (value === undefined || !(0,coverage_records/* isSumKey */.B)(key))
            return false;
        this.#records.declare(key, value);
        return true;
    }
    /** `FN:<line>,<name>`, since lcov 2 also `FN:<line>,<end line>,<name>`. */
    #parseFunction(bytes, start, comma, end) {
        const second = fieldEnd(bytes, comma + 1, end);
        const hasEndLine = second < end && readWhole(bytes, comma + 1, second) !== undefined;
        return this.#addFunction((0,hit_keys/* hashBytes */.yi)(bytes, (hasEndLine ? second : comma) + 1, end), bytes, start, comma);
    }
    #addFunction(name, bytes, start, end) {
        const line = readWhole(bytes, start, end);
        if (line === undefined)
            return false;
        this.#records.functions.declare(name, line);
        return true;
    }
    #parseCall(bytes, start, end, name) {
        const isHit = readIsHit(bytes, start, end);
        if (isHit === undefined)
            return false;
        this.#records.functions.call(name, isHit);
        return true;
    }
    /** `BRDA:<line>,<block>,<branch>,<count>` where `-` means that the block was never reached. */
    #parseBranch(bytes, start, end) {
        let comma = end - 1;
        while (comma > start && bytes[comma] !== COMMA)
            comma -= 1;
        const isUnreached = comma === end - 2 && bytes[comma + 1] === 0x2d;
        const isHit = isUnreached ? false : readIsHit(bytes, comma + 1, end);
        if (isHit === undefined || comma <= start)
            return false;
        this.#records.branches.add((0,hit_keys/* hashBytes */.yi)(bytes, start, comma), isHit);
        return true;
    }
    #openRecord(path) {
        if (this.#records.isOpen) {
            this.#addProblem("truncated", `The LCOV report has a record without an end before line ${this.#lineNumber}.`);
            this.#records.close();
        }
        try {
            const name = this.#decoder.decode(path);
            if (name === "")
                return false;
            this.#records.open(name);
            return true;
        }
        catch {
            this.#addProblem("encoding", `Line ${this.#lineNumber} of the LCOV report names a file that is not UTF-8.`);
            return false;
        }
    }
    #parseEnd(bytes, start, end) {
        if (!this.#records.isOpen || end - start < END_OF_RECORD.length)
            return false;
        if (!END_OF_RECORD.every((byte, index) => bytes[start + index] === byte))
            return false;
        this.#records.close();
        return true;
    }
    #noteBadLine() {
        if (this.#badLines === 0)
            this.#firstBadLine = this.#lineNumber;
        this.#badLines += 1;
    }
    #addBadLines() {
        const lines = this.#badLines === 1 ? "One line is" : `${this.#badLines} lines are`;
        this.#addProblem("malformed", `${lines} no LCOV in the report, the first is line ${this.#firstBadLine}. Write it again.`);
    }
    /** One problem of a kind is enough to fail; a hostile file could make millions. */
    #addProblem(code, message) {
        if (!this.#problems.some((problem) => problem.code === code))
            this.#problems.push({ code, message });
    }
    end() {
        if (this.#records.isOpen) {
            this.#addProblem("truncated", "The LCOV report ends inside a record. Check that its writer ran to its end.");
            this.#records.close();
        }
        if (this.#badLines > 0)
            this.#addBadLines();
        if (this.#records.size === 0)
            throw this.#noRecords();
        return { producer: "lcov", files: this.#records.files(), problems: this.#problems, notes: [] };
    }
    #noRecords() {
        if (this.#lineNumber === 0) {
            return new report_error/* ReportError */.$("empty", "The LCOV report is empty. Check that the coverage command ran to its end.");
        }
        return this.#badLines > 0
            ? new report_error/* ReportError */.$("wrong-format", "The report is no LCOV tracefile: it has no SF record.")
            : new report_error/* ReportError */.$("no-results", "The LCOV report names no source file. Check the coverage command and its filters.");
    }
}
/** Up to four ASCII bytes in one number. */
function packKey(bytes, start, end) {
    let key = 0;
    for (let at = start; at < end; at += 1)
        key = (key << 8) | (bytes[at] ?? 0);
    return end - start > 4 ? -1 : key;
}
function trimEnd(bytes, eol) {
    return bytes[eol - 1] === CARRIAGE_RETURN ? eol - 1 : eol;
}
/** Where the field that starts here ends: at the next comma or at the end of the line. */
function fieldEnd(bytes, start, end) {
    let at = start;
    while (at < end && bytes[at] !== COMMA)
        at += 1;
    return at;
}

;// CONCATENATED MODULE: ./packages/reports/lib/coverage/lcov.js


const lcov_NEWLINE = 0x0a;
const MAX_TEXT_LINE_BYTES = 1024 * 1024;
/** True for the start of an LCOV tracefile (geninfo(1), section FILES). */
function isLcov(head) {
    return /(^|\n)(TN|SF):/.test(head);
}
/**
 * Reads an LCOV tracefile as a byte stream; a chunk may be filled again once the next one is asked for. Repeated lines,
 * functions and files are joined; records may stand in any order within `SF` … `end_of_record`. A file cut in the
 * middle, or lines that are no LCOV, come back as problems; what is no LCOV at all throws ReportError.
 */
async function readLcov(chunks) {
    const reader = new ChunkReader();
    for await (const chunk of chunks)
        reader.write(chunk);
    return reader.end();
}
/** Cuts chunks into whole lines. They are parsed where they lie; only the piece of a line at the end is copied. */
class ChunkReader {
    #lines = new LcovLines();
    #carried = new Uint8Array(0);
    #isStarted = false;
    write(chunk) {
        const start = this.#carried.length > 0 ? this.#finishCarried(chunk) : 0;
        const end = chunk.lastIndexOf(lcov_NEWLINE) + 1;
        if (end > start)
            this.#parse(chunk, start, end);
        const rest = chunk.subarray(Math.max(start, end));
        if (rest.length === 0)
            return;
        // Buffer.slice would keep a view of memory that the stream may fill again.
        this.#carried = concatenate(this.#carried, rest);
        if (this.#carried.length > MAX_TEXT_LINE_BYTES) {
            throw new report_error/* ReportError */.$("malformed", "The LCOV report has a line of over 1 MiB. Check what wrote to its file.");
        }
    }
    end() {
        if (this.#carried.length > 0)
            this.#finishCarried(Uint8Array.of(lcov_NEWLINE));
        return this.#lines.end();
    }
    /** Parses the line that the last chunk began, if it ends in this one. Returns where the next line starts. */
    #finishCarried(chunk) {
        const start = chunk.indexOf(lcov_NEWLINE) + 1;
        if (start === 0)
            return 0;
        const line = concatenate(this.#carried, chunk.subarray(0, start));
        this.#carried = new Uint8Array(0);
        this.#parse(line, 0, line.length);
        return start;
    }
    #parse(bytes, start, end) {
        const mark = this.#isStarted ? 0 : markLength(bytes);
        this.#isStarted = true;
        this.#lines.parse(bytes, start + mark, end);
    }
}
/** UTF-8's byte order mark is passed over; UTF-16 cannot be read byte by byte. */
function markLength(bytes) {
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
        throw new report_error/* ReportError */.$("encoding", "The LCOV report is UTF-16. Write it as UTF-8.");
    }
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
function concatenate(a, b) {
    const joined = new Uint8Array(a.length + b.length);
    joined.set(a);
    joined.set(b, a.length);
    return joined;
}

;// CONCATENATED MODULE: ./packages/reports/lib/coverage/llvm-segments.js


/** The segments of one file in the order of their lines; undefined where one cannot be read. */
function parseSegments(value) {
    const segments = [];
    for (const entry of (0,json_value/* asArray */._j)(value) ?? [undefined]) {
        const [line, , count, hasCount, isEntry, isGap] = (0,json_value/* asArray */._j)(entry) ?? [];
        const number = (0,hit_text/* asLine */.Bd)(line);
        const isHit = (0,hit_text/* isHitNumber */.Rp)(count);
        if (number === undefined || isHit === undefined || number < (segments.at(-1)?.line ?? 0))
            return undefined;
        segments.push({ line: number, isHit, hasCount: isTrue(hasCount), isEntry: isTrue(isEntry), isGap: isTrue(isGap) });
    }
    return segments;
}
/** Very old exports write 0 and 1. */
function isTrue(value) {
    return value === true || value === 1;
}
/**
 * The lines with code and whether they ran, as llvm-cov's LineCoverageStats has it (llvm/lib/ProfileData/Coverage/
 * CoverageMapping.cpp): the region that goes on from an earlier line, and the ones that start on this one.
 */
function toLines(segments, add) {
    let wrapped;
    let next = 0;
    const last = segments.at(-1)?.line ?? -1;
    for (let line = segments[0]?.line ?? 0; line <= last; line += 1) {
        const first = next;
        while (segments[next]?.line === line)
            next += 1;
        const own = segments.slice(first, next);
        const isHit = lineHit(own, wrapped);
        if (isHit !== undefined)
            add(line, isHit);
        wrapped = own.at(-1) ?? wrapped;
    }
}
/** Undefined where the line has no code. */
function lineHit(own, wrapped) {
    const entries = own.filter(({ isEntry, hasCount }) => isEntry && hasCount);
    const isSkipped = own[0] !== undefined && !own[0].hasCount && own[0].isEntry;
    const isMapped = (!isSkipped && wrapped?.hasCount === true) || entries.length > 0;
    if (!isMapped)
        return undefined;
    return wrapped?.isHit === true || entries.some(({ isGap, isHit }) => !isGap && isHit);
}

;// CONCATENATED MODULE: ./packages/reports/lib/coverage/llvm-cov-json.js






const llvm_cov_json_WHAT = "The llvm-cov report";
const MAX_SPANNED_LINES = 20_000_000;
/** True for the start of `llvm-cov export` in JSON; its type may stand at the end of the file. */
function isLlvmCovJson(head) {
    return /^\s*\{\s*"data"\s*:\s*\[\s*\{/.test(head) || /^\s*\{[^{]{0,400}"llvm\.coverage\.json\.export"/.test(head);
}
/**
 * Parses `llvm-cov export` (also of cargo-llvm-cov), with segments or as `-summary-only`. Segments give the lines;
 * functions and branches are llvm-cov's own totals of the file, which count an instantiated function once.
 */
function parseLlvmCovJson(text) {
    const root = (0,json_value/* asObject */.eB)((0,json_value/* parseJson */.qF)(text, llvm_cov_json_WHAT));
    if (root?.["type"] !== "llvm.coverage.json.export") {
        throw new report_error/* ReportError */.$("wrong-format", 'The report is no llvm-cov export: its type is not "llvm.coverage.json.export".');
    }
    const reader = new LlvmCovReader();
    const exports = ((0,json_value/* asArray */._j)(root["data"]) ?? []).map(json_value/* asObject */.eB);
    for (const one of exports)
        reader.addFiles(one?.["files"]);
    const totals = exports.length === 1 ? (0,json_value/* asObject */.eB)(exports[0]?.["totals"]) : undefined;
    return reader.report(totals);
}
class LlvmCovReader {
    #records = new coverage_records/* CoverageRecords */.t();
    #faults = new coverage_faults/* CoverageFaults */.u(llvm_cov_json_WHAT);
    #spannedLines = 0;
    #hasSegments = false;
    addFiles(value) {
        const files = (0,json_value/* asArray */._j)(value);
        if (files === undefined)
            this.#faults.note("an export without files");
        for (const file of files ?? [])
            this.#addFile(file);
    }
    #addFile(value) {
        const file = (0,json_value/* asObject */.eB)(value);
        const path = (0,json_value/* asString */.oJ)(file?.["filename"]) ?? "";
        if (path === "")
            return this.#faults.note("a file without a name");
        this.#records.open(path);
        for (const metric of declareSums(this.#records, file?.["summary"], "count")) {
            this.#faults.note(`the ${metric} of ${path}`);
        }
        if (file?.["segments"] !== undefined)
            this.#addSegments(path, file["segments"]);
        this.#records.close();
    }
    #addSegments(path, value) {
        const segments = parseSegments(value);
        if (segments === undefined)
            return this.#faults.note(`the segments of ${path}`);
        this.#hasSegments ||= segments.length > 0;
        this.#spannedLines += (segments.at(-1)?.line ?? 0) - (segments[0]?.line ?? 0);
        if (this.#spannedLines > MAX_SPANNED_LINES) {
            throw new report_error/* ReportError */.$("too-large", `${llvm_cov_json_WHAT} spans over ${MAX_SPANNED_LINES} lines. Report fewer files.`);
        }
        toLines(segments, (line, isHit) => this.#records.lines.add(line, isHit));
    }
    /** With segments the lines are counted another way than in the totals, which count those of functions. */
    report(totals) {
        const files = this.#records.files();
        const problems = this.#faults.toProblems();
        if (files.length === 0 && problems.length === 0) {
            throw new report_error/* ReportError */.$("no-results", `${llvm_cov_json_WHAT} names no source file. Check the coverage command and its filters.`);
        }
        if (!this.#hasSegments)
            problems.push(...compareTotal(llvm_cov_json_WHAT, totals, "count", files));
        return { producer: "llvm-cov-json", files, problems, notes: [] };
    }
}

;// CONCATENATED MODULE: ./packages/reports/lib/coverage/coverage-formats.js





/** The coverage reports that are read. The start of a text goes through `decodeHead`. */
const COVERAGE_FORMATS = [
    { id: "clover", input: "stream", detect: isClover, read: readClover },
    { id: "cobertura", input: "stream", detect: isCoverageXml, read: readCobertura },
    { id: "llvm-cov-json", input: "text", detect: isLlvmCovJson, parse: parseLlvmCovJson },
    { id: "codecov-json", input: "text", detect: isCodecovJson, parse: parseCodecovJson },
    { id: "istanbul-summary", input: "text", detect: isIstanbulSummary, parse: parseIstanbulSummary },
    { id: "istanbul", input: "text", detect: isIstanbulFinal, parse: parseIstanbulFinal },
    { id: "lcov", input: "stream", detect: isLcov, read: readLcov },
];
/** Both have the root `<coverage>`; Clover's has one project in it. */
function isClover(head) {
    return isCoverageXml(head) && /<project[\s>]/.test(head);
}
function isCoverageXml(head) {
    return /^\s*</.test(head) && /<coverage[\s/>]/.test(head);
}
/** The XML parser is loaded where there is XML to read. */
async function readClover(chunks) {
    const clover = await Promise.all(/* import() */[__webpack_require__.e(800), __webpack_require__.e(879)]).then(__webpack_require__.bind(__webpack_require__, 879));
    return clover.readClover(chunks);
}
async function readCobertura(chunks, context) {
    const cobertura = await Promise.all(/* import() */[__webpack_require__.e(800), __webpack_require__.e(997)]).then(__webpack_require__.bind(__webpack_require__, 8997));
    return cobertura.readCobertura(chunks, context);
}

// EXTERNAL MODULE: ./packages/reports/lib/findings/sarif.js + 5 modules
var sarif = __webpack_require__(8825);
// EXTERNAL MODULE: ./packages/reports/lib/findings/slither-json.js
var slither_json = __webpack_require__(4820);
;// CONCATENATED MODULE: ./packages/reports/lib/findings/require-findings-format.js



/** What scanners of contracts write; every other reader is loaded when a report asks for it. */
const USUAL_FORMATS = [
    { id: "sarif", detect: sarif/* isSarif */.i, parse: sarif/* parseSarif */.r },
    { id: "slither-json", detect: slither_json/* isSlitherJson */.Q, parse: (text, context) => [(0,slither_json/* parseSlitherJson */.l)(text, context)] },
];
/** As `requireFormat(FINDINGS_FORMATS, text)`, without loading readers that the text does not need. */
async function requireFindingsFormat(text) {
    const usual = findFormat(USUAL_FORMATS, text);
    if (usual !== undefined)
        return usual;
    const { FINDINGS_FORMATS } = await __webpack_require__.e(/* import() */ 344).then(__webpack_require__.bind(__webpack_require__, 1344));
    return requireFormat(FINDINGS_FORMATS, text);
}

// EXTERNAL MODULE: ./packages/reports/lib/tests/forge-test-json.js
var forge_test_json = __webpack_require__(4704);
;// CONCATENATED MODULE: ./packages/reports/lib/tests/require-test-format.js


/** What a Foundry project writes; every other reader is loaded when a report asks for it. */
const require_test_format_USUAL_FORMATS = [
    { id: "forge-test-json", detect: forge_test_json/* isForgeTestJson */.Iy, parse: async (text) => (0,forge_test_json/* parseForgeTestJson */.Zg)(text) },
];
/** As `requireFormat(TEST_FORMATS, text)`, without loading readers that the text does not need. */
async function requireTestFormat(text) {
    const usual = findFormat(require_test_format_USUAL_FORMATS, text);
    if (usual !== undefined)
        return usual;
    const { TEST_FORMATS } = await __webpack_require__.e(/* import() */ 938).then(__webpack_require__.bind(__webpack_require__, 3938));
    return requireFormat(TEST_FORMATS, text);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/read-reports.js







/** Reports that are held in memory as one text; LCOV and XML are streamed and have no such bound. */
const MAX_TEXT_BYTES = 256 * 1024 * 1024;
async function readTextReport(workspace, file) {
    return (0,decode_text/* decodeText */.g7)(await workspace.readBytes(file.path, MAX_TEXT_BYTES));
}
async function readTests(workspace, file) {
    const isXml = file.path.endsWith(".xml") || (await startsAsXml(workspace.stream(file.path)));
    const report = isXml ? await readXml(workspace, file) : await parseTests(await readTextReport(workspace, file));
    return {
        reports: [report],
        producer: report.producer,
        counted: plural(report.totals.tests, "test"),
        problems: messages(report.problems),
    };
}
/** A named file may have any name; JUnit is told by its first character, behind a byte order mark. */
async function startsAsXml(chunks) {
    for await (const chunk of chunks) {
        return /^(\u00ef\u00bb\u00bf)?\s*</.test(Buffer.from(chunk.subarray(0, 256)).toString("latin1"));
    }
    return false;
}
/** The XML parser is loaded where there is XML to read. */
async function readXml(workspace, file) {
    const { readJunit } = await Promise.all(/* import() */[__webpack_require__.e(800), __webpack_require__.e(3)]).then(__webpack_require__.bind(__webpack_require__, 9003));
    return readJunit(workspace.stream(file.path));
}
async function parseTests(text) {
    return (await requireTestFormat(text)).parse(text);
}
/** Reports of large projects are streamed, so that the format is told by the first bytes alone. */
async function readCoverage(workspace, file, context) {
    const head = await readHead(workspace.stream(file.path));
    const format = requireFormat(COVERAGE_FORMATS, (0,decode_text/* decodeHead */.Jk)(head));
    const report = format.input === "stream"
        ? await format.read(workspace.stream(file.path), context)
        : format.parse(await readTextReport(workspace, file), context);
    return {
        reports: [{ path: file.path, report }],
        producer: report.producer,
        counted: plural(report.files.length, "file"),
        problems: messages(report.problems),
    };
}
/** The bytes are copied: a stream may fill its chunk again. */
async function readHead(chunks) {
    for await (const chunk of chunks)
        return Uint8Array.from(chunk.subarray(0, DETECTION_HEAD_LENGTH));
    return new Uint8Array(0);
}
async function readFindings(workspace, file, context) {
    const text = await readTextReport(workspace, file);
    const format = await requireFindingsFormat(text);
    const reports = format.parse(text, context);
    const count = reports.reduce((sum, report) => sum + report.findings.length, 0);
    const tools = new Set(reports.map((report) => [report.tool, report.toolVersion ?? ""].join(" ").trim()));
    return {
        reports: reports.map((report) => ({ path: file.path, isSarif: format.id === "sarif", report })),
        producer: firstOf([...tools], (tool) => [tool]).join(""),
        counted: plural(count, "finding"),
        problems: reports.flatMap((report) => [
            ...messages(report.problems),
            ...(report.ran || report.problems.length > 0
                ? []
                : [`${report.tool} did not scan; run it again and look at its log.`]),
        ]),
    };
}
function messages(problems) {
    return problems.map((problem) => problem.message);
}
async function readGas(workspace, file) {
    const text = await readTextReport(workspace, file);
    const report = requireFormat(GAS_FORMATS, text).parse(text, file.path);
    const others = report.entries.filter(({ kind }) => kind === "size" || kind === "other").length;
    return {
        reports: [report],
        producer: report.producer,
        counted: `${plural(report.entries.length, "entry", "entries")}${others === 0 ? "" : `, ${others} of them no gas`}`,
        problems: messages(report.problems),
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/source-hashes.js

const MAX_SOURCE_BYTES = 4 * 1024 * 1024;
/** Hashes each source once, however many artifacts were built from it. */
function createSourceHashes(workspace) {
    const known = new Map();
    const hash = async (path) => {
        const facts = await workspace.describe(path);
        return facts === undefined ? undefined : hashSource(await workspace.readBytes(path, MAX_SOURCE_BYTES));
    };
    return (path) => {
        const hashed = known.get(path) ?? hash(path);
        known.set(path, hashed);
        return hashed;
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gather-evidence.js














/** Sources are looked up for the flagged lines only; larger ones are generated. */
const MAX_LOOKED_UP_BYTES = 4 * 1024 * 1024;
/** How paths inside reports lead to files of the workspace. */
function reportPaths({ workspace, workingDirectory }) {
    return {
        roots: [workspace.root, external_node_path_.join(workspace.root, workingDirectory), "/github/workspace"],
        baseDirectory: workingDirectory,
    };
}
/** Finds and reads the reports of every family, and counts once what several of them tell. */
async function gatherEvidence(context, rules) {
    const { workspace } = context;
    const { project, paths } = rules;
    const gather = await openGathering(context, rules);
    const readSource = (file) => workspace.lookUpText(file, MAX_LOOKED_UP_BYTES);
    const { sha, testedSha } = context.event.subject;
    const scanContext = { ...paths, readSource, commits: [...new Set([sha, testedSha])] };
    const scans = await gather("findings", (file) => readFindings(workspace, file, scanContext));
    const known = new Set(rules.projectFiles);
    const isKnownFile = (file) => known.has((0,workspace_path/* toWorkspacePath */.C)(file, paths) ?? "");
    const coverage = await gather("coverage", (file) => readCoverage(workspace, file, { isKnownFile }));
    const artifactRules = {
        project,
        paths,
        hashOf: createSourceHashes(workspace),
        isExcluded: (0,match_glob/* matchesGlob */.k)(rules.sizeExclude),
        newestSource: rules.newestSource,
    };
    return {
        tests: joinTests(await gather("tests", (file) => readTests(workspace, file))),
        coverage: completeCoverage(coverage, paths, (note) => context.log.info(note)),
        findings: completeFindings(scans, readSource, (note) => context.log.info(note)),
        gas: await gather("gas", (file) => readGas(workspace, file)),
        artifacts: preferArtifacts(await gather("artifacts", (file) => readArtifact(workspace, file, artifactRules))),
    };
}
/** Reads one family after the other with what they share. */
async function openGathering({ workspace, workingDirectory, inputs, log }, { project, projectFiles, newestSource, listed }) {
    const trackedFiles = await listed;
    if (trackedFiles === undefined) {
        log.notice("Git does not say here which files it tracks, so a committed old report cannot be told from one of this run.");
    }
    const tracked = trackedFiles ?? new Set();
    log.debug(`Project: ${project.kind}; ${projectFiles.length} files in reach, git tracks ${tracked.size}.`);
    const artifactDirectories = project.artifactDirectories;
    const place = { workspace, workingDirectory, projectFiles, trackedFiles: tracked, artifactDirectories };
    return async (family, read) => {
        const found = await findReportFiles(family, inputs[family], place);
        const committed = found.files.filter((file) => tracked.has(file.path) && !mayBeTracked(family, file.path));
        if (committed[0] !== undefined) {
            const others = committed.length > 1 ? ` and ${committed.length - 1} more` : "";
            log.notice(`Input \`${family}\` names ${committed[0].path}${others}, which git tracks: is it a report of this run?`);
        }
        // Compilers leave an artifact alone while its source has not changed: what it was built from counts, not its age.
        const isAgeless = (file) => family === "artifacts" || tracked.has(file);
        for (const file of found.passedOver)
            log.debug(`Passed over ${file}: git tracks it, so it may be of another run.`);
        if (found.files.length === 0 && found.passedOver[0] !== undefined) {
            log.notice(`${found.passedOver[0]} is not taken for a report of this run, since git tracks it. Write reports where git ignores them, or name it in input \`${family}\`.`);
        }
        const passOver = (file) => log.debug(`Passed over ${file}: not a report of ${family}.`);
        return readEvidence(found, { newestSource, isAgeless, passOver }, read);
    };
}
/** The reports alone; how they are joined, and what they say of themselves, goes to the log. */
function completeCoverage(evidence, paths, note) {
    for (const { path: file, report } of evidence.reports) {
        for (const text of report.notes)
            note(`${file}: ${text}`);
    }
    for (const text of describeCoverageOverlap(evidence.reports, paths))
        note(text);
    return { ...evidence, reports: evidence.reports.map(({ report }) => report) };
}
/** Fingerprints count occurrences over all scans, so that a finding keeps its own however the reports are split. */
function completeFindings(evidence, readSource, note) {
    const { scans, notes } = joinFindings(evidence.reports);
    for (const text of notes)
        note(text);
    const all = fingerprintFindings(scans.flatMap(({ report }) => report.findings), readSource).map((finding) => ({ ...finding, isNew: null }));
    let taken = 0;
    const reports = scans.map(({ report }) => {
        const findings = all.slice(taken, taken + report.findings.length);
        taken += report.findings.length;
        return { tool: report.tool, kind: report.kind, findings };
    });
    return { ...evidence, reports };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-complexity.js

/** The most complex function decides, never a mean, which one large function hides in. */
function judgeComplexity(sources, limit) {
    const worst = worstFunction(sources.functions);
    const over = sources.functions
        .filter((found) => found.complexity > limit)
        .sort((a, b) => b.complexity - a.complexity);
    const shared = {
        name: "max_complexity_score",
        label: "Complexity",
        threshold: limit,
        unit: "none",
        limit: `at most ${limit}`,
        annotations: over.map((found) => annotate(found, limit)),
        ...(worst !== undefined && { actual: worst.complexity, now: `${worst.complexity} (${worst.name})` }),
    };
    if (sources.problems.length > 0)
        return doubted(shared, sources.problems);
    if (sources.files === 0)
        return judged({ ...shared, status: "fail", now: "no source", message: NO_SOURCES });
    if (over.length === 0) {
        return judged({
            ...shared,
            status: "pass",
            message: `None of ${plural(sources.functions.length, "function")} exceeds a complexity of ${limit}.`,
        });
    }
    const named = firstOf(over, (found) => [
        `${found.name} (${found.complexity}) at `,
        { path: found.path, line: found.startLine },
    ]);
    return judged({
        ...shared,
        status: "fail",
        message: [`${plural(over.length, "function")} over ${limit}: `, ...named, "."],
    });
}
const NO_SOURCES = "No Solidity source of the project was found. Set `working-directory` to the project, or `src` in its foundry.toml, and see that `complexity.exclude` leaves some.";
function worstFunction(functions) {
    return functions.reduce((worst, found) => (worst === undefined || found.complexity > worst.complexity ? found : worst), undefined);
}
function annotate(found, limit) {
    return {
        path: found.path,
        startLine: found.startLine,
        endLine: found.endLine,
        level: "failure",
        title: `Complexity of ${found.name}`,
        message: `Cyclomatic complexity ${found.complexity}; at most ${limit} is accepted. Split the function.`,
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-coverage.js

/** The project's own lines decide, over all reports together. */
function judgeCoverage(evidence, coverage, minRatio) {
    const ratio = coverage.lineRatio;
    const shared = {
        name: "min_test_coverage",
        label: "Line coverage",
        threshold: minRatio,
        unit: "ratio",
        ...(ratio !== undefined && {
            actual: ratio,
            now: `${percent(ratio)} (${coverage.hitLines}/${coverage.foundLines})`,
        }),
        limit: `at least ${percentLimit(minRatio)}`,
    };
    if (minRatio === 0 && evidence.reports.length === 0 && evidence.problems.length === 0) {
        return judged({
            ...shared,
            status: "skip",
            now: "not required",
            message: "No coverage is required (`min_test_coverage: 0`).",
        });
    }
    if (evidence.problems.length > 0)
        return doubted(shared, evidence.problems);
    if (evidence.reports.length === 0)
        return doubted(shared, [NO_COVERAGE]);
    if (ratio === undefined)
        return judged({ ...shared, status: "fail", now: "no line of it", message: noOwnLines(coverage) });
    const reached = `Tests reach ${coverage.hitLines} of ${coverage.foundLines} lines (${percent(ratio)})`;
    const unmentioned = noteUnmentioned(coverage);
    if (ratio >= minRatio)
        return judged({ ...shared, status: "pass", message: [`${reached}.`, ...unmentioned] });
    const advice = [`; at least ${percentLimit(minRatio)} is required. Least covered: `, ...leastCovered(coverage), "."];
    return judged({ ...shared, status: "fail", message: [reached, ...advice, ...unmentioned] });
}
const NO_COVERAGE = "No coverage report was found. Run `forge coverage --report lcov --report-file reports/lcov.info` (Hardhat 3: `npx hardhat test --coverage`, Hardhat 2: `npx hardhat coverage`) before this step, or name the file in input `coverage`.";
function noOwnLines({ excludedFiles }) {
    const others = excludedFiles > 0 ? ` (${plural(excludedFiles, "file")} in it count as dependencies, tests or scripts)` : "";
    return `The coverage report holds no line of the project's sources${others}. Check the report's paths and \`src\` in foundry.toml.`;
}
function leastCovered(coverage) {
    const worst = coverage.files.filter((file) => missed(file) > 0).sort((a, b) => missed(b) - missed(a));
    return firstOf(worst, (file) => [
        { path: file.path, line: file.uncovered[0]?.start ?? null },
        ` (${plural(missed(file), "line")})`,
    ]);
}
function missed({ lines }) {
    return lines.found - lines.hit;
}
/** How many lines they have is not known, so they cannot be counted; they can be named. */
function noteUnmentioned({ unmentioned }) {
    if (unmentioned.length === 0)
        return [];
    const what = unmentioned.length === 1 ? "1 source with functions is" : `${unmentioned.length} sources with functions are`;
    return [
        ` ${what} in no coverage report and not counted: `,
        ...firstOf(unmentioned, (path) => [{ path, line: null }]),
        ".",
    ];
}

// EXTERNAL MODULE: ./packages/core/lib/result/document.js
var result_document = __webpack_require__(9490);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-findings.js


const BLOCKING = new Set(["critical", "high"]);
const LEVELS = {
    critical: "failure",
    high: "failure",
    medium: "warning",
    low: "warning",
    info: "notice",
};
/**
 * A security scan must have run to its end, and nothing critical or high be found, whatever level a tool writes. Findings
 * of dependency audits and linters count too, but are no scan of the sources. Where none is required, a missing one and
 * findings fail nothing, a broken report still does.
 */
function judgeFindings(evidence, required) {
    const findings = evidence.reports.flatMap((report) => report.findings);
    const blocking = findings.filter((finding) => BLOCKING.has(finding.severity));
    const shared = {
        name: "security_scan_required",
        label: "Security scan",
        threshold: 0,
        unit: "findings",
        limit: required ? "no critical or high" : "not required",
        annotations: findings.flatMap(judge_findings_annotate),
        ...(evidence.reports.length > 0 && { actual: blocking.length, now: countBySeverity(findings) }),
    };
    if (evidence.problems.length > 0)
        return doubted(shared, evidence.problems);
    if (required && !evidence.reports.some(({ kind }) => kind === "scan")) {
        return doubted(shared, [describeMissing(evidence.reports)]);
    }
    if (evidence.reports.length === 0) {
        const message = `No security scan is required (${BY_CONFIG}).`;
        return judged({ ...shared, status: "skip", now: "no report", message });
    }
    const tools = namesOf(evidence.reports);
    if (blocking.length === 0) {
        const message = [
            ...tools,
            ` ran and found nothing critical or high (${plural(findings.length, "finding")} in all).`,
        ];
        return judged({ ...shared, status: "pass", message });
    }
    const message = [
        ...tools,
        `: ${plural(blocking.length, "critical or high finding")}: `,
        ...firstOf(blocking, ruleAndPlace),
        required ? "." : `; they fail nothing (${BY_CONFIG}).`,
    ];
    return judged({ ...shared, status: required ? "fail" : "waived", message });
}
const BY_CONFIG = "`security_scan_required: false`";
const TO_SCAN = "Run `slither . --json reports/slither.json` or another scanner that writes SARIF before this step, or name the file in input `findings`.";
function describeMissing(reports) {
    if (reports.length === 0)
        return `No security scan report was found. ${TO_SCAN}`;
    const what = reports.every(({ kind }) => kind === "audit") ? "audits dependencies" : "lints and audits";
    return `No security scan report of the sources was found: ${namesOf(reports).join("")} only ${what}. ${TO_SCAN}`;
}
function namesOf(reports) {
    return firstOf([...new Set(reports.map(({ tool }) => tool))], (tool) => [tool]);
}
function countBySeverity(findings) {
    const counts = new Map([["high", 0]]);
    for (const { severity } of findings)
        counts.set(severity, (counts.get(severity) ?? 0) + 1);
    return result_document/* SEVERITIES */.oC.flatMap((severity) => (counts.has(severity) ? [`${counts.get(severity)} ${severity}`] : [])).join(", ");
}
function ruleAndPlace({ ruleId, path, startLine }) {
    if (path === null)
        return [ruleId];
    return [ruleId, startLine === null ? " in " : " at ", { path, line: startLine }];
}
function judge_findings_annotate(finding) {
    if (finding.path === null || finding.startLine === null)
        return [];
    return [
        {
            path: finding.path,
            startLine: finding.startLine,
            endLine: finding.endLine ?? finding.startLine,
            level: LEVELS[finding.severity],
            title: `${finding.tool}: ${finding.ruleId} (${finding.severity})`,
            message: finding.message,
        },
    ];
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-producers.js

const SHARED = { name: "producers", label: "Producers", threshold: 0, unit: "none", limit: "none failed" };
/**
 * Input `outcome`: `toJSON(steps)` or `toJSON(needs)`. A producer that failed may have left half a report, so its gate
 * fails even where the report looks clean. Undefined where the input is not given.
 */
function judgeProducers(outcome) {
    if (outcome === undefined)
        return undefined;
    const endings = readEndings(outcome);
    if (endings === undefined)
        return judged({ ...SHARED, status: "fail", now: "not known", message: NO_OBJECT });
    if (endings.length === 0)
        return judged({ ...SHARED, status: "fail", now: "none named", message: NONE_NAMED });
    const bad = endings.filter(({ ending }) => ending !== "success" && ending !== "skipped");
    if (bad.length === 0) {
        return judged({
            ...SHARED,
            status: "pass",
            actual: 0,
            message: `${plural(endings.length, "producer")} named by input \`outcome\` succeeded or ended as skipped.`,
            now: "all ended well",
        });
    }
    const list = firstOf(bad, ({ name, ending }) => [`\`${name}\` ended as ${ending}`]);
    const advice = ": the reports may be incomplete. Look at that step first.";
    return judged({
        ...SHARED,
        status: "fail",
        actual: bad.length,
        now: `${bad.length} failed`,
        message: [...list, advice],
    });
}
const NO_OBJECT = "Input `outcome` is no JSON object of steps or jobs; give it `${{ toJSON(steps) }}` or `${{ toJSON(needs) }}`.";
/** `toJSON(steps)` holds the steps that have an id, and those alone. */
const NONE_NAMED = "Input `outcome` names no step or job, so that nothing is known of the reports' producers. Give the steps that make reports an `id`.";
/** A step has `outcome` (before continue-on-error) and `conclusion`; a job has `result`. The earlier truth counts. */
function readEndings(outcome) {
    if (typeof outcome !== "object" || outcome === null || Array.isArray(outcome))
        return undefined;
    const endings = [];
    for (const [name, entry] of Object.entries(outcome)) {
        if (typeof entry !== "object" || entry === null)
            return undefined;
        const record = entry;
        const ending = record["outcome"] ?? record["result"] ?? record["conclusion"];
        // An unknown word is no success.
        endings.push({ name, ending: typeof ending === "string" ? ending : "unknown" });
    }
    return endings;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-size.js

/** EIP-3860: the largest initcode a transaction may carry, in bytes. */
const MAX_INITCODE_BYTES = 49_152;
/** Runtime code against `max_contract_size` (EIP-170 allows 24,576 bytes) and initcode against EIP-3860. */
function judgeSizes(evidence, maxRuntimeBytes) {
    return [
        judgeSize(evidence, {
            name: "max_contract_size",
            label: "Contract size",
            limitBytes: maxRuntimeBytes,
            bytesOf: (contract) => contract.runtimeBytes,
            what: "runtime code",
        }),
        judgeSize(evidence, {
            name: "max_initcode_size",
            label: "Initcode size",
            limitBytes: MAX_INITCODE_BYTES,
            bytesOf: (contract) => contract.initcodeBytes,
            what: "initcode, constructor arguments not counted",
        }),
    ];
}
function judgeSize(evidence, { name, label, limitBytes, bytesOf, what }) {
    const sorted = [...evidence.reports].sort((a, b) => bytesOf(b) - bytesOf(a));
    const [largest] = sorted;
    const limit = `${grouped(limitBytes)} B`;
    const shared = {
        name,
        label,
        threshold: limitBytes,
        unit: "bytes",
        limit: `at most ${limit}`,
        ...(largest !== undefined && {
            actual: bytesOf(largest),
            now: `${grouped(bytesOf(largest))} B (${contractName(largest)}, ${percent(bytesOf(largest) / limitBytes)})`,
        }),
    };
    if (evidence.problems.length > 0)
        return doubted(shared, evidence.problems);
    if (largest === undefined)
        return doubted(shared, [evidence.excluded > 0 ? ALL_EXCLUDED : NO_CONTRACTS]);
    const pathless = sorted.some(({ path }) => path === null) ? WITHOUT_PATHS : "";
    const over = sorted.filter((contract) => bytesOf(contract) > limitBytes);
    if (over.length === 0) {
        const message = `The largest of ${plural(sorted.length, "contract")}, ${largest.name}, stays within ${limit} of ${what}.${pathless}`;
        return judged({ ...shared, status: "pass", message });
    }
    const named = firstOf(over, (contract) => [
        contract.path === null ? contract.name : { path: contract.path, line: null, text: contract.name },
        ` has ${grouped(bytesOf(contract))} B`,
    ]);
    return judged({
        ...shared,
        status: "fail",
        message: [`${plural(over.length, "contract")} over ${limit} of ${what}: `, ...named, `.${pathless}`],
    });
}
const NO_CONTRACTS = "No compiled contract of the project was found. Run `forge build` (Hardhat: `npx hardhat compile`) before this step, or name the files in input `artifacts`.";
const WITHOUT_PATHS = " The paths of these contracts are unknown, since the sizes are of `forge build --sizes --json`: tests and dependencies may be among them. Exclude them by name in `size.exclude`, or bring artifacts.";
const ALL_EXCLUDED = "Every compiled contract of the project is excluded by `size.exclude`. Exclude fewer of them.";
function contractName(contract) {
    return contract.name.slice(contract.name.lastIndexOf(":") + 1);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-tests.js


function totalTests(evidence) {
    return (0,test_report/* sumCases */.Z)(evidence.reports.flatMap((report) => report.cases));
}
/** No test may fail and there must be tests: a project without a test report is not a tested one. */
function judgeTests(evidence, locate) {
    const totals = totalTests(evidence);
    const broken = brokenCases(evidence);
    const shared = {
        name: "tests_passed",
        label: "Tests",
        threshold: 0,
        unit: "tests",
        limit: "0 failed",
        annotations: broken.flatMap((test) => judge_tests_annotate(test, locate)),
        ...(evidence.reports.length > 0 && { actual: broken.length, now: shownTotals(totals) }),
    };
    const problems = [...evidence.problems, ...missingTests(evidence, totals)];
    const ran = totals.tests - totals.skipped;
    const failures = [
        `${plural(broken.length, "test")} of ${ran} failed: `,
        ...firstOf(broken, (test) => nameAndPlace(test, locate)),
        ".",
    ];
    if (broken.length > 0)
        return judged({
            ...shared,
            status: "fail",
            message: [...failures, ...problems.slice(0, 1).map((problem) => ` ${problem}`)],
        });
    if (problems.length > 0)
        return doubted(shared, problems);
    return judged({
        ...shared,
        status: "pass",
        message: ran === 1 ? "The only test passed." : `All ${plural(ran, "test")} passed.`,
    });
}
function missingTests({ reports, problems }, totals) {
    if (reports.length === 0)
        return problems.length > 0 ? [] : [NO_TESTS];
    if (totals.tests === 0)
        return ["The test reports hold no test. Check the test command and its filters."];
    if (totals.tests > totals.skipped)
        return [];
    return [
        `All ${plural(totals.tests, "test")} were skipped, so nothing was tested. Check the test command and its filters.`,
    ];
}
const NO_TESTS = "No test report was found. Run `forge test --json > reports/forge-test.json` or another runner that writes JUnit XML before this step, or name the file in input `tests`.";
function shownTotals(totals) {
    const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : "";
    return `${totals.passed} passed, ${totals.failed + totals.errors} failed${skipped}`;
}
function brokenCases(evidence) {
    return evidence.reports.flatMap((report) => report.cases.filter((test) => test.status === "failed" || test.status === "error"));
}
function nameAndPlace(test, locate) {
    const place = locate(test);
    return place === undefined ? [testName(test)] : [testName(test), " at ", place];
}
function testName(test) {
    return test.classname === "" ? test.name : `${test.classname}.${test.name}`;
}
function judge_tests_annotate(test, locate) {
    const place = locate(test);
    if (place === undefined)
        return [];
    return [
        {
            path: place.path,
            startLine: place.line ?? 1,
            endLine: place.line ?? 1,
            level: "failure",
            title: `Test failed: ${testName(test)}`,
            message: test.message ?? "The report gives no reason.",
        },
    ];
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/list-project-files.js


const NEVER_ENTERED = new Set(["node_modules", ".git"]);
/** Large, and without anything of this project unless its sources or its artifacts lie in there. */
const MOSTLY_FOREIGN = new Set(["lib", "cache", "broadcast"]);
/**
 * Every file that may be a source, a report or an artifact of the project, as sorted paths relative to the workspace.
 * The one walk of a run.
 */
async function listProjectFiles(workspace, workingDirectory, project) {
    const artifacts = project.artifactDirectories.map((directory) => external_node_path_.posix.join(workingDirectory, directory));
    const isOwn = (directory) => isProjectSource(`${directory}/any.sol`, project.sources) || artifacts.some((own) => isAtOrBelow(directory, own));
    const enter = (directory) => {
        const name = directory.slice(directory.lastIndexOf("/") + 1);
        return !NEVER_ENTERED.has(name) && (!MOSTLY_FOREIGN.has(name) || isOwn(directory));
    };
    const files = await workspace.list(workingDirectory, enter);
    const elsewhere = artifacts.filter((directory) => !isAtOrBelow(directory, workingDirectory));
    const found = await Promise.all(elsewhere.map((directory) => listIfThere(workspace, directory)));
    return [...files, ...found.flat()];
}
/** `out = "../out"` in foundry.toml. Nothing is compiled yet where it is missing, which its gate says. */
async function listIfThere(workspace, directory) {
    return workspace.find([`${directory}/**/*.json`], { skipDirectories: NEVER_ENTERED });
}
function isAtOrBelow(directory, parent) {
    return parent === "" || directory === parent || directory.startsWith(`${parent}/`);
}

// EXTERNAL MODULE: ./packages/core/lib/config/decode-text.js
var config_decode_text = __webpack_require__(4342);
// EXTERNAL MODULE: ./packages/core/lib/config/merge-config.js
var merge_config = __webpack_require__(4559);
// EXTERNAL MODULE: ./packages/core/lib/config/problem.js
var problem = __webpack_require__(7787);
// EXTERNAL MODULE: ./packages/core/lib/config/resolve-extends.js
var resolve_extends = __webpack_require__(6492);
// EXTERNAL MODULE: ./packages/core/lib/config/schema/config.js + 4 modules
var config = __webpack_require__(1113);
// EXTERNAL MODULE: ./packages/core/lib/config/describe-schema.js
var describe_schema = __webpack_require__(9863);
// EXTERNAL MODULE: ./packages/core/lib/config/nearest-name.js
var nearest_name = __webpack_require__(1476);
// EXTERNAL MODULE: ./packages/core/lib/config/schema-shape.js
var schema_shape = __webpack_require__(21);
// EXTERNAL MODULE: ./packages/core/lib/config/yaml-node.js
var yaml_node = __webpack_require__(6330);
;// CONCATENATED MODULE: ./packages/core/lib/config/validate-config.js






/** Checks a canonical tree against its schema and fills in defaults: the value, or every problem, one per key. */
function validateConfig(schema, root) {
    const result = dist/* safeParse */.xLC(schema, plainFor(schema, root));
    if (result.success)
        return { value: result.output, problems: [] };
    const problems = new Map();
    for (const { path, message } of result.issues.flatMap((issue) => flattenIssue(issue, []))) {
        problems.set((0,problem/* formatPath */.jV)(path), toProblem(schema, root, path, message));
    }
    return { value: undefined, problems: [...problems.values()] };
}
/** Stands for a list where a mapping is due: valibot would take an array for an object. */
const MISPLACED_LIST = Symbol("list");
function plainFor(schema, node) {
    const fitting = (0,schema_shape/* schemaFor */.dM)(schema, node);
    const { kind } = (0,schema_shape/* shapeOf */.F5)(fitting);
    const below = (value, step) => {
        const child = (0,schema_shape/* childSchema */.u5)(fitting, step);
        return child ? plainFor(child, value) : (0,yaml_node/* toPlain */.Ul)(value);
    };
    if (node.kind === "scalar" || kind === "leaf")
        return (0,yaml_node/* toPlain */.Ul)(node);
    if (node.kind === "sequence")
        return kind === "array" ? node.items.map(below) : MISPLACED_LIST;
    return Object.fromEntries(Array.from(node.entries, ([key, { value }]) => [key, below(value, key)]));
}
/** A union reports itself and keeps what its options said inside: what lies deeper is the better report. */
function flattenIssue(issue, prefix) {
    const path = [...prefix, ...(issue.path ?? []).map((item) => item.key)];
    const deeper = (issue.issues ?? []).filter((inner) => inner.path !== undefined);
    if (deeper.length > 0)
        return deeper.flatMap((inner) => flattenIssue(inner, path));
    return [{ path, message: issue.type === "check" ? issue.message : undefined }];
}
function toProblem(schema, root, path, message) {
    const node = (0,yaml_node/* nodeAt */.oB)(root, path);
    const location = node?.location ?? (0,yaml_node/* locationOf */.hD)(root, path.slice(0, -1)) ?? root.location;
    const expected = schemaAtPath(schema, root, path);
    return { location, path, message: message ?? wrongValue(expected, node) };
}
function wrongValue(expected, node) {
    const { isSensitive } = (0,describe_schema/* metadataOf */.Nk)(expected);
    const found = node === undefined ? "nothing" : describeFound(node, isSensitive === true);
    return `found ${found}; accepted ${(0,describe_schema/* describeAccepted */.Re)(expected)}${suggestion(expected, node)}`;
}
function describeFound(node, isSensitive) {
    if (node.kind !== "scalar")
        return node.kind === "mapping" ? "a mapping" : "a list";
    if (node.value === null)
        return "nothing (null)";
    if (isSensitive)
        return `a ${typeof node.value} (not shown)`;
    return typeof node.value === "string" ? `the text ${(0,problem/* quote */.hD)(node.value)}` : String(node.value);
}
function suggestion(expected, node) {
    if (node?.kind !== "scalar" || typeof node.value !== "string")
        return "";
    const shape = (0,schema_shape/* shapeOf */.F5)((0,schema_shape/* schemaFor */.dM)(expected, node));
    const nearest = shape.kind === "names" ? (0,nearest_name/* nearestName */.q)(shape.names, node.value) : undefined;
    return nearest === undefined ? "" : ` (did you mean ${nearest}?)`;
}
function schemaAtPath(schema, root, path) {
    let current = schema;
    let node = root;
    for (const step of path) {
        const child = (0,schema_shape/* childSchema */.u5)(node ? (0,schema_shape/* schemaFor */.dM)(current, node) : current, step);
        if (child === undefined)
            return current;
        current = child;
        node = node && (0,yaml_node/* nodeAt */.oB)(node, [step]);
    }
    return current;
}

;// CONCATENATED MODULE: ./packages/core/lib/config/load-config.js









/** Loads `.chainops.yml` and what it extends. Throws one InputError with every problem of all files. */
async function loadConfig(source) {
    const chain = await readChain(source);
    const empty = { kind: "mapping", entries: new Map(), location: { file: source.path, line: 1, column: 1 } };
    const document = chain.nodes.reduceRight((base, over) => (0,merge_config/* mergeNodes */.U)(base, over), empty);
    const { value, problems } = validateConfig(config/* ConfigSchema */.S, document);
    if (value === undefined || chain.problems.length > 0)
        throw (0,problem/* toInputError */.Gx)([...chain.problems, ...problems]);
    return {
        config: toConfig(value),
        document,
        files: chain.files,
        notices: chain.notices,
        locate: (path) => ((0,yaml_node/* nodeAt */.oB)(document, path) ? (0,yaml_node/* locationOf */.hD)(document, path) : undefined),
    };
}
function toConfig({ version, pipeline, quality_gates }) {
    return { version, pipeline, quality_gates };
}
async function readChain(source) {
    if ((0,resolve_extends/* leavesRoot */.h)(source.path))
        throw new errors/* InputError */.d(`config: found ${(0,problem/* quote */.hD)(source.path)}; accepted a relative path inside the repository.`);
    const path = external_node_path_.posix.normalize(source.path);
    const bytes = await source.readFile(path, config_decode_text/* MAX_CONFIG_BYTES */.G);
    if (bytes !== null) {
        // Most projects have no config: they do not pay for the YAML parser.
        const { readConfigChain } = await Promise.all(/* import() */[__webpack_require__.e(105), __webpack_require__.e(374)]).then(__webpack_require__.bind(__webpack_require__, 9374));
        return readConfigChain(bytes, path, source.readFile);
    }
    if (!source.isNamed)
        return { nodes: [], files: [], problems: [], notices: [] };
    const file = (0,problem/* quote */.hD)(source.path);
    throw new errors/* InputError */.d(`config: found no file ${file}; accepted the path of a config file, or none for the defaults.`);
}

;// CONCATENATED MODULE: ./packages/core/lib/config/read-from-workspace.js
/** Config files of the checked-out tree: a link that leads out of it, and a file over the limit, are InputErrors. */
function readFromWorkspace(workspace) {
    return async (path, maxBytes) => (await workspace.describe(path)) === undefined ? null : workspace.readBytes(path, maxBytes);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/load-gate-config.js



const DEFAULT_CONFIG = ".chainops.yml";
/** The thresholds to judge by, from the checked-out tree. Throws one InputError with every mistake in the file. */
function loadGateConfig({ inputs, workspace, workingDirectory }) {
    return loadConfig({
        path: external_node_path_.posix.join(workingDirectory, inputs.config),
        isNamed: inputs.config !== DEFAULT_CONFIG,
        readFile: readFromWorkspace(workspace),
    });
}
/** One notice, however many keys have no effect: GitHub shows ten of a step, and the others have more to say. */
async function tellNotices(notices, log) {
    const [first, ...others] = notices;
    if (first === undefined)
        return;
    if (others.length === 0)
        return log.notice(first);
    await log.group("Config", async () => {
        for (const notice of notices)
            log.info(notice);
    });
    log.notice(`${first} And ${others.length} more of the kind: see "Config" in the log.`);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/locate-tests.js


const MAX_TEST_SOURCE_BYTES = 4 * 1024 * 1024;
/** Where more tests fail, nobody reads on; each place costs a look into a file that a report names. */
const MAX_TEST_FILES = 500;
/**
 * Where failing tests stand in the tree: test reports name a function, its file holds `function <name>`. Reads only the
 * files of the given cases.
 */
async function locateTests(cases, workspace, paths) {
    const pathOf = (test) => (test.file === null ? null : (0,workspace_path/* toWorkspacePath */.C)(test.file, paths));
    const linesByName = new Map();
    for (const path of new Set(cases.map(pathOf))) {
        if (path === null)
            continue;
        if (linesByName.size >= MAX_TEST_FILES)
            break;
        const text = await readSource(workspace, path);
        if (text !== undefined)
            linesByName.set(path, findFunctions(text));
    }
    return (test) => {
        const path = pathOf(test);
        const lines = path === null ? undefined : linesByName.get(path);
        if (path === null || lines === undefined)
            return undefined;
        return { path, line: lines.get(test.name.replace(/\(.*$/s, "")) ?? null };
    };
}
/** A report may name any path; one that cannot be read only costs its link. */
async function readSource(workspace, path) {
    try {
        return await workspace.readText(path, MAX_TEST_SOURCE_BYTES);
    }
    catch (error) {
        describeFault(error);
        return undefined;
    }
}
/** Line of each function by its name, the first where there are several. */
function findFunctions(text) {
    const lines = new Map();
    for (const [index, line] of text.split("\n").entries()) {
        const [, name] = /\bfunction ([\w$]{1,512})\s{0,8}\(/.exec(line) ?? [];
        if (name !== undefined && !lines.has(name))
            lines.set(name, index + 1);
    }
    return lines;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/join-coverage.js

/** One entry for each path. A line that any report reached is covered, and one that any report knows counts. */
function joinCoverage(files) {
    const joined = new Map();
    for (const file of files) {
        const known = joined.get(file.path);
        joined.set(file.path, known === undefined ? file : joinFiles(known, file));
    }
    return [...joined.values()];
}
/**
 * A report with lines decides where another gives totals only. Functions and branches cannot be told apart by their
 * totals: those of the report that knows more of them are kept.
 */
function joinFiles(a, b) {
    const functions = largerCount(a.functions, b.functions);
    const branches = largerCount(a.branches, b.branches);
    if (hasLines(a) !== hasLines(b))
        return { ...(hasLines(a) ? a : b), functions, branches };
    if (!hasLines(a))
        return { ...a, lines: largerCount(a.lines, b.lines), functions, branches };
    const lineBits = joinBits(a.lineBits, b.lineBits);
    return { ...a, lineBits, lines: (0,line_bits/* countLines */.lt)(lineBits), functions, branches };
}
function hasLines({ lineBits }) {
    return lineBits.length > 0;
}
/** Of two that know as many, what one reached was reached. */
function largerCount(a, b) {
    if (a.found !== b.found)
        return a.found > b.found ? a : b;
    return a.hit >= b.hit ? a : b;
}
function joinBits(a, b) {
    const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
    const joined = longer.slice();
    for (const [index, word] of shorter.entries())
        joined[index] = (joined[index] ?? 0) | word;
    return joined;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/measure-coverage.js





/** Coverage of the project's own sources: a report counts dependencies, tests and scripts too, which decides nothing. */
function measureCoverage(reports, rules) {
    const { project, paths, exclude, sourcesWithCode } = rules;
    const isExcluded = (0,match_glob/* matchesGlob */.k)(exclude.map((glob) => (paths.baseDirectory === "" ? glob : `${paths.baseDirectory}/${glob}`)));
    const counts = (path) => !isExcluded(path) && (project.kind === "unknown" || isSolidity(path));
    const all = reports.flatMap((report) => report.files);
    const own = selectSources(all, project.sources, paths).files.filter((file) => counts(file.path));
    const files = joinCoverage(own);
    const { lines } = (0,coverage_report/* sumCoverage */.CF)(files);
    const mentioned = new Set(files.map((file) => file.path));
    return {
        files: files.map((file) => ({ ...file, uncovered: (0,line_bits/* findUncoveredRanges */.R9)(file.lineBits) })),
        lineRatio: (0,coverage_report/* toCoverageRatio */.Hj)(lines),
        hitLines: lines.hit,
        foundLines: lines.found,
        excludedFiles: all.length - own.length,
        unmentioned: sourcesWithCode.filter((path) => counts(path) && !mentioned.has(path)),
    };
}
/** A web page below the `src` of a Foundry project is covered by other tests than its contracts. */
function isSolidity(path) {
    return path.endsWith(".sol");
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/measure-sources.js




const measure_sources_MAX_SOURCE_BYTES = 4 * 1024 * 1024;
/** Reads every Solidity source among `files` once: complexity per function, and the newest file's age. */
async function measureSources(workspace, files, { workingDirectory, sources, exclude }) {
    const isExcluded = (0,match_glob/* matchesGlob */.k)(exclude.map((glob) => (workingDirectory === "" ? glob : `${workingDirectory}/${glob}`)));
    const functions = [];
    const problems = [];
    const withCode = [];
    let newest;
    let measuredFiles = 0;
    for (const path of files) {
        if (!path.endsWith(".sol") || !isProjectSource(path, sources))
            continue;
        try {
            const facts = await workspace.describe(path);
            if (facts === undefined)
                continue;
            if (newest === undefined || facts.modifiedAtMs > newest.modifiedAtMs)
                newest = facts;
            const found = measureFile(path, await workspace.readText(path, measure_sources_MAX_SOURCE_BYTES));
            if (found.length > 0)
                withCode.push(path);
            if (isExcluded(path))
                continue;
            measuredFiles += 1;
            for (const one of found)
                functions.push(one);
        }
        catch (error) {
            problems.push(`${path}: ${describeFault(error)}`);
        }
    }
    return { measured: { files: measuredFiles, functions, problems }, newest, withCode };
}
function measureFile(path, text) {
    return measureSolidityComplexity(text)
        .filter((found) => found.hasBody)
        .map((found) => ({
        path,
        name: found.contract === null ? found.name : `${found.contract}.${found.name}`,
        complexity: found.complexity,
        startLine: found.startLine,
        endLine: found.endLine,
    }));
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var smol_toml_dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./packages/reports/lib/project/foundry-toml.js



const DEFAULTS = { src: "src", test: "test", script: "script", libs: ["lib"], out: "out" };
/**
 * Reads foundry.toml as far as its folders go: `[profile.<profile>]` over `[profile.default]` over Foundry's defaults
 * (Foundry book, reference "config"). A file that is no TOML is a ReportError with line and column.
 */
function parseFoundryToml(text, profile = "default") {
    const profiles = (0,json_value/* asObject */.eB)(readToml(text)["profile"]);
    const chosen = Object.hasOwn(profiles ?? {}, profile) ? (0,json_value/* asObject */.eB)(profiles?.[profile]) : undefined;
    const inherited = (0,json_value/* asObject */.eB)(profiles?.["default"]);
    const read = (key) => chosen?.[key] ?? inherited?.[key];
    return {
        src: foundry_toml_readFolder(read("src"), DEFAULTS.src),
        test: foundry_toml_readFolder(read("test"), DEFAULTS.test),
        script: foundry_toml_readFolder(read("script"), DEFAULTS.script),
        libs: (0,json_value/* asArray */._j)(read("libs"))?.map((folder) => foundry_toml_readFolder(folder, "lib")) ?? DEFAULTS.libs,
        out: foundry_toml_readFolder(read("out"), DEFAULTS.out),
    };
}
function readToml(text) {
    try {
        return (0,smol_toml_dist/* parse */.qg)(text);
    }
    catch (cause) {
        const reason = cause instanceof Error ? (cause.message.split("\n", 1)[0] ?? "") : "";
        throw new report_error/* ReportError */.$("malformed", `foundry.toml cannot be read: ${reason}`, { cause });
    }
}
function foundry_toml_readFolder(value, fallback) {
    const folder = (0,json_value/* asString */.oJ)(value)
        ?.replaceAll("\\", "/")
        .replace(/^(\.\/)+/, "")
        .replace(/\/+$/, "");
    return folder === undefined ? fallback : folder;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/project.js





const MAX_TOML_BYTES = 1024 * 1024;
const HARDHAT_CONFIGS = ["hardhat.config.ts", "hardhat.config.js", "hardhat.config.cjs", "hardhat.config.mjs"];
/** Reads foundry.toml, or knows Hardhat by its config file. Throws an InputError where foundry.toml cannot be read. */
async function readProject(workspace, workingDirectory) {
    const at = (file) => external_node_path_.posix.join(workingDirectory, file);
    if ((await workspace.describe(at("foundry.toml"))) !== undefined) {
        const foundry = project_readToml(await workspace.readText(at("foundry.toml"), MAX_TOML_BYTES));
        const sources = foundrySources(foundry, workingDirectory);
        return { kind: "foundry", sources, artifactDirectories: [external_node_path_.posix.normalize(foundry.out)] };
    }
    for (const file of HARDHAT_CONFIGS) {
        if ((await workspace.describe(at(file))) === undefined)
            continue;
        return { kind: "hardhat", sources: hardhatSources(workingDirectory), artifactDirectories: ["artifacts"] };
    }
    return { kind: "unknown", sources: unknownSources(workingDirectory), artifactDirectories: ["out", "artifacts"] };
}
function project_readToml(text) {
    try {
        return parseFoundryToml(text);
    }
    catch (error) {
        if (error instanceof report_error/* ReportError */.$)
            throw new errors/* InputError */.d(error.message, { cause: error });
        throw error;
    }
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/detail-tables.js





/** More rows than this tell a reader nothing that the result document does not tell better. */
const MAX_ROWS = 2000;
const MAX_RANGES = 12;
const MAX_COMPLEX_FUNCTIONS = 10;
/** The folded tables below the verdict, worst first; one without rows is not shown. */
function detailTables(judgement) {
    return [
        failingTests(judgement, judgement.locate),
        findingsTable(judgement),
        uncoveredFiles(judgement),
        unmentionedSources(judgement),
        gasChanges(judgement),
        sizes(judgement),
        complexFunctions(judgement),
    ];
}
const left = (title) => ({ title, align: "left" });
const right = (title) => ({ title, align: "right" });
/** Rows are made for what is shown only. */
function table(title, columns, items, toRow) {
    return { title, columns, rows: items.slice(0, MAX_ROWS).map(toRow), total: items.length };
}
function failingTests({ evidence }, locate) {
    return table("Failing tests", [left("Test"), left("Place"), left("Reason")], brokenCases(evidence.tests), (test) => [
        testName(test),
        locate(test) ?? test.file ?? "–",
        test.message ?? "no reason given",
    ]);
}
function findingsTable({ evidence }) {
    const ranks = new Map(result_document/* SEVERITIES */.oC.map((severity, index) => [severity, index]));
    const rank = (severity) => ranks.get(severity) ?? 0;
    const findings = evidence.findings.reports.flatMap((scan) => scan.findings);
    return table("Findings", [left("Severity"), left("Rule"), left("Place"), left("Message")], findings.sort((a, b) => rank(a.severity) - rank(b.severity)), (finding) => [
        finding.severity,
        `${finding.tool}: ${finding.ruleId}`,
        finding.path === null ? "–" : { path: finding.path, line: finding.startLine },
        finding.message,
    ]);
}
function uncoveredFiles({ coverage }) {
    return table("Files with uncovered lines", [left("File"), right("Lines"), right("Hit"), left("Not reached")], coverage.files.filter((file) => detail_tables_missed(file) > 0).sort((a, b) => detail_tables_missed(b) - detail_tables_missed(a)), (file) => [
        { path: file.path, line: file.uncovered[0]?.start ?? null },
        percent((0,coverage_report/* toCoverageRatio */.Hj)(file.lines) ?? 0),
        `${file.lines.hit}/${file.lines.found}`,
        showRanges(file),
    ]);
}
function detail_tables_missed({ lines }) {
    return lines.found - lines.hit;
}
function showRanges({ uncovered }) {
    const shown = uncovered
        .slice(0, MAX_RANGES)
        .map(({ start, end }) => (start === end ? `${start}` : `${start}–${end}`))
        .join(", ");
    return uncovered.length > MAX_RANGES ? `${shown} and ${uncovered.length - MAX_RANGES} more` : shown;
}
function unmentionedSources({ coverage, evidence }) {
    const sources = evidence.coverage.reports.length === 0 ? [] : coverage.unmentioned;
    return table("Sources in no coverage report", [left("File")], sources, (path) => [{ path, line: null }]);
}
function gasChanges({ comparison }) {
    return table("Gas changes", [left("Function or test"), right("Now"), right("Base"), right("Change")], (comparison.changes ?? []).filter((change) => increase(change) !== 0), (change) => [change.name, grouped(change.nowGas), grouped(change.baseGas), signed(increase(change))]);
}
function sizes({ evidence }) {
    return table("Contract sizes in bytes", [left("Contract"), right("Runtime code"), right("Initcode")], [...evidence.artifacts.reports].sort((a, b) => b.runtimeBytes - a.runtimeBytes), (contract) => [
        contract.path === null ? contract.name : { path: contract.path, line: null, text: contract.name },
        grouped(contract.runtimeBytes),
        grouped(contract.initcodeBytes),
    ]);
}
function complexFunctions({ survey }) {
    return table("Most complex functions", [left("Function"), left("Place"), right("Complexity")], [...survey.measured.functions].sort((a, b) => b.complexity - a.complexity).slice(0, MAX_COMPLEX_FUNCTIONS), (found) => [found.name, { path: found.path, line: found.startLine }, String(found.complexity)]);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gate-metrics.js





/** Gauges in base units. What no report tells has none: a zero would look like a clean result. */
function gateMetrics(judgement, now) {
    const timestamp = now.toISOString();
    const gauge = (name, value, labels = {}) => ({ name, type: "gauge", value, labels, timestamp });
    return [
        ...gateStatuses(judgement, gauge),
        ...testCounts(judgement, gauge),
        ...findingCounts(judgement, gauge),
        ...worstFigures(judgement, gauge),
        ...projectCoverage(judgement, gauge),
        ...contractSizes(judgement, gauge),
        ...fileCoverage(judgement, gauge),
    ];
}
function gateStatuses({ gates }, gauge) {
    return gates.map(({ gate }) => gauge("chainops_gate_failed", gate.status === "fail" ? 1 : 0, { gate: gate.name }));
}
function testCounts({ evidence }, gauge) {
    if (evidence.tests.reports.length === 0)
        return [];
    const totals = totalTests(evidence.tests);
    const statuses = ["passed", "failed", "errors", "skipped"];
    return statuses.map((status) => gauge("chainops_tests", totals[status], { status }));
}
function findingCounts({ evidence }, gauge) {
    if (evidence.findings.reports.length === 0)
        return [];
    const findings = evidence.findings.reports.flatMap((scan) => scan.findings);
    return result_document/* SEVERITIES */.oC.map((severity) => gauge("chainops_findings", findings.filter((finding) => finding.severity === severity).length, { severity }));
}
function worstFigures({ comparison, survey }, gauge) {
    const gas = comparison.changes === undefined ? undefined : worstChange(comparison.changes);
    const complex = worstFunction(survey.measured.functions);
    return [
        ...(complex === undefined ? [] : [gauge("chainops_cyclomatic_complexity_max", complex.complexity)]),
        ...(gas === undefined ? [] : [gauge("chainops_gas_increase_max", increase(gas))]),
    ];
}
function projectCoverage({ coverage }, gauge) {
    if (coverage.lineRatio === undefined)
        return [];
    const ranges = coverage.files.reduce((sum, file) => sum + file.uncovered.length, 0);
    return [
        gauge("chainops_line_coverage_ratio", coverage.lineRatio),
        gauge("chainops_uncovered_line_ranges", ranges),
        gauge("chainops_uncounted_source_files", coverage.unmentioned.length),
    ];
}
function contractSizes({ evidence }, gauge) {
    return evidence.artifacts.reports.flatMap(({ name, runtimeBytes, initcodeBytes }) => [
        gauge("chainops_contract_runtime_size_bytes", runtimeBytes, { contract: name }),
        gauge("chainops_contract_initcode_size_bytes", initcodeBytes, { contract: name }),
    ]);
}
function fileCoverage({ coverage }, gauge) {
    return coverage.files.flatMap((file) => {
        const ratio = (0,coverage_report/* toCoverageRatio */.Hj)(file.lines);
        return ratio === undefined ? [] : [gauge("chainops_file_line_coverage_ratio", ratio, { path: file.path })];
    });
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gate-outputs.js



/** The action's own outputs, all of them; what is not known is empty. */
function gateOutputs({ gates, evidence, coverage, comparison, survey }) {
    const tests = evidence.tests.reports.length > 0 ? totalTests(evidence.tests) : undefined;
    const worstGas = comparison.changes === undefined ? undefined : worstChange(comparison.changes);
    const failed = gates.filter(({ gate }) => gate.status === "fail").map(({ gate }) => gate.name);
    return {
        coverage: coverage.lineRatio ?? "",
        "tests-total": tests?.tests ?? "",
        "tests-passed": tests?.passed ?? "",
        "tests-failed": tests === undefined ? "" : tests.failed + tests.errors,
        "tests-skipped": tests?.skipped ?? "",
        "gas-worst": worstGas === undefined ? "" : increase(worstGas),
        "size-worst": worstSize(evidence.artifacts.reports.map((contract) => contract.runtimeBytes)) ?? "",
        "complexity-worst": worstFunction(survey.measured.functions)?.complexity ?? "",
        "failed-gates": JSON.stringify(failed),
    };
}
function worstSize(sizes) {
    return sizes.length === 0 ? undefined : sizes.reduce((worst, size) => Math.max(worst, size), 0);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gate-stages.js

/** What the reports tell of the stages that made them, under the stage metrics' documented names. */
function gateStages({ gates, evidence, coverage }) {
    const errorOf = (name) => {
        const gate = gates.find((judged) => judged.gate.name === name)?.gate;
        return gate?.status === "fail" ? gate.message : null;
    };
    const totals = totalTests(evidence.tests);
    const scans = evidence.findings.reports.filter(({ kind }) => kind === "scan");
    const blocking = evidence.findings.reports
        .flatMap((scan) => scan.findings)
        .filter(({ severity }) => severity === "critical" || severity === "high");
    return [
        // A contract that is too large was compiled all the same.
        stage("compilation", evidence.artifacts, evidence.artifacts.problems[0] ?? null, {}),
        stage("unit_tests", evidence.tests, errorOf("tests_passed"), {
            total_tests: totals.tests,
            passed_tests: totals.passed,
            failed_tests: totals.failed + totals.errors,
            ...(coverage.lineRatio !== undefined && { test_coverage: coverage.lineRatio }),
        }),
        stage("security_scan", { ...evidence.findings, reports: scans }, errorOf("security_scan_required"), {
            security_vulnerabilities: blocking.length,
        }),
    ];
}
/** Without a report nothing is known of a stage, least of all that it had no failures. */
function stage(name, { reports }, error, values) {
    const isKnown = reports.length > 0;
    return {
        name,
        status: error !== null ? "failed" : isKnown ? "success" : "skipped",
        startedAt: null,
        durationMs: null,
        error,
        metrics: isKnown ? values : {},
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/render-quality-report.js

const ICONS = {
    pass: "✅",
    fail: "❌",
    skip: "⏭️",
    waived: "⚠️",
    "no-baseline": "➖",
};
/** The verdict as a person reads it: what to fix, the gates in one table, and the rest folded. */
function renderQualityReport(facts) {
    const failed = facts.gates.filter(({ gate }) => gate.status === "fail");
    const judgedCount = facts.gates.filter(({ gate }) => gate.status === "pass" || gate.status === "fail").length;
    const tables = facts.tables.filter((table) => table.rows.length > 0);
    return {
        title: failed.length === 0
            ? `Quality gate passed: ${judgedCount} of ${judgedCount} gates`
            : `Quality gate failed: ${failed.length} of ${judgedCount} gates`,
        conclusion: failed.length === 0 ? "success" : "failure",
        blocks: [...toFix(failed, facts), gateTable(facts.gates), context(facts)],
        more: [...tables.map((table) => detailFold(table, facts)), ...filesFold(facts)],
        annotations: facts.gates.flatMap((judged) => judged.annotations),
    };
}
function toFix(failed, facts) {
    if (failed.length === 0)
        return [];
    return [
        { kind: "paragraph", content: [{ kind: "strong", text: failed.length === 1 ? "Fix this:" : "Fix these:" }] },
        {
            kind: "list",
            items: failed.map(({ gate, message }) => [
                { kind: "code", text: gate.name },
                ": ",
                ...message.flatMap((part) => (typeof part === "string" ? renderText(part) : [renderCell(part, facts)])),
            ]),
        },
    ];
}
/** Commands and names of inputs stand between backticks in a message. */
function renderText(text) {
    return text.split(/(`[^`]{1,500}`)/).map((piece) => {
        return /^`[^`]+`$/.test(piece) ? { kind: "code", text: piece.slice(1, -1) } : piece;
    });
}
function gateTable(gates) {
    return {
        kind: "table",
        columns: [
            { title: "", align: "center" },
            { title: "Gate", align: "left" },
            { title: "Now", align: "right" },
            { title: "Base", align: "right" },
            { title: "Limit", align: "right" },
        ],
        rows: gates.map(({ gate, row }) => [
            [ICONS[gate.status]],
            [row.label],
            gate.status === "fail" ? [{ kind: "strong", text: row.now }] : [row.now],
            [row.base],
            [row.limit],
        ]),
    };
}
function context({ sha, base, repositoryUrl, notices }) {
    const note = notices.length === 0 ? [] : [` ${notices.join(" ")}`];
    const compared = base === null ? [" · no base commit."] : [" · base ", renderRevision(base, repositoryUrl), "."];
    return { kind: "paragraph", content: ["Commit ", renderRevision(sha, repositoryUrl), ...compared, ...note] };
}
/** Only a commit's own id leads to a page for certain. */
function renderRevision(revision, repositoryUrl) {
    if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(revision))
        return { kind: "code", text: revision };
    return { kind: "link", text: revision.slice(0, 12), href: `${repositoryUrl}/commit/${revision}`, isCode: true };
}
function detailFold({ title, columns, rows, total }, facts) {
    const shown = rows.length < total ? `, the first ${grouped(rows.length)} shown` : "";
    return {
        kind: "fold",
        summary: [`${title} (${grouped(total)}${shown})`],
        blocks: [{ kind: "table", columns, rows: rows.map((row) => row.map((cell) => [renderCell(cell, facts)])) }],
    };
}
function renderCell(cell, { repositoryUrl, sha }) {
    if (typeof cell === "string")
        return cell;
    const anchor = cell.line === null ? "" : `#L${cell.line}`;
    // Half a surrogate pair in a path of a report cannot be part of a URL.
    const path = cell.path.toWellFormed().split("/").map(encodeURIComponent).join("/");
    return { kind: "link", text: placeText(cell), href: `${repositoryUrl}/blob/${sha}/${path}${anchor}` };
}
function filesFold({ files }) {
    if (files.length === 0)
        return [];
    return [
        {
            kind: "fold",
            summary: [`Reports that were read (${grouped(files.length)})`],
            blocks: [
                {
                    kind: "table",
                    columns: [
                        { title: "File", align: "left" },
                        { title: "Holds", align: "left" },
                        { title: "Format", align: "left" },
                        { title: "Bytes", align: "right" },
                    ],
                    rows: files.map((file) => [
                        [{ kind: "code", text: file.path }],
                        [file.counted],
                        [file.producer],
                        [grouped(file.sizeBytes)],
                    ]),
                },
            ],
        },
    ];
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/record-outcome.js






/** What leaves the action: report for people, numbers and hashes for machines. */
function recordOutcome(judgement, { event, environment, now }) {
    const { gates, evidence, configFiles, rules, base } = judgement;
    const report = renderQualityReport({
        gates,
        sha: event.subject.sha,
        repositoryUrl: `${environment.serverUrl}/${event.subject.repository}`,
        base,
        files: FAMILIES.flatMap((family) => (family === "artifacts" ? [] : evidence[family].files)),
        tables: detailTables(judgement),
        notices: configFiles.length === 0 ? ["No config file: the defaults apply."] : [],
    });
    return {
        conclusion: report.conclusion,
        report,
        stages: gateStages(judgement),
        gates: gates.map(({ gate }) => gate),
        metrics: gateMetrics(judgement, now()),
        findings: evidence.findings.reports.flatMap((scan) => scan.findings),
        artifacts: evidence.artifacts.reports.flatMap(({ artifact }) => (artifact === null ? [] : [artifact])),
        details: {
            configFiles,
            thresholds: rules,
            base,
            reports: Object.fromEntries(FAMILIES.map((family) => [family, listFiles(evidence, family)])),
            uncountedSources: judgement.coverage.unmentioned.slice(0, MAX_LISTED),
        },
        outputs: gateOutputs(judgement),
    };
}
const MAX_LISTED = 100;
function listFiles(evidence, family) {
    const { files } = evidence[family];
    return { count: files.length, first: files.slice(0, MAX_LISTED) };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/tracked-files.js

/**
 * Files that git tracks below the working directory, those of submodules too, relative to the workspace; undefined where
 * git cannot tell. The working directory may be the top of a checkout of its own (`path` of actions/checkout).
 */
async function listTrackedFiles(git, workingDirectory) {
    const list = ["-C", workingDirectory === "" ? "." : workingDirectory, "ls-files", "-z"];
    const listed = (await git.read([...list, "--recurse-submodules"])) ?? (await git.read(list));
    if (listed === undefined)
        return undefined;
    const files = listed.split("\0").filter((file) => file !== "");
    return new Set(files.map((file) => external_node_path_.posix.join(workingDirectory, file)));
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/run-quality-gate.js




















/** Reads what the project's tools reported, judges it by the config, and says what to fix. */
async function runQualityGate(context) {
    const { inputs, workspace, workingDirectory, log, event, git, openGitHub } = context;
    // Git answers while this process reads; both questions are asked before anything else is waited for.
    const listed = listTrackedFiles(git, workingDirectory);
    const base = createBaseReader({ wanted: inputs.base, eventBaseSha: event.baseSha, git, openGitHub });
    const snapshots = readBaseSnapshots(base, workingDirectory);
    // Should something else fail before it is waited for, that failure is the one to tell.
    snapshots.catch(() => undefined);
    const { config, files: configFiles, notices } = await loadGateConfig(context);
    await tellNotices(notices, log);
    const rules = config.quality_gates;
    const paths = reportPaths(context);
    const project = await readProject(workspace, workingDirectory);
    const projectFiles = await listProjectFiles(workspace, workingDirectory, project);
    const survey = await measureSources(workspace, projectFiles, {
        workingDirectory,
        sources: project.sources,
        exclude: rules.complexity.exclude,
    });
    const evidence = await log.group("Reports", async () => {
        const sizeExclude = rules.size.exclude;
        const gathered = await gatherEvidence(context, {
            project,
            paths,
            projectFiles,
            sizeExclude,
            newestSource: survey.newest,
            listed,
        });
        logEvidence(gathered, log);
        return gathered;
    });
    const comparison = compareWithBase(evidence.gas.reports, await snapshots);
    const coverage = measureCoverage(evidence.coverage.reports, {
        project,
        paths,
        exclude: rules.coverage.exclude,
        sourcesWithCode: survey.withCode,
    });
    const locate = await locateTests(brokenCases(evidence.tests), workspace, paths);
    const producers = judgeProducers(inputs.outcome);
    const gates = [
        judgeTests(evidence.tests, locate),
        judgeCoverage(evidence.coverage, coverage, rules.min_test_coverage),
        judgeFindings(evidence.findings, rules.security_scan_required),
        judgeComplexity(survey.measured, rules.max_complexity_score),
        ...judgeSizes(selectSizes(evidence.artifacts), rules.max_contract_size),
        judgeGas(evidence.gas, comparison, rules.gas_optimization_threshold),
        ...(producers === undefined ? [] : [producers]),
    ];
    for (const { gate } of gates)
        log.info(`${gate.status.padEnd(11)} ${gate.name}: ${gate.message}`);
    const judgement = { gates, evidence, coverage, comparison, survey, locate, configFiles, rules, base: base.revision };
    return recordOutcome(judgement, context);
}
/** Contracts that `size.exclude` names stay in the result document, but decide nothing. */
function selectSizes(artifacts) {
    const reports = artifacts.reports.filter((contract) => contract.isSizeJudged);
    return { ...artifacts, reports, excluded: artifacts.reports.length - reports.length };
}
const MAX_LOGGED = 50;
function logEvidence(gathered, log) {
    for (const family of FAMILIES) {
        const { files, problems } = gathered[family];
        const told = files.slice(0, MAX_LOGGED).map((file) => `${file.path} (${file.producer}): ${file.counted}`);
        for (const line of [...told, ...problems.slice(0, MAX_LOGGED)])
            log.info(`${family}: ${line}`);
        const left = Math.max(0, files.length - MAX_LOGGED) + Math.max(0, problems.length - MAX_LOGGED);
        if (left > 0)
            log.info(`${family}: and ${left} more`);
    }
}


/***/ }),

/***/ 4342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ MAX_CONFIG_BYTES),
/* harmony export */   g: () => (/* binding */ decodeText)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7787);

/** Largest config file that is read, in bytes. */
const MAX_CONFIG_BYTES = 1024 * 1024;
/** Bytes of a config file as text. UTF-8 with or without a byte order mark; all else is a ConfigFileError. */
function decodeText(bytes, file) {
    const start = { file, line: 1, column: 1 };
    if (bytes.length > MAX_CONFIG_BYTES)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigFileError */ .x(start, `found a file of more than ${MAX_CONFIG_BYTES} bytes; accepted at most 1 MiB`);
    const encoding = utf16Or32(bytes);
    if (encoding !== undefined)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigFileError */ .x(start, `found ${encoding} text; accepted UTF-8: save the file as UTF-8`);
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch {
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigFileError */ .x(start, "found bytes that are not UTF-8; accepted UTF-8: save the file as UTF-8");
    }
}
/** By byte order mark, or by the zero bytes that ASCII has there (YAML 1.2.2 §5.2). */
function utf16Or32(bytes) {
    const [a, b, c, d] = bytes;
    if (a === 0xff && b === 0xfe)
        return c === 0 && d === 0 ? "UTF-32" : "UTF-16";
    if (a === 0xfe && b === 0xff)
        return "UTF-16";
    if (a === 0 && b === 0 && (c === 0xfe || c === 0) && d !== undefined)
        return "UTF-32";
    if (bytes.length >= 2 && (a === 0) !== (b === 0))
        return "UTF-16";
    return undefined;
}


/***/ }),

/***/ 9863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   Nk: () => (/* binding */ metadataOf),
/* harmony export */   Re: () => (/* binding */ describeAccepted)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);
/* harmony import */ var _schema_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21);


function metadataOf(schema) {
    return valibot__WEBPACK_IMPORTED_MODULE_0__/* .getMetadata */ .yb2((0,_schema_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .unwrapSchema */ .B4)(schema));
}
/** What a schema accepts, in a few words for errors and for the README's table. */
function describeAccepted(schema) {
    const inner = (0,_schema_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .unwrapSchema */ .B4)(schema);
    const { accepts, unit } = metadataOf(inner);
    if (accepts !== undefined)
        return accepts;
    const words = describeType(inner);
    return unit === undefined ? words : `${words}, in ${unit}`;
}
function describeType(schema) {
    const shape = (0,_schema_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .shapeOf */ .F5)(schema);
    switch (shape.kind) {
        case "object":
            return `a mapping with ${listed([...shape.entries.keys()])}`;
        case "record":
            return `a mapping of names to ${describeAccepted(shape.value)}`;
        case "array":
            return `a list of ${describeAccepted(shape.item)}`;
        case "names":
            return `one of ${listed(shape.names)}`;
        case "union":
            return shape.options.map(describeAccepted).join(", or ");
        case "leaf":
            return describeScalar(schema);
    }
}
const SCALAR_WORDS = {
    boolean: "true or false",
    unknown: "anything",
};
function describeScalar(schema) {
    if (schema.type === "number")
        return describeNumber(schema);
    if (schema.type === "string")
        return describeText(schema);
    if ("literal" in schema)
        return String(schema.literal);
    return SCALAR_WORDS[schema.type] ?? schema.expects;
}
/** Reads the bounds off the pipe, so that words and check cannot part. */
function describeNumber(schema) {
    const requirements = requirementsOf(schema);
    const noun = requirements.has("safe_integer") ? "an integer" : "a number";
    const [least, most, above] = ["min_value", "max_value", "gt_value"].map((type) => requirements.get(type));
    if (above !== undefined)
        return `${noun} above ${String(above)}`;
    if (least !== undefined && most !== undefined)
        return `${noun} from ${String(least)} to ${String(most)}`;
    return least === undefined ? noun : `${noun} of at least ${String(least)}`;
}
function describeText(schema) {
    const most = requirementsOf(schema).get("max_length");
    return most === undefined ? "text" : `text of up to ${String(most)} characters`;
}
function requirementsOf(schema) {
    return new Map(pipeItems(schema).map((item) => [item.type, item.requirement]));
}
/** The checks of a schema, also of a pipe that stands in a pipe. */
function pipeItems({ pipe = [] }) {
    return pipe.flatMap((item) => [item, ...pipeItems(item)]);
}
/** `a, b and c`. */
function listed(names) {
    return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}


/***/ }),

/***/ 4559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ mergeNodes),
/* harmony export */   d: () => (/* binding */ liftNestedGates)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7787);
/* harmony import */ var _yaml_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6330);


/** Mappings key by key, all else whole: what `over` says wins over `base`. */
function mergeNodes(base, over) {
    if (base.kind !== "mapping" || over.kind !== "mapping")
        return over;
    const entries = new Map(base.entries);
    for (const [key, entry] of over.entries) {
        const below = entries.get(key);
        entries.set(key, below ? { ...entry, value: mergeNodes(below.value, entry.value) } : entry);
    }
    return { ...over, entries };
}
/**
 * Moves `pipeline.quality_gates` to `quality_gates`, which is the same thing. A value that differs between the two is
 * a problem. Takes one file's canonical tree.
 */
function liftNestedGates(root) {
    const pipeline = root.entries.get("pipeline");
    const nested = pipeline?.value.kind === "mapping" ? pipeline.value.entries.get("quality_gates") : undefined;
    if (pipeline?.value.kind !== "mapping" || nested === undefined)
        return { node: root, problems: [] };
    const top = root.entries.get("quality_gates");
    const problems = top ? differences(top, nested, ["quality_gates"]) : [];
    const value = top ? mergeNodes(nested.value, top.value) : nested.value;
    const { value: pipelineNode } = pipeline;
    const rest = new Map([...pipelineNode.entries].filter(([key]) => key !== "quality_gates"));
    const entries = new Map(root.entries)
        .set("pipeline", { ...pipeline, value: { ...pipelineNode, entries: rest } })
        .set("quality_gates", { ...(top ?? nested), value });
    return { node: { ...root, entries }, problems };
}
function differences(top, nested, path) {
    if (top.value.kind === "mapping" && nested.value.kind === "mapping") {
        const { entries } = top.value;
        return [...nested.value.entries].flatMap(([key, entry]) => {
            const other = entries.get(key);
            return other ? differences(other, entry, [...path, key]) : [];
        });
    }
    if (JSON.stringify((0,_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlain */ .Ul)(top.value)) === JSON.stringify((0,_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlain */ .Ul)(nested.value)))
        return [];
    const message = `found another value than ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPath */ .jV)(path)} has on line ${top.keyLocation.line}; accepted one value: write the gate once`;
    return [{ location: nested.keyLocation, path: ["pipeline", ...path], message }];
}


/***/ }),

/***/ 1476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/* unused harmony export editDistance */
const MAX_COMPARED_LENGTH = 64;
/** A shorter beginning says too little about what was meant. */
const MIN_BEGINNING_LENGTH = 5;
/** The name that `text` was most likely meant to be, in any casing: at most a third of its letters differ, or it is the name's beginning. */
function nearestName(names, text) {
    if (text.length > MAX_COMPARED_LENGTH)
        return undefined;
    const folded = fold(text);
    const ranked = names
        .map((name) => ({ name, distance: distanceTo(fold(name), folded) }))
        .sort((left, right) => left.distance - right.distance);
    const best = ranked[0];
    return best && best.distance <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}
function distanceTo(name, text) {
    const distance = editDistance(text, name);
    return text.length >= MIN_BEGINNING_LENGTH && name.startsWith(text) ? Math.min(distance, 1) : distance;
}
/** Least number of inserted, dropped, changed and swapped letters (optimal string alignment). */
function editDistance(left, right) {
    let beforePrevious = [];
    let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
    for (let row = 1; row <= left.length; row++) {
        const current = [row];
        for (let column = 1; column <= right.length; column++) {
            const isSame = left[row - 1] === right[column - 1];
            const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
            const costs = [cost(previous, column) + 1, cost(current, column - 1) + 1];
            costs.push(cost(previous, column - 1) + (isSame ? 0 : 1));
            if (isSwap)
                costs.push(cost(beforePrevious, column - 2) + 1);
            current.push(Math.min(...costs));
        }
        [beforePrevious, previous] = [previous, current];
    }
    return cost(previous, right.length);
}
function cost(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}
function fold(text) {
    return text.toLowerCase().replaceAll(/[-_\s]/g, "");
}


/***/ }),

/***/ 7787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gx: () => (/* binding */ toInputError),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   jV: () => (/* binding */ formatPath),
/* harmony export */   x: () => (/* binding */ ConfigFileError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7706);
/* harmony import */ var _source_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6119);


const MAX_SHOWN = 100;
const MAX_QUOTED_LENGTH = 80;
/** An error of one problem that stops the reading of its file. */
class ConfigFileError extends Error {
    name = "ConfigFileError";
    problem;
    constructor(location, message) {
        super(message);
        this.problem = { location, path: [], message };
    }
}
/** All problems as one error, in the order of reading; the first hundred are written out. */
function toInputError(problems) {
    const ordered = [...problems].sort((left, right) => (0,_source_location_js__WEBPACK_IMPORTED_MODULE_1__/* .compareLocations */ .Qr)(left.location, right.location));
    const lines = ordered.slice(0, MAX_SHOWN).map(formatProblem);
    const left = ordered.length - MAX_SHOWN;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(left > 0 ? [...lines, `… and ${left} more problems in the config.`] : lines);
}
/** `file:line:column: key.path: message`. */
function formatProblem(problem) {
    const path = formatPath(problem.path);
    return [(0,_source_location_js__WEBPACK_IMPORTED_MODULE_1__/* .formatLocation */ .j$)(problem.location), ...(path === "" ? [] : [path]), problem.message].join(": ");
}
/** `pipeline.stages[2].name`; a key that is no plain word is quoted. */
function formatPath(path) {
    return path
        .map((step) => typeof step === "number" ? `[${step}]` : /^[\w-]{1,64}$/.test(step) ? `.${step}` : `.${quote(step)}`)
        .join("")
        .replace(/^\./, "");
}
/** Text from a file, made safe to show: cut, quoted, and every character that could steer a terminal escaped. */
function quote(text) {
    const shown = text.length > MAX_QUOTED_LENGTH ? `${text.slice(0, MAX_QUOTED_LENGTH)}…` : text;
    return JSON.stringify(shown).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 6492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ resolveExtends),
/* harmony export */   h: () => (/* binding */ leavesRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7787);


/** Most files in a chain of `extends`. */
const MAX_FILES = 8;
/**
 * The file that the last of `files` extends, as a path from the root of the tree; else what is wrong with it. `written`
 * is relative to the file it stands in.
 */
function resolveExtends(written, files) {
    const file = files.at(-1) ?? "";
    const target = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file), written));
    if (node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(written) || leavesRoot(target))
        return { found: `${(0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(written)}, which leads out of the repository` };
    if (files.includes(target))
        return { found: `a circle: ${[...files, target].map(_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD).join(" → ")}` };
    if (files.length >= MAX_FILES)
        return { found: `a chain of more than ${MAX_FILES} files` };
    return { target };
}
/** Whether a path from the root may name something outside it. Backslashes are separators on some systems. */
function leavesRoot(path) {
    const normal = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path);
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(normal) || normal === ".." || normal.startsWith("../") || /[\\\0]/.test(path);
}


/***/ }),

/***/ 21:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ unwrapSchema),
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   dM: () => (/* binding */ schemaFor),
/* harmony export */   u5: () => (/* binding */ childSchema)
/* harmony export */ });
/* harmony import */ var _spelling_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8044);

/** Takes `optional`, `nullable` and `lazy` off a schema. */
function unwrapSchema(schema) {
    const known = schema;
    if (known.type === "optional" || known.type === "nullable")
        return unwrapSchema(known.wrapped);
    return known.type === "lazy" ? unwrapSchema(known.getter(undefined)) : schema;
}
function shapeOf(schema) {
    const known = unwrapSchema(schema);
    switch (known.type) {
        case "strict_object":
            return { kind: "object", entries: new Map(Object.entries(known.entries)) };
        case "record":
            return { kind: "record", value: known.value };
        case "array":
            return { kind: "array", item: known.item };
        case "picklist":
            return { kind: "names", names: known.options };
        case "union":
        case "variant":
            return { kind: "union", options: known.options };
        default:
            return { kind: "leaf" };
    }
}
/**
 * The schema that a node is to be read with: of a union the option of the node's kind, and among several mappings the
 * one that knows the most of its keys. The union itself where none fits.
 */
function schemaFor(schema, node) {
    const inner = unwrapSchema(schema);
    const shape = shapeOf(inner);
    if (shape.kind !== "union")
        return inner;
    const fitting = shape.options.map((option) => schemaFor(option, node)).filter((option) => isOfKind(option, node));
    return fitting.toSorted((left, right) => knownKeys(right, node) - knownKeys(left, node))[0] ?? inner;
}
/** The schema of the entry or item `step` below a schema, if it has one. */
function childSchema(schema, step) {
    const shape = shapeOf(schema);
    if (shape.kind === "object")
        return shape.entries.get(String(step));
    if (shape.kind === "record")
        return shape.value;
    return shape.kind === "array" ? shape.item : undefined;
}
function isOfKind(schema, node) {
    const { kind } = shapeOf(schema);
    if (node.kind === "mapping")
        return kind === "object" || kind === "record";
    if (node.kind === "sequence")
        return kind === "array";
    return (kind === "names" ? "string" : schema.type) === typeof node.value;
}
function knownKeys(schema, node) {
    const shape = shapeOf(schema);
    if (shape.kind !== "object" || node.kind !== "mapping")
        return 0;
    const names = [...shape.entries.keys()];
    return [...node.entries.keys()].filter((key) => (0,_spelling_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalName */ .E)(names, key) !== undefined).length;
}


/***/ }),

/***/ 1113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ ConfigSchema)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./packages/core/lib/config/parse-duration.js
const UNIT_MS = new Map([
    ["ms", 1],
    ["毫秒", 1],
    ["s", 1000],
    ["秒", 1000],
    ["m", 60_000],
    ["分", 60_000],
    ["分钟", 60_000],
    ["h", 3_600_000],
    ["小时", 3_600_000],
    ["d", 86_400_000],
    ["天", 86_400_000],
]);
/** `5m`, `1h30m`, `1.5h`, `300` (seconds), `5分钟`, `1小时内` (within an hour), `立即` (at once). */
const DURATION_PATTERN = /^(?:立即|\d{1,9}(?:\.\d{1,3})?|(?:\d{1,9}(?:\.\d{1,3})?(?:ms|s|m|h|d|毫秒|秒|分钟|分|小时|天)){1,5}(?:内|以内)?)$/;
const DURATION_FORMS = "a duration: seconds as a number, or text such as 90s, 5m, 1h30m, 2d, 5分钟, 1小时内, 立即";
/** Seconds as a number, or text of DURATION_PATTERN. Undefined where it is neither. */
function parseDuration(value) {
    if (typeof value === "number")
        return value >= 0 && Number.isFinite(value) ? toDuration(value * 1000) : undefined;
    if (!DURATION_PATTERN.test(value))
        return undefined;
    if (value === "立即")
        return { ms: 0 };
    if (/^[\d.]+$/.test(value))
        return toDuration(Number(value) * 1000);
    const parts = value.matchAll(/([\d.]+)(ms|s|m|h|d|毫秒|秒|分钟|分|小时|天)/g);
    return toDuration(Array.from(parts, ([, count, unit]) => Number(count) * (UNIT_MS.get(unit ?? "") ?? 0)).reduce((sum, ms) => sum + ms, 0));
}
function toDuration(ms) {
    return { ms: Math.round(ms) };
}

;// CONCATENATED MODULE: ./packages/core/lib/config/schema/duration.js


const WrittenSchema = dist/* union */.KCZ([
    dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* finite */.E2x()),
    dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(DURATION_PATTERN)),
]);
/**
 * A key that holds a duration in any of its forms; read as milliseconds. The description comes before the reading:
 * the JSON Schema shows what is written, and ends there.
 */
function durationKey(description) {
    return dist/* pipe */.FsL(WrittenSchema, dist/* metadata */.yuE({ accepts: DURATION_FORMS }), dist/* description */.h_(description), dist/* rawTransform */.NTK(({ dataset, addIssue, NEVER }) => {
        const duration = parseDuration(dataset.value);
        if (duration)
            return duration;
        addIssue();
        return NEVER;
    }));
}

;// CONCATENATED MODULE: ./packages/core/lib/config/schema/quality-gates.js

/** What a Foundry or Hardhat project holds beside its own contracts. */
const OUTSIDE = ["test/**", "script/**", "lib/**", "node_modules/**"];
const globs = dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(1024))), dist/* maxLength */.Ru6(1000), dist/* metadata */.yuE({ accepts: "a list of up to 1000 path globs" }));
const CoverageSchema = dist/* strictObject */.rej({
    exclude: dist/* optional */.lqM(dist/* pipe */.FsL(globs, dist/* description */.h_("Sources that count neither as covered nor as uncovered.")), OUTSIDE),
});
const SizeSchema = dist/* strictObject */.rej({
    exclude: dist/* optional */.lqM(dist/* pipe */.FsL(globs, dist/* description */.h_("Contracts whose size is not judged: globs on the source path or on the contract's name.")), OUTSIDE),
});
const ComplexitySchema = dist/* strictObject */.rej({
    exclude: dist/* optional */.lqM(dist/* pipe */.FsL(globs, dist/* description */.h_("Sources whose functions are not measured.")), OUTSIDE),
});
/** What quality-gate judges by. */
const QualityGatesSchema = dist/* strictObject */.rej({
    min_test_coverage: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(1), dist/* description */.h_("Least share of the project's lines that tests reach."), dist/* metadata */.yuE({ accepts: "a ratio from 0 to 1 (80 % is 0.8)" })), 0.8),
    max_complexity_score: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1), dist/* description */.h_("Highest accepted cyclomatic complexity of one function.")), 10),
    security_scan_required: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_("Whether a missing security scan and critical or high findings fail the gate; a broken report always does.")), true),
    gas_optimization_threshold: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0), dist/* description */.h_("Largest accepted increase of one function's gas against the base commit."), dist/* metadata */.yuE({ unit: "gas" })), 21_000),
    max_contract_size: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1), dist/* description */.h_("Largest accepted runtime code of one contract (EIP-170 allows 24576)."), dist/* metadata */.yuE({ unit: "bytes" })), 24_576),
    coverage: dist/* optional */.lqM(dist/* pipe */.FsL(CoverageSchema, dist/* description */.h_("How coverage is counted.")), {}),
    size: dist/* optional */.lqM(dist/* pipe */.FsL(SizeSchema, dist/* description */.h_("How contract sizes are judged.")), {}),
    complexity: dist/* optional */.lqM(dist/* pipe */.FsL(ComplexitySchema, dist/* description */.h_("How complexity is measured.")), {}),
});

;// CONCATENATED MODULE: ./packages/core/lib/config/schema/pipeline.js



/** The stages of a contract's way from a commit to production, in their usual order. */
const STAGE_NAMES = [
    "source_checkout",
    "dependency_install",
    "compilation",
    "unit_tests",
    "static_analysis",
    "security_scan",
    "integration_tests",
    "contract_deploy",
    "smoke_tests",
    "production_deploy",
];
const NOT_RUN = "this version runs no stages of its own, so the workflow's steps stay in charge";
const pipeline_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(2048));
const stageName = dist/* pipe */.FsL(dist/* picklist */.KIO(STAGE_NAMES), dist/* description */.h_("Which stage."));
const StageSchema = dist/* strictObject */.rej({
    name: stageName,
    needs: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* picklist */.KIO(STAGE_NAMES)), dist/* description */.h_("Stages that must succeed first.")), []),
    timeout: dist/* optional */.lqM(durationKey("Longest time the stage may take.")),
});
/** The pipeline as the project describes itself. */
const PipelineSchema = dist/* strictObject */.rej({
    pipeline_id: dist/* optional */.lqM(dist/* pipe */.FsL(pipeline_text, dist/* description */.h_("Name of the pipeline."), dist/* metadata */.yuE({ noEffect: "GitHub numbers the run" }))),
    project_name: dist/* optional */.lqM(dist/* pipe */.FsL(pipeline_text, dist/* description */.h_("Name of the project."), dist/* metadata */.yuE({ noEffect: "the repository's name is shown" }))),
    repository_url: dist/* optional */.lqM(dist/* pipe */.FsL(pipeline_text, dist/* description */.h_("Address of the repository."), dist/* metadata */.yuE({ noEffect: "the repository is the one whose workflow runs", isSensitive: true }))),
    target_network: dist/* optional */.lqM(dist/* pipe */.FsL(pipeline_text, dist/* description */.h_("Network that the contracts are for."), dist/* metadata */.yuE({ noEffect: "networks are chosen per environment when contracts are deployed" }))),
    stages: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* union */.KCZ([dist/* picklist */.KIO(STAGE_NAMES), StageSchema])), dist/* maxLength */.Ru6(100), dist/* description */.h_("Stages, each by name or as a mapping with name, needs and timeout."), dist/* metadata */.yuE({
        noEffect: NOT_RUN,
        accepts: "a list of up to 100 stages: names, or mappings with name, needs and timeout",
    })), []),
    environment_vars: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), dist/* pipe */.FsL(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY()]), dist/* metadata */.yuE({ isSensitive: true, accepts: "text, a number, true or false" }))), dist/* description */.h_("Variables that stages see. Taken as written: nothing is put in for `${…}`."), dist/* metadata */.yuE({ noEffect: NOT_RUN, isSensitive: true })), {}),
    quality_gates: dist/* optional */.lqM(dist/* pipe */.FsL(QualityGatesSchema, dist/* description */.h_("The same as `quality_gates` at the top."))),
});

;// CONCATENATED MODULE: ./packages/core/lib/config/schema/config.js



/** A section that another action reads with its own schema; here it is only known to exist. */
function laterSection(description) {
    return dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()), dist/* array */.YOg(dist/* unknown */.L5J())]), dist/* description */.h_(description), dist/* metadata */.yuE({ accepts: "a mapping or a list", noEffect: "no action of this version reads it" })));
}
/** `.chainops.yml` in its canonical spelling. */
const ConfigSchema = dist/* strictObject */.rej({
    version: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* literal */.euz(1), dist/* description */.h_("Version of this format.")), 1),
    extends: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(1024), dist/* description */.h_("A config file of the same repository, relative to this one; what stands here wins over it."), dist/* metadata */.yuE({ accepts: "the relative path of one file" }))),
    quality_gates: dist/* optional */.lqM(dist/* pipe */.FsL(QualityGatesSchema, dist/* description */.h_("What quality-gate judges by.")), {}),
    pipeline: dist/* optional */.lqM(dist/* pipe */.FsL(PipelineSchema, dist/* description */.h_("The pipeline as the project describes itself."))),
    environments: laterSection("Networks that contracts are deployed to."),
    contracts: laterSection("Contracts to deploy."),
    deploy: laterSection("How contract-deploy ships."),
    kzg: laterSection("What kzg-verify checks."),
    monitoring: laterSection("Sources and rules of alert-notify."),
    notify: laterSection("Receivers of alert-notify."),
    incidents: laterSection("Levels and responses of incidents."),
    security: laterSection("Requirements on the infrastructure."),
    insights: laterSection("Figures over many runs."),
});


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qr: () => (/* binding */ compareLocations),
/* harmony export */   TR: () => (/* binding */ createLocator),
/* harmony export */   j$: () => (/* binding */ formatLocation)
/* harmony export */ });
/** Maps an offset into `text` to its location. Lines end at LF, CRLF or a lone CR (YAML 1.2.2 §5.4). */
function createLocator(text, file) {
    const lineStarts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (found) => found.index + found[0].length)];
    return (offset) => {
        let low = 0;
        let high = lineStarts.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((lineStarts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { file, line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
    };
}
/** `file:line:column`, the form that terminals and editors turn into a link. */
function formatLocation(location) {
    return `${location.file}:${location.line}:${location.column}`;
}
/** Order of reading: file, line, column. */
function compareLocations(left, right) {
    if (left.file !== right.file)
        return left.file < right.file ? -1 : 1;
    return left.line - right.line || left.column - right.column;
}


/***/ }),

/***/ 8044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ canonicalName)
/* harmony export */ });
/* unused harmony export spellingsOf */
/**
 * The name among `names` (snake_case) that `text` spells in snake_case, kebab-case, camelCase or PascalCase; undefined
 * where it spells none.
 */
function canonicalName(names, text) {
    return names.find((name) => name === text) ?? names.find((name) => spellingsOf(name).includes(text));
}
/** `max_gas` → `max_gas`, `max-gas`, `maxGas`, `MaxGas`. */
function spellingsOf(name) {
    const words = name.split("_");
    const pascal = words.map(capitalised).join("");
    return [name, words.join("-"), `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`, pascal];
}
function capitalised(word) {
    return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}


/***/ }),

/***/ 6330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ul: () => (/* binding */ toPlain),
/* harmony export */   hD: () => (/* binding */ locationOf),
/* harmony export */   oB: () => (/* binding */ nodeAt)
/* harmony export */ });
/** The plain JSON value of a node. */
function toPlain(node) {
    if (node.kind === "scalar")
        return node.value;
    if (node.kind === "sequence")
        return node.items.map(toPlain);
    return Object.fromEntries(Array.from(node.entries, ([key, entry]) => [key, toPlain(entry.value)]));
}
/** The node at `path`, or undefined where the document does not go that far. */
function nodeAt(root, path) {
    return path.reduce((node, step) => (node ? childOf(node, step) : undefined), root);
}
/** Where the key (or list item) at `path` was written. */
function locationOf(root, path) {
    const parent = nodeAt(root, path.slice(0, -1));
    const last = path.at(-1);
    if (last === undefined)
        return root.location;
    if (parent?.kind === "mapping")
        return parent.entries.get(String(last))?.keyLocation;
    return nodeAt(root, path)?.location;
}
function childOf(node, step) {
    if (node.kind === "mapping")
        return node.entries.get(String(step))?.value;
    return node.kind === "sequence" && typeof step === "number" ? node.items[step] : undefined;
}


/***/ }),

/***/ 7706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ ServiceError),
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
/**
 * The workflow author's fault: a wrong input, a wrong line of config, a file that is not there. Shown without a stack.
 * `problems` holds one sentence each, so that all mistakes are shown at once; a sentence names the input or
 * `file:line:column` and the key's path, then what was found, then what is accepted.
 */
class InputError extends Error {
    name = "InputError";
    problems;
    constructor(problems, options) {
        const list = typeof problems === "string" ? [problems] : [...problems];
        super(list.join("\n"), options);
        this.problems = list;
    }
}
/**
 * The world's fault: GitHub, an RPC endpoint, a webhook, a child process. Its message carries no secret and no URL with
 * a key in it; `cause` keeps what was thrown.
 */
class ServiceError extends Error {
    name = "ServiceError";
    code;
    /** HTTP status where there was an answer. */
    status;
    /** What the other side asked to wait before the next try, where it said so. */
    retryAfterMs;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
        this.status = options?.status;
        this.retryAfterMs = options?.retryAfterMs;
    }
}


/***/ }),

/***/ 8575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9788);

/**
 * Whether a path relative to the workspace, with forward slashes, matches any of the globs. Dot files are like others,
 * and a leading `!` is a character: a list of globs that each stand for themselves has nothing to take back.
 */
function matchesGlob(globs) {
    return globs.length === 0 ? () => false : picomatch__WEBPACK_IMPORTED_MODULE_0__([...globs], OPTIONS);
}
/** With `s`, `**` also takes in names that hold a line break, which could else hide a file from its gate. */
const OPTIONS = { dot: true, nonegate: true, flags: "s" };


/***/ }),

/***/ 8222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ openWorkspace),
  J: () => (/* binding */ relativeInside)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/node_modules/picomatch/index.js
var picomatch = __webpack_require__(9788);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
// EXTERNAL MODULE: ./packages/core/lib/files/match-glob.js
var match_glob = __webpack_require__(8575);
;// CONCATENATED MODULE: ./packages/core/lib/files/walk-files.js



/** A tree larger than this is refused rather than walked for minutes. */
const MAX_WALKED_FILES = 500_000;
/**
 * Files and links below `start`, which is relative to `root`, in no order. `enter` is asked for each directory, relative
 * to the root. Links are not followed: one to a directory can make the tree infinite or lead out of it.
 */
async function walkFiles(root, start, enter) {
    const found = [];
    const pending = [start];
    let walked = 0;
    for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
        const entries = await readDirectory(root, directory);
        walked += entries.length;
        if (walked > MAX_WALKED_FILES) {
            throw new errors/* InputError */.d(`The workspace holds over ${MAX_WALKED_FILES} files; set \`working-directory\` to a smaller tree.`);
        }
        for (const entry of entries) {
            const relative = directory === "" ? entry.name : `${directory}/${entry.name}`;
            if (entry.isDirectory()) {
                if (enter(relative))
                    pending.push(relative);
            }
            else if (entry.isFile() || entry.isSymbolicLink()) {
                found.push({ path: relative, isLink: entry.isSymbolicLink() });
            }
        }
    }
    return found;
}
async function readDirectory(root, directory) {
    try {
        return await (0,promises_.readdir)(external_node_path_.join(root, directory), { withFileTypes: true });
    }
    catch (error) {
        if (!(error instanceof Error && "code" in error))
            throw error;
        if (error.code === "ENOENT" || error.code === "ENOTDIR")
            return [];
        throw new errors/* InputError */.d(`Directory ${JSON.stringify(directory)} cannot be read (${String(error.code)}); make it readable or remove it before this step.`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/files/workspace.js







async function openWorkspace(directory) {
    const root = await (0,promises_.realpath)(directory);
    const locate = (file) => locateInside(root, file);
    return {
        root,
        find: (globs, options) => findFiles(root, globs, options?.skipDirectories ?? new Set()),
        list: (start, enter) => listFiles(root, start, enter),
        describe: async (file) => {
            const absolute = await locate(file);
            const facts = orAbsent(() => (0,external_node_fs_.statSync)(absolute));
            if (facts === undefined || !facts.isFile())
                return undefined;
            return { path: relativePath(root, absolute), sizeBytes: facts.size, modifiedAtMs: facts.mtimeMs };
        },
        readText: async (file, maxBytes) => (await readCapped(await locate(file), file, maxBytes)).toString("utf8"),
        readBytes: async (file, maxBytes) => readCapped(await locate(file), file, maxBytes),
        lookUpText: (file, maxBytes) => lookUpText(root, file, maxBytes),
        stream: (file) => streamFile(locate, file),
    };
}
/** Turns a user's path into a relative one of the workspace without touching the disk; undefined where it leads out. */
function relativeInside(root, file) {
    const relative = external_node_path_.relative(root, external_node_path_.resolve(root, file));
    if (relative === ".." || relative.startsWith(`..${external_node_path_.sep}`) || external_node_path_.isAbsolute(relative))
        return undefined;
    return relative.split(external_node_path_.sep).join("/");
}
async function locateInside(root, file) {
    const lexical = external_node_path_.resolve(root, file);
    if (relativeInside(root, file) === undefined)
        throw outside(file);
    // Synchronous: a look at one path takes microseconds, a trip through the thread pool a hundred times that.
    const real = orAbsent(() => external_node_fs_.realpathSync.native(lexical));
    if (real === undefined)
        return lexical;
    if (relativeInside(root, real) === undefined)
        throw outside(file);
    return real;
}
function orAbsent(look) {
    try {
        return look();
    }
    catch (error) {
        return absent(error);
    }
}
function outside(file) {
    return new errors/* InputError */.d(`Path ${JSON.stringify(file)} leads outside the workspace (directly or through a symlink); name a file inside it.`);
}
/** Synchronous, for parsers that meet the path in the middle of a report. */
function lookUpText(root, file, maxBytes) {
    try {
        const real = (0,external_node_fs_.realpathSync)(external_node_path_.resolve(root, file));
        if (relativeInside(root, real) === undefined)
            return undefined;
        const facts = (0,external_node_fs_.statSync)(real);
        return facts.isFile() && facts.size <= maxBytes ? (0,external_node_fs_.readFileSync)(real, "utf8") : undefined;
    }
    catch (error) {
        if (error instanceof Error && "code" in error)
            return undefined;
        throw error;
    }
}
async function readCapped(absolute, file, maxBytes) {
    const facts = (0,external_node_fs_.statSync)(absolute);
    if (facts.size > maxBytes) {
        throw new errors/* InputError */.d(`File ${JSON.stringify(file)} has ${facts.size} bytes; at most ${maxBytes} are read.`);
    }
    return facts.size <= SMALL_FILE_BYTES ? (0,external_node_fs_.readFileSync)(absolute) : (0,promises_.readFile)(absolute);
}
/** Read at once; larger ones leave room for a signal to be heard. */
const SMALL_FILE_BYTES = 1024 * 1024;
const STREAM_BUFFER_BYTES = 256 * 1024;
/** Fresh buffers for every chunk would be garbage faster than it is collected: 20 MB more at the peak. */
async function* streamFile(locate, file) {
    const buffer = new Uint8Array(STREAM_BUFFER_BYTES);
    const handle = await (0,promises_.open)(await locate(file));
    try {
        for (;;) {
            const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
            if (bytesRead === 0)
                return;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await handle.close();
    }
}
async function listFiles(root, directory, enter) {
    const facts = await (0,promises_.stat)(await locateInside(root, directory)).catch(absent);
    if (facts === undefined || !facts.isDirectory()) {
        throw new errors/* InputError */.d(`There is no directory ${JSON.stringify(directory)} in the workspace; check \`working-directory\`.`);
    }
    return (await walkFiles(root, directory, enter)).map((file) => file.path).sort();
}
async function findFiles(root, globs, skip) {
    const patterns = globs.map((glob) => glob.replace(/^\.\//, ""));
    const isMatch = (0,match_glob/* matchesGlob */.k)(patterns);
    const { start, isDeep } = await planWalk(root, patterns);
    const walked = await walkFiles(root, start, (directory) => isDeep && !skip.has(baseName(directory)));
    const found = [];
    for (const file of walked) {
        if (isMatch(file.path) && (!file.isLink || (await leadsToFile(root, file.path))))
            found.push(file.path);
    }
    return found.sort();
}
/** One glob is looked for below the directories in front of its first special character, a plain path only where it says. */
async function planWalk(root, patterns) {
    const [pattern] = patterns;
    if (pattern === undefined || patterns.length > 1)
        return { start: "", isDeep: true };
    const { base, isGlob } = picomatch.scan(pattern);
    const directory = isGlob ? base : external_node_path_.posix.dirname(base);
    return { start: relativePath(root, await locateInside(root, directory)), isDeep: isGlob };
}
function baseName(directory) {
    return directory.slice(directory.lastIndexOf("/") + 1);
}
/** A link is listed, so that naming one gives the clear error of `locateInside` where it leads out. */
async function leadsToFile(root, relative) {
    const link = external_node_path_.join(root, relative);
    await (0,promises_.lstat)(link);
    const target = await (0,promises_.stat)(link).catch(absent);
    return target?.isFile() ?? false;
}
function relativePath(root, absolute) {
    return external_node_path_.relative(root, absolute).split(external_node_path_.sep).join("/");
}
function absent(error) {
    if (error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR", "ELOOP"].includes(String(error.code)))
        return undefined;
    throw error;
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
    return clean.length > MESSAGE_CHARACTERS ? `${clean.slice(0, MESSAGE_CHARACTERS)}…` : clean || "no reason given";
}
function property(value, name) {
    return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}


/***/ }),

/***/ 6494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _H: () => (/* binding */ cutToCharacters),
/* harmony export */   dp: () => (/* binding */ byteLength),
/* harmony export */   zP: () => (/* binding */ cutToBytes)
/* harmony export */ });
const WINDOW = 128;
const encoder = new TextEncoder();
/** UTF-8 bytes of the text; a lone surrogate counts as the three bytes of U+FFFD, which is what gets sent. */
function byteLength(text) {
    return Buffer.byteLength(text, "utf8");
}
/** The nearest place at or before `index` where no code point and no grapheme shorter than 128 UTF-16 units is torn. */
function boundaryBefore(text, index) {
    const from = Math.max(0, index - WINDOW);
    const window = text.slice(from, index + WINDOW);
    const segment = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(window).containing(index - from);
    const start = from + (segment?.index ?? index - from);
    if (start > from || from === 0)
        return start;
    const isTorn = /[\ud800-\udbff]/.test(text.charAt(index - 1)) && /[\udc00-\udfff]/.test(text.charAt(index));
    return isTorn ? index - 1 : index;
}
function cutAt(text, index, mark) {
    return text.slice(0, boundaryBefore(text, index)) + mark;
}
/**
 * At most `maxCharacters` UTF-16 code units, `mark` included, cut between graphemes. UTF-16 is the largest of the ways
 * GitHub may count "characters". Where even the mark has no room it is left out.
 */
function cutToCharacters(text, maxCharacters, mark = "…") {
    if (text.length <= maxCharacters)
        return text;
    if (mark.length > maxCharacters)
        return cutAt(text, Math.max(0, maxCharacters), "");
    return cutAt(text, maxCharacters - mark.length, mark);
}
/** At most `maxBytes` bytes of UTF-8, `mark` included, cut between graphemes. */
function cutToBytes(text, maxBytes, mark = "…") {
    if (text.length * 3 <= maxBytes || byteLength(text) <= maxBytes)
        return text;
    const room = maxBytes - byteLength(mark);
    if (room < 0)
        return mark === "" ? "" : cutToBytes(text, maxBytes, "");
    return cutAt(text, encoder.encodeInto(text, new Uint8Array(room)).read, mark);
}


/***/ }),

/***/ 9490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ ResultDocumentSchema),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   pw: () => (/* binding */ ID_PATTERN),
/* harmony export */   w: () => (/* binding */ RESULT_SCHEMA)
/* harmony export */ });
/* unused harmony exports CONCLUSIONS, STAGE_STATUSES, GATE_STATUSES, ARTIFACT_TYPES, SubjectSchema, RunSchema, StageSchema, GateSchema, MetricSchema, FindingSchema, ArtifactSchema */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

/** Version tag of the document; a reader refuses every other value. */
const RESULT_SCHEMA = "chainops.result/v1";
/** The words of GitHub's check-run API (REST "Create a check run", `conclusion`). */
const CONCLUSIONS = [
    "success",
    "failure",
    "neutral",
    "cancelled",
    "skipped",
    "timed_out",
    "action_required",
];
const STAGE_STATUSES = ["pending", "running", "success", "failed", "skipped", "cancelled"];
const GATE_STATUSES = ["pass", "fail", "skip", "waived", "no-baseline"];
const SEVERITIES = ["critical", "high", "medium", "low", "info"];
const ARTIFACT_TYPES = [
    "compiled_contract",
    "test_report",
    "security_report",
    "documentation",
    "deployment_manifest",
];
/** Input `id`: names the result, its check run and its comment section. */
const ID_PATTERN = /^[a-z0-9][a-z0-9._-]{0,63}$/;
const line = (max) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(max));
const timestamp = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .isoTimestamp */ .yhX());
const count = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0));
const sha = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^([0-9a-f]{40}|[0-9a-f]{64})$/));
const hash32 = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^0x[0-9a-f]{64}$/));
/** JSON has no NaN or Infinity; a value that could not be measured is `null`. */
const measurement = valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .finite */ .E2x()));
const SubjectSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    repository: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[\w.-]+\/[\w.-]+$/), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(200)),
    sha,
    testedSha: sha,
    ref: line(1024),
    pullRequest: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1))),
});
const RunSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^\d{1,20}$/)),
    attempt: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1)),
    job: line(256),
    url: line(2048),
});
const StageSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: line(256),
    status: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(STAGE_STATUSES),
    startedAt: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(timestamp),
    durationMs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(count),
    error: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(line(4096)),
    metrics: valibot__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(line(128), valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .finite */ .E2x())),
});
const GateSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: line(256),
    status: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(GATE_STATUSES),
    actual: measurement,
    threshold: measurement,
    base: measurement,
    /** `ratio`, `gas`, `bytes`, `seconds`, `tests`, `findings`, `functions`; `none` where the gate is yes or no. */
    unit: line(32),
    message: line(4096),
});
const MetricSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[a-zA-Z_:][a-zA-Z0-9_:]*$/), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(256)),
    type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(["counter", "gauge", "histogram", "summary"]),
    value: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .finite */ .E2x()),
    labels: valibot__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[a-zA-Z_][a-zA-Z0-9_]*$/), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(128)), line(1024)),
    timestamp,
});
const FindingSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    tool: line(128),
    ruleId: line(256),
    /** SARIF 2.1.0 §3.27.10 `level`. */
    level: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(["none", "note", "warning", "error"]),
    severity: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(SEVERITIES),
    message: line(4096),
    /** Relative to the workspace, with forward slashes; null where the finding names no file of this repository. */
    path: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(line(1024)),
    startLine: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1))),
    endLine: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1))),
    fingerprint: line(128),
    /** Against base; null while no base is known. */
    isNew: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()),
});
const ArtifactSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    /** For a compiled contract its fully qualified name, `src/Vault.sol:Vault`. */
    name: line(1024),
    path: line(1024),
    size: count,
    sha256: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[0-9a-f]{64}$/)),
    type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(ARTIFACT_TYPES),
    /** keccak256 of the creation code, library placeholders zeroed; constructor arguments are not covered. */
    creationCodeHash: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(hash32),
    /** keccak256 of the runtime code, library placeholders and immutables zeroed. */
    runtimeCodeHash: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(hash32),
});
const ResultDocumentSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    schema: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(RESULT_SCHEMA),
    action: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(ID_PATTERN)),
    id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(ID_PATTERN)),
    conclusion: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(CONCLUSIONS),
    title: line(256),
    subject: SubjectSchema,
    run: RunSchema,
    startedAt: timestamp,
    completedAt: timestamp,
    durationMs: count,
    stages: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(StageSchema), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(1000)),
    gates: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(GateSchema), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(10_000)),
    metrics: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(MetricSchema), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(100_000)),
    findings: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(FindingSchema), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(100_000)),
    artifacts: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(ArtifactSchema), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(100_000)),
    details: valibot__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()),
});


/***/ }),

/***/ 2718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ jsonInput),
/* harmony export */   WO: () => (/* binding */ linesInput),
/* harmony export */   _Z: () => (/* binding */ textInput),
/* harmony export */   ij: () => (/* binding */ choiceInput),
/* harmony export */   qc: () => (/* binding */ idInput),
/* harmony export */   tE: () => (/* binding */ booleanInput)
/* harmony export */ });
/* harmony import */ var _result_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9490);

const parsed = (value) => ({ ok: true, value });
const refused = { ok: false };
/** Any text; surrounding white space is dropped. */
function textInput(text) {
    return {
        description: text.description,
        default: text.default ?? "",
        accepted: text.accepted ?? "text",
        secret: text.secret ?? false,
        parse: (raw) => parsed(raw.trim()),
    };
}
/** Exactly one of `values`, spelled as declared. */
function choiceInput(values, text) {
    return {
        description: text.description,
        default: text.default ?? values[0],
        accepted: oneOf(values),
        secret: false,
        parse: (raw) => {
            const value = values.find((candidate) => candidate === raw.trim());
            return value === undefined ? refused : parsed(value);
        },
    };
}
/** YAML 1.2 core booleans, as `core.getBooleanInput` takes them: true, True, TRUE and the same for false; never `yes`. */
function booleanInput(text) {
    return {
        description: text.description,
        default: text.default,
        accepted: "`true` or `false`",
        secret: false,
        parse: (raw) => {
            if (/^(true|True|TRUE)$/.test(raw.trim()))
                return parsed(true);
            if (/^(false|False|FALSE)$/.test(raw.trim()))
                return parsed(false);
            return refused;
        },
    };
}
/** One entry a line; blank lines are dropped. */
function linesInput(text) {
    return {
        description: text.description,
        default: text.default ?? "",
        accepted: text.accepted,
        secret: false,
        parse: (raw) => parsed(raw
            .split(/\r?\n/)
            .map((entry) => entry.trim())
            .filter((entry) => entry !== "")),
    };
}
/** A result id; empty means the action's name. */
function idInput(text) {
    return {
        description: text.description,
        default: text.default ?? "",
        accepted: "lower-case letters, digits, `.`, `_` and `-`, starting with a letter or digit, at most 64 characters",
        secret: false,
        parse: (raw) => (raw.trim() === "" || _result_document_js__WEBPACK_IMPORTED_MODULE_0__/* .ID_PATTERN */ .pw.test(raw.trim()) ? parsed(raw.trim()) : refused),
    };
}
/** A JSON document, for example `${{ toJSON(needs) }}`; empty means absent. */
function jsonInput(text) {
    return {
        description: text.description,
        default: text.default ?? "",
        accepted: text.accepted,
        secret: false,
        parse: (raw) => {
            if (raw.trim() === "")
                return parsed(undefined);
            try {
                return parsed(JSON.parse(raw));
            }
            catch {
                return refused;
            }
        },
    };
}
function oneOf(values) {
    const quoted = values.map((value) => `\`${value}\``);
    return quoted.length === 1 ? (quoted[0] ?? "") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1) ?? ""}`;
}


/***/ }),

/***/ 9578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./packages/core/lib/github/subject.js


const sha = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^([0-9a-f]{40}|[0-9a-f]{64})$/, "expected 40 or 64 lower-case hex digits"));
const repository = dist/* object */.Ikc({ id: dist/* number */.aig(), owner: dist/* object */.Ikc({ login: dist/* string */.YjP() }) });
const pullRequestEvent = dist/* object */.Ikc({
    pull_request: dist/* object */.Ikc({
        number: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1)),
        head: dist/* object */.Ikc({ sha, ref: dist/* string */.YjP(), repo: dist/* nullish */.cl6(repository, null) }),
        base: dist/* object */.Ikc({ sha, repo: repository }),
    }),
});
const mergeGroupEvent = dist/* object */.Ikc({ merge_group: dist/* object */.Ikc({ head_sha: sha, base_sha: sha }) });
const workflowRunEvent = dist/* object */.Ikc({
    repository: dist/* object */.Ikc({ id: dist/* number */.aig() }),
    workflow_run: dist/* object */.Ikc({
        head_sha: sha,
        head_branch: dist/* nullish */.cl6(dist/* string */.YjP(), null),
        head_repository: dist/* nullish */.cl6(repository, null),
    }),
});
const pushEvent = dist/* object */.Ikc({ before: dist/* optional */.lqM(sha) });
const readers = new Map([
    ["pull_request", readPullRequest],
    ["pull_request_target", readPullRequest],
    ["pull_request_review", readPullRequest],
    ["pull_request_review_comment", readPullRequest],
    ["merge_group", readMergeGroup],
    ["workflow_run", readWorkflowRun],
    ["push", readPush],
]);
/**
 * The commit that people see for this event, and the one that was checked out. A `workflow_run` has no pull request
 * number here: its payload is empty for forks, so ask `findPullRequest`. Throws an InputError on a malformed payload.
 * Source: GitHub docs, "Events that trigger workflows".
 */
function readEventSubject(facts) {
    return (readers.get(facts.eventName) ?? readOther)(facts);
}
function readPullRequest(facts) {
    const { number, head, base } = parsePayload(pullRequestEvent, facts).pull_request;
    return {
        subject: subjectOf(facts, head.sha, number),
        fromFork: head.repo?.id !== base.repo.id,
        baseSha: base.sha,
        head: head.repo === null ? null : { owner: head.repo.owner.login, branch: head.ref },
    };
}
function readMergeGroup(facts) {
    const group = parsePayload(mergeGroupEvent, facts).merge_group;
    return { subject: subjectOf(facts, group.head_sha, null), fromFork: false, baseSha: group.base_sha, head: null };
}
function readWorkflowRun(facts) {
    const payload = parsePayload(workflowRunEvent, facts);
    const { head_sha, head_branch, head_repository } = payload.workflow_run;
    return {
        subject: subjectOf(facts, head_sha, null),
        fromFork: head_repository?.id !== payload.repository.id,
        baseSha: null,
        head: head_repository && head_branch ? { owner: head_repository.owner.login, branch: head_branch } : null,
    };
}
function readPush(facts) {
    const { before } = parsePayload(pushEvent, facts);
    // A new branch has no parent push: GitHub sends zeros.
    return { ...readOther(facts), baseSha: before === undefined || /^0+$/.test(before) ? null : before };
}
function readOther(facts) {
    return { subject: subjectOf(facts, facts.sha, null), fromFork: false, baseSha: null, head: null };
}
function subjectOf(facts, headSha, pullRequest) {
    return { repository: facts.repository, sha: headSha, testedSha: facts.sha, ref: facts.ref, pullRequest };
}
function parsePayload(schema, facts) {
    const parsed = dist/* safeParse */.xLC(schema, facts.event);
    if (parsed.success)
        return parsed.output;
    throw new errors/* InputError */.d(parsed.issues.map((issue) => `The payload of the ${facts.eventName} event is malformed at ${dist/* getDotPath */.BuJ(issue) ?? "its root"}: ${issue.message}. Is GITHUB_EVENT_PATH the runner's own file?`));
}

// EXTERNAL MODULE: ./packages/core/lib/result/document.js
var result_document = __webpack_require__(9490);
;// CONCATENATED MODULE: ./packages/core/lib/result/build-document.js


const MAX_ENTRIES = 100_000;
/**
 * Builds a result document that its own schema accepts: over-long texts are cut, and lists beyond the schema's size are
 * cut with the number left out recorded in `details.truncated`. Throws only for values that are a bug of ours.
 */
function buildDocument(verdict, origin) {
    const truncated = {};
    const capped = (name, list, max) => {
        if (list.length > max)
            truncated[name] = list.length - max;
        return list.slice(0, max);
    };
    const document = {
        schema: result_document/* RESULT_SCHEMA */.w,
        action: origin.action,
        id: origin.id,
        conclusion: verdict.conclusion,
        title: cut(verdict.title, 256),
        subject: origin.subject,
        run: origin.run,
        startedAt: origin.startedAt.toISOString(),
        completedAt: origin.completedAt.toISOString(),
        durationMs: Math.max(0, origin.completedAt.getTime() - origin.startedAt.getTime()),
        stages: capped("stages", verdict.stages, 1000).map(fitStage),
        gates: capped("gates", verdict.gates, 10_000).map((gate) => ({
            ...gate,
            name: cut(gate.name, 256),
            message: cut(gate.message, 4096),
        })),
        metrics: capped("metrics", verdict.metrics, MAX_ENTRIES).map(fitMetric),
        findings: capped("findings", verdict.findings, MAX_ENTRIES).map(fitFinding),
        artifacts: capped("artifacts", verdict.artifacts, MAX_ENTRIES).map((artifact) => ({
            ...artifact,
            name: cut(artifact.name, 1024),
            path: cut(artifact.path, 1024),
        })),
        details: { ...verdict.details },
    };
    if (Object.keys(truncated).length > 0)
        document.details["truncated"] = truncated;
    return dist/* parse */.qgA(result_document/* ResultDocumentSchema */.AK, document);
}
function fitStage(stage) {
    return { ...stage, name: cut(stage.name, 256), error: stage.error === null ? null : cut(stage.error, 4096) };
}
/** Labels carry names out of reports. */
function fitMetric(metric) {
    const labels = Object.entries(metric.labels).map(([name, value]) => [name, cut(value, 1024)]);
    return { ...metric, labels: Object.fromEntries(labels) };
}
function fitFinding(finding) {
    const path = finding.path !== null && finding.path.length > 1024 ? null : finding.path;
    return {
        ...finding,
        tool: cut(finding.tool, 128),
        ruleId: cut(finding.ruleId, 256),
        message: cut(finding.message, 4096),
        path,
    };
}
/** Cuts on a code-point boundary and marks the cut. */
function cut(text, maxLength) {
    if (text.length <= maxLength)
        return text;
    const head = text.slice(0, maxLength - 1);
    const lastUnit = head.charCodeAt(head.length - 1);
    return `${lastUnit >= 0xd800 && lastUnit <= 0xdbff ? head.slice(0, -1) : head}…`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/core/lib/result/write-result.js




/** `$RUNNER_TEMP/chainops`: where documents of this run live, and the only place outside the workspace that inputs may name. */
function suiteDirectory(temp) {
    return external_node_path_.join(temp, "chainops");
}
function resultPath(temp, id) {
    return external_node_path_.join(suiteDirectory(temp), "results", `${id}.json`);
}
/** Throws an InputError that says to set `id` where another step of this job has already written this id. */
async function refuseTakenId(temp, id) {
    const taken = await (0,promises_.stat)(resultPath(temp, id)).then(() => true, () => false);
    if (taken)
        throw takenId(id);
}
/** Writes the document atomically and never over another one. Returns its path. */
async function writeResult(temp, document) {
    const target = resultPath(temp, document.id);
    await (0,promises_.mkdir)(external_node_path_.dirname(target), { recursive: true });
    const draft = `${target}.${(0,external_node_crypto_.randomUUID)()}`;
    await (0,promises_.writeFile)(draft, `${JSON.stringify(document, null, 2)}\n`, { flag: "wx" });
    try {
        await (0,promises_.link)(draft, target);
    }
    catch (error) {
        if (isCode(error, "EEXIST"))
            throw takenId(document.id);
        // File systems without hard links: a plain rename is still atomic.
        await (0,promises_.rename)(draft, target);
    }
    finally {
        await (0,promises_.rm)(draft, { force: true });
    }
    return target;
}
function takenId(id) {
    return new errors/* InputError */.d(`Input \`id\`: another step of this run attempt has already written the result \`${id}\`; set \`id\` to a name of its own, in a matrix with the matrix value.`);
}
function isCode(error, code) {
    return error instanceof Error && "code" in error && error.code === code;
}

;// CONCATENATED MODULE: ./packages/core/lib/report/show-invisible.js
/** ECMA-48 control sequences (colours, cursor) and operating system commands (titles, hyperlinks). */
const TERMINAL_SEQUENCES = 
// oxlint-disable-next-line no-control-regex -- finding them is the point
/\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\))|\u009b[0-?]*[ -/]*[@-~]/g;
const SHOWN = /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]/gu;
/** Every character that Unicode lets a renderer leave out, but for the variation selectors that choose text or emoji. */
const REMOVED = /(?![\ufe0e\ufe0f])\p{Default_Ignorable_Code_Point}/gu;
const NEEDS_WORK = /[^\t\n -~]/;
function shown(character) {
    const code = character.charCodeAt(0);
    if (code < 0x20)
        return String.fromCharCode(0x2400 + code);
    if (code === 0x7f)
        return "\u2421";
    return `\u2039U+${code.toString(16).toUpperCase().padStart(4, "0")}\u203a`;
}
/**
 * Text in which nothing acts or hides: terminal sequences and zero-width characters are gone, other controls and
 * bidirectional marks (CVE-2021-42574, "Trojan Source") stand as visible signs, lone surrogates as U+FFFD. Line ends
 * become \n; tabs stay. Running it twice changes nothing more.
 */
function showInvisible(text) {
    if (!NEEDS_WORK.test(text))
        return text;
    return text
        .replace(/\r\n?/g, "\n")
        .toWellFormed()
        .replace(TERMINAL_SEQUENCES, "")
        .replace(SHOWN, shown)
        .replace(REMOVED, "");
}
/** The same on one line: every run of white space is one space. Ends are not trimmed. */
function showOnOneLine(text) {
    return showInvisible(text).replace(/\s+/g, " ");
}
/** A path of one line in which white space is kept as it is, since it must still name the file. */
function showPath(path) {
    return showInvisible(path).replaceAll("\n", "\u240a").replaceAll("\t", "\u2409");
}

;// CONCATENATED MODULE: ./packages/core/lib/report/neutralize-commands.js

/** What .NET's String.TrimStart takes away, as far as showInvisible leaves it there. */
const LEADING_COMMAND = /^([\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*)::/gm;
/**
 * Text that is safe to print: the runner finds no workflow command in any of its lines, neither `::name::` at the start
 * of a line nor the older `##[name]` anywhere in one (actions/runner, ActionCommand.cs), and a terminal finds no
 * control sequence. Takes whole lines; a stream must be put together into lines first.
 */
function neutralizeCommands(text) {
    return showInvisible(text).replaceAll("##[", "##\u200b[").replace(LEADING_COMMAND, "$1\u200b::");
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/create-log.js

/**
 * A log whose every line is harmless to the runner: text is redacted and neutralised, and only this file writes workflow
 * commands. Problems are annotated with `::error` and the like in text form; JSON lines carry the level instead.
 */
function createLog(settings) {
    const emit = settings.format === "json" ? jsonEmitter(settings) : textEmitter(settings);
    const at = (level) => (message) => {
        if (level !== "debug" || settings.debug)
            emit.line(level, message);
    };
    return {
        debug: at("debug"),
        info: at("info"),
        notice: at("notice"),
        warning: at("warning"),
        error: at("error"),
        untrusted: (text) => {
            for (const line of text.split(/\r\n|\r|\n/))
                emit.line("info", line);
        },
        group: async (title, body) => {
            emit.open(title);
            const startedAt = settings.now().getTime();
            let succeeded = false;
            try {
                const result = await body();
                succeeded = true;
                return result;
            }
            finally {
                emit.close(title, settings.now().getTime() - startedAt, succeeded);
            }
        },
    };
}
function textEmitter(settings) {
    const clean = (text) => neutralizeCommands(settings.redact(text));
    return {
        line: (level, message) => {
            if (level === "info")
                settings.write(clean(message));
            else
                settings.write(`::${level}::${commandData(clean(message))}`);
        },
        open: (title) => settings.write(`::group::${commandData(clean(title))}`),
        close: () => settings.write("::endgroup::"),
    };
}
/** Workflow-command data: actions/toolkit `escapeData`. */
function commandData(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function jsonEmitter(settings) {
    const emit = (level, eventType, operation, fields) => {
        const record = {
            timestamp: settings.now().toISOString(),
            service: settings.service,
            version: settings.version,
            environment: settings.environment,
            level,
            event_type: eventType,
            operation,
            duration_ms: null,
            success: null,
            ...fields,
        };
        // `##[` would be a live command anywhere in a line, also inside a JSON string.
        settings.write(neutralizeCommands(JSON.stringify(record)));
    };
    const path = [];
    return {
        line: (level, message) => emit(level, "log", path.at(-1) ?? settings.service, { message: settings.redact(message) }),
        open: (title) => {
            path.push(settings.redact(title));
            emit("info", "operation_started", path.at(-1) ?? "", {});
        },
        close: (title, durationMs, success) => {
            path.pop();
            emit(success ? "info" : "error", "operation_finished", settings.redact(title), {
                duration_ms: durationMs,
                success,
            });
        },
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/describe-failure.js

/** What an action that could not reach a verdict shows and records: cancelled, bad input, an unreachable service or a bug. */
function describeFailure(error, actionTitle, cancelled) {
    if (cancelled)
        return failure("cancelled", `${actionTitle}: cancelled`, ["The run was cancelled before a verdict was reached."]);
    if (error instanceof errors/* InputError */.d) {
        const count = error.problems.length === 1 ? "one problem" : `${error.problems.length} problems`;
        return failure("failure", `${actionTitle} could not start: ${count} in its input`, error.problems);
    }
    if (error instanceof errors/* ServiceError */._) {
        const facts = [error.message, ...causes(error)];
        return failure("failure", `${actionTitle} stopped: ${firstLine(error.message)}`, [facts.join("\n  caused by: ")]);
    }
    const stack = error instanceof Error ? [error.stack ?? error.message, ...causes(error)].join("\n  caused by: ") : String(error);
    const message = error instanceof Error ? error.message : String(error);
    return {
        ...failure("failure", `${actionTitle} crashed: ${firstLine(message)}`, [
            `This is a bug in the action, not in your workflow: ${firstLine(message)}. The log holds the stack.`,
        ]),
        problems: [stack],
    };
}
function failure(conclusion, title, problems) {
    const blocks = [{ kind: "list", items: problems.map((problem) => [problem]) }];
    return {
        problems,
        outcome: {
            conclusion,
            report: { title, conclusion, blocks, more: [], annotations: [] },
            stages: [],
            gates: [],
            metrics: [],
            findings: [],
            artifacts: [],
            details: { problems },
            outputs: {},
        },
    };
}
function causes(error) {
    const messages = [];
    let cause = error.cause;
    while (cause instanceof Error && messages.length < 5) {
        messages.push(cause.message);
        cause = cause.cause;
    }
    return messages;
}
function firstLine(text) {
    return text.split(/\r?\n/, 1)[0] ?? "";
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/core/lib/runner/environment.js


/** Throws an InputError naming every variable that is missing or malformed. */
function readRunnerEnvironment(env) {
    const problems = [];
    const required = (name, pattern) => {
        const value = env[name] ?? "";
        if (!pattern.test(value)) {
            problems.push(`Environment variable ${name} is ${value === "" ? "not set" : "malformed"}. This runs inside GitHub Actions; elsewhere use \`npm run local\`.`);
        }
        return value;
    };
    const environment = {
        eventName: required("GITHUB_EVENT_NAME", /^[a-z_]+$/),
        event: readEvent(env["GITHUB_EVENT_PATH"], problems),
        repository: required("GITHUB_REPOSITORY", /^[\w.-]+\/[\w.-]+$/),
        sha: required("GITHUB_SHA", /^([0-9a-f]{40}|[0-9a-f]{64})$/),
        ref: env["GITHUB_REF"] ?? "",
        runId: required("GITHUB_RUN_ID", /^\d+$/),
        runNumber: Number(required("GITHUB_RUN_NUMBER", /^\d+$/)),
        runAttempt: Number(required("GITHUB_RUN_ATTEMPT", /^[1-9]\d*$/)),
        workflow: env["GITHUB_WORKFLOW"] ?? "",
        job: env["GITHUB_JOB"] ?? "",
        workspace: required("GITHUB_WORKSPACE", /./),
        temp: required("RUNNER_TEMP", /./),
        apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com",
        serverUrl: env["GITHUB_SERVER_URL"] ?? "https://github.com",
        debug: env["RUNNER_DEBUG"] === "1",
        inputs: givenInputs(env),
        otlp: {
            endpoint: env["OTEL_EXPORTER_OTLP_ENDPOINT"] ?? "",
            headers: env["OTEL_EXPORTER_OTLP_HEADERS"] ?? "",
        },
    };
    if (problems.length > 0)
        throw new errors/* InputError */.d(problems);
    return environment;
}
function readEvent(path, problems) {
    if (path === undefined || path === "")
        return {};
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8"));
    }
    catch (error) {
        problems.push(`The event payload named by GITHUB_EVENT_PATH cannot be read: ${error instanceof Error ? error.message : "unknown"}.`);
        return {};
    }
}
/** The runner sets `INPUT_<NAME>` with spaces turned into `_` and hyphens kept. */
function givenInputs(env) {
    const inputs = new Map();
    for (const [name, value] of Object.entries(env)) {
        if (name.startsWith("INPUT_") && value !== undefined)
            inputs.set(name.slice("INPUT_".length).toLowerCase(), value);
    }
    return inputs;
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/listen-for-cancel.js
/** Thrown into the waiting action when its run is cancelled. */
class CancelledError extends Error {
    name = "CancelledError";
    constructor() {
        super("The run was cancelled.");
    }
}
/**
 * The runner sends SIGINT, after 7.5 s SIGTERM, after another 2.5 s it kills (actions/runner ProcessInvoker). A body
 * gets 3 s of that, which leaves time to write the result and to close the check run.
 */
function listenForCancel(graceMs = 3000) {
    const controller = new AbortController();
    // Without a reason of its own, so that whatever waits for the network knows it for an abort and does not try again.
    const abort = () => controller.abort();
    process.on("SIGINT", abort);
    process.on("SIGTERM", abort);
    return {
        signal: controller.signal,
        race: (body) => raceWithGrace(body, controller.signal, graceMs),
        dispose: () => {
            process.off("SIGINT", abort);
            process.off("SIGTERM", abort);
        },
    };
}
async function raceWithGrace(body, signal, graceMs) {
    let timer;
    const expired = new Promise((_resolve, reject) => {
        const startGrace = () => {
            timer = setTimeout(() => reject(new CancelledError()), graceMs);
        };
        if (signal.aborted)
            startGrace();
        else
            signal.addEventListener("abort", startGrace, { once: true });
    });
    try {
        const answer = await Promise.race([body, expired]);
        if (signal.aborted)
            throw new CancelledError();
        return answer;
    }
    finally {
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/masker.js
/** Shorter values are masked by the runner as they are; replacing them in our own texts would tear words and hashes. */
const SHORTEST_REDACTED = 8;
/** `setSecret` tells the runner (one line a call, since the runner masks line by line). */
function createMasker(setSecret) {
    const forms = new Set();
    return {
        register(secret) {
            for (const form of secretForms(secret)) {
                if (forms.has(form))
                    continue;
                forms.add(form);
                setSecret(form);
            }
            const short = secret.trim();
            if (short !== "" && short.length < SHORTEST_REDACTED)
                setSecret(short);
        },
        redact(text) {
            let redacted = text;
            for (const form of [...forms].sort((a, b) => b.length - a.length))
                redacted = redacted.replaceAll(form, "***");
            return redacted;
        },
        secrets: () => [...forms],
    };
}
/** A secret as given, per line, percent-encoded, in base64 and base64url, and a hex key with and without `0x`. */
function secretForms(secret) {
    const forms = new Set();
    const lines = secret.split(/\r?\n/).map((line) => line.trim());
    for (const line of lines) {
        if (line.length < SHORTEST_REDACTED)
            continue;
        forms.add(line);
        forms.add(encodeURIComponent(line));
        const base64 = Buffer.from(line, "utf8").toString("base64");
        forms.add(base64);
        forms.add(base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", ""));
        const hex = /^(0x)?([0-9a-fA-F]{32,})$/.exec(line)?.[2];
        if (hex === undefined)
            continue;
        for (const cased of [hex, hex.toLowerCase(), hex.toUpperCase()]) {
            forms.add(cased);
            forms.add(`0x${cased}`);
        }
    }
    return [...forms];
}

// EXTERNAL MODULE: ./packages/core/lib/runner/input-kinds.js
var input_kinds = __webpack_require__(2718);
;// CONCATENATED MODULE: ./packages/core/lib/runner/common-inputs.js

const SURFACE = ["auto", "true", "false"];
/** The inputs that every action has (design: inputs and outputs that every action has). */
function commonInputs(actionName, requireSuccess) {
    return {
        config: (0,input_kinds/* textInput */._Z)({
            description: "Config file. A missing default file means defaults, a missing named file is an error.",
            default: ".chainops.yml",
            accepted: "a path in the workspace",
        }),
        "working-directory": (0,input_kinds/* textInput */._Z)({
            description: "Where relative paths start; never outside the workspace.",
            default: ".",
            accepted: "a directory in the workspace",
        }),
        "github-token": (0,input_kinds/* textInput */._Z)({
            description: "Token for the check run, the comment and the base commit. Empty: nothing is posted.",
            default: "${{ github.token }}",
            accepted: "a GitHub token",
            secret: true,
        }),
        id: (0,input_kinds/* idInput */.qc)({
            description: `Name of this result, its check run and its comment section; \`${actionName}\` where empty. Set it in a matrix, with the matrix value.`,
        }),
        "check-run": (0,input_kinds/* choiceInput */.ij)(SURFACE, {
            description: "Post a check run. `auto` posts where event and token allow it and says once where they do not; `true` makes failure to post an error.",
        }),
        comment: (0,input_kinds/* choiceInput */.ij)(SURFACE, {
            description: "Keep this action's section of the pull-request comment up to date.",
        }),
        "comment-key": (0,input_kinds/* idInput */.qc)({
            description: "Which comment of the pull request; actions with the same key share one.",
            default: "default",
        }),
        summary: (0,input_kinds/* choiceInput */.ij)(SURFACE, { description: "Write the job summary." }),
        annotations: (0,input_kinds/* choiceInput */.ij)(SURFACE, { description: "Annotate lines in the log and the check run." }),
        "commit-status": (0,input_kinds/* booleanInput */.tE)({
            description: "Also post a commit status `chainops/<id>`, for tokens that cannot write checks.",
            default: "false",
        }),
        results: (0,input_kinds/* linesInput */.WO)({
            description: "Upstream result documents, one path or glob a line. A line that matches nothing is an error.",
            accepted: "paths or globs in the workspace or under `$RUNNER_TEMP/chainops`",
        }),
        "require-success": (0,input_kinds/* booleanInput */.tE)({
            description: "Any upstream result that is not `success`, `neutral` or `skipped` stops this action before it acts.",
            default: requireSuccess,
        }),
        "dry-run": (0,input_kinds/* booleanInput */.tE)({
            description: "Do everything but the effects, and show what they would be.",
            default: "false",
        }),
        "fail-on": (0,input_kinds/* choiceInput */.ij)(["failure", "never"], {
            description: "Which conclusions fail the step: `failure` covers failure, timed_out and cancelled; crashes and bad input always fail.",
        }),
        "log-format": (0,input_kinds/* choiceInput */.ij)(["text", "json"], {
            description: "Log lines for people, or one JSON object a line; with `json` the log is annotated only where `annotations` is `true`.",
        }),
    };
}
const COMMON_OUTPUTS = {
    conclusion: "`success`, `failure`, `neutral`, `cancelled`, `skipped`, `timed_out` or `action_required`.",
    result: "Path of the result document.",
    title: "The verdict in one line.",
    "check-run-url": "Where the check run was posted, else empty.",
    "comment-url": "Where the comment was posted, else empty.",
};

;// CONCATENATED MODULE: ./packages/core/lib/runner/workflow-commands.js
// The forms are those of GitHub's "Workflow commands for GitHub Actions". `@actions/core` writes the same, but loads undici
// at start for its OIDC client: a megabyte of script, and half of an action's start time, that no action here needs.


/** Masks a value in the log from here on. */
function maskSecret(value) {
    issueCommand("add-mask", {}, value);
}
/** Sets outputs through the runner's file in one write, or by the old command where there is no file. */
function writeOutputs(outputs) {
    const text = Array.from(outputs, ([name, value]) => keyValue(name, value)).join("");
    if (appendToFile("GITHUB_OUTPUT", text))
        return;
    for (const [name, value] of outputs)
        issueCommand("set-output", { name }, value);
}
/** Appends markdown to the job summary. Returns false where the runner offers none. */
function appendSummary(markdown) {
    return appendToFile("GITHUB_STEP_SUMMARY", markdown);
}
function annotate(level, message, at) {
    issueCommand(level, { title: at.title, file: at.file, line: at.startLine, endLine: at.endLine }, message);
}
function appendToFile(variable, text) {
    const file = process.env[variable];
    if (file === undefined || file === "")
        return false;
    (0,external_node_fs_.appendFileSync)(file, text, "utf8");
    return true;
}
/** The delimiter is random, so that no value can end itself and set another output. */
function keyValue(name, value) {
    const delimiter = `chainops_${(0,external_node_crypto_.randomUUID)()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
function issueCommand(command, properties, message) {
    const given = Object.entries(properties).flatMap(([name, value]) => value === undefined || value === "" ? [] : [`${name}=${escapeProperty(String(value))}`]);
    process.stdout.write(`::${command}${given.length > 0 ? ` ${given.join(",")}` : ""}::${escapeData(message)}\n`);
}
function escapeData(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/outputs.js


/**
 * Sets every declared output: those given, and the empty string for all others, so that a `set-output` smuggled into
 * the log can never win. Numbers are plain decimals. An undeclared name is a bug.
 */
function setOutputs(metadata, given) {
    const declared = [...Object.keys(COMMON_OUTPUTS), ...Object.keys(metadata.outputs)];
    for (const name of Object.keys(given)) {
        if (!declared.includes(name))
            throw new Error(`Output "${name}" is not declared in the action's metadata.`);
    }
    writeOutputs(new Map(declared.map((name) => [name, plainDecimal(given[name] ?? "")])));
}
/** 1e-7 and 1e21 are no decimals; ratios and counts are written out. */
function plainDecimal(value) {
    if (typeof value === "string")
        return value;
    if (!Number.isFinite(value))
        return "";
    if (Number.isInteger(value))
        return BigInt(value).toString();
    const fixed = value.toFixed(12).replace(/0+$/, "");
    return fixed.endsWith(".") ? fixed.slice(0, -1) : fixed;
}

// EXTERNAL MODULE: ./packages/core/lib/files/workspace.js + 1 modules
var files_workspace = __webpack_require__(8222);
;// CONCATENATED MODULE: ./packages/core/lib/result/parse-document.js



/** A result document is read into memory as a whole; nothing honest comes near this. */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;
/** Text of unknown origin → document. Throws an InputError naming `source` and every field that does not fit. */
function parseDocument(text, source) {
    let raw;
    try {
        raw = JSON.parse(text);
    }
    catch {
        throw new errors/* InputError */.d(`Result ${JSON.stringify(source)} is not JSON; it may be truncated.`);
    }
    const parsed = dist/* safeParse */.xLC(result_document/* ResultDocumentSchema */.AK, raw);
    if (parsed.success)
        return parsed.output;
    throw new errors/* InputError */.d(parsed.issues
        .slice(0, 20)
        .map((issue) => `Result ${JSON.stringify(source)}: \`${dist/* getDotPath */.BuJ(issue) ?? "document"}\`: ${issue.message}.`));
}
/** Throws where a document speaks of another repository or another tree than this run does. */
function requireSameSubject(document, subject, source) {
    const problems = [];
    if (document.subject.repository.toLowerCase() !== subject.repository.toLowerCase()) {
        problems.push(`Result ${JSON.stringify(source)} is about repository ${document.subject.repository}, this run about ${subject.repository}.`);
    }
    if (document.subject.testedSha !== subject.testedSha) {
        problems.push(`Result ${JSON.stringify(source)} is about commit ${document.subject.testedSha}, this run about ${subject.testedSha}; run the upstream action again on this commit.`);
    }
    const outside = [...document.artifacts, ...document.findings].find(({ path }) => path !== null && leadsOut(path));
    if (outside !== undefined) {
        problems.push(`Result ${JSON.stringify(source)} names a path outside the workspace: ${JSON.stringify(outside.path)}.`);
    }
    if (problems.length > 0)
        throw new errors/* InputError */.d(problems);
}
function leadsOut(path) {
    return path.startsWith("/") || path.includes("\\") || /^[A-Za-z]:/.test(path) || path.split("/").includes("..");
}

;// CONCATENATED MODULE: ./packages/core/lib/result/read-results.js





/**
 * Input `results`: paths and globs in the workspace or under `$RUNNER_TEMP/chainops`. Every document is hostile until
 * checked: schema, size, repository and tested commit. Throws one InputError with all problems.
 */
async function readResults(patterns, places, subject) {
    const problems = [];
    const results = new Map();
    for (const pattern of patterns) {
        try {
            for (const found of await matching(pattern, places)) {
                const document = parseDocument(found.text, found.source);
                requireSameSubject(document, subject, found.source);
                results.set(found.source, { source: found.source, document });
            }
        }
        catch (error) {
            if (!(error instanceof errors/* InputError */.d))
                throw error;
            problems.push(...error.problems);
        }
    }
    if (problems.length > 0)
        throw new errors/* InputError */.d(problems);
    return [...results.values()];
}
async function matching(pattern, places) {
    const absolute = external_node_path_.resolve(places.workingDirectory, pattern);
    const root = [places.workspace, places.suiteDirectory].find((candidate) => (0,files_workspace/* relativeInside */.J)(candidate, absolute) !== undefined);
    if (root === undefined) {
        throw new errors/* InputError */.d(`Input \`results\`: ${JSON.stringify(pattern)} lies outside the workspace and outside $RUNNER_TEMP/chainops.`);
    }
    const nothing = new errors/* InputError */.d(`Input \`results\`: ${JSON.stringify(pattern)} matches no file.`);
    if ((await (0,promises_.realpath)(root).catch(() => undefined)) === undefined)
        throw nothing;
    const workspace = await (0,files_workspace/* openWorkspace */.O)(root);
    const files = await workspace.find([(0,files_workspace/* relativeInside */.J)(root, absolute) ?? ""]);
    if (files.length === 0)
        throw nothing;
    return Promise.all(files.map(async (file) => ({ source: file, text: await workspace.readText(file, MAX_DOCUMENT_BYTES) })));
}
/** Conclusions of upstream results that let this action act (input `require-success`). */
const GOOD = new Set(["success", "neutral", "skipped"]);
/** One sentence per upstream result that is not `success`, `neutral` or `skipped`. */
function unsuccessfulUpstream(results) {
    return results
        .filter(({ document }) => !GOOD.has(document.conclusion))
        .map(({ document }) => `Upstream result \`${document.id}\` is ${document.conclusion}: ${document.title}`);
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/child-environment.js
/**
 * The environment for tools of the repository: without action inputs, tokens, the runner's command files and service
 * credentials, and without any variable that holds a registered secret. Comparison is by upper-cased name, as Windows does.
 */
function childEnvironment(env, secrets) {
    const kept = {};
    for (const [name, value] of Object.entries(env)) {
        if (value === undefined || isWithheld(name.toUpperCase()))
            continue;
        if (secrets.some((secret) => value.includes(secret)))
            continue;
        kept[name] = value;
    }
    return kept;
}
const COMMAND_FILES = new Set(["GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"]);
function isWithheld(name) {
    return (name.startsWith("INPUT_") ||
        name.startsWith("STATE_") ||
        name.startsWith("ACTIONS_") ||
        name.startsWith("OTEL_EXPORTER_OTLP_") ||
        COMMAND_FILES.has(name) ||
        name === "NODE_OPTIONS" ||
        /(^|_)(TOKEN|SECRET|PASSWORD|PASSWD|PRIVATE_KEY|API_KEY|MNEMONIC)$/.test(name));
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./packages/core/lib/runner/git.js




const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;
const TIMEOUT_MS = 120_000;
/**
 * Git in `cwd` with a filtered environment; ended when `signal` aborts. The repository's own config is hostile where a
 * pull request was checked out into it: hooks, pagers and external diffs are switched off.
 */
function createGit(cwd, env, signal) {
    const git = findGit(env);
    return {
        async read(args) {
            if (git === undefined)
                return undefined;
            try {
                const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(git, [...HARMLESS, ...args], {
                    cwd,
                    env: { ...env, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" },
                    encoding: "utf8",
                    maxBuffer: MAX_OUTPUT_BYTES,
                    timeout: TIMEOUT_MS,
                    signal,
                });
                return stdout;
            }
            catch {
                return undefined;
            }
        },
    };
}
/** Looked up in PATH alone: a name without a folder would be looked for in the workspace first on Windows. */
function findGit(env) {
    const folders = Object.entries(env).find(([name]) => name.toUpperCase() === "PATH")?.[1] ?? "";
    const file = process.platform === "win32" ? "git.exe" : "git";
    return folders
        .split(external_node_path_.delimiter)
        .filter((folder) => external_node_path_.isAbsolute(folder))
        .map((folder) => external_node_path_.join(folder, file))
        .find((candidate) => (0,external_node_fs_.statSync)(candidate, { throwIfNoEntry: false })?.isFile());
}
const HARMLESS = [
    "--no-pager",
    "-c",
    "safe.directory=*",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.quotePath=false",
];

// EXTERNAL MODULE: ./packages/core/lib/github/octokit-error.js
var octokit_error = __webpack_require__(5035);
;// CONCATENATED MODULE: ./packages/core/lib/github/github-client.js



function createGitHubClient(octokit, repository) {
    const [owner, repo] = repository.split("/");
    return {
        repository,
        async call(route, parameters, schema, options = {}) {
            const answer = await octokit
                .request(route, { owner, repo, ...parameters, request: { ...options } })
                .catch((error) => {
                throw (0,octokit_error/* toServiceError */.N)(error, route, Date.now());
            });
            const parsed = dist/* safeParse */.xLC(schema, answer.data);
            if (parsed.success)
                return parsed.output;
            const [issue] = parsed.issues;
            throw new errors/* ServiceError */._("malformed-response", `GitHub's answer to ${route} is not what its API promises: ${dist/* getDotPath */.BuJ(issue) ?? "the body"}: ${issue.message}.`);
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

// EXTERNAL MODULE: ./packages/core/lib/runner/version.js
var version = __webpack_require__(7324);
;// CONCATENATED MODULE: ./packages/core/lib/runner/open-github.js


/**
 * The GitHub client over Octokit, through the proxy that the environment names. Loaded when first needed: a run that
 * posts nothing does not pay for it.
 */
async function openGitHub({ token, apiUrl, repository, log, telemetry, signal, }) {
    const [{ openOctokit }, { defaults, getUserAgentWithOrchestrationId }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(439), __webpack_require__.e(56), __webpack_require__.e(214)]).then(__webpack_require__.bind(__webpack_require__, 7214)),
        Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(439), __webpack_require__.e(176)]).then(__webpack_require__.bind(__webpack_require__, 7176)),
    ]);
    const userAgent = getUserAgentWithOrchestrationId(`chainops-actions/${version/* SUITE_VERSION */.s}`) ?? "chainops-actions";
    const proxied = (defaults.request?.fetch ?? globalThis.fetch);
    const fetch = withRecording(proxied, telemetry);
    const octokit = openOctokit({
        token,
        apiUrl,
        log,
        userAgent,
        signal,
        request: { fetch },
    });
    return createGitHubClient(octokit, repository);
}
/** One span per exchange. Octokit hands in a URL as text. */
function withRecording(fetch, telemetry) {
    return async (input, init) => {
        const startedMs = performance.now();
        let status;
        try {
            const answer = await fetch(input, init);
            status = answer.status;
            return answer;
        }
        finally {
            const { host } = new URL(input instanceof Request ? input.url : input);
            telemetry.recordHttp({
                host,
                method: init?.method ?? "GET",
                attempt: 1,
                status,
                durationMs: performance.now() - startedMs,
            });
        }
    };
}

// EXTERNAL MODULE: ./packages/core/lib/config/nearest-name.js
var nearest_name = __webpack_require__(1476);
;// CONCATENATED MODULE: ./packages/core/lib/runner/read-inputs.js


/**
 * Reads and checks every declared input before any effect. Throws one InputError with all problems: a refused value
 * names the input, what was found (never a secret) and what is accepted; an undeclared input names its nearest match.
 * `given` maps input names in lower case to raw values. An empty value means the declared default, as for the runner,
 * which fills in defaults only for inputs that the step leaves out.
 */
function readInputs(kinds, given) {
    const problems = [];
    const values = {};
    for (const [name, kind] of Object.entries(kinds)) {
        const raw = given.get(name) ?? "";
        const result = kind.parse(raw.trim() === "" && !kind.default.includes("${{") ? kind.default : raw);
        if (result.ok)
            values[name] = result.value;
        else
            problems.push(`Input \`${name}\`: found ${read_inputs_shown(raw, kind.secret)}; accepted: ${kind.accepted}.`);
    }
    for (const name of given.keys()) {
        if (!(name in kinds))
            problems.push(unknownInput(name, Object.keys(kinds)));
    }
    if (problems.length > 0)
        throw new errors/* InputError */.d(problems);
    // Every key of `kinds` was parsed by its own kind above; the mapped type says no more than that.
    return values;
}
function read_inputs_shown(raw, secret) {
    if (secret)
        return "a value that does not fit";
    return JSON.stringify(raw.length > 80 ? `${raw.slice(0, 80)}…` : raw);
}
function unknownInput(name, known) {
    const nearest = (0,nearest_name/* nearestName */.q)(known, name);
    const hint = nearest === undefined ? `; accepted: ${known.join(", ")}.` : `; did you mean \`${nearest}\`?`;
    return `Input \`${name}\` is not an input of this action${hint}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/prepare-action.js










/** Reads all inputs, masks the secret ones first, and returns them typed. Throws one InputError with all problems. */
function readActionInputs(metadata, environment, masker) {
    const kinds = { ...commonInputs(metadata.name, metadata.requireSuccess), ...metadata.inputs };
    for (const [name, kind] of Object.entries(kinds)) {
        const raw = environment.inputs.get(name);
        if (kind.secret && raw !== undefined)
            masker.register(raw);
    }
    const values = readInputs(kinds, environment.inputs);
    // `kinds` is the union of both tables; the compiler cannot see that spreading keeps each name's own kind.
    return { ...values, id: values.id === "" ? metadata.name : values.id };
}
/** Everything that is checked before the action's body may run. */
async function prepareContext(inputs, { environment, event, log, masker, telemetry, signal }) {
    const common = inputs;
    const workspace = await (0,files_workspace/* openWorkspace */.O)(environment.workspace);
    const workingDirectory = (0,files_workspace/* relativeInside */.J)(workspace.root, common["working-directory"]);
    if (workingDirectory === undefined) {
        throw new errors/* InputError */.d(`Input \`working-directory\`: ${JSON.stringify(common["working-directory"])} lies outside the workspace.`);
    }
    const upstream = await readResults(common.results, {
        workingDirectory: external_node_path_.join(workspace.root, workingDirectory),
        workspace: workspace.root,
        suiteDirectory: suiteDirectory(environment.temp),
    }, event.subject);
    const bad = common["require-success"] ? unsuccessfulUpstream(upstream) : [];
    if (bad.length > 0) {
        throw new errors/* InputError */.d(bad.map((fact) => `${fact}. Input \`require-success\` is \`true\`, so this action does not act on it.`));
    }
    return {
        inputs,
        event,
        environment,
        workspace,
        workingDirectory,
        upstream,
        log,
        openGitHub: githubOpener(common["github-token"], { environment, log, telemetry, signal }),
        git: createGit(workspace.root, childEnvironment(process.env, masker.secrets()), signal),
        signal,
        now: () => new Date(),
    };
}
function githubOpener(token, { environment, ...services }) {
    if (token === "")
        return undefined;
    const { apiUrl, repository } = environment;
    return () => openGitHub({ token, apiUrl, repository, ...services });
}

// EXTERNAL MODULE: ./packages/core/lib/report/cut-text.js
var cut_text = __webpack_require__(6494);
;// CONCATENATED MODULE: ./packages/core/lib/report/conclusion-icon.js
const ICONS = {
    success: "✅",
    failure: "❌",
    neutral: "⚪",
    cancelled: "🚫",
    skipped: "⏭️",
    timed_out: "⏰",
    action_required: "✋",
};
/** One emoji that says the conclusion at a glance. */
function conclusionIcon(conclusion) {
    return ICONS[conclusion];
}

;// CONCATENATED MODULE: ./packages/core/lib/report/break-references.js
const ZERO_WIDTH_SPACE = "\u200b";
const REFERENCES = new RegExp([
    "@", // @user, @org/team, user@example.com, owner/repo@sha
    "#(?=\\d)", // #1, owner/repo#1
    "\\bgh(?:sa)?-(?=\\w)", // GH-1, GHSA-…
    ":(?=//|[+\\w-]{1,64}:)", // https://…, :emoji:
    "www(?=\\.)",
    "\\b[0-9a-f]{7,40}\\b", // commits
].join("|"), "gi");
function broken(match) {
    if (!/^[0-9a-f]{7}/i.test(match))
        return match + ZERO_WIDTH_SPACE;
    const isNumber = match.length < 40 && /^\d+$/.test(match);
    return isNumber ? match : (match.match(/.{1,6}/g) ?? []).join(ZERO_WIDTH_SPACE);
}
/**
 * Puts zero-width spaces where GitHub would turn text into a link, a notification or an emoji (GitHub docs, "Autolinked
 * references and URLs"). GitHub looks for these in the text of the rendered page, so no escape of markdown or HTML
 * stops it. Decimal numbers under 40 digits stay whole although a commit's name may look like one.
 */
function breakReferences(text) {
    return text.replace(REFERENCES, broken);
}

;// CONCATENATED MODULE: ./packages/core/lib/report/escape-markdown.js


const MARKDOWN = /[\\`*~_[\]#<>&|$^]|!$/g;
/** A pipe must not meet a backslash inside a table row, and `$` alone in a node opens no formula (GitHub docs, "Writing mathematical expressions"). */
const ENTITIES = new Map([
    ["<", "&lt;"],
    [">", "&gt;"],
    ["&", "&amp;"],
    ["|", "&#124;"],
    ["$", "<span>&#36;</span>"],
]);
/**
 * Untrusted text as inline text of GitHub-flavoured markdown, on one line: in paragraphs, lists, headings, table cells,
 * link labels. A reader sees the text as it was; nothing in it is markup, mention, link, emoji or formula. What makes a
 * line a list or a heading is escaped by `escapeLineStart`.
 */
function escapeMarkdown(text) {
    return breakReferences(showOnOneLine(text)).replace(MARKDOWN, (character) => ENTITIES.get(character) ?? `\\${character}`);
}
/** Keeps a line of inline markdown a paragraph: no list marker, rule or indented code at its start. */
function escapeLineStart(inline) {
    return inline
        .trim()
        .replace(/^(?:[-+=]|\d{1,9}(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
/** Code keeps its `<`, yet what cuts and merges markdown later tells our own markers by `<!--`. */
function breakMarkers(code) {
    return code.replaceAll("<!--", "<\u200b!--");
}
/**
 * Untrusted text as inline code. Text with a backtick, a pipe or nothing visible becomes a `<code>` element, since
 * backtick runs are limited in length and a table row is split at pipes before code is seen (GFM 0.29, 4.10).
 */
function inlineCode(text) {
    const line = showOnOneLine(text).trim();
    return /[`|]|^$/.test(line) ? `<code>${escapeMarkdown(line)}</code>` : `\`${breakMarkers(line)}\``;
}
/** Names GitHub only colours; `math`, `mermaid`, `geojson`, `stl` and `suggestion` would do more. */
const LANGUAGES = new Set("bash console css diff go html ini javascript js json jsonc log markdown python rust sh shell sol solidity sql text toml ts typescript xml yaml yml".split(" "));
const LONGEST_RUN = 32;
/** Opening fence, lines and closing fence for a block of code; no line of the text can close the fence. */
function fenceCode(text, language) {
    // A fence's length is stored in one byte by cmark-gfm, so a run beyond 255 backticks would close a longer fence.
    const shown = breakMarkers(showInvisible(text)).replaceAll("`".repeat(LONGEST_RUN), (run) => `${run}\u200b`);
    const longest = (shown.match(/`{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
    const fence = "`".repeat(longest + 1);
    return { open: fence + (LANGUAGES.has(language) ? language : ""), lines: shown.split("\n"), close: fence };
}

;// CONCATENATED MODULE: ./packages/core/lib/report/escape-html.js


const escape_html_ENTITIES = new Map([
    ["&", "&amp;"],
    ["<", "&lt;"],
    [">", "&gt;"],
    ['"', "&quot;"],
    ["'", "&#39;"],
]);
function withEntities(text) {
    return text.replace(/[&<>"']/g, (character) => escape_html_ENTITIES.get(character) ?? character);
}
/** Text for an HTML element or a quoted attribute. Line ends stay. */
function escapeHtml(text) {
    return withEntities(showInvisible(text));
}
/** One line of text for raw HTML inside GitHub markdown (a fold's summary), where mentions and `$` are still alive. */
function escapeHtmlInMarkdown(text) {
    return withEntities(breakReferences(showOnOneLine(text))).replaceAll("$", "<span>&#36;</span>");
}

;// CONCATENATED MODULE: ./packages/core/lib/report/safe-href.js
const LONGEST_HREF = 2048;
/** Signs that mean something in a markdown link target, a table row or around a text that looks for formulas. */
const MARKUP = /[()<>\\`|*$[\]"'\s!]/g;
const HOST = /^[a-z0-9.:_-]+$/;
function isLoopback(hostname) {
    return hostname === "localhost" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
function percentEncode(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
/**
 * The address in a form that fits any markdown or HTML but for its `&`, or undefined where it must not become a link:
 * anything but https (or http on localhost and 127.0.0.0/8), user info, an odd host, over 2,048 characters, not a URL.
 */
function safeHref(href) {
    if (href.length > LONGEST_HREF || !URL.canParse(href))
        return undefined;
    const url = new URL(href);
    const isAllowed = url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
    if (!isAllowed || url.username !== "" || url.password !== "" || !HOST.test(url.host))
        return undefined;
    const encoded = url.origin + (url.pathname + url.search + url.hash).replace(MARKUP, percentEncode);
    return encoded.length > LONGEST_HREF ? undefined : encoded;
}

;// CONCATENATED MODULE: ./packages/core/lib/report/markdown-inlines.js





/** The longest message a result document holds; one hostile text may not push everything else out. */
const LONGEST_TEXT = 4096;
/** A link that must not be one, and a mark around nothing, are plain strings. */
function withoutEmptyMarks(inline) {
    if (typeof inline === "string")
        return inline;
    if (showOnOneLine(inline.text).trim() === "")
        return inline.text;
    if (inline.kind !== "link")
        return inline;
    const href = safeHref(inline.href);
    return href === undefined ? inline.text : { ...inline, href };
}
/** Strings that touch become one, so that nothing can be put together across their border; all are cut to a sane length. */
function tidy(content) {
    const joined = [];
    for (const inline of content.map(withoutEmptyMarks)) {
        const last = joined.at(-1);
        if (typeof inline === "string" && typeof last === "string")
            joined[joined.length - 1] = last + inline;
        else
            joined.push(inline);
    }
    return joined.map((inline) => typeof inline === "string"
        ? (0,cut_text/* cutToCharacters */._H)(inline, LONGEST_TEXT)
        : { ...inline, text: (0,cut_text/* cutToCharacters */._H)(inline.text, LONGEST_TEXT) });
}
function markdownInline(inline) {
    if (typeof inline === "string")
        return escapeMarkdown(inline);
    if (inline.kind === "code")
        return inlineCode(inline.text);
    const isCode = inline.kind === "link" && inline.isCode === true;
    const text = isCode ? inlineCode(inline.text) : escapeMarkdown(inline.text);
    // `**` only opens and closes next to certain characters (GFM 0.29, 6.4), an element does so always.
    return inline.kind === "strong" ? `<b>${text}</b>` : `[${text}](${inline.href.replaceAll("&", "&amp;")})`;
}
/** Inline content on one line of GitHub-flavoured markdown, safe in paragraphs, list items, headings and table cells. */
function markdownInlines(content) {
    let line = "";
    for (const next of tidy(content).map(markdownInline)) {
        line += line.endsWith("`") && next.startsWith("`") ? `\u200b${next}` : next;
    }
    return line.trim();
}
/** Inline content as one line of raw HTML inside markdown, where markdown itself is not read: the summary of a fold. */
function summaryInlines(content) {
    const parts = tidy(content).map((inline) => {
        if (typeof inline === "string")
            return escapeHtmlInMarkdown(inline);
        const isCode = inline.kind === "code" || (inline.kind === "link" && inline.isCode === true);
        const text = isCode ? `<code>${escapeHtml(showOnOneLine(inline.text))}</code>` : escapeHtmlInMarkdown(inline.text);
        if (inline.kind === "code")
            return text;
        return inline.kind === "strong" ? `<b>${text}</b>` : `<a href="${escapeHtml(inline.href)}">${text}</a>`;
    });
    return parts.join("").trim();
}

;// CONCATENATED MODULE: ./packages/core/lib/report/markdown-parts.js



/** What separates two parts: a blank line. */
const SEPARATOR = "\n\n";
const LONGEST_LINE = 2000;
const DELIMITERS = { left: ":--", center: ":-:", right: "--:" };
/** Renders pieces until they exceed the limit: what no surface can show costs no time. */
function piecesPart({ open, close, noun, count, piece }, limit, measure) {
    const pieces = [];
    let size = measure(open) + measure(close);
    for (let index = 0; index < count && size <= limit; index++) {
        const markdown = piece(index);
        pieces.push(markdown);
        size += measure(markdown) + (index === 0 ? 0 : 1);
    }
    return { kind: "pieces", open, pieces, close, total: count, noun, size };
}
function row(cells) {
    return `| ${cells.join(" | ")} |`;
}
function tablePieces(block) {
    const header = row(block.columns.map((column) => markdownInlines([column.title])));
    const delimiters = row(block.columns.map((column) => DELIMITERS[column.align]));
    const piece = (index) => row(block.columns.map((_, cell) => markdownInlines(block.rows[index]?.[cell] ?? [])));
    return { open: `${header}\n${delimiters}\n`, close: "", noun: "row", count: block.rows.length, piece };
}
function listPieces(items, marker) {
    const piece = (index) => `${marker} ${escapeLineStart(markdownInlines(items[index] ?? []))}`;
    return { open: "", close: "", noun: "item", count: items.length, piece };
}
function codePieces(block) {
    const { open, lines, close } = fenceCode(block.text, block.language);
    const piece = (index) => (0,cut_text/* cutToCharacters */._H)(lines[index] ?? "", LONGEST_LINE);
    return { open: `${open}\n`, close: `\n${close}`, noun: "line", count: lines.length, piece };
}
function wholePart(markdown, measure) {
    return markdown === "" ? undefined : { kind: "whole", markdown, size: measure(markdown) };
}
function foldPart(block, limit, measure) {
    const parts = markdownParts(block.blocks, limit, measure);
    if (parts.length === 0)
        return undefined;
    const open = `<details>\n<summary>${summaryInlines(block.summary) || "Details"}</summary>\n\n`;
    const close = "\n\n</details>";
    return { kind: "fold", open, parts, close, size: measure(open) + sizeOf(parts) + measure(close) };
}
/** Size of the parts joined by blank lines. */
function sizeOf(parts) {
    return parts.reduce((sum, part) => sum + part.size + SEPARATOR.length, parts.length === 0 ? 0 : -SEPARATOR.length);
}
function partOf(block, marker, limit, measure) {
    switch (block.kind) {
        case "heading": {
            const text = markdownInlines([block.text]);
            return wholePart(text === "" ? "" : `#### ${text}`, measure);
        }
        case "paragraph":
            return wholePart(escapeLineStart(markdownInlines(block.content)), measure);
        case "list":
            return block.items.length === 0 ? undefined : piecesPart(listPieces(block.items, marker), limit, measure);
        case "table":
            return block.columns.length === 0 ? undefined : piecesPart(tablePieces(block), limit, measure);
        case "code":
            return piecesPart(codePieces(block), limit, measure);
        case "fold":
            return foldPart(block, limit, measure);
    }
}
/** Blocks as parts, none for an empty block. Neighbouring lists get different markers, or they would be one list. */
function markdownParts(blocks, limit, measure) {
    let marker = "-";
    return blocks.flatMap((block, index) => {
        const followsList = blocks[index - 1]?.kind === "list";
        marker = followsList && marker === "-" ? "*" : "-";
        return partOf(block, marker, limit, measure) ?? [];
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/report/share-budget.js
/**
 * Shares `total` among wants: who wants little gets all of it, the large ones share the rest evenly (max-min fairness).
 * Shares are whole numbers, none above its want, and their sum is at most `total`.
 */
function shareBudget(wants, total) {
    const shares = wants.map(() => 0);
    const order = wants.map((want, index) => ({ want, index })).sort((a, b) => a.want - b.want);
    let left = Math.max(0, total);
    order.forEach(({ want, index }, position) => {
        const share = Math.min(want, Math.floor(left / (order.length - position)));
        shares[index] = share;
        left -= share;
    });
    return shares;
}

;// CONCATENATED MODULE: ./packages/core/lib/report/fit-parts.js


/** 12345 as "12,345". Intl would do it too, but takes longer to load than a whole report to render. */
function grouped(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function leftOut(left, total, noun, rest) {
    return `… ${grouped(left)} of ${grouped(total)} ${noun}${total === 1 ? "" : "s"} left out. ${rest}`.trim();
}
/** The most that the remark can take, for any number left out. */
function remarkSize(total, noun, { measure, rest }) {
    return measure(leftOut(total, total, noun, rest));
}
function joinAll(part) {
    switch (part.kind) {
        case "whole":
            return part.markdown;
        case "pieces":
            return part.open + part.pieces.join("\n") + part.close;
        case "fold":
            return part.open + part.parts.map(joinAll).join(SEPARATOR) + part.close;
    }
}
function fitPieces(part, limit, style) {
    const { open, pieces, close, total, noun } = part;
    const remark = remarkSize(total, noun, style);
    if (remark > limit)
        return undefined;
    let room = limit - remark - SEPARATOR.length - style.measure(open) - style.measure(close);
    let kept = 0;
    for (const piece of pieces) {
        room -= style.measure(piece) + (kept === 0 ? 0 : 1);
        if (room < 0)
            break;
        kept++;
    }
    const text = leftOut(total - kept, total, noun, style.rest);
    return kept === 0 ? text : open + pieces.slice(0, kept).join("\n") + close + SEPARATOR + text;
}
function fitPart(part, limit, style) {
    if (part.size <= limit)
        return joinAll(part);
    if (part.kind === "whole")
        return undefined;
    if (part.kind === "pieces")
        return fitPieces(part, limit, style);
    const inside = fitParts(part.parts, limit - style.measure(part.open) - style.measure(part.close), style);
    return inside === "" ? undefined : part.open + inside + part.close;
}
/**
 * The parts joined by blank lines, at most `limit` in the unit of `style`. Small parts stay whole, large ones share
 * what is left and are cut between rows, items or lines, each with a remark; a part without room is counted in a last
 * remark. The empty string where not even that fits. The parts must have been made with the same limit or a larger one.
 */
function fitParts(parts, limit, style) {
    if (sizeOf(parts) <= limit)
        return parts.map(joinAll).join(SEPARATOR);
    const reserve = remarkSize(parts.length, "part", style);
    if (reserve > limit)
        return "";
    const shares = shareBudget(parts.map((part) => part.size + SEPARATOR.length), limit - reserve);
    const fitted = [];
    let spare = 0;
    for (const [index, part] of parts.entries()) {
        spare += shares[index] ?? 0;
        const text = fitPart(part, spare - SEPARATOR.length, style);
        if (text === undefined)
            continue;
        fitted.push(text);
        spare -= style.measure(text) + SEPARATOR.length;
    }
    const left = parts.length - fitted.length;
    return left === 0
        ? fitted.join(SEPARATOR)
        : [...fitted, leftOut(left, parts.length, "part", style.rest)].join(SEPARATOR);
}

;// CONCATENATED MODULE: ./packages/core/lib/report/render-markdown.js



/**
 * Blocks as GitHub-flavoured markdown within the budget. Cuts fall between rows, items, lines and blocks; fences and
 * folds are always closed; every cut says how much is missing and where it is.
 */
function renderMarkdown(blocks, { limit, measure, rest }) {
    return fitParts(markdownParts(blocks, limit, measure), limit, { measure, rest: markdownInlines(rest) });
}

;// CONCATENATED MODULE: ./packages/core/lib/report/render-comment-section.js




/** GitHub answers 422 above this; counted here in UTF-16 code units, the largest of the ways to count. */
const COMMENT_CHARACTERS = 65_536;
/** What one section takes at most where nothing else is said: the suite's four actions fit into one comment. */
const SECTION_CHARACTERS = 16_000;
/** Between what decides and what is folded. No untrusted text can contain it: `<!--` never stays whole. */
const MORE_MARKER = "<!-- chainops:more -->";
const LONGEST_TITLE = 300;
/** "✅ Quality gate passed: 14 of 14 gates" as inline markdown. */
function markdownTitle({ conclusion, title }) {
    return `${conclusionIcon(conclusion)} ${escapeMarkdown((0,cut_text/* cutToCharacters */._H)(title, LONGEST_TITLE)).trim()}`;
}
function measure(text) {
    return text.length;
}
function folded(more) {
    const isFolded = more.every((block) => block.kind === "fold");
    return isFolded ? more : [{ kind: "fold", summary: ["Details"], blocks: more }];
}
/**
 * One action's section of the pull-request comment: title, what decides, then `more` folded below `MORE_MARKER`.
 * At most `limit` UTF-16 code units (at least 8,000). `rest` says where what is cut can be found.
 */
function renderCommentSection(report, { limit = SECTION_CHARACTERS, rest }) {
    const title = `### ${markdownTitle(report)}`;
    const blocksLimit = limit - title.length - 2;
    const blocks = renderMarkdown(report.blocks, { limit: blocksLimit, measure, rest });
    const head = [title, blocks].filter((text) => text !== "").join("\n\n");
    const moreLimit = limit - head.length - MORE_MARKER.length - 4;
    const more = renderMarkdown(folded(report.more), { limit: moreLimit, measure, rest });
    return more === "" ? head : [head, MORE_MARKER, more].join("\n\n");
}

;// CONCATENATED MODULE: ./packages/core/lib/report/render-check-run.js





/** GitHub answers 422 "exceeds a maximum bytesize of 65535" above this, for summary and text each. */
const CHECK_TEXT_BYTES = 65_535;
const TITLE_CHARACTERS = 255;
const LAST_LINE = 2_147_483_647;
/** A line number as GitHub takes it: a whole number from 1 on. */
function lineNumber(line) {
    return Number.isFinite(line) ? Math.min(LAST_LINE, Math.max(1, Math.floor(line))) : 1;
}
/** An annotation without a path is left out: GitHub refuses the whole batch for it. */
function checkRunAnnotation(annotation) {
    const path = showPath(annotation.path);
    if (path === "")
        return [];
    const title = (0,cut_text/* cutToCharacters */._H)(showOnOneLine(annotation.title).trim(), TITLE_CHARACTERS);
    const message = (0,cut_text/* cutToBytes */.zP)(showInvisible(annotation.message).trim(), CHECK_TEXT_BYTES);
    const start = lineNumber(annotation.startLine);
    const mapped = {
        path,
        start_line: start,
        end_line: Math.max(start, lineNumber(annotation.endLine)),
        annotation_level: annotation.level,
        message: message || title || "(no message)",
    };
    return [title === "" ? mapped : { ...mapped, title }];
}
/**
 * A report as the `output` of a check run: summary from what decides, text from the rest, each within 65,535 bytes of
 * UTF-8; `text` is absent where there is no more. Annotation messages and titles are plain text to GitHub.
 */
function renderCheckRun(report, { rest }) {
    const budget = { limit: CHECK_TEXT_BYTES, measure: cut_text/* byteLength */.dp, rest };
    const text = renderMarkdown(report.more, budget);
    const output = {
        title: (0,cut_text/* cutToCharacters */._H)(`${conclusionIcon(report.conclusion)} ${showOnOneLine(report.title).trim()}`, TITLE_CHARACTERS),
        summary: renderMarkdown(report.blocks, budget) || markdownTitle(report),
        annotations: report.annotations.flatMap(checkRunAnnotation),
    };
    return text === "" ? output : { ...output, text };
}

;// CONCATENATED MODULE: ./packages/core/lib/report/render-log-annotations.js




/** The runner shows ten annotations of each level for one step and cuts a message at 4,096 characters. */
const PER_LEVEL = 10;
const MESSAGE_CHARACTERS = 4096;
const render_log_annotations_TITLE_CHARACTERS = 255;
const LEVELS = [
    { from: "failure", to: "error" },
    { from: "warning", to: "warning" },
    { from: "notice", to: "notice" },
];
function logAnnotation(annotation, level) {
    const title = (0,cut_text/* cutToCharacters */._H)(neutralizeCommands(showOnOneLine(annotation.title).trim()), render_log_annotations_TITLE_CHARACTERS);
    const message = (0,cut_text/* cutToCharacters */._H)(neutralizeCommands(annotation.message.trim()), MESSAGE_CHARACTERS);
    const file = neutralizeCommands(showPath(annotation.path));
    const startLine = lineNumber(annotation.startLine);
    const endLine = Math.max(startLine, lineNumber(annotation.endLine));
    return {
        level,
        message: message || title || "(no message)",
        properties: { ...(title !== "" && { title }), ...(file !== "" && { file, startLine, endLine }) },
    };
}
/**
 * The first ten annotations of each level, failures first, for `::error`, `::warning` and `::notice`; `omitted` counts
 * the others. Values are raw: whoever emits them escapes `%`, line ends, `:` and `,` as `@actions/core` does.
 */
function renderLogAnnotations(annotations) {
    const chosen = LEVELS.flatMap(({ from, to }) => annotations
        .filter((annotation) => annotation.level === from)
        .slice(0, PER_LEVEL)
        .map((annotation) => logAnnotation(annotation, to)));
    return { annotations: chosen, omitted: annotations.length - chosen.length };
}

;// CONCATENATED MODULE: ./packages/core/lib/report/render-summary.js



/** The runner drops a step's summary above 1 MiB. */
const SUMMARY_BYTES = 1_048_576;
/**
 * A report as job summary: title, what decides, then the rest in full. At most `limitBytes` of UTF-8 (at least 8,000),
 * final line end included; what decides is cut last.
 */
function renderSummary(report, { limitBytes, rest }) {
    const parts = [`## ${markdownTitle(report)}`];
    for (const blocks of [report.blocks, report.more]) {
        const used = (0,cut_text/* byteLength */.dp)(parts.join("\n\n"));
        const markdown = renderMarkdown(blocks, { limit: limitBytes - used - 3, measure: cut_text/* byteLength */.dp, rest });
        if (markdown !== "")
            parts.push(markdown);
    }
    return `${parts.join("\n\n")}\n`;
}

;// CONCATENATED MODULE: ./packages/core/lib/github/annotation-batches.js
/** GitHub takes at most 50 annotations in a request and appends those of later ones. */
const BATCH_ANNOTATIONS = 50;
/** Twenty requests; more would take minutes of the token's hourly budget for what nobody reads. */
const MAX_ANNOTATIONS = 1_000;
const RANKS = { failure: 0, warning: 1, notice: 2 };
/** Batches of 50 in the given order; above the cap the worst levels go first and the rest is counted as left out. */
function planAnnotationBatches(annotations) {
    const kept = annotations.length <= MAX_ANNOTATIONS
        ? annotations
        : annotations.toSorted((a, b) => RANKS[a.annotation_level] - RANKS[b.annotation_level]).slice(0, MAX_ANNOTATIONS);
    const batches = Array.from({ length: Math.ceil(kept.length / BATCH_ANNOTATIONS) }, (_, index) => kept.slice(index * BATCH_ANNOTATIONS, (index + 1) * BATCH_ANNOTATIONS));
    return { batches, leftOut: annotations.length - kept.length };
}

;// CONCATENATED MODULE: ./packages/core/lib/github/check-run-api.js


const CheckRun = dist/* object */.Ikc({
    id: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf()),
    html_url: dist/* nullish */.cl6(dist/* string */.YjP(), ""),
    external_id: dist/* nullish */.cl6(dist/* string */.YjP(), ""),
    app: dist/* nullish */.cl6(dist/* object */.Ikc({ slug: dist/* optional */.lqM(dist/* string */.YjP()) }), null),
    output: dist/* object */.Ikc({ annotations_count: dist/* number */.aig() }),
});
const CheckRunList = dist/* object */.Ikc({ check_runs: dist/* array */.YOg(CheckRun) });
const MAX_PAGES = 3;
function createCheckRun(client, fields) {
    return client.call("POST /repos/{owner}/{repo}/check-runs", { ...fields }, CheckRun);
}
/** Setting fields can be repeated; adding annotations cannot, because GitHub appends them. */
function updateCheckRun(client, id, fields) {
    const afterFault = fields.output?.annotations === undefined ? "repeat" : "report";
    const route = "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}";
    return client.call(route, { check_run_id: id, ...fields }, CheckRun, { afterFault });
}
function fetchCheckRun(client, id) {
    return client.call("GET /repos/{owner}/{repo}/check-runs/{check_run_id}", { check_run_id: id }, CheckRun);
}
function fetchUnfinishedCheckRuns(client, { name, headSha }) {
    return callPages(client, "GET /repos/{owner}/{repo}/commits/{ref}/check-runs", { ref: headSha, check_name: name, status: "in_progress", filter: "all" }, CheckRunList, { maxPages: MAX_PAGES, pick: (page) => page.check_runs });
}

;// CONCATENATED MODULE: ./packages/core/lib/github/fault-kinds.js

/** GitHub said that this token may not (401, 403) or sees nothing there (404, 410). */
const REFUSED = ["forbidden", "not-found"];
/** Whether the request may have had its effect although it failed: no answer, half an answer, or 5xx. */
function isOutcomeUnknown(error) {
    if (!(error instanceof errors/* ServiceError */._))
        return false;
    const isLost = error.code === "network" || error.code === "timeout" || error.code === "malformed-response";
    return isLost || (error.code === "http-status" && (error.status ?? 0) >= 500);
}
/** The answer, or null where GitHub failed the request with one of `codes`. */
async function nullOn(codes, request) {
    try {
        return await request();
    }
    catch (error) {
        if (error instanceof errors/* ServiceError */._ && codes.includes(error.code))
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/github/check-run-leftovers.js



/** `external_id` of our check runs: `chainops:<id>:<run id>:<attempt>`. */
function renderExternalId({ id, runId, attempt }) {
    return `chainops:${id}:${runId}:${attempt}`;
}
/** Null where the check run is not one of ours. */
function parseExternalId(externalId) {
    const [, id = "", runId = "", attempt = ""] = /^chainops:([a-z0-9][a-z0-9._-]{0,63}):(\d{1,20}):(\d{1,9})$/.exec(externalId) ?? [];
    return id === "" ? null : { id, runId, attempt: Number(attempt) };
}
const WorkflowRun = dist/* object */.Ikc({ status: dist/* nullable */.mee(dist/* string */.YjP()) });
/**
 * Settles what died before it could complete its check run of this name and commit: those of runs that are over are
 * closed as cancelled; the one of this very run (an earlier attempt, or a creation whose answer was lost) is returned
 * to be used again, if it has no annotations that would then be doubled. A live run's check is never touched.
 */
async function settleLeftovers(client, check) {
    let reusable = null;
    for (const leftover of await fetchUnfinishedCheckRuns(client, check)) {
        const owner = parseExternalId(leftover.external_id ?? "");
        if (owner === null || owner.id !== check.owner.id)
            continue;
        const isSameRun = owner.runId === check.owner.runId && owner.attempt <= check.owner.attempt;
        if (isSameRun && reusable === null && leftover.output.annotations_count === 0)
            reusable = leftover;
        else if (isSameRun || (await isOver(client, owner.runId)))
            await closeLeftover(client, leftover, check.now());
    }
    return reusable;
}
async function isOver(client, runId) {
    const run = await nullOn(REFUSED, () => client.call("GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: runId }, WorkflowRun));
    return run?.status === "completed";
}
/** Only the app that made a check run may change it; another's is left alone. */
async function closeLeftover(client, leftover, now) {
    const output = { title: "Cancelled", summary: "The job that began this check ended before it could complete it." };
    await nullOn(REFUSED, () => updateCheckRun(client, leftover.id, {
        status: "completed",
        conclusion: "cancelled",
        completed_at: now.toISOString(),
        output,
    }));
}

;// CONCATENATED MODULE: ./packages/core/lib/github/publish-outcome.js


/** Turns GitHub's "may not" (401, 403) and "there is no such thing for you" (404, 410) into values. */
async function withRefusalAsValue(publish) {
    try {
        return await publish();
    }
    catch (error) {
        if (!(error instanceof errors/* ServiceError */._))
            throw error;
        const reason = REFUSED.find((code) => code === error.code);
        if (reason === undefined)
            throw error;
        return { posted: false, reason, message: error.message };
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/github/check-runs.js






/** Time after which no more annotations are begun: the completed check matters more. */
const ANNOTATIONS_BUDGET_MS = 90_000;
/**
 * Creates the check run (or takes over this run's unfinished one), adds annotations in batches, completes it. Batches
 * that GitHub refuses are left out and counted. A token that may not write checks is a value, not an error; throws a
 * ServiceError where GitHub fails. Source: REST "Create a check run", "Update a check run".
 */
function publishCheckRun(client, report, now) {
    return withRefusalAsValue(async () => {
        const opened = await openCheckRun(client, report, now);
        const { batches, leftOut } = planAnnotationBatches(report.annotations);
        const sent = await sendBatches(client, opened, report, batches, now);
        const annotationsLeftOut = leftOut + batches.reduce((sum, batch) => sum + batch.length, 0) - sent;
        const completed = await updateCheckRun(client, opened.id, {
            status: "completed",
            conclusion: report.conclusion,
            completed_at: now().toISOString(),
            output: report.renderText(annotationsLeftOut),
        });
        const slug = completed.app?.slug ?? opened.app?.slug;
        const login = slug === undefined ? null : `${slug}[bot]`;
        return { posted: true, url: completed.html_url ?? "", annotationsLeftOut, login };
    });
}
async function openCheckRun(client, report, now) {
    const fields = {
        status: "in_progress",
        external_id: renderExternalId(report.owner),
        details_url: report.detailsUrl,
        started_at: report.startedAt.toISOString(),
    };
    const leftover = await settleLeftovers(client, { ...report, now });
    const { id = null } = leftover ?? {};
    // Only the app that made it may take it over.
    const reused = id === null ? null : await nullOn(REFUSED, () => updateCheckRun(client, id, fields));
    if (reused !== null)
        return reused;
    const create = () => createCheckRun(client, { ...fields, name: report.name, head_sha: report.headSha });
    try {
        return await create();
    }
    catch (error) {
        if (!isOutcomeUnknown(error))
            throw error;
        // The check run may exist although its answer was lost.
        return (await settleLeftovers(client, { ...report, now })) ?? create();
    }
}
/** Sends what it can and answers how many annotations GitHub has taken. */
async function sendBatches(client, checkRun, report, batches, now) {
    const deadlineMs = now().getTime() + ANNOTATIONS_BUDGET_MS;
    const { title, summary } = report.renderText(0);
    let sent = 0;
    for (const annotations of batches) {
        if (now().getTime() > deadlineMs)
            break;
        const outcome = await sendBatch(client, checkRun.id, { title, summary, annotations }, sent);
        if (outcome === "stop")
            break;
        if (outcome === "sent")
            sent += annotations.length;
    }
    return sent;
}
/** One batch, sent again only where GitHub's count shows that it did not arrive the first time. */
async function sendBatch(client, id, output, sentBefore) {
    for (let attempt = 0; attempt < 2; attempt++) {
        try {
            await updateCheckRun(client, id, { output });
            return "sent";
        }
        catch (error) {
            if (!(error instanceof errors/* ServiceError */._))
                throw error;
            // 422 is about these annotations alone; a fault, a limit or a lost permission would meet every other batch too.
            if (error.status === 422)
                return "refused";
            if (!isOutcomeUnknown(error))
                return "stop";
            if (await hasArrived(client, id, sentBefore + output.annotations.length))
                return "sent";
        }
    }
    return "stop";
}
async function hasArrived(client, id, expectedCount) {
    try {
        return (await fetchCheckRun(client, id)).output.annotations_count >= expectedCount;
    }
    catch (error) {
        if (error instanceof errors/* ServiceError */._)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/github/comment-document.js


/** Longest `short` of a section: a title line and a link. */
const SHORT_CHARACTERS = 600;
const OPEN = /^<!-- chainops:section id=(\S{1,64}) sha=([0-9a-f]{40,64}) workflow=([\w.%-]{0,900}) number=(\d{1,15}) run=(\d{1,20}) attempt=(\d{1,9}) short=([\w-]{0,3200}) -->$/;
/** Throws where a key or an id could break out of its marker, or content could forge one: a bug in the caller. */
function renderCommentDocument(key, sections) {
    return [keyMarker(key), ...sections.map(renderSection)].join("\n");
}
/**
 * The sections of a comment of ours; null where the text is anything else, even if it only has a word of its own
 * between the sections: what is not wholly ours is never adopted or deleted.
 */
function parseCommentDocument(key, text) {
    const lines = text.replaceAll("\r\n", "\n").trimEnd().split("\n");
    if (lines.shift()?.trimEnd() !== keyMarker(key))
        return null;
    const sections = new Map();
    while (lines.length > 0) {
        const open = lines.shift() ?? "";
        if (open.trim() === "")
            continue;
        const section = takeSection(open, lines);
        if (section === null || sections.has(section.id))
            return null;
        sections.set(section.id, section);
    }
    return sections.size === 0 ? null : [...sections.values()];
}
function keyMarker(key) {
    if (!result_document/* ID_PATTERN */.pw.test(key))
        throw new Error(`Comment key ${JSON.stringify(key)} does not match ${result_document/* ID_PATTERN */.pw}.`);
    return `<!-- chainops:comment key=${key} -->`;
}
/** One section with its markers; throws like `renderCommentDocument`. */
function renderSection({ id, origin, body, short }) {
    if (!result_document/* ID_PATTERN */.pw.test(id))
        throw new Error(`Section id ${JSON.stringify(id)} does not match ${result_document/* ID_PATTERN */.pw}.`);
    if (short.length > SHORT_CHARACTERS)
        throw new Error(`The short form of section ${id} is too long: ${short.length}.`);
    const open = `<!-- chainops:section id=${id} sha=${origin.sha} workflow=${encodeWord(origin.workflow)} number=${origin.runNumber} ` +
        `run=${origin.runId} attempt=${origin.attempt} short=${body === short ? "" : encodeShort(cleanContent(id, short))} -->`;
    if (!OPEN.test(open))
        throw new Error(`Section ${id} cannot be marked: ${JSON.stringify(origin)}.`);
    return `${open}\n\n${cleanContent(id, body)}\n\n${closeMarker(id)}`;
}
function closeMarker(id) {
    return `<!-- /chainops:section id=${id} -->`;
}
/** A comment opener inside a section could forge a marker; renderers take it out, and here it is refused. */
function cleanContent(id, content) {
    const clean = content.replaceAll("\r\n", "\n").replaceAll("\r", "\n").trim();
    if (hasForeignComment(clean))
        throw new Error(`Section ${id} holds an HTML comment, which could forge a marker.`);
    if (clean === "")
        throw new Error(`Section ${id} is empty.`);
    return clean;
}
function hasForeignComment(content) {
    return content.replaceAll(MORE_MARKER, "").includes("<!--");
}
/** Takes the lines of one section off `lines`; null where it is malformed or does not close. */
function takeSection(open, lines) {
    const [, id = "", sha = "", workflow = "", number = "", runId = "", attempt = "", short = ""] = OPEN.exec(open.trimEnd()) ?? [];
    if (!result_document/* ID_PATTERN */.pw.test(id))
        return null;
    const end = lines.findIndex((line) => line.trimEnd() === closeMarker(id));
    if (end < 0)
        return null;
    const body = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join("\n")
        .trim();
    const shortForm = short === "" ? body : decodeShort(short);
    const workflowName = decodeWord(workflow);
    if (body === "" || shortForm === "" || workflowName === null)
        return null;
    if (hasForeignComment(body) || hasForeignComment(shortForm) || shortForm.length > SHORT_CHARACTERS)
        return null;
    const origin = { sha, workflow: workflowName, runNumber: Number(number), runId, attempt: Number(attempt) };
    return { id, origin, body, short: shortForm };
}
/** The first 100 units, percent-encoded but for letters, digits, `.`, `_` and `-`: nothing can end the HTML comment. */
function encodeWord(word) {
    return encodeURIComponent(word.slice(0, 100).toWellFormed()).replace(/[!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
function decodeWord(word) {
    try {
        return decodeURIComponent(word);
    }
    catch {
        return null;
    }
}
function encodeShort(text) {
    return Buffer.from(text, "utf8").toString("base64url");
}
function decodeShort(text) {
    return Buffer.from(text, "base64url").toString("utf8").trim();
}

;// CONCATENATED MODULE: ./packages/core/lib/github/commit-status.js


/** GitHub cuts or refuses longer descriptions. */
const DESCRIPTION_CHARACTERS = 140;
const STATES = {
    success: "success",
    // Required checks let neutral and skipped pass, so a status does too.
    neutral: "success",
    skipped: "success",
    failure: "failure",
    cancelled: "error",
    timed_out: "error",
    action_required: "pending",
};
/** Posts the status; GitHub shows the newest of a context, so posting it again does no harm. */
function publishCommitStatus(client, status) {
    return withRefusalAsValue(async () => {
        await client.call("POST /repos/{owner}/{repo}/statuses/{sha}", {
            sha: status.sha,
            state: commitState(status.conclusion),
            context: `chainops/${status.id}`,
            description: statusDescription(status.title),
            target_url: status.targetUrl,
        }, dist/* object */.Ikc({ state: dist/* string */.YjP() }), { afterFault: "repeat" });
        return { posted: true, url: status.targetUrl };
    });
}
function commitState(conclusion) {
    return STATES[conclusion];
}
/** One line of at most 140 characters, cut between code points. */
function statusDescription(title) {
    const line = title.replaceAll(/\s+/g, " ").trim().toWellFormed();
    if (line.length <= DESCRIPTION_CHARACTERS)
        return line;
    const cut = line.slice(0, DESCRIPTION_CHARACTERS - 1);
    return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

;// CONCATENATED MODULE: ./packages/core/lib/github/find-pull-request.js

const Pulls = dist/* array */.YOg(dist/* object */.Ikc({ number: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1)), head: dist/* object */.Ikc({ sha: dist/* string */.YjP() }) }));
/**
 * The open pull request whose head is this very commit, as GitHub itself says: a `workflow_run` may not believe its
 * payload, and an artifact even less. Null where there is none, or more than one.
 */
async function findPullRequest(client, head) {
    const pulls = await client.call("GET /repos/{owner}/{repo}/pulls", { state: "open", head: `${head.owner}:${head.branch}`, per_page: 100 }, Pulls);
    const [first, ...others] = pulls.filter((pull) => pull.head.sha === head.sha);
    return first === undefined || others.length > 0 ? null : first.number;
}

;// CONCATENATED MODULE: ./packages/core/lib/github/issue-comments.js



const IssueComment = dist/* object */.Ikc({
    id: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf()),
    html_url: dist/* string */.YjP(),
    body: dist/* nullish */.cl6(dist/* string */.YjP(), ""),
    // Null where the account was deleted.
    user: dist/* nullable */.mee(dist/* object */.Ikc({ login: dist/* string */.YjP() })),
});
/** GitHub lets an issue have 2,500 comments. */
const issue_comments_MAX_PAGES = 30;
const GONE = ["not-found"];
/** What was merged into a write is old news after a wait: the writer reads again before it tries again. */
const ONE_TRY = { afterFault: "report", afterLimit: "report" };
/** The comments of a pull request's conversation, over GitHub's REST API. */
function createIssueComments(client, pullRequest) {
    return {
        async list() {
            const comments = await callPages(client, "GET /repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: pullRequest }, dist/* array */.YOg(IssueComment), { maxPages: issue_comments_MAX_PAGES, pick: (page) => page });
            return comments.map(storedComment);
        },
        fetchOne: (id) => nullOn(GONE, async () => storedComment(await client.call("GET /repos/{owner}/{repo}/issues/comments/{comment_id}", { comment_id: id }, IssueComment))),
        async create(body) {
            const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
            return storedComment(await client.call(route, { issue_number: pullRequest, body }, IssueComment, ONE_TRY));
        },
        update: (id, body) => nullOn(GONE, async () => {
            const route = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
            return storedComment(await client.call(route, { comment_id: id, body }, IssueComment, ONE_TRY));
        }),
        async remove(id) {
            const route = "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}";
            await nullOn(GONE, () => client.call(route, { comment_id: id }, dist/* unknown */.L5J()));
        },
    };
}
function storedComment(comment) {
    return { id: comment.id, url: comment.html_url, author: comment.user?.login ?? "", body: comment.body };
}

;// CONCATENATED MODULE: ./packages/core/lib/github/fit-comment.js


const DETAILS_LEFT_OUT = "… details left out: this comment is full. They are in the check run and the job summary.";
/**
 * The comment's text within GitHub's limit: sections give up their details (what follows `MORE_MARKER`), then all but
 * their short form; those about other commits than `ownId`'s first, then the longest, `ownId` itself last. Null where
 * even the short forms are too many. Ids must be unique.
 */
function fitCommentDocument(key, sections, ownId) {
    const fitted = new Map(sections.map((section) => [section.id, section]));
    const order = orderForCutting(sections, ownId);
    let characters = renderCommentDocument(key, sections).length;
    for (const cut of [dropDetails, shorten]) {
        for (const id of order) {
            const section = fitted.get(id);
            if (section === undefined || characters <= COMMENT_CHARACTERS)
                break;
            const shorter = cut(section);
            fitted.set(id, shorter);
            characters += renderSection(shorter).length - renderSection(section).length;
        }
    }
    return characters <= COMMENT_CHARACTERS ? renderCommentDocument(key, [...fitted.values()]) : null;
}
function orderForCutting(sections, ownId) {
    const ownSha = sections.find(({ id }) => id === ownId)?.origin.sha;
    const ordered = sections.toSorted((a, b) => Number(a.id === ownId) - Number(b.id === ownId) ||
        Number(a.origin.sha === ownSha) - Number(b.origin.sha === ownSha) ||
        b.body.length - a.body.length);
    return ordered.map(({ id }) => id);
}
function dropDetails(section) {
    const index = section.body.indexOf(MORE_MARKER);
    return index < 0 ? section : { ...section, body: section.body.slice(0, index) + DETAILS_LEFT_OUT };
}
function shorten(section) {
    return { ...section, body: section.short };
}

;// CONCATENATED MODULE: ./packages/core/lib/github/merge-sections.js

/** Whether `a` is older than `b`. Runs of different workflows have no order: neither is older. */
function isOlder(a, b) {
    if (encodeWord(a.workflow) !== encodeWord(b.workflow))
        return false;
    return a.runNumber === b.runNumber ? a.attempt < b.attempt : a.runNumber < b.runNumber;
}
/** Both lists by id in order of first appearance; the second wins where it is not older. */
function mergeSections(first, second) {
    const merged = new Map(first.map((section) => [section.id, section]));
    for (const section of second) {
        const known = merged.get(section.id);
        if (known === undefined || !isOlder(section.origin, known.origin))
            merged.set(section.id, section);
    }
    return [...merged.values()];
}

;// CONCATENATED MODULE: ./packages/core/lib/github/sticky-comment.js





/** What a writer trusts to have happened within this time: from sending a read to its answer, and so for a write. */
const ANSWER_BOUND_MS = 2_000;
const MAX_BOUND_MS = 15_000;
const JITTER_MS = 1_000;
const MAX_ROUNDS = 12;
const MAX_REREADS = 3;
const MAX_FAULTS = 3;
const MAX_WAIT_MS = 60_000;
const STALE = { posted: false, reason: "stale" };
/**
 * Puts `section` into the one comment of this key. GitHub has no compare-and-swap for comments, so writers converge:
 * read, merge, write, then verify twice, the second time when every writer who had read before our write has finished
 * (twice the bound, plus jitter); a section that any read showed is put back if it is missing. What remains: a write
 * that takes longer than the bound to be applied, by a writer that read before ours, can still drop our section.
 * Throws a ServiceError where GitHub fails, or where no verification holds in 12 rounds.
 */
async function publishStickyComment(comment, store, pace) {
    const writer = { comment, store, pace, login: comment.login, seen: [], boundMs: ANSWER_BOUND_MS };
    const patience = createPatience(pace);
    for (let round = 0; round < MAX_ROUNDS; round++) {
        try {
            const outcome = await playRound(writer);
            if (outcome !== null)
                return outcome;
            await pace.sleep(pace.random() * 250 * 2 ** Math.min(round, 4));
        }
        catch (error) {
            // The write may have happened although its answer was lost: the next round's read will tell.
            await patience.outwait(error);
        }
    }
    throw new errors/* ServiceError */._("conflict", `Other jobs kept overwriting section ${comment.section.id} of the pull request's comment. Give one of them another comment-key.`);
}
/** One read, write and double verification; null where another round is needed. */
async function playRound(writer) {
    const { comment, store, pace } = writer;
    const { winner } = await readFresh(writer);
    if (winner !== null && isComplete(winner, writer.seen) && isSuperseded(winner, comment.section))
        return STALE;
    const sections = mergeSections(mergeSections(winner?.sections ?? [], writer.seen), [comment.section]);
    const body = fitCommentDocument(comment.key, sections, comment.section.id);
    if (body === null)
        return { posted: false, reason: "no-room" };
    const written = await timed(writer, () => (winner === null ? store.create(body) : store.update(winner.id, body)));
    // The answer names the token's true login, which an app's token cannot ask for.
    writer.login = written?.author || writer.login;
    const first = await read(writer);
    if (!isConverged(writer, first.winner))
        return null;
    for (const duplicate of first.duplicates)
        await store.remove(duplicate.id);
    await pace.sleep(2 * writer.boundMs + 1 + pace.random() * JITTER_MS);
    const second = await read(writer);
    if (!isConverged(writer, second.winner) || second.duplicates.length > 0)
        return null;
    return isSuperseded(second.winner, comment.section) ? STALE : { posted: true, url: second.winner.url };
}
/** A reading young enough to write upon: an answer that took longer than the bound is asked for again. */
async function readFresh(writer) {
    const { store, pace } = writer;
    let startedMs = pace.nowMs();
    let reading = await read(writer);
    for (let again = 0; again < MAX_REREADS && pace.nowMs() - startedMs > ANSWER_BOUND_MS; again++) {
        // A comment that is not there yet cannot be overwritten.
        if (reading.winner === null)
            return reading;
        const { id } = reading.winner;
        startedMs = pace.nowMs();
        const fresh = await timed(writer, () => store.fetchOne(id));
        const winner = fresh === null ? null : asOwn(writer, fresh);
        reading = winner === null ? await read(writer) : remember(writer, { ...reading, winner });
    }
    return reading;
}
async function read(writer) {
    const comments = await timed(writer, () => writer.store.list());
    const own = comments.flatMap((comment) => asOwn(writer, comment) ?? []).sort((a, b) => a.id - b.id);
    const [winner = null, ...duplicates] = own;
    return remember(writer, { winner, duplicates });
}
function remember(writer, reading) {
    for (const comment of [...reading.duplicates, ...(reading.winner === null ? [] : [reading.winner])]) {
        writer.seen = mergeSections(writer.seen, comment.sections);
    }
    return reading;
}
function asOwn(writer, comment) {
    const sections = comment.author === writer.login ? parseCommentDocument(writer.comment.key, comment.body) : null;
    return sections === null ? null : { ...comment, sections };
}
function isConverged(writer, winner) {
    return winner !== null && isComplete(winner, [...writer.seen, writer.comment.section]);
}
/** Whether every one of `sections` is there, itself or a successor that is not older. */
function isComplete(winner, sections) {
    return sections.every((section) => {
        const present = winner.sections.find(({ id }) => id === section.id);
        return present !== undefined && !isOlder(present.origin, section.origin);
    });
}
function isSuperseded(winner, section) {
    const present = winner.sections.find(({ id }) => id === section.id);
    return present !== undefined && isOlder(section.origin, present.origin);
}
async function timed(writer, request) {
    const startedMs = writer.pace.nowMs();
    try {
        return await request();
    }
    finally {
        const tookMs = writer.pace.nowMs() - startedMs;
        writer.boundMs = Math.min(Math.max(writer.boundMs, tookMs), MAX_BOUND_MS);
    }
}
/** Outwaits faults that pass: a few in a row, and rate limits as long as they ask within a minute; throws all others. */
function createPatience(pace) {
    let faults = 0;
    let waitedMs = 0;
    return {
        async outwait(error) {
            const waitMs = isPassing(error) ? (error.retryAfterMs ?? 1_000 * 2 ** faults * (0.5 + pace.random() / 2)) : null;
            faults += 1;
            if (waitMs === null || faults > MAX_FAULTS || waitedMs + waitMs > MAX_WAIT_MS)
                throw error;
            waitedMs += waitMs;
            await pace.sleep(waitMs);
        },
    };
}
function isPassing(error) {
    return isOutcomeUnknown(error) || (error instanceof errors/* ServiceError */._ && error.code === "rate-limited");
}

;// CONCATENATED MODULE: ./packages/core/lib/github/pull-request-comment.js




const Pull = dist/* object */.Ikc({ head: dist/* object */.Ikc({ sha: dist/* string */.YjP() }) });
const REASONS = {
    stale: "a newer run has written this section",
    "no-room": "the comment has no room for another section; give some actions another comment-key",
};
/**
 * Puts a section into the pull request's comment, unless the pull request has moved on to another commit than the
 * section is about. A token that may not write, or a pull request it cannot see, is a value; GitHub's faults are thrown.
 */
function publishPullRequestComment(client, pullRequest, comment, pace) {
    return withRefusalAsValue(async () => {
        const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
        const { head } = await client.call(route, { pull_number: pullRequest }, Pull);
        if (head.sha !== comment.section.origin.sha) {
            return { posted: false, reason: "stale", message: `the pull request is at ${head.sha.slice(0, 12)} by now` };
        }
        const outcome = await publishStickyComment(comment, createIssueComments(client, pullRequest), pace);
        return outcome.posted ? outcome : { ...outcome, message: REASONS[outcome.reason] };
    });
}

;// CONCATENATED MODULE: ./packages/core/lib/github/token-login.js


const User = dist/* object */.Ikc({ login: dist/* string */.YjP() });
/** Whom GITHUB_TOKEN writes as. */
const ACTIONS_LOGIN = "github-actions[bot]";
/**
 * The login that comments of this token carry. An app's token (GITHUB_TOKEN too) may not ask and gets 403: then it is
 * taken for GITHUB_TOKEN. A check run made before knows better: see `PublishedCheckRun.login`.
 */
async function fetchTokenLogin(client) {
    const user = await nullOn(REFUSED, () => client.call("GET /user", {}, User));
    return user?.login ?? ACTIONS_LOGIN;
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/post-to-github.js








const SYSTEM_PACE = {
    nowMs: () => performance.now(),
    sleep: (durationMs) => new Promise((resolve) => setTimeout(resolve, durationMs)),
    random: () => Math.random(),
};
/** Posts the check run of this result; `login` is whom the token writes as, where GitHub said so. */
async function postCheckRun(posting) {
    const { client, document, report, environment, event } = posting;
    const rest = restLine(document);
    const output = renderCheckRun(report, { rest });
    const outcome = await publishCheckRun(client, {
        name: document.id,
        headSha: event.subject.sha,
        owner: { id: document.id, runId: environment.runId, attempt: environment.runAttempt },
        detailsUrl: document.run.url,
        startedAt: new Date(document.startedAt),
        conclusion: document.conclusion,
        annotations: output.annotations,
        renderText: (leftOut) => {
            const { annotations: _sent, ...text } = leftOut === 0 ? output : renderCheckRun(withLeftOut(report, leftOut), { rest });
            return text;
        },
    }, () => new Date());
    if (outcome.posted)
        return { url: outcome.url, login: outcome.login };
    posting.refuse("check-run", outcome.message);
    return { url: "", login: null };
}
/** Keeps this result's section of the pull request's comment; nothing where the event belongs to no pull request. */
async function postComment(posting, login) {
    const { client, event } = posting;
    const pullRequest = event.subject.pullRequest ?? (await pullRequestOfWorkflowRun(posting));
    if (pullRequest === null)
        return "";
    const outcome = await publishPullRequestComment(client, pullRequest, { key: posting.commentKey, section: post_to_github_renderSection(posting), login: login ?? (await fetchTokenLogin(client)) }, SYSTEM_PACE);
    if (outcome.posted)
        return outcome.url;
    posting.refuse("comment", outcome.message);
    return "";
}
async function postStatus({ client, document, event, refuse }) {
    const outcome = await publishCommitStatus(client, {
        id: document.id,
        sha: event.subject.sha,
        conclusion: document.conclusion,
        title: document.title,
        targetUrl: document.run.url,
    });
    if (outcome.posted)
        return outcome.url;
    refuse("commit-status", outcome.message);
    return "";
}
function pullRequestOfWorkflowRun({ client, environment, event }) {
    if (environment.eventName !== "workflow_run" || event.head === null)
        return Promise.resolve(null);
    return findPullRequest(client, { ...event.head, sha: event.subject.sha });
}
function post_to_github_renderSection({ document, report, environment, event }) {
    const rest = restLine(document);
    return {
        id: document.id,
        origin: {
            sha: event.subject.sha,
            workflow: environment.workflow,
            runNumber: environment.runNumber,
            runId: environment.runId,
            attempt: environment.runAttempt,
        },
        body: renderCommentSection(report, { rest }),
        short: renderShort(report),
    };
}
/** The title alone, cut until its escaped form fits. */
function renderShort(report) {
    for (let length = 200; length > 10; length -= 20) {
        const short = `### ${markdownTitle({ ...report, title: [...report.title].slice(0, length).join("") })}`;
        if (short.length <= SHORT_CHARACTERS)
            return short;
    }
    return `### ${markdownTitle({ ...report, title: report.conclusion })}`;
}
function restLine(document) {
    return ["All of it is in the ", { kind: "link", text: "job summary", href: document.run.url }, "."];
}
function withLeftOut(report, count) {
    const note = `${count} annotations are not shown here; all findings are in the result document.`;
    return { ...report, blocks: [...report.blocks, { kind: "paragraph", content: [note] }] };
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/publish.js






/** All posting together; a cancelled run is killed ten seconds after the first signal. */
const POSTING_MS = 180_000;
const POSTING_WHEN_CANCELLED_MS = 4_000;
/** Shows the report on every surface that inputs, event and token allow, and says once what was not posted and why. */
async function publish(publication) {
    const surfaces = createSurfaces(publication);
    await surfaces.write("summary", () => writeSummary(publication.report));
    // An annotation is a line that is no JSON; the check run carries it all the same.
    const isJsonLog = publication.inputs?.["log-format"] === "json" && publication.inputs.annotations === "auto";
    if (!isJsonLog)
        await surfaces.write("annotations", async () => annotateLog(publication.report));
    const published = { checkRunUrl: "", commentUrl: "" };
    if (publication.inputs?.["dry-run"] === true)
        announceDryRun(publication);
    else if (publication.inputs !== undefined)
        Object.assign(published, await post(publication, publication.inputs, surfaces));
    return { ...published, failed: surfaces.conclude() };
}
function createSurfaces({ inputs, log }) {
    const refused = [];
    let failed = false;
    const setting = (surface) => {
        if (surface === "commit-status")
            return inputs?.["commit-status"] === true ? "auto" : "false";
        return inputs?.[surface] ?? "auto";
    };
    const refuse = (surface, reason) => {
        if (setting(surface) === "true") {
            failed = true;
            log.error(`Input \`${surface}\` is \`true\`, but it could not be posted: ${reason}`);
        }
        else if (setting(surface) === "auto")
            refused.push(`${surface} (${reason})`);
    };
    return {
        refuse,
        async write(surface, write) {
            if (setting(surface) === "false")
                return "";
            try {
                return (await write()) ?? "";
            }
            catch (error) {
                if (!(error instanceof errors/* ServiceError */._) && !isFileError(error))
                    throw error;
                refuse(surface, error.message);
                return "";
            }
        },
        conclude() {
            if (refused.length > 0)
                log.notice(`Not posted: ${refused.join("; ")}. The verdict is this job's own result.`);
            return failed;
        },
    };
}
function isFileError(error) {
    return error instanceof Error && "syscall" in error;
}
async function writeSummary(report) {
    const rest = ["The rest is in the result document."];
    const isWritten = appendSummary(renderSummary(report, { limitBytes: SUMMARY_BYTES, rest }));
    if (!isWritten)
        throw new errors/* ServiceError */._("not-found", "GITHUB_STEP_SUMMARY is not set");
}
function annotateLog(report) {
    for (const { level, message, properties } of renderLogAnnotations(report.annotations).annotations) {
        annotate(level, message, properties);
    }
}
function announceDryRun({ document, event, log }) {
    const pull = event.subject.pullRequest;
    const comment = pull === null ? "" : `, a section of the comment on pull request #${pull}`;
    log.info(`Dry run: a check run \`${document.id}\` on ${event.subject.sha}${comment} is not posted; the summary shows it.`);
}
async function post(publication, inputs, surfaces) {
    const { document, report, environment, event, log, telemetry, signal } = publication;
    const wanted = inputs["check-run"] !== "false" || inputs.comment !== "false" || inputs["commit-status"];
    if (!wanted)
        return {};
    if (inputs["github-token"] === "") {
        for (const surface of ["check-run", "comment", "commit-status"])
            surfaces.refuse(surface, "`github-token` is empty");
        return {};
    }
    const wasCancelled = signal.aborted;
    const open = (until) => openGitHub({
        token: inputs["github-token"],
        apiUrl: environment.apiUrl,
        repository: environment.repository,
        log,
        telemetry,
        signal: until,
    });
    const hurry = () => open(abortAfter(POSTING_WHEN_CANCELLED_MS));
    const posting = {
        client: wasCancelled ? await hurry() : await open(AbortSignal.any([signal, AbortSignal.timeout(POSTING_MS)])),
        document,
        report,
        environment,
        event,
        commentKey: inputs["comment-key"],
        refuse: surfaces.refuse,
    };
    let login = null;
    const checkRunUrl = await surfaces.write("check-run", async () => {
        const posted = await postCheckRun(posting).catch(async (error) => {
            if (wasCancelled || !signal.aborted)
                throw error;
            // What the cancellation interrupted is taken up again: no check run may stay in progress.
            return postCheckRun({ ...posting, client: await hurry() });
        });
        login = posted.login;
        return posted.url;
    });
    await surfaces.write("commit-status", () => postStatus(posting));
    // Converging takes longer than a cancelled run has.
    const commentUrl = wasCancelled
        ? ""
        : await surfaces.write("comment", () => unlessCancelled(signal, () => postComment(posting, login)));
    return { checkRunUrl, commentUrl };
}
function abortAfter(durationMs) {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), durationMs).unref();
    return controller.signal;
}
function unlessCancelled(signal, write) {
    return new Promise((resolve, reject) => {
        const refuse = () => reject(new errors/* ServiceError */._("aborted", "the run was cancelled"));
        if (signal.aborted)
            return refuse();
        signal.addEventListener("abort", refuse, { once: true });
        write().then(resolve, reject);
    });
}

// EXTERNAL MODULE: ./packages/core/lib/telemetry/metric-families.js
var metric_families = __webpack_require__(174);
;// CONCATENATED MODULE: ./packages/core/lib/telemetry/prometheus-text.js

const ESCAPES = new Map([
    ["\\", "\\\\"],
    ['"', '\\"'],
    ["\n", "\\n"],
]);
/**
 * Prometheus text exposition format 0.0.4, sorted, one sample per series and no HELP lines; empty for no metrics.
 * Without timestamps: node_exporter's textfile collector and the Pushgateway refuse them.
 */
function renderPrometheusText(metrics) {
    return (0,metric_families/* groupMetrics */.D)(metrics)
        .map(({ name, type, samples }) => {
        const lines = samples.map((sample) => renderSample(name, sample));
        return `# TYPE ${name} ${type}\n${lines.join("")}`;
    })
        .join("");
}
function renderSample(name, { labels, value }) {
    const pairs = labels.map(([label, text]) => `${label}="${escapeLabel(text)}"`);
    return `${name}${pairs.length === 0 ? "" : `{${pairs.join(",")}}`} ${value}\n`;
}
function escapeLabel(text) {
    return text.replaceAll(/[\\"\n]/g, (character) => ESCAPES.get(character) ?? character);
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/telemetry.js




const OFF = { recordHttp: () => undefined, export: async () => undefined };
/** Nothing is recorded, loaded or sent unless OTEL_EXPORTER_OTLP_ENDPOINT is set. */
async function startTelemetry(start) {
    const { otlp } = start.environment;
    if (otlp.endpoint === "")
        return OFF;
    start.masker.register(otlp.headers);
    const { startOtlpTelemetry } = await __webpack_require__.e(/* import() */ 944).then(__webpack_require__.bind(__webpack_require__, 9944));
    return startOtlpTelemetry(start);
}
/** `$RUNNER_TEMP/chainops/metrics/<id>.prom`, for a textfile collector or a push by the workflow's next step. */
async function writeMetricsFile(temp, document) {
    const file = external_node_path_.join(suiteDirectory(temp), "metrics", `${document.id}.prom`);
    await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
    await (0,promises_.writeFile)(file, renderPrometheusText(document.metrics));
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/run-action.js
















/**
 * Runs one action and is the one writer of everything that leaves it: result document, outputs, job summary, check run,
 * comment section, annotations and the exit code (1 for a failed verdict, bad input, an unreachable service and a bug).
 */
async function runAction(metadata, body) {
    const startedAt = new Date();
    const cancel = listenForCancel();
    const masker = createMasker((value) => maskSecret(value));
    const log = openLog(metadata.name, masker);
    try {
        setOutputs(metadata, {});
        const facts = readFacts();
        const telemetry = await startTelemetry({ environment: facts.environment, startedAt, log, masker });
        const attempt = await attemptAction(metadata, body, facts, { cancel, masker, log, telemetry });
        const outcome = redacted(attempt.outcome, masker);
        const { signal } = cancel;
        const failed = await conclude(metadata, { ...attempt, outcome }, facts, { startedAt, log, telemetry, signal });
        process.exitCode = failed ? 1 : 0;
    }
    catch (error) {
        // Without a run, a subject or a writable place for the result there is nothing left but the log and the exit code.
        for (const problem of describeFailure(error, metadata.title, false).problems)
            log.error(problem);
        process.exitCode = 1;
    }
    finally {
        cancel.dispose();
    }
    if (cancel.signal.aborted)
        await exit();
}
/** A cancelled body may still be at work; the runner would wait for it and then kill this process. */
async function exit() {
    await new Promise((resolve) => process.stdout.write("", resolve));
    process.exit();
}
function readFacts() {
    const environment = readRunnerEnvironment(process.env);
    return { environment, event: readEventSubject(environment) };
}
function openLog(service, masker) {
    return createLog({
        format: process.env["INPUT_LOG-FORMAT"] === "json" ? "json" : "text",
        debug: process.env["RUNNER_DEBUG"] === "1",
        service,
        version: version/* SUITE_VERSION */.s,
        environment: "github-actions",
        redact: (text) => masker.redact(text),
        write: (line) => process.stdout.write(`${line}\n`),
        now: () => new Date(),
    });
}
async function attemptAction(metadata, body, { environment, event }, { cancel, masker, log, telemetry }) {
    let inputs;
    try {
        const read = readActionInputs(metadata, environment, masker);
        // A taken id leaves `inputs` unset, so that nothing is posted over what its first owner showed.
        await refuseTakenId(environment.temp, read.id);
        inputs = read;
        const context = await prepareContext(inputs, { environment, event, log, masker, telemetry, signal: cancel.signal });
        return { inputs, outcome: await cancel.race(body(context)), broken: false };
    }
    catch (error) {
        const failure = describeFailure(error, metadata.title, cancel.signal.aborted);
        for (const problem of failure.problems)
            log.error(problem);
        return { inputs, outcome: failure.outcome, broken: true };
    }
}
/** Writes the document first, then what people see. Returns whether the step fails. */
async function conclude(metadata, { inputs, outcome, broken }, { environment, event }, { startedAt, log, telemetry, signal }) {
    const document = buildDocument({ ...outcome, title: outcome.report.title }, {
        action: metadata.name,
        id: inputs?.id ?? givenId(environment) ?? metadata.name,
        subject: event.subject,
        run: runReference(environment),
        startedAt,
        completedAt: new Date(),
    });
    const written = await writeResult(environment.temp, document).catch((error) => {
        if (!(error instanceof errors/* InputError */.d))
            throw error;
        if (!broken)
            for (const problem of error.problems)
                log.error(problem);
        return undefined;
    });
    if (written !== undefined)
        await writeMetricsFile(environment.temp, document);
    const outputs = { ...outcome.outputs, conclusion: document.conclusion, title: document.title, result: written ?? "" };
    setOutputs(metadata, outputs);
    const posted = await publish({
        document,
        report: outcome.report,
        inputs,
        environment,
        event,
        log,
        telemetry,
        signal,
    });
    setOutputs(metadata, { ...outputs, "check-run-url": posted.checkRunUrl, "comment-url": posted.commentUrl });
    // A cancelled run has seconds left; its exit code matters more than its spans.
    if (!signal.aborted)
        await telemetry.export(document);
    log.info(document.title);
    if (written !== undefined)
        log.info(`Result document: ${written}`);
    return broken || written === undefined || posted.failed || signal.aborted || isFailure(document, inputs);
}
/** Where another input is refused, the result still bears the name that the step gave it. */
function givenId({ inputs }) {
    const id = inputs.get("id")?.trim() ?? "";
    return result_document/* ID_PATTERN */.pw.test(id) ? id : undefined;
}
function isFailure(document, inputs) {
    const failed = ["failure", "timed_out", "cancelled"].includes(document.conclusion);
    return failed && inputs?.["fail-on"] !== "never";
}
function runReference(environment) {
    return {
        id: environment.runId,
        attempt: environment.runAttempt,
        job: environment.job,
        url: `${environment.serverUrl}/${environment.repository}/actions/runs/${environment.runId}`,
    };
}
/** A report may quote a secret that a tool printed: no surface, document or output may carry it on. */
function redacted(value, masker) {
    if (masker.secrets().length === 0)
        return value;
    return redactDeep(value, masker);
}
function redactDeep(value, masker) {
    if (typeof value === "string")
        return masker.redact(value);
    if (Array.isArray(value))
        return value.map((item) => redactDeep(item, masker));
    if (typeof value !== "object" || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactDeep(item, masker)]));
}


/***/ }),

/***/ 7324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ SUITE_VERSION)
/* harmony export */ });
/** Version of the suite: user agent, JSON log lines, traces. A test holds it to package.json. */
const SUITE_VERSION = "0.1.0";


/***/ }),

/***/ 174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ groupMetrics)
/* harmony export */ });
/**
 * Metrics by name, each series once, all sorted. Of a series that comes twice the latest value stays, at one time the
 * later in the list. Labels that Prometheus reserves (`__…`) or treats as absent (empty) are left out. `untyped` are
 * names with more than one type, and histograms and summaries: one value of theirs is no distribution.
 */
function groupMetrics(metrics) {
    const families = new Map();
    for (const series of mergeSeries(metrics)) {
        const family = families.get(series.name);
        if (family === undefined)
            families.set(series.name, [series]);
        else
            family.push(series);
    }
    return [...families].map(([name, samples]) => ({ name, type: familyType(samples), samples }));
}
function mergeSeries(metrics) {
    const merged = new Map();
    for (const series of metrics.map(toSeries)) {
        const known = merged.get(series.key);
        if (known === undefined || series.timeMs >= known.timeMs)
            merged.set(series.key, series);
    }
    return [...merged.values()].sort((a, b) => compare(a.name, b.name) || compare(a.key, b.key));
}
function toSeries({ name, type, value, labels: given, timestamp }) {
    const labels = Object.entries(given)
        .filter(([label, text]) => !label.startsWith("__") && text !== "")
        .map(([label, text]) => [label, text.toWellFormed()])
        .sort(([a], [b]) => compare(a, b));
    const timeMs = Date.parse(timestamp);
    return { key: JSON.stringify([name, labels]), name, type, value, labels, timeMs: Number.isNaN(timeMs) ? 0 : timeMs };
}
function familyType(series) {
    const [type, ...others] = new Set(series.map((one) => one.type));
    return others.length === 0 && (type === "counter" || type === "gauge") ? type : "untyped";
}
function compare(a, b) {
    return a < b ? -1 : Number(a > b);
}


/***/ }),

/***/ 4644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ CoverageFaults)
/* harmony export */ });
/** Collects what is wrong with the entries of one report: the number of them and the first, never all. */
class CoverageFaults {
    #what;
    #count = 0;
    #first = "";
    /** `what` names the report in the message: "The Istanbul report". */
    constructor(what) {
        this.#what = what;
    }
    note(entry) {
        if (this.#count === 0)
            this.#first = entry.slice(0, 200);
        this.#count += 1;
    }
    toProblems() {
        if (this.#count === 0)
            return [];
        const entries = this.#count === 1 ? "one entry that cannot" : `${this.#count} entries that cannot`;
        return [
            {
                code: "malformed",
                message: `${this.#what} has ${entries} be read, the first is ${this.#first}. Write it again.`,
            },
        ];
    }
}


/***/ }),

/***/ 9317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ CoverageRecords),
  B: () => (/* binding */ isSumKey)
});

// EXTERNAL MODULE: ./packages/reports/lib/report-error.js
var report_error = __webpack_require__(8164);
// EXTERNAL MODULE: ./packages/reports/lib/coverage/key-table.js
var key_table = __webpack_require__(3374);
// EXTERNAL MODULE: ./packages/reports/lib/coverage/hit-keys.js
var hit_keys = __webpack_require__(7646);
;// CONCATENATED MODULE: ./packages/reports/lib/coverage/function-hits.js


/**
 * The functions of one record. FNDA names no line, and one name may stand at several lines (Solidity's constructors):
 * the n-th count of a name belongs to its n-th declaration. Counts may come before declarations.
 */
class FunctionHits {
    #declared = [];
    #lines = [];
    #called = [];
    #hits = [];
    #declaredSize = 0;
    #calledSize = 0;
    /** How often a name was declared; the line, plus one, of a name's n-th declaration; how often it was counted. */
    #declarations = new key_table/* KeyTable */.a();
    #lineOf = new key_table/* KeyTable */.a();
    #calls = new key_table/* KeyTable */.a();
    /** `name` is a hash of it. */
    declare(name, line) {
        this.#declared[this.#declaredSize] = name;
        this.#lines[this.#declaredSize] = line;
        this.#declaredSize += 1;
    }
    call(name, isHit) {
        this.#called[this.#calledSize] = name;
        this.#hits[this.#calledSize] = isHit;
        this.#calledSize += 1;
    }
    /** Ends the record: every declared function, and every counted one that nothing declares, is one key. */
    moveTo(keys) {
        for (let index = 0; index < this.#declaredSize; index += 1) {
            const name = this.#declared[index] ?? 0;
            const line = this.#lines[index] ?? 0;
            const ordinal = countUp(this.#declarations, name);
            this.#lineOf.set((0,hit_keys/* hashWith */.nd)(name, ordinal), line + 1);
            keys.add((0,hit_keys/* hashWith */.nd)(name, line + 1), false);
        }
        for (let index = 0; index < this.#calledSize; index += 1) {
            const name = this.#called[index] ?? 0;
            const ordinal = countUp(this.#calls, name) % Math.max(1, this.#declarations.get(name));
            keys.add((0,hit_keys/* hashWith */.nd)(name, this.#lineOf.get((0,hit_keys/* hashWith */.nd)(name, ordinal))), this.#hits[index] === true);
        }
        this.#clear();
    }
    #clear() {
        this.#declaredSize = 0;
        this.#calledSize = 0;
        for (const table of [this.#declarations, this.#lineOf, this.#calls])
            table.clear();
    }
}
/** The count before this one. */
function countUp(counts, key) {
    const before = counts.get(key);
    counts.set(key, before + 1);
    return before;
}

// EXTERNAL MODULE: ./packages/reports/lib/coverage/line-bits.js
var line_bits = __webpack_require__(6369);
;// CONCATENATED MODULE: ./packages/reports/lib/coverage/word-store.js
const SLAB_WORDS = 64 * 1024;
/** Keeps many small arrays in few large ones: an own buffer for each would cost more than its content. */
class WordStore {
    #slab = new Uint32Array(0);
    #next = 0;
    /** Words handed out so far. */
    total = 0;
    allocate(length) {
        if (this.#next + length > this.#slab.length) {
            this.#slab = new Uint32Array(Math.max(SLAB_WORDS, length));
            this.#next = 0;
        }
        const view = this.#slab.subarray(this.#next, this.#next + length);
        this.#next += length;
        this.total += length;
        return view;
    }
}

;// CONCATENATED MODULE: ./packages/reports/lib/coverage/coverage-records.js





const SUM_KEYS = ["LF", "LH", "FNF", "FNH", "BRF", "BRH"];
/** For all files together: two bits for each line, one word for each function and branch. */
const MAX_STORED_WORDS = 64 * 1024 * 1024;
/** Each record costs as much as its file is long; a hostile report repeats one line of a long file without end. */
const MAX_JOINED_WORDS = 256 * 1024 * 1024;
/** What a report says of one source file at a time; records of one path are joined. The sums bear LCOV's names. */
class CoverageRecords {
    lines = new line_bits/* LineBitsWriter */.Uj();
    functions = new FunctionHits();
    branches = new hit_keys/* HitKeysWriter */.Bi();
    #functionKeys = new hit_keys/* HitKeysWriter */.Bi();
    #store = new WordStore();
    #files = new Map();
    #path;
    #joinedWords = 0;
    #sums = newSums();
    get isOpen() {
        return this.#path !== undefined;
    }
    get size() {
        return this.#files.size;
    }
    open(path) {
        this.#path = path;
        this.#sums = newSums();
    }
    declare(key, value) {
        this.#sums[key] = value;
    }
    close() {
        if (this.#path === undefined)
            return;
        this.functions.moveTo(this.#functionKeys);
        const earlier = this.#files.get(this.#path);
        const lines = this.lines.take(earlier?.lines ?? line_bits/* NO_LINES */.o, this.#store);
        const functions = this.#functionKeys.take(earlier?.functions, this.#store);
        const branches = this.branches.take(earlier?.branches, this.#store);
        const isListed = lines.length > 0 && functions !== undefined && branches !== undefined;
        const sums = isListed ? undefined : takeLarger(this.#sums, earlier?.sums);
        this.#files.set(this.#path, { lines, functions, branches, sums });
        this.#path = undefined;
        this.#joinedWords += lines.length;
        if (this.#joinedWords > MAX_JOINED_WORDS) {
            throw new report_error/* ReportError */.$("too-large", "The coverage report repeats long files too often. Report each file once.");
        }
        if (this.#store.total > MAX_STORED_WORDS) {
            throw new report_error/* ReportError */.$("too-large", "The coverage report needs over 256 MiB of memory. Report fewer files.");
        }
    }
    files() {
        return Array.from(this.#files, ([path, { lines, functions, branches, sums }]) => ({
            path,
            lines: lines.length > 0 ? (0,line_bits/* countLines */.lt)(lines) : toCount(sums?.LF, sums?.LH),
            functions: functions?.count ?? toCount(sums?.FNF, sums?.FNH),
            branches: branches?.count ?? toCount(sums?.BRF, sums?.BRH),
            lineBits: lines,
        }));
    }
}
function isSumKey(key) {
    return SUM_KEYS.some((known) => known === key);
}
function newSums() {
    return { LF: 0, LH: 0, FNF: 0, FNH: 0, BRF: 0, BRH: 0 };
}
function takeLarger(sums, earlier) {
    if (earlier !== undefined)
        for (const key of SUM_KEYS)
            sums[key] = Math.max(sums[key], earlier[key]);
    return sums;
}
function toCount(found = 0, hit = 0) {
    return { hit: Math.min(hit, found), found };
}


/***/ }),

/***/ 415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ sumCoverage),
/* harmony export */   FH: () => (/* binding */ choosePath),
/* harmony export */   Hj: () => (/* binding */ toCoverageRatio)
/* harmony export */ });
/** The first path that is a known file, else the first of all. */
function choosePath(paths, { isKnownFile }) {
    return (paths.length > 1 ? paths.find(isKnownFile) : undefined) ?? paths[0] ?? "";
}
/** From 0 to 1; undefined where nothing was found, which is no data and never 100 %. */
function toCoverageRatio({ hit, found }) {
    return found === 0 ? undefined : hit / found;
}
function sumCoverage(files) {
    return {
        lines: sumCounts(files.map(({ lines }) => lines)),
        functions: sumCounts(files.map(({ functions }) => functions)),
        branches: sumCounts(files.map(({ branches }) => branches)),
    };
}
function sumCounts(counts) {
    return {
        hit: counts.reduce((total, { hit }) => total + hit, 0),
        found: counts.reduce((total, { found }) => total + found, 0),
    };
}


/***/ }),

/***/ 7646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ HitKeysWriter),
/* harmony export */   nd: () => (/* binding */ hashWith),
/* harmony export */   qj: () => (/* binding */ hashText),
/* harmony export */   yi: () => (/* binding */ hashBytes)
/* harmony export */ });
/* harmony import */ var _key_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3374);

const MISSED = 1;
const HIT = 2;
/** Collects keys of one file; the same key twice is one entry that ran if it ran once. */
class HitKeysWriter {
    #table = new _key_table_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyTable */ .a();
    /** `key` from 1 to 2^52. */
    add(key, isHit) {
        if (isHit)
            this.#table.set(key, HIT);
        else if (this.#table.get(key) === 0)
            this.#table.set(key, MISSED);
    }
    /** Takes what was added, joined with what an earlier record said about the same file. */
    take(earlier, store) {
        const size = this.#table.size;
        if (size === 0)
            return earlier;
        const taken = this.#writeTo(earlier === undefined ? store.allocate(size) : new Uint32Array(size));
        this.#table.clear();
        return earlier === undefined ? taken : joinKeys(earlier.keys, taken.keys);
    }
    #writeTo(keys) {
        let hit = 0;
        for (let index = 0; index < keys.length; index += 1) {
            const isHit = this.#table.valueAt(index) === HIT;
            if (isHit)
                hit += 1;
            keys[index] = ((this.#table.keyAt(index) | 0) << 1) | (isHit ? 1 : 0);
        }
        return { count: { hit, found: keys.length }, keys };
    }
}
/** The union; a key of both ran if it ran in one. */
function joinKeys(a, b) {
    const both = new Uint32Array(a.length + b.length);
    both.set(a);
    both.set(b, a.length);
    both.sort();
    let found = 0;
    for (const key of both) {
        const last = both[found - 1];
        if (last !== undefined && last >>> 1 === key >>> 1)
            both[found - 1] = key;
        else
            both[found++] = key;
    }
    const keys = both.slice(0, found);
    return { count: { hit: keys.filter((key) => (key & 1) === 1).length, found }, keys };
}
/** A hash of bytes from `start` to before `end`, from 1 to 2^52: two FNV-1a style lanes side by side. */
function hashBytes(bytes, start, end) {
    let low = 0x811c9dc5;
    let high = 0x01000193;
    for (let index = start; index < end; index += 1) {
        const byte = bytes[index] ?? 0;
        low = Math.imul(low ^ byte, 0x01000193);
        high = Math.imul(high ^ byte, 0x85ebca6b);
    }
    return combine(low, high);
}
/** As `hashBytes`, of the UTF-16 units of a text. */
function hashText(text) {
    let low = 0x811c9dc5;
    let high = 0x01000193;
    for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        low = Math.imul(low ^ unit, 0x01000193);
        high = Math.imul(high ^ unit, 0x85ebca6b);
    }
    return combine(low, high);
}
/** One key from a hash and a number, such as the name and the line of a function. */
function hashWith(hash, value) {
    const upper = Math.trunc(hash / 0x1_0000_0000);
    return combine(Math.imul((hash | 0) ^ value, 0x01000193) ^ upper, Math.imul(value ^ upper, 0x85ebca6b) ^ (hash | 0));
}
function combine(low, high) {
    return (high >>> 12) * 0x1_0000_0000 + (low >>> 0) + 1;
}


/***/ }),

/***/ 6569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   Bd: () => (/* binding */ asLine),
/* harmony export */   R8: () => (/* binding */ isHitText),
/* harmony export */   Rp: () => (/* binding */ isHitNumber)
/* harmony export */ });
/* harmony import */ var _line_bits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6369);

/** Whether a count of a JSON report is above zero; undefined where it is no count. Counts may exceed 2^53. */
function isHitNumber(value) {
    return typeof value === "number" && value >= 0 ? value > 0 : undefined;
}
/** As `isHitNumber`, of a count in an XML attribute. */
function isHitText(text) {
    if (text === undefined || text.length > 64 || !/^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text))
        return undefined;
    return Number(text) > 0;
}
/** A line number of a JSON report, at most MAX_LINE. */
function asLine(value) {
    return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= _line_bits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_LINE */ .MV ? value : undefined;
}
/** A line number in an attribute or a key. */
function parseLine(text) {
    return text !== undefined && /^\d{1,8}$/.test(text) ? asLine(Number(text)) : undefined;
}


/***/ }),

/***/ 3374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ KeyTable)
/* harmony export */ });
/**
 * Whole numbers by key, both from 1 to 2^52: a hash table with linear probing that is cleared and used again for every
 * file of a report, since a Map would make the garbage of millions of entries.
 */
class KeyTable {
    #keys = new Float64Array(1024);
    #values = new Float64Array(1024);
    #slots = new Int32Array(512);
    #size = 0;
    get size() {
        return this.#size;
    }
    /** 0 where the key is not there. */
    get(key) {
        return this.#values[this.#findSlot(key)] ?? 0;
    }
    set(key, value) {
        const slot = this.#findSlot(key);
        const isNew = this.#keys[slot] === 0;
        this.#keys[slot] = key;
        this.#values[slot] = value;
        if (!isNew)
            return;
        this.#slots[this.#size] = slot;
        this.#size += 1;
        if (this.#size === this.#slots.length)
            this.#grow();
    }
    /** The key that came in as the `index`-th, counted from 0. */
    keyAt(index) {
        return this.#keys[this.#slots[index] ?? 0] ?? 0;
    }
    valueAt(index) {
        return this.#values[this.#slots[index] ?? 0] ?? 0;
    }
    clear() {
        for (let index = 0; index < this.#size; index += 1) {
            const slot = this.#slots[index] ?? 0;
            this.#keys[slot] = 0;
            this.#values[slot] = 0;
        }
        this.#size = 0;
    }
    #findSlot(key) {
        const mask = this.#keys.length - 1;
        let slot = (Math.imul(key | 0, 0x9e3779b1) >>> 7) & mask;
        while (this.#keys[slot] !== 0 && this.#keys[slot] !== key)
            slot = (slot + 1) & mask;
        return slot;
    }
    #grow() {
        const [keys, values, slots] = [this.#keys, this.#values, this.#slots];
        this.#keys = new Float64Array(keys.length * 2);
        this.#values = new Float64Array(keys.length * 2);
        this.#slots = new Int32Array(slots.length * 2);
        this.#size = 0;
        for (const slot of slots)
            this.set(keys[slot] ?? 0, values[slot] ?? 0);
    }
}


/***/ }),

/***/ 6369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MV: () => (/* binding */ MAX_LINE),
/* harmony export */   R9: () => (/* binding */ findUncoveredRanges),
/* harmony export */   Uj: () => (/* binding */ LineBitsWriter),
/* harmony export */   lt: () => (/* binding */ countLines),
/* harmony export */   o: () => (/* binding */ NO_LINES)
/* harmony export */ });
/* unused harmony export isLineCovered */
/** No source file is longer; a larger number in a report is an error there, not a reason to reserve memory. */
const MAX_LINE = 10_000_000;
const NO_LINES = new Uint32Array(0);
/** Collects the lines of one file at a time in one array that is used again for the next. */
class LineBitsWriter {
    #words = new Uint32Array(1024);
    #used = 0;
    /** A line that is named twice ran if it ran once: the maximum of its counts decides. `line` is at most MAX_LINE. */
    add(line, isCovered) {
        const word = (line >>> 5) * 2;
        if (word >= this.#used)
            this.#reserve(word + 2);
        const bit = 1 << (line & 31);
        this.#words[word] = (this.#words[word] ?? 0) | bit;
        if (isCovered)
            this.#words[word + 1] = (this.#words[word + 1] ?? 0) | bit;
    }
    /** Takes what was added, joined with what an earlier record said about the same file. */
    take(earlier, store) {
        const taken = this.#used > earlier.length ? store.allocate(this.#used) : earlier;
        if (taken !== earlier)
            taken.set(earlier);
        for (let index = 0; index < this.#used; index += 1)
            taken[index] = (taken[index] ?? 0) | (this.#words[index] ?? 0);
        this.#words.fill(0, 0, this.#used);
        this.#used = 0;
        return taken;
    }
    #reserve(size) {
        this.#used = size;
        if (size <= this.#words.length)
            return;
        const grown = new Uint32Array(Math.max(size, this.#words.length * 2));
        grown.set(this.#words);
        this.#words = grown;
    }
}
/** True, false, or undefined where the line has no code. */
function isLineCovered(bits, line) {
    const word = (line >>> 5) * 2;
    const bit = 1 << (line & 31);
    return ((bits[word] ?? 0) & bit) === 0 ? undefined : ((bits[word + 1] ?? 0) & bit) !== 0;
}
function countLines(bits) {
    let hit = 0;
    let found = 0;
    for (let word = 0; word < bits.length; word += 2) {
        found += countBits(bits[word] ?? 0);
        hit += countBits(bits[word + 1] ?? 0);
    }
    return { hit, found };
}
/** Lines that did not run, as ranges; lines without code between two of them do not break a range. */
function findUncoveredRanges(bits) {
    const ranges = [];
    let start;
    let end = 0;
    for (let line = 0; line < bits.length * 16; line += 1) {
        const covered = isLineCovered(bits, line);
        if (covered === false) {
            start ??= line;
            end = line;
        }
        else if (covered === true && start !== undefined) {
            ranges.push({ start, end });
            start = undefined;
        }
    }
    if (start !== undefined)
        ranges.push({ start, end });
    return ranges;
}
/** Bits set in a 32-bit word (Hacker's Delight, figure 5-2). */
function countBits(word) {
    const pairs = word - ((word >>> 1) & 0x55555555);
    const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}


/***/ }),

/***/ 4955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ decodeHead),
/* harmony export */   W1: () => (/* binding */ createChunkDecoder),
/* harmony export */   YW: () => (/* binding */ findXmlEncoding),
/* harmony export */   g7: () => (/* binding */ decodeText)
/* harmony export */ });
/* unused harmony export decodeXml */
/* harmony import */ var _report_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8164);

/**
 * Text of a report file. UTF-8 with or without byte order mark, or UTF-16 with one (PowerShell's `>` writes that).
 * Bytes that are neither are a ReportError "encoding", never replacement characters.
 */
function decodeText(bytes) {
    return decodeAs(bytes, encodingByMark(bytes) ?? "utf-8");
}
/** As `decodeText`; without a byte order mark the XML declaration decides (XML 1.0 appendix F). */
function decodeXml(bytes) {
    return decodeAs(bytes, findXmlEncoding(bytes));
}
/** The start of a file of any format as text, to tell what it is; what is no text, or cut, comes as replacements. */
function decodeHead(bytes) {
    const encoding = findXmlEncoding(bytes);
    return new TextDecoder(encoding.startsWith("utf-16") ? encoding : "utf-8").decode(bytes);
}
/** The encoding of an XML document from its first 256 bytes: mark, UTF-16 pattern of `<?`, declaration, else UTF-8. */
function findXmlEncoding(head) {
    const marked = encodingByMark(head);
    if (marked !== undefined)
        return marked;
    if (head[0] === 0x3c && head[1] === 0 && head[3] === 0)
        return "utf-16le";
    if (head[0] === 0 && head[1] === 0x3c && head[2] === 0)
        return "utf-16be";
    const declaration = new TextDecoder("latin1").decode(head.subarray(0, 256));
    const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(declaration)?.[1]?.toLowerCase();
    // A declaration that can be read byte by byte is no UTF-16, whatever it claims: .NET writes such files.
    return label === undefined || label.startsWith("utf-16") ? "utf-8" : label;
}
/** A decoder that stops at bytes which are not text in this encoding; an unknown name is a ReportError too. */
function createDecoder(encoding) {
    try {
        return new TextDecoder(encoding, { fatal: true });
    }
    catch (cause) {
        throw new _report_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ReportError */ .$("encoding", `The report declares the encoding "${encoding}". Write it as UTF-8.`, { cause });
    }
}
/** Decodes a stream piece by piece; undefined ends it. */
function createChunkDecoder(encoding) {
    const decoder = createDecoder(encoding);
    return (chunk) => {
        try {
            return decoder.decode(chunk, { stream: chunk !== undefined });
        }
        catch (cause) {
            throw notText(encoding, cause);
        }
    };
}
/** What to say when a fatal decoder stopped. */
function notText(encoding, cause) {
    return new _report_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ReportError */ .$("encoding", `The report is not valid ${encoding.toUpperCase()}. Write it as UTF-8.`, {
        cause,
    });
}
function encodingByMark(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return "utf-16le";
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return "utf-16be";
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
        return "utf-8";
    return undefined;
}
function decodeAs(bytes, encoding) {
    const decoder = createDecoder(encoding);
    try {
        return decoder.decode(bytes);
    }
    catch (cause) {
        throw notText(encoding, cause);
    }
}


/***/ }),

/***/ 7557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ severityOfScore),
/* harmony export */   t: () => (/* binding */ scoreOfVector)
/* harmony export */ });
/** Severity of a score from 0 to 10 (CVSS 3.1 specification, section 5; GitHub's `security-severity` has the same steps). */
function severityOfScore(score) {
    if (score >= 9)
        return "critical";
    if (score >= 7)
        return "high";
    if (score >= 4)
        return "medium";
    return score > 0 ? "low" : "info";
}
/** Weights of the base metrics (CVSS 3.1 specification, section 7.4); privileges weigh more where the scope changes. */
const WEIGHTS = new Map([
    ["AV:N", 0.85],
    ["AV:A", 0.62],
    ["AV:L", 0.55],
    ["AV:P", 0.2],
    ["AC:L", 0.77],
    ["AC:H", 0.44],
    ["PR:N", 0.85],
    ["PR:L", 0.62],
    ["PR:H", 0.27],
    ["PR:L S:C", 0.68],
    ["PR:H S:C", 0.5],
    ["UI:N", 0.85],
    ["UI:R", 0.62],
    ...["C", "I", "A"].flatMap((metric) => [
        [`${metric}:H`, 0.56],
        [`${metric}:L`, 0.22],
        [`${metric}:N`, 0],
    ]),
]);
const BASE_METRICS = ["AV", "AC", "PR", "UI", "C", "I", "A"];
/**
 * Base score of a CVSS 3.0 or 3.1 vector, `CVSS:3.1/AV:N/…` (specification, section 7.1). Undefined for other versions
 * and for vectors that lack a base metric or give one twice.
 */
function scoreOfVector(vector) {
    const [version = "", ...written] = vector.slice(0, 256).split("/");
    const metrics = new Map(written.map((metric) => [metric.slice(0, metric.indexOf(":")), metric]));
    const scope = metrics.get("S");
    if (!/^CVSS:3\.[01]$/.test(version) || metrics.size !== written.length)
        return undefined;
    if (scope !== "S:U" && scope !== "S:C")
        return undefined;
    const weights = BASE_METRICS.map((name) => {
        const metric = metrics.get(name) ?? "";
        return [name, WEIGHTS.get(`${metric} ${scope}`) ?? WEIGHTS.get(metric)];
    });
    if (weights.some(([, weight]) => weight === undefined))
        return undefined;
    return scoreOf(Object.fromEntries(weights), scope === "S:C");
}
function scoreOf({ AV, AC, PR, UI, C, I, A }, isScopeChanged) {
    const subScore = 1 - (1 - C) * (1 - I) * (1 - A);
    const impact = isScopeChanged ? 7.52 * (subScore - 0.029) - 3.25 * (subScore - 0.02) ** 15 : 6.42 * subScore;
    if (impact <= 0)
        return 0;
    const exploitability = 8.22 * AV * AC * PR * UI;
    return roundUp(Math.min((isScopeChanged ? 1.08 : 1) * (impact + exploitability), 10));
}
/** Up to one decimal, by way of whole numbers so that 4.0000000001 stays 4.0 (Appendix A). */
function roundUp(score) {
    const scaled = Math.round(score * 100_000);
    return scaled % 10_000 === 0 ? scaled / 100_000 : (Math.floor(scaled / 10_000) + 1) / 10;
}


/***/ }),

/***/ 4587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FP: () => (/* binding */ LEVEL_BY_SEVERITY),
/* harmony export */   UN: () => (/* binding */ buildFinding),
/* harmony export */   t7: () => (/* binding */ SEVERITY_BY_LEVEL)
/* harmony export */ });
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3151);
/* harmony import */ var _workspace_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1186);


/** SARIF's levels on the one severity scale, for tools that give nothing better. */
const SEVERITY_BY_LEVEL = {
    error: "high",
    warning: "medium",
    note: "low",
    none: "info",
};
/** The other way round, for tools that give a severity only. */
const LEVEL_BY_SEVERITY = {
    critical: "error",
    high: "error",
    medium: "warning",
    low: "note",
    info: "none",
};
const MAX_PATH_LENGTH = 1024;
/** Cuts texts to the lengths of the result document, makes the path relative to the workspace and lines plausible. */
function buildFinding(parts, context) {
    const path = parts.path === undefined ? null : (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_1__/* .toWorkspacePath */ .C)(parts.path, context);
    const startLine = path === null ? null : toLine(parts.startLine);
    const endLine = startLine === null ? null : (toLine(parts.endLine) ?? startLine);
    return {
        tool: (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(parts.tool, 128),
        ruleId: (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(parts.ruleId, 256),
        level: parts.level,
        severity: parts.severity,
        message: (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(parts.message, 4096),
        path: path !== null && path.length <= MAX_PATH_LENGTH ? path : null,
        startLine,
        endLine: endLine !== null && startLine !== null ? Math.max(endLine, startLine) : null,
    };
}
function toLine(line) {
    return line !== undefined && Number.isSafeInteger(line) && line >= 1 ? line : null;
}


/***/ }),

/***/ 8825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ isSarif),
  r: () => (/* binding */ parseSarif)
});

// EXTERNAL MODULE: ./packages/reports/lib/json-value.js
var json_value = __webpack_require__(3151);
// EXTERNAL MODULE: ./packages/reports/lib/report-error.js
var report_error = __webpack_require__(8164);
;// CONCATENATED MODULE: ./packages/reports/lib/findings/findings-kind.js
/** Driver names as the tools write them in SARIF, in lower case. */
const KIND_BY_TOOL = new Map([
    ...["cargo-audit", "npm audit", "osv-scanner", "trivy", "grype", "checkov", "zizmor"].map((tool) => [tool, "audit"]),
    ...["clippy", "eslint", "tslint", "shellcheck", "biome", "oxlint"].map((tool) => [tool, "lint"]),
]);
/** The kind of a tool by its name in SARIF, which does not say it: a tool that is not known as another kind scans. */
function kindOfTool(tool) {
    return KIND_BY_TOOL.get(tool.toLowerCase()) ?? "scan";
}

// EXTERNAL MODULE: ./packages/reports/lib/findings/findings-report.js
var findings_report = __webpack_require__(4587);
;// CONCATENATED MODULE: ./packages/reports/lib/findings/line-offsets.js
/** Finds lines by offset, reading and measuring each source once. */
function createLineFinder(readSource) {
    const newlines = new Map();
    return (path, unit, offset) => {
        const key = `${unit}:${path}`;
        if (!newlines.has(key))
            newlines.set(key, findNewlines(readSource(path), unit));
        const offsets = newlines.get(key);
        return offsets === undefined ? undefined : countBelow(offsets, offset) + 1;
    };
}
function findNewlines(text, unit) {
    if (text === undefined)
        return undefined;
    const units = unit === "byte" ? Buffer.from(text) : Buffer.from(text, "utf16le");
    const width = unit === "byte" ? 1 : 2;
    const found = [];
    for (let at = 0; at < units.length; at += width) {
        if (units[at] === 10 && (width === 1 || units[at + 1] === 0))
            found.push(at / width);
    }
    return found;
}
/** How many of the sorted offsets lie below `offset`, by bisection. */
function countBelow(offsets, offset) {
    let low = 0;
    let high = offsets.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((offsets[middle] ?? 0) < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

// EXTERNAL MODULE: ./packages/reports/lib/workspace-path.js
var workspace_path = __webpack_require__(1186);
;// CONCATENATED MODULE: ./packages/reports/lib/findings/sarif-location.js


const MAX_BASE_DEPTH = 10;
/** Where a SARIF `location` points (§3.28); a region given by offset alone is counted out in the source's text. */
function readPlace(location, run, context, findLine) {
    const physical = (0,json_value/* asObject */.eB)((0,json_value/* asObject */.eB)(location)?.["physicalLocation"]);
    const path = resolveArtifact((0,json_value/* asObject */.eB)(physical?.["artifactLocation"]), run);
    const region = (0,json_value/* asObject */.eB)(physical?.["region"]);
    const startLine = (0,json_value/* asCount */.Wg)(region?.["startLine"]);
    if (startLine !== undefined)
        return { path, startLine, endLine: (0,json_value/* asCount */.Wg)(region?.["endLine"]) };
    return { path, ...findLines(path, region, context, findLine) };
}
/** An artifactLocation (§3.4) as a path: its own `uri`, else that of the artifact it refers to by `index`. */
function resolveArtifact(location, run) {
    if ((0,json_value/* asString */.oJ)(location?.["uri"]) !== undefined)
        return resolveUri(location, run, 0);
    const index = (0,json_value/* asCount */.Wg)(location?.["index"]);
    const artifact = index === undefined ? undefined : (0,json_value/* asObject */.eB)((0,json_value/* asArray */._j)(run["artifacts"])?.[index]);
    return resolveUri((0,json_value/* asObject */.eB)(artifact?.["location"]), run, 0);
}
/** `uri` against `uriBaseId`, whose own base may have a base (§3.14.14). A base without a URI is the place of the scan. */
function resolveUri(location, run, depth) {
    const uri = (0,json_value/* asString */.oJ)(location?.["uri"]);
    if (location === undefined || depth > MAX_BASE_DEPTH)
        return undefined;
    const path = uri === undefined ? "" : uriToPath(uri);
    if (path === undefined || path.startsWith("/") || /^[a-zA-Z]:\//.test(path))
        return path;
    const bases = (0,json_value/* asObject */.eB)(run["originalUriBaseIds"]);
    const baseId = (0,json_value/* asString */.oJ)(location["uriBaseId"]);
    const base = bases !== undefined && baseId !== undefined && Object.hasOwn(bases, baseId) ? (0,json_value/* asObject */.eB)(bases[baseId]) : undefined;
    const prefix = base === undefined ? "" : resolveUri(base, run, depth + 1);
    if (prefix === undefined)
        return undefined;
    return prefix === "" ? path : `${prefix.replace(/\/$/, "")}/${path}`;
}
/** `file:` URIs and relative references, percent-decoded; undefined for other schemes and broken escapes. */
function uriToPath(uri) {
    const [, scheme] = /^([a-zA-Z][a-zA-Z0-9+.-]+):/.exec(uri) ?? [];
    if (scheme !== undefined && scheme.toLowerCase() !== "file")
        return undefined;
    const reference = scheme === undefined ? uri : uri.slice(scheme.length + 1).replace(/^\/\/(localhost)?(?=\/)/i, "");
    try {
        const path = decodeURIComponent(reference.replace(/[?#].*$/s, ""));
        return path.replace(/^\/(?=[a-zA-Z]:\/)/, "");
    }
    catch {
        return undefined;
    }
}
/** Lines of a region that has only `byteOffset`/`byteLength` (UTF-8) or `charOffset`/`charLength` (UTF-16 units). */
function findLines(path, region, context, findLine) {
    const unit = (0,json_value/* asCount */.Wg)(region?.["byteOffset"]) === undefined ? "char" : "byte";
    const offset = (0,json_value/* asCount */.Wg)(region?.[`${unit}Offset`]);
    const workspacePath = path === undefined ? null : (0,workspace_path/* toWorkspacePath */.C)(path, context);
    if (offset === undefined || workspacePath === null)
        return { startLine: undefined, endLine: undefined };
    const length = (0,json_value/* asCount */.Wg)(region?.[`${unit}Length`]) ?? 0;
    return {
        startLine: findLine(workspacePath, unit, offset),
        endLine: findLine(workspacePath, unit, offset + Math.max(0, length - 1)),
    };
}

;// CONCATENATED MODULE: ./packages/reports/lib/findings/sarif-provenance.js

/** Git abbreviates a commit to no fewer characters. */
const SHORTEST_REVISION = 7;
/**
 * A run that says which revision it scanned (SARIF 2.1.0 §3.14.13, §3.23.4) must name one of `commits`; where it names
 * several, as for submodules, one of them is enough. A run that names none is taken as it is.
 */
function readProvenance(run, tool, commits) {
    const revisions = ((0,json_value/* asArray */._j)(run["versionControlProvenance"]) ?? [])
        .map((entry) => (0,json_value/* asString */.oJ)((0,json_value/* asObject */.eB)(entry)?.["revisionId"])?.trim().toLowerCase() ?? "")
        .filter((revision) => revision !== "");
    const [first] = revisions;
    if (first === undefined || revisions.some((revision) => isOneOf(revision, commits)))
        return [];
    return [
        {
            code: "other-commit",
            message: `${tool} scanned commit ${(0,json_value/* clip */.$Q)(first, 64)}, but this run is about ${commits.join(" or ")}. Scan again in this run.`,
        },
    ];
}
function isOneOf(revision, commits) {
    return revision.length >= SHORTEST_REVISION && commits.some((commit) => commit.startsWith(revision));
}

// EXTERNAL MODULE: ./packages/reports/lib/findings/cvss.js
var cvss = __webpack_require__(7557);
;// CONCATENATED MODULE: ./packages/reports/lib/findings/sarif-rules.js


const LEVELS = new Set(["none", "note", "warning", "error"]);
/** The rules of one run: those of the driver and of each extension (§3.19.23), by position and by id. */
class SarifRules {
    #components;
    #byId = new Map();
    /** `tool` is the run's `tool` object. */
    constructor(tool) {
        const extensions = (0,json_value/* asArray */._j)(tool?.["extensions"]) ?? [];
        this.#components = [tool?.["driver"], ...extensions].map((component) => ((0,json_value/* asArray */._j)((0,json_value/* asObject */.eB)(component)?.["rules"]) ?? []).map((rule) => (0,json_value/* asObject */.eB)(rule) ?? {}));
        for (const rule of this.#components.flat()) {
            const id = (0,json_value/* asString */.oJ)(rule["id"]);
            if (id !== undefined && !this.#byId.has(id))
                this.#byId.set(id, rule);
        }
    }
    /** The rule of a result (§3.52): by index into its component, else by id, and `a/b` also as `a` (§3.27.5). */
    find(result) {
        const reference = (0,json_value/* asObject */.eB)(result["rule"]);
        const index = (0,json_value/* asCount */.Wg)(reference?.["index"]) ?? (0,json_value/* asCount */.Wg)(result["ruleIndex"]);
        const component = (0,json_value/* asCount */.Wg)((0,json_value/* asObject */.eB)(reference?.["toolComponent"])?.["index"]);
        const rules = this.#components[component === undefined ? 0 : component + 1];
        const byIndex = index === undefined ? undefined : rules?.[index];
        return byIndex ?? this.#findById((0,json_value/* asString */.oJ)(reference?.["id"]) ?? (0,json_value/* asString */.oJ)(result["ruleId"]));
    }
    #findById(id) {
        let name = id;
        while (name !== undefined && name !== "") {
            const rule = this.#byId.get(name);
            if (rule !== undefined)
                return rule;
            name = name.slice(0, Math.max(0, name.lastIndexOf("/")));
        }
        return undefined;
    }
}
/** §3.27.10: the result's own level, else the default of its rule, else `warning`. */
function readLevel(result, rule) {
    const own = result["level"];
    const inherited = (0,json_value/* asObject */.eB)(rule?.["defaultConfiguration"])?.["level"];
    const level = LEVELS.has(own) ? own : inherited;
    return LEVELS.has(level) ? level : "warning";
}
/**
 * `security-severity` of a result or its rule on GitHub's scale ("SARIF support for code scanning"): over 9.0 critical,
 * from 7.0 high, from 4.0 medium, above 0 low. Slither writes High findings with level `warning` and only this says so.
 */
function readSecuritySeverity(result, rule) {
    const score = (0,json_value/* asNumber */.i)((0,json_value/* asObject */.eB)(result["properties"])?.["security-severity"]) ??
        (0,json_value/* asNumber */.i)((0,json_value/* asObject */.eB)(rule?.["properties"])?.["security-severity"]);
    return score === undefined ? undefined : (0,cvss/* severityOfScore */.F)(score);
}

;// CONCATENATED MODULE: ./packages/reports/lib/findings/sarif.js








/** Aderyn knows two severities and writes them as `warning` and `note`; each location is an instance of its own. */
const ADERYN_SEVERITIES = { ...findings_report/* SEVERITY_BY_LEVEL */.t7, warning: "high" };
/** Slither writes a detector's impact and confidence before its name, `0-1-reentrancy-eth`, in SARIF alone. */
const SLITHER_RANK = /^\d-\d-/;
/** True for the start of a SARIF log: its schema, or its version and runs, whatever stands first. */
function isSarif(head) {
    return /^\s*\{/.test(head) && (/"\$schema"\s*:\s*"[^"]*sarif/i.test(head) || /"runs"\s*:\s*\[/.test(head));
}
/** Reads a SARIF 2.1.0 log: one report for each run in it, at least one. */
function parseSarif(text, context) {
    const log = (0,json_value/* asObject */.eB)((0,json_value/* parseJson */.qF)(text, "The SARIF report"));
    const version = (0,json_value/* asString */.oJ)(log?.["version"]);
    const runs = (0,json_value/* asArray */._j)(log?.["runs"]);
    if (log === undefined || runs === undefined) {
        throw new report_error/* ReportError */.$("wrong-format", "The report is JSON, but no SARIF log: it has no `runs`.");
    }
    if (version !== "2.1.0") {
        throw new report_error/* ReportError */.$("wrong-format", `The report is SARIF ${(version ?? "without version").slice(0, 40)}. Write 2.1.0.`);
    }
    if (runs.length === 0) {
        throw new report_error/* ReportError */.$("no-results", "The SARIF report holds no run. Check that the scan ran to its end.");
    }
    const findLine = createLineFinder(context.readSource);
    return runs.map((run) => readRun((0,json_value/* asObject */.eB)(run) ?? {}, context, findLine));
}
/** `results` that are absent or null mean that the tool did not scan; an empty list means that it found nothing (§3.14.23). */
function readRun(run, context, findLine) {
    const tool = (0,json_value/* asObject */.eB)(run["tool"]);
    const driver = (0,json_value/* asObject */.eB)(tool?.["driver"]);
    const name = (0,json_value/* asString */.oJ)(driver?.["name"]) || "unknown";
    const results = (0,json_value/* asArray */._j)(run["results"]);
    const problems = [
        ...readResultProblems(run, name, results),
        ...readInvocations(run, name),
        ...(context.commits === undefined ? [] : readProvenance(run, name, context.commits)),
    ];
    const counting = (results ?? []).map(json_value/* asObject */.eB).filter((result) => result !== undefined);
    const failing = counting.filter((result) => !isIgnored(result));
    const scan = { tool: name, run, rules: new SarifRules(tool), context, findLine };
    return {
        tool: name,
        toolVersion: (0,json_value/* asString */.oJ)(driver?.["semanticVersion"]) ?? (0,json_value/* asString */.oJ)(driver?.["version"]) ?? null,
        kind: kindOfTool(name),
        ran: results !== undefined,
        findings: failing.flatMap((result) => readResult(result, scan)),
        ignored: counting.length - failing.length,
        problems,
    };
}
function readResultProblems(run, tool, results) {
    const elsewhere = (0,json_value/* asArray */._j)((0,json_value/* asObject */.eB)(run["externalPropertyFileReferences"])?.["results"])?.length ?? 0;
    if (elsewhere > 0) {
        return [{ code: "truncated", message: `${tool} keeps results in other files. Write them into one SARIF file.` }];
    }
    if (results === undefined) {
        return [{ code: "no-results", message: `${tool} did not scan: its SARIF run has no \`results\`. Check its log.` }];
    }
    return results.every((result) => (0,json_value/* asObject */.eB)(result) !== undefined)
        ? []
        : [{ code: "malformed", message: `The SARIF run of ${tool} has results that are no objects.` }];
}
/** ESLint and others tell of files that they could not parse here alone (§3.20.14). */
function readInvocations(run, tool) {
    const failed = ((0,json_value/* asArray */._j)(run["invocations"]) ?? [])
        .map(json_value/* asObject */.eB)
        .filter((invocation) => invocation?.["executionSuccessful"] === false);
    return failed.slice(0, 10).map((invocation) => {
        const reason = readNotification(invocation?.["toolExecutionNotifications"]) ??
            readNotification(invocation?.["toolConfigurationNotifications"]);
        return {
            code: "producer-failed",
            message: `${tool} reports that its run failed${reason === undefined ? "" : `: ${reason.slice(0, 500)}`}.`,
        };
    });
}
function readNotification(notifications) {
    return (0,json_value/* asString */.oJ)((0,json_value/* asObject */.eB)((0,json_value/* asObject */.eB)((0,json_value/* asArray */._j)(notifications)?.[0])?.["message"])?.["text"]);
}
/** Not a failure (§3.27.9), gone or known to the tool's own baseline (§3.27.24), or suppressed (§3.27.23). */
function isIgnored(result) {
    const kind = (0,json_value/* asString */.oJ)(result["kind"]) ?? "fail";
    const baseline = result["baselineState"];
    return kind !== "fail" || baseline === "absent" || baseline === "unchanged" || isSuppressed(result["suppressions"]);
}
/** A suppression that is under review or rejected keeps the result alive; none of them says "accepted" by silence. */
function isSuppressed(value) {
    const suppressions = ((0,json_value/* asArray */._j)(value) ?? []).map((entry) => (0,json_value/* asObject */.eB)(entry)?.["status"] ?? (0,json_value/* asObject */.eB)(entry)?.["state"]);
    return suppressions.length > 0 && !suppressions.some((status) => status === "underReview" || status === "rejected");
}
function readResult(result, { tool, run, rules, context, findLine }) {
    const rule = rules.find(result);
    const level = readLevel(result, rule);
    const isAderyn = tool === "Aderyn";
    const severity = readSecuritySeverity(result, rule) ?? (isAderyn ? ADERYN_SEVERITIES : findings_report/* SEVERITY_BY_LEVEL */.t7)[level];
    const writtenId = (0,json_value/* asString */.oJ)(result["ruleId"]) ?? (0,json_value/* asString */.oJ)((0,json_value/* asObject */.eB)(result["rule"])?.["id"]) ?? (0,json_value/* asString */.oJ)(rule?.["id"]) ?? "";
    const ruleId = tool === "Slither" ? writtenId.replace(SLITHER_RANK, "") : writtenId;
    const message = readMessage((0,json_value/* asObject */.eB)(result["message"]), rule);
    const locations = (0,json_value/* asArray */._j)(result["locations"]) ?? [];
    const places = isAderyn && locations.length > 0 ? locations : [locations[0]];
    return places.map((location) => (0,findings_report/* buildFinding */.UN)({ tool, ruleId, level, severity, message, ...readPlace(location, run, context, findLine) }, context));
}
/** §3.11: the text, else the rule's message string of that id, with `{0}` filled in from the arguments. */
function readMessage(message, rule) {
    const strings = (0,json_value/* asObject */.eB)(rule?.["messageStrings"]);
    const id = (0,json_value/* asString */.oJ)(message?.["id"]);
    const named = strings !== undefined && id !== undefined && Object.hasOwn(strings, id) ? (0,json_value/* asObject */.eB)(strings[id]) : undefined;
    const text = (0,json_value/* asString */.oJ)(message?.["text"]) ??
        (0,json_value/* asString */.oJ)(named?.["text"]) ??
        (0,json_value/* asString */.oJ)(message?.["markdown"]) ??
        (0,json_value/* asString */.oJ)((0,json_value/* asObject */.eB)(rule?.["shortDescription"])?.["text"]) ??
        "";
    const values = (0,json_value/* asArray */._j)(message?.["arguments"]) ?? [];
    return text
        .slice(0, 16_384)
        .replace(/\{(\d{1,2})\}/g, (whole, index) => (0,json_value/* asString */.oJ)(values[(0,json_value/* asCount */.Wg)(index) ?? -1]) ?? whole);
}


/***/ }),

/***/ 4820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isSlitherJson),
/* harmony export */   l: () => (/* binding */ parseSlitherJson)
/* harmony export */ });
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3151);
/* harmony import */ var _report_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8164);
/* harmony import */ var _findings_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4587);



const SEVERITIES = new Map([
    ["High", "high"],
    ["Medium", "medium"],
    ["Low", "low"],
    ["Informational", "info"],
    ["Optimization", "info"],
]);
/** True for the start of `slither . --json -`. */
function isSlitherJson(head) {
    return /^\s*\{\s*"success"\s*:/.test(head) || /^\s*\{[^[]{0,200}"results"\s*:\s*\{\s*("detectors"|\})/.test(head);
}
/**
 * Reads Slither's JSON. A clean run has `results: {}` without a `detectors` key; `success: false` is a run that broke.
 * An impact that is not known counts as high. Findings without elements, which its SARIF leaves out, are here.
 */
function parseSlitherJson(text, context) {
    const report = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text, "The Slither report"));
    const results = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(report?.["results"]);
    if (report === undefined || (results === undefined && report["success"] !== false)) {
        throw new _report_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReportError */ .$("wrong-format", "The report is JSON, but not Slither's. Write it with `slither . --json slither.json`.");
    }
    const isBroken = report["success"] === false;
    const reason = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(report["error"])?.trim().split("\n").at(-1);
    return {
        tool: "Slither",
        toolVersion: null,
        kind: "scan",
        ran: !isBroken,
        findings: ((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asArray */ ._j)(results?.["detectors"]) ?? []).map((detector) => readDetector((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(detector) ?? {}, context)),
        ignored: 0,
        problems: isBroken
            ? [
                {
                    code: "producer-failed",
                    message: `Slither failed: ${reason?.slice(0, 500) ?? "it gives no reason"}. Check its log.`,
                },
            ]
            : [],
    };
}
function readDetector(detector, context) {
    const severity = SEVERITIES.get(detector["impact"]) ?? "high";
    const element = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asArray */ ._j)(detector["elements"])?.[0]);
    const mapping = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(element?.["source_mapping"]);
    const [startLine, endLine] = readLines(mapping);
    const level = _findings_report_js__WEBPACK_IMPORTED_MODULE_2__/* .LEVEL_BY_SEVERITY */ .FP[severity];
    return (0,_findings_report_js__WEBPACK_IMPORTED_MODULE_2__/* .buildFinding */ .UN)({
        tool: "Slither",
        ruleId: (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(detector["check"]) ?? "",
        level,
        severity,
        message: ((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(detector["description"]) ?? "").trim(),
        path: readPath(mapping),
        startLine,
        endLine,
    }, context);
}
/** The relative name starts at the place of the scan; old versions give an absolute one only. */
function readPath(mapping) {
    return (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(mapping?.["filename_relative"]) || (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(mapping?.["filename_absolute"]);
}
function readLines(mapping) {
    const lines = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asArray */ ._j)(mapping?.["lines"]) ?? [];
    return [(0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asCount */ .Wg)(lines[0]), (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asCount */ .Wg)(lines.at(-1))];
}


/***/ }),

/***/ 3151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   P$: () => (/* binding */ MAX_JSON_LENGTH),
/* harmony export */   Wg: () => (/* binding */ asCount),
/* harmony export */   _j: () => (/* binding */ asArray),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   i: () => (/* binding */ asNumber),
/* harmony export */   oJ: () => (/* binding */ asString),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _report_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8164);

/** 256 Mi characters: above that one string plus its tree no longer fits a standard runner comfortably. */
const MAX_JSON_LENGTH = 256 * 1024 * 1024;
/**
 * Any JSON text as an untyped tree. Empty, cut, malformed and oversized texts are told apart, since each has its own
 * cure; `what` names the report in the message.
 */
function parseJson(text, what, maxLength = MAX_JSON_LENGTH) {
    if (text.length > maxLength) {
        throw new _report_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ReportError */ .$("too-large", `${what} has ${text.length} characters; at most ${maxLength} are read.`);
    }
    const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    if (body.trim() === "") {
        throw new _report_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ReportError */ .$("empty", `${what} is empty. Check that the tool which writes it ran to its end.`);
    }
    try {
        return JSON.parse(body);
    }
    catch (cause) {
        throw isCut(body, cause)
            ? new _report_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ReportError */ .$("truncated", `${what} ends in the middle. Write it again and check the disk space.`, { cause })
            : new _report_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ReportError */ .$("malformed", `${what} is not valid JSON. Check that nothing else writes to it.`, { cause });
    }
}
/** V8 names a missing end in words or by a position behind the last character. */
function isCut(text, cause) {
    const reason = cause instanceof Error ? cause.message : "";
    if (/unexpected end|unterminated string/i.test(reason))
        return true;
    return Number(/at position (\d{1,10})/.exec(reason)?.[1] ?? -1) >= text.trimEnd().length;
}
function asObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
}
function asArray(value) {
    return Array.isArray(value) ? value : undefined;
}
function asString(value) {
    return typeof value === "string" ? value : undefined;
}
/** A finite number, or decimal digits in a string as Foundry writes large values. */
function asNumber(value) {
    if (typeof value === "number")
        return Number.isFinite(value) ? value : undefined;
    return typeof value === "string" && /^\d{1,30}(\.\d{1,30})?$/.test(value) ? Number(value) : undefined;
}
/** A whole number from 0 that a double holds exactly. */
function asCount(value) {
    const number = asNumber(value);
    return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
/** Own entries only; a key such as `__proto__` is an ordinary key here. */
function entriesOf(value) {
    const object = asObject(value);
    return object === undefined ? [] : Object.entries(object);
}
/** `text` cut to `max` characters with an ellipsis, never in the middle of a surrogate pair. */
function clip(text, max) {
    if (text.length <= max)
        return text;
    const end = max - 1;
    const last = text.charCodeAt(end - 1);
    return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end)}…`;
}


/***/ }),

/***/ 8164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ ReportError)
/* harmony export */ });
/** A report that cannot be read at all. The message says what was found and what to do. */
class ReportError extends Error {
    name = "ReportError";
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}


/***/ }),

/***/ 4704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iy: () => (/* binding */ isForgeTestJson),
/* harmony export */   Zg: () => (/* binding */ parseForgeTestJson)
/* harmony export */ });
/* unused harmony export parseHumanDuration */
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3151);
/* harmony import */ var _report_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8164);
/* harmony import */ var _test_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1402);



const STATUSES = new Map([
    ["Success", "passed"],
    ["Failure", "failed"],
    ["Skipped", "skipped"],
]);
/** True for the start of `forge test --json` output, also behind lines of the compiler, and for its "No tests found". */
function isForgeTestJson(head) {
    return /(^|\n)\{"[^"\n]*":\{"duration":"|"test_results"\s*:|^No tests (found|match)/.test(head);
}
/**
 * Reads what `forge test --json` prints (Foundry 1.x). A test whose status is unknown counts as an error: what cannot
 * be understood must not pass. A failing `setUp()` is listed by forge as a test and is one here too.
 */
function parseForgeTestJson(text) {
    const suites = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(skipLeadingLines(text), "The forge test report"));
    if (suites === undefined)
        throw notForgeTests();
    const problems = [];
    const cases = [];
    for (const [id, suite] of Object.entries(suites)) {
        const results = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(suite)?.["test_results"]);
        if (results === undefined)
            throw notForgeTests();
        for (const [name, result] of Object.entries(results))
            cases.push(readCase(id, name, (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(result), problems));
    }
    return (0,_test_report_js__WEBPACK_IMPORTED_MODULE_2__/* .buildTestReport */ .f)("forge-test-json", cases, problems);
}
function notForgeTests() {
    return new _report_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReportError */ .$("wrong-format", "The report is JSON, but not that of forge test. Write it with `forge test --json > forge-test.json`.");
}
/**
 * The compiler, and forge itself with events of failed invariants, may have printed lines above the report, which is one
 * line. Without a test forge prints a sentence instead and exits with 0.
 */
function skipLeadingLines(text) {
    if (/^No tests (found|match)/m.test(text.slice(0, 4096))) {
        throw new _report_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReportError */ .$("no-results", "forge found no test. Check the test folder and the filters of the command.");
    }
    const report = text.search(/^\{"[^"\n]{1,4096}":\{"duration":/m);
    const start = report >= 0 ? report : text.search(/^\{/m);
    return start > 0 ? text.slice(start) : text;
}
function readCase(suiteId, name, result, problems) {
    const separator = suiteId.lastIndexOf(":");
    const status = STATUSES.get(result?.["status"]);
    if (status === undefined) {
        problems.push({
            code: "malformed",
            message: `The test ${suiteId} ${name} has no status that forge is known to write.`,
        });
    }
    return {
        file: separator < 0 ? null : suiteId.slice(0, separator),
        classname: suiteId.slice(separator + 1),
        name,
        status: status ?? "error",
        durationMs: parseHumanDuration((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(result?.["duration"]) ?? ""),
        message: readMessage(result),
        flaky: false,
    };
}
function readMessage(result) {
    const reason = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(result?.["reason"]);
    const counterexample = describeCounterexample(result?.["counterexample"]);
    const parts = [reason, counterexample].filter((part) => part !== undefined && part !== "");
    return parts.length === 0 ? null : parts.join("; ");
}
/** `{"Single": call}` from a fuzz test, `{"Sequence": [length, calls]}` from an invariant. */
function describeCounterexample(counterexample) {
    const kinds = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(counterexample);
    const single = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(kinds?.["Single"]);
    if (single !== undefined)
        return `counterexample: ${describeCall(single)}`;
    const calls = findCalls(kinds?.["Sequence"]);
    return calls === undefined ? undefined : `counterexample: ${calls.map(describeCall).join(" → ")}`;
}
function findCalls(sequence) {
    if (!Array.isArray(sequence))
        return undefined;
    return sequence
        .flat(1)
        .map(_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)
        .filter((call) => call !== undefined);
}
function describeCall(call) {
    const signature = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(call["func_name"]) ?? (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(call["signature"]) ?? "";
    const values = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(call["args"]) ?? (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(call["raw_args"]) ?? (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(call["calldata"]) ?? "";
    return `${signature}(${values})`;
}
const UNIT_MS = new Map([
    ["y", 31_557_600_000],
    ["w", 604_800_000],
    ["d", 86_400_000],
    ["h", 3_600_000],
    ["m", 60_000],
    ["s", 1000],
    ["ms", 1],
    ["us", 1e-3],
    ["\u00b5s", 1e-3],
    ["\u03bcs", 1e-3],
    ["ns", 1e-6],
]);
/** Rust's humantime (`7ms 276µs 500ns`, `1m 3s`; both micro signs) in milliseconds; null where it is not one. */
function parseHumanDuration(text) {
    let sum = 0;
    for (const part of text.trim().split(/\s+/)) {
        const [, amount, unit] = /^(\d{1,15})([a-z\u00b5\u03bc]{1,7})$/.exec(part) ?? [];
        const factor = UNIT_MS.get(shortUnit(unit ?? ""));
        if (amount === undefined || factor === undefined)
            return null;
        sum += Number(amount) * factor;
    }
    return sum;
}
/** humantime spells long units out: `2days`, `1month`. */
function shortUnit(unit) {
    return /^(years?|weeks?|days?)$/.test(unit) ? unit.charAt(0) : unit;
}


/***/ }),

/***/ 1402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ sumCases),
/* harmony export */   f: () => (/* binding */ buildTestReport)
/* harmony export */ });
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3151);

const MAX_MESSAGE_LENGTH = 4096;
/** Cases with `index` filled in and the totals that follow from them; a report without a test has a problem. */
function buildTestReport(producer, found, problems) {
    const cases = numberRepeats(found);
    const noTests = cases.length > 0 || problems.length > 0
        ? []
        : [{ code: "no-results", message: "The report holds no test. Check the test command and its filters." }];
    return { producer, cases, totals: sumCases(cases), problems: [...problems, ...noTests] };
}
/** Maps in maps instead of one joined key: reports of 100,000 tests are read a tenth faster. */
function numberRepeats(found) {
    const files = new Map();
    return found.map((testCase) => {
        const names = innerMap(innerMap(files, testCase.file), testCase.classname);
        const index = names.get(testCase.name) ?? 0;
        names.set(testCase.name, index + 1);
        const message = testCase.message === null ? null : (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(testCase.message, MAX_MESSAGE_LENGTH);
        return { ...testCase, index, message };
    });
}
function innerMap(outer, key) {
    const known = outer.get(key);
    if (known !== undefined)
        return known;
    const created = new Map();
    outer.set(key, created);
    return created;
}
/** Sums over any number of cases. `flaky` cases are counted by their status too. */
function sumCases(cases) {
    const count = (status) => cases.filter((testCase) => testCase.status === status).length;
    return {
        tests: cases.length,
        passed: count("passed"),
        failed: count("failed"),
        errors: count("error"),
        skipped: count("skipped"),
        flaky: cases.filter(({ flaky }) => flaky).length,
    };
}


/***/ }),

/***/ 1186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ toWorkspacePath)
/* harmony export */ });
/**
 * A path of a report, absolute or relative, as a path relative to the workspace with forward slashes; null where it
 * lies outside. Purely by text: nothing is looked up, so a link that leads outside is for the caller to see.
 */
function toWorkspacePath(path, context) {
    const slashed = path.replaceAll("\\", "/");
    if (path === "" || path.includes("\0"))
        return null;
    if (!isAbsolute(slashed))
        return normalize(`${context.baseDirectory}/${slashed}`);
    for (const root of context.roots) {
        const prefix = `${root.replaceAll("\\", "/").replace(/\/$/, "")}/`;
        if (startsWithRoot(slashed, prefix))
            return normalize(slashed.slice(prefix.length));
    }
    return null;
}
function isAbsolute(path) {
    return path.startsWith("/") || /^[a-zA-Z]:\//.test(path);
}
/** Drive letters are the same in both cases. */
function startsWithRoot(path, prefix) {
    const isDrive = /^[a-zA-Z]:/.test(prefix);
    return isDrive ? path.toLowerCase().startsWith(prefix.toLowerCase()) : path.startsWith(prefix);
}
/** Without `.` and `..` segments; null where the path leaves the workspace or is the workspace itself. */
function normalize(path) {
    const segments = [];
    for (const segment of path.split("/")) {
        if (segment === "" || segment === ".")
            continue;
        if (segment !== "..")
            segments.push(segment);
        else if (segments.pop() === undefined)
            return null;
    }
    return segments.length === 0 ? null : segments.join("/");
}


/***/ })

};
