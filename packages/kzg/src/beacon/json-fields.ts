import { decodeHex, describeKind } from "../formats/hex.ts";
import { asObject, asUint, valueOf } from "../formats/json-value.ts";
import type { DocumentObject } from "../formats/json-value.ts";
import type { SignedBlockHeader } from "./block-header.ts";
import { ContainerFault } from "./container-fault.ts";

/** Reads one object of Beacon API JSON; every method throws ContainerFault with the field's path. */
export class JsonFields {
  readonly #object: DocumentObject;
  readonly #path: string;

  constructor(value: unknown, path: string) {
    const object = asObject(value);
    if (object === null) throw new ContainerFault(`${path} is ${describeKind(value)}, not an object.`);
    this.#object = object;
    this.#path = path;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#object, name);
  }

  uint(name: string): number {
    const value = asUint(valueOf(this.#object, name));
    if (value === null) throw this.#fault(name, "is no whole number below 2⁵³");
    return value;
  }

  bytes(name: string, length: number): Uint8Array {
    return readBytes(valueOf(this.#object, name), length, `${this.#path}.${name}`);
  }

  /** A list of at most `most` values of `length` bytes. */
  bytesList(name: string, length: number, most: number): readonly Uint8Array[] {
    const list = valueOf(this.#object, name);
    if (!Array.isArray(list)) throw this.#fault(name, `is ${describeKind(list)}, not a list`);
    if (list.length > most) throw this.#fault(name, `has ${list.length} entries; at most ${most} are allowed`);
    return list.map((entry: unknown, index) => readBytes(entry, length, `${this.#path}.${name}[${index}]`));
  }

  /** A list of exactly `count` values. */
  bytesVector(name: string, length: number, count: number): readonly Uint8Array[] {
    const list = this.bytesList(name, length, count);
    if (list.length < count) throw this.#fault(name, `has ${list.length} entries; ${count} are expected`);
    return list;
  }

  object(name: string): JsonFields {
    return new JsonFields(valueOf(this.#object, name), `${this.#path}.${name}`);
  }

  signedHeader(name: string): SignedBlockHeader {
    const signed = this.object(name);
    const message = signed.object("message");
    return {
      message: {
        slot: message.uint("slot"),
        proposerIndex: message.uint("proposer_index"),
        parentRoot: message.bytes("parent_root", 32),
        stateRoot: message.bytes("state_root", 32),
        bodyRoot: message.bytes("body_root", 32),
      },
      signature: signed.bytes("signature", 96),
    };
  }

  #fault(name: string, what: string): ContainerFault {
    return new ContainerFault(`${this.#path}.${name} ${what}.`);
  }
}

function readBytes(value: unknown, length: number, path: string): Uint8Array {
  const bytes = typeof value === "string" ? decodeHex(value) : null;
  if (bytes === null) {
    throw new ContainerFault(`${path} is ${typeof value === "string" ? "not hex" : describeKind(value)}.`);
  }
  if (bytes.length !== length) throw new ContainerFault(`${path} has ${bytes.length} bytes; ${length} are expected.`);
  return bytes;
}
