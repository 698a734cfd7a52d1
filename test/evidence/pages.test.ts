import { beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/domain/evidence-seal.ts';
import type { Locale } from '../../src/domain/person.ts';
import { createPrinter } from '../../src/evidence/print.ts';
import { pagesOf } from '../../src/evidence/pages.ts';
import { type PdfReading, readPdf } from '../kit/pdf-text.ts';
import { openDesk } from '../usecases/approvals-desk.ts';
import { evidenceScene, packFor } from '../usecases/evidence-scene.ts';

const said = {
  name: '春季新品上市',
  brief: '一部短片，兩場展覽：臺灣與香港。',
  goal: '新增会员两万人',
  yes: '合同条款已核对，同意。',
  point: '請註明代理商名稱',
};

let pack: Evidence;
beforeAll(async () => {
  const desk = await openDesk();
  pack = await packFor(desk, 'lin', await evidenceScene(desk, said));
});

const shanghai = 'Asia/Shanghai';

async function read(locale: Locale, evidence = pack): Promise<PdfReading & { text: string }> {
  const reading = readPdf(await pagesOf(evidence, { locale, zone: shanghai }));
  return { ...reading, text: reading.pages.flat().join('\n') };
}

/** The pack with another text in the place of one that stands in it. */
const withText = (from: string, to: string): Evidence =>
  JSON.parse(JSON.stringify(pack).replaceAll(JSON.stringify(from), JSON.stringify(to))) as Evidence;

describe('The evidence on pages', { timeout: 60_000 }, () => {
  it.each<[Locale, string, readonly string[]]>([
    [
      'en',
      'Evidence of an approval',
      [
        'Ana approved, 2 Mar 2026, 11:00:00',
        'On behalf of Mei: Mei → Ana',
        'Two stages, version 1',
        '8 working hours',
        'By rule',
      ],
    ],
    [
      'zh-CN',
      '审批证据',
      [
        'Ana 已同意，2026年3月2日 11:00:00',
        '代 Mei 审批：Mei → Ana',
        'Two stages，第 1 版',
        '8 个工作小时',
        '按规则',
      ],
    ],
    [
      'zh-TW',
      '簽核證據',
      [
        'Ana 已核准，2026年3月2日 11:00:00',
        '代 Mei 簽核：Mei → Ana',
        'Two stages，第 1 版',
        '8 個工作小時',
        '依規則',
      ],
    ],
  ])(
    'say in %s who decided, in whose place, how long it took and what a rule did',
    async (locale, title, lines) => {
      const { pages, text, bones } = await read(locale);
      expect(pages[0]?.[0]).toBe(title);
      for (const line of lines) expect(text).toContain(line);
      // What people wrote stands there as they wrote it, in both forms of Chinese.
      for (const words of Object.values(said)) expect(text).toContain(words);
      expect(text).not.toContain('�');
      expect(bones).toContain(`/Lang (${locale})`);
      expect(bones).toMatch(/\/DisplayDocTitle true/);
      expect(bones).toMatch(/\/Marked true/);
      expect(bones).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
    },
  );

  it('carry the digest of the JSON on every page, with the number of the page', async () => {
    const { pages, bones } = await read('en');
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((lines, index) =>
      expect(lines).toContain(`Page ${index + 1} of ${pages.length}  ·  ${pack.digest}`),
    );
    expect(bones).toContain(`sha256 ${pack.digest}`);
    const text = pages.flat().join('\n');
    for (const { id } of pack.parts.snapshots) expect(text).toContain(id);
    for (const digest of Object.values(pack.digests)) expect(text).toContain(digest);
  });

  it('are the same bytes whenever and wherever they are printed', async () => {
    const once = await pagesOf(pack, { locale: 'zh-TW', zone: shanghai });
    const beside = await createPrinter()(pack, { locale: 'zh-TW', zone: shanghai });
    expect(Buffer.from(beside ?? []).equals(Buffer.from(once))).toBe(true);
    // Dated by what happened last, not by the moment of printing.
    const at = pack.parts.history.at(-1)?.at.replaceAll(/\D/g, '').slice(0, 14);
    expect(readPdf(once).bones).toContain(`(D:${at}Z)`);
    const elsewhere = await pagesOf(pack, { locale: 'zh-TW', zone: 'Europe/Berlin' });
    expect(Buffer.from(elsewhere).equals(Buffer.from(once))).toBe(false);
  });

  it('are not waited for by more people than can be served', async () => {
    const print = createPrinter({ atOnce: 1, mostWaiting: 1 });
    const reader = { locale: 'en', zone: shanghai } as const;
    const asked = await Promise.all([1, 2, 3].map(() => print(pack, reader)));
    expect(asked.map((bytes) => bytes !== undefined)).toEqual([true, true, false]);
    expect(await print(pack, reader)).toBeDefined();
  });

  it('say so when they cannot be printed, and the next ones can', async () => {
    const print = createPrinter({ atOnce: 1 });
    const nowhere = { locale: 'en', zone: 'Nowhere/At_All' } as const;
    await expect(print(pack, nowhere)).rejects.toThrow(/time zone/i);
    expect(await print(pack, { ...nowhere, zone: shanghai })).toBeDefined();
  });

  it('take what people wrote as text, and show what would hide or turn it', async () => {
    const markup = '<b>approved</b> (x) Tj \\) [link](javascript:alert(1))';
    const { text, bones } = await read('en', withText(said.yes, markup));
    expect(text).toContain(markup);
    expect(bones).not.toMatch(/\/(URI|JavaScript|JS|Launch|Annots)\b/);
    const turned = await read('en', withText(said.yes, 'no\u202esey 😀\u0007\u0416\u0142'));
    expect(turned.text).toContain('no[U+202E]sey [U+1F600][U+0007]\u0416\u0142');
  });

  it('break long lines, and words that are longer than a line, without losing a letter', async () => {
    const long = `${'预算与渠道，'.repeat(80)}${'x'.repeat(400)} end.`;
    const { pages } = await read('zh-CN', withText(said.brief, long));
    const joined = pages.flat().join('').replaceAll(' ', '');
    expect(joined).toContain(long.replaceAll(' ', ''));
    expect(pages.flat().every((line) => !/^[，。]/.test(line))).toBe(true);
  });

  it('say what of the campaign it was about, where that was not the campaign', async () => {
    const [first, ...others] = pack.parts.snapshots;
    if (!first) throw new Error('nothing was shown');
    const amount = { minor: 120_000, currency: 'CNY' };
    const subject = {
      kind: 'expense',
      expenseId: 'e-1',
      amount,
      vendor: '桥上影业',
      purpose: 'Film',
    } as const;
    const snapshots = [{ ...first, subject }, ...others];
    const { text } = await read('en', { ...pack, parts: { ...pack.parts, snapshots } });
    expect(text).toMatch(/An expense[\s\S]*Amount[\s\S]*CNY 1,200[\s\S]*Vendor[\s\S]*桥上影业/);
  });

  it('have no amount for whoever may not see any', async () => {
    const desk = await openDesk();
    const guests = await packFor(desk, 'gus', await evidenceScene(desk, said));
    const { text } = await read('en', guests);
    expect(text).toContain('amounts · the route');
    expect(text).not.toMatch(/CNY|80,000|85,000|95,000/);
    expect((await read('en')).text).toMatch(/CNY 85,000 → CNY 95,000/u);
  });
});
