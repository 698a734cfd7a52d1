import { type Actor, actorOf } from '../../domain/actor.ts';
import type { Person } from '../../domain/person.ts';
import { type Subject, may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { ReportSchedule } from '../../domain/report.ts';
import type { Directory } from '../../ports.ts';

/** Those recipients who may still receive it: leavers and guests drop out. */
export async function recipientsOf(
  directory: Directory,
  { tenantId, workspaceId, recipientIds }: Pick<ReportSchedule, 'tenantId' | 'workspaceId' | 'recipientIds'>,
): Promise<Person[]> {
  const people = await Promise.all(recipientIds.map((personId) => directory.person(tenantId, personId)));
  return people.filter(
    (person): person is Person =>
      person !== undefined && mayReceive(actorOf(person), { workspaceId, meantFor: [person.id] }),
  );
}

/** A report is made of results. */
function mayReceive(actor: Actor, subject: Subject): boolean {
  return may(actor, 'report.read', subject) && may(actor, 'result.read', subject);
}

/** Refuses recipients who could never read it: `unknownPerson`. */
export async function recipientFault(
  directory: Directory,
  schedule: Pick<ReportSchedule, 'tenantId' | 'workspaceId' | 'recipientIds'>,
): Promise<Refusal | undefined> {
  const able = await recipientsOf(directory, schedule);
  const all = new Set(schedule.recipientIds).size === able.length;
  return all ? undefined : refuse('unknownPerson', { at: 'recipientIds' });
}
