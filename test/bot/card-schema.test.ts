import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { describe, expect, it } from 'vitest';
import { checkCard } from '../kit/card-schema.ts';

/** A card with a bit of everything that our cards use, all of it right. */
const sample: IAdaptiveCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'zh-CN',
  refresh: {
    action: { type: 'Action.Execute', verb: 'approval.refresh', data: { approval: 'a-1' } },
    userIds: ['29:one', '29:two'],
  },
  body: [
    { type: 'TextBlock', text: '请审批:春季新品发布', size: 'Large', weight: 'Bolder', wrap: true },
    { type: 'FactSet', facts: [{ title: 'Budget', value: 'CNY 950k' }] },
    { type: 'Image', url: 'https://desk.example.com/thumb.png', altText: 'Key visual' },
    { type: 'Image', url: 'data:image/png;base64,iVBORw0KGgo=', altText: 'Chart' },
    { type: 'Badge', text: 'At risk', style: 'Warning', fallback: { type: 'TextBlock', text: 'At risk' } },
    { type: 'Chart.Line', data: [], fallback: { type: 'TextBlock', text: 'No results yet' } },
    { type: 'Input.Text', id: 'comment', label: 'Comment', isMultiline: true },
    {
      type: 'ColumnSet',
      columns: [{ type: 'Column', width: 'stretch', items: [{ type: 'TextBlock', text: 'left' }] }],
    },
  ],
  actions: [
    {
      type: 'Action.Execute',
      title: 'Approve',
      verb: 'approval.decide',
      data: { approval: 'a-1', type: 'Badge', url: 'http://what.an.action/carries/is/ours' },
      fallback: { type: 'Action.Submit', title: 'Approve', data: { approval: 'a-1' } },
    },
    { type: 'Action.OpenUrl', title: 'Open', url: 'https://teams.microsoft.com/l/entity/x' },
  ],
  msteams: { width: 'full' },
};

type Plain = Record<string, unknown>;
const withBody = (...body: Plain[]): Plain => ({ type: 'AdaptiveCard', version: '1.5', body });
const withActions = (...actions: Plain[]): Plain => ({ ...withBody(), actions });
const text = (words: unknown = 'Hello'): Plain => ({ type: 'TextBlock', text: words });

describe('a card that may be sent', () => {
  it('gives no line', () => {
    expect(checkCard(sample)).toEqual([]);
  });

  it('is checked as it is written: what JSON drops does not count', () => {
    expect(checkCard({ ...withBody(text()), speak: undefined })).toEqual([]);
  });

  it('is checked in about a millisecond', () => {
    const started = performance.now();
    for (let round = 0; round < 50; round += 1) checkCard(sample);
    expect((performance.now() - started) / 50).toBeLessThan(20);
  });
});

describe('a mistake in the shape is told in one line', () => {
  const mistakes: [what: string, card: unknown, line: string][] = [
    ['no card at all', 'hello', 'card: is not an object that can be written as JSON'],
    ['a body that is missing', { type: 'AdaptiveCard', version: '1.5' }, 'card: "body" is missing'],
    ['another type', { ...withBody(), type: 'Card' }, 'card/type: must be "AdaptiveCard"'],
    ['a property nobody knows', { ...withBody(), colour: 'red' }, 'card: unknown property "colour"'],
    [
      'a property nobody knows, further in',
      withBody({ type: 'Container', items: [{ ...text(), bold: true }] }),
      'card/body/0/items/0: unknown property "bold"',
    ],
    [
      'an element nobody knows',
      withBody({ type: 'Textblock' }),
      'card/body/0: unknown type "Textblock" here',
    ],
    ['an element without type', withBody({ text: 'x' }), 'card/body/0: "type" is missing'],
    [
      'an action among the elements',
      withBody({ type: 'Action.OpenUrl' }),
      'card/body/0: unknown type "Action.OpenUrl" here',
    ],
    ['a text that is missing', withBody({ type: 'TextBlock' }), 'card/body/0: "text" is missing'],
    ['a number for a text', withBody(text(950)), 'card/body/0/text: must be string'],
    [
      'a word outside the list',
      withBody({ ...text(), size: 'Huge' }),
      'card/body/0/size: must be one of Small, Default, Medium, Large, ExtraLarge',
    ],
    [
      'a fallback that is neither an element nor "drop"',
      withBody({ type: 'Badge', text: 'x', fallback: 'none' }),
      'card/body/0/fallback: must be "drop" or object',
    ],
    [
      'a fault inside a fallback',
      withBody({ type: 'Badge', text: 'x', fallback: { type: 'TextBlock' } }),
      'card/body/0/fallback: "text" is missing',
    ],
    [
      'action data that is not an object',
      withActions({ type: 'Action.Submit', data: 7 }),
      'card/actions/0/data: must be string or object',
    ],
    [
      'a fault inside a card that opens in place',
      withActions({ type: 'Action.ShowCard', card: { type: 'AdaptiveCard', body: [{ type: 'Nope' }] } }),
      'card/actions/0/card/body/0: unknown type "Nope" here',
    ],
  ];

  it.each(mistakes)('%s', (_what, card, line) => {
    expect(checkCard(card)).toContain(line);
  });

  it('and only once, even far from its place in a long card', () => {
    const far = withBody(...Array.from({ length: 12 }, () => text()), { type: 'Nope' });
    expect(checkCard(far)).toEqual(['card/body/12: unknown type "Nope" here']);
  });

  it('a card that contains itself is refused', () => {
    const card = withBody();
    card.body = [card];
    expect(checkCard(card)).toEqual(['card: is not an object that can be written as JSON']);
  });
});

describe('a rule of Teams that is broken is told in one line', () => {
  it('another version', () => {
    expect(checkCard({ ...withBody(), version: '1.6' })).toEqual([
      'card: version is "1.6", Teams speaks "1.5"',
    ]);
    expect(checkCard({ type: 'AdaptiveCard', body: [] })).toHaveLength(1);
  });

  it('too many bytes, counted as UTF-8', () => {
    expect(checkCard(withBody(text('a'.repeat(24_000))))).toEqual([]);
    expect(checkCard(withBody(text('春'.repeat(8_400))))).toEqual([
      expect.stringMatching(/^card: has 25\d{3} bytes, at most 25000 may be sent$/),
    ]);
  });

  it.each([
    { type: 'Badge', text: 'x' },
    { type: 'Icon', name: 'Flag' },
    { type: 'ProgressBar', value: 3 },
    { type: 'ProgressRing' },
    { type: 'CompoundButton', title: 'x' },
    { type: 'Rating', value: 4 },
    { type: 'Input.Rating', id: 'stars' },
    { type: 'CodeBlock', codeSnippet: 'x' },
    { type: 'Carousel', pages: [] },
    { type: 'Chart.Donut', data: [] },
    { type: 'Chart.VerticalBar', data: [] },
    { type: 'Chart.HorizontalBar.Stacked', data: [] },
  ])('$type without a fallback', (element) => {
    expect(checkCard(withBody(element))).toEqual([
      `card/body/0: ${element.type} is newer than 1.5 and has no fallback`,
    ]);
    expect(checkCard(withBody({ ...element, fallback: 'drop' }))).toEqual([]);
  });

  it('a new action, also when it hides in a menu or in a fallback', () => {
    const popover = { type: 'Action.Popover', title: 'More', content: text() };
    expect(checkCard(withActions(popover))).toEqual([
      'card/actions/0: Action.Popover is newer than 1.5 and has no fallback',
    ]);
    expect(
      checkCard(withBody({ type: 'Badge', text: 'x', fallback: { type: 'Icon', name: 'Flag' } })),
    ).toEqual(['card/body/0/fallback: Icon is newer than 1.5 and has no fallback']);
  });

  it('an Action.Execute without an Action.Submit behind it', () => {
    const line = 'card/actions/0: Action.Execute has no fallback of type Action.Submit';
    expect(checkCard(withActions({ type: 'Action.Execute', verb: 'x' }))).toEqual([line]);
    expect(checkCard(withActions({ type: 'Action.Execute', verb: 'x', fallback: 'drop' }))).toEqual([line]);
    const nested = { type: 'Container', items: [], selectAction: { type: 'Action.Execute', verb: 'x' } };
    expect(checkCard(withBody(nested))).toHaveLength(1);
  });

  it('more people to refresh than Teams takes', () => {
    const action = { type: 'Action.Execute', verb: 'x' };
    const asking = (count: number) => ({
      ...withBody(),
      refresh: { action, userIds: Array(count).fill('29:x') },
    });
    expect(checkCard(asking(60))).toEqual([]);
    expect(checkCard(asking(61))).toEqual(['card/refresh/userIds: names 61 people, at most 60 refresh']);
  });

  it('an input whose value nobody would get', () => {
    expect(checkCard(withBody({ type: 'Input.Text', label: 'Comment' }))).toEqual([
      'card/body/0: Input.Text has no id, its value would be lost',
    ]);
  });
});

describe('an address in a card', () => {
  const link = (url: string) => withActions({ type: 'Action.OpenUrl', title: 'Open', url });
  const picture = (url: string) => withBody({ type: 'Image', url });

  it.each([
    'http://desk.example.com/',
    'javascript:alert(1)',
    'ftp://x/y',
    '/campaigns/1',
    'data:image/png;base64,AA',
    '',
  ])('is refused in a link: %j', (url) => {
    expect(checkCard(link(url))).toEqual(['card/actions/0/url: is not an https address']);
  });

  it('is refused for pictures, backgrounds and icons too', () => {
    expect(checkCard(picture('http://x.example/a.png'))).toEqual([
      'card/body/0/url: is not an https address',
    ]);
    expect(checkCard(picture('data:text/html,hello'))).toHaveLength(1);
    expect(checkCard({ ...withBody(), backgroundImage: 'http://x.example/a.png' })).toHaveLength(1);
    expect(checkCard({ ...withBody(), backgroundImage: { url: 'http://x.example/a.png' } })).toHaveLength(1);
    expect(checkCard(withActions({ type: 'Action.Submit', iconUrl: 'http://x.example/a.png' }))).toHaveLength(
      1,
    );
    expect(checkCard(withActions({ type: 'Action.Submit', iconUrl: 'icon:Checkmark' }))).toEqual([]);
  });

  it('may be http on this machine, and only there, when the service is local', () => {
    const here = ['http://localhost:3978/tab', 'http://127.0.0.1:3978/', 'http://[::1]:3978/'];
    for (const url of here) {
      expect(checkCard(link(url))).toHaveLength(1);
      expect(checkCard(link(url), { local: true })).toEqual([]);
    }
    for (const url of ['http://desk.example.com/', 'http://localhost.example.com/', 'http://10.0.0.1/']) {
      expect(checkCard(link(url), { local: true })).toHaveLength(1);
    }
  });

  it('may stand in a text as it likes, it is words there', () => {
    expect(checkCard(withBody(text('See http://example.com')))).toEqual([]);
  });
});
