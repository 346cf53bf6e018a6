import { createHmac, timingSafeEqual } from "node:crypto";

/** Which run and job a runtime token speaks for, as the results service knows them. */
export interface BackendIds {
  readonly run: string;
  readonly job: string;
}

/** A runtime token as GitHub makes it: a JWT with `Actions.Results:<run>:<job>` among the scopes of its `scp` claim. */
export function signArtifactToken({ run, job }: BackendIds, key: Buffer): string {
  const scp = `Actions.GenericRead:${run} Actions.Results:${run}:${job}`;
  const head = `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ scp })}`;
  return `${head}.${sign(head, key)}`;
}

/** Undefined for a token that this double did not sign. */
export function readArtifactToken(token: string, key: Buffer): BackendIds | undefined {
  const [header, payload, signature] = token.split(".");
  if (header === undefined || payload === undefined || signature === undefined) return undefined;
  const expected = Buffer.from(sign(`${header}.${payload}`, key));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined;
  const { scp } = JSON.parse(Buffer.from(payload, "base64url").toString()) as { scp: string };
  const scope = scp.split(" ").find((one) => one.startsWith("Actions.Results:"));
  const [, run, job] = scope?.split(":") ?? [];
  return run === undefined || job === undefined ? undefined : { run, job };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function sign(text: string, key: Buffer): string {
  return createHmac("sha256", key).update(text).digest("base64url");
}
