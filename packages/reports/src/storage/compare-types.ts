import { arrayLength } from "./normalize-layout.ts";
import { type StorageLayout, type StorageType, type StorageVariable, typeHead } from "./storage-layout.ts";

/** More pairs of types than this come from no project; they end the comparison. */
const MAX_PAIRS = 200_000;

/** Tells in words how two structs' members differ, or undefined where the second may follow the first. */
export type CompareMembers = (
  base: readonly StorageVariable[],
  now: readonly StorageVariable[],
  mayGrow: boolean,
) => string | undefined;

/** Compares types of two layouts by their structure; names of structs and contracts do not matter. */
export class TypeComparer {
  readonly #base: StorageLayout["types"];
  readonly #now: StorageLayout["types"];
  readonly #compareMembers: CompareMembers;
  readonly #known = new Map<string, string | undefined>();
  /** Labels of enums that were taken for equal by their names. */
  readonly unseenEnums = new Set<string>();

  constructor(base: StorageLayout["types"], now: StorageLayout["types"], compareMembers: CompareMembers) {
    this.#base = base;
    this.#now = now;
    this.#compareMembers = compareMembers;
  }

  /**
   * Why a value of the second type must not be read where one of the first was written; undefined where it may.
   * `mayGrow`: behind a hash a struct has room for more members. A type that leads back to itself is equal as far as all
   * else in it is.
   */
  difference(baseId: string, nowId: string, mayGrow: boolean): string | undefined {
    const key = `${mayGrow} ${baseId} ${nowId}`;
    if (this.#known.has(key)) return this.#known.get(key);
    if (this.#known.size >= MAX_PAIRS) return "there are too many types to compare";
    this.#known.set(key, undefined);
    const [base, now] = [this.#base[baseId], this.#now[nowId]];
    const found =
      base === undefined || now === undefined
        ? "its type is unknown"
        : (this.#compare(baseId, base, nowId, now, mayGrow) ?? (mayGrow ? undefined : resized(base, now)));
    this.#known.set(key, found);
    return found;
  }

  #compare(baseId: string, base: StorageType, nowId: string, now: StorageType, mayGrow: boolean): string | undefined {
    const [from, to] = [typeHead(baseId), typeHead(nowId)];
    const changed = `${base.label} became ${now.label}`;
    if (isFunction(from) && isFunction(to)) return visibility(from) === visibility(to) ? undefined : changed;
    if (isAddress(from) && isAddress(to)) return undefined;
    if (from !== to) return changed;
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

  #compareMappings(base: StorageType, now: StorageType): string | undefined {
    const key = this.difference(base.key ?? "", now.key ?? "", false);
    if (key !== undefined) return `in the key of ${now.label}, ${key}`;
    return within(`the values of ${now.label}`, this.difference(base.value ?? "", now.value ?? "", true));
  }

  #compareArrays(
    baseId: string,
    base: StorageType,
    nowId: string,
    now: StorageType,
    mayGrow: boolean,
  ): string | undefined {
    const [from, to] = [arrayLength(baseId), arrayLength(nowId)];
    const isSameLength = from === to;
    const isLonger = from !== "dyn" && to !== "dyn" && BigInt(to) > BigInt(from);
    if (!isSameLength && !(isLonger && mayGrow)) return `${base.label} became ${now.label}`;
    return within(`the elements of ${now.label}`, this.difference(base.base ?? "", now.base ?? "", false));
  }

  /** Without members on both sides only the name speaks for an enum. */
  #compareEnums(base: StorageType, now: StorageType): string | undefined {
    const other = resized(base, now);
    if (other !== undefined) return other;
    const [from, to] = [base.enumMembers, now.enumMembers];
    if (from !== undefined && to !== undefined) {
      const at = from.findIndex((member, index) => to[index] !== member);
      return at < 0 ? undefined : `in ${now.label}, value ${at} was ${from[at]} and is ${to[at] ?? "gone"}`;
    }
    if (base.label !== now.label) return `${base.label} became ${now.label}`;
    this.unseenEnums.add(now.label);
    return undefined;
  }
}

function within(place: string, found: string | undefined): string | undefined {
  return found === undefined ? undefined : `in ${place}, ${found}`;
}

function resized(base: StorageType, now: StorageType): string | undefined {
  if (base.bytes === now.bytes) return undefined;
  return `${base.label} of ${base.bytes} bytes became ${now.label} of ${now.bytes}`;
}

function bare({ label }: StorageType): string {
  return label.replace(/^struct /, "");
}

function isFunction(head: string): boolean {
  return head.startsWith("t_function_");
}

function visibility(head: string): string {
  return head.startsWith("t_function_external") ? "external" : "internal";
}

/** A contract is kept as its address. */
function isAddress(head: string): boolean {
  return head === "t_contract" || head === "t_address";
}
