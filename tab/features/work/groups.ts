import type { WorkItemView } from '../../../src/contract/views.ts';
import { noDate } from '../../../src/domain/summarise.ts';
import { dateOf, dayIn, dayNumber, mondayOf } from '../../ui/days.ts';
import { workGroups, type WorkGroup } from '../../ui/texts/work.ts';

/** The day on which something is due on the reader's calendar; undefined without a date. */
export function dayOf({ noun, dueKey }: WorkItemView, zone: string): string | undefined {
  if (dueKey === noDate) return undefined;
  return noun === 'task' ? dueKey : dayIn(zone, Date.parse(dueKey));
}

/** Work under overdue, today, this week (which ends on Sunday), later; groups without any are left out. */
export function grouped(
  items: readonly WorkItemView[],
  { zone, today, now }: { readonly zone: string; readonly today: string; readonly now: number },
): readonly (readonly [WorkGroup, readonly WorkItemView[]])[] {
  const sunday = dateOf(mondayOf(dayNumber(today)) + 6);
  const groupOf = (item: WorkItemView): WorkGroup => {
    const day = dayOf(item, zone);
    if (day === undefined) return 'undated';
    const passed = item.noun === 'approval' && Date.parse(item.dueKey) < now;
    if (day < today || passed) return 'overdue';
    if (day === today) return 'today';
    return day <= sunday ? 'week' : 'later';
  };
  const byGroup = Map.groupBy(
    items.toSorted((one, other) => (one.dueKey < other.dueKey ? -1 : 1)),
    groupOf,
  );
  return workGroups.flatMap((group) => {
    const own = byGroup.get(group);
    return own ? [[group, own] as const] : [];
  });
}
