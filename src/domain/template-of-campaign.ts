import type { Campaign, Flight } from './campaign.ts';
import type { Locale } from './person.ts';
import type { Task } from './task.ts';
import { type Frame, anchorDay, offsetOf } from './template-days.ts';
import { templateWords } from './template-words.ts';
import {
  type Anchor,
  type TemplateContent,
  type TemplateRole,
  type TemplateTask,
  farthest,
  mostMetrics,
  mostTemplateTasks,
} from './template.ts';
import { type CalendarDate, daysBetween } from './time.ts';
import type { MoneyShare, UsualMetric } from './usual-plan.ts';
import type { WorkingCalendar } from './working-time.ts';

export interface DoneBefore {
  readonly campaign: Campaign;
  /** Its run: days are counted from it. */
  readonly flight: Flight;
  readonly tasks: readonly Task[];
  readonly calendar: WorkingCalendar;
  /** What somebody is in the department ("Designer"): it becomes the name of their role. */
  readonly titleOf: (personId: string) => string | undefined;
  readonly routeId: string | null;
  readonly metrics: readonly UsualMetric[];
  readonly money: readonly MoneyShare[];
  readonly locale: Locale;
}

/**
 * A campaign as a template: its tasks, links and checklists with their days in working days, and roles in place of
 * people; its budget in shares, without an amount. Persons, results and what is ticked stay behind; so do cancelled tasks, and single days of a series.
 */
export function templateOf(done: DoneBefore): TemplateContent {
  const { campaign, flight, calendar, routeId } = done;
  const tasks = done.tasks.filter(({ status, occurrence }) => status !== 'cancelled' && !occurrence);
  const kept = inOrder(tasks).slice(0, mostTemplateTasks);
  const keys = new Map(kept.map(({ id }, at) => [id, `t${at + 1}`]));
  const roles = rolesOf(kept, done);
  const frame: Frame = { launch: flight.start, flight };
  return {
    name: campaign.name.slice(0, 120).trim(),
    description: '',
    type: campaign.type,
    industry: 'any',
    occasion: '',
    channels: campaign.channels,
    regions: campaign.regions ?? [],
    flightStart: 0,
    flightDays: Math.min(400, daysBetween(flight.start, flight.end) + 1),
    routeId,
    locked: [],
    metrics: [...new Set(done.metrics)].slice(0, mostMetrics),
    money: [...done.money],
    roles: [...roles.values()],
    tasks: kept.map((task) => taskOf(task, { keys, roles, frame, calendar })),
  };
}

function inOrder(tasks: readonly Task[]): Task[] {
  const first = ({ start, due }: Task): string => start ?? due ?? '9999';
  return tasks.toSorted((one, other) =>
    first(one) === first(other) ? (one.id < other.id ? -1 : 1) : first(one) < first(other) ? -1 : 1,
  );
}

interface Around {
  readonly keys: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, TemplateRole>;
  readonly frame: Frame;
  readonly calendar: WorkingCalendar;
}

function taskOf(task: Task, { keys, roles, frame, calendar }: Around): TemplateTask {
  const { title, description, assigneeId, milestone = false, priority, checklist } = task;
  const key = keys.get(task.id) ?? '';
  const afterKey = task.afterId ? keys.get(task.afterId) : undefined;
  const roleKey = (personId: string): string | undefined => roles.get(personId)?.key;
  const parts = new Map<string, TemplateTask['raci'][number]['part']>();
  for (const { personId, part } of task.raci ?? []) parts.set(roleKey(personId) ?? '', part);
  return {
    key,
    title,
    description,
    role: (assigneeId && roleKey(assigneeId)) ?? null,
    ...daysOf(task, frame, calendar),
    milestone,
    priority,
    checklist: checklist.map(({ text }) => text),
    links: (task.links ?? []).flatMap(({ taskId, kind, lag }) => {
      const linked = keys.get(taskId);
      return linked === undefined ? [] : [{ key: linked, kind, lag }];
    }),
    after: afterKey ?? null,
    raci: [...parts].map(([role, part]) => ({ role, part })),
  };
}

/** Before the launch and in the first half of the flight days count from its start, later ones from its end. */
function daysOf(
  task: Task,
  frame: Frame,
  calendar: WorkingCalendar,
): Pick<TemplateTask, 'from' | 'start' | 'due'> {
  const due = task.due ?? task.start ?? null;
  if (due === null) return { from: 'launch', start: null, due: null };
  const from = nearest(due, frame);
  const offset = (date: CalendarDate): number =>
    Math.max(-farthest, Math.min(farthest, offsetOf(calendar, anchorDay(frame, from), date)));
  const last = offset(due);
  const first = task.start && task.milestone !== true ? offset(task.start) : null;
  return { from, start: first !== null && first > last ? last : first, due: last };
}

function nearest(date: CalendarDate, { flight: { start, end } }: Frame): Anchor {
  return date > start && daysBetween(start, date) > daysBetween(date, end) ? 'flightEnd' : 'launch';
}

/** A role for each person who has a part in a task: the owner's, then by what people are; numbered where two are the same. */
function rolesOf(tasks: readonly Task[], done: DoneBefore): Map<string, TemplateRole> {
  const words = templateWords[done.locale];
  const people = [
    ...new Set(
      tasks.flatMap(({ assigneeId, raci = [] }) => [
        ...(assigneeId === null ? [] : [assigneeId]),
        ...raci.map(({ personId }) => personId),
      ]),
    ),
  ];
  const taken = new Map<string, number>();
  return new Map(
    people.map((personId, at) => {
      const isOwner = personId === done.campaign.ownerId;
      const wanted = isOwner ? words.owner : done.titleOf(personId)?.trim().slice(0, 70) || words.role;
      const count = (taken.get(wanted) ?? 0) + 1;
      taken.set(wanted, count);
      const name = count === 1 ? wanted : `${wanted} ${count}`;
      return [personId, { key: isOwner ? 'owner' : `r${at + 1}`, name }];
    }),
  );
}
