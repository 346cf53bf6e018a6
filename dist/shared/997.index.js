export const id = 997;
export const ids = [997];
export const modules = {

/***/ 8997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCobertura: () => (/* binding */ readCobertura)
/* harmony export */ });
/* harmony import */ var _report_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8164);
/* harmony import */ var _xml_attributes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8272);
/* harmony import */ var _coverage_faults_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4644);
/* harmony import */ var _coverage_records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9317);
/* harmony import */ var _coverage_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(415);
/* harmony import */ var _coverage_xml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3140);
/* harmony import */ var _hit_keys_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7646);
/* harmony import */ var _hit_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6569);








const WHAT = "The Cobertura report";
const MAX_SOURCES = 64;
const MAX_BRANCHES_OF_A_LINE = 10_000;
/**
 * Reads Cobertura XML (coverage-04.dtd) as a stream. A line that stands under several classes of a file counts once,
 * with its highest count; the totals of the header decide nothing, and where they say otherwise the report has a note.
 */
async function readCobertura(chunks, context) {
    const listener = new CoberturaListener(context);
    const problems = await (0,_coverage_xml_js__WEBPACK_IMPORTED_MODULE_2__/* .readCoverageXml */ .M)(chunks, WHAT, listener);
    return listener.report(problems);
}
class CoberturaListener {
    #context;
    #records = new _coverage_records_js__WEBPACK_IMPORTED_MODULE_1__/* .CoverageRecords */ .t();
    #faults = new _coverage_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .CoverageFaults */ .u(WHAT);
    #sources = [];
    #header = [undefined, undefined];
    #file = "";
    #method;
    /** The line whose `<conditions>` come next, where it does not sum them up itself. */
    #line;
    constructor(context) {
        this.#context = context;
    }
    open(name, attributes, parent) {
        if (name === "coverage" && parent === "") {
            this.#header = [(0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_5__/* .attribute */ .l)(attributes, "lines-covered"), (0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_5__/* .attribute */ .l)(attributes, "lines-valid")];
        }
        else if (name === "class")
            this.#openClass(attributes);
        else if (name === "method")
            this.#openMethod(attributes);
        else if (name === "line")
            this.#addLine(attributes);
        else if (name === "condition")
            this.#addCondition(attributes);
    }
    close(name, text) {
        if (name === "source" && text !== "" && this.#sources.length < MAX_SOURCES)
            this.#sources.push(text);
        else if (name === "class")
            this.#records.close();
        else if (name === "method")
            this.#closeMethod();
        else if (name === "line")
            this.#line = undefined;
    }
    #openClass(attributes) {
        this.#records.close();
        this.#file = (0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_5__/* .attribute */ .l)(attributes, "filename") ?? "";
        if (this.#file === "")
            this.#faults.note("a class without the name of its file");
        else
            this.#records.open((0,_coverage_report_js__WEBPACK_IMPORTED_MODULE_6__/* .choosePath */ .FH)(joinSources(this.#sources, this.#file), this.#context));
    }
    #openMethod(attributes) {
        const name = `${(0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_5__/* .attribute */ .l)(attributes, "name") ?? ""}${(0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_5__/* .attribute */ .l)(attributes, "signature") ?? ""}`;
        this.#method = { key: (0,_hit_keys_js__WEBPACK_IMPORTED_MODULE_7__/* .hashText */ .qj)(name), line: 0, isHit: (0,_hit_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isHitText */ .R8)((0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_5__/* .attribute */ .l)(attributes, "hits")) };
    }
    /** The lines of a method only say whether it ran: those of its class hold them too, or know better (Istanbul). */
    #addLine(attributes) {
        const line = (0,_hit_text_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLine */ .A)((0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_5__/* .attribute */ .l)(attributes, "number"));
        const isHit = (0,_hit_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isHitText */ .R8)((0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_5__/* .attribute */ .l)(attributes, "hits"));
        if (line === undefined || isHit === undefined || !this.#records.isOpen) {
            this.#faults.note(`a line of ${this.#file === "" ? "no file" : this.#file} without a number or a count`);
        }
        else if (this.#method !== undefined) {
            if (this.#method.line === 0)
                this.#method.line = line;
            this.#method.isHit = this.#method.isHit === true || isHit;
        }
        else {
            this.#records.lines.add(line, isHit);
            this.#addBranches(line, attributes);
        }
    }
    #addBranches(line, attributes) {
        const coverage = (0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_5__/* .attribute */ .l)(attributes, "condition-coverage");
        if (coverage === undefined) {
            if ((0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_5__/* .attribute */ .l)(attributes, "branch")?.toLowerCase() === "true")
                this.#line = line;
            return;
        }
        const [, covered, found] = /^[\d.,\s]{0,20}%?\s?\((\d{1,6})\/(\d{1,6})\)$/.exec(coverage) ?? [];
        if (covered === undefined || found === undefined || Number(found) > MAX_BRANCHES_OF_A_LINE) {
            this.#faults.note(`the branches of line ${line} of ${this.#file}`);
        }
        else
            this.#addOutcomes((0,_hit_keys_js__WEBPACK_IMPORTED_MODULE_7__/* .hashText */ .qj)("line"), line, Number(covered), Number(found));
    }
    /** A jump has two outcomes; how many a switch has is not told, so that it counts as one. */
    #addCondition(attributes) {
        if (this.#line === undefined || !this.#records.isOpen)
            return;
        const percent = /^(\d{1,3}(?:\.\d{1,10})?)%$/.exec((0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_5__/* .attribute */ .l)(attributes, "coverage") ?? "")?.[1];
        const number = (0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_5__/* .attribute */ .l)(attributes, "number") ?? "";
        const found = (0,_xml_attributes_js__WEBPACK_IMPORTED_MODULE_5__/* .attribute */ .l)(attributes, "type") === "jump" ? 2 : 1;
        if (percent === undefined)
            this.#faults.note(`a condition of line ${this.#line} of ${this.#file}`);
        else
            this.#addOutcomes((0,_hit_keys_js__WEBPACK_IMPORTED_MODULE_7__/* .hashText */ .qj)(number), this.#line, Math.floor((Number(percent) * found) / 100), found);
    }
    #addOutcomes(key, line, covered, found) {
        for (let index = 0; index < found; index += 1) {
            this.#records.branches.add((0,_hit_keys_js__WEBPACK_IMPORTED_MODULE_7__/* .hashWith */ .nd)((0,_hit_keys_js__WEBPACK_IMPORTED_MODULE_7__/* .hashWith */ .nd)(key, line), index), index < covered);
        }
    }
    #closeMethod() {
        const method = this.#method;
        this.#method = undefined;
        if (method?.isHit === undefined || !this.#records.isOpen)
            return;
        this.#records.functions.declare(method.key, method.line);
        this.#records.functions.call(method.key, method.isHit);
    }
    report(xmlProblems) {
        this.#records.close();
        const problems = [...xmlProblems, ...this.#faults.toProblems()];
        const files = this.#records.files();
        if (files.length === 0 && problems.length === 0) {
            throw new _report_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ReportError */ .$("no-results", `${WHAT} names no source file. Check the coverage command and its filters.`);
        }
        const header = this.#compareHeader(files);
        return {
            producer: "cobertura",
            files,
            problems: [...problems, ...header.problems],
            notes: header.notes,
        };
    }
    #compareHeader(files) {
        const [covered, valid] = this.#header;
        const { hit, found } = (0,_coverage_report_js__WEBPACK_IMPORTED_MODULE_6__/* .sumCoverage */ .CF)(files).lines;
        const isTold = /^\d{1,15}$/.test(covered ?? "") && /^\d{1,15}$/.test(valid ?? "");
        if (!isTold || (Number(covered) === hit && Number(valid) === found))
            return { problems: [], notes: [] };
        const facts = `${covered} of ${valid} lines in its header, but lists ${hit} of ${found}`;
        return found === 0
            ? { problems: [{ code: "count-mismatch", message: `${WHAT} declares ${facts}. Write it again.` }], notes: [] }
            : { problems: [], notes: [`${WHAT} declares ${facts}; what it lists counts.`] };
    }
}
/** Class files are relative to one of the sources; the report does not say to which. */
function joinSources(sources, file) {
    if (sources.length === 0 || /^([/\\]|[a-zA-Z]:[/\\])/.test(file))
        return [file];
    return sources.map((source) => `${source.replace(/[/\\]$/, "")}/${file}`);
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
