import { createHash } from "node:crypto";

export type ObjectKind = "blob" | "tree" | "commit";

/** The object id git gives to content: SHA-1 over `<kind> <length>\0<content>`. */
export function computeObjectId(kind: ObjectKind, content: Uint8Array): string {
  return createHash("sha1").update(`${kind} ${content.length}\0`).update(content).digest("hex");
}

/** Git's object database in memory. A repository and its forks share one, as on GitHub. */
export class ObjectStore {
  readonly #objects = new Map<string, { kind: ObjectKind; content: Buffer }>();

  write(kind: ObjectKind, content: Uint8Array): string {
    const id = computeObjectId(kind, content);
    this.#objects.set(id, { kind, content: Buffer.from(content) });
    return id;
  }

  read(kind: ObjectKind, id: string): Buffer | undefined {
    const found = this.#objects.get(id);
    return found?.kind === kind ? found.content : undefined;
  }

  kindOf(id: string): ObjectKind | undefined {
    return this.#objects.get(id)?.kind;
  }

  /** Ids of `kind` that start with `prefix`, for abbreviated commit ids. */
  findByPrefix(kind: ObjectKind, prefix: string): string[] {
    return [...this.#objects].filter(([id, found]) => found.kind === kind && id.startsWith(prefix)).map(([id]) => id);
  }
}
