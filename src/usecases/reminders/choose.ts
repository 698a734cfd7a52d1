import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { ReminderChoice } from '../../domain/reminder-choice.ts';
import { type Reminder, remindersFrom } from '../../domain/reminder.ts';
import { scopes } from '../../domain/scope.ts';
import { replanning } from '../../domain/task-reminder.ts';
import { addMilliseconds } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import { keepPreferences, reminderChoiceOf } from '../people/preferences.ts';
import { settle } from '../settle.ts';

const day = 24 * 60 * 60_000;
/** What was held is shown for so long after it went out; nothing is held longer ahead. */
const [shownAfter, shownAhead] = [7 * day, 60 * day];
const mostShown = 50;

export interface MyReminders {
  readonly choice: ReminderChoice;
  readonly held: (Pick<Reminder, 'type' | 'campaignId' | 'targetId' | 'title' | 'goesAt'> & {
    readonly why: NonNullable<Reminder['why']>;
  })[];
}

/** When I want to be reminded, and what was held for me: newest first. */
export async function readMyReminders(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  { tenantId, personId }: Actor,
): Promise<MyReminders> {
  const now = clock.now();
  const range = remindersFrom(addMilliseconds(now, -shownAfter), addMilliseconds(now, shownAhead));
  const [choice, page] = await Promise.all([
    reminderChoiceOf(store, tenantId, personId),
    store.read({ tenantId, scope: scopes.person(personId) }, 'remindersBetween', range, { limit: 500 }),
  ]);
  const held = page.items.flatMap(({ document }) => {
    const { type, campaignId, targetId, title, goesAt, why } = document;
    return why === null || why === 'digest' ? [] : [{ type, campaignId, targetId, title, goesAt, why }];
  });
  return { choice, held: held.toReversed().slice(0, mostShown) };
}

/** Chooses it; what is armed already is looked at anew. Refuses: `busy`. */
export async function chooseReminders(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  choice: ReminderChoice,
): Promise<undefined | Refusal> {
  const kept = await keepPreferences(doors.store, actor, { reminders: choice });
  if (isRefusal(kept)) return kept;
  const { tenantId, personId } = actor;
  const own = { tenantId, scope: scopes.person(personId) };
  const armed = await settle(doors.store, own, { due: [replanning(tenantId, personId, doors.clock.now())] });
  return isRefusal(armed) ? armed : undefined;
}
