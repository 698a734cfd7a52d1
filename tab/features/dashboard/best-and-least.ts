/** Which of some values are best and which are worst, all that are alike; none where there is one alone, or all are alike, or neither way is good. */
export function bestAndLeast(
  values: readonly (number | null)[],
  good: 'up' | 'down' | undefined,
): { readonly best: readonly number[]; readonly least: readonly number[] } {
  const said = values.flatMap((value, place) => (value === null ? [] : [{ value, place }]));
  const [highest, lowest] = [Math.max(...said.map(valueOf)), Math.min(...said.map(valueOf))];
  if (!good || said.length === 0 || highest === lowest) return { best: [], least: [] };
  const at = (wanted: number): number[] =>
    said.flatMap(({ value, place }) => (value === wanted ? [place] : []));
  return good === 'up' ? { best: at(highest), least: at(lowest) } : { best: at(lowest), least: at(highest) };
}

const valueOf = ({ value }: { readonly value: number }): number => value;
