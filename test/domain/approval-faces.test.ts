import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { approvalStatuses } from '../../src/domain/approval.ts';
import {
  approvalFace,
  campaignFace,
  readableChanges,
  readableRequest,
  stanceOf,
  taskFace,
} from '../../src/domain/faces.ts';
import type { Role } from '../../src/domain/person.ts';
import { createTask } from '../../src/domain/task-edit.ts';
import { at, campaignOf, decisionOf, requestIn, requestOf } from './approval-cases.ts';

function actor(personId: string, role: Role = 'member'): Actor {
  return {
    tenantId: 't-1',
    personId,
    name: personId,
    locale: 'en',
    zone: 'Asia/Shanghai',
    memberships: [{ workspaceId: 'w-1', role }],
    tenantRole: null,
    customRoles: [],
    grants: [],
    external: role === 'guest',
  };
}

const names = new Map([
  ['lin', 'Lin'],
  ['mei', 'Mei'],
]);
const changes = [
  { field: 'budget', from: null, to: { minor: 1, currency: 'CNY' } },
  { field: 'goal', from: '', to: 'More' },
];

describe('What a reader is shown of a campaign', () => {
  it('has the budget for staff, and no budget at all for a guest', () => {
    const shared = campaignOf({ guestIds: ['gus'] });
    expect(campaignFace(actor('bo'), shared, names)).toMatchObject({
      budget: shared.budget,
      ownerName: 'Lin',
    });
    expect(campaignFace(actor('gus', 'guest'), shared, names).budget).toBeUndefined();
  });

  it('hides amounts from a guest also in changes, and in the reasons of a yes that was taken back', () => {
    const guest = actor('gus', 'guest');
    const request = requestOf({}, { decisions: [decisionOf('mei', { withdrawn: { at, changes } })] });
    expect(readableChanges(guest, campaignOf(), changes).map(({ field }) => field)).toEqual(['goal']);
    const read = readableRequest(guest, campaignOf(), request);
    expect(read.stages[0]?.decisions[0]?.withdrawn?.changes).toEqual([changes[1]]);
    expect(readableRequest(actor('bo'), campaignOf(), request)).toEqual(request);
  });

  it('names people, and by id those who are unknown', () => {
    const face = approvalFace(actor('mei'), requestOf(), campaignOf(), names, [], at);
    expect(face).toMatchObject({
      requesterName: 'Lin',
      waitingFor: ['Mei', 'bo'],
      refreshIds: ['mei', 'bo', 'lin'],
    });
  });

  it('refreshes by itself for sixty people at most', () => {
    const approverIds = Array.from({ length: 60 }, (_, index) => `p-${index}`);
    const face = approvalFace(actor('mei'), requestOf({}, { approverIds }), campaignOf(), names, [], at);
    expect(face.refreshIds).toHaveLength(60);
  });

  it('keeps answers that an edit took back, and says so', () => {
    const request = requestOf({}, { decisions: [decisionOf('mei', { withdrawn: { at, changes } })] });
    const face = approvalFace(actor('mei'), request, campaignOf(), names, changes, at);
    expect(face.answers).toMatchObject([{ name: 'Mei', verb: 'approve', withdrawn: { why: 'edit' } }]);
    expect(face.mine).toBe('decide');
  });
});

describe('What a reader can do about a request', () => {
  it.each(approvalStatuses)('depends on who they are while it is %s', (status) => {
    const stance = (who: Actor) => stanceOf(who, requestIn[status], campaignOf());
    const open = status === 'submitted' || status === 'inStage';
    const answered = ['approved', 'approvedWithChanges', 'changesRequested', 'rejected'].includes(status);
    expect([
      stance(actor('mei')),
      stance(actor('bo')),
      stance(actor('ana')),
      stance(actor('bo', 'guest')),
    ]).toEqual([open ? 'decide' : answered ? 'decided' : 'look', open ? 'decide' : 'look', 'look', 'look']);
  });
});

describe('The face of a task', () => {
  it('says whether it is the reader’s own', () => {
    const fields = { title: 'Draw', assigneeId: 'bo' };
    const where = { id: 'k-1', tenantId: 't-1', workspaceId: 'w-1', campaignId: 'c-1' };
    const { task } = createTask({ ...where, fields, source: 'person', createdBy: 'lin', at });
    expect([taskFace(actor('bo'), task).mine, taskFace(actor('mei'), task).mine]).toEqual([true, false]);
  });
});
