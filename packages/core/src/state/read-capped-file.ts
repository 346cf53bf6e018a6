import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { ServiceError } from "../errors.ts";

/**
 * UTF-8 text of a regular file, undefined where there is none. A symlink, a pipe and a file beyond `maxBytes` are
 * refused with a ServiceError, without following, waiting or reading on.
 */
export async function readCappedFile(path: string, maxBytes: number): Promise<string | undefined> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(path, flags).catch((error: unknown) => {
    if (isErrorCode(error, "ENOENT")) return undefined;
    throw new ServiceError("malformed-response", `The state file ${path} cannot be opened.`, { cause: error });
  });
  if (file === undefined) return undefined;
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new ServiceError("malformed-response", `The state file ${path} is not a regular file.`);
    if (stats.size > maxBytes) {
      throw new ServiceError("body-too-large", `The state file ${path} is larger than ${maxBytes} bytes.`);
    }
    return await file.readFile("utf8");
  } finally {
    await file.close();
  }
}

/** Whether a thrown value is Node's system error of this code, such as ENOENT. */
export function isErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
