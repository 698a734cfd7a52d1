import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { createSeries as decide } from '../../domain/series-edit.ts';
import type { Series, SeriesContent } from '../../domain/series.ts';
import { dateIn } from '../../domain/time.ts';
import type { Doors, Stored } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { derivedId } from '../derived-id.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { assigneeOf } from '../tasks/assignee.ts';
import { calendarIn } from './calendar.ts';
import { closedFault } from './find.ts';
import { makeWhatIsDue } from './make.ts';

export interface CreateSeries {
  readonly campaignId: string;
  /** Chosen by the asker once per intention: asking again with it gives the same series back. */
  readonly once: string;
  readonly content: SeriesContent;
}

/**
 * A task that comes again and again; what is due soon is made in the same commit. Refuses: `notFound`, `notAllowed`,
 * `wrongStatus`, `unknownPerson`, `malformed` (it never recurs).
 */
export async function createSeries(
  doors: Doors,
  actor: Actor,
  { campaignId, once, content }: CreateSeries,
): Promise<Stored<Series> | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'task.create');
  if (isRefusal(found)) return found;
  const { document: campaign, partition } = found;
  const { tenantId, workspaceId } = campaign;
  const id = await derivedId('series', tenantId, campaignId, actor.personId, once);
  const earlier = await doors.store.get(partition, 'series', id);
  if (earlier) return earlier;
  const fault = closedFault(found);
  if (fault) return fault;
  const assignee = await assigneeOf(doors.directory, campaign, content.assigneeId);
  if (isRefusal(assignee)) return assignee;
  const at = doors.clock.now();
  const named = { id, tenantId, workspaceId, campaignId, createdBy: actor.personId, createdAt: at };
  const decided = decide({ ...named, ...content }, dateIn(content.zone, at));
  if (isRefusal(decided)) return decided;
  const calendarOf = await calendarIn(doors, campaign);
  const made = await makeWhatIsDue(doors, campaign, decided.series, calendarOf(content.zone));
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const settled = await settle(doors.store, partition, {
    put: [{ document: made.series, ifVersion: 'absent' }, ...made.put],
    events: record(doors.clock, scene, [decided.happening, ...made.happenings]),
    due: made.due,
  });
  if (isRefusal(settled)) {
    // The same request won on another wire: what it made is the answer.
    const winner = settled.refused === 'stale' ? await doors.store.get(partition, 'series', id) : undefined;
    return winner ?? settled;
  }
  return { document: made.series, version: settled.versions[`series/${id}`] ?? '' };
}
