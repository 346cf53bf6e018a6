import type { ReportProblem } from "../report-error.ts";

/** Collects what is wrong with the entries of one report: the number of them and the first, never all. */
export class CoverageFaults {
  readonly #what: string;
  #count = 0;
  #first = "";

  /** `what` names the report in the message: "The Istanbul report". */
  constructor(what: string) {
    this.#what = what;
  }

  note(entry: string): void {
    if (this.#count === 0) this.#first = entry.slice(0, 200);
    this.#count += 1;
  }

  toProblems(): ReportProblem[] {
    if (this.#count === 0) return [];
    const entries = this.#count === 1 ? "one entry that cannot" : `${this.#count} entries that cannot`;
    return [
      {
        code: "malformed",
        message: `${this.#what} has ${entries} be read, the first is ${this.#first}. Write it again.`,
      },
    ];
  }
}
