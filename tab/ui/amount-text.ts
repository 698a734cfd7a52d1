/** What somebody typed as an amount, in major units: null for nothing, undefined for something that is no amount. */
export function amountIn(text: string): number | null | undefined {
  const digits = text.replaceAll(/[\s,，]/g, '').normalize('NFKC');
  if (digits === '') return null;
  const major = Number(digits);
  return Number.isFinite(major) && major >= 0 && major <= 1e12 ? major : undefined;
}

/** The same for a number of people: whole, and at most the people of the world. */
export function countIn(text: string): number | null | undefined {
  const count = amountIn(text);
  return typeof count !== 'number' || (Number.isInteger(count) && count <= 1e10) ? count : undefined;
}
