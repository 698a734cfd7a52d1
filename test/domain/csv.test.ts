import { expect, it } from 'vitest';
import { csvLine } from '../../src/domain/csv.ts';
import { chanceFrom } from '../kit/chance.ts';
import { liveFormulas } from '../kit/live-formulas.ts';

it('writes texts, numbers and gaps, and what stands in them comes back', () => {
  expect(csvLine(['Coast', 12, null, 'say "yes", please', 'a - b', 'x@lumora.example', -5])).toBe(
    '"Coast",12,,"say ""yes"", please","a - b","x@lumora.example",-5\r\n',
  );
});

it.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1',
  ' =1',
  '\t=1',
  '\u200B=1',
  'a;=1',
  'a"=1',
  '"=1',
  "'=1",
  'a\r\n=1',
])('lets %j be no formula', (text) => {
  expect(csvLine([text])).not.toMatch(/(?:^|[,;|\t\r\n"]\s*)[=+\-@＝](?!")/);
});

it('leaves no live formula in 20,000 texts that try to be one, and the check finds those of a writer without care', () => {
  expect(liveFormulas(chanceFrom(20_260_302), 20_000)).toEqual({ live: 0, first: undefined });
  const careless = (cells: readonly string[]): string =>
    `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
  expect(liveFormulas(chanceFrom(20_260_302), 20_000, careless).live).toBeGreaterThan(5_000);
});
