export const id = 374;
export const ids = [374];
export const modules = {

/***/ 9374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConfigChain: () => (/* binding */ readConfigChain)
});

// EXTERNAL MODULE: ./packages/core/lib/config/decode-text.js
var decode_text = __webpack_require__(4342);
// EXTERNAL MODULE: ./packages/core/lib/config/merge-config.js
var merge_config = __webpack_require__(4559);
// EXTERNAL MODULE: ./packages/core/lib/config/describe-schema.js
var describe_schema = __webpack_require__(9863);
// EXTERNAL MODULE: ./packages/core/lib/config/nearest-name.js
var nearest_name = __webpack_require__(1476);
// EXTERNAL MODULE: ./packages/core/lib/config/problem.js
var problem = __webpack_require__(7787);
// EXTERNAL MODULE: ./packages/core/lib/config/schema-shape.js
var schema_shape = __webpack_require__(21);
// EXTERNAL MODULE: ./packages/core/lib/config/spelling.js
var spelling = __webpack_require__(8044);
;// CONCATENATED MODULE: ./packages/core/lib/config/normalize-keys.js





/** A file of thousands of unknown keys gets no more suggestions than anyone reads. */
const MAX_SUGGESTIONS = 100;
/**
 * Brings keys and enum values to their canonical spelling, by the schema. Values are not checked here: what does not
 * fit the schema stays as it is for `validateConfig`.
 */
function normalizeKeys(schema, root) {
    const problems = [];
    const notices = new Map();
    const node = normalizeNode(schema, root, [], problems, notices);
    return { node, problems, notices: [...notices.values()] };
}
function normalizeNode(schema, node, path, problems, notices) {
    const shape = (0,schema_shape/* shapeOf */.F5)((0,schema_shape/* schemaFor */.dM)(schema, node));
    const below = (child, value, step) => normalizeNode(child, value, [...path, step], problems, notices);
    if (shape.kind === "array" && node.kind === "sequence")
        return { ...node, items: node.items.map((item, index) => below(shape.item, item, index)) };
    if (shape.kind === "record" && node.kind === "mapping")
        return mapEntries(node, ([key, entry]) => [key, { ...entry, value: below(shape.value, entry.value, key) }]);
    if (shape.kind === "names" && node.kind === "scalar" && typeof node.value === "string")
        return { ...node, value: (0,spelling/* canonicalName */.E)(shape.names, node.value) ?? node.value };
    if (shape.kind !== "object" || node.kind !== "mapping")
        return node;
    const known = canonicalEntries(shape.entries, node, path, problems);
    return mapEntries({ ...node, entries: known }, ([key, entry]) => {
        const child = shape.entries.get(key);
        if (child === undefined)
            return [key, entry];
        noteNoEffect(child, [...path, key], entry, notices);
        return [key, { ...entry, value: below(child, entry.value, key) }];
    });
}
function canonicalEntries(schemas, node, path, problems) {
    const names = [...schemas.keys()];
    const known = new Map();
    for (const [key, entry] of node.entries) {
        const name = (0,spelling/* canonicalName */.E)(names, key);
        const earlier = name === undefined ? undefined : known.get(name);
        const message = name === undefined
            ? unknownKey(names, key, problems.length < MAX_SUGGESTIONS)
            : earlier && twoSpellings(earlier, key, name);
        if (message !== undefined)
            problems.push({ location: entry.keyLocation, path: [...path, key], message });
        else if (name !== undefined)
            known.set(name, { ...entry, written: key });
    }
    return known;
}
function unknownKey(names, key, isSuggesting) {
    const nearest = isSuggesting ? (0,nearest_name/* nearestName */.q)(names, key) : undefined;
    const hint = nearest === undefined ? "" : ` (did you mean ${nearest}?)`;
    return `found the unknown key ${(0,problem/* quote */.hD)(key)}; accepted ${(0,describe_schema/* listed */.KE)(names)}${hint}`;
}
function twoSpellings(earlier, key, name) {
    const line = earlier.keyLocation.line;
    return `found ${(0,problem/* quote */.hD)(key)} and, on line ${line}, ${(0,problem/* quote */.hD)(earlier.written)}, two spellings of one key; accepted ${name} once`;
}
function noteNoEffect(schema, path, entry, notices) {
    const { noEffect } = (0,describe_schema/* metadataOf */.Nk)(schema);
    if (noEffect === undefined)
        return;
    const key = (0,problem/* formatPath */.jV)(path.map((step) => (typeof step === "number" ? 0 : step)));
    if (notices.has(key))
        return;
    const { file, line } = entry.keyLocation;
    notices.set(key, `${file}:${line}: ${(0,problem/* formatPath */.jV)(path)} has no effect: ${noEffect}.`);
}
function mapEntries(node, change) {
    return { ...node, entries: new Map(Array.from(node.entries, change)) };
}

// EXTERNAL MODULE: ./packages/core/node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(8105);
;// CONCATENATED MODULE: ./packages/core/lib/config/resolve-scalar.js

/** The core schema (YAML 1.2.2 §10.3) in the order in which plain scalars are tried. */
const IMPLICIT_TAGS = [js_yaml/* nullCoreTag */.DX, js_yaml/* boolCoreTag */.G7, js_yaml/* intCoreTag */.Z7, js_yaml/* floatCoreTag */.ok];
const EXPLICIT_TAGS = new Map([
    ["!", js_yaml/* strTag */.ym],
    ["!!str", js_yaml/* strTag */.ym],
    ["!!null", js_yaml/* nullCoreTag */.DX],
    ["!!bool", js_yaml/* boolCoreTag */.G7],
    ["!!int", js_yaml/* intCoreTag */.Z7],
    ["!!float", js_yaml/* floatCoreTag */.ok],
]);
/**
 * The value of a scalar by its tag (`""` where it has none) and style. `text` is its decoded source. Undefined where the
 * tag is not of the core schema, or the text is no value of the tag.
 */
function resolveScalar(text, tag, style) {
    if (tag !== "")
        return resolveWith(EXPLICIT_TAGS.get(tag), text);
    if (style !== js_yaml/* SCALAR_STYLE */.jK.PLAIN)
        return text;
    for (const candidate of IMPLICIT_TAGS) {
        const value = candidate.resolve(text, false, candidate.tagName);
        if (value !== js_yaml/* NOT_RESOLVED */.Hg)
            return value;
    }
    return text;
}
function resolveWith(tag, text) {
    const value = tag?.resolve(text, true, tag.tagName);
    return value === js_yaml/* NOT_RESOLVED */.Hg ? undefined : value;
}

;// CONCATENATED MODULE: ./packages/core/lib/config/compose-yaml.js



/** Deepest nesting of mappings and lists, aliases followed. */
const MAX_DEPTH = 32;
/** Most values a document may have once every alias and merge key is written out. */
const MAX_VALUES = 20_000;
const REFUSED_KEYS = new Set(["__proto__", "constructor", "prototype"]);
/**
 * Builds the positioned tree of one document from js-yaml's events (which start at the document's content). An alias
 * shares the node it names; its size and depth are charged at every use, so that no walk of the tree costs more than
 * MAX_VALUES. Throws ConfigFileError.
 */
class YamlComposer {
    #source;
    #events;
    #locate;
    #anchors = new Map();
    #next;
    #offset = 0;
    constructor(source, events, first, locate) {
        this.#source = source;
        this.#events = events;
        this.#next = first;
        this.#locate = locate;
    }
    compose(depth = 1) {
        const event = this.#events[this.#next++];
        switch (event?.type) {
            case js_yaml/* EVENT_ID */.hy.SCALAR:
                return this.#anchored(event, () => this.#scalar(event));
            case js_yaml/* EVENT_ID */.hy.ALIAS:
                return this.#alias(event, depth);
            case js_yaml/* EVENT_ID */.hy.SEQUENCE:
                return this.#anchored(event, () => this.#sequence(event, depth));
            case js_yaml/* EVENT_ID */.hy.MAPPING:
                return this.#anchored(event, () => this.#mapping(event, depth));
            default:
                throw new Error("The YAML parser gave an event that starts no value.");
        }
    }
    #anchored(event, compose) {
        if (event.anchorStart < 0)
            return compose();
        const name = this.#source.slice(event.anchorStart, event.anchorEnd);
        this.#anchors.set(name, "open");
        const composed = compose();
        this.#anchors.set(name, composed);
        return composed;
    }
    #alias(event, depth) {
        this.#offset = event.anchorStart - 1;
        const name = this.#source.slice(event.anchorStart, event.anchorEnd);
        const target = this.#anchors.get(name);
        if (target === undefined)
            this.#fail(`found the alias ${(0,problem/* quote */.hD)(`*${name}`)}, which no earlier anchor defines`);
        if (target === "open")
            this.#fail(`found the alias ${(0,problem/* quote */.hD)(`*${name}`)} inside the value it names`);
        if (depth + target.levels - 1 > MAX_DEPTH)
            this.#failDepth();
        return target;
    }
    #scalar(event) {
        // An empty value has no offset of its own: it stands where its key or dash does.
        if (event.valueStart >= 0)
            this.#offset = startOf(event);
        const tag = this.#tagOf(event);
        const value = resolveScalar((0,js_yaml/* getScalarValue */.KE)(this.#source, event), tag, event.style);
        if (value === undefined)
            this.#failTag(tag);
        return { node: { kind: "scalar", value, location: this.#here() }, values: 1, levels: 1 };
    }
    #sequence(event, depth) {
        const location = this.#open(event, depth, "!!seq");
        const items = [];
        let values = 1;
        let levels = 1;
        while (!this.#closed()) {
            const item = this.compose(depth + 1);
            items.push(item.node);
            values = this.#charge(values + item.values);
            levels = Math.max(levels, item.levels + 1);
        }
        return { node: { kind: "sequence", items, location }, values, levels };
    }
    #mapping(event, depth) {
        const location = this.#open(event, depth, "!!map");
        const entries = new Map();
        const merged = new Map();
        let values = 1;
        let levels = 1;
        while (!this.#closed()) {
            const isMerge = this.#atMergeKey();
            const { key, keyLocation } = this.#key(depth + 1);
            const value = this.compose(depth + 1);
            if (isMerge)
                this.#merge(merged, value.node, keyLocation);
            else
                this.#add(entries, key, { value: value.node, keyLocation });
            values = this.#charge(values + value.values);
            levels = Math.max(levels, value.levels + 1);
        }
        return { node: { kind: "mapping", entries: new Map([...merged, ...entries]), location }, values, levels };
    }
    #key(depth) {
        const event = this.#events[this.#next];
        const { node } = this.compose(depth);
        if (node.kind !== "scalar")
            throw new problem/* ConfigFileError */.x(node.location, "found a mapping or list as a key; accepted text");
        // A plain key is its own text: `1:` and `true:` name the keys "1" and "true".
        const key = event?.type === js_yaml/* EVENT_ID */.hy.SCALAR ? (0,js_yaml/* getScalarValue */.KE)(this.#source, event) : String(node.value);
        return { key, keyLocation: event?.type === js_yaml/* EVENT_ID */.hy.ALIAS ? this.#here() : node.location };
    }
    #add(entries, key, entry) {
        if (REFUSED_KEYS.has(key))
            throw new problem/* ConfigFileError */.x(entry.keyLocation, `found the key ${(0,problem/* quote */.hD)(key)}; accepted any other name`);
        const earlier = entries.get(key);
        if (earlier)
            throw new problem/* ConfigFileError */.x(entry.keyLocation, `found the key ${(0,problem/* quote */.hD)(key)} twice (first on line ${earlier.keyLocation.line}); accepted once`);
        entries.set(key, entry);
    }
    /** `<<` (https://yaml.org/type/merge.html): of several sources the earlier wins; the mapping's own keys win over all. */
    #merge(merged, node, location) {
        const sources = node.kind === "sequence" ? node.items : [node];
        if (!sources.every((source) => source.kind === "mapping"))
            throw new problem/* ConfigFileError */.x(location, "found a merge key `<<` that names no mapping; accepted a mapping or a list of mappings");
        for (const source of sources)
            for (const [key, entry] of source.entries)
                if (!merged.has(key))
                    merged.set(key, entry);
    }
    #atMergeKey() {
        const event = this.#events[this.#next];
        if (event?.type !== js_yaml/* EVENT_ID */.hy.SCALAR || event.style !== js_yaml/* SCALAR_STYLE */.jK.PLAIN || event.tagStart >= 0)
            return false;
        return (0,js_yaml/* getScalarValue */.KE)(this.#source, event) === "<<";
    }
    #open(event, depth, ownTag) {
        this.#offset = startOf(event);
        if (depth > MAX_DEPTH)
            this.#failDepth();
        const tag = this.#tagOf(event);
        if (tag !== "" && tag !== ownTag)
            this.#failTag(tag);
        return this.#here();
    }
    #closed() {
        if (this.#events[this.#next]?.type !== js_yaml/* EVENT_ID */.hy.POP)
            return false;
        this.#next++;
        return true;
    }
    #charge(values) {
        if (values > MAX_VALUES)
            this.#fail(`found more than ${MAX_VALUES} values with aliases written out; accepted fewer`);
        return values;
    }
    #tagOf(event) {
        return event.tagStart < 0 ? "" : this.#source.slice(event.tagStart, event.tagEnd);
    }
    #here() {
        return this.#locate(this.#offset);
    }
    #failTag(tag) {
        this.#fail(`found the tag ${(0,problem/* quote */.hD)(tag)} on a value it does not fit; accepted plain YAML without tags`);
    }
    #failDepth() {
        this.#fail(`found values nested more than ${MAX_DEPTH} deep; accepted at most ${MAX_DEPTH}`);
    }
    #fail(message) {
        throw new problem/* ConfigFileError */.x(this.#here(), message);
    }
}
/** The parser's offset of a quoted scalar is that of its text: the quote stands one before. */
function startOf(event) {
    if (event.type !== js_yaml/* EVENT_ID */.hy.SCALAR)
        return event.start;
    const isQuoted = event.style === js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED || event.style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED;
    return isQuoted ? event.valueStart - 1 : event.valueStart;
}

// EXTERNAL MODULE: ./packages/core/lib/config/source-location.js
var source_location = __webpack_require__(6119);
;// CONCATENATED MODULE: ./packages/core/lib/config/parse-yaml.js




/**
 * One YAML 1.2 document (core schema and merge keys) as a tree of positioned nodes; null where the text holds no
 * document. Throws ConfigFileError on bad syntax, a second document, a custom tag, a duplicate key, too deep a nesting,
 * too many values.
 */
function parseYaml(text, file) {
    const locate = (0,source_location/* createLocator */.TR)(text, file);
    const events = readEvents(text, file);
    const [first, second] = events.filter((event) => event.type === js_yaml/* EVENT_ID */.hy.DOCUMENT);
    if (first === undefined)
        return null;
    if (second !== undefined)
        throw new problem/* ConfigFileError */.x(locate(contentOffset(events, second)), "found a second document; accepted one document in the file");
    if (first.directives.some((directive) => directive.kind === "tag"))
        throw new problem/* ConfigFileError */.x(locate(0), "found a %TAG directive; accepted plain YAML without tags");
    return new YamlComposer(text, events, 1, locate).compose().node;
}
function readEvents(text, file) {
    try {
        // The parser counts otherwise: its limit only keeps the recursion short, the composer's is the one that is told.
        return (0,js_yaml/* parseEvents */.PH)(text, { filename: file, maxDepth: 2 * MAX_DEPTH });
    }
    catch (error) {
        // The parser's documentation asks to expect other errors too: they are about the text all the same.
        const mark = error instanceof js_yaml/* YAMLException */.tB ? error.mark : undefined;
        const reason = error instanceof js_yaml/* YAMLException */.tB ? error.reason : String(error);
        const location = { file, line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 };
        throw new problem/* ConfigFileError */.x(location, `found text that is not YAML: ${reason}`);
    }
}
/** Where the first value of `document` that has an offset starts. */
function contentOffset(events, document) {
    const content = events[events.indexOf(document) + 1];
    if (content?.type === js_yaml/* EVENT_ID */.hy.SCALAR)
        return Math.max(0, content.valueStart);
    if (content?.type === js_yaml/* EVENT_ID */.hy.ALIAS)
        return content.anchorStart;
    return content !== undefined && "start" in content ? content.start : 0;
}

// EXTERNAL MODULE: ./packages/core/lib/config/resolve-extends.js
var resolve_extends = __webpack_require__(6492);
// EXTERNAL MODULE: ./packages/core/lib/config/schema/config.js + 4 modules
var config = __webpack_require__(1113);
;// CONCATENATED MODULE: ./packages/core/lib/config/read-config-chain.js







/** Follows `extends` from the first file (given as `bytes`) on. Mistakes are collected, not thrown. */
async function readConfigChain(bytes, first, readFile) {
    const chain = { nodes: [], files: [], problems: [], notices: [] };
    let next = bytes;
    let file = first;
    while (next !== null) {
        chain.files.push(file);
        const reference = addFile(chain, next, file)?.entries.get("extends")?.value;
        if (reference?.kind !== "scalar" || typeof reference.value !== "string" || reference.value === "")
            break;
        const { target, found } = (0,resolve_extends/* resolveExtends */.Q)(reference.value, chain.files);
        if (found !== undefined)
            addExtendsProblem(chain, reference, found);
        if (target === undefined)
            break;
        next = await readFile(target, decode_text/* MAX_CONFIG_BYTES */.G);
        if (next === null)
            addExtendsProblem(chain, reference, `no file ${(0,problem/* quote */.hD)(target)}`);
        file = target;
    }
    return chain;
}
/** Adds what one file says to the chain; its node, where it has one. */
function addFile(chain, bytes, file) {
    try {
        const root = parseYaml((0,decode_text/* decodeText */.g)(bytes, file), file);
        if (root === null || (root.kind === "scalar" && root.value === null))
            return undefined;
        const { node, problems, notices } = normalizeKeys(config/* ConfigSchema */.S, root);
        if (node.kind !== "mapping")
            throw new problem/* ConfigFileError */.x(root.location, "found a document that is no mapping; accepted `key: value` lines");
        const lifted = (0,merge_config/* liftNestedGates */.d)(node);
        chain.problems.push(...problems, ...lifted.problems);
        chain.notices.push(...notices);
        chain.nodes.push(lifted.node);
        return lifted.node;
    }
    catch (error) {
        if (!(error instanceof problem/* ConfigFileError */.x))
            throw error;
        chain.problems.push(error.problem);
        return undefined;
    }
}
function addExtendsProblem(chain, reference, found) {
    const message = `found ${found}; accepted the relative path of one other config file of this repository`;
    chain.problems.push({ location: reference.location, path: ["extends"], message });
}


/***/ })

};
