import type { Actor } from '../../domain/actor.ts';
import type { Occurrence, Plan } from '../../domain/occurrence.ts';
import { occurrencesOf } from '../../domain/occurrence.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { virtualOf } from '../../domain/series-ahead.ts';
import { neverRecurs } from '../../domain/series-edit.ts';
import type { Series } from '../../domain/series.ts';
import { dateIn } from '../../domain/time.ts';
import type { Doors, Stored } from '../../ports.ts';
import { type FoundCampaign, findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';
import { calendarIn } from './calendar.ts';

/** How many occurrences are shown ahead. */
export const shownAhead = 5;

export interface SeenSeries extends Stored<Series> {
  /** The next ones that are nobody's task yet. */
  readonly ahead: readonly Occurrence[];
}

/** All series of a campaign with their next occurrences, oldest first. Refuses: `notFound`. */
export async function listSeries(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  campaignId: string,
): Promise<{ readonly campaign: FoundCampaign; readonly series: readonly SeenSeries[] } | Refusal> {
  const campaign = await findCampaign(doors, actor, campaignId, 'task.read');
  if (isRefusal(campaign)) return campaign;
  const [stored, calendarOf] = await Promise.all([
    readAll(doors.store, campaign.partition, 'seriesOfCampaign', {}),
    calendarIn(doors, campaign.document),
  ]);
  const oldestFirst = stored.toSorted(({ document: one }, { document: other }) =>
    `${one.createdAt} ${one.start}` < `${other.createdAt} ${other.start}` ? -1 : 1,
  );
  const series = oldestFirst.map((each) => {
    const { zone } = each.document;
    const from = dateIn(zone, doors.clock.now());
    return { ...each, ahead: virtualOf(each.document, calendarOf(zone), { from, most: shownAhead }) };
  });
  return { campaign, series };
}

/** When something would recur, before it is saved. Refuses: `notFound`, `notAllowed`, `malformed` (never). */
export async function foreseeSeries(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { campaignId, plan }: { readonly campaignId: string; readonly plan: Plan },
): Promise<readonly Occurrence[] | Refusal> {
  const campaign = await findCampaign(doors, actor, campaignId, 'task.create');
  if (isRefusal(campaign)) return campaign;
  const fault = neverRecurs(plan);
  if (fault) return fault;
  const today = dateIn(plan.zone, doors.clock.now());
  const from = plan.start > today ? plan.start : today;
  const calendarOf = await calendarIn(doors, campaign.document);
  return occurrencesOf(plan, calendarOf(plan.zone), { from, most: shownAhead });
}
