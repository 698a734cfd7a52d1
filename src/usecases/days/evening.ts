import type { Actor } from '../../domain/actor.ts';
import { type EveningChoice, hasEvenings, mostLeft } from '../../domain/day.ts';
import { eveningItem } from '../../domain/day-round.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { addDays, dateIn } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import { keepPreferences } from '../people/preferences.ts';
import { workspaceIdsOf } from '../people/places.ts';
import { settle } from '../settle.ts';
import { changeDay } from './entries.ts';
import { leftOf } from './left.ts';
import { peopleOn } from './people.ts';
import { dayRuleOf } from './rule.ts';

/** Chooses the hour of one's evening card; today's comes at the new one. Refuses: `stale`, `busy`. */
export async function chooseEvening(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  choice: EveningChoice,
): Promise<EveningChoice | Refusal> {
  const { tenantId, personId, zone } = actor;
  const kept = await keepPreferences(doors.store, actor, { evening: choice });
  if (isRefusal(kept)) return kept;
  const now = doors.clock.now();
  const date = dateIn(zone, now);
  for (const workspaceId of choice.on ? await workspaceIdsOf(doors, actor) : []) {
    const rule = await dayRuleOf(doors.store, tenantId, workspaceId);
    if (!hasEvenings(rule.choice)) continue;
    const me = (await peopleOn(doors, { tenantId, workspaceId }, date)).find(({ id }) => id === personId);
    const item = me?.works === true ? eveningItem({ tenantId, workspaceId }, date, me) : undefined;
    if (!item || item.dueAt <= now) continue;
    const armed = await settle(doors.store, { tenantId, scope: scopes.days(workspaceId) }, { due: [item] });
    if (isRefusal(armed)) return armed;
  }
  return choice;
}

export interface DailyReport {
  readonly workspaceId: string;
  readonly date: string;
  readonly blocked: string;
}

/** Sends one's report of a day: what is left goes along as it stands now. Refuses: `notFound`, `tooLarge`, `tooLate`, `busy`. */
export async function sendDailyReport(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { workspaceId, date, blocked }: DailyReport,
): Promise<undefined | Refusal> {
  const { tenantId, personId, zone } = actor;
  if (!may(actor, 'campaign.read', { workspaceId })) return refuse('notFound');
  const said = blocked.trim();
  if (said.length > 1_000) return refuse('tooLarge', { at: 'blocked' });
  const sentAt = doors.clock.now();
  const today = dateIn(zone, sentAt);
  if (date > today || date < addDays(today, -1)) return refuse('tooLate');
  const { choice } = await dayRuleOf(doors.store, tenantId, workspaceId);
  if (!choice.reports) return refuse('notFound');
  const left = (await leftOf(doors, actor, workspaceId)).slice(0, mostLeft);
  const day = await changeDay(doors.store, { tenantId, workspaceId, personId, date, zone }, (before) =>
    before.report?.blocked === said ? before : { ...before, report: { blocked: said, left, sentAt } },
  );
  return isRefusal(day) ? day : undefined;
}
