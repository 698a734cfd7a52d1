import { describe, expect, it } from 'vitest';
import { endpoints } from '../../src/contract/endpoints.ts';
import { refusalText } from '../../src/contract/words/index.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { parseRequest } from '../../src/api/parse.ts';

const endpoint = endpoints['PATCH /api/campaigns/:campaignId'];

async function said(edit: object): Promise<string> {
  const request = new Request('https://desk.example.com/api/campaigns/c1', {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ifVersion: '1', edit }),
  });
  const parsed = await parseRequest(endpoint, request, { campaignId: 'c1' });
  return isRefusal(parsed) ? refusalText('en', parsed) : 'taken';
}

describe('a value that cannot be', () => {
  it.each([
    [
      'a date that does not exist',
      { flight: { start: '2026-02-30', end: '2026-03-01' } },
      'edit.flight.start” is not a date',
    ],
    [
      'a currency that does not exist',
      { budget: { minor: 1, currency: 'XQZ' } },
      'edit.budget.currency” is not a currency',
    ],
    ['half a cent', { budget: { minor: 0.5, currency: 'EUR' } }, 'edit.budget.minor” is not an amount'],
    ['a negative amount', { budget: { minor: -5, currency: 'EUR' } }, 'edit.budget.minor” is not an amount'],
    ['a name without end', { name: 'x'.repeat(161) }, 'edit.name” is too long: at most 160'],
    ['a name of blanks', { name: '   ' }, 'edit.name” must not be empty'],
    ['an owner who cannot be an id', { ownerId: '../lin' }, 'edit.ownerId” is not an id'],
    ['a budget without its currency', { budget: { minor: 5 } }, 'edit.budget.currency” is needed'],
    ['a field that is none', { colour: 'red' }, 'no field “edit.colour”'],
    ['a number for a name', { name: 5 }, 'edit.name” is not in the expected form'],
  ])('%s is named for what it is', async (_, edit, sentence) => {
    expect(await said(edit)).toContain(sentence);
  });

  it('is named in the language of the reader', () => {
    const refusal = { refused: 'malformed', at: 'due', facts: { what: 'date' } } as const;
    expect(refusalText('zh-CN', refusal)).toBe('“due”不是存在的日期，请写成 2026-03-02。');
    expect(refusalText('zh-TW', refusal)).toBe('「due」不是存在的日期，請寫成 2026-03-02。');
  });
});
