export const id = 882;
export const ids = [882];
export const modules = {

/***/ 3435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeStorage: () => (/* binding */ judgeStorage)
/* harmony export */ });
/* harmony import */ var _storage_compare_storage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5365);
/* harmony import */ var _judged_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9827);


const MAX_SHOWN_PER_CONTRACT = 10;
/**
 * Every selected contract's storage layout must continue the one it had at base: a proxy keeps its storage when its code
 * is replaced. A selected contract that has no layout of this commit fails the gate where the config names it or base
 * has its layout; without anything to compare the gate is `no-baseline`.
 */
function judgeStorage(evidence, comparison, base, rules) {
    const { selected, verdicts } = comparison;
    const faults = verdicts.map((verdict) => findFaults(verdict, evidence.survey, rules.contracts.length > 0));
    const broken = faults.filter(([first]) => first !== undefined);
    const shared = {
        name: "storage_layout",
        label: "Storage layout",
        threshold: 0,
        unit: "none",
        limit: "compatible",
        ...(verdicts.length > 0 && { actual: broken.length, now: tellNow(verdicts, broken.length) }),
        annotations: faults.flatMap((found) => found.slice(0, MAX_SHOWN_PER_CONTRACT).map(annotate)),
    };
    const problems = [...evidence.problems, ...evidence.survey.problems, ...selected.unmatched.map(tellUnmatched)];
    if (problems.length > 0)
        return (0,_judged_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .doubted */ .Q3)(shared, problems);
    if (verdicts.length === 0)
        return (0,_judged_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .judged */ .g$)({ ...shared, status: "skip", now: "none", message: NOTHING_SELECTED });
    const asides = tellAsides(comparison, base);
    if (broken.length > 0) {
        const named = (0,_judged_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(broken, tellBroken);
        const many = `${(0,_judged_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(broken.length, "contract")} cannot take the place of what is deployed: `;
        return (0,_judged_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .judged */ .g$)({ ...shared, status: "fail", message: [many, ...named, asides === "" ? "." : `. ${asides}`] });
    }
    const compared = verdicts.filter(({ kind }) => kind === "compared").length;
    if (compared === 0) {
        const message = `No baseline: ${base.reasons.join("; ")}.${asides === "" ? "" : ` ${asides}`}`;
        return (0,_judged_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .judged */ .g$)({ ...shared, status: "no-baseline", baseShown: "none", message });
    }
    const kept = `${(0,_judged_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(compared, "contract keeps its", "contracts keep their")} storage layout.`;
    return (0,_judged_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .judged */ .g$)({ ...shared, status: "pass", message: asides === "" ? kept : `${kept} ${asides}` });
}
const NOTHING_SELECTED = "No contract looks upgradeable. Name those whose storage must stay compatible in `quality_gates.storage.contracts`.";
const HOW_TO_GET = 'Foundry: add `extra_output = ["storageLayout"]` to foundry.toml, and build with `--build-info --force` so that enums and namespaces are seen. Hardhat: add `storageLayout` to `outputSelection`.';
function tellUnmatched(glob) {
    return `\`quality_gates.storage.contracts\`: ${JSON.stringify(glob)} matches no contract. Write it as \`path:Name\`, such as \`src/**:Vault\`, or as a name.`;
}
function findFaults(verdict, survey, isNamed) {
    const { contract } = verdict;
    const whole = { contract, path: contract.path, line: contract.startLine };
    switch (verdict.kind) {
        case "compared":
            return verdict.verdict.issues.map((issue) => ({
                contract,
                ...(0,_storage_compare_storage_js__WEBPACK_IMPORTED_MODULE_0__.locateVariable)(contract, survey.contracts, issue.contract, issue.label),
                message: issue.message,
            }));
        case "stale":
            return [{ ...whole, message: `Its layout is of another version of ${verdict.source}. Compile in this run.` }];
        case "missing":
            return verdict.hasBase || (isNamed && contract.kind === "contract")
                ? [{ ...whole, message: `It has no storage layout in this run. ${HOW_TO_GET}` }]
                : [];
        case "new":
            return [];
    }
}
function tellBroken(faults) {
    const [first] = faults;
    if (first === undefined)
        return [];
    const more = faults.length > 1 ? ` (and ${(0,_judged_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(faults.length - 1, "more change")})` : "";
    return [
        `${first.contract.name} at `,
        { path: first.path, line: first.line },
        `: ${first.message.replace(/\.$/, "")}${more}`,
    ];
}
function annotate(fault) {
    return {
        path: fault.path,
        startLine: fault.line,
        endLine: fault.line,
        level: "failure",
        title: `Storage layout of ${fault.contract.name}`,
        message: fault.message,
    };
}
function tellNow(verdicts, broken) {
    if (broken > 0)
        return `${broken} of ${(0,_judged_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(verdicts.length, "contract")} broken`;
    const compared = verdicts.filter(({ kind }) => kind === "compared").length;
    return compared === 0 ? (0,_judged_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(verdicts.length, "contract") : `${(0,_judged_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(compared, "contract")} compatible`;
}
/** What people should know beside the verdict: contracts without a comparison, and what a comparison could not see. */
function tellAsides({ verdicts, selected }, base) {
    const fresh = verdicts.filter(({ kind }) => kind === "new").length;
    const unseen = verdicts.filter((verdict) => verdict.kind === "missing" && !verdict.hasBase);
    const moved = verdicts.flatMap((verdict) => verdict.kind === "compared" && verdict.movedFrom !== null ? [verdict] : []);
    const notes = [...new Set(verdicts.flatMap((verdict) => (verdict.kind === "compared" ? verdict.verdict.notes : [])))];
    return [
        ...(fresh > 0 ? [`${(0,_judged_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(fresh, "contract")} had no layout at base.`] : []),
        ...(unseen.length > 0
            ? [`${(0,_judged_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(unseen.length, "contract")} that looks upgradeable has no storage layout in this run. ${HOW_TO_GET}`]
            : []),
        ...moved
            .slice(0, 1)
            .map(({ contract, movedFrom }) => `${contract.qualifiedName} was compared with ${movedFrom ?? ""} of base.`),
        ...selected.gone
            .slice(0, 1)
            .map((name) => `${name} had a layout at base and is gone, though its file is not${others(selected.gone.length)}.`),
        ...base.problems.slice(0, 1).map((problem) => `Not compared: ${problem}${others(base.problems.length)}`),
        ...notes.slice(0, 1).map((note) => `${note}${others(notes.length)}`),
    ].join(" ");
}
function others(count) {
    return count > 1 ? ` (and ${(0,_judged_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(count - 1, "more")})` : "";
}


/***/ }),

/***/ 2714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBaseLayouts: () => (/* binding */ readBaseLayouts)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _chainops_reports_report_error__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8164);
/* harmony import */ var _chainops_reports_storage_layout_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9972);
/* harmony import */ var _chainops_reports_storage_parse_layout__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8039);
/* harmony import */ var _in_batches_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3133);





/** Where projects commit what `forge inspect` prints, relative to the working directory. */
const LAYOUT_FOLDERS = ["storage-layouts", ".storage-layouts"];
const MAX_FOLDERS = 32;
/**
 * The layouts to compare with: those in files that the base commit tracks, in `storage-layouts/` and wherever input
 * `storage` leads, and for other contracts those of the baseline.
 */
async function readBaseLayouts(base, places, baseline) {
    const layouts = new Map();
    const problems = [];
    const stored = baseline.measurements?.storage ?? null;
    for (const [name, value] of Object.entries(stored ?? {})) {
        keep(`the storage layout of ${name} in ${baseline.source}`, problems, () => {
            layouts.set(name, { layout: (0,_chainops_reports_storage_parse_layout__WEBPACK_IMPORTED_MODULE_3__/* .parseStoredLayout */ .Lv)(value), source: baseline.source });
        });
    }
    const folders = await Promise.all([
        ...findFolders(places).map((folder) => readFolder(base, folder)),
        ...findFiles(places).map((path) => readNamed(base, path)),
    ]);
    for (const { path, text } of folders.flatMap(({ files }) => files)) {
        keep(`${path} of the base commit`, problems, () => {
            for (const { name, layout } of (0,_chainops_reports_storage_layout_file__WEBPACK_IMPORTED_MODULE_2__/* .parseLayoutFile */ .q)(text, path, () => true).layouts) {
                layouts.set(name, { layout, source: `\`${path}\` of the base commit` });
            }
        });
    }
    const reasons = [
        ...folders.flatMap(({ reason }) => (reason === "" ? [] : [reason])),
        stored === null && baseline.reason !== "" ? baseline.reason.replace(/\.$/, "") : NO_LAYOUTS,
    ];
    return { layouts, problems, reasons: [...new Set(reasons)] };
}
const NO_LAYOUTS = "neither the base commit's `storage-layouts` nor a baseline holds a layout of these contracts";
/** What is of another format is no layout: these folders may hold other JSON too. */
function keep(what, problems, read) {
    try {
        read();
    }
    catch (error) {
        if (!(error instanceof _chainops_reports_report_error__WEBPACK_IMPORTED_MODULE_1__/* .ReportError */ .$))
            throw error;
        if (error.code !== "wrong-format")
            problems.push(`${what.slice(0, 300)} cannot be read: ${error.message}`);
    }
}
function findFolders({ workingDirectory, named, files }) {
    const fromHere = (path) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(workingDirectory, path);
    const folders = [
        ...LAYOUT_FOLDERS.map(fromHere),
        ...named.filter(isGlob).map((glob) => fromHere(fixedFolder(glob))),
        ...files.map((file) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file)),
    ];
    return [...new Set(folders.map((folder) => folder.replace(/\/$/, "")))].filter(isInside).slice(0, MAX_FOLDERS);
}
function findFiles({ workingDirectory, named }) {
    const files = named.filter((line) => !isGlob(line)).map((line) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(workingDirectory, line));
    return files.filter(isInside).slice(0, MAX_FOLDERS);
}
function isInside(path) {
    return path !== "." && path !== ".." && !path.startsWith("../");
}
function isGlob(line) {
    return /[*?[\]{}()!+@]/.test(line);
}
/** `storage` of `storage/*.json`. */
function fixedFolder(glob) {
    const segments = glob.split("/").slice(0, -1);
    const special = segments.findIndex(isGlob);
    return (special < 0 ? segments : segments.slice(0, special)).join("/") || ".";
}
async function readFolder(base, folder) {
    const listed = await base.list(folder);
    if (!listed.found)
        return { files: [], reason: listed.reason };
    const files = [];
    for (const batch of (0,_in_batches_js__WEBPACK_IMPORTED_MODULE_4__/* .inBatches */ .o)(listed.files.filter(({ name }) => name.endsWith(".json")))) {
        const paths = batch.map(({ name }) => `${folder}/${name}`);
        for (const [index, file] of (await Promise.all(paths.map((path) => base.read(path)))).entries()) {
            if (file.found)
                files.push({ path: paths[index] ?? folder, text: file.text });
        }
    }
    return { files, reason: "" };
}
async function readNamed(base, path) {
    const file = await base.read(path);
    return { files: file.found ? [{ path, text: file.text }] : [], reason: "" };
}


/***/ }),

/***/ 5365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareStorage: () => (/* binding */ compareStorage),
  locateVariable: () => (/* binding */ locateVariable),
  recordLayouts: () => (/* binding */ recordLayouts)
});

// EXTERNAL MODULE: ./packages/reports/lib/storage/normalize-layout.js + 1 modules
var normalize_layout = __webpack_require__(457);
// EXTERNAL MODULE: ./packages/reports/lib/storage/storage-layout.js
var storage_layout = __webpack_require__(9805);
;// CONCATENATED MODULE: ./packages/reports/lib/storage/compare-types.js


/** More pairs of types than this come from no project; they end the comparison. */
const MAX_PAIRS = 200_000;
/** Compares types of two layouts by their structure; names of structs and contracts do not matter. */
class TypeComparer {
    #base;
    #now;
    #compareMembers;
    #known = new Map();
    /** Labels of enums that were taken for equal by their names. */
    unseenEnums = new Set();
    constructor(base, now, compareMembers) {
        this.#base = base;
        this.#now = now;
        this.#compareMembers = compareMembers;
    }
    /**
     * Why a value of the second type must not be read where one of the first was written; undefined where it may.
     * `mayGrow`: behind a hash a struct has room for more members. A type that leads back to itself is equal as far as all
     * else in it is.
     */
    difference(baseId, nowId, mayGrow) {
        const key = `${mayGrow} ${baseId} ${nowId}`;
        if (this.#known.has(key))
            return this.#known.get(key);
        if (this.#known.size >= MAX_PAIRS)
            return "there are too many types to compare";
        this.#known.set(key, undefined);
        const [base, now] = [this.#base[baseId], this.#now[nowId]];
        const found = base === undefined || now === undefined
            ? "its type is unknown"
            : (this.#compare(baseId, base, nowId, now, mayGrow) ?? (mayGrow ? undefined : resized(base, now)));
        this.#known.set(key, found);
        return found;
    }
    #compare(baseId, base, nowId, now, mayGrow) {
        const [from, to] = [(0,storage_layout/* typeHead */.N$)(baseId), (0,storage_layout/* typeHead */.N$)(nowId)];
        const changed = `${base.label} became ${now.label}`;
        if (isFunction(from) && isFunction(to))
            return visibility(from) === visibility(to) ? undefined : changed;
        if (isAddress(from) && isAddress(to))
            return undefined;
        if (from !== to)
            return changed;
        switch (from) {
            case "t_struct":
                return within(`struct ${bare(now)}`, this.#compareMembers(base.members ?? [], now.members ?? [], mayGrow));
            case "t_enum":
                return this.#compareEnums(base, now);
            case "t_mapping":
                return this.#compareMappings(base, now);
            case "t_array":
                return this.#compareArrays(baseId, base, nowId, now, mayGrow);
            default:
                return resized(base, now);
        }
    }
    #compareMappings(base, now) {
        const key = this.difference(base.key ?? "", now.key ?? "", false);
        if (key !== undefined)
            return `in the key of ${now.label}, ${key}`;
        return within(`the values of ${now.label}`, this.difference(base.value ?? "", now.value ?? "", true));
    }
    #compareArrays(baseId, base, nowId, now, mayGrow) {
        const [from, to] = [(0,normalize_layout/* arrayLength */.O)(baseId), (0,normalize_layout/* arrayLength */.O)(nowId)];
        const isSameLength = from === to;
        const isLonger = from !== "dyn" && to !== "dyn" && BigInt(to) > BigInt(from);
        if (!isSameLength && !(isLonger && mayGrow))
            return `${base.label} became ${now.label}`;
        return within(`the elements of ${now.label}`, this.difference(base.base ?? "", now.base ?? "", false));
    }
    /** Without members on both sides only the name speaks for an enum. */
    #compareEnums(base, now) {
        const other = resized(base, now);
        if (other !== undefined)
            return other;
        const [from, to] = [base.enumMembers, now.enumMembers];
        if (from !== undefined && to !== undefined) {
            const at = from.findIndex((member, index) => to[index] !== member);
            return at < 0 ? undefined : `in ${now.label}, value ${at} was ${from[at]} and is ${to[at] ?? "gone"}`;
        }
        if (base.label !== now.label)
            return `${base.label} became ${now.label}`;
        this.unseenEnums.add(now.label);
        return undefined;
    }
}
function within(place, found) {
    return found === undefined ? undefined : `in ${place}, ${found}`;
}
function resized(base, now) {
    if (base.bytes === now.bytes)
        return undefined;
    return `${base.label} of ${base.bytes} bytes became ${now.label} of ${now.bytes}`;
}
function bare({ label }) {
    return label.replace(/^struct /, "");
}
function isFunction(head) {
    return head.startsWith("t_function_");
}
function visibility(head) {
    return head.startsWith("t_function_external") ? "external" : "internal";
}
/** A contract is kept as its address. */
function isAddress(head) {
    return head === "t_contract" || head === "t_address";
}

;// CONCATENATED MODULE: ./packages/reports/lib/storage/variable-places.js

/** Where the variables of one sound list stand, and what they are called. */
class VariablePlaces {
    #variables;
    #begins;
    #ends;
    #byBegin;
    #byLabel;
    constructor(variables, types) {
        this.#variables = variables;
        this.#begins = variables.map(storage_layout/* beginByte */.QZ);
        this.#ends = variables.map((variable) => (0,storage_layout/* endByte */.Kc)(variable, types));
        this.#byBegin = new Map(variables.map((variable) => [(0,storage_layout/* beginByte */.QZ)(variable), variable]));
        this.#byLabel = new Map(variables.map((variable) => [variable.label, variable]));
    }
    startingAt(byte) {
        return this.#byBegin.get(byte);
    }
    named(label) {
        return this.#byLabel.get(label);
    }
    /** The last variable that holds a byte from `begin` up to `end`, and the byte behind it. */
    lastWithin(begin, end) {
        let [low, high] = [0, this.#variables.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.#begins[middle] ?? 0n) < end)
                low = middle + 1;
            else
                high = middle;
        }
        const [variable, variableEnd] = [this.#variables[low - 1], this.#ends[low - 1]];
        if (variable === undefined || variableEnd === undefined || variableEnd <= begin)
            return undefined;
        return { variable, end: variableEnd };
    }
    /** Those that begin behind `byte`. */
    startingAfter(byte) {
        return this.#variables.find((_, index) => (this.#begins[index] ?? 0n) > byte);
    }
}

;// CONCATENATED MODULE: ./packages/reports/lib/storage/compare-layouts.js



/**
 * Compares two layouts byte by byte: whatever stood somewhere must stand there still under its name and with a type that
 * reads it alike. New variables may stand where nothing stood, or in a gap that ends where it ended. The rules are those
 * of OpenZeppelin's upgrades-core, but for enums: without a syntax tree their members are unknown to both, and where that
 * one refuses, an enum of the same name and size is taken for the same here, and told in the notes.
 */
function compareLayouts(base, now, rules) {
    const comparer = new LayoutComparer(base, now, rules);
    const issues = [...comparer.compare(base.variables, now.variables, true), ...comparer.compareNamespaces()];
    return { judge: "byte-map", issues, notes: comparer.notes() };
}
class LayoutComparer {
    #base;
    #now;
    #rules;
    #types;
    constructor(base, now, rules) {
        this.#base = base;
        this.#now = now;
        this.#rules = rules;
        this.#types = new TypeComparer(base.types, now.types, (from, to, mayGrow) => {
            const [first] = this.compare(from, to, mayGrow);
            return first?.message.replace(/\.$/, "");
        });
    }
    compare(base, now, mayGrow) {
        const after = new VariablePlaces(now, this.#now.types);
        const issues = base.flatMap((was) => {
            const found = (0,storage_layout/* isGap */.NH)(was) ? this.#compareGap(was, after) : this.#compareVariable(was, after);
            return found === undefined ? [] : [found];
        });
        const last = base.at(-1);
        const isFull = !mayGrow && issues.length === 0 && (last === undefined || !(0,storage_layout/* isGap */.NH)(last));
        const added = isFull ? after.startingAfter(last === undefined ? -1n : (0,storage_layout/* beginByte */.QZ)(last)) : undefined;
        if (added !== undefined)
            issues.push(tellGrowth(added));
        return issues;
    }
    #compareVariable(was, after) {
        const is = after.startingAt((0,storage_layout/* beginByte */.QZ)(was));
        if (is === undefined)
            return this.#tellMissing(was, after);
        const difference = this.#difference(was, is);
        // What stands elsewhere under its name has moved, whatever renames are allowed.
        const hasMoved = was.label !== is.label && is.renamedFrom !== was.label && after.named(was.label) !== undefined;
        if (hasMoved)
            return this.#tellMissing(was, after);
        if (!this.#isRenamed(was, is)) {
            return difference === undefined
                ? undefined
                : tell("retyped", is, `\`${is.label}\` changed its type: ${difference}.`);
        }
        if (difference !== undefined)
            return this.#tellMissing(was, after);
        return tell("renamed", is, `\`${was.label}\` at ${place(was)} is called \`${is.label}\` now.`);
    }
    /** `@custom:oz-retyped-from` says that the author knows; the size is still compared. */
    #difference(was, is) {
        const [from, to] = [this.#base.types[was.type], this.#now.types[is.type]];
        const isRetyped = is.retypedFrom !== undefined && withoutKind(is.retypedFrom) === withoutKind(from?.label ?? "");
        if (!isRetyped)
            return this.#types.difference(was.type, is.type, false);
        return from?.bytes === to?.bytes
            ? undefined
            : `it has ${to?.bytes ?? "?"} bytes where it had ${from?.bytes ?? "?"}`;
    }
    #isRenamed(was, is) {
        if (this.#rules.allowRename || was.label === is.renamedFrom)
            return false;
        return was.label !== is.label || (is.renamedFrom !== undefined && is.renamedFrom !== was.renamedFrom);
    }
    #tellMissing(was, after) {
        const is = after.named(was.label);
        if (is !== undefined)
            return tell("moved", is, `\`${was.label}\` moved from ${place(was)} to ${place(is)}.`);
        const over = after.lastWithin((0,storage_layout/* beginByte */.QZ)(was), (0,storage_layout/* endByte */.Kc)(was, this.#base.types))?.variable;
        if (over === undefined)
            return tell("deleted", was, `\`${was.label}\` at ${place(was)} is gone.`);
        return tell("replaced", over, `\`${over.label}\` stands at ${place(was)}, where \`${was.label}\` was.`);
    }
    /** What stands in the gap now, variables or a smaller gap, must end in the slot in which it ended. */
    #compareGap(gap, after) {
        const end = (0,storage_layout/* endByte */.Kc)(gap, this.#base.types);
        const last = after.lastWithin((0,storage_layout/* beginByte */.QZ)(gap), end);
        if (last === undefined) {
            return tell("gap", gap, `\`${gap.label}\` at ${place(gap)} is gone, and nothing stands in its place.`);
        }
        const [wanted, found] = [slotBehind(end), slotBehind(last.end)];
        if (wanted === found)
            return this.#compareElements(gap, last.variable);
        return tell("gap", last.variable, `\`${gap.label}\` ended before slot ${wanted}, and \`${last.variable.label}\`, which stands there now, ends before slot ${found}: a gap must shrink by just the slots that new variables take.`);
    }
    /** Of a gap that is left: nothing is kept in it, but its author meant something else. */
    #compareElements(gap, left) {
        const [from, to] = [this.#base.types[gap.type]?.base, this.#now.types[left.type]?.base];
        if (!(0,storage_layout/* isGap */.NH)(left) || from === undefined || to === undefined)
            return undefined;
        const difference = this.#types.difference(from, to, false);
        return difference === undefined
            ? undefined
            : tell("retyped", left, `\`${left.label}\` changed its type: ${difference}.`);
    }
    compareNamespaces() {
        const now = new Map(this.#now.namespaces.map((namespace) => [namespace.id, namespace]));
        return this.#base.namespaces.flatMap((was) => {
            const is = now.get(was.id);
            return is === undefined ? this.#missingNamespace(was) : this.compare(was.variables, is.variables, true);
        });
    }
    #missingNamespace({ id, variables }) {
        const [first] = variables;
        if (first === undefined)
            return [];
        const shared = { contract: first.contract, label: "" };
        if (this.#now.detail === "ast")
            return [{ ...shared, kind: "namespace", message: `The namespace ${id} is gone.` }];
        const message = `The namespace ${id} of base cannot be seen in a layout without syntax tree; bring the build-info.`;
        return [{ ...shared, kind: "uncompared", message }];
    }
    notes() {
        const enums = [...this.#types.unseenEnums].map((label) => `The members of ${label} are not known, so they were not compared; a build-info tells them.`);
        const isUnseen = this.#now.namespaces.length > 0 && this.#base.detail === "plain";
        return isUnseen ? [...enums, UNSEEN_NAMESPACES] : enums;
    }
}
const UNSEEN_NAMESPACES = "The ERC-7201 namespaces were not compared: the layout at base is without syntax tree, and shows none.";
function tellGrowth(added) {
    return tell("inserted", added, `\`${added.label}\` was added where there is no room to grow.`);
}
function tell(kind, at, message) {
    return { kind, contract: at.contract, label: at.label, message };
}
function place({ slot, offset }) {
    return offset === 0 ? `slot ${slot}` : `slot ${slot}, byte ${offset}`;
}
/** "IToken" of "contract IToken". */
function withoutKind(label) {
    return label.replace(/\b(contract|struct|enum) /g, "").trim();
}
function slotBehind(byte) {
    return (byte + 31n) / 32n;
}

;// CONCATENATED MODULE: ./packages/reports/lib/storage/judge-layouts.js

/** upgrades-core aligns each list with each; beyond this the byte map alone decides. */
const MAX_ALIGNED_PAIRS = 250_000;
/**
 * Judges as upgrades-core does where both layouts come with a syntax tree, else by the byte map. The byte map decides
 * too where upgrades-core gives up (on types that lead back to themselves), and it sees variables that change places,
 * which upgrades-core takes for renames where those are allowed.
 */
async function openLayoutJudge(layouts) {
    if (!layouts.some(({ detail }) => detail === "ast"))
        return compareLayouts;
    const { createUpgradesJudge } = await Promise.all(/* import() */[__webpack_require__.e(3), __webpack_require__.e(815)]).then(__webpack_require__.bind(__webpack_require__, 1815));
    return combineJudges(createUpgradesJudge(), compareLayouts);
}
/** `upgrades` gives undefined where it cannot judge. */
function combineJudges(upgrades, byteMap) {
    return (base, now, rules) => {
        const isSeen = base.detail === "ast" && now.detail === "ast" && alignedPairs(base, now) <= MAX_ALIGNED_PAIRS;
        const verdict = isSeen ? upgrades(base, now, rules) : undefined;
        if (verdict === undefined)
            return byteMap(base, now, rules);
        if (verdict.issues.length > 0 || !rules.allowRename)
            return verdict;
        return { ...verdict, issues: byteMap(base, now, rules).issues.filter(({ kind }) => kind === "moved") };
    };
}
function alignedPairs(base, now) {
    return listLengths(base) * listLengths(now);
}
function listLengths({ variables, types, namespaces }) {
    const lists = [variables, ...namespaces.map((namespace) => namespace.variables)];
    const members = Object.values(types).map((type) => type.members?.length ?? type.enumMembers?.length ?? 0);
    return lists.reduce((sum, list) => sum + list.length, 0) + members.reduce((sum, count) => sum + count, 0);
}

// EXTERNAL MODULE: ./packages/core/lib/files/match-glob.js
var match_glob = __webpack_require__(8575);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/storage/select-contracts.js

/**
 * The contracts that the globs name, on `path:Name`, the name or the path; without globs those that can be deployed and
 * look upgradeable, or that have a layout at base. Interfaces and libraries keep no state.
 */
function selectContracts(contracts, globs, base) {
    const stateful = contracts.filter(({ kind }) => kind === "contract" || kind === "abstract");
    const matchers = globs.map((glob) => ({ glob, isMatch: matchesContract(glob) }));
    const isNamed = (name) => matchers.some(({ isMatch }) => isMatch(name));
    const baseNames = [...base.keys()].filter((name) => globs.length === 0 || isNamed(name));
    const known = new Set(stateful.map(({ qualifiedName }) => qualifiedName));
    const lost = baseNames.filter((name) => name.includes(":") && !known.has(name));
    const movedFrom = findMoves(lost, stateful, base, isNamed);
    const isSelected = (contract) => globs.length > 0
        ? isNamed(contract.qualifiedName) || movedFrom.has(contract.qualifiedName)
        : (contract.kind === "contract" && contract.looksUpgradeable) ||
            base.has(contract.qualifiedName) ||
            movedFrom.has(contract.qualifiedName);
    const moved = new Set(movedFrom.values());
    const files = new Set(contracts.map(({ qualifiedName }) => pathOf(qualifiedName)));
    const everything = [...stateful.map(({ qualifiedName }) => qualifiedName), ...baseNames];
    return {
        contracts: stateful.filter(isSelected),
        gone: lost.filter((name) => !moved.has(name) && files.has(pathOf(name))),
        unmatched: matchers.filter(({ isMatch }) => !everything.some(isMatch)).map(({ glob }) => glob),
        movedFrom,
    };
}
/** The path and the name are matched apart, so that `**` means folders in front of a `:` too. */
function matchesContract(glob) {
    const colon = glob.lastIndexOf(":");
    if (colon >= 0) {
        const [isPath, isName] = [(0,match_glob/* matchesGlob */.k)([glob.slice(0, colon)]), (0,match_glob/* matchesGlob */.k)([glob.slice(colon + 1)])];
        return (name) => isPath(pathOf(name)) && isName(nameOf(name));
    }
    const isMatch = (0,match_glob/* matchesGlob */.k)([glob]);
    return (name) => isMatch(nameOf(name)) || isMatch(pathOf(name));
}
/**
 * A lost contract is looked for under its name in other files, and in its file as the one contract there that must keep
 * its layout and has none at base.
 */
function findMoves(lost, contracts, base, isNamed) {
    const fresh = contracts.filter(({ qualifiedName, kind }) => kind === "contract" && !base.has(qualifiedName));
    const moves = new Map();
    for (const name of lost) {
        const elsewhere = fresh.filter((contract) => contract.name === nameOf(name));
        const there = fresh.filter(({ qualifiedName, looksUpgradeable }) => pathOf(qualifiedName) === pathOf(name) && (looksUpgradeable || isNamed(qualifiedName)));
        const lostThere = lost.filter((other) => pathOf(other) === pathOf(name));
        const candidates = elsewhere.length > 0 ? elsewhere : lostThere.length === 1 ? there : [];
        const [candidate] = candidates;
        if (candidate !== undefined && candidates.length === 1)
            moves.set(candidate.qualifiedName, name);
    }
    return moves;
}
function pathOf(qualifiedName) {
    return qualifiedName.slice(0, Math.max(0, qualifiedName.lastIndexOf(":")));
}
/** `Vault` of `src/Vault.sol:Vault`. */
function nameOf(qualifiedName) {
    return qualifiedName.slice(qualifiedName.lastIndexOf(":") + 1);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/storage/compare-storage.js


/** Holds the layout of every selected contract beside the one it had. upgrades-core is loaded where it can judge. */
async function compareStorage(found, contracts, base, rules) {
    const selected = selectContracts(contracts, rules.contracts, base);
    const now = preferLayouts(found);
    const judge = await openLayoutJudge([...now.values()].map(({ layout }) => layout));
    const layouts = new Map();
    const verdicts = selected.contracts.map((contract) => {
        const { qualifiedName } = contract;
        const movedFrom = selected.movedFrom.get(qualifiedName) ?? null;
        const before = base.get(movedFrom ?? qualifiedName) ?? base.get(contract.name);
        const own = now.get(qualifiedName) ?? now.get(contract.name);
        if (own === undefined)
            return { kind: "missing", contract, hasBase: before !== undefined };
        if (own.staleSource !== null)
            return { kind: "stale", contract, source: own.staleSource };
        layouts.set(qualifiedName, own.layout);
        if (before === undefined)
            return { kind: "new", contract };
        const verdict = judge(before.layout, own.layout, rules);
        return { kind: "compared", contract, verdict, base: before, movedFrom };
    });
    return { selected, verdicts, layouts };
}
/** Of several layouts of one contract, one of the tree's sources counts, and of those one with a syntax tree. */
function preferLayouts(found) {
    const preferred = new Map();
    for (const one of found) {
        const known = preferred.get(one.name);
        if (known === undefined || rank(one) > rank(known))
            preferred.set(one.name, one);
    }
    return preferred;
}
function rank({ staleSource, layout }) {
    return (staleSource === null ? 2 : 0) + (layout.detail === "ast" ? 1 : 0);
}
/** What the next run compares with, as the measurements hold it; null where nothing was measured. */
function recordLayouts({ layouts }) {
    return layouts.size === 0 ? null : Object.fromEntries(layouts);
}
/** The line of the variable in the contract or the base that declares it; the contract's own where it is not found. */
function locateVariable(contract, contracts, declarer, label) {
    const lineage = [contract, ...ancestors(contract, contracts)];
    const ordered = [...lineage.filter(({ name }) => name === nameOf(declarer)), ...lineage];
    for (const one of label === "" ? [] : ordered) {
        const line = one.lines.get(label);
        if (line !== undefined)
            return { path: one.path, line };
    }
    return { path: contract.path, line: contract.startLine };
}
function ancestors(contract, contracts) {
    const found = new Set();
    const queue = [...contract.bases];
    for (const name of queue) {
        for (const base of contracts) {
            if (base.name !== name || found.has(base) || base === contract)
                continue;
            found.add(base);
            queue.push(...base.bases);
        }
    }
    return [...found];
}


/***/ }),

/***/ 924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readStorageFile: () => (/* binding */ readStorageFile)
/* harmony export */ });
/* harmony import */ var _chainops_reports_decode_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4955);
/* harmony import */ var _chainops_reports_project_project_sources__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9345);
/* harmony import */ var _chainops_reports_report_error__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8164);
/* harmony import */ var _chainops_reports_json_value__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3151);
/* harmony import */ var _chainops_reports_storage_build_info__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1594);
/* harmony import */ var _chainops_reports_storage_layout_file__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9972);
/* harmony import */ var _chainops_reports_workspace_path__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1186);
/* harmony import */ var _gates_judged_gate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9827);
/* harmony import */ var _read_evidence_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7529);









/** A build-info holds the compiler's whole input and output. */
const MAX_FILE_BYTES = 512 * 1024 * 1024;
/** No layout is told without these words, so that thousands of artifacts need not be parsed. */
const MARKS = ['"storageLayout"', '"storage"'];
/**
 * Reads the storage layouts of one build-info, artifact or layout file. What a build-info or artifact was compiled from
 * is held against the tree; a file of `forge inspect` does not tell, and its age has to do. Contracts outside of the
 * project's sources are none of it.
 */
async function readStorageFile(workspace, file, rules) {
    const bytes = await workspace.readBytes(file.path, MAX_FILE_BYTES);
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!MARKS.some((mark) => head.includes(mark)))
        return refuseOthers(file.path);
    const isWanted = (path) => {
        const source = (0,_chainops_reports_workspace_path__WEBPACK_IMPORTED_MODULE_8__/* .toWorkspacePath */ .C)(path, rules.paths);
        return source !== null && (0,_chainops_reports_project_project_sources__WEBPACK_IMPORTED_MODULE_1__/* .isProjectSource */ .Lw)(source, rules.project.sources);
    };
    const { producer, layouts } = (0,_chainops_reports_storage_layout_file__WEBPACK_IMPORTED_MODULE_5__/* .parseLayoutFile */ .q)((0,_chainops_reports_decode_text__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(bytes), file.path, isWanted);
    const reports = [];
    let isDated = false;
    for (const { name, layout, sources } of layouts) {
        const known = sources.length > 0 ? sources : await readHardhat3Input(workspace, file.path);
        isDated ||= known.length === 0;
        reports.push({ name, layout, staleSource: await findStaleSource(known, rules) });
    }
    const counted = reports.length === 0 ? "" : (0,_gates_judged_gate_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(reports.length, "storage layout");
    return { reports, producer, counted, problems: isDated ? findAge(file, rules) : [] };
}
/** Hardhat 3 writes `<id>.json` with what was compiled beside `<id>.output.json`. */
async function readHardhat3Input(workspace, path) {
    const input = path.replace(/\.output\.json$/, ".json");
    if (input === path || (await workspace.describe(input)) === undefined)
        return [];
    const text = (0,_chainops_reports_decode_text__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(await workspace.readBytes(input, MAX_FILE_BYTES));
    return (0,_chainops_reports_storage_build_info__WEBPACK_IMPORTED_MODULE_4__/* .readInputSources */ .R)((0,_chainops_reports_json_value__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .eB)((0,_chainops_reports_json_value__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text, `The input ${input}`)) ?? {});
}
/** A build-info without output lies beside others, whoever names them all; whose layout is missing then is told. */
function refuseOthers(path) {
    if (/(^|\/)build-info\//.test(path))
        return { reports: [], producer: "", counted: "", problems: [] };
    throw new _chainops_reports_report_error__WEBPACK_IMPORTED_MODULE_2__/* .ReportError */ .$("wrong-format", "The file holds no storage layout. Compile with `storageLayout` among the outputs.");
}
async function findStaleSource(sources, { paths, hashOf }) {
    for (const { path, keccak256 } of sources) {
        const file = (0,_chainops_reports_workspace_path__WEBPACK_IMPORTED_MODULE_8__/* .toWorkspacePath */ .C)(path, paths);
        // Dependencies need not be installed where the gate runs; the project's own sources are in the tree.
        if (file === null || file.split("/").includes("node_modules"))
            continue;
        const hash = await hashOf(file);
        if (hash !== undefined && hash !== keccak256.toLowerCase())
            return file;
    }
    return null;
}
/** Where a layout does not tell what it was made from, its age has to do. */
function findAge(file, { newestSource }) {
    if (newestSource === undefined || file.modifiedAtMs + _read_evidence_js__WEBPACK_IMPORTED_MODULE_7__/* .AGE_TOLERANCE_MS */ .d >= newestSource.modifiedAtMs)
        return [];
    const seconds = (0,_gates_judged_gate_js__WEBPACK_IMPORTED_MODULE_6__/* .grouped */ .zD)(Math.ceil((newestSource.modifiedAtMs - file.modifiedAtMs) / 1000));
    return [
        `It is ${seconds} s older than ${newestSource.path}, so it may be of other code. Write it again in this run.`,
    ];
}


/***/ }),

/***/ 1594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ readBuildInfo),
  R: () => (/* binding */ readInputSources)
});

// EXTERNAL MODULE: ./packages/reports/lib/contracts/bytecode.js
var bytecode = __webpack_require__(7126);
// EXTERNAL MODULE: ./packages/reports/lib/json-value.js
var json_value = __webpack_require__(3151);
// EXTERNAL MODULE: ./packages/reports/lib/storage/layout-shape.js
var layout_shape = __webpack_require__(8429);
;// CONCATENATED MODULE: ./packages/reports/lib/storage/declared-types.js


const SLOT_BYTES = 32n;
const MAX_DEPTH = 64;
/**
 * Types and places of a struct as solc would lay it out in storage (Solidity documentation, "Layout of State Variables
 * in Storage"): solc gives no layout of a struct that no variable has, such as that of an ERC-7201 namespace.
 */
class DeclaredTypes {
    #declarations;
    /** Types that solc has placed, to which those found here are added; by this build's ids. */
    types;
    #structs = new Map();
    constructor(declarations, types) {
        this.#declarations = declarations;
        this.types = types;
    }
    placeMembers(struct, contract, depth = 0) {
        if (depth > MAX_DEPTH)
            throw (0,layout_shape/* brokenLayout */.Sr)(`struct ${String(struct["name"])} is nested over ${MAX_DEPTH} deep`);
        let next = 0n;
        const variables = ((0,json_value/* asArray */._j)(struct["members"]) ?? []).map((value) => {
            const member = (0,json_value/* asObject */.eB)(value) ?? {};
            const placed = this.#place((0,json_value/* asObject */.eB)(member["typeName"]), depth);
            const left = SLOT_BYTES - (next % SLOT_BYTES);
            // Mappings, arrays and structs take whole slots, so that none fits into the rest of one.
            if (placed.bytes > left)
                next = roundUp(next);
            const variable = {
                label: (0,json_value/* asString */.oJ)(member["name"]) ?? "",
                type: placed.id,
                slot: String(next / SLOT_BYTES),
                offset: Number(next % SLOT_BYTES),
                contract,
            };
            next += placed.bytes;
            return variable;
        });
        return { variables, bytes: roundUp(next) };
    }
    #place(typeName, depth) {
        const label = (0,json_value/* asString */.oJ)((0,json_value/* asObject */.eB)(typeName?.["typeDescriptions"])?.["typeString"]) ?? "";
        switch (typeName?.["nodeType"]) {
            case "ElementaryTypeName":
                return this.#placeElementary(label);
            case "Mapping":
                return this.#placeMapping(typeName, label, depth);
            case "ArrayTypeName":
                return this.#placeArray(typeName, label, depth);
            case "UserDefinedTypeName":
                return this.#placeDeclared((0,json_value/* asCount */.Wg)(typeName["referencedDeclaration"]) ?? -1, label, depth);
            case "FunctionTypeName": {
                const isExternal = typeName["visibility"] === "external";
                const id = `t_function_${isExternal ? "external" : "internal"}_${(0,json_value/* asString */.oJ)(typeName["stateMutability"]) ?? ""}(t_${String(typeName["id"])})returns()`;
                return this.#add(id, label, isExternal ? 24n : 8n);
            }
            default:
                throw (0,layout_shape/* brokenLayout */.Sr)(`the type ${label} of the syntax tree is not known`);
        }
    }
    /** The tree has `uint` as it is written; solc wrote `uint256` into the type's text. */
    #placeElementary(label) {
        const [name = "", mutability] = label.split(" ");
        if (name === "string" || name === "bytes")
            return this.#add(`t_${name}_storage`, label, SLOT_BYTES);
        if (name === "address")
            return this.#add(mutability === "payable" ? "t_address_payable" : "t_address", label, 20n);
        if (name === "bool")
            return this.#add("t_bool", label, 1n);
        const [, kind, size] = /^(u?int|bytes)(\d{1,3})$/.exec(name) ?? [];
        if (kind === undefined)
            throw (0,layout_shape/* brokenLayout */.Sr)(`the elementary type ${name} is not known`);
        return this.#add(`t_${name}`, label, BigInt(size ?? 0) / (kind === "bytes" ? 1n : 8n));
    }
    #placeMapping(typeName, label, depth) {
        const key = this.#place((0,json_value/* asObject */.eB)(typeName["keyType"]), depth + 1).id;
        const value = this.#place((0,json_value/* asObject */.eB)(typeName["valueType"]), depth + 1).id;
        return this.#add(`t_mapping(${key},${value})`, label, SLOT_BYTES, { key, value });
    }
    /** The tree has the length as an expression; solc wrote its value into the type's text. */
    #placeArray(typeName, label, depth) {
        const base = this.#place((0,json_value/* asObject */.eB)(typeName["baseType"]), depth + 1);
        const length = /\[(\d{1,78})\]( storage( ref| pointer)?)?$/.exec(label)?.[1];
        if (length === undefined) {
            return this.#add(`t_array(${base.id})dyn_storage`, label, SLOT_BYTES, { base: base.id });
        }
        const id = `t_array(${base.id})${length}_storage`;
        return this.#add(id, label, arrayBytes(base.bytes, BigInt(length)), { base: base.id });
    }
    #placeDeclared(reference, label, depth) {
        const declaration = this.#declarations.get(reference);
        const name = (0,json_value/* asString */.oJ)(declaration?.["name"]) ?? "";
        switch (declaration?.["nodeType"]) {
            case "ContractDefinition":
                return this.#add(`t_contract(${name})${reference}`, label, 20n);
            case "EnumDefinition":
                return this.#add(`t_enum(${name})${reference}`, label, 1n);
            case "UserDefinedValueTypeDefinition": {
                const { bytes } = this.#place((0,json_value/* asObject */.eB)(declaration["underlyingType"]), depth + 1);
                return this.#add(`t_userDefinedValueType(${name})${reference}`, label, bytes);
            }
            case "StructDefinition":
                return this.#placeStruct(declaration, reference, label, depth);
            default:
                throw (0,layout_shape/* brokenLayout */.Sr)(`the declaration of ${label} is missing in the syntax tree`);
        }
    }
    /** A struct that leads back to itself does so through a mapping or a dynamic array, where its size does not matter. */
    #placeStruct(struct, reference, label, depth) {
        const known = this.#structs.get(reference);
        if (known !== undefined)
            return known;
        const id = `t_struct(${(0,json_value/* asString */.oJ)(struct["name"]) ?? ""})${reference}_storage`;
        this.#structs.set(reference, { id, bytes: SLOT_BYTES });
        const { variables, bytes } = this.placeMembers(struct, "", depth + 1);
        const placed = this.#add(id, label, bytes, { members: variables });
        this.#structs.set(reference, placed);
        return placed;
    }
    #add(id, label, bytes, parts = {}) {
        this.types[id] ??= { label: label.replace(/ storage( ref| pointer)?$/, ""), bytes: String(bytes), ...parts };
        return { id, bytes };
    }
}
function roundUp(bytes) {
    return ((bytes + SLOT_BYTES - 1n) / SLOT_BYTES) * SLOT_BYTES;
}
/** Elements of half a slot or less share one; larger ones begin one each. */
function arrayBytes(elementBytes, length) {
    if (elementBytes === 0n || elementBytes > SLOT_BYTES / 2n)
        return roundUp(elementBytes) * length;
    const perSlot = SLOT_BYTES / elementBytes;
    return ((length + perSlot - 1n) / perSlot) * SLOT_BYTES;
}

// EXTERNAL MODULE: ./packages/reports/lib/storage/parse-layout.js
var parse_layout = __webpack_require__(8039);
// EXTERNAL MODULE: ./packages/reports/lib/storage/normalize-layout.js + 1 modules
var normalize_layout = __webpack_require__(457);
;// CONCATENATED MODULE: ./packages/reports/lib/storage/syntax-tree.js

const KEPT = new Set([
    "ContractDefinition",
    "VariableDeclaration",
    "StructDefinition",
    "EnumDefinition",
    "UserDefinedValueTypeDefinition",
]);
/** Collects what stands at the top of the sources and of their contracts, from `output.sources` of solc's JSON. */
function collectDeclarations(sources) {
    const declarations = new Map();
    const collect = (parent) => {
        for (const value of (0,json_value/* asArray */._j)(parent?.["nodes"]) ?? []) {
            const node = (0,json_value/* asObject */.eB)(value);
            const id = (0,json_value/* asCount */.Wg)(node?.["id"]);
            const kind = (0,json_value/* asString */.oJ)(node?.["nodeType"]);
            if (node === undefined || id === undefined || kind === undefined || !KEPT.has(kind))
                continue;
            declarations.set(id, node);
            if (kind === "ContractDefinition")
                collect(node);
        }
    };
    for (const [, source] of (0,json_value/* entriesOf */.Mc)(sources))
        collect((0,json_value/* asObject */.eB)((0,json_value/* asObject */.eB)(source)?.["ast"]));
    return declarations;
}
/** The contract of this name among the nodes of one source. */
function findContract(source, name) {
    return childNodes((0,json_value/* asObject */.eB)((0,json_value/* asObject */.eB)(source)?.["ast"])).find((node) => node["nodeType"] === "ContractDefinition" && node["name"] === name);
}
function childNodes(parent) {
    return ((0,json_value/* asArray */._j)(parent?.["nodes"]) ?? []).map(json_value/* asObject */.eB).filter((node) => node !== undefined);
}
/** The contract and its bases, the contract first, as `linearizedBaseContracts` lists them. */
function linearBases(contract, declarations) {
    return ((0,json_value/* asArray */._j)(contract["linearizedBaseContracts"]) ?? []).flatMap((id) => {
        const base = declarations.get((0,json_value/* asCount */.Wg)(id) ?? -1);
        return base?.["nodeType"] === "ContractDefinition" ? [base] : [];
    });
}
/** The value behind `@custom:<tag>` in a node's documentation, in one line; undefined where it has none. */
function customTag(node, tag) {
    const documentation = node["documentation"];
    const text = (0,json_value/* asString */.oJ)(documentation) ?? (0,json_value/* asString */.oJ)((0,json_value/* asObject */.eB)(documentation)?.["text"]) ?? "";
    const wanted = `@custom:${tag}`;
    for (const line of text.split("\n")) {
        const trimmed = line.replace(/^[\s*/]+/, "");
        if (trimmed.startsWith(wanted) && /^\s/.test(trimmed.slice(wanted.length)))
            return trimmed.slice(wanted.length).trim();
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/reports/lib/storage/annotate-layout.js






/**
 * The layout with what only the syntax tree tells: the contract that declares each variable, enum members,
 * OpenZeppelin's notes of renames and retypes, and the structs of ERC-7201 namespaces (EIP-7201's
 * `@custom:storage-location`). Throws a ReportError where tree and layout contradict each other.
 */
function annotateLayout(solc, contract, declarations) {
    const plain = (0,parse_layout/* fromSolc */.Sj)(solc);
    const bases = linearBases(contract, declarations);
    const declaredBy = new Map(bases.flatMap((base) => childNodes(base).map((node) => [(0,json_value/* asCount */.Wg)(node["id"]), (0,json_value/* asString */.oJ)(base["name"]) ?? ""])));
    const variables = plain.variables.map((variable, index) => {
        const astId = solc.storage[index]?.astId;
        const node = declarations.get(astId ?? -1);
        const declarer = declaredBy.get(astId);
        if (node?.["name"] !== variable.label || declarer === undefined) {
            throw (0,layout_shape/* brokenLayout */.Sr)(`the syntax tree has no variable ${variable.label}; both must come from one compilation`);
        }
        return { ...variable, contract: declarer, ...readNotes(node) };
    });
    const types = Object.assign(Object.create(null), plain.types);
    const declared = new DeclaredTypes(declarations, types);
    const namespaces = bases.flatMap((base) => readNamespaces(base, declared));
    for (const [id, type] of Object.entries(types))
        types[id] = addEnumMembers(id, type, declarations);
    return (0,normalize_layout/* normalizeLayout */.C)({ detail: "ast", variables, types, namespaces: requireDistinct(namespaces) });
}
function readNotes(node) {
    const renamedFrom = customTag(node, "oz-renamed-from");
    const retypedFrom = customTag(node, "oz-retyped-from");
    return { ...(renamedFrom !== undefined && { renamedFrom }), ...(retypedFrom !== undefined && { retypedFrom }) };
}
function readNamespaces(contract, declared) {
    return childNodes(contract).flatMap((node) => {
        const id = node["nodeType"] === "StructDefinition" ? customTag(node, "storage-location") : undefined;
        if (id === undefined)
            return [];
        return [{ id, variables: declared.placeMembers(node, (0,json_value/* asString */.oJ)(contract["name"]) ?? "").variables }];
    });
}
function requireDistinct(namespaces) {
    const ids = new Set();
    for (const { id } of namespaces) {
        if (ids.has(id))
            throw (0,layout_shape/* brokenLayout */.Sr)(`two structs have the storage location ${id}, so that they overlap`);
        ids.add(id);
    }
    return namespaces;
}
/** solc's ids end with that of the declaration. */
function addEnumMembers(id, type, declarations) {
    const [, reference] = /^t_enum\([^()]{0,1024}\)(\d{1,15})$/.exec(id) ?? [];
    const members = (0,json_value/* asArray */._j)(declarations.get(Number(reference))?.["members"]);
    if (reference === undefined || members === undefined)
        return type;
    return { ...type, enumMembers: members.map((member) => (0,json_value/* asString */.oJ)((0,json_value/* asObject */.eB)(member)?.["name"]) ?? "") };
}

;// CONCATENATED MODULE: ./packages/reports/lib/storage/build-info.js







/**
 * The layouts of a build-info of Foundry (`--build-info`) or Hardhat 2 or 3 (`*.output.json`), or of solc's standard JSON
 * output, with what its syntax trees tell. `isWanted` is asked by path and name before any work is done. Throws a
 * ReportError.
 */
function readBuildInfo(document, isWanted) {
    const output = (0,json_value/* asObject */.eB)(document["output"]) ?? document;
    const trees = (0,json_value/* asObject */.eB)(output["sources"]);
    const declarations = collectDeclarations(trees);
    const input = readInputSources(document);
    return (0,json_value/* entriesOf */.Mc)(output["contracts"]).flatMap(([compiledPath, contracts]) => (0,json_value/* entriesOf */.Mc)(contracts).flatMap(([name, value]) => {
        const path = withoutPrefix(compiledPath);
        const contract = (0,json_value/* asObject */.eB)(value);
        const raw = contract?.["storageLayout"];
        if (contract === undefined || raw === undefined || !isWanted(path, name))
            return [];
        const solc = (0,layout_shape/* parseShape */.Tr)(layout_shape/* SolcLayoutSchema */.vQ, raw);
        const tree = findContract(trees?.[compiledPath], name);
        const layout = tree === undefined ? (0,normalize_layout/* normalizeLayout */.C)((0,parse_layout/* fromSolc */.Sj)(solc)) : annotateLayout(solc, tree, declarations);
        return [{ name: `${path}:${name}`, layout, sources: findSources(contract, input) }];
    }));
}
/** Hardhat 3 compiles the project's own files under `project/`. */
function withoutPrefix(path) {
    return path.replace(/^project\//, "");
}
/** What was compiled, by the input of a build-info, which Hardhat 3 keeps in a file of its own. */
function readInputSources(document) {
    return (0,json_value/* entriesOf */.Mc)((0,json_value/* asObject */.eB)(document["input"])?.["sources"]).flatMap(([path, source]) => {
        const content = (0,json_value/* asString */.oJ)((0,json_value/* asObject */.eB)(source)?.["content"]);
        if (content === undefined)
            return [];
        return [{ path: withoutPrefix(path), keccak256: (0,bytecode/* hashSource */.c)(new TextEncoder().encode(content)) }];
    });
}
/** The metadata names just what the contract was compiled from; without it there is the whole input. */
function findSources(contract, input) {
    const metadata = (0,json_value/* asString */.oJ)(contract["metadata"]) ?? "";
    const named = metadata === "" ? [] : (0,json_value/* entriesOf */.Mc)((0,json_value/* asObject */.eB)((0,json_value/* parseJson */.qF)(metadata, "The contract's metadata"))?.["sources"]);
    const hashed = named.flatMap(([path, source]) => {
        const keccak256 = (0,json_value/* asString */.oJ)((0,json_value/* asObject */.eB)(source)?.["keccak256"]);
        return keccak256 === undefined ? [] : [{ path: withoutPrefix(path), keccak256 }];
    });
    return hashed.length > 0 ? hashed : input;
}


/***/ }),

/***/ 9972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseLayoutFile)
/* harmony export */ });
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3151);
/* harmony import */ var _report_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8164);
/* harmony import */ var _build_info_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1594);
/* harmony import */ var _parse_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8039);




/**
 * Reads a file with storage layouts, whichever it is: a build-info, a Foundry artifact with `extra_output =
 * ["storageLayout"]`, or what `forge inspect <contract> storageLayout --json` prints. `filePath` names a layout without
 * any variable, which does not tell whose it is. Throws a ReportError with code `wrong-format` for JSON of another kind.
 */
function parseLayoutFile(text, filePath, isWanted) {
    const document = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text, "The file"));
    if (document === undefined)
        throw otherFormat();
    if ((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asArray */ ._j)(document["storage"]) !== undefined) {
        const name = findOwner(document["storage"]) ?? nameOfFile(filePath);
        return { producer: "forge-inspect", layouts: [{ name, layout: (0,_parse_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSolcLayout */ .h4)(document), sources: [] }] };
    }
    if (document["storageLayout"] !== undefined) {
        return { producer: "forge-artifact", layouts: readArtifact(document, isWanted) };
    }
    const output = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(document["output"]) ?? document;
    if ((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(output["contracts"]) !== undefined) {
        return { producer: "build-info", layouts: (0,_build_info_js__WEBPACK_IMPORTED_MODULE_2__/* .readBuildInfo */ .r)(document, isWanted) };
    }
    if (isInputAlone(document))
        return { producer: "build-info", layouts: [] };
    throw otherFormat();
}
/** Hardhat 3 writes input and output apart; Foundry's has neither unless `--build-info` asks for it. */
function isInputAlone(document) {
    return ((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(document["_format"])?.startsWith("hh3-sol-build-info-") === true ||
        document["source_id_to_path"] !== undefined);
}
function otherFormat() {
    return new _report_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReportError */ .$("wrong-format", "The file holds no storage layout: neither a build-info nor an artifact with `storageLayout`, nor what `forge inspect <contract> storageLayout --json` prints.");
}
/** solc writes `path:Name` of the compiled contract to each variable. */
function findOwner(storage) {
    const owner = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asArray */ ._j)(storage)?.[0])?.["contract"]);
    return owner === undefined || owner === "" || owner.length > 1024 ? undefined : owner.replace(/^project\//, "");
}
/** `Vault` of `storage-layouts/Vault.json` and of `storage-layout.Vault.json`. */
function nameOfFile(filePath) {
    const file = filePath.slice(filePath.lastIndexOf("/") + 1).replace(/\.json$/, "");
    return file.slice(file.lastIndexOf(".") + 1);
}
function readArtifact(artifact, isWanted) {
    const metadata = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(artifact["metadata"]) ?? (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(tryParse((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(artifact["rawMetadata"])));
    const [target] = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(metadata?.["settings"])?.["compilationTarget"]);
    const name = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(target?.[1]);
    if (target === undefined || name === undefined) {
        throw new _report_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReportError */ .$("malformed", 'The artifact has no metadata, so its contract is not known. Add "metadata" to `extra_output` in foundry.toml.');
    }
    if (!isWanted(target[0], name))
        return [];
    const sources = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(metadata?.["sources"]).flatMap(([path, source]) => {
        const keccak256 = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(source)?.["keccak256"]);
        return keccak256 === undefined ? [] : [{ path, keccak256 }];
    });
    return [{ name: `${target[0]}:${name}`, layout: (0,_parse_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSolcLayout */ .h4)(artifact["storageLayout"]), sources }];
}
function tryParse(text) {
    return text === undefined || text === "" ? undefined : (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text, "The artifact's raw metadata");
}


/***/ }),

/***/ 8429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sr: () => (/* binding */ brokenLayout),
/* harmony export */   Tr: () => (/* binding */ parseShape),
/* harmony export */   ru: () => (/* binding */ StoredLayoutSchema),
/* harmony export */   vQ: () => (/* binding */ SolcLayoutSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
/* harmony import */ var _report_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8164);


/** Slots go up to 2^256, 78 digits, and bytes are 32 times as many. */
const decimal = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^(0|[1-9]\d{0,79})$/));
/** No type of Solidity is empty. */
const byteCount = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[1-9]\d{0,79}$/));
const name = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(1024));
/** A type id names its parts: `t_mapping(t_address,t_mapping(\u2026))`. */
const typeId = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .startsWith */ .w1_("t_"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(4096));
const offset = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(31));
const MAX_VARIABLES = 10_000;
const MAX_TYPES = 20_000;
const solcVariables = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    label: name,
    type: typeId,
    slot: decimal,
    offset,
    contract: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(name, ""),
    astId: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
})), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(MAX_VARIABLES));
const solcType = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    label: name,
    numberOfBytes: byteCount,
    key: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(typeId),
    value: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(typeId),
    base: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(typeId),
    members: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(solcVariables),
});
/** The value of `storageLayout` in solc's output, as `forge inspect \u2026 storageLayout --json` prints it too. */
const SolcLayoutSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    storage: solcVariables,
    types: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), solcType), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxEntries */ .bIj(MAX_TYPES)), {}),
});
const variables = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    label: name,
    type: typeId,
    slot: decimal,
    offset,
    contract: name,
    renamedFrom: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(name),
    retypedFrom: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(name),
})), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(MAX_VARIABLES));
const storedType = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    label: name,
    bytes: byteCount,
    key: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(typeId),
    value: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(typeId),
    base: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(typeId),
    members: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(variables),
    enumMembers: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(name), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(256))),
});
/** A layout as a baseline holds it. */
const StoredLayoutSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    detail: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["plain", "ast"]),
    variables,
    types: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(typeId, storedType), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxEntries */ .bIj(MAX_TYPES)),
    namespaces: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ id: name, variables })), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(1000)),
});
/** Throws a ReportError that names the first place which is not of the schema. */
function parseShape(schema, value) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(schema, value, { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    const place = (valibot__WEBPACK_IMPORTED_MODULE_1__/* .getDotPath */ .BuJ(issue) ?? "its top level").slice(0, 200);
    throw brokenLayout(`at ${place}: ${issue.message}`);
}
function brokenLayout(what) {
    return new _report_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ReportError */ .$("malformed", `The storage layout is broken: ${what.slice(0, 300)}. Write it again.`);
}


/***/ }),

/***/ 457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ arrayLength),
  C: () => (/* binding */ normalizeLayout)
});

// EXTERNAL MODULE: ./packages/reports/lib/storage/layout-shape.js
var layout_shape = __webpack_require__(8429);
// EXTERNAL MODULE: ./packages/reports/lib/storage/storage-layout.js
var storage_layout = __webpack_require__(9805);
;// CONCATENATED MODULE: ./packages/reports/lib/storage/check-layout.js


/** Structs in structs and arrays in place; deeper nesting comes from no compiler. */
const MAX_DEPTH = 64;
/**
 * Throws a ReportError where variables overlap or stand out of order, or a type lies inside of itself: to compare such a
 * layout would mean nothing. Expects types whose parts are there.
 */
function checkLayout(layout) {
    const { types } = layout;
    requireOrder(layout.variables, types, "the contract");
    for (const { id, variables } of layout.namespaces)
        requireOrder(variables, types, `namespace ${id}`);
    const finished = new Set();
    for (const id of Object.keys(types))
        requireFinite(id, types, finished, 0);
    return layout;
}
function requireOrder(variables, types, owner) {
    let end = 0n;
    for (const variable of variables) {
        if ((0,storage_layout/* beginByte */.QZ)(variable) < end) {
            throw (0,layout_shape/* brokenLayout */.Sr)(`variable ${variable.label} of ${owner} overlaps the one before it or stands out of order`);
        }
        end = (0,storage_layout/* endByte */.Kc)(variable, types);
    }
    return end;
}
function requireFinite(id, types, finished, depth) {
    const type = types[id];
    if (type === undefined || finished.has(id))
        return;
    if (depth > MAX_DEPTH)
        throw (0,layout_shape/* brokenLayout */.Sr)(`type ${type.label} holds itself, or types over ${MAX_DEPTH} deep`);
    for (const part of partsInPlace(id, type))
        requireFinite(part, types, finished, depth + 1);
    if (type.members !== undefined && requireOrder(type.members, types, type.label) > BigInt(type.bytes)) {
        throw (0,layout_shape/* brokenLayout */.Sr)(`${type.label} has members beyond its ${type.bytes} bytes`);
    }
    finished.add(id);
}
/** What lies behind a hash, in a mapping or a dynamic array, has a place of its own. */
function partsInPlace(id, type) {
    if ((0,storage_layout/* typeHead */.N$)(id) === "t_array" && type.base !== undefined)
        return id.endsWith(")dyn_storage") ? [] : [type.base];
    return type.members?.map((member) => member.type) ?? [];
}

;// CONCATENATED MODULE: ./packages/reports/lib/storage/normalize-layout.js



/** Mappings of mappings and arrays of arrays; a compiler's stack ends before that. */
const MAX_NESTING = 64;
/** `t_struct(Entry)10139_storage`: solc's name and syntax-tree id of what the source declares. */
const DECLARED = /^t_(struct|enum|contract|userDefinedValueType)\(([\w$.]{1,512})\)\d{0,20}(_storage)?$/;
/**
 * The layout with type ids that are the same in every build: syntax-tree ids become ordinals in the order of first use,
 * and the ids of mappings and arrays are put together anew from their parts. Types that nothing uses are left out.
 * Throws a ReportError where types are missing or do not fit each other.
 */
function normalizeLayout(raw) {
    return checkLayout(new TypeRenamer(raw).rename());
}
class TypeRenamer {
    #raw;
    #renamed = new Map();
    #types = Object.create(null);
    /** Structs whose members are still to be renamed: they may lead back to themselves. */
    #pending = [];
    #ordinal = 0;
    constructor(raw) {
        this.#raw = raw;
    }
    rename() {
        const variables = this.#renameVariables(this.#raw.variables);
        const namespaces = this.#raw.namespaces.map(({ id, variables: own }) => ({
            id,
            variables: this.#renameVariables(own),
        }));
        for (let next = this.#pending.shift(); next !== undefined; next = this.#pending.shift()) {
            const members = this.#renameVariables(next.type.members ?? []);
            this.#types[next.id] = { ...next.type, members: members.map((member) => ({ ...member, contract: "" })) };
        }
        return { detail: this.#raw.detail, variables, types: this.#types, namespaces };
    }
    #renameVariables(variables) {
        return variables.map((variable) => ({ ...variable, type: this.#renameType(variable.type, 0) }));
    }
    #renameType(rawId, depth) {
        const known = this.#renamed.get(rawId);
        if (known !== undefined)
            return known;
        const type = Object.hasOwn(this.#raw.types, rawId) ? this.#raw.types[rawId] : undefined;
        if (type === undefined)
            throw (0,layout_shape/* brokenLayout */.Sr)(`type ${rawId} is missing`);
        if (depth > MAX_NESTING)
            throw (0,layout_shape/* brokenLayout */.Sr)(`type ${rawId} lies over ${MAX_NESTING} types deep`);
        const renamed = this.#place(rawId, type, depth);
        this.#renamed.set(rawId, renamed);
        return renamed;
    }
    #place(rawId, type, depth) {
        const head = (0,storage_layout/* typeHead */.N$)(rawId);
        const { label, bytes } = type;
        if (head === "t_mapping") {
            const key = this.#renameType(required(type.key, rawId), depth + 1);
            const value = this.#renameType(required(type.value, rawId), depth + 1);
            return this.#add(`t_mapping(${key},${value})`, { label, bytes, key, value });
        }
        if (head === "t_array") {
            const base = this.#renameType(required(type.base, rawId), depth + 1);
            return this.#add(`t_array(${base})${arrayLength(rawId)}_storage`, { label, bytes, base });
        }
        if (head.startsWith("t_function_"))
            return this.#add(`${head}(t_${this.#nextOrdinal()})returns()`, { label, bytes });
        if (head === rawId)
            return this.#add(rawId, { label, bytes });
        return this.#placeDeclared(rawId, type);
    }
    #placeDeclared(rawId, type) {
        const [, kind, name, storage = ""] = DECLARED.exec(rawId) ?? [];
        if (kind === undefined)
            throw (0,layout_shape/* brokenLayout */.Sr)(`the type ${rawId} is none of solc's`);
        const id = `t_${kind}(${name})${this.#nextOrdinal()}${storage}`;
        if (kind === "struct") {
            this.#pending.push({ id, type: { ...type, members: required(type.members, rawId) } });
            return id;
        }
        const { label, bytes, enumMembers } = type;
        return this.#add(id, { label, bytes, ...(enumMembers !== undefined && { enumMembers }) });
    }
    #add(id, type) {
        this.#types[id] = type;
        return id;
    }
    #nextOrdinal() {
        this.#ordinal += 1;
        return this.#ordinal;
    }
}
function required(part, id) {
    if (part === undefined)
        throw (0,layout_shape/* brokenLayout */.Sr)(`type ${id} does not tell its parts`);
    return part;
}
/** Elements of `t_array(\u2026)3_storage`, or "dyn". Throws a ReportError for any other id. */
function arrayLength(id) {
    const [, length] = /^(0|[1-9]\d{0,77}|dyn)_/.exec(id.slice(id.lastIndexOf(")") + 1)) ?? [];
    if (length === undefined)
        throw (0,layout_shape/* brokenLayout */.Sr)(`the array type ${id} has no length`);
    return length;
}


/***/ }),

/***/ 8039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lv: () => (/* binding */ parseStoredLayout),
/* harmony export */   Sj: () => (/* binding */ fromSolc),
/* harmony export */   h4: () => (/* binding */ parseSolcLayout)
/* harmony export */ });
/* harmony import */ var _layout_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8429);
/* harmony import */ var _normalize_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(457);


/**
 * The layout of one contract from solc's `storageLayout` alone. ERC-7201 namespaces and enum members are in no such
 * layout; only a build-info with its syntax tree tells them. Throws a ReportError.
 */
function parseSolcLayout(value) {
    return (0,_normalize_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeLayout */ .C)(fromSolc((0,_layout_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .parseShape */ .Tr)(_layout_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .SolcLayoutSchema */ .vQ, value)));
}
/** A layout out of a baseline, which anybody may have written. Throws a ReportError. */
function parseStoredLayout(value) {
    return (0,_normalize_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeLayout */ .C)((0,_layout_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .parseShape */ .Tr)(_layout_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .StoredLayoutSchema */ .ru, value));
}
/** With the type ids of this one build. */
function fromSolc(solc) {
    const types = Object.create(null);
    for (const [id, { numberOfBytes, label, key, value, base, members }] of Object.entries(solc.types ?? {})) {
        types[id] = {
            label,
            bytes: numberOfBytes,
            ...(key !== undefined && { key }),
            ...(value !== undefined && { value }),
            ...(base !== undefined && { base }),
            ...(members !== undefined && { members: members.map(toVariable) }),
        };
    }
    return { detail: "plain", variables: solc.storage.map(toVariable), types, namespaces: [] };
}
/** Solc writes `path:Name` of the contract that is compiled. */
function toVariable({ label, type, slot, offset, contract }) {
    return { label, type, slot, offset, contract: contract.slice(contract.lastIndexOf(":") + 1) };
}


/***/ }),

/***/ 9805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ endByte),
/* harmony export */   N$: () => (/* binding */ typeHead),
/* harmony export */   NH: () => (/* binding */ isGap),
/* harmony export */   QZ: () => (/* binding */ beginByte)
/* harmony export */ });
/** Slots times 32 and offset: the first byte of a variable. */
function beginByte(variable) {
    return BigInt(variable.slot) * 32n + BigInt(variable.offset);
}
/** The byte behind a variable. */
function endByte(variable, types) {
    return beginByte(variable) + BigInt(types[variable.type]?.bytes ?? "0");
}
/** `t_mapping` from `t_mapping(t_address,t_uint256)`, `t_uint256` from itself. */
function typeHead(typeId) {
    const end = typeId.indexOf("(");
    return end < 0 ? typeId : typeId.slice(0, end);
}
/** A reserved array such as `uint256[50] __gap`, which later variables may use up. */
function isGap(variable) {
    return typeHead(variable.type) === "t_array" && (variable.label === "__gap" || variable.label.startsWith("__gap_"));
}


/***/ })

};
