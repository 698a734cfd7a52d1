import { z } from 'zod';
import { differences } from './campaign-differences.ts';
import { CampaignType, type FieldChange, MarketingChannel } from './campaign.ts';
import { type Judged, type LaunchCode, isCostly, launchAreas, launchCodes } from './launch-lines.ts';
import { Id } from './person.ts';
import { type CalendarDate, addDays } from './time.ts';

export const mostListLines = 60;

const words = (most: number) => z.string().trim().max(most);
const many = <T extends z.ZodType>(one: T) => z.array(one).max(50);

/** To which campaigns something applies: those that fit each of these that is not empty. */
export const AppliesTo = z.strictObject({
  types: many(CampaignType),
  channels: many(MarketingChannel),
  /** As campaigns write them; large and small letters are the same. */
  regions: many(words(60).min(1)),
  /** Teams of the department; a campaign is of those in which its owner is. */
  teams: many(Id),
});
export type AppliesTo = z.infer<typeof AppliesTo>;

export const toAll: AppliesTo = { types: [], channels: [], regions: [], teams: [] };

/** A line that a department asks of its campaigns. No fact ticks it: somebody does. */
export const ListLine = z.strictObject({
  /** Begins with `list.`, so that it is never taken for a line that every campaign has. */
  id: Id.refine((id) => id.startsWith('list.'), { error: 'id' }),
  text: words(300).min(1),
  area: z.enum(launchAreas),
  blocking: z.boolean(),
  /** Nobody ticks it without saying what shows it. */
  proof: z.boolean(),
  /** By so many days before the start, unless somebody says another day. */
  daysBefore: z.number().int().min(0).max(365).nullable(),
  /** The owner of the campaign sees to it, unless somebody else is named. */
  byOwner: z.boolean(),
  /** Whose work it is, in words of the department; empty when nobody said. */
  role: words(60),
  appliesTo: AppliesTo,
});
export type ListLine = z.infer<typeof ListLine>;

/** Which lines that every campaign has a department can do without: all but the approval, and what it has a rule of its own for. */
export const dispensable: readonly LaunchCode[] = launchCodes.filter(
  (code) => code !== 'approval' && !isCostly(code),
);

const SwitchedOff = z.strictObject({ code: z.enum(dispensable), appliesTo: AppliesTo });
export type SwitchedOff = z.infer<typeof SwitchedOff>;

const unique = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/** What a department adds to the lines that every campaign has, and which of those it does without. */
export const ListChoice = z.strictObject({
  lines: z
    .array(ListLine)
    .max(mostListLines)
    .refine((all) => unique(all.map(({ id }) => id)), { error: 'twice' }),
  off: z
    .array(SwitchedOff)
    .max(launchCodes.length)
    .refine((all) => unique(all.map(({ code }) => code)), { error: 'twice' }),
});
export type ListChoice = z.infer<typeof ListChoice>;

/** The list as campaigns keep it: as it was when somebody first worked on their checklist. */
export const KeptList = z.strictObject({ revision: z.number().int().min(1), ...ListChoice.shape });
export type KeptList = z.infer<typeof KeptList>;

/** One for each department that chose something; each change counts its revision up. */
export const LaunchList = z.strictObject({
  kind: z.literal('launchList'),
  schema: z.literal(1),
  /** The id of its workspace. */
  id: Id,
  tenantId: Id,
  ...KeptList.shape,
});
export type LaunchList = z.infer<typeof LaunchList>;

/** What differs between two choices; lines are shown in their order, so that it counts. */
export function listChanges(before: ListChoice, after: ListChoice): FieldChange[] {
  return differences<ListChoice>(before, after, ['lines', 'off'], ['lines']);
}

/** Whether it applies to a campaign of that type, in those channels and regions, of an owner in those teams. */
export function applies(
  { types, channels, regions, teams }: AppliesTo,
  { type, channels: own, regions: where = [], ownerTeams = [] }: Judged,
): boolean {
  const said = where.map(plain);
  return (
    (types.length === 0 || types.includes(type)) &&
    (channels.length === 0 || channels.some((channel) => own.includes(channel))) &&
    (regions.length === 0 || regions.some((region) => said.includes(plain(region)))) &&
    (teams.length === 0 || teams.some((id) => ownerTeams.includes(id)))
  );
}

const plain = (region: string): string => region.trim().toLowerCase();

/** The lines of the department that a campaign has. */
export function listLinesFor(list: ListChoice | undefined, campaign: Judged): ListLine[] {
  return (list?.lines ?? []).filter(({ appliesTo }) => applies(appliesTo, campaign));
}

/** Whether a campaign does without a line that every other one has. */
export function isOff(list: ListChoice | undefined, code: LaunchCode, campaign: Judged): boolean {
  return list?.off.some((each) => each.code === code && applies(each.appliesTo, campaign)) ?? false;
}

/** By when a line is to be done as long as nobody said another day; null without a start, or a day. */
export function dueBefore(
  { daysBefore }: Pick<ListLine, 'daysBefore'>,
  { flight }: Judged,
): CalendarDate | null {
  return daysBefore === null || !flight ? null : addDays(flight.start, -daysBefore);
}
