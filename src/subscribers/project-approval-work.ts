import { type ApprovalRequest, everybodyIn } from '../domain/approval.ts';
import { approvalNoun } from '../domain/approval-work.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Event } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import { noDate } from '../domain/summarise.ts';
import type { WorkItem } from '../domain/summary.ts';
import { type Partition, type Store, uncommitted } from '../ports.ts';
import type { Subscriber } from './subscriber.ts';

/**
 * "My work" shows each approver the requests that wait for their answer, each reviewer those that they said nothing of, and
 * whoever asked those that were sent back.
 */
export function projectApprovalWork(store: Store): Subscriber {
  return {
    id: 'project-approval-work',
    async follow(events) {
      // Each request is read as it stands now, so that the last of its events says it all.
      const changing = events.filter(mayChangeWork);
      const latest = new Map(changing.map((event) => [subjectOf(event), event]));
      for (const [subject, event] of latest) {
        const named = changing.filter((each) => subjectOf(each) === subject).flatMap(namedIn);
        await follow(store, event, named);
      }
    },
  };
}

function mayChangeWork({ campaignId, what }: Event): boolean {
  return campaignId !== null && (what.type.startsWith('approval.') || what.type === 'campaign.edited');
}

function subjectOf({ tenantId, campaignId, what }: Event): string {
  return [tenantId, campaignId, 'requestId' in what ? what.requestId : ''].join(' ');
}

/** Whoever handed their place over has no part in the request any more, but a line to be taken away. */
function namedIn({ what }: Event): readonly string[] {
  return what.type === 'approval.handled' ? what.personIds : [];
}

async function follow(
  store: Store,
  { tenantId, campaignId, what }: Event,
  named: readonly string[],
): Promise<void> {
  if (campaignId === null) return;
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const campaign = (await store.get(partition, 'campaign', campaignId))?.document;
  const requestId = 'requestId' in what ? what.requestId : campaign?.approval?.requestId;
  if (requestId === undefined) return;
  const request = (await store.get(partition, 'approval', requestId))?.document;
  if (request && campaign) await project(store, campaign, request, named);
  // What was deleted waits for nobody.
  if (request && !campaign) await forget(store, request, named);
}

async function forget(store: Store, request: ApprovalRequest, named: readonly string[]): Promise<void> {
  const { tenantId } = request;
  for (const personId of new Set([...everybodyIn(request), request.requesterId, ...named])) {
    const partition: Partition = { tenantId, scope: scopes.person(personId) };
    const id = `approval.${request.id}`;
    const outcome = await store.commit(partition, { remove: [{ kind: 'workItem', id, ifVersion: 'any' }] });
    if (outcome.kind !== 'ok') throw uncommitted('A line of work could not be written', outcome);
  }
}

async function project(
  store: Store,
  campaign: Campaign,
  request: ApprovalRequest,
  named: readonly string[],
): Promise<void> {
  for (const personId of new Set([...everybodyIn(request), request.requesterId, ...named])) {
    const noun = approvalNoun(campaign, request, personId);
    await write(store, workItem(campaign, request, personId, noun ?? 'approval'), noun !== undefined);
  }
}

async function write(store: Store, item: WorkItem, stands: boolean): Promise<void> {
  const partition: Partition = { tenantId: item.tenantId, scope: scopes.person(item.personId) };
  const outcome = await store.commit(
    partition,
    stands
      ? { put: [{ document: item, ifVersion: 'any' }] }
      : { remove: [{ kind: 'workItem', id: item.id, ifVersion: 'any' }] },
  );
  if (outcome.kind !== 'ok') throw uncommitted('A line of work could not be written', outcome);
}

function workItem(
  campaign: Campaign,
  request: ApprovalRequest,
  personId: string,
  noun: WorkItem['noun'],
): WorkItem {
  return {
    kind: 'workItem',
    schema: 1,
    id: `approval.${request.id}`,
    tenantId: campaign.tenantId,
    workspaceId: campaign.workspaceId,
    personId,
    campaignId: campaign.id,
    campaignName: campaign.name,
    campaignCode: campaign.code,
    noun,
    targetId: request.id,
    title: campaign.name,
    dueKey: noun === 'sentBack' ? noDate : (request.dueAt ?? noDate),
  };
}
