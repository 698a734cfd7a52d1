import type { WorkItemView } from '../../../src/contract/views.ts';
import { noDate } from '../../../src/domain/summarise.ts';
import { dayIn, plusDays } from '../../ui/days.ts';
import { workGroups, type WorkGroup } from '../../ui/texts/work.ts';

/** The day on which something is due on the reader's calendar; undefined without a date. */
export function dayOf({ noun, dueKey }: WorkItemView, zone: string): string | undefined {
  if (dueKey === noDate) return undefined;
  return noun === 'task' ? dueKey : dayIn(zone, Date.parse(dueKey));
}

/** Work under overdue, today, the next seven days, later; groups without any are left out. */
export function grouped(
  items: readonly WorkItemView[],
  { zone, today, now }: { readonly zone: string; readonly today: string; readonly now: number },
): readonly (readonly [WorkGroup, readonly WorkItemView[]])[] {
  const soon = plusDays(today, 7);
  const groupOf = (item: WorkItemView): WorkGroup => {
    const day = dayOf(item, zone);
    if (day === undefined) return 'undated';
    const passed = item.noun === 'approval' && Date.parse(item.dueKey) < now;
    if (day < today || passed) return 'overdue';
    if (day === today) return 'today';
    return day <= soon ? 'soon' : 'later';
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
