import { SolidityTokens, TOKEN } from "../complexity/solidity-tokens.ts";
import { readComments } from "./solidity-comments.ts";

export type ContractKind = "contract" | "abstract" | "interface" | "library";

export interface SourceContract {
  readonly name: string;
  readonly kind: ContractKind;
  /** Names it inherits from, without their modules. */
  readonly bases: readonly string[];
  /** Lines counted from 1. */
  readonly startLine: number;
  readonly endLine: number;
  /** Whether it speaks of an initializer, of UUPS, of a gap or of an ERC-7201 namespace; its bases are not looked at. */
  readonly looksUpgradeable: boolean;
  /** Line by the words of its declarations of variables, the first of each. */
  readonly lines: ReadonlyMap<string, number>;
}

const UPGRADEABLE_WORDS = new Set(["Initializable", "UUPSUpgradeable", "initializer", "reinitializer", "__gap"]);
const KINDS = new Set(["contract", "interface", "library"]);
/** What begins a member that is no variable. */
const OTHER_MEMBERS = new Set([
  "function",
  "modifier",
  "constructor",
  "receive",
  "fallback",
  "event",
  "error",
  "struct",
  "enum",
  "using",
  "type",
]);

/** The contracts of a Solidity source, by its tokens. Text that is no Solidity throws nothing. */
export function scanContracts(source: string): SourceContract[] {
  const contracts = new ContractScanner(source).scan();
  const namespaced = readComments(source)
    .filter(({ text }) => /@custom:storage-location\s+erc7201:/.test(text))
    .map(({ line }) => line);
  return contracts.map((contract) => {
    const isNamespaced = namespaced.some((line) => contract.startLine <= line && line <= contract.endLine);
    return isNamespaced ? { ...contract, looksUpgradeable: true } : contract;
  });
}

class ContractScanner {
  readonly #tokens: SolidityTokens;
  readonly #contracts: SourceContract[] = [];

  constructor(source: string) {
    this.#tokens = new SolidityTokens(source);
  }

  scan(): SourceContract[] {
    const tokens = this.#tokens;
    let depth = 0;
    let isAbstract = false;
    for (let more = tokens.next(); more; more = tokens.next()) {
      const { text } = tokens;
      if (text === "{") depth += 1;
      else if (text === "}") depth = Math.max(0, depth - 1);
      else if (depth > 0 || tokens.kind !== TOKEN.word) continue;
      else if (KINDS.has(text))
        this.#scanContract(text === "contract" && isAbstract ? "abstract" : (text as ContractKind));
      isAbstract = text === "abstract";
    }
    return this.#contracts;
  }

  /** From the keyword to the closing brace; without a name it is none. */
  #scanContract(kind: ContractKind): void {
    const tokens = this.#tokens;
    const startLine = tokens.line;
    if (!tokens.next() || tokens.kind !== TOKEN.word) return;
    const name = tokens.text;
    const header = this.#scanHeader();
    const body = new BodyScan(tokens).scan();
    const words = [...header.words, ...body.words];
    this.#contracts.push({
      name,
      kind,
      bases: header.bases,
      startLine,
      endLine: tokens.text === "}" ? tokens.line : tokens.lastLine,
      looksUpgradeable: words.some((word) => UPGRADEABLE_WORDS.has(word) || word.startsWith("__gap_")),
      lines: body.lines,
    });
  }

  /** Every word behind `is` but those in parentheses is a base; of `Module.Base` the tokens give both words. */
  #scanHeader(): { words: readonly string[]; bases: readonly string[] } {
    const tokens = this.#tokens;
    const words: string[] = [];
    let parentheses = 0;
    while (tokens.next() && tokens.text !== "{") {
      if (tokens.text === "(") parentheses += 1;
      else if (tokens.text === ")") parentheses -= 1;
      else if (parentheses === 0 && tokens.kind === TOKEN.word) words.push(tokens.text);
    }
    const is = words.indexOf("is");
    return { words, bases: is < 0 ? [] : words.slice(is + 1) };
  }
}

/** Walks a contract's body from its opening brace to its closing one. */
class BodyScan {
  readonly #tokens: SolidityTokens;
  readonly words = new Set<string>();
  readonly lines = new Map<string, number>();
  /** Words of the member that is being read, by their lines. */
  #member = new Map<string, number>();

  constructor(tokens: SolidityTokens) {
    this.#tokens = tokens;
  }

  scan(): { words: ReadonlySet<string>; lines: ReadonlyMap<string, number> } {
    const tokens = this.#tokens;
    let braces = 1;
    let parentheses = 0;
    while (braces > 0 && tokens.next()) {
      const { text } = tokens;
      if (tokens.kind === TOKEN.word) this.#take(text, braces === 1 && parentheses === 0);
      else if (text === "{") braces += 1;
      else if (text === "(") parentheses += 1;
      else if (text === ")") parentheses -= 1;
      else if (text === "}") braces -= 1;
      if (braces === 1 && (text === "}" || (text === ";" && parentheses <= 0))) this.#endMember();
    }
    return this;
  }

  #take(word: string, isOutside: boolean): void {
    this.words.add(word);
    if (isOutside && !this.#member.has(word)) this.#member.set(word, this.#tokens.line);
  }

  /** Constants are kept in the code. */
  #endMember(): void {
    const [first] = this.#member.keys();
    const isVariable =
      !OTHER_MEMBERS.has(first ?? "") && !this.#member.has("constant") && !this.#member.has("immutable");
    if (isVariable) for (const [word, line] of this.#member) if (!this.lines.has(word)) this.lines.set(word, line);
    this.#member = new Map();
  }
}
