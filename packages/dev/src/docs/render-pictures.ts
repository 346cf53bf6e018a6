import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ServiceError } from "@chainops/core/errors";
import { judgePicture } from "./judge-picture.ts";
import { GREEN_CHANGE, type PictureChange, RED_CHANGE } from "./picture-changes.ts";
import { renderPicturePage, SURFACES } from "./picture-page.ts";
import { takePicture } from "./take-picture.ts";

export const PICTURED_CHANGES: readonly PictureChange[] = [RED_CHANGE, GREEN_CHANGE];
export const MAX_PICTURE_BYTES = 300_000;

/** About the width of a comment on GitHub. */
const SIZE = { widthPx: 900, maxHeightPx: 1700, scale: 1 };

/** Where the pictures of quality-gate lie, relative to the root. */
export const PICTURES_FOLDER = "actions/quality-gate/images";

/** Pictures the comment, check run and summary of each pictured pull request. Returns the files, relative to the root. */
export async function renderPictures(root: string, chromium: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const change of PICTURED_CHANGES) {
    const directory = await mkdtemp(path.join(tmpdir(), "chainops-pictures-"));
    try {
      const run = await judgePicture(root, directory, change);
      for (const surface of SURFACES) {
        const file = `${PICTURES_FOLDER}/${change.name}-${surface}.png`;
        await mkdir(path.join(root, PICTURES_FOLDER), { recursive: true });
        const page = renderPicturePage(run, surface);
        const measured = renderPicturePage(run, surface, true);
        await takePicture(chromium, { page, measured, file: path.join(root, file) }, directory, SIZE);
        await refuseLarge(path.join(root, file), file);
        files.push(file);
      }
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }
  return files;
}

async function refuseLarge(place: string, file: string): Promise<void> {
  const { size } = await stat(place);
  if (size > MAX_PICTURE_BYTES) {
    throw new ServiceError("process-failed", `${file} has ${size} bytes; at most ${MAX_PICTURE_BYTES} are accepted.`);
  }
}
