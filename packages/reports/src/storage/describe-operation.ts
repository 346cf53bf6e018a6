import type { StorageField, StorageOperation, TypeChange } from "@openzeppelin/upgrades-core/dist/storage/compare.js";
import type { StorageIssue } from "./storage-issue.ts";

/** upgrades-core's finding as an issue: its own report is text of several lines. */
export function describeOperation(
  operation: StorageOperation<StorageField> | { kind: "delete-namespace"; namespace: string },
): StorageIssue {
  switch (operation.kind) {
    case "delete-namespace":
      return { kind: "namespace", contract: "", label: "", message: `The namespace ${operation.namespace} is gone.` };
    case "delete":
      return tell("deleted", operation.original, `\`${operation.original.label}\`${at(operation.original)} is gone.`);
    case "insert":
    case "append":
      return tell(
        "inserted",
        operation.updated,
        `\`${operation.updated.label}\` was inserted${at(operation.updated)}.`,
      );
    default:
      return describeChange(operation);
  }
}

type Change = Extract<StorageOperation<StorageField>, { original: unknown; updated: unknown }>;

function describeChange(change: Change): StorageIssue {
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

function typeChange(change: TypeChange): string {
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

function tell(kind: StorageIssue["kind"], field: StorageField, message: string): StorageIssue {
  return { kind, contract: "contract" in field ? field.contract : "", label: field.label, message };
}

function at({ slot, offset }: StorageField, word = " at"): string {
  if (slot === undefined) return "";
  return offset === undefined || offset === 0 ? `${word} slot ${slot}` : `${word} slot ${slot}, byte ${offset}`;
}
