import { checkAllTold, tellFromHereOn } from './followers.ts';
import { CannotMove, type Journey, PAGE, patiently, type Side } from './journey.ts';
import { type Mark, readMark, removeMark, type StandingMark, writeMark } from './mark.ts';
import { passes } from './passes.ts';
import { compare, type Comparison, tally } from './tally.ts';

/**
 * Takes a whole department from one engine to the other: all documents of all tenants. Killed anywhere and started
 * again it goes on. Both stores are marked, so that no instance serves either before the end, and the source not after
 * it. Gives the comparison of both sides; when they are not equal nothing is released. Throws CannotMove, or what the
 * signal was aborted with.
 */
export async function moveDepartment(journey: Journey): Promise<Comparison> {
  const { from, to } = journey;
  const source = await markSource(journey);
  const before = await readMark(to.store);
  if (before?.mark.state === 'arrived' && before.mark.moveId === source.mark.moveId) {
    await put(journey, from, { ...source.mark, state: 'left', other: to.name }, source);
    return { equal: true, lines: ['Both sides were compared before, and were equal.'] };
  }
  await checkUnused(from, 'leave');
  await checkUnused(to, 'arrive');
  await checkAllTold(journey);
  const arriving = await carry(journey, await markTarget(journey, source.mark));
  journey.tell('Comparing both sides.');
  const [ofSource, ofTarget] = [await tally(journey, from), await tally(journey, to)];
  const comparison = compare(ofSource, ofTarget);
  if (!comparison.equal) return comparison;
  await put(journey, to, { ...arriving.mark, state: 'arrived' }, arriving);
  await put(journey, from, { ...source.mark, state: 'left', other: to.name }, source);
  return comparison;
}

/** Lets the source be served again, as if the move had never begun. What was written into the target is of no use any more. */
export async function withdrawMove(journey: Journey): Promise<void> {
  const { from, to } = journey;
  const source = await readMark(from.store);
  if (!source) throw new CannotMove(`No move away from ${from.name} was begun.`);
  const target = await readMark(to.store);
  if (target?.mark.state === 'arrived' && target.mark.moveId === source.mark.moveId)
    throw new CannotMove(`${to.name} is complete and may have been served; move it back instead.`);
  if (!(await removeMark(from.store, source))) throw elsewhere(from);
}

/** First of all, so that no instance starts from now on. */
async function markSource(journey: Journey): Promise<StandingMark> {
  const { from, to, clock } = journey;
  const present = await readMark(from.store);
  if (present?.mark.state === 'leaving') return present;
  if (present?.mark.state === 'left')
    throw new CannotMove(
      `${from.name} was moved to ${present.mark.other} already, at ${present.mark.since}.`,
    );
  if (present?.mark.state === 'arriving')
    throw new CannotMove(`${from.name} is not complete: finish the move from ${present.mark.other} first.`);
  const mark: Mark = {
    state: 'leaving',
    moveId: clock.newId(),
    other: to.name,
    since: clock.now(),
    pass: 0,
    cursor: null,
    written: 0,
  };
  return put(journey, from, mark, present);
}

async function checkUnused(side: Side, verb: 'leave' | 'arrive'): Promise<void> {
  const user = await side.usedBy();
  if (user !== undefined)
    throw new CannotMove(
      `Nothing can ${verb} ${verb === 'leave' ? 'from' : 'in'} ${side.name}: ${user}. Then start again.`,
    );
}

async function markTarget(journey: Journey, { moveId }: Mark): Promise<StandingMark> {
  const { from, to, clock } = journey;
  const present = await readMark(to.store);
  if (present?.mark.moveId === moveId) return present;
  if (present || !(await isEmpty(to)))
    throw new CannotMove(
      `${to.name} holds something else already. A department moves only to where nothing is: name another place, or remove what is there.`,
    );
  const { name: other } = from;
  const mark: Mark = {
    state: 'arriving',
    moveId,
    other,
    since: clock.now(),
    pass: 0,
    cursor: null,
    written: 0,
  };
  return put(journey, to, mark, undefined);
}

/** Keys of requests are left over from nothing: a store that only ever held those is empty. */
async function isEmpty({ store }: Side): Promise<boolean> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof store.everything>> = await store.everything(cursor, PAGE);
    if (page.items.some(({ stored }) => stored !== undefined)) return false;
    cursor = page.next;
  } while (cursor !== null);
  return true;
}

/** All passes from where the target stands; after each page it says so itself. */
async function carry(journey: Journey, begun: StandingMark): Promise<StandingMark> {
  const { from, to, tell, signal } = journey;
  let standing = begun;
  if (begun.mark.written > 0) tell(`Going on after ${begun.mark.written} things that were written before.`);
  for (let pass = passes[standing.mark.pass]; pass; pass = passes[standing.mark.pass]) {
    signal.throwIfAborted();
    const { cursor, written, pass: number } = standing.mark;
    const page = pass.isLeftOut?.(journey)
      ? { items: [], next: null }
      : await patiently(journey, from, () => from.store.everything(cursor, PAGE));
    const more = await pass.work(journey, page.items);
    const place =
      page.next === null ? { pass: number + 1, cursor: null } : { pass: number, cursor: page.next };
    standing = await put(journey, to, { ...standing.mark, ...place, written: written + more }, standing);
    if (more > 0) tell(`${pass.name}: ${more}, altogether ${standing.mark.written}.`);
  }
  await tellFromHereOn(journey);
  return standing;
}

async function put(
  journey: Journey,
  side: Side,
  mark: Mark,
  before: StandingMark | undefined,
): Promise<StandingMark> {
  const { clock } = journey;
  const written = await patiently(journey, side, () => writeMark({ store: side.store, clock }, mark, before));
  if (!written) throw elsewhere(side);
  return written;
}

function elsewhere({ name }: Side): CannotMove {
  return new CannotMove(`Another move works with ${name} at the same time. Let one of them finish.`);
}
