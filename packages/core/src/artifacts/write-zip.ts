import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";

/** Version 2.0 of the format, which deflate needs. */
const VERSION = 20;
const UTF8_FLAG = 0x0800;
const DEFLATED = 8;

/** A zip archive of one file without a time, so that equal bytes give an equal archive (APPNOTE 4.3.6). */
export async function writeZip(name: string, bytes: Uint8Array): Promise<Buffer<ArrayBuffer>> {
  const packed = await promisify(deflateRaw)(bytes);
  const nameBytes = Buffer.from(name);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_FLAG, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(nameBytes.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, nameBytes, packed]);
  // Comment length, disk, attributes and offset are all zero.
  const central = Buffer.concat([
    Buffer.from("PK\x01\x02"),
    Buffer.from([VERSION, 0]),
    fields,
    Buffer.alloc(14),
    nameBytes,
  ]);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
