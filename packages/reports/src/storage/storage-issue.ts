/** One way in which a layout does not continue the one before it. */
export interface StorageIssue {
  readonly kind:
    "renamed" | "retyped" | "replaced" | "moved" | "inserted" | "deleted" | "gap" | "namespace" | "uncompared";
  /** Contract that declares the variable, as far as known. */
  readonly contract: string;
  /** The variable as it is called now, or was where it is gone; empty for a whole namespace. */
  readonly label: string;
  /** One sentence. */
  readonly message: string;
}

export interface StorageVerdict {
  readonly judge: "upgrades-core" | "byte-map";
  /** Empty for a compatible layout. */
  readonly issues: readonly StorageIssue[];
  /** What could not be seen, one sentence each. */
  readonly notes: readonly string[];
}

export interface ComparisonRules {
  /** Whether a variable may change its name in its place. */
  readonly allowRename: boolean;
}
