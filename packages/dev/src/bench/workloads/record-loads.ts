// Preloaded with `--import`: writes which modules were loaded and which files were opened, when the process ends.
import fs from "node:fs";
import fsPromises from "node:fs/promises";
import { registerHooks, syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const modules = new Set<string>();
const opened = new Set<string>();
const writeRecord = fs.writeFileSync;

registerHooks({
  load(url, context, nextLoad) {
    if (url.startsWith("file:")) modules.add(fileURLToPath(url));
    return nextLoad(url, context);
  },
});

Object.assign(fs, {
  open: recording(fs.open),
  openSync: recording(fs.openSync),
  readFile: recording(fs.readFile),
  readFileSync: recording(fs.readFileSync),
  createReadStream: recording(fs.createReadStream),
});
Object.assign(fsPromises, { open: recording(fsPromises.open), readFile: recording(fsPromises.readFile) });
syncBuiltinESMExports();

process.on("exit", () => {
  writeRecord(process.env["BENCH_LOADS_FILE"] ?? "", JSON.stringify({ modules: [...modules], opened: [...opened] }));
});

/** The same function, which first notes the path it is given; file descriptors were noted when they were opened. */
function recording<Opener extends (...args: never[]) => unknown>(original: Opener): Opener {
  return new Proxy(original, {
    apply(target, self, args: Parameters<Opener>) {
      const [file] = args as readonly unknown[];
      if (typeof file === "string") opened.add(path.resolve(file));
      return Reflect.apply(target, self, args);
    },
  });
}
