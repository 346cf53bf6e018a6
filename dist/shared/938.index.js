export const id = 938;
export const ids = [938];
export const modules = {

/***/ 3938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TEST_FORMATS: () => (/* binding */ TEST_FORMATS)
});

// EXTERNAL MODULE: ./packages/reports/lib/report-error.js
var report_error = __webpack_require__(8164);
;// CONCATENATED MODULE: ./packages/reports/lib/tests/rust-test-name.js
/**
 * File, class and name of a Rust test as libtest's own JUnit output splits them: the module path is the class
 * (`tests::nested::deep`), and the file that of a documentation test (`src/lib.rs - add (line 2)`). nextest puts the
 * binary in front (`crate::binary$tests::adds`).
 */
function splitRustTestName(full) {
    const [, file, item] = /^([^ ]{1,4096}\.(?:rs|md)) - (.*)$/s.exec(full) ?? [];
    if (file !== undefined && item !== undefined)
        return { file, classname: file, name: item };
    const path = full.lastIndexOf("::");
    const binary = full.lastIndexOf("$");
    if (path < 0 && binary < 0)
        return { file: null, classname: "", name: full };
    return path > binary
        ? { file: null, classname: full.slice(0, path), name: full.slice(path + 2) }
        : { file: null, classname: full.slice(0, binary), name: full.slice(binary + 1) };
}

;// CONCATENATED MODULE: ./packages/reports/lib/tests/cargo-test-run.js


/** More tests than any workspace has. */
const MAX_TESTS = 1_000_000;
const MAX_MESSAGE_LENGTH = 8192;
const OUTCOMES = [
    [/^ok\b/, "passed"],
    [/^bench:/, "passed"],
    [/^FAILED\b/, "failed"],
    [/^ignored\b/, "skipped"],
];
const RESULT = /^test result: (ok|FAILED)\. (\d{1,9}) passed; (\d{1,9}) failed;(?: \d{1,9} allowed failures;)? (\d{1,9}) ignored; (\d{1,9}) measured; \d{1,9} filtered out(;|$)/;
/** One binary's part of what `cargo test` prints, from `running 5 tests` to `test result:`. */
class CargoTestRun {
    cases = [];
    problems = [];
    #tests;
    #failed = new Set();
    #outputs = new Map();
    #inFailures = false;
    #outputOf;
    constructor(tests) {
        if (tests > MAX_TESTS) {
            throw new report_error/* ReportError */.$("malformed", `The output of cargo test speaks of ${tests} tests; at most ${MAX_TESTS} are read.`);
        }
        this.#tests = tests;
    }
    /** Output of failed tests stands between two lines `failures:`; what looks like an outcome there is none. */
    addLine(line) {
        if (line === "failures:") {
            this.#inFailures = true;
            this.#outputOf = undefined;
        }
        else if (this.#inFailures)
            this.#addFailureLine(line);
        else
            this.#addTest(line);
    }
    /** `test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.17s` */
    finish(line) {
        const [, verdict, ...numbers] = RESULT.exec(line) ?? [];
        const [passed = 0, failed = 0, ignored = 0, measured = 0] = numbers.slice(0, 4).map(Number);
        if (verdict === undefined)
            return this.abandon();
        this.#nameFailures();
        const said = passed + failed + ignored + measured;
        if (said !== this.#tests || (verdict === "FAILED") !== failed > 0) {
            this.problems.push(mismatch(`the line "${line.slice(0, 120)}" after "running ${this.#tests} tests"`));
        }
        refuseTooMany(said);
        this.#addUnnamed("passed", passed + measured);
        this.#addUnnamed("failed", failed);
        this.#addUnnamed("skipped", ignored);
    }
    /** No result line: the process died, or the text is cut. What has no outcome is an error. */
    abandon() {
        this.#nameFailures();
        const missing = Math.max(0, this.#tests - this.cases.length);
        for (let count = 0; count < missing; count += 1)
            this.cases.push(unnamed("error"));
        this.problems.push({
            code: "truncated",
            message: `cargo ran ${this.#tests} tests and printed no result of them. Their process died or the report is cut: look at the log.`,
        });
    }
    #addTest(line) {
        const arrow = line.indexOf(" ... ");
        if (!line.startsWith("test ") || arrow < 0)
            return;
        const outcome = line.slice(arrow + 5);
        const status = OUTCOMES.find(([pattern]) => pattern.test(outcome))?.[1];
        if (status === undefined)
            return;
        const name = line.slice(5, arrow).replace(/ - (should panic|compile fail|compile)$/, "");
        if (status === "failed")
            this.#failed.add(name);
        else
            this.cases.push(newCase(name, status, outcome));
    }
    #addFailureLine(line) {
        const header = /^---- (.{1,4096}) (?:stdout|stderr) ----$/.exec(line)?.[1];
        const listed = /^ {4}(\S.{0,4095})$/.exec(line)?.[1];
        if (header !== undefined) {
            this.#outputOf = header;
            this.#outputs.set(header, "");
        }
        else if (this.#outputOf !== undefined) {
            const output = this.#outputs.get(this.#outputOf) ?? "";
            if (output.length < MAX_MESSAGE_LENGTH)
                this.#outputs.set(this.#outputOf, `${output}${line}\n`);
        }
        else if (listed !== undefined)
            this.#failed.add(listed);
    }
    #nameFailures() {
        for (const name of this.#failed) {
            const output = this.#outputs.get(name)?.trim() ?? "";
            this.cases.push({ ...newCase(name, "failed", ""), message: output === "" ? null : output });
        }
        this.#failed.clear();
    }
    #addUnnamed(status, said) {
        const named = this.cases.filter((testCase) => testCase.status === status).length;
        if (named > said) {
            this.problems.push(mismatch(`${said} ${status} tests in the result line and ${named} lines of such tests`));
        }
        for (let count = named; count < said; count += 1)
            this.cases.push(unnamed(status));
    }
}
/** Numbers of the report decide how many cases without a name are made. */
function refuseTooMany(tests) {
    if (tests > MAX_TESTS) {
        throw new report_error/* ReportError */.$("too-large", `The output of cargo test speaks of ${tests} tests; at most ${MAX_TESTS} are read.`);
    }
}
function newCase(name, status, outcome) {
    const seconds = / <(\d{1,9}(?:\.\d{1,9})?)s>$/.exec(outcome)?.[1];
    const reason = /^ignored, (.*)$/.exec(outcome)?.[1];
    return {
        ...splitRustTestName(name),
        status,
        durationMs: seconds === undefined ? null : Number(seconds) * 1000,
        message: reason ?? null,
        flaky: false,
    };
}
function unnamed(status) {
    return {
        file: null,
        classname: "",
        name: "(name not printed)",
        status,
        durationMs: null,
        message: status === "error" ? "The test has no outcome." : null,
        flaky: false,
    };
}
function mismatch(facts) {
    return {
        code: "count-mismatch",
        message: `The output of cargo test contradicts itself: ${facts}. Let the tests run without --nocapture, or write a JUnit report.`,
    };
}

// EXTERNAL MODULE: ./packages/reports/lib/json-value.js
var json_value = __webpack_require__(3151);
;// CONCATENATED MODULE: ./packages/reports/lib/tests/libtest-events.js

const EVENT_START = /^[ \t]{0,8}\{ ?"type" ?: ?"(suite|test|bench)"/;
/**
 * The events of a libtest report, one JSON object a line. Programs that tests start print lines in between: those are
 * passed over, as are objects of unknown types, but a line that starts as an event and cannot be read is a problem.
 */
function readLibtestEvents(text, problems) {
    const events = [];
    const lines = text.split("\n");
    for (const [index, line] of lines.entries()) {
        if (!line.trimStart().startsWith("{"))
            continue;
        const event = (0,json_value/* asObject */.eB)(parseLine(line));
        if (event !== undefined)
            events.push(event);
        else if (index === lines.length - 1)
            problems.push(cutLine());
        else if (EVENT_START.test(line))
            problems.push(unreadableLine(index + 1));
    }
    return events.filter((event) => (0,json_value/* asString */.oJ)(event["type"]) !== undefined);
}
function parseLine(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return EVENT_START.test(line) ? parseOldPathLine(line) : undefined;
    }
}
/** Until 1.58 libtest wrote the names of documentation tests on Windows without escaping: `"name": "src\lib.rs - \u2026"`. */
function parseOldPathLine(line) {
    const start = line.indexOf('"name": "') + '"name": "'.length;
    const end = /", "event"|" \}\s*$/.exec(line.slice(start))?.index ?? 0;
    const name = line.slice(start, start + end).replaceAll("\\", "\\\\");
    try {
        return JSON.parse(line.slice(0, start) + name + line.slice(start + end));
    }
    catch {
        return undefined;
    }
}
function cutLine() {
    return {
        code: "truncated",
        message: "The last line of the libtest report ends in the middle. Check that cargo ran to its end.",
    };
}
function unreadableLine(line) {
    return {
        code: "malformed",
        message: `Line ${line} of the libtest report is not valid JSON. Check that nothing else writes to its file.`,
    };
}

;// CONCATENATED MODULE: ./packages/reports/lib/tests/libtest-suite.js


const STATUSES = new Map([
    ["ok", "passed"],
    ["failed", "failed"],
    ["ignored", "skipped"],
    ["allowed_failure", "skipped"],
]);
/** One test binary, or the documentation tests of one crate, while its events are read. */
class LibtestSuite {
    cases = [];
    problems = [];
    #declaredTests;
    #running = new Set();
    constructor(started) {
        this.#declaredTests = (0,json_value/* asCount */.Wg)(started["test_count"]);
    }
    addTest(event) {
        const name = (0,json_value/* asString */.oJ)(event["name"]) ?? "";
        const kind = event["event"];
        if (kind === "started")
            this.#running.add(name);
        // A warning after 60 seconds: the test runs on and has an outcome later.
        if (kind === "started" || kind === "timeout")
            return;
        const { plain, attempt } = splitAttempt(name);
        this.#running.delete(plain);
        this.cases.push(readCase(event, plain, attempt, this.#readStatus(kind, name)));
    }
    /** A benchmark has one event, its result, and is counted as `measured`. */
    addBench(event) {
        const name = (0,json_value/* asString */.oJ)(event["name"]) ?? "";
        this.#running.delete(name);
        this.cases.push({ ...splitRustTestName(name), status: "passed", durationMs: null, message: null, flaky: false });
    }
    /** Compares the numbers of the suite's last event, and those of its first, with the tests that were told. */
    finish(event) {
        this.#endRunning();
        const told = (name) => (0,json_value/* asCount */.Wg)(event[name]) ?? 0;
        const declared = {
            passed: told("passed") + told("measured"),
            failed: told("failed"),
            skipped: told("ignored") + told("allowed_fail"),
        };
        const count = (status) => this.cases.filter((testCase) => testCase.status === status).length;
        const counted = { passed: count("passed"), failed: count("failed"), skipped: count("skipped") };
        const agrees = declared.passed === counted.passed &&
            declared.failed === counted.failed &&
            declared.skipped === counted.skipped &&
            (this.#declaredTests ?? this.cases.length) === this.cases.length &&
            event["event"] === (declared.failed > 0 ? "failed" : "ok");
        if (!agrees)
            this.problems.push(countMismatch(declared, counted, this.#declaredTests));
    }
    /** The report goes on or ends without the suite's last event: its process died, or the report is cut. */
    abandon() {
        this.#endRunning();
        const expected = this.#declaredTests ?? this.cases.length;
        this.problems.push({
            code: "truncated",
            message: `A suite of ${expected} tests tells the end of ${this.cases.length - this.#unfinished()} and not its own. Its process died or the report is cut: look at the log of cargo.`,
        });
    }
    #unfinished() {
        return this.cases.filter(({ status }) => status === "error").length;
    }
    #endRunning() {
        for (const name of this.#running) {
            const message = "The test was started and has no outcome.";
            this.cases.push({ ...splitRustTestName(name), status: "error", durationMs: null, message, flaky: false });
        }
        this.#running.clear();
    }
    #readStatus(kind, name) {
        const status = STATUSES.get(kind);
        if (status === undefined) {
            const message = `The test ${name} has no outcome that libtest is known to write.`;
            this.problems.push({ code: "malformed", message });
        }
        return status ?? "error";
    }
}
/** nextest ends the name of a repeated test with its attempt: `crate::binary$adds#2`. */
function splitAttempt(name) {
    const [, plain, attempt] = /^([^$]*\$.*)#(\d{1,6})$/s.exec(name) ?? [];
    return plain === undefined ? { plain: name, attempt: 1 } : { plain, attempt: Number(attempt) };
}
function readCase(event, name, attempt, status) {
    const parts = [event["message"], event["reason"], event["stdout"], event["stderr"]].map(json_value/* asString */.oJ);
    const message = parts.filter((part) => part !== undefined && part.trim() !== "").join("\n");
    return {
        ...splitRustTestName(name),
        status,
        durationMs: parseExecTime(event["exec_time"]),
        message: message === "" || status === "passed" ? null : message.trim(),
        flaky: status === "passed" && attempt > 1,
    };
}
/** Seconds as a number, or as text (`"0.120s"`) until 1.49, in milliseconds. */
function parseExecTime(value) {
    const seconds = typeof value === "string" ? Number(/^(\d{1,12}(?:\.\d{1,12})?)s$/.exec(value)?.[1]) : value;
    return typeof seconds === "number" && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
function countMismatch(declared, counted, tests) {
    const words = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed and ${skipped} ignored`;
    const started = tests === undefined ? "" : ` of ${tests}`;
    return {
        code: "count-mismatch",
        message: `A suite of the libtest report declares ${words(declared)} tests${started}, but holds ${words(counted)}. Check that nothing else writes to its file.`,
    };
}

// EXTERNAL MODULE: ./packages/reports/lib/tests/test-report.js
var test_report = __webpack_require__(1402);
;// CONCATENATED MODULE: ./packages/reports/lib/tests/libtest-json.js




/** True for text with an event of libtest at the start of a line, unless the plain text of `cargo test` starts above it. */
function isLibtestJson(text) {
    const event = text.search(/^[ \t]{0,8}\{ ?"type" ?: ?"(suite|test|bench)"/m);
    const plain = text.search(/^running \d{1,9} tests?\r?$/m);
    return event >= 0 && (plain < 0 || event < plain);
}
/**
 * Reads what `cargo test -- -Z unstable-options --format json` prints, or nextest's `--message-format libtest-json`: one
 * event a line, one suite per binary and one for the documentation tests. Every suite must be told to its end with
 * numbers that agree. The format has no end of its own: a report that is cut exactly between two suites looks whole.
 */
function parseLibtestJson(text) {
    if (text.trim() === "") {
        throw new report_error/* ReportError */.$("empty", "The libtest report is empty. Check that the tests compile.");
    }
    if (!isLibtestJson(text)) {
        throw new report_error/* ReportError */.$("wrong-format", "The report holds no event of libtest. Write it with --format json.");
    }
    const problems = [];
    const suites = [];
    let open;
    for (const event of readLibtestEvents(text, problems)) {
        if (event["type"] === "suite" && event["event"] === "started") {
            open?.abandon();
            open = new LibtestSuite(event);
            suites.push(open);
        }
        else if (event["type"] === "suite") {
            if (open === undefined)
                problems.push(strayEvent());
            open?.finish(event);
            open = undefined;
        }
        else if (event["type"] === "test" || event["type"] === "bench") {
            if (open === undefined)
                problems.push(strayEvent());
            open ??= addSuite(suites);
            if (event["type"] === "test")
                open.addTest(event);
            else
                open.addBench(event);
        }
    }
    open?.abandon();
    const cases = suites.flatMap((suite) => suite.cases);
    return (0,test_report/* buildTestReport */.fr)("libtest-json", cases, [...problems, ...suites.flatMap((suite) => suite.problems)]);
}
/** Tests outside any suite are kept: what failed there must not vanish. */
function addSuite(suites) {
    const suite = new LibtestSuite({});
    suites.push(suite);
    return suite;
}
function strayEvent() {
    return {
        code: "malformed",
        message: "The libtest report has an event outside of any suite. Check that its start was not cut off.",
    };
}

;// CONCATENATED MODULE: ./packages/reports/lib/tests/cargo-test-text.js




/** What cargo itself says when something failed; lines of the tests may start with other words than these. */
const CARGO_FAILED = /^error: (could not compile|test failed|doctest failed|\d{1,6} targets? failed)/m;
/** True for the start of what `cargo test` prints, with the lines of cargo itself (`2>&1`) or without. */
function isCargoTestText(head) {
    const verbs = "Compiling|Checking|Finished|Running|Downloading|Downloaded|Updating|Locking|Blocking|Fresh|Doc-tests";
    const text = dropColors(head);
    return /^running \d{1,9} tests?\r?$/m.test(text) || new RegExp(`^ {0,11}(${verbs}) \\S`, "m").test(text);
}
/**
 * Reads the text that `cargo test` prints, which is all that stable cargo has: the `test result:` lines of all binaries
 * are summed and decide, names are taken where they are printed. A test whose name is not (`--quiet`, `--nocapture` on
 * one thread) is a case of its own without a name. Text that holds events of libtest is read as such.
 */
function parseCargoTestText(text) {
    if (isLibtestJson(text))
        return parseLibtestJson(text);
    const plain = dropColors(text);
    if (plain.trim() === "") {
        throw new report_error/* ReportError */.$("empty", "The output of cargo test is empty. Check that the tests compile.");
    }
    const problems = [];
    const runs = [];
    let open;
    let started = 0;
    let made = 0;
    for (const line of plain.split(/\r?\n/)) {
        const tests = /^running (\d{1,9}) tests?$/.exec(line)?.[1];
        if (tests !== undefined) {
            open?.abandon();
            started += Number(tests);
            refuseTooMany(started);
            open = new CargoTestRun(Number(tests));
            runs.push(open);
        }
        else if (!line.startsWith("test result: ")) {
            open?.addLine(line);
        }
        else {
            if (open === undefined)
                problems.push(strayResult());
            open?.finish(line);
            made += open?.cases.length ?? 0;
            refuseTooMany(made);
            open = undefined;
        }
    }
    open?.abandon();
    const cases = runs.flatMap((run) => run.cases);
    problems.push(...runs.flatMap((run) => run.problems));
    if (CARGO_FAILED.test(plain) && !cases.some(({ status }) => status === "failed" || status === "error")) {
        problems.push(cargoFailed());
    }
    return (0,test_report/* buildTestReport */.fr)("cargo-test-text", cases, problems);
}
/** Colours and other settings of a terminal (ECMA-48 SGR), which CARGO_TERM_COLOR turns on in a pipe too. */
function dropColors(text) {
    // eslint-disable-next-line no-control-regex
    return text.includes("\u001b") ? text.replace(/\u001b\[[0-9;]{0,32}m/g, "") : text;
}
function strayResult() {
    return {
        code: "count-mismatch",
        message: "A `test result:` line has no `running \u2026 tests` line before it. Check that the start was not cut off.",
    };
}
function cargoFailed() {
    return { code: "producer-failed", message: "cargo says that it failed, although no test did. Look at its log." };
}

// EXTERNAL MODULE: ./packages/reports/lib/tests/forge-test-json.js
var forge_test_json = __webpack_require__(4704);
;// CONCATENATED MODULE: ./packages/reports/lib/tests/jest-file.js


const jest_file_STATUSES = new Map([
    ["passed", "passed"],
    ["failed", "failed"],
    ["skipped", "skipped"],
    ["pending", "skipped"],
    ["disabled", "skipped"],
    ["todo", "skipped"],
]);
/** Jest's `focused` is a file of which only some tests were asked for. */
const GOOD_FILES = new Set(["passed", "skipped", "pending", "focused"]);
/** Reads one entry of `testResults`. */
function readJestFile(file, producer, problems) {
    const path = (0,json_value/* asString */.oJ)(file["name"]) ?? null;
    const entries = (0,json_value/* asArray */._j)(file["assertionResults"]);
    if (entries === undefined)
        problems.push(malformed(`The file ${path ?? "without a name"} has no list of tests.`));
    const tests = (entries ?? []).map((entry) => jest_file_readCase((0,json_value/* asObject */.eB)(entry) ?? {}, path, producer, problems));
    const isFailed = tests.some(({ status }) => status === "failed" || status === "error");
    return { tests, error: isFailed || GOOD_FILES.has(file["status"]) ? undefined : describeFileError(file, path) };
}
function describeFileError(file, path) {
    const message = (0,json_value/* asString */.oJ)(file["message"])?.trim() ?? "";
    return {
        file: path,
        classname: "",
        name: test_report/* WHOLE_FILE */.JZ,
        status: "error",
        durationMs: null,
        message: message === "" ? "The file failed outside of its tests." : message,
        flaky: false,
    };
}
function jest_file_readCase(entry, file, producer, problems) {
    const name = (0,json_value/* asString */.oJ)(entry["title"]) ?? "";
    const ancestors = texts(entry["ancestorTitles"]);
    const duration = (0,json_value/* asNumber */.i)(entry["duration"]);
    const status = readStatus(entry["status"], producer);
    if (status === undefined) {
        problems.push(malformed(`The test ${[...ancestors, name].join(" > ")} has a status that is not known.`));
    }
    const messages = [...texts(entry["failureMessages"]), ...texts(entry["retryReasons"])].join("\n").trim();
    return {
        file,
        classname: ancestors.join(" > "),
        name,
        status: status ?? "error",
        durationMs: duration !== undefined && duration >= 0 ? duration : null,
        message: messages === "" ? null : messages,
        flaky: status === "passed" && (messages !== "" || ((0,json_value/* asNumber */.i)(entry["invocations"]) ?? 1) > 1),
    };
}
/** Vitest writes `pending` for a test that was to run and did not: a hook threw, or the run stopped. */
function readStatus(status, producer) {
    return status === "pending" && producer === "vitest-json" ? "error" : jest_file_STATUSES.get(status);
}
function texts(value) {
    return ((0,json_value/* asArray */._j)(value) ?? []).filter((text) => typeof text === "string");
}
function malformed(fact) {
    return { code: "malformed", message: `${fact} Check that nothing else writes to the report's file.` };
}

;// CONCATENATED MODULE: ./packages/reports/lib/tests/jest-json.js




/** True for the start of what `jest --json` writes. */
function isJestJson(head) {
    return isReportOfEither(head) && head.includes('"numRuntimeErrorTestSuites"');
}
/** True for the start of what vitest's `json` reporter writes: jest's format without its runtime errors. */
function isVitestJson(head) {
    return isReportOfEither(head) && !head.includes('"numRuntimeErrorTestSuites"');
}
function isReportOfEither(head) {
    return /^\{\s{0,32}"num(Total|Failed|Passed|Pending)/m.test(head);
}
/**
 * Reads the reports of `jest --json` and of vitest's `json` reporter. A file that failed without a failed test (it did
 * not load, a hook threw) has an error case of its own: neither tool counts it among its tests. A run that calls itself
 * failed is a problem where no test says why. Errors outside of any test are in vitest's exit code only.
 */
function parseJestJson(text) {
    const start = text.search(/^\{\s{0,32}"num/m);
    const report = (0,json_value/* asObject */.eB)((0,json_value/* parseJson */.qF)(start > 0 ? text.slice(start) : text, "The jest or vitest report"));
    const files = (0,json_value/* asArray */._j)(report?.["testResults"]);
    if (report === undefined || files === undefined || (0,json_value/* asCount */.Wg)(report["numTotalTests"]) === undefined)
        throw notJest();
    const producer = report["numRuntimeErrorTestSuites"] === undefined ? "vitest-json" : "jest-json";
    const problems = [];
    const read = files.map((file) => readJestFile((0,json_value/* asObject */.eB)(file) ?? {}, producer, problems));
    const tests = read.flatMap((file) => file.tests);
    const fileErrors = read.flatMap((file) => file.error ?? []);
    problems.push(...compareNumbers(report, (0,test_report/* sumCases */.ZQ)(tests)), ...compareFiles(report, fileErrors.length));
    const broken = (0,test_report/* sumCases */.ZQ)([...tests, ...fileErrors]);
    if (report["success"] !== true && broken.failed + broken.errors === 0)
        problems.push(failedWithoutTest());
    if (report["wasInterrupted"] === true)
        problems.push(interrupted());
    return (0,test_report/* buildTestReport */.fr)(producer, [...tests, ...fileErrors], problems);
}
function notJest() {
    return new report_error/* ReportError */.$("wrong-format", "The report is JSON, but neither that of `jest --json` nor that of `vitest run --reporter=json`.");
}
/** Tests with an outcome that is not understood are errors of ours, which the report may count as it likes. */
function compareNumbers(report, counted) {
    const pairs = [
        ["numTotalTests", counted.tests],
        ["numPassedTests", counted.passed],
        ["numFailedTests", counted.failed],
    ];
    return pairs.flatMap(([name, count]) => {
        const declared = (0,json_value/* asCount */.Wg)(report[name]);
        return declared === count ? [] : [jest_json_mismatch(`${name} ${declared ?? "without a number"}, but holds ${count}`)];
    });
}
/** jest counts the files that did not load. */
function compareFiles(report, fileErrors) {
    const declared = (0,json_value/* asCount */.Wg)(report["numRuntimeErrorTestSuites"] ?? 0);
    return declared !== undefined && declared <= fileErrors
        ? []
        : [jest_json_mismatch(`${String(declared)} files that did not load, but holds ${fileErrors}`)];
}
function jest_json_mismatch(facts) {
    return {
        code: "count-mismatch",
        message: `The jest or vitest report declares ${facts}. Check that its writer ran to its end.`,
    };
}
function failedWithoutTest() {
    return {
        code: "producer-failed",
        message: "The run calls itself failed, although no test of it did. Look at its log: snapshots, thresholds, reporters.",
    };
}
function interrupted() {
    return { code: "truncated", message: "The run was interrupted before its end, so tests are missing. Run it again." };
}

;// CONCATENATED MODULE: ./packages/reports/lib/tests/mocha-json.js



const LISTS = [
    ["failures", "failed"],
    ["pending", "skipped"],
    ["passes", "passed"],
];
/** True for the start of what mocha's `json` reporter writes, also behind lines of a program. */
function isMochaJson(head) {
    return /^\{\s{0,32}"stats"\s{0,8}:\s{0,8}\{/m.test(head);
}
/**
 * Reads the report of mocha's `json` reporter. Every entry of `tests` must be in one of `passes`, `failures` and
 * `pending`. A failed hook is in `failures` alone: it stands for the tests that it kept from running and is an error
 * case of its own. A test that passed on a retry is flaky.
 */
function parseMochaJson(text) {
    const start = text.search(/^\{\s{0,32}"stats"/m);
    const report = (0,json_value/* asObject */.eB)((0,json_value/* parseJson */.qF)(start > 0 ? text.slice(start) : text, "The mocha report"));
    const stats = (0,json_value/* asObject */.eB)(report?.["stats"]);
    const tests = (0,json_value/* asArray */._j)(report?.["tests"]);
    if (report === undefined || stats === undefined || tests === undefined)
        throw notMocha();
    const outcomes = LISTS.map(([list, status]) => {
        const entries = (0,json_value/* asArray */._j)(report[list]);
        if (entries === undefined)
            throw notMocha();
        return { list, status, entries: entries.map((entry) => (0,json_value/* asObject */.eB)(entry) ?? {}) };
    });
    const problems = compareStats(stats, [...outcomes, { list: "tests", entries: tests }]);
    const left = new OutcomesLeft(outcomes);
    const cases = tests.map((test) => {
        const entry = (0,json_value/* asObject */.eB)(test) ?? {};
        return mocha_json_readCase(entry, left.take(entry) ?? "error");
    });
    return (0,test_report/* buildTestReport */.fr)("mocha-json", [...cases, ...left.readRest(problems)], problems);
}
function notMocha() {
    return new report_error/* ReportError */.$("wrong-format", "The report is JSON, but not that of mocha. Write it with `mocha --reporter json --reporter-option output=mocha.json`.");
}
/** The entries of `failures`, `pending` and `passes` by test, as long as no entry of `tests` has taken them. */
class OutcomesLeft {
    #byTest = new Map();
    constructor(outcomes) {
        for (const { status, entries } of outcomes) {
            for (const entry of entries) {
                const key = keyOf(entry);
                const found = this.#byTest.get(key);
                if (found === undefined)
                    this.#byTest.set(key, [{ status, entry }]);
                else
                    found.push({ status, entry });
            }
        }
    }
    /** The worst outcome of this test that is left. */
    take(entry) {
        return this.#byTest.get(keyOf(entry))?.shift()?.status;
    }
    /** What no test has taken: failed hooks, and passed or skipped tests that `tests` does not list. */
    readRest(problems) {
        const rest = [...this.#byTest.values()].flat();
        const others = rest.filter(({ status }) => status !== "failed").length;
        if (others > 0)
            problems.push(mocha_json_mismatch(`${others} passed or pending tests that its list of tests has not`));
        return rest.map(({ status, entry }) => mocha_json_readCase(entry, status === "failed" ? "error" : status));
    }
}
function keyOf(entry) {
    return JSON.stringify([(0,json_value/* asString */.oJ)(entry["file"]), (0,json_value/* asString */.oJ)(entry["fullTitle"]), (0,json_value/* asString */.oJ)(entry["title"])]);
}
function mocha_json_readCase(entry, status) {
    const name = (0,json_value/* asString */.oJ)(entry["title"]) ?? "";
    const full = (0,json_value/* asString */.oJ)(entry["fullTitle"]) ?? "";
    const error = (0,json_value/* asObject */.eB)(entry["err"]);
    const duration = (0,json_value/* asNumber */.i)(entry["duration"]);
    const message = (0,json_value/* asString */.oJ)(error?.["stack"]) ?? (0,json_value/* asString */.oJ)(error?.["message"]) ?? "";
    return {
        file: (0,json_value/* asString */.oJ)(entry["file"]) ?? null,
        classname: full.endsWith(name) ? full.slice(0, full.length - name.length).trimEnd() : full,
        name,
        status,
        durationMs: duration !== undefined && duration >= 0 ? duration : null,
        message: message === "" ? missingOutcome(status) : message,
        flaky: status === "passed" && ((0,json_value/* asCount */.Wg)(entry["currentRetry"]) ?? 0) > 0,
    };
}
function missingOutcome(status) {
    return status === "error" ? "The report gives no reason and no outcome." : null;
}
/** mocha counts by its own events; a list that is shorter or longer is not what it wrote. */
function compareStats(stats, lists) {
    return lists.flatMap(({ list, entries }) => (0,json_value/* asCount */.Wg)(stats[list]) === entries.length
        ? []
        : [
            mocha_json_mismatch(`${String((0,json_value/* asCount */.Wg)(stats[list]) ?? "no number of")} ${list} by its stats and ${entries.length} by its list`),
        ]);
}
function mocha_json_mismatch(facts) {
    return {
        code: "count-mismatch",
        message: `The mocha report has ${facts}. Check that nothing else writes to its file.`,
    };
}

;// CONCATENATED MODULE: ./packages/reports/lib/tests/test-formats.js





/** The test reports that are read. XML goes through `decodeXml`, everything else through `decodeText`. */
const TEST_FORMATS = [
    { id: "junit", detect: isJunit, parse: parseJunitText },
    { id: "forge-test-json", detect: forge_test_json/* isForgeTestJson */.Iy, parse: async (text) => (0,forge_test_json/* parseForgeTestJson */.Zg)(text) },
    { id: "mocha-json", detect: isMochaJson, parse: async (text) => parseMochaJson(text) },
    { id: "jest-json", detect: isJestJson, parse: async (text) => parseJestJson(text) },
    { id: "vitest-json", detect: isVitestJson, parse: async (text) => parseJestJson(text) },
    { id: "libtest-json", detect: isLibtestJson, parse: async (text) => parseLibtestJson(text) },
    { id: "cargo-test-text", detect: isCargoTestText, parse: async (text) => parseCargoTestText(text) },
];
/** True for the start of a JUnit XML report. */
function isJunit(head) {
    return /<testsuites?[\s/>]/.test(head);
}
/** The XML parser is loaded where there is XML to read. */
async function parseJunitText(text) {
    const { parseJunit } = await Promise.all(/* import() */[__webpack_require__.e(800), __webpack_require__.e(384)]).then(__webpack_require__.bind(__webpack_require__, 9003));
    return parseJunit(text);
}


/***/ })

};
