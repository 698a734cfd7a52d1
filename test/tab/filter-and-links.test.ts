import { describe, expect, it } from 'vitest';
import { pathFrom, pathTo } from '../../src/contract/places.ts';
import { plain } from '../../src/domain/campaign-filter.ts';
import { matching } from '../../tab/data/match.ts';
import { filterIn, isFiltering } from '../../tab/data/place.ts';
import { fakeSummary } from '../kit/fake-summary.ts';
import { campaign } from './kit/some-campaigns.ts';

describe('search and filter', () => {
  const campaigns = [
    fakeSummary(campaign('a', { name: '春季 ＡＢＣ 上市', channels: ['email'], tags: ['常青'] }), 'v1'),
    fakeSummary(campaign('b', { name: 'Café Opening', channels: ['email', 'social'], type: 'launch' }), 'v1'),
  ];
  const found = (query: string): string[] =>
    matching(campaigns, filterIn(new URLSearchParams(query))).map(({ id }) => id);

  it('treats width, case and compatibility forms alike', () => {
    expect(plain('ＡＢＣ Ⅳ ｶﾅ')).toBe('abc iv カナ');
    expect(found('q=abc')).toEqual(['a']);
    expect(found('q=ｃａｆｅ́')).toEqual(['b']);
  });

  it('wants every word, in name, code or tag', () => {
    expect(found('q=opening café')).toEqual(['b']);
    expect(found('q=opening tea')).toEqual([]);
    expect(found('q=常青')).toEqual(['a']);
    expect(found('q=mkt')).toEqual(['a', 'b']);
  });

  it('takes any value of one filter, and all filters together', () => {
    expect(found('channel=social,wechat')).toEqual(['b']);
    expect(found('channel=email&type=launch')).toEqual(['b']);
    expect(found('channel=email&type=social&owner=anna')).toEqual([]);
  });

  it('does not believe values that do not exist', () => {
    const filter = filterIn(new URLSearchParams('status=planning,__proto__,nonsense&type=toString'));
    expect(filter.status).toEqual(['planning']);
    expect(filter.type).toEqual([]);
    expect(isFiltering(filterIn(new URLSearchParams('q=%20%20')))).toBe(false);
  });
});

describe('places that a link of Teams leads to', () => {
  it('come back from the words they are sent as', () => {
    expect(pathFrom(pathTo({ to: 'campaign', campaignId: 'c-1', section: 'tasks' }))).toBe(
      'campaigns/c-1/tasks',
    );
    expect(pathFrom(pathTo({ to: 'report', runId: 'run.s.2026' }))).toBe('reports/run.s.2026');
    expect(pathFrom(pathTo({ to: 'work' }))).toBe('work');
  });
});
