import { arm } from '../domain/due.ts';
import type { Event } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import { type Doors, uncommitted } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

type Following = Pick<Doors, 'store' | 'clock'>;

/**
 * A clash that was accepted is kept where all of its workspace are read, told in the history of every campaign that it
 * is about, and told to each of their owners once.
 */
export function followConflicts(doors: Following): Subscriber {
  return {
    id: 'follow-conflicts',
    async follow(events) {
      for (const event of events) {
        if (event.what.type !== 'conflict.accepted' || event.what.repeats !== undefined) continue;
        await keep(doors, event, event.what);
        await tell(doors, event, event.what);
      }
    },
  };
}

type Accepted = Extract<Event['what'], { type: 'conflict.accepted' }>;

/** The last word counts, however late an earlier one is heard. */
async function keep({ store }: Following, event: Event, what: Accepted): Promise<void> {
  const { tenantId, workspaceId, at, actorId: acceptedBy } = event;
  const partition = { tenantId, scope: scopes.conflicts(workspaceId) };
  const present = await store.get(partition, 'conflictAcceptance', what.clashId);
  if (present && present.document.at >= at) return;
  const { clashId: id, clash, reason } = what;
  const said = { tenantId, workspaceId, clash, reason, acceptedBy, at };
  const outcome = await store.commit(partition, {
    put: [
      {
        document: { kind: 'conflictAcceptance', schema: 1, id, ...said },
        ifVersion: present?.version ?? 'absent',
      },
    ],
  });
  if (outcome.kind !== 'ok') throw uncommitted('An accepted clash could not be kept', outcome);
}

async function tell({ store, clock }: Following, event: Event, what: Accepted): Promise<void> {
  const { tenantId, at } = event;
  const told = new Set<string>();
  for (const campaignId of what.clash.campaignIds) {
    const partition = { tenantId, scope: scopes.campaign(campaignId) };
    const campaign = (await store.get(partition, 'campaign', campaignId))?.document;
    if (!campaign) continue;
    if (campaignId !== event.campaignId) {
      const repeated: Event = {
        ...event,
        id: clock.newId(),
        campaignId,
        what: { ...what, repeats: event.id },
      };
      const outcome = await store.commit(partition, {
        events: [repeated],
        once: `clash.${event.id}.${campaignId}`,
      });
      if (outcome.kind !== 'ok') throw uncommitted('An accepted clash could not be told', outcome);
    }
    const { ownerId: personId } = campaign;
    if (told.has(personId)) continue;
    told.add(personId);
    const errand = { type: 'tellConflict', clashId: what.clashId, campaignId, personId } as const;
    await armDue(store, partition, [arm(`clash.${event.id}.${personId}`, partition, errand, at)]);
  }
}
