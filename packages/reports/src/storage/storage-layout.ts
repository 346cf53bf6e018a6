/**
 * Where a contract keeps its state. Made of plain JSON values, so that a baseline can hold it. Type ids are those of
 * solc with its syntax-tree ids, which change with every build, replaced by ordinals: `t_struct(Entry)1_storage`.
 */
export interface StorageLayout {
  /**
   * `ast` where the compiler's syntax tree was at hand: enum members, namespaces and the notes
   * `@custom:oz-renamed-from` and `-retyped-from` are known. `plain` layouts hold none of them.
   */
  readonly detail: "plain" | "ast";
  /** In the order of the slots. */
  readonly variables: readonly StorageVariable[];
  /** By type id; each begins with `t_`. */
  readonly types: Readonly<Record<string, StorageType>>;
  /** ERC-7201 structs of the contract and its bases. */
  readonly namespaces: readonly StorageNamespace[];
}

export interface StorageVariable {
  readonly label: string;
  /** Type id. */
  readonly type: string;
  /** Decimal; of a struct's member, from the start of the struct. */
  readonly slot: string;
  /** Byte in the slot. */
  readonly offset: number;
  /** Contract that declares it; without a syntax tree the one it is compiled into, and empty for members. */
  readonly contract: string;
  readonly renamedFrom?: string;
  readonly retypedFrom?: string;
}

export interface StorageType {
  /** As in Solidity: `struct Registry.Entry`, `uint256[48]`. */
  readonly label: string;
  /** Decimal. */
  readonly bytes: string;
  readonly key?: string;
  readonly value?: string;
  /** Element type of an array. */
  readonly base?: string;
  readonly members?: readonly StorageVariable[];
  /** Of an enum, in order; absent where no syntax tree tells. */
  readonly enumMembers?: readonly string[];
}

export interface StorageNamespace {
  /** `erc7201:example.main`. */
  readonly id: string;
  readonly variables: readonly StorageVariable[];
}

/** One contract of the project and its layout. */
export interface ContractLayout {
  /** `src/Vault.sol:Vault`, relative to the project; the name alone where the file does not tell its source. */
  readonly name: string;
  readonly layout: StorageLayout;
}

/** Slots times 32 and offset: the first byte of a variable. */
export function beginByte(variable: StorageVariable): bigint {
  return BigInt(variable.slot) * 32n + BigInt(variable.offset);
}

/** The byte behind a variable. */
export function endByte(variable: StorageVariable, types: StorageLayout["types"]): bigint {
  return beginByte(variable) + BigInt(types[variable.type]?.bytes ?? "0");
}

/** `t_mapping` from `t_mapping(t_address,t_uint256)`, `t_uint256` from itself. */
export function typeHead(typeId: string): string {
  const end = typeId.indexOf("(");
  return end < 0 ? typeId : typeId.slice(0, end);
}

/** A reserved array such as `uint256[50] __gap`, which later variables may use up. */
export function isGap(variable: StorageVariable): boolean {
  return typeHead(variable.type) === "t_array" && (variable.label === "__gap" || variable.label.startsWith("__gap_"));
}
