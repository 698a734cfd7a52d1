import { describe, expect, it } from 'vitest';
import type { CalendarSheet, SheetThing } from '../../src/domain/calendar-sheet.ts';
import { exportTallyId } from '../../src/domain/export-tally.ts';
import { openLetters } from '../../src/evidence/letters.ts';
import { layOut } from '../../src/sheet/layout.ts';
import { svgOf } from '../../src/sheet/png.ts';
import { sheetBytes } from '../../src/sheet/sheet.ts';
import { problemOf, openDesk } from '../api/desk.ts';
import { type PersonName, tenantId, workspaceId } from '../kit/department.ts';
import { readPdf } from '../kit/pdf-text.ts';
import { scopes } from '../../src/domain/scope.ts';

const campaign = (title: string, first: string, last: string): SheetThing => ({
  kind: 'campaign',
  title,
  first,
  last,
  status: 'running',
  done: false,
});
const sheet: CalendarSheet = {
  department: 'Lumora 市场部',
  zoom: 'month',
  from: '2026-03-01',
  to: '2026-03-31',
  lanes: [{ kind: 'named', name: '微信', things: [campaign('春季上新 <b>&"', '2026-02-20', '2026-03-09')] }],
  left: 3,
  filtered: true,
  at: '2026-03-02T01:30:00.000Z',
  zone: 'Asia/Shanghai',
  locale: 'zh-CN',
};
/** As if every sign were as wide as it is high. */
const square = (text: string, size: number): number => Array.from(text).length * size;

describe('A calendar on paper', { timeout: 60_000 }, () => {
  it('says in the language of its reader what it is, of when, and what is missing; what people wrote is text', async () => {
    const { pages } = readPdf(await sheetBytes(sheet, 'pdf'));
    const text = pages.flat().join('');
    expect(text).toContain('Lumora 市场部：月历');
    for (const said of ['春季上新 <b>&"', '执行中', '微信', '2026年3月31日', '09:30（Asia/Shanghai）'])
      expect(text).toContain(said);
    for (const said of ['仅部分活动（已筛选）', '还有 3 项未列出', '第 1 页，共 1 页'])
      expect(text).toContain(said);
  });

  it('is the same drawing as a picture, in which nothing that people wrote is markup', async () => {
    const bytes = await sheetBytes(sheet, 'png');
    expect([...bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    const letters = openLetters('zh-CN');
    const svg = svgOf(layOut(sheet, square), letters, String);
    expect(svg).not.toMatch(/<b>|春|<text|font-family|http(?!:\/\/www\.w3\.org\/2000\/svg)/);
  });

  it('lays nothing over another, keeps to the page, and goes on on the next one', () => {
    const things = Array.from({ length: 300 }, (_, index) =>
      campaign(`Campaign ${index}`, `2026-03-${String(1 + (index % 28)).padStart(2, '0')}`, '2026-03-31'),
    );
    const drawing = layOut({ ...sheet, lanes: [{ kind: 'only', name: '', things }] }, square);
    expect(drawing.pages.length).toBeGreaterThan(5);
    let bars = 0;
    for (const page of drawing.pages) {
      const boxes = page.flatMap((shape) =>
        shape.is === 'box' && shape.y > 118 && shape.edge ? [shape] : [],
      );
      bars += boxes.length;
      for (const box of boxes) {
        expect(box.x + box.wide).toBeLessThanOrEqual(drawing.wide - 29);
        expect(box.y + box.high).toBeLessThanOrEqual(drawing.high - 40);
        const others = boxes.filter((other) => other !== box && other.y === box.y);
        expect(others.filter(({ x, wide }) => x < box.x + box.wide && box.x < x + wide)).toEqual([]);
      }
    }
    expect(bars).toBe(300);
  });

  it('is given with what its reader may see, filtered as on screen, and written down before it leaves', async () => {
    const drawn: CalendarSheet[] = [];
    const desk = await openDesk({
      drawSheet: async (given) => {
        if ('lanes' in given) drawn.push(given);
        return new Uint8Array([1]);
      },
    });
    const lin = desk.as('lin');
    const params = { workspaceId };
    for (const [name, channels] of [
      ['Spring mail', ['email']],
      ['Spring fair', ['tradeShow']],
    ] as const)
      await lin.call('POST /api/workspaces/:workspaceId/campaigns', {
        params,
        body: {
          once: `once-${name.replace(' ', '-')}`,
          name,
          type: 'launch',
          flight: { start: '2026-03-09', end: '2026-04-02' },
          channels: [...channels],
          budget: { minor: 987_654_321, currency: 'CNY' },
        },
      });
    await desk.relay();
    const query = { format: 'png', zoom: 'month', from: '2026-03-01', to: '2026-03-31' } as const;
    const ask = (who: PersonName, more: object = {}) =>
      desk
        .as(who)
        .call('GET /api/workspaces/:workspaceId/calendar-sheet', { params, query: { ...query, ...more } });
    await ask('lin', { lanes: 'channel', channel: 'email' });
    const [named] = drawn.at(-1)?.lanes ?? [];
    expect(named).toMatchObject({ kind: 'named', name: 'Email', things: [{ title: 'Spring mail' }] });
    expect(drawn.at(-1)).toMatchObject({ filtered: true, left: 0, zone: expect.any(String) });
    await ask('lin');
    expect(
      drawn
        .at(-1)
        ?.lanes[0]?.things.map(({ title }) => title)
        .toSorted(),
    ).toEqual(['Spring fair', 'Spring mail']);
    expect(JSON.stringify(drawn)).not.toMatch(/987654321|CNY/);
    const moments = async (countries?: string): Promise<string[]> => {
      const said = countries === undefined ? {} : { countries };
      await ask('lin', { show: 'moments', from: '2026-06-01', to: '2026-06-30', ...said });
      return drawn.at(-1)?.lanes.flatMap(({ things }) => things.map(({ title }) => title)) ?? [];
    };
    expect(await moments('CN')).toContain('Children’s Day');
    expect(await moments('JP')).not.toContain('Children’s Day');
    expect(await moments('')).toEqual([]);
    const before = drawn.length;
    expect(await problemOf(ask('lin', { from: '2024-01-01' }))).toMatchObject({ code: 'malformed' });
    expect(drawn.length).toBe(before);
    const trail = { tenantId, scope: scopes.trail('lin') };
    expect(await desk.store.get(trail, 'exportTally', exportTallyId)).toBeDefined();
  });
});
