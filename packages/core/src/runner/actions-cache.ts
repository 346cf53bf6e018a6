import { ServiceError } from "../errors.ts";
import type { ActionsCache } from "../state/cache-store.ts";

/**
 * The Actions cache through `@actions/cache`, loaded when first used. The package never throws for a service error: a
 * restore that failed looks like one that found nothing, and a save that failed answers -1, which is an error here.
 */
export function openActionsCache(): ActionsCache {
  return {
    async restore(paths, key, restoreKeys) {
      const cache = await import("@actions/cache");
      return cache.restoreCache([...paths], key, [...restoreKeys]);
    },
    async save(paths, key) {
      const cache = await import("@actions/cache");
      const id = await cache.saveCache([...paths], key);
      if (id < 0) {
        throw new ServiceError(
          "conflict",
          `The Actions cache did not take the entry ${key}: it exists, is read-only or failed.`,
        );
      }
    },
  };
}
