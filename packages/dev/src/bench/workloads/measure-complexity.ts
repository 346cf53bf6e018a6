import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { measureSolidityComplexity } from "@chainops/reports/complexity/solidity-complexity";
import { reportUsage } from "./report-usage.ts";

// Files are read before: what is measured is the tokenizer, with a compiler that has seen none of its code yet.
const sources = process.argv.slice(2).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".sol"))
    .map((file) => readFileSync(path.join(folder, file), "utf8")),
);
const startedAt = performance.now();
const functions = sources.reduce((sum, source) => sum + measureSolidityComplexity(source).length, 0);
const firstPass = performance.now() - startedAt;
reportUsage({ files: sources.length, functions }, { firstPass });
