import type { BackendIds } from "./artifact-token.ts";

/** One artifact of a run, from its creation on. */
export interface ArtifactRecord {
  readonly id: number;
  readonly owner: BackendIds;
  readonly name: string;
  readonly createdAt: Date;
  /** Staged blocks by their id. */
  readonly blocks: Map<string, Buffer>;
  /** Undefined until the blocks are committed. */
  content: Buffer | undefined;
  /** What a download says it is: clients unpack `application/zip` alone. */
  contentType: string;
  /** Only final artifacts are listed. */
  isFinal: boolean;
}

/** Artifacts of all runs, in the order of their creation. */
export class ArtifactRecords {
  #records: ArtifactRecord[] = [];
  #lastId = 0;

  /** Undefined where the run has this name already, be it still in upload. */
  reserve(owner: BackendIds, name: string): ArtifactRecord | undefined {
    if (this.find(owner.run, name) !== undefined) return undefined;
    this.#lastId += 1;
    const record: ArtifactRecord = {
      id: this.#lastId,
      owner,
      name,
      createdAt: new Date(),
      blocks: new Map(),
      content: undefined,
      contentType: "application/octet-stream",
      isFinal: false,
    };
    this.#records.push(record);
    return record;
  }

  find(run: string, name: string): ArtifactRecord | undefined {
    return this.#records.find((record) => record.owner.run === run && record.name === name);
  }

  ofRun(run: string): readonly ArtifactRecord[] {
    return this.#records.filter((record) => record.isFinal && record.owner.run === run);
  }

  byId(id: number): ArtifactRecord | undefined {
    return this.#records.find((record) => record.id === id);
  }

  remove(record: ArtifactRecord): void {
    this.#records = this.#records.filter((one) => one !== record);
  }
}
