import { z } from 'zod';
import type { ActiveGrant, Actor } from './actor.ts';
import { Id } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Verb } from './rights.ts';
import { type Instant, addDays, addMilliseconds, instantOf } from './time.ts';

/** What a grant lets somebody do, each more than the one before. */
export const grantLevels = ['see', 'seeAmounts', 'edit'] as const;
export const GrantLevel = z.enum(grantLevels);
export type GrantLevel = z.infer<typeof GrantLevel>;

/** `guest`: named as a guest of the campaign; the right is theirs by that, the grant says why and until when. */
export const GrantKind = z.enum([...grantLevels, 'guest']);
export type GrantKind = z.infer<typeof GrantKind>;

/** Somebody may do something for a time, and everybody can read who allowed it, why and until when. */
export const Grant = z.strictObject({
  kind: z.literal('grant'),
  schema: z.literal(1),
  /** Derived, so that giving twice is once; of a guest from campaign and person: there is one for each. */
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  /** Null: the whole workspace. */
  campaignId: Id.nullable(),
  personId: Id,
  level: GrantKind,
  reason: z.string().max(500),
  /** To the minute. At this instant it holds no more. */
  until: z.string(),
  givenAt: z.string(),
  /** `rule` for a guest whose end nobody named. */
  givenById: Id,
  endedAt: z.string().nullable(),
});
export type Grant = z.infer<typeof Grant>;

const see = ['campaign.read', 'task.read', 'asset.read'] as const;
const seeAmounts = [...see, 'campaign.readBudget', 'result.read'] as const;

/** Nothing here answers or asks for an approval, names people, or lets others in: that takes a role. */
const verbsOf: Record<GrantKind, readonly Verb[]> = {
  see,
  seeAmounts,
  edit: [...seeAmounts, 'campaign.edit', 'task.create', 'task.edit', 'asset.add'],
  guest: [],
};

/** Without the names of a department and its people nothing of it can be read. */
const aroundIt = ['workspace.read', 'people.read'] as const;

/** The levels that somebody may hand on: those of which they hold every right themselves. */
export function levelsHeldBy(holds: (verb: Verb) => boolean): GrantLevel[] {
  return grantLevels.filter((level) => verbsOf[level].every(holds));
}

/** What a grant brings at this moment: nothing once it is over, and to people from outside never an amount or an edit. */
export function broughtBy(
  { id: grantId, workspaceId, campaignId, level, until, endedAt }: Grant,
  external: boolean,
  at: Instant,
): ActiveGrant[] {
  if (!isActive({ until, endedAt }, at) || level === 'guest') return [];
  const held = { grantId, workspaceId, until };
  return [
    { ...held, campaignId, verbs: external ? see : verbsOf[level] },
    { ...held, campaignId: null, verbs: aroundIt },
  ];
}

/** The same actor as a token from outside shows them: what was given to them stays, without amounts and edits. */
export function fromOutside(actor: Actor): Actor {
  const harmless: ReadonlySet<string> = new Set([...see, ...aroundIt]);
  const grants = actor.grants.map((grant) => ({
    ...grant,
    verbs: grant.verbs.filter((verb) => harmless.has(verb)),
  }));
  return { ...actor, external: true, grants };
}

/** The actor with what their roles bring and nothing besides: for what must outlive no grant. */
export function ownRights(actor: Actor): Actor {
  return actor.grants.length === 0 ? actor : { ...actor, grants: [] };
}

export function isActive({ until, endedAt }: Pick<Grant, 'until' | 'endedAt'>, at: Instant): boolean {
  return endedAt === null && at < until;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** A quarter: what is needed for longer is a place in the department, which is a role. */
export const longestGrantDays = 90;
export const longestGuestDays = 365;
/** Guests stay so long after the flight, for what is left to be settled. */
const afterFlightDays = 14;
/** The owner hears of it so long before a guest leaves. */
export const remindDaysBefore = 3;

/** The same minute, without its seconds. */
export function toMinute(at: Instant): Instant {
  return addMilliseconds(at, -(Date.parse(at) % minute));
}

/** Refuses with `unfit`: `over` (an end that has passed), `tooLongGrant`, `tooLongGuest`. */
export function endFault(level: GrantKind, until: Instant, at: Instant): Refusal | undefined {
  const unfit = (what: string) => refuse('unfit', { at: 'until', facts: { what } });
  if (until <= at) return unfit('over');
  if (level === 'guest')
    return until > addMilliseconds(at, longestGuestDays * day) ? unfit('tooLongGuest') : undefined;
  return until > addMilliseconds(at, longestGrantDays * day) ? unfit('tooLongGrant') : undefined;
}

/** When a guest leaves where nobody said: two weeks after the flight, or in a quarter; within a year in any case. */
export function usualGuestEnd(flightEnd: string | undefined, zone: string, at: Instant): Instant {
  const soonest = addMilliseconds(at, afterFlightDays * day);
  const latest = addMilliseconds(at, longestGuestDays * day);
  const usual =
    flightEnd === undefined
      ? addMilliseconds(at, longestGrantDays * day)
      : instantOf(addDays(flightEnd, afterFlightDays + 1), '00:00', zone);
  const until = usual < soonest ? soonest : usual;
  return toMinute(until < latest ? until : latest);
}

/** When guests leave who were named before anybody had an end: never within a quarter, so that nobody is cut off unawares. */
export function standingGuestEnd(flightEnd: string | undefined, zone: string, at: Instant): Instant {
  const quarter = toMinute(addMilliseconds(at, longestGrantDays * day));
  const usual = usualGuestEnd(flightEnd, zone, at);
  return usual < quarter ? quarter : usual;
}

/** When the owner is reminded that a guest leaves; null where that is less than a day before the end. */
export function guestReminderAt(until: Instant, at: Instant): Instant | null {
  const due = addMilliseconds(until, -remindDaysBefore * day);
  if (due > at) return due;
  return until > addMilliseconds(at, day) ? at : null;
}

const fourWeeks = 28 * day;

/** What one click gives a guest: four weeks more, within a year from now. */
export function longerGuestEnd(until: Instant, at: Instant): Instant {
  const longer = addMilliseconds(until, fourWeeks);
  const latest = toMinute(addMilliseconds(at, longestGuestDays * day));
  return longer < latest ? longer : latest;
}
