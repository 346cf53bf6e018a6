import { InputError } from "@chainops/core/errors";
import { BYTES_PER_POINT } from "../sizes.ts";
import { BYTES_PER_G2_POINT, G1_POINTS, G2_POINTS } from "./trusted-setup.ts";
import type { TrustedSetup } from "./trusted-setup.ts";

/** The largest known form, indented JSON with old keys and roots of unity, has 1.7 MB. */
const MAX_TEXT_CHARACTERS = 8_000_000;

/**
 * A trusted setup from text: c-kzg's `trusted_setup.txt` with or without monomial points, or JSON with the keys
 * `g1_monomial`, `g1_lagrange`, `g2_monomial` or the older `setup_G1`, `setup_G1_lagrange`, `setup_G2`. Only counts and
 * lengths are checked, not the points. Throws InputError that names `file`.
 */
export function parseTrustedSetup(text: string, file: string): TrustedSetup {
  if (text.length > MAX_TEXT_CHARACTERS) {
    throw new InputError(`${file}: has ${text.length} characters; a trusted setup has at most ${MAX_TEXT_CHARACTERS}.`);
  }
  return /^\s*\{/.test(text) ? parseJsonSetup(text, file) : parseTextSetup(text, file);
}

function parseTextSetup(text: string, file: string): TrustedSetup {
  const lines = text.split(/\s+/).filter((line) => line !== "");
  if (lines[0] !== String(G1_POINTS) || lines[1] !== String(G2_POINTS)) {
    throw new InputError(`${file}: starts with neither "{" nor the counts ${G1_POINTS} and ${G2_POINTS}.`);
  }
  const points = lines.slice(2);
  const short = G1_POINTS + G2_POINTS;
  if (points.length !== short && points.length !== short + G1_POINTS) {
    throw new InputError(
      `${file}: has ${points.length} points; ${short} (without monomial) or ${short + G1_POINTS} are expected.`,
    );
  }
  return {
    g1Lagrange: decodePoints(points.slice(0, G1_POINTS), G1_POINTS, BYTES_PER_POINT, `${file}: g1_lagrange`),
    g2Monomial: decodePoints(points.slice(G1_POINTS, short), G2_POINTS, BYTES_PER_G2_POINT, `${file}: g2_monomial`),
    g1Monomial:
      points.length === short
        ? null
        : decodePoints(points.slice(short), G1_POINTS, BYTES_PER_POINT, `${file}: g1_monomial`),
    affine: null,
  };
}

function parseJsonSetup(text: string, file: string): TrustedSetup {
  const document = readDocument(text, file);
  const list = (keys: readonly [string, string]) =>
    keys.map((key) => document[key]).find((value) => value !== undefined);
  const points = (keys: readonly [string, string], count: number, bytes: number) => {
    const value = list(keys);
    if (value === undefined) throw new InputError(`${file}: has neither the key ${keys[0]} nor ${keys[1]}.`);
    return decodePoints(value, count, bytes, `${file}: ${document[keys[0]] === undefined ? keys[1] : keys[0]}`);
  };
  const monomial = ["g1_monomial", "setup_G1"] as const;
  return {
    g1Lagrange: points(["g1_lagrange", "setup_G1_lagrange"], G1_POINTS, BYTES_PER_POINT),
    g2Monomial: points(["g2_monomial", "setup_G2"], G2_POINTS, BYTES_PER_G2_POINT),
    g1Monomial: list(monomial) === undefined ? null : points(monomial, G1_POINTS, BYTES_PER_POINT),
    affine: null,
  };
}

function readDocument(text: string, file: string): Readonly<Record<string, unknown>> {
  try {
    const document: unknown = JSON.parse(text);
    return Object.assign(Object.create(null), document);
  } catch (error) {
    throw new InputError(`${file}: is no JSON.`, { cause: error });
  }
}

function decodePoints(value: unknown, count: number, bytesPerPoint: number, place: string): Uint8Array {
  if (!Array.isArray(value) || value.length !== count) {
    throw new InputError(`${place}: ${count} points are expected, ${describeCount(value)} found.`);
  }
  const points = new Uint8Array(count * bytesPerPoint);
  value.forEach((point: unknown, index) => {
    const hex = typeof point === "string" ? point.replace(/^0x/i, "") : "";
    if (hex.length !== 2 * bytesPerPoint || !/^[0-9a-f]+$/i.test(hex)) {
      throw new InputError(`${place}: point ${index} is not ${bytesPerPoint} bytes of hex.`);
    }
    points.set(Buffer.from(hex, "hex"), index * bytesPerPoint);
  });
  return points;
}

function describeCount(value: unknown): string {
  return Array.isArray(value) ? String(value.length) : "no list";
}
