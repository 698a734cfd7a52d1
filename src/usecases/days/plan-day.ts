import { cardsOfDay, dayPlan } from '../../domain/day-round.ts';
import { daysKept, hasEvenings } from '../../domain/day.ts';
import { end } from '../../domain/delivery.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { addDays } from '../../domain/time.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { settle } from '../settle.ts';
import { peopleOn } from './people.ts';
import { dayRuleOf } from './rule.ts';

/** So many cards are armed, and old days removed, in one commit. */
const together = 80;

/**
 * Plans the cards of a day of a department, and the look at the next one. Days that were kept long enough are removed; a
 * department that switched it off is looked after until none is left.
 */
export const planDay: Work<ErrandOf<'planDay'>> = async (doors, item, { workspaceId, date, since }) => {
  const { tenantId, scope } = item.document;
  const partition = { tenantId, scope };
  const rule = await dayRuleOf(doors.store, tenantId, workspaceId);
  if (rule.since !== since) return end(item.document, 'cancelled', 'replaced');
  const where = { tenantId, workspaceId };
  const isOn = rule.choice.checkIn || hasEvenings(rule.choice);
  const range = { first: '0', last: isOn ? addDays(date, -daysKept) : '~' };
  const kept = await doors.store.read(partition, 'daysBetween', range, { limit: together });
  const old = kept.items.filter(({ document }) => document.date < addDays(date, -daysKept));
  if (!isOn && kept.items.length === 0) return end(item.document, 'cancelled', 'off');
  if (old.length > 0) {
    const remove = old.map(({ document: { kind, id }, version }) => ({ kind, id, ifVersion: version }));
    if (isRefusal(await settle(doors.store, partition, { remove }))) return 'again';
  }
  if (isOn) {
    const people = await peopleOn(doors, where, date);
    const cards = cardsOfDay(where, rule.choice, { date, now: doors.clock.now() }, people);
    for (let first = 0; first < cards.length; first += together) {
      const due = cards.slice(first, first + together);
      if (isRefusal(await settle(doors.store, partition, { due }))) return 'again';
    }
  }
  const settled = await settle(doors.store, partition, {
    put: [{ document: end(item.document, 'done'), ifVersion: item.version }],
    due: [dayPlan(where, addDays(date, 1), since)],
  });
  return isRefusal(settled) ? 'again' : 'committed';
};
