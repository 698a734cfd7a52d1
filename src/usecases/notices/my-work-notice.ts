import type { Actor } from '../../domain/actor.ts';
import type { MyWorkNotice, WorkLineFace } from '../../domain/my-work-face.ts';
import { type WorkPlace, myWork } from '../../domain/my-work.ts';
import type { ReportWork } from '../../domain/report-work.ts';
import type { WorkItem } from '../../domain/summary.ts';
import type { Doors } from '../../ports.ts';
import { readWholeWork, workClockOf } from '../people/whole-work.ts';
import { readerOf } from './reader.ts';

/** All that waits for this reader, as one card; `without` is what was done a moment ago, which the list cannot know yet. */
export async function readMyWorkNotice(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  without?: string,
): Promise<MyWorkNotice> {
  const all = await readWholeWork(doors, actor);
  const places = myWork(
    all.filter(({ id }) => id !== without),
    workClockOf(actor, doors.clock.now()),
  );
  return { kind: 'myWork', reader: readerOf(actor, doors.clock), lines: places.map(faceOf) };
}

/** A line of work as cards show it. */
export function faceOf({ item, group, why, day }: WorkPlace<WorkItem | ReportWork>): WorkLineFace {
  const { noun, title, targetId } = item;
  const face = { group, why, noun, title, day, targetId };
  if (item.noun === 'report') return face;
  const { campaignId: id, campaignName: name, campaignCode: code, checklist } = item;
  return {
    ...face,
    campaign: { id, name, code },
    ...(checklist && { checklist: { done: checklist.done, count: checklist.count } }),
  };
}
