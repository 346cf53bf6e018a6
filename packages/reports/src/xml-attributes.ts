/** Attributes of an element as the XML parser gives them. Names come from the report: ask with `attribute` only. */
export type Attributes = Readonly<Record<string, string>>;

export function attribute(attributes: Attributes, name: string): string | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}
