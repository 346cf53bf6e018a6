/**
 * Shares `total` among wants: who wants little gets all of it, the large ones share the rest evenly (max-min fairness).
 * Shares are whole numbers, none above its want, and their sum is at most `total`.
 */
export function shareBudget(wants: readonly number[], total: number): number[] {
  const shares = wants.map(() => 0);
  const order = wants.map((want, index) => ({ want, index })).sort((a, b) => a.want - b.want);
  let left = Math.max(0, total);
  order.forEach(({ want, index }, position) => {
    const share = Math.min(want, Math.floor(left / (order.length - position)));
    shares[index] = share;
    left -= share;
  });
  return shares;
}
