import { describe, expect, it } from 'vitest';
import { approvalCard } from '../../bot/cards/approval-card.ts';
import { outcomeCard } from '../../bot/cards/outcome-card.ts';
import { createRenderer } from '../../bot/cards/render.ts';
import { attachmentOf } from '../../bot/cards/pen.ts';
import { locales } from '../../src/domain/person.ts';
import { cardsSaying } from '../kit/card-extremes.ts';
import { approvalFor, campaignFor, cardSamples, links, readerIn, taskFor } from '../kit/card-samples.ts';
import { checkCard } from '../kit/card-schema.ts';
import { actingButtons, elementsOf, textsOf } from '../kit/card-reading.ts';

const bytes = (card: unknown): number => Buffer.byteLength(JSON.stringify(card), 'utf8');

describe.each(locales)('cards in %s', (locale) => {
  const samples = Object.entries(cardSamples(locale));

  it.each(samples)('%s: may be sent', (_, { card }) => {
    expect(checkCard(card)).toEqual([]);
  });

  it.each(samples)('%s: says what it is in a notification', (_, { summary }) => {
    expect(summary).toMatch(/\S/);
    expect(summary).not.toMatch(/undefined|NaN|\[object/);
  });

  it.each(samples)('%s: holds no hole and speaks one language', (_, { card }) => {
    const said = textsOf(card).join('\n');
    expect(said).not.toMatch(/undefined|NaN|\[object|Invalid/);
    expect(card.lang).toBe(locale);
    if (locale !== 'en') expect(said).toMatch(/\p{Script=Han}/u);
  });

  it.each(Object.entries(cardsSaying(locale, (most) => '春'.repeat(most))))(
    '%s: stays small when everything is as long as it may be',
    (_, { card, summary }) => {
      expect(checkCard(card)).toEqual([]);
      expect(bytes(card)).toBeLessThan(25_000);
      expect(summary.length).toBeLessThan(1_200);
    },
  );

  it.each(Object.entries(cardsSaying(locale, (most) => '"\\👩‍👩‍👧‍👦'.repeat(most).slice(0, most))))(
    '%s: stays small when every character costs the most',
    (_, { card }) => {
      expect(checkCard(card)).toEqual([]);
    },
  );

  it.each(Object.entries(cardsSaying(locale, () => '')))('%s: stands without any words', (_, { card }) => {
    expect(checkCard(card)).toEqual([]);
  });
});

describe('what people write stays words', () => {
  const hostile = [
    '[click](https://evil.example)',
    '**bold** _it_ ~~no~~',
    '<at>Everyone</at><script>alert(1)</script>',
    '![x](https://evil.example/x.png)',
    '{{DATE(2026-01-01T00:00:00Z,SHORT)}}',
    '# heading\n- list\n1. list',
    '${name} {{name}} @{name}',
    'Lin\u202Egpj.exe\u200B\u2066 pa\u200Dypal\u{E0041}',
    'שלום עולם',
    '"},"actions":[{"type":"Action.OpenUrl"}]',
  ];

  it.each(hostile)('%j', (text) => {
    for (const { card, summary } of Object.values(cardsSaying('en', () => text))) {
      expect(checkCard(card)).toEqual([]);
      // Only runs of rich text carry what people wrote: they are never read as markdown.
      expect(elementsOf(card).filter(({ type }) => type === 'TextBlock' || type === 'Fact')).toEqual([]);
      const said = [...textsOf(card), summary].join('');
      expect(said).not.toMatch(/[\u202A-\u202E\u2066\u2067\u200B\u{E0000}-\u{E0FFF}]|a\u200Dy/u);
      expect(said).not.toContain('{{DATE(');
      const addresses = elementsOf(card).flatMap(({ url }) => url ?? []);
      for (const url of addresses) expect(url).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\//);
    }
  });

  it('a right-to-left name keeps to itself, so that figures beside it stay where they are', () => {
    expect(cardsSaying('en', () => 'שלום')['approval to decide']?.summary).toContain(
      '\u2068שלום\u2069, CNY\u00a0950,000',
    );
  });

  it('letters and emojis that need joiners keep them', () => {
    const { campaign } = cardSamples('en');
    expect(campaign).toBeDefined();
    const said = textsOf(cardsSaying('en', () => '👩‍💻 می‌خواهم')['help']?.card).join('');
    expect(said).toContain('👩‍💻');
    expect(said).toContain('می‌خواهم');
  });
});

describe('a card for an approver', () => {
  const notice = {
    kind: 'approval',
    reader: readerIn('en'),
    campaign: campaignFor('en'),
    approval: approvalFor('en'),
  } as const;
  const drawn = (more: Partial<typeof notice> | object = {}) =>
    createRenderer(links)({ ...notice, ...more }).attachments?.[0]?.content;

  it('says first what is wanted of them, by when and for how much', () => {
    expect(textsOf(drawn()).slice(0, 2).join('')).toBe(
      'Approve by Thu 26 Nov 17:00 (Asia/Shanghai): Spring launch, CNY\u00a0950,000',
    );
    expect(createRenderer(links)(notice).summary).toBe(
      'Approve by Thu 26 Nov 17:00 (Asia/Shanghai): Spring launch, CNY\u00a0950,000',
    );
  });

  it('prints the deadline on their own clock', () => {
    const berlin = { reader: readerIn('en', { zone: 'Europe/Berlin' }) };
    expect(textsOf(drawn(berlin))[0]).toBe('Approve by Thu 26 Nov 10:00 (Europe/Berlin):');
  });

  it('carries what is decided on, and never who decides', () => {
    const buttons = actingButtons(drawn());
    expect(buttons.map(({ data }) => data)).toEqual(
      [
        { decision: 'approve' },
        { decision: 'requestChanges' },
        { decision: 'approve', conditional: true },
        { decision: 'reject' },
      ].map((answer) => ({
        verb: 'approval.decide',
        campaignId: 'spring',
        requestId: 'request-1',
        round: 1,
        revision: 3,
        ...answer,
      })),
    );
    for (const { data, fallback } of buttons) {
      expect(fallback).toMatchObject({ type: 'Action.Submit', data });
    }
  });

  it('asks for words where words are needed', () => {
    const inputs = elementsOf(drawn()).filter(({ type }) => type === 'Input.Text');
    expect(inputs).toMatchObject([
      { id: 'comment-requestChanges', isRequired: true, label: 'What has to change?' },
      { id: 'comment-reject', isRequired: true, label: 'Why is it rejected?' },
    ]);
    for (const { errorMessage } of inputs) expect(errorMessage).toMatch(/\S/);
  });

  it('has no amount anywhere when they may not see amounts, not even in what changed', () => {
    const changes = [
      {
        field: 'budget',
        from: { minor: 7_777_700, currency: 'CNY' },
        to: { minor: 8_888_800, currency: 'CNY' },
      },
    ];
    const said = JSON.stringify(
      drawn({
        campaign: campaignFor('en', { budget: undefined, brief: '' }),
        approval: approvalFor('en', { changes }),
      }),
    );
    expect(said).not.toMatch(/CNY|Budget|77,?777|88,?888/);
  });

  it('names what changed', () => {
    const changes = [
      {
        field: 'budget',
        from: { minor: 8_000_000, currency: 'CNY' },
        to: { minor: 9_500_000, currency: 'CNY' },
      },
      { field: 'channels', from: [], to: ['email'] },
      { field: 'brief', from: 'a', to: 'b' },
      { field: 'flight', from: 'nonsense', to: null },
    ];
    const said = textsOf(drawn({ approval: approvalFor('en', { changes }) })).join('');
    expect(said).toContain('Budget CNY\u00a080,000 → CNY\u00a095,000');
    expect(said).toContain('Channels none → Email'.replace('Channels', 'Marketing channels'));
    expect(said).toContain('Brief changed');
    expect(said).toContain('Flight changed');
  });

  it('renews itself for everybody who was asked, at most sixty', () => {
    const ids = Array.from({ length: 80 }, (_, index) => `p${index}`);
    const card = drawn({ approval: approvalFor('en', { refreshIds: ids }) });
    expect(card).toMatchObject({
      refresh: {
        action: {
          type: 'Action.Execute',
          verb: 'approval.show',
          data: { verb: 'approval.show', campaignId: 'spring', requestId: 'request-1' },
        },
        userIds: ids.slice(0, 60).map((id) => `8:orgid:${id}`),
      },
    });
  });

  it.each(['look', 'decided'] as const)('shows no decision to who can only %s', (mine) => {
    expect(actingButtons(drawn({ approval: approvalFor('en', { mine }) }))).toEqual([]);
  });

  it('shrinks to one line of truth once it is over, whatever the reader could do before', () => {
    const answers = [
      { name: 'Bo', verb: 'reject', comment: 'Too early.', at: '2026-11-24T08:20:00.000Z', withdrawn: null },
    ];
    const over = { status: 'rejected', closedAt: '2026-11-24T08:20:00.000Z', answers, mine: 'decide' };
    const card = drawn({ approval: { ...approvalFor('en'), ...over } });
    expect(actingButtons(card)).toEqual([]);
    expect(textsOf(card).join('')).toBe(
      'Rejected: Spring launch · Bo, Tue 24 Nov 16:20 (Asia/Shanghai)\n“Too early.”',
    );
  });
});

describe('a card about a task', () => {
  const card = (more: object) =>
    createRenderer(links)({
      kind: 'task',
      reader: readerIn('en'),
      campaign: campaignFor('en'),
      task: taskFor('en', more),
    }).attachments?.[0]?.content;

  it('offers done and three ways to be reminded later', () => {
    expect(actingButtons(card({})).map(({ data }) => data)).toEqual([
      { verb: 'task.done', campaignId: 'spring', taskId: 'task-1' },
      ...['hour', 'tomorrow', 'monday', 'reply'].map((until) => ({
        verb: 'task.snooze',
        campaignId: 'spring',
        taskId: 'task-1',
        until,
      })),
    ]);
  });

  it.each([
    [{ due: '2026-11-23' }, 'Due today:'],
    [{ due: '2026-11-24' }, 'Due tomorrow:'],
    [{ due: '2026-11-27' }, 'Due Fri 27 Nov:'],
    [{ due: '2026-11-20' }, 'Overdue since Fri 20 Nov:'],
    [{ due: null }, 'To do:'],
    [{ status: 'done' }, 'Done:'],
    [{ status: 'cancelled' }, 'Cancelled:'],
  ])('%j says %s', (more, words) => {
    expect(textsOf(card(more))[0]).toBe(words);
  });

  it.each([{ status: 'done' }, { status: 'cancelled' }, { mine: false }])(
    '%j offers nothing to click',
    (more) => {
      expect(actingButtons(card(more))).toEqual([]);
    },
  );

  it('shows what is left of a checklist first, and counts the rest', () => {
    const checklist = Array.from({ length: 12 }, (_, index) => ({
      id: `s${index}`,
      text: `Step ${index}`,
      done: index < 3,
    }));
    const said = textsOf(card({ checklist })).join('|');
    expect(said).toContain('Checklist, 3 of 12 done|☐ |Step 3|');
    expect(said).toContain('and 4 more');
  });
});

describe('open points on a card', () => {
  const named = Array.from({ length: 5 }, (_, index) => ({
    name: 'Mei',
    text: `Point ${index}`,
    anchor: null,
  }));
  const card = (count: number) =>
    approvalCard(
      {
        kind: 'approval',
        reader: readerIn('en'),
        campaign: campaignFor('en'),
        approval: approvalFor('en', { points: named.slice(0, count) }),
      },
      links,
    ).card;

  it('are counted in their heading and stand in the order of the list', () => {
    expect(textsOf(card(2)).join('|')).toMatch(/2 open points\|Mei\|\s*“Point 0”\|Mei\|\s*“Point 1”/);
    expect(elementsOf(card(2)).some(({ type }) => type === 'Action.ToggleVisibility')).toBe(false);
  });

  it('stand on the card that sends it back, besides those that its comment says already', () => {
    const [comment] = named;
    const approval = approvalFor('en', {
      status: 'changesRequested',
      mine: 'look',
      answers: [
        {
          name: 'Mei',
          verb: 'requestChanges',
          comment: comment?.text ?? '',
          at: '2026-11-24T08:20:00.000Z',
          withdrawn: null,
        },
      ],
      points: named.slice(0, 3),
    });
    const drawn = outcomeCard(
      { kind: 'outcome', reader: readerIn('en'), campaign: campaignFor('en'), approval },
      links,
    );
    const said = textsOf(drawn.card).join('|');
    expect(said).toMatch(/2 open points\|Mei\|\s*“Point 1”\|Mei\|\s*“Point 2”/);
    expect(said.match(/Point 0/g)).toHaveLength(1);
  });

  it('unfold in place beyond two', () => {
    const all = elementsOf(card(5));
    const folded = all.find(({ isVisible }) => isVisible === false);
    expect(textsOf(folded).join('|')).toMatch(/Point 2.*Point 3.*Point 4/s);
    const toggle = all.find(({ type }) => type === 'Action.ToggleVisibility');
    expect(toggle).toMatchObject({ title: '3 more points', targetElements: [folded?.['id']] });
  });
});

describe('a card about figures', () => {
  it('never shows what could not be computed as zero', () => {
    const said = textsOf(cardSamples('en')['report without results']?.card).join('|');
    expect(said).toContain('No results were recorded in this period.');
    expect(said).not.toMatch(/Leads\|0/);
  });

  it('says each change in words beside the arrow', () => {
    const said = textsOf(cardSamples('en')['report']?.card).join('|');
    expect(said).toContain('Leads|320|▲ up 12% from 286');
    expect(said).toContain('Click-through rate|1.9%|▼ down from 2.2%');
    expect(said).toContain('Orders|41|= unchanged');
    expect(said).toContain('Leads rose 12% to 320, from 286 in the period before.');
  });

  it('has no amount for readers whose report holds none', () => {
    expect(JSON.stringify(attachmentOf(cardSamples('en')['report without amounts']!))).not.toContain('CNY');
  });

  it('draws its chart with a fallback in plain text', () => {
    const chart = elementsOf(cardSamples('en')['report']?.card).find(
      ({ type }) => type === 'Chart.VerticalBar',
    );
    expect(textsOf(chart?.fallback).join(' ')).toContain('Thu 19 ████████████████████  85');
  });
});
