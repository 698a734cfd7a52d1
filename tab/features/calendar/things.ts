import type { SummaryView } from '../../../src/contract/views.ts';
import { dayNumber } from '../../ui/days.ts';
import type { Overlay } from './calendar-place.ts';

export type OverlayKind = 'task' | 'milestone' | 'approval' | 'content' | 'recurring' | 'event' | 'moment';

/** When on its day: an instant, or what a clock on a wall shows. */
export type At =
  | { readonly instant: string }
  | { readonly date: string; readonly time: string; readonly zone: string };

interface Placeable {
  /** One of its own among all that is shown. */
  readonly key: string;
  readonly title: string;
  /** Days since 1970, both included. */
  readonly first: number;
  readonly last: number;
  readonly personIds: readonly string[];
}

/** A campaign, over its flight. */
export interface CampaignThing extends Placeable {
  readonly kind: 'campaign';
  readonly campaign: SummaryView;
}

/** Anything else with a place on the calendar; what is due lies on its day. */
export interface OverlayThing extends Placeable {
  readonly kind: OverlayKind;
  /** Present for what has an hour. */
  readonly at?: At;
  /** Whose it is; absent for what belongs to the whole department. */
  readonly campaign?: SummaryView;
  /** By what it opens, where it is everybody's. */
  readonly momentId?: string;
  /** What else there is to say of it. */
  readonly note?: string;
  /** `ahead`: it stands in a rule alone and is nobody's task yet. */
  readonly standing: 'open' | 'done' | 'ahead';
}

export type Thing = CampaignThing | OverlayThing;

export const isCampaign = (thing: Thing): thing is CampaignThing => thing.kind === 'campaign';

/** What belongs to everybody lies above the lanes. */
export const isForAll = ({ kind }: Thing): boolean => kind === 'event' || kind === 'moment';

export const overlayOf: Record<OverlayKind, Overlay> = {
  task: 'tasks',
  milestone: 'milestones',
  approval: 'approvals',
  content: 'contents',
  recurring: 'recurring',
  event: 'events',
  moment: 'moments',
};

/** The campaigns that run between two dates, as things, in the order in which bars are laid: early ones first, long ones above short ones. */
export function campaignThings(
  campaigns: readonly SummaryView[],
  first: string,
  last: string,
): readonly CampaignThing[] {
  return campaigns
    .flatMap((campaign): CampaignThing[] => {
      const { id, flight, name, ownerId } = campaign;
      if (!flight || flight.start > last || flight.end < first) return [];
      return [
        {
          key: id,
          kind: 'campaign',
          title: name,
          first: dayNumber(flight.start),
          last: dayNumber(flight.end),
          campaign,
          personIds: [ownerId],
        },
      ];
    })
    .toSorted(byStartThenLength);
}

export function byStartThenLength(one: Thing, other: Thing): number {
  return one.first - other.first || other.last - one.last || (one.key < other.key ? -1 : 1);
}
