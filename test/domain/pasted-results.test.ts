import { describe, expect, it } from 'vitest';
import { pastedResults } from '../../src/domain/pasted-results.ts';

const campaign = { id: 'c-1', code: 'MKT-7', name: 'Moon', currency: 'CNY' };
const paste = (...lines: string[][]) =>
  pastedResults(lines.map((line) => line.join('\t')).join('\r\n'), campaign);

describe('Results pasted from a spreadsheet', () => {
  it('are read in each language, without a column for the campaign, whatever stands above and behind', () => {
    const rows = [
      { date: '2026-03-02', channel: 'email', clicks: 1200, spend: { minor: 350_050, currency: 'CNY' } },
      { date: '2026-03-03', channel: 'email', clicks: 800 },
    ];
    const english = paste(
      ['Newsletter'],
      ['Day', 'Channel', 'Clicks', 'Spend'],
      ['2026-03-02', 'Email', '1,200', '3,500.50'],
      [''],
      ['2026-03-03', 'Email', '800'],
    );
    expect(english).toEqual({ rows, problems: [] });
    expect(
      paste(
        ['日期', '渠道', '点击量', '花费'],
        ['2026-03-02', '电子邮件', '1200', '3500.5'],
        ['2026-03-03', '电子邮件', '800', ''],
      ),
    ).toEqual({ rows, problems: [] });
  });

  it('name the line and the column of what is wrong, and take nothing of that row', () => {
    const read = paste(
      ['Campaign', 'Day', 'Channel', 'Clicks'],
      ['MKT-7', '2026-03-02', 'Email', 'many'],
      ['MKT-8', '2026-03-02', 'Email', '5'],
      ['Moon', '2026-03-02', 'Smoke signs', '5'],
      ['MKT-7', '2026-03-05', 'Email', '5'],
      ['MKT-7', '2026-03-05', 'Email', '6'],
    );
    expect(read).toMatchObject({
      rows: [{ date: '2026-03-05', clicks: 5 }],
      problems: [
        { line: 2, column: 'Clicks', code: 'badNumber' },
        { line: 3, column: 'Campaign', code: 'unknownCampaign' },
        { line: 4, column: 'Channel', code: 'unknownValue' },
        { line: 6, column: 'Day', code: 'duplicateKey' },
      ],
    });
  });

  it('need a row of headings', () => {
    expect(paste(['2026-03-02', 'Email', '5'])).toBe('headings');
    expect(paste([''])).toBe('headings');
  });

  it('of ten thousand lines are read', () => {
    const lines = Array.from({ length: 10_000 }, (_, day) => [
      new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10),
      'Email',
      '5',
    ]);
    const read = paste(['Day', 'Channel', 'Clicks'], ...lines);
    expect(read !== 'headings' && read.rows.length).toBe(10_000);
  });
});
