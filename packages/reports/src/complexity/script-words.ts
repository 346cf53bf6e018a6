/** Each is one decision; every `do` has a `while`. */
export const DECISION_WORDS = new Set(["if", "for", "while", "case", "catch"]);
export const DECISION_SYMBOLS = new Set(["&&", "||", "??"]);
/** Behind the `?` of an optional parameter, property or tuple element. */
export const BEHIND_OPTIONAL = new Set([":", ",", ")", "]", "=", ";", "}"]);
/** Words that may start a line and go on with the expression of the line before. */
export const CONTINUING_WORDS = new Set(["in", "of", "instanceof", "as", "satisfies", "extends", "implements"]);
/** Words behind which an operand stands. */
export const OPERATOR_WORDS = new Set(
  "return typeof case in of instanceof new delete void throw do else yield await extends default async".split(" "),
);
export const BEFORE_BLOCK = new Set([")", ";", "{", "}", "=>", "else", "do", "try", "finally", ":", ""]);
/** Of a declaration: what stands in front of, or at the end of, a name that a type may follow. */
export const BEFORE_DECLARED = new Set(["let", "const", "var", ","]);
export const DECLARED_ENDS = new Set([")", "!", "}", "]"]);
export const WORD = /^[\p{L}_$#]/u;

/** The index of its partner for each bracket that opens; one that is never closed ends with the text. */
export function pairBrackets(texts: readonly string[]): Int32Array {
  const closing = new Int32Array(texts.length).fill(texts.length);
  const open: number[] = [];
  texts.forEach((text, at) => {
    if (text === "(" || text === "[" || text === "{") open.push(at);
    else if (text === ")" || text === "]" || text === "}") {
      const start = open.pop();
      if (start !== undefined) closing[start] = at;
    }
  });
  return closing;
}
