export const id = 815;
export const ids = [815];
export const modules = {

/***/ 1815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createUpgradesJudge: () => (/* binding */ createUpgradesJudge)
});

// EXTERNAL MODULE: ./node_modules/@openzeppelin/upgrades-core/dist/storage/compare.js
var compare = __webpack_require__(945);
// EXTERNAL MODULE: ./node_modules/@openzeppelin/upgrades-core/dist/storage/layout.js
var storage_layout = __webpack_require__(8574);
;// CONCATENATED MODULE: ./packages/reports/lib/storage/describe-operation.js
/** upgrades-core's finding as an issue: its own report is text of several lines. */
function describeOperation(operation) {
    switch (operation.kind) {
        case "delete-namespace":
            return { kind: "namespace", contract: "", label: "", message: `The namespace ${operation.namespace} is gone.` };
        case "delete":
            return tell("deleted", operation.original, `\`${operation.original.label}\`${at(operation.original)} is gone.`);
        case "insert":
        case "append":
            return tell("inserted", operation.updated, `\`${operation.updated.label}\` was inserted${at(operation.updated)}.`);
        default:
            return describeChange(operation);
    }
}
function describeChange(change) {
    const { original: was, updated: is } = change;
    switch (change.kind) {
        case "rename":
            return tell("renamed", is, `\`${was.label}\`${at(was)} is called \`${is.label}\` now.`);
        case "replace":
            return tell("replaced", is, `\`${is.label}\` stands in the place of \`${was.label}\`${at(was)}.`);
        case "typechange":
            return tell("retyped", is, `\`${is.label}\` changed its type: ${typeChange(change.change)}.`);
        case "layoutchange":
            return tell("moved", is, `\`${was.label}\` moved${at(was, " from")}${at(is, " to")}.`);
        case "shrinkgap":
        case "finishgap":
            return tell("gap", is, `\`${was.label}\`${at(was)} was not shrunk by just the slots that new variables take.`);
    }
}
function typeChange(change) {
    const [from, to] = [change.original.item.label, change.updated.item.label];
    switch (change.kind) {
        case "mapping key":
        case "mapping value":
        case "array value":
            return `in ${to}, ${typeChange(change.inner)}`;
        case "struct members": {
            const [first] = change.ops;
            const inner = first === undefined ? "its members differ" : describeOperation(first).message.replace(/\.$/, "");
            return `in ${to}, ${inner}`;
        }
        case "enum members":
            return `the values of ${to} are not those of before with others behind them`;
        case "missing members":
            return `the members of ${to} are not known, so they cannot be compared`;
        case "type resize":
            return `${to} has another size than ${from} had`;
        default:
            return `${from} became ${to}`;
    }
}
function tell(kind, field, message) {
    return { kind, contract: "contract" in field ? field.contract : "", label: field.label, message };
}
function at({ slot, offset }, word = " at") {
    if (slot === undefined)
        return "";
    return offset === undefined || offset === 0 ? `${word} slot ${slot}` : `${word} slot ${slot}, byte ${offset}`;
}

;// CONCATENATED MODULE: ./packages/reports/lib/storage/upgrades-judge.js



/**
 * The comparison of OpenZeppelin's upgrades-core over normalised layouts. Only its modules of the comparison itself are
 * loaded: its index reaches native code through ethereumjs-util, and a compiler of its own.
 */
function createUpgradesJudge() {
    return (base, now, { allowRename }) => {
        try {
            const comparator = new compare.StorageLayoutComparator(false, allowRename);
            const [before, after] = [detail(base), detail(now)];
            const report = comparator.compareLayouts(before.fields, after.fields, before.namespaces, after.namespaces);
            return { judge: "upgrades-core", issues: report.ops.map(describeOperation), notes: [] };
        }
        catch {
            // It throws on recursive types and on whatever it does not know; its caller has another judge.
            return undefined;
        }
    };
}
function detail(layout) {
    const types = Object.create(null);
    for (const [id, type] of Object.entries(layout.types))
        types[id] = toTypeItem(type);
    const namespaces = Object.create(null);
    for (const { id, variables } of layout.namespaces) {
        namespaces[id] = (0,storage_layout.getDetailedLayout)({ storage: variables.map(toItem), types });
    }
    return { fields: (0,storage_layout.getDetailedLayout)({ storage: layout.variables.map(toItem), types }), namespaces };
}
function toItem(variable) {
    return { ...variable, src: "" };
}
function toTypeItem({ label, bytes, members, enumMembers }) {
    const shared = { label, numberOfBytes: bytes };
    if (members !== undefined) {
        return {
            ...shared,
            members: members.map((member) => ({
                label: member.label,
                type: member.type,
                slot: member.slot,
                offset: member.offset,
            })),
        };
    }
    return enumMembers === undefined ? shared : { ...shared, members: [...enumMembers] };
}


/***/ })

};
