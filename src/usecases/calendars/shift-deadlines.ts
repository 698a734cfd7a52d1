import { type ApprovalRequest, everybodyIn } from '../../domain/approval.ts';
import { dueRungs } from '../../domain/approval-ladder.ts';
import { type CalendarChange, calendarNoun } from '../../domain/calendar-change.ts';
import { type StageShift, keptAsItWas, reversed, shifted } from '../../domain/calendar-shift.ts';
import { end } from '../../domain/delivery.ts';
import { type DueItem, type DueState, arm } from '../../domain/due.ts';
import type { Doors, Partition, Stored } from '../../ports.ts';
import type { ErrandOf, Work, WorkDone } from '../delivery/work.ts';
import { record } from '../record.ts';
import { workingTimeOf } from './working-calendars.ts';

/** So many stages move before it is looked again whether the change was taken back. */
const inOneGo = 20;
/** Leaves room for the change and its errand in a commit of at most 100 operations. */
const toldInOneCommit = 90;

type Turn = ErrandOf<'shiftDeadlines'>['turn'];

/**
 * Moves what a changed calendar moves, or keeps it as it was, some stages at a time; each in a commit of its own that is
 * written once. When all are done, everybody concerned is told in one message.
 */
export const shiftDeadlines: Work<ErrandOf<'shiftDeadlines'>> = async (doors, item, { changeId, turn }) => {
  const { tenantId, scope } = item.document;
  const partition = { tenantId, scope };
  const change = await doors.store.get(partition, 'calendarChange', changeId);
  const wanted = turn === 'forward' ? 'working' : 'undoing';
  if (change?.document.state !== wanted) return end(item.document, 'cancelled', 'takenBack');
  const { shifts, worked } = change.document;
  const some = shifts.slice(worked, worked + inOneGo);
  for (const shift of some) {
    if (!(await shiftOne(doors, change.document, shift, turn))) return 'again';
  }
  const next = { ...change.document, worked: worked + some.length };
  return next.worked < shifts.length
    ? write(doors, partition, [change, next], [item, { ...item.document, wakeAt: doors.clock.now() }])
    : finish(doors, partition, [change, next], item, turn);
};

/** False when somebody else wrote in the same moment, or the store was busy. */
async function shiftOne(
  doors: Doors,
  change: CalendarChange,
  shift: StageShift,
  turn: Turn,
): Promise<boolean> {
  const partition = { tenantId: change.tenantId, scope: shift.campaignId };
  const stored = await doors.store.get(partition, 'approval', shift.requestId);
  if (!stored) return true;
  const { document: request } = stored;
  const people = everybodyIn(request);
  if (change.choice === 'keep') {
    const before = await workingTimeOf(doors, request, people, change.before);
    const document = keptAsItWas(request, shift, before);
    if (!document) return true;
    const kept = await doors.store.commit(partition, { put: [{ document, ifVersion: stored.version }] });
    return kept.kind === 'ok';
  }
  const wanted = turn === 'forward' ? shift : reversed(shift);
  const document = shifted(request, wanted);
  if (!document) return true;
  const rungs = await movedRungs(doors, partition, document, shift.stageId);
  const at = doors.clock.now();
  const { workspaceId, campaignId, id: requestId } = request;
  const actorId = change.byId;
  const outcome = await doors.store.commit(partition, {
    put: [{ document, ifVersion: stored.version }, ...rungs],
    once: ['shift', change.id, turn, requestId, shift.stageId].join('.'),
    events: record(doors.clock, { tenantId: change.tenantId, workspaceId, campaignId, actorId, at }, [
      {
        type: 'approval.deadlineMoved',
        requestId,
        stageId: shift.stageId,
        what: wanted.what,
        from: wanted.from,
        to: wanted.to,
        calendar: calendarNoun(change.after),
        changeId: change.id,
        ...(turn === 'back' && { back: true as const }),
      },
    ]),
  });
  return outcome.kind === 'ok';
}

/** The rung that waits for its time waits for another one now; one that is being climbed is left alone. */
async function movedRungs(doors: Doors, partition: Partition, request: ApprovalRequest, stageId: string) {
  const inWorkingTime = await workingTimeOf(doors, request, everybodyIn(request));
  const stages = dueRungs(request, inWorkingTime).filter((rung) => rung.stageId === stageId);
  const items = await Promise.all(
    stages.map(async ({ key, at }) => {
      const item = await doors.store.get(partition, 'due', `due.${key}`);
      if (item?.document.state !== 'armed' || item.document.dueAt === at) return [];
      return [{ document: { ...item.document, dueAt: at, wakeAt: at }, ifVersion: item.version }];
    }),
  );
  return items.flat();
}

type Pair<D> = readonly [before: Stored, after: D];

async function finish(
  doors: Doors,
  partition: Partition,
  change: Pair<CalendarChange>,
  item: Stored<DueItem>,
  turn: Turn,
): Promise<WorkDone> {
  const told = change[1].choice === 'apply' ? await concerned(doors, partition, change[1], turn) : [];
  const at = doors.clock.now();
  const messages = told.map((personId) =>
    arm(
      `shifts.${change[1].id}.${turn}.${personId}`,
      partition,
      { type: 'tellShifts', changeId: change[1].id, personId, turn },
      at,
    ),
  );
  for (let first = toldInOneCommit; first < messages.length; first += toldInOneCommit) {
    const due = messages.slice(first, first + toldInOneCommit);
    if ((await doors.store.commit(partition, { due })).kind !== 'ok') return 'again';
  }
  const state = turn === 'forward' ? ('done' as const) : ('undone' as const);
  const done = { ...change[1], state };
  const due = messages.slice(0, toldInOneCommit);
  return write(doors, partition, [change[0], done], [item, end(item.document, 'done')], due);
}

/**
 * Whoever waits to answer, or to be answered; the one who changed the calendar knows. That it was taken back is told to
 * those who were told of the change.
 */
async function concerned(
  { store }: Doors,
  partition: Partition,
  { id, shifts, byId }: CalendarChange,
  turn: Turn,
): Promise<string[]> {
  const all = new Set(shifts.flatMap(({ personIds }) => personIds));
  const others = [...all].filter((personId) => personId !== byId);
  if (turn === 'forward') return others;
  const told = await Promise.all(
    others.map((personId) => store.get(partition, 'due', `due.shifts.${id}.forward.${personId}`)),
  );
  return others.filter((_, place) => told[place] && !untold.has(told[place].document.state));
}

const untold: ReadonlySet<DueState> = new Set(['armed', 'cancelled']);

async function write(
  doors: Doors,
  partition: Partition,
  change: Pair<CalendarChange>,
  item: Pair<DueItem>,
  due: readonly DueItem[] = [],
): Promise<WorkDone> {
  const put = [change, item].map(([was, document]) => ({ document, ifVersion: was.version }));
  return (await doors.store.commit(partition, { put, due })).kind === 'ok' ? 'committed' : 'again';
}
