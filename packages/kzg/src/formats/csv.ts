/** Rows of a CSV text without quoting (hex needs none), fields trimmed; empty lines are left out. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  return text
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .map((line) => line.split(",").map((field) => field.trim().replace(/^"([^"]*)"$/, "$1")));
}
