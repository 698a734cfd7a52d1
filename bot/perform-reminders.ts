import type { CardVerb } from '../src/contract/card-actions.ts';
import type { Actor } from '../src/domain/actor.ts';
import type { Notice } from '../src/domain/notice.ts';
import { withCardChoice } from '../src/domain/own-task-face.ts';
import { isRefusal, type Refusal } from '../src/domain/refusal.ts';
import { snoozeUntil } from '../src/domain/snooze.ts';
import type { Doors } from '../src/ports.ts';
import { readMorningNotice } from '../src/usecases/notices/morning-notice.ts';
import { readTaskNotice } from '../src/usecases/notices/task-notice.ts';
import { reminderChoiceOf } from '../src/usecases/people/preferences.ts';
import { chooseReminders } from '../src/usecases/reminders/choose.ts';
import { completeTask } from '../src/usecases/tasks/complete.ts';
import { giveOnTask } from '../src/usecases/tasks/give-on.ts';
import { snoozeTask } from '../src/usecases/tasks/snooze.ts';
import { piece } from './cards/plain.ts';
import { reminderWords } from './cards/texts/reminders.ts';
import { type Perform, withReason } from './perform-approvals.ts';

type ReminderVerb = Extract<CardVerb, `morning.${string}` | 'reminders.choose' | 'task.giveOn'>;

/** What a reminder is answered with: each gives the card as it stands then. */
export const reminderPerformers: { readonly [V in ReminderVerb]: Perform<V> } = {
  'morning.show': (doors, actor, { mark }) => readMorningNotice(doors, actor, mark),
  async 'morning.done'(doors, actor, { mark, ...which }) {
    return afterMorning(doors, actor, mark, await completeTask(doors, actor, which));
  },
  async 'morning.later'(doors, actor, { mark, ...which }) {
    const until = snoozeUntil.tomorrow(actor.zone, doors.clock.now());
    return afterMorning(doors, actor, mark, await snoozeTask(doors, actor, { ...which, until }));
  },
  async 'task.giveOn'(doors, actor, { campaignId, taskId, toId }) {
    const which = { campaignId, taskId };
    const given = await giveOnTask(doors, actor, { ...which, toId });
    if (isRefusal(given) && given.refused === 'busy') return given;
    const notice = await readTaskNotice(doors, actor, which);
    if (isRefusal(notice)) return notice;
    if (isRefusal(given)) return withReason(actor, notice, given);
    const person = await doors.directory.person(actor.tenantId, toId);
    return { ...notice, said: reminderWords[actor.locale].given(piece(person?.name ?? toId, 60)) };
  },
  async 'reminders.choose'(doors, actor, { from, verb: _, ...said }) {
    const before = await reminderChoiceOf(doors.store, actor.tenantId, actor.personId);
    const choice = withCardChoice(before, said);
    const refused = await chooseReminders(doors, actor, choice);
    if (refused?.refused === 'busy') return refused;
    const notice =
      'mark' in from
        ? await readMorningNotice(doors, actor, from.mark)
        : await readTaskNotice(doors, actor, from);
    if (isRefusal(notice)) return notice;
    if (refused) return withReason(actor, notice, refused);
    return { ...notice, said: reminderWords[actor.locale].kept(choice.morningAt, actor.zone) };
  },
};

async function afterMorning(
  doors: Doors,
  actor: Actor,
  mark: string,
  outcome: object | Refusal,
): Promise<Notice | Refusal> {
  const refusal = isRefusal(outcome) ? outcome : undefined;
  if (refusal?.refused === 'busy') return refusal;
  return withReason(actor, await readMorningNotice(doors, actor, mark), refusal);
}
