import { expect, it } from "vitest";
import { readText } from "../repository/repository-files.ts";
import { openScene } from "./gate-scene.ts";

/** Names in the first column of README's table of gates. */
function namedInReadme(): readonly string[] {
  const table =
    readText("README.md")
      .split(/\| gate +\| passes when +\|/)[1]
      ?.split("\n\n")[0] ?? "";
  const cells = table.split("\n").map((line) => line.split("|")[1] ?? "");
  return cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? ""));
}

it("README's table of gates names the gates that are judged", async () => {
  await using scene = await openScene();
  const outcome = JSON.stringify({ tests: { outcome: "success", conclusion: "success", outputs: {} } });
  const { document } = await scene.judge({ inputs: { outcome } });
  const judged = document.gates.map((gate) => gate.name);
  expect(judged.length).toBeGreaterThan(0);
  expect([...namedInReadme()].sort()).toStrictEqual([...judged].sort());
});
