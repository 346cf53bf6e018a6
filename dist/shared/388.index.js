export const id = 388;
export const ids = [388];
export const modules = {

/***/ 5388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  measureComplexity: () => (/* binding */ measureComplexity)
});

// UNUSED EXPORTS: MEASURED_EXTENSIONS

;// CONCATENATED MODULE: ./packages/reports/lib/complexity/function-complexity.js
const MAX_OWNER_CHARACTERS = 300;
const MAX_NAME_CHARACTERS = 200;
/** `owner`, the separator and `name`; past 300 characters deeper levels are left out, so that no name grows without end. */
function joinOwner(owner, separator, name) {
    const own = name.length > MAX_NAME_CHARACTERS ? name.slice(0, MAX_NAME_CHARACTERS) : name;
    if (owner === null)
        return own;
    return owner.length > MAX_OWNER_CHARACTERS ? owner : `${owner}${separator}${own}`;
}

;// CONCATENATED MODULE: ./packages/reports/lib/complexity/rust-attributes.js
/** Attributes that make a function a test, by the last word of their path: `#[tokio::test]`, `#[rstest]`. */
const TEST_ATTRIBUTES = new Set(["test", "bench", "rstest", "test_case", "quickcheck", "wasm_bindgen_test"]);
/**
 * Whether an attribute, given by its words, marks code that is compiled for tests alone: a test attribute, or `cfg` with
 * `test` that neither `not` nor `any` loosens. `cfg_attr(test, \u2026)` marks nothing.
 */
function isTestAttribute(path, words) {
    const last = path.at(-1) ?? "";
    if (TEST_ATTRIBUTES.has(last))
        return true;
    return (path.length === 1 && last === "cfg" && words.includes("test") && !words.includes("not") && !words.includes("any"));
}

// EXTERNAL MODULE: ./packages/reports/lib/complexity/characters.js
var characters = __webpack_require__(1388);
;// CONCATENATED MODULE: ./packages/reports/lib/complexity/rust-tokens.js

const RUST_TOKEN = { end: 0, word: 1, symbol: 2, literal: 3, lifetime: 4 };
/**
 * Walks the tokens of Rust text: words (raw ones as `r#if`), symbols of one or two characters, literals and lifetimes
 * without their text. Comments, nested ones too, are passed over, and nothing inside strings is seen. Text that is no
 * Rust gives tokens too; nothing throws. Follows chapter "Lexical structure" of the Rust reference.
 */
class RustTokens {
    #source;
    #at = 0;
    /** One of RUST_TOKEN. */
    kind = RUST_TOKEN.end;
    /** The word or symbol; empty for literals, lifetimes and at the end. */
    text = "";
    /** Line where the token starts, counted from 1. */
    line = 1;
    #endLine = 1;
    constructor(source) {
        this.#source = source;
    }
    /** Moves to the next token; false at the end. */
    next() {
        const source = this.#source;
        while (this.#at < source.length) {
            const code = source.charCodeAt(this.#at);
            if (code === 10) {
                this.#endLine += 1;
                this.#at += 1;
            }
            else if (code <= 32)
                this.#at += 1;
            else if (code === 47 && source.charCodeAt(this.#at + 1) === 47)
                this.#skipLineComment();
            else if (code === 47 && source.charCodeAt(this.#at + 1) === 42)
                this.#skipBlockComment();
            else
                return this.#readToken(code);
        }
        return this.#emit(RUST_TOKEN.end, "");
    }
    #readToken(code) {
        this.line = this.#endLine;
        if ((0,characters/* isWordStart */.dd)(code) || code > 127)
            return this.#readWord();
        if ((0,characters/* isDigit */.yp)(code))
            return this.#readNumber();
        if (code === 34)
            return this.#readString(this.#at);
        if (code === 39)
            return this.#readQuote();
        const pair = PAIRS.get(this.#source.slice(this.#at, this.#at + 2));
        const text = pair ?? (code < 128 ? (SINGLES[code] ?? "") : "");
        this.#at += pair === undefined ? 1 : 2;
        return this.#emit(RUST_TOKEN.symbol, text);
    }
    #emit(kind, text) {
        if (kind === RUST_TOKEN.end)
            this.line = this.#endLine;
        this.kind = kind;
        this.text = text;
        return kind !== RUST_TOKEN.end;
    }
    #readWord() {
        const source = this.#source;
        const start = this.#at;
        let end = start + 1;
        for (let code = source.charCodeAt(end); (0,characters/* isWordPart */.Ez)(code) || code > 127; code = source.charCodeAt(end))
            end += 1;
        this.#at = end;
        const word = source.slice(start, end);
        const behind = source.charCodeAt(end);
        if (behind === 34 && STRING_PREFIXES.has(word)) {
            return RAW_PREFIXES.has(word) ? this.#readRawString() : this.#readString(end);
        }
        if (behind === 35 && RAW_PREFIXES.has(word))
            return this.#readRaw(word);
        if (behind === 39 && word === "b")
            return this.#readQuote();
        return this.#emit(RUST_TOKEN.word, word);
    }
    /** Behind `r`, `br` or `cr` and in front of a `#`. */
    #readRaw(word) {
        const source = this.#source;
        let end = this.#at;
        while (source.charCodeAt(end) === 35)
            end += 1;
        if (source.charCodeAt(end) === 34)
            return this.#readRawString();
        if (word !== "r" || end !== this.#at + 1 || !(0,characters/* isWordStart */.dd)(source.charCodeAt(end))) {
            return this.#emit(RUST_TOKEN.word, word);
        }
        this.#at = end;
        this.#readWord();
        return this.#emit(RUST_TOKEN.word, `r#${this.text}`);
    }
    /** From the hashes, or from the quote where there are none. */
    #readRawString() {
        const quote = this.#source.indexOf('"', this.#at);
        const closing = `"${"#".repeat(quote - this.#at)}`;
        const found = this.#source.indexOf(closing, quote + 1);
        return this.#endLiteral(found < 0 ? this.#source.length : found + closing.length);
    }
    #readString(quote) {
        let end = quote + 1;
        for (; end < this.#source.length; end += 1) {
            const code = this.#source.charCodeAt(end);
            if (code === 92)
                end += 1;
            else if (code === 34)
                break;
        }
        return this.#endLiteral(Math.min(end + 1, this.#source.length));
    }
    #endLiteral(end) {
        this.#endLine += (0,characters/* countLines */.lt)(this.#source, this.#at, end);
        this.#at = end;
        return this.#emit(RUST_TOKEN.literal, "");
    }
    /** `'a'`, `'\''` and `'\u{1F600}'` are characters, `'a` is a lifetime or a label. */
    #readQuote() {
        const source = this.#source;
        const first = source.codePointAt(this.#at + 1) ?? 0;
        if (first === 92) {
            const end = source.indexOf("'", this.#at + 3);
            return this.#endLiteral(end < 0 || end - this.#at > MAX_CHARACTER_LITERAL ? this.#at + 2 : end + 1);
        }
        const width = first > 0xffff ? 2 : 1;
        if (source.charCodeAt(this.#at + 1 + width) === 39)
            return this.#endLiteral(this.#at + 2 + width);
        this.#at += 1;
        while ((0,characters/* isWordPart */.Ez)(source.charCodeAt(this.#at)))
            this.#at += 1;
        return this.#emit(RUST_TOKEN.lifetime, "");
    }
    #readNumber() {
        const source = this.#source;
        const isFraction = () => source.charCodeAt(this.#at) === 46 && (0,characters/* isDigit */.yp)(source.charCodeAt(this.#at + 1));
        do
            this.#at += 1;
        while ((0,characters/* isWordPart */.Ez)(source.charCodeAt(this.#at)) || isFraction());
        return this.#emit(RUST_TOKEN.literal, "");
    }
    #skipLineComment() {
        const end = this.#source.indexOf("\n", this.#at);
        this.#at = end < 0 ? this.#source.length : end;
    }
    #skipBlockComment() {
        const source = this.#source;
        let depth = 0;
        for (; this.#at < source.length; this.#at += 1) {
            const code = source.charCodeAt(this.#at);
            const behind = source.charCodeAt(this.#at + 1);
            if (code === 10)
                this.#endLine += 1;
            else if (code === 47 && behind === 42)
                depth += 1;
            else if (code === 42 && behind === 47)
                depth -= 1;
            else
                continue;
            if (code !== 10)
                this.#at += 1;
            if (depth === 0)
                break;
        }
        this.#at += 1;
    }
}
/** `'\u{10FFFF}'` with the underscores that may stand in it. */
const MAX_CHARACTER_LITERAL = 32;
const STRING_PREFIXES = new Set(["b", "c", "r", "br", "cr"]);
const RAW_PREFIXES = new Set(["r", "br", "cr"]);
const PAIRS = new Map(["&&", "||", "->", "=>", "!=", "::", "==", "<=", ">="].map((pair) => [pair, pair]));
const SINGLES = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

;// CONCATENATED MODULE: ./packages/reports/lib/complexity/rust-complexity.js



/**
 * Cyclomatic complexity (McCabe 1976) of every named function of a Rust source: 1 + if, while, for, loop, `&&`, `||`,
 * `let \u2026 else`, a guard of a match arm, and one for each `match`, however many arms it has. `?` does not count. Closures
 * count with the function they stand in, nested functions by themselves. Tokens in the arguments of macros count too;
 * definitions with `macro_rules!` are passed over.
 */
function measureRustComplexity(source) {
    return new RustScanner(source).scan();
}
const DECISION_WORDS = new Set(["if", "while", "loop", "match"]);
/** Words behind which an operand stands, so that `&&` and `||` there are references and closures. */
const OPERATOR_WORDS = new Set("as async box break const else fn for if impl in let loop match move mut pub ref return static type unsafe use where while yield".split(" "));
class RustScanner {
    #tokens;
    #functions = [];
    #scopes = [];
    /** Functions whose bodies are open, outermost first. */
    #open = [];
    #depth = 0;
    /** Depth outside the brackets of the macro call that is being read; -1 outside of macro calls. */
    #macroDepth = -1;
    /** Whether an attribute of the item to come marks it as a test. */
    #isTestItem = false;
    /** The token before the current one. */
    #lastKind = RUST_TOKEN.symbol;
    #lastText = "{";
    constructor(source) {
        this.#tokens = new RustTokens(source);
    }
    scan() {
        let more = this.#tokens.next();
        while (more)
            more = this.#tokens.kind === RUST_TOKEN.word ? this.#scanWord() : this.#scanOther();
        for (const measured of this.#open)
            measured.endLine = this.#tokens.line;
        return this.#functions;
    }
    #next() {
        this.#lastKind = this.#tokens.kind;
        this.#lastText = this.#tokens.text;
        return this.#tokens.next();
    }
    #isAt(symbol) {
        return this.#tokens.text === symbol;
    }
    get #scope() {
        return this.#scopes.at(-1);
    }
    #decide() {
        const measured = this.#open.at(-1);
        if (measured !== undefined)
            measured.complexity += 1;
    }
    #decideIf(isDecision) {
        if (isDecision)
            this.#decide();
    }
    #scanOther() {
        const { text } = this.#tokens;
        if (text === "{" || text === "(" || text === "[")
            this.#depth += 1;
        else if (text === "}" || text === ")" || text === "]")
            this.#closeBracket();
        else if (text === ";")
            this.#isTestItem = false;
        else if (text === "#")
            return this.#scanAttribute();
        else if (text === "!" && this.#isMacroName())
            return this.#openMacro();
        else if ((text === "&&" || text === "||") && this.#isBehindOperand())
            this.#decide();
        return this.#next();
    }
    #isBehindOperand() {
        if (this.#lastKind === RUST_TOKEN.word)
            return !OPERATOR_WORDS.has(this.#lastText);
        if (this.#lastKind === RUST_TOKEN.literal)
            return true;
        return this.#lastText === ")" || this.#lastText === "]" || this.#lastText === "}" || this.#lastText === "?";
    }
    #closeBracket() {
        this.#depth = Math.max(0, this.#depth - 1);
        if (this.#macroDepth === this.#depth)
            this.#macroDepth = -1;
        while ((this.#scope?.depth ?? -1) >= this.#depth) {
            const closed = this.#scopes.pop();
            if (closed?.measured === undefined)
                continue;
            closed.measured.endLine = this.#tokens.line;
            this.#open.pop();
        }
        this.#isTestItem = false;
    }
    /** `#[\u2026]` and `#![\u2026]`; what stands in them is no code. */
    #scanAttribute() {
        let more = this.#next();
        const isInner = more && this.#tokens.text === "!";
        if (isInner)
            more = this.#next();
        if (!more || !this.#isAt("["))
            return more;
        const path = [];
        const words = [];
        let isInPath = true;
        let depth = 0;
        for (; more; more = this.#next()) {
            const { kind, text } = this.#tokens;
            if (text === "[" || text === "(" || text === "{")
                depth += 1;
            else if (text === "]" || text === ")" || text === "}")
                depth -= 1;
            if (depth === 0)
                break;
            if (kind === RUST_TOKEN.word && words.length < 100)
                words.push(text);
            if (kind === RUST_TOKEN.word && isInPath)
                path.push(text);
            else if (text !== "::" && text !== "[")
                isInPath = false;
        }
        if (isTestAttribute(path, words))
            this.#markTest(isInner);
        return more && this.#next();
    }
    /** `#![cfg(test)]` is about the file or the block it stands in. */
    #markTest(isInner) {
        if (!isInner) {
            this.#isTestItem = true;
            return;
        }
        const outer = this.#scopes.pop();
        this.#scopes.push(outer === undefined ? { depth: -1, owner: null, isTest: true, measured: undefined } : { ...outer, isTest: true });
    }
    #isMacroName() {
        return this.#lastKind === RUST_TOKEN.word && !OPERATOR_WORDS.has(this.#lastText);
    }
    #openMacro() {
        const isDefinition = this.#lastText === "macro_rules";
        let more = this.#next();
        if (isDefinition && more && this.#tokens.kind === RUST_TOKEN.word)
            more = this.#next();
        if (isDefinition)
            return more && this.#skipBrackets();
        const { text } = this.#tokens;
        const isCall = text === "(" || text === "[" || text === "{";
        if (isCall && this.#open.length > 0 && this.#macroDepth < 0)
            this.#macroDepth = this.#depth;
        return more;
    }
    /** From an opening bracket to behind the one that closes it. */
    #skipBrackets() {
        let depth = 0;
        let more = true;
        for (; more; more = this.#next()) {
            const { text } = this.#tokens;
            if (text === "{" || text === "(" || text === "[")
                depth += 1;
            if (text === "}" || text === ")" || text === "]")
                depth -= 1;
            if (depth <= 0)
                break;
        }
        return more && this.#next();
    }
    #scanWord() {
        const { text, line } = this.#tokens;
        const isItemStart = this.#isItemStart();
        const last = this.#lastText;
        const more = this.#next();
        if (!more || last === ".")
            return more;
        if (DECISION_WORDS.has(text))
            this.#decide();
        // `for<'a>` binds lifetimes; it is no loop.
        else if (text === "for")
            this.#decideIf(this.#tokens.text !== "<");
        // Behind anything but a closing brace it belongs to `let \u2026 else`.
        else if (text === "else")
            this.#decideIf(last !== "}");
        else if (this.#macroDepth >= 0)
            return true;
        else if (text === "fn")
            return this.#tokens.kind === RUST_TOKEN.word ? this.#openFunction(line) : true;
        else if (text === "mod" || text === "trait")
            return this.#openNamed();
        else if (text === "impl" && isItemStart)
            return this.#openImpl();
        return true;
    }
    #isItemStart() {
        const last = this.#lastText;
        if (this.#lastKind === RUST_TOKEN.word)
            return last === "unsafe" || last === "default";
        return last === "{" || last === "}" || last === ";" || last === "]";
    }
    #openFunction(startLine) {
        const { text: name } = this.#tokens;
        const outer = this.#scope;
        const owner = outer?.owner ?? null;
        const measured = {
            owner,
            qualifiedName: joinOwner(owner, "::", name),
            name,
            startLine,
            endLine: startLine,
            hasBody: false,
            isTest: this.#isTestItem || outer?.isTest === true,
            complexity: 1,
        };
        this.#functions.push(measured);
        const more = this.#skipHeader();
        measured.endLine = this.#tokens.line;
        if (!more || this.#tokens.text !== "{")
            return more;
        measured.hasBody = true;
        this.#open.push(measured);
        this.#pushScope(measured.qualifiedName, measured.isTest, measured);
        return this.#next();
    }
    #openNamed() {
        if (this.#tokens.kind !== RUST_TOKEN.word)
            return true;
        const owner = joinOwner(this.#scope?.owner ?? null, "::", this.#tokens.text);
        const more = this.#skipHeader();
        if (!more || this.#tokens.text !== "{")
            return more;
        this.#pushScope(owner, this.#isTestItem || this.#scope?.isTest === true, undefined);
        return this.#next();
    }
    /** The name is the last word of the type's path: `Vec` of `impl<T> Shrink for std::vec::Vec<T>`. */
    #openImpl() {
        let name = "";
        let isOver = false;
        const more = this.#skipHeader((word) => {
            if (word === "for")
                name = "";
            else if (word === "where")
                isOver = true;
            else if (!isOver && word !== "mut" && word !== "dyn" && word !== "const")
                name = word;
        });
        if (!more || this.#tokens.text !== "{")
            return more;
        const owner = this.#scope?.owner ?? null;
        const isTest = this.#isTestItem || this.#scope?.isTest === true;
        this.#pushScope(name === "" ? owner : joinOwner(owner, "::", name), isTest, undefined);
        return this.#next();
    }
    #pushScope(owner, isTest, measured) {
        this.#scopes.push({ depth: this.#depth, owner, isTest, measured });
        this.#depth += 1;
        this.#isTestItem = false;
    }
    /** To the `{` that opens the body or the `;` that stands for it; a `{` inside brackets or generics is an expression. */
    #skipHeader(onWord = () => undefined) {
        let brackets = 0;
        let angles = 0;
        for (let more = true; more; more = this.#next()) {
            const { kind, text } = this.#tokens;
            if (kind === RUST_TOKEN.word) {
                if (brackets === 0 && angles === 0)
                    onWord(text);
            }
            else if (brackets === 0 && angles === 0 && (text === "{" || text === ";"))
                return true;
            else if (text === "(" || text === "[" || text === "{")
                brackets += 1;
            else if (text === ")" || text === "]" || text === "}") {
                if (brackets === 0)
                    return true;
                brackets -= 1;
            }
            else if (brackets === 0 && text === "<")
                angles += 1;
            else if (brackets === 0 && text === ">")
                angles = Math.max(0, angles - 1);
        }
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/reports/lib/complexity/script-frames.js

/** The functions that are being read, innermost last, and all that were found. */
class ScriptFrames {
    found = [];
    #frames = [];
    /** Indices of the braces that end the bodies of open functions. */
    #bodyEnds = new Set();
    /** Name of the class or function that the place stands in. */
    owner = null;
    get isInside() {
        return this.#frames.length > 0;
    }
    isBodyEnd(at) {
        return this.#bodyEnds.has(at);
    }
    decide() {
        const frame = this.#frames.at(-1);
        if (frame !== undefined)
            frame.measured.complexity += 1;
    }
    open({ name, startLine, hasBody, ...place }) {
        const { owner } = this;
        const qualifiedName = joinOwner(owner, ".", name);
        const lines = { startLine, endLine: startLine };
        const measured = { owner, qualifiedName, name, ...lines, hasBody, isTest: false, complexity: 1 };
        this.found.push(measured);
        this.#frames.push({ measured, outerOwner: owner, ...place });
        if (hasBody && place.end >= 0)
            this.#bodyEnds.add(place.end);
        this.owner = qualifiedName;
    }
    close(endLine) {
        const frame = this.#frames.pop();
        if (frame === undefined)
            return;
        frame.measured.endLine = Math.max(frame.measured.startLine, endLine);
        this.owner = frame.outerOwner;
    }
    /** Those whose body is an expression and that started at `depth` or deeper, behind at least so many open `?`. */
    closeExpressions(depth, ternaries, endLine) {
        for (let frame = this.#frames.at(-1); frame !== undefined; frame = this.#frames.at(-1)) {
            if (frame.end >= 0 || frame.depth < depth || frame.ternaries < ternaries)
                return;
            this.close(endLine);
        }
    }
    /** The one whose body ends at this brace, with all that is still open inside it. */
    closeBody(at, endLine) {
        if (!this.#bodyEnds.delete(at))
            return;
        while (this.isInside && this.#frames.at(-1)?.end !== at)
            this.close(endLine);
        this.close(endLine);
    }
}

;// CONCATENATED MODULE: ./packages/reports/lib/complexity/script-tokens.js

/** Text that stands for any literal: a number, string, regular expression, JSX element or piece of a template. */
const VALUE = "0";
/** Words behind which an operand stands, so that a slash starts a regular expression and `<` an element. */
const script_tokens_OPERATOR_WORDS = new Set("return typeof case in of instanceof new delete void throw do else yield await extends default".split(" "));
const STATEMENT_WORDS = new Set(["if", "while", "for", "with"]);
const BLOCK_STARTS = new Set([")", ";", "{", "}", "=>", "else", "do", "try", "finally", ":", ""]);
const LONG_SYMBOLS = ["...", "=>", "&&", "||", "??", "++", "--", "===", "!==", "==", "!=", "<=", ">="];
const LONG_STARTS = new Set(LONG_SYMBOLS.map((long) => long.charAt(0)));
/** What encloses the place that is read; parentheses and braces of code remember whether an operand may follow them. */
const MODE = { code: 0, codeThenOperand: 1, template: 2, jsxHole: 3, jsxTag: 4, jsxText: 5 };
/** Follows ECMA-262 chapter 12 and the JSX draft. Text that is no such source gives tokens too; nothing throws. */
function readScriptTokens(source, hasJsx) {
    return new ScriptReader(source, hasJsx).read();
}
class ScriptReader {
    #source;
    #hasJsx;
    #texts = [];
    #lines = [];
    #modes = [];
    #at = 0;
    #line = 1;
    /** Whether an operand may stand here, and not an operator. */
    #isOperandNext = true;
    constructor(source, hasJsx) {
        this.#source = source;
        this.#hasJsx = hasJsx;
    }
    read() {
        while (this.#at < this.#source.length) {
            const mode = this.#modes.at(-1);
            if (mode === MODE.jsxTag)
                this.#readTag();
            else if (mode === MODE.jsxText)
                this.#readJsxText();
            else
                this.#readCode(this.#source.charCodeAt(this.#at));
        }
        return { texts: this.#texts, lines: this.#lines };
    }
    #emit(text, isOperandNext, line = this.#line) {
        this.#texts.push(text);
        this.#lines.push(line);
        this.#isOperandNext = isOperandNext;
    }
    #readCode(code) {
        if (code <= 32 || code === 0xfeff)
            this.#skip(code);
        else if (isScriptWord(code))
            this.#readWord();
        else if ((0,characters/* isDigit */.yp)(code))
            this.#readNumber();
        else if (code === 34 || code === 39)
            this.#readString(code);
        else if (code === 96)
            this.#openTemplate();
        else if (code === 47)
            this.#readSlash();
        else
            this.#readSymbol(this.#source.charAt(this.#at));
    }
    #skip(code) {
        if (code === 10)
            this.#line += 1;
        this.#at += 1;
    }
    #readWord() {
        const start = this.#at;
        do
            this.#at += 1;
        while (isScriptWord(this.#source.charCodeAt(this.#at)) || (0,characters/* isDigit */.yp)(this.#source.charCodeAt(this.#at)));
        const word = this.#source.slice(start, this.#at);
        const isProperty = this.#texts.at(-1) === "." || this.#texts.at(-1) === "?.";
        this.#emit(word === VALUE ? "_" : word, !isProperty && script_tokens_OPERATOR_WORDS.has(word));
    }
    #readNumber() {
        for (let code = 48; (0,characters/* isDigit */.yp)(code) || isScriptWord(code) || code === 46;) {
            this.#at += 1;
            code = this.#source.charCodeAt(this.#at);
        }
        this.#emit(VALUE, false);
    }
    /** Ends at its quote or, being broken, at the end of its line. */
    #readString(quote) {
        const line = this.#line;
        for (this.#at += 1; this.#at < this.#source.length; this.#at += 1) {
            const code = this.#source.charCodeAt(this.#at);
            if (code === 10 || code === quote)
                break;
            if (code !== 92)
                continue;
            this.#at += 1;
            if (this.#source.charCodeAt(this.#at) === 10)
                this.#line += 1;
        }
        if (this.#source.charCodeAt(this.#at) === quote)
            this.#at += 1;
        this.#emit(VALUE, false, line);
    }
    #openTemplate() {
        this.#emit(VALUE, false);
        this.#at += 1;
        this.#readTemplate();
    }
    /** To the closing backtick, or to a `${`, which opens code. */
    #readTemplate() {
        for (; this.#at < this.#source.length; this.#at += 1) {
            const code = this.#source.charCodeAt(this.#at);
            if (code === 10)
                this.#line += 1;
            else if (code === 92)
                this.#skipEscape();
            else if (code === 96)
                break;
            else if (code === 36 && this.#source.charCodeAt(this.#at + 1) === 123) {
                this.#at += 2;
                this.#modes.push(MODE.template);
                this.#emit("(", true);
                return;
            }
        }
        this.#at += 1;
        this.#isOperandNext = false;
    }
    #skipEscape() {
        this.#at += 1;
        if (this.#source.charCodeAt(this.#at) === 10)
            this.#line += 1;
    }
    #readSlash() {
        const behind = this.#source.charCodeAt(this.#at + 1);
        if (behind === 47) {
            const end = this.#source.indexOf("\n", this.#at);
            this.#at = end < 0 ? this.#source.length : end;
        }
        else if (behind === 42)
            this.#skipBlockComment();
        else if (this.#isOperandNext)
            this.#readRegExp();
        else {
            this.#at += 1;
            this.#emit("/", true);
        }
    }
    #skipBlockComment() {
        const found = this.#source.indexOf("*/", this.#at + 2);
        const end = found < 0 ? this.#source.length : found + 2;
        for (; this.#at < end; this.#at += 1)
            if (this.#source.charCodeAt(this.#at) === 10)
                this.#line += 1;
    }
    /** A slash inside a class does not end it; the end of the line does, since it was none then. */
    #readRegExp() {
        let isInClass = false;
        for (this.#at += 1; this.#at < this.#source.length; this.#at += 1) {
            const code = this.#source.charCodeAt(this.#at);
            if (code === 10 || (code === 47 && !isInClass))
                break;
            if (code === 92 && this.#source.charCodeAt(this.#at + 1) !== 10)
                this.#at += 1;
            else if (code === 91)
                isInClass = true;
            else if (code === 93)
                isInClass = false;
        }
        if (this.#source.charCodeAt(this.#at) === 47)
            this.#at += 1;
        while (isScriptWord(this.#source.charCodeAt(this.#at)))
            this.#at += 1;
        this.#emit(VALUE, false);
    }
    #readSymbol(symbol) {
        if (symbol === "{" || symbol === "(")
            this.#open(symbol);
        else if (symbol === "}" || symbol === ")")
            this.#close(symbol);
        else if (symbol === "<" && this.#isElement())
            this.#openElement();
        else {
            const text = this.#longSymbol(symbol);
            this.#at += text.length;
            this.#emit(text, text !== "]" && text !== "++" && text !== "--");
        }
    }
    /** `?.` in front of a digit is a `?` and a fraction. */
    #longSymbol(symbol) {
        if (symbol === "?" && this.#source.charCodeAt(this.#at + 1) === 46) {
            return (0,characters/* isDigit */.yp)(this.#source.charCodeAt(this.#at + 2)) ? "?" : "?.";
        }
        if (!LONG_STARTS.has(symbol))
            return symbol;
        return LONG_SYMBOLS.find((long) => this.#source.startsWith(long, this.#at)) ?? symbol;
    }
    /** Behind a block or the head of a statement an operand follows, behind an object or a call an operator. */
    #open(symbol) {
        const last = this.#texts.at(-1) ?? "";
        const opensStatement = symbol === "{" ? BLOCK_STARTS.has(last) || !this.#isOperandNext : STATEMENT_WORDS.has(last);
        this.#modes.push(opensStatement ? MODE.codeThenOperand : MODE.code);
        this.#at += 1;
        this.#emit(symbol, true);
    }
    #close(symbol) {
        const mode = this.#modes.pop();
        this.#at += 1;
        const isHole = symbol === "}" && (mode === MODE.template || mode === MODE.jsxHole);
        this.#emit(isHole ? ")" : symbol, mode === MODE.codeThenOperand);
        if (isHole && mode === MODE.template)
            this.#readTemplate();
    }
    /** In an operand's place; `<T,>` and `<T extends \u2026>` begin a generic arrow function in TypeScript. */
    #isElement() {
        if (!this.#hasJsx || !this.#isOperandNext)
            return false;
        const code = this.#source.charCodeAt(this.#at + 1);
        if (code === 62)
            return true;
        if (!isScriptWord(code))
            return false;
        return !/^<[\w$]{1,100}\s{0,10}(,|extends\s)/.test(this.#source.slice(this.#at, this.#at + 120));
    }
    #openElement() {
        this.#emit(VALUE, false);
        this.#modes.push(MODE.jsxTag);
        this.#at += 1;
    }
    /** Inside `<\u2026>`: attributes, strings without escapes, and code in braces. */
    #readTag() {
        const code = this.#source.charCodeAt(this.#at);
        if (code === 123)
            this.#openHole();
        else if (code === 34 || code === 39)
            this.#skipAttribute(code);
        else if (code === 47 && this.#source.charCodeAt(this.#at + 1) === 62)
            this.#closeElement(this.#at + 2);
        else if (code === 62) {
            this.#modes[this.#modes.length - 1] = MODE.jsxText;
            this.#at += 1;
        }
        else
            this.#skip(code);
    }
    #skipAttribute(quote) {
        this.#at += 1;
        while (this.#at < this.#source.length && this.#source.charCodeAt(this.#at) !== quote) {
            this.#skip(this.#source.charCodeAt(this.#at));
        }
        this.#at += 1;
    }
    #openHole() {
        this.#modes.push(MODE.jsxHole);
        this.#at += 1;
        this.#emit("(", true);
    }
    #readJsxText() {
        const code = this.#source.charCodeAt(this.#at);
        if (code === 123)
            this.#openHole();
        else if (code !== 60)
            this.#skip(code);
        else if (this.#source.charCodeAt(this.#at + 1) === 47) {
            while (this.#at < this.#source.length && this.#source.charCodeAt(this.#at) !== 62) {
                this.#skip(this.#source.charCodeAt(this.#at));
            }
            this.#closeElement(this.#at + 1);
        }
        else {
            this.#modes.push(MODE.jsxTag);
            this.#at += 1;
        }
    }
    #closeElement(end) {
        this.#modes.pop();
        this.#at = end;
        this.#isOperandNext = false;
    }
}
/** Letters of all scripts, `_`, `$`, and `#` of private names. */
function isScriptWord(code) {
    return (0,characters/* isWordStart */.dd)(code) || code === 36 || code === 35 || (code > 127 && code !== 0xfeff && code !== 0xa0);
}

;// CONCATENATED MODULE: ./packages/reports/lib/complexity/script-types.js

const PREFIXES = new Set(["keyof", "typeof", "readonly", "unique", "infer", "asserts", "abstract", "new"]);
const MAX_ANGLE_TOKENS = 5000;
/** Passes over TypeScript's types, so that their `=>`, `?` and `:` are not taken for code. By index, without recursion. */
class ScriptTypes {
    #texts;
    #lines;
    /** Index of the bracket that closes each opening one. */
    #closing;
    /** A `<` before this index closes nowhere: the search from an earlier one ended here. */
    #unclosedUntil = 0;
    constructor(texts, lines, closing) {
        this.#texts = texts;
        this.#lines = lines;
        this.#closing = closing;
    }
    /** The index behind the `>` that closes the `<` at `start`, or -1 where that is a comparison. */
    skipAngles(start) {
        if (start < this.#unclosedUntil)
            return -1;
        let depth = 0;
        let at = start;
        for (; at < this.#texts.length && at - start < MAX_ANGLE_TOKENS; at += 1) {
            const text = this.#texts[at] ?? "";
            if (text === "<")
                depth += 1;
            else if (text === ">")
                depth -= 1;
            else if (text === "(" || text === "[" || text === "{")
                at = this.#closing[at] ?? at;
            else if (STOPS.has(text))
                break;
            if (depth === 0)
                return at + 1;
        }
        this.#unclosedUntil = at;
        return -1;
    }
    /** The index behind the type that starts at `start`. */
    skipType(start) {
        let at = start;
        let needsOperand = true;
        let conditions = 0;
        let branches = 0;
        while (at < this.#texts.length) {
            const text = this.#texts[at] ?? "";
            if (needsOperand) {
                const next = this.#skipOperand(at, text);
                if (next < 0)
                    return at;
                needsOperand = this.#texts[next - 1] === "=>" || this.#isPrefix(at, text);
                at = next;
                continue;
            }
            if (text === "extends")
                conditions += 1;
            else if (text === "?" && conditions > branches)
                branches += 1;
            else if (text === ":" && branches > 0) {
                branches -= 1;
                conditions -= 1;
            }
            else if (text === "<" || text === "[" || text === "(") {
                const next = this.#skipSuffix(at, text);
                if (next < 0)
                    return at;
                at = next;
                continue;
            }
            else if (text !== "." && text !== "|" && text !== "&" && text !== "is")
                return at;
            needsOperand = true;
            at += 1;
        }
        return at;
    }
    #isPrefix(at, text) {
        if (text === "|" || text === "&" || text === "-" || text === "<")
            return true;
        return PREFIXES.has(text) && OPERAND_START.test(this.#texts[at + 1] ?? "");
    }
    #skipOperand(at, text) {
        if (text === "<")
            return Math.max(this.skipAngles(at), at + 1);
        if (this.#isPrefix(at, text))
            return at + 1;
        if (text === "(" || text === "[" || text === "{") {
            const behind = (this.#closing[at] ?? at) + 1;
            // `(() => void) => \u2026` is a type in parentheses in front of an arrow: no parameter starts with a parenthesis.
            const isFunction = text === "(" && this.#texts[behind] === "=>" && this.#texts[at + 1] !== "(";
            return isFunction ? behind + 1 : behind;
        }
        return OPERAND_START.test(text) ? at + 1 : -1;
    }
    /** Type arguments, `[]` on the same line, `import("\u2026")` and the holes of template types. */
    #skipSuffix(at, text) {
        const last = this.#texts[at - 1];
        if (text === "<")
            return this.skipAngles(at);
        if (text === "[" && this.#lines[at] !== this.#lines[at - 1])
            return -1;
        if (text === "(" && last !== "import" && last !== VALUE && last !== ")")
            return -1;
        return (this.#closing[at] ?? at) + 1;
    }
}
const STOPS = new Set([";", "&&", "||", "??", ")", "]", "}", "===", "!==", "==", "!=", "++", "--"]);
const OPERAND_START = /^[\p{L}\d_$#([{<]/u;

;// CONCATENATED MODULE: ./packages/reports/lib/complexity/script-words.js
/** Each is one decision; every `do` has a `while`. */
const script_words_DECISION_WORDS = new Set(["if", "for", "while", "case", "catch"]);
const DECISION_SYMBOLS = new Set(["&&", "||", "??"]);
/** Behind the `?` of an optional parameter, property or tuple element. */
const BEHIND_OPTIONAL = new Set([":", ",", ")", "]", "=", ";", "}"]);
/** Words that may start a line and go on with the expression of the line before. */
const CONTINUING_WORDS = new Set(["in", "of", "instanceof", "as", "satisfies", "extends", "implements"]);
/** Words behind which an operand stands. */
const script_words_OPERATOR_WORDS = new Set("return typeof case in of instanceof new delete void throw do else yield await extends default async".split(" "));
const BEFORE_BLOCK = new Set([")", ";", "{", "}", "=>", "else", "do", "try", "finally", ":", ""]);
/** Of a declaration: what stands in front of, or at the end of, a name that a type may follow. */
const BEFORE_DECLARED = new Set(["let", "const", "var", ","]);
const DECLARED_ENDS = new Set([")", "!", "}", "]"]);
const WORD = /^[\p{L}_$#]/u;
/** The index of its partner for each bracket that opens; one that is never closed ends with the text. */
function pairBrackets(texts) {
    const closing = new Int32Array(texts.length).fill(texts.length);
    const open = [];
    texts.forEach((text, at) => {
        if (text === "(" || text === "[" || text === "{")
            open.push(at);
        else if (text === ")" || text === "]" || text === "}") {
            const start = open.pop();
            if (start !== undefined)
                closing[start] = at;
        }
    });
    return closing;
}

;// CONCATENATED MODULE: ./packages/reports/lib/complexity/script-complexity.js





/**
 * Cyclomatic complexity (McCabe 1976) of every function, arrow function, method and accessor of a JavaScript or
 * TypeScript source: 1 + if, for, while, do, case, catch, `?:`, `&&`, `||`, `??` and their assignments. As in ESLint's rule
 * `complexity`, but without optional chaining and default values, which that rule counts since version 9. Nested
 * functions count by themselves; code outside of functions, such as initialisers of fields, does not count.
 */
function measureScriptComplexity(source, dialect) {
    return new ScriptScanner(source, dialect).scan();
}
class ScriptScanner {
    #texts;
    #lines;
    #closing;
    #types;
    #hasTypes;
    #frames = new ScriptFrames();
    #contexts = [{ kind: "file", ternaries: 0, isAtKey: false }];
    /** Names of the classes whose bodies start at these indices. */
    #classBodies = new Map();
    /** The name in front of the type that ended at this index. */
    #annotated = { end: -1, name: "" };
    /** Type parameters that ended at this index. */
    #generics = { end: -1, start: -1 };
    constructor(source, { hasTypes, hasJsx }) {
        const { texts, lines } = readScriptTokens(source, hasJsx);
        this.#texts = texts;
        this.#lines = lines;
        this.#closing = pairBrackets(texts);
        this.#types = new ScriptTypes(texts, lines, this.#closing);
        this.#hasTypes = hasTypes;
    }
    scan() {
        let at = 0;
        while (at < this.#texts.length)
            at = Math.max(at + 1, this.#scanToken(at, this.#text(at)));
        while (this.#frames.isInside)
            this.#frames.close(this.#line(this.#texts.length - 1));
        return this.#frames.found;
    }
    #text(at) {
        return this.#texts[at] ?? "";
    }
    #line(at) {
        return this.#lines[at] ?? 1;
    }
    get #context() {
        return this.#contexts.at(-1) ?? { kind: "file", ternaries: 0, isAtKey: false };
    }
    /** Each returns the index to go on with. */
    #scanToken(at, text) {
        if (this.#startsStatement(at, text))
            this.#endPart(at);
        if (WORD.test(text))
            return this.#scanWord(at, text);
        switch (text) {
            case "(":
                return this.#scanParenthesis(at);
            case "[":
                return this.#push({ kind: "list", ternaries: 0, isAtKey: false }, at);
            case "{":
                return this.#openBrace(at);
            case ")":
            case "]":
            case "}":
                return this.#close(at);
            case ",":
            case ";":
                return this.#endPart(at);
            case "=":
            case "...":
                this.#context.isAtKey = false;
                return at + 1;
            case "?":
                return this.#scanQuestion(at);
            case ":":
                return this.#scanColon(at);
            case "<":
                return this.#scanAngle(at);
            default:
                if (DECISION_SYMBOLS.has(text))
                    this.#frames.decide();
                return at + 1;
        }
    }
    #endsOperand(at) {
        const text = this.#text(at);
        if (text === ")" || text === "]" || text === "}" || text === VALUE)
            return true;
        return WORD.test(text) && !script_words_OPERATOR_WORDS.has(text);
    }
    /** A line that begins with a word cannot go on with an expression that was complete (ECMA-262, section 12.10). */
    #startsStatement(at, text) {
        if (this.#lines[at] === this.#lines[at - 1] || this.#context.kind === "list" || this.#context.kind === "object") {
            return false;
        }
        return (text === "@" || (WORD.test(text) && !CONTINUING_WORDS.has(text))) && this.#endsOperand(at - 1);
    }
    /** The end of a statement, member, argument or property. */
    #endPart(at) {
        this.#closeExpressions(at - 1, 0);
        const context = this.#context;
        const isList = this.#text(at) === ",";
        if (!isList || context.kind === "object")
            context.ternaries = 0;
        if (context.kind === "object" || (context.kind === "class" && !isList))
            context.isAtKey = true;
        return at + 1;
    }
    #closeExpressions(last, ternaries) {
        this.#frames.closeExpressions(this.#contexts.length, ternaries, this.#line(last));
    }
    #push(context, at) {
        this.#contexts.push(context);
        return at + 1;
    }
    #close(at) {
        this.#closeExpressions(at - 1, 0);
        if (this.#contexts.length > 1) {
            const closed = this.#contexts.pop();
            if (closed?.outerOwner !== undefined)
                this.#frames.owner = closed.outerOwner;
        }
        this.#frames.closeBody(at, this.#line(at));
        return at + 1;
    }
    #openBrace(at) {
        const className = this.#classBodies.get(at);
        if (className !== undefined) {
            const outerOwner = this.#frames.owner;
            this.#frames.owner = joinOwner(outerOwner, ".", className);
            return this.#push({ kind: "class", ternaries: 0, isAtKey: true, outerOwner }, at);
        }
        const last = this.#text(at - 1);
        const isValue = last === ":" && (this.#context.kind === "object" || this.#context.kind === "list");
        const isBody = this.#frames.isBodyEnd(this.#closing[at] ?? -1);
        const isBlock = isBody || (!isValue && (BEFORE_BLOCK.has(last) || this.#endsOperand(at - 1)));
        return this.#push({ kind: isBlock ? "block" : "object", ternaries: 0, isAtKey: !isBlock }, at);
    }
    #scanWord(at, text) {
        const last = this.#text(at - 1);
        const next = this.#text(at + 1);
        if (last === "." || last === "?.")
            return at + 1;
        if (next === "=>")
            return this.#openArrow(at, at + 1);
        if (this.#context.isAtKey && (this.#context.kind === "class" || next === ":" || next === "," || next === "}")) {
            return at + 1;
        }
        if (script_words_DECISION_WORDS.has(text))
            this.#frames.decide();
        else if (text === "function")
            return this.#openFunction(at);
        else if (text === "class")
            this.#noteClass(at);
        else if (this.#hasTypes)
            return this.#scanTypeWord(at, text, next);
        return at + 1;
    }
    #scanTypeWord(at, text, next) {
        if ((text === "as" || text === "satisfies") && this.#endsOperand(at - 1))
            return this.#types.skipType(at + 1);
        if (!WORD.test(next) || script_words_OPERATOR_WORDS.has(this.#text(at - 1)))
            return at + 1;
        const behind = this.#text(at + 2);
        if (text === "type" && (behind === "=" || behind === "<")) {
            const equals = behind === "<" ? this.#types.skipAngles(at + 2) : at + 2;
            return this.#text(equals) === "=" ? this.#types.skipType(equals + 1) : at + 1;
        }
        if (text === "interface" && (behind === "{" || behind === "<" || behind === "extends")) {
            return (this.#closing[this.#findBody(at + 2)] ?? at) + 1;
        }
        return at + 1;
    }
    /** The `{` of a class or interface from its head on; the head itself if there is none. */
    #findBody(start) {
        for (let at = start; at < this.#texts.length; at += 1) {
            const text = this.#text(at);
            if (text === "{" && this.#text(at - 1) !== "extends")
                return at;
            if (text === "(" || text === "[" || text === "{")
                at = this.#closing[at] ?? at;
            else if (text === "<")
                at = Math.max(this.#types.skipAngles(at) - 1, at);
            else if (text === ";" || text === ")" || text === "}" || (at > start && text === "class"))
                break;
        }
        return start;
    }
    #noteClass(at) {
        const name = this.#text(at + 1);
        const isNamed = WORD.test(name) && name !== "extends" && name !== "implements";
        const body = this.#findBody(at + 1);
        if (this.#text(body) === "{")
            this.#classBodies.set(body, isNamed ? name : this.#assignedName(at, "<class>"));
    }
    #scanQuestion(at) {
        const { kind, isAtKey } = this.#context;
        const isOptional = BEHIND_OPTIONAL.has(this.#text(at + 1)) || (isAtKey && (kind === "class" || kind === "object"));
        if (isOptional)
            return at + 1;
        this.#context.ternaries += 1;
        this.#frames.decide();
        return at + 1;
    }
    /** Of a ternary, a property, a `case`, or in front of a type. */
    #scanColon(at) {
        const context = this.#context;
        if (context.ternaries > 0) {
            this.#closeExpressions(at - 1, context.ternaries);
            context.ternaries -= 1;
            return at + 1;
        }
        const isProperty = context.kind === "object" && this.#text(at - 1) !== ")";
        if (isProperty)
            context.isAtKey = false;
        if (!this.#hasTypes || isProperty || this.#isLabel(at))
            return at + 1;
        const end = this.#types.skipType(at + 1);
        const name = this.#text(at - 1);
        this.#annotated = { end, name: name === "?" || name === "!" ? this.#text(at - 2) : name };
        return end;
    }
    /** Behind `case \u2026`, `default` and a label; a declared name stands behind `let`, a comma or a member's start. */
    #isLabel(at) {
        if (this.#context.kind !== "block" && this.#context.kind !== "file")
            return false;
        const name = this.#text(at - 1);
        if (name === "default" || name === VALUE)
            return true;
        return !BEFORE_DECLARED.has(this.#text(at - 2)) && !DECLARED_ENDS.has(name);
    }
    #scanAngle(at) {
        if (!this.#hasTypes)
            return at + 1;
        const end = this.#types.skipAngles(at);
        if (end < 0)
            return at + 1;
        this.#generics = { end, start: at };
        if (this.#text(end) === "(" && this.#isMember(at))
            return this.#openMember(at, end);
        return end;
    }
    #scanParenthesis(at) {
        if (this.#isMember(at))
            return this.#openMember(at, at);
        const behind = (this.#closing[at] ?? at) + 1;
        if (this.#text(behind) === "=>")
            return this.#openArrow(at, behind);
        const isReturnType = this.#hasTypes && this.#text(behind) === ":" && this.#context.ternaries === 0;
        const arrow = isReturnType && !this.#endsOperand(at - 1) ? this.#types.skipType(behind + 1) : -1;
        if (this.#text(arrow) === "=>")
            return this.#openArrow(at, arrow);
        return this.#push({ kind: "list", ternaries: 0, isAtKey: false }, at);
    }
    /** Whether the parameters of a method or accessor start behind the name in front of `at`. */
    #isMember(at) {
        const { kind, isAtKey } = this.#context;
        if (!isAtKey || (kind !== "class" && kind !== "object"))
            return false;
        const name = this.#text(at - 1) === "?" ? at - 2 : at - 1;
        if (!WORD.test(this.#text(name)) && this.#text(name) !== "]" && this.#text(name) !== VALUE)
            return false;
        let start = name;
        while (this.#text(start - 1) === "." && start > 1)
            start -= 2;
        return this.#text(start - 1) !== "@";
    }
    #openMember(name, parameters) {
        const last = this.#text(name - 1) === "?" ? this.#text(name - 2) : this.#text(name - 1);
        return this.#openBody(WORD.test(last) ? last : "<computed>", name - 1, parameters);
    }
    #openFunction(at) {
        const start = this.#text(at + 1) === "*" ? at + 2 : at + 1;
        const isNamed = WORD.test(this.#text(start));
        const behind = isNamed ? start + 1 : start;
        const parameters = this.#text(behind) === "<" ? this.#types.skipAngles(behind) : behind;
        if (this.#text(parameters) !== "(")
            return at + 1;
        return this.#openBody(isNamed ? this.#text(start) : this.#assignedName(at, "<function>"), at, parameters);
    }
    /** A function with parentheses: its body follows them and the type that may stand there. */
    #openBody(name, start, parameters) {
        let body = (this.#closing[parameters] ?? parameters) + 1;
        if (this.#hasTypes && this.#text(body) === ":")
            body = this.#types.skipType(body + 1);
        const hasBody = this.#text(body) === "{";
        this.#open(name, start, hasBody, hasBody ? (this.#closing[body] ?? -1) : body);
        if (!hasBody) {
            this.#frames.close(this.#line(body - 1));
            return body;
        }
        this.#context.isAtKey = this.#context.kind === "class";
        return this.#push({ kind: "list", ternaries: 0, isAtKey: false }, parameters);
    }
    #openArrow(start, arrow) {
        const hasBraces = this.#text(arrow + 1) === "{";
        this.#open(this.#assignedName(start, "<arrow>"), start, true, hasBraces ? (this.#closing[arrow + 1] ?? -1) : -1);
        return this.#text(start) === "(" ? this.#push({ kind: "list", ternaries: 0, isAtKey: false }, start) : arrow + 1;
    }
    #open(name, start, hasBody, end) {
        const place = { end, depth: this.#contexts.length, ternaries: this.#context.ternaries };
        this.#frames.open({ name, startLine: this.#line(start), hasBody, ...place });
    }
    /** The name that an expression is given: `name = \u2026`, `name: Type = \u2026`, `name: \u2026`. */
    #assignedName(start, otherwise) {
        const head = this.#generics.end === start ? this.#generics.start : start;
        const first = this.#text(head - 1) === "async" ? head - 1 : head;
        const sign = this.#text(first - 1);
        if (sign !== "=" && !(sign === ":" && this.#context.kind === "object"))
            return otherwise;
        if (this.#annotated.end === first - 1 && sign === "=")
            return this.#annotated.name;
        const name = this.#text(first - 2);
        return WORD.test(name) ? name : otherwise;
    }
}

// EXTERNAL MODULE: ./packages/reports/lib/complexity/solidity-complexity.js
var solidity_complexity = __webpack_require__(6458);
;// CONCATENATED MODULE: ./packages/reports/lib/complexity/measure-complexity.js




const typed = (source) => measureScriptComplexity(source, { hasTypes: true, hasJsx: false });
const script = (source) => measureScriptComplexity(source, { hasTypes: false, hasJsx: true });
const MEASURES = new Map([
    ["sol", measureSolidity],
    ["rs", measureRustComplexity],
    ["ts", typed],
    ["mts", typed],
    ["cts", typed],
    ["tsx", (source) => measureScriptComplexity(source, { hasTypes: true, hasJsx: true })],
    ["js", script],
    ["mjs", script],
    ["cjs", script],
    ["jsx", script],
]);
/** Extensions, without the dot, of the sources that can be measured. */
const MEASURED_EXTENSIONS = [...MEASURES.keys()];
/**
 * Cyclomatic complexity of every function of a source, by the extension of its path; undefined where the language is
 * not one of Solidity, Rust, TypeScript and JavaScript. What counts stands at the function of each language.
 */
function measureComplexity(path, text) {
    return MEASURES.get(/\.(\w{1,8})$/.exec(path)?.[1] ?? "")?.(text);
}
function measureSolidity(source) {
    return (0,solidity_complexity/* measureSolidityComplexity */.W)(source).map(({ contract, kind: _kind, ...found }) => ({
        ...found,
        owner: contract,
        qualifiedName: joinOwner(contract, ".", found.name),
        isTest: false,
    }));
}


/***/ })

};
