import { actorOf } from '../domain/actor.ts';
import { type ApprovalRequest, isOpen } from '../domain/approval.ts';
import { type Delegation, longestChain } from '../domain/approval-delegation.ts';
import { amountOf } from '../domain/approval-subject.ts';
import { withStandIns } from '../domain/approval-stand-ins.ts';
import type { Campaign } from '../domain/campaign.ts';
import { type Event, byRule } from '../domain/event.ts';
import { may } from '../domain/policy.ts';
import { scopes } from '../domain/scope.ts';
import { type Doors, type Partition, uncommitted } from '../ports.ts';
import type { Subscriber } from './subscriber.ts';

type Reading = Pick<Doors, 'store' | 'clock' | 'directory'>;

/** A delegation that is set, begins or is over while requests wait: whoever stands in now is asked, whoever did not is not any more. */
export function followDelegations(doors: Reading): Subscriber {
  return {
    id: 'follow-delegations',
    async follow(events) {
      for (const event of events) await followOne(doors, event);
    },
  };
}

async function followOne(doors: Reading, { tenantId, campaignId, what }: Event): Promise<void> {
  if (what.type === 'approval.submitted' || what.type === 'approval.asked') {
    // Chosen by hand, or in a stage that opened later: who stands in is looked up when they are asked.
    if (campaignId === null) return;
    const campaign = { tenantId, scope: scopes.campaign(campaignId) };
    while (!(await renew(doors, campaign, what.requestId)));
    return;
  }
  const turned = ['delegation.set', 'delegation.started', 'delegation.ended'];
  if (!turned.includes(what.type) || !('fromId' in what)) return;
  const person = { tenantId, scope: scopes.person(what.fromId) };
  const page = await doors.store.read(person, 'workOfPerson', {}, { limit: 1_000 });
  for (const { document: line } of page.items) {
    if (line.noun !== 'approval') continue;
    const campaign = { tenantId, scope: scopes.campaign(line.campaignId) };
    while (!(await renew(doors, campaign, line.targetId)));
  }
}

/** False when somebody else wrote in the same moment: then it is read again. */
async function renew(doors: Reading, partition: Partition, requestId: string): Promise<boolean> {
  const { store, clock } = doors;
  const [stored, campaign] = await Promise.all([
    store.get(partition, 'approval', requestId),
    store.get(partition, 'campaign', partition.scope),
  ]);
  if (!stored || !campaign || !isOpen(stored.document)) return true;
  const at = clock.now();
  const step = await renewed(doors, stored.document, campaign.document, at);
  if (!step.happening) return true;
  const { tenantId, workspaceId, campaignId } = step.request;
  const events = [step.happening, ...(step.also ?? [])].map((what): Event => ({
    kind: 'event',
    schema: 1,
    id: clock.newId(),
    tenantId,
    workspaceId,
    campaignId,
    at,
    actorId: byRule,
    what,
  }));
  const outcome = await store.commit(partition, {
    put: [{ document: step.request, ifVersion: stored.version }],
    events,
  });
  if (outcome.kind === 'ok') return true;
  if (outcome.kind === 'stale') return false;
  throw uncommitted(`Stand-ins of ${requestId} could not be written`, outcome);
}

async function renewed(
  { store, directory }: Reading,
  request: ApprovalRequest,
  campaign: Campaign,
  at: string,
) {
  const { tenantId, workspaceId, requesterId } = request;
  const approverIds = request.stages.flatMap((stage) => stage.approverIds);
  const delegations = await reachedFrom(store, tenantId, approverIds);
  const ids = [...new Set(delegations.map(({ toId }) => toId))];
  const people = await Promise.all(ids.map((id) => directory.person(tenantId, id)));
  const askable = new Set(
    people.flatMap((person) => {
      const subject = { workspaceId, campaign, meantFor: [person?.id ?? ''] };
      return person && !person.external && may(actorOf(person), 'approval.decide', subject)
        ? [person.id]
        : [];
    }),
  );
  const matter = {
    workspaceId,
    subject: request.subject.kind,
    amount: amountOf(request.subject, campaign),
    requesterId,
    at,
  };
  return withStandIns(request, delegations, matter, (id) => askable.has(id));
}

/** The delegations of these people, and of those to whom they lead. */
async function reachedFrom(store: Doors['store'], tenantId: string, personIds: readonly string[]) {
  const known = new Map<string, readonly Delegation[]>();
  let next = [...new Set(personIds)];
  for (let hand = 0; hand <= longestChain && next.length > 0; hand += 1) {
    const found = await Promise.all(
      next.map((id) => store.get({ tenantId, scope: scopes.person(id) }, 'absence', 'absence')),
    );
    next.forEach((id, index) => known.set(id, found[index]?.document.delegations ?? []));
    next = [...new Set(next.flatMap((id) => known.get(id) ?? []).map(({ toId }) => toId))].filter(
      (id) => !known.has(id),
    );
  }
  return [...known.values()].flat();
}
