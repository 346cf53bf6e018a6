/**
 * Mean of gas and size, or the one that is known; null where neither is.
 * Gas: the geometric mean of base / now over the functions measured in both, at most 1; Fleming and Wallace 1986 ("How not
 * to lie with statistics") show that ratios are to be averaged so. Size: headroom of the largest contract below its limit
 * (EIP-170: 24,576 bytes) in units of a quarter of it, at most 1; a contract at its limit has none.
 */
export function ratePerformance(
  gas: readonly { readonly now: number; readonly base: number }[] | null,
  sizes: readonly { readonly bytes: number; readonly limit: number }[] | null,
): number | null {
  const known = [rateGas(gas ?? []), rateSize(sizes ?? [])].filter((rating) => rating !== null);
  return known.length === 0 ? null : known.reduce((sum, rating) => sum + rating, 0) / known.length;
}

function rateGas(gas: readonly { readonly now: number; readonly base: number }[]): number | null {
  const ratios = gas.filter(({ now, base }) => now > 0 && base > 0).map(({ now, base }) => Math.log(base / now));
  if (ratios.length === 0) return null;
  return Math.min(1, Math.exp(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length));
}

/** Three quarters of the limit leave room for fixes; up to there a contract loses nothing. */
const FULL_HEADROOM = 0.25;

function rateSize(sizes: readonly { readonly bytes: number; readonly limit: number }[]): number | null {
  const headrooms = sizes.filter(({ limit }) => limit > 0).map(({ bytes, limit }) => 1 - bytes / limit);
  if (headrooms.length === 0) return null;
  const least = headrooms.reduce((worst, headroom) => Math.min(worst, headroom), 1);
  return Math.min(1, Math.max(0, least / FULL_HEADROOM));
}
