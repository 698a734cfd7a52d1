import type { CampaignType, MarketingChannel } from '../campaign.ts';
import type { Locale } from '../person.ts';
import { locales } from '../person.ts';
import type { Priority } from '../task.ts';
import type { Anchor, Industry, TemplateContent, TemplateTask } from '../template.ts';
import { type RoleKey, roleWords } from './roles.ts';

/** English, simplified and traditional Chinese. */
export type Words = readonly [string, string, string];

export interface Step {
  readonly key: string;
  readonly role: RoleKey;
  readonly from: Anchor;
  readonly start: number | null;
  readonly due: number;
  readonly title: Words;
  readonly more: StepMore;
}

interface StepMore {
  /** Keys of the steps that must be over before it begins. */
  readonly after?: readonly string[];
  readonly milestone?: true;
  readonly priority?: Priority;
  readonly checklist?: readonly Words[];
  readonly accountable?: RoleKey;
  readonly consulted?: readonly RoleKey[];
  readonly informed?: readonly RoleKey[];
}

/** A template that comes with the product, in all languages. */
export interface Entry {
  readonly id: string;
  readonly version: number;
  readonly type: CampaignType;
  readonly industry: Industry;
  readonly name: Words;
  readonly description: Words;
  readonly occasion: Words;
  readonly channels: readonly MarketingChannel[];
  readonly flightStart: number;
  readonly flightDays: number;
  readonly steps: readonly Step[];
}

/** Days are working days from the anchor; a milestone has no start. */
export function step(
  key: string,
  role: RoleKey,
  [from, start, due]: readonly [Anchor, number | null, number],
  title: Words,
  more: StepMore = {},
): Step {
  return { key, role, from, start, due, title, more };
}

/** As a department reads it that works in this language. */
export function contentOfEntry(entry: Entry, locale: Locale): TemplateContent {
  const said = (words: Words): string => words[locales.indexOf(locale)] ?? words[0];
  const { type, industry, channels, flightStart, flightDays, steps } = entry;
  const roles = [...new Set(steps.flatMap(rolesIn))];
  return {
    name: said(entry.name),
    description: said(entry.description),
    type,
    industry,
    occasion: said(entry.occasion),
    channels: [...channels],
    regions: [],
    flightStart,
    flightDays,
    routeId: null,
    locked: [],
    metrics: [],
    money: [],
    roles: roles.map((key) => ({ key, name: said(roleWords[key]) })),
    tasks: steps.map((one) => taskOf(one, said)),
  };
}

function rolesIn({ role, more: { accountable, consulted = [], informed = [] } }: Step): RoleKey[] {
  return [role, ...(accountable ? [accountable] : []), ...consulted, ...informed];
}

function taskOf(
  { key, role, from, start, due, title, more }: Step,
  said: (words: Words) => string,
): TemplateTask {
  const { after = [], milestone = false, priority = 'medium', checklist = [] } = more;
  const { accountable, consulted = [], informed = [] } = more;
  return {
    key,
    title: said(title),
    description: '',
    role,
    from,
    start,
    due,
    milestone,
    priority,
    checklist: checklist.map(said),
    links: after.map((before) => ({ key: before, kind: 'endToStart', lag: 0 })),
    after: null,
    raci: [
      ...(accountable ? [{ role: accountable, part: 'accountable' as const }] : []),
      ...consulted.map((each) => ({ role: each, part: 'consulted' as const })),
      ...informed.map((each) => ({ role: each, part: 'informed' as const })),
    ],
  };
}
