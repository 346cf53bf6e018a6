import { describe, expect, it } from "vitest";
import { proveBundle } from "@chainops/dev/build/prove-bundle";
import { bundleOf, soundFiles } from "./small-bundle.ts";

const SAYS_WHAT_IT_NEEDS = `console.log("::error::Environment variable GITHUB_EVENT_NAME is not set."); process.exitCode = 1;`;

/** The sound bundle with an entry that runs `script` instead of an action. */
function starting(script: string) {
  const entry = `${soundFiles()["shared/index.js"]}\nexport async function run() { ${script} }\n`;
  return bundleOf({ ...soundFiles(), "shared/index.js": entry.replace(".then(x)", "") });
}

it("accepts an entry that starts alone and asks for the runner's variables", async () => {
  expect(await proveBundle(starting(SAYS_WHAT_IT_NEEDS), ["gate"])).toStrictEqual([]);
});

describe("an entry is refused that", () => {
  it.each([
    { name: "cannot load a module", script: `await import("left-pad");`, said: "ERR_MODULE_NOT_FOUND" },
    { name: "throws before it can look at anything", script: "undefinedName();", said: "ReferenceError" },
    { name: "ends well without having done anything", script: "", said: "exit code 0" },
    {
      name: "says what it needs and takes that for success",
      script: SAYS_WHAT_IT_NEEDS.replace("process.exitCode = 1;", ""),
      said: "GITHUB_EVENT_NAME",
    },
    {
      name: "says what it needs, but has lost a module on the way",
      script: `await import("node:left-pad").catch((error) => console.log(error.code, "Cannot find it")); ${SAYS_WHAT_IT_NEEDS}`,
      said: "Cannot find it",
    },
  ])("$name", async ({ script, said }) => {
    const problems = await proveBundle(starting(script), ["gate"]);
    expect(problems).toStrictEqual([expect.stringContaining("gate/index.js does not start")]);
    expect(problems[0]).toContain(said);
  });

  it("is not there", async () => {
    expect(await proveBundle(bundleOf(soundFiles()), ["gate", "lost"])).toContainEqual(
      expect.stringContaining("lost/index.js does not start"),
    );
  });
});
