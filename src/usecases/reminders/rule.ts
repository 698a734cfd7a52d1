import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type Cadences, ReminderRule, reminderTypes } from '../../domain/reminder-rule.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Version } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { cadencesOf } from './plan.ts';

export type ReadReminderRule = Awaited<ReturnType<typeof cadencesOf>>;

/** On which working days a department reminds. Refuses: `notFound`. */
export async function readReminderRule(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<ReadReminderRule | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  return cadencesOf(store, actor.tenantId, workspaceId);
}

export interface SaveReminderRule {
  readonly workspaceId: string;
  readonly cadences: Cadences;
  readonly ifVersion: Version | null;
}

/** Changes those days; what is armed already moves. Refuses: `notFound`, `notAllowed`, `stale`. */
export async function saveReminderRule(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { workspaceId, cadences, ifVersion }: SaveReminderRule,
): Promise<ReadReminderRule | Refusal> {
  const before = await readReminderRule(doors, actor, workspaceId);
  if (isRefusal(before)) return before;
  if (!may(actor, 'calendar.edit', { workspaceId })) return refuse('notAllowed');
  if (before.version !== ifVersion) return refuse('stale');
  const changes = reminderTypes.flatMap((field) => {
    const [from, to] = [before.cadences[field].join(' '), cadences[field].join(' ')];
    return from === to ? [] : [{ field, from, to }];
  });
  if (changes.length === 0) return before;
  const { tenantId, personId: actorId } = actor;
  const rule = { kind: 'reminderRule', schema: 1, id: workspaceId, tenantId, cadences };
  const document = ReminderRule.parse(rule);
  const scene = { tenantId, workspaceId, campaignId: null, actorId, at: doors.clock.now() };
  const settled = await settle(
    doors.store,
    { tenantId, scope: scopes.tenant() },
    {
      put: [{ document, ifVersion: ifVersion ?? 'absent' }],
      events: record(doors.clock, scene, [{ type: 'reminderRule.saved', changes }]),
    },
  );
  return isRefusal(settled) ? settled : cadencesOf(doors.store, tenantId, workspaceId);
}
