/** What many measurements of one thing, in milliseconds, come to. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
}

export function spreadOf(measured: readonly number[]): Spread {
  if (measured.length === 0) throw new Error('Nothing was measured.');
  const sorted = Float64Array.from(measured).toSorted();
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
}

export function median(values: readonly number[]): number {
  return spreadOf(values).p50;
}

export function ms(milliseconds: number): string {
  return `${rounded(milliseconds)} ms`;
}

export function kb(bytes: number): string {
  return `${rounded(bytes / 1024)} KB`;
}

export function mb(bytes: number): string {
  return `${rounded(bytes / 1024 ** 2)} MB`;
}

export function perSecond(count: number, milliseconds: number): number {
  return (count / milliseconds) * 1_000;
}

/** Two digits that mean something below 10, one below 100, none above; thousands set apart. */
export function rounded(value: number): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}
