import { beforeEach, describe, expect, it } from 'vitest';
import type { BudgetLine } from '../../src/domain/budget-line.ts';
import type { ChannelPlanContent } from '../../src/domain/channel-plan.ts';
import type { ContentItemContent, ContentStep } from '../../src/domain/content-item.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { decideApproval } from '../../src/usecases/approvals/decide.ts';
import { submitForApproval } from '../../src/usecases/approvals/submit.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { readContent } from '../../src/usecases/content/read.ts';
import { addContent, changeContent, stepContent } from '../../src/usecases/content/save-item.ts';
import { planChannel } from '../../src/usecases/content/save-plan.ts';
import { readLaunch } from '../../src/usecases/launch/read.ts';
import { addLinks } from '../../src/usecases/tracked-links/links.ts';
import { type PersonName, granted, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './approvals-desk.ts';

let desk: Desk;
let campaignId: string;

beforeEach(async () => {
  desk = await openDesk();
  const flight = { start: '2026-03-02', end: '2026-03-31' };
  const budget = { minor: 9_000_000, currency: 'CNY' };
  const fields = { name: 'Spring launch', type: 'content', flight, budget } as const;
  campaignId = granted(
    await createCampaign(desk.doors, desk.actors.lin, {
      workspaceId,
      once: 'once-0001',
      source: 'person',
      fields: { ...fields, channels: ['social'], guestIds: ['gus'] },
    }),
  ).document.id;
});

const content: ContentItemContent = {
  title: 'Teaser',
  channel: 'social',
  format: 'post',
  ownerId: 'lin',
  publishOn: '2026-03-10',
  publishAt: '09:00',
  zone: 'Asia/Shanghai',
  text: 'Soon.',
  assetIds: [],
  journeyStage: 'awareness',
  personaIds: [],
  needsApproval: true,
};
const add = (who: PersonName, more: Partial<ContentItemContent> = {}) =>
  addContent(desk.doors, desk.actors[who], {
    campaignId,
    once: 'item-0001',
    content: { ...content, ...more },
  });
const read = async (who: PersonName = 'lin') =>
  granted(await readContent(desk.doors, desk.actors[who], campaignId));
const item = async () => {
  const [first] = (await read()).items;
  if (!first) throw new Error('There is no item.');
  return first;
};
const change = async (edit: Partial<ContentItemContent>, ifVersion?: string, who: PersonName = 'lin') => {
  const { document, version } = await item();
  const which = { campaignId, contentItemId: document.id, ifVersion: ifVersion ?? version };
  return changeContent(desk.doors, desk.actors[who], { ...which, edit });
};
const step = async (to: ContentStep, address: string | null = null, ifVersion?: string) => {
  const { document, version } = await item();
  const which = { campaignId, contentItemId: document.id, ifVersion: ifVersion ?? version };
  return stepContent(desk.doors, desk.actors.lin, { ...which, step: to, address });
};
const plan = async (edit: Partial<ChannelPlanContent>, who: PersonName = 'lin', ifVersion?: string) => {
  const known = (await read()).channels.find(({ channel }) => channel === 'social');
  const version = ifVersion ?? known?.version ?? null;
  return planChannel(desk.doors, desk.actors[who], {
    campaignId,
    channel: 'social',
    ifVersion: version,
    edit,
  });
};
const ask = async (once: string) => {
  const found = await desk.doors.store.get(
    { tenantId: desk.actors.lin.tenantId, scope: campaignId },
    'campaign',
    campaignId,
  );
  const { document } = await item();
  return granted(
    await submitForApproval(desk.doors, desk.actors.lin, {
      campaignId,
      once,
      ifVersion: found?.version ?? '',
      approverIds: ['mei'],
      mode: 'all',
      dueAt: null,
      note: '',
      subject: { kind: 'contentItem', itemId: document.id },
    }),
  );
};

const link = async () => {
  const plain = {
    target: 'https://shop.example/spring',
    name: '',
    content: '',
    term: '',
    contentItemId: null,
  };
  const wish = { ...plain, channel: 'social', source: 'weibo', medium: 'social' } as const;
  granted(await addLinks(desk.doors, desk.actors.lin, { campaignId, wishes: [wish] }));
};

/** What refuses writes nothing. */
async function refused(call: Promise<unknown>) {
  const before = desk.commits();
  const answer = await call;
  expect(desk.commits()).toBe(before);
  return isRefusal(answer) ? [answer.refused, answer.at].join(' ').trim() : 'granted';
}

describe('The plan of a channel', () => {
  it('says what it lacks until it is whole, and is changed by those who work on the campaign', async () => {
    expect((await read()).channels[0]?.gaps).toEqual(['owner', 'dates', 'kpi', 'content', 'links']);
    const days = { start: '2026-03-01', end: '2026-03-20' };
    const edit: Partial<ChannelPlanContent> = { ownerId: 'lin', ...days, metric: 'clicks', target: 500 };
    expect(await refused(plan(edit, 'gus'))).toBe('notAllowed');
    expect(await refused(plan({ ...edit, ownerId: 'nobody' }))).toBe('unknownPerson ownerId');
    expect(await refused(plan({ ...edit, end: '2026-02-01' }))).toBe('flightReversed end');
    expect(await refused(plan(edit, 'lin', 'old'))).toBe('stale');
    granted(await plan(edit));
    granted(await add('lin'));
    expect((await read()).channels[0]?.gaps).toEqual(['outsideFlight', 'links']);
    await link();
    granted(await plan({ start: '2026-03-02' }));
    expect((await read()).channels[0]?.gaps).toEqual([]);
    expect(await refused(plan({ start: '2026-03-02' }))).toBe('granted');
  });
});

describe('What the budget plans for a channel', () => {
  it('is told to those who may see amounts, from the lines that stand', async () => {
    const { tenantId } = desk.actors.lin;
    const line: BudgetLine = {
      kind: 'budgetLine',
      schema: 1,
      id: 'ads',
      tenantId,
      workspaceId,
      campaignId,
      name: 'Ads',
      category: 'media',
      channel: 'social',
      period: null,
      planned: { minor: 500_000, currency: 'CNY' },
      reason: '',
      state: 'standing',
      rate: null,
      createdBy: 'lin',
      createdAt: '2026-03-02T01:00:00.000Z',
    };
    await desk.doors.store.commit(
      { tenantId, scope: campaignId },
      {
        put: [
          { document: line, ifVersion: 'absent' },
          { document: { ...line, id: 'gone', state: 'removed' }, ifVersion: 'absent' },
          { document: { ...line, id: 'mail', channel: 'email' }, ifVersion: 'absent' },
        ],
      },
    );
    expect((await read('lin')).channels[0]?.planned).toEqual({ minor: 500_000, currency: 'CNY' });
    granted(await plan({ metric: 'revenue', currency: 'CNY', target: 90_000 }));
    const analyst = { ...desk.actors.bo, memberships: [{ workspaceId, role: 'analyst' }] };
    const seen = granted(await readContent(desk.doors, analyst, campaignId));
    const { planned, metric, target, kpiHidden } = seen.channels[0] ?? {};
    expect({ planned, metric, target, kpiHidden }).toEqual({
      planned: null,
      metric: null,
      target: null,
      kpiHidden: true,
    });
  });
});

describe('A content item', () => {
  it('is added once by those who work on the campaign', async () => {
    expect(await refused(add('gus'))).toBe('notAllowed');
    expect(await refused(add('lin', { publishOn: null }))).toBe('malformed publishOn');
    expect(await refused(add('lin', { assetIds: ['none'] }))).toBe('notFound assetIds');
    granted(await add('lin'));
    expect(await refused(add('lin'))).toBe('granted');
    const { items } = await read();
    expect(items.map(({ state, next }) => ({ state, next }))).toEqual([
      { state: 'idea', next: ['draft', 'dropped'] },
    ]);
    expect(isRefusal(await readContent(desk.doors, desk.actors.gus, campaignId))).toBe(true);
  });

  it('goes out only with a yes for what it says now, and with its address', async () => {
    granted(await add('lin'));
    granted(await step('draft'));
    expect(await refused(step('published', 'https://example.org/teaser'))).toBe('approvalNeeded step');
    const request = await ask('ask-00001');
    const { title, channel, publishOn, text } = (await item()).document;
    expect(request.document.subject).toMatchObject({ title, channel, publishOn, text });
    expect((await item()).state).toBe('inReview');
    expect(await refused(change({ text: 'Sooner.' }))).toBe('approvalRunning');
    granted(
      await decideApproval(desk.doors, desk.actors.mei, {
        campaignId,
        requestId: request.document.id,
        verb: 'approve',
        revisionShown: request.document.revision,
        round: request.document.round,
        comment: '',
      }),
    );
    expect((await item()).state).toBe('approved');
    const line = async () =>
      granted(await readLaunch(desk.doors, desk.actors.lin, campaignId)).lines.find(
        ({ id }) => id === 'contentCleared',
      )?.state;
    expect(await line()).toBe('done');
    granted(await step('scheduled'));
    // The day may change; the words may not without a new yes.
    granted(await change({ publishOn: '2026-03-11' }));
    expect((await item()).state).toBe('scheduled');
    granted(await change({ text: 'Sooner.' }));
    expect((await item()).state).toBe('draft');
    expect(await line()).toBe('open');
    expect(await refused(step('published', 'https://example.org/teaser'))).toBe('approvalNeeded step');
  });

  it('goes out without a yes only where those who lead say so', async () => {
    granted(await add('lin'));
    granted(await step('draft'));
    expect(await refused(change({ needsApproval: false }, undefined, 'bo'))).toBe('notAllowed');
    expect(await refused(change({ title: 'Mine' }, 'old'))).toBe('stale');
    granted(await change({ needsApproval: false }, undefined, 'mei'));
    expect(await refused(step('published'))).toBe('malformed address');
    granted(await step('published', 'https://example.org/teaser'));
    expect(await refused(change({ title: 'Other' }))).toBe('wrongStatus');
    expect(await refused(step('scheduled'))).toBe('wrongStatus');
    granted(await step('draft'));
    expect((await item()).document.address).toBeNull();
  });
});
