import type { data } from "@actions/expressions";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import type { GitHubParsers } from "./github-parsers.ts";

/** The values an expression may name: `github`, `env`, `steps`, …; JSON values only. */
export type ExpressionContexts = Readonly<Record<string, unknown>>;

/** Functions beside GitHub's built-in ones, such as `success` or `hashFiles`; they get and give text or booleans. */
export type ExpressionFunctions = Readonly<Record<string, (...args: string[]) => string | boolean>>;

/** Values as GitHub's `${{ }}` sees them. A mistake in the expression throws. */
export interface ExpressionEvaluator {
  /** The text that stands where the token stood; expressions inside it are replaced. */
  text(token: TemplateToken): string;
  /** Each value of a mapping such as `env` or `with`, in order. */
  mapping(token: TemplateToken | undefined): Map<string, string>;
  /** Whether an `if` holds. The expression has no `${{ }}` around it. */
  condition(expression: string): boolean;
}

/** Evaluates with GitHub's own lexer, parser and evaluator. */
export function createExpressionEvaluator(
  { expressions, truthy, workflow }: GitHubParsers,
  contexts: ExpressionContexts,
  functions: ExpressionFunctions = {},
): ExpressionEvaluator {
  const { data: values, Evaluator, Lexer, Parser } = expressions;
  const toData = (value: unknown): data.ExpressionData =>
    JSON.parse(JSON.stringify(value ?? null), values.reviver) as data.ExpressionData;
  const definitions = Object.entries(functions).map(([name, call]) => ({
    name,
    minArgs: 0,
    maxArgs: 255,
    call: (...args: data.ExpressionData[]) => toData(call(...args.map((argument) => argument.coerceString()))),
  }));
  const root = new values.Dictionary(
    ...Object.entries(contexts).map(([key, value]) => ({ key, value: toData(value) })),
  );
  const byName = new Map(definitions.map((definition) => [definition.name.toLowerCase(), definition]));
  const evaluate = (expression: string): data.ExpressionData => {
    const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), definitions).parse();
    return new Evaluator(tree, root, byName).evaluate();
  };
  const text = (token: TemplateToken): string =>
    workflow.isBasicExpression(token) ? evaluate(token.expression).coerceString() : scalarText(token);
  const scalarText = (token: TemplateToken): string => {
    if (!workflow.isScalar(token)) throw new Error(`A single value is expected at line ${token.line ?? 0}.`);
    return token.toString();
  };
  return {
    text,
    mapping(token) {
      const pairs = token === undefined ? [] : [...token.assertMapping("mapping")];
      return new Map(pairs.map(({ key, value }) => [text(key), text(value)]));
    },
    condition: (expression) => truthy(evaluate(expression)),
  };
}
