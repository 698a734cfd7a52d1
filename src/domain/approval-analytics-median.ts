/** The middle of sorted values, or half-way between the two in the middle; undefined of none. */
export function median(sorted: readonly number[]): number | undefined {
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The smallest of sorted values that `share` of them do not exceed (nearest rank); undefined of none. */
export function percentile(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.ceil(share * sorted.length) - 1];
}
