import { REPOSITORY_ROOT } from "../build/repository.ts";
import { findChromium } from "../docs/find-chromium.ts";
import { renderPictures } from "../docs/render-pictures.ts";
import { exitWith } from "../local/exit-with.ts";

/**
 * `npm run pictures`: the pictures of README, made by a Chromium on PATH (or the one that CHROMIUM names) from the report
 * page of two pull requests of the example. Without a Chromium it says so and leaves the pictures as they are.
 */
await exitWith("pictures", async () => {
  const chromium = findChromium(process.env["CHROMIUM"], process.env["PATH"] ?? "");
  if (chromium === undefined) {
    console.log("Skipped: no Chromium on PATH. Install one, or name it in CHROMIUM. The pictures stay as they are.");
    return 0;
  }
  for (const file of await renderPictures(REPOSITORY_ROOT, chromium)) console.log(`wrote ${file}`);
  return 0;
});
