import type { CommentStore, StoredComment } from "@chainops/core/github/sticky-comment";
import type { VirtualTime } from "./virtual-time.ts";

/** Comments in memory, as eventual as GitHub's: each request takes two random times, one on each side of its effect. */
export class MemoryComments {
  readonly comments: StoredComment[] = [];
  readonly #time: VirtualTime;
  readonly #legsMs: () => readonly [before: number, after: number];
  #lastId = 0;

  constructor(time: VirtualTime, legsMs: () => readonly [before: number, after: number]) {
    this.#time = time;
    this.#legsMs = legsMs;
  }

  storeFor(author: string): CommentStore {
    return {
      list: () => this.#request(() => this.comments.map((comment) => ({ ...comment }))),
      fetchOne: (id) => this.#request(() => this.#find(id)),
      create: (body) => this.#request(() => this.add(author, body)),
      update: (id, body) =>
        this.#request(() => {
          const comment = this.#find(id);
          return comment === null ? null : Object.assign(comment, { body });
        }),
      remove: (id) =>
        this.#request(() => {
          const comment = this.#find(id);
          if (comment !== null) this.comments.splice(this.comments.indexOf(comment), 1);
        }),
    };
  }

  add(author: string, body: string): StoredComment {
    this.#lastId += 1;
    const comment = { id: this.#lastId, url: `https://github.test/#${this.#lastId}`, author, body };
    this.comments.push(comment);
    return comment;
  }

  #find(id: number): StoredComment | null {
    return this.comments.find((comment) => comment.id === id) ?? null;
  }

  async #request<T>(effect: () => T): Promise<T> {
    const [beforeMs, afterMs] = this.#legsMs();
    await this.#time.sleep(beforeMs);
    const answer = effect();
    await this.#time.sleep(afterMs);
    return answer;
  }
}
