import type { IncomingMessage, ServerResponse } from "node:http";
import { sendAnswer } from "./http-exchange.ts";
import type { Violation } from "./recording.ts";
import { signArtifact } from "./resources/artifacts.ts";
import type { World } from "./world.ts";

const storagePath = /^\/artifact-storage\/artifacts\/(\d+)\.zip$/;

/**
 * Serves an artifact's archive for a signed link; false where the path is not the storage's. Like the real storage it
 * refuses a request that carries GitHub credentials: sending them to another host is a violation.
 */
export function answerFromStorage(
  world: World,
  violations: Violation[],
  message: IncomingMessage,
  response: ServerResponse,
): boolean {
  const url = new URL(message.url ?? "/", "http://storage");
  const match = storagePath.exec(url.pathname);
  if (match === null) return false;
  const artifacts = [...world.repositories.values()].flatMap((repository) => [...repository.artifacts.values()]);
  const artifact = artifacts.find(({ id }) => id === Number(match[1]));
  if (message.headers.authorization !== undefined) {
    const problems = ["the request to the artifact storage carries an Authorization header"];
    violations.push({ kind: "request", operationId: null, method: "GET", path: url.pathname, problems });
    sendAnswer(response, 403, {}, undefined);
  } else if (artifact === undefined || url.searchParams.get("sig") !== signArtifact(artifact)) {
    sendAnswer(response, 403, {}, undefined);
  } else {
    sendAnswer(response, 200, { "content-type": "application/zip" }, artifact.archive);
  }
  return true;
}
