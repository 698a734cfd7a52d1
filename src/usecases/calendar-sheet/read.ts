import type { Actor } from '../../domain/actor.ts';
import {
  type CalendarSheet,
  type SheetThing,
  mostOnSheet,
  type sheetLanes,
  type sheetOverlays,
} from '../../domain/calendar-sheet.ts';
import { type CampaignFilter, passes } from '../../domain/campaign-filter.ts';
import type { Country } from '../../domain/country.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Summary } from '../../domain/summary.ts';
import type { Doors } from '../../ports.ts';
import { linesBetween } from '../calendar-lines/read.ts';
import { readSummaries } from '../campaigns/summaries.ts';
import { readMoments } from '../moments/read.ts';
import { occurrencesIn } from '../series/calendar-lines.ts';
import { type LaneKeys, type Placed, inLanes } from './lanes.ts';

export interface ReadSheet extends Pick<CalendarSheet, 'zoom' | 'from' | 'to'> {
  readonly workspaceId: string;
  readonly lanes: (typeof sheetLanes)[number];
  readonly show: readonly (typeof sheetOverlays)[number][];
  /** Whose moments; without, the reader's. */
  readonly countries?: readonly Country[] | undefined;
  readonly filter: CampaignFilter;
}

type Reading = Pick<Doors, 'store' | 'clock' | 'directory'>;

/** The calendar of a reader for printing, with what they may see now. Refuses: `notFound`, `malformed`. */
export async function readSheet(
  doors: Reading,
  actor: Actor,
  wish: ReadSheet,
  channels: LaneKeys['channels'],
): Promise<CalendarSheet | Refusal> {
  const { workspaceId, from, to, zoom, countries, filter } = wish;
  const place = { workspaceId, from, to };
  const [summaries, lines, occurrences, moments] = await Promise.all([
    readSummaries(doors, actor, workspaceId),
    linesBetween(doors, actor, place),
    occurrencesIn(doors, actor, place),
    readMoments(doors, actor, { ...place, countries }),
  ]);
  if (isRefusal(summaries)) return summaries;
  if (isRefusal(lines)) return lines;
  const shown = new Map(summaries.filter(passes(filter)).map((summary) => [summary.id, summary]));
  const shows = (what: ReadSheet['show'][number]): boolean => wish.show.includes(what);
  const placed: Placed[] = [...shown.values()].flatMap((summary) => campaignIn(summary, from, to));
  for (const { kind, campaignId, title, start, end, personIds, open } of lines.lines) {
    const campaign = shown.get(campaignId);
    if (!campaign || !shows(`${kind}s`)) continue;
    const thing: SheetThing = { kind, title, first: start ?? end, last: end, status: null, done: !open };
    placed.push({ thing, campaign, personIds });
  }
  if (shows('recurring') && !isRefusal(occurrences))
    for (const { campaignId, title, on, done } of occurrences) {
      const campaign = shown.get(campaignId);
      const thing: SheetThing = { kind: 'recurring', title, first: on, last: on, status: null, done };
      if (campaign) placed.push({ thing, campaign, personIds: [] });
    }
  const forAll = isRefusal(moments) ? [] : aroundAll(actor, moments, shows);
  const workspace = await doors.store.get(
    { tenantId: actor.tenantId, scope: scopes.tenant() },
    'workspace',
    workspaceId,
  );
  const all = [...forAll, ...placed].toSorted(byDay);
  const lanes = await inLanes(
    doors,
    actor,
    { workspaceId, kind: wish.lanes, channels },
    all.slice(0, mostOnSheet),
  );
  const { locale, zone } = actor;
  const filtered = shown.size < summaries.length;
  const left = Math.max(0, all.length - mostOnSheet);
  const department = workspace?.document.name ?? '';
  return { department, zoom, from, to, lanes, left, filtered, at: doors.clock.now(), zone, locale };
}

function campaignIn(campaign: Summary, from: string, to: string): Placed[] {
  const { flight, name: title, status, ownerId } = campaign;
  if (!flight || flight.start > to || flight.end < from) return [];
  const { start: first, end: last } = flight;
  const thing: SheetThing = { kind: 'campaign', title, first, last, status, done: false };
  return [{ thing, campaign, personIds: [ownerId] }];
}

function aroundAll(
  { locale }: Actor,
  { moments, occasions }: Exclude<Awaited<ReturnType<typeof readMoments>>, Refusal>,
  shows: (what: ReadSheet['show'][number]) => boolean,
): Placed[] {
  const told = (
    kind: 'event' | 'moment',
    title: string,
    { start, end }: { start: string; end: string },
  ): Placed => ({
    thing: { kind, title, first: start, last: end, status: null, done: false },
    campaign: null,
    personIds: [],
  });
  return [
    ...(shows('moments') ? moments.map((each) => told('moment', each.rule.names[locale], each)) : []),
    ...(shows('events') ? occasions.map(({ document }) => told('event', document.name, document)) : []),
  ];
}

const byDay = (one: Placed, other: Placed): number =>
  inOrder(one.thing.first, other.thing.first) || inOrder(other.thing.last, one.thing.last);
const inOrder = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
