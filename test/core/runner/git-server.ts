import { execFileSync, spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Repositories below a folder over HTTP, for those who send the token. */
export interface GitServer extends AsyncDisposable {
  readonly url: string;
  /** Every request: its path, and whether it carried the token. */
  readonly requests: { path: string; isAuthorized: boolean }[];
}

export const TOKEN = "ghs_ExampleOnly";
const AUTHORIZATION = `Basic ${Buffer.from(`x-access-token:${TOKEN}`).toString("base64")}`;

/** `git http-backend` over `root`; `answer` may take a request first. */
export async function startGitServer(
  root: string,
  answer: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<GitServer> {
  const backend = `${execFileSync("git", ["--exec-path"], { encoding: "utf8" }).trim()}/git-http-backend`;
  const requests: GitServer["requests"] = [];
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
    const isAuthorized = request.headers.authorization === AUTHORIZATION;
    requests.push({ path: pathname, isAuthorized });
    if (answer(request, response)) return;
    if (!isAuthorized) {
      response.writeHead(401, { "www-authenticate": 'Basic realm="GitHub"' }).end();
      return;
    }
    runBackend(backend, { root, pathname, query: search.slice(1) }, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** CGI (RFC 3875), as far as git needs it. */
function runBackend(
  backend: string,
  { root, pathname, query }: { root: string; pathname: string; query: string },
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const env = {
    PATH: process.env["PATH"],
    GIT_PROJECT_ROOT: root,
    GIT_HTTP_EXPORT_ALL: "1",
    PATH_INFO: pathname,
    QUERY_STRING: query,
    REQUEST_METHOD: request.method,
    CONTENT_TYPE: request.headers["content-type"] ?? "",
    HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
    GIT_PROTOCOL: request.headers["git-protocol"]?.toString() ?? "",
  };
  const child = spawn(backend, { env, stdio: ["pipe", "pipe", "ignore"] });
  child.stdin.on("error", () => undefined);
  request.pipe(child.stdin);
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.on("close", () => {
    const answer = Buffer.concat(chunks);
    const end = answer.indexOf("\r\n\r\n");
    const headers = new Map(
      answer
        .toString("latin1", 0, end)
        .split("\r\n")
        .map((header) => header.split(": ") as [string, string]),
    );
    response.statusCode = Number.parseInt(headers.get("Status") ?? "200", 10);
    headers.delete("Status");
    response.setHeaders(headers).end(answer.subarray(end + 4));
  });
}
