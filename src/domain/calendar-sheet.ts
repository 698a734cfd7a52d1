import { z } from 'zod';
import { CampaignStatus } from './campaign.ts';
import { calendarLineKinds } from './campaign-lines.ts';
import { Locale } from './person.ts';
import { CalendarDate, Instant, Zone } from './time.ts';

export const sheetZooms = ['day', 'week', 'month', 'quarter', 'year'] as const;
export const sheetLanes = ['none', 'team', 'channel', 'person', 'campaign'] as const;
/** What a sheet can show besides campaigns, as the calendar's address calls it. */
export const sheetOverlays = [
  'tasks',
  'milestones',
  'approvals',
  'contents',
  'recurring',
  'events',
  'moments',
] as const;
export const sheetFormats = ['pdf', 'png'] as const;
export const sheetKinds = ['campaign', ...calendarLineKinds, 'recurring', 'event', 'moment'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** So much stands on a sheet; of more it is said how much. */
export const mostOnSheet = 2_000;

/** Something on a sheet, from a day to a day. */
export const SheetThing = z.strictObject({
  kind: z.enum(sheetKinds),
  title: z.string(),
  first: CalendarDate,
  last: CalendarDate,
  /** Null for anything but campaigns. */
  status: CampaignStatus.nullable(),
  done: z.boolean(),
});
export type SheetThing = z.infer<typeof SheetThing>;

/** `only`: there are no others; `all`: what belongs to everybody; `none`: what belongs to no lane. Only `named` ones have a name. */
export interface SheetLane {
  readonly kind: 'only' | 'all' | 'named' | 'none';
  readonly name: string;
  readonly things: readonly SheetThing[];
}

/** What a printed calendar shows: everything its drawing needs, and nothing its reader may not see. */
export interface CalendarSheet {
  readonly department: string;
  readonly zoom: (typeof sheetZooms)[number];
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly lanes: readonly SheetLane[];
  /** So many more there are. */
  readonly left: number;
  /** Only some of the campaigns are shown. */
  readonly filtered: boolean;
  readonly at: Instant;
  readonly zone: Zone;
  readonly locale: Locale;
}
