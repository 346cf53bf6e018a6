import { expect, it } from "vitest";
import { readBaseLayouts } from "../../../actions/quality-gate/src/storage/base-layouts.ts";
import { openProject } from "../open-project.ts";
import { commitReader, NO_BASELINE } from "./storage-project.ts";

const layout = (name: string) =>
  JSON.stringify({
    storage: [{ label: "a", type: "t_uint256", slot: "0", offset: 0, contract: `src/${name}.sol:${name}` }],
    types: { t_uint256: { label: "uint256", numberOfBytes: "32" } },
  });

async function commitFiles(files: Readonly<Record<string, string>>) {
  const project = await openProject(files);
  await project.git("init", "-q");
  await project.git("add", ".");
  await project.git("commit", "-q", "-m", "Add layouts");
  return project;
}

it("finds what the base commit tracks in the usual folder, in the folders of globs and under exact names", async () => {
  await using project = await commitFiles({
    "app/storage-layouts/A.json": layout("A"),
    "app/docs/layouts/B.json": layout("B"),
    "app/docs/layouts/deep/C.json": layout("C"),
    "app/D.layout.json": layout("D"),
    "app/storage-layouts/package.json": '{"name": "other"}',
  });
  const named = ["docs/layouts/**/*.json", "D.layout.json", "../../outside/*.json"];
  const places = { workingDirectory: "app", named, files: ["app/docs/layouts/deep/C.json"] };
  const base = await readBaseLayouts(commitReader(project, "HEAD"), places, NO_BASELINE);
  expect([...base.layouts.keys()].sort()).toEqual(["src/A.sol:A", "src/B.sol:B", "src/C.sol:C", "src/D.sol:D"]);
  expect(base.layouts.get("src/A.sol:A")?.source).toBe("`app/storage-layouts/A.json` of the base commit");
  expect(base.problems).toEqual([]);
});

it("tells a layout at base that is broken", async () => {
  await using project = await commitFiles({
    "storage-layouts/A.json": '{"storage": [{}]}',
    "storage-layouts/B.json": "{",
  });
  const base = await readBaseLayouts(
    commitReader(project, "HEAD"),
    { workingDirectory: "", named: [], files: [] },
    NO_BASELINE,
  );
  expect(base.problems).toHaveLength(2);
  expect(base.problems[0]).toContain("storage-layouts/A.json of the base commit cannot be read");
});

it("without a base commit and a baseline says why there is none", async () => {
  await using project = await openProject();
  const base = await readBaseLayouts(
    commitReader(project, null),
    { workingDirectory: "", named: [], files: [] },
    NO_BASELINE,
  );
  expect(base.layouts.size).toBe(0);
  expect(base.reasons).toEqual(["this event has no base commit to compare with", "No result of the base was found"]);
});
