export const id = 879;
export const ids = [879];
export const modules = {

/***/ 879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readClover: () => (/* binding */ readClover)
/* harmony export */ });
/* harmony import */ var _report_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8164);
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3151);
/* harmony import */ var _xml_attributes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8272);
/* harmony import */ var _coverage_faults_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4644);
/* harmony import */ var _coverage_records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9317);
/* harmony import */ var _coverage_xml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3140);
/* harmony import */ var _hit_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6569);







const WHAT = "The Clover report";
/** Of a file's `<metrics>`, found and covered. */
const SUMS = [
    ["FNF", "FNH", "methods", "coveredmethods"],
    ["BRF", "BRH", "conditionals", "coveredconditionals"],
];
/**
 * Reads Clover XML (PHPUnit, Istanbul) as a stream. Lines are those of statements and conditions, as listed: totals
 * count statements, of which a line may hold several. Functions and branches are the totals of each file.
 */
async function readClover(chunks) {
    const listener = new CloverListener();
    const problems = await (0,_coverage_xml_js__WEBPACK_IMPORTED_MODULE_3__/* .readCoverageXml */ .M)(chunks, WHAT, listener);
    return listener.report(problems);
}
class CloverListener {
    #records = new _coverage_records_js__WEBPACK_IMPORTED_MODULE_2__/* .CoverageRecords */ .t();
    #faults = new _coverage_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .CoverageFaults */ .u(WHAT);
    #file = "";
    #lines = 0;
    #statements = 0;
    open(name, attributes, parent) {
        if (name === "file")
            this.#openFile(attributes);
        else if (name === "line")
            this.#addLine(attributes);
        else if (name === "metrics" && parent === "file")
            this.#addSums(attributes);
        else if (name === "metrics" && parent === "project") {
            this.#statements = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asCount */ .Wg)((0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_6__/* .attribute */ .l)(attributes, "statements")) ?? 0;
        }
    }
    close(name) {
        if (name === "file")
            this.#records.close();
    }
    /** Istanbul writes the base name as `name`. */
    #openFile(attributes) {
        this.#records.close();
        this.#file = (0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_6__/* .attribute */ .l)(attributes, "path") ?? (0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_6__/* .attribute */ .l)(attributes, "name") ?? "";
        if (this.#file === "")
            this.#faults.note("a file without a name");
        else
            this.#records.open(this.#file);
    }
    /** A condition of Clover's own has two counts, one for each outcome, and none of the line. */
    #addLine(attributes) {
        if ((0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_6__/* .attribute */ .l)(attributes, "type") === "method")
            return;
        const line = (0,_hit_text_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLine */ .A)((0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_6__/* .attribute */ .l)(attributes, "num"));
        const counts = ["count", "truecount", "falsecount"].map((name) => (0,_hit_text_js__WEBPACK_IMPORTED_MODULE_4__/* .isHitText */ .R8)((0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_6__/* .attribute */ .l)(attributes, name)));
        const isHit = counts[0] ?? (counts[1] === undefined ? undefined : counts[1] || counts[2] === true);
        if (line === undefined || isHit === undefined || !this.#records.isOpen) {
            this.#faults.note(`a line of ${this.#file === "" ? "no file" : this.#file} without a number or a count`);
            return;
        }
        this.#records.lines.add(line, isHit);
        this.#lines += 1;
    }
    #addSums(attributes) {
        for (const [found, hit, foundName, hitName] of SUMS) {
            const sums = [(0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asCount */ .Wg)((0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_6__/* .attribute */ .l)(attributes, foundName)), (0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asCount */ .Wg)((0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_6__/* .attribute */ .l)(attributes, hitName))];
            if (sums[0] === undefined || sums[1] === undefined || sums[1] > sums[0] || !this.#records.isOpen) {
                this.#faults.note(`the ${foundName} of ${this.#file}`);
                continue;
            }
            this.#records.declare(found, sums[0]);
            this.#records.declare(hit, sums[1]);
        }
    }
    report(xmlProblems) {
        this.#records.close();
        const problems = [...xmlProblems, ...this.#faults.toProblems()];
        const files = this.#records.files();
        if (files.length === 0 && problems.length === 0) {
            throw new _report_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ReportError */ .$("no-results", `${WHAT} names no source file. Check the coverage command and its filters.`);
        }
        if (this.#lines === 0 && this.#statements > 0) {
            const message = `${WHAT} declares ${this.#statements} statements, but lists no line. Write it again.`;
            problems.push({ code: "count-mismatch", message });
        }
        return { producer: "clover", files, problems, notes: [] };
    }
}


/***/ }),

/***/ 3140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readCoverageXml)
/* harmony export */ });
/* harmony import */ var saxes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9800);
/* harmony import */ var _decode_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4955);
/* harmony import */ var _report_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8164);



const MAX_DEPTH = 256;
const MAX_XML_ERRORS = 100;
/** V8 cannot hold a longer string, and the parser may have to keep all of one text together. */
const MAX_XML_LENGTH = 500 * 1024 * 1024;
/**
 * Reads a coverage report with the root `<coverage>` as a stream. A cut or ill-formed one comes back as problems, what
 * is no such document throws ReportError. Entities that a DTD declares are not expanded, and nothing is fetched.
 */
async function readCoverageXml(chunks, what, listener) {
    const reader = new XmlReader(what, listener);
    let decode;
    for await (const chunk of chunks) {
        if (chunk.length === 0)
            continue;
        decode ??= (0,_decode_text_js__WEBPACK_IMPORTED_MODULE_1__/* .createChunkDecoder */ .W1)((0,_decode_text_js__WEBPACK_IMPORTED_MODULE_1__/* .findXmlEncoding */ .YW)(chunk));
        reader.write(decode(chunk));
    }
    reader.write(decode?.(undefined) ?? "");
    return reader.end();
}
class XmlReader {
    #parser = new saxes__WEBPACK_IMPORTED_MODULE_0__/* .SaxesParser */ .wT({ xmlns: false });
    #what;
    #listener;
    #problems = [];
    #path = [];
    #isStarted = false;
    #length = 0;
    #text = "";
    #xmlErrors = 0;
    constructor(what, listener) {
        this.#what = what;
        this.#listener = listener;
        this.#parser.on("opentag", (tag) => this.#open(tag.name, tag.attributes));
        this.#parser.on("closetag", (tag) => this.#close(tag.name));
        this.#parser.on("text", (text) => this.#addText(text));
        this.#parser.on("cdata", (text) => this.#addText(text));
        this.#parser.on("error", (error) => this.#noteXmlError(error.message));
    }
    /** White space before a document is legal only without a declaration; producers do not mind. */
    write(piece) {
        const text = this.#length === 0 ? piece.trimStart() : piece;
        this.#length += text.length;
        if (this.#length > MAX_XML_LENGTH) {
            throw new _report_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ReportError */ .$("too-large", `${this.#what} has over ${MAX_XML_LENGTH} characters. Report fewer files.`);
        }
        if (text !== "")
            this.#parser.write(text);
    }
    end() {
        if (this.#length === 0) {
            throw new _report_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ReportError */ .$("empty", `${this.#what} is empty. Check that the coverage command ran to its end.`);
        }
        this.#parser.close();
        return this.#problems;
    }
    #open(name, attributes) {
        const parent = this.#path.at(-1) ?? "";
        if (!this.#isStarted && name !== "coverage") {
            const root = name.slice(0, 80);
            throw new _report_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ReportError */ .$("wrong-format", `The XML report starts with <${root}>; a coverage report has <coverage>.`);
        }
        this.#isStarted = true;
        this.#path.push(name);
        if (this.#path.length > MAX_DEPTH) {
            throw new _report_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ReportError */ .$("malformed", `${this.#what} nests elements deeper than ${MAX_DEPTH}.`);
        }
        this.#text = "";
        this.#listener.open(name, attributes, parent);
    }
    #addText(text) {
        if (this.#text.length < 8192)
            this.#text += text.slice(0, 8192);
    }
    #close(name) {
        this.#path.pop();
        this.#listener.close(name, this.#text.trim());
        this.#text = "";
    }
    /** Only the first error is told: the ones after it mostly follow from it. */
    #noteXmlError(message) {
        this.#xmlErrors += 1;
        if (this.#xmlErrors === 1) {
            this.#problems.push(/unclosed tag|unexpected end|must contain a root/.test(message)
                ? { code: "truncated", message: `${this.#what} ends in the middle (${message}). Write it again.` }
                : { code: "malformed", message: `${this.#what} is not well-formed XML (${message}).` });
        }
        if (this.#xmlErrors > MAX_XML_ERRORS) {
            throw new _report_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ReportError */ .$("malformed", `${this.#what} is not XML. Check what wrote to its file.`);
        }
    }
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
