import { runAction } from "@chainops/core/runner/run-action";
import { metadata } from "./metadata.ts";
import { runQualityGate } from "./run-quality-gate.ts";

await runAction(metadata, runQualityGate);
