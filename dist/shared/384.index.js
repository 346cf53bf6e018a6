export const id = 384;
export const ids = [384];
export const modules = {

/***/ 9003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseJunit: () => (/* binding */ parseJunit),
  readJunit: () => (/* binding */ readJunit)
});

// EXTERNAL MODULE: ./packages/reports/lib/decode-text.js
var decode_text = __webpack_require__(4955);
// EXTERNAL MODULE: ./packages/reports/lib/report-error.js
var report_error = __webpack_require__(8164);
// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__(9800);
// EXTERNAL MODULE: ./packages/reports/lib/xml-attributes.js
var xml_attributes = __webpack_require__(8272);
// EXTERNAL MODULE: ./packages/reports/lib/tests/test-report.js
var test_report = __webpack_require__(1402);
;// CONCATENATED MODULE: ./packages/reports/lib/tests/junit-case.js


const NO_SUITE = { file: null, classname: "" };
function readSuite(attributes) {
    const [path, classname] = splitContractName((0,xml_attributes/* attribute */.l)(attributes, "name") ?? "");
    return { file: (0,xml_attributes/* attribute */.l)(attributes, "file") ?? path, classname };
}
/** What nearly every case has; one set for all of them. */
const NO_OUTCOMES = new Set();
/** Children of a test case that carry an outcome; surefire and nextest add the flaky and rerun kinds. */
const OUTCOMES = new Set([
    "failure",
    "error",
    "skipped",
    "flakyFailure",
    "flakyError",
    "rerunFailure",
    "rerunError",
]);
/** Googletest, CTest and others say by attribute that a test did not run. */
const NOT_RUN = new Set(["notrun", "disabled", "skipped", "ignored"]);
/** The finished case. */
function closeCase({ attributes, suite, outcomes, message }) {
    const { file, classname } = suite ?? NO_SUITE;
    return {
        file: (0,xml_attributes/* attribute */.l)(attributes, "file") ?? file,
        classname: (0,xml_attributes/* attribute */.l)(attributes, "classname") ?? classname,
        name: (0,xml_attributes/* attribute */.l)(attributes, "name") ?? "",
        status: decideStatus(attributes, outcomes),
        durationMs: parseSeconds((0,xml_attributes/* attribute */.l)(attributes, "time")),
        message: message.trim() === "" ? null : message.trim(),
        flaky: outcomes.has("flakyFailure") || outcomes.has("flakyError"),
    };
}
/** What vitest names its root element. */
const VITEST_ROOT = "vitest tests";
/**
 * Vitest has the test file for a class and all of `describe` in the name; a file that could not be loaded is a case of
 * its own name. Errors outside of tests have no file.
 */
function closeVitestCase(open) {
    const testCase = closeCase(open);
    const file = testCase.classname;
    if (!/[\\/.]/.test(file))
        return testCase;
    return { ...testCase, file, classname: "", name: testCase.name === file ? test_report/* WHOLE_FILE */.JZ : testCase.name };
}
/** node:test marks a failing `todo` with both `<skipped>` and `<failure>` and does not count it against the run. */
function decideStatus(attributes, outcomes) {
    if (outcomes.has("skipped"))
        return "skipped";
    if (outcomes.has("error"))
        return "error";
    if (outcomes.has("failure"))
        return "failed";
    return NOT_RUN.has((0,xml_attributes/* attribute */.l)(attributes, "status")?.toLowerCase() ?? "") ? "skipped" : "passed";
}
function splitContractName(name) {
    const separator = name.lastIndexOf(":");
    return separator > 0 && name.slice(0, separator).endsWith(".sol")
        ? [name.slice(0, separator), name.slice(separator + 1)]
        : [null, name];
}
/** Seconds with an optional thousands comma (surefire) in milliseconds. */
function parseSeconds(text) {
    const seconds = Number(text?.replaceAll(",", "") || Number.NaN);
    return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

;// CONCATENATED MODULE: ./packages/reports/lib/tests/junit-counts.js

const NO_COUNTS = { tests: 0, broken: 0, skipped: 0 };
/** What an element claims by attributes; absent and unreadable ones count 0. */
function readDeclaredCounts(attributes) {
    const number = (name) => Math.max(0, Math.trunc(Number((0,xml_attributes/* attribute */.l)(attributes, name)) || 0));
    return {
        tests: number("tests"),
        broken: number("failures") + number("errors"),
        skipped: number("skipped") + number("disabled") + number("ignored"),
    };
}
function addCounts(a, b) {
    return { tests: a.tests + b.tests, broken: a.broken + b.broken, skipped: a.skipped + b.skipped };
}
/**
 * The contradictions that hide a failure: attributes that claim more broken tests, or more tests, than there are
 * elements. Skipped tests without an element (mocha's pending, cargo's ignored) explain a missing test. Fewer tests by
 * attribute than by element hides nothing.
 */
function compareCounts(declared, counted) {
    const problems = [];
    const silentlySkipped = Math.max(0, declared.skipped - counted.skipped);
    const missing = declared.tests - counted.tests - silentlySkipped;
    if (missing > 0) {
        problems.push(mismatch(`${declared.tests} tests, but holds ${counted.tests}`));
    }
    if (declared.broken > counted.broken) {
        problems.push(mismatch(`${declared.broken} failures and errors, but holds ${counted.broken}`));
    }
    return problems;
}
function mismatch(facts) {
    return {
        code: "count-mismatch",
        message: `The JUnit report declares ${facts}. Part of it is missing: check that its writer ran to its end.`,
    };
}

;// CONCATENATED MODULE: ./packages/reports/lib/tests/junit-document.js





const MAX_DEPTH = 256;
const MAX_XML_ERRORS = 100;
const MAX_TEXT_LENGTH = 8192;
/** What a test printed: most of a large report, and nothing that is judged. */
const OUTPUT_TAG = "<system-";
/** Text without the end of anything (a tag, an entity, a comment, a CDATA section) or a line break that is no \n. */
const PLAIN_TEXT = /[^<>&\r]*/y;
/** Reads one XML document; a report file may hold several, one after another. */
class JunitDocument {
    #parser = new saxes/* SaxesParser */.wT({ xmlns: false });
    #sink;
    #suites = [];
    #closeCase = closeCase;
    #depth = 0;
    #isInOutput = false;
    #hasRoot = false;
    #case;
    #outcomeDepth = 0;
    #xmlErrors = 0;
    #rootCounts = NO_COUNTS;
    #topSuiteCounts = NO_COUNTS;
    #counted = NO_COUNTS;
    constructor(sink) {
        this.#sink = sink;
        this.#parser.on("opentag", (tag) => this.#open(tag.name, tag.attributes));
        this.#parser.on("closetag", (tag) => this.#close(tag.name));
        this.#parser.on("text", (text) => this.#addText(text));
        this.#parser.on("cdata", (text) => this.#addText(text));
        this.#parser.on("error", (error) => this.#noteXmlError(error.message));
    }
    /** True once the root element is closed: the next `<?xml` starts another document. */
    get isComplete() {
        return this.#hasRoot && this.#depth === 0;
    }
    /** Whole lines of plain output are counted and not parsed: letter by letter they took a quarter of the time. */
    write(text) {
        let start = 0;
        for (let tag = text.indexOf(OUTPUT_TAG); tag >= 0; tag = text.indexOf(OUTPUT_TAG, start)) {
            const end = text.indexOf(">", tag) + 1;
            if (end === 0)
                break;
            this.#parser.write(text.slice(start, end));
            start = this.#isInOutput ? this.#skipPlainLines(text, end) : end;
        }
        this.#parser.write(text.slice(start));
    }
    #skipPlainLines(text, start) {
        PLAIN_TEXT.lastIndex = start;
        PLAIN_TEXT.test(text);
        const lastBreak = text.lastIndexOf("\n", PLAIN_TEXT.lastIndex - 1);
        if (lastBreak <= start)
            return start;
        for (let at = text.indexOf("\n", start); at < lastBreak; at = text.indexOf("\n", at + 1))
            this.#parser.line += 1;
        return lastBreak;
    }
    end() {
        this.#parser.close();
        this.#sink.problems.push(...compareCounts(this.#rootCounts, this.#counted));
        if (this.#rootCounts.tests !== this.#topSuiteCounts.tests ||
            this.#rootCounts.broken !== this.#topSuiteCounts.broken) {
            this.#sink.problems.push(...compareCounts(this.#topSuiteCounts, this.#counted));
        }
    }
    #open(name, attributes) {
        this.#depth += 1;
        this.#isInOutput = this.#outcomeDepth === 0 && (name === "system-out" || name === "system-err");
        if (this.#depth > MAX_DEPTH) {
            throw new report_error/* ReportError */.$("malformed", `The JUnit report nests elements deeper than ${MAX_DEPTH}.`);
        }
        if (!this.#hasRoot)
            this.#openRoot(name, attributes);
        if (name === "testsuites" && this.#depth === 1)
            this.#rootCounts = readDeclaredCounts(attributes);
        else if (name === "testsuite")
            this.#openSuite(attributes);
        else if (name === "testcase")
            this.#case = this.#newCase(attributes);
        else if (this.#case !== undefined && OUTCOMES.has(name))
            this.#openOutcome(this.#case, name, attributes);
    }
    #openRoot(name, attributes) {
        this.#hasRoot = true;
        if ((0,xml_attributes/* attribute */.l)(attributes, "name") === VITEST_ROOT)
            this.#closeCase = closeVitestCase;
        if (name !== "testsuites" && name !== "testsuite") {
            throw new report_error/* ReportError */.$("wrong-format", `The XML report starts with <${name.slice(0, 80)}>; JUnit has <testsuites>.`);
        }
    }
    #openSuite(attributes) {
        if (this.#suites.length === 0) {
            this.#topSuiteCounts = addCounts(this.#topSuiteCounts, readDeclaredCounts(attributes));
        }
        this.#suites.push(readSuite(attributes));
    }
    #newCase(attributes) {
        return { attributes, suite: this.#suites.at(-1), outcomes: NO_OUTCOMES, message: "" };
    }
    #openOutcome(open, name, attributes) {
        open.outcomes = new Set([...open.outcomes, name]);
        this.#outcomeDepth = this.#depth;
        const message = (0,xml_attributes/* attribute */.l)(attributes, "message");
        if (message !== undefined)
            this.#addText(`${message}\n`);
    }
    #addText(text) {
        if (this.#case === undefined || this.#outcomeDepth === 0)
            return;
        if (this.#case.message.length < MAX_TEXT_LENGTH)
            this.#case.message += text.slice(0, MAX_TEXT_LENGTH);
    }
    #close(name) {
        this.#isInOutput = false;
        if (this.#depth === this.#outcomeDepth)
            this.#outcomeDepth = 0;
        this.#depth -= 1;
        if (name === "testsuite")
            this.#suites.pop();
        if (name === "testcase" && this.#case !== undefined)
            this.#countCase(this.#case);
    }
    #countCase(open) {
        const testCase = this.#closeCase(open);
        this.#case = undefined;
        this.#sink.cases.push(testCase);
        this.#counted = addCounts(this.#counted, {
            tests: 1,
            broken: open.outcomes.has("failure") || open.outcomes.has("error") ? 1 : 0,
            skipped: testCase.status === "skipped" ? 1 : 0,
        });
    }
    /** Only the first error is told: the ones after it mostly follow from it. A bad character reference hides nothing. */
    #noteXmlError(message) {
        if (message.endsWith("malformed character entity."))
            return;
        this.#xmlErrors += 1;
        if (this.#xmlErrors === 1)
            this.#sink.problems.push(describeXmlError(message));
        if (this.#xmlErrors > MAX_XML_ERRORS) {
            throw new report_error/* ReportError */.$("malformed", "The JUnit report is not XML. Check what wrote to its file.");
        }
    }
}
function describeXmlError(message) {
    return /unclosed tag|unexpected end|must contain a root/.test(message)
        ? {
            code: "truncated",
            message: `The JUnit report ends in the middle (${message}). Check that its writer ran to its end.`,
        }
        : { code: "malformed", message: `The JUnit report is not well-formed XML (${message}).` };
}

;// CONCATENATED MODULE: ./packages/reports/lib/tests/junit.js




const DECLARATION = "<?xml";
const SLICE_LENGTH = 64 * 1024;
/** Reads JUnit XML from decoded text; what `readJunit` says holds here too. */
function parseJunit(text) {
    const reader = new JunitReader();
    for (let start = 0; start < text.length; start += SLICE_LENGTH)
        reader.write(text.slice(start, start + SLICE_LENGTH));
    return reader.end();
}
/**
 * Reads JUnit XML of any producer as a stream: leaf cases are counted and compared with the declared numbers, control
 * characters are dropped, concatenated documents (cargo) are read one after another, entities that a DTD declares are
 * never expanded. A cut or ill-formed report comes back with a problem, one that is no JUnit at all throws ReportError.
 */
async function readJunit(chunks) {
    const reader = new JunitReader();
    let decode;
    for await (const chunk of chunks) {
        if (chunk.length === 0)
            continue;
        decode ??= (0,decode_text/* createChunkDecoder */.W1)((0,decode_text/* findXmlEncoding */.YW)(chunk));
        reader.write(decode(chunk));
    }
    reader.write(decode?.(undefined) ?? "");
    return reader.end();
}
class JunitReader {
    #sink = { cases: [], problems: [] };
    #document;
    #carried = "";
    write(text) {
        const whole = this.#carried + dropControls(text);
        const keep = declarationPrefixLength(whole);
        this.#carried = whole.slice(whole.length - keep);
        this.#writeParts(whole.slice(0, whole.length - keep));
    }
    end() {
        this.#writeParts(this.#carried);
        if (this.#document === undefined) {
            throw new report_error/* ReportError */.$("empty", "The JUnit report is empty. Check that the test command ran to its end.");
        }
        this.#document.end();
        return (0,test_report/* buildTestReport */.fr)("junit", this.#sink.cases, this.#sink.problems);
    }
    #writeParts(text) {
        let start = 0;
        for (let next = text.indexOf(DECLARATION); next >= 0; next = text.indexOf(DECLARATION, next + 1)) {
            this.#writePart(text.slice(start, next));
            start = next;
            if (this.#document?.isComplete === true) {
                this.#document.end();
                this.#document = undefined;
            }
        }
        this.#writePart(text.slice(start));
    }
    /** White space before a document is legal only without a declaration; producers do not mind. */
    #writePart(part) {
        const text = this.#document === undefined ? part.trimStart() : part;
        if (text === "")
            return;
        this.#document ??= new JunitDocument(this.#sink);
        this.#document.write(text);
    }
}
/** Raw escape sequences in attributes (jest-junit) and halves of surrogate pairs are no XML 1.0 characters. */
function dropControls(text) {
    // eslint-disable-next-line no-control-regex
    return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}
/** How many characters at the end may be the start of `<?xml`. */
function declarationPrefixLength(text) {
    for (let length = Math.min(DECLARATION.length - 1, text.length); length > 0; length -= 1) {
        if (DECLARATION.startsWith(text.slice(text.length - length)))
            return length;
    }
    return 0;
}


/***/ }),

/***/ 8272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ attribute)
/* harmony export */ });
function attribute(attributes, name) {
    return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}


/***/ })

};
