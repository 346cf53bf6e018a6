export const id = 482;
export const ids = [482];
export const modules = {

/***/ 1482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadWrittenConfig: () => (/* binding */ loadWrittenConfig)
});

// EXTERNAL MODULE: ./packages/core/lib/config/problem.js
var problem = __webpack_require__(7787);
;// CONCATENATED MODULE: ./packages/core/lib/config/yaml-node.js
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

;// CONCATENATED MODULE: ./packages/core/lib/config/merge-config.js


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
    if (JSON.stringify(toPlain(top.value)) === JSON.stringify(toPlain(nested.value)))
        return [];
    const message = `found another value than ${(0,problem/* formatPath */.jV)(path)} has on line ${top.keyLocation.line}; accepted one value: write the gate once`;
    return [{ location: nested.keyLocation, path: ["pipeline", ...path], message }];
}

// EXTERNAL MODULE: ./packages/core/lib/config/decode-text.js
var decode_text = __webpack_require__(4342);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./packages/core/lib/config/spelling.js
/**
 * The name among `names` (snake_case) that `text` spells in snake_case, kebab-case, camelCase or PascalCase; undefined
 * where it spells none.
 */
function canonicalName(names, text) {
    return names.find((name) => name === text) ?? names.find((name) => spellingsOf(name).includes(text));
}
/** `max_gas` \u2192 `max_gas`, `max-gas`, `maxGas`, `MaxGas`. */
function spellingsOf(name) {
    const words = name.split("_");
    const pascal = words.map(capitalised).join("");
    return [name, words.join("-"), `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`, pascal];
}
function capitalised(word) {
    return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/config/schema-shape.js

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
    return [...node.entries.keys()].filter((key) => canonicalName(names, key) !== undefined).length;
}

;// CONCATENATED MODULE: ./packages/core/lib/config/describe-schema.js


function metadataOf(schema) {
    return dist/* getMetadata */.yb2(unwrapSchema(schema));
}
/** What a schema accepts, in a few words for errors and for the README's table. */
function describeAccepted(schema) {
    const inner = unwrapSchema(schema);
    const { accepts, unit } = metadataOf(inner);
    if (accepts !== undefined)
        return accepts;
    const words = describeType(inner);
    return unit === undefined ? words : `${words}, in ${unit}`;
}
function describeType(schema) {
    const shape = shapeOf(schema);
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

// EXTERNAL MODULE: ./packages/core/lib/config/nearest-name.js
var nearest_name = __webpack_require__(1476);
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
    const shape = shapeOf(schemaFor(schema, node));
    const below = (child, value, step) => normalizeNode(child, value, [...path, step], problems, notices);
    if (shape.kind === "array" && node.kind === "sequence")
        return { ...node, items: node.items.map((item, index) => below(shape.item, item, index)) };
    if (shape.kind === "record" && node.kind === "mapping")
        return mapEntries(node, ([key, entry]) => [key, { ...entry, value: below(shape.value, entry.value, key) }]);
    if (shape.kind === "names" && node.kind === "scalar" && typeof node.value === "string")
        return { ...node, value: canonicalName(shape.names, node.value) ?? node.value };
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
        const name = canonicalName(names, key);
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
    return `found the unknown key ${(0,problem/* quote */.hD)(key)}; accepted ${listed(names)}${hint}`;
}
function twoSpellings(earlier, key, name) {
    const line = earlier.keyLocation.line;
    return `found ${(0,problem/* quote */.hD)(key)} and, on line ${line}, ${(0,problem/* quote */.hD)(earlier.written)}, two spellings of one key; accepted ${name} once`;
}
function noteNoEffect(schema, path, entry, notices) {
    const { noEffect } = metadataOf(schema);
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
// EXTERNAL MODULE: ./packages/core/lib/result/document.js
var result_document = __webpack_require__(9490);
;// CONCATENATED MODULE: ./packages/core/lib/config/schema/gates/keys.js


/** What a Foundry or Hardhat project holds beside its own contracts. */
const OUTSIDE = ["test/**", "script/**", "lib/**", "node_modules/**"];
const MAX_ENTRIES = 1000;
const glob = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(1024));
const globs = dist/* pipe */.FsL(dist/* array */.YOg(glob), dist/* maxLength */.Ru6(MAX_ENTRIES), dist/* metadata */.yuE({ accepts: `a list of up to ${MAX_ENTRIES} path globs` }));
/** From 0 to 1, as every ratio in a config. */
const ratio = dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(1), dist/* metadata */.yuE({ accepts: "a ratio from 0 to 1 (80 % is 0.8)" }));
/** A whole number from `least`. */
function wholeNumber(least, unit) {
    return dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(least), dist/* metadata */.yuE(unit === undefined ? {} : { unit }));
}
/** A mapping of globs to a limit each. */
function byGlob(limit, accepts) {
    return dist/* pipe */.FsL(dist/* record */.g1P(glob, limit), dist/* maxEntries */.bIj(MAX_ENTRIES), dist/* metadata */.yuE({ accepts: `a mapping of globs to ${accepts}` }));
}
const severities = dist/* pipe */.FsL(dist/* array */.YOg(dist/* picklist */.KIO(result_document/* SEVERITIES */.oC)), dist/* metadata */.yuE({ accepts: `a list of ${result_document/* SEVERITIES */.oC.join(", ")}` }));
const level = dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(["error", "warn"]), dist/* description */.h_("Whether these gates fail the step, or are only shown as warnings.")), "error");
/** Last day on which an exception holds, in UTC. */
const untilDay = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoDate */._$n(), dist/* description */.h_("Last day on which it holds, in UTC."), dist/* metadata */.yuE({ accepts: "a date such as 2027-01-31" }));
/** Who answers for an exception, and why. */
const ownerAndReason = {
    owner: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(256), dist/* description */.h_("Who answers for it, such as `@alice`.")),
    reason: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(1024), dist/* description */.h_("Why it is accepted.")),
};

;// CONCATENATED MODULE: ./packages/core/lib/config/schema/pipeline/environment-variables.js

/** Variables by name, taken as written. The values may be secret and are never shown. */
const environmentVariables = dist/* pipe */.FsL(dist/* record */.g1P(
// oxlint-disable-next-line no-control-regex -- no environment can hold them
dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(256), dist/* regex */.yGV(/^[^=\u0000]+$/)), dist/* pipe */.FsL(
// oxlint-disable-next-line no-control-regex -- no environment can hold it
dist/* union */.KCZ([dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[^\u0000]*$/)), dist/* number */.aig(), dist/* boolean */.zMY()]), dist/* metadata */.yuE({ isSensitive: true, accepts: "text, a number, true or false" }))), dist/* metadata */.yuE({ isSensitive: true, accepts: "a mapping of names to text, a number, true or false" }));

;// CONCATENATED MODULE: ./packages/core/lib/config/parse-duration.js
const UNIT_MS = new Map([
    ["ms", 1],
    ["\u6beb\u79d2", 1],
    ["s", 1000],
    ["\u79d2", 1000],
    ["m", 60_000],
    ["\u5206", 60_000],
    ["\u5206\u949f", 60_000],
    ["h", 3_600_000],
    ["\u5c0f\u65f6", 3_600_000],
    ["d", 86_400_000],
    ["\u5929", 86_400_000],
]);
/** `5m`, `1h30m`, `1.5h`, `300` (seconds), `5\u5206\u949f`, `1\u5c0f\u65f6\u5185` (within an hour), `\u7acb\u5373` (at once). */
const DURATION_PATTERN = /^(?:\u7acb\u5373|\d{1,9}(?:\.\d{1,3})?|(?:\d{1,9}(?:\.\d{1,3})?(?:ms|s|m|h|d|\u6beb\u79d2|\u79d2|\u5206\u949f|\u5206|\u5c0f\u65f6|\u5929)){1,5}(?:\u5185|\u4ee5\u5185)?)$/;
const DURATION_FORMS = "a duration: seconds as a number, or text such as 90s, 5m, 1h30m, 2d, 5\u5206\u949f, 1\u5c0f\u65f6\u5185, \u7acb\u5373";
/** Seconds as a number, or text of DURATION_PATTERN. Undefined where it is neither. */
function parseDuration(value) {
    if (typeof value === "number")
        return value >= 0 && Number.isFinite(value) ? toDuration(value * 1000) : undefined;
    if (!DURATION_PATTERN.test(value))
        return undefined;
    if (value === "\u7acb\u5373")
        return { ms: 0 };
    if (/^[\d.]+$/.test(value))
        return toDuration(Number(value) * 1000);
    const parts = value.matchAll(/([\d.]+)(ms|s|m|h|d|\u6beb\u79d2|\u79d2|\u5206\u949f|\u5206|\u5c0f\u65f6|\u5929)/g);
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

// EXTERNAL MODULE: ./packages/core/lib/config/schema/pipeline/stage-name.js
var stage_name = __webpack_require__(7851);
// EXTERNAL MODULE: ./packages/core/lib/config/schema/pipeline/stage-resources.js
var stage_resources = __webpack_require__(4351);
;// CONCATENATED MODULE: ./packages/core/lib/config/schema/pipeline/stage.js







/** Sets of commands that the action knows. */
const PRESETS = ["foundry", "hardhat", "cargo", "npm"];
const preset = dist/* picklist */.KIO(PRESETS);
const command = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(65_536));
const ArtifactPatternSchema = dist/* strictObject */.rej({
    paths: dist/* pipe */.FsL(globs, dist/* description */.h_("Globs relative to `working-directory`.")),
    type: dist/* pipe */.FsL(dist/* picklist */.KIO(result_document/* ARTIFACT_TYPES */.r5), dist/* description */.h_("What the files are.")),
});
/** One stage: what runs, when, and how it is held to account. */
const StageSchema = dist/* strictObject */.rej({
    name: dist/* pipe */.FsL(stage_name/* stageName */.C, dist/* description */.h_("Which stage.")),
    run: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([command, dist/* pipe */.FsL(dist/* array */.YOg(command), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(100))]), dist/* description */.h_("Commands of the shell (bash with `-eo pipefail`; PowerShell on Windows), run as written: nothing is put in for `${\u2026}`."), dist/* metadata */.yuE({ accepts: "a command, or a list of up to 100; the first that fails ends the stage" }))),
    preset: dist/* optional */.lqM(dist/* pipe */.FsL(preset, dist/* description */.h_("Commands for the stage by this name, where it has no `run`."))),
    needs: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(stage_name/* stageName */.C), dist/* maxLength */.Ru6(100), dist/* description */.h_("Stages that must succeed first. Left out, the usual stages have their usual order, others none."), dist/* metadata */.yuE({ accepts: "a list of names of stages" }))),
    timeout: dist/* optional */.lqM(durationKey("Longest time one attempt may take. Left out, the job's own limit holds.")),
    retries: dist/* optional */.lqM(dist/* pipe */.FsL(wholeNumber(0), dist/* maxValue */.cGV(10), dist/* description */.h_("How often a failed stage is run again. Each attempt is recorded.")), 0),
    continue_on_failure: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_("Whether what needs it runs although it failed. It stays failed, and so do the gates it feeds.")), false),
    weight: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* gtValue */.zYL(0), dist/* maxValue */.cGV(1000), dist/* description */.h_("How much a second of the stage counts in the weighted time."), dist/* metadata */.yuE({ accepts: "a number above 0, at most 1000" })), 1),
    min_quality: dist/* optional */.lqM(dist/* pipe */.FsL(ratio, dist/* description */.h_("Least mean of the quality vector right after the stage; unknown fails."))),
    max_resource: dist/* optional */.lqM(dist/* pipe */.FsL(stage_resources/* StageResourcesSchema */.N, dist/* description */.h_("What the stage may use at most."))),
    environment: dist/* optional */.lqM(dist/* pipe */.FsL(environmentVariables, dist/* description */.h_("Variables of this stage alone; they win over `environment_vars`.")), {}),
    artifacts: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* union */.KCZ([dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(1024)), ArtifactPatternSchema])), dist/* maxLength */.Ru6(100), dist/* description */.h_("Files that the stage makes, kept with size and SHA-256. One that is missing fails the stage."), dist/* metadata */.yuE({ accepts: "a list of globs, or of mappings with paths and type" })), []),
    gates: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[a-z][a-z0-9_]{0,63}$/))), dist/* maxLength */.Ru6(100), dist/* description */.h_("Report families (such as `tests`) or gates judged right after the stage. Left out, the usual stages have theirs."), dist/* metadata */.yuE({ accepts: "a list of families or gates in snake_case, such as [tests, coverage]" }))),
    pause: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_("Whether it waits for a person: it runs only where input `stages` names it.")), false),
});

;// CONCATENATED MODULE: ./packages/core/lib/config/schema/gates/complexity.js


/** How complexity is measured and judged, beside `max_complexity_score`. */
const ComplexitySchema = dist/* strictObject */.rej({
    exclude: dist/* optional */.lqM(dist/* pipe */.FsL(globs, dist/* description */.h_("Sources whose functions are not measured.")), OUTSIDE),
    scope: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(["all", "changed"]), dist/* description */.h_("Whether all functions are held to the limit, or only those that a change touches.")), "all"),
    max_over: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* literal */.euz("base"), wholeNumber(0)]), dist/* description */.h_("How many functions may exceed the limit: a number, or `base` for no more than the baseline has."), dist/* metadata */.yuE({ accepts: "`base` or an integer of at least 0" }))),
    cognitive: dist/* optional */.lqM(dist/* pipe */.FsL(wholeNumber(1), dist/* description */.h_("Highest cognitive complexity of a Rust function, where clippy reports it."))),
    level: level,
});

;// CONCATENATED MODULE: ./packages/core/lib/config/schema/gates/coverage.js


/** How coverage is counted and judged, beside `min_test_coverage`. */
const CoverageSchema = dist/* strictObject */.rej({
    exclude: dist/* optional */.lqM(dist/* pipe */.FsL(globs, dist/* description */.h_("Sources that count neither as covered nor as uncovered.")), OUTSIDE),
    patch: dist/* optional */.lqM(dist/* pipe */.FsL(ratio, dist/* description */.h_("Least share of the changed lines that tests reach.")), 0.8),
    min_changed_lines: dist/* optional */.lqM(dist/* pipe */.FsL(wholeNumber(0), dist/* description */.h_("Changes with fewer coverable lines than this do not fail `patch`; it is shown all the same.")), 5),
    branches: dist/* optional */.lqM(dist/* pipe */.FsL(ratio, dist/* description */.h_("Least share of the branches that tests take."))),
    functions: dist/* optional */.lqM(dist/* pipe */.FsL(ratio, dist/* description */.h_("Least share of the functions that tests call."))),
    max_drop: dist/* optional */.lqM(dist/* pipe */.FsL(ratio, dist/* description */.h_("Largest accepted fall of line coverage against base."))),
    removed_code: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(["adjust_base", "count"]), dist/* description */.h_("Whether covered lines that a change removes are taken out of the base before `max_drop` compares (`adjust_base`), or count as a fall.")), "adjust_base"),
    paths: dist/* optional */.lqM(dist/* pipe */.FsL(byGlob(ratio, "ratios"), dist/* description */.h_("Least line coverage of the sources below a glob.")), {}),
    level: level,
});

;// CONCATENATED MODULE: ./packages/core/lib/config/schema/gates/duration.js



/** How long stages may take. */
const DurationSchema = dist/* strictObject */.rej({
    max: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(256)), durationKey("Longest time of the stage.")), dist/* maxEntries */.bIj(100), dist/* description */.h_("Longest time of a stage, by the stage's name."), dist/* metadata */.yuE({ accepts: "a mapping of stages to durations, such as `unit_tests: 10m`" })), {}),
    level: level,
});

;// CONCATENATED MODULE: ./packages/core/lib/config/schema/gates/findings.js


const toolName = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(128));
/** How findings of scanners and linters are judged. */
const FindingsSchema = dist/* strictObject */.rej({
    fail: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* strictObject */.rej({
        new: dist/* optional */.lqM(dist/* pipe */.FsL(severities, dist/* description */.h_("Severities of which the baseline must know every finding.")), ["critical", "high"]),
        total: dist/* optional */.lqM(dist/* pipe */.FsL(severities, dist/* description */.h_("Severities of which there must be no finding at all.")), [
            "critical",
            "high",
        ]),
    }), dist/* description */.h_("Which findings fail the gate.")), {}),
    tools: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P(toolName, dist/* strictObject */.rej({
        required: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_("Whether a report of this tool must be there.")), true),
    })), dist/* maxEntries */.bIj(100), dist/* description */.h_("Tools by name, as the report writes it."), dist/* metadata */.yuE({ accepts: "a mapping of tools, such as `slither: { required: true }`" })), {}),
    rules: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(512)), dist/* picklist */.KIO(["fail", "ignore"])), dist/* maxEntries */.bIj(1000), dist/* description */.h_("Single rules, `tool/rule`: `fail` on every finding of it, or `ignore` it."), dist/* metadata */.yuE({ accepts: "a mapping of `tool/rule` to `fail` or `ignore`" })), {}),
    level: level,
});
/** How audits of dependencies are judged. */
const DependenciesSchema = dist/* strictObject */.rej({
    fail: dist/* optional */.lqM(dist/* pipe */.FsL(severities, dist/* description */.h_("Severities of advisories that fail the gate.")), [
        "critical",
        "high",
    ]),
    required: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_("Whether an audit report must be there.")), false),
    level: level,
});

;// CONCATENATED MODULE: ./packages/core/lib/config/schema/gates/gate-names.js
/** Every gate of quality-gate, as results, outputs and the config name it. */
const GATE_NAMES = [
    "tests_passed",
    "min_total_tests",
    "required_suites",
    "flaky_tests",
    "min_test_coverage",
    "patch_coverage",
    "min_branch_coverage",
    "min_function_coverage",
    "max_coverage_drop",
    "coverage_paths",
    "security_scan_required",
    "new_findings",
    "required_tools",
    "finding_rules",
    "dependency_audit",
    "waivers",
    "properties_hold",
    "max_complexity_score",
    "complexity_ratchet",
    "cognitive_complexity",
    "max_contract_size",
    "max_initcode_size",
    "contract_size_paths",
    "gas_optimization_threshold",
    "max_gas_increase_pct",
    "gas_budget",
    "storage_layout",
    "stage_duration",
    "quality_vector",
    "producers",
    "pipeline_stages",
];

;// CONCATENATED MODULE: ./packages/core/lib/config/schema/gates/gate-levels.js


const gateLevel = dist/* optional */.lqM(dist/* picklist */.KIO(["error", "warn"]));
/** A level for each gate; the compiler cannot see that every name is there. */
const entries = Object.fromEntries(GATE_NAMES.map((name) => [name, gateLevel]));
const GateLevelsSchema = dist/* strictObject */.rej(entries);

;// CONCATENATED MODULE: ./packages/core/lib/config/schema/gates/gas.js


/** How gas is judged, beside `gas_optimization_threshold`. */
const GasSchema = dist/* strictObject */.rej({
    max_increase: dist/* optional */.lqM(dist/* pipe */.FsL(wholeNumber(0, "gas"), dist/* description */.h_("The same as `gas_optimization_threshold`; this one wins."))),
    max_increase_pct: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* finite */.E2x(), dist/* description */.h_("Largest accepted increase of one function in percent of its base."), dist/* metadata */.yuE({ accepts: "a number of at least 0", unit: "percent" }))),
    fuzz: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(["compare", "ignore"]), dist/* description */.h_("Whether medians of fuzz tests are compared: inputs differ from run to run.")), "compare"),
    fuzz_tolerance: dist/* optional */.lqM(dist/* pipe */.FsL(ratio, dist/* description */.h_("Increase of a fuzz test's median, as a share of its base, that is taken for noise.")), 0),
    budget: dist/* optional */.lqM(dist/* pipe */.FsL(byGlob(wholeNumber(0, "gas"), "gas"), dist/* description */.h_("Most gas of the functions that a glob on `Contract.function` matches, whatever the base.")), {}),
    level: level,
});

;// CONCATENATED MODULE: ./packages/core/lib/config/schema/gates/quality.js


const dimension = (description) => dist/* optional */.lqM(dist/* pipe */.FsL(ratio, dist/* description */.h_(description)));
/** Floors of the quality vector. */
const QualitySchema = dist/* strictObject */.rej({
    min: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* strictObject */.rej({
        complexity: dimension("Least complexity score."),
        maintainability: dimension("Least maintainability score."),
        reliability: dimension("Least reliability score."),
        security: dimension("Least security score."),
        performance: dimension("Least performance score."),
    }), dist/* description */.h_("Floors of the quality vector; a dimension without data fails its floor.")), {}),
    level: level,
});

;// CONCATENATED MODULE: ./packages/core/lib/config/schema/gates/size.js


/** How contract sizes are judged, beside `max_contract_size`. */
const SizeSchema = dist/* strictObject */.rej({
    exclude: dist/* optional */.lqM(dist/* pipe */.FsL(globs, dist/* description */.h_("Contracts whose size is not judged: globs on the source path or on the contract's name.")), OUTSIDE),
    warn_at: dist/* optional */.lqM(dist/* pipe */.FsL(ratio, dist/* description */.h_("Share of the limit from which a contract is shown as a warning.")), 0.95),
    max_initcode: dist/* optional */.lqM(dist/* pipe */.FsL(wholeNumber(1, "bytes"), dist/* description */.h_("Largest accepted initcode (EIP-3860 allows 49152).")), 49_152),
    paths: dist/* optional */.lqM(dist/* pipe */.FsL(byGlob(wholeNumber(1, "bytes"), "bytes"), dist/* description */.h_("Largest runtime code of the contracts whose source path or name a glob matches.")), {}),
    level: level,
});

;// CONCATENATED MODULE: ./packages/core/lib/config/schema/gates/storage.js


/** How storage layouts are judged. */
const StorageSchema = dist/* strictObject */.rej({
    contracts: dist/* optional */.lqM(dist/* pipe */.FsL(globs, dist/* description */.h_("Contracts whose layout must stay compatible: globs on `path:Name` or on the name. Empty: those that look upgradeable.")), []),
    allow_rename: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_("Whether a variable may change its name in its place.")), false),
    level: level,
});

;// CONCATENATED MODULE: ./packages/core/lib/config/schema/gates/tests.js


const tests_name = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(1024));
const QuarantineSchema = dist/* strictObject */.rej({
    id: dist/* pipe */.FsL(tests_name, dist/* description */.h_("Test as the report names it (`VaultTest.testFuzz_X`), or a glob.")),
    ...ownerAndReason,
    until: untilDay,
});
/** How tests are judged. */
const TestsSchema = dist/* strictObject */.rej({
    max_failed: dist/* optional */.lqM(dist/* pipe */.FsL(wholeNumber(0), dist/* description */.h_("How many tests may fail.")), 0),
    min_total: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* literal */.euz("base"), wholeNumber(0)]), dist/* description */.h_("Least number of tests: a number, or `base` for as many as the baseline has."), dist/* metadata */.yuE({ accepts: "`base` or an integer of at least 0" }))),
    required: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(tests_name), dist/* maxLength */.Ru6(1000), dist/* description */.h_("Suites that must have run: globs on file, class or contract; each must match a test that was not skipped.")), []),
    quarantine: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(QuarantineSchema), dist/* maxLength */.Ru6(1000), dist/* description */.h_("Tests whose failure is known and accepted for a time.")), []),
    max_flaky: dist/* optional */.lqM(dist/* pipe */.FsL(wholeNumber(0), dist/* description */.h_("How many tests may pass only on a later attempt."))),
    level: level,
});

;// CONCATENATED MODULE: ./packages/core/lib/config/schema/gates/waivers.js


const waivers_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(1024));
/** One exception: which findings, who answers for it, until when. */
const WaiverSchema = dist/* strictObject */.rej({
    rule: dist/* optional */.lqM(dist/* pipe */.FsL(waivers_text, dist/* description */.h_("`tool/rule`, or a glob of it; needed where there is no `fingerprint`."))),
    fingerprint: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{8,64}$/), dist/* description */.h_("The finding's fingerprint from the result document, or its first 8 or more digits."), dist/* metadata */.yuE({ accepts: "8 to 64 lower-case hex digits" }))),
    path: dist/* optional */.lqM(dist/* pipe */.FsL(waivers_text, dist/* description */.h_("Glob on the finding's path."))),
    ...ownerAndReason,
    until: untilDay,
});
const WaiversSchema = dist/* pipe */.FsL(dist/* array */.YOg(WaiverSchema), dist/* maxLength */.Ru6(1000), dist/* description */.h_("Findings that are accepted for a time; an expired waiver is none."));

;// CONCATENATED MODULE: ./packages/core/lib/config/schema/quality-gates.js













/** What quality-gate judges by. */
const QualityGatesSchema = dist/* strictObject */.rej({
    min_test_coverage: dist/* optional */.lqM(dist/* pipe */.FsL(ratio, dist/* description */.h_("Least share of the project's lines that tests reach.")), 0.8),
    max_complexity_score: dist/* optional */.lqM(dist/* pipe */.FsL(wholeNumber(1), dist/* description */.h_("Highest accepted cyclomatic complexity of one function.")), 10),
    security_scan_required: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_("Whether a missing security scan and critical or high findings fail the gate; a broken report always does.")), true),
    gas_optimization_threshold: dist/* optional */.lqM(dist/* pipe */.FsL(wholeNumber(0, "gas"), dist/* description */.h_("Largest accepted increase of one function's gas against the base commit.")), 21_000),
    max_contract_size: dist/* optional */.lqM(dist/* pipe */.FsL(wholeNumber(1, "bytes"), dist/* description */.h_("Largest accepted runtime code of one contract (EIP-170 allows 24576).")), 24_576),
    coverage: dist/* optional */.lqM(dist/* pipe */.FsL(CoverageSchema, dist/* description */.h_("How coverage is counted and judged.")), {}),
    tests: dist/* optional */.lqM(dist/* pipe */.FsL(TestsSchema, dist/* description */.h_("How tests are judged.")), {}),
    findings: dist/* optional */.lqM(dist/* pipe */.FsL(FindingsSchema, dist/* description */.h_("How findings of scanners and linters are judged.")), {}),
    dependencies: dist/* optional */.lqM(dist/* pipe */.FsL(DependenciesSchema, dist/* description */.h_("How audits of dependencies are judged.")), {}),
    gas: dist/* optional */.lqM(dist/* pipe */.FsL(GasSchema, dist/* description */.h_("How gas is judged.")), {}),
    size: dist/* optional */.lqM(dist/* pipe */.FsL(SizeSchema, dist/* description */.h_("How contract sizes are judged.")), {}),
    storage: dist/* optional */.lqM(dist/* pipe */.FsL(StorageSchema, dist/* description */.h_("How storage layouts are judged.")), {}),
    complexity: dist/* optional */.lqM(dist/* pipe */.FsL(ComplexitySchema, dist/* description */.h_("How complexity is measured and judged.")), {}),
    duration: dist/* optional */.lqM(dist/* pipe */.FsL(DurationSchema, dist/* description */.h_("How long stages may take.")), {}),
    quality: dist/* optional */.lqM(dist/* pipe */.FsL(QualitySchema, dist/* description */.h_("Floors of the quality vector.")), {}),
    levels: dist/* optional */.lqM(dist/* pipe */.FsL(GateLevelsSchema, dist/* description */.h_("Level of single gates; it wins over the `level` of their section."), dist/* metadata */.yuE({ accepts: "a mapping of gates to `error` or `warn`, such as `patch_coverage: warn`" })), {}),
    waivers: dist/* optional */.lqM(WaiversSchema, []),
    baseline: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(1024), dist/* description */.h_("Committed file that holds what an earlier run measured; it is read from the base commit."), dist/* metadata */.yuE({ accepts: "a path relative to `working-directory`" })), ".chainops-baseline.json"),
    ratchet: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_("Whether a gate that misses its limit passes as long as it is no worse than the baseline.")), false),
});

;// CONCATENATED MODULE: ./packages/core/lib/config/schema/pipeline.js






const pipeline_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(2048));
/** The pipeline as the project describes itself. */
const PipelineSchema = dist/* strictObject */.rej({
    pipeline_id: dist/* optional */.lqM(dist/* pipe */.FsL(pipeline_text, dist/* description */.h_("Name of the pipeline, shown above its stages."))),
    project_name: dist/* optional */.lqM(dist/* pipe */.FsL(pipeline_text, dist/* description */.h_("Name of the project, shown where the pipeline has no name of its own."))),
    repository_url: dist/* optional */.lqM(dist/* pipe */.FsL(pipeline_text, dist/* description */.h_("Address of the repository."), dist/* metadata */.yuE({ noEffect: "the repository is the one whose workflow runs", isSensitive: true }))),
    target_network: dist/* optional */.lqM(dist/* pipe */.FsL(pipeline_text, dist/* description */.h_("Network that the contracts are for."), dist/* metadata */.yuE({ noEffect: "networks are chosen per environment when contracts are deployed" }))),
    preset: dist/* optional */.lqM(dist/* pipe */.FsL(preset, dist/* description */.h_("Commands for every stage without `run` that this preset knows by name."))),
    max_parallel: dist/* optional */.lqM(dist/* pipe */.FsL(wholeNumber(1), dist/* maxValue */.cGV(256), dist/* description */.h_("How many stages may run at once. Left out, as many as there are processor cores."))),
    stages: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* union */.KCZ([stage_name/* stageName */.C, StageSchema])), dist/* maxLength */.Ru6(100), dist/* description */.h_("Stages, each by name or as a mapping. One without commands is reported from input `outcome`."), dist/* metadata */.yuE({ accepts: "a list of up to 100 stages: names, or mappings with name, run, preset and more" })), []),
    environment_vars: dist/* optional */.lqM(dist/* pipe */.FsL(environmentVariables, dist/* description */.h_("Variables that stages see. Taken as written: nothing is put in for `${\u2026}`.")), {}),
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
        const { node, problems, notices } = normalizeKeys(ConfigSchema, root);
        if (node.kind !== "mapping")
            throw new problem/* ConfigFileError */.x(root.location, "found a document that is no mapping; accepted `key: value` lines");
        const lifted = liftNestedGates(node);
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
    const fitting = schemaFor(schema, node);
    const { kind } = shapeOf(fitting);
    const below = (value, step) => {
        const child = childSchema(fitting, step);
        return child ? plainFor(child, value) : toPlain(value);
    };
    if (node.kind === "scalar" || kind === "leaf")
        return toPlain(node);
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
    const node = nodeAt(root, path);
    const location = node?.location ?? locationOf(root, path.slice(0, -1)) ?? root.location;
    const expected = schemaAtPath(schema, root, path);
    return { location, path, message: message ?? wrongValue(expected, node) };
}
function wrongValue(expected, node) {
    const { isSensitive } = metadataOf(expected);
    const found = node === undefined ? "nothing" : describeFound(node, isSensitive === true);
    return `found ${found}; accepted ${describeAccepted(expected)}${suggestion(expected, node)}`;
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
    const shape = shapeOf(schemaFor(expected, node));
    const nearest = shape.kind === "names" ? (0,nearest_name/* nearestName */.q)(shape.names, node.value) : undefined;
    return nearest === undefined ? "" : ` (did you mean ${nearest}?)`;
}
function schemaAtPath(schema, root, path) {
    let current = schema;
    let node = root;
    for (const step of path) {
        const child = childSchema(node ? schemaFor(current, node) : current, step);
        if (child === undefined)
            return current;
        current = child;
        node = node && nodeAt(node, [step]);
    }
    return current;
}

;// CONCATENATED MODULE: ./packages/core/lib/config/load-written-config.js






/** The config in the `bytes` of the file at `path`, over what it extends. Throws one InputError with every problem. */
async function loadWrittenConfig(bytes, path, readFile) {
    const chain = await readConfigChain(bytes, path, readFile);
    const empty = { kind: "mapping", entries: new Map(), location: { file: path, line: 1, column: 1 } };
    const document = chain.nodes.reduceRight((base, over) => mergeNodes(base, over), empty);
    const { value, problems } = validateConfig(ConfigSchema, document);
    if (value === undefined || chain.problems.length > 0)
        throw (0,problem/* toInputError */.Gx)([...chain.problems, ...problems]);
    const { version, pipeline, quality_gates } = value;
    return {
        config: { version, pipeline, quality_gates },
        document,
        files: chain.files,
        notices: chain.notices,
        locate: (key) => (nodeAt(document, key) ? locationOf(document, key) : undefined),
    };
}


/***/ }),

/***/ 7851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ stageName),
/* harmony export */   y: () => (/* binding */ STAGE_NAMES)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

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
const ACCEPTS = `one of ${STAGE_NAMES.join(", ")}, or any other name of up to 128 characters on one line`;
const otherName = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(128), 
// Its ends are no white space: what a person cannot see tells no two stages apart.
// oxlint-disable-next-line no-control-regex -- refusing them is the point
valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[^\s\u0000-\u001f\u007f](?:[^\u0000-\u001f\u007f]*[^\s\u0000-\u001f\u007f])?$/));
/** The usual names come first, so that every spelling of one becomes that one. */
const stageName = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(STAGE_NAMES), otherName]), valibot__WEBPACK_IMPORTED_MODULE_0__/* .metadata */ .yuE({ accepts: ACCEPTS }));


/***/ }),

/***/ 4351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ StageResourcesSchema),
/* harmony export */   n: () => (/* binding */ parseByteSize)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

const UNIT_BYTES = new Map([
    ["B", 1],
    ["KB", 1000],
    ["MB", 1000 ** 2],
    ["GB", 1000 ** 3],
    ["KiB", 1024],
    ["MiB", 1024 ** 2],
    ["GiB", 1024 ** 3],
]);
const SIZE_PATTERN = /^\d{1,6}(?:\.\d{1,3})? ?(?:B|KB|MB|GB|KiB|MiB|GiB)$/;
/** Bytes as a number, or text such as `2GB` (10^9) and `512 MiB` (2^20). Undefined where it is neither. */
function parseByteSize(value) {
    if (typeof value === "number")
        return Number.isSafeInteger(value) && value > 0 ? value : undefined;
    if (!SIZE_PATTERN.test(value))
        return undefined;
    const unit = /[A-Za-z]+$/.exec(value)?.[0] ?? "";
    const bytes = Math.round(Number.parseFloat(value) * (UNIT_BYTES.get(unit) ?? 0));
    return bytes > 0 ? bytes : undefined;
}
/** What a stage may use at most; both are measured over all processes of the stage. */
const StageResourcesSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    memory: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1)), valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(SIZE_PATTERN))]), valibot__WEBPACK_IMPORTED_MODULE_0__/* .metadata */ .yuE({ accepts: "bytes as a number, or text such as 512MB, 2GB, 2GiB" }), valibot__WEBPACK_IMPORTED_MODULE_0__/* .description */ .h_("Most memory that its processes may hold together: resident, looked at four times a second. Needs a Linux runner."))),
    cpu_seconds: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .gtValue */ .zYL(0), valibot__WEBPACK_IMPORTED_MODULE_0__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .description */ .h_("Most processor time of an attempt, user and system together. Needs a Linux runner."), valibot__WEBPACK_IMPORTED_MODULE_0__/* .metadata */ .yuE({ accepts: "a number above 0", unit: "seconds" }))),
});


/***/ })

};
