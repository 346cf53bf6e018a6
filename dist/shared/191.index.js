export const id = 191;
export const ids = [191];
export const modules = {

/***/ 3191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PROPERTY_FORMATS: () => (/* binding */ PROPERTY_FORMATS)
});

// EXTERNAL MODULE: ./packages/reports/lib/tests/forge-test-json.js
var forge_test_json = __webpack_require__(4704);
// EXTERNAL MODULE: ./packages/reports/lib/json-value.js
var json_value = __webpack_require__(3151);
// EXTERNAL MODULE: ./packages/reports/lib/report-error.js
var report_error = __webpack_require__(8164);
;// CONCATENATED MODULE: ./packages/reports/lib/properties/property-report.js


const MAX_TEXT = 1000;
const MAX_NAME = 300;
const MAX_RESULTS = 100_000;
function property(found) {
    return {
        name: oneLine(found.name, MAX_NAME) ?? "unnamed property",
        contract: oneLine(found.contract ?? null, MAX_NAME),
        kind: found.kind,
        status: found.status,
        runs: found.runs ?? null,
        counterexample: oneLine(found.counterexample ?? null, MAX_TEXT),
        reason: oneLine(found.reason ?? null, MAX_TEXT),
        path: found.path ?? null,
        line: found.line ?? null,
    };
}
/** A report without any property has nothing to say and is a problem, unless `mayBeEmpty`. */
function buildPropertyReport(tool, results, { problems = [], skipped = 0, mayBeEmpty = false } = {}) {
    if (results.length > MAX_RESULTS) {
        throw new report_error/* ReportError */.$("too-large", `The ${tool} report holds more than ${MAX_RESULTS} properties.`);
    }
    const isEmpty = results.length === 0 && problems.length === 0 && !mayBeEmpty;
    const none = { code: "no-results", message: `The ${tool} report holds no property. Check what it was told to test.` };
    return { tool, results, skipped, problems: isEmpty ? [none] : problems };
}
/** Cut first: collapsing white space in a megabyte of text that nobody sees costs time. */
function oneLine(text, max) {
    const line = text === null
        ? ""
        : text
            .slice(0, 4 * max)
            .replaceAll(/\s+/g, " ")
            .trim();
    return line === "" ? null : (0,json_value/* clip */.$Q)(line, max);
}

;// CONCATENATED MODULE: ./packages/reports/lib/properties/echidna-json.js



/** Statuses of lib/Echidna/Output/JSON.hs; `fuzzing` is what a campaign leaves that was stopped before its limit. */
const STATUSES = new Map([
    ["passed", "holds"],
    ["solved", "fails"],
    ["shrinking", "fails"],
    ["fuzzing", "unknown"],
    ["error", "error"],
]);
/** True for the start of Echidna's JSON, also behind lines of its log; aeson sorts the keys. */
function isEchidnaJson(head) {
    return /^\{"(coverage|error|gas_info|seed|success|tests)":/m.test(head);
}
/**
 * Reads what `echidna --format json` prints. Written from Echidna's own encoder, not from a run of the tool. Echidna 2.2
 * names every property `name` and every contract with nothing, so its properties are told apart by their number.
 */
function parseEchidnaJson(text) {
    const start = text.search(/^\{"/m);
    const campaign = (0,json_value/* asObject */.eB)((0,json_value/* parseJson */.qF)(start > 0 ? text.slice(start) : text, "The Echidna report"));
    const tests = (0,json_value/* asArray */._j)(campaign?.["tests"]);
    if (campaign === undefined || tests === undefined) {
        throw new report_error/* ReportError */.$("wrong-format", "The report is not Echidna's. Write it with `echidna --format json`.");
    }
    const results = tests.map((test, index) => readTest((0,json_value/* asObject */.eB)(test) ?? {}, index));
    return buildPropertyReport("echidna", results, { problems: findProblems(campaign, results) });
}
function findProblems(campaign, results) {
    const error = (0,json_value/* asString */.oJ)(campaign["error"]);
    if (campaign["success"] === true && error === undefined)
        return [];
    const why = error === undefined ? "" : `: ${error.slice(0, 300)}`;
    const message = `Echidna says that its campaign of ${results.length} properties did not succeed${why}.`;
    return [{ code: "producer-failed", message }];
}
function readTest(test, index) {
    const name = (0,json_value/* asString */.oJ)(test["name"]) ?? "";
    const status = STATUSES.get(test["status"]) ?? "error";
    const calls = (0,json_value/* asArray */._j)(test["transactions"]) ?? [];
    return property({
        name: name === "" || name === "name" ? `property ${index + 1}` : name,
        contract: (0,json_value/* asString */.oJ)(test["contract"]) ?? null,
        kind: "invariant",
        status,
        counterexample: calls.slice(0, 100).map(describeCall).join(" \u2192 "),
        reason: (0,json_value/* asString */.oJ)(test["error"]) ?? (status === "unknown" ? "Echidna stopped before its limit of tests" : null),
    });
}
function describeCall(value) {
    const call = (0,json_value/* asObject */.eB)(value);
    const values = ((0,json_value/* asArray */._j)(call?.["arguments"]) ?? []).map((one) => (0,json_value/* asString */.oJ)(one) ?? "?");
    return `${(0,json_value/* asString */.oJ)(call?.["function"]) ?? "?"}(${values.join(", ")})`;
}

;// CONCATENATED MODULE: ./packages/reports/lib/properties/forge-properties.js



/**
 * The fuzz and invariant tests in what `forge test --json` prints (Foundry 1.x); unit tests are left to the test report,
 * so a report without properties is a good one. A property on which nothing was tried is unknown: no run, no call, or
 * only calls that reverted.
 */
function parseForgeProperties(text) {
    const results = [];
    let skipped = 0;
    for (const [suiteId, tests] of (0,forge_test_json/* readForgeSuites */.lw)(text)) {
        for (const [name, value] of tests) {
            const result = (0,json_value/* asObject */.eB)(value);
            const kinds = (0,json_value/* asObject */.eB)(result?.["kind"]);
            const kind = (0,json_value/* asObject */.eB)(kinds?.["Fuzz"]) ?? (0,json_value/* asObject */.eB)(kinds?.["Invariant"]);
            if (result === undefined || kind === undefined)
                continue;
            if (result["status"] === "Skipped")
                skipped += 1;
            else
                results.push(readProperty(suiteId, name, result, kind, kinds?.["Fuzz"] === undefined));
        }
    }
    return buildPropertyReport("forge", results, { skipped, mayBeEmpty: true });
}
function readProperty(suiteId, name, result, kind, isInvariant) {
    const separator = suiteId.lastIndexOf(":");
    const untried = isInvariant ? describeIdleCalls(kind) : describeIdleRuns(kind);
    const holds = result["status"] === "Success" && untried === null;
    const status = result["status"] === "Success" ? (holds ? "holds" : "unknown") : "fails";
    return property({
        name,
        contract: suiteId.slice(separator + 1),
        path: separator < 0 ? null : suiteId.slice(0, separator),
        kind: isInvariant ? "invariant" : "fuzz",
        status: status === "fails" && result["status"] !== "Failure" ? "error" : status,
        runs: (0,json_value/* asCount */.Wg)(kind["runs"]) ?? null,
        reason: (0,json_value/* asString */.oJ)(result["reason"]) ?? (status === "unknown" ? untried : null),
        counterexample: (0,forge_test_json/* describeCounterexample */._B)(result["counterexample"]) ?? null,
    });
}
function describeIdleRuns(kind) {
    return ((0,json_value/* asCount */.Wg)(kind["runs"]) ?? 0) > 0 ? null : "forge made no run";
}
function describeIdleCalls(kind) {
    const calls = (0,json_value/* asCount */.Wg)(kind["calls"]) ?? 0;
    if (calls === 0)
        return "forge made no call";
    return ((0,json_value/* asCount */.Wg)(kind["reverts"]) ?? 0) < calls ? null : `all ${calls} calls reverted`;
}

;// CONCATENATED MODULE: ./packages/reports/lib/properties/halmos-json.js



/** `Exitcode` of Halmos 0.3 with what each means. */
const halmos_json_STATUSES = [
    { status: "holds", reason: null },
    { status: "fails", reason: null },
    { status: "unknown", reason: "the solver ran into its timeout" },
    { status: "error", reason: "Halmos could not follow all paths" },
    { status: "error", reason: "all paths reverted, so nothing was checked" },
    { status: "error", reason: "Halmos broke on it" },
];
/** True for the start of Halmos' JSON. */
function isHalmosJson(head) {
    return /^\s*\{\s*"exitcode"\s*:\s*\d{1,3}\s*,\s*"test_results"\s*:/.test(head);
}
/**
 * Reads what `halmos --json-output` writes (0.3.3). A pass with loops that were not unrolled to their end is unknown, and
 * so is one written with `--minimal-json-output`, which does not tell. The exit code must agree with the results:
 * Halmos leaves out contracts whose `setUp()` broke.
 */
function parseHalmosJson(text) {
    const report = (0,json_value/* asObject */.eB)((0,json_value/* parseJson */.qF)(quoteValues(text), "The Halmos report"));
    const suites = (0,json_value/* asObject */.eB)(report?.["test_results"]);
    if (report === undefined || suites === undefined) {
        throw new report_error/* ReportError */.$("wrong-format", "The report is not Halmos'. Write it with `halmos --json-output FILE`.");
    }
    const results = (0,json_value/* entriesOf */.Mc)(suites).flatMap(([suite, tests]) => ((0,json_value/* asArray */._j)(tests) ?? []).map((test) => halmos_json_readTest(suite, (0,json_value/* asObject */.eB)(test) ?? {})));
    return buildPropertyReport("halmos", results, { problems: halmos_json_findProblems((0,json_value/* asCount */.Wg)(report["exitcode"]), results) });
}
/** A model's values reach 2^256, more than a JSON number holds here: they are read as text. */
function quoteValues(text) {
    return text.replaceAll(/"value":\s?(\d{15,100})(?=\s)/g, '"value": "$1"');
}
function halmos_json_findProblems(exitCode, results) {
    const isRed = results.some(({ status, reason }) => status !== "holds" && reason !== UNROLLED && reason !== UNTOLD);
    if (exitCode === (isRed ? 1 : 0))
        return [];
    const message = `Halmos ended with ${exitCode ?? "no exit code"}, which its ${results.length} results do not explain. Check its log for contracts that could not be set up.`;
    return [{ code: "producer-failed", message }];
}
const UNROLLED = "loops were not unrolled to their end; raise `--loop`";
const UNTOLD = "the report does not tell whether loops were unrolled to their end";
function halmos_json_readTest(suite, test) {
    const separator = suite.lastIndexOf(":");
    const { status, reason } = readStatus(test);
    const models = (0,json_value/* asArray */._j)(test["models"]) ?? [];
    return property({
        name: (0,json_value/* asString */.oJ)(test["name"]) ?? "",
        contract: suite.slice(separator + 1),
        path: separator < 0 ? null : suite.slice(0, separator),
        kind: "formal",
        status,
        reason,
        counterexample: status === "fails" ? describeModel((0,json_value/* asObject */.eB)(models[0])) : null,
    });
}
function readStatus(test) {
    const found = halmos_json_STATUSES[(0,json_value/* asNumber */.i)(test["exitcode"]) ?? -1];
    if (found === undefined)
        return { status: "error", reason: "the result has no exit code that Halmos is known to write" };
    if (found.status !== "holds")
        return found;
    const cut = (0,json_value/* asCount */.Wg)(test["num_bounded_loops"]);
    if (cut === 0)
        return found;
    return { status: "unknown", reason: cut === undefined ? UNTOLD : UNROLLED };
}
function describeModel(solved) {
    const variables = (0,json_value/* entriesOf */.Mc)(solved?.["model"]).map(([key, value]) => {
        const variable = (0,json_value/* asObject */.eB)(value);
        const { value: number } = variable ?? {};
        const shown = typeof number === "string" || typeof number === "number" ? number : "?";
        return `${(0,json_value/* asString */.oJ)(variable?.["variable_name"]) ?? key} = ${shown}`;
    });
    const doubt = solved?.["is_valid"] === false ? " (the solver's model may be invalid)" : "";
    return variables.length === 0 ? null : `${variables.slice(0, 100).join(", ")}${doubt}`;
}

;// CONCATENATED MODULE: ./packages/reports/lib/properties/medusa-log.js


const medusa_log_STATUSES = new Map([
    ["PASSED", "holds"],
    ["FAILED", "fails"],
    ["RUNNING", "unknown"],
    ["NOT STARTED", "unknown"],
]);
const RESULT = /\[(PASSED|FAILED|RUNNING|NOT STARTED)\] (Property|Assertion|Optimization) Test: (\S.{0,1000})/;
const SUMMARY = /Test summary: (\d{1,9}) test\(s\) passed, (\d{1,9}) test\(s\) failed/;
const STOPPED = "Fuzzer stopped, test results follow below";
const MAX_CALLS = 100;
/** True for the start of a Medusa log: its first lines tell of the configuration, of compilation or of results. */
function isMedusaLog(head) {
    return /Reading the configuration file at|Compiling targets with|\[(PASSED|FAILED|NOT STARTED)\] (Property|Assertion|Optimization) Test: /.test(head);
}
/**
 * Reads what `medusa fuzz` prints (Medusa 1.x, which has no report in JSON), with colours or without. Written from
 * Medusa's own printing code, not from a run of the tool. Only the list at its end counts, and it must be whole: as many
 * results as the summary in the last line says. An optimisation test states no property and is left out.
 */
function parseMedusaLog(text) {
    const start = text.lastIndexOf(STOPPED);
    if (start < 0) {
        throw text.trim() === ""
            ? new report_error/* ReportError */.$("empty", "The Medusa log is empty. Write it with `medusa fuzz > medusa.log`.")
            : new report_error/* ReportError */.$("truncated", "The Medusa log has no list of results. Check that the fuzzer ran to its end.");
    }
    const lines = text.slice(start).split("\n").map(withoutColours);
    const found = readResults(lines);
    const results = found.filter(({ isProperty }) => isProperty).map(({ result }) => result);
    return buildPropertyReport("medusa", results, { problems: medusa_log_findProblems(lines, found) });
}
function readResults(lines) {
    const found = [];
    lines.forEach((line, index) => {
        const [, status = "", type, title = ""] = RESULT.exec(line) ?? [];
        const known = medusa_log_STATUSES.get(status);
        if (known === undefined)
            return;
        const name = title.replace(/ module=\w{1,30}$/, "").trim();
        const dot = name.indexOf(".");
        const result = property({
            name: name.slice(dot + 1),
            contract: dot < 0 ? null : name.slice(0, dot),
            kind: "invariant",
            status: known,
            counterexample: known === "fails" ? readCalls(lines, index + 1) : null,
            reason: known === "unknown" ? `Medusa says: ${status.toLowerCase()}` : null,
        });
        found.push({ result, isProperty: type !== "Optimization" });
    });
    return found;
}
/** The numbered calls up to the next result or the execution trace. */
function readCalls(lines, start) {
    const calls = [];
    for (let at = start; at < lines.length && calls.length < MAX_CALLS; at += 1) {
        const line = lines[at] ?? "";
        if (RESULT.test(line) || line.includes("[Execution Trace]"))
            break;
        const [, call] = /^\s{0,20}\d{1,6}\) (.{1,2000})/.exec(line) ?? [];
        if (call !== undefined)
            calls.push(call.replace(/ \(block=\d.{0,500}$/, ""));
    }
    return calls.join(" \u2192 ");
}
function medusa_log_findProblems(lines, found) {
    const summary = lines.map((line) => SUMMARY.exec(line)).findLast((match) => match !== null);
    if (summary === undefined || summary === null) {
        const message = "The Medusa log ends before its summary. Check that the fuzzer ran to its end.";
        return [{ code: "truncated", message }];
    }
    const count = (status) => found.filter(({ result }) => result.status === status).length;
    if (count("holds") === Number(summary[1]) && count("fails") === Number(summary[2]))
        return [];
    const message = `Medusa's summary says ${summary[1]} passed and ${summary[2]} failed; the list holds ${count("holds")} and ${count("fails")}.`;
    return [{ code: "count-mismatch", message }];
}
/** Without the escape sequences that start with U+001B and a bracket and end with `m`. */
function withoutColours(line) {
    const [first = "", ...parts] = line.split("\u001B[");
    return `${first}${parts.map((part) => part.replace(/^[\d;]{0,20}m/, "")).join("")}`;
}

;// CONCATENATED MODULE: ./packages/reports/lib/properties/smtchecker-json.js



const WORST_FIRST = ["fails", "error", "unknown", "holds"];
/** True for the start of standard JSON output with messages of the SMTChecker in it. */
function isSmtCheckerJson(head) {
    return (/^\s*\{/.test(head) && /"errors"\s*:/.test(head) && /"(CHC|BMC): |"(formattedMessage|errorCode)"\s*:/.test(head));
}
/**
 * Reads the SMTChecker's messages in the standard JSON output of solc (0.8.37), one property for each condition and
 * place: "happens here" fails, "might happen here" is unknown, "check is safe!" holds. Set `showProvedSafe` and
 * `showUnproved`; else solc gives only the number of those, which becomes one property. Where two engines or contracts
 * speak of one place, the worst counts. Sources that do not compile were not checked, and solc without a solver says so.
 */
function parseSmtCheckerJson(text) {
    const errors = (0,json_value/* asArray */._j)((0,json_value/* asObject */.eB)((0,json_value/* parseJson */.qF)(text, "The output of solc"))?.["errors"]);
    if (errors === undefined) {
        throw new report_error/* ReportError */.$("wrong-format", "The report holds no messages of the SMTChecker. Write solc's standard JSON output with `settings.modelChecker` set.");
    }
    const messages = errors.map((error) => (0,json_value/* asObject */.eB)(error) ?? {});
    const checked = messages.filter((message) => /^(CHC|BMC): /.test((0,json_value/* asString */.oJ)(message["message"]) ?? ""));
    return buildPropertyReport("smtchecker", mergePlaces(checked.map(readMessage)), { problems: smtchecker_json_findProblems(messages) });
}
/** Codes by which solc says that it found no solver: CHC and BMC analysis was not possible. */
const NO_SOLVER = /^(CHC|BMC) analysis was not possible/;
function smtchecker_json_findProblems(messages) {
    const broken = messages.find((message) => message["severity"] === "error" || NO_SOLVER.test((0,json_value/* asString */.oJ)(message["message"]) ?? ""));
    if (broken === undefined)
        return [];
    const why = (0,json_value/* asString */.oJ)(broken["message"])?.slice(0, 300) ?? "an error without a message";
    return [{ code: "producer-failed", message: `solc did not check all properties: ${why}` }];
}
function readMessage(message) {
    const text = (0,json_value/* asString */.oJ)(message["message"]) ?? "";
    const [headline = ""] = text.split("\n", 1);
    const { name, status } = readHeadline(headline.slice(5));
    const place = readPlace((0,json_value/* asString */.oJ)(message["formattedMessage"]) ?? "");
    return property({
        name: place === undefined ? name : `${name} at ${place.line}:${place.column}`,
        kind: "formal",
        status,
        path: (0,json_value/* asString */.oJ)((0,json_value/* asObject */.eB)(message["sourceLocation"])?.["file"]) ?? null,
        line: place?.line ?? null,
        counterexample: status === "fails" ? findCounterexample(text, message) : null,
        reason: status === "unknown" ? headline : null,
    });
}
/** What is not one of the known sentences came to no answer, such as "Error trying to invoke SMT solver.". */
function readHeadline(headline) {
    const text = headline.slice(0, 1000);
    const [, failing] = /^(.{1,500}?) happens here\.$/.exec(text) ?? [];
    if (failing !== undefined)
        return { name: failing, status: "fails" };
    const [, open] = /^(.{1,500}?) might happen here\.$/.exec(text) ?? [];
    if (open !== undefined)
        return { name: open, status: "unknown" };
    const [, safe] = /^(.{1,500}?) check is safe!$/.exec(text) ?? [];
    if (safe !== undefined)
        return { name: safe, status: "holds" };
    const [, count] = /^(\d{1,9}) verification condition\(s\) proved safe!/.exec(text) ?? [];
    if (count !== undefined)
        return { name: `${count} proved conditions`, status: "holds" };
    const [, unproved] = /^(\d{1,9}) verification condition\(s\) could not be proved/.exec(text) ?? [];
    return { name: unproved === undefined ? text : `${unproved} unproved conditions`, status: "unknown" };
}
/** ` --> src/Vault.sol:8:9:` in the formatted message; the location itself counts bytes. */
function readPlace(formatted) {
    const [, line, column] = /\n *--> [^\n]{1,1000}?:(\d{1,9}):(\d{1,9}):/.exec(formatted.slice(0, 10_000)) ?? [];
    return line === undefined ? undefined : { line: Number(line), column: Number(column) };
}
/** CHC writes it into the message, BMC beside it. */
function findCounterexample(text, message) {
    const texts = [
        text,
        ...((0,json_value/* asArray */._j)(message["secondarySourceLocations"]) ?? []).map((one) => (0,json_value/* asString */.oJ)((0,json_value/* asObject */.eB)(one)?.["message"]) ?? ""),
    ];
    for (const one of texts) {
        const at = one.indexOf("Counterexample:");
        if (at >= 0)
            return one.slice(at + "Counterexample:".length, at + 10_000);
    }
    return null;
}
function mergePlaces(results) {
    const merged = new Map();
    for (const result of results) {
        const key = JSON.stringify([result.path, result.name, result.line === null ? result.status : ""]);
        const known = merged.get(key);
        if (known === undefined || isWorse(result, known))
            merged.set(key, result);
    }
    return [...merged.values()];
}
/** Of two failures the one with a counterexample says more. */
function isWorse(result, known) {
    const difference = WORST_FIRST.indexOf(result.status) - WORST_FIRST.indexOf(known.status);
    return difference < 0 || (difference === 0 && known.counterexample === null && result.counterexample !== null);
}

;// CONCATENATED MODULE: ./packages/reports/lib/properties/property-formats.js






/** The results of fuzzers and provers that are read. */
const PROPERTY_FORMATS = [
    // Before forge, whose reports have `test_results` too.
    { id: "halmos-json", detect: isHalmosJson, parse: parseHalmosJson },
    { id: "forge-test-json", detect: forge_test_json/* isForgeTestJson */.Iy, parse: parseForgeProperties },
    { id: "echidna-json", detect: isEchidnaJson, parse: parseEchidnaJson },
    { id: "smtchecker-json", detect: isSmtCheckerJson, parse: parseSmtCheckerJson },
    { id: "medusa-log", detect: isMedusaLog, parse: parseMedusaLog },
];


/***/ })

};
