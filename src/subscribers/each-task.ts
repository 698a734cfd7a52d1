import type { Event } from '../domain/event.ts';

/** Events that bring many tasks at once, told as if each task had been made by itself; all others as they are. */
export function eachTask(events: readonly Event[]): Event[] {
  return events.flatMap((event) => {
    if (event.what.type !== 'template.used') return [event];
    const made = { type: 'task.created', title: '', source: 'person' } as const;
    return event.what.taskIds.map((taskId) => ({ ...event, what: { ...made, taskId } }));
  });
}
