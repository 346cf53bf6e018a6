import { isDigit, isWordStart } from "./characters.ts";

export interface SourceVolume {
  /** Lines that hold a token: neither blank nor only comment. */
  readonly linesOfCode: number;
  /** Halstead's volume N log2 n, with N tokens of which n are different. */
  readonly volume: number;
}

/**
 * Halstead's volume (Elements of Software Science, 1977) and the lines of code of a source in any language with the
 * tokens of C: words, numbers, strings on one line, and each other character by itself. That it knows no template,
 * lifetime or regular expression changes a few tokens of thousands, and the volume is used by its logarithm.
 */
export function measureSourceVolume(source: string): SourceVolume {
  const different = new Set<string>();
  let tokens = 0;
  let linesOfCode = 0;
  let lastLine = 0;
  let line = 1;
  for (let at = 0; at < source.length;) {
    const code = source.charCodeAt(at);
    if (code === 10) line += 1;
    if (code <= 32) {
      at += 1;
      continue;
    }
    const end = skipToken(source, at, code);
    const isComment = code === 47 && (source.charCodeAt(at + 1) === 47 || source.charCodeAt(at + 1) === 42);
    if (!isComment) {
      tokens += 1;
      different.add(source.slice(at, Math.min(end, at + MAX_TOKEN)));
      if (line !== lastLine) linesOfCode += 1;
      lastLine = line;
    }
    for (; at < end; at += 1) if (source.charCodeAt(at) === 10) line += 1;
  }
  return { linesOfCode, volume: tokens === 0 ? 0 : tokens * Math.log2(Math.max(2, different.size)) };
}

/** Longer tokens are told apart by their start. */
const MAX_TOKEN = 200;

/** The index behind the token or comment at `at`, always further on. */
function skipToken(source: string, at: number, code: number): number {
  if (isWordStart(code) || isDigit(code) || code === 36 || code > 127) return skipWord(source, at);
  if (code === 34 || code === 39 || code === 96) return skipQuoted(source, at, code);
  const behind = source.charCodeAt(at + 1);
  if (code === 47 && behind === 47) return orEnd(source, source.indexOf("\n", at));
  if (code === 47 && behind === 42) return orEnd(source, source.indexOf("*/", at + 2) + 2, 2);
  return at + 1;
}

function skipWord(source: string, start: number): number {
  let at = start + 1;
  for (let code = source.charCodeAt(at); isPart(code); code = source.charCodeAt(at)) at += 1;
  return at;
}

function isPart(code: number): boolean {
  return isWordStart(code) || isDigit(code) || code === 36 || code > 127;
}

/** To the closing quote; a quote alone where the line ends first, as with a lifetime. */
function skipQuoted(source: string, start: number, quote: number): number {
  for (let at = start + 1; at < source.length && at - start < MAX_QUOTED; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 10) break;
    if (code === 92) at += 1;
    else if (code === quote) return at + 1;
  }
  return start + 1;
}

/** A longer string is read word by word, so that quotes without a partner cost no more than this each. */
const MAX_QUOTED = 1000;

/** `index`, or the end of the text where the search that gave it found nothing, which is `index` below `least`. */
function orEnd(source: string, index: number, least = 0): number {
  return index < least ? source.length : index;
}
