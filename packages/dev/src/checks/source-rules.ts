/** A source file as the rules see it: path relative to the root, with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
}

interface Rule {
  /** What a person reads when the rule is broken. */
  message: string;
  applies(path: string): boolean;
  breaks(file: SourceFile): boolean;
}

const inRunner = (path: string) => path.startsWith("packages/core/src/runner/");
const inDev = (path: string) => path.startsWith("packages/dev/");
const inProduct = (path: string) => /^(packages|actions)\//.test(path) && !inDev(path);

const RULES: readonly Rule[] = [
  {
    message: "imports @actions/*, which only packages/core/src/runner may",
    applies: (path) => inProduct(path) && !inRunner(path),
    breaks: (file) => specifiers(file.text).some((name) => name.startsWith("@actions/")),
  },
  {
    message: "reads process.env, which only packages/core/src/runner may",
    applies: (path) => inProduct(path) && !inRunner(path),
    breaks: (file) => /\bprocess\s*(\.\s*env\b|\[\s*["']env)/.test(file.text),
  },
  {
    message: "core imports another package or an action",
    applies: (path) => path.startsWith("packages/core/"),
    breaks: (file) =>
      specifiers(file.text).some((name) => /^@chainops\/(?!core\/)/.test(name) || name.includes("actions/")) &&
      !inRunner(file.path),
  },
  {
    message: "a package imports an action",
    applies: (path) => path.startsWith("packages/") && !inDev(path),
    breaks: (file) => specifiers(file.text).some((name) => /(^|\/)\.\.\/actions\//.test(name)),
  },
  {
    message: "an action imports another action or the development package",
    applies: (path) => path.startsWith("actions/"),
    breaks: (file) =>
      specifiers(file.text).some((name) => name.startsWith("@chainops/dev") || leavesAction(file.path, name)),
  },
  {
    message: "only re-exports: import the file that defines the thing",
    applies: (path) => inProduct(path) || inDev(path),
    breaks: (file) => isBarrel(file.text),
  },
  {
    message: "replaces a module or method of the code under test; pass a fake in instead",
    applies: (path) => path.startsWith("test/"),
    breaks: (file) => /\bvi\s*\.\s*(mock|doMock|spyOn|stubEnv|stubGlobal)\b/.test(file.text),
  },
  {
    message: "holds an unfinished mark",
    applies: (path) => inProduct(path) || inDev(path),
    breaks: (file) => new RegExp(`\\b(${["TO", "DO"].join("")}|${["FIX", "ME"].join("")})\\b`).test(file.text),
  },
];

/** One sentence per broken rule. */
export function checkSources(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) =>
    RULES.filter((rule) => rule.applies(file.path) && rule.breaks(file)).map(
      (rule) => `${file.path}: ${rule.message}.`,
    ),
  );
}

function specifiers(text: string): readonly string[] {
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^;]*?from\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)|(?:^|\n)import\s+["']([^"']+)["']/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

function leavesAction(path: string, specifier: string): boolean {
  if (!specifier.startsWith(".")) return false;
  const [actions, action, ...rest] = path.split("/");
  const steps = [actions ?? "", action ?? "", ...rest.slice(0, -1)];
  for (const part of specifier.split("/")) {
    if (part === "..") steps.pop();
    else if (part !== ".") steps.push(part);
  }
  return steps[0] !== actions || steps[1] !== action;
}

function isBarrel(text: string): boolean {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "").trim();
  return (
    code !== "" &&
    code.split(";").every((statement) => /^\s*(export\s+(type\s+)?(\*|\{)[\s\S]*\sfrom\s|$)/.test(statement))
  );
}
