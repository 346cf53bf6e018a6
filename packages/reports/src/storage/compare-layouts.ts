import { TypeComparer } from "./compare-types.ts";
import type { ComparisonRules, StorageIssue, StorageVerdict } from "./storage-issue.ts";
import {
  beginByte,
  endByte,
  isGap,
  type StorageLayout,
  type StorageNamespace,
  type StorageVariable,
} from "./storage-layout.ts";
import { VariablePlaces } from "./variable-places.ts";

/**
 * Compares two layouts byte by byte: whatever stood somewhere must stand there still under its name and with a type that
 * reads it alike. New variables may stand where nothing stood, or in a gap that ends where it ended. The rules are those
 * of OpenZeppelin's upgrades-core, but for enums: without a syntax tree their members are unknown to both, and where that
 * one refuses, an enum of the same name and size is taken for the same here, and told in the notes.
 */
export function compareLayouts(base: StorageLayout, now: StorageLayout, rules: ComparisonRules): StorageVerdict {
  const comparer = new LayoutComparer(base, now, rules);
  const issues = [...comparer.compare(base.variables, now.variables, true), ...comparer.compareNamespaces()];
  return { judge: "byte-map", issues, notes: comparer.notes() };
}

class LayoutComparer {
  readonly #base: StorageLayout;
  readonly #now: StorageLayout;
  readonly #rules: ComparisonRules;
  readonly #types: TypeComparer;

  constructor(base: StorageLayout, now: StorageLayout, rules: ComparisonRules) {
    this.#base = base;
    this.#now = now;
    this.#rules = rules;
    this.#types = new TypeComparer(base.types, now.types, (from, to, mayGrow) => {
      const [first] = this.compare(from, to, mayGrow);
      return first?.message.replace(/\.$/, "");
    });
  }

  compare(base: readonly StorageVariable[], now: readonly StorageVariable[], mayGrow: boolean): StorageIssue[] {
    const after = new VariablePlaces(now, this.#now.types);
    const issues = base.flatMap((was) => {
      const found = isGap(was) ? this.#compareGap(was, after) : this.#compareVariable(was, after);
      return found === undefined ? [] : [found];
    });
    const last = base.at(-1);
    const isFull = !mayGrow && issues.length === 0 && (last === undefined || !isGap(last));
    const added = isFull ? after.startingAfter(last === undefined ? -1n : beginByte(last)) : undefined;
    if (added !== undefined) issues.push(tellGrowth(added));
    return issues;
  }

  #compareVariable(was: StorageVariable, after: VariablePlaces): StorageIssue | undefined {
    const is = after.startingAt(beginByte(was));
    if (is === undefined) return this.#tellMissing(was, after);
    const difference = this.#difference(was, is);
    // What stands elsewhere under its name has moved, whatever renames are allowed.
    const hasMoved = was.label !== is.label && is.renamedFrom !== was.label && after.named(was.label) !== undefined;
    if (hasMoved) return this.#tellMissing(was, after);
    if (!this.#isRenamed(was, is)) {
      return difference === undefined
        ? undefined
        : tell("retyped", is, `\`${is.label}\` changed its type: ${difference}.`);
    }
    if (difference !== undefined) return this.#tellMissing(was, after);
    return tell("renamed", is, `\`${was.label}\` at ${place(was)} is called \`${is.label}\` now.`);
  }

  /** `@custom:oz-retyped-from` says that the author knows; the size is still compared. */
  #difference(was: StorageVariable, is: StorageVariable): string | undefined {
    const [from, to] = [this.#base.types[was.type], this.#now.types[is.type]];
    const isRetyped = is.retypedFrom !== undefined && withoutKind(is.retypedFrom) === withoutKind(from?.label ?? "");
    if (!isRetyped) return this.#types.difference(was.type, is.type, false);
    return from?.bytes === to?.bytes
      ? undefined
      : `it has ${to?.bytes ?? "?"} bytes where it had ${from?.bytes ?? "?"}`;
  }

  #isRenamed(was: StorageVariable, is: StorageVariable): boolean {
    if (this.#rules.allowRename || was.label === is.renamedFrom) return false;
    return was.label !== is.label || (is.renamedFrom !== undefined && is.renamedFrom !== was.renamedFrom);
  }

  #tellMissing(was: StorageVariable, after: VariablePlaces): StorageIssue {
    const is = after.named(was.label);
    if (is !== undefined) return tell("moved", is, `\`${was.label}\` moved from ${place(was)} to ${place(is)}.`);
    const over = after.lastWithin(beginByte(was), endByte(was, this.#base.types))?.variable;
    if (over === undefined) return tell("deleted", was, `\`${was.label}\` at ${place(was)} is gone.`);
    return tell("replaced", over, `\`${over.label}\` stands at ${place(was)}, where \`${was.label}\` was.`);
  }

  /** What stands in the gap now, variables or a smaller gap, must end in the slot in which it ended. */
  #compareGap(gap: StorageVariable, after: VariablePlaces): StorageIssue | undefined {
    const end = endByte(gap, this.#base.types);
    const last = after.lastWithin(beginByte(gap), end);
    if (last === undefined) {
      return tell("gap", gap, `\`${gap.label}\` at ${place(gap)} is gone, and nothing stands in its place.`);
    }
    const [wanted, found] = [slotBehind(end), slotBehind(last.end)];
    if (wanted === found) return this.#compareElements(gap, last.variable);
    return tell(
      "gap",
      last.variable,
      `\`${gap.label}\` ended before slot ${wanted}, and \`${last.variable.label}\`, which stands there now, ends before slot ${found}: a gap must shrink by just the slots that new variables take.`,
    );
  }

  /** Of a gap that is left: nothing is kept in it, but its author meant something else. */
  #compareElements(gap: StorageVariable, left: StorageVariable): StorageIssue | undefined {
    const [from, to] = [this.#base.types[gap.type]?.base, this.#now.types[left.type]?.base];
    if (!isGap(left) || from === undefined || to === undefined) return undefined;
    const difference = this.#types.difference(from, to, false);
    return difference === undefined
      ? undefined
      : tell("retyped", left, `\`${left.label}\` changed its type: ${difference}.`);
  }

  compareNamespaces(): StorageIssue[] {
    const now = new Map(this.#now.namespaces.map((namespace) => [namespace.id, namespace]));
    return this.#base.namespaces.flatMap((was) => {
      const is = now.get(was.id);
      return is === undefined ? this.#missingNamespace(was) : this.compare(was.variables, is.variables, true);
    });
  }

  #missingNamespace({ id, variables }: StorageNamespace): StorageIssue[] {
    const [first] = variables;
    if (first === undefined) return [];
    const shared = { contract: first.contract, label: "" };
    if (this.#now.detail === "ast") return [{ ...shared, kind: "namespace", message: `The namespace ${id} is gone.` }];
    const message = `The namespace ${id} of base cannot be seen in a layout without syntax tree; bring the build-info.`;
    return [{ ...shared, kind: "uncompared", message }];
  }

  notes(): string[] {
    const enums = [...this.#types.unseenEnums].map(
      (label) => `The members of ${label} are not known, so they were not compared; a build-info tells them.`,
    );
    const isUnseen = this.#now.namespaces.length > 0 && this.#base.detail === "plain";
    return isUnseen ? [...enums, UNSEEN_NAMESPACES] : enums;
  }
}

const UNSEEN_NAMESPACES =
  "The ERC-7201 namespaces were not compared: the layout at base is without syntax tree, and shows none.";

function tellGrowth(added: StorageVariable): StorageIssue {
  return tell("inserted", added, `\`${added.label}\` was added where there is no room to grow.`);
}

function tell(kind: StorageIssue["kind"], at: StorageVariable, message: string): StorageIssue {
  return { kind, contract: at.contract, label: at.label, message };
}

function place({ slot, offset }: StorageVariable): string {
  return offset === 0 ? `slot ${slot}` : `slot ${slot}, byte ${offset}`;
}

/** "IToken" of "contract IToken". */
function withoutKind(label: string): string {
  return label.replace(/\b(contract|struct|enum) /g, "").trim();
}

function slotBehind(byte: bigint): bigint {
  return (byte + 31n) / 32n;
}
