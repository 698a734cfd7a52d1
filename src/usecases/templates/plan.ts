import type { Actor } from '../../domain/actor.ts';
import type { Country } from '../../domain/country.ts';
import { type SpecialDay, specialDays } from '../../domain/named-days.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type ForeseenTask, foreseenTasks } from '../../domain/template-plan.ts';
import { type Frame, frameOf } from '../../domain/template-days.ts';
import { type CalendarDate, addDays, daysBetween } from '../../domain/time.ts';
import { countryFor } from '../../domain/working-week.ts';
import type { Doors } from '../../ports.ts';
import { calendarOfDepartment } from '../calendars/of-department.ts';
import { type KnownTemplate, type WhichTemplate, findTemplate } from './find.ts';

/** Of the run, as somebody changed it. */
export interface WantedPlan extends WhichTemplate {
  readonly launch: CalendarDate;
  readonly start?: CalendarDate | undefined;
  readonly end?: CalendarDate | undefined;
}

export interface TemplatePlan {
  readonly template: KnownTemplate;
  readonly frame: Frame;
  readonly tasks: readonly ForeseenTask[];
  /** Weekdays that are worked, and what is different from them around the plan. */
  readonly week: readonly number[];
  readonly days: readonly SpecialDay[];
  /** Whose national days these are; undefined where none are known. */
  readonly country: Country | undefined;
}

/** The longest run that a campaign of a template may have; days are told that far. */
const longestRun = 800;
/** Somebody may move a day by hand; these many around the plan are told. */
const margin = 120;

/**
 * What a campaign from a template would be, before anything is written: its run, and the day of each task, counted in the
 * working days of the department. Refuses: `notFound`, `notAllowed`, `flightReversed`, `malformed` (too long).
 */
export async function planTemplate(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  wanted: WantedPlan,
): Promise<TemplatePlan | Refusal> {
  const template = await findTemplate({ store }, actor, wanted);
  if (isRefusal(template)) return template;
  const { workspaceId, launch } = wanted;
  const { calendar, department } = await calendarOfDepartment(store, actor.tenantId, workspaceId);
  const { flight } = frameOf(template.content, calendar, launch);
  const start = wanted.start ?? flight.start;
  const end = wanted.end ?? addDays(start, daysBetween(flight.start, flight.end));
  if (end < start) return refuse('flightReversed', { at: 'end' });
  if (daysBetween(start, end) > longestRun || Math.abs(daysBetween(launch, start)) > longestRun)
    return refuse('malformed', { at: 'end', facts: { what: 'date' } });
  const frame: Frame = { launch, flight: { start, end } };
  const tasks = foreseenTasks(template.content, calendar, frame);
  const all = [launch, start, end, ...tasks.flatMap((each) => [each.start, each.due])]
    .filter((date) => date !== null)
    .toSorted();
  const around = { from: addDays(all[0] ?? start, -margin), to: addDays(all.at(-1) ?? end, margin) };
  const days = specialDays({ zone: calendar.zone }, department, undefined, around);
  const country = countryFor(calendar.zone, department, undefined);
  return { template, frame, tasks, week: calendar.week, days, country };
}
