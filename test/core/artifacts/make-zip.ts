import { crc32, deflateRawSync } from "node:zlib";

export interface ZipFile {
  name: string;
  text: string;
  method?: "stored" | "deflated";
  /** What the archive claims instead of the truth. */
  claimed?: { size?: number; crc?: number; method?: number; flags?: number };
}

/** A zip archive, honest unless told otherwise (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
export function makeZip(files: readonly ZipFile[], comment = ""): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const content = Buffer.from(file.text);
    const packed = file.method === "stored" ? content : deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(file.claimed?.flags ?? 0, 2);
    fields.writeUInt16LE(file.claimed?.method ?? (file.method === "stored" ? 0 : 8), 4);
    fields.writeUInt32LE(file.claimed?.crc ?? crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(file.claimed?.size ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    locals.push(Buffer.from("PK\x03\x04"), fields, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02"), Buffer.from([20, 3]), fields, rest, name);
    offset += 30 + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...locals, central, end, Buffer.from(comment)]);
}
