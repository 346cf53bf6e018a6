import { measureSolidityComplexity } from "@chainops/reports/complexity/solidity-complexity";
import { readSources } from "./read-sources.ts";
import { reportUsage } from "./report-usage.ts";

// Files are read before: what is measured is the tokenizer, with a compiler that has seen none of its code yet.
const sources = readSources(process.argv.slice(2));
const startedAt = performance.now();
const functions = sources.reduce((sum, source) => sum + measureSolidityComplexity(source).length, 0);
const firstPass = performance.now() - startedAt;
reportUsage({ files: sources.length, functions }, { firstPass });
