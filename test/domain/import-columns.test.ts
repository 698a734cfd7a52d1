import { describe, expect, it } from 'vitest';
import { importColumns } from '../../src/domain/import-columns.ts';
import { headingRow, mapHeadings, remap } from '../../src/domain/import-mapping.ts';
import { vocabularies } from '../../src/domain/import-words.ts';
import { folded } from '../../src/domain/import-text.ts';
import { importNouns } from '../../src/domain/import.ts';
import { locales } from '../../src/domain/person.ts';
import { words } from '../../src/contract/words/index.ts';

describe('the headings of a file', () => {
  it('are found in English, Simplified and Traditional Chinese', () => {
    const wanted = { name: 0, type: 1, start: 2, end: 3, budget: 4, owner: 5 };
    const files = [
      ['Campaign name', 'Type', 'Start date', 'End date', 'Budget', 'Owner'],
      ['活动名称', '活动类型', '开始日期', '结束日期', '预算', '负责人'],
      ['活動名稱', '類型', '開始日期', '結束日期', '預算', '負責人'],
      ['CAMPAIGN_NAME', ' type ', 'Start-Date', 'end  date', 'Budget:', 'owner*'],
    ];
    for (const headings of files) expect(mapHeadings('campaigns', headings)).toMatchObject(wanted);
  });

  it('that nobody asked for are left alone, and a field without a heading stays open', () => {
    const mapping = mapHeadings('campaigns', ['Name', 'Weather', 'Type']);
    expect(mapping).toMatchObject({ name: 0, type: 2, budget: null, tags: null });
    expect(Object.values(mapping)).not.toContain(1);
  });

  it('are used once: the more exact one wins', () => {
    expect(mapHeadings('tasks', ['Campaign', 'Title', 'Task', 'Status'])).toMatchObject({
      campaign: 0,
      title: 2,
      status: 3,
    });
    expect(mapHeadings('campaigns', ['Campaign', 'Campaign code'])).toMatchObject({ name: 0, code: 1 });
  });

  it('of the people list that Entra exports need no mapping by hand', () => {
    const exported = [
      'userPrincipalName',
      'displayName',
      'surname',
      'objectId',
      'userType',
      'accountEnabled',
    ];
    expect(mapHeadings('people', exported)).toMatchObject({
      id: 3,
      name: 1,
      email: 0,
      external: 4,
      active: 5,
    });
  });

  it.each(importNouns)('that screens offer for %s are understood in every language', (noun) => {
    for (const locale of locales) {
      const headings = importColumns[noun].map(({ heading }) => heading[locale]);
      const mapping = mapHeadings(noun, headings);
      expect(importColumns[noun].map(({ field }) => mapping[field])).toEqual(headings.map((_, at) => at));
    }
  });

  it('may stand below a title', () => {
    expect(headingRow('campaigns', [['Plan 2026'], ['Marketing', ''], ['Name', 'Type', 'Budget']])).toBe(2);
    expect(
      headingRow('campaigns', [
        ['Wat', 'Soort'],
        ['Voorjaar', 'email'],
      ]),
    ).toBe(0);
  });
});

describe('a mapping that a person changes', () => {
  const headings = ['Wat', 'Soort', 'Geld'];
  const before = mapHeadings('campaigns', headings);

  it('keeps what was not said', () => {
    const mapped = { ...before, name: 0, type: 1 };
    expect(remap('campaigns', headings, mapped, { budget: 2, type: null })).toMatchObject({
      name: 0,
      type: null,
      budget: 2,
    });
  });

  it('is refused for fields and headings that do not exist', () => {
    expect(remap('campaigns', headings, before, { impressions: 0 })).toMatchObject({
      refused: 'unknownField',
    });
    expect(remap('campaigns', headings, before, { constructor: 0 })).toMatchObject({
      refused: 'unknownField',
    });
    expect(remap('campaigns', headings, before, { name: 3 })).toMatchObject({ refused: 'malformed' });
  });
});

describe('a word in a cell', () => {
  it('of our own screens is understood in every language', () => {
    for (const locale of locales) {
      const { campaignStatus, campaignType, channel, taskStatus, priority, role } = words(locale);
      const { inReview: _, ...importable } = campaignStatus;
      // A table of people gives places in a department, never a right over the whole tenant.
      const { superAdmin, ...ofDepartment } = role;
      expect(vocabularies.role.get(folded(superAdmin))).toBeUndefined();
      const pairs = [
        [importable, vocabularies.campaignStatus],
        [campaignType, vocabularies.campaignType],
        [channel, vocabularies.channel],
        [taskStatus, vocabularies.taskStatus],
        [priority, vocabularies.priority],
        [ofDepartment, vocabularies.role],
      ] as const;
      for (const [labels, vocabulary] of pairs) {
        const understood = Object.fromEntries(
          Object.entries(labels).map(([value, label]) => [value, vocabulary.get(folded(label))]),
        );
        expect(understood).toEqual(Object.fromEntries(Object.keys(labels).map((value) => [value, value])));
      }
    }
  });

  it('may be an id, in any case and with any signs between', () => {
    expect(vocabularies.campaignType.get(folded('Search Ads'))).toBe('searchAds');
    expect(vocabularies.campaignType.get(folded('search_ads'))).toBe('searchAds');
    expect(vocabularies.campaignType.get(folded('PRODUCT-LAUNCH'))).toBe('productLaunch');
    expect(vocabularies.locale.get(folded('zh-Hant'))).toBe('zh-TW');
  });

  it('never puts a campaign into a running approval', () => {
    expect(vocabularies.campaignStatus.get(folded('inReview'))).toBeUndefined();
    expect(vocabularies.campaignStatus.get(folded('In review'))).toBeUndefined();
    expect(vocabularies.campaignStatus.get(folded('审批中'))).toBeUndefined();
  });
});
