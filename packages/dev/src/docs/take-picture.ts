import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { ServiceError } from "@chainops/core/errors";

export interface PictureSize {
  widthPx: number;
  /** What is longer is cut. */
  maxHeightPx: number;
  /** Pixels of the picture for one of the page. */
  scale: number;
}

const RUN = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-background-networking"];
const TIMEOUT_MS = 60_000;

/** Pictures a page as high as it is. `measured` is the same page with its height in `data-height`; both go into `directory`. */
export async function takePicture(
  chromium: string,
  { page, measured, file }: { page: string; measured: string; file: string },
  directory: string,
  { widthPx, maxHeightPx, scale }: PictureSize,
): Promise<void> {
  const profile = [`--user-data-dir=${path.join(directory, "profile")}`, `--force-device-scale-factor=${scale}`];
  const open = async (html: string, heightPx: number, ...args: string[]) => {
    const place = path.join(directory, "page.html");
    await writeFile(place, html);
    const size = `--window-size=${widthPx},${heightPx}`;
    return runChromium(chromium, [...RUN, ...profile, size, ...args, pathToFileURL(place).href]);
  };
  const dom = await open(measured, maxHeightPx, "--dump-dom");
  const [, height = ""] = /data-height="(\d+)"/.exec(dom) ?? [];
  if (height === "") throw new ServiceError("process-failed", `${chromium} did not lay out the page.`);
  await open(page, Math.min(Number(height), maxHeightPx), `--screenshot=${file}`);
}

async function runChromium(chromium: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(chromium, args, { timeout: TIMEOUT_MS, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (cause) {
    throw new ServiceError("process-failed", `${chromium} did not make the picture.`, { cause });
  }
}
