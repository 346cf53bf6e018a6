import { partOf, partOfImport, readImports } from "./read-imports.ts";

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

const CORE = "packages/core";
const DEV = "packages/dev";

const inRunner = (path: string) => path.startsWith("packages/core/src/runner/");
const inDev = (path: string) => path.startsWith(`${DEV}/`);
const inSources = (path: string) => /^(packages|actions)\//.test(path);
const inProduct = (path: string) => inSources(path) && !inDev(path);
const inTests = (path: string) => path.startsWith("test/");

const RULES: readonly Rule[] = [
  {
    message: "imports @actions/*, which only packages/core/src/runner may",
    applies: (path) => inProduct(path) && !inRunner(path),
    breaks: (file) => readImports(file.text).some((name) => name.startsWith("@actions/")),
  },
  {
    message: "reads process.env, which only packages/core/src/runner may",
    applies: (path) => inProduct(path) && !inRunner(path),
    breaks: ({ text }) =>
      /\bprocess\s*\??\s*(?:\.\s*env\b|\[\s*["'`]env)/.test(text) ||
      /\benv\b[^{}]*\}\s*(?:=\s*process\b|from\s*["'](?:node:)?process["'])/.test(text),
  },
  {
    message: "core imports another package or an action",
    applies: (path) => path.startsWith(`${CORE}/`),
    breaks: (file) => partsOf(file).some((part) => part !== CORE),
  },
  {
    message: "a package imports an action",
    applies: (path) => path.startsWith("packages/") && !inDev(path),
    breaks: (file) => partsOf(file).some((part) => part.startsWith("actions/")),
  },
  {
    message: "an action imports another action",
    applies: (path) => path.startsWith("actions/"),
    breaks: (file) => partsOf(file).some((part) => part.startsWith("actions/") && part !== partOf(file.path)),
  },
  {
    message: "imports the development package, which only tests and itself may",
    applies: inProduct,
    breaks: (file) => partsOf(file).includes(DEV),
  },
  {
    message: "leaves its part by a relative path; import by the package's name",
    applies: inSources,
    breaks: (file) =>
      readImports(file.text).some(
        (name) => name.startsWith(".") && partOfImport(file.path, name) !== partOf(file.path),
      ),
  },
  {
    message: "only re-exports: import the file that defines the thing",
    applies: inSources,
    breaks: (file) => isBarrel(file.text),
  },
  {
    message: "replaces a module or method of the code under test; pass a fake in instead",
    applies: inTests,
    breaks: (file) =>
      /\bvi\s*\.\s*(?:mock|doMock|hoisted|mockObject|spyOn|stubEnv|stubGlobal)\b/.test(file.text) ||
      /\bprocess\s*\.\s*env\s*(?:\.\s*\w+|\[[^\]]*\])?\s*=(?!=)/.test(file.text),
  },
  {
    message: "holds an unfinished mark",
    applies: (path) => inSources(path) || inTests(path),
    breaks: (file) => new RegExp(`\\b(?:${["TO", "DO"].join("")}|${["FIX", "ME"].join("")})\\b`).test(file.text),
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

/** Parts of the repository that a file imports from. */
function partsOf(file: SourceFile): readonly string[] {
  return readImports(file.text).flatMap((name) => partOfImport(file.path, name) ?? []);
}

const isImport = (statement: string) => /^\s*import\b/.test(statement);

function isBarrel(text: string): boolean {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "").trim();
  const statements = code.split(";").filter((statement) => statement.trim() !== "");
  const isReExport = (statement: string) =>
    /^\s*export\s+(?:type\s+)?(?:\*|\{)/.test(statement) && (/\sfrom\s/.test(statement) || statements.some(isImport));
  return statements.some(isReExport) && statements.every((part) => isReExport(part) || isImport(part));
}
