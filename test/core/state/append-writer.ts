import { openFileStore } from "@chainops/core/state/file-store";
import { storeEffects } from "./store-effects.ts";

// Run as a process of its own: adds its id to the list under "seen".
const [directory = "", id = ""] = process.argv.slice(2);
const store = openFileStore({ directory }, storeEffects);
await store.update("seen", (seen) => [...(Array.isArray(seen) ? seen : []), id]);
