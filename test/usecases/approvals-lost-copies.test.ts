import { beforeEach, describe, expect, it } from 'vitest';
import { decideApproval } from '../../src/usecases/approvals/decide.ts';
import type { FoundRequest } from '../../src/usecases/approvals/find.ts';
import { urgeApprover } from '../../src/usecases/approvals/urge.ts';
import { adoptCopy } from '../../src/usecases/notices/adopt-copy.ts';
import { readApprovalNotice } from '../../src/usecases/notices/approval-notice.ts';
import { asCopy } from '../../src/usecases/notices/as-copy.ts';
import { type PersonName, granted, tenantId } from '../kit/department.ts';
import { type Desk, openDesk, present, submitted } from './approvals-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  desk.messenger.canFind(false);
});

const which = ({ document }: FoundRequest) => ({ campaignId: document.campaignId, requestId: document.id });
const told = (found: FoundRequest, who: PersonName) =>
  present(desk, found).due(`tell.approval.${found.document.id}.${who}`);

/** Asks Mei alone; the first sending arrives, and nobody hears of it. */
async function withLostAnswer(): Promise<FoundRequest> {
  desk.messenger.next('lost answer');
  const found = await submitted(desk, { approverIds: ['mei'] });
  await desk.jobs.settle();
  return found;
}

/** What Mei sees on a message when she uses it, and what is known of it since. */
async function uses(found: FoundRequest, activityId: string, conversationId = 'chat-of-mei') {
  const notice = granted(await readApprovalNotice(desk.doors, desk.actors.mei, which(found)));
  await adoptCopy(desk.doors, tenantId, notice, { conversationId, activityId });
  const shown = await asCopy(desk.doors, tenantId, notice, activityId);
  await desk.jobs.settle();
  return shown;
}

const copies = () => desk.messenger.of('mei');
const faces = () =>
  copies().map(({ notice }) =>
    notice.kind === 'approval' ? [notice.approval.status, notice.approval.mine, notice.older ?? false] : [],
  );

async function approves(found: FoundRequest): Promise<void> {
  const wanted = { ...which(found), verb: 'approve', round: 1, revisionShown: 1, comment: '' } as const;
  granted(await decideApproval(desk.doors, desk.actors.mei, wanted));
  await desk.jobs.settle();
}

describe('A card whose answer was lost when it was sent', () => {
  it('and that was sent again is an older copy once it is used, and tells the end like the other', async () => {
    const found = await withLostAnswer();
    desk.clock.passUntil((await told(found, 'mei'))?.wakeAt ?? '');
    await desk.jobs.settle();
    expect(await told(found, 'mei')).toMatchObject({ state: 'sent', reason: 'mayDouble' });
    const [lost, live] = copies();
    expect(await uses(found, lost?.activityId ?? '')).toMatchObject({
      older: true,
      approval: { mine: 'decide' },
    });
    expect(faces()).toEqual([
      ['inStage', 'decide', true],
      ['inStage', 'decide', false],
    ]);
    expect(await uses(found, live?.activityId ?? '')).not.toHaveProperty('older');
    await approves(found);
    expect(faces().map(([status]) => status)).toEqual(['approved', 'approved']);
    // Used again, nothing more is written.
    const before = desk.commits();
    await uses(found, lost?.activityId ?? '');
    expect(desk.commits()).toBe(before);
  });

  it('and that is used only after the end tells it, and goes on telling the truth', async () => {
    const found = await withLostAnswer();
    desk.clock.passUntil((await told(found, 'mei'))?.wakeAt ?? '');
    await desk.jobs.settle();
    await approves(found);
    expect(faces().map(([status]) => status)).toEqual(['inStage', 'approved']);
    await uses(found, copies()[0]?.activityId ?? '');
    expect(faces().map(([status]) => status)).toEqual(['approved', 'approved']);
  });

  it('is not sent again when it is used before that', async () => {
    const found = await withLostAnswer();
    expect(await told(found, 'mei')).toMatchObject({ state: 'unknown' });
    expect(await uses(found, copies()[0]?.activityId ?? '')).not.toHaveProperty('older');
    expect(await told(found, 'mei')).toMatchObject({ state: 'sent', reason: 'adopted' });
    desk.clock.pass(3_600_000);
    await desk.jobs.settle();
    await approves(found);
    expect(faces()).toEqual([['approved', 'decided', false]]);
  });

  it('is taken for nobody else: not in another chat, and not while it is just being sent', async () => {
    const found = await withLostAnswer();
    const before = desk.commits();
    await uses(found, 'elsewhere-1', 'chat-of-bo');
    expect(desk.commits()).toBe(before);
    desk.clock.passUntil((await told(found, 'mei'))?.wakeAt ?? '');
    await desk.jobs.settle();
    let arrives: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (arrives = resolve));
    const begun = new Promise<void>((resolve) =>
      desk.messenger.next({ hangsUntil: answered, arrives: true, begun: resolve }),
    );
    granted(await urgeApprover(desk.doors, desk.actors.lin, { ...which(found), toId: 'mei' }));
    const sending = desk.jobs.settle();
    await begun;
    const notice = granted(await readApprovalNotice(desk.doors, desk.actors.mei, which(found)));
    const fresh = copies().at(-1)?.activityId ?? '';
    await adoptCopy(desk.doors, tenantId, notice, { conversationId: 'chat-of-mei', activityId: fresh });
    arrives();
    await sending;
    await desk.jobs.settle();
    expect(await uses(found, fresh)).not.toHaveProperty('older');
    // The one that was lost is still not known; the one that was sent for it gave way to the newest.
    expect(faces().map(([, , older]) => older)).toEqual([false, true, false]);
  });
});
