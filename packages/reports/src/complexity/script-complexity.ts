import { type FunctionComplexity, joinOwner } from "./function-complexity.ts";
import { ScriptFrames } from "./script-frames.ts";
import { readScriptTokens, VALUE } from "./script-tokens.ts";
import { ScriptTypes } from "./script-types.ts";
import {
  BEFORE_BLOCK,
  BEFORE_DECLARED,
  BEHIND_OPTIONAL,
  CONTINUING_WORDS,
  DECISION_SYMBOLS,
  DECISION_WORDS,
  DECLARED_ENDS,
  OPERATOR_WORDS,
  pairBrackets,
  WORD,
} from "./script-words.ts";

/** What a file's extension allows: types in TypeScript, elements in JSX. */
export interface ScriptDialect {
  readonly hasTypes: boolean;
  readonly hasJsx: boolean;
}

/**
 * Cyclomatic complexity (McCabe 1976) of every function, arrow function, method and accessor of a JavaScript or
 * TypeScript source: 1 + if, for, while, do, case, catch, `?:`, `&&`, `||`, `??` and their assignments. As in ESLint's rule
 * `complexity`, but without optional chaining and default values, which that rule counts since version 9. Nested
 * functions count by themselves; code outside of functions, such as initialisers of fields, does not count.
 */
export function measureScriptComplexity(source: string, dialect: ScriptDialect): FunctionComplexity[] {
  return new ScriptScanner(source, dialect).scan();
}

interface Context {
  readonly kind: "file" | "block" | "object" | "class" | "list";
  /** `?` that still wait for their `:`. */
  ternaries: number;
  /** In an object: before the `:` of a property. In a class: before the `=` of a field. */
  isAtKey: boolean;
  /** What owned the code outside of a class; undefined elsewhere. */
  readonly outerOwner?: string | null;
}

class ScriptScanner {
  readonly #texts: readonly string[];
  readonly #lines: readonly number[];
  readonly #closing: Int32Array;
  readonly #types: ScriptTypes;
  readonly #hasTypes: boolean;
  readonly #frames = new ScriptFrames();
  readonly #contexts: Context[] = [{ kind: "file", ternaries: 0, isAtKey: false }];
  /** Names of the classes whose bodies start at these indices. */
  readonly #classBodies = new Map<number, string>();
  /** The name in front of the type that ended at this index. */
  #annotated = { end: -1, name: "" };
  /** Type parameters that ended at this index. */
  #generics = { end: -1, start: -1 };

  constructor(source: string, { hasTypes, hasJsx }: ScriptDialect) {
    const { texts, lines } = readScriptTokens(source, hasJsx);
    this.#texts = texts;
    this.#lines = lines;
    this.#closing = pairBrackets(texts);
    this.#types = new ScriptTypes(texts, lines, this.#closing);
    this.#hasTypes = hasTypes;
  }

  scan(): FunctionComplexity[] {
    let at = 0;
    while (at < this.#texts.length) at = Math.max(at + 1, this.#scanToken(at, this.#text(at)));
    while (this.#frames.isInside) this.#frames.close(this.#line(this.#texts.length - 1));
    return this.#frames.found;
  }

  #text(at: number): string {
    return this.#texts[at] ?? "";
  }

  #line(at: number): number {
    return this.#lines[at] ?? 1;
  }

  get #context(): Context {
    return this.#contexts.at(-1) ?? { kind: "file", ternaries: 0, isAtKey: false };
  }

  /** Each returns the index to go on with. */
  #scanToken(at: number, text: string): number {
    if (this.#startsStatement(at, text)) this.#endPart(at);
    if (WORD.test(text)) return this.#scanWord(at, text);
    switch (text) {
      case "(":
        return this.#scanParenthesis(at);
      case "[":
        return this.#push({ kind: "list", ternaries: 0, isAtKey: false }, at);
      case "{":
        return this.#openBrace(at);
      case ")":
      case "]":
      case "}":
        return this.#close(at);
      case ",":
      case ";":
        return this.#endPart(at);
      case "=":
      case "...":
        this.#context.isAtKey = false;
        return at + 1;
      case "?":
        return this.#scanQuestion(at);
      case ":":
        return this.#scanColon(at);
      case "<":
        return this.#scanAngle(at);
      default:
        if (DECISION_SYMBOLS.has(text)) this.#frames.decide();
        return at + 1;
    }
  }

  #endsOperand(at: number): boolean {
    const text = this.#text(at);
    if (text === ")" || text === "]" || text === "}" || text === VALUE) return true;
    return WORD.test(text) && !OPERATOR_WORDS.has(text);
  }

  /** A line that begins with a word cannot go on with an expression that was complete (ECMA-262, section 12.10). */
  #startsStatement(at: number, text: string): boolean {
    if (this.#lines[at] === this.#lines[at - 1] || this.#context.kind === "list" || this.#context.kind === "object") {
      return false;
    }
    return (text === "@" || (WORD.test(text) && !CONTINUING_WORDS.has(text))) && this.#endsOperand(at - 1);
  }

  /** The end of a statement, member, argument or property. */
  #endPart(at: number): number {
    this.#closeExpressions(at - 1, 0);
    const context = this.#context;
    const isList = this.#text(at) === ",";
    if (!isList || context.kind === "object") context.ternaries = 0;
    if (context.kind === "object" || (context.kind === "class" && !isList)) context.isAtKey = true;
    return at + 1;
  }

  #closeExpressions(last: number, ternaries: number): void {
    this.#frames.closeExpressions(this.#contexts.length, ternaries, this.#line(last));
  }

  #push(context: Context, at: number): number {
    this.#contexts.push(context);
    return at + 1;
  }

  #close(at: number): number {
    this.#closeExpressions(at - 1, 0);
    if (this.#contexts.length > 1) {
      const closed = this.#contexts.pop();
      if (closed?.outerOwner !== undefined) this.#frames.owner = closed.outerOwner;
    }
    this.#frames.closeBody(at, this.#line(at));
    return at + 1;
  }

  #openBrace(at: number): number {
    const className = this.#classBodies.get(at);
    if (className !== undefined) {
      const outerOwner = this.#frames.owner;
      this.#frames.owner = joinOwner(outerOwner, ".", className);
      return this.#push({ kind: "class", ternaries: 0, isAtKey: true, outerOwner }, at);
    }
    const last = this.#text(at - 1);
    const isValue = last === ":" && (this.#context.kind === "object" || this.#context.kind === "list");
    const isBody = this.#frames.isBodyEnd(this.#closing[at] ?? -1);
    const isBlock = isBody || (!isValue && (BEFORE_BLOCK.has(last) || this.#endsOperand(at - 1)));
    return this.#push({ kind: isBlock ? "block" : "object", ternaries: 0, isAtKey: !isBlock }, at);
  }

  #scanWord(at: number, text: string): number {
    const last = this.#text(at - 1);
    const next = this.#text(at + 1);
    if (last === "." || last === "?.") return at + 1;
    if (next === "=>") return this.#openArrow(at, at + 1);
    if (this.#context.isAtKey && (this.#context.kind === "class" || next === ":" || next === "," || next === "}")) {
      return at + 1;
    }
    if (DECISION_WORDS.has(text)) this.#frames.decide();
    else if (text === "function") return this.#openFunction(at);
    else if (text === "class") this.#noteClass(at);
    else if (this.#hasTypes) return this.#scanTypeWord(at, text, next);
    return at + 1;
  }

  #scanTypeWord(at: number, text: string, next: string): number {
    if ((text === "as" || text === "satisfies") && this.#endsOperand(at - 1)) return this.#types.skipType(at + 1);
    if (!WORD.test(next) || OPERATOR_WORDS.has(this.#text(at - 1))) return at + 1;
    const behind = this.#text(at + 2);
    if (text === "type" && (behind === "=" || behind === "<")) {
      const equals = behind === "<" ? this.#types.skipAngles(at + 2) : at + 2;
      return this.#text(equals) === "=" ? this.#types.skipType(equals + 1) : at + 1;
    }
    if (text === "interface" && (behind === "{" || behind === "<" || behind === "extends")) {
      return (this.#closing[this.#findBody(at + 2)] ?? at) + 1;
    }
    return at + 1;
  }

  /** The `{` of a class or interface from its head on; the head itself if there is none. */
  #findBody(start: number): number {
    for (let at = start; at < this.#texts.length; at += 1) {
      const text = this.#text(at);
      if (text === "{" && this.#text(at - 1) !== "extends") return at;
      if (text === "(" || text === "[" || text === "{") at = this.#closing[at] ?? at;
      else if (text === "<") at = Math.max(this.#types.skipAngles(at) - 1, at);
      else if (text === ";" || text === ")" || text === "}" || (at > start && text === "class")) break;
    }
    return start;
  }

  #noteClass(at: number): void {
    const name = this.#text(at + 1);
    const isNamed = WORD.test(name) && name !== "extends" && name !== "implements";
    const body = this.#findBody(at + 1);
    if (this.#text(body) === "{") this.#classBodies.set(body, isNamed ? name : this.#assignedName(at, "<class>"));
  }

  #scanQuestion(at: number): number {
    const { kind, isAtKey } = this.#context;
    const isOptional = BEHIND_OPTIONAL.has(this.#text(at + 1)) || (isAtKey && (kind === "class" || kind === "object"));
    if (isOptional) return at + 1;
    this.#context.ternaries += 1;
    this.#frames.decide();
    return at + 1;
  }

  /** Of a ternary, a property, a `case`, or in front of a type. */
  #scanColon(at: number): number {
    const context = this.#context;
    if (context.ternaries > 0) {
      this.#closeExpressions(at - 1, context.ternaries);
      context.ternaries -= 1;
      return at + 1;
    }
    const isProperty = context.kind === "object" && this.#text(at - 1) !== ")";
    if (isProperty) context.isAtKey = false;
    if (!this.#hasTypes || isProperty || this.#isLabel(at)) return at + 1;
    const end = this.#types.skipType(at + 1);
    const name = this.#text(at - 1);
    this.#annotated = { end, name: name === "?" || name === "!" ? this.#text(at - 2) : name };
    return end;
  }

  /** Behind `case …`, `default` and a label; a declared name stands behind `let`, a comma or a member's start. */
  #isLabel(at: number): boolean {
    if (this.#context.kind !== "block" && this.#context.kind !== "file") return false;
    const name = this.#text(at - 1);
    if (name === "default" || name === VALUE) return true;
    return !BEFORE_DECLARED.has(this.#text(at - 2)) && !DECLARED_ENDS.has(name);
  }

  #scanAngle(at: number): number {
    if (!this.#hasTypes) return at + 1;
    const end = this.#types.skipAngles(at);
    if (end < 0) return at + 1;
    this.#generics = { end, start: at };
    if (this.#text(end) === "(" && this.#isMember(at)) return this.#openMember(at, end);
    return end;
  }

  #scanParenthesis(at: number): number {
    if (this.#isMember(at)) return this.#openMember(at, at);
    const behind = (this.#closing[at] ?? at) + 1;
    if (this.#text(behind) === "=>") return this.#openArrow(at, behind);
    const isReturnType = this.#hasTypes && this.#text(behind) === ":" && this.#context.ternaries === 0;
    const arrow = isReturnType && !this.#endsOperand(at - 1) ? this.#types.skipType(behind + 1) : -1;
    if (this.#text(arrow) === "=>") return this.#openArrow(at, arrow);
    return this.#push({ kind: "list", ternaries: 0, isAtKey: false }, at);
  }

  /** Whether the parameters of a method or accessor start behind the name in front of `at`. */
  #isMember(at: number): boolean {
    const { kind, isAtKey } = this.#context;
    if (!isAtKey || (kind !== "class" && kind !== "object")) return false;
    const name = this.#text(at - 1) === "?" ? at - 2 : at - 1;
    if (!WORD.test(this.#text(name)) && this.#text(name) !== "]" && this.#text(name) !== VALUE) return false;
    let start = name;
    while (this.#text(start - 1) === "." && start > 1) start -= 2;
    return this.#text(start - 1) !== "@";
  }

  #openMember(name: number, parameters: number): number {
    const last = this.#text(name - 1) === "?" ? this.#text(name - 2) : this.#text(name - 1);
    return this.#openBody(WORD.test(last) ? last : "<computed>", name - 1, parameters);
  }

  #openFunction(at: number): number {
    const start = this.#text(at + 1) === "*" ? at + 2 : at + 1;
    const isNamed = WORD.test(this.#text(start));
    const behind = isNamed ? start + 1 : start;
    const parameters = this.#text(behind) === "<" ? this.#types.skipAngles(behind) : behind;
    if (this.#text(parameters) !== "(") return at + 1;
    return this.#openBody(isNamed ? this.#text(start) : this.#assignedName(at, "<function>"), at, parameters);
  }

  /** A function with parentheses: its body follows them and the type that may stand there. */
  #openBody(name: string, start: number, parameters: number): number {
    let body = (this.#closing[parameters] ?? parameters) + 1;
    if (this.#hasTypes && this.#text(body) === ":") body = this.#types.skipType(body + 1);
    const hasBody = this.#text(body) === "{";
    this.#open(name, start, hasBody, hasBody ? (this.#closing[body] ?? -1) : body);
    if (!hasBody) {
      this.#frames.close(this.#line(body - 1));
      return body;
    }
    this.#context.isAtKey = this.#context.kind === "class";
    return this.#push({ kind: "list", ternaries: 0, isAtKey: false }, parameters);
  }

  #openArrow(start: number, arrow: number): number {
    const hasBraces = this.#text(arrow + 1) === "{";
    this.#open(this.#assignedName(start, "<arrow>"), start, true, hasBraces ? (this.#closing[arrow + 1] ?? -1) : -1);
    return this.#text(start) === "(" ? this.#push({ kind: "list", ternaries: 0, isAtKey: false }, start) : arrow + 1;
  }

  #open(name: string, start: number, hasBody: boolean, end: number): void {
    const place = { end, depth: this.#contexts.length, ternaries: this.#context.ternaries };
    this.#frames.open({ name, startLine: this.#line(start), hasBody, ...place });
  }

  /** The name that an expression is given: `name = …`, `name: Type = …`, `name: …`. */
  #assignedName(start: number, otherwise: string): string {
    const head = this.#generics.end === start ? this.#generics.start : start;
    const first = this.#text(head - 1) === "async" ? head - 1 : head;
    const sign = this.#text(first - 1);
    if (sign !== "=" && !(sign === ":" && this.#context.kind === "object")) return otherwise;
    if (this.#annotated.end === first - 1 && sign === "=") return this.#annotated.name;
    const name = this.#text(first - 2);
    return WORD.test(name) ? name : otherwise;
  }
}
