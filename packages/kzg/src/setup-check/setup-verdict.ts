export type SetupPart = "g1_monomial" | "g1_lagrange" | "g2_monomial";

/** What is wrong with a setup. Where it cannot be told which point of a part, or which part, is wrong, it is null. */
export interface SetupFlaw {
  readonly part: SetupPart | null;
  readonly position: number | null;
  /** One sentence. */
  readonly reason: string;
}

/**
 * What the check of a trusted setup says: `malformed` holds something that is no point of the group, `invalid` consists of
 * points that are not what they have to be. That nobody knows tau no file can prove.
 */
export type SetupVerdict =
  | {
      readonly status: "valid";
      /** See `hashSetup`. */
      readonly hash: string;
      /** Name of the public ceremony that these are the values of; null for any other tau. */
      readonly ceremony: string | null;
    }
  | ({ readonly status: "invalid"; readonly hash: string } & SetupFlaw)
  | ({ readonly status: "malformed" } & SetupFlaw);
