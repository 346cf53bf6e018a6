import { expect, it } from "vitest";
import { childEnvironment } from "@chainops/core/runner/child-environment";

it.each([
  ["an action input", "INPUT_GITHUB-TOKEN"],
  ["the runtime token", "ACTIONS_RUNTIME_TOKEN"],
  ["the OIDC request url", "ACTIONS_ID_TOKEN_REQUEST_URL"],
  ["the output file", "GITHUB_OUTPUT"],
  ["the environment file, spelled as Windows may", "github_env"],
  ["the path file", "GITHUB_PATH"],
  ["state of another step", "STATE_key"],
  ["a token by its name", "GITHUB_TOKEN"],
  ["a private key by its name", "DEPLOYER_PRIVATE_KEY"],
  ["code that node would load", "NODE_OPTIONS"],
])("withholds %s", (_what, name) => {
  expect(childEnvironment({ [name]: "value", PATH: "/bin" }, [])).toEqual({ PATH: "/bin" });
});

it("withholds a variable of any name that holds a registered secret", () => {
  const env = { RPC_URL: "https://rpc.example/v2/abcdef0123456789", HOME: "/home/u" };
  expect(childEnvironment(env, ["abcdef0123456789"])).toEqual({ HOME: "/home/u" });
});

it("keeps what tools need", () => {
  const env = { PATH: "/bin", HOME: "/h", FOUNDRY_PROFILE: "ci", GITHUB_SHA: "abc", LANG: "C", UNSET: undefined };
  expect(Object.keys(childEnvironment(env, []))).toEqual(["PATH", "HOME", "FOUNDRY_PROFILE", "GITHUB_SHA", "LANG"]);
});
