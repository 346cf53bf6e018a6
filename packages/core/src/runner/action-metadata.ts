import type { InputKind } from "./input-kinds.ts";

export type InputKinds = Readonly<Record<string, InputKind<unknown>>>;

/** The values that `readInputs` returns for a table of declared inputs. */
export type InputValues<K extends InputKinds> = {
  readonly [Name in keyof K]: K[Name] extends InputKind<infer T> ? T : never;
};

/**
 * All that is said of an action anywhere: `action.yml` and the README tables are generated from it, the input types are
 * inferred from it.
 */
export interface ActionMetadata<Own extends InputKinds = InputKinds> {
  /** Folder name, default id, `action` of the result document. */
  name: string;
  /** `name:` of action.yml. */
  title: string;
  description: string;
  branding: { icon: string; color: string };
  /** Beside the inputs that every action has. */
  inputs: Own;
  /** Beside the outputs that every action has: name → description. */
  outputs: Readonly<Record<string, string>>;
  /** Default of `require-success` (alert-notify differs). */
  requireSuccess: "true" | "false";
}
