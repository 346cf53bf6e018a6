export const id = 278;
export const ids = [278];
export const modules = {

/***/ 5119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openBaselineHints: () => (/* binding */ openBaselineHints)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _chainops_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7706);
/* harmony import */ var _parse_measurements_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(119);



/** Hostile on read like any store: what does not fit the schema or the commit is as good as none. */
function openBaselineHints(store, origin) {
    const keyOf = (commit) => {
        const parts = [origin.repository.toLowerCase(), origin.id, commit].join("\n");
        return `baseline-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(parts).digest("hex")}`;
    };
    return {
        async load(commit) {
            const value = await store.load(keyOf(commit));
            const measurements = value === undefined ? undefined : orUndefined(value);
            return measurements?.sha === commit ? measurements : undefined;
        },
        async save(measurements) {
            await store.save(keyOf(measurements.sha), measurements);
        },
    };
}
function orUndefined(value) {
    try {
        return (0,_parse_measurements_js__WEBPACK_IMPORTED_MODULE_2__/* .parseMeasurements */ .X)(value, "cache");
    }
    catch (error) {
        if (error instanceof _chainops_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseBaselineFile: () => (/* binding */ parseBaselineFile),
  X: () => (/* binding */ parseMeasurements)
});

// UNUSED EXPORTS: MAX_BASELINE_BYTES

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/baseline/measurements.js

/** Version tag of the record; a reader refuses every other value. */
const MEASUREMENTS_SCHEMA = "chainops.baseline/v1";
const MAX_ENTRIES = 100_000;
const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
const figure = dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x());
const measurements_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(1024));
const hits = dist/* strictObject */.rej({ hit: count, found: count });
const byName = (value) => dist/* pipe */.FsL(dist/* record */.g1P(measurements_text, value), dist/* maxEntries */.bIj(MAX_ENTRIES));
/** Format and tool that gave a figure; figures of different producers are never compared. */
const producers = dist/* pipe */.FsL(dist/* array */.YOg(measurements_text), dist/* maxLength */.Ru6(100));
/**
 * What one run measured: stored as `details.measurements` of the result document and in the committed baseline file, and
 * what a later run compares itself with. A part that was not measured is null. Paths are relative to the workspace.
 */
const MeasurementsSchema = dist/* strictObject */.rej({
    schema: dist/* literal */.euz(MEASUREMENTS_SCHEMA),
    /** Commit that was measured. */
    sha: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^([0-9a-f]{40}|[0-9a-f]{64})$/)),
    /** Version of this action. */
    version: measurements_text,
    coverage: dist/* nullable */.mee(dist/* strictObject */.rej({ producers, lines: hits, branches: hits, functions: hits, files: byName(hits) })),
    tests: dist/* nullable */.mee(dist/* strictObject */.rej({ producers, total: count, passed: count, skipped: count, flaky: count })),
    /** Fingerprints of the findings, with the tools that ran: what another tool finds is not new, it was not looked for. */
    findings: dist/* nullable */.mee(dist/* strictObject */.rej({
        producers,
        fingerprints: dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{64}$/))), dist/* maxLength */.Ru6(MAX_ENTRIES)),
    })),
    gas: dist/* nullable */.mee(dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ producer: measurements_text, contract: measurements_text, function: measurements_text, kind: measurements_text, gas: count })), dist/* maxLength */.Ru6(MAX_ENTRIES))),
    /** Bytes by fully qualified name. */
    sizes: dist/* nullable */.mee(dist/* strictObject */.rej({ contracts: byName(dist/* strictObject */.rej({ runtime: count, initcode: count })) })),
    /** Cyclomatic complexity by `path:function`, of functions above 1. */
    complexity: dist/* nullable */.mee(dist/* strictObject */.rej({ functions: byName(count) })),
    /** Storage layouts by fully qualified name, as `storage/` of the report readers models them. */
    storage: dist/* nullable */.mee(byName(dist/* unknown */.L5J())),
    quality: dist/* nullable */.mee(byName(dist/* nullable */.mee(figure))),
});

;// CONCATENATED MODULE: ./actions/quality-gate/lib/baseline/parse-measurements.js



/** A committed baseline is a text file that people review; nothing honest comes near this. */
const MAX_BASELINE_BYTES = 32 * 1024 * 1024;
const SHOWN_PROBLEMS = 5;
/** Value of unknown origin \u2192 measurements. Throws an InputError naming `source` and the first fields that do not fit. */
function parseMeasurements(value, source) {
    const parsed = dist/* safeParse */.xLC(MeasurementsSchema, value);
    if (parsed.success)
        return parsed.output;
    throw new errors/* InputError */.d(parsed.issues
        .slice(0, SHOWN_PROBLEMS)
        .map((issue) => `${source}: \`${dist/* getDotPath */.BuJ(issue)?.slice(0, 200) ?? "measurements"}\`: ${issue.message}.`));
}
/** Text of a committed baseline file. Throws an InputError that names the file and says how to make a new one. */
function parseBaselineFile(text, source) {
    if (text.length > MAX_BASELINE_BYTES)
        throw unusable(source, `is larger than ${MAX_BASELINE_BYTES} bytes`);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw unusable(source, "is not JSON");
    }
    try {
        return parseMeasurements(value, source);
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.d))
            throw error;
        throw unusable(source, `does not fit its schema (${error.problems.join(" ").slice(0, 1000)})`);
    }
}
function unusable(source, what) {
    return new errors/* InputError */.d(`${source} ${what}. Commit the one that a run leaves at \`$RUNNER_TEMP/chainops/baseline/<id>.json\`.`);
}


/***/ }),

/***/ 9753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ describeFault),
/* harmony export */   j: () => (/* binding */ findReportFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _chainops_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7706);
/* harmony import */ var _chainops_core_files_workspace__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8222);
/* harmony import */ var _report_families_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9462);




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
    const pattern = (0,_chainops_core_files_workspace__WEBPACK_IMPORTED_MODULE_2__/* .relativeInside */ .J)(workspace.root, node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(workspace.root, workingDirectory, line));
    if (pattern === undefined)
        throw new _chainops_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d("It leads outside the workspace; name a file inside it.");
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
    const names = (0,_report_families_js__WEBPACK_IMPORTED_MODULE_3__/* .familyNames */ .zO)(family, place.artifactDirectories);
    const fromHere = relativeTo(workingDirectory);
    const candidates = place.projectFiles.filter((file) => names.isCandidate(fromHere(file)));
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
    return (file) => (file.startsWith(prefix) ? file.slice(prefix.length) : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(directory, file));
}
/** Untracked files are of this run. A tracked `.gas-snapshot` counts only where this run wrote no other. */
function withoutYesterdays(family, files, tracked) {
    const ofThisRun = files.filter((file) => !tracked.has(file));
    const isReplaced = family === "gas" && ofThisRun.some(_report_families_js__WEBPACK_IMPORTED_MODULE_3__/* .isWholeSnapshot */ .s1);
    const isBelieved = (file) => (0,_report_families_js__WEBPACK_IMPORTED_MODULE_3__/* .mayBeTracked */ .VJ)(family, file) && !(isReplaced && (0,_report_families_js__WEBPACK_IMPORTED_MODULE_3__/* .isWholeSnapshot */ .s1)(file));
    return [...ofThisRun, ...files.filter((file) => tracked.has(file) && isBelieved(file))];
}
/** A fault of the input or of the file system in one sentence; all else is a bug and goes on its way. */
function describeFault(error) {
    if (error instanceof _chainops_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d)
        return error.message;
    if (error instanceof Error && "code" in error)
        return `The file cannot be read (${String(error.code)}).`;
    throw error;
}


/***/ }),

/***/ 9827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ percentLimit),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Q3: () => (/* binding */ doubted),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   g$: () => (/* binding */ judged),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var _chainops_core_report_cut_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6494);

function judged(judgement) {
    const message = typeof judgement.message === "string" ? [judgement.message] : judgement.message;
    return {
        gate: {
            name: judgement.name,
            ...(judgement.scope !== undefined && { scope: judgement.scope }),
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
            now: judgement.now ?? "\u2013",
            base: judgement.baseShown ?? "\u2013",
            limit: judgement.limit ?? "\u2013",
        },
        annotations: judgement.annotations ?? [],
        warns: judgement.warns ?? false,
        isDoubted: false,
    };
}
/** A gate over evidence that cannot be believed: it fails, and the numbers it shows are marked. */
function doubted(judgement, problems) {
    const [first = "", ...others] = problems;
    const message = others.length === 0 ? first : `${first} (And ${plural(others.length, "more problem")}: see the log.)`;
    const now = judgement.now === undefined ? "no valid report" : `in doubt: ${judgement.now}`;
    return { ...judged({ ...judgement, now, status: "fail", message }), isDoubted: true };
}
const SHOWN = 3;
/** Names come out of reports; one of a megabyte may not drown the log line and what else the message says. */
const MAX_PART_CHARACTERS = 300;
/** The first three of a list, and how many more there are. */
function firstOf(items, show) {
    const fit = (part) => (typeof part === "string" ? (0,_chainops_core_report_cut_text__WEBPACK_IMPORTED_MODULE_0__/* .cutToCharacters */ ._H)(part, MAX_PART_CHARACTERS) : part);
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


/***/ }),

/***/ 3133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ inBatches)
/* harmony export */ });
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


/***/ }),

/***/ 8278:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _chainops_core_runner_run_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3173);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4214);
/* harmony import */ var _run_quality_gate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(467);



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
        description: "Security scans and lints: SARIF 2.1.0, or JSON of Slither, Aderyn, solhint or clippy. Empty: found by name among untracked files.",
        accepted: GLOBS,
    }),
    audits: (0,_chainops_core_runner_input_kinds__WEBPACK_IMPORTED_MODULE_0__/* .linesInput */ .WO)({
        description: "Audits of dependencies: JSON of `cargo audit` or `npm audit`, or SARIF of an auditor. Empty: found by name among untracked files.",
        accepted: GLOBS,
    }),
    properties: (0,_chainops_core_runner_input_kinds__WEBPACK_IMPORTED_MODULE_0__/* .linesInput */ .WO)({
        description: "Fuzzing and formal verification: `forge test --json`, Echidna, Medusa, Halmos or SMTChecker. Empty: found by name among untracked files.",
        accepted: GLOBS,
    }),
    gas: (0,_chainops_core_runner_input_kinds__WEBPACK_IMPORTED_MODULE_0__/* .linesInput */ .WO)({
        description: "Gas reports: `.gas-snapshot`, `snapshots/*.json`, `.forge-snapshots/*.snap`, `forge test --gas-report --json`, Hardhat 3 `--gas-stats-json` or hardhat-gas-reporter. Empty: found by name; tracked snapshots count.",
        accepted: GLOBS,
    }),
    artifacts: (0,_chainops_core_runner_input_kinds__WEBPACK_IMPORTED_MODULE_0__/* .linesInput */ .WO)({
        description: "Compiled contracts: Foundry or Hardhat artifacts. Empty: `out/` of foundry.toml, else `artifacts/`.",
        accepted: GLOBS,
    }),
    sizes: (0,_chainops_core_runner_input_kinds__WEBPACK_IMPORTED_MODULE_0__/* .linesInput */ .WO)({
        description: "`forge build --sizes --json`, for where there are no artifacts. Empty: `build-sizes*.json` or `sizes*.json`.",
        accepted: GLOBS,
    }),
    storage: (0,_chainops_core_runner_input_kinds__WEBPACK_IMPORTED_MODULE_0__/* .linesInput */ .WO)({
        description: "Storage layouts: build-info, artifacts with `storageLayout`, or `forge inspect \u2026 storageLayout --json`. Empty: those among the compiled contracts.",
        accepted: GLOBS,
    }),
    outcome: (0,_chainops_core_runner_input_kinds__WEBPACK_IMPORTED_MODULE_0__/* .jsonInput */ .$1)({
        description: "How the producers of the reports ended: the expression `toJSON(steps)` or `toJSON(needs)`. One that failed or was cancelled is not believed.",
        accepted: "a JSON object of steps or jobs",
    }),
    base: (0,_chainops_core_runner_input_kinds__WEBPACK_IMPORTED_MODULE_0__/* .textInput */ ._Z)({
        description: "What to compare with: `auto` is the base of the pull request, merge group or push; `none` compares with nothing.",
        default: "auto",
        accepted: "`auto`, `none`, or a commit, tag or branch of the checkout",
    }),
    annotate: (0,_chainops_core_runner_input_kinds__WEBPACK_IMPORTED_MODULE_0__/* .choiceInput */ .ij)(["new", "all", "none"], {
        description: "Which findings are shown at their lines: those that are new, on changed lines or failing; all; or none.",
    }),
    stages: (0,_chainops_core_runner_input_kinds__WEBPACK_IMPORTED_MODULE_0__/* .linesInput */ .WO)({
        description: "Stages of `pipeline.stages` to run before judging. Empty: all that have `run` or `preset`; `none` runs none.",
        accepted: "names of stages, one a line, or `none`",
    }),
};
/** Everything that is declared about this action; action.yml and the README tables are generated from it. */
const metadata = {
    name: "quality-gate",
    title: "ChainOps Quality Gate",
    description: "Judge tests, coverage, findings, gas, size, storage layout and complexity of contracts against base: one verdict.",
    branding: { icon: "shield", color: "green" },
    inputs,
    outputs: {
        coverage: "Line coverage of the project's sources, a ratio from 0 to 1.",
        "patch-coverage": "Line coverage of the changed lines, a ratio from 0 to 1.",
        "tests-total": "Number of tests.",
        "tests-passed": "Number of tests that passed.",
        "tests-failed": "Number of tests that failed, errors included.",
        "tests-skipped": "Number of skipped tests.",
        "tests-flaky": "Number of tests that passed only on a later attempt.",
        "new-findings": "Number of findings that the baseline does not know.",
        "gas-worst": "Largest increase of one function against base, in gas.",
        "size-worst": "Runtime code of the largest contract, in bytes.",
        "complexity-worst": "Highest cyclomatic complexity of one function.",
        "quality-vector": "JSON object of complexity, maintainability, reliability, security and performance, each from 0 to 1 or null.",
        "failed-gates": "JSON array with the names of the failed gates.",
        sarif: "Path of the findings as SARIF 2.1.0, for `github/codeql-action/upload-sarif`.",
    },
    requireSuccess: "true",
};


/***/ }),

/***/ 7529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readEvidence),
/* harmony export */   d: () => (/* binding */ AGE_TOLERANCE_MS)
/* harmony export */ });
/* harmony import */ var _chainops_reports_report_error__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8164);
/* harmony import */ var _find_report_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9753);
/* harmony import */ var _in_batches_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3133);



/** Clocks and checkouts are not exact; a report made from the sources is newer by the length of a build. */
const AGE_TOLERANCE_MS = 2000;
/**
 * Reads the files of one family. Whatever cannot be read becomes a problem, which fails the family's gate; only a
 * discovered file of another format is passed over, and only where its name is not the report's own.
 */
async function readEvidence(found, rules, read) {
    const parts = [{ files: [], reports: [], problems: found.problems }];
    for (const batch of (0,_in_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .inBatches */ .o)(found.files)) {
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
        if (error instanceof _chainops_reports_report_error__WEBPACK_IMPORTED_MODULE_0__/* .ReportError */ .$ && error.code === "wrong-format" && !mustBeReport) {
            rules.passOver(file.path);
            return { files: [], reports: [], problems: [] };
        }
        const fault = error instanceof _chainops_reports_report_error__WEBPACK_IMPORTED_MODULE_0__/* .ReportError */ .$ ? error.message : (0,_find_report_files_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFault */ .Q)(error);
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


/***/ }),

/***/ 9462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ SNAPSHOT_FOLDERS),
/* harmony export */   BU: () => (/* binding */ FAMILIES),
/* harmony export */   QX: () => (/* binding */ SNAPSHOT_FILE),
/* harmony export */   VJ: () => (/* binding */ mayBeTracked),
/* harmony export */   s1: () => (/* binding */ isWholeSnapshot),
/* harmony export */   zO: () => (/* binding */ familyNames)
/* harmony export */ });
/* harmony import */ var _chainops_core_files_match_glob__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8575);

/** What a report tells about; one input, one set of readers and one or two gates each. */
const FAMILIES = [
    "tests",
    "coverage",
    "findings",
    "audits",
    "properties",
    "gas",
    "artifacts",
    "sizes",
    "storage",
];
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
        certain: ["**/*.sarif", "**/*.sarif.json", "**/slither.json", "**/aderyn*.json", "**/clippy*.{json,jsonl}"],
        likely: ["**/slither*.json"],
    },
    audits: { certain: ["**/cargo-audit*.json", "**/npm-audit*.json"], likely: [] },
    properties: {
        certain: ["**/echidna*.json", "**/halmos*.json", "**/smtchecker*.json", "**/medusa*.log"],
        likely: ["**/medusa*.txt"],
    },
    gas: {
        certain: ["**/.gas-snapshot", ".forge-snapshots/*.snap", "**/gasReporterOutput*.json"],
        likely: ["snapshots/*.json", "**/gas-report*.json", "**/gas-stats*.json"],
    },
    // What `forge build --sizes --json` is usually redirected to.
    sizes: { certain: [], likely: ["**/build-sizes*.json", "**/sizes*.json"] },
};
/** `forge snapshot` writes the whole of it. */
const SNAPSHOT_FILE = ".gas-snapshot";
/** Folders of the project in which tests write snapshots, one file a group or a figure. */
const SNAPSHOT_FOLDERS = [
    { folder: "snapshots", extension: ".json" },
    { folder: ".forge-snapshots", extension: ".snap" },
];
/** What `forge inspect <contract> storageLayout --json` is redirected to. */
const LAYOUT_FILES = ["**/storage-layout*.json", "{storage-layouts,.storage-layouts}/**/*.json"];
/** Directories that hold other people's code or nothing of this run, at any depth below the working directory. */
const WITHOUT_REPORTS = new Set(["lib", "cache", "broadcast", "node_modules", ".git"]);
/** `artifactDirectories` are relative to the working directory. */
function familyNames(family, artifactDirectories) {
    if (family === "artifacts" || family === "storage") {
        const isBelow = (path) => artifactDirectories.some((directory) => path.startsWith(`${directory}/`));
        const isBuilt = (path) => path.endsWith(".json") && isBelow(path);
        const matchesLayout = (0,_chainops_core_files_match_glob__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(family === "storage" ? LAYOUT_FILES : []);
        const isLayout = (path) => matchesLayout(path) && !isElsewhere(path);
        return { isCandidate: (path) => isBuilt(path) || isLayout(path), mustBeReport: isLayout };
    }
    const isCertain = (0,_chainops_core_files_match_glob__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(NAMES[family].certain);
    const isLikely = (0,_chainops_core_files_match_glob__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(NAMES[family].likely);
    return {
        isCandidate: (path) => (isCertain(path) || isLikely(path)) && !isElsewhere(path),
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


/***/ }),

/***/ 467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ runQualityGate)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/changes/checkout.js


/**
 * The clone that the working directory lies in; undefined where it lies in none of the workspace's. `path` of
 * actions/checkout puts one into a folder.
 */
function openCheckout({ workspace, workingDirectory, git }) {
    const prefix = foldersUp(workingDirectory).find((folder) => {
        return (0,external_node_fs_.statSync)((0,external_node_path_.join)(workspace.root, folder, ".git"), { throwIfNoEntry: false }) !== undefined;
    });
    if (prefix === undefined)
        return undefined;
    const local = git.within(prefix);
    const objects = local.openObjects();
    return { git: local, objects, prefix, directory: (0,external_node_path_.join)(workspace.root, prefix), head: readHead(objects) };
}
function foldersUp(folder) {
    if (folder === "" || folder === ".")
        return [""];
    const parent = external_node_path_.posix.dirname(folder);
    return [folder, ...foldersUp(parent === folder ? "" : parent)];
}
/** The whole object: where history is cut, git itself does not tell its parents. */
async function readHead(objects) {
    const commit = await objects.read("HEAD");
    if (typeof commit === "string" || commit.type !== "commit")
        return undefined;
    const [header = ""] = commit.bytes.toString("latin1").split("\n\n", 1);
    const parents = [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, id = ""]) => id);
    return { id: commit.id, parents };
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/changes/github-commits.js


const Contents = dist/* object */.Ikc({
    type: dist/* literal */.euz("file"),
    encoding: dist/* literal */.euz("base64"),
    content: dist/* string */.YjP(),
    size: dist/* number */.aig(),
});
const Folder = dist/* array */.YOg(dist/* object */.Ikc({ type: dist/* string */.YjP(), name: dist/* string */.YjP(), size: dist/* number */.aig() }));
const Commit = dist/* object */.Ikc({ sha: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^([0-9a-f]{40}|[0-9a-f]{64})$/)) });
const lineCount = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0));
const Comparison = dist/* object */.Ikc({
    merge_base_commit: Commit,
    files: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({
        sha: dist/* nullish */.cl6(dist/* string */.YjP(), null),
        filename: dist/* string */.YjP(),
        previous_filename: dist/* optional */.lqM(dist/* string */.YjP()),
        status: dist/* string */.YjP(),
        additions: lineCount,
        deletions: lineCount,
        patch: dist/* optional */.lqM(dist/* string */.YjP()),
    })), []),
});
/** A file of a commit. Source: REST API, "Get repository content". */
function askFile(open, revision, path) {
    return ask(open, "GET /repos/{owner}/{repo}/contents/{path}", { path, ref: revision }, Contents);
}
/** What lies right in a folder of a commit. */
function askFolder(open, revision, path) {
    return ask(open, "GET /repos/{owner}/{repo}/contents/{path}", { path, ref: revision }, Folder);
}
/** The commit that a branch, a tag or an id leads to. Source: REST API, "Get a commit". */
function askCommit(open, revision) {
    return ask(open, "GET /repos/{owner}/{repo}/commits/{ref}", { ref: revision }, Commit);
}
/** What `head` changed since it left `base`. Source: REST API, "Compare two commits". */
function askComparison(open, base, head) {
    const parameters = { basehead: `${base}...${head}`, per_page: 1 };
    return ask(open, "GET /repos/{owner}/{repo}/compare/{basehead}", parameters, Comparison);
}
async function ask(open, route, parameters, schema) {
    if (open === undefined)
        return { known: false, reason: "there is no token to ask GitHub for it" };
    try {
        return { known: true, answer: await (await open()).call(route, parameters, schema) };
    }
    catch (error) {
        if (!(error instanceof errors/* ServiceError */._))
            throw error;
        return { known: false, reason: isAbsence(error) ? "absent" : error.message };
    }
}
/** GitHub answers 422 for a name that could be a commit id and is none. */
function isAbsence(error) {
    return error.code === "not-found" || error.status === 422;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/changes/commit-files.js


/** From a repository that has the commit, else from GitHub. */
function openCommitFiles(sha, { checkout, store, openGitHub }) {
    const prefix = checkout?.prefix ?? "";
    return {
        async read(path, maxBytes) {
            const inside = withoutPrefix(path, prefix);
            if (inside === undefined)
                return { state: "absent" };
            for await (const { objects } of store.repositoriesWith(sha)) {
                const answer = await objects.read(`${sha}:${inside}`, maxBytes);
                if (answer === "missing")
                    return { state: "absent" };
                if (answer !== "failed")
                    return answer.type === "blob" ? { state: "found", ...answer } : { state: "absent" };
            }
            return readFromGitHub(openGitHub, sha, inside);
        },
        async list(directory) {
            const inside = withoutPrefix(directory, prefix);
            if (inside === undefined)
                return { found: true, files: [] };
            for await (const { objects } of store.repositoriesWith(sha)) {
                const files = await listTree(objects, `${sha}:${inside}`);
                if (files !== undefined)
                    return { found: true, files };
            }
            return listOnGitHub(openGitHub, sha, inside);
        },
    };
}
function withoutPrefix(path, prefix) {
    const relative = external_node_path_.posix.relative(prefix, path);
    return relative === ".." || relative.startsWith("../") ? undefined : relative;
}
/** `<mode> <name>` and the id in bytes; mode 100 is a regular file: a link's text is no report. */
const REGULAR_FILE = /^100\d{3} ([^]+)$/;
/** A tree's entries in git's own format, so that no process has to be started; undefined where git fails. */
async function listTree(objects, tree) {
    const answer = await objects.read(tree);
    if (answer === "failed")
        return undefined;
    if (answer === "missing" || answer.type !== "tree")
        return [];
    const files = [];
    const idBytes = answer.id.length / 2;
    for (let start = 0; start < answer.bytes.length;) {
        const end = answer.bytes.indexOf(0, start);
        if (end < 0)
            return undefined;
        const [, name] = REGULAR_FILE.exec(answer.bytes.toString("utf8", start, end)) ?? [];
        const id = answer.bytes.toString("hex", end + 1, end + 1 + idBytes);
        start = end + 1 + idBytes;
        if (name === undefined)
            continue;
        const file = await objects.read(id, 0);
        if (typeof file === "string")
            return undefined;
        files.push({ name, sizeBytes: file.sizeBytes });
    }
    return files;
}
async function readFromGitHub(open, sha, path) {
    const file = await askFile(open, sha, path);
    if (file.known) {
        const bytes = Buffer.from(file.answer.content, "base64");
        return { state: "found", bytes, sizeBytes: bytes.length };
    }
    const absence = await tellAbsence(open, sha, path, file.reason);
    return absence === undefined ? { state: "absent" } : { state: "unknown", reason: absence };
}
/** Each file of a folder is one more request, and a few times as many entries are all that the API lists. */
const MAX_ASKED_FILES = 100;
async function listOnGitHub(open, sha, directory) {
    const folder = await askFolder(open, sha, directory);
    if (!folder.known) {
        const reason = await tellAbsence(open, sha, directory, folder.reason);
        return reason === undefined ? { found: true, files: [] } : { found: false, reason };
    }
    const files = folder.answer.filter(({ type }) => type === "file");
    if (files.length > MAX_ASKED_FILES) {
        const reason = `the base commit's ${directory} has more than ${MAX_ASKED_FILES} files, too many to ask GitHub for; check out the base commit too (\`fetch-depth: 0\`)`;
        return { found: false, reason };
    }
    return { found: true, files: files.map(({ name, size }) => ({ name, sizeBytes: size })) };
}
/** Why a path is not known; undefined where the commit has none such. One 404 means a missing path and a missing commit. */
async function tellAbsence(open, sha, path, reason) {
    if (open === undefined)
        return `the base commit is not in this checkout, and ${reason}`;
    const commit = reason === "absent" ? await askCommit(open, sha) : { known: false, reason };
    if (commit.known)
        return undefined;
    if (commit.reason === "absent")
        return "the base commit is neither in this checkout nor on GitHub any more";
    return `the base commit's ${path} could not be read from GitHub (${commit.reason})`;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/changes/commit-store.js
function openCommitStore(checkout, fetchCommit) {
    const found = new Map();
    const fetched = new Map();
    const find = async (revision) => {
        const answer = await checkout?.objects.read(`${revision}^{commit}`, 0);
        return typeof answer === "object" ? answer.id : undefined;
    };
    const store = {
        find: (revision) => remember(found, revision, () => find(revision)),
        async *repositoriesWith(sha) {
            if (checkout === undefined)
                return;
            const isHere = (await store.find(sha)) !== undefined;
            if (isHere)
                yield checkout;
            const opened = await remember(fetched, sha, () => fetchInto(checkout, fetchCommit, { sha, isPartial: isHere }));
            if (opened !== undefined)
                yield opened;
        },
        async [Symbol.asyncDispose]() {
            checkout?.objects[Symbol.dispose]();
            for (const opened of await Promise.all(fetched.values()))
                await opened?.[Symbol.asyncDispose]();
        },
    };
    return store;
}
async function fetchInto(checkout, fetchCommit, { sha, isPartial }) {
    const head = await checkout.head;
    if (head === undefined)
        return undefined;
    const answer = await fetchCommit?.(sha, {
        directory: checkout.directory,
        head: head.id,
        isPartial,
    });
    if (answer?.fetched !== true)
        return undefined;
    const objects = answer.git.openObjects();
    return {
        git: answer.git,
        objects,
        async [Symbol.asyncDispose]() {
            objects[Symbol.dispose]();
            await answer[Symbol.asyncDispose]();
        },
    };
}
function remember(answers, key, ask) {
    const answer = answers.get(key) ?? ask();
    answers.set(key, answer);
    return answer;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/changes/unquote-path.js
/** Why a diff cannot be read; the message completes "the diff cannot be read: ". */
class DiffError extends Error {
    name = "DiffError";
}
const ESCAPES = new Map([
    ["a", 0x07],
    ["b", 0x08],
    ["t", 0x09],
    ["n", 0x0a],
    ["v", 0x0b],
    ["f", 0x0c],
    ["r", 0x0d],
    ['"', 0x22],
    ["\\", 0x5c],
]);
const QUOTED = /^"((?:[^"\\]|\\(?:[abtnvfr"\\]|[0-3][0-7]{2}))*)"/;
const PIECES = /\\(?:([0-3][0-7]{2})|(.))|[^\\]+/gs;
/**
 * The path at the start of `text` as git quotes it where it holds control characters, quotes or backslashes (git-config,
 * `core.quotePath`), and how much of `text` it takes. Throws a DiffError where the quotes do not close.
 */
function unquotePath(text) {
    const [whole, inner] = QUOTED.exec(text) ?? [];
    if (whole === undefined || inner === undefined)
        throw new DiffError("a quoted path in it does not end");
    const bytes = [...inner.matchAll(PIECES)].map(([piece, octal, escape]) => {
        if (octal !== undefined)
            return Buffer.of(Number.parseInt(octal, 8));
        return escape === undefined ? Buffer.from(piece) : Buffer.of(ESCAPES.get(escape) ?? 0);
    });
    return { path: Buffer.concat(bytes).toString("utf8"), length: whole.length };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/changes/hunk-lines.js

const HUNK = /^@@ -(\d{1,10})(?:,(\d{1,10}))? \+(\d{1,10})(?:,(\d{1,10}))? @@/;
/** Follows the hunks of one file: which lines are added and removed. Hunks may have context. */
class HunkLines {
    added = [];
    removed = [];
    #oldLine = 0;
    #newLine = 0;
    #oldLeft = 0;
    #newLeft = 0;
    /** Whether the next line belongs to a hunk whatever it looks like. */
    get isOpen() {
        return this.#oldLeft > 0 || this.#newLeft > 0;
    }
    /** Throws a DiffError where `line` is no hunk header. */
    open(line) {
        const [header, oldStart, oldCount = "1", newStart, newCount = "1"] = HUNK.exec(line) ?? [];
        if (header === undefined)
            throw new DiffError("a hunk in it has no line numbers");
        this.#oldLine = Number(oldStart);
        this.#newLine = Number(newStart);
        this.#oldLeft = Number(oldCount);
        this.#newLeft = Number(newCount);
        if (this.#oldLine < (lastLine(this.removed) ?? 0) || this.#newLine < (lastLine(this.added) ?? 0))
            throw new DiffError("its hunks are out of order");
    }
    /** Takes one line of an open hunk by its first character; an empty line is an empty line of context. */
    take(mark) {
        const isOld = mark === "-";
        const isNew = mark === "+";
        if (mark === "\\")
            return;
        if (!isOld && !isNew && mark !== " " && mark !== "")
            throw new DiffError("a hunk in it breaks off");
        if ((!isNew && this.#oldLeft === 0) || (!isOld && this.#newLeft === 0))
            throw new DiffError("a hunk in it is longer than it says");
        if (isOld)
            extend(this.removed, this.#oldLine);
        if (isNew)
            extend(this.added, this.#newLine);
        if (!isNew)
            [this.#oldLine, this.#oldLeft] = [this.#oldLine + 1, this.#oldLeft - 1];
        if (!isOld)
            [this.#newLine, this.#newLeft] = [this.#newLine + 1, this.#newLeft - 1];
    }
}
function lastLine(ranges) {
    return ranges.at(-1)?.end;
}
function extend(ranges, line) {
    const last = ranges.at(-1);
    if (last !== undefined && last.end + 1 === line)
        ranges[ranges.length - 1] = { start: last.start, end: line };
    else
        ranges.push({ start: line, end: line });
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/changes/read-comparison.js



/** A longer list is cut here. Source: REST API, "Compare two commits". */
const MAX_FILES = 300;
const EMPTY_BLOB = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";
/**
 * What changed from `baseSha` on, as GitHub tells it. It leaves out the lines of large and binary files: those are
 * `unknown`. Paths start with `prefix`.
 */
function readComparison(comparison, baseSha, prefix) {
    if (comparison.merge_base_commit.sha !== baseSha)
        return { known: false, reason: "GitHub compares with an older commit than the base" };
    if (comparison.files.length >= MAX_FILES) {
        const reason = `GitHub lists the first ${MAX_FILES} changed files only; check out the base commit too (\`fetch-depth: 0\`)`;
        return { known: false, reason };
    }
    const files = new Map();
    const unknown = new Map();
    const deleted = [];
    for (const file of comparison.files) {
        const path = external_node_path_.posix.join(prefix, file.filename);
        if (file.status === "removed") {
            deleted.push(path);
            continue;
        }
        const lines = readLines(file);
        if (lines === undefined)
            unknown.set(path, "GitHub does not tell its changed lines: it is too large, or binary");
        files.set(path, { path, basePath: basePathOf(file, prefix), ...(lines ?? { added: [], removed: [] }) });
    }
    return { known: true, baseSha, files, deleted, unknown };
}
function basePathOf({ status, filename, previous_filename: previous }, prefix) {
    if (status === "added" || status === "copied")
        return null;
    return external_node_path_.posix.join(prefix, previous ?? filename);
}
function readLines(file) {
    // The lines of a copy are told as they differ from where it was copied from, though all of them are new.
    if (file.status === "copied")
        return undefined;
    if (file.patch === undefined)
        return file.sha === EMPTY_BLOB ? { added: [], removed: [] } : undefined;
    try {
        const { added, removed } = readPatch(file.patch);
        const isWhole = countLines(added) === file.additions && countLines(removed) === file.deletions;
        return isWhole ? { added, removed } : undefined;
    }
    catch (error) {
        if (!(error instanceof DiffError))
            throw error;
        return undefined;
    }
}
function readPatch(patch) {
    const hunks = new HunkLines();
    for (const line of patch.split("\n")) {
        if (hunks.isOpen)
            hunks.take(line.charAt(0));
        else if (line !== "" && !line.startsWith("\\ "))
            hunks.open(line);
    }
    if (hunks.isOpen)
        throw new DiffError("it breaks off");
    return hunks;
}
function countLines(ranges) {
    return ranges.reduce((sum, { start, end }) => sum + end - start + 1, 0);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/changes/diff-header.js

/** Where the file lies now and where it lay; null for none. Throws a DiffError where the header contradicts itself. */
function readPaths({ names, fields }) {
    const [from, to] = [fields.get("rename from "), fields.get("rename to ")];
    if (from !== undefined || to !== undefined) {
        if (from === undefined || to === undefined)
            throw new DiffError("a rename in it has one name");
        return { path: readName(to), basePath: readName(from) };
    }
    const path = nameOf(names);
    requireSame(path, "a/", fields.get("--- "));
    requireSame(path, "b/", fields.get("+++ "));
    const isNew = fields.has("new file mode ");
    return { path: fields.has("deleted file mode ") ? null : path, basePath: isNew ? null : path };
}
/** Both names of a file that was not renamed are the same, so they part in the middle whatever they hold. */
function nameOf(names) {
    if (names.startsWith('"')) {
        const first = unquotePath(names);
        const second = unquotePath(names.slice(first.length + 1));
        const isWhole = names[first.length] === " " && first.length + 1 + second.length === names.length;
        if (!isWhole)
            throw new DiffError("a file in it has other than two names");
        return same(first.path, second.path);
    }
    const middle = (names.length - 1) / 2;
    if (names[middle] !== " ")
        throw new DiffError("a file in it has two names and is not renamed");
    return same(names.slice(0, middle), names.slice(middle + 1));
}
function same(from, to) {
    const path = to.slice(2);
    if (from !== `a/${path}` || to !== `b/${path}` || path === "")
        throw new DiffError("a name in it does not start with `a/` or `b/`");
    return path;
}
/** `name` is what `---` or `+++` says: git ends one that holds a space with a tab. */
function requireSame(path, prefix, name) {
    if (name === undefined || name === "/dev/null")
        return;
    const found = readName(name.endsWith("\t") ? name.slice(0, -1) : name);
    if (found !== `${prefix}${path}`)
        throw new DiffError("a file in it has two names and is not renamed");
}
function readName(name) {
    if (!name.startsWith('"'))
        return name;
    const { path, length } = unquotePath(name);
    if (length !== name.length)
        throw new DiffError("something follows a quoted path in it");
    return path;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/changes/diff-reader.js



const NEWLINE = 0x0a;
const MAX_HEADER_BYTES = 64 * 1024;
/**
 * Reads `git diff` with the prefixes `a/` and `b/`, piece by piece; the lines' own text is passed over. Throws a
 * DiffError on what git does not write. Source: git-diff(1), "Generating patch text with -p".
 */
class DiffReader {
    #files = [];
    #section;
    #carried = Buffer.alloc(0);
    push(chunk) {
        const bytes = this.#carried.length === 0 ? chunk : Buffer.concat([this.#carried, chunk]);
        let start = 0;
        for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
            this.#takeLine(bytes, start, end);
            start = end + 1;
        }
        const rest = bytes.subarray(start);
        // Of a line inside a hunk the first character is all that counts.
        this.#carried = this.#section?.lines.isOpen === true ? rest.subarray(0, 1) : rest;
        if (this.#carried.length > MAX_HEADER_BYTES)
            throw new DiffError("a line in it is too long");
    }
    /** All files, in the order of the diff. Throws a DiffError where it breaks off. */
    end() {
        if (this.#carried.length > 0 || this.#section?.lines.isOpen === true)
            throw new DiffError("it breaks off");
        this.#close();
        return this.#files;
    }
    #takeLine(bytes, start, end) {
        const section = this.#section;
        if (section?.lines.isOpen === true)
            section.lines.take(bytes.toString("latin1", start, Math.min(start + 1, end)));
        else
            this.#takeHeader(bytes.toString("utf8", start, end));
    }
    #takeHeader(line) {
        if (line.startsWith("diff --git ")) {
            this.#close();
            const header = { names: line.slice("diff --git ".length), fields: new Map() };
            this.#section = { header, lines: new HunkLines(), isBinary: false };
            return;
        }
        const section = this.#section;
        if (section === undefined)
            throw new DiffError("it does not start with `diff --git`");
        if (line.startsWith("@@ "))
            section.lines.open(line);
        else if (line.startsWith("Binary files ") && line.endsWith(" differ"))
            section.isBinary = true;
        else if (!line.startsWith("\\ "))
            addField(section.header, line);
    }
    #close() {
        const section = this.#section;
        if (section === undefined)
            return;
        const { header, lines, isBinary } = section;
        const { added, removed } = lines;
        this.#files.push({ ...readPaths(header), added, removed, isBinary, isSubmodule: isSubmodule(header) });
        this.#section = undefined;
    }
}
const FIELDS = [
    "old mode ",
    "new mode ",
    "deleted file mode ",
    "new file mode ",
    "rename from ",
    "rename to ",
    "similarity index ",
    "dissimilarity index ",
    "index ",
    "--- ",
    "+++ ",
];
function addField({ fields }, line) {
    const field = FIELDS.find((name) => line.startsWith(name));
    if (field === undefined)
        throw new DiffError("it has a line that is no part of a diff without copies");
    if (fields.has(field))
        throw new DiffError(`it says \`${field.trim()}\` twice of one file`);
    fields.set(field, line.slice(field.length));
}
/** Mode 160000 is a commit of another repository. */
function isSubmodule({ fields }) {
    return (fields.get("new file mode ") === "160000" ||
        fields.get("deleted file mode ") === "160000" ||
        (fields.get("index ")?.endsWith(" 160000") ?? false));
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/changes/read-diff.js



/**
 * Plumbing, since `git diff` obeys more of the repository's config; and `--text`, since a change could else hide its own
 * lines by an attribute that calls them binary.
 */
const DIFF = [
    "diff-tree",
    "-r",
    "-p",
    "-U0",
    "--inter-hunk-context=0",
    "-M",
    "--text",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--no-relative",
    "--ignore-submodules=all",
    "--src-prefix=a/",
    "--dst-prefix=b/",
];
/**
 * What changed from one commit to the other; undefined where git cannot tell. Paths start with `prefix`, the checkout's
 * place in the workspace.
 */
async function readDiff(git, baseSha, headSha, prefix) {
    const reader = new DiffReader();
    try {
        const isWhole = await git.stream([...DIFF, baseSha, headSha, "--"], (chunk) => reader.push(chunk));
        return isWhole ? toChanges(baseSha, reader.end(), prefix) : undefined;
    }
    catch (error) {
        if (!(error instanceof DiffError))
            throw error;
        return { known: false, reason: `git's diff against the base commit cannot be read: ${error.message}` };
    }
}
/** Files as paths of the workspace. Submodules are left out: they have no lines here. */
function toChanges(baseSha, diff, prefix) {
    const files = new Map();
    const gone = new Map();
    const unknown = new Map();
    for (const file of diff) {
        if (file.isSubmodule)
            continue;
        const basePath = file.basePath === null ? null : external_node_path_.posix.join(prefix, file.basePath);
        if (file.path === null)
            gone.set(basePath ?? "", file.removed);
        else
            addFile(files, { ...file, path: external_node_path_.posix.join(prefix, file.path), basePath });
        if (file.isBinary && file.path !== null)
            unknown.set(external_node_path_.posix.join(prefix, file.path), "git shows it as binary, without its lines");
    }
    // A file that became a link, or the reverse, is told as one that is gone and one that is new.
    for (const [path, removed] of gone) {
        const file = files.get(path);
        if (file === undefined)
            continue;
        files.set(path, { ...file, basePath: path, removed });
        gone.delete(path);
    }
    return { known: true, baseSha, files, deleted: [...gone.keys()], unknown };
}
/** Two names that differ only in bytes which are no text are one path here: the lines of both count. */
function addFile(files, { path, basePath, added, removed }) {
    const other = files.get(path);
    files.set(path, {
        path,
        basePath,
        added: other === undefined ? added : joinRanges(other.added, added),
        removed: other === undefined ? removed : joinRanges(other.removed, removed),
    });
}
function joinRanges(one, other) {
    const joined = [];
    for (const range of [...one, ...other].sort((a, b) => a.start - b.start)) {
        const last = joined.at(-1);
        if (last === undefined || last.end + 1 < range.start)
            joined.push(range);
        else
            joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    }
    return joined;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/changes/find-changes.js



/**
 * Which lines of the checked-out commit differ from the base commit: by git where both are here or the base can be
 * fetched, else as GitHub tells it. Never throws for missing history: then it says why the lines are not known.
 */
async function findChanges(base, places) {
    if (!base.found)
        return { known: false, reason: base.reason };
    if (base.doubt !== null)
        return { known: false, reason: base.doubt };
    const head = await places.checkout?.head;
    if (places.checkout === undefined || head === undefined)
        return { known: false, reason: "there is no checkout of a commit in the workspace" };
    const { prefix } = places.checkout;
    for await (const { git } of places.store.repositoriesWith(base.sha)) {
        const changes = await readDiff(git, base.sha, head.id, prefix);
        if (changes !== undefined)
            return changes;
    }
    const asked = await askComparison(places.openGitHub, base.sha, head.id);
    if (asked.known)
        return readComparison(asked.answer, base.sha, prefix);
    const why = asked.reason === "absent" ? "GitHub does not know both commits" : asked.reason;
    return { known: false, reason: `the base commit is not in this checkout and could not be fetched, and ${why}` };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/changes/plan-base.js
/** Events that check out a trusted branch, whatever a pull request or a run of a fork set them off. */
const TRUSTED_CHECKOUT_EVENTS = new Set([
    "issue_comment",
    "pull_request_target",
    "workflow_run",
]);
/**
 * The commit that the change is judged against. On a pull request that is the first parent of GitHub's merge commit, and
 * only where the event itself names the checked-out commit as that: parents of any other commit are its author's choice,
 * unless the event names one of them as base. Source: GitHub docs, "Events that trigger workflows".
 */
function planBase(event, eventName, head) {
    const { baseSha, subject } = event;
    if (subject.pullRequest !== null && baseSha !== null)
        return planPullRequest(event, baseSha, eventName, head);
    if (eventName === "push")
        return planPush(event);
    return baseSha === null
        ? { kind: "none", reason: "this event has no base commit to compare with" }
        : { kind: "commit", sha: baseSha };
}
function planPullRequest({ subject }, baseSha, eventName, head) {
    const mergeBase = { kind: "merge-base", tip: baseSha, isBranch: false, eventSha: baseSha };
    if (head === undefined)
        return mergeBase;
    const [first, second, ...others] = head.parents;
    const isMergeCommit = head.id === subject.testedSha && !TRUSTED_CHECKOUT_EVENTS.has(eventName);
    if (isMergeCommit && first !== undefined && second === subject.sha && others.length === 0)
        return { kind: "commit", sha: first };
    const isRight = head.id === baseSha || head.parents.includes(baseSha);
    return isRight ? { kind: "commit", sha: baseSha } : mergeBase;
}
function planPush({ baseSha, isForced, defaultBranch, subject }) {
    const branch = /^refs\/heads\/(.+)$/s.exec(subject.ref)?.[1];
    if (branch === undefined)
        return { kind: "none", reason: "a pushed tag has no commit before it to compare with" };
    if (baseSha !== null && !isForced)
        return { kind: "commit", sha: baseSha };
    if (defaultBranch !== null && branch !== defaultBranch)
        return { kind: "merge-base", tip: defaultBranch, isBranch: true, eventSha: null };
    return baseSha === null
        ? { kind: "none", reason: "this push made a new branch, and there is no other branch to compare it with" }
        : { kind: "merge-base", tip: baseSha, isBranch: false, eventSha: null };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/changes/resolve-base.js



/** The commit that the event compares with; see `planBase`. Asks GitHub only where the checkout cannot tell. */
async function resolveEventBase(places) {
    const head = await places.checkout?.head;
    const plan = planBase(places.event, places.eventName, head);
    if (plan.kind === "none")
        return { found: false, reason: plan.reason };
    if (plan.kind === "commit")
        return { found: true, sha: plan.sha, doubt: null };
    if (head === undefined)
        return orEvent(plan, "there is no checkout of a commit in the workspace");
    const local = await findMergeBase(plan, head.id, places);
    if (local !== undefined)
        return { found: true, sha: local, doubt: null };
    const asked = await askComparison(places.openGitHub, plan.tip, head.id);
    if (asked.known)
        return { found: true, sha: asked.answer.merge_base_commit.sha, doubt: null };
    const why = asked.reason === "absent" ? "GitHub knows none either" : asked.reason;
    return orEvent(plan, `this checkout's history does not reach back to where it left ${plan.tip}, and ${why}`);
}
function orEvent({ eventSha }, doubt) {
    return eventSha === null ? { found: false, reason: doubt } : { found: true, sha: eventSha, doubt };
}
/** In cut history git may find an older commit than the true one, so it is believed only where history is whole. */
async function findMergeBase({ tip, isBranch }, head, { checkout, store }) {
    const sha = await store.find(isBranch ? `refs/remotes/origin/${tip}` : tip);
    if (checkout === undefined || sha === undefined)
        return undefined;
    const isShallow = await checkout.git.read(["rev-parse", "--is-shallow-repository"]);
    if (isShallow?.trim() !== "false")
        return undefined;
    return (await checkout.git.read(["merge-base", sha, head]))?.trim();
}
/** The commit that input `base` names. One that is nowhere is an InputError: it would turn the comparison off for good. */
async function resolveNamedBase(wanted, { store, openGitHub }) {
    const sha = await store.find(wanted);
    if (sha !== undefined)
        return { found: true, sha, doubt: null };
    const asked = await askCommit(openGitHub, wanted);
    if (asked.known)
        return { found: true, sha: asked.answer.sha, doubt: null };
    if (asked.reason !== "absent" && openGitHub !== undefined) {
        const reason = `the base commit ${JSON.stringify(wanted)} could not be read from GitHub (${asked.reason})`;
        return { found: false, reason };
    }
    const nowhere = openGitHub === undefined ? `and ${asked.reason}` : "nor on GitHub";
    throw new errors/* InputError */.d(`Input \`base\`: found ${JSON.stringify(wanted)}, which is no commit, tag or branch of this checkout, ${nowhere}. Correct it, or check out more (\`fetch-depth: 0\`).`);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/changes/choose-rules.js


/**
 * A pull request and a merge group cannot set their own rules. On events whose workflow comes from the default branch,
 * GITHUB_SHA is that branch's commit. The tree is looked at once, so that its files are known to be readable.
 */
async function chooseRules(event, eventName, places) {
    if (TRUSTED_CHECKOUT_EVENTS.has(eventName))
        return openRules("default-branch", event.subject.testedSha, places);
    if (event.subject.pullRequest === null && eventName !== "merge_group")
        return { from: "head" };
    const base = await places.resolve();
    return base.found ? openRules("base", base.sha, places) : { from: "unknown", reason: base.reason };
}
async function openRules(from, sha, { files }) {
    const tree = files(sha);
    const probe = await tree.read(".chainops.yml", 0);
    if (probe.state === "unknown")
        return { from: "unknown", reason: probe.reason };
    return { from, sha, readFile: readConfigFrom(tree) };
}
function readConfigFrom(tree) {
    return async (path, maxBytes) => {
        const file = await tree.read(path, maxBytes);
        if (file.state === "unknown")
            throw new errors/* ServiceError */._("network", `The config cannot be read: ${file.reason}.`);
        return file.state === "absent" ? null : file.bytes;
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/base-commit.js






/**
 * The base commit: on a pull request the first parent of GitHub's merge commit where that is checked out (what the
 * change is judged against), else where the checked-out commit left the event's base. Read from the checkout, where that
 * is too shallow from one fetch of the commit, and last from GitHub's API. A `base` that the workflow names and that is
 * nowhere is an InputError. Dispose it to end git and to remove what was fetched.
 */
function openBase(places) {
    const { wanted, event, openGitHub } = places;
    const isOff = wanted === "none";
    const isNamed = wanted !== "auto" && !isOff;
    const checkout = openCheckout(places);
    const store = openCommitStore(checkout, isOff ? undefined : places.fetchCommit);
    const asking = { event, eventName: places.environment.eventName, checkout, store };
    const resolveEvent = once(() => resolveEventBase({ ...asking, openGitHub: isOff ? undefined : openGitHub }));
    const resolve = once(async () => {
        if (isOff)
            return { found: false, reason: "input `base` is `none`" };
        return isNamed ? resolveNamedBase(wanted, { ...asking, openGitHub }) : resolveEvent();
    });
    const files = (sha) => openCommitFiles(sha, { checkout, store, openGitHub });
    return {
        revision: isNamed ? wanted : isOff ? null : event.baseSha,
        resolve,
        findChanges: once(async () => findChanges(await resolve(), { checkout, store, openGitHub })),
        chooseRules: once(async () => {
            const rulesGitHub = isOff ? undefined : openGitHub;
            const read = (sha) => openCommitFiles(sha, { checkout, store, openGitHub: rulesGitHub });
            return chooseRules(event, asking.eventName, { resolve: resolveEvent, files: read });
        }),
        async read(path) {
            const base = await resolve();
            if (!base.found)
                return base;
            const file = await files(base.sha).read(path);
            if (file.state === "found")
                return { found: true, text: file.bytes.toString("utf8") };
            return { found: false, reason: file.state === "absent" ? untracked(path) : file.reason };
        },
        async list(directory) {
            const base = await resolve();
            return base.found ? files(base.sha).list(directory) : base;
        },
        [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
    };
}
function once(ask) {
    let answer;
    return () => (answer ??= ask());
}
function untracked(path) {
    return `the base commit tracks no ${path}; commit one made by \`forge snapshot\` to compare with it`;
}

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
 * Reads what forge's cheatcodes `snapshotGas\u2026` and `snapshotValue` write to `snapshots/<Group>.json`; `path` gives the
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
 * (`runs, \u03bc, ~`) give their median, invariants (`runs, calls, reverts`) no figure. A line that is none of these is a
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

// EXTERNAL MODULE: ./actions/quality-gate/lib/in-batches.js
var in_batches = __webpack_require__(3133);
// EXTERNAL MODULE: ./actions/quality-gate/lib/report-families.js
var report_families = __webpack_require__(9462);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/base-snapshots.js






/** The gas snapshots that the base commit tracks right in the working directory, where their tools write them. */
async function readBaseSnapshots(base, workingDirectory) {
    const path = external_node_path_.posix.join(workingDirectory, report_families/* SNAPSHOT_FILE */.QX);
    const [whole, ...folders] = await Promise.all([
        base.read(path),
        ...report_families/* SNAPSHOT_FOLDERS */.$0.map(({ folder, extension }) => readFolder(base, external_node_path_.posix.join(workingDirectory, folder), extension)),
    ]);
    return { ...join([readSnapshot(path, whole), ...folders]), absence: whole.found ? undefined : whole.reason };
}
async function readFolder(base, directory, extension) {
    const folder = await base.list(directory);
    if (!folder.found)
        return { snapshots: [], reasons: [folder.reason] };
    const parts = [];
    for (const batch of (0,in_batches/* inBatches */.o)(folder.files.filter(({ name }) => name.endsWith(extension)))) {
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

;// CONCATENATED MODULE: ./actions/quality-gate/lib/baseline/load-baseline.js


/**
 * What this run is compared with: the committed file as the base commit has it, else what a run of this repository
 * measured on the base commit or one of its 20 first parents. Why there is none is a sentence in `reason`; only a base
 * that the workflow names and that is nowhere throws (InputError).
 */
async function loadBaseline(places) {
    const commit = await places.base.resolve();
    if (!commit.found)
        return none(sentence(commit.reason));
    const committed = await readCommitted(places);
    if (committed.baseline !== undefined)
        return committed.baseline;
    const measured = await unlessOver(places.signal, () => searchRuns(places, commit.sha));
    if (typeof measured !== "string")
        return measured;
    return none(`${sentence(committed.absence)} ${measured}`);
}
function none(reason) {
    return { measurements: undefined, source: "", reason };
}
async function readCommitted({ base, file, workingDirectory }) {
    const path = external_node_path_.posix.normalize(external_node_path_.posix.join(workingDirectory, file));
    if (path.startsWith("../") || external_node_path_.posix.isAbsolute(path)) {
        throw new errors/* InputError */.d(`Config \`quality_gates.baseline\`: ${JSON.stringify(file)} lies outside the workspace.`);
    }
    const read = await base.read(path);
    // What else the reader has to say is about gas snapshots.
    if (!read.found)
        return { baseline: undefined, absence: read.reason.split("; ")[0] ?? "" };
    const source = `\`${path}\` of the base commit`;
    // The schema of baselines is loaded where there is one.
    const { parseBaselineFile } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 119));
    try {
        return { baseline: { measurements: parseBaselineFile(read.text, source), source, reason: "" } };
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.d))
            throw error;
        return { baseline: { ...none(error.message), isBroken: true } };
    }
}
/** A baseline, or the sentence why no run has one. */
async function searchRuns(places, commit) {
    const { openGitHub, hints, repository, id, workflowPath, note } = places;
    const hint = await hints?.load(commit);
    if (hint !== undefined) {
        return { measurements: hint, source: `the cached result on \`${load_baseline_short(commit)}\``, reason: "" };
    }
    if (openGitHub === undefined)
        return "`github-token` is empty, so no earlier run can be asked for.";
    const [{ readBaseHistory }, { findBaselineArtifact }] = await Promise.all([
        __webpack_require__.e(/* import() */ 783).then(__webpack_require__.bind(__webpack_require__, 4783)),
        __webpack_require__.e(/* import() */ 434).then(__webpack_require__.bind(__webpack_require__, 9434)),
    ]);
    const commits = await readBaseHistory({ commit, git: places.git, openGitHub });
    const found = await findBaselineArtifact(await openGitHub(), { commits, repository, id, workflowPath, note });
    if (found === undefined)
        return absence(commits.length, id);
    return { measurements: found.measurements, source: sourceOf(found), reason: "" };
}
function sourceOf({ runId, commit, distance }) {
    const before = distance === 0 ? "" : `, ${distance} first ${distance === 1 ? "parent" : "parents"} before the base commit`;
    return `the result of run ${runId} on \`${load_baseline_short(commit)}\`${before}`;
}
function absence(commits, id) {
    const searched = commits === 1 ? "the base commit" : `the base commit or its ${commits - 1} first parents`;
    return `No run on ${searched} has uploaded a result \`${id}\`: set \`upload-result: true\` on pushes to the base branch.`;
}
/** The first answer of `search` and the end of time; a service that does not answer gives a reason. */
async function unlessOver(signal, search) {
    const over = new Promise((resolve) => {
        const tell = () => resolve("The search for an earlier run was given up, since it took too long.");
        if (signal.aborted)
            tell();
        else
            signal.addEventListener("abort", tell, { once: true });
    });
    const searched = search().catch((error) => {
        if (error instanceof errors/* ServiceError */._)
            return `No earlier run could be asked for. ${sentence(error.message)}`;
        throw error;
    });
    return Promise.race([over, searched]);
}
function load_baseline_short(commit) {
    return commit.slice(0, 7);
}
function sentence(text) {
    const [first = ""] = text;
    return `${first.toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
}

// EXTERNAL MODULE: ./actions/quality-gate/lib/baseline/baseline-hints.js
var baseline_hints = __webpack_require__(5119);
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

;// CONCATENATED MODULE: ./actions/quality-gate/lib/ask-early.js





/** A baseline is not worth waiting for longer. */
const BASELINE_MS = 30_000;
/**
 * Asks git and GitHub at once for what takes its time. Should something else fail before an answer is waited for, that
 * failure is the one to tell.
 */
function askEarly(context, base) {
    const { git, workingDirectory } = context;
    return {
        base,
        listed: quietly(listTrackedFiles(git, workingDirectory)),
        snapshots: quietly(readBaseSnapshots(base, workingDirectory)),
        changes: quietly(base.findChanges()),
    };
}
/** `file` is `quality_gates.baseline`. */
function askBaseline(context, base, file, hints) {
    const { git, openGitHub, event, inputs, workingDirectory, environment, signal, log } = context;
    return quietly(loadBaseline({
        base,
        git,
        openGitHub,
        repository: event.subject.repository,
        id: inputs.id,
        workingDirectory,
        file,
        workflowPath: environment.workflowPath,
        hints,
        signal: AbortSignal.any([signal, AbortSignal.timeout(BASELINE_MS)]),
        note: (message) => log.debug(message),
    }));
}
/** Its failure is told by who waits for it. */
function quietly(asked) {
    asked.catch(() => undefined);
    return asked;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/bar/apply-levels.js
/** The section of the config that each gate belongs to, whose `level` is the gate's. Others are errors. */
const SECTIONS = new Map([
    ["tests_passed", "tests"],
    ["min_total_tests", "tests"],
    ["required_suites", "tests"],
    ["flaky_tests", "tests"],
    ["min_test_coverage", "coverage"],
    ["min_branch_coverage", "coverage"],
    ["min_function_coverage", "coverage"],
    ["patch_coverage", "coverage"],
    ["max_coverage_drop", "coverage"],
    ["coverage_paths", "coverage"],
    ["security_scan_required", "findings"],
    ["new_findings", "findings"],
    ["required_tools", "findings"],
    ["finding_rules", "findings"],
    ["dependency_audit", "dependencies"],
    ["gas_optimization_threshold", "gas"],
    ["max_gas_increase_pct", "gas"],
    ["gas_budget", "gas"],
    ["max_contract_size", "size"],
    ["max_initcode_size", "size"],
    ["contract_size_paths", "size"],
    ["storage_layout", "storage"],
    ["max_complexity_score", "complexity"],
    ["complexity_ratchet", "complexity"],
    ["cognitive_complexity", "complexity"],
    ["stage_duration", "duration"],
    ["quality_vector", "quality"],
]);
/** Gives each gate the level of its section. At `warn` it fails nothing, and its annotations are warnings. */
function applyLevels(gates, rules) {
    return gates.map((judged) => {
        const level = levelOf(judged.gate.name, rules);
        if (level === "error")
            return judged;
        const annotations = judged.annotations.map((annotation) => ({
            ...annotation,
            level: annotation.level === "failure" ? "warning" : annotation.level,
        }));
        return { ...judged, gate: { ...judged.gate, level }, annotations };
    });
}
function levelOf(name, rules) {
    const own = new Map(Object.entries(rules.levels)).get(name);
    const section = SECTIONS.get(name);
    return own ?? (section === undefined ? "error" : rules[section].level);
}
/** Whether this gate fails the action. */
function isBlocking({ gate }) {
    return gate.status === "fail" && gate.level !== "warn";
}

// EXTERNAL MODULE: ./packages/core/lib/config/decode-text.js
var decode_text = __webpack_require__(4342);
;// CONCATENATED MODULE: ./packages/core/lib/config/default-gates.js
const OUTSIDE = ["test/**", "script/**", "lib/**", "node_modules/**"];
/**
 * What the schema gives for a config that says nothing, written out: a project without a config then needs no schema. A
 * test holds both equal.
 */
const DEFAULT_GATES = {
    min_test_coverage: 0.8,
    max_complexity_score: 10,
    security_scan_required: true,
    gas_optimization_threshold: 21_000,
    max_contract_size: 24_576,
    coverage: {
        exclude: OUTSIDE,
        patch: 0.8,
        min_changed_lines: 5,
        removed_code: "adjust_base",
        paths: {},
        level: "error",
    },
    tests: { max_failed: 0, required: [], quarantine: [], level: "error" },
    findings: {
        fail: { new: ["critical", "high"], total: ["critical", "high"] },
        tools: {},
        rules: {},
        level: "error",
    },
    dependencies: { fail: ["critical", "high"], required: false, level: "error" },
    gas: { fuzz: "compare", fuzz_tolerance: 0, budget: {}, level: "error" },
    size: { exclude: OUTSIDE, warn_at: 0.95, max_initcode: 49_152, paths: {}, level: "error" },
    storage: { contracts: [], allow_rename: false, level: "error" },
    complexity: { exclude: OUTSIDE, scope: "all", level: "error" },
    duration: { max: {}, level: "error" },
    quality: { min: {}, level: "error" },
    levels: {},
    waivers: [],
    baseline: ".chainops-baseline.json",
    ratchet: false,
};

// EXTERNAL MODULE: ./packages/core/lib/config/problem.js
var problem = __webpack_require__(7787);
// EXTERNAL MODULE: ./packages/core/lib/config/resolve-extends.js
var resolve_extends = __webpack_require__(6492);
;// CONCATENATED MODULE: ./packages/core/lib/config/load-config.js






/** Loads `.chainops.yml` and what it extends. Throws one InputError with every problem of all files. */
async function loadConfig(source) {
    if ((0,resolve_extends/* leavesRoot */.h)(source.path))
        throw new errors/* InputError */.d(`config: found ${(0,problem/* quote */.hD)(source.path)}; accepted a relative path inside the repository.`);
    const path = external_node_path_.posix.normalize(source.path);
    const bytes = await source.readFile(path, decode_text/* MAX_CONFIG_BYTES */.G);
    if (bytes !== null) {
        // Most projects have no config: they do not pay for the YAML parser and the schema.
        const { loadWrittenConfig } = await Promise.all(/* import() */[__webpack_require__.e(105), __webpack_require__.e(482)]).then(__webpack_require__.bind(__webpack_require__, 1482));
        return loadWrittenConfig(bytes, path, source.readFile);
    }
    if (!source.isNamed)
        return withoutFile(path);
    const file = (0,problem/* quote */.hD)(source.path);
    throw new errors/* InputError */.d(`config: found no file ${file}; accepted the path of a config file, or none for the defaults.`);
}
function withoutFile(path) {
    return {
        config: { version: 1, pipeline: undefined, quality_gates: DEFAULT_GATES },
        document: { kind: "mapping", entries: new Map(), location: { file: path, line: 1, column: 1 } },
        files: [],
        notices: [],
        locate: () => undefined,
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/config/read-from-workspace.js
/** Config files of the checked-out tree: a link that leads out of it, and a file over the limit, are InputErrors. */
function readFromWorkspace(workspace) {
    return async (path, maxBytes) => (await workspace.describe(path)) === undefined ? null : workspace.readBytes(path, maxBytes);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/findings/until-day.js
const DAY_MS = 86_400_000;
/** Days from today to `until`, `YYYY-MM-DD`, both in UTC: 0 on that day, which still counts, and below 0 after it. */
function daysLeft(until, now) {
    return Math.round((startOfDayMs(until) - startOfDayMs(now.toISOString().slice(0, 10))) / DAY_MS);
}
function isExpired(until, now) {
    return daysLeft(until, now) < 0;
}
/** False for a day that no calendar has, such as 2027-02-30. */
function isCalendarDay(day) {
    return new Date(startOfDayMs(day)).toISOString().slice(0, 10) === day;
}
function startOfDayMs(day) {
    const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
    return Date.UTC(year, month - 1, date);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/findings/check-waivers.js

/** What the schema cannot say of `quality_gates.waivers`: a waiver must name what it accepts, and a day that exists. */
function checkWaivers(waivers) {
    return waivers.flatMap((waiver, index) => {
        const path = ["quality_gates", "waivers", index];
        return [
            ...(waiver.rule === undefined && waiver.fingerprint === undefined ? [{ path, message: NAMES_NOTHING }] : []),
            ...(waiver.rule === undefined || /[/*?]/.test(waiver.rule)
                ? []
                : [{ path: [...path, "rule"], message: WITHOUT_TOOL }]),
            ...(isCalendarDay(waiver.until) ? [] : [{ path: [...path, "until"], message: NO_DAY }]),
        ];
    });
}
const NAMES_NOTHING = "found neither `rule` nor `fingerprint`; accepted is at least one of them";
const WITHOUT_TOOL = "found a rule without its tool; accepted is `tool/rule`, such as `slither/reentrancy-eth`";
const NO_DAY = "found a day that no calendar has; accepted is a date such as 2027-01-31";

;// CONCATENATED MODULE: ./actions/quality-gate/lib/tests/check-quarantine.js

/** What the schema cannot say of `quality_gates.tests.quarantine`: its days must exist. */
function checkQuarantine(entries) {
    return entries.flatMap(({ until }, index) => {
        if (isCalendarDay(until))
            return [];
        const path = ["quality_gates", "tests", "quarantine", index, "until"];
        return [{ path, message: "found a day that no calendar has; accepted is a date such as 2027-01-31" }];
    });
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/bar/compare-bars.js
/** From loose to strict where an array; `*` stands for any name. */
const STRICTER = [
    [/^min_test_coverage$|^coverage\.(patch|branches|functions|paths\..*)$/s, "higher"],
    [/^tests\.min_total$|^quality\.min\.\w+$/, "higher"],
    [/^max_complexity_score$|^gas_optimization_threshold$|^max_contract_size$/, "lower"],
    [/^coverage\.(max_drop|min_changed_lines)$|^tests\.(max_failed|max_flaky)$/, "lower"],
    [/^gas\.(max_increase|max_increase_pct|fuzz_tolerance|budget\..*)$/s, "lower"],
    [/^size\.(warn_at|max_initcode|paths\..*)$|^complexity\.(max_over|cognitive)$|^duration\.max\..*$/s, "lower"],
    [/\.exclude$|^waivers$|^tests\.quarantine$/, "exceptions"],
    [/^tests\.required$|^findings\.fail\.(new|total)$|^dependencies\.fail$/, "demands"],
    [/^security_scan_required$|^findings\.tools\..*\.required$|^dependencies\.required$/s, "true"],
    [/^storage\.allow_rename$|^ratchet$/, "false"],
    [/\.level$|^levels\./, ["warn", "error"]],
    [/^coverage\.removed_code$/, ["adjust_base", "count"]],
    [/^gas\.fuzz$/, ["ignore", "compare"]],
    [/^complexity\.scope$/, ["changed", "all"]],
    [/^findings\.rules\..*$/s, ["ignore", "fail"]],
];
/** Every key of which `to` differs from `from`, in the order of the config. */
function compareBars(from, to) {
    const before = flatten(from);
    const after = flatten(to);
    const keys = new Set([...before.keys(), ...after.keys()]);
    return [...keys].flatMap((key) => {
        const [old, now] = [before.get(key), after.get(key)];
        if (show(old) === show(now))
            return [];
        return [{ key, from: show(old), to: show(now), loosens: loosens(key, old, now) }];
    });
}
function show(value) {
    return value === undefined ? "" : JSON.stringify(value);
}
/** Mappings are taken apart, lists are not. */
function flatten(value, prefix = "") {
    const leaves = new Map();
    for (const [key, item] of Object.entries(value)) {
        const name = `${prefix}${key}`;
        if (typeof item !== "object" || item === null || Array.isArray(item))
            leaves.set(name, item);
        else
            for (const [inner, leaf] of flatten(item, `${name}.`))
                leaves.set(inner, leaf);
    }
    return leaves;
}
function loosens(key, old, now) {
    const strictness = STRICTER.find(([pattern]) => pattern.test(key))?.[1];
    if (strictness === undefined)
        return true;
    if (old === undefined)
        return isException(strictness, now);
    if (now === undefined)
        return !isException(strictness, old);
    if (strictness === "exceptions")
        return lacksSome(asList(old), asList(now));
    if (strictness === "demands")
        return lacksSome(asList(now), asList(old));
    if (strictness === "true")
        return now !== true;
    if (strictness === "false")
        return now !== false;
    if (Array.isArray(strictness))
        return strictness.indexOf(String(now)) < strictness.indexOf(String(old));
    if (typeof old !== "number" || typeof now !== "number")
        return true;
    return strictness === "higher" ? now < old : now > old;
}
/** A key that was not there before asks for more, unless all it can do is to let something pass. */
function isException(strictness, value) {
    return strictness === "exceptions" || (Array.isArray(strictness) && value === strictness[0]);
}
function asList(value) {
    return Array.isArray(value) ? value : [];
}
/** Whether `few` lacks an entry of `many`. */
function lacksSome(few, many) {
    const known = new Set(few.map(show));
    return many.some((entry) => !known.has(show(entry)));
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/bar/load-bar.js








const DEFAULT_CONFIG = ".chainops.yml";
/**
 * Loads the config, and on a pull request that of its base commit too: nobody lowers the bar that judges him. Throws one
 * InputError with every mistake in the tree's own files.
 */
async function loadBar(context, base) {
    const { workspace } = context;
    const chosen = await base.chooseRules();
    if (chosen.from === "default-branch") {
        return alone(await load(context, chosen.readFile, context.inputs.config !== DEFAULT_CONFIG), true);
    }
    const own = await load(context, readFromWorkspace(workspace), context.inputs.config !== DEFAULT_CONFIG);
    if (chosen.from === "head")
        return alone(own, false);
    const theirs = "readFile" in chosen ? await loadOfBase(context, chosen.readFile) : chosen.reason;
    if (typeof theirs !== "string")
        return both(own, theirs.config.quality_gates, []);
    const defaults = await loadDefaults(context);
    const notice = `The base commit's config is not known (${theirs}), so the defaults count beside this tree's.`;
    return both(own, defaults.config.quality_gates, own.files.length === 0 ? [] : [notice]);
}
function alone(loaded, isOfDefaultBranch) {
    return {
        rules: loaded.config.quality_gates,
        baseRules: undefined,
        changes: [],
        pipeline: loaded.config.pipeline,
        files: loaded.files,
        notices: loaded.notices,
        isOfDefaultBranch,
    };
}
function both(own, baseRules, notices) {
    const changes = compareBars(baseRules, own.config.quality_gates);
    const bar = alone(own, false);
    return {
        ...bar,
        baseRules: changes.length === 0 ? undefined : baseRules,
        changes,
        notices: [...bar.notices, ...notices],
    };
}
async function load({ inputs, workingDirectory }, readFile, isNamed) {
    const loaded = await loadConfig({ path: external_node_path_.posix.join(workingDirectory, inputs.config), isNamed, readFile });
    const { waivers, tests } = loaded.config.quality_gates;
    const problems = [...checkWaivers(waivers), ...checkQuarantine(tests.quarantine)].map(({ path, message }) => ({
        location: loaded.locate(path) ?? { file: inputs.config, line: 1, column: 1 },
        path,
        message,
    }));
    if (problems.length > 0)
        throw (0,problem/* toInputError */.Gx)(problems);
    return loaded;
}
/** A base without the file had the defaults; one whose file is broken set no bar that could be read. */
async function loadOfBase(context, readFile) {
    try {
        return await load(context, readFile, false);
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.d))
            throw error;
        return `its file has a mistake: ${error.message}`;
    }
}
function loadDefaults(context) {
    return load(context, async () => null, false);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/baseline/may-use-hints.js

const PayloadSchema = dist/* object */.Ikc({ repository: dist/* object */.Ikc({ default_branch: dist/* string */.YjP() }) });
/**
 * Whether this run may use the cache: only a push to the default branch and its schedule. A cache has no origin that the
 * API would vouch for, only the scope of a branch: a pull request reads what its own earlier jobs wrote under any key
 * before it reads the base's, and a branch reads its own pushes. Runs on the default branch alone read nothing but what
 * runs on the default branch wrote.
 */
function mayUseHints({ eventName, ref, event }) {
    if (eventName !== "push" && eventName !== "schedule")
        return false;
    const parsed = dist/* safeParse */.xLC(PayloadSchema, event);
    return parsed.success && ref === `refs/heads/${parsed.output.repository.default_branch}`;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/baseline/open-hints.js


const MAX_HINT_BYTES = 32 * 1024 * 1024;
/** The Actions cache for baselines, loaded where a run may use it; undefined in every other. */
async function openHints(places) {
    const { temp, repository, id, note, ...run } = places;
    if (!mayUseHints(run))
        return undefined;
    const [{ openCacheStore }, { openActionsCache }, { openBaselineHints }] = await Promise.all([
        __webpack_require__.e(/* import() */ 343).then(__webpack_require__.bind(__webpack_require__, 1343)),
        __webpack_require__.e(/* import() */ 108).then(__webpack_require__.bind(__webpack_require__, 8108)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5119)),
    ]);
    const store = openCacheStore(openActionsCache(), {
        directory: external_node_path_.join(temp, "chainops", "cache"),
        maxBytes: MAX_HINT_BYTES,
        uniqueId: () => crypto.randomUUID(),
        onProblem: note,
    });
    return openBaselineHints(store, { repository, id });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/core/lib/result/write-result.js
var write_result = __webpack_require__(8852);
;// CONCATENATED MODULE: ./packages/core/lib/result/write-suite-file.js




const EXTENSIONS = { baseline: "json", sarif: "sarif" };
/**
 * Writes `$RUNNER_TEMP/chainops/<folder>/<id>.<extension>` atomically, over an earlier one of the same id, and returns its
 * path. `id` is a checked result id, so that it leads nowhere else.
 */
async function writeSuiteFile(temp, folder, id, text) {
    const target = external_node_path_.join((0,write_result/* suiteDirectory */.Uw)(temp), folder, `${id}.${EXTENSIONS[folder]}`);
    (0,external_node_fs_.mkdirSync)(external_node_path_.dirname(target), { recursive: true });
    const draft = `${target}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        (0,external_node_fs_.writeFileSync)(draft, text, { flag: "wx" });
        (0,external_node_fs_.renameSync)(draft, target);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(draft, { force: true });
        throw error;
    }
    return target;
}

// EXTERNAL MODULE: ./packages/core/lib/runner/version.js
var version = __webpack_require__(7324);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/findings/mark-new.js
const MAX_TOOLS = 100;
const MAX_FINGERPRINTS = 100_000;
const FINGERPRINT = /^[0-9a-f]{64}$/;
/**
 * Says of each finding whether base knows it, by fingerprint. What a tool finds that did not run at base is not new, it
 * was not looked for: null, as everything is without a baseline. `former` maps the fingerprint of a finding in a renamed
 * file to the one it had under its old name.
 */
function markNew(reports, base, former = new Map()) {
    const ran = toolsAtBase(base);
    const known = new Set(base?.fingerprints);
    const isNew = (fingerprint) => !known.has(fingerprint) && !known.has(former.get(fingerprint) ?? "");
    return reports.map((report) => ({
        ...report,
        findings: report.findings.map((finding) => ({
            ...finding,
            isNew: ran.has(report.tool.toLowerCase()) ? isNew(finding.fingerprint) : null,
        })),
    }));
}
/** Names, in lower case, of the tools that ran at base. */
function toolsAtBase(base) {
    return new Set((base?.producers ?? []).map((producer) => readProducer(producer).tool));
}
/** What a later run compares with; null where there was no report, or more than a baseline holds. */
function measureFindings(reports) {
    const producers = [...new Set(reports.map(showProducer))].sort();
    const fingerprints = [...new Set(reports.flatMap(({ findings }) => findings.map((found) => found.fingerprint)))];
    const fits = producers.length <= MAX_TOOLS && fingerprints.length <= MAX_FINGERPRINTS;
    if (reports.length === 0 || !fits || !fingerprints.every((one) => FINGERPRINT.test(one)))
        return null;
    return { producers, fingerprints: fingerprints.sort() };
}
/** `Slither@0.11.3`. */
function showProducer({ tool, toolVersion }) {
    return toolVersion === null ? tool : `${tool}@${toolVersion}`.slice(0, 1024);
}
function readProducer(producer) {
    const at = producer.lastIndexOf("@");
    if (at <= 0)
        return { tool: producer.toLowerCase(), version: undefined };
    return { tool: producer.slice(0, at).toLowerCase(), version: producer.slice(at + 1) };
}
/** Tools that ran at base in another version, which may know other rules: "Slither 0.11.3 (0.10.4 at base)". */
function listVersionChanges(reports, base) {
    const before = (base?.producers ?? []).map(readProducer);
    const changes = reports.flatMap(({ tool, toolVersion }) => {
        const versions = before.filter((one) => one.tool === tool.toLowerCase()).flatMap(({ version }) => version ?? []);
        if (toolVersion === null || versions.length === 0 || versions.includes(toolVersion))
            return [];
        return [`${tool} ${toolVersion} (${versions.join(", ")} at base)`];
    });
    return [...new Set(changes)];
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/findings/scan-report.js
function isAudit(report, { audits }) {
    return report.kind === "audit" || audits.reports.includes(report);
}
function allReports({ findings, audits }) {
    return [...findings.reports, ...audits.reports];
}

// EXTERNAL MODULE: ./packages/reports/lib/tests/test-report.js
var test_report = __webpack_require__(1402);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/findings/match-wildcards.js
/**
 * Whether a whole text matches a pattern in which `*` stands for any characters, slashes too, and `?` for one; every
 * other character, brackets and parentheses among them, is itself. Takes at most pattern × text steps.
 */
function matchesWildcards(pattern) {
    return (text) => {
        let at = 0;
        let next = 0;
        let star = -1;
        let resume = 0;
        while (at < text.length) {
            if (pattern[next] === "*") {
                star = next;
                next += 1;
                resume = at;
            }
            else if (pattern[next] === "?" || pattern[next] === text[at]) {
                next += 1;
                at += 1;
            }
            else {
                // What the last star takes in grows by one character; earlier stars never need to.
                if (star === -1)
                    return false;
                resume += 1;
                at = resume;
                next = star + 1;
            }
        }
        while (pattern[next] === "*")
            next += 1;
        return next === pattern.length;
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/tests/test-names.js
/** A test as people name it: `VaultTest.test_Deposit()`. */
function testName(test) {
    return test.classname === "" ? test.name : `${test.classname}.${test.name}`;
}
/**
 * Every name that a config may know a test by: with its class as reported, with the contract alone where the class is
 * `test/Vault.t.sol:VaultTest` (forge's JUnit), and each of these without a Solidity function's parameters.
 */
function testNames(test) {
    const bare = test.name.replace(/^([\w$]+)\([^]*\)$/, "$1");
    const contract = contractOf(test);
    const names = [test.name, bare].flatMap((name) => [test.classname, contract].map((classname) => testName({ classname, name })));
    return [...new Set(names)];
}
/** `VaultTest` of the class `test/Vault.t.sol:VaultTest`; another class as it is. */
function contractOf({ classname }) {
    const [, contract = classname] = /\.sol:([\w$]+)$/.exec(classname) ?? [];
    return contract;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/tests/quarantine.js



/** The last days of a quarantine, in which it is shown. */
const EXPIRES_SOON_DAYS = 14;
/**
 * Splits broken tests by the entries that hold on the day of `now`, in UTC. An entry that is expired excuses nothing. One
 * whose tests all passed, or that names none of this run, is stale: it would hide the next failure.
 */
function applyQuarantine(cases, broken, entries, now) {
    if (entries.length === 0)
        return { failing: broken, excused: [], notes: [] };
    const byName = indexNames(cases);
    const matched = entries.map((entry) => ({ entry, tests: findTests(entry.id, byName) }));
    const holding = matched.filter(({ entry }) => !isExpired(entry.until, now));
    const covered = new Set(holding.flatMap(({ tests }) => [...tests]));
    return {
        failing: broken.filter((test) => !covered.has(test)),
        excused: broken.filter((test) => covered.has(test)),
        notes: matched.flatMap(({ entry, tests }) => describeEntry(entry, [...tests], now)),
    };
}
function indexNames(cases) {
    const byName = new Map();
    for (const test of cases) {
        for (const name of testNames(test)) {
            const known = byName.get(name);
            if (known === undefined)
                byName.set(name, [test]);
            else
                known.push(test);
        }
    }
    return byName;
}
/** The tests that a pattern with `*` and `?` means, under any of their names. */
function findTests(id, byName) {
    if (!/[*?]/.test(id))
        return new Set(byName.get(id));
    const matches = matchesWildcards(id);
    return new Set([...byName].flatMap(([name, tests]) => (matches(name) ? tests : [])));
}
function describeEntry({ id, owner, until }, tests, now) {
    const of = `The quarantine of \`${id}\` (${owner})`;
    const left = daysLeft(until, now);
    if (left < 0)
        return [`${of} expired on ${until}: remove it, or renew it.`];
    if (tests.length === 0)
        return [`${of} matches no test: remove it.`];
    if (isFixed(tests))
        return [`${of} is stale, since what it matches passed: remove it.`];
    if (left > EXPIRES_SOON_DAYS)
        return [];
    const when = left === 0 ? "today" : left === 1 ? "tomorrow" : `in ${left} days`;
    return [`${of} expires ${when}.`];
}
function isFixed(tests) {
    const ran = tests.filter(({ status }) => status !== "skipped");
    return ran.length > 0 && ran.every(({ status, flaky }) => status === "passed" && !flaky);
}

// EXTERNAL MODULE: ./actions/quality-gate/lib/gates/judged-gate.js
var judged_gate = __webpack_require__(9827);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-tests.js




function totalTests(evidence) {
    return (0,test_report/* sumCases */.ZQ)(evidence.reports.flatMap((report) => report.cases));
}
/**
 * No more than `max_failed` tests may fail, quarantined ones aside, and there must be tests: a project without a test
 * report is not a tested one. `waived` where it passes by its quarantine.
 */
function judgeTests(evidence, facts, rules) {
    const { locate, now, base } = facts;
    const { max_failed: maxFailed } = rules;
    const totals = totalTests(evidence);
    const cases = evidence.reports.flatMap((report) => report.cases);
    const quarantined = applyQuarantine(cases, brokenCases(evidence), rules.quarantine, now);
    const { failing, excused, notes } = quarantined;
    const shared = {
        name: "tests_passed",
        label: "Tests",
        threshold: maxFailed,
        unit: "tests",
        limit: maxFailed === 0 ? "0 failed" : `at most ${(0,judged_gate/* grouped */.zD)(maxFailed)} failed`,
        annotations: annotateAll(quarantined, locate),
        warns: excused.length + failing.length + notes.length + totals.flaky > 0,
        ...(evidence.reports.length > 0 && { actual: failing.length, now: shownTotals(totals, quarantined) }),
        ...(base?.known === true && { baseShown: (0,judged_gate/* grouped */.zD)(base.figures.total) }),
    };
    const problems = [...evidence.problems, ...missingTests(evidence, totals)];
    const named = nameFailures(quarantined, totals.tests - totals.skipped, locate);
    const noted = firstNotes(notes);
    if (failing.length > maxFailed) {
        const doubt = problems.slice(0, 1).map((problem) => ` ${problem}`);
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "fail", message: [...named, ...noted, ...doubt] });
    }
    if (problems.length > 0)
        return (0,judged_gate/* doubted */.Q3)(shared, problems);
    const isWaived = excused.length > 0 && failing.length + excused.length > maxFailed;
    return (0,judged_gate/* judged */.g$)({ ...shared, status: isWaived ? "waived" : "pass", message: [...named, ...noted] });
}
const MAX_NOTES = 5;
function firstNotes(notes) {
    const shown = notes.slice(0, MAX_NOTES).map((note) => ` ${note}`);
    const left = notes.length - MAX_NOTES;
    return left <= 0
        ? shown
        : [...shown, ` ${(0,judged_gate/* plural */.LS)(left, "more entry", "more entries")} of \`tests.quarantine\` want a look.`];
}
function missingTests({ reports, problems }, totals) {
    if (reports.length === 0)
        return problems.length > 0 ? [] : [NO_TESTS];
    if (totals.tests === 0)
        return ["The test reports hold no test. Check the test command and its filters."];
    if (totals.tests > totals.skipped)
        return [];
    return [
        `All ${(0,judged_gate/* plural */.LS)(totals.tests, "test")} were skipped, so nothing was tested. Check the test command and its filters.`,
    ];
}
/** What every gate on tests says where no report is there. */
const NO_TESTS = "No test report was found. Run `forge test --json > reports/forge-test.json` or another runner that writes JUnit XML before this step, or name the file in input `tests`.";
function shownTotals({ passed, skipped, flaky }, { failing, excused }) {
    const others = [
        [skipped, "skipped"],
        [flaky, "flaky"],
        [excused.length, "quarantined"],
    ];
    const shown = others.filter(([count]) => count > 0).map(([count, what]) => `, ${(0,judged_gate/* grouped */.zD)(count)} ${what}`);
    return `${(0,judged_gate/* grouped */.zD)(passed)} passed, ${(0,judged_gate/* grouped */.zD)(failing.length)} failed${shown.join("")}`;
}
function brokenCases(evidence) {
    return evidence.reports.flatMap((report) => report.cases.filter((test) => test.status === "failed" || test.status === "error"));
}
function nameFailures({ failing, excused }, ran, locate) {
    const known = excused.length === 0
        ? []
        : [` ${(0,judged_gate/* plural */.LS)(excused.length, "failure")} in quarantine: `, ...nameAll(excused, locate), "."];
    if (failing.length > 0) {
        return [`${(0,judged_gate/* plural */.LS)(failing.length, "test")} of ${ran} failed: `, ...nameAll(failing, locate), ".", ...known];
    }
    const passed = ran - excused.length;
    const all = excused.length > 0 ? `${(0,judged_gate/* plural */.LS)(passed, "test")} of ${ran} passed.` : `All ${(0,judged_gate/* plural */.LS)(ran, "test")} passed.`;
    return [excused.length === 0 && ran === 1 ? "The only test passed." : all, ...known];
}
function nameAll(tests, locate) {
    return (0,judged_gate/* firstOf */.Ku)(tests, (test) => nameAndPlace(test, locate));
}
/** "VaultTest.test_Deposit() at test/Vault.t.sol:12", with its place as a link where it is known. */
function nameAndPlace(test, locate) {
    const place = locate(test);
    return place === undefined ? [testName(test)] : [testName(test), " at ", place];
}
function annotateAll({ failing, excused }, locate) {
    return [
        ...failing.flatMap((test) => annotate(test, locate, "failure", "Test failed")),
        ...excused.flatMap((test) => annotate(test, locate, "warning", "Quarantined test failed")),
    ];
}
function annotate(test, locate, level, title) {
    const place = locate(test);
    if (place === undefined)
        return [];
    const line = place.line ?? 1;
    return [
        {
            path: place.path,
            startLine: line,
            endLine: line,
            level,
            title: `${title}: ${testName(test)}`,
            message: test.message ?? "The report gives no reason.",
        },
    ];
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/baseline/compare-producers.js
/**
 * Whether figures of two runs may be compared: only where the same formats and tools gave them, in whatever order. Two
 * tools count differently, so that a change of tool would look like a change of the code.
 */
function comparable(now, base) {
    const [current, earlier] = [sortedNames(now), sortedNames(base)];
    if (current.length === 0 || earlier.length === 0) {
        return { comparable: false, reason: "Not compared with base: it is not known what gave the figures." };
    }
    if (JSON.stringify(current) === JSON.stringify(earlier))
        return { comparable: true };
    const reason = `Not compared with base: the figures are from ${listed(current)} now and from ${listed(earlier)} at base, which count differently.`;
    return { comparable: false, reason };
}
function sortedNames(producers) {
    return [...new Set(producers)].sort();
}
const SHOWN = 3;
function listed(names) {
    const shown = names.slice(0, SHOWN).map((name) => name.slice(0, 100));
    return names.length > SHOWN ? `${shown.join(", ")} and ${names.length - SHOWN} more` : shown.join(" and ");
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/list-producers.js

/** Formats and tools of the reports that were read, each once and sorted: what `Measurements` keeps as `producers`. */
function listProducers({ files }) {
    return [...new Set(files.map(({ producer }) => producer))].sort();
}
/** Another tool counts other lines and other tests: its figures are no base for this run's. */
function baseFigures({ measurements, source, reason }, family, producers) {
    if (measurements === undefined)
        return { known: false, reason };
    const figures = measurements[family];
    if (figures === null)
        return { known: false, reason: `No baseline: ${source} holds no ${family}.` };
    const compared = comparable(producers, figures.producers);
    return compared.comparable ? { known: true, figures, source } : { known: false, reason: compared.reason };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/baseline/collect-measurements.js
const MAX_ENTRIES = 100_000;
const MAX_NAME_CHARACTERS = 1024;
const MAX_PRODUCERS = 100;
/** Builds what is stored of a run, within the bounds of its schema. */
function collectMeasurements(facts) {
    const cut = createCutter();
    const { coverage, tests, findings, gas, sizes, complexity, storage, quality } = facts;
    const measurements = {
        schema: "chainops.baseline/v1",
        sha: facts.sha,
        version: facts.version,
        coverage: coverage && {
            ...coverage,
            producers: namesOf(coverage.producers),
            lines: hitsOf(coverage.lines),
            branches: hitsOf(coverage.branches),
            functions: hitsOf(coverage.functions),
            files: cut.record("covered files", coverage.files.map(({ path, lines }) => [path, hitsOf(lines)])),
        },
        tests: tests && { ...tests, producers: namesOf(tests.producers) },
        findings: findings && {
            producers: namesOf(findings.producers),
            fingerprints: cut.list("findings", [...new Set(findings.fingerprints)].sort()),
        },
        gas: gas && collectGas(gas, cut),
        sizes: sizes && {
            contracts: cut.record("contract sizes", sizes.map(({ name, runtimeBytes, initcodeBytes }) => [
                name,
                { runtime: runtimeBytes, initcode: initcodeBytes },
            ])),
        },
        complexity: complexity && { functions: cut.record("functions", collectComplexity(complexity)) },
        storage: storage && cut.record("storage layouts", [...storage]),
        quality: quality && cut.record("quality figures", [...quality]),
    };
    return { measurements, notices: cut.notices() };
}
function createCutter() {
    const left = new Map();
    const list = (what, entries, fits = () => true) => {
        const kept = entries.filter(fits).slice(0, MAX_ENTRIES);
        if (kept.length < entries.length)
            left.set(what, entries.length - kept.length);
        return kept;
    };
    return {
        list,
        record: (what, entries) => Object.fromEntries(list(what, [...new Map(entries)], ([name]) => isStorable(name))),
        notices: () => [...left].map(([what, count]) => `${count} ${what} are not kept for later comparison: too many or too long names.`),
    };
}
/** A schema's record cannot hold these names, which no path and no qualified name is. */
const RESERVED = new Set(["__proto__", "prototype", "constructor"]);
function isStorable(name) {
    return name.length <= MAX_NAME_CHARACTERS && !RESERVED.has(name);
}
function isShort(name) {
    return name.length <= MAX_NAME_CHARACTERS;
}
/** Invariants and sizes stand in gas reports without a figure of gas. */
function collectGas(entries, cut) {
    const measured = entries.flatMap((entry) => entry.gas === null
        ? []
        : [
            {
                producer: entry.producer,
                contract: entry.contract,
                function: entry.function,
                kind: entry.kind,
                gas: entry.gas,
            },
        ]);
    return cut.list("gas entries", measured, (entry) => isShort(entry.contract) && isShort(entry.function));
}
/** Overloads share a name: the most complex one stands for them. Most functions have 1, which is not worth a line. */
function collectComplexity(functions) {
    const worst = new Map();
    for (const { path, name, complexity } of functions) {
        const key = `${path}:${name}`;
        if (complexity > 1)
            worst.set(key, Math.max(complexity, worst.get(key) ?? 0));
    }
    return [...worst];
}
function namesOf(producers) {
    return [...new Set(producers)]
        .sort()
        .slice(0, MAX_PRODUCERS)
        .map((name) => name.slice(0, MAX_NAME_CHARACTERS));
}
function hitsOf({ hit, found }) {
    return { hit, found };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/baseline/render-baseline-file.js
/**
 * The JSON text that people commit as `quality_gates.baseline`: one entry a line with sorted keys, so that a change of
 * one figure is a change of one line.
 */
function renderBaselineFile(measurements) {
    return `${JSON.stringify(sortKeys(measurements), null, 1)}\n`;
}
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (typeof value !== "object" || value === null)
        return value;
    const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted.map(([key, entry]) => [key, sortKeys(entry)]));
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/baseline/keep-measurements.js








/** Keeps what this run measured, for a later one to compare with: in RUNNER_TEMP to be committed, and as a hint. */
async function keepMeasurements({ event, environment, inputs, log }, facts, judgement, hints) {
    const { layouts } = judgement.storage;
    const { measurements, notices } = collectMeasurements({
        sha: event.subject.testedSha,
        version: version/* SUITE_VERSION */.s,
        ...measureReports(facts, judgement),
        complexity: judgement.measured.problems.length > 0 ? null : judgement.measured.functions,
        sizes: isSound(judgement.sizes) ? judgement.sizes.reports : null,
        storage: facts.evidence.storage.problems.length > 0 || layouts === null ? null : new Map(Object.entries(layouts)),
        quality: new Map(Object.entries(judgement.vector)),
    });
    for (const notice of notices)
        log.info(notice);
    const file = await writeSuiteFile(environment.temp, "baseline", inputs.id, renderBaselineFile(measurements));
    log.debug(`What this run measured, to be committed as a baseline: ${file}`);
    await hints?.save(measurements);
    return measurements;
}
/** Evidence in doubt is no baseline. */
function measureReports({ evidence, findings }, { coverage }) {
    const { total, ...tests } = countTests(evidence.tests);
    const { hitLines: hit, foundLines: found, branches, functions, files } = coverage;
    const scans = allReports(findings);
    return {
        coverage: isSound(evidence.coverage)
            ? { producers: listProducers(evidence.coverage), lines: { hit, found }, branches, functions, files }
            : null,
        tests: isSound(evidence.tests) ? { producers: listProducers(evidence.tests), total, ...tests } : null,
        findings: findings.findings.problems.length + findings.audits.problems.length > 0 ? null : measureFindings(scans),
        gas: isSound(evidence.gas) ? evidence.gas.reports.flatMap(({ entries }) => entries) : null,
    };
}
function countTests(tests) {
    const { tests: total, passed, skipped, flaky } = totalTests(tests);
    return { total, passed, skipped, flaky };
}
function isSound({ reports, problems }) {
    return reports.length > 0 && problems.length === 0;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/bar/join-verdicts.js

/**
 * A pull request that changes its own bar is judged by both versions, and the worse verdict counts: `byBase` are the
 * gates by the config of the base commit, `byHead` by its own. Each message says what the other version would have said.
 */
function joinVerdicts(byBase, byHead) {
    const own = new Map(byHead.map((judged) => [keyOf(judged), judged]));
    const joined = byBase.map((base) => {
        const head = own.get(keyOf(base));
        own.delete(keyOf(base));
        if (head === undefined)
            return noteIf(isBlocking(base), base, REMOVED);
        if (rank(head) > rank(base))
            return noteIf(head.gate.status === "fail", head, join_verdicts_STRICTER);
        return noteIf(rank(head) < rank(base) && isBlocking(base), base, LOOSER);
    });
    return [...joined, ...own.values()];
}
const REMOVED = " This pull request's config has no such gate any more; that counts after the merge.";
const LOOSER = " This pull request's config would let it pass; that counts after the merge.";
const join_verdicts_STRICTER = " The config of the base commit would let it pass; this pull request asks for more.";
function keyOf({ gate }) {
    return JSON.stringify([gate.name, gate.scope ?? ""]);
}
function rank(judged) {
    if (isBlocking(judged))
        return 4;
    if (judged.gate.status === "fail")
        return 3;
    if (judged.gate.status === "waived")
        return 2;
    return judged.gate.status === "no-baseline" ? 1 : 0;
}
function noteIf(condition, judged, note) {
    if (!condition)
        return judged;
    return {
        ...judged,
        gate: { ...judged.gate, message: `${judged.gate.message}${note}` },
        message: [...judged.message, note],
    };
}

// EXTERNAL MODULE: ./packages/reports/lib/workspace-path.js
var workspace_path = __webpack_require__(1186);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/baseline/ratchet-gate.js
/** Gates of a figure, by whether more or less of it is better. Gates that are not here are never ratcheted. */
const DIRECTIONS = new Map([
    ["min_test_coverage", "higher"],
    ["min_branch_coverage", "higher"],
    ["min_function_coverage", "higher"],
    ["coverage_paths", "higher"],
    ["min_total_tests", "higher"],
    ["quality_vector", "higher"],
    ["flaky_tests", "lower"],
    ["max_complexity_score", "lower"],
    ["max_contract_size", "lower"],
    ["max_initcode_size", "lower"],
    ["contract_size_paths", "lower"],
    ["gas_budget", "lower"],
]);
/** Undefined for a gate that a ratchet does not apply to. */
function ratchetDirection(gateName) {
    return DIRECTIONS.get(gateName);
}
/**
 * What `ratchet: true` makes of a gate that failed: it passes, with a note, where its figure misses the limit and is no
 * worse than in the baseline. Everything else stays failed: no baseline, doubted evidence, a gate that fails for another
 * reason than its figure, a figure that got worse. `direction` overrides the gate's own.
 */
function ratchetGate(gate, direction = ratchetDirection(gate.name)) {
    const { actual, threshold, base } = gate;
    if (gate.isDoubted || direction === undefined || actual === null || threshold === null) {
        return { status: "fail", note: "" };
    }
    const isWorse = (value, than) => (direction === "higher" ? value < than : value > than);
    if (!isWorse(actual, threshold))
        return { status: "fail", note: "" };
    if (base === null) {
        return { status: "fail", note: "`ratchet` has no figure of base to hold it against: commit a baseline first." };
    }
    if (isWorse(actual, base)) {
        return { status: "fail", note: "It is worse than at base, where `ratchet` only lets it get better." };
    }
    const change = actual === base ? "as at base" : "better than at base";
    return { status: "pass", note: `It misses its limit, but is ${change}, which \`ratchet\` accepts.` };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/baseline/ratchet-items.js
/**
 * The ratchet of a gate whose worst item decides: each item over the limit is held against its own figure of base, so
 * that a second one cannot grow in the shadow of the worst. Without a baseline all of them are refused.
 */
function ratchetItems(items, limit, base) {
    const over = items.filter(({ value }) => value > limit);
    const isAccepted = ({ key, value }) => value <= (base?.get(key) ?? limit);
    return { accepted: over.filter(isAccepted), refused: over.filter((item) => !isAccepted(item)) };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/changes/changed-lines.js
/** Whether any line from `start` to `end` is part of the change; undefined where that is not known. */
function touches(changes, path, start, end) {
    if (!changes.known || changes.unknown?.has(path) === true)
        return undefined;
    return changes.files.get(path)?.added.some((range) => range.start <= end && start <= range.end) ?? false;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-complexity.js


/**
 * The most complex function decides, never a mean, which one large function hides in. Where
 * `complexity.max_over` lets a number of functions exceed the limit, `judgeComplexityRatchet` counts them: with scope
 * `changed` what a change touches stays strict here, with scope `all` they are only shown.
 */
function judgeComplexity(sources, rules, { changes, cognitive }) {
    const { max_over: maxOver, cognitive: maxCognitive, scope } = rules.complexity;
    const limit = rules.max_complexity_score;
    const score = {
        name: "max_complexity_score",
        label: "Complexity",
        kind: "Cyclomatic complexity",
        limit,
        changes: scope === "changed" ? changes : undefined,
        isTolerant: maxOver !== undefined && scope === "all",
    };
    return [
        sources.files === 0 && sources.problems.length === 0
            ? (0,judged_gate/* judged */.g$)({ ...shareOf(score), status: "fail", now: "no source", message: NO_SOURCES })
            : judgeScores(sources, score),
        ...(maxCognitive === undefined ? [] : [judgeCognitive(cognitive, { ...score, limit: maxCognitive })]),
    ];
}
function shareOf({ name, label, limit }) {
    return { name, label, threshold: limit, unit: "none", limit: `at most ${limit}` };
}
function judgeScores({ functions, problems }, gate) {
    const { changes, limit } = gate;
    const isScoped = changes?.known === true;
    const judgedOnes = isScoped ? functions.filter((found) => isTouched(found, changes)) : functions;
    const worst = worstFunction(judgedOnes);
    const over = judgedOnes.filter((found) => found.complexity > limit).sort((a, b) => b.complexity - a.complexity);
    const where = isScoped ? " in changed functions" : "";
    const shared = {
        ...shareOf(gate),
        ...(!gate.isTolerant && { annotations: over.map((found) => annotateFunction(found, gate)) }),
        ...(worst !== undefined && { actual: worst.complexity, now: `${worst.complexity}${where} (${worst.name})` }),
    };
    if (problems.length > 0)
        return (0,judged_gate/* doubted */.Q3)(shared, problems);
    const unknown = changes?.known === false
        ? ` All functions are judged, since the changed lines are not known: ${changes.reason}`
        : "";
    if (over.length === 0) {
        const whose = isScoped ? "changed function" : "function";
        const message = `None of ${(0,judged_gate/* plural */.LS)(judgedOnes.length, whose)} exceeds a complexity of ${limit}.${unknown}`;
        return (0,judged_gate/* judged */.g$)({
            ...shared,
            status: "pass",
            message,
            ...(isScoped && worst === undefined && { now: "none changed" }),
        });
    }
    const list = [
        `${(0,judged_gate/* plural */.LS)(over.length, isScoped ? "changed function" : "function")} over ${limit}: `,
        ...namesAndPlaces(over),
    ];
    if (gate.isTolerant) {
        return (0,judged_gate/* judged */.g$)({
            ...shared,
            status: "pass",
            warns: true,
            message: [...list, ". `complexity.max_over` says how many may be."],
        });
    }
    return (0,judged_gate/* judged */.g$)({ ...shared, status: "fail", message: [...list, `.${unknown}`] });
}
function isTouched({ path, startLine, endLine }, changes) {
    return touches(changes, path, startLine, endLine) !== false;
}
function namesAndPlaces(functions) {
    return (0,judged_gate/* firstOf */.Ku)(functions, (found) => [
        `${found.name} (${found.complexity}) at `,
        { path: found.path, line: found.startLine },
    ]);
}
function judgeCognitive(functions, shared) {
    const gate = {
        ...shared,
        name: "cognitive_complexity",
        label: "Cognitive complexity",
        kind: "Cognitive complexity",
        isTolerant: false,
    };
    if (functions === undefined)
        return (0,judged_gate/* doubted */.Q3)(shareOf(gate), [NO_CLIPPY]);
    return judgeScores({ functions, problems: [] }, gate);
}
const NO_CLIPPY = "`complexity.cognitive` is set, but no clippy report was found. Run `cargo clippy --message-format=json -- -W clippy::cognitive_complexity > reports/clippy.json` before this step, or take the limit out.";
const NO_SOURCES = "No source of the project was found. Set `working-directory` to the project, or `src` in its foundry.toml, and see that `complexity.exclude` leaves some.";
function worstFunction(functions) {
    return functions.reduce((worst, found) => (worst === undefined || found.complexity > worst.complexity ? found : worst), undefined);
}
function annotateFunction(found, { kind, limit }) {
    return {
        path: found.path,
        startLine: found.startLine,
        endLine: found.endLine,
        level: "failure",
        title: `${kind === "Cyclomatic complexity" ? "Complexity" : kind} of ${found.name}`,
        message: `${kind} ${found.complexity}; at most ${limit} is accepted. Split the function.`,
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-complexity-ratchet.js


/** How many functions exceed today's limit, against a number or against how many did at base. None without `max_over`. */
function judgeComplexityRatchet({ functions, problems, files }, { max_complexity_score: limit, complexity: { max_over: maxOver } }, base) {
    if (maxOver === undefined)
        return [];
    const over = [...worstByName(functions)].filter(([, found]) => found.complexity > limit);
    const baseCount = base === null ? undefined : Object.values(base.functions).filter((score) => score > limit).length;
    const most = maxOver === "base" ? baseCount : maxOver;
    const shared = {
        name: "complexity_ratchet",
        label: `Functions over ${limit}`,
        actual: over.length,
        unit: "functions",
        now: String(over.length),
        ...(most !== undefined && { threshold: most, limit: `at most ${most}` }),
        ...(baseCount !== undefined && { base: baseCount, baseShown: String(baseCount) }),
    };
    if (problems.length > 0)
        return [(0,judged_gate/* doubted */.Q3)(shared, problems)];
    if (files === 0)
        return [(0,judged_gate/* judged */.g$)({ ...shared, status: "fail", now: "no source", message: NO_SOURCES })];
    if (most === undefined) {
        const message = `No baseline: ${(0,judged_gate/* plural */.LS)(over.length, "function")} over a complexity of ${limit} now, how many at base is not known.`;
        return [(0,judged_gate/* judged */.g$)({ ...shared, status: "no-baseline", baseShown: "none", message })];
    }
    const count = `${(0,judged_gate/* plural */.LS)(over.length, "function")} over a complexity of ${limit}; at most ${most} may be`;
    if (over.length <= most)
        return [(0,judged_gate/* judged */.g$)({ ...shared, status: "pass", message: `${count}.` })];
    const known = (name) => base !== null && Object.hasOwn(base.functions, name) ? (base.functions[name] ?? 0) : 0;
    const added = over.filter(([name]) => known(name) <= limit).map(([, found]) => found);
    const shown = added.length > 0 ? added : over.map(([, found]) => found);
    shown.sort((a, b) => b.complexity - a.complexity);
    const message = [
        `${count}. ${base !== null && added.length > 0 ? "New" : "Most complex"}: `,
        ...namesAndPlaces(shown),
        ".",
    ];
    const gate = { kind: "Cyclomatic complexity", limit };
    const annotations = shown.map((found) => annotateFunction(found, gate));
    return [(0,judged_gate/* judged */.g$)({ ...shared, status: "fail", message, annotations })];
}
/** By `path:name`. Overloads and other namesakes of one file count once, by the most complex, as the baseline keeps them. */
function worstByName(functions) {
    const worst = new Map();
    for (const found of functions) {
        const name = `${found.path}:${found.name}`;
        if (found.complexity > (worst.get(name)?.complexity ?? 0))
            worst.set(name, found);
    }
    return worst;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/bar/apply-ratchet.js



/**
 * `ratchet: true`: a gate that misses its limit passes where all that misses it was no better in the baseline, so that an
 * old project starts green and may only get better. What cannot be believed, and what has no figure of base, stays red.
 */
function applyRatchet(gates, facts) {
    return gates.map((judged) => {
        if (judged.gate.status !== "fail" || judged.isDoubted)
            return judged;
        const verdict = ratchet(judged, facts);
        if (verdict.note === "")
            return judged;
        const note = ` ${verdict.note}`;
        const { gate, message } = judged;
        const shown = { ...judged, gate: { ...gate, status: verdict.status, message: `${gate.message}${note}` } };
        return {
            ...shown,
            message: [...message, note],
            ...(verdict.status === "pass" && { warns: true, annotations: [] }),
        };
    });
}
const KNOWN = "All that misses the limit is as it was at base or better, which `ratchet` accepts.";
const WORSE = "Some of it is new or worse than at base, where `ratchet` only lets it get better.";
const NOTHING = { status: "fail", note: "" };
function ratchet({ gate, isDoubted }, facts) {
    const items = listItems(gate.name, facts);
    if (items !== undefined) {
        const { accepted, refused } = ratchetItems(items.now, gate.threshold ?? 0, items.base);
        // It fails for something else than its figure: no source was found.
        if (accepted.length + refused.length === 0)
            return NOTHING;
        return refused.length === 0 ? { status: "pass", note: KNOWN } : { status: "fail", note: WORSE };
    }
    if (gate.name === "security_scan_required")
        return ratchetFindings(facts.weighed);
    return ratchetGate({ ...gate, isDoubted });
}
/** Gates whose worst item decides are held item by item; undefined for others. */
function listItems(gateName, { baseline: { measurements }, measured, sizes }) {
    if (gateName === "max_complexity_score") {
        const now = [...worstByName(measured.functions)].map(([key, { complexity }]) => ({ key, value: complexity }));
        const functions = measurements?.complexity?.functions;
        return { now, base: functions && new Map(Object.entries(functions)) };
    }
    const part = gateName === "max_contract_size" ? "runtime" : gateName === "max_initcode_size" ? "initcode" : undefined;
    if (part === undefined)
        return undefined;
    const bytes = { runtime: "runtimeBytes", initcode: "initcodeBytes" };
    const now = sizes.reports.map((contract) => ({ key: contract.name, value: contract[bytes[part]] }));
    const contracts = measurements?.sizes?.contracts;
    return { now, base: contracts && new Map(Object.entries(contracts).map(([name, size]) => [name, size[part]])) };
}
/** Findings that base knows are its own; those of which that is not known are not forgiven. */
function ratchetFindings({ findings }) {
    const open = findings.filter(({ counts, waiver }) => waiver === undefined && counts.includes("security_scan_required"));
    if (open.length === 0)
        return NOTHING;
    const areKnown = open.every(({ finding }) => finding.isNew === false);
    return areKnown ? { status: "pass", note: KNOWN } : { status: "fail", note: WORSE };
}

// EXTERNAL MODULE: ./packages/reports/lib/coverage/line-bits.js
var line_bits = __webpack_require__(6369);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/coverage/measure-patch.js

/**
 * The changed lines of the project's sources that coverage knows. A changed source that the project's reports leave out
 * was loaded by no test: its lines inside functions count as not reached, or leaving a file out would be the easiest way
 * to pass. Where its functions are not known, all its changed lines count.
 */
function measurePatch(coverage, changes, functions) {
    if (!changes.known)
        return { known: false, reason: changes.reason };
    const listed = coverage.files.filter(({ lineBits }) => lineBits.length > 0);
    const unlisted = [
        ...coverage.unmentioned,
        ...coverage.files.flatMap((file) => (hasTotalsOnly(file) ? [file.path] : [])),
    ];
    const added = (path) => changes.files.get(path)?.added ?? [];
    const isUnread = (path) => changes.unknown?.has(path) === true;
    const functionsOf = Map.groupBy(functions, ({ path }) => path);
    const files = [
        ...listed.map((file) => (isUnread(file.path) ? takeUncovered(file) : measureFile(file, added(file.path)))),
        ...unlisted.map((path) => assumeUncovered(path, isUnread(path) ? EVERY_LINE : added(path), functionsOf.get(path))),
    ].filter(({ found }) => found > 0);
    return {
        known: true,
        baseSha: changes.baseSha,
        files: files.sort((a, b) => b.found - b.hit - (a.found - a.hit)),
        found: files.reduce((sum, { found }) => sum + found, 0),
        hit: files.reduce((sum, { hit }) => sum + hit, 0),
    };
}
/** From 0 to 1; undefined where the change has no coverable line, or is not known. */
function patchRatio(patch) {
    return patch.known && patch.found > 0 ? patch.hit / patch.found : undefined;
}
function hasTotalsOnly({ lines, lineBits }) {
    return lineBits.length === 0 && lines.found > 0;
}
const EVERY_LINE = [{ start: 1, end: line_bits/* MAX_LINE */.MV }];
/** The worst that an unknown change can be: all that tests do not reach is new, and nothing that they reach. */
function takeUncovered(file) {
    const { found, uncovered } = measureFile(file, file.uncovered);
    return { path: file.path, found, hit: 0, uncovered, basis: "unread" };
}
function measureFile({ path, lineBits }, added) {
    const uncovered = [];
    let [found, hit] = [0, 0];
    for (const { start, end } of added) {
        let open;
        // Sixteen lines for each word; a diff may say that a file is longer than its coverage knows.
        for (let line = start; line <= Math.min(end, lineBits.length * 16); line += 1) {
            const isCovered = (0,line_bits/* isLineCovered */.lR)(lineBits, line);
            if (isCovered === undefined)
                continue;
            found += 1;
            if (isCovered) {
                hit += 1;
                open = undefined;
            }
            else if (open !== undefined)
                open.end = line;
            else
                uncovered.push((open = { start: line, end: line }));
        }
    }
    return { path, found, hit, uncovered, basis: "lines" };
}
function assumeUncovered(path, added, functions) {
    const bodies = measure_patch_joinRanges((functions ?? []).map(({ startLine, endLine }) => ({ start: startLine, end: endLine })));
    const uncovered = functions === undefined ? added : intersect(added, bodies);
    const found = uncovered.reduce((sum, { start, end }) => sum + end - start + 1, 0);
    return { path, found, hit: 0, uncovered, basis: "unlisted" };
}
/** Ascending and apart: a function may hold another. */
function measure_patch_joinRanges(ranges) {
    const joined = [];
    for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
        const last = joined.at(-1);
        if (last !== undefined && start <= last.end)
            last.end = Math.max(last.end, end);
        else
            joined.push({ start, end });
    }
    return joined;
}
/** Both ascending and apart. */
function intersect(some, others) {
    const both = [];
    let next = 0;
    for (const { start, end } of some) {
        while ((others[next]?.end ?? end) < start)
            next += 1;
        for (let at = next; (others[at]?.start ?? Infinity) <= end; at += 1) {
            const other = others[at] ?? { start, end };
            both.push({ start: Math.max(start, other.start), end: Math.min(end, other.end) });
        }
    }
    return both;
}

// EXTERNAL MODULE: ./packages/core/lib/files/match-glob.js
var match_glob = __webpack_require__(8575);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/findings/rule-name.js
/** `slither/reentrancy-eth`: how a config names the rule of a finding. Tools write their names in many cases. */
function ruleName({ tool, ruleId }) {
    return `${tool}/${ruleId}`.toLowerCase();
}
/** Whether a rule of this tool could have the name, up to its first `*` or `?`, that a config writes. */
function mayBeOfTool(name, tool) {
    const known = /^[^*?]*/.exec(name.toLowerCase())?.[0] ?? "";
    const own = `${tool}/`.toLowerCase();
    return known.startsWith(own) || own.startsWith(known);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/findings/apply-waivers.js




/** From how many days before its last one a waiver is shown. */
const SOON_DAYS = 14;
/** Which waiver accepts which finding on the day of `now`, and which waivers want a look. */
function applyWaivers(findings, tools, waivers, now) {
    const byFinding = new Map();
    const byRule = Map.groupBy(findings, ruleName);
    const uses = waivers.map((waiver) => {
        const matches = findMatches(waiver, byRule);
        if (!isExpired(waiver.until, now)) {
            for (const finding of matches)
                if (!byFinding.has(finding))
                    byFinding.set(finding, waiver);
        }
        const left = daysLeft(waiver.until, now);
        return {
            waiver,
            state: stateOf(waiver, { left, matched: matches.length, tools }),
            daysLeft: left,
            matched: matches.length,
        };
    });
    return { uses, byFinding };
}
function stateOf({ rule }, { left, matched, tools }) {
    if (matched === 0)
        return tools.some((tool) => rule === undefined || mayBeOfTool(rule, tool)) ? "stale" : "idle";
    if (left < 0)
        return "expired";
    return left <= SOON_DAYS ? "expiring" : "active";
}
/** All that a waiver names must agree. One that names neither rule nor fingerprint accepts nothing. */
function findMatches({ rule, fingerprint, path }, byRule) {
    if (rule === undefined && fingerprint === undefined)
        return [];
    const isRule = rule === undefined ? () => true : matchesWildcards(rule.toLowerCase());
    const isPath = path === undefined ? undefined : (0,match_glob/* matchesGlob */.k)([path]);
    const matches = [];
    for (const [name, findings] of byRule) {
        if (!isRule(name))
            continue;
        for (const finding of findings) {
            if (fingerprint !== undefined && !finding.fingerprint.startsWith(fingerprint))
                continue;
            if (isPath === undefined || (finding.path !== null && isPath(finding.path)))
                matches.push(finding);
        }
    }
    return matches;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/findings/weigh-findings.js



/** Holds every finding against the config. `isNew` must be set before, by `markNew`. */
function weighFindings(evidence, rules, now) {
    const reports = allReports(evidence);
    const all = reports.flatMap(({ findings }) => findings);
    const tools = [...new Set(reports.map(({ tool }) => tool))];
    const { uses, byFinding } = applyWaivers(all, tools, rules.waivers, now);
    const byRule = rulesByName(rules);
    const findings = reports.flatMap((report) => {
        const kind = isAudit(report, evidence) ? "audit" : report.kind;
        const tool = { name: report.tool, version: report.toolVersion, kind };
        return report.findings.map((finding) => {
            const rule = byRule.get(ruleName(finding));
            const isIgnored = rule === "ignore";
            const counts = isIgnored ? [] : gatesOf(finding, kind, rules);
            if (rule === "fail")
                counts.push("finding_rules");
            return { finding, tool, isIgnored, waiver: byFinding.get(finding), counts };
        });
    });
    return { findings, waivers: uses };
}
function rulesByName({ findings }) {
    return new Map(Object.entries(findings.rules).map(([name, verdict]) => [name.toLowerCase(), verdict]));
}
function gatesOf({ severity, isNew }, kind, rules) {
    if (kind === "audit")
        return rules.dependencies.fail.includes(severity) ? ["dependency_audit"] : [];
    const { total, new: fresh } = rules.findings.fail;
    if (total.includes(severity)) {
        // One finding is one red gate: what fails the scan as it is need not fail once more for being new.
        return isFailedByScan(severity, rules) || isNew !== true || !fresh.includes(severity)
            ? ["security_scan_required"]
            : ["security_scan_required", "new_findings"];
    }
    return isNew === true && fresh.includes(severity) ? ["new_findings"] : [];
}
/** Whether it turns a gate red. What is found where no scan is required does not. */
function isFailing({ counts, waiver }, rules) {
    const blocking = rules.security_scan_required ? counts : counts.filter((gate) => gate !== "security_scan_required");
    return waiver === undefined && blocking.length > 0;
}
/** Whether `security_scan_required` turns red for every finding of this severity, new or not; as a warning it does not. */
function isFailedByScan(severity, { security_scan_required: required, findings, levels, }) {
    const level = levels.security_scan_required ?? findings.level;
    return required && level === "error" && findings.fail.total.includes(severity);
}

// EXTERNAL MODULE: ./packages/reports/lib/coverage/coverage-report.js
var coverage_report = __webpack_require__(415);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/coverage/show-coverage.js
/** "12" or "12\u201315". */
function showRange({ start, end }) {
    return start === end ? `${start}` : `${start}\u2013${end}`;
}
const SHOWN_RANGES = 3;
/** The first uncovered ranges of a file as links: "src/Vault.sol L52", "L66\u201368". */
function placesOf(path, uncovered) {
    const shown = uncovered.slice(0, SHOWN_RANGES).flatMap((range, index) => {
        const text = `${index === 0 ? `${path} ` : ""}L${showRange(range)}`;
        return [...(index === 0 ? [] : [", "]), { path, line: range.start, text }];
    });
    return uncovered.length > SHOWN_RANGES ? [...shown, "\u2026"] : shown;
}
/** A change of a ratio in percentage points: "+1.25", "\u22120.9". A fall is rounded up and a rise down, to a hundredth. */
function points(change) {
    const hundredths = Math.floor(change * 10_000 + 1e-6);
    const size = String(Math.abs(hundredths) / 100);
    if (hundredths === 0)
        return "±0";
    return hundredths < 0 ? `\u2212${size}` : `+${size}`;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-coverage.js



/** The project's own lines decide, over all reports together; `base` is shown beside them. */
function judgeCoverage(evidence, coverage, minRatio, base) {
    const ratio = coverage.lineRatio;
    const shared = {
        name: "min_test_coverage",
        label: "Line coverage",
        threshold: minRatio,
        unit: "ratio",
        ...(ratio !== undefined && {
            actual: ratio,
            now: `${(0,judged_gate/* percent */.KN)(ratio)} (${coverage.hitLines}/${coverage.foundLines}${changeOf(ratio, base)})`,
            ...besideBase(base),
        }),
        limit: `at least ${(0,judged_gate/* percentLimit */.Hh)(minRatio)}`,
    };
    if (minRatio === 0 && evidence.reports.length === 0 && evidence.problems.length === 0) {
        return (0,judged_gate/* judged */.g$)({
            ...shared,
            status: "skip",
            now: "not required",
            message: "No coverage is required (`min_test_coverage: 0`).",
        });
    }
    if (evidence.problems.length > 0)
        return (0,judged_gate/* doubted */.Q3)(shared, evidence.problems);
    if (evidence.reports.length === 0)
        return (0,judged_gate/* doubted */.Q3)(shared, [NO_COVERAGE]);
    if (ratio === undefined)
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "fail", now: "no line of it", message: noOwnLines(coverage) });
    const reached = `Tests reach ${coverage.hitLines} of ${coverage.foundLines} lines (${(0,judged_gate/* percent */.KN)(ratio)})`;
    const unmentioned = noteUnmentioned(coverage);
    if (ratio >= minRatio)
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "pass", message: [`${reached}.`, ...unmentioned] });
    const advice = [`; at least ${(0,judged_gate/* percentLimit */.Hh)(minRatio)} is required. Least covered: `, ...leastCovered(coverage), "."];
    return (0,judged_gate/* judged */.g$)({ ...shared, status: "fail", message: [reached, ...advice, ...unmentioned] });
}
/** Why these figures cannot be believed, or are none; empty where they can. Every gate on coverage fails for one. */
function coverageProblems(evidence, coverage) {
    if (evidence.problems.length > 0)
        return evidence.problems;
    if (evidence.reports.length === 0)
        return [NO_COVERAGE];
    return coverage.foundLines === 0 ? [noOwnLines(coverage)] : [];
}
const NO_COVERAGE = "No coverage report was found. Run `forge coverage --report lcov --report-file reports/lcov.info` (Hardhat 3: `npx hardhat test --coverage`, Hardhat 2: `npx hardhat coverage`) before this step, or name the file in input `coverage`.";
function noOwnLines({ excludedFiles }) {
    const others = excludedFiles > 0
        ? ` (${(0,judged_gate/* plural */.LS)(excludedFiles, "file")} in it are dependencies, tests, scripts, or not in this tree)`
        : "";
    return `The coverage report holds no line of the project's sources${others}. Check the report's paths and \`src\` in foundry.toml.`;
}
function besideBase(base) {
    const before = ratioOf(base);
    return before === undefined ? {} : { base: before, baseShown: (0,judged_gate/* percent */.KN)(before) };
}
/** Nothing where no figure of base is known, or where both are the same as shown. */
function changeOf(ratio, base) {
    const before = ratioOf(base);
    return before === undefined || (0,judged_gate/* percent */.KN)(before) === (0,judged_gate/* percent */.KN)(ratio) ? "" : `, ${points(ratio - before)} points`;
}
function ratioOf(base) {
    return base?.known === true ? (0,coverage_report/* toCoverageRatio */.Hj)(base.figures.lines) : undefined;
}
/** Most uncovered lines first, each with a link to the first of them. */
function leastCovered({ files }) {
    const worst = files.filter((file) => missed(file) > 0).sort((a, b) => missed(b) - missed(a));
    return (0,judged_gate/* firstOf */.Ku)(worst, (file) => [
        { path: file.path, line: file.uncovered[0]?.start ?? null },
        ` (${(0,judged_gate/* plural */.LS)(missed(file), "line")})`,
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
        ...(0,judged_gate/* firstOf */.Ku)(unmentioned, (path) => [{ path, line: null }]),
        ".",
    ];
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/coverage/adjust-base.js

/**
 * Takes the lines that a change removes out of the base, as Codecov's `adjust_base` does
 * (https://docs.codecov.com/docs/removed-code-behavior): (hit \u2212 h) / (found \u2212 h \u2212 m), where h covered and m uncovered
 * lines are gone; where that is higher than the base, the base stays. The baseline keeps hit and found of each file, not
 * its lines, so h and m follow from the lines that still stand unchanged:
 * - a deleted file loses all it had;
 * - a changed file loses as many coverable lines as it had more than stand today, at most as many as the diff removes; m
 *   of these are the uncovered lines that it had more than stand today.
 * Exact where no unchanged line lost its cover. One that did is hidden only behind an uncovered line that is removed from
 * the same file. A file whose lines no report lists today loses none.
 */
function adjustBase({ lines, files }, coverage, changes) {
    const unchanged = { lines, removed: 0 };
    if (!changes.known)
        return unchanged;
    const before = new Map(Object.entries(files));
    const now = new Map(coverage.files.map((file) => [file.path, file]));
    const gone = { hit: 0, found: 0 };
    const take = ({ hit, found }) => {
        gone.hit += hit;
        gone.found += found;
    };
    for (const path of changes.deleted)
        take(before.get(path) ?? { hit: 0, found: 0 });
    for (const file of changes.files.values()) {
        const old = file.basePath === null ? undefined : before.get(file.basePath);
        const lineBits = now.get(file.path)?.lineBits;
        if (old !== undefined && lineBits !== undefined && lineBits.length > 0)
            take(removedLines(old, lineBits, file));
    }
    const left = { hit: lines.hit - gone.hit, found: lines.found - gone.found };
    const isConsistent = left.hit >= 0 && left.found >= left.hit && lines.found >= lines.hit;
    const isLower = left.hit * lines.found < lines.hit * left.found;
    return isConsistent && (isLower || left.found === 0) ? { lines: left, removed: gone.hit } : unchanged;
}
function removedLines(old, lineBits, { added, removed }) {
    const standing = countUnchanged(lineBits, added);
    const inDiff = removed.reduce((sum, { start, end }) => sum + end - start + 1, 0);
    const found = Math.min(Math.max(0, old.found - standing.found), inDiff);
    const uncovered = old.found - old.hit - (standing.found - standing.hit);
    return { hit: Math.min(found - Math.min(Math.max(0, uncovered), found), old.hit), found };
}
/** Coverable lines outside of what the change adds. */
function countUnchanged(lineBits, added) {
    let [hit, found, next] = [0, 0, 0];
    for (let line = 1; line <= lineBits.length * 16; line += 1) {
        while ((added[next]?.end ?? Infinity) < line)
            next += 1;
        const isCovered = (0,line_bits/* isLineCovered */.lR)(lineBits, line);
        if (isCovered === undefined || (added[next]?.start ?? Infinity) <= line)
            continue;
        found += 1;
        if (isCovered)
            hit += 1;
    }
    return { hit, found };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-coverage-drop.js





/** Ratios are binary fractions: 0.9 \u2212 0.85 is a little more than 0.05. */
const TOLERANCE = 1e-9;
/** How far line coverage fell against base. The gate's `actual` is the fall (below 0: a rise), its `base` the ratio. */
function judgeCoverageDrop(evidence, coverage, facts, { max_drop: maxDrop, removed_code: removedCode }) {
    if (maxDrop === undefined)
        return [];
    const limit = (0,judged_gate/* percentLimit */.Hh)(maxDrop).replace(" %", "");
    const ratio = coverage.lineRatio;
    const shared = {
        name: "max_coverage_drop",
        label: "Coverage against base",
        threshold: maxDrop,
        unit: "ratio",
        limit: maxDrop === 0 ? "no fall" : `at most \u2212${limit} points`,
        ...(ratio !== undefined && { now: (0,judged_gate/* percent */.KN)(ratio) }),
    };
    const problems = coverageProblems(evidence, coverage);
    if (problems.length > 0 || ratio === undefined)
        return [(0,judged_gate/* doubted */.Q3)(shared, problems)];
    const { base, changes } = facts;
    if (!base.known)
        return [(0,judged_gate/* judged */.g$)({ ...shared, status: "no-baseline", baseShown: "none", message: base.reason })];
    const kept = { lines: base.figures.lines, removed: 0 };
    const adjusted = removedCode === "adjust_base" ? adjustBase(base.figures, coverage, changes) : kept;
    const before = adjusted.lines.hit > adjusted.lines.found ? undefined : (0,coverage_report/* toCoverageRatio */.Hj)(adjusted.lines);
    if (before === undefined) {
        const message = `No baseline: ${base.source} holds no line that this change leaves standing.`;
        return [(0,judged_gate/* judged */.g$)({ ...shared, status: "no-baseline", baseShown: "none", message })];
    }
    const drop = before - ratio;
    const known = {
        ...shared,
        actual: drop,
        base: before,
        now: `${(0,judged_gate/* percent */.KN)(ratio)} (${points(-drop)})`,
        baseShown: (0,judged_gate/* percent */.KN)(before),
    };
    const unadjusted = removedCode === "adjust_base" && !changes.known;
    const note = unadjusted ? UNADJUSTED : noteAdjusted(adjusted.removed);
    const compared = `Line coverage is ${(0,judged_gate/* percent */.KN)(ratio)}, ${(0,judged_gate/* percent */.KN)(before)} in ${base.source} (${points(-drop)} points)`;
    if (drop <= maxDrop + TOLERANCE)
        return [(0,judged_gate/* judged */.g$)({ ...known, status: "pass", message: `${compared}.${note}` })];
    const accepted = maxDrop === 0 ? "no fall is accepted" : `at most ${limit} points less are accepted`;
    const asked = `${compared}; ${accepted}.${note} Least covered: `;
    return [(0,judged_gate/* judged */.g$)({ ...known, status: "fail", message: [asked, ...leastCovered(coverage), "."] })];
}
const UNADJUSTED = " Which lines the change removes is not known, so they count as part of the fall.";
function noteAdjusted(removed) {
    return removed === 0 ? "" : ` ${(0,judged_gate/* plural */.LS)(removed, "covered line")} that this change removes left out of the base.`;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-coverage-floors.js



/** Floors on branches and functions. A report that holds none of them cannot meet one. */
function judgeCoverageFloors(evidence, coverage, floors, base) {
    return ["branches", "functions"].flatMap((metric) => {
        const floor = floors[metric];
        if (floor === undefined)
            return [];
        const before = base?.known === true ? base.figures[metric] : undefined;
        const problems = coverageProblems(evidence, coverage);
        return [judgeFloor({ ...GATES[metric], metric, count: coverage[metric], floor, before, problems })];
    });
}
const GATES = {
    branches: { name: "min_branch_coverage", label: "Branch coverage", verb: "take" },
    functions: { name: "min_function_coverage", label: "Function coverage", verb: "call" },
};
function judgeFloor({ name, label, metric, verb, count, floor, before, problems }) {
    const ratio = (0,coverage_report/* toCoverageRatio */.Hj)(count);
    const ratioBefore = before === undefined ? undefined : (0,coverage_report/* toCoverageRatio */.Hj)(before);
    const shared = {
        name,
        label,
        threshold: floor,
        unit: "ratio",
        limit: `at least ${(0,judged_gate/* percentLimit */.Hh)(floor)}`,
        ...(ratio !== undefined && { actual: ratio, now: `${(0,judged_gate/* percent */.KN)(ratio)} (${count.hit}/${count.found})` }),
        ...(ratioBefore !== undefined && { base: ratioBefore, baseShown: (0,judged_gate/* percent */.KN)(ratioBefore) }),
    };
    if (problems.length > 0)
        return (0,judged_gate/* doubted */.Q3)(shared, problems);
    if (ratio === undefined) {
        const message = `The coverage report holds no ${metric} of the project's sources, so \`coverage.${metric}\` cannot be met. Bring a report that counts them, such as LCOV, or take the floor out.`;
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "fail", now: "not reported", message });
    }
    const reached = `Tests ${verb} ${count.hit} of ${count.found} ${metric} (${(0,judged_gate/* percent */.KN)(ratio)})`;
    if (ratio >= floor)
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "pass", message: `${reached}.` });
    return (0,judged_gate/* judged */.g$)({ ...shared, status: "fail", message: `${reached}; at least ${(0,judged_gate/* percentLimit */.Hh)(floor)} is required.` });
}

// EXTERNAL MODULE: ./packages/core/lib/config/nearest-name.js
var nearest_name = __webpack_require__(1476);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/coverage/nearest-source.js

/** Distances are costly, and a project with more folders than this has its name close by. */
const MAX_COMPARED = 5000;
/** The source, or the folder of sources, that a glob without a match most likely means. */
function nearestSource(glob, paths) {
    const meant = literalStart(glob);
    const places = new Set();
    for (const path of paths) {
        for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1))
            places.add(path.slice(0, end));
        if (places.size > MAX_COMPARED)
            break;
    }
    return (0,nearest_name/* nearestName */.q)([...places], meant);
}
/** `src/core` of `src/core/**`. */
function literalStart(glob) {
    const [start = ""] = /^[^*?[\](){}!+@]*/.exec(glob) ?? [];
    if (start === glob)
        return glob;
    return start.slice(0, Math.max(0, start.lastIndexOf("/")));
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-coverage-paths.js





/**
 * One gate for each glob of `coverage.paths`, with the glob as its scope. Globs are relative to the working directory,
 * itself relative to the workspace. A glob that matches nothing fails: it would guard nothing.
 */
function judgeCoveragePaths(evidence, coverage, limits, workingDirectory, base) {
    const problems = coverageProblems(evidence, coverage);
    return Object.entries(limits).map(([glob, floor]) => {
        const matches = (0,match_glob/* matchesGlob */.k)([workingDirectory === "" ? glob : `${workingDirectory}/${glob}`]);
        const own = {
            files: coverage.files.filter(({ path }) => matches(path)),
            unmentioned: coverage.unmentioned.filter(matches),
        };
        const below = { coverage: own, all: coverage, workingDirectory, before: ratioAtBase(base, matches) };
        return judgePath(glob, floor, below, problems);
    });
}
function ratioAtBase(base, matches) {
    if (base?.known !== true)
        return undefined;
    const files = Object.entries(base.figures.files).filter(([path]) => matches(path));
    const hit = files.reduce((sum, [, lines]) => sum + lines.hit, 0);
    return (0,coverage_report/* toCoverageRatio */.Hj)({ hit, found: files.reduce((sum, [, lines]) => sum + lines.found, 0) });
}
function judgePath(glob, floor, below, problems) {
    const { files, unmentioned } = below.coverage;
    const { lines } = (0,coverage_report/* sumCoverage */.CF)(files);
    const ratio = (0,coverage_report/* toCoverageRatio */.Hj)(lines);
    const shared = {
        name: "coverage_paths",
        scope: glob,
        label: `Line coverage of ${glob}`,
        threshold: floor,
        unit: "ratio",
        limit: `at least ${(0,judged_gate/* percentLimit */.Hh)(floor)}`,
        ...(ratio !== undefined && { actual: ratio, now: `${(0,judged_gate/* percent */.KN)(ratio)} (${lines.hit}/${lines.found})` }),
        ...(below.before !== undefined && { base: below.before, baseShown: (0,judged_gate/* percent */.KN)(below.before) }),
    };
    if (problems.length > 0)
        return (0,judged_gate/* doubted */.Q3)(shared, problems);
    if (ratio === undefined) {
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "fail", now: "no line of it", message: nothingBelow(glob, below) });
    }
    const reached = `Tests reach ${lines.hit} of ${lines.found} lines of \`${glob}\` (${(0,judged_gate/* percent */.KN)(ratio)})`;
    const left = nameUnmentioned(unmentioned);
    if (ratio >= floor)
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "pass", message: [`${reached}.`, ...left] });
    const advice = `; at least ${(0,judged_gate/* percentLimit */.Hh)(floor)} is required. Least covered: `;
    return (0,judged_gate/* judged */.g$)({ ...shared, status: "fail", message: [reached, advice, ...leastCovered({ files }), ".", ...left] });
}
function nothingBelow(glob, { coverage, all, workingDirectory }) {
    const { unmentioned, files } = coverage;
    if (unmentioned.length + files.length > 0) {
        const named = (0,judged_gate/* firstOf */.Ku)([...files.map(({ path }) => path), ...unmentioned], (path) => [{ path, line: null }]);
        return [`The coverage report holds no line of what \`${glob}\` matches: `, ...named, "."];
    }
    const prefix = workingDirectory === "" ? "" : `${workingDirectory}/`;
    const known = [...all.files.map(({ path }) => path), ...all.unmentioned]
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length));
    const nearest = nearestSource(glob, known);
    if (nearest !== undefined)
        return [`\`${glob}\` matches no source. The nearest is ${nearest}.`];
    return [`\`${glob}\` matches no source. Sources are `, ...(0,judged_gate/* firstOf */.Ku)(known, (path) => [path]), "."];
}
function nameUnmentioned(unmentioned) {
    if (unmentioned.length === 0)
        return [];
    return [" In no report and not counted: ", ...(0,judged_gate/* firstOf */.Ku)(unmentioned, (path) => [{ path, line: null }]), "."];
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-durations.js

/** One gate for each stage of `duration.max`, in seconds. A stage that did not run here has no duration. */
function judgeDurations(stages, limits) {
    return Object.entries(limits).map(([name, { ms: limitMs }]) => {
        const stage = stages.find((one) => one.name === name);
        const shared = {
            name: "stage_duration",
            scope: name,
            label: `Duration of ${name}`,
            threshold: limitMs / 1000,
            unit: "seconds",
            limit: `at most ${showSeconds(limitMs)}`,
        };
        const durationMs = stage?.durationMs ?? null;
        if (durationMs === null) {
            const message = `Stage \`${name}\` did not run in this step, so how long it takes is not known.`;
            return (0,judged_gate/* judged */.g$)({ ...shared, status: "skip", now: "not run", message });
        }
        const isMet = durationMs <= limitMs;
        const message = `Stage \`${name}\` took ${showSeconds(durationMs)}${isMet ? "" : `; at most ${showSeconds(limitMs)} is accepted`}.`;
        const measured = { ...shared, actual: durationMs / 1000, now: showSeconds(durationMs) };
        return (0,judged_gate/* judged */.g$)({ ...measured, status: isMet ? "pass" : "fail", message });
    });
}
function showSeconds(durationMs) {
    return `${Number((durationMs / 1000).toFixed(1))} s`;
}

// EXTERNAL MODULE: ./packages/core/lib/result/document.js
var result_document = __webpack_require__(9490);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/findings/select-annotations.js


const LEVELS = {
    critical: "failure",
    high: "failure",
    medium: "warning",
    low: "warning",
    info: "notice",
};
/**
 * Findings to show at their lines, the worst first. `new`: those that fail a gate, are new or stand on changed lines, if
 * nobody waives them; `all`: every one, waived ones as notices. What `findings.rules` ignores is in neither.
 */
function selectAnnotations(mode, findings, changes, isFailing) {
    if (mode === "none")
        return [];
    const wanted = findings.filter((weighed) => {
        if (weighed.isIgnored)
            return false;
        return mode === "all" || (weighed.waiver === undefined && (isFailing(weighed) || isOfChange(weighed, changes)));
    });
    const rank = new Map(result_document/* SEVERITIES */.oC.map((severity, index) => [severity, index]));
    const order = ({ finding }) => rank.get(finding.severity) ?? 0;
    return wanted.sort((a, b) => order(a) - order(b)).flatMap(select_annotations_annotate);
}
function isOfChange({ finding }, changes) {
    const { isNew, path, startLine, endLine } = finding;
    if (isNew === true)
        return true;
    return path !== null && startLine !== null && touches(changes, path, startLine, endLine ?? startLine) === true;
}
function select_annotations_annotate({ finding, waiver }) {
    const { path, startLine, endLine, severity } = finding;
    if (path === null || startLine === null)
        return [];
    const waived = waiver === undefined ? "" : `, waived by ${waiver.owner} until ${waiver.until}`;
    return [
        {
            path,
            startLine,
            endLine: endLine ?? startLine,
            level: waiver === undefined ? LEVELS[severity] : "notice",
            title: `${finding.tool}: ${finding.ruleId} (${severity}${waived})`,
            message: finding.message,
        },
    ];
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/finding-words.js


function findingsOf(gate, findings) {
    const counted = findings.filter(({ counts }) => counts.includes(gate));
    const open = counted.filter(({ waiver }) => waiver === undefined);
    return { open, waived: counted.length - open.length };
}
/** "critical or high"; "any" for no severity at all is for the caller to say. */
function severityWords(severities) {
    const ordered = result_document/* SEVERITIES */.oC.filter((severity) => severities.includes(severity));
    return ordered.length < 2 ? ordered.join("") : `${ordered.slice(0, -1).join(", ")} or ${ordered.at(-1)}`;
}
function finding_words_namesOf(reports) {
    return (0,judged_gate/* firstOf */.Ku)([...new Set(reports.map(({ tool }) => tool))], (tool) => [tool]);
}
/** "0 high, 3 low, 2 waived, 1 ignored": what is waived or ignored is no part of the severities. */
function countBySeverity(findings) {
    const counts = new Map([["high", 0]]);
    const waived = findings.filter(({ waiver, isIgnored }) => waiver !== undefined && !isIgnored).length;
    const ignored = findings.filter(({ isIgnored }) => isIgnored).length;
    for (const { finding, waiver, isIgnored } of findings) {
        if (waiver === undefined && !isIgnored)
            counts.set(finding.severity, (counts.get(finding.severity) ?? 0) + 1);
    }
    const words = result_document/* SEVERITIES */.oC.flatMap((severity) => (counts.has(severity) ? [`${counts.get(severity)} ${severity}`] : []));
    return [...words, ...(waived > 0 ? [`${waived} waived`] : []), ...(ignored > 0 ? [`${ignored} ignored`] : [])].join(", ");
}
function ruleAndPlace({ finding }) {
    return finding_words_nameAndPlace(`${finding.tool}: ${finding.ruleId}`, finding);
}
function finding_words_nameAndPlace(name, { path, startLine }) {
    if (path === null)
        return [name];
    return [name, startLine === null ? " in " : " at ", { path, line: startLine }];
}
/** Part of a sentence's end: empty where nothing is waived. */
function waivedNote(waived) {
    return waived === 0 ? "" : ` ${(0,judged_gate/* plural */.LS)(waived, "finding")} of these severities ${waived === 1 ? "is" : "are"} waived.`;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-dependencies.js



/** No advisory of `dependencies.fail` may be left; where an audit is required, one must have run. */
function judgeDependencies(evidence, weighed, { dependencies }) {
    const reports = [
        ...evidence.findings.reports.filter((report) => isAudit(report, evidence)),
        ...evidence.audits.reports,
    ];
    const own = weighed.filter(({ tool }) => tool.kind === "audit");
    const { open, waived } = findingsOf("dependency_audit", own);
    const what = severityWords(dependencies.fail);
    const shared = {
        name: "dependency_audit",
        label: "Dependencies",
        threshold: 0,
        unit: "findings",
        limit: what === "" ? (dependencies.required ? "an audit" : "any") : `no ${what}`,
        ...(reports.length > 0 && { actual: open.length, now: countBySeverity(own) }),
    };
    if (evidence.audits.problems.length > 0)
        return (0,judged_gate/* doubted */.Q3)(shared, evidence.audits.problems);
    if (reports.length === 0) {
        if (dependencies.required)
            return (0,judged_gate/* doubted */.Q3)(shared, [NO_AUDIT]);
        return (0,judged_gate/* judged */.g$)({
            ...shared,
            status: "skip",
            now: "no report",
            message: "No audit of dependencies reported in this run.",
        });
    }
    if (open.length === 0) {
        const found = ` found nothing${what === "" ? " that counts" : ` ${what}`}${waived > 0 ? " else" : ""} (${(0,judged_gate/* plural */.LS)(own.length, "advisory", "advisories")} in all).`;
        return (0,judged_gate/* judged */.g$)({
            ...shared,
            status: waived > 0 ? "waived" : "pass",
            message: [...finding_words_namesOf(reports), found, waivedNote(waived)],
        });
    }
    // An advisory's id says little; its message starts with the package.
    const named = (0,judged_gate/* firstOf */.Ku)(open, ({ finding }) => [`${finding.ruleId} (${finding.message})`]);
    const count = `: ${(0,judged_gate/* plural */.LS)(open.length, `${what} advisory`, `${what} advisories`)}: `;
    const message = [...finding_words_namesOf(reports), count, ...named, ". Update these dependencies.", waivedNote(waived)];
    return (0,judged_gate/* judged */.g$)({ ...shared, status: "fail", message });
}
const NO_AUDIT = "No audit of dependencies was found. Run `npm audit --json > reports/npm-audit.json` or `cargo audit --json` before this step, or name the file in input `audits`.";

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-new-findings.js





/**
 * Nothing of `findings.fail.new` may be found that base does not know, by fingerprint. Dependency audits are left out:
 * an advisory is published, not written. Tools that did not run at base judge nothing here, and are named.
 */
function judgeNewFindings(evidence, weighed, allRules, baseline) {
    const { findings: rules } = allRules;
    const reports = evidence.findings.reports.filter((report) => !isAudit(report, evidence));
    const base = baseline.measurements?.findings ?? null;
    const own = weighed.filter(({ tool }) => tool.kind !== "audit");
    const fresh = own.filter(({ finding }) => finding.isNew === true);
    const { open, waived } = findingsOf("new_findings", own);
    const judgedHere = rules.fail.new.filter((severity) => !isFailedByScan(severity, allRules));
    const what = severityWords(judgedHere);
    const elsewhere = rules.fail.new.length > judgedHere.length ? ELSEWHERE : "";
    const isComparable = base !== null && reports.some(({ tool }) => toolsAtBase(base).has(tool.toLowerCase()));
    const known = own.filter(({ finding }) => finding.isNew === false).length;
    const shared = {
        name: "new_findings",
        label: "New findings",
        threshold: 0,
        unit: "findings",
        limit: what === "" ? "any" : `no ${what}`,
        ...(isComparable && {
            actual: open.length,
            now: countBySeverity(fresh),
            base: base.fingerprints.length,
            baseShown: `${(0,judged_gate/* grouped */.zD)(known)} known`,
        }),
    };
    if (evidence.findings.problems.length > 0)
        return (0,judged_gate/* doubted */.Q3)(shared, evidence.findings.problems);
    if (reports.length === 0) {
        return (0,judged_gate/* judged */.g$)({
            ...shared,
            status: "skip",
            now: "no report",
            message: "No scanner or linter reported in this run.",
        });
    }
    if (!isComparable) {
        const message = base === null ? tellNoBaseline(baseline) : [...finding_words_namesOf(reports), " did not run at base."];
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "no-baseline", now: (0,judged_gate/* plural */.LS)(own.length, "finding"), baseShown: "none", message });
    }
    const unknown = reports.filter(({ tool }) => !toolsAtBase(base).has(tool.toLowerCase()));
    const notes = [
        waivedNote(waived),
        ...(unknown.length === 0 ? [] : [" Not compared, since they did not run at base: ", ...finding_words_namesOf(unknown), "."]),
    ];
    if (open.length === 0) {
        const found = what === ""
            ? `${(0,judged_gate/* plural */.LS)(fresh.length, "finding")} new in all.${elsewhere}`
            : `Base knows everything ${what} that was found; ${(0,judged_gate/* plural */.LS)(fresh.length, "finding")} new in all.${elsewhere}`;
        const status = waived > 0 ? "waived" : what === "" ? "skip" : "pass";
        return (0,judged_gate/* judged */.g$)({ ...shared, status, message: [found, ...notes] });
    }
    const versions = listVersionChanges(reports, base);
    const changed = versions.length === 0 ? [] : [" Other versions know other rules: ", ...(0,judged_gate/* firstOf */.Ku)(versions, (one) => [one]), "."];
    const message = [
        `${(0,judged_gate/* plural */.LS)(open.length, `new ${what} finding`)}: `,
        ...(0,judged_gate/* firstOf */.Ku)(open, ruleAndPlace),
        ".",
        ...changed,
        ...notes,
    ];
    return (0,judged_gate/* judged */.g$)({ ...shared, status: "fail", message });
}
const ELSEWHERE = " Severities of `findings.fail.total` are judged by `security_scan_required`, new or not.";
function tellNoBaseline({ measurements, reason, source }) {
    return measurements === undefined ? reason : `No baseline: ${source} holds no findings.`;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-security-scan.js



/**
 * A security scan must have run to its end, and nothing of `findings.fail.total` be found by scanners and linters,
 * whatever level a tool writes. Linters and audits are no scan of the sources. Where none is required, a missing one and
 * findings fail nothing, a broken report still does. Without contracts an audit of the dependencies satisfies it too.
 */
function judgeSecurityScan(evidence, weighed, { security_scan_required: required, findings: rules }, hasContracts = true) {
    const reports = evidence.findings.reports.filter((report) => !isAudit(report, evidence));
    const own = weighed.filter(({ tool }) => tool.kind !== "audit");
    const { open, waived } = findingsOf("security_scan_required", own);
    const what = severityWords(rules.fail.total);
    const shared = {
        name: "security_scan_required",
        label: "Security scan",
        threshold: 0,
        unit: "findings",
        limit: !required ? "not required" : what === "" ? "a scan" : `no ${what}`,
        ...(reports.length > 0 && { actual: open.length, now: `${countBySeverity(own)}${countNew(own)}` }),
    };
    if (evidence.findings.problems.length > 0)
        return (0,judged_gate/* doubted */.Q3)(shared, evidence.findings.problems);
    const audits = allReports(evidence).filter((report) => isAudit(report, evidence));
    const isScanned = reports.some(({ kind }) => kind === "scan") || (!hasContracts && audits.length > 0);
    if (required && !isScanned) {
        return (0,judged_gate/* doubted */.Q3)(shared, [describeMissing([...evidence.findings.reports, ...evidence.audits.reports])]);
    }
    if (reports.length === 0 && isScanned) {
        const message = [...finding_words_namesOf(audits), " audited the dependencies; no scanner or linter reported."];
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "pass", now: "audited", message });
    }
    if (reports.length === 0) {
        const message = `No security scan is required (${BY_CONFIG}).`;
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "skip", now: "no report", message });
    }
    const all = `(${(0,judged_gate/* plural */.LS)(own.length, "finding")} in all)`;
    if (open.length === 0) {
        const found = what === "" ? ` ran ${all}.` : ` ran and found nothing ${what} ${waived > 0 ? "else " : ""}${all}.`;
        const message = [...finding_words_namesOf(reports), found, waivedNote(waived)];
        return (0,judged_gate/* judged */.g$)({ ...shared, status: waived > 0 && required ? "waived" : "pass", message });
    }
    const named = (0,judged_gate/* firstOf */.Ku)(open, ruleAndPlace);
    const end = required ? "." : `; they fail nothing (${BY_CONFIG}).`;
    const message = [`${(0,judged_gate/* plural */.LS)(open.length, `${what} finding`)}: `, ...named, end, waivedNote(waived)];
    return (0,judged_gate/* judged */.g$)({ ...shared, status: required ? "fail" : "waived", message });
}
/** Nothing where base is not known. */
function countNew(own) {
    if (own.every(({ finding }) => finding.isNew === null))
        return "";
    return ` (${own.filter(({ finding }) => finding.isNew === true).length} new)`;
}
const BY_CONFIG = "`security_scan_required: false`";
const TO_SCAN = "Run `slither . --json reports/slither.json` or another scanner that writes SARIF before this step, or name the file in input `findings`.";
function describeMissing(reports) {
    if (reports.length === 0)
        return `No security scan report was found. ${TO_SCAN}`;
    const what = reports.every(({ kind }) => kind === "audit") ? "audits dependencies" : "lints and audits";
    return `No security scan report of the sources was found: ${finding_words_namesOf(reports).join("")} only ${what}. ${TO_SCAN}`;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-tools.js




/** Every tool of `findings.tools` that is required must have brought a report. None where no tool is required. */
function judgeRequiredTools(evidence, { findings }) {
    const required = Object.entries(findings.tools).flatMap(([name, tool]) => (tool.required ? [name] : []));
    if (required.length === 0)
        return [];
    const reports = allReports(evidence);
    const ran = new Set(reports.map(({ tool }) => tool.toLowerCase()));
    const missing = required.filter((name) => !ran.has(name.toLowerCase()));
    const shared = {
        name: "required_tools",
        label: "Required tools",
        threshold: 0,
        unit: "tools",
        limit: (0,judged_gate/* plural */.LS)(required.length, "report"),
        actual: missing.length,
        now: missing.length === 0 ? "all ran" : `${missing.length} missing`,
    };
    if (missing.length > 0) {
        const others = reports.length === 0 ? " No tool reported." : "";
        const seen = reports.length === 0 ? [] : [" Tools that did: ", ...finding_words_namesOf(reports), "."];
        const message = [
            ...(0,judged_gate/* firstOf */.Ku)(missing, (name) => [name]),
            " brought no report. Run it before this step, and name its report in input `findings` or `audits`.",
            others,
            ...seen,
        ];
        return [(0,judged_gate/* judged */.g$)({ ...shared, status: "fail", message })];
    }
    const problems = [...evidence.findings.problems, ...evidence.audits.problems];
    if (problems.length > 0)
        return [(0,judged_gate/* doubted */.Q3)(shared, problems)];
    return [(0,judged_gate/* judged */.g$)({ ...shared, status: "pass", message: [...(0,judged_gate/* firstOf */.Ku)(required, (name) => [name]), " reported."] })];
}
/** One gate for each rule that `findings.rules` says `fail` of: no finding of it may be left, whatever its severity. */
function judgeFindingRules(evidence, weighed, { findings }) {
    const tools = allReports(evidence).map(({ tool }) => `${tool}/`.toLowerCase());
    const problems = [...evidence.findings.problems, ...evidence.audits.problems];
    const names = Object.entries(findings.rules).flatMap(([name, verdict]) => (verdict === "fail" ? [name] : []));
    const byRule = Map.groupBy(weighed, ({ finding }) => ruleName(finding));
    return names.map((name) => {
        const found = byRule.get(name.toLowerCase()) ?? [];
        const open = found.filter(({ waiver }) => waiver === undefined);
        const waived = found.length - open.length;
        const ran = tools.some((tool) => name.toLowerCase().startsWith(tool));
        const shared = {
            name: "finding_rules",
            scope: name,
            label: `Rule ${name}`,
            threshold: 0,
            unit: "findings",
            limit: "none",
            ...(ran && { actual: open.length, now: String(open.length) }),
        };
        if (problems.length > 0)
            return (0,judged_gate/* doubted */.Q3)(shared, problems);
        if (!ran)
            return (0,judged_gate/* judged */.g$)({
                ...shared,
                status: "skip",
                now: "no report",
                message: `No tool of the rule ${name} reported in this run.`,
            });
        if (open.length === 0) {
            const message = [`${name} found nothing${waived > 0 ? " else" : ""}.`, waivedNote(waived)];
            return (0,judged_gate/* judged */.g$)({ ...shared, status: waived > 0 ? "waived" : "pass", message });
        }
        const message = [
            `${(0,judged_gate/* plural */.LS)(open.length, "finding")} of ${name}: `,
            ...(0,judged_gate/* firstOf */.Ku)(open, ({ finding }) => finding_words_nameAndPlace(finding.ruleId, finding)),
            ".",
            waivedNote(waived),
        ];
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "fail", message });
    });
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-waivers.js

/** Who has to look at which waiver: a row that fails nothing, since what expired counts in its own gate. */
function judgeWaivers(uses) {
    if (uses.length === 0)
        return [];
    const inState = (state) => uses.filter((use) => use.state === state);
    const [expired, expiring, stale] = [inState("expired"), inState("expiring"), inState("stale")];
    const accepted = inState("active").length + expiring.length;
    const parts = [
        list(expired, "expired, so that what it accepted counts again", "expired, so that what they accepted counts again"),
        list(expiring, "ends soon", "end soon"),
        list(stale, "matches nothing any more and can go", "match nothing any more and can go"),
    ];
    return [
        (0,judged_gate/* judged */.g$)({
            name: "waivers",
            label: "Waivers",
            status: "pass",
            actual: accepted,
            unit: "none",
            now: [
                `${accepted} active`,
                ...(expiring.length > 0 ? [`${expiring.length} ends soon`] : []),
                ...(expired.length > 0 ? [`${expired.length} expired`] : []),
                ...(stale.length > 0 ? [`${stale.length} stale`] : []),
            ].join(", "),
            message: [`${(0,judged_gate/* plural */.LS)(accepted, "waiver")} ${accepted === 1 ? "is" : "are"} in use.`, ...parts.flat()],
            warns: expired.length + expiring.length + stale.length > 0,
        }),
    ];
}
function list(uses, one, many) {
    if (uses.length === 0)
        return [];
    const ordered = [...uses].sort((a, b) => a.daysLeft - b.daysLeft);
    return [` ${(0,judged_gate/* plural */.LS)(uses.length, "waiver")} ${uses.length === 1 ? one : many}: `, ...(0,judged_gate/* firstOf */.Ku)(ordered, describe), "."];
}
function describe({ waiver, state, daysLeft }) {
    const what = [waiver.rule, waiver.fingerprint?.slice(0, 12), waiver.path]
        .filter((part) => part !== undefined)
        .join(" ");
    return [`${what} (${waiver.owner}, ${state === "stale" ? waiver.until : tellDays(daysLeft)})`];
}
function tellDays(days) {
    if (days === 0)
        return "last day today";
    return days > 0 ? `${(0,judged_gate/* plural */.LS)(days, "day")} left` : `${(0,judged_gate/* plural */.LS)(-days, "day")} ago`;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-findings.js







/**
 * All gates over findings. Those of audits are annotated by `dependency_audit`, all others by `security_scan_required`,
 * each finding once.
 */
function judgeFindings(evidence, { findings, waivers }, rules, { baseline, changes, annotate, hasContracts }) {
    const annotated = (judged, isOfAudit) => {
        const own = findings.filter(({ tool }) => (tool.kind === "audit") === isOfAudit);
        const annotations = selectAnnotations(annotate, own, changes, (weighed) => isFailing(weighed, rules));
        return { ...judged, annotations };
    };
    return [
        annotated(judgeSecurityScan(evidence, findings, rules, hasContracts), false),
        judgeNewFindings(evidence, findings, rules, baseline),
        ...judgeRequiredTools(evidence, rules),
        ...judgeFindingRules(evidence, findings, rules),
        annotated(judgeDependencies(evidence, findings, rules), true),
        ...judgeWaivers(waivers),
    ];
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-flaky-tests.js


/** Tests that needed more than one attempt: shown wherever there are any, and held to `tests.max_flaky` where it is set. */
function judgeFlakyTests(evidence, locate, maxFlaky, base) {
    const flaky = evidence.reports.flatMap(({ cases }) => cases.filter((test) => test.flaky));
    if (flaky.length === 0 && maxFlaky === undefined)
        return [];
    const shared = {
        name: "flaky_tests",
        label: "Flaky tests",
        unit: "tests",
        warns: flaky.length > 0,
        ...(evidence.reports.length > 0 && { actual: flaky.length, now: (0,judged_gate/* grouped */.zD)(flaky.length) }),
        ...(base?.known === true && { base: base.figures.flaky, baseShown: (0,judged_gate/* grouped */.zD)(base.figures.flaky) }),
        ...(maxFlaky !== undefined && { threshold: maxFlaky, limit: `at most ${(0,judged_gate/* grouped */.zD)(maxFlaky)}` }),
    };
    if (maxFlaky !== undefined && evidence.problems.length > 0)
        return [(0,judged_gate/* doubted */.Q3)(shared, evidence.problems)];
    if (evidence.reports.length === 0)
        return [(0,judged_gate/* doubted */.Q3)(shared, [NO_TESTS])];
    if (flaky.length === 0)
        return [(0,judged_gate/* judged */.g$)({ ...shared, status: "pass", message: "No test needed a second attempt." })];
    const named = [
        `${(0,judged_gate/* plural */.LS)(flaky.length, "test")} needed more than one attempt: `,
        ...(0,judged_gate/* firstOf */.Ku)(flaky, (test) => nameAndPlace(test, locate)),
        ".",
    ];
    if (maxFlaky === undefined || flaky.length <= maxFlaky)
        return [(0,judged_gate/* judged */.g$)({ ...shared, status: "pass", message: named })];
    const over = ` At most ${(0,judged_gate/* grouped */.zD)(maxFlaky)} ${maxFlaky === 1 ? "is" : "are"} accepted.`;
    return [(0,judged_gate/* judged */.g$)({ ...shared, status: "fail", message: [...named, over] })];
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-gas.js

/** The largest increase of one function against base decides, in gas and, where it is set, in percent. */
function judgeGas(evidence, comparison, rules, locate = () => undefined) {
    const { max_increase: maxIncrease, max_increase_pct: maxPercent } = rules.gas;
    const absolute = {
        name: "gas_optimization_threshold",
        label: "Gas increase",
        limit: maxIncrease ?? rules.gas_optimization_threshold,
        unit: "gas",
        of: increase,
        show: signed,
    };
    const relative = {
        name: "max_gas_increase_pct",
        label: "Gas increase in percent",
        limit: (maxPercent ?? 0) / 100,
        unit: "ratio",
        of: relativeIncrease,
        show: signedPercent,
    };
    return [
        judgeIncrease(evidence, comparison, rules, absolute, locate),
        ...(maxPercent === undefined ? [] : [judgeIncrease(evidence, comparison, rules, relative, locate)]),
    ];
}
/** No base means `no-baseline`, which fails nothing. */
function judgeIncrease(evidence, comparison, rules, { name, label, limit, unit, of, show }, locate) {
    const changes = comparison.changes?.filter((change) => !isNoise(change, rules));
    const worst = changes?.reduce((found, change) => (found === undefined || of(change) > of(found) ? change : found), undefined);
    const shared = {
        name,
        label,
        threshold: limit,
        unit,
        limit: `at most ${unit === "ratio" ? `+${(0,judged_gate/* percentLimit */.Hh)(limit)}` : show(limit)}`,
        ...(worst !== undefined && {
            actual: of(worst),
            base: 0,
            now: show(of(worst)),
            baseShown: (0,judged_gate/* grouped */.zD)(worst.baseGas),
        }),
    };
    if (evidence.problems.length > 0)
        return (0,judged_gate/* doubted */.Q3)(shared, evidence.problems);
    // What was measured at base and no longer is would hide an increase.
    if (comparison.isMissingNow)
        return (0,judged_gate/* doubted */.Q3)(shared, [comparison.reason]);
    const left = (comparison.changes?.length ?? 0) - (changes?.length ?? 0);
    const noise = left === 0 ? "" : ` ${(0,judged_gate/* plural */.LS)(left, "fuzz test")} not counted (${NOISE[rules.gas.fuzz]}).`;
    if (comparison.changes === undefined) {
        const now = evidence.reports.length === 0 ? "not measured" : (0,judged_gate/* plural */.LS)(comparison.measured, "entry", "entries");
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "no-baseline", message: comparison.reason, now, baseShown: "none" });
    }
    const over = comparison.changes.filter((change) => !isNoise(change, rules) && of(change) > limit);
    const absent = comparison.gone === 0 ? "" : ` ${(0,judged_gate/* plural */.LS)(comparison.gone, "entry", "entries")} of base are not measured any more.`;
    const notes = `${noise}${comparison.reason === "" ? absent : `${absent} ${comparison.reason}`}`;
    const most = unit === "ratio" ? (0,judged_gate/* percentLimit */.Hh)(limit) : `${(0,judged_gate/* grouped */.zD)(limit)} gas`;
    const compared = comparison.changes.length - left;
    if (over.length === 0) {
        const text = `None of ${(0,judged_gate/* plural */.LS)(compared, "entry", "entries")} costs over ${most} more than at base.`;
        return (0,judged_gate/* judged */.g$)({
            ...shared,
            status: "pass",
            message: `${text}${isAllEqual(comparison.changes) ? ALL_EQUAL : ""}${notes}`,
        });
    }
    const worstFirst = [...over].sort((a, b) => of(b) - of(a));
    const tell = (change) => `${(0,judged_gate/* grouped */.zD)(change.baseGas)} \u2192 ${(0,judged_gate/* grouped */.zD)(change.nowGas)} (${show(of(change))})`;
    const named = (0,judged_gate/* firstOf */.Ku)(worstFirst, (change) => {
        const place = locate(change.name);
        return [change.name, ...(place === undefined ? [] : [" at ", place]), ` ${tell(change)}`];
    });
    const annotations = worstFirst
        .slice(0, MAX_ANNOTATIONS)
        .flatMap((change) => judge_gas_annotate(change, locate, `${tell(change)}; ${shared.limit} is accepted.`));
    const grew = `${(0,judged_gate/* plural */.LS)(over.length, "entry", "entries")} grew by more than ${most}: `;
    return (0,judged_gate/* judged */.g$)({ ...shared, status: "fail", message: [grew, ...named, ".", notes], annotations });
}
const MAX_ANNOTATIONS = 50;
function judge_gas_annotate(change, locate, message) {
    const place = locate(change.name);
    if (place === undefined)
        return [];
    const line = place.line ?? 1;
    return [
        { path: place.path, startLine: line, endLine: line, level: "failure", title: `Gas of ${change.name}`, message },
    ];
}
const NOISE = { ignore: "`gas.fuzz: ignore`", compare: "within `gas.fuzz_tolerance`" };
/** A fuzz test that is not compared, or grew by no more than is taken for noise. */
function isNoise(change, { gas }) {
    if (!change.isFuzz)
        return false;
    if (gas.fuzz === "ignore")
        return true;
    return increase(change) > 0 && increase(change) <= gas.fuzz_tolerance * change.baseGas;
}
/** A tracked snapshot that nothing rewrote looks just like this. */
const ALL_EQUAL = " Every figure is that of base: if this surprises, check that `forge snapshot` ran.";
function isAllEqual(changes) {
    return changes.every((change) => increase(change) === 0);
}
function increase(change) {
    return change.nowGas - change.baseGas;
}
/** As a ratio of base. Figures of 0 are none and never compared. */
function relativeIncrease(change) {
    return increase(change) / change.baseGas;
}
function worstChange(changes) {
    return changes.reduce((worst, change) => (worst === undefined || increase(change) > increase(worst) ? change : worst), undefined);
}
/** +21 804 or \u2212312. */
function signed(value) {
    return value < 0 ? `\u2212${(0,judged_gate/* grouped */.zD)(-value)}` : `+${(0,judged_gate/* grouped */.zD)(value)}`;
}
/** +25.7 % or \u22123.0 %, away from 0 in the last digit, so that what exceeds a limit never looks as if it met it. */
function signedPercent(ratio) {
    const tenths = Math.ceil(Math.abs(ratio) * 1000 - 1e-9) / 10;
    return `${ratio < 0 ? "\u2212" : "+"}${tenths.toFixed(1)} %`;
}

;// CONCATENATED MODULE: ./packages/reports/lib/gas/gas-report.js
/** What a person reads for an entry: `Vault.deposit(uint256)`. */
function gasName({ contract, function: name }) {
    return contract === "" ? name : `${contract}.${name}`;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-gas-budgets.js



/** One gate for each glob of `gas.budget`: the dearest function that it matches decides. A glob that matches none fails. */
function judgeGasBudgets(evidence, { gas }) {
    const entries = evidence.reports
        .flatMap((report) => report.entries)
        .filter((entry) => gas.fuzz === "compare" || entry.kind !== "fuzz");
    return Object.entries(gas.budget).map(([glob, maxGas]) => judgeBudget(evidence, entries, glob, maxGas));
}
function judgeBudget({ problems }, entries, glob, maxGas) {
    const matches = matchesWildcards(glob);
    const measured = entries
        .flatMap((entry) => {
        // 0 is what forge writes for a skipped test.
        if (entry.gas === null || entry.gas === 0 || !judge_gas_budgets_namesOf(entry).some(matches))
            return [];
        return [{ name: gasName(entry), gas: entry.gas }];
    })
        .sort((a, b) => b.gas - a.gas);
    const [dearest] = measured;
    const shared = {
        name: "gas_budget",
        scope: glob,
        label: `Gas of ${glob}`,
        threshold: maxGas,
        unit: "gas",
        limit: `at most ${(0,judged_gate/* grouped */.zD)(maxGas)}`,
        ...(dearest !== undefined && { actual: dearest.gas, now: `${(0,judged_gate/* grouped */.zD)(dearest.gas)} (${dearest.name})` }),
    };
    if (problems.length > 0)
        return (0,judged_gate/* doubted */.Q3)(shared, problems);
    if (dearest === undefined) {
        const message = `No function or test of the gas reports matches \`${glob}\`. Bring a report that measures it, or correct the glob in \`gas.budget\`.`;
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "fail", now: "not measured", message });
    }
    const over = measured.filter((entry) => entry.gas > maxGas);
    if (over.length === 0) {
        const message = `The dearest of ${(0,judged_gate/* plural */.LS)(measured.length, "entry", "entries")}, ${dearest.name}, stays within ${(0,judged_gate/* grouped */.zD)(maxGas)} gas.`;
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "pass", message });
    }
    const named = (0,judged_gate/* firstOf */.Ku)(over, (entry) => [`${entry.name} costs ${(0,judged_gate/* grouped */.zD)(entry.gas)}`]);
    const count = `${(0,judged_gate/* plural */.LS)(over.length, "entry", "entries")} over ${(0,judged_gate/* grouped */.zD)(maxGas)} gas: `;
    return (0,judged_gate/* judged */.g$)({ ...shared, status: "fail", message: [count, ...named, "."] });
}
/** Gas reports put a path before the contract: `src/Vault.sol:Vault.deposit(uint256)`. */
function judge_gas_budgets_namesOf(entry) {
    const short = entry.contract.slice(entry.contract.lastIndexOf(":") + 1);
    return [gasName(entry), gasName({ ...entry, contract: short })];
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-patch-coverage.js



/** A change of more lines than these is not read line by line. */
const judge_patch_coverage_MAX_ANNOTATIONS = 1000;
/** The share of the change's own lines that tests reach. A change without a coverable line has none to judge. */
function judgePatchCoverage(evidence, coverage, patch, rules) {
    const shared = {
        name: "patch_coverage",
        label: "Patch coverage",
        threshold: rules.patch,
        unit: "ratio",
        limit: `at least ${(0,judged_gate/* percentLimit */.Hh)(rules.patch)}`,
    };
    if (!patch.known)
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "no-baseline", message: patch.reason });
    // Without reports there is nothing to doubt either: whether that may be is for `min_test_coverage` to say.
    if (patch.found === 0 && evidence.problems.length === 0) {
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "skip", now: "n/a", message: "The change holds no coverable line." });
    }
    if (rules.patch === 0 && evidence.reports.length === 0 && evidence.problems.length === 0) {
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "skip", now: "not required", message: NOT_REQUIRED });
    }
    const problems = coverageProblems(evidence, coverage);
    if (problems.length > 0)
        return (0,judged_gate/* doubted */.Q3)({ ...shared, ...figures(patch) }, problems);
    return judgeRatio(patch, rules, shared);
}
const NOT_REQUIRED = "No coverage of changed lines is required (`coverage.patch: 0`).";
function figures({ hit, found }) {
    return found === 0 ? {} : { actual: hit / found, now: `${(0,judged_gate/* percent */.KN)(hit / found)} (${hit}/${found})` };
}
function judgeRatio(patch, { patch: floor, min_changed_lines: least }, shared) {
    const { files, hit, found } = patch;
    const ratio = hit / found;
    const reached = `Tests reach ${hit} of ${found} changed ${found === 1 ? "line" : "lines"} (${(0,judged_gate/* percent */.KN)(ratio)})`;
    const left = notReached(files);
    const notes = noteBases(files);
    const isFailing = ratio < floor && found >= least;
    const level = isFailing ? "failure" : "warning";
    const known = { ...shared, ...figures(patch), annotations: judge_patch_coverage_annotate(files, level) };
    if (ratio >= floor)
        return (0,judged_gate/* judged */.g$)({ ...known, status: "pass", message: [`${reached}.`, ...left, ...notes] });
    if (!isFailing) {
        const few = `${reached}: below ${(0,judged_gate/* percentLimit */.Hh)(floor)}, but fewer than ${least} lines fail nothing.`;
        return (0,judged_gate/* judged */.g$)({ ...known, status: "pass", warns: true, message: [few, ...left, ...notes] });
    }
    const required = `${reached}; at least ${(0,judged_gate/* percentLimit */.Hh)(floor)} is required.`;
    return (0,judged_gate/* judged */.g$)({ ...known, status: "fail", message: [required, ...left, ...notes] });
}
function notReached(files) {
    const missed = files.filter(({ uncovered }) => uncovered.length > 0);
    if (missed.length === 0)
        return [];
    return [" Not reached: ", ...(0,judged_gate/* firstOf */.Ku)(missed, ({ path, uncovered }) => placesOf(path, uncovered)), "."];
}
function noteBases(files) {
    const name = (basis, before, after) => {
        const some = files.filter((file) => file.basis === basis);
        return some.length === 0 ? [] : [before, ...(0,judged_gate/* firstOf */.Ku)(some, ({ path }) => [{ path, line: null }]), after];
    };
    return [
        ...name("unlisted", " No report lists the lines of ", ": what changed in functions there counts as not reached. Let a test load them, or name them in `coverage.exclude`."),
        ...name("unread", " Which lines changed is not known of ", ": all that is not reached there counts."),
    ];
}
const REASONS = {
    lines: "new or changed, and no test reaches it.",
    unlisted: "new or changed, and in no coverage report, so no test loaded it.",
    unread: "no test reaches it, and it may be new or changed.",
};
function judge_patch_coverage_annotate(files, level) {
    const annotations = [];
    for (const { path, uncovered, basis } of files) {
        for (const { start, end } of uncovered.slice(0, judge_patch_coverage_MAX_ANNOTATIONS - annotations.length)) {
            const lines = start === end ? `Line ${start}` : `Lines ${start} to ${end}`;
            annotations.push({
                path,
                startLine: start,
                endLine: end,
                level,
                title: "Not covered by any test",
                message: `${lines}: ${REASONS[basis]}`,
            });
        }
    }
    return annotations;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-properties.js

/**
 * No fuzz, invariant or formal property may fail, break, or stay without an answer: a timeout is not a proof. Skipped
 * where no report holds a property; properties that the tests skip themselves are counted in the message.
 */
function judgeProperties(evidence, locate) {
    const results = evidence.reports.flatMap((report) => report.results);
    const holding = results.filter(({ status }) => status === "holds");
    const open = byUrgency(results.filter(({ status }) => status !== "holds"));
    const shared = {
        name: "properties_hold",
        label: "Properties",
        unit: "properties",
        limit: "all hold",
        threshold: 0,
        annotations: open.flatMap((result) => judge_properties_annotate(result, locate)),
        ...(results.length > 0 && { actual: open.length, now: `${holding.length} of ${results.length} hold` }),
    };
    const problems = [...evidence.problems, ...ownProblems(evidence)];
    if (open.length > 0) {
        const doubt = problems.slice(0, 1).map((problem) => ` ${problem}`);
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "fail", message: [...describeOpen(open, locate), ...doubt] });
    }
    if (problems.length > 0)
        return (0,judged_gate/* doubted */.Q3)(shared, problems);
    if (results.length === 0)
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "skip", message: NO_PROPERTIES });
    return (0,judged_gate/* judged */.g$)({ ...shared, status: "pass", message: `${describeHolding(results)}${describeSkipped(evidence)}.` });
}
/** Those of the reports that the evidence does not already name with their file. */
function ownProblems({ reports, problems }) {
    const messages = reports.flatMap((report) => report.problems.map(({ message }) => message));
    return messages.filter((message) => !problems.some((problem) => problem.endsWith(message)));
}
const NO_PROPERTIES = "No report holds a fuzz, invariant or formal property.";
/** Failures first: who reads three of many should read those. */
const URGENCY = ["fails", "error", "unknown"];
const STATUS_WORDS = { fails: "fails", error: "broke", unknown: "has no answer", holds: "holds" };
const MAX_SHOWN_COUNTEREXAMPLE = 160;
function byUrgency(results) {
    return results.toSorted((a, b) => URGENCY.indexOf(a.status) - URGENCY.indexOf(b.status));
}
function describeOpen(open, locate) {
    const named = (0,judged_gate/* firstOf */.Ku)(open, (result) => {
        const detail = result.counterexample ?? result.reason;
        const path = result.path === null ? undefined : locate(result.path);
        const place = path === undefined ? [] : [" at ", { path, line: result.line }];
        const shown = detail === null ? "" : ` (${cut(detail)})`;
        return [`${propertyName(result)} ${STATUS_WORDS[result.status]}${shown}`, ...place];
    });
    return [`${(0,judged_gate/* plural */.LS)(open.length, "property", "properties")} not shown to hold: `, ...named, "."];
}
function describeHolding(results) {
    const proved = results.filter(({ kind }) => kind === "formal").length;
    const tried = results.length - proved;
    const parts = [
        ...(tried > 0 ? [`${(0,judged_gate/* plural */.LS)(tried, "property", "properties")} held in all runs`] : []),
        ...(proved > 0 ? [`${(0,judged_gate/* plural */.LS)(proved, "property is", "properties are")} proved`] : []),
    ];
    return parts.join(", ");
}
function describeSkipped({ reports }) {
    const skipped = reports.reduce((sum, report) => sum + report.skipped, 0);
    return skipped === 0 ? "" : `; ${skipped} skipped`;
}
function propertyName({ contract, name }) {
    return contract === null ? name : `${contract}.${name}`;
}
function cut(text) {
    return text.length <= MAX_SHOWN_COUNTEREXAMPLE
        ? text
        : `${[...text].slice(0, MAX_SHOWN_COUNTEREXAMPLE - 1).join("")}\u2026`;
}
/** Only where the tool tells the line: an annotation at line 1 would say something that is not known. */
function judge_properties_annotate(result, locate) {
    const path = result.path === null ? undefined : locate(result.path);
    if (path === undefined || result.line === null)
        return [];
    const detail = result.counterexample ?? result.reason;
    return [
        {
            path,
            startLine: result.line,
            endLine: result.line,
            level: "failure",
            title: `Property ${propertyName(result)} ${STATUS_WORDS[result.status]}`,
            message: detail ?? "The tool gives no counterexample.",
        },
    ];
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/quality/rate-complexity.js
/**
 * Loss of a function by the four risk bands of cyclomatic complexity (McCabe 1976; NIST SP 500-235 section 2.5 and the
 * table of SEI's C4 guide, 1997): up to 10 simple, to 20 moderate, to 50 complex, above 50 untestable.
 */
const BANDS = [
    { upTo: 10, score: 1 },
    { upTo: 20, score: 2 / 3 },
    { upTo: 50, score: 1 / 3 },
    { upTo: Infinity, score: 0 },
];
/**
 * Mean of the functions' band scores (1, 2/3, 1/3, 0), weighted by their lines: the share of the code that lies in simple
 * functions, and in part in others. Weighting follows Heitlager, Kuipers and Visser 2007 (SIG model), by which many
 * one-line getters cannot hide a large function. Null without a function.
 */
function rateComplexity(functions) {
    if (functions === null)
        return null;
    let lines = 0;
    let sum = 0;
    for (const one of functions) {
        const weight = Math.max(1, one.lines);
        lines += weight;
        sum += weight * (BANDS.find(({ upTo }) => one.complexity <= upTo)?.score ?? 0);
    }
    return lines === 0 ? null : sum / lines;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/quality/rate-maintainability.js
/** Of the Maintainability Index without comments, whose best value is 171. */
const BEST = 171;
/**
 * The Maintainability Index of Oman and Hagemeister in the form of Coleman et al. 1994 ("Using Metrics to Evaluate
 * Software System Maintainability", without the term for comments), MI = 171 - 5.2 ln V - 0.23 G - 16.2 ln LOC, per
 * file, divided by 171 and held between 0 and 1 as Visual Studio does; then the mean weighted by lines of code. V is
 * Halstead's volume, G the summed cyclomatic complexity of the file's functions. Null without a line of code.
 */
function rateMaintainability(files) {
    if (files === null)
        return null;
    let lines = 0;
    let sum = 0;
    for (const file of files) {
        if (file.linesOfCode <= 0)
            continue;
        lines += file.linesOfCode;
        sum += file.linesOfCode * rateFile(file);
    }
    return lines === 0 ? null : sum / lines;
}
/** An empty file has volume 0, whose logarithm is held at that of 1. */
function rateFile(file) {
    const index = BEST - 5.2 * Math.log(Math.max(1, file.volume)) - 0.23 * file.complexity - 16.2 * Math.log(file.linesOfCode);
    return Math.min(1, Math.max(0, index / BEST));
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/quality/rate-performance.js
/**
 * Mean of gas and size, or the one that is known; null where neither is.
 * Gas: the geometric mean of base / now over the functions measured in both, at most 1; Fleming and Wallace 1986 ("How not
 * to lie with statistics") show that ratios are to be averaged so. Size: headroom of the largest contract below its limit
 * (EIP-170: 24,576 bytes) in units of a quarter of it, at most 1; a contract at its limit has none.
 */
function ratePerformance(gas, sizes) {
    const known = [rateGas(gas ?? []), rateSize(sizes ?? [])].filter((rating) => rating !== null);
    return known.length === 0 ? null : known.reduce((sum, rating) => sum + rating, 0) / known.length;
}
function rateGas(gas) {
    const ratios = gas.filter(({ now, base }) => now > 0 && base > 0).map(({ now, base }) => Math.log(base / now));
    if (ratios.length === 0)
        return null;
    return Math.min(1, Math.exp(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length));
}
/** Three quarters of the limit leave room for fixes; up to there a contract loses nothing. */
const FULL_HEADROOM = 0.25;
function rateSize(sizes) {
    const headrooms = sizes.filter(({ limit }) => limit > 0).map(({ bytes, limit }) => 1 - bytes / limit);
    if (headrooms.length === 0)
        return null;
    const least = headrooms.reduce((worst, headroom) => Math.min(worst, headroom), 1);
    return Math.min(1, Math.max(0, least / FULL_HEADROOM));
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/quality/rate-reliability.js
/**
 * Share of tests that passed, times line coverage: the estimate of input-domain models (Nelson 1978), R = 1 - failures /
 * runs, holds only for what the runs reach, and coverage is the part they reach. Null unless both are known and a test
 * ran; tests that were skipped have said nothing and do not count.
 */
function rateReliability(tests, coverageRatio) {
    if (tests === null || coverageRatio === null)
        return null;
    const ran = tests.passed + tests.failed;
    return ran === 0 ? null : (tests.passed / ran) * Math.min(1, Math.max(0, coverageRatio));
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/quality/rate-security.js
/** SonarQube's letters A to E as equal steps from 1 to 0: what the worst open finding leaves. */
const RATINGS = { critical: 0, high: 0.25, medium: 0.5, low: 0.75 };
/**
 * The worst open finding decides, as in SonarQube's security rating ("Metric definitions", Security): 1 without one (A),
 * 0.75 with a low (B), 0.5 with a medium (C), 0.25 with a high (D), 0 with a critical finding (E). One hole is enough for
 * an attacker, however much code there is around it. Null where no scan ran.
 */
function rateSecurity(findings) {
    if (findings === null)
        return null;
    const severities = ["critical", "high", "medium", "low"];
    const worst = severities.find((severity) => findings[severity] > 0);
    return worst === undefined ? 1 : RATINGS[worst];
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/quality/quality-vector.js





const DIMENSIONS = ["complexity", "maintainability", "reliability", "security", "performance"];
/** Q = (complexity, maintainability, reliability, security, performance); each formula stands at its function. */
function rateQuality(facts) {
    return {
        complexity: rateComplexity(facts.functions),
        maintainability: rateMaintainability(facts.files),
        reliability: rateReliability(facts.tests, facts.coverageRatio),
        security: rateSecurity(facts.findings),
        performance: ratePerformance(facts.gas, facts.sizes),
    };
}
/** "Q: complexity 0.97 · maintainability 0.81 · reliability n/a · \u2026", rounded down to two places. */
function renderQualityVector(vector) {
    return `Q: ${DIMENSIONS.map((dimension) => `${dimension} ${showRating(vector[dimension])}`).join(" · ")}`;
}
/** Rounded down, so that what misses a floor never looks as if it met it. */
function showRating(rating) {
    return rating === null ? "n/a" : (Math.floor(rating * 100 + 1e-9) / 100).toFixed(2);
}
/** The vector that the baseline holds; undefined where it holds none. */
function readVector({ measurements }) {
    const stored = measurements?.quality;
    if (stored === null || stored === undefined)
        return undefined;
    const rating = (dimension) => (Object.hasOwn(stored, dimension) ? (stored[dimension] ?? null) : null);
    return {
        complexity: rating("complexity"),
        maintainability: rating("maintainability"),
        reliability: rating("reliability"),
        security: rating("security"),
        performance: rating("performance"),
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-quality.js


/**
 * One gate for each dimension that has a floor. A dimension without data fails its floor: nothing was measured, so
 * nothing is known to be good. `base` is shown beside it and decides nothing.
 */
function judgeQuality(vector, floors, base) {
    return DIMENSIONS.flatMap((dimension) => {
        const floor = floors[dimension];
        return floor === undefined ? [] : [judgeDimension(dimension, vector, floor, base?.[dimension] ?? null)];
    });
}
function judgeDimension(dimension, vector, floor, base) {
    const rating = vector[dimension];
    const shared = {
        name: "quality_vector",
        scope: dimension,
        label: `Quality: ${dimension}`,
        threshold: floor,
        unit: "ratio",
        limit: `at least ${floor}`,
        now: showRating(rating),
        ...(rating !== null && { actual: rating }),
        ...(base !== null && { base, baseShown: showRating(base) }),
    };
    if (rating === null) {
        const message = `The quality vector has no ${dimension}: ${NEEDS[dimension]}`;
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "fail", message });
    }
    const verdict = rating >= floor ? "reaches" : "is below";
    const message = `${dimension} ${showRating(rating)} ${verdict} ${floor}. ${renderQualityVector(vector)}`;
    return (0,judged_gate/* judged */.g$)({ ...shared, status: rating >= floor ? "pass" : "fail", message });
}
const NEEDS = {
    complexity: "no function of the project was measured.",
    maintainability: "no source of the project was measured.",
    reliability: "it needs a test report with a test that ran, and a coverage report.",
    security: "it needs a report of a security scan.",
    performance: "it needs gas that the base has too, or contract sizes.",
};

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-required-suites.js






/** `tests.required`: each glob must match the file, class or contract of a test that was not skipped. */
function judgeRequiredSuites(evidence, required, paths) {
    if (required.length === 0)
        return [];
    const shared = { name: "required_suites", label: "Required suites", unit: "none", limit: "all run" };
    if (evidence.problems.length > 0)
        return [(0,judged_gate/* doubted */.Q3)(shared, evidence.problems)];
    if (evidence.reports.length === 0)
        return [(0,judged_gate/* doubted */.Q3)(shared, [NO_TESTS])];
    const suites = listSuites(evidence.reports.flatMap(({ cases }) => cases), paths);
    const missing = required.flatMap((glob) => judge_required_suites_describeMissing(glob, suites));
    const now = `${required.length - missing.length} of ${required.length} ran`;
    if (missing.length === 0) {
        const message = `${(0,judged_gate/* plural */.LS)(required.length, "required suite has", "required suites have")} run.`;
        return [(0,judged_gate/* judged */.g$)({ ...shared, status: "pass", now, message })];
    }
    const message = [
        `${(0,judged_gate/* plural */.LS)(missing.length, "required suite")} did not run: `,
        ...(0,judged_gate/* firstOf */.Ku)(missing, (one) => [one]),
        ". Check the test command and its filters.",
    ];
    return [(0,judged_gate/* judged */.g$)({ ...shared, status: "fail", now, message })];
}
function listSuites(cases, paths) {
    const suites = new Map();
    for (const test of cases) {
        for (const name of suiteNames(test, paths)) {
            const suite = suites.get(name) ?? { ran: 0, skipped: 0 };
            if (test.status === "skipped")
                suite.skipped += 1;
            else
                suite.ran += 1;
            suites.set(name, suite);
        }
    }
    return suites;
}
/** Its file as reported, relative to the workspace and to the working directory, its class and its contract. */
function suiteNames(test, paths) {
    const file = test.file ?? fileOfClass(test);
    const path = file === null ? null : (0,workspace_path/* toWorkspacePath */.C)(file, paths);
    const prefix = paths.baseDirectory === "" ? "" : `${paths.baseDirectory}/`;
    const local = path?.startsWith(prefix) === true ? path.slice(prefix.length) : null;
    const names = [file, path, local, test.classname, contractOf(test)];
    return new Set(names.flatMap((name) => (name === null || name === "" ? [] : [name])));
}
/** forge's JUnit names `test/Vault.t.sol:VaultTest` as the class and no file. */
function fileOfClass(test) {
    const contract = contractOf(test);
    return contract === test.classname ? null : test.classname.slice(0, -contract.length - 1);
}
function judge_required_suites_describeMissing(glob, suites) {
    const matches = (0,match_glob/* matchesGlob */.k)([glob]);
    let skipped = 0;
    for (const [name, suite] of suites) {
        if (!matches(name))
            continue;
        if (suite.ran > 0)
            return [];
        skipped = Math.max(skipped, suite.skipped);
    }
    if (skipped > 0)
        return [`\`${glob}\` (${(0,judged_gate/* plural */.LS)(skipped, "test")}, all skipped)`];
    const nearest = (0,nearest_name/* nearestName */.q)([...suites.keys()].slice(0, judge_required_suites_MAX_COMPARED), glob);
    return [`\`${glob}\` (no such test${nearest === undefined ? "" : `; the nearest suite is ${nearest}`})`];
}
const judge_required_suites_MAX_COMPARED = 5000;

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-size.js



const RUNTIME = { label: "Contract size", part: "runtime", what: "runtime code" };
/**
 * Runtime code against `max_contract_size` (EIP-170 allows 24,576 bytes), initcode against `size.max_initcode` (EIP-3860
 * allows 49,152), and runtime code of the contracts that each glob of `size.paths` matches. `base` only shows what changed.
 */
function judgeSizes(evidence, rules, base) {
    const { size } = rules;
    const judge = (contracts, gate) => judgeSize(contracts, gate, size.warn_at, base);
    return [
        judge(evidence, { ...RUNTIME, name: "max_contract_size", limitBytes: rules.max_contract_size }),
        judge(evidence, {
            name: "max_initcode_size",
            label: "Initcode size",
            limitBytes: size.max_initcode,
            part: "initcode",
            what: "initcode, constructor arguments not counted",
        }),
        ...Object.entries(size.paths).map(([glob, limitBytes]) => {
            const reports = evidence.reports.filter(isMatchedBy(glob));
            const label = `Size of ${glob}`;
            return judge({ ...evidence, reports }, { ...RUNTIME, name: "contract_size_paths", label, scope: glob, limitBytes });
        }),
    ];
}
/** By source path, relative to the working directory, or by the contract's own name, as `size.exclude` matches. */
function isMatchedBy(glob) {
    const matches = (0,match_glob/* matchesGlob */.k)([glob]);
    return (contract) => {
        const path = contract.name.slice(0, Math.max(0, contract.name.lastIndexOf(":")));
        return matches(contractName(contract)) || (path !== "" && matches(path));
    };
}
function judgeSize(evidence, gate, warnAt, base) {
    const { limitBytes, part, what } = gate;
    const bytesOf = (contract) => bytesOfPart(contract, part);
    const sorted = [...evidence.reports].sort((a, b) => bytesOf(b) - bytesOf(a));
    const [largest] = sorted;
    const limit = `${(0,judged_gate/* grouped */.zD)(limitBytes)} B`;
    const shared = {
        name: gate.name,
        label: gate.label,
        ...(gate.scope !== undefined && { scope: gate.scope }),
        threshold: limitBytes,
        unit: "bytes",
        limit: `at most ${limit}`,
        ...(largest !== undefined && showLargest(largest, gate, base)),
    };
    if (evidence.problems.length > 0)
        return (0,judged_gate/* doubted */.Q3)(shared, evidence.problems);
    if (largest === undefined)
        return (0,judged_gate/* doubted */.Q3)(shared, [tellNone(evidence, gate.scope)]);
    const pathless = sorted.some(({ path }) => path === null) ? WITHOUT_PATHS : "";
    const over = sorted.filter((contract) => bytesOf(contract) > limitBytes);
    if (over.length > 0) {
        const count = `${(0,judged_gate/* plural */.LS)(over.length, "contract")} over ${limit} of ${what}: `;
        const named = (0,judged_gate/* firstOf */.Ku)(over, (contract) => nameAndSize(contract, bytesOf(contract)));
        return (0,judged_gate/* judged */.g$)({ ...shared, status: "fail", message: [count, ...named, `.${pathless}`] });
    }
    const close = sorted.filter((contract) => bytesOf(contract) >= warnAt * limitBytes);
    const within = `The largest of ${(0,judged_gate/* plural */.LS)(sorted.length, "contract")}, ${largest.name}, stays within ${limit} of ${what}.`;
    const warning = close.length === 0
        ? []
        : [
            ` ${(0,judged_gate/* plural */.LS)(close.length, "contract")} from ${(0,judged_gate/* percentLimit */.Hh)(warnAt)} of it (\`size.warn_at\`): `,
            ...(0,judged_gate/* firstOf */.Ku)(close, (contract) => nameAndSize(contract, bytesOf(contract))),
            ".",
        ];
    return (0,judged_gate/* judged */.g$)({ ...shared, status: "pass", message: [within, ...warning, pathless], warns: close.length > 0 });
}
function showLargest(largest, { part, limitBytes }, base) {
    const bytes = bytesOfPart(largest, part);
    const change = sizeChange(largest, base)?.[part];
    const delta = change === undefined || change === 0 ? "" : `, ${signed(change)}`;
    return {
        actual: bytes,
        now: `${(0,judged_gate/* grouped */.zD)(bytes)} B (${contractName(largest)}, ${(0,judged_gate/* percent */.KN)(bytes / limitBytes)}${delta})`,
        ...(change !== undefined && { base: bytes - change, baseShown: `${(0,judged_gate/* grouped */.zD)(bytes - change)} B` }),
    };
}
/** Bytes that a contract grew since base, below 0 where it shrank; undefined where base does not know it. */
function sizeChange(contract, base) {
    const known = base !== null && Object.hasOwn(base.contracts, contract.name) ? base.contracts[contract.name] : undefined;
    if (known === undefined)
        return undefined;
    return { runtime: contract.runtimeBytes - known.runtime, initcode: contract.initcodeBytes - known.initcode };
}
function bytesOfPart(contract, part) {
    return part === "runtime" ? contract.runtimeBytes : contract.initcodeBytes;
}
function nameAndSize(contract, bytes) {
    const name = contract.path === null ? contract.name : { path: contract.path, line: null, text: contract.name };
    return [name, ` has ${(0,judged_gate/* grouped */.zD)(bytes)} B`];
}
function tellNone(evidence, glob) {
    if (glob !== undefined) {
        return `No compiled contract of the project matches \`${glob}\`. Correct the glob in \`size.paths\`, or see that \`size.exclude\` leaves it.`;
    }
    return evidence.excluded > 0 ? ALL_EXCLUDED : NO_CONTRACTS;
}
const NO_CONTRACTS = "No compiled contract of the project was found. Run `forge build` (Hardhat: `npx hardhat compile`) before this step, or name the files in input `artifacts`.";
const WITHOUT_PATHS = " The paths of these contracts are unknown, since the sizes are of `forge build --sizes --json`: tests and dependencies may be among them. Exclude them by name in `size.exclude`, or bring artifacts.";
const ALL_EXCLUDED = "Every compiled contract of the project is excluded by `size.exclude`. Exclude fewer of them.";
function contractName(contract) {
    return contract.name.slice(contract.name.lastIndexOf(":") + 1);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/judge-test-count.js



/**
 * `tests.min_total`: a number, or `base` for as many as the baseline has of the same producers. Without it there is no
 * gate, but where every test is gone that the baseline had, by whatever producer.
 */
function judgeTestCount(evidence, baseline, minTotal) {
    const { tests, skipped } = totalTests(evidence);
    const had = baseline.measurements?.tests?.total ?? 0;
    const isEmptied = tests === 0 && had > 0;
    if (minTotal === undefined && !isEmptied)
        return [];
    const base = baseFigures(baseline, "tests", listProducers(evidence));
    const wanted = typeof minTotal === "number" ? { known: true, total: minTotal } : totalOf(base);
    const shared = {
        name: "min_total_tests",
        label: "Number of tests",
        unit: "tests",
        ...(evidence.reports.length > 0 && { actual: tests, now: (0,judged_gate/* grouped */.zD)(tests) }),
        ...(wanted.known && { threshold: wanted.total, limit: `at least ${(0,judged_gate/* grouped */.zD)(wanted.total)}` }),
        ...(base.known && { base: base.figures.total, baseShown: (0,judged_gate/* grouped */.zD)(base.figures.total) }),
    };
    if (isEmptied) {
        const gone = `No test is left of the ${(0,judged_gate/* grouped */.zD)(had)} in ${baseline.source}. Check the test command and its filters.`;
        return [(0,judged_gate/* judged */.g$)({ ...shared, base: had, baseShown: (0,judged_gate/* grouped */.zD)(had), status: "fail", message: gone })];
    }
    if (evidence.problems.length > 0)
        return [(0,judged_gate/* doubted */.Q3)(shared, evidence.problems)];
    if (evidence.reports.length === 0)
        return [(0,judged_gate/* doubted */.Q3)(shared, [NO_TESTS])];
    if (!wanted.known) {
        return [(0,judged_gate/* judged */.g$)({ ...shared, status: "no-baseline", baseShown: "none", message: wanted.reason })];
    }
    const newlySkipped = base.known ? Math.max(0, skipped - base.figures.skipped) : 0;
    const note = newlySkipped === 0 ? "" : ` ${(0,judged_gate/* grouped */.zD)(newlySkipped)} more are skipped than at base.`;
    const isMet = tests >= wanted.total;
    const verdict = isMet ? "" : `, fewer than the ${(0,judged_gate/* grouped */.zD)(wanted.total)} required`;
    const message = `The reports hold ${(0,judged_gate/* plural */.LS)(tests, "test")}${verdict}.${note}`;
    return [(0,judged_gate/* judged */.g$)({ ...shared, status: isMet ? "pass" : "fail", warns: newlySkipped > 0, message })];
}
function totalOf(base) {
    return base.known ? { known: true, total: base.figures.total } : base;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/judged-artifact.js

/** Where a contract is known by its artifact and from a list of sizes, the artifact counts: it has path and hashes. */
function preferArtifacts(artifacts, sizes) {
    const all = [...artifacts.reports, ...sizes.reports];
    const known = new Set(all.filter(({ artifact }) => artifact !== null).map(({ contractName }) => contractName));
    const reports = all.filter(({ artifact, contractName }) => artifact !== null || !known.has(contractName));
    return {
        files: [...artifacts.files, ...sizes.files],
        reports,
        problems: [...artifacts.problems, ...sizes.problems],
    };
}
/** Contracts that `size.exclude` names stay in the result document, but decide nothing. */
function selectSizes(contracts, exclude) {
    const isExcluded = (0,match_glob/* matchesGlob */.k)(exclude);
    const reports = contracts.reports.filter(({ contractName, sourcePath }) => !isExcluded(contractName) && !(sourcePath !== null && isExcluded(sourcePath)));
    return { ...contracts, reports, excluded: contracts.reports.length - reports.length };
}

// EXTERNAL MODULE: ./packages/reports/lib/project/project-sources.js
var project_sources = __webpack_require__(9345);
// EXTERNAL MODULE: ./packages/reports/lib/coverage/hit-keys.js
var hit_keys = __webpack_require__(7646);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/join-coverage.js


/**
 * One entry for each path. A line that any report reached is covered, and one that any report knows counts; so is it with
 * functions and branches of reports of one producer, which names them alike.
 */
function joinCoverage(files) {
    return [...Map.groupBy(files, ({ path }) => path).values()].map((same) => [...Map.groupBy(same, ({ producer }) => producer).values()].map(joinAlike).reduce(joinFiles));
}
/** Reports of one producer. */
function joinAlike(files) {
    return files.reduce((a, b) => {
        const functions = joinListed(a.functionKeys, b.functionKeys);
        const branches = joinListed(a.branchKeys, b.branchKeys);
        return {
            ...joinFiles(a, b),
            ...(functions !== undefined && { functions: functions.count, functionKeys: functions.keys }),
            ...(branches !== undefined && { branches: branches.count, branchKeys: branches.keys }),
        };
    });
}
function joinListed(a, b) {
    return a === undefined || b === undefined ? undefined : (0,hit_keys/* joinKeys */.Pt)(a, b);
}
/**
 * A report with lines decides where another gives totals only. Functions and branches of different producers cannot be
 * told apart: those of the report that knows more of them are kept.
 */
function joinFiles(a, b) {
    const shared = { ...keepFunctions(a, b), ...keepBranches(a, b) };
    if (hasLines(a) !== hasLines(b)) {
        const { path, lines, lineBits } = hasLines(a) ? a : b;
        return { path, lines, lineBits, ...shared };
    }
    const { path } = a;
    if (!hasLines(a))
        return { path, lines: larger(a.lines, b.lines), lineBits: a.lineBits, ...shared };
    const lineBits = joinBits(a.lineBits, b.lineBits);
    return { path, lines: (0,line_bits/* countLines */.lt)(lineBits), lineBits, ...shared };
}
function keepFunctions(a, b) {
    const { functions, functionKeys } = larger(a.functions, b.functions) === a.functions ? a : b;
    return { functions, ...(functionKeys !== undefined && { functionKeys }) };
}
function keepBranches(a, b) {
    const { branches, branchKeys } = larger(a.branches, b.branches) === a.branches ? a : b;
    return { branches, ...(branchKeys !== undefined && { branchKeys }) };
}
function hasLines({ lineBits }) {
    return lineBits.length > 0;
}
/** Of two that know as many, what one reached was reached. */
function larger(a, b) {
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
    const { project, paths, exclude, sourcesWithCode, absentSources } = rules;
    const isExcluded = (0,match_glob/* matchesGlob */.k)(exclude.map((glob) => (paths.baseDirectory === "" ? glob : `${paths.baseDirectory}/${glob}`)));
    const counts = (path) => !isExcluded(path) && isJudged(path, project);
    const own = reports.flatMap(({ files: reported, producer }) => (0,project_sources/* selectSources */.nn)(reported, project.sources, paths)
        .files.filter(({ path }) => counts(path) && !absentSources.has(path))
        .map((file) => ({ ...file, producer })));
    const files = joinCoverage(own);
    const { lines, branches, functions } = (0,coverage_report/* sumCoverage */.CF)(files);
    const mentioned = new Set(files.map((file) => file.path));
    return {
        files: files.map((file) => ({ ...file, uncovered: (0,line_bits/* findUncoveredRanges */.R9)(file.lineBits) })),
        lineRatio: (0,coverage_report/* toCoverageRatio */.Hj)(lines),
        hitLines: lines.hit,
        foundLines: lines.found,
        branches,
        functions,
        excludedFiles: reports.reduce((sum, report) => sum + report.files.length, 0) - own.length,
        unmentioned: sourcesWithCode.filter((path) => counts(path) && !mentioned.has(path)),
    };
}
/** A web page below the `src` of a Foundry project is covered by other tests than its contracts. */
function isJudged(path, { kind, hasCrates }) {
    if (kind !== "foundry" && kind !== "hardhat")
        return true;
    return path.endsWith(".sol") || (hasCrates && path.endsWith(".rs"));
}

// EXTERNAL MODULE: ./packages/reports/lib/complexity/solidity-complexity.js
var solidity_complexity = __webpack_require__(6458);
// EXTERNAL MODULE: ./packages/reports/lib/complexity/characters.js
var characters = __webpack_require__(1388);
;// CONCATENATED MODULE: ./packages/reports/lib/complexity/source-volume.js

/**
 * Halstead's volume (Elements of Software Science, 1977) and the lines of code of a source in any language with the
 * tokens of C: words, numbers, strings on one line, and each other character by itself. That it knows no template,
 * lifetime or regular expression changes a few tokens of thousands, and the volume is used by its logarithm.
 */
function measureSourceVolume(source) {
    const different = new Set();
    let tokens = 0;
    let linesOfCode = 0;
    let lastLine = 0;
    let line = 1;
    for (let at = 0; at < source.length;) {
        const code = source.charCodeAt(at);
        if (code === 10)
            line += 1;
        if (code <= 32) {
            at += 1;
            continue;
        }
        const end = skipToken(source, at, code);
        const isComment = code === 47 && (source.charCodeAt(at + 1) === 47 || source.charCodeAt(at + 1) === 42);
        if (!isComment) {
            tokens += 1;
            different.add(source.slice(at, Math.min(end, at + MAX_TOKEN)));
            if (line !== lastLine)
                linesOfCode += 1;
            lastLine = line;
        }
        for (; at < end; at += 1)
            if (source.charCodeAt(at) === 10)
                line += 1;
    }
    return { linesOfCode, volume: tokens === 0 ? 0 : tokens * Math.log2(Math.max(2, different.size)) };
}
/** Longer tokens are told apart by their start. */
const MAX_TOKEN = 200;
/** The index behind the token or comment at `at`, always further on. */
function skipToken(source, at, code) {
    if ((0,characters/* isWordStart */.dd)(code) || (0,characters/* isDigit */.yp)(code) || code === 36 || code > 127)
        return skipWord(source, at);
    if (code === 34 || code === 39 || code === 96)
        return skipQuoted(source, at, code);
    const behind = source.charCodeAt(at + 1);
    if (code === 47 && behind === 47)
        return orEnd(source, source.indexOf("\n", at));
    if (code === 47 && behind === 42)
        return orEnd(source, source.indexOf("*/", at + 2) + 2, 2);
    return at + 1;
}
function skipWord(source, start) {
    let at = start + 1;
    for (let code = source.charCodeAt(at); isPart(code); code = source.charCodeAt(at))
        at += 1;
    return at;
}
function isPart(code) {
    return (0,characters/* isWordStart */.dd)(code) || (0,characters/* isDigit */.yp)(code) || code === 36 || code > 127;
}
/** To the closing quote; a quote alone where the line ends first, as with a lifetime. */
function skipQuoted(source, start, quote) {
    for (let at = start + 1; at < source.length && at - start < MAX_QUOTED; at += 1) {
        const code = source.charCodeAt(at);
        if (code === 10)
            break;
        if (code === 92)
            at += 1;
        else if (code === quote)
            return at + 1;
    }
    return start + 1;
}
/** A longer string is read word by word, so that quotes without a partner cost no more than this each. */
const MAX_QUOTED = 1000;
/** `index`, or the end of the text where the search that gave it found nothing, which is `index` below `least`. */
function orEnd(source, index, least = 0) {
    return index < least ? source.length : index;
}

// EXTERNAL MODULE: ./actions/quality-gate/lib/find-report-files.js
var find_report_files = __webpack_require__(9753);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/measure-sources.js





const MAX_SOURCE_BYTES = 4 * 1024 * 1024;
/**
 * Reads every source of the project among `files` once. Solidity always counts, Rust in a Cargo project, TypeScript and
 * JavaScript in a Node project without contracts: elsewhere they are scripts and tests.
 */
async function measureSources(workspace, files, project) {
    const isSource = sourcePattern(project);
    const measure = await openMeasure(project);
    const survey = { files: [], functions: [] };
    const problems = [];
    const withCode = [];
    let newest;
    for (const path of files) {
        if (!isSource.test(path) || !(0,project_sources/* isProjectSource */.Lw)(path, project.sources))
            continue;
        try {
            const facts = await workspace.describe(path);
            if (facts === undefined)
                continue;
            if (newest === undefined || facts.modifiedAtMs > newest.modifiedAtMs)
                newest = facts;
            const text = await workspace.readText(path, MAX_SOURCE_BYTES);
            const found = measure(path, text);
            if (found.length > 0)
                withCode.push(path);
            survey.files.push({ path, ...measureSourceVolume(text) });
            for (const one of found)
                survey.functions.push(one);
        }
        catch (error) {
            problems.push(`${path}: ${(0,find_report_files/* describeFault */.Q)(error)}`);
        }
    }
    return { ...survey, problems, newest, withCode };
}
/** What `complexity.exclude` leaves; its globs are relative to the working directory. */
function selectMeasured({ files, functions, problems }, exclude, workingDirectory) {
    const prefix = workingDirectory === "" ? "" : `${workingDirectory}/`;
    const isExcluded = (0,match_glob/* matchesGlob */.k)(exclude.map((glob) => `${prefix}${glob}`));
    return {
        files: files.filter(({ path }) => !isExcluded(path)).length,
        functions: functions.filter(({ path }) => !isExcluded(path)),
        problems,
    };
}
function sourcePattern({ kind, hasCrates }) {
    if (kind === "node")
        return /\.(sol|[cm]?[jt]s|[jt]sx)$/;
    return hasCrates ? /\.(sol|rs)$/ : /\.sol$/;
}
/** The readers of the other languages are loaded where such a project is judged. */
async function openMeasure({ kind, hasCrates }) {
    if (kind !== "node" && !hasCrates)
        return measureSolidity;
    const { measureComplexity } = await __webpack_require__.e(/* import() */ 388).then(__webpack_require__.bind(__webpack_require__, 5388));
    return (path, text) => (measureComplexity(path, text) ?? [])
        .filter(({ hasBody, isTest }) => hasBody && !isTest)
        .map(({ qualifiedName, complexity, startLine, endLine }) => ({
        path,
        name: qualifiedName,
        complexity,
        startLine,
        endLine,
    }));
}
function measureSolidity(path, text) {
    return (0,solidity_complexity/* measureSolidityComplexity */.W)(text)
        .filter((found) => found.hasBody)
        .map((found) => ({
        path,
        name: found.contract === null ? found.name : `${found.contract}.${found.name}`,
        complexity: found.complexity,
        startLine: found.startLine,
        endLine: found.endLine,
    }));
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/quality/rate-facts.js


/** The quality vector of what a run measured. Evidence in doubt rates nothing. */
function rateFacts({ evidence, findings, survey }, judgement) {
    const { measured, coverage, comparison, sizes, rules } = judgement;
    const totals = totalTests(evidence.tests);
    const hasTests = evidence.tests.reports.length > 0;
    const hasScan = findings.findings.reports.some(({ kind }) => kind === "scan");
    return rateQuality({
        functions: believed(measured, measured.functions.map(toRated)),
        files: believed(measured, rateFiles(survey, measured)),
        tests: hasTests ? believed(evidence.tests, { passed: totals.passed, failed: totals.failed + totals.errors }) : null,
        coverageRatio: believed(evidence.coverage, coverage.lineRatio ?? null),
        findings: hasScan ? believed(findings.findings, countOpen(judgement.weighed)) : null,
        gas: believed(evidence.gas, comparison.changes?.map(({ nowGas, baseGas }) => ({ now: nowGas, base: baseGas })) ?? null),
        sizes: believed(sizes, sizes.reports.map(({ runtimeBytes }) => ({ bytes: runtimeBytes, limit: rules.max_contract_size }))),
    });
}
function believed({ problems }, figure) {
    return problems.length > 0 ? null : figure;
}
function toRated({ complexity, startLine, endLine }) {
    return { complexity, lines: endLine - startLine + 1 };
}
function rateFiles({ files }, { functions }) {
    const byPath = Map.groupBy(functions, ({ path }) => path);
    return files.map(({ path, linesOfCode, volume }) => ({
        linesOfCode,
        volume,
        complexity: (byPath.get(path) ?? []).reduce((sum, { complexity }) => sum + complexity, 0),
    }));
}
function countOpen({ findings }) {
    const counts = { critical: 0, high: 0, medium: 0, low: 0 };
    for (const { finding, isIgnored, waiver, tool } of findings) {
        if (isIgnored || waiver !== undefined || tool.kind === "audit" || finding.severity === "info")
            continue;
        counts[finding.severity] += 1;
    }
    return counts;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/storage/judge-layouts.js

/** The verdict over all storage layouts. What compares them is loaded where a contract must keep its own. */
async function judgeLayouts({ evidence, contracts: survey, layouts, wantsStorage }, { allow_rename: allowRename, contracts }) {
    if (!wantsStorage)
        return { gate: NOTHING_TO_KEEP, layouts: null };
    const [{ compareStorage, recordLayouts }, { judgeStorage }] = await Promise.all([
        __webpack_require__.e(/* import() | storage */ 882).then(__webpack_require__.bind(__webpack_require__, 5365)),
        __webpack_require__.e(/* import() | storage */ 882).then(__webpack_require__.bind(__webpack_require__, 3435)),
    ]);
    const rules = { allowRename, contracts };
    const comparison = await compareStorage(evidence.storage.reports, survey.contracts, layouts.layouts, rules);
    const gate = judgeStorage({ ...evidence.storage, survey }, comparison, layouts, { contracts });
    return { gate, layouts: recordLayouts(comparison) };
}
const NOTHING_TO_KEEP = (0,judged_gate/* judged */.g$)({
    name: "storage_layout",
    label: "Storage layout",
    threshold: 0,
    unit: "none",
    limit: "compatible",
    status: "skip",
    now: "none",
    message: "No contract looks upgradeable. Name those whose storage must stay compatible in `quality_gates.storage.contracts`.",
});

;// CONCATENATED MODULE: ./actions/quality-gate/lib/judge-facts.js































/** Judges the facts by one set of rules, every gate on its own. */
async function judgeFacts(facts, rules, context) {
    const { evidence, baseline } = facts;
    const measured = selectMeasured(facts.survey, rules.complexity.exclude, context.workingDirectory);
    const coverage = measureCoverage(evidence.coverage.reports, {
        project: facts.project,
        paths: facts.paths,
        exclude: rules.coverage.exclude,
        sourcesWithCode: facts.survey.withCode,
        absentSources: facts.absentSources,
    });
    const patch = measurePatch(coverage, facts.changes, facts.survey.functions);
    const { comparison } = facts;
    const sizes = selectSizes(preferArtifacts(evidence.artifacts, evidence.sizes), rules.size.exclude);
    const weighed = weighFindings(facts.findings, rules, facts.now);
    const storage = await judgeLayouts(facts, rules.storage);
    const partial = { rules, coverage, patch, comparison, measured, sizes, weighed, storage };
    const vector = rateFacts(facts, partial);
    const judgement = { ...partial, vector };
    const gates = [
        ...judgeTesting(facts, rules),
        ...judgeCovering(facts, judgement, context),
        ...judgeFindings(facts.findings, weighed, rules, {
            ...facts,
            annotate: context.annotate,
            hasContracts: facts.project.hasContracts,
        }),
        judgeProperties(evidence.properties, (file) => (0,workspace_path/* toWorkspacePath */.C)(file, facts.paths) ?? undefined),
        ...judgeCode(facts, judgement),
        ...judgeDurations(context.stages, rules.duration.max),
        ...judgeQuality(vector, rules.quality.min, readVector(baseline)),
        ...(facts.producers === undefined ? [] : [facts.producers]),
    ];
    const ratcheted = rules.ratchet ? applyRatchet(gates, { baseline, measured, sizes, weighed }) : gates;
    return { ...judgement, gates: applyLevels(doubtGates(ratcheted, context.doubts), rules) };
}
function judgeTesting({ evidence, baseline, locate, now, paths }, { tests }) {
    const base = baseFigures(baseline, "tests", listProducers(evidence.tests));
    return [
        judgeTests(evidence.tests, { locate, now, base }, tests),
        ...judgeTestCount(evidence.tests, baseline, tests.min_total),
        ...judgeRequiredSuites(evidence.tests, tests.required, paths),
        ...judgeFlakyTests(evidence.tests, locate, tests.max_flaky, base),
    ];
}
function judgeCovering({ evidence, baseline, changes }, { coverage, patch, rules }, { workingDirectory }) {
    const base = baseFigures(baseline, "coverage", listProducers(evidence.coverage));
    const { coverage: own } = rules;
    return [
        judgeCoverage(evidence.coverage, coverage, rules.min_test_coverage, base),
        judgePatchCoverage(evidence.coverage, coverage, patch, own),
        ...judgeCoverageFloors(evidence.coverage, coverage, own, base),
        ...judgeCoverageDrop(evidence.coverage, coverage, { base, changes }, own),
        ...judgeCoveragePaths(evidence.coverage, coverage, own.paths, workingDirectory, base),
    ];
}
function judgeCode(facts, judgement) {
    const { evidence, baseline, changes } = facts;
    const { rules, measured, sizes, comparison, storage } = judgement;
    return [
        ...judgeComplexity(measured, rules, { changes, cognitive: facts.cognitive }),
        ...judgeComplexityRatchet(measured, rules, baseline.measurements?.complexity ?? null),
        ...(facts.project.hasContracts ? judgeSizes(sizes, rules, baseline.measurements?.sizes ?? null) : []),
        ...judgeGas(evidence.gas, comparison, rules, facts.locateGas),
        ...judgeGasBudgets(evidence.gas, rules),
        ...(facts.project.hasContracts ? [storage.gate] : []),
    ];
}
function doubtGates(gates, doubts) {
    return gates.map((judged) => {
        const reasons = doubts.get(judged.gate.name) ?? [];
        if (reasons.length === 0 || judged.gate.status === "fail")
            return judged;
        const { name, scope, unit } = judged.gate;
        return (0,judged_gate/* doubted */.Q3)({ name, unit, label: judged.row.label, now: judged.row.now, ...(scope !== undefined && { scope }) }, reasons);
    });
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/judge-bar.js


/** The verdict by the rules that count: where the base commit has other rules, both judge and the worse counts. */
async function judgeBar(facts, { rules, baseRules }, { inputs, workingDirectory }, stages) {
    const ran = stages?.stages ?? [];
    const judging = { annotate: inputs.annotate, workingDirectory, stages: ran, doubts: stages?.doubts ?? new Map() };
    const own = await judgeFacts(facts, rules, judging);
    if (baseRules === undefined)
        return own;
    const theirs = await judgeFacts(facts, baseRules, judging);
    return { ...theirs, gates: joinVerdicts(theirs.gates, own.gates) };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/bar/tell-notices.js
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

;// CONCATENATED MODULE: ./actions/quality-gate/lib/coverage/find-absent.js



/** Behind links and outside of the working directory; a report of more such files is of another tree. */
const MAX_ASKED = 10_000;
/** Project sources that reports tell of and that are not in the tree: lines of another tree say nothing of this one. */
async function findAbsent(reports, { workspace, sources, paths, known }) {
    const told = new Set(reports.flatMap(({ files }) => files.flatMap(({ path }) => (0,workspace_path/* toWorkspacePath */.C)(path, paths) ?? [])));
    const unknown = [...told].filter((path) => !known.has(path) && (0,project_sources/* isProjectSource */.Lw)(path, sources));
    const absent = new Set(unknown.slice(MAX_ASKED));
    for (const path of unknown.slice(0, MAX_ASKED))
        if (!(await isPresent(workspace, path)))
            absent.add(path);
    return absent;
}
/** What leads out of the workspace is no source of it. */
async function isPresent(workspace, path) {
    try {
        return (await workspace.describe(path)) !== undefined;
    }
    catch (error) {
        if (error instanceof errors/* InputError */.d || (error instanceof Error && "code" in error))
            return false;
        throw error;
    }
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

;// CONCATENATED MODULE: ./actions/quality-gate/lib/compare-base.js



/**
 * This run's gas beside that of the snapshots which the base commit tracks; producers that have none there are compared
 * with what the baseline holds of them.
 */
function compareWithBase(reports, tracked, baseline = { measurements: undefined, source: "" }) {
    const { snapshots, reasons, absence } = tracked;
    const now = reports.map(({ entries }) => entries.filter(({ gas }) => gas !== null));
    const measured = now.reduce((sum, entries) => sum + entries.length, 0);
    const missing = findMissing(snapshots, new Set(now.flat().map(({ producer }) => producer)));
    const fromSnapshots = snapshots.flatMap(({ entries }) => entries);
    const stored = selectStored(now.flat(), fromSnapshots, baseline.measurements?.gas ?? []);
    const { changes, gone } = compareProducers(now, [...fromSnapshots, ...stored.entries]);
    const shared = { measured, changes: changes.length === 0 ? undefined : changes, gone };
    if (missing !== undefined)
        return { ...shared, reason: tellMissing(missing), isMissingNow: true };
    // A base without `.gas-snapshot` is nothing to tell where there are other snapshots; one that cannot be read is.
    const unread = changes.length > 0 ? reasons.filter((reason) => reason !== absence) : [];
    const lost = stored.lost.map((producer) => `${baseline.source} has figures of ${producer}, this run none`);
    const missed = [...new Set([...unread, ...lost])];
    const reason = missed.length === 0 ? "" : `Not compared: ${missed.join("; ")}.`;
    if (changes.length > 0)
        return { ...shared, reason, isMissingNow: false };
    return {
        ...shared,
        gone: 0,
        reason: `No baseline: ${tellNothing(snapshots, [...reasons, ...lost])}.`,
        isMissingNow: false,
    };
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
 * Stored figures of the producers of this run that no tracked snapshot has: what is tracked is newer and reviewed.
 * `lost` are producers that only the baseline knows.
 */
function selectStored(now, fromSnapshots, gas) {
    const tracked = new Set(fromSnapshots.map(({ producer }) => producer));
    const producers = new Map(now.map(({ producer }) => [producer, producer]));
    const kinds = new Map(now.map(({ kind }) => [kind, kind]));
    const others = gas.filter((stored) => !tracked.has(stored.producer));
    const entries = others.flatMap((stored) => {
        const producer = producers.get(stored.producer);
        const kind = kinds.get(stored.kind);
        if (producer === undefined || kind === undefined)
            return [];
        return [{ producer, kind, contract: stored.contract, function: stored.function, gas: stored.gas }];
    });
    const lost = new Set(others.map(({ producer }) => producer).filter((producer) => !producers.has(producer)));
    return { entries, lost: [...lost].sort() };
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
            changes.push({ name: gasName(entry), nowGas: gas, baseGas, isFuzz: entry.kind === "fuzz" });
        }
    }
    return { changes: changes.sort((a, b) => increase(b) - increase(a)), gone };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/evidence.js
/** The evidence with one problem more for each doubt about its family: a stage that failed may have left half a report. */
function addDoubts(gathered, doubts) {
    const doubted = Object.entries(gathered).flatMap(([family, evidence]) => {
        const reasons = doubts.get(family) ?? [];
        return reasons.length === 0 ? [] : [[family, { ...evidence, problems: [...evidence.problems, ...reasons] }]];
    });
    return { ...gathered, ...Object.fromEntries(doubted) };
}

;// CONCATENATED MODULE: ./packages/reports/lib/findings/fingerprint.js


/**
 * Gives each finding a fingerprint that survives moved lines and changed white space: sha256 over tool, rule, path,
 * enclosing function, the text of the flagged line without white space, and its number among findings that agree in all
 * of these. Pass all findings of a run at once, since the number counts over them in their order.
 * `nameOf` gives the path that a file goes by, where it had another name at base.
 */
function fingerprintFindings(findings, readSource, nameOf = (path) => path) {
    const sources = new Map();
    const occurrences = new Map();
    return findings.map((finding) => {
        const [enclosing, text] = describePlace(finding, readSource, sources);
        const name = finding.path === null ? null : nameOf(finding.path);
        const key = JSON.stringify([finding.tool, finding.ruleId, name, enclosing, text]);
        const occurrence = occurrences.get(key) ?? 0;
        occurrences.set(key, occurrence + 1);
        return { ...finding, fingerprint: (0,external_node_crypto_.createHash)("sha256").update(`${key}${occurrence}`).digest("hex") };
    });
}
/** A finding without a readable source is told apart by its message, digits left out since they are mostly lines. */
function describePlace({ path, startLine, message }, readSource, sources) {
    if (path === null || startLine === null)
        return ["", message.replaceAll(/[\s\d]+/g, "")];
    const source = sources.get(path) ?? fingerprint_readLines(path, readSource(path));
    sources.set(path, source);
    const text = source.lines[startLine - 1];
    return text === undefined
        ? ["", message.replaceAll(/[\s\d]+/g, "")]
        : [source.enclosing(startLine), text.replaceAll(/\s+/g, "")];
}
function fingerprint_readLines(path, text) {
    const lines = text?.split(/\r\n|\n|\r/) ?? [];
    if (text === undefined || !path.endsWith(".sol"))
        return { lines, enclosing: () => "" };
    const functions = (0,solidity_complexity/* measureSolidityComplexity */.W)(text);
    const enclosing = (line) => {
        const found = functions.find(({ startLine, endLine }) => startLine <= line && line <= endLine);
        return found === undefined ? "" : `${found.contract ?? ""}.${found.name}`;
    };
    return { lines, enclosing };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/findings/former-fingerprints.js

/**
 * The fingerprints that findings in renamed files had under the old names, by those they have now. Pass all findings of
 * the run in the order in which they were fingerprinted.
 */
function listFormerFingerprints(findings, readSource, changes) {
    if (!changes.known)
        return new Map();
    const nameOf = (path) => changes.files.get(path)?.basePath ?? path;
    if (findings.every(({ path }) => path === null || nameOf(path) === path))
        return new Map();
    const former = fingerprintFindings(findings, readSource, nameOf);
    return new Map(findings.flatMap(({ fingerprint }, index) => {
        const before = former[index]?.fingerprint;
        return before === undefined || before === fingerprint ? [] : [[fingerprint, before]];
    }));
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/findings/known-at-base.js



/** Sources are looked up for the flagged lines only; larger ones are generated. */
const MAX_LOOKED_UP_BYTES = 4 * 1024 * 1024;
/** The findings with `isNew` set, as far as the baseline tells. */
function knownAtBase(evidence, { baseline, changes, workspace }) {
    const base = baseline.measurements?.findings ?? null;
    if (base === null)
        return evidence;
    const all = allReports(evidence).flatMap(({ findings }) => findings);
    const former = listFormerFingerprints(all, (file) => workspace.lookUpText(file, MAX_LOOKED_UP_BYTES), changes);
    return {
        findings: { ...evidence.findings, reports: markNew(evidence.findings.reports, base, former) },
        audits: { ...evidence.audits, reports: markNew(evidence.audits.reports, base, former) },
    };
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

;// CONCATENATED MODULE: ./actions/quality-gate/lib/findings/complete-findings.js


/**
 * The findings of both inputs, each counted once and with its fingerprint. Fingerprints count occurrences over all scans,
 * so that a finding keeps its own however the reports are split.
 */
function completeFindings({ findings, audits }, readSource, note) {
    const { scans, notes } = joinFindings([...findings.reports, ...audits.reports]);
    for (const text of notes)
        note(text);
    const auditFiles = new Set(audits.reports.map(({ path }) => path));
    const [ofAudits, ofFindings] = [
        scans.filter(({ path }) => auditFiles.has(path)),
        scans.filter(({ path }) => !auditFiles.has(path)),
    ];
    const all = fingerprintFindings([...ofFindings, ...ofAudits].flatMap(({ report }) => report.findings), readSource).map((finding) => ({ ...finding, isNew: null }));
    let taken = 0;
    const take = ({ report: { tool, toolVersion, kind, findings: own } }) => {
        const start = taken;
        taken += own.length;
        return { tool, toolVersion, kind, findings: all.slice(start, taken) };
    };
    return {
        findings: { ...findings, reports: ofFindings.map(take) },
        audits: { ...audits, reports: ofAudits.map(take) },
    };
}

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
    const of = `of ${(0,judged_gate/* plural */.LS)(all, "source")}`;
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

;// CONCATENATED MODULE: ./actions/quality-gate/lib/join-tests.js


/** What a test is believed to be where reports disagree: it failed if it failed once, and ran if it ran once. */
const WEIGHTS = { failed: 3, error: 2, passed: 1, skipped: 0 };
/**
 * The tests of all reports as one. A run that writes JSON and JUnit tells of each test twice, and it counts once. Two
 * reports of one format are two runs (packages, shards, a matrix): equal names in them are different tests, unless one
 * report is a copy of the other.
 */
function joinTests(evidence, paths) {
    if (evidence.reports.length < 2)
        return evidence;
    const reports = withoutCopies(evidence.reports);
    const joined = new Map();
    const formats = new Map();
    for (const report of reports) {
        const counts = formats.get(report.producer) ?? new Map();
        formats.set(report.producer, counts);
        for (const test of report.cases) {
            const name = JSON.stringify([fileOf(test, paths), join_tests_nameOf(test)]);
            const index = counts.get(name) ?? 0;
            counts.set(name, index + 1);
            const key = `${index} ${name}`;
            joined.set(key, joinCases(joined.get(key), { ...test, index }));
        }
    }
    const cases = [...joined.values()];
    const producer = [...new Set(reports.map((report) => report.producer))].join(", ");
    return { ...evidence, reports: [{ producer, cases, totals: (0,test_report/* sumCases */.ZQ)(cases), problems: [] }] };
}
/** One tool writes absolute paths into its JSON and relative ones into its JUnit. */
function fileOf({ file }, paths) {
    return file === null ? null : ((0,workspace_path/* toWorkspacePath */.C)(file, paths) ?? file);
}
/** JUnit has vitest's describes in the name of a test, as JSON joins them in its class. */
function join_tests_nameOf({ classname, name }) {
    return classname === "" ? name : `${classname} > ${name}`;
}
/** A report in another format may have no word for a second attempt. */
function joinCases(known, test) {
    if (known === undefined)
        return test;
    const told = tellsMore(test, known) ? test : known;
    const flaky = known.flaky || test.flaky;
    return told.flaky === flaky ? told : { ...told, flaky };
}
function tellsMore(test, known) {
    if (test.status !== known.status)
        return WEIGHTS[test.status] > WEIGHTS[known.status];
    return known.message === null && test.message !== null;
}
/** A file is found twice where a workflow collects its reports in a folder. */
function withoutCopies(reports) {
    return reports.filter((report, at) => !reports.slice(0, at).some((earlier) => isCopy(report, earlier)));
}
/** Two runs differ in what their tests took; without durations nothing tells a copy from another run. */
function isCopy(report, other) {
    return (report.producer === other.producer &&
        report.cases.length === other.cases.length &&
        report.cases.some(({ durationMs }) => durationMs !== null && durationMs > 0) &&
        report.cases.every((test, at) => isSame(test, other.cases[at])));
}
function isSame(test, other) {
    return (other !== undefined &&
        test.name === other.name &&
        test.status === other.status &&
        test.durationMs === other.durationMs &&
        test.classname === other.classname &&
        test.file === other.file &&
        test.message === other.message);
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

// EXTERNAL MODULE: ./packages/reports/lib/contracts/bytecode.js
var bytecode = __webpack_require__(7126);
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
    const creation = (0,bytecode/* readBytecode */.u)(code.creation, code.creationLinks, []);
    const runtime = (0,bytecode/* readBytecode */.u)(code.runtime, code.runtimeLinks, code.immutables);
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
var lib_decode_text = __webpack_require__(4955);
// EXTERNAL MODULE: ./actions/quality-gate/lib/read-evidence.js
var read_evidence = __webpack_require__(7529);
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
        counted: `${(0,judged_gate/* plural */.LS)(contracts.length, "contract")} without hashes`,
        problems: findAge(file, rules.newestSource),
    };
}
/** A path is known where two contracts share a name; those outside the project's sources are none of it. */
function read_sizes_measure({ contractName, sourcePath, runtimeSize, initcodeSize }, { project, paths }) {
    const path = sourcePath === null ? null : (0,workspace_path/* toWorkspacePath */.C)(sourcePath, paths);
    const isForeign = sourcePath !== null && (path === null || !(0,project_sources/* isProjectSource */.Lw)(path, project.sources));
    if (isForeign || initcodeSize === 0)
        return [];
    const judged = {
        name: sourcePath === null ? contractName : `${sourcePath}:${contractName}`,
        path,
        runtimeBytes: runtimeSize,
        initcodeBytes: initcodeSize,
        sourcePath,
        contractName,
    };
    return [{ ...judged, artifact: null }];
}
function findAge(file, newest) {
    if (newest === undefined || file.modifiedAtMs + read_evidence/* AGE_TOLERANCE_MS */.d >= newest.modifiedAtMs)
        return [];
    const seconds = (0,judged_gate/* grouped */.zD)(Math.ceil((newest.modifiedAtMs - file.modifiedAtMs) / 1000));
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
        return read_artifacts_NOTHING;
    const bytes = await workspace.readBytes(file.path, MAX_ARTIFACT_BYTES);
    const text = (0,lib_decode_text/* decodeText */.g7)(bytes);
    if (isForgeBuildSizes(text.slice(0, DETECTION_HEAD_LENGTH)))
        return readSizes(text, file, rules);
    const contract = parseSolidityArtifact(text, file.path);
    const path = (0,workspace_path/* toWorkspacePath */.C)(contract.sourcePath, rules.paths);
    if (path === null || !contract.isCompiled || !(0,project_sources/* isProjectSource */.Lw)(path, rules.project.sources))
        return read_artifacts_NOTHING;
    const source = await workspace.describe(path);
    if (source === undefined)
        return read_artifacts_NOTHING;
    const judged = {
        name: contract.fullyQualifiedName,
        path,
        runtimeBytes: contract.runtimeSize,
        initcodeBytes: contract.initcodeSize,
        sourcePath: contract.sourcePath,
        contractName: contract.contractName,
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
    if (artifact.modifiedAtMs + read_evidence/* AGE_TOLERANCE_MS */.d >= source.modifiedAtMs)
        return [];
    const command = producer === "foundry" ? "forge build --force" : "npx hardhat compile --force";
    return [`It is older than ${source.path}, so it may be of other code. Run \`${command}\` in this run.`];
}
const read_artifacts_NOTHING = { reports: [], producer: "", counted: "", problems: [] };

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

;// CONCATENATED MODULE: ./packages/reports/lib/coverage/lcov-lines.js





const lcov_lines_NEWLINE = 0x0a;
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
            at = isDa ? this.#parseDa(bytes, at + 3) : this.#parseOther(bytes, at, bytes.indexOf(lcov_lines_NEWLINE, at));
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
        if (isPlain && byte === lcov_lines_NEWLINE && this.#records.isOpen) {
            this.#records.lines.add(line, isCovered);
            return at + 1;
        }
        const eol = bytes.indexOf(lcov_lines_NEWLINE, at);
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
 * functions and files are joined; records may stand in any order within `SF` \u2026 `end_of_record`. A file cut in the
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
    const { FINDINGS_FORMATS } = await __webpack_require__.e(/* import() */ 370).then(__webpack_require__.bind(__webpack_require__, 7370));
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
    return (0,lib_decode_text/* decodeText */.g7)(await workspace.readBytes(file.path, MAX_TEXT_BYTES));
}
async function readTests(workspace, file) {
    const isXml = file.path.endsWith(".xml") || (await startsAsXml(workspace.stream(file.path)));
    const report = isXml ? await readXml(workspace, file) : await parseTests(await readTextReport(workspace, file));
    return {
        reports: [report],
        producer: report.producer,
        counted: (0,judged_gate/* plural */.LS)(report.totals.tests, "test"),
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
    const { readJunit } = await Promise.all(/* import() */[__webpack_require__.e(800), __webpack_require__.e(384)]).then(__webpack_require__.bind(__webpack_require__, 9003));
    return readJunit(workspace.stream(file.path));
}
async function parseTests(text) {
    return (await requireTestFormat(text)).parse(text);
}
/** Reports of large projects are streamed, so that the format is told by the first bytes alone. */
async function readCoverage(workspace, file, context) {
    const head = await read_reports_readHead(workspace.stream(file.path));
    const format = requireFormat(COVERAGE_FORMATS, (0,lib_decode_text/* decodeHead */.Jk)(head));
    const report = format.input === "stream"
        ? await format.read(workspace.stream(file.path), context)
        : format.parse(await readTextReport(workspace, file), context);
    return {
        reports: [{ path: file.path, report }],
        producer: report.producer,
        counted: (0,judged_gate/* plural */.LS)(report.files.length, "file"),
        problems: messages(report.problems),
    };
}
/** The bytes are copied: a stream may fill its chunk again. */
async function read_reports_readHead(chunks) {
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
        producer: (0,judged_gate/* firstOf */.Ku)([...tools], (tool) => [tool]).join(""),
        counted: (0,judged_gate/* plural */.LS)(count, "finding"),
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
        counted: `${(0,judged_gate/* plural */.LS)(report.entries.length, "entry", "entries")}${others === 0 ? "" : `, ${others} of them no gas`}`,
        problems: messages(report.problems),
    };
}
/** The readers are loaded where there is a report: most projects have none. */
async function readProperties(workspace, file) {
    const text = await readTextReport(workspace, file);
    const { PROPERTY_FORMATS } = await __webpack_require__.e(/* import() */ 191).then(__webpack_require__.bind(__webpack_require__, 3191));
    const report = requireFormat(PROPERTY_FORMATS, text).parse(text);
    return {
        reports: [report],
        producer: report.tool,
        counted: (0,judged_gate/* plural */.LS)(report.results.length, "property", "properties"),
        problems: messages(report.problems),
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/source-hashes.js

const source_hashes_MAX_SOURCE_BYTES = 4 * 1024 * 1024;
/** Hashes each source once, however many artifacts were built from it. */
function createSourceHashes(workspace) {
    const known = new Map();
    const hash = async (path) => {
        const facts = await workspace.describe(path);
        return facts === undefined ? undefined : (0,bytecode/* hashSource */.c)(await workspace.readBytes(path, source_hashes_MAX_SOURCE_BYTES));
    };
    return (path) => {
        const hashed = known.get(path) ?? hash(path);
        known.set(path, hashed);
        return hashed;
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gather-evidence.js












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
    const audits = await gather("audits", (file) => readFindings(workspace, file, scanContext));
    const known = new Set(rules.projectFiles);
    const isKnownFile = (file) => known.has((0,workspace_path/* toWorkspacePath */.C)(file, paths) ?? "");
    const coverage = await gather("coverage", (file) => readCoverage(workspace, file, { isKnownFile }));
    const hashOf = createSourceHashes(workspace);
    const artifactRules = { project, paths, hashOf, newestSource: rules.newestSource };
    const artifacts = await gather("artifacts", (file) => readArtifact(workspace, file, artifactRules));
    // A list of sizes names contracts of tests and dependencies too: it counts where it is named, or nothing else is there.
    const wantsSizes = context.inputs.sizes.length > 0 || artifacts.reports.length + artifacts.problems.length === 0;
    return {
        tests: joinTests(await gather("tests", (file) => readTests(workspace, file)), paths),
        coverage: completeCoverage(coverage, paths, (note) => context.log.info(note)),
        ...completeFindings({ findings: scans, audits }, readSource, (note) => context.log.info(note)),
        properties: await gather("properties", (file) => readProperties(workspace, file)),
        gas: await gather("gas", (file) => readGas(workspace, file)),
        artifacts,
        sizes: wantsSizes ? await gather("sizes", (file) => readArtifact(workspace, file, artifactRules)) : gather_evidence_NOTHING,
        storage: (await rules.wantsStorage())
            ? await gather("storage", (file) => readStorage(workspace, file, artifactRules))
            : gather_evidence_NOTHING,
    };
}
/** Loaded where a contract must keep its storage layout, all of it in one file. */
async function readStorage(...given) {
    const storage = await __webpack_require__.e(/* import() | storage */ 882).then(__webpack_require__.bind(__webpack_require__, 924));
    return storage.readStorageFile(...given);
}
const gather_evidence_NOTHING = { files: [], reports: [], problems: [] };
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
        const found = await (0,find_report_files/* findReportFiles */.j)(family, inputs[family], place);
        const committed = found.files.filter((file) => tracked.has(file.path) && !(0,report_families/* mayBeTracked */.VJ)(family, file.path));
        if (committed[0] !== undefined) {
            const others = committed.length > 1 ? ` and ${committed.length - 1} more` : "";
            log.notice(`Input \`${family}\` names ${committed[0].path}${others}, which git tracks: is it a report of this run?`);
        }
        // Compilers leave an artifact alone while its source has not changed: what it was built from counts, not its age.
        const isAgeless = (file) => family === "artifacts" || family === "storage" || tracked.has(file);
        for (const file of found.passedOver)
            log.debug(`Passed over ${file}: git tracks it, so it may be of another run.`);
        if (found.files.length === 0 && found.passedOver[0] !== undefined) {
            log.notice(`${found.passedOver[0]} is not taken for a report of this run, since git tracks it. Write reports where git ignores them, or name it in input \`${family}\`.`);
        }
        const passOver = (file) => log.debug(`Passed over ${file}: not a report of ${family}.`);
        return (0,read_evidence/* readEvidence */.A)(found, { newestSource, isAgeless, passOver }, read);
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
        return (0,judged_gate/* judged */.g$)({ ...SHARED, status: "fail", now: "not known", message: NO_OBJECT });
    if (endings.length === 0)
        return (0,judged_gate/* judged */.g$)({ ...SHARED, status: "fail", now: "none named", message: NONE_NAMED });
    const bad = endings.filter(({ ending }) => ending !== "success" && ending !== "skipped");
    if (bad.length === 0) {
        return (0,judged_gate/* judged */.g$)({
            ...SHARED,
            status: "pass",
            actual: 0,
            message: `${(0,judged_gate/* plural */.LS)(endings.length, "producer")} named by input \`outcome\` succeeded or ended as skipped.`,
            now: "all ended well",
        });
    }
    const list = (0,judged_gate/* firstOf */.Ku)(bad, ({ name, ending }) => [`\`${name}\` ended as ${ending}`]);
    const advice = ": the reports may be incomplete. Look at that step first.";
    return (0,judged_gate/* judged */.g$)({
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

;// CONCATENATED MODULE: ./actions/quality-gate/lib/locate-gas.js


/** Each place costs a look into a file; nobody reads on after that many. */
const MAX_LOCATED = 50;
/** The tests whose gas grew most, for `locateTests`. */
function grownTests(changes, cases) {
    const grown = changes.filter((change) => increase(change) > 0).sort((a, b) => increase(b) - increase(a));
    const names = new Set(grown.slice(0, MAX_LOCATED).map(({ name }) => shorten(name)));
    return cases.filter((test) => names.has(locate_gas_nameOf(test)));
}
/** Functions are known from the survey of the sources, tests from `locate`. */
function createGasLocator(functions, cases, locate) {
    const functionsByName = new Map(functions.map((found) => [found.name, found]));
    const testsByName = new Map(cases.map((test) => [locate_gas_nameOf(test), test]));
    return (name) => {
        const short = shorten(name);
        const found = functionsByName.get(short);
        if (found !== undefined)
            return { path: found.path, line: found.startLine };
        const test = testsByName.get(short);
        return test === undefined ? undefined : locate(test);
    };
}
function locate_gas_nameOf(test) {
    return shorten(`${contractOf(test)}.${test.name}`);
}
/** `Vault.deposit` of `src/Vault.sol:Vault.deposit(uint256)`: overloads share the place of one. */
function shorten(name) {
    const plain = name.replace(/\(.*$/s, "");
    return plain.slice(plain.lastIndexOf(":") + 1);
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
        (0,find_report_files/* describeFault */.Q)(error);
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

;// CONCATENATED MODULE: ./actions/quality-gate/lib/log-evidence.js


const MAX_LOGGED = 50;
/** Which reports were read, and what is wrong with them. */
function logEvidence(gathered, log, now) {
    for (const family of report_families/* FAMILIES */.BU) {
        const { files, problems } = gathered[family];
        const told = files.slice(0, MAX_LOGGED).map((file) => log_evidence_describe(file, now));
        for (const line of [...told, ...problems.slice(0, MAX_LOGGED)])
            log.info(`${family}: ${line}`);
        const left = Math.max(0, files.length - MAX_LOGGED) + Math.max(0, problems.length - MAX_LOGGED);
        if (left > 0)
            log.info(`${family}: and ${left} more`);
    }
}
function log_evidence_describe({ path, producer, counted, sizeBytes, modifiedAtMs }, now) {
    const ageSeconds = Math.max(0, Math.round((now.getTime() - modifiedAtMs) / 1000));
    return `${path} (${producer}, ${(0,judged_gate/* grouped */.zD)(sizeBytes)} B, ${(0,judged_gate/* grouped */.zD)(ageSeconds)} s old): ${counted}`;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/read-cognitive.js

const MAX_REPORT_BYTES = 256 * 1024 * 1024;
/**
 * What the clippy reports among `files` say of cognitive complexity, each function once; undefined where none of them is
 * clippy's, or one is broken: the gates over findings, which read it before, say why.
 */
async function readCognitive(workspace, files, paths) {
    const reports = files.filter(({ producer }) => /^clippy\b/i.test(producer));
    if (reports.length === 0)
        return undefined;
    const { parseClippyCognitive } = await __webpack_require__.e(/* import() */ 308).then(__webpack_require__.bind(__webpack_require__, 2308));
    const functions = new Map();
    for (const { path } of reports) {
        const text = (0,lib_decode_text/* decodeText */.g7)(await workspace.readBytes(path, MAX_REPORT_BYTES));
        const report = parseClippyCognitive(text, paths);
        if (report.problems.length > 0)
            return undefined;
        for (const found of report.functions) {
            functions.set(JSON.stringify([found.path, found.startLine, found.name]), { ...found, endLine: found.startLine });
        }
    }
    return [...functions.values()];
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/read-facts.js














/** Reads the reports of the project and what they are compared with. */
async function readFacts(context, asked, sources, needs) {
    const { inputs, workspace, log } = context;
    const paths = reportPaths(context);
    const { project, projectFiles, survey, contracts } = await sources;
    const wantsStorage = async () => inputs.storage.length > 0 ||
        needs.storageContracts.length > 0 ||
        contracts.contracts.some(({ looksUpgradeable }) => looksUpgradeable) ||
        ((await asked.baseline).measurements?.storage ?? null) !== null;
    const gathered = await log.group("Reports", async () => {
        const rules = { project, paths, projectFiles, wantsStorage, newestSource: survey.newest, listed: asked.listed };
        const read = addDoubts(await gatherEvidence(context, rules), needs.doubts);
        logEvidence(read, log, context.now());
        return read;
    });
    const [changes, baseline] = await Promise.all([asked.changes, asked.baseline]);
    const keepsStorage = await wantsStorage();
    const layouts = keepsStorage
        ? await readLayouts(asked.base, storagePlaces(context, gathered), baseline)
        : { layouts: new Map(), problems: [], reasons: [] };
    const comparison = compareWithBase(gathered.gas.reports, await asked.snapshots, baseline);
    const cases = gathered.tests.reports.flatMap((report) => report.cases);
    const shown = [...brokenCases(gathered.tests), ...grownTests(comparison.changes ?? [], cases)];
    const locate = await locateTests(shown, workspace, paths);
    return {
        project,
        paths,
        evidence: gathered,
        findings: knownAtBase(gathered, { baseline, changes, workspace }),
        survey,
        absentSources: await findAbsent(gathered.coverage.reports, {
            workspace,
            sources: project.sources,
            paths,
            known: new Set(projectFiles),
        }),
        cognitive: needs.wantsCognitive ? await readCognitive(workspace, gathered.findings.files, paths) : undefined,
        contracts,
        changes,
        baseline,
        comparison,
        wantsStorage: keepsStorage,
        layouts,
        locate,
        locateGas: createGasLocator(survey.functions, cases, locate),
        producers: judgeProducers(inputs.outcome),
        now: context.now(),
    };
}
async function readLayouts(...given) {
    const layouts = await __webpack_require__.e(/* import() | storage */ 882).then(__webpack_require__.bind(__webpack_require__, 2714));
    return layouts.readBaseLayouts(...given);
}
function storagePlaces({ inputs, workingDirectory }, { storage }) {
    const files = storage.files.filter(({ producer }) => producer === "forge-inspect").map(({ path }) => path);
    return { workingDirectory, named: inputs.storage.map((line) => external_node_path_.posix.normalize(line)), files };
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
    const isOwn = (directory) => (0,project_sources/* isProjectSource */.Lw)(`${directory}/any.sol`, project.sources) || artifacts.some((own) => isAtOrBelow(directory, own));
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

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var smol_toml_dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./packages/reports/lib/project/toml.js


/** Reads TOML 1.0. Text that is none is a ReportError naming `file` with line and column. */
function readToml(text, file) {
    try {
        return (0,smol_toml_dist/* parse */.qg)(text);
    }
    catch (cause) {
        const reason = cause instanceof Error ? (cause.message.split("\n", 1)[0] ?? "") : "";
        throw new report_error/* ReportError */.$("malformed", `${file} cannot be read: ${reason}`, { cause });
    }
}
/** A folder as TOML files of projects write it, without `./` in front and slashes at the end; undefined for no text. */
function toml_readFolder(value) {
    if (typeof value !== "string")
        return undefined;
    return value
        .replaceAll("\\", "/")
        .replace(/^(\.\/)+/, "")
        .replace(/\/+$/, "");
}

;// CONCATENATED MODULE: ./packages/reports/lib/project/cargo-toml.js


/**
 * Reads Cargo.toml as far as its packages go (The Cargo Book, "Workspaces"). A file that is no TOML is a ReportError with
 * line and column.
 */
function parseCargoToml(text) {
    const manifest = readToml(text, "Cargo.toml");
    const workspace = (0,json_value/* asObject */.eB)(manifest["workspace"]);
    return {
        isPackage: (0,json_value/* asObject */.eB)(manifest["package"]) !== undefined,
        members: readFolders(workspace?.["members"]),
        exclude: readFolders(workspace?.["exclude"]),
    };
}
function readFolders(value) {
    return (0,json_value/* asArray */._j)(value)?.flatMap((folder) => toml_readFolder(folder) ?? []) ?? [];
}

;// CONCATENATED MODULE: ./packages/reports/lib/project/foundry-toml.js


const DEFAULTS = { src: "src", test: "test", script: "script", libs: ["lib"], out: "out" };
/**
 * Reads foundry.toml as far as its folders go: `[profile.<profile>]` over `[profile.default]` over Foundry's defaults
 * (Foundry book, reference "config"). A file that is no TOML is a ReportError with line and column.
 */
function parseFoundryToml(text, profile = "default") {
    const profiles = (0,json_value/* asObject */.eB)(readToml(text, "foundry.toml")["profile"]);
    const chosen = Object.hasOwn(profiles ?? {}, profile) ? (0,json_value/* asObject */.eB)(profiles?.[profile]) : undefined;
    const inherited = (0,json_value/* asObject */.eB)(profiles?.["default"]);
    const read = (key) => chosen?.[key] ?? inherited?.[key];
    return {
        src: toml_readFolder(read("src")) ?? DEFAULTS.src,
        test: toml_readFolder(read("test")) ?? DEFAULTS.test,
        script: toml_readFolder(read("script")) ?? DEFAULTS.script,
        libs: (0,json_value/* asArray */._j)(read("libs"))?.map((folder) => toml_readFolder(folder) ?? "lib") ?? DEFAULTS.libs,
        out: toml_readFolder(read("out")) ?? DEFAULTS.out,
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/project.js






const MAX_MANIFEST_BYTES = 1024 * 1024;
const HARDHAT_CONFIGS = ["hardhat.config.ts", "hardhat.config.js", "hardhat.config.cjs", "hardhat.config.mjs"];
const CONTRACTS = { hasContracts: true, hasCrates: false };
/**
 * Knows Foundry by foundry.toml, Hardhat by its config file, Rust by Cargo.toml beside or without them, and whatever else
 * has a package.json as a Node project. Throws an InputError where foundry.toml or Cargo.toml cannot be read.
 */
async function readProject(workspace, workingDirectory) {
    const contracts = await readContracts(workspace, workingDirectory);
    const crates = await readCrates(workspace, workingDirectory);
    if (contracts === undefined)
        return crates ?? readOther(workspace, workingDirectory);
    if (crates === undefined)
        return contracts;
    return { ...contracts, hasCrates: true, sources: (0,project_sources/* joinSources */.zz)([contracts.sources, crates.sources]) };
}
async function readContracts(workspace, workingDirectory) {
    const toml = await readManifest(workspace, external_node_path_.posix.join(workingDirectory, "foundry.toml"), parseFoundryToml);
    if (toml !== undefined) {
        const sources = (0,project_sources/* foundrySources */.uW)(toml, workingDirectory);
        return { kind: "foundry", ...CONTRACTS, sources, artifactDirectories: [external_node_path_.posix.normalize(toml.out)] };
    }
    for (const file of HARDHAT_CONFIGS) {
        if ((await workspace.describe(external_node_path_.posix.join(workingDirectory, file))) === undefined)
            continue;
        return {
            kind: "hardhat",
            ...CONTRACTS,
            sources: (0,project_sources/* hardhatSources */.nZ)(workingDirectory),
            artifactDirectories: ["artifacts"],
        };
    }
    return undefined;
}
async function readCrates(workspace, workingDirectory) {
    const cargo = await readManifest(workspace, external_node_path_.posix.join(workingDirectory, "Cargo.toml"), parseCargoToml);
    if (cargo === undefined)
        return undefined;
    const members = await findMembers(workspace, workingDirectory, cargo);
    const sources = members.length === 0 ? (0,project_sources/* unknownSources */.vF)(workingDirectory) : (0,project_sources/* cargoSources */.zW)(workingDirectory, members);
    return { kind: "cargo", hasContracts: false, hasCrates: true, sources, artifactDirectories: [] };
}
/** Members may be globs; each has a Cargo.toml of its own. */
async function findMembers(workspace, workingDirectory, { isPackage, members, exclude }) {
    const inside = members.filter((member) => !external_node_path_.posix.normalize(member).startsWith(".."));
    const manifests = inside.length === 0
        ? []
        : await workspace.find(inside.map((member) => external_node_path_.posix.join(workingDirectory, member, "Cargo.toml")), { skipDirectories: new Set(["target", "node_modules", ".git"]) });
    const folders = manifests.map((file) => external_node_path_.posix.relative(workingDirectory, external_node_path_.posix.dirname(file)));
    return [...(isPackage ? [""] : []), ...folders.filter((folder) => !exclude.includes(folder))];
}
async function readOther(workspace, workingDirectory) {
    const sources = (0,project_sources/* unknownSources */.vF)(workingDirectory);
    const isNode = (await workspace.describe(external_node_path_.posix.join(workingDirectory, "package.json"))) !== undefined;
    if (isNode &&
        (await workspace.find([
            external_node_path_.posix.join(workingDirectory, "*.sol"),
            external_node_path_.posix.join(workingDirectory, "{src,contracts}/**/*.sol"),
        ])).length === 0) {
        return { kind: "node", hasContracts: false, hasCrates: false, sources, artifactDirectories: [] };
    }
    return { kind: "unknown", ...CONTRACTS, sources, artifactDirectories: ["out", "artifacts"] };
}
async function readManifest(workspace, file, parse) {
    if ((await workspace.describe(file)) === undefined)
        return undefined;
    const text = await workspace.readText(file, MAX_MANIFEST_BYTES);
    try {
        return parse(text);
    }
    catch (error) {
        if (error instanceof report_error/* ReportError */.$)
            throw new errors/* InputError */.d(error.message, { cause: error });
        throw error;
    }
}

// EXTERNAL MODULE: ./packages/reports/lib/complexity/solidity-tokens.js
var solidity_tokens = __webpack_require__(8072);
;// CONCATENATED MODULE: ./packages/reports/lib/storage/solidity-comments.js
/** The comments of a Solidity source, which are none inside of strings. Text that is no Solidity throws nothing. */
function readComments(source) {
    const comments = [];
    let line = 1;
    let at = 0;
    while (at < source.length) {
        const end = findEnd(source, at);
        const text = source.slice(at, end);
        if (text.startsWith("//") || text.startsWith("/*"))
            comments.push({ line, text });
        line += solidity_comments_countLines(text);
        at = end;
    }
    return comments;
}
/** Behind the comment or the string that begins here, or behind all that is neither. */
function findEnd(source, at) {
    if (source.startsWith("//", at))
        return solidity_comments_orEnd(source, source.indexOf("\n", at), 0);
    if (source.startsWith("/*", at))
        return solidity_comments_orEnd(source, source.indexOf("*/", at + 2), 2);
    const quote = source[at];
    if (quote === '"' || quote === "'")
        return findStringEnd(source, at, quote);
    let end = at + 1;
    while (end < source.length && !"\"'/".includes(source.charAt(end)))
        end += 1;
    return end;
}
/** A string ends at its quote or, being broken, at the end of its line. */
function findStringEnd(source, at, quote) {
    for (let end = at + 1; end < source.length; end += 1) {
        const character = source[end];
        if (character === "\n")
            return end;
        if (character === "\\")
            end += source[end + 1] === "\n" ? 0 : 1;
        else if (character === quote)
            return end + 1;
    }
    return source.length;
}
function solidity_comments_orEnd(source, found, length) {
    return found < 0 ? source.length : found + length;
}
function solidity_comments_countLines(text) {
    let count = 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
        count += 1;
    return count;
}

;// CONCATENATED MODULE: ./packages/reports/lib/storage/solidity-contracts.js


const UPGRADEABLE_WORDS = new Set(["Initializable", "UUPSUpgradeable", "initializer", "reinitializer", "__gap"]);
const KINDS = new Set(["contract", "interface", "library"]);
/** What begins a member that is no variable. */
const OTHER_MEMBERS = new Set([
    "function",
    "modifier",
    "constructor",
    "receive",
    "fallback",
    "event",
    "error",
    "struct",
    "enum",
    "using",
    "type",
]);
/** The contracts of a Solidity source, by its tokens. Text that is no Solidity throws nothing. */
function scanContracts(source) {
    const contracts = new ContractScanner(source).scan();
    const namespaced = readComments(source)
        .filter(({ text }) => /@custom:storage-location\s+erc7201:/.test(text))
        .map(({ line }) => line);
    return contracts.map((contract) => {
        const isNamespaced = namespaced.some((line) => contract.startLine <= line && line <= contract.endLine);
        return isNamespaced ? { ...contract, looksUpgradeable: true } : contract;
    });
}
class ContractScanner {
    #tokens;
    #contracts = [];
    constructor(source) {
        this.#tokens = new solidity_tokens/* SolidityTokens */.w(source);
    }
    scan() {
        const tokens = this.#tokens;
        let depth = 0;
        let isAbstract = false;
        for (let more = tokens.next(); more; more = tokens.next()) {
            const { text } = tokens;
            if (text === "{")
                depth += 1;
            else if (text === "}")
                depth = Math.max(0, depth - 1);
            else if (depth > 0 || tokens.kind !== solidity_tokens/* TOKEN */.C.word)
                continue;
            else if (KINDS.has(text))
                this.#scanContract(text === "contract" && isAbstract ? "abstract" : text);
            isAbstract = text === "abstract";
        }
        return this.#contracts;
    }
    /** From the keyword to the closing brace; without a name it is none. */
    #scanContract(kind) {
        const tokens = this.#tokens;
        const startLine = tokens.line;
        if (!tokens.next() || tokens.kind !== solidity_tokens/* TOKEN */.C.word)
            return;
        const name = tokens.text;
        const header = this.#scanHeader();
        const body = new BodyScan(tokens).scan();
        const words = [...header.words, ...body.words];
        this.#contracts.push({
            name,
            kind,
            bases: header.bases,
            startLine,
            endLine: tokens.text === "}" ? tokens.line : tokens.lastLine,
            looksUpgradeable: words.some((word) => UPGRADEABLE_WORDS.has(word) || word.startsWith("__gap_")),
            lines: body.lines,
        });
    }
    /** Every word behind `is` but those in parentheses is a base; of `Module.Base` the tokens give both words. */
    #scanHeader() {
        const tokens = this.#tokens;
        const words = [];
        let parentheses = 0;
        while (tokens.next() && tokens.text !== "{") {
            if (tokens.text === "(")
                parentheses += 1;
            else if (tokens.text === ")")
                parentheses -= 1;
            else if (parentheses === 0 && tokens.kind === solidity_tokens/* TOKEN */.C.word)
                words.push(tokens.text);
        }
        const is = words.indexOf("is");
        return { words, bases: is < 0 ? [] : words.slice(is + 1) };
    }
}
/** Walks a contract's body from its opening brace to its closing one. */
class BodyScan {
    #tokens;
    words = new Set();
    lines = new Map();
    /** Words of the member that is being read, by their lines. */
    #member = new Map();
    constructor(tokens) {
        this.#tokens = tokens;
    }
    scan() {
        const tokens = this.#tokens;
        let braces = 1;
        let parentheses = 0;
        while (braces > 0 && tokens.next()) {
            const { text } = tokens;
            if (tokens.kind === solidity_tokens/* TOKEN */.C.word)
                this.#take(text, braces === 1 && parentheses === 0);
            else if (text === "{")
                braces += 1;
            else if (text === "(")
                parentheses += 1;
            else if (text === ")")
                parentheses -= 1;
            else if (text === "}")
                braces -= 1;
            if (braces === 1 && (text === "}" || (text === ";" && parentheses <= 0)))
                this.#endMember();
        }
        return this;
    }
    #take(word, isOutside) {
        this.words.add(word);
        if (isOutside && !this.#member.has(word))
            this.#member.set(word, this.#tokens.line);
    }
    /** Constants are kept in the code. */
    #endMember() {
        const [first] = this.#member.keys();
        const isVariable = !OTHER_MEMBERS.has(first ?? "") && !this.#member.has("constant") && !this.#member.has("immutable");
        if (isVariable)
            for (const [word, line] of this.#member)
                if (!this.lines.has(word))
                    this.lines.set(word, line);
        this.#member = new Map();
    }
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/storage/survey-contracts.js



const survey_contracts_MAX_SOURCE_BYTES = 4 * 1024 * 1024;
/**
 * The contracts of the project's sources. One that inherits from another of the project looks upgradeable where that one
 * does. `files` are relative to the workspace, as `listProjectFiles` gives them.
 */
async function surveyContracts(workspace, files, { workingDirectory, sources }) {
    const contracts = [];
    const problems = [];
    const prefix = workingDirectory === "" ? "" : `${workingDirectory}/`;
    for (const path of files) {
        if (!path.endsWith(".sol") || !(0,project_sources/* isProjectSource */.Lw)(path, sources))
            continue;
        try {
            const fromHere = path.startsWith(prefix) ? path.slice(prefix.length) : path;
            for (const contract of scanContracts(await workspace.readText(path, survey_contracts_MAX_SOURCE_BYTES))) {
                contracts.push({ ...contract, qualifiedName: `${fromHere}:${contract.name}`, path });
            }
        }
        catch (error) {
            problems.push(`${path}: ${(0,find_report_files/* describeFault */.Q)(error)}`);
        }
    }
    return { contracts: withInherited(contracts), problems };
}
function withInherited(contracts) {
    const heirs = new Map();
    for (const contract of contracts) {
        for (const base of contract.bases)
            heirs.set(base, [...(heirs.get(base) ?? []), contract]);
    }
    const upgradeable = new Set(contracts.filter(({ looksUpgradeable }) => looksUpgradeable));
    for (const contract of upgradeable)
        for (const heir of heirs.get(contract.name) ?? [])
            upgradeable.add(heir);
    return contracts.map((contract) => ({ ...contract, looksUpgradeable: upgradeable.has(contract) }));
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/read-sources.js




/** Finds the project and measures its sources. Begun early: git answers in the meantime. */
async function read_sources_readSources({ workspace, workingDirectory }) {
    const project = await readProject(workspace, workingDirectory);
    const projectFiles = await listProjectFiles(workspace, workingDirectory, project);
    const survey = await measureSources(workspace, projectFiles, project);
    const { sources } = project;
    const contracts = await surveyContracts(workspace, projectFiles, { workingDirectory, sources });
    return { project, projectFiles, survey, contracts };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/tests/flaky-table.js

const MAX_ROWS = 2000;
/** Every test that needed more than one attempt, and how its last one ended. */
function flakyTable({ reports }, locate) {
    const flaky = reports.flatMap(({ cases }) => cases.filter((test) => test.flaky));
    return {
        title: "Flaky tests",
        columns: [
            { title: "Test", align: "left" },
            { title: "Place", align: "left" },
            { title: "In the end", align: "left" },
        ],
        rows: flaky.slice(0, MAX_ROWS).map((test) => [testName(test), locate(test) ?? test.file ?? "\u2013", test.status]),
        total: flaky.length,
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/coverage/patch-table.js


const patch_table_MAX_ROWS = 2000;
const MAX_RANGES = 12;
/** Changed sources with their coverable changed lines, the least covered first; without rows where none is known. */
function patchTable(patch) {
    const files = patch.known ? patch.files : [];
    return {
        title: "Coverage of changed lines",
        columns: [
            { title: "File", align: "left" },
            { title: "Changed lines", align: "right" },
            { title: "Hit", align: "right" },
            { title: "Not reached", align: "left" },
        ],
        rows: files.slice(0, patch_table_MAX_ROWS).map(({ path, found, hit, uncovered, basis }) => {
            const shown = uncovered.slice(0, MAX_RANGES).map(showRange).join(", ");
            const more = uncovered.length > MAX_RANGES ? ` and ${uncovered.length - MAX_RANGES} more` : "";
            return [
                { path, line: uncovered[0]?.start ?? null },
                String(found),
                basis === "unlisted" ? "in no report" : `${hit} (${(0,judged_gate/* percent */.KN)(hit / found)})`,
                `${shown}${more}`,
            ];
        }),
        total: files.length,
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gates/rank-gas-changes.js

/** What became dearer or cheaper, by how much it did against its own base; what stayed the same is left out. */
function rankGasChanges(changes) {
    return changes.filter((change) => change.nowGas !== change.baseGas).sort((a, b) => size(b) - size(a));
}
function size(change) {
    return Math.abs(relativeIncrease(change));
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/detail-tables.js










/** More rows than this tell a reader nothing that the result document does not tell better. */
const detail_tables_MAX_ROWS = 2000;
const detail_tables_MAX_RANGES = 12;
const MAX_COMPLEX_FUNCTIONS = 10;
/** The folded tables below the verdict, worst first; one without rows is not shown. */
function detailTables(verdict) {
    const { facts, judgement } = verdict;
    return [
        failingTests(facts),
        flakyTable(facts.evidence.tests, facts.locate),
        findingsTable(judgement),
        patchTable(judgement.patch),
        uncoveredFiles(judgement),
        unmentionedSources(verdict),
        gasTable("Gas changes, the largest share first", rankGasChanges(judgement.comparison.changes ?? [])),
        sizes(verdict),
        complexFunctions(judgement),
    ];
}
const left = (title) => ({ title, align: "left" });
const right = (title) => ({ title, align: "right" });
/** Rows are made for what is shown only. */
function table(title, columns, items, toRow) {
    return { title, columns, rows: items.slice(0, detail_tables_MAX_ROWS).map(toRow), total: items.length };
}
function failingTests({ evidence, locate }) {
    return table("Failing tests", [left("Test"), left("Place"), left("Reason")], brokenCases(evidence.tests), (test) => [
        testName(test),
        locate(test) ?? test.file ?? "\u2013",
        test.message ?? "no reason given",
    ]);
}
function findingsTable({ weighed }) {
    const ranks = new Map(result_document/* SEVERITIES */.oC.map((severity, index) => [severity, index]));
    const rank = ({ finding }) => (ranks.get(finding.severity) ?? 0) - (finding.isNew === true ? 0.5 : 0);
    return table("Findings", [left("Severity"), left("Rule"), left("Place"), left("Message"), left("")], weighed.findings.filter(({ isIgnored }) => !isIgnored).sort((a, b) => rank(a) - rank(b)), ({ finding, waiver }) => [
        finding.severity,
        `${finding.tool}: ${finding.ruleId}`,
        finding.path === null ? "\u2013" : { path: finding.path, line: finding.startLine },
        finding.message,
        waiver === undefined ? (finding.isNew === true ? "new" : "") : `waived by ${waiver.owner} until ${waiver.until}`,
    ]);
}
function uncoveredFiles({ coverage }) {
    return table("Files with uncovered lines", [left("File"), right("Lines"), right("Hit"), left("Not reached")], coverage.files.filter((file) => detail_tables_missed(file) > 0).sort((a, b) => detail_tables_missed(b) - detail_tables_missed(a)), (file) => [
        { path: file.path, line: file.uncovered[0]?.start ?? null },
        (0,judged_gate/* percent */.KN)((0,coverage_report/* toCoverageRatio */.Hj)(file.lines) ?? 0),
        `${file.lines.hit}/${file.lines.found}`,
        showRanges(file),
    ]);
}
function detail_tables_missed({ lines }) {
    return lines.found - lines.hit;
}
function showRanges({ uncovered }) {
    const shown = uncovered
        .slice(0, detail_tables_MAX_RANGES)
        .map(({ start, end }) => (start === end ? `${start}` : `${start}\u2013${end}`))
        .join(", ");
    return uncovered.length > detail_tables_MAX_RANGES ? `${shown} and ${uncovered.length - detail_tables_MAX_RANGES} more` : shown;
}
function unmentionedSources({ facts, judgement: { coverage } }) {
    const sources = facts.evidence.coverage.reports.length === 0 ? [] : coverage.unmentioned;
    return table("Sources in no coverage report", [left("File")], sources, (path) => [{ path, line: null }]);
}
function gasTable(title, changes) {
    return table(title, [left("Function or test"), right("Now"), right("Base"), right("Change"), right("")], changes, (change) => [
        change.name,
        (0,judged_gate/* grouped */.zD)(change.nowGas),
        (0,judged_gate/* grouped */.zD)(change.baseGas),
        signed(increase(change)),
        signedPercent(relativeIncrease(change)),
    ]);
}
function sizes({ facts, judgement }) {
    const base = facts.baseline.measurements?.sizes ?? null;
    return table("Contract sizes in bytes", [left("Contract"), right("Runtime code"), right("Change"), right("Initcode")], [...judgement.sizes.reports].sort((a, b) => b.runtimeBytes - a.runtimeBytes), (contract) => {
        const change = sizeChange(contract, base)?.runtime;
        return [
            contract.path === null ? contract.name : { path: contract.path, line: null, text: contract.name },
            (0,judged_gate/* grouped */.zD)(contract.runtimeBytes),
            change === undefined ? "\u2013" : signed(change),
            (0,judged_gate/* grouped */.zD)(contract.initcodeBytes),
        ];
    });
}
function complexFunctions({ measured }) {
    return table("Most complex functions", [left("Function"), left("Place"), right("Complexity")], [...measured.functions].sort((a, b) => b.complexity - a.complexity).slice(0, MAX_COMPLEX_FUNCTIONS), (found) => [found.name, { path: found.path, line: found.startLine }, String(found.complexity)]);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gate-metrics.js








/** Gauges in base units. What no report tells has none: a zero would look like a clean result. */
function gateMetrics(verdict, now) {
    const timestamp = now.toISOString();
    const gauge = (name, value, labels = {}) => ({ name, type: "gauge", value, labels, timestamp });
    return [
        ...gateStatuses(verdict, gauge),
        ...testCounts(verdict, gauge),
        ...findingCounts(verdict, gauge),
        ...worstFigures(verdict, gauge),
        ...projectCoverage(verdict, gauge),
        ...contractSizes(verdict, gauge),
        ...fileCoverage(verdict, gauge),
    ];
}
function gateStatuses({ judgement: { gates } }, gauge) {
    return gates.map(({ gate }) => gauge("chainops_gate_failed", gate.status === "fail" ? 1 : 0, {
        gate: gate.name,
        ...(gate.scope !== undefined && { scope: gate.scope }),
    }));
}
function testCounts({ facts: { evidence } }, gauge) {
    if (evidence.tests.reports.length === 0)
        return [];
    const totals = totalTests(evidence.tests);
    const statuses = ["passed", "failed", "errors", "skipped", "flaky"];
    return statuses.map((status) => gauge("chainops_tests", totals[status], { status }));
}
function findingCounts({ facts }, gauge) {
    const reports = allReports(facts.findings);
    if (reports.length === 0)
        return [];
    const findings = reports.flatMap((scan) => scan.findings);
    return result_document/* SEVERITIES */.oC.map((severity) => gauge("chainops_findings", findings.filter((finding) => finding.severity === severity).length, { severity }));
}
function worstFigures({ judgement: { comparison, measured, vector, patch } }, gauge) {
    const gas = comparison.changes === undefined ? undefined : worstChange(comparison.changes);
    const changed = patchRatio(patch);
    const complex = worstFunction(measured.functions);
    return [
        ...(complex === undefined ? [] : [gauge("chainops_cyclomatic_complexity_max", complex.complexity)]),
        ...(gas === undefined ? [] : [gauge("chainops_gas_increase_max", increase(gas))]),
        ...(changed === undefined ? [] : [gauge("chainops_patch_line_coverage_ratio", changed)]),
        ...Object.entries(vector).flatMap(([dimension, rating]) => rating === null ? [] : [gauge("chainops_quality_ratio", rating, { dimension })]),
    ];
}
function projectCoverage({ judgement: { coverage } }, gauge) {
    if (coverage.lineRatio === undefined)
        return [];
    const ranges = coverage.files.reduce((sum, file) => sum + file.uncovered.length, 0);
    return [
        gauge("chainops_line_coverage_ratio", coverage.lineRatio),
        gauge("chainops_uncovered_line_ranges", ranges),
        gauge("chainops_uncounted_source_files", coverage.unmentioned.length),
    ];
}
function contractSizes({ facts: { evidence } }, gauge) {
    return preferArtifacts(evidence.artifacts, evidence.sizes).reports.flatMap(({ name, runtimeBytes, initcodeBytes }) => [
        gauge("chainops_contract_runtime_size_bytes", runtimeBytes, { contract: name }),
        gauge("chainops_contract_initcode_size_bytes", initcodeBytes, { contract: name }),
    ]);
}
function fileCoverage({ judgement: { coverage } }, gauge) {
    return coverage.files.flatMap((file) => {
        const ratio = (0,coverage_report/* toCoverageRatio */.Hj)(file.lines);
        return ratio === undefined ? [] : [gauge("chainops_file_line_coverage_ratio", ratio, { path: file.path })];
    });
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gate-outputs.js







/** The action's own outputs, all of them; what is not known is empty. */
function gateOutputs({ facts, judgement, sarif }) {
    const { coverage, patch, comparison, measured, gates, vector } = judgement;
    const isCovered = facts.evidence.coverage.reports.length > 0;
    const tests = facts.evidence.tests.reports.length > 0 ? totalTests(facts.evidence.tests) : undefined;
    const worstGas = comparison.changes === undefined ? undefined : worstChange(comparison.changes);
    return {
        coverage: coverage.lineRatio ?? "",
        "patch-coverage": (isCovered ? patchRatio(patch) : undefined) ?? "",
        "tests-total": tests?.tests ?? "",
        "tests-passed": tests?.passed ?? "",
        "tests-failed": tests === undefined ? "" : tests.failed + tests.errors,
        "tests-skipped": tests?.skipped ?? "",
        "tests-flaky": tests?.flaky ?? "",
        "new-findings": gate_outputs_countNew(facts.findings) ?? "",
        "gas-worst": worstGas === undefined ? "" : increase(worstGas),
        "size-worst": worstSize(listSizes(facts.evidence)) ?? "",
        "complexity-worst": worstFunction(measured.functions)?.complexity ?? "",
        "quality-vector": JSON.stringify(vector),
        "failed-gates": JSON.stringify(gates.filter(isBlocking).map(({ gate }) => gate.name)),
        sarif,
    };
}
function listSizes({ artifacts, sizes }) {
    return preferArtifacts(artifacts, sizes).reports.map(({ runtimeBytes }) => runtimeBytes);
}
/** Undefined where base is not known for a single one of the tools. */
function gate_outputs_countNew(findings) {
    const all = allReports(findings).flatMap((report) => report.findings);
    const isKnown = all.some(({ isNew }) => isNew !== null);
    return isKnown ? all.filter(({ isNew }) => isNew === true).length : undefined;
}
function worstSize(sizes) {
    return sizes.length === 0 ? undefined : sizes.reduce((worst, size) => Math.max(worst, size), 0);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/gate-stages.js

/** What the reports tell of the stages that made them, under the stage metrics' documented names. */
function gateStages({ facts: { evidence, findings }, judgement: { gates, coverage }, }) {
    const errorOf = (name) => {
        const gate = gates.find((judged) => judged.gate.name === name)?.gate;
        return gate?.status === "fail" ? gate.message : null;
    };
    const totals = totalTests(evidence.tests);
    const scans = findings.findings.reports.filter(({ kind }) => kind === "scan");
    const blocking = findings.findings.reports
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
        stage("security_scan", { ...findings.findings, reports: scans }, errorOf("security_scan_required"), {
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
    pass: "\u2705",
    fail: "\u274c",
    skip: "\u23ed\ufe0f",
    waived: "\u26a0\ufe0f",
    "no-baseline": "\u2796",
};
/** Gates that decide most verdicts: shown whenever they were judged. Others are shown where they want a look. */
const MAIN_GATES = new Set([
    "tests_passed",
    "patch_coverage",
    "min_test_coverage",
    "security_scan_required",
    "new_findings",
    "gas_optimization_threshold",
    "max_contract_size",
    "max_complexity_score",
    "storage_layout",
]);
/** The verdict as a person reads it: the gates that decide in one table, what to fix, and the rest folded. */
function renderQualityReport(facts) {
    const { gates, conclusion } = facts;
    const failed = gates.filter(isBlocking);
    const tables = facts.tables.filter((table) => table.rows.length > 0);
    const shown = gates.filter(isShown);
    return {
        title: titleOf(facts, failed.length),
        conclusion,
        blocks: [
            ...(shown.length === 0 ? [] : [gateTable(shown)]),
            ...toFix(failed, facts),
            ...notes(facts),
            context(facts),
        ],
        more: [
            ...(shown.length === gates.length ? [] : [allGates(facts)]),
            ...facts.folds,
            ...tables.map((table) => detailFold(table, facts)),
            ...filesFold(facts),
        ],
        annotations: gates.flatMap((judged) => judged.annotations),
    };
}
function titleOf({ gates, conclusion }, failed) {
    const judgedCount = gates.filter(({ gate }) => gate.status === "pass" || gate.status === "fail").length;
    if (failed > 0)
        return `Quality gate failed: ${failed} of ${judgedCount} gates`;
    if (conclusion === "action_required")
        return "Quality gate paused: a stage waits for a person";
    const warned = gates.filter(({ gate }) => gate.status === "fail").length;
    const warnings = warned === 0 ? "" : `, ${(0,judged_gate/* plural */.LS)(warned, "warning")}`;
    return `Quality gate passed: ${judgedCount - warned} of ${judgedCount} gates${warnings}`;
}
function isShown(judged) {
    const { name, status } = judged.gate;
    return status === "fail" || status === "waived" || judged.warns || (status === "pass" && MAIN_GATES.has(name));
}
function toFix(failed, facts) {
    if (failed.length === 0)
        return [];
    return [
        { kind: "paragraph", content: [{ kind: "strong", text: failed.length === 1 ? "Fix this:" : "Fix these:" }] },
        {
            kind: "list",
            items: failed.map(({ row, message }) => [
                { kind: "strong", text: row.label },
                ": ",
                ...renderParts(message, facts),
            ]),
        },
    ];
}
function notes(facts) {
    const items = [...facts.notes, ...notCompared(facts.gates)];
    return items.map((parts) => ({ kind: "paragraph", content: renderParts(parts, facts) }));
}
/** What has no baseline is said once, however many gates it concerns. */
function notCompared(gates) {
    const [first, ...others] = gates.filter(({ gate }) => gate.status === "no-baseline");
    if (first === undefined)
        return [];
    const labels = [first, ...others].map(({ row }) => row.label).join(", ");
    const isSame = others.every(({ gate }) => gate.message === first.gate.message);
    return [
        [`Not compared: ${labels}. `, ...first.message, isSame ? "" : " Each reason is below, in the table of all gates."],
    ];
}
function allGates(facts) {
    return {
        kind: "fold",
        summary: [`All gates (${facts.gates.length})`],
        blocks: [
            gateTable(facts.gates),
            {
                kind: "list",
                items: facts.gates.map(({ gate, message }) => [
                    { kind: "code", text: gate.name },
                    ": ",
                    ...renderParts(message, facts),
                ]),
            },
        ],
    };
}
function renderParts(parts, facts) {
    return parts.flatMap((part) => (typeof part === "string" ? renderText(part) : [renderCell(part, facts)]));
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
            { title: "Gate", align: "left" },
            { title: "Now", align: "right" },
            { title: "Base", align: "right" },
            { title: "Limit", align: "right" },
            { title: "", align: "center" },
        ],
        rows: gates.map((judged) => [
            [judged.row.label],
            judged.gate.status === "fail" ? [{ kind: "strong", text: judged.row.now }] : [judged.row.now],
            [judged.row.base],
            [judged.row.limit],
            [iconOf(judged)],
        ]),
    };
}
function iconOf({ gate, warns }) {
    if (gate.status === "fail" && gate.level === "warn")
        return "\u26a0\ufe0f";
    return gate.status === "pass" && warns ? "\u26a0\ufe0f" : ICONS[gate.status];
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
    const shown = rows.length < total ? `, the first ${(0,judged_gate/* grouped */.zD)(rows.length)} shown` : "";
    return {
        kind: "fold",
        summary: [`${title} (${(0,judged_gate/* grouped */.zD)(total)}${shown})`],
        blocks: [{ kind: "table", columns, rows: rows.map((row) => row.map((cell) => [renderCell(cell, facts)])) }],
    };
}
function renderCell(cell, { repositoryUrl, sha }) {
    if (typeof cell === "string")
        return cell;
    const anchor = cell.line === null ? "" : `#L${cell.line}`;
    // Half a surrogate pair in a path of a report cannot be part of a URL.
    const path = cell.path.toWellFormed().split("/").map(encodeURIComponent).join("/");
    return { kind: "link", text: (0,judged_gate/* placeText */.Z9)(cell), href: `${repositoryUrl}/blob/${sha}/${path}${anchor}` };
}
function filesFold({ files }) {
    if (files.length === 0)
        return [];
    return [
        {
            kind: "fold",
            summary: [`Reports that were read (${(0,judged_gate/* grouped */.zD)(files.length)})`],
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
                        [(0,judged_gate/* grouped */.zD)(file.sizeBytes)],
                    ]),
                },
            ],
        },
    ];
}

// EXTERNAL MODULE: ./actions/quality-gate/lib/stages/record-stages.js
var record_stages = __webpack_require__(2708);
// EXTERNAL MODULE: ./packages/core/lib/report/cut-text.js
var cut_text = __webpack_require__(6494);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/verdict-notes.js



/** The lines below the table of gates: stages, quality vector, what the pull request changes of its own bar. */
function verdictNotes({ judgement, bar, stages, facts }) {
    const { source } = facts.baseline;
    return [
        ...(stages === undefined ? [] : [[stages.line]]),
        [renderQualityVector(judgement.vector)],
        ...tellChanges(bar.changes),
        ...(source === "" ? [] : [[`Measured values of base: ${source}.`]]),
        ...(facts.baseline.isBroken === true
            ? [[`The baseline is broken, so nothing is compared with it: ${facts.baseline.reason}`]]
            : []),
        ...(bar.rules.ratchet && facts.baseline.measurements === undefined ? [[HOW_TO_RATCHET]] : []),
    ];
}
const HOW_TO_RATCHET = "`ratchet` has no baseline yet: commit the file that this run left as `$RUNNER_TEMP/chainops/baseline/<id>.json` under the name that `quality_gates.baseline` gives.";
function tellChanges(changes) {
    const loosened = changes.filter(({ loosens }) => loosens);
    const tightened = changes.filter(({ loosens }) => !loosens);
    return [
        ...tell("loosens", loosened, "The base commit's values count too until it is merged."),
        ...tell("tightens", tightened, "It is held to them already."),
    ];
}
function tell(verb, changes, then) {
    if (changes.length === 0)
        return [];
    const named = (0,judged_gate/* firstOf */.Ku)(changes, ({ key, from, to }) => [`\`${key}\` from ${verdict_notes_show(from)} to ${verdict_notes_show(to)}`]);
    return [[`This pull request ${verb} `, ...named, `. ${then}`]];
}
/** Names of keys and their values may be long; what matters is that they changed. */
function verdict_notes_show(json) {
    return json === "" ? "nothing" : (0,cut_text/* cutToCharacters */._H)(json, 60);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/record-outcome.js










/** What leaves the action: report for people, numbers and hashes for machines. */
function recordOutcome(verdict, { event, environment, now }) {
    const { facts, judgement, bar, stages, measurements, base } = verdict;
    const { evidence } = facts;
    const report = renderQualityReport({
        conclusion: conclude(verdict),
        gates: judgement.gates,
        sha: event.subject.sha,
        repositoryUrl: `${environment.serverUrl}/${event.subject.repository}`,
        base,
        files: report_families/* FAMILIES */.BU.flatMap((family) => (family === "artifacts" ? [] : evidence[family].files)),
        tables: detailTables(verdict),
        notes: verdictNotes(verdict),
        folds: stages?.blocks.filter(({ kind }) => kind === "fold") ?? [],
        notices: bar.files.length === 0 ? ["No config file: the defaults apply."] : [],
    });
    return {
        conclusion: report.conclusion,
        report,
        stages: (0,record_stages/* joinStages */.AK)(stages?.stages ?? [], gateStages(verdict)),
        gates: judgement.gates.map(({ gate }) => gate),
        metrics: gateMetrics(verdict, now()),
        findings: allReports(facts.findings).flatMap((scan) => scan.findings),
        artifacts: (0,record_stages/* joinArtifacts */.uC)(evidence.artifacts.reports.flatMap(({ artifact }) => (artifact === null ? [] : [artifact])), stages?.artifacts ?? []),
        details: {
            configFiles: bar.files,
            thresholds: judgement.rules,
            barChanges: bar.changes.slice(0, MAX_LISTED),
            base,
            baseline: { source: facts.baseline.source, reason: facts.baseline.reason },
            measurements,
            qualityVector: judgement.vector,
            reports: Object.fromEntries(report_families/* FAMILIES */.BU.map((family) => [family, listFiles(verdict, family)])),
            uncountedSources: judgement.coverage.unmentioned.slice(0, MAX_LISTED),
        },
        outputs: gateOutputs(verdict),
    };
}
function conclude({ judgement, stages }) {
    if (judgement.gates.some(isBlocking))
        return "failure";
    if (stages?.overall === "cancelled")
        return "cancelled";
    return stages?.overall === "paused" ? "action_required" : "success";
}
const MAX_LISTED = 100;
function listFiles({ facts: { evidence } }, family) {
    const { files } = evidence[family];
    return { count: files.length, first: files.slice(0, MAX_LISTED) };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/stages/run-pipeline.js

/** Runs the stages of the config with the gates right after those that feed them. Loaded where there are any. */
async function runPipeline(context, { pipeline, isOfDefaultBranch }, judgeNow) {
    if ((pipeline?.stages.length ?? 0) === 0 && context.inputs.stages.length === 0)
        return undefined;
    const { runStages } = await __webpack_require__.e(/* import() */ 726).then(__webpack_require__.bind(__webpack_require__, 4726));
    return runStages(context, pipeline, {
        isConfigOfDefaultBranch: isOfDefaultBranch,
        checkStage: (stage) => checkStage(stage, judgeNow),
        measureQuality: async () => meanOf((await judgeNow()).judgement),
    });
}
async function checkStage(stage, judgeNow) {
    if (stage.gates.length === 0)
        return undefined;
    const names = new Set(stage.gates);
    const { judgement } = await judgeNow();
    const failed = judgement.gates.find((judged) => names.has(judged.gate.name) && isBlocking(judged))?.gate;
    return failed === undefined ? undefined : `Gate \`${failed.name}\` failed: ${failed.message}`;
}
function meanOf({ vector }) {
    const known = Object.values(vector).filter((rating) => rating !== null);
    return known.length === 0 ? undefined : known.reduce((sum, rating) => sum + rating, 0) / known.length;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/stages/judge-stages.js

const judge_stages_SHARED = { name: "pipeline_stages", label: "Stages", threshold: 0, unit: "none", limit: "none failed" };
/**
 * Whether the stages of the pipeline ended well. A stage that waits for a person fails nothing: the action concludes
 * `action_required`. A failure that is tolerated is a warning.
 */
function judgeStages({ finished, overall }) {
    const bad = finished.filter(({ run, isTolerated }) => isBad(run.status) && !isTolerated);
    const tolerated = finished.filter(({ run, isTolerated }) => run.status === "failed" && isTolerated);
    const ran = finished.filter(({ run }) => run.status === "success").length;
    if (bad.length === 0) {
        const waiting = overall === "paused" ? " A stage waits for a person; name it by input `stages` to run it." : "";
        const warning = tolerated.length === 0 ? [] : [" Tolerated: ", ...(0,judged_gate/* firstOf */.Ku)(tolerated, judge_stages_describe)];
        return (0,judged_gate/* judged */.g$)({
            ...judge_stages_SHARED,
            status: "pass",
            actual: 0,
            now: overall === "paused" ? "paused" : (0,judged_gate/* plural */.LS)(ran, "succeeded", "succeeded"),
            message: [`${(0,judged_gate/* plural */.LS)(ran, "stage")} succeeded.${waiting}`, ...warning],
            warns: tolerated.length > 0 || overall === "paused",
        });
    }
    return (0,judged_gate/* judged */.g$)({
        ...judge_stages_SHARED,
        status: "fail",
        actual: bad.length,
        now: `${bad.length} failed`,
        message: (0,judged_gate/* firstOf */.Ku)(bad, judge_stages_describe),
    });
}
function isBad(status) {
    return status === "failed" || status === "cancelled";
}
function judge_stages_describe({ stage, run }) {
    return [`stage \`${stage.id}\` ${run.status === "cancelled" ? "was cancelled" : "failed"}: ${run.error}`];
}

;// CONCATENATED MODULE: ./packages/reports/lib/findings/sarif-parts.js
/** Middles of the ranges by which code scanning tells severities ("SARIF support for code scanning"). */
const SCORES = {
    critical: "9.5",
    high: "8.0",
    medium: "5.5",
    low: "2.0",
    info: "0.0",
};
function securityScore(severity) {
    return SCORES[severity];
}
/** A path relative to the workspace as a relative URI reference (RFC 3986 section 4.2). */
function toRelativeUri(path) {
    return path.toWellFormed().split("/").map(encodeURIComponent).join("/");
}
/**
 * Text that SARIF takes as it stands: `](` would make an embedded link of it (§3.11.6), and half a surrogate pair is no
 * character.
 */
function toPlainText(text) {
    return text.toWellFormed().replaceAll("](", "] (");
}

;// CONCATENATED MODULE: ./packages/reports/lib/findings/write-sarif.js


/** What code scanning takes in of one file ("SARIF support for code scanning": limits). */
const MAX_SARIF_RUNS = 20;
const MAX_SARIF_RESULTS = 5000;
const SCHEMA_URI = "https://json.schemastore.org/sarif-2.1.0.json";
const ROOT = "%SRCROOT%";
/**
 * Writes one run for each tool: code scanning refuses two of one tool in one file. Of more results or tools than it takes
 * in, the worst stay. It refuses a whole file for one result without a place, so that findings without one are put at the
 * first line of `anchorPath`.
 */
function writeSarif(tools, anchorPath) {
    const joined = joinTools(tools).sort((a, b) => worstRank(a) - worstRank(b));
    const cutTools = joined.slice(MAX_SARIF_RUNS);
    const notes = joined
        .filter(({ findings }) => findings.length > MAX_SARIF_RESULTS)
        .map(({ name, findings }) => {
        const left = findings.length - MAX_SARIF_RESULTS;
        return `SARIF holds the worst ${MAX_SARIF_RESULTS} findings of ${name}; ${left} are left out, since code scanning takes no more.`;
    });
    if (cutTools.length > 0) {
        notes.push(`SARIF holds the ${MAX_SARIF_RUNS} tools with the worst findings; ${cutTools.length} are left out, since code scanning takes no more.`);
    }
    const runs = joined.slice(0, MAX_SARIF_RUNS).map((tool) => buildRun(tool, anchorPath));
    return { text: JSON.stringify({ $schema: SCHEMA_URI, version: "2.1.0", runs }), notes };
}
/** Names that differ by case alone are one tool; the first that has a version gives it. */
function joinTools(tools) {
    return [...Map.groupBy(tools, ({ name }) => name.toLowerCase()).values()].flatMap((same) => {
        const [first] = same;
        if (first === undefined)
            return [];
        const version = same.find((tool) => tool.version !== null)?.version ?? null;
        const findings = same.flatMap((tool) => tool.findings).sort((a, b) => write_sarif_rank(a.severity) - write_sarif_rank(b.severity));
        return [{ ...first, version, findings }];
    });
}
function write_sarif_rank(severity) {
    return result_document/* SEVERITIES */.oC.indexOf(severity);
}
function worstRank({ findings: [worst] }) {
    return worst === undefined ? result_document/* SEVERITIES */.oC.length : write_sarif_rank(worst.severity);
}
function buildRun(tool, anchorPath) {
    const kept = tool.findings.slice(0, MAX_SARIF_RESULTS);
    // Findings come worst first, so that the first one of a rule gives the rule's severity.
    const rules = new Map();
    for (const found of kept) {
        if (!rules.has(found.ruleId))
            rules.set(found.ruleId, { index: rules.size, worst: found });
    }
    return {
        tool: {
            driver: {
                name: toPlainText(tool.name),
                ...(tool.version !== null && { version: toPlainText(tool.version) }),
                rules: [...rules.values()].map(({ worst }) => buildRule(worst, tool)),
            },
        },
        originalUriBaseIds: { [ROOT]: { description: { text: "The root of the repository." } } },
        results: kept.map((found) => buildResult(found, rules.get(found.ruleId)?.index ?? 0, anchorPath)),
    };
}
/** Lints are no security findings: code scanning would show them as such for a `security-severity` of their rule. */
function buildRule({ ruleId, level, severity }, { kind }) {
    return {
        id: toPlainText(ruleId),
        shortDescription: { text: toPlainText(ruleId) || "unnamed rule" },
        defaultConfiguration: { level },
        ...(kind !== "lint" && { properties: { tags: ["security"], "security-severity": securityScore(severity) } }),
    };
}
function buildResult(found, ruleIndex, anchorPath) {
    const startLine = found.path === null ? 1 : found.startLine;
    return {
        ruleId: toPlainText(found.ruleId),
        ruleIndex,
        level: found.level,
        message: { text: toPlainText(found.message) || toPlainText(found.ruleId) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: toRelativeUri(found.path ?? anchorPath), uriBaseId: ROOT },
                    ...(startLine !== null && { region: { startLine, endLine: found.endLine ?? startLine } }),
                },
            },
        ],
        partialFingerprints: { "chainopsFingerprint/v1": found.fingerprint },
        ...(found.isNew !== null && { baselineState: found.isNew ? "new" : "unchanged" }),
        ...(found.waivedFor !== null && {
            suppressions: [{ kind: "external", status: "accepted", justification: toPlainText(found.waivedFor) }],
        }),
        properties: { "security-severity": securityScore(found.severity) },
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/findings/sarif-tools.js


/** Gates whose annotations are findings, which SARIF has from their tools. */
const OF_FINDINGS = new Set(["security_scan_required", "dependency_audit"]);
/** All findings by tool, and what fails the other gates as findings of `chainops-quality-gate` itself. */
function listSarifTools(evidence, { findings }, gates, version) {
    const waiverOf = new Map(findings.map(({ finding, waiver }) => [finding, waiver]));
    const tools = allReports(evidence).map((report) => ({
        name: report.tool,
        version: report.toolVersion,
        kind: isAudit(report, evidence) ? "audit" : report.kind,
        findings: report.findings.map((finding) => {
            const waiver = waiverOf.get(finding);
            const waivedFor = waiver === undefined ? null : `${waiver.reason} (${waiver.owner}, until ${waiver.until})`;
            return { ...finding, waivedFor };
        }),
    }));
    const failing = gates.filter(({ gate }) => gate.status === "fail" && !OF_FINDINGS.has(gate.name));
    const own = numberAlike(failing.flatMap((judged) => judged.annotations.map((one) => [judged, one])));
    return [...tools, { name: GATE_TOOL, version, kind: "lint", findings: own }];
}
const GATE_TOOL = "chainops-quality-gate";
const sarif_tools_LEVELS = {
    failure: { level: "error", severity: "high" },
    warning: { level: "warning", severity: "medium" },
    notice: { level: "note", severity: "low" },
};
/** Line numbers are no part of the fingerprint; of annotations that are alike, each has its number. */
function numberAlike(annotations) {
    const seen = new Map();
    return annotations.map(([{ gate }, { path, title, level, message, startLine, endLine }]) => {
        const key = JSON.stringify([gate.name, gate.scope ?? "", path, title]);
        const number = seen.get(key) ?? 0;
        seen.set(key, number + 1);
        return {
            tool: GATE_TOOL,
            ruleId: gate.name,
            ...sarif_tools_LEVELS[level],
            message: `${title}: ${message}`,
            path,
            startLine,
            endLine,
            fingerprint: (0,external_node_crypto_.createHash)("sha256").update(`${key}${number}`).digest("hex"),
            isNew: null,
            waivedFor: null,
        };
    });
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/write-findings.js




/** Findings without a place are put at the config: code scanning refuses a file for one result that has none. */
const ANCHOR = ".chainops.yml";
/** Writes findings and failing gates as SARIF 2.1.0 for code scanning; returns the file's path. */
async function writeFindings({ environment, inputs, log }, { findings }, { gates, weighed }) {
    const { text, notes } = writeSarif(listSarifTools(findings, weighed, gates, version/* SUITE_VERSION */.s), ANCHOR);
    for (const note of notes)
        log.info(note);
    return writeSuiteFile(environment.temp, "sarif", inputs.id, text);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/run-quality-gate.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});














/** Runs the stages of the config, reads what the project's tools reported, judges it, and says what to fix. */
async function runQualityGate(context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { inputs, log, event, environment } = context;
        const base = __addDisposableResource(env_1, openBase({ ...context, wanted: inputs.base }), true);
        const early = askEarly(context, base);
        const sources = quietly(read_sources_readSources(context));
        const bar = await loadBar(context, base);
        await tellNotices(bar.notices, log);
        const { repository, ref } = event.subject;
        const note = (message) => log.debug(message);
        const hints = await openHints({ ...environment, ref, repository, id: inputs.id, note });
        const baseline = askBaseline(context, base, (bar.baseRules ?? bar.rules).baseline, hints);
        const asked = { ...early, baseline };
        const stages = await runPipeline(context, bar, () => judgeNow(context, bar, asked, read_sources_readSources(context)));
        // Stages may have written sources too.
        const judgedSources = stages === undefined ? sources : read_sources_readSources(context);
        const { facts, judgement } = await judgeNow(context, bar, asked, judgedSources, stages);
        const gates = stages === undefined
            ? judgement.gates
            : [...judgement.gates, ...applyLevels([judgeStages(stages)], bar.baseRules ?? bar.rules)];
        for (const { gate } of gates)
            log.info(`${gate.status.padEnd(11)} ${gate.name}: ${gate.message}`);
        const verdict = { ...judgement, gates };
        const [measurements, sarif, resolved] = await Promise.all([
            keepMeasurements(context, facts, verdict, hints),
            writeFindings(context, facts, verdict),
            base.resolve(),
        ]);
        return recordOutcome({
            facts,
            judgement: verdict,
            bar,
            stages,
            measurements,
            sarif,
            base: resolved.found ? resolved.sha : base.revision,
        }, context);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Reads and judges the tree as it is now. */
async function judgeNow(context, bar, asked, sources, stages) {
    const sets = bar.baseRules === undefined ? [bar.rules] : [bar.rules, bar.baseRules];
    const facts = await readFacts(context, asked, sources, {
        storageContracts: sets.flatMap(({ storage }) => storage.contracts),
        wantsCognitive: sets.some(({ complexity }) => complexity.cognitive !== undefined),
        doubts: stages?.doubts ?? new Map(),
    });
    return { facts, judgement: await judgeBar(facts, bar, context, stages) };
}


/***/ }),

/***/ 2708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ joinStages),
/* harmony export */   _3: () => (/* binding */ recordStage),
/* harmony export */   uC: () => (/* binding */ joinArtifacts)
/* harmony export */ });
/* harmony import */ var _chainops_core_report_cut_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6494);

const MAX_ERROR_CHARACTERS = 4096;
/** A stage for the result document: metrics in base units, and the names that the stages had from the first. */
function recordStage({ stage, run }) {
    return {
        name: (0,_chainops_core_report_cut_text__WEBPACK_IMPORTED_MODULE_0__/* .cutToCharacters */ ._H)(stage.id, 256),
        status: run.status,
        startedAt: run.startedAt?.toISOString() ?? null,
        durationMs: run.durationMs,
        error: run.error === "" ? null : (0,_chainops_core_report_cut_text__WEBPACK_IMPORTED_MODULE_0__/* .cutToCharacters */ ._H)(run.error, MAX_ERROR_CHARACTERS),
        metrics: metricsOf(stage.id, run),
    };
}
function metricsOf(name, { durationMs, attempts, usage }) {
    if (durationMs === null)
        return {};
    const seconds = durationMs / 1000;
    return {
        ...(name === "compilation" && { compile_time_seconds: seconds }),
        stage_duration_seconds: seconds,
        stage_attempts_total: attempts.length,
        ...(usage.userSeconds !== null && { stage_cpu_user_seconds: usage.userSeconds }),
        ...(usage.systemSeconds !== null && { stage_cpu_system_seconds: usage.systemSeconds }),
        ...(usage.peakMemoryBytes !== null && { stage_peak_memory_bytes: usage.peakMemoryBytes }),
    };
}
/**
 * The stages that ran or were reported, with what the reports tell of them (`gateStages`): metrics are joined, and a
 * stage that succeeded is failed by the error that its reports show. A stage that nothing else knows of takes the reports' word.
 */
function joinStages(finished, reported) {
    const told = new Map(reported.map((stage) => [stage.name, stage]));
    const joined = finished.map((stage) => {
        const other = told.get(stage.name);
        told.delete(stage.name);
        return other === undefined ? stage : joinStage(stage, other);
    });
    return [...joined, ...told.values()];
}
function joinStage(stage, reported) {
    const metrics = { ...reported.metrics, ...stage.metrics };
    const isUnknown = stage.status === "skipped" && stage.durationMs === null && stage.error === null;
    if (isUnknown)
        return { ...reported, metrics };
    const isFailedByReport = stage.status === "success" && reported.status === "failed";
    return isFailedByReport ? { ...stage, status: "failed", error: reported.error, metrics } : { ...stage, metrics };
}
/** The compiled contracts with their hashes, and the stages' files beside them; a file that both name is the contract. */
function joinArtifacts(contracts, left) {
    const known = new Set(contracts.map(({ path }) => path));
    const own = new Map(left.map((artifact) => [artifact.path, artifact]));
    return [...contracts, ...[...own.values()].filter(({ path }) => !known.has(path))];
}


/***/ }),

/***/ 223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseArtifactReference),
/* harmony export */   m: () => (/* binding */ isArtifactReference)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7706);

const PREFIX = "artifact:";
function isArtifactReference(line) {
    return line.startsWith(PREFIX);
}
/** Throws an InputError that shows the two accepted forms. */
function parseArtifactReference(line) {
    const match = /^artifact:(?:(\d{1,15})\/)?([^/\\]{1,256})$/.exec(line);
    if (match === null) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`Input \`results\`: found ${JSON.stringify(line)}; accepted are \`artifact:<name or glob>\` and \`artifact:<run id>/<name or glob>\`.`);
    }
    return { runId: match[1] === undefined ? null : Number(match[1]), pattern: match[2] ?? "" };
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(left > 0 ? [...lines, `\u2026 and ${left} more problems in the config.`] : lines);
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
    const shown = text.length > MAX_QUOTED_LENGTH ? `${text.slice(0, MAX_QUOTED_LENGTH)}\u2026` : text;
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
        return { found: `a circle: ${[...files, target].map(_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD).join(" \u2192 ")}` };
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
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/core/lib/files/walk-files.js




/** A tree larger than this is refused rather than walked for minutes. */
const MAX_WALKED_FILES = 500_000;
/** Directories that are read at a stretch. Read through the thread pool each would take several times as long. */
const STRETCH = 64;
/**
 * Files and links below `start`, which is relative to `root`, in no order. `enter` is asked for each directory, relative
 * to the root. Links are not followed: one to a directory can make the tree infinite or lead out of it.
 */
async function walkFiles(root, start, enter) {
    const found = [];
    const pending = [start];
    let walked = 0;
    let directories = 0;
    for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
        // A signal and what git answers are heard in between.
        if (++directories % STRETCH === 0)
            await (0,external_node_timers_promises_.setImmediate)();
        const entries = readDirectory(root, directory);
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
function readDirectory(root, directory) {
    try {
        return (0,external_node_fs_.readdirSync)(external_node_path_.join(root, directory), { withFileTypes: true });
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
    const root = external_node_fs_.realpathSync.native(directory);
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
    if (real === undefined || real === lexical)
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
    const absolute = await locate(file);
    const facts = orAbsent(() => (0,external_node_fs_.statSync)(absolute));
    if (facts?.isFile() === true && facts.size <= SMALL_FILE_BYTES) {
        if (facts.size > 0)
            yield (0,external_node_fs_.readFileSync)(absolute);
        return;
    }
    const buffer = new Uint8Array(STREAM_BUFFER_BYTES);
    const handle = await (0,promises_.open)(absolute);
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
    const start = await locateInside(root, directory);
    const facts = orAbsent(() => (0,external_node_fs_.statSync)(start));
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

/***/ 5986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ breakReferences)
/* harmony export */ });
const ZERO_WIDTH_SPACE = "\u200b";
const REFERENCES = new RegExp([
    "@", // @user, @org/team, user@example.com, owner/repo@sha
    "#(?=\\d)", // #1, owner/repo#1
    "\\bgh(?:sa)?-(?=\\w)", // GH-1, GHSA-\u2026
    ":(?=//|[+\\w-]{1,64}:)", // https://\u2026, :emoji:
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


/***/ }),

/***/ 7343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ conclusionIcon)
/* harmony export */ });
const ICONS = {
    success: "\u2705",
    failure: "\u274c",
    neutral: "\u26aa",
    cancelled: "\ud83d\udeab",
    skipped: "\u23ed\ufe0f",
    timed_out: "\u23f0",
    action_required: "\u270b",
};
/** One emoji that says the conclusion at a glance. */
function conclusionIcon(conclusion) {
    return ICONS[conclusion];
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
function cutToCharacters(text, maxCharacters, mark = "\u2026") {
    if (text.length <= maxCharacters)
        return text;
    if (mark.length > maxCharacters)
        return cutAt(text, Math.max(0, maxCharacters), "");
    return cutAt(text, maxCharacters - mark.length, mark);
}
/** At most `maxBytes` bytes of UTF-8, `mark` included, cut between graphemes. */
function cutToBytes(text, maxBytes, mark = "\u2026") {
    if (text.length * 3 <= maxBytes || byteLength(text) <= maxBytes)
        return text;
    const room = maxBytes - byteLength(mark);
    if (room < 0)
        return mark === "" ? "" : cutToBytes(text, maxBytes, "");
    return cutAt(text, encoder.encodeInto(text, new Uint8Array(room)).read, mark);
}


/***/ }),

/***/ 4435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Kc: () => (/* binding */ escapeLineStart),
/* harmony export */   bq: () => (/* binding */ fenceCode),
/* harmony export */   ti: () => (/* binding */ inlineCode)
/* harmony export */ });
/* harmony import */ var _break_references_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5986);
/* harmony import */ var _show_invisible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6505);


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
    return (0,_break_references_js__WEBPACK_IMPORTED_MODULE_0__/* .breakReferences */ .m)((0,_show_invisible_js__WEBPACK_IMPORTED_MODULE_1__/* .showOnOneLine */ .n3)(text)).replace(MARKDOWN, (character) => ENTITIES.get(character) ?? `\\${character}`);
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
    const line = (0,_show_invisible_js__WEBPACK_IMPORTED_MODULE_1__/* .showOnOneLine */ .n3)(text).trim();
    return /[`|]|^$/.test(line) ? `<code>${escapeMarkdown(line)}</code>` : `\`${breakMarkers(line)}\``;
}
/** Names GitHub only colours; `math`, `mermaid`, `geojson`, `stl` and `suggestion` would do more. */
const LANGUAGES = new Set("bash console css diff go html ini javascript js json jsonc log markdown python rust sh shell sol solidity sql text toml ts typescript xml yaml yml".split(" "));
const LONGEST_RUN = 32;
/** Opening fence, lines and closing fence for a block of code; no line of the text can close the fence. */
function fenceCode(text, language) {
    // A fence's length is stored in one byte by cmark-gfm, so a run beyond 255 backticks would close a longer fence.
    const shown = breakMarkers((0,_show_invisible_js__WEBPACK_IMPORTED_MODULE_1__/* .showInvisible */ .jQ)(text)).replaceAll("`".repeat(LONGEST_RUN), (run) => `${run}\u200b`);
    const longest = (shown.match(/`{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
    const fence = "`".repeat(longest + 1);
    return { open: fence + (LANGUAGES.has(language) ? language : ""), lines: shown.split("\n"), close: fence };
}


/***/ }),

/***/ 9563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eT: () => (/* binding */ lineNumber),
/* harmony export */   kL: () => (/* binding */ renderCheckRun)
/* harmony export */ });
/* unused harmony export CHECK_TEXT_BYTES */
/* harmony import */ var _cut_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6494);
/* harmony import */ var _conclusion_icon_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7343);
/* harmony import */ var _render_comment_section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2736);
/* harmony import */ var _render_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1961);
/* harmony import */ var _show_invisible_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6505);





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
    const path = (0,_show_invisible_js__WEBPACK_IMPORTED_MODULE_4__/* .showPath */ .P8)(annotation.path);
    if (path === "")
        return [];
    const title = (0,_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutToCharacters */ ._H)((0,_show_invisible_js__WEBPACK_IMPORTED_MODULE_4__/* .showOnOneLine */ .n3)(annotation.title).trim(), TITLE_CHARACTERS);
    const message = (0,_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutToBytes */ .zP)((0,_show_invisible_js__WEBPACK_IMPORTED_MODULE_4__/* .showInvisible */ .jQ)(annotation.message).trim(), CHECK_TEXT_BYTES);
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
    const budget = { limit: CHECK_TEXT_BYTES, measure: _cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .byteLength */ .dp, rest };
    const text = (0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMarkdown */ .G)(report.more, budget);
    const output = {
        title: (0,_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutToCharacters */ ._H)(`${(0,_conclusion_icon_js__WEBPACK_IMPORTED_MODULE_1__/* .conclusionIcon */ .B)(report.conclusion)} ${(0,_show_invisible_js__WEBPACK_IMPORTED_MODULE_4__/* .showOnOneLine */ .n3)(report.title).trim()}`, TITLE_CHARACTERS),
        summary: (0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMarkdown */ .G)(report.blocks, budget) || (0,_render_comment_section_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownTitle */ .St)(report),
        annotations: report.annotations.flatMap(checkRunAnnotation),
    };
    return text === "" ? output : { ...output, text };
}


/***/ }),

/***/ 2736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ MORE_MARKER),
/* harmony export */   St: () => (/* binding */ markdownTitle),
/* harmony export */   db: () => (/* binding */ COMMENT_CHARACTERS),
/* harmony export */   f5: () => (/* binding */ renderCommentSection)
/* harmony export */ });
/* unused harmony export SECTION_CHARACTERS */
/* harmony import */ var _conclusion_icon_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7343);
/* harmony import */ var _cut_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6494);
/* harmony import */ var _escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4435);
/* harmony import */ var _render_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1961);




/** GitHub answers 422 above this; counted here in UTF-16 code units, the largest of the ways to count. */
const COMMENT_CHARACTERS = 65_536;
/** What one section takes at most where nothing else is said: the suite's four actions fit into one comment. */
const SECTION_CHARACTERS = 16_000;
/** Between what decides and what is folded. No untrusted text can contain it: `<!--` never stays whole. */
const MORE_MARKER = "<!-- chainops:more -->";
const LONGEST_TITLE = 300;
/** "\u2705 Quality gate passed: 14 of 14 gates" as inline markdown. */
function markdownTitle({ conclusion, title }) {
    return `${(0,_conclusion_icon_js__WEBPACK_IMPORTED_MODULE_0__/* .conclusionIcon */ .B)(conclusion)} ${(0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_cut_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cutToCharacters */ ._H)(title, LONGEST_TITLE)).trim()}`;
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
    const blocks = (0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMarkdown */ .G)(report.blocks, { limit: blocksLimit, measure, rest });
    const head = [title, blocks].filter((text) => text !== "").join("\n\n");
    const moreLimit = limit - head.length - MORE_MARKER.length - 4;
    const more = (0,_render_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMarkdown */ .G)(folded(report.more), { limit: moreLimit, measure, rest });
    return more === "" ? head : [head, MORE_MARKER, more].join("\n\n");
}


/***/ }),

/***/ 1961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ./packages/core/lib/report/escape-markdown.js
var escape_markdown = __webpack_require__(4435);
// EXTERNAL MODULE: ./packages/core/lib/report/cut-text.js
var cut_text = __webpack_require__(6494);
// EXTERNAL MODULE: ./packages/core/lib/report/break-references.js
var break_references = __webpack_require__(5986);
// EXTERNAL MODULE: ./packages/core/lib/report/show-invisible.js
var show_invisible = __webpack_require__(6505);
;// CONCATENATED MODULE: ./packages/core/lib/report/escape-html.js


const ENTITIES = new Map([
    ["&", "&amp;"],
    ["<", "&lt;"],
    [">", "&gt;"],
    ['"', "&quot;"],
    ["'", "&#39;"],
]);
function withEntities(text) {
    return text.replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character);
}
/** Text for an HTML element or a quoted attribute. Line ends stay. */
function escapeHtml(text) {
    return withEntities((0,show_invisible/* showInvisible */.jQ)(text));
}
/** One line of text for raw HTML inside GitHub markdown (a fold's summary), where mentions and `$` are still alive. */
function escapeHtmlInMarkdown(text) {
    return withEntities((0,break_references/* breakReferences */.m)((0,show_invisible/* showOnOneLine */.n3)(text))).replaceAll("$", "<span>&#36;</span>");
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
    if ((0,show_invisible/* showOnOneLine */.n3)(inline.text).trim() === "")
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
        return (0,escape_markdown/* escapeMarkdown */.FV)(inline);
    if (inline.kind === "code")
        return (0,escape_markdown/* inlineCode */.ti)(inline.text);
    const isCode = inline.kind === "link" && inline.isCode === true;
    const text = isCode ? (0,escape_markdown/* inlineCode */.ti)(inline.text) : (0,escape_markdown/* escapeMarkdown */.FV)(inline.text);
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
        const text = isCode ? `<code>${escapeHtml((0,show_invisible/* showOnOneLine */.n3)(inline.text))}</code>` : escapeHtmlInMarkdown(inline.text);
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
    const piece = (index) => `${marker} ${(0,escape_markdown/* escapeLineStart */.Kc)(markdownInlines(items[index] ?? []))}`;
    return { open: "", close: "", noun: "item", count: items.length, piece };
}
function codePieces(block) {
    const { open, lines, close } = (0,escape_markdown/* fenceCode */.bq)(block.text, block.language);
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
            return wholePart((0,escape_markdown/* escapeLineStart */.Kc)(markdownInlines(block.content)), measure);
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
    return `\u2026 ${grouped(left)} of ${grouped(total)} ${noun}${total === 1 ? "" : "s"} left out. ${rest}`.trim();
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


/***/ }),

/***/ 6505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P8: () => (/* binding */ showPath),
/* harmony export */   jQ: () => (/* binding */ showInvisible),
/* harmony export */   n3: () => (/* binding */ showOnOneLine)
/* harmony export */ });
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


/***/ }),

/***/ 9490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ ResultDocumentSchema),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   pw: () => (/* binding */ ID_PATTERN),
/* harmony export */   r5: () => (/* binding */ ARTIFACT_TYPES),
/* harmony export */   w: () => (/* binding */ RESULT_SCHEMA)
/* harmony export */ });
/* unused harmony exports CONCLUSIONS, STAGE_STATUSES, GATE_STATUSES, SubjectSchema, RunSchema, StageSchema, GateSchema, MetricSchema, FindingSchema, ArtifactSchema */
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
    /** What the gate is about where it is not the whole project: a glob, a stage, a dimension. */
    scope: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(line(1024)),
    status: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(GATE_STATUSES),
    actual: measurement,
    threshold: measurement,
    base: measurement,
    /** `ratio`, `gas`, `bytes`, `seconds`, `tests`, `findings`, `functions`; `none` where the gate is yes or no. */
    unit: line(32),
    message: line(4096),
    /** Whether a failure of this gate fails the action (`error`, also where absent) or is only shown. */
    level: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(["error", "warn"])),
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

/***/ 8288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   WR: () => (/* binding */ requireSameSubject),
/* harmony export */   bi: () => (/* binding */ MAX_DOCUMENT_BYTES)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7706);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9490);



/** A result document is read into memory as a whole; nothing honest comes near this. */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;
/** Text of unknown origin \u2192 document. Throws an InputError naming `source` and every field that does not fit. */
function parseDocument(text, source) {
    let raw;
    try {
        raw = JSON.parse(text);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(`Result ${JSON.stringify(source)} is not JSON; it may be truncated.`);
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(_document_js__WEBPACK_IMPORTED_MODULE_1__/* .ResultDocumentSchema */ .AK, raw);
    if (parsed.success)
        return parsed.output;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(parsed.issues
        .slice(0, 20)
        .map((issue) => `Result ${JSON.stringify(source)}: \`${valibot__WEBPACK_IMPORTED_MODULE_2__/* .getDotPath */ .BuJ(issue) ?? "document"}\`: ${issue.message}.`));
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d(problems);
}
function leadsOut(path) {
    return path.startsWith("/") || path.includes("\\") || /^[A-Za-z]:/.test(path) || path.split("/").includes("..");
}


/***/ }),

/***/ 8852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ refuseTakenId),
/* harmony export */   Uw: () => (/* binding */ suiteDirectory),
/* harmony export */   Zk: () => (/* binding */ writeResult)
/* harmony export */ });
/* unused harmony export resultPath */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7706);




/** `$RUNNER_TEMP/chainops`: where documents of this run live, and the only place outside the workspace that inputs may name. */
function suiteDirectory(temp) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(temp, "chainops");
}
function resultPath(temp, id) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(suiteDirectory(temp), "results", `${id}.json`);
}
/** Throws an InputError that says to set `id` where another step of this job has already written this id. */
async function refuseTakenId(temp, id) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(resultPath(temp, id)))
        throw takenId(id);
}
/**
 * Writes the document atomically and never over another one. Returns its path. Synchronous within: one small file takes
 * less time than a trip through the thread pool.
 */
async function writeResult(temp, document) {
    const target = resultPath(temp, document.id);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(target), { recursive: true });
    const draft = `${target}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(draft, `${JSON.stringify(document, null, 2)}\n`, { flag: "wx" });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.linkSync)(draft, target);
    }
    catch (error) {
        if (isCode(error, "EEXIST"))
            throw takenId(document.id);
        // File systems without hard links: a plain rename is still atomic.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, target);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(draft, { force: true });
    }
    return target;
}
function takenId(id) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(`Input \`id\`: another step of this run attempt has already written the result \`${id}\`; set \`id\` to a name of its own, in a matrix with the matrix value.`);
}
function isCode(error, code) {
    return error instanceof Error && "code" in error && error.code === code;
}


/***/ }),

/***/ 6307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ PROCESS_MARK),
/* harmony export */   O: () => (/* binding */ listProcesses)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/** A variable that every process of a command inherits, so that one which left the process group is still known. */
const PROCESS_MARK = "CHAINOPS_PROCESS_MARK";
/** USER_HZ, in which the kernel tells times to programs: 100 on every architecture that runners have. */
const TICKS_PER_SECOND = 100;
/**
 * The living processes of group `group`, and with `mark` those elsewhere whose environment holds it. Linux alone has
 * /proc; undefined where there is none.
 */
function listProcesses(group, mark) {
    const pids = processIds();
    if (pids === undefined)
        return undefined;
    return pids.flatMap((pid) => {
        const stat = readStat(pid);
        if (stat === undefined || (stat.group !== group && (mark === undefined || !hasMark(pid, mark))))
            return [];
        return [{ pid, cpuSeconds: stat.ticks / TICKS_PER_SECOND, residentBytes: residentBytes(pid) }];
    });
}
function processIds() {
    if (process.platform !== "linux")
        return undefined;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)("/proc").flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
    }
    catch {
        return undefined;
    }
}
/** The name in parentheses is the program's own choice and may hold anything; the fields after the last one count. */
function readStat(pid) {
    const text = readProc(pid, "stat");
    if (text === undefined)
        return undefined;
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const [state = ""] = fields;
    if (state === "Z" || state === "X")
        return undefined;
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { group: Number(fields[2]), ticks };
}
function residentBytes(pid) {
    const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readProc(pid, "status") ?? "")?.[1];
    return Number(kib ?? 0) * 1024;
}
function hasMark(pid, mark) {
    const environment = readProc(pid, "environ");
    return environment !== undefined && environment.split("\0").includes(`${PROCESS_MARK}=${mark}`);
}
/** A process may end while it is looked at, and those of other users do not show everything. */
function readProc(pid, file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/${file}`, "latin1");
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ endTree),
/* harmony export */   g: () => (/* binding */ killAtExit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var _exec_processes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6307);



const POLL_MS = 50;
/** What the kernel needs to let go of a killed process, many times over. */
const GONE_WITHIN_MS = 1000;
/**
 * Ends every process of the tree: SIGTERM, and SIGKILL for what is left after `graceMs`. Resolves when none is left,
 * with whether there was any. On Windows `taskkill /T /F` ends the tree at once.
 */
async function endTree(tree, graceMs) {
    if (process.platform === "win32")
        return taskkill(tree.pid);
    if (!signalTree(tree, "SIGTERM"))
        return false;
    if (await isGoneWithin(tree, graceMs))
        return true;
    // What forks while it is killed is met in the next round.
    for (const deadline = performance.now() + GONE_WITHIN_MS; performance.now() < deadline;) {
        if (!signalTree(tree, "SIGKILL"))
            break;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(POLL_MS);
    }
    return true;
}
const running = new Set();
let isListening = false;
/** Kills the tree should this process end before it, by a crash or because its time is up. Returns what lets go of it. */
function killAtExit(tree) {
    if (!isListening)
        process.on("exit", killRunning);
    isListening = true;
    running.add(tree);
    return () => void running.delete(tree);
}
function killRunning() {
    for (const tree of running) {
        if (process.platform === "win32")
            taskkill(tree.pid);
        else
            signalTree(tree, "SIGKILL");
    }
}
async function isGoneWithin(tree, ms) {
    for (const deadline = performance.now() + ms; performance.now() < deadline; await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(POLL_MS)) {
        if (!isAlive(tree))
            return true;
    }
    return !isAlive(tree);
}
function isAlive(tree) {
    const members = (0,_exec_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .listProcesses */ .O)(tree.pid, tree.mark);
    return members === undefined ? signalled(-tree.pid, 0) : members.length > 0;
}
/** Whether there was anything to signal. A zombie still answers a group's signal, so that Linux asks /proc. */
function signalTree(tree, signal) {
    const members = (0,_exec_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .listProcesses */ .O)(tree.pid, tree.mark);
    if (members === undefined)
        return signalled(-tree.pid, signal);
    if (members.length === 0)
        return false;
    signalled(-tree.pid, signal);
    for (const { pid } of members)
        signalled(pid, signal);
    return true;
}
function signalled(pid, signal) {
    try {
        return process.kill(pid, signal);
    }
    catch {
        return false;
    }
}
function taskkill(pid) {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore" }).status === 0;
}


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

/***/ 3173:
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
const pushEvent = dist/* object */.Ikc({ before: dist/* optional */.lqM(sha), forced: dist/* optional */.lqM(dist/* boolean */.zMY(), false) });
const anyEvent = dist/* object */.Ikc({ repository: dist/* object */.Ikc({ default_branch: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1)) }) });
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
    const payload = dist/* safeParse */.xLC(anyEvent, facts.event);
    const defaultBranch = payload.success ? payload.output.repository.default_branch : null;
    return { isForced: false, defaultBranch, ...(readers.get(facts.eventName) ?? readOther)(facts) };
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
    const { before, forced } = parsePayload(pushEvent, facts);
    // A new branch has no parent push: GitHub sends zeros.
    const baseSha = before === undefined || /^0+$/.test(before) ? null : before;
    return { ...readOther(facts), baseSha, isForced: forced };
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
    return `${lastUnit >= 0xd800 && lastUnit <= 0xdbff ? head.slice(0, -1) : head}\u2026`;
}

// EXTERNAL MODULE: ./packages/core/lib/result/write-result.js
var write_result = __webpack_require__(8852);
// EXTERNAL MODULE: ./packages/core/lib/report/show-invisible.js
var show_invisible = __webpack_require__(6505);
;// CONCATENATED MODULE: ./packages/core/lib/report/neutralize-commands.js

/** What .NET's String.TrimStart takes away, as far as showInvisible leaves it there. */
const LEADING_COMMAND = /^([\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*)::/gm;
/**
 * Text that is safe to print: the runner finds no workflow command in any of its lines, neither `::name::` at the start
 * of a line nor the older `##[name]` anywhere in one (actions/runner, ActionCommand.cs), and a terminal finds no
 * control sequence. Takes whole lines; a stream must be put together into lines first.
 */
function neutralizeCommands(text) {
    return (0,show_invisible/* showInvisible */.jQ)(text).replaceAll("##[", "##\u200b[").replace(LEADING_COMMAND, "$1\u200b::");
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
        workflowPath: workflowPath(env["GITHUB_WORKFLOW_REF"] ?? "", env["GITHUB_REPOSITORY"] ?? ""),
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
/** GITHUB_WORKFLOW_REF is `owner/name/.github/workflows/ci.yml@refs/heads/main`. */
function workflowPath(ref, repository) {
    const [file = ""] = ref.split("@");
    const prefix = `${repository.toLowerCase()}/`;
    return file.toLowerCase().startsWith(prefix) ? file.slice(prefix.length) : null;
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/core/lib/runner/artifacts.js



/** Name of the artifact that holds a result document; each id has one in a run. */
function resultArtifactName(id) {
    return `chainops-result-${id}`;
}
const WHEN_CANCELLED_MS = 4_000;
/**
 * Uploads the document at `file` where input `upload-result` asks for it. Returns false, with an error in the log, where
 * that failed: who asked for the upload has another job that waits for it.
 */
async function uploadWhereAsked(file, upload) {
    const { document, inputs, log } = upload;
    if (file === undefined || inputs?.["upload-result"] !== true)
        return true;
    const name = resultArtifactName(document.id);
    if (inputs["dry-run"]) {
        log.info(`Dry run: the result document is not uploaded as artifact \`${name}\`.`);
        return true;
    }
    try {
        await uploadFile(name, file, upload);
        log.info(`Uploaded the result document as artifact \`${name}\`.`);
        return true;
    }
    catch (error) {
        if (!(error instanceof errors/* ServiceError */._))
            throw error;
        log.error(`Input \`upload-result\` is \`true\`, but artifact \`${name}\` could not be uploaded: ${error.message}`);
        return false;
    }
}
/**
 * A rerun replaces what an earlier attempt uploaded; in the first attempt a taken name is another step's. What uploads
 * is loaded here: most runs do not.
 */
async function uploadFile(name, file, { environment, signal }) {
    const [{ default: http }, { uploadArtifact }, { createHttpClient }, { systemEffects }] = await Promise.all([
        Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19)),
        __webpack_require__.e(/* import() */ 425).then(__webpack_require__.bind(__webpack_require__, 4425)),
        __webpack_require__.e(/* import() */ 961).then(__webpack_require__.bind(__webpack_require__, 8961)),
        __webpack_require__.e(/* import() */ 910).then(__webpack_require__.bind(__webpack_require__, 1910)),
    ]);
    // Node's fetch looks at the proxy variables only when it is told to, and can be told since 24.14.
    if (typeof http.setGlobalProxyFromEnv === "function")
        http.setGlobalProxyFromEnv();
    const url = process.env["ACTIONS_RESULTS_URL"] ?? "";
    const token = process.env["ACTIONS_RUNTIME_TOKEN"] ?? "";
    const client = createHttpClient(token === "" ? {} : { secrets: [token] }, systemEffects());
    const access = { url, token, http: client, signal: endOf(signal) };
    const bytes = await (0,promises_.readFile)(file);
    await uploadArtifact(access, { name, fileName: external_node_path_.basename(file), bytes, replaces: environment.runAttempt > 1 });
}
/** Aborted some seconds after the run was cancelled. */
function endOf(cancelled) {
    const end = new AbortController();
    const start = () => {
        const reason = new errors/* ServiceError */._("aborted", "the run was cancelled");
        setTimeout(() => end.abort(reason), WHEN_CANCELLED_MS).unref();
    };
    if (cancelled.aborted)
        start();
    else
        cancelled.addEventListener("abort", start, { once: true });
    return end.signal;
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
            description: "Upstream result documents, one path, glob or `artifact:<name or glob>` a line; `artifact:<run id>/<name>` is another run's. A line that matches nothing is an error.",
            accepted: "paths or globs in the workspace or under `$RUNNER_TEMP/chainops`, and `artifact:` lines",
        }),
        "require-success": (0,input_kinds/* booleanInput */.tE)({
            description: "Any upstream result that is not `success`, `neutral` or `skipped` stops this action before it acts.",
            default: requireSuccess,
        }),
        "upload-result": (0,input_kinds/* booleanInput */.tE)({
            description: "Also upload the result document as artifact `chainops-result-<id>`, for other jobs, `workflow_run` and later comparison.",
            default: "false",
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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
// EXTERNAL MODULE: ./packages/core/lib/artifacts/artifact-reference.js
var artifact_reference = __webpack_require__(223);
// EXTERNAL MODULE: ./packages/core/lib/result/parse-document.js
var parse_document = __webpack_require__(8288);
;// CONCATENATED MODULE: ./packages/core/lib/result/read-results.js






/**
 * Input `results`: paths and globs in the workspace or under `$RUNNER_TEMP/chainops`, and `artifact:` lines. Every
 * document is hostile until checked: schema, size, repository and tested commit. Throws one InputError with all problems.
 */
async function readResults(patterns, places, subject) {
    const problems = [];
    const results = new Map();
    for (const pattern of patterns) {
        try {
            const read = (0,artifact_reference/* isArtifactReference */.m)(pattern)
                ? await places.readArtifacts(pattern)
                : await readFiles(pattern, places, subject);
            for (const result of read)
                results.set(result.source, result);
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
async function readFiles(pattern, places, subject) {
    const found = await matching(pattern, places);
    return found.map(({ source, text }) => {
        const document = (0,parse_document/* parseDocument */.Tp)(text, source);
        (0,parse_document/* requireSameSubject */.WR)(document, subject, source);
        return { source, document };
    });
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
    return Promise.all(files.map(async (file) => ({ source: file, text: await workspace.readText(file, parse_document/* MAX_DOCUMENT_BYTES */.bi) })));
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

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./packages/core/lib/runner/exec-processes.js
var exec_processes = __webpack_require__(6307);
// EXTERNAL MODULE: ./packages/core/lib/runner/exec-tree.js
var exec_tree = __webpack_require__(5796);
;// CONCATENATED MODULE: ./packages/core/lib/runner/exec-quietly.js




const KILL_GRACE_MS = 500;
/**
 * Whether a program that nobody reads came to its end with exit code 0. At the timeout, and when `signal` aborts, it is
 * ended with all it started: `git fetch` leaves the process that talks to the server.
 */
async function execQuietly({ file, args, cwd, env, signal, timeoutMs }) {
    if (signal.aborted)
        return false;
    const mark = (0,external_node_crypto_.randomUUID)();
    const child = (0,external_node_child_process_.spawn)(file, args, {
        cwd,
        env: { ...env, [exec_processes/* PROCESS_MARK */.M]: mark },
        stdio: "ignore",
        detached: process.platform !== "win32",
        windowsHide: true,
    });
    const ended = new Promise((resolve) => {
        child.on("error", () => resolve(false));
        child.on("close", (code) => resolve(code === 0));
    });
    if (child.pid === undefined)
        return ended;
    const tree = { pid: child.pid, mark };
    const letGo = (0,exec_tree/* killAtExit */.g)(tree);
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    let ending;
    const end = () => void (ending = (0,exec_tree/* endTree */.S)(tree, KILL_GRACE_MS));
    limit.addEventListener("abort", end, { once: true });
    try {
        return await ended;
    }
    finally {
        limit.removeEventListener("abort", end);
        await ending;
        letGo();
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./packages/core/lib/runner/object-answers.js
const FOUND = /^([0-9a-f]{40,64}) (blob|commit|tag|tree) (\d{1,15})$/;
/** What `--follow-symlinks` says instead; the bytes that follow are the link's text. */
const LINK = /^(?:dangling|loop|notdir|symlink) (\d{1,15})$/;
const ABSENT = / (?:ambiguous|missing|submodule)$/;
const MAX_HEADER_BYTES = 1024 * 1024;
/** Reads the answers of `git cat-file --batch`: a line, and for an object that was found its bytes and a newline. */
class AnswerReader {
    #header = Buffer.alloc(0);
    #body;
    /** Reads on until an answer is complete; `rest` is to be pushed again. */
    push(chunk, maxBytes) {
        return this.#body === undefined ? this.#readHeader(chunk, maxBytes) : this.#readBody(chunk);
    }
    #readHeader(chunk, maxBytes) {
        const end = chunk.indexOf(0x0a);
        this.#header = Buffer.concat([this.#header, end < 0 ? chunk : chunk.subarray(0, end)]);
        if (end < 0)
            return this.#header.length > MAX_HEADER_BYTES ? "broken" : { answer: undefined, rest: Buffer.alloc(0) };
        const header = this.#header.toString("utf8");
        this.#header = Buffer.alloc(0);
        const rest = chunk.subarray(end + 1);
        const [, id = "", type, size] = FOUND.exec(header) ?? [];
        const sizeBytes = Number(size ?? LINK.exec(header)?.[1] ?? Number.NaN);
        if (Number.isNaN(sizeBytes))
            return ABSENT.test(header) ? { answer: "missing", rest } : "broken";
        const found = type === undefined ? undefined : { id, type: type, sizeBytes };
        this.#body = { found, kept: [], room: maxBytes + 1, left: sizeBytes + 1 };
        return { answer: undefined, rest };
    }
    #readBody(chunk) {
        const body = this.#body;
        if (body === undefined)
            return "broken";
        const part = chunk.subarray(0, body.left);
        const kept = part.subarray(0, Math.min(body.room, part.length === body.left ? part.length - 1 : part.length));
        body.kept.push(kept);
        body.room -= kept.length;
        body.left -= part.length;
        if (body.left > 0)
            return { answer: undefined, rest: Buffer.alloc(0) };
        this.#body = undefined;
        const answer = body.found === undefined ? "missing" : { ...body.found, bytes: Buffer.concat(body.kept) };
        return { answer, rest: chunk.subarray(part.length) };
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/git-objects.js


const MAX_OBJECT_BYTES = 256 * 1024 * 1024;
/** Asks a `git cat-file --batch` process, which is started with the first question and again after it failed. */
function openGitObjects(git, args, limits) {
    let process;
    return {
        read(name, maxBytes = MAX_OBJECT_BYTES) {
            // A line is a question: such a name would be two.
            if (git === undefined || limits.signal.aborted || /[\n\0]/.test(name))
                return Promise.resolve("failed");
            if (process === undefined || process.hasEnded)
                process = new BatchProcess(git, args, limits);
            return process.ask(name, maxBytes);
        },
        [Symbol.dispose]() {
            process?.end();
            process = undefined;
        },
    };
}
class BatchProcess {
    hasEnded = false;
    #child;
    #questions = [];
    #timeoutMs;
    #reader = new AnswerReader();
    #timer;
    constructor(git, args, { cwd, env, signal, timeout }) {
        this.#timeoutMs = timeout;
        this.#child = (0,external_node_child_process_.spawn)(git, args, { cwd, env, signal, stdio: ["pipe", "pipe", "ignore"] });
        this.#child.on("error", () => this.end());
        this.#child.on("close", () => this.end());
        this.#child.stdin.on("error", () => this.end());
        this.#child.stdout.on("data", (chunk) => this.#take(chunk));
    }
    ask(name, maxBytes) {
        return new Promise((resolve) => {
            this.#questions.push({ maxBytes, answer: resolve });
            this.#watch();
            this.#child.stdin.write(`${name}\n`);
        });
    }
    /** Questions that are still open have failed. */
    end() {
        this.hasEnded = true;
        this.#child.kill();
        for (const { answer } of this.#questions.splice(0))
            answer("failed");
        this.#watch();
    }
    #take(chunk) {
        let rest = chunk;
        while (rest !== undefined && rest.length > 0) {
            const step = this.#reader.push(rest, this.#questions[0]?.maxBytes ?? 0);
            if (step === "broken")
                return this.end();
            rest = step.rest;
            if (step.answer !== undefined)
                this.#questions.shift()?.answer(step.answer);
        }
        this.#watch();
    }
    /** Holds the action's process only while a question is open, and ends a git that does not answer. */
    #watch() {
        clearTimeout(this.#timer);
        const isOpen = this.#questions.length > 0;
        if (isOpen)
            this.#timer = setTimeout(() => this.end(), this.#timeoutMs);
        for (const handle of [this.#child, this.#child.stdin, this.#child.stdout]) {
            if (isOpen)
                handle.ref?.();
            else
                handle.unref?.();
        }
    }
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/git.js





const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;
const TIMEOUT_MS = 120_000;
/**
 * Git in `cwd` with a filtered environment; ended when `signal` aborts. The repository's own config is hostile where a
 * pull request was checked out into it: hooks, pagers, remotes and replaced objects are switched off.
 */
function createGit(cwd, env, signal) {
    const git = findGit(env);
    const options = { cwd, env: { ...env, ...LOCAL_ONLY }, signal, timeout: TIMEOUT_MS };
    return {
        async read(args) {
            if (git === undefined)
                return undefined;
            try {
                const limits = { encoding: "utf8", maxBuffer: MAX_OUTPUT_BYTES };
                return (await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(git, [...HARMLESS, ...args], { ...options, ...limits })).stdout;
            }
            catch {
                return undefined;
            }
        },
        async stream(args, take) {
            if (git === undefined)
                return false;
            const child = (0,external_node_child_process_.spawn)(git, [...HARMLESS, ...args], { ...options, stdio: ["ignore", "pipe", "ignore"] });
            const ended = new Promise((resolve) => {
                child.on("error", () => resolve(false));
                child.on("close", (code) => resolve(code === 0));
            });
            try {
                for await (const chunk of child.stdout)
                    take(chunk);
            }
            catch (error) {
                child.kill();
                if (!signal.aborted)
                    throw error;
            }
            return ended;
        },
        openObjects: () => openGitObjects(git, [...HARMLESS, "cat-file", "--batch", "--follow-symlinks"], options),
        within: (directory) => createGit(external_node_path_.join(cwd, directory), env, signal),
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
/** A partial clone would fetch what it lacks, over a transport that the repository's own config may choose. */
const LOCAL_ONLY = {
    GIT_ALLOW_PROTOCOL: "none",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
};
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

;// CONCATENATED MODULE: ./packages/core/lib/runner/fetch-commit.js





const fetch_commit_TIMEOUT_MS = 120_000;
/**
 * Undefined where there is no token, or it is for another server than the one that git would ask. The token goes into
 * the environment of one `git fetch` in a new bare repository, which reads no config but ours: whoever wrote the
 * checkout's `.git/config` could send it elsewhere.
 */
function createCommitFetcher(places) {
    const git = findGit(places.env);
    const url = gitUrl(places);
    if (git === undefined || url === undefined || places.token === "")
        return undefined;
    return async (sha, clone) => {
        const failed = { fetched: false, reason: `git could not fetch commit ${sha} from ${url.origin}` };
        const repository = await (0,promises_.mkdtemp)(external_node_path_.join(places.temp, "chainops-base-")).catch(() => undefined);
        if (repository === undefined)
            return failed;
        const remove = () => (0,promises_.rm)(repository, { recursive: true, force: true, maxRetries: 3 });
        try {
            const gitDirectory = await findGitDirectory(clone.directory, places);
            await layOut(repository);
            if (!clone.isPartial)
                await shareWith(repository, gitDirectory, clone.head);
            const isFetched = await execQuietly({
                file: git,
                args: ["fetch", ...FETCH, url.href, sha],
                cwd: repository,
                env: fetchEnvironment(places, repository, url),
                signal: places.signal,
                timeoutMs: fetch_commit_TIMEOUT_MS,
            });
            if (!isFetched)
                throw new Error("not fetched");
            if (clone.isPartial)
                await shareObjects(repository, gitDirectory);
        }
        catch {
            await remove();
            return failed;
        }
        const local = createGit(repository, { ...places.env, GIT_DIR: repository }, places.signal);
        return { fetched: true, git: local, [Symbol.asyncDispose]: remove };
    };
}
const FETCH = [
    "--quiet",
    "--depth=1",
    "--no-tags",
    "--no-write-fetch-head",
    "--no-recurse-submodules",
    "--end-of-options",
];
/** The API of github.com and of a ghe.com tenant is a host of its own; elsewhere both are one. */
function gitUrl({ serverUrl, apiUrl, repository }) {
    if (!URL.canParse(serverUrl) || !URL.canParse(apiUrl))
        return undefined;
    const [server, api] = [new URL(serverUrl), new URL(apiUrl)];
    if (!/^https?:$/.test(server.protocol) || server.protocol !== api.protocol)
        return undefined;
    if (api.host !== server.host && api.host !== `api.${server.host}`)
        return undefined;
    return new URL(`${server.pathname.replace(/\/+$/, "")}/${repository}.git`, server.origin);
}
async function findGitDirectory(directory, { env, signal }) {
    const found = await createGit(directory, env, signal).read(["rev-parse", "--git-common-dir"]);
    if (found === undefined)
        throw new Error("no git repository");
    return external_node_path_.resolve(directory, found.replace(/\n$/, ""));
}
/** By hand, for `git init` would copy the templates of a config that is not ours. */
async function layOut(repository) {
    const folders = ["objects/info", "refs/heads"];
    await Promise.all(folders.map((folder) => (0,promises_.mkdir)(external_node_path_.join(repository, folder), { recursive: true })));
    await (0,promises_.writeFile)(external_node_path_.join(repository, "HEAD"), "ref: refs/heads/none\n");
    await (0,promises_.writeFile)(external_node_path_.join(repository, "config"), CONFIG);
}
/**
 * The checkout's commit becomes a ref, so that the server sends only what differs from it, and the checkout's shallow
 * file tells the server that its history is cut.
 */
async function shareWith(repository, gitDirectory, head) {
    await shareObjects(repository, gitDirectory);
    await (0,promises_.writeFile)(external_node_path_.join(repository, "refs/heads/checkout"), `${head}\n`);
    await (0,promises_.copyFile)(external_node_path_.join(gitDirectory, "shallow"), external_node_path_.join(repository, "shallow")).catch(() => undefined);
}
async function shareObjects(repository, gitDirectory) {
    const objects = external_node_path_.join(gitDirectory, "objects");
    if (!(await (0,promises_.stat)(objects)).isDirectory() || objects.includes("\n"))
        throw new Error("no objects");
    await (0,promises_.writeFile)(external_node_path_.join(repository, "objects/info/alternates"), `${objects}\n`);
}
/** Without `alternateRefsCommand` git would run itself in the checkout, by the checkout's config. */
const CONFIG = `[core]
	repositoryformatversion = 0
	bare = true
	hooksPath = /dev/null
	askPass =
	alternateRefsCommand = true
[credential]
	helper =
[http]
	followRedirects = false
	lowSpeedLimit = 1
	lowSpeedTime = 30
[gc]
	auto = 0
[maintenance]
	auto = false
`;
/** What a network needs of the job's environment; any other variable could lead git, or curl in it, elsewhere. */
const PASSED = /^(PATH|SYSTEMROOT|TEMP|TMP|TMPDIR|HTTPS?_PROXY|ALL_PROXY|NO_PROXY|SSL_CERT_(FILE|DIR)|GIT_SSL_CAINFO)$/;
function fetchEnvironment({ env, token }, repository, url) {
    const authorization = Buffer.from(`x-access-token:${token}`).toString("base64");
    return {
        ...Object.fromEntries(Object.entries(env).filter(([name]) => PASSED.test(name.toUpperCase()))),
        HOME: repository,
        LC_ALL: "C",
        GIT_DIR: repository,
        GIT_TERMINAL_PROMPT: "0",
        GIT_ALLOW_PROTOCOL: url.protocol.slice(0, -1),
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: external_node_os_.devNull,
        GIT_CONFIG_COUNT: "1",
        GIT_CONFIG_KEY_0: `http.${url.origin}/.extraHeader`,
        GIT_CONFIG_VALUE_0: `Authorization: Basic ${authorization}`,
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
            problems.push(`Input \`${name}\`: found ${shown(raw, kind.secret)}; accepted: ${kind.accepted}.`);
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
function shown(raw, secret) {
    if (secret)
        return "a value that does not fit";
    return JSON.stringify(raw.length > 80 ? `${raw.slice(0, 80)}\u2026` : raw);
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
    const openClient = githubOpener(common["github-token"], { environment, log, telemetry, signal });
    const upstream = await readResults(common.results, {
        workingDirectory: external_node_path_.join(workspace.root, workingDirectory),
        workspace: workspace.root,
        suiteDirectory: (0,write_result/* suiteDirectory */.Uw)(environment.temp),
        readArtifacts: (line) => readArtifactLine(line, { environment, event, openGitHub: openClient }),
    }, event.subject);
    const bad = common["require-success"] ? unsuccessfulUpstream(upstream) : [];
    if (bad.length > 0) {
        throw new errors/* InputError */.d(bad.map((fact) => `${fact}. Input \`require-success\` is \`true\`, so this action does not act on it.`));
    }
    const toolEnvironment = childEnvironment(process.env, masker.secrets());
    return {
        inputs,
        event,
        environment,
        workspace,
        workingDirectory,
        upstream,
        log,
        openGitHub: openClient,
        git: createGit(workspace.root, toolEnvironment, signal),
        childEnv: toolEnvironment,
        fetchCommit: createCommitFetcher({ ...environment, token: common["github-token"], env: toolEnvironment, signal }),
        signal,
        now: () => new Date(),
    };
}
/** Loaded where a workflow asks for it. */
async function readArtifactLine(line, { environment, event, openGitHub: openClient, }) {
    const { readResultArtifacts } = await __webpack_require__.e(/* import() */ 686).then(__webpack_require__.bind(__webpack_require__, 6686));
    const { eventName, event: payload, runId, runAttempt } = environment;
    const { subject } = event;
    return readResultArtifacts(line, { openGitHub: openClient, eventName, event: payload, runId, runAttempt, subject });
}
/** The client is loaded when it is first asked for. */
function githubOpener(token, { environment, ...services }) {
    if (token === "")
        return undefined;
    const { apiUrl, repository } = environment;
    return async () => {
        const { openGitHub } = await __webpack_require__.e(/* import() */ 488).then(__webpack_require__.bind(__webpack_require__, 2488));
        return openGitHub({ token, apiUrl, repository, ...services });
    };
}

// EXTERNAL MODULE: ./packages/core/lib/report/cut-text.js
var cut_text = __webpack_require__(6494);
// EXTERNAL MODULE: ./packages/core/lib/report/render-check-run.js
var render_check_run = __webpack_require__(9563);
;// CONCATENATED MODULE: ./packages/core/lib/report/render-log-annotations.js




/** The runner shows ten annotations of each level for one step and cuts a message at 4,096 characters. */
const PER_LEVEL = 10;
const MESSAGE_CHARACTERS = 4096;
const TITLE_CHARACTERS = 255;
const LEVELS = [
    { from: "failure", to: "error" },
    { from: "warning", to: "warning" },
    { from: "notice", to: "notice" },
];
function logAnnotation(annotation, level) {
    const title = (0,cut_text/* cutToCharacters */._H)(neutralizeCommands((0,show_invisible/* showOnOneLine */.n3)(annotation.title).trim()), TITLE_CHARACTERS);
    const message = (0,cut_text/* cutToCharacters */._H)(neutralizeCommands(annotation.message.trim()), MESSAGE_CHARACTERS);
    const file = neutralizeCommands((0,show_invisible/* showPath */.P8)(annotation.path));
    const startLine = (0,render_check_run/* lineNumber */.eT)(annotation.startLine);
    const endLine = Math.max(startLine, (0,render_check_run/* lineNumber */.eT)(annotation.endLine));
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

// EXTERNAL MODULE: ./packages/core/lib/report/render-comment-section.js
var render_comment_section = __webpack_require__(2736);
// EXTERNAL MODULE: ./packages/core/lib/report/render-markdown.js + 6 modules
var render_markdown = __webpack_require__(1961);
;// CONCATENATED MODULE: ./packages/core/lib/report/render-summary.js



/** The runner drops a step's summary above 1 MiB. */
const SUMMARY_BYTES = 1_048_576;
/**
 * A report as job summary: title, what decides, then the rest in full. At most `limitBytes` of UTF-8 (at least 8,000),
 * final line end included; what decides is cut last.
 */
function renderSummary(report, { limitBytes, rest }) {
    const parts = [`## ${(0,render_comment_section/* markdownTitle */.St)(report)}`];
    for (const blocks of [report.blocks, report.more]) {
        const used = (0,cut_text/* byteLength */.dp)(parts.join("\n\n"));
        const markdown = (0,render_markdown/* renderMarkdown */.G)(blocks, { limit: limitBytes - used - 3, measure: cut_text/* byteLength */.dp, rest });
        if (markdown !== "")
            parts.push(markdown);
    }
    return `${parts.join("\n\n")}\n`;
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
    // What posts is loaded by runs that post.
    const [{ openGitHub }, { postCheckRun, postComment, postStatus }] = await Promise.all([
        __webpack_require__.e(/* import() */ 488).then(__webpack_require__.bind(__webpack_require__, 2488)),
        __webpack_require__.e(/* import() */ 844).then(__webpack_require__.bind(__webpack_require__, 2844)),
    ]);
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
    const { startOtlpTelemetry } = await Promise.all(/* import() */[__webpack_require__.e(961), __webpack_require__.e(689)]).then(__webpack_require__.bind(__webpack_require__, 5689));
    return startOtlpTelemetry(start);
}
/** `$RUNNER_TEMP/chainops/metrics/<id>.prom`, for a textfile collector or a push by the workflow's next step. */
async function writeMetricsFile(temp, document) {
    const file = external_node_path_.join((0,write_result/* suiteDirectory */.Uw)(temp), "metrics", `${document.id}.prom`);
    (0,external_node_fs_.mkdirSync)(external_node_path_.dirname(file), { recursive: true });
    (0,external_node_fs_.writeFileSync)(file, renderPrometheusText(document.metrics));
}

// EXTERNAL MODULE: ./packages/core/lib/runner/version.js
var version = __webpack_require__(7324);
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
        await (0,write_result/* refuseTakenId */.$3)(environment.temp, read.id);
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
    const written = await (0,write_result/* writeResult */.Zk)(environment.temp, document).catch((error) => {
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
    const { report } = outcome;
    const posted = await publish({ document, report, inputs, environment, event, log, telemetry, signal });
    setOutputs(metadata, { ...outputs, "check-run-url": posted.checkRunUrl, "comment-url": posted.commentUrl });
    const uploaded = await uploadWhereAsked(written, { document, inputs, environment, log, signal });
    // A cancelled run has seconds left; its exit code matters more than its spans.
    if (!signal.aborted)
        await telemetry.export(document);
    log.info(document.title);
    if (written !== undefined)
        log.info(`Result document: ${written}`);
    return broken || written === undefined || posted.failed || !uploaded || signal.aborted || isFailure(document, inputs);
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
 * later in the list. Labels that Prometheus reserves (`__\u2026`) or treats as absent (empty) are left out. `untyped` are
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

/***/ 1388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ isWordPart),
/* harmony export */   dd: () => (/* binding */ isWordStart),
/* harmony export */   lt: () => (/* binding */ countLines),
/* harmony export */   yp: () => (/* binding */ isDigit)
/* harmony export */ });
function isDigit(code) {
    return code >= 48 && code <= 57;
}
/** An ASCII letter or `_`. */
function isWordStart(code) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}
function isWordPart(code) {
    return isWordStart(code) || isDigit(code);
}
/** Line feeds in `text` from `start` up to, and without, `end`; reads nothing behind `end`, however long the line is. */
function countLines(text, start, end) {
    let lines = 0;
    for (let at = start; at < end; at += 1)
        if (text.charCodeAt(at) === 10)
            lines += 1;
    return lines;
}


/***/ }),

/***/ 6458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ measureSolidityComplexity)
/* harmony export */ });
/* harmony import */ var _solidity_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8072);

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
        this.#tokens = new _solidity_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .SolidityTokens */ .w(source);
    }
    scan() {
        const tokens = this.#tokens;
        let more = tokens.next();
        while (more)
            more = tokens.kind === _solidity_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .TOKEN */ .C.word ? this.#scanWord(tokens.text) : this.#scanSymbol(tokens.text);
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
        if (this.#tokens.kind === _solidity_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .TOKEN */ .C.word)
            this.#contract = this.#tokens.text;
        return this.#tokens.next();
    }
    /** Without a name it is a function type, as in `function (uint) external callback;`. */
    #scanNamed(kind, startLine) {
        return this.#tokens.kind === _solidity_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .TOKEN */ .C.word ? this.#measure(kind, this.#tokens.text, startLine) : true;
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
            if (tokens.kind === _solidity_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .TOKEN */ .C.word)
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


/***/ }),

/***/ 8072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ TOKEN),
/* harmony export */   w: () => (/* binding */ SolidityTokens)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1388);

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
    /** `hex"\u2026"` and `unicode"\u2026"` are a word and a string here, which comes to the same. */
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
        this.line += (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .countLines */ .lt)(this.#source, this.#at, end);
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


/***/ }),

/***/ 7126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ hashSource),
/* harmony export */   u: () => (/* binding */ readBytecode)
/* harmony export */ });
/* harmony import */ var js_sha3__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8001);
/* harmony import */ var _report_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8164);


/** keccak256 of a source file as the compiler's metadata holds it, with 0x prefix. */
function hashSource(bytes) {
    return `0x${(0,js_sha3__WEBPACK_IMPORTED_MODULE_0__/* .keccak256 */ .So)(bytes)}`;
}
const PLACEHOLDER_DIGITS = 40;
/**
 * Measures and hashes hex code as compilers write it, with or without 0x, with `__$\u2026$__` for libraries that are not
 * linked. Link references are zeroed also where they are linked already, so that the hash names the code alone.
 */
function readBytecode(hex, links, zeroed) {
    const digits = hex.startsWith("0x") ? hex.slice(2) : hex;
    const placeholders = findPlaceholders(digits);
    for (const start of placeholders) {
        if (!links.some((link) => link.start === start && link.length === PLACEHOLDER_DIGITS / 2)) {
            throw new _report_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReportError */ .$("malformed", `The code has a library placeholder at byte ${start} that no link reference explains.`);
        }
    }
    const bytes = toBytes(digits, placeholders);
    for (const { start, length } of [...links, ...zeroed]) {
        if (start + length > bytes.length) {
            throw new _report_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReportError */ .$("malformed", `A reference to bytes ${start} to ${start + length} lies outside the code.`);
        }
        bytes.fill(0, start, start + length);
    }
    const hash = bytes.length === 0 ? null : `0x${(0,js_sha3__WEBPACK_IMPORTED_MODULE_0__/* .keccak256 */ .So)(bytes)}`;
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
        throw new _report_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReportError */ .$("malformed", "The code of the artifact is not hexadecimal. Compile again.");
    }
    return Buffer.from(linked, "hex");
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
            ...(functions !== undefined && { functionKeys: functions.keys }),
            ...(branches !== undefined && { branchKeys: branches.keys }),
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
/* harmony export */   Pt: () => (/* binding */ joinKeys),
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
/** The union of the keys of one file in two records or reports; a key of both ran if it ran in one. */
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
/* harmony export */   lR: () => (/* binding */ isLineCovered),
/* harmony export */   lt: () => (/* binding */ countLines),
/* harmony export */   o: () => (/* binding */ NO_LINES)
/* harmony export */ });
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
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _report_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8164);


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
function createDecoder(encoding, ignoreBOM = false) {
    try {
        return new TextDecoder(encoding, { fatal: true, ignoreBOM });
    }
    catch (cause) {
        throw new _report_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReportError */ .$("encoding", `The report declares the encoding "${encoding}". Write it as UTF-8.`, { cause });
    }
}
/** Decodes a stream piece by piece; undefined ends it. */
function createChunkDecoder(encoding) {
    let decoder = createDecoder(encoding);
    let isStarted = false;
    let isPlain = encoding === "utf-8";
    return (chunk) => {
        // Most reports are ASCII from end to end, which is taken over as it is.
        if (isPlain && chunk !== undefined && (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isAscii)(chunk)) {
            isStarted = true;
            return node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString("latin1");
        }
        // A mark is one at the very start alone.
        if (isPlain && isStarted)
            decoder = createDecoder(encoding, true);
        isPlain = false;
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
    return new _report_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReportError */ .$("encoding", `The report is not valid ${encoding.toUpperCase()}. Write it as UTF-8.`, {
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
 * Base score of a CVSS 3.0 or 3.1 vector, `CVSS:3.1/AV:N/\u2026` (specification, section 7.1). Undefined for other versions
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
    return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end)}\u2026`;
}


/***/ }),

/***/ 9345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lw: () => (/* binding */ isProjectSource),
/* harmony export */   nZ: () => (/* binding */ hardhatSources),
/* harmony export */   nn: () => (/* binding */ selectSources),
/* harmony export */   uW: () => (/* binding */ foundrySources),
/* harmony export */   vF: () => (/* binding */ unknownSources),
/* harmony export */   zW: () => (/* binding */ cargoSources),
/* harmony export */   zz: () => (/* binding */ joinSources)
/* harmony export */ });
/* harmony import */ var _workspace_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1186);

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
        const path = (0,_workspace_path_js__WEBPACK_IMPORTED_MODULE_0__/* .toWorkspacePath */ .C)(file.path, context);
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
/* harmony export */   Zg: () => (/* binding */ parseForgeTestJson),
/* harmony export */   _B: () => (/* binding */ describeCounterexample),
/* harmony export */   lw: () => (/* binding */ readForgeSuites)
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
    const problems = [];
    const cases = [];
    for (const [id, results] of readForgeSuites(text)) {
        for (const [name, result] of results)
            cases.push(readCase(id, name, (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(result), problems));
    }
    return (0,_test_report_js__WEBPACK_IMPORTED_MODULE_2__/* .buildTestReport */ .fr)("forge-test-json", cases, problems);
}
/** Each suite, as `test/Vault.t.sol:VaultTest`, with its untyped results by the test's name. */
function readForgeSuites(text) {
    const suites = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(skipLeadingLines(text), "The forge test report"));
    if (suites === undefined)
        throw notForgeTests();
    return Object.entries(suites).map(([id, suite]) => {
        const results = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(suite)?.["test_results"]);
        if (results === undefined)
            throw notForgeTests();
        return [id, Object.entries(results)];
    });
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
    const parts = [reason, counterexample === undefined ? undefined : `counterexample: ${counterexample}`].filter((part) => part !== undefined && part !== "");
    return parts.length === 0 ? null : parts.join("; ");
}
/** Its calls in words, from `{"Single": call}` of a fuzz test, `{"Sequence": [length, calls]}` of an invariant. */
function describeCounterexample(counterexample) {
    const kinds = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(counterexample);
    const single = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(kinds?.["Single"]);
    if (single !== undefined)
        return describeCall(single);
    const calls = findCalls(kinds?.["Sequence"]);
    return calls === undefined ? undefined : calls.map(describeCall).join(" \u2192 ");
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
/* harmony export */   JZ: () => (/* binding */ WHOLE_FILE),
/* harmony export */   ZQ: () => (/* binding */ sumCases),
/* harmony export */   fr: () => (/* binding */ buildTestReport)
/* harmony export */ });
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3151);

/** Name of the case that stands for a file which failed outside of its tests: it could not be loaded, say. */
const WHOLE_FILE = "(the file itself)";
const MAX_MESSAGE_LENGTH = 4096;
/** Cases with `index` filled in and the totals that follow from them; a report without a test has a problem. */
function buildTestReport(producer, found, problems) {
    const cases = numberRepeats(found);
    const noTests = cases.length > 0 || problems.length > 0
        ? []
        : [{ code: "no-results", message: "The report holds no test. Check the test command and its filters." }];
    return { producer, cases, totals: sumCases(cases), problems: [...problems, ...noTests] };
}
/**
 * Maps in maps instead of one joined key, and the last class's names at hand, since its cases stand together: large reports
 * are read a tenth faster.
 */
function numberRepeats(found) {
    const files = new Map();
    let names = new Map();
    let last;
    return found.map((testCase) => {
        if (testCase.file !== last?.file || testCase.classname !== last.classname) {
            names = innerMap(innerMap(files, testCase.file), testCase.classname);
            last = testCase;
        }
        const index = names.get(testCase.name) ?? 0;
        names.set(testCase.name, index + 1);
        const { file, classname, name, status, durationMs, message, flaky } = testCase;
        const clipped = message === null ? null : (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(message, MAX_MESSAGE_LENGTH);
        // Written out: spreading took a twentieth of the time of a large report.
        return { file, classname, name, status, durationMs, flaky, index, message: clipped };
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
    const counts = { passed: 0, failed: 0, error: 0, skipped: 0 };
    let flakyCount = 0;
    for (const { status, flaky } of cases) {
        counts[status] += 1;
        if (flaky)
            flakyCount += 1;
    }
    const { passed, failed, error: errors, skipped } = counts;
    return { tests: cases.length, passed, failed, errors, skipped, flaky: flakyCount };
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
