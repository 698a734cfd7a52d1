import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { plainReminders } from '../../src/domain/reminder-choice.ts';
import { readMyReminders } from '../../src/usecases/reminders/choose.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { granted } from '../kit/department.ts';
import { checkCard } from '../kit/card-schema.ts';
import { actingButtons, elementsOf } from '../kit/card-reading.ts';
import { present, readyCampaign, submitted } from '../usecases/approvals-desk.ts';
import {
  botOf,
  button,
  cardOf,
  type ChatDesk,
  clickOn,
  install,
  lastOf,
  messagesOf,
  openChatDesk,
  wordsOf,
} from './desk-in-chat.ts';

let desk: ChatDesk;
beforeEach(async () => {
  desk = await openChatDesk();
});
afterEach(() => desk.close());

/** Lin asked Mei and Bo, who both have the card. */
async function asked(more: Parameters<typeof submitted>[1] = {}) {
  await install(desk, 'mei', 'bo', 'lin');
  const request = await submitted(desk, more);
  await desk.settle();
  const [mei, bo] = [await lastOf(desk, 'mei'), await lastOf(desk, 'bo')];
  return { mei, bo, ...present(desk, request) };
}

/** Lin raises the budget after the cards went out. */
async function edited({ id, tenantId }: { readonly id: string; readonly tenantId: string }) {
  const found = await desk.store.get({ tenantId, scope: id }, 'campaign', id);
  const edit = { budget: { minor: 9_500_000, currency: 'CNY' } };
  granted(
    await editCampaign(desk.doors, desk.actors.lin, { campaignId: id, ifVersion: found!.version, edit }),
  );
}

describe('an approver clicks', () => {
  it('Approve, and it is approved; the answer is the one line of truth', async () => {
    const { mei, request, campaign } = await asked();
    expect(wordsOf(mei)).toMatch(/^Approve: Spring launch, CNY\s80,000/);
    const answer = await clickOn(desk, 'mei', mei, button(cardOf(mei), 'Approve'));
    expect(answer).toMatchObject({ kind: 'card' });
    const now = await lastOf(desk, 'mei');
    expect(wordsOf(now)).toMatch(/^Approved: Spring launch · Mei, /);
    expect(actingButtons(cardOf(now)).map(({ title }) => title)).toEqual(['Take back']);
    expect(await request()).toMatchObject({ status: 'approved' });
    expect(await campaign()).toMatchObject({ status: 'approved' });
  });

  it('twice, and there is one decision and the same card', async () => {
    const { mei, history } = await asked();
    const approve = button(cardOf(mei), 'Approve');
    const [first, second] = await Promise.all([
      clickOn(desk, 'mei', mei, approve),
      clickOn(desk, 'mei', mei, approve),
    ]);
    const cards = [first, second].map((answer) =>
      answer.kind === 'card' ? wordsOf(answer.message) : answer,
    );
    expect(cards[0]).toBe(cards[1]);
    expect((await history()).filter((type) => type === 'approval.decided')).toHaveLength(1);
  });

  it('and the others’ cards tell the truth; a late click on one changes nothing and says so', async () => {
    const { mei, bo, history } = await asked();
    const late = button(cardOf(bo), 'Reject');
    await clickOn(desk, 'mei', mei, button(cardOf(mei), 'Approve'));
    const answer = await clickOn(desk, 'bo', bo, late, { 'comment-reject': 'No.' });
    expect(answer.kind === 'card' && wordsOf(answer.message)).toMatch(
      /^Already decided by Mei\.Approved: Spring launch · Mei, /,
    );
    expect((await history()).filter((type) => type === 'approval.decided')).toHaveLength(1);
    await desk.settle();
    expect(wordsOf(await lastOf(desk, 'bo'))).toMatch(/^Approved: Spring launch/);
  });

  it('on what they have not seen, and gets the fresh card with the difference instead', async () => {
    const { mei, campaign, request } = await asked();
    const stale = button(cardOf(mei), 'Approve');
    const before = await campaign();
    await edited(before!);
    const answer = await clickOn(desk, 'mei', mei, stale);
    const words = answer.kind === 'card' ? wordsOf(answer.message) : '';
    expect(words).toMatch(/^The content changed since you saw it\..*Approve: Spring launch, CNY\s95,000/);
    expect(words).toMatch(/What changedBudget CNY\s80,000 → CNY\s95,000/);
    expect(await request()).toMatchObject({ status: 'inStage' });
    const again = button(cardOf(answer.kind === 'card' ? answer.message : undefined), 'Approve');
    await clickOn(desk, 'mei', mei, again);
    expect(await request()).toMatchObject({ status: 'approved' });
  });

  it('Request changes with the words in the field, and the requester reads them', async () => {
    const { mei, campaign } = await asked();
    await clickOn(desk, 'mei', mei, button(cardOf(mei), 'Request changes'), {
      'comment-requestChanges': 'Split the budget.',
      'comment-reject': '',
    });
    expect(await campaign()).toMatchObject({ approval: { state: 'changesRequested' } });
    await desk.settle();
    expect(wordsOf(await lastOf(desk, 'lin'))).toMatch(
      /^Please revise: Spring launch.*“Split the budget\.”/s,
    );
  });

  it.each([
    ['Request changes', {}, 'Say what has to change, so that it can be done.'],
    [
      'Request changes',
      { 'comment-requestChanges': '   ' },
      'Say what has to change, so that it can be done.',
    ],
    ['Reject', { 'comment-requestChanges': 'meant for the other field' }, 'Give a reason for the rejection.'],
  ])('%s with %j, and is asked for words on the card', async (title, inputs, sentence) => {
    const { mei, request } = await asked();
    const answer = await clickOn(desk, 'mei', mei, button(cardOf(mei), title), inputs);
    expect(answer.kind === 'card' && wordsOf(answer.message)).toContain(`${sentence}Approve: Spring launch`);
    expect(await request()).toMatchObject({ status: 'inStage' });
  });

  it('in vain, and finds what was typed in its field again; where the field is gone, below the card', async () => {
    const { mei, campaign } = await asked();
    const stale = button(cardOf(mei), 'Request changes');
    await edited((await campaign())!);
    const words = { 'comment-requestChanges': 'Split the budget.\nName a venue.' };
    const answer = await clickOn(desk, 'mei', mei, stale, words);
    const fresh = answer.kind === 'card' ? answer.message : undefined;
    const field = elementsOf(cardOf(fresh)).find(({ id }) => id === 'comment-requestChanges');
    expect(field).toMatchObject({ value: words['comment-requestChanges'] });
    expect(wordsOf(fresh)).not.toContain('You typed');
    // Only this answer carries them.
    expect(JSON.stringify(await lastOf(desk, 'bo'))).not.toContain('Split the budget');
    await clickOn(desk, 'bo', await lastOf(desk, 'bo'), button(cardOf(fresh), 'Approve'));
    const late = await clickOn(desk, 'mei', mei, stale, words);
    expect(late.kind === 'card' && wordsOf(late.message)).toMatch(
      /You typed:.*“Split the budget\.\s+Name a venue\.”$/s,
    );
  });

  it('on a request that ended forty days ago, and reads how it ended', async () => {
    const { mei, request, history } = await asked({ dueAt: '2026-03-05T09:00:00.000Z' });
    const approve = button(cardOf(mei), 'Approve');
    desk.clock.passUntil('2026-04-14T09:00:00.000Z');
    const answer = await clickOn(desk, 'mei', mei, approve);
    expect(answer.kind === 'card' && wordsOf(answer.message)).toMatch(
      /^This request is closed\. Nothing was changed\.Expired: Spring launch/,
    );
    expect(await request()).toMatchObject({ status: 'expired' });
    expect(await history()).not.toContain('approval.decided');
  });
});

describe('nobody decides for somebody else', () => {
  const forged: [what: string, more: Record<string, unknown>][] = [
    ['a person', { personId: 'mei' }],
    ['a tenant', { tenantId: 'tenant-2' }],
    ['another verb in the data', { verb: 'task.done' }],
    ['a path for an id', { campaignId: '../other' }],
    ['an object for a comment', { comment: { $gt: '' } }],
    ['a decision that does not exist', { decision: 'approveAll' }],
  ];

  it.each(forged)('by adding %s to a button', async (_, more) => {
    const { mei, request } = await asked();
    const commits = desk.commits();
    const answer = await clickOn(desk, 'mei', mei, button(cardOf(mei), 'Approve'), more);
    expect(answer).toEqual({
      kind: 'failed',
      status: 200,
      text: 'I cannot read what this button asks for. Open the app for the present state.',
    });
    expect(desk.commits()).toBe(commits);
    expect(await request()).toMatchObject({ status: 'inStage' });
  });

  it('by clicking on a forwarded card', async () => {
    const { mei, request } = await asked();
    await install(desk, 'ana', 'gus');
    const approve = button(cardOf(mei), 'Approve');
    for (const [name, said] of [
      ['ana', /^You were not asked for this decision\.Waiting for Mei and Bo: Spring launch/],
      ['gus', /^This does not exist, or it is not shared with you\.$/],
    ] as const) {
      const own = await lastOf(desk, name);
      const answer = await clickOn(desk, name, own, approve);
      expect(answer.kind === 'card' && wordsOf(answer.message)).toMatch(said);
    }
    expect(await request()).toMatchObject({ status: 'inStage' });
  });

  it('and somebody of another workspace or without any learns nothing of it', async () => {
    const { mei, request } = await asked();
    await install(desk, 'otto', 'nora');
    for (const name of ['otto', 'nora'] as const) {
      const answer = await clickOn(desk, name, await lastOf(desk, name), button(cardOf(mei), 'Approve'));
      const card = answer.kind === 'card' ? JSON.stringify(cardOf(answer.message)) : '';
      expect(card).toContain('not shared with you');
      expect(card).not.toMatch(/Spring|80,?000|Mei/);
    }
    expect(await request()).toMatchObject({ status: 'inStage' });
  });
});

describe('a click that cannot be served', () => {
  it('on something of another tenant finds nothing', async () => {
    const { mei } = await asked();
    const theirs = granted(
      await createCampaign(desk.doors, desk.actors.tia, {
        workspaceId: 'marketing',
        once: 'theirs-0001',
        fields: { name: 'Their secret', type: 'launch' },
        source: 'person',
      }),
    );
    const more = { campaignId: theirs.document.id };
    const answer = await clickOn(desk, 'mei', mei, button(cardOf(mei), 'Approve'), more);
    expect(answer.kind === 'card' && wordsOf(answer.message)).toBe(
      'This does not exist, or it is not shared with you.',
    );
  });

  it('because the store is busy keeps the card with its buttons, and says so on top', async () => {
    const { mei, request } = await asked();
    const busy = async () => ({ kind: 'throttled', retryAfterMs: 1_000 }) as const;
    desk.chat.product.handle = botOf(desk.chat, { ...desk.doors, store: { ...desk.store, commit: busy } });
    const answer = await clickOn(desk, 'mei', mei, button(cardOf(mei), 'Approve'));
    const card = answer.kind === 'card' ? answer.message : undefined;
    expect(wordsOf(card)).toBe(
      `The service is busy. Nothing was changed; try again in a moment.${wordsOf(mei)}`,
    );
    expect(actingButtons(cardOf(card)).map(({ title }) => title)).toContain('Approve');
    expect(await request()).toMatchObject({ status: 'inStage' });
  });
});

describe('a card that renews itself', () => {
  it('shows the reader their own face and does nothing, whatever it carries', async () => {
    const { mei, request } = await asked();
    const commits = desk.commits();
    const arrived = desk.chat.arrived.at(-1)!;
    const { verb, data } = button(cardOf(mei), 'Approve');
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'automatic' };
    const activity = { ...arrived.activity, type: 'invoke', name: 'adaptiveCard/action', value };
    const silent = async () => ({ kind: 'unknown', reason: 'silent' }) as const;
    const reply = await desk.chat.product.handle({ ...arrived, personId: 'mei', activity }, silent);
    expect(reply).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' },
    });
    expect(desk.commits()).toBe(commits);
    expect(await request()).toMatchObject({ status: 'inStage' });
  });

  it('is a card that may be sent', async () => {
    const { mei } = await asked();
    expect(checkCard(cardOf(mei), { local: true })).toEqual([]);
  });
});

describe('a client that knows no Action.Execute', () => {
  it('sends the same as a message: decided once, and the card that hangs there is edited', async () => {
    const { mei, request } = await asked();
    const { data } = button(cardOf(mei), 'Approve');
    const answer = await clickOn(desk, 'mei', mei, { type: 'Action.Submit', data });
    expect(answer).toEqual({ kind: 'nothing' });
    const messages = await messagesOf(desk, 'mei');
    expect(messages.map(({ id }) => id).at(-1)).toBe(mei.id);
    expect(wordsOf(messages.at(-1))).toMatch(/^Approved: Spring launch · Mei/);
    expect(await request()).toMatchObject({ status: 'approved' });
  });

  it('is told in words when it sends nonsense', async () => {
    const { mei, request } = await asked();
    await clickOn(desk, 'mei', mei, { type: 'Action.Submit', data: { verb: 'approval.decide', as: 'bo' } });
    expect(wordsOf(await lastOf(desk, 'mei'))).toMatch(/^I cannot read what this button asks for/);
    expect(await request()).toMatchObject({ status: 'inStage' });
  });
});

describe('a reminder', () => {
  async function reminded() {
    await install(desk, 'bo', 'ana');
    const campaign = await readyCampaign(desk);
    const task = granted(
      await createTask(desk.doors, desk.actors.lin, {
        campaignId: campaign.document.id,
        once: 'task-0001',
        fields: { title: 'Send the press list', assigneeId: 'bo', due: '2026-03-02' },
        source: 'person',
      }),
    );
    await desk.settle();
    desk.clock.passUntil('2026-03-02T01:30:00.000Z');
    const read = async () =>
      (await desk.store.get({ tenantId: 'tenant-1', scope: campaign.document.id }, 'task', task.document.id))
        ?.document;
    return { card: await lastOf(desk, 'bo'), read };
  }

  it('is ticked off on the card, once', async () => {
    const { card, read } = await reminded();
    expect(wordsOf(card)).toMatch(/^Due today: Send the press list/);
    const done = button(cardOf(card), 'Done');
    await clickOn(desk, 'bo', card, done);
    expect(await read()).toMatchObject({ status: 'done' });
    const commits = desk.commits();
    const again = await clickOn(desk, 'bo', card, done);
    expect(again.kind === 'card' && wordsOf(again.message)).toMatch(
      /^Done: Send the press list · Spring launch/,
    );
    expect(desk.commits()).toBe(commits);
  });

  it('comes back when its reader wants it', async () => {
    const { card, read } = await reminded();
    const answer = await clickOn(desk, 'bo', card, button(cardOf(card), 'Monday 09:00'));
    expect(await read()).toMatchObject({ snoozedUntil: '2026-03-09T01:00:00.000Z' });
    expect(answer.kind === 'card' && wordsOf(answer.message)).toContain(
      'You will be reminded again Mon 9 Mar 09:00 (Asia/Shanghai).',
    );
  });

  it('is given to somebody else on the card, by whoever has it alone, once', async () => {
    const { card, read } = await reminded();
    const give = button(cardOf(card), 'Give');
    const to = (toId: string, who: 'bo' | 'ana' = 'bo') =>
      clickOn(desk, who, card, give, { 'give-to': toId });
    const nobody = await to('nobody');
    expect(nobody.kind === 'card' && wordsOf(nobody.message)).toMatch(/^[^]*Due today/);
    const stranger = await clickOn(desk, 'ana', await lastOf(desk, 'ana'), give, { 'give-to': 'ana' });
    expect(stranger.kind === 'card' && wordsOf(stranger.message)).toMatch(/^Your role does not allow this/);
    expect(await read()).toMatchObject({ assigneeId: 'bo' });
    const answer = await to('mei');
    expect(answer.kind === 'card' && wordsOf(answer.message)).toMatch(/^Given to Mei/);
    expect(await read()).toMatchObject({ assigneeId: 'mei' });
    const commits = desk.commits();
    const again = await to('lin');
    expect(again.kind === 'card' && wordsOf(again.message)).toMatch(/^Your role does not allow this/);
    expect(desk.commits()).toBe(commits);
    await desk.settle();
    expect(wordsOf(await lastOf(desk, 'bo'))).toMatch(/^Due today: Send the press list/);
  });

  it('can say when its reader wants to be reminded, for them alone', async () => {
    const { card } = await reminded();
    const save = button(cardOf(card), 'Save');
    const said = { 'remind-morning': '08:30', 'remind-from': '20:00', 'remind-to': '07:30' };
    const more = { 'remind-breaks': 'important', 'remind-tasks': 'card' };
    const answer = await clickOn(desk, 'bo', card, save, { ...said, ...more });
    expect(answer.kind === 'card' && wordsOf(answer.message)).toMatch(
      /^Kept. Your morning card comes at 08:30 \(Asia\/Shanghai\)/,
    );
    const { choice } = await readMyReminders(desk.doors, desk.actors.bo);
    expect(choice).toEqual({
      ...plainReminders,
      morningAt: '08:30',
      quietFrom: '20:00',
      quietTo: '07:30',
      breaks: 'important',
      ways: { ...plainReminders.ways, task: 'card' },
    });
    expect((await readMyReminders(desk.doors, desk.actors.ana)).choice).toEqual(plainReminders);
    const wrong = await clickOn(desk, 'bo', card, save, { ...said, ...more, 'remind-morning': 'early' });
    expect(wrong.kind).toBe('failed');
  });

  it('is not ticked off or put off by somebody else', async () => {
    const { card, read } = await reminded();
    const snooze = button(cardOf(card), 'In 1 hour');
    const answer = await clickOn(desk, 'ana', await lastOf(desk, 'ana'), snooze);
    expect(answer.kind === 'card' && wordsOf(answer.message)).toMatch(/^Your role does not allow this/);
    expect(await read()).toMatchObject({ snoozedUntil: null, status: 'open' });
  });
});
