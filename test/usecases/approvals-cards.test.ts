import { beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../src/domain/notice.ts';
import { decideApproval } from '../../src/usecases/approvals/decide.ts';
import type { FoundRequest } from '../../src/usecases/approvals/find.ts';
import { withdrawApproval } from '../../src/usecases/approvals/withdraw.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { readAll } from '../../src/usecases/read-all.ts';
import { type PersonName, granted, tenantId } from '../kit/department.ts';
import { type Desk, openDesk, present, submitted, workOf } from './approvals-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const which = ({ document }: FoundRequest) => ({ campaignId: document.campaignId, requestId: document.id });

async function says(who: PersonName, found: FoundRequest, verb: 'approve' | 'reject' = 'approve') {
  const revisionShown = (await present(desk, found).request())?.revision ?? 0;
  const wanted = { ...which(found), verb, revisionShown, round: 1, comment: 'Because' };
  return granted(await decideApproval(desk.doors, desk.actors[who], wanted));
}

async function edits(found: FoundRequest, edit: { goal?: string; tags?: string[] }): Promise<void> {
  const { campaignId } = found.document;
  const stored = await desk.store.get(found.campaign.partition, 'campaign', campaignId);
  granted(
    await editCampaign(desk.doors, desk.actors.lin, { campaignId, ifVersion: stored?.version ?? '', edit }),
  );
}

/** Kind, status and stance of every message in somebody's chat. */
function chat(who: PersonName): string[] {
  return desk.messenger.of(who).map(({ notice }) => line(notice));
}

function line(notice: Notice): string {
  if (notice.kind === 'approval') return `approval ${notice.approval.status} ${notice.approval.mine}`;
  return notice.kind === 'outcome' ? `outcome ${notice.approval.status}` : notice.kind;
}

describe('When a campaign is submitted', () => {
  it('each approver gets one card, and nobody else', async () => {
    await submitted(desk);
    await desk.jobs.settle();
    expect([chat('mei'), chat('bo'), chat('lin'), chat('ana')]).toEqual([
      ['approval inStage decide'],
      ['approval inStage decide'],
      [],
      [],
    ]);
    await desk.jobs.settle();
    expect(desk.messenger.calls).toHaveLength(2);
    expect(desk.problems).toEqual([]);
  });

  it('the request stands in the work of each approver until they answer', async () => {
    const found = await submitted(desk, { mode: 'all' });
    await desk.jobs.settle();
    const mine = [`approval.${found.document.id}`];
    expect([await workOf(desk, 'mei'), await workOf(desk, 'bo')]).toEqual([mine, mine]);
    await says('bo', found);
    await desk.jobs.settle();
    expect([await workOf(desk, 'mei'), await workOf(desk, 'bo')]).toEqual([mine, []]);
    await says('mei', found, 'reject');
    await desk.jobs.settle();
    expect(await workOf(desk, 'mei')).toEqual([]);
  });

  it('the place of each card is kept', async () => {
    const found = await submitted(desk);
    await desk.jobs.settle();
    const cards = await readAll(desk.store, found.campaign.partition, 'cardsOfSubject', {
      subjectKind: 'approval',
      subjectId: found.document.id,
    });
    expect(
      cards.map(({ document: { id, conversationId, activityId } }) => [id, conversationId, activityId]),
    ).toEqual(
      ['bo', 'mei'].map((who) => [
        `approval.${found.document.id}.${who}`,
        `chat-of-${who}`,
        desk.messenger.of(who)[0]?.activityId,
      ]),
    );
  });

  it('somebody without a chat is on record as not reached', async () => {
    await desk.store.commit(
      { tenantId, scope: 'person.bo' },
      { remove: [{ kind: 'conversation', id: 'person.bo', ifVersion: 'any' }] },
    );
    const found = await submitted(desk);
    await desk.jobs.settle();
    expect(await present(desk, found).due(`tell.approval.${found.document.id}.bo`)).toMatchObject({
      state: 'dead',
      reason: 'noConversation',
    });
    expect(chat('mei')).toHaveLength(1);
  });

  it('somebody who answers before the card goes out is not asked any more', async () => {
    const found = await submitted(desk);
    await says('mei', found);
    await desk.jobs.settle();
    expect([chat('mei'), chat('bo'), chat('lin')]).toEqual([[], [], ['outcome approved']]);
  });
});

describe('When somebody answers', () => {
  it('every copy of the card shows the truth and the requester is told', async () => {
    const found = await submitted(desk);
    await desk.jobs.settle();
    await says('mei', found);
    await desk.jobs.settle();
    expect([chat('mei'), chat('bo'), chat('lin')]).toEqual([
      ['approval approved decided'],
      ['approval approved look'],
      ['outcome approved'],
    ]);
    expect(desk.messenger.calls.map(({ verb }) => verb).toSorted()).toEqual(
      ['send', 'send', 'update', 'update', 'send'].toSorted(),
    );
  });

  it('the requester hears only of the end', async () => {
    const found = await submitted(desk, { mode: 'all' });
    await says('bo', found);
    await desk.jobs.settle();
    expect(chat('lin')).toEqual([]);
  });

  it('several events in a row edit a card once', async () => {
    const found = await submitted(desk, { mode: 'all' });
    await desk.jobs.settle();
    await edits(found, { goal: 'One' });
    await edits(found, { goal: 'Two' });
    await edits(found, { goal: 'Three' });
    await desk.jobs.settle();
    expect(desk.messenger.of('mei').map(({ edits: count }) => count)).toEqual([1]);
  });

  it('an edit that a card does not show leaves it alone', async () => {
    const found = await submitted(desk);
    await desk.jobs.settle();
    await edits(found, { tags: ['q3'] });
    await desk.jobs.settle();
    expect(desk.messenger.calls).toHaveLength(2);
  });
});

describe('When an edit takes a yes back', () => {
  it('only those whose yes it was get a new card; the others see the change on theirs', async () => {
    const found = await submitted(desk, { mode: 'all' });
    await desk.jobs.settle();
    await says('bo', found);
    await desk.jobs.settle();
    await edits(found, { goal: 'More' });
    await desk.jobs.settle();
    expect(desk.messenger.of('bo')).toHaveLength(2);
    expect(desk.messenger.of('mei')).toHaveLength(1);
    const [old, fresh] = desk.messenger.of('bo').map(({ notice }) => notice);
    expect(fresh).toMatchObject({
      approval: { mine: 'decide', changes: [{ field: 'goal', from: '', to: 'More' }] },
    });
    expect(old).toMatchObject({ approval: { mine: 'decide', revision: 2 } });
  });

  it('the older copy goes on showing the truth', async () => {
    const found = await submitted(desk, { mode: 'all' });
    await desk.jobs.settle();
    await says('bo', found);
    await edits(found, { goal: 'More' });
    await desk.jobs.settle();
    await edits(found, { goal: 'Less' });
    await says('bo', found);
    await says('mei', found);
    await desk.jobs.settle();
    expect(chat('bo')).toEqual(['approval approved decided', 'approval approved decided']);
    expect(chat('mei')).toEqual(['approval approved decided']);
  });
});

describe('When a request ends without an answer', () => {
  it('and the requester ended it, they are not told what they know', async () => {
    const found = await submitted(desk);
    await desk.jobs.settle();
    granted(await withdrawApproval(desk.doors, desk.actors.lin, { ...which(found), reason: 'Not yet' }));
    await desk.jobs.settle();
    expect([chat('mei'), chat('lin')]).toEqual([['approval withdrawn look'], []]);
  });

  it('and a manager ended it, they are told', async () => {
    const found = await submitted(desk);
    granted(await withdrawApproval(desk.doors, desk.actors.mei, { ...which(found), reason: 'Not yet' }));
    await desk.jobs.settle();
    expect(chat('lin')).toEqual(['outcome withdrawn']);
  });

  it('because its time was over, they are told', async () => {
    const dueAt = '2026-03-09T01:00:00.000Z';
    await submitted(desk, { dueAt });
    await desk.jobs.settle();
    desk.clock.passUntil(dueAt);
    await desk.jobs.settle();
    expect([chat('mei'), chat('lin')]).toEqual([['approval expired look'], ['outcome expired']]);
  });
});

describe('Rights are those of the reader at the moment of telling', () => {
  it('who has left is not told', async () => {
    const found = await submitted(desk);
    await desk.change('bo', { active: false });
    await desk.jobs.settle();
    expect([chat('mei').length, chat('bo').length]).toEqual([1, 0]);
    expect(await present(desk, found).due(`tell.approval.${found.document.id}.bo`)).toMatchObject({
      state: 'cancelled',
      reason: 'left',
    });
  });

  it('who speaks another language gets the card in it, with their own clock', async () => {
    await desk.change('mei', { locale: 'zh-CN', zone: 'Europe/Berlin' });
    await submitted(desk);
    await desk.jobs.settle();
    expect(desk.messenger.of('mei')[0]?.notice.reader).toMatchObject({
      locale: 'zh-CN',
      zone: 'Europe/Berlin',
    });
  });
});
