import { type KnownPerson, actorOf } from './actor.ts';
import { may } from './policy.ts';
import type { Intake, WorkFunction } from './work-request.ts';

/** Those who take requests of a function: its queue, or the managers while nobody of it is here. */
export function takersAmong(
  people: readonly KnownPerson[],
  { id: workspaceId, queues }: Intake,
  of: WorkFunction,
): readonly string[] {
  const actors = people.filter(({ active }) => active).map((each) => actorOf(each));
  const named = actors.filter(
    (each) =>
      queues[of].includes(each.personId) &&
      may(each, 'request.triage', { workspaceId, meantFor: [each.personId] }),
  );
  const takers =
    named.length > 0 ? named : actors.filter((each) => may(each, 'request.triage', { workspaceId }));
  return takers.map(({ personId }) => personId);
}
