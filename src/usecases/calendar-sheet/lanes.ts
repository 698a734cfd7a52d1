import type { Actor } from '../../domain/actor.ts';
import type { CalendarSheet, SheetThing, sheetLanes } from '../../domain/calendar-sheet.ts';
import type { MarketingChannel } from '../../domain/campaign.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Summary } from '../../domain/summary.ts';
import type { Doors } from '../../ports.ts';
import { listPeople } from '../people/list.ts';
import { readTeams } from '../teams/read.ts';

/** A thing with what says in which lanes it belongs; what has no campaign belongs to everybody. */
export interface Placed {
  readonly thing: SheetThing;
  readonly campaign: Summary | null;
  readonly personIds: readonly string[];
}

export interface LaneKeys {
  readonly workspaceId: string;
  readonly kind: (typeof sheetLanes)[number];
  /** What marketing channels are called. */
  readonly channels: Readonly<Record<MarketingChannel, string>>;
}

/** Things in lanes by name, each in every lane that it belongs to; what belongs to everybody first, what to none last. */
export async function inLanes(
  doors: Pick<Doors, 'store' | 'directory'>,
  actor: Actor,
  { workspaceId, kind, channels }: LaneKeys,
  placed: readonly Placed[],
): Promise<CalendarSheet['lanes']> {
  if (kind === 'none') return [{ kind: 'only', name: '', things: placed.map(({ thing }) => thing) }];
  const namesOf = await namer(doors, actor, workspaceId, kind, channels);
  const lanes = new Map<string, SheetThing[]>();
  const forAll: SheetThing[] = [];
  const none: SheetThing[] = [];
  for (const each of placed) {
    if (!each.campaign) forAll.push(each.thing);
    const names = each.campaign ? namesOf(each, each.campaign) : [];
    if (each.campaign && names.length === 0) none.push(each.thing);
    for (const name of new Set(names)) lanes.set(name, [...(lanes.get(name) ?? []), each.thing]);
  }
  const named = [...lanes].map(([name, things]) => ({ kind: 'named' as const, name, things }));
  if (kind !== 'campaign') named.sort((one, other) => one.name.localeCompare(other.name, actor.locale));
  return [
    { kind: 'all' as const, name: '', things: forAll },
    ...named,
    { kind: 'none' as const, name: '', things: none },
  ].filter(({ things }) => things.length > 0);
}

async function namer(
  doors: Pick<Doors, 'store' | 'directory'>,
  actor: Actor,
  workspaceId: string,
  kind: Exclude<LaneKeys['kind'], 'none'>,
  channels: LaneKeys['channels'],
): Promise<(placed: Placed, campaign: Summary) => readonly string[]> {
  if (kind === 'campaign') return (_, campaign) => [campaign.name];
  if (kind === 'channel') return (_, campaign) => campaign.channels.map((each) => channels[each]);
  if (kind === 'person') {
    const people = await listPeople(doors, actor, workspaceId);
    const names = new Map(isRefusal(people) ? [] : people.map(({ id, name }) => [id, name]));
    return ({ personIds }) => personIds.flatMap((id) => names.get(id) ?? []);
  }
  const read = await readTeams(doors, actor, workspaceId);
  const teams = isRefusal(read) ? [] : read.teams;
  return ({ personIds }) =>
    teams.filter(({ memberIds }) => personIds.some((id) => memberIds.includes(id))).map(({ name }) => name);
}
