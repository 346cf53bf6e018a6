import { promisify } from "node:util";
import { crc32, inflateRaw } from "node:zlib";
import { ServiceError } from "../errors.ts";

export interface ZipEntry {
  /** Relative, with forward slashes, without `..`. */
  name: string;
  bytes: Uint8Array;
}

export interface ZipLimits {
  maxEntries: number;
  /** Of all entries together, unpacked. */
  maxBytes: number;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

/**
 * Files of a zip archive of unknown origin, unpacked in memory and never onto the disk. Throws a ServiceError for an
 * archive that is broken, encrypted, beyond the limits, or names a path that leads out. Source: PKWARE APPNOTE 6.3.10,
 * sections 4.3.7, 4.3.12 and 4.3.16; zip64 is not needed below 4 GiB and refused.
 */
export async function readZip(archive: Uint8Array, limits: ZipLimits): Promise<readonly ZipEntry[]> {
  const view = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const headers = readCentralDirectory(view, limits.maxEntries);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let leftBytes = limits.maxBytes;
  for (const header of headers) {
    if (header.name.endsWith("/") && header.size === 0) continue;
    refuseUnsafeName(header.name);
    if (names.has(header.name)) throw broken(`two entries are named ${JSON.stringify(header.name)}`);
    names.add(header.name);
    if (header.size > leftBytes) throw tooLarge(limits.maxBytes);
    leftBytes -= header.size;
    entries.push({ name: header.name, bytes: await unpack(view, header) });
  }
  return entries;
}

interface EntryHeader {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  offset: number;
}

function readCentralDirectory(view: Buffer, maxEntries: number): readonly EntryHeader[] {
  const end = findEnd(view);
  const count = view.readUInt16LE(end + 10);
  if (count > maxEntries) {
    throw new ServiceError("body-too-large", `The archive holds ${count} files; at most ${maxEntries} are accepted.`);
  }
  const headers: EntryHeader[] = [];
  let at = view.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.readUInt32LE(at) !== CENTRAL_SIGNATURE) throw broken("its directory is damaged");
    const nameBytes = view.readUInt16LE(at + 28);
    const next = at + 46 + nameBytes + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
    if (next > end) throw broken("its directory is damaged");
    headers.push({
      name: view.toString("utf8", at + 46, at + 46 + nameBytes),
      flags: view.readUInt16LE(at + 8),
      method: view.readUInt16LE(at + 10),
      crc: view.readUInt32LE(at + 16),
      packedSize: view.readUInt32LE(at + 20),
      size: view.readUInt32LE(at + 24),
      offset: view.readUInt32LE(at + 42),
    });
    at = next;
  }
  return headers;
}

/** The end record is the last thing in the file but for a comment of up to 65,535 bytes. */
function findEnd(view: Buffer): number {
  const lowest = Math.max(0, view.length - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = view.length - END_BYTES; at >= lowest; at--) {
    if (view.readUInt32LE(at) === END_SIGNATURE && at + END_BYTES + view.readUInt16LE(at + 20) === view.length)
      return at;
  }
  throw broken("it has no end record; it may be truncated");
}

async function unpack(view: Buffer, header: EntryHeader): Promise<Uint8Array> {
  if ((header.flags & ENCRYPTED_FLAG) !== 0) throw broken("it is encrypted");
  const { offset } = header;
  if (offset + 30 > view.length || view.readUInt32LE(offset) !== LOCAL_SIGNATURE) throw broken("an entry is damaged");
  const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28);
  if (start + header.packedSize > view.length) throw broken("an entry is cut");
  const packed = view.subarray(start, start + header.packedSize);
  const bytes = await decompress(packed, header);
  if (bytes.length !== header.size || crc32(bytes) !== header.crc) throw broken("an entry does not have its checksum");
  return bytes;
}

async function decompress(packed: Buffer, { method, size }: EntryHeader): Promise<Buffer> {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw broken(`compression method ${method} is not supported`);
  try {
    // The directory's word on the size is the bound: what unpacks to more is a bomb.
    return await promisify(inflateRaw)(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw new ServiceError("malformed-response", "The archive cannot be read: an entry does not unpack to its size.", {
      cause: error,
    });
  }
}

function refuseUnsafeName(name: string): void {
  const leadsOut = name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.split("/").includes("..");
  if (leadsOut || name === "" || /[\\\p{Cc}]/u.test(name)) {
    throw broken(`it names the path ${JSON.stringify(name.slice(0, 200))}, which leads out of it or is no plain path`);
  }
}

function broken(what: string): ServiceError {
  return new ServiceError("malformed-response", `The archive cannot be read: ${what}.`);
}

function tooLarge(maxBytes: number): ServiceError {
  return new ServiceError("body-too-large", `The archive unpacks to more than ${maxBytes} bytes.`);
}
