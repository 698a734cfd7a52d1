import type { Raci } from './raci.ts';
import type { TaskContent } from './task.ts';
import { type Frame, anchorDay, dayAt } from './template-days.ts';
import type { TemplateContent, TemplateTask } from './template.ts';
import type { CalendarDate } from './time.ts';
import type { WorkingCalendar } from './working-time.ts';

/** When a task of a template would be. */
export interface ForeseenTask {
  readonly key: string;
  readonly start: CalendarDate | null;
  readonly due: CalendarDate | null;
}

/** The dates of all tasks of a template, in its order, for a campaign in time. */
export function foreseenTasks(
  { tasks }: Pick<TemplateContent, 'tasks'>,
  calendar: WorkingCalendar,
  frame: Frame,
): ForeseenTask[] {
  return tasks.map(({ key, from, start, due, milestone }) => {
    const anchor = anchorDay(frame, from);
    const last = due === null ? null : dayAt(calendar, anchor, due);
    // A milestone is one day; and an anchor at a weekend may lie after the workday on which its task would begin.
    const first = start === null || milestone ? null : dayAt(calendar, anchor, start);
    return { key, start: first !== null && last !== null && first > last ? last : first, due: last };
  });
}

export interface Filling {
  /** Who fills a role, by its key; the owner where nobody is named. */
  readonly people: ReadonlyMap<string, string>;
  readonly ownerId: string;
  /** The tasks to make, with their days; others are left out. */
  readonly chosen: readonly ForeseenTask[];
  /** The id that a task will have, by its key. */
  readonly idOf: (key: string) => string;
  readonly lineIdOf: (key: string, line: number) => string;
}

/** A task as it will be written. */
export interface FilledTask {
  readonly id: string;
  readonly fields: TaskContent;
}

/** The tasks of a campaign that is made from a template. Links to tasks that are left out go with them. */
export function filledTasks({ tasks }: Pick<TemplateContent, 'tasks'>, filling: Filling): FilledTask[] {
  const { chosen, idOf, lineIdOf } = filling;
  const days = new Map(chosen.map((each) => [each.key, each]));
  return tasks.flatMap((task) => {
    const day = days.get(task.key);
    if (!day) return [];
    const { key, title, description, milestone, priority, checklist, links, after } = task;
    const assigneeId = task.role === null ? null : personIn(filling, task.role);
    const fields: TaskContent = {
      title,
      description,
      assigneeId,
      start: milestone ? null : day.start,
      effort: null,
      due: day.due,
      milestone,
      pinned: false,
      links: links
        .filter((link) => days.has(link.key))
        .map((link) => ({ taskId: idOf(link.key), kind: link.kind, lag: link.lag })),
      priority,
      status: 'open',
      checklist: checklist.map((text, line) => ({ id: lineIdOf(key, line), text, done: false })),
      raci: raciOf(task, assigneeId, filling),
      afterId: after !== null && days.has(after) ? idOf(after) : null,
      parentId: null,
      goalId: null,
    };
    return [{ id: idOf(key), fields }];
  });
}

function personIn({ people, ownerId }: Pick<Filling, 'people' | 'ownerId'>, role: string): string {
  return people.get(role) ?? ownerId;
}

/**
 * Who has a part in it. One person who fills two roles has the part that comes first; where nobody but the one who does
 * it would have a part, none is written: it would ask people for their own yes.
 */
function raciOf({ raci }: TemplateTask, assigneeId: string | null, filling: Filling): Raci {
  const parts = new Map<string, Raci[number]['part']>();
  for (const wanted of ['accountable', 'consulted', 'informed'] as const) {
    for (const { role, part } of raci) {
      const personId = personIn(filling, role);
      if (part === wanted && !parts.has(personId)) parts.set(personId, part);
    }
  }
  const written = [...parts].map(([personId, part]) => ({ personId, part }));
  return written.some(({ personId }) => personId !== assigneeId) ? written : [];
}
