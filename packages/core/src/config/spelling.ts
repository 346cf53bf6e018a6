/**
 * The name among `names` (snake_case) that `text` spells in snake_case, kebab-case, camelCase or PascalCase; undefined
 * where it spells none.
 */
export function canonicalName<Name extends string>(names: readonly Name[], text: string): Name | undefined {
  return names.find((name) => name === text) ?? names.find((name) => spellingsOf(name).includes(text));
}

/** `max_gas` → `max_gas`, `max-gas`, `maxGas`, `MaxGas`. */
export function spellingsOf(name: string): readonly string[] {
  const words = name.split("_");
  const pascal = words.map(capitalised).join("");
  return [name, words.join("-"), `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`, pascal];
}

function capitalised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
