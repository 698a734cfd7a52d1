/** Which of some values is best and which is worst; none where there is one alone, or all are alike, or neither way is good. */
export function bestAndLeast(
  values: readonly (number | null)[],
  good: 'up' | 'down' | undefined,
): { readonly best: number | undefined; readonly least: number | undefined } {
  const said = values.flatMap((value, place) => (value === null ? [] : [{ value, place }]));
  const ordered = said.toSorted((one, other) => other.value - one.value);
  const [highest, lowest] = [ordered[0], ordered.at(-1)];
  if (!good || !highest || !lowest || highest.value === lowest.value)
    return { best: undefined, least: undefined };
  return good === 'up'
    ? { best: highest.place, least: lowest.place }
    : { best: lowest.place, least: highest.place };
}
