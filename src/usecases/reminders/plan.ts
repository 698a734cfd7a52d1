import { type ReminderChoice, morningOf } from '../../domain/reminder-choice.ts';
import { type Cadences, type Plan, type ReminderType, plainCadences } from '../../domain/reminder-rule.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Store, Version } from '../../ports.ts';
import { calendarsOf } from '../calendars/working-calendars.ts';
import { reminderChoiceOf } from '../people/preferences.ts';

interface Place {
  readonly tenantId: string;
  readonly workspaceId: string;
}

/** When one person is reminded in one department, and how they want it. */
export interface PersonalPlan extends Plan {
  readonly choice: ReminderChoice;
}

/** How a department reminds, without a question of rights. */
export async function cadencesOf(
  store: Pick<Store, 'get'>,
  tenantId: string,
  workspaceId: string,
): Promise<{ readonly cadences: Cadences; readonly version: Version | null }> {
  const stored = await store.get({ tenantId, scope: scopes.tenant() }, 'reminderRule', workspaceId);
  return { cadences: stored?.document.cadences ?? plainCadences, version: stored?.version ?? null };
}

export type PlanOf = (personId: string, type: ReminderType) => Promise<PersonalPlan>;

/** The same for many tasks of one department: each person is looked up once. */
export function plansIn(doors: Pick<Doors, 'store' | 'directory'>, place: Place): PlanOf {
  const known = new Map<string, Promise<PersonalPlan>>();
  return (personId, type) => {
    const key = `${personId} ${type}`;
    const plan = known.get(key) ?? planFor(doors, place, personId, type);
    known.set(key, plan);
    return plan;
  };
}

/** The cadence of the department on the working calendar of the person, with what they chose. */
export async function planFor(
  doors: Pick<Doors, 'store' | 'directory'>,
  { tenantId, workspaceId }: Place,
  personId: string,
  type: ReminderType,
): Promise<PersonalPlan> {
  const [{ cadences }, calendarOf, choice] = await Promise.all([
    cadencesOf(doors.store, tenantId, workspaceId),
    calendarsOf(doors, { tenantId, workspaceId }, [personId]),
    reminderChoiceOf(doors.store, tenantId, personId),
  ]);
  return { cadence: cadences[type], calendar: calendarOf(personId), morningAt: morningOf(choice), choice };
}
