import type { Bundle } from "@chainops/dev/build/bundle";

const LICENCE = "Permission is hereby granted, free of charge, to any person. ".repeat(8);

/** Contents by path of a bundle that no guard objects to: one action, one chunk at start, one lazy chunk. */
export function soundFiles(): Record<string, string> {
  return {
    "gate/index.js": `import { run } from "../shared/index.js";\nawait run("gate");\n`,
    "shared/index.js": `const actions = {\n  "gate": () => Promise.all(/* import() */[__nccwpck_require__.e(7), __nccwpck_require__.e(8)]).then(x),\n};\n`,
    "shared/7.index.js": "start",
    "shared/8.index.js": "start too",
    "shared/9.index.js": "lazy",
    "shared/licenses.txt": `@scope/first\nMIT\n${LICENCE}\n\nsecond\nISC\n${LICENCE}\n`,
    "package.json": `{"type":"module"}\n`,
  };
}

export function bundleOf(files: Readonly<Record<string, string>>, packages = ["@scope/first", "second"]): Bundle {
  return {
    files: Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text), executable: false })),
    packages,
  };
}
