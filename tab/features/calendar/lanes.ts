import type { MarketingChannel } from '../../../src/domain/campaign.ts';
import type { LaneKind } from './calendar-place.ts';
import { isForAll, type Thing } from './things.ts';

/** A row of the calendar with what belongs to it. */
export interface Lane {
  readonly key: string;
  readonly name: string;
  readonly things: readonly Thing[];
}

/** What lanes are called and who belongs to which team; resolved by whoever shows them. */
export interface LaneWords {
  readonly team: (personId: string) => readonly string[];
  readonly teamName: (teamId: string) => string;
  readonly personName: (personId: string) => string;
  readonly channelName: (channel: MarketingChannel) => string;
  readonly none: Record<Exclude<LaneKind, 'none' | 'campaign'>, string>;
  readonly forAll: string;
  readonly compare: (one: string, other: string) => number;
}

/** Of a lane for what has none of that kind; always the last one. */
const NONE = '';

/** Things in lanes, each in every lane that it belongs to; first what belongs to everybody. Lanes without anything are left out. */
export function lanesOf(kind: LaneKind, things: readonly Thing[], words: LaneWords): readonly Lane[] {
  const forAll = things.filter(isForAll);
  const others = things.filter((thing) => !isForAll(thing));
  const above = forAll.length > 0 ? [{ key: 'all', name: words.forAll, things: forAll }] : [];
  if (kind === 'none')
    return others.length > 0 ? [...above, { key: 'one', name: '', things: others }] : above;
  const lanes = new Map<string, Thing[]>();
  for (const thing of others)
    for (const key of keysOf(kind, thing, words)) {
      const lane = lanes.get(key);
      if (lane) lane.push(thing);
      else lanes.set(key, [thing]);
    }
  const named = [...lanes].map(([key, own]) => ({
    key: `${kind} ${key}`,
    name: nameOf(kind, key, own, words),
    things: own,
    isNone: key === NONE,
  }));
  if (kind !== 'campaign')
    named.sort((a, b) => Number(a.isNone) - Number(b.isNone) || words.compare(a.name, b.name));
  return [...above, ...named.map(({ key, name, things: own }) => ({ key, name, things: own }))];
}

/** Campaigns belong to their owner; what is due belongs to whoever does it. */
function keysOf(kind: Exclude<LaneKind, 'none'>, thing: Thing, words: LaneWords): readonly string[] {
  const orNone = (keys: readonly string[]): readonly string[] => (keys.length > 0 ? keys : [NONE]);
  switch (kind) {
    case 'campaign':
      return thing.campaign ? [thing.campaign.id] : [];
    case 'channel':
      return orNone(thing.campaign?.channels ?? []);
    case 'person':
      return orNone(thing.personIds);
    case 'team':
      return orNone([...new Set(thing.personIds.flatMap((id) => words.team(id)))]);
  }
}

function nameOf(
  kind: Exclude<LaneKind, 'none'>,
  key: string,
  things: readonly Thing[],
  words: LaneWords,
): string {
  if (kind === 'campaign') return things[0]?.campaign?.name ?? '';
  if (key === NONE) return words.none[kind];
  if (kind === 'person') return words.personName(key);
  if (kind === 'team') return words.teamName(key);
  return words.channelName(things[0]?.campaign?.channels.find((one) => one === key) ?? 'other');
}
