import { end } from '../../domain/delivery.ts';
import { byRule } from '../../domain/event.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { calendarIn } from './calendar.ts';
import { makeWhatIsDue } from './make.ts';

/**
 * The time of the next occurrence of a series has come: the series is read again, what is due becomes tasks, and the one
 * after is waited for. A second look, and a late one, make nothing twice: the ids of the tasks follow from the days.
 */
export const makeOccurrences: Work<ErrandOf<'makeOccurrences'>> = async (doors, item, { seriesId }) => {
  const { tenantId, scope } = item.document;
  const partition = { tenantId, scope };
  const [stored, campaign] = await Promise.all([
    doors.store.get(partition, 'series', seriesId),
    doors.store.get(partition, 'campaign', scope),
  ]);
  if (!stored || !campaign) return end(item.document, 'cancelled', 'notFound');
  if (campaign.document.status === 'archived') return end(item.document, 'cancelled', 'archived');
  const { document: series, version } = stored;
  const calendarOf = await calendarIn(doors, series);
  const made = await makeWhatIsDue(doors, campaign.document, series, calendarOf(series.zone));
  const { workspaceId, campaignId } = series;
  const scene = { tenantId, workspaceId, campaignId, actorId: byRule, at: doors.clock.now() };
  const settled = await settle(doors.store, partition, {
    put: [
      { document: end(item.document, 'done'), ifVersion: item.version },
      { document: made.series, ifVersion: version },
      ...made.put,
    ],
    events: record(doors.clock, scene, made.happenings),
    due: made.due,
  });
  return isRefusal(settled) ? 'again' : 'committed';
};
