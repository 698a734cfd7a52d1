import type { Actor } from '../../domain/actor.ts';
import { DayChoice, plainDay } from '../../domain/day.ts';
import { dayPlan, firstDay } from '../../domain/day-round.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Store, Version } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

export interface ReadDayRule {
  readonly choice: DayChoice;
  /** When it was saved; empty as long as nobody chose. */
  readonly since: string;
  readonly version: Version | null;
}

/** What a department uses of the daily round, without a question of rights. */
export async function dayRuleOf(
  store: Pick<Store, 'get'>,
  tenantId: string,
  workspaceId: string,
): Promise<ReadDayRule> {
  const stored = await store.get({ tenantId, scope: scopes.days(workspaceId) }, 'dayRule', workspaceId);
  if (!stored) return { choice: plainDay, since: '', version: null };
  const { since, checkIn, reports, rollUpAt, lines } = stored.document;
  const choice = { checkIn, reports, rollUpAt, ...(lines !== undefined && { lines }) };
  return { choice, since, version: stored.version };
}

export interface SaveDayRule {
  readonly workspaceId: string;
  readonly choice: DayChoice;
  readonly ifVersion: Version | null;
}

/** Switches the daily round of a department on or off; its first day is planned at once. Refuses: `notFound`, `notAllowed`, `stale`. */
export async function saveDayRule(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { workspaceId, choice, ifVersion }: SaveDayRule,
): Promise<ReadDayRule | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'calendar.edit', { workspaceId })) return refuse('notAllowed');
  const { tenantId, personId: actorId } = actor;
  const before = await dayRuleOf(doors.store, tenantId, workspaceId);
  if (before.version !== ifVersion) return refuse('stale');
  const changes = DayChoice.keyof().options.flatMap((field) =>
    before.choice[field] === choice[field] ? [] : [{ field, from: before.choice[field], to: choice[field] }],
  );
  if (changes.length === 0) return before;
  const since = doors.clock.now();
  const scene = { tenantId, workspaceId, campaignId: null, actorId, at: since };
  const document = { kind: 'dayRule', schema: 1, id: workspaceId, tenantId, ...choice, since } as const;
  const partition = { tenantId, scope: scopes.days(workspaceId) };
  const settled = await settle(doors.store, partition, {
    put: [{ document, ifVersion: ifVersion ?? 'absent' }],
    events: record(doors.clock, scene, [{ type: 'dayRule.saved', changes }]),
    due: [dayPlan({ tenantId, workspaceId }, firstDay(since), since)],
  });
  return isRefusal(settled) ? settled : dayRuleOf(doors.store, tenantId, workspaceId);
}
