import type { MoneyShare } from '../../../src/domain/usual-plan.ts';
import type { TemplateContent, TemplateRole, TemplateTask } from '../../../src/domain/template.ts';

/** A task as it is typed: numbers are text, the checklist is one text. */
export interface TaskDraft extends Omit<TemplateTask, 'start' | 'due' | 'checklist'> {
  readonly start: string;
  readonly due: string;
  readonly checklist: string;
}

/** A part of the budget as it is typed; the key tells parts apart while they are written. */
export interface ShareDraft extends Omit<MoneyShare, 'share'> {
  readonly key: string;
  readonly share: string;
}

export interface TemplateDraft extends Omit<
  TemplateContent,
  'tasks' | 'money' | 'flightStart' | 'flightDays' | 'regions'
> {
  readonly flightStart: string;
  readonly flightDays: string;
  readonly regions: string;
  readonly money: readonly ShareDraft[];
  readonly tasks: readonly TaskDraft[];
}

const typed = (days: number | null): string => (days === null ? '' : String(days));

export function draftOf(content: TemplateContent): TemplateDraft {
  return {
    ...content,
    flightStart: typed(content.flightStart),
    flightDays: typed(content.flightDays),
    regions: content.regions.join(', '),
    money: content.money.map((part, at) => ({ ...part, key: `m${at}`, share: String(part.share) })),
    tasks: content.tasks.map((task) => ({
      ...task,
      start: typed(task.start),
      due: typed(task.due),
      checklist: task.checklist.join('\n'),
    })),
  };
}

/** What is wrong with a field, by its name; of a task by `<key>.<field>`. */
export type DraftFault = 'needed' | 'shareFault' | 'whole' | 'reversed' | 'flightFault';
export type DraftFaults = Readonly<Record<string, DraftFault>>;

const wholeNumber = /^[-−]?\d{1,3}$/;
const numberIn = (text: string): number => Number(text.trim().replace('−', '-'));
const daysIn = (text: string): number | null => (text.trim() === '' ? null : numberIn(text));
const isDays = (text: string): boolean =>
  text.trim() === '' || (wholeNumber.test(text.trim()) && Math.abs(numberIn(text)) <= 400);

const shareIn = (text: string): number => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** What the parts come to, in percent; what is no number counts for nothing. */
export const sumOfShares = (money: readonly ShareDraft[]): number =>
  money.reduce((sum, { share }) => sum + (shareIn(share) || 0), 0);

export function faultsOf({ name, flightStart, flightDays, roles, tasks, money }: TemplateDraft): DraftFaults {
  const faults: Record<string, DraftFault> = {};
  if (name.trim() === '') faults['name'] = 'needed';
  if (flightStart.trim() === '' || !isDays(flightStart)) faults['flightStart'] = 'whole';
  if (!/^\d{1,3}$/.test(flightDays.trim()) || numberIn(flightDays) < 1 || numberIn(flightDays) > 400)
    faults['flightDays'] = 'flightFault';
  for (const { key, share } of money)
    if (!(shareIn(share) >= 1 && shareIn(share) <= 100)) faults[`money.${key}`] = 'shareFault';
  if (sumOfShares(money) > 100) faults['money'] = 'shareFault';
  for (const role of roles) if (role.name.trim() === '') faults[`role.${role.key}`] = 'needed';
  for (const { key, title, start, due } of tasks) {
    if (title.trim() === '') faults[`${key}.title`] = 'needed';
    if (!isDays(start)) faults[`${key}.start`] = 'whole';
    if (!isDays(due)) faults[`${key}.due`] = 'whole';
    else if (isDays(start) && start.trim() !== '' && (due.trim() === '' || numberIn(due) < numberIn(start)))
      faults[`${key}.due`] = 'reversed';
  }
  return faults;
}

/** The content that a draft without faults stands for. */
export function contentOf(draft: TemplateDraft): TemplateContent {
  return {
    ...draft,
    name: draft.name.trim(),
    flightStart: numberIn(draft.flightStart),
    flightDays: numberIn(draft.flightDays),
    regions: draft.regions
      .split(/[,，、]/)
      .map((region) => region.trim())
      .filter(Boolean),
    money: draft.money.map(({ key: _key, name, share, ...part }) => ({
      ...part,
      name: name.trim(),
      share: shareIn(share),
    })),
    tasks: draft.tasks.map((task) => ({
      ...task,
      title: task.title.trim(),
      start: task.milestone ? null : daysIn(task.start),
      due: daysIn(task.due),
      checklist: task.checklist
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    })),
  };
}

export const emptyContent: TemplateContent = {
  name: '',
  description: '',
  type: 'promotion',
  industry: 'any',
  occasion: '',
  channels: [],
  regions: [],
  flightStart: 0,
  flightDays: 14,
  routeId: null,
  locked: [],
  metrics: [],
  money: [],
  roles: [],
  tasks: [],
};

/** A key that nothing in the list has. */
function freeKey(taken: readonly { readonly key: string }[], letter: string): string {
  let number = taken.length + 1;
  while (taken.some(({ key }) => key === `${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}

export function withTask(draft: TemplateDraft): TemplateDraft {
  const task: TaskDraft = {
    key: freeKey(draft.tasks, 'n'),
    title: '',
    description: '',
    role: draft.roles[0]?.key ?? null,
    from: 'launch',
    start: '',
    due: '0',
    milestone: false,
    priority: 'medium',
    checklist: '',
    links: [],
    after: null,
    raci: [],
  };
  return { ...draft, tasks: [...draft.tasks, task] };
}

/** Without a task, and without what waited for it. */
export function withoutTask(draft: TemplateDraft, key: string): TemplateDraft {
  const tasks = draft.tasks
    .filter((task) => task.key !== key)
    .map((task) => ({
      ...task,
      after: task.after === key ? null : task.after,
      links: task.links.filter((link) => link.key !== key),
    }));
  return { ...draft, tasks };
}

export function withRole(draft: TemplateDraft): TemplateDraft {
  const role: TemplateRole = { key: freeKey(draft.roles, 'role'), name: '' };
  return { ...draft, roles: [...draft.roles, role] };
}

/** Whether a task names the role: then it stays. */
export function isHeld({ tasks }: TemplateDraft, key: string): boolean {
  return tasks.some(({ role, raci }) => role === key || raci.some((each) => each.role === key));
}
