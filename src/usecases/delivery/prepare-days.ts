import type { Actor } from '../../domain/actor.ts';
import type { DueItem } from '../../domain/due.ts';
import { hasEvenings } from '../../domain/day.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { instantOf } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import { peopleOn } from '../days/people.ts';
import { dayRuleOf } from '../days/rule.ts';
import { readEveningNotice, readMissingNotice, readRollUpNotice } from '../notices/day-notices.ts';
import { type Parcel, newMessage, nothing } from './parcel.ts';
import type { ErrandOf } from './work.ts';

type Prepare<E> = (doors: Doors, item: DueItem, errand: E, actor: Actor) => Promise<Parcel>;

/** Only on a day on which the reader works, at the hour that they want now, when something closed or moved, or a line of theirs waits. */
export const tellEvening: Prepare<ErrandOf<'tellEvening'>> = async (doors, item, errand, actor) => {
  const { workspaceId, date } = errand;
  const { tenantId } = item;
  const { choice } = await dayRuleOf(doors.store, tenantId, workspaceId);
  if (!hasEvenings(choice)) return nothing('off');
  const me = (await peopleOn(doors, { tenantId, workspaceId }, date)).find(({ id }) => id === actor.personId);
  if (me?.works !== true) return nothing('dayOff');
  const { on, time } = me.evening;
  if (!on || instantOf(date, time, me.zone) !== item.dueAt) return nothing('moved');
  const notice = await readEveningNotice(doors, actor, { workspaceId, date });
  if (isRefusal(notice)) return nothing(notice.refused);
  if (notice.lines.every(({ why }) => why === 'ticked')) {
    if (notice.sent) return nothing('answered');
    if (notice.closed.length + notice.moved.length === 0) return nothing('quiet');
  }
  return newMessage(doors, tenantId, notice, { kind: 'evening', id: `${date}.${workspaceId}` });
};

/** A day on which nobody closed or said anything is not told. */
export const tellRollUp: Prepare<ErrandOf<'tellRollUp'>> = async (doors, item, errand, actor) => {
  const { workspaceId, date } = errand;
  const { choice } = await dayRuleOf(doors.store, item.tenantId, workspaceId);
  if (!choice.reports) return nothing('off');
  const notice = await readRollUpNotice(doors, actor, { workspaceId, date });
  if (isRefusal(notice)) return nothing(notice.refused);
  if (notice.lines.every(({ closed, hasSpoken }) => closed.length === 0 && !hasSpoken))
    return nothing('quiet');
  return newMessage(doors, item.tenantId, notice, { kind: 'rollUp', id: `${date}.${workspaceId}` });
};

export const tellMissing: Prepare<ErrandOf<'tellMissing'>> = async (doors, item, errand, actor) => {
  const { workspaceId, date, zone } = errand;
  const { choice } = await dayRuleOf(doors.store, item.tenantId, workspaceId);
  if (!choice.checkIn) return nothing('off');
  const notice = await readMissingNotice(doors, actor, { workspaceId, date, zone });
  if (isRefusal(notice)) return nothing(notice.refused);
  if (notice.names.length === 0) return nothing('nobody');
  const id = `${date}.${zone.replaceAll('/', '~')}.${workspaceId}`;
  return newMessage(doors, item.tenantId, notice, { kind: 'missing', id });
};
