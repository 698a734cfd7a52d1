import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sentenceText } from '../../src/contract/report-sentences.ts';
import { locales } from '../../src/domain/person.ts';
import { metricCodes } from '../../src/domain/metric.ts';
import { actorOf } from '../../src/domain/actor.ts';
import { readReport } from '../../src/usecases/reports/read-report.ts';
import { reportSections, standardReport } from '../../src/domain/report-definition.ts';
import type { ReportPaper } from '../../src/domain/report-paper.ts';
import { sentencesOf } from '../../src/domain/report-sentences.ts';
import { openLetters } from '../../src/evidence/letters.ts';
import { reportWords } from '../../src/contract/report-words.ts';
import { layOutReport } from '../../src/report-files/layout.ts';
import { tell } from '../../src/report-files/tables.ts';
import { reportBytes } from '../../src/report-files/write.ts';
import { svgOf } from '../../src/sheet/png.ts';
import { scopes } from '../../src/domain/scope.ts';
import { exportTallyId } from '../../src/domain/export-tally.ts';
import { openDesk, problemOf } from '../api/desk.ts';
import { type PersonName, tenantId, workspaceId } from '../kit/department.ts';
import { readPdf } from '../kit/pdf-text.ts';
import { run } from '../tab/kit/office-samples.ts';

const { content } = run();
const formula = '=HYPERLINK("http://evil.example","春季上新") <b>&';
const paper: ReportPaper = {
  name: '春季周报 Weekly',
  content: {
    ...content,
    topCampaigns: [{ campaignId: 'fair', code: '@SUM(1)', name: formula, leads: 70, clicks: 700 }],
  },
  sections: standardReport.sections,
  locale: 'zh-CN',
  zone: 'Asia/Shanghai',
};
const bare: ReportPaper = { ...paper, content: { ...paper.content, spend: [], revenue: [] } };
const square = (text: string, size: number): number => Array.from(text).length * size;

const partsOf = async (
  format: 'xlsx' | 'pptx',
  given: ReportPaper = paper,
): Promise<Record<string, string>> => {
  const packed = unzipSync(await reportBytes(given, format));
  return Object.fromEntries(
    Object.entries(packed)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
};
const readXml = (xml: string): string =>
  [...xml.matchAll(/<(?:a:)?t(?: [^>]*)?>([^<]*)<\/(?:a:)?t>/g)]
    .map(([, text = '']) => text)
    .join('\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

describe('A report that somebody takes along', { timeout: 60_000 }, () => {
  it('as CSV says the same in the language of its reader, with numbers as numbers and no formula', async () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await reportBytes(paper, 'csv'));
    expect(text.startsWith('\uFEFF"春季周报 Weekly"')).toBe(true);
    for (const said of [
      '"线索数",120,100',
      '"点击率",0.03,0.024',
      '"CNY",12000,10000,90000,90000',
      '"邮件",80,4',
    ])
      expect(text).toContain(said);
    expect(text).toContain(`"'@SUM(1)","'=HYPERLINK`);
    expect(text).not.toMatch(/(^|,)"?[=+@-]/m);
  });

  it('as workbook has a sheet for each part, texts that are no formulas, and figures that can be summed', async () => {
    const parts = await partsOf('xlsx');
    const all = Object.values(parts).join('\n');
    const sheets = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(sheets).toEqual(expect.arrayContaining(['要点', '投放效果', '每日线索数', '分渠道效果']));
    expect(new Set(sheets).size).toBe(sheets.length);
    expect(all).not.toMatch(/<f[ >]|TargetMode="External"/);
    expect(readXml(all)).toContain(formula);
    expect(all).toMatch(/<v>120<\/v>/);
    expect(all).toContain('0.0%');
  });

  it('as slides has a title, its sentences, charts that can be edited, tables, and formulas in the notes', async () => {
    const parts = await partsOf('pptx');
    const slides = Object.entries(parts).filter(([name]) => /ppt\/slides\/slide\d+\.xml/.test(name));
    const text = readXml(slides.map(([, xml]) => xml).join('\n'));
    for (const said of ['春季周报 Weekly', '线索数上升至 120，上期为 100。', '分渠道效果', formula])
      expect(text).toContain(said);
    expect(Object.keys(parts).filter((name) => /ppt\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(2);
    expect(slides.map(([, xml]) => xml).join('')).toContain('typeface="Microsoft YaHei"');
    const notes = Object.entries(parts).filter(([name]) => /notesSlide\d+\.xml$/.test(name));
    expect(notes.map(([, xml]) => xml).join('')).toContain('点击率 = 点击 ÷ 曝光');
    const links = Object.entries(parts).filter(([name]) => name.endsWith('.rels'));
    expect(links.map(([, xml]) => xml).join('')).not.toMatch(/TargetMode="External"|evil/);
  });

  it('as PDF stands on pages with head and foot, and its letters can be read back', async () => {
    const { pages } = readPdf(await reportBytes(paper, 'pdf'));
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, index) => {
      const text = page.join('\n');
      expect(text).toContain('春季周报 Weekly');
      expect(text).toContain(`第 ${index + 1} 页，共 ${pages.length} 页`);
    });
    const all = pages.flat().join('\n');
    for (const said of ['线索数上升至 120，上期为 100。', '花费与收入（按各自币种）', 'CNY 12,000', formula])
      expect(all.replaceAll('\u00a0', ' ')).toContain(said);
  });

  it('as picture is the same drawing, in which nothing that people wrote is markup', async () => {
    const bytes = await reportBytes(paper, 'png');
    expect([...bytes.subarray(0, 4)]).toEqual([137, 80, 78, 71]);
    const letters = openLetters('zh-CN');
    const svg = svgOf(layOutReport(tell(paper), reportWords['zh-CN'], square), letters, String);
    expect(svg).not.toMatch(/<b>|春|<text|evil/);
  });

  it('keeps to its pages, however long it is', () => {
    const starting = Array.from({ length: 200 }, (_, index) => ({
      campaignId: `c${index}`,
      code: `MKT-${index}`,
      name: 'A very long name of a campaign '.repeat(8),
      date: '2026-03-03',
    }));
    const long = tell({ ...paper, content: { ...content, starting } });
    const { pages, wide, high } = layOutReport(long, reportWords['zh-CN'], square);
    expect(pages.length).toBeGreaterThan(4);
    for (const shape of pages.flat()) {
      if (shape.is !== 'text') continue;
      expect(shape.y).toBeLessThan(high);
      expect(shape.x + square(shape.text, shape.size)).toBeLessThanOrEqual(wide - 34);
    }
  });

  it.each(['csv', 'xlsx', 'pptx', 'pdf'] as const)(
    'as %s has no amount that its reader was not given',
    async (format) => {
      const bytes = await reportBytes(bare, format);
      const text =
        format === 'pdf'
          ? readPdf(bytes).pages.flat().join('\n')
          : format === 'csv'
            ? new TextDecoder().decode(bytes)
            : Object.values(await partsOf(format, bare)).join('\n');
      expect(text).toContain('线索数');
      expect(text).not.toMatch(/CNY|花费|>EUR|12,000|90,000|<v>12000|<v>90000/);
    },
  );
});

describe('A sentence of a report', () => {
  /** Figures of all sizes, always the same ones. */
  const reports = Array.from({ length: 200 }, (_, seed) => {
    const number = (salt: number): number =>
      Math.abs((seed * 7_919 + salt * 104_729) ** 2 % 10 ** (salt % 9));
    const sum = (salt: number) => [
      {
        now: { minor: number(salt), currency: 'CNY' },
        before: { minor: number(salt + 1), currency: 'CNY' },
      },
    ];
    const figure = (salt: number) => ({
      now: seed % 7 === 0 ? null : number(salt),
      before: seed % 5 === 0 ? null : number(salt + 1),
    });
    return {
      ...content,
      figures: {
        ...content.figures,
        leads: figure(seed),
        orders: figure(seed + 3),
        tasksOverdue: { now: seed % 3 === 0 ? 0 : number(seed + 1), before: null },
        approvalsWaiting: figure(seed + 2),
      },
      spend: seed % 4 === 0 ? [] : sum(seed),
      revenue: sum(seed + 5),
      channels: [
        { channel: 'email' as const, impressions: 1, clicks: 2, leads: number(seed + 4), orders: 0 },
      ],
    };
  });

  it('holds no number that the figure which it cites does not show', () => {
    let checked = 0;
    for (const locale of locales) {
      const number = (value: number): string => new Intl.NumberFormat('en').format(value);
      const money = (minor: number, currency: string): string => `${currency} ${number(minor / 100)}`;
      for (const each of reports) {
        const sentences = sentencesOf(each);
        expect(sentences.length).toBeLessThanOrEqual(4);
        for (const sentence of sentences) {
          const shown = citedIn(each, sentence.cites).flatMap((value) => [
            number(value),
            number(value / 100),
          ]);
          const said = sentenceText(locale, sentence, { number, money }).match(/\d[\d.,]*\d|\d/g) ?? [];
          expect(said.length).toBeGreaterThan(0);
          for (const one of said) expect(shown).toContain(one);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(1_000);
  });

  it('says nothing of amounts that its reader may not see', () => {
    expect(JSON.stringify(sentencesOf(content))).toContain('CNY');
    expect(JSON.stringify(sentencesOf(bare.content))).not.toMatch(/CNY|EUR|spend|revenue/);
  });

  function citedIn(given: (typeof reports)[number], cites: string): number[] {
    const [kind = '', ...rest] = cites.split('-');
    const name = rest.join('-');
    if (kind === 'figure') {
      const figures: Readonly<Record<string, { now: number | null; before: number | null }>> = given.figures;
      const { now, before } = figures[name] ?? { now: null, before: null };
      return [now, before].filter((value) => value !== null);
    }
    if (kind === 'channel')
      return given.channels.filter(({ channel }) => channel === name).map(({ leads }) => leads);
    if (kind === 'campaign')
      return given.topCampaigns.filter(({ campaignId }) => campaignId === name).map(({ leads }) => leads);
    const sums = kind === 'spend' ? given.spend : given.revenue;
    return sums.flatMap(({ now, before }) => [now.minor, before.minor]);
  }
});

describe('A report as somebody asks for it', { timeout: 60_000 }, () => {
  it('has what they see and may see, filtered as on screen, and is written down before it leaves as a file', async () => {
    const papers: ReportPaper[] = [];
    const desk = await openDesk({
      writeReport: async (given) => {
        papers.push(given);
        return new Uint8Array([1]);
      },
    });
    const params = { workspaceId };
    for (const [name, channels] of [
      ['Spring mail', ['email']],
      ['Spring fair', ['tradeShow']],
    ] as const) {
      const { id: campaignId } = await desk.as('lin').call('POST /api/workspaces/:workspaceId/campaigns', {
        params,
        body: {
          once: `once-${name.replace(' ', '-')}`,
          name,
          type: 'launch',
          flight: { start: '2026-02-20', end: '2026-04-02' },
          channels: [...channels],
        },
      });
      await desk.as('lin').call('PUT /api/campaigns/:campaignId/results', {
        params: { campaignId },
        body: {
          source: 'test',
          rows: [
            {
              date: '2026-02-25',
              channel: channels[0],
              leads: 7,
              spend: { minor: 987_654_321, currency: 'CNY' },
            },
          ],
        },
      });
    }
    await desk.relay();
    const ask = (who: PersonName, query: object = {}) =>
      desk.as(who).call('GET /api/workspaces/:workspaceId/report', {
        params,
        query: { metrics: 'costPerLead', ...query },
      });
    const sections = 'summary,metrics,weak,due,money';
    expect((await ask('lin', { sections })).figures.leads.now).toBe(14);
    expect((await ask('lin', { channel: 'email' })).figures.leads.now).toBe(7);
    expect((await ask('lin', { q: 'fair' })).topCampaigns.map(({ name }) => name)).toEqual(['Spring fair']);
    expect((await ask('lin', { from: '2026-01-01', to: '2026-01-31' })).figures.leads.now).toBeNull();
    for (const query of [
      { from: '2026-03-02', to: '2026-03-01' },
      { from: '2026-03-01' },
      { sections: 'top,top' },
    ])
      expect(await problemOf(ask('lin', query))).toMatchObject({ code: 'malformed' });
    expect(await problemOf(ask('gus'))).toMatchObject({ code: 'notAllowed' });
    expect(await problemOf(ask('otto'))).toMatchObject({ code: 'notFound' });

    const file = (who: PersonName) =>
      desk.as(who).call('GET /api/workspaces/:workspaceId/report-file', {
        params,
        query: { format: 'xlsx', name: 'Monthly', sections, metrics: 'costPerLead' },
      });
    await file('mei');
    expect(papers.at(-1)).toMatchObject({ name: 'Monthly', sections: sections.split(',') });
    expect(JSON.stringify(papers.at(-1))).toContain('costPerLead');
    const trail = { tenantId, scope: scopes.trail('mei') };
    expect(await desk.store.get(trail, 'exportTally', exportTallyId)).toBeDefined();
    const bo = await desk.doors.directory.person(tenantId, 'bo');
    expect(bo).toBeDefined();
    const analyst = bo && actorOf({ ...bo, memberships: [{ workspaceId, role: 'analyst' }] });
    const wish = { ...standardReport, sections: [...reportSections], metrics: [...metricCodes] };
    const seen = analyst && (await readReport(desk.doors, analyst, { workspaceId, definition: wish }));
    expect(JSON.stringify(seen)).toContain('"leads":14');
    expect(JSON.stringify(seen)).not.toMatch(/CNY|987654321|costPer|returnOn/);
    const before = papers.length;
    expect(await problemOf(file('gus'))).toMatchObject({ code: 'notAllowed' });
    expect(papers.length).toBe(before);
  });
});
