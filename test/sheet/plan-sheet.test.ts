import { describe, expect, it } from 'vitest';
import type { PlanSheet, PlanSheetRow } from '../../src/domain/plan-sheet.ts';
import { layOutPlan } from '../../src/sheet/plan-layout.ts';
import { sheetBytes } from '../../src/sheet/sheet.ts';
import { openDesk } from '../api/desk.ts';
import { workspaceId } from '../kit/department.ts';
import { readPdf } from '../kit/pdf-text.ts';

const row = (title: string, start: string, due: string, more: Partial<PlanSheetRow> = {}): PlanSheetRow => ({
  title,
  start,
  due,
  milestone: false,
  done: false,
  critical: false,
  before: null,
  after: [],
  ...more,
});
const sheet: PlanSheet = {
  campaign: 'LUM-149 春季上新',
  from: '2026-03-02',
  to: '2026-03-20',
  rows: [
    row('文案 <b>&"', '2026-03-02', '2026-03-04', {
      critical: true,
      before: { start: '2026-03-02', due: '2026-03-03' },
    }),
    row('海报', '2026-03-05', '2026-03-06', { after: [0] }),
    row('上线', '2026-03-20', '2026-03-20', { milestone: true, after: [1] }),
  ],
  left: 2,
  at: '2026-03-02T01:30:00.000Z',
  zone: 'Asia/Shanghai',
  locale: 'zh-CN',
};
const square = (text: string, size: number): number => Array.from(text).length * size;

describe('The timeline of a campaign on paper', { timeout: 60_000 }, () => {
  it('names every task, what is critical, the baseline, and what is missing', async () => {
    const text = readPdf(await sheetBytes(sheet, 'pdf'))
      .pages.flat()
      .join('');
    for (const said of [
      'LUM-149 春季上新：时间线',
      '文案 <b>&" · 关键',
      '海报',
      '上线',
      '基准计划',
      '另有 2 项任务',
    ])
      expect(text).toContain(said);
    const png = await sheetBytes(sheet, 'png');
    expect([...png.subarray(1, 4)]).toEqual([80, 78, 71]);
  });

  it('draws a link from the end of what is waited for to the begin of what waits, and none to another page', () => {
    const links = ({ pages }: ReturnType<typeof layOutPlan>) =>
      pages.map((page) => page.filter((shape) => shape.is === 'line' && shape.ink === '#5c5c5c'));
    const [first = []] = links(layOutPlan(sheet, square));
    expect(first).toHaveLength(4);
    const [down, along] = first;
    if (down?.is !== 'line' || along?.is !== 'line') throw new Error('No link is drawn.');
    expect(down.x).toBe(down.toX);
    expect(down.toY).toBeGreaterThan(down.y);
    expect(along.y).toBe(down.toY);
    const many = Array.from({ length: 60 }, (_, index) =>
      row(`Task ${index}`, '2026-03-02', '2026-03-04', { after: index === 59 ? [0] : [] }),
    );
    const drawing = layOutPlan({ ...sheet, rows: many }, square);
    expect(drawing.pages.length).toBeGreaterThan(1);
    expect(links(drawing).flat()).toEqual([]);
    const names = drawing.pages.flatMap((page) =>
      page.flatMap((shape) => (shape.is === 'text' && shape.text.startsWith('Task ') ? [shape.text] : [])),
    );
    expect(names).toEqual(many.map(({ title }) => title));
  });

  it('is drawn of the tasks as they are, in the order of their days, with the critical path', async () => {
    const drawn: PlanSheet[] = [];
    const desk = await openDesk({
      drawSheet: async (given) => {
        if ('rows' in given) drawn.push(given);
        return new Uint8Array([1]);
      },
    });
    const lin = desk.as('lin');
    const campaign = await lin.call('POST /api/workspaces/:workspaceId/campaigns', {
      params: { workspaceId },
      body: { once: 'once-plan-sheet', name: 'Spring mail', type: 'email' },
    });
    const params = { campaignId: campaign.id };
    const task = (title: string, more: object) =>
      lin.call('POST /api/campaigns/:campaignId/tasks', {
        params,
        body: { once: `once-${title}-task`, title, ...more },
      });
    const text = await task('Text', { start: '2026-03-02', due: '2026-03-04' });
    await task('Undated', {});
    const links = [{ taskId: text.id, kind: 'endToStart' as const, lag: 0 }];
    await task('Poster', { start: '2026-03-05', due: '2026-03-06', links });
    await task('Aside', { due: '2026-03-03' });
    await lin.call('GET /api/campaigns/:campaignId/plan-sheet', { params, query: { format: 'pdf' } });
    expect(drawn).toMatchObject([
      {
        campaign: `${campaign.code} Spring mail`,
        from: '2026-03-02',
        to: '2026-03-06',
        left: 1,
        rows: [
          { title: 'Text', critical: true, after: [] },
          { title: 'Aside', critical: false },
          { title: 'Poster', critical: true, after: [0] },
        ],
      },
    ]);
  });
});
