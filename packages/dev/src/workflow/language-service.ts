import { randomUUID } from "node:crypto";
import { acceptBareJsonImports } from "./github-parsers.ts";

type Service = typeof import("@actions/languageservice");
type Configuration = NonNullable<Parameters<Service["validate"]>[1]>;

/** What GitHub's language service says of one place; lines and columns count from 1. */
export interface ServiceDiagnostic {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly severity: "error" | "warning";
}

/** The validator behind GitHub's editor extension. `fileName` decides between workflow and action.yml. */
export async function validateWithService(
  text: string,
  fileName: string,
  configuration: Configuration,
): Promise<ServiceDiagnostic[]> {
  acceptBareJsonImports();
  const [{ validate }, { TextDocument }] = await Promise.all([
    import("@actions/languageservice"),
    import("vscode-languageserver-textdocument"),
  ]);
  // The service remembers what it parsed by address, so every text gets its own.
  const address = `file:///${randomUUID()}/${fileName}`;
  const diagnostics = await validate(TextDocument.create(address, "yaml", 0, text), configuration);
  return diagnostics.map(({ range, message, severity }) => ({
    line: range.start.line + 1,
    column: range.start.character + 1,
    message: typeof message === "string" ? message : message.value,
    severity: severity === undefined || severity === 1 ? "error" : "warning",
  }));
}
