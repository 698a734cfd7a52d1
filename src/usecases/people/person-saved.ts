import type { Event } from '../../domain/event.ts';
import type { Person } from '../../domain/person.ts';
import type { Clock } from '../../ports.ts';
import { record } from '../record.ts';

/** Tells each workspace of a person that their entry changed. Somebody without any is known to nobody yet. */
export function personSaved(clock: Clock, person: Person, actorId: string, at: string): Event[] {
  const { tenantId, id, memberships } = person;
  return memberships.flatMap(({ workspaceId }) =>
    record(clock, { tenantId, workspaceId, campaignId: null, actorId, at }, [
      { type: 'person.saved', personId: id },
    ]),
  );
}
