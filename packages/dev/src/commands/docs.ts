import { writeFile } from "node:fs/promises";
import path from "node:path";
import { REPOSITORY_ROOT } from "../build/repository.ts";
import { generateDocs } from "../docs/generated-docs.ts";

/** `npm run docs`: writes action.yml and the README tables of every action from its metadata. */
for (const [file, text] of await generateDocs(REPOSITORY_ROOT)) {
  await writeFile(path.join(REPOSITORY_ROOT, file), text);
  console.log(`wrote ${file}`);
}
