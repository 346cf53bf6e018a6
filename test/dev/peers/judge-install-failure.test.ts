import { judgeGoFailure, judgePipFailure } from "@chainops/dev/peers/judge-install-failure";
import { describe, expect, it } from "vitest";

const RETRY = "WARNING: Retrying (Retry(total=0, connect=None)) after connection broken by";

describe("a failure of pip", () => {
  it.each([
    { name: "a closed port", output: `${RETRY} 'NewConnectionError(... [Errno 111] Connection refused')': /simple/` },
    { name: "a name that does not resolve", output: `${RETRY} 'NameResolutionError(...)': /simple/zizmor/` },
    { name: "a slow answer", output: "pip._vendor.urllib3.exceptions.ReadTimeoutError: Pool: Read timed out." },
    { name: "a proxy that is away", output: `${RETRY} 'ProxyError('Cannot connect to proxy.')': /simple/zizmor/` },
    {
      name: "no version seen, since nothing answered",
      output: `${RETRY} 'ConnectTimeoutError()'\nERROR: Could not find a version of zizmor==1.0 (from versions: none)`,
    },
  ])("is a skip: $name", ({ output }) => {
    expect(judgePipFailure(output)).toMatchObject({ status: "skipped" });
  });

  it.each([
    { name: "other bytes", output: "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE." },
    { name: "other bytes after a retry", output: `${RETRY} 'x'\nERROR: THESE PACKAGES DO NOT MATCH THE HASHES` },
    { name: "a version that is gone", output: "ERROR: Could not find a version (from versions: 1.0, 1.1)" },
    {
      name: "a version that is gone after a retry",
      output: `${RETRY} 'x'\nERROR: None fits (from versions: 1.0, 1.1)`,
    },
    { name: "a certificate that is not trusted", output: `${RETRY} 'SSLError(SSLCertVerificationError())'` },
    { name: "no wheel for this platform", output: "ERROR: Could not find a version (from versions: none)" },
    { name: "anything else", output: "Segmentation fault" },
  ])("is red: $name", ({ output }) => {
    expect(judgePipFailure(output)).toMatchObject({ status: "failed" });
  });

  it("is told in pip's last error", () => {
    const output = "ERROR: Could not find a version\nERROR: No matching distribution found for zizmor==1.0\n";
    expect(judgePipFailure(output)).toEqual({
      status: "failed",
      reason: "No matching distribution found for zizmor==1.0",
    });
  });
});

describe("a failure of go install", () => {
  it.each([
    { name: "a closed port", output: 'Get "x": dial tcp 127.0.0.1:9: connect: connection refused' },
    { name: "a name that does not resolve", output: 'Get "x": dial tcp: lookup proxy.invalid: no such host' },
    { name: "a slow answer", output: 'Get "x": net/http: TLS handshake timeout' },
    { name: "an old Go", output: "go: x@v1.0.0 requires go >= 1.24 (running go 1.19; GOTOOLCHAIN=local)" },
  ])("is a skip: $name", ({ output }) => {
    expect(judgeGoFailure(output)).toMatchObject({ status: "skipped" });
  });

  it.each([
    { name: "other bytes", output: "verifying x@v1.0.0: checksum mismatch\nSECURITY ERROR" },
    { name: "other bytes after a lost connection", output: "dial tcp: timeout\nx@v1.0.0: checksum mismatch" },
    {
      name: "a certificate that is not trusted",
      output: "dial tcp: tls: x509: certificate signed by unknown authority",
    },
    { name: "a version that is not there", output: "reading x@v1.0.9: 404 Not Found" },
    { name: "a build that fails", output: "main.go:1:1: undefined: x" },
    { name: "no word at all", output: "" },
  ])("is red: $name", ({ output }) => {
    expect(judgeGoFailure(output)).toMatchObject({ status: "failed", reason: expect.stringMatching(/./) });
  });
});
