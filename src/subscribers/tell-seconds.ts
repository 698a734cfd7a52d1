import { arm } from '../domain/due.ts';
import type { Event } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import type { Store } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

/** Whoever could be the second person is asked; whoever wanted it hears what they said. */
export function tellSeconds(store: Store): Subscriber {
  return {
    id: 'tell-seconds',
    async follow(events) {
      for (const event of events) await tell(store, event);
    },
  };
}

async function tell(store: Store, { id, tenantId, campaignId, what, at }: Event): Promise<void> {
  if (what.type !== 'second.asked' && what.type !== 'second.answered') return;
  const { actId, round } = what;
  const partition = { tenantId, scope: campaignId ?? scopes.tenant() };
  const pending = (await store.get(partition, 'pendingAct', actId))?.document;
  if (!pending || pending.round !== round) return;
  const isAsked = what.type === 'second.asked';
  if (!isAsked && what.how === 'withdrawn') return;
  const told = isAsked ? pending.askedIds : [pending.askedBy];
  await armDue(
    store,
    partition,
    told.map((personId) =>
      arm(`tell.${id}.${personId}`, partition, { type: 'tellAct', actId, personId, round }, at),
    ),
  );
}
