import { type FunctionComplexity, joinOwner } from "./function-complexity.ts";

interface Frame {
  readonly measured: { -readonly [Key in keyof FunctionComplexity]: FunctionComplexity[Key] };
  readonly outerOwner: string | null;
  /** Index of the brace that ends the body; -1 for an expression, which ends with its context's next part. */
  readonly end: number;
  /** Contexts, and `?` in the innermost of them, that were open where the function starts. */
  readonly depth: number;
  readonly ternaries: number;
}

export interface OpenedFunction extends Pick<Frame, "end" | "depth" | "ternaries"> {
  readonly name: string;
  readonly startLine: number;
  readonly hasBody: boolean;
}

/** The functions that are being read, innermost last, and all that were found. */
export class ScriptFrames {
  readonly found: FunctionComplexity[] = [];
  readonly #frames: Frame[] = [];
  /** Indices of the braces that end the bodies of open functions. */
  readonly #bodyEnds = new Set<number>();
  /** Name of the class or function that the place stands in. */
  owner: string | null = null;

  get isInside(): boolean {
    return this.#frames.length > 0;
  }

  isBodyEnd(at: number): boolean {
    return this.#bodyEnds.has(at);
  }

  decide(): void {
    const frame = this.#frames.at(-1);
    if (frame !== undefined) frame.measured.complexity += 1;
  }

  open({ name, startLine, hasBody, ...place }: OpenedFunction): void {
    const { owner } = this;
    const qualifiedName = joinOwner(owner, ".", name);
    const lines = { startLine, endLine: startLine };
    const measured = { owner, qualifiedName, name, ...lines, hasBody, isTest: false, complexity: 1 };
    this.found.push(measured);
    this.#frames.push({ measured, outerOwner: owner, ...place });
    if (hasBody && place.end >= 0) this.#bodyEnds.add(place.end);
    this.owner = qualifiedName;
  }

  close(endLine: number): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    frame.measured.endLine = Math.max(frame.measured.startLine, endLine);
    this.owner = frame.outerOwner;
  }

  /** Those whose body is an expression and that started at `depth` or deeper, behind at least so many open `?`. */
  closeExpressions(depth: number, ternaries: number, endLine: number): void {
    for (let frame = this.#frames.at(-1); frame !== undefined; frame = this.#frames.at(-1)) {
      if (frame.end >= 0 || frame.depth < depth || frame.ternaries < ternaries) return;
      this.close(endLine);
    }
  }

  /** The one whose body ends at this brace, with all that is still open inside it. */
  closeBody(at: number, endLine: number): void {
    if (!this.#bodyEnds.delete(at)) return;
    while (this.isInside && this.#frames.at(-1)?.end !== at) this.close(endLine);
    this.close(endLine);
  }
}
