import { delivery, isOver } from '../../../src/domain/delivery.ts';
import type { DueItem } from '../../../src/domain/due.ts';
import type { Arrival, Channel, SeenCall } from './channel.ts';
import { type Medium, keptAt } from './medium.ts';
import { type Expected, type Scene, isGivenUp } from './scene.ts';

/** The words of the report are Jepsen's, and early is one of our own. Each names the item and what is wrong with it. */
export interface Verdict {
  readonly lost: readonly string[];
  readonly duplicated: readonly string[];
  readonly early: readonly string[];
  readonly unexpected: readonly string[];
  /** Arrived once although something went wrong on the way. */
  readonly recovered: number;
  /** Ended where an administrator sees it, because nobody could say what became of it, or after ten tries. */
  readonly givenUp: number;
  /** From when each was due until it arrived, in milliseconds. */
  readonly waited: readonly number[];
}

/** Looks at what the channel saw and at what stands in the store, and at nothing that the product says about itself. */
export function judge(scene: Scene, channel: Channel, medium: Medium, finds: boolean): Verdict {
  const arrivals = Map.groupBy(channel.arrivals, ({ key }) => key);
  const calls = Map.groupBy(channel.calls, ({ key }) => key);
  const found = { lost: [] as string[], duplicated: [] as string[], early: [] as string[] };
  const unexpected = channel.strayEdits.map((path) => `an edit of ${path}, which does not hang`);
  const waited: number[] = [];
  let recovered = 0;
  let givenUp = 0;
  for (const [key, expected] of scene.expected) {
    const arrived = arrivals.get(key) ?? [];
    const asked = calls.get(key) ?? [];
    const stored = keptAt(medium, expected.item, 'due', key)?.stored.document;
    const item = stored?.kind === 'due' ? stored : expected.item;
    const isBlocked = scene.blocked.has(expected.conversationId);
    unexpected.push(...oddities(expected, item, arrived, asked, isBlocked));
    if (arrived.length > 1) found.duplicated.push(`${key} ${arrived.length} times`);
    found.early.push(...tooEarly(expected, asked));
    const [first] = arrived;
    if (first) waited.push(first.at - expected.dueAt);
    if (first && asked.length + Number(item.attempts > asked.length) > 1) recovered += 1;
    if (!first && !isBlocked) {
      if (isGivenUp(item, finds)) givenUp += 1;
      else found.lost.push(`${key}: ${item.state} ${item.reason}`);
    }
  }
  for (const { key } of channel.arrivals)
    if (!scene.expected.has(key)) unexpected.push(`${key || 'a message without a key'} was never armed`);
  return { ...found, unexpected, recovered, givenUp, waited };
}

function tooEarly({ item, dueAt }: Expected, asked: readonly SeenCall[]): string[] {
  return asked.flatMap((call, place) => {
    const before = asked[place - 1];
    if (call.begun < dueAt) return [`${item.id} ${dueAt - call.begun} ms before it was due`];
    return before && call.begun < before.notBefore
      ? [`${item.id} ${before.notBefore - call.begun} ms before the platform wished`]
      : [];
  });
}

function oddities(
  { conversationId }: Expected,
  item: DueItem,
  arrived: readonly Arrival[],
  asked: readonly SeenCall[],
  isBlocked: boolean,
): string[] {
  const said: string[] = [];
  const [first] = arrived;
  if (!isOver(item)) said.push(`${item.id} is ${item.state} to the end`);
  if (arrived.some((each) => each.conversationId !== conversationId))
    said.push(`${item.id} in a chat of somebody else`);
  if (isBlocked && item.state !== 'dead' && item.state !== 'unconfirmed')
    said.push(`${item.id} ${item.state}, though nobody could get it`);
  if (isBlocked && asked.length > asked.filter(({ fate }) => fate !== 'blocked').length + mostOfBlocked)
    said.push(`${item.id} asked ${asked.length} times of somebody who shut the bot out`);
  if (item.state === 'sent' && first && item.activityId !== first.activityId && arrived.length === 1)
    said.push(`${item.id} known as ${item.activityId ?? 'nothing'} instead of ${first.activityId}`);
  if (first && item.state !== 'sent' && item.state !== 'unconfirmed')
    said.push(`${item.id} arrived, and is ${item.state} ${item.reason}`);
  if (asked.some((call, place) => place > 0 && call.begun < endOf(asked[place - 1])))
    said.push(`${item.id} asked twice at the same time`);
  return said;
}

/** Until then somebody waited for its answer, or should have: a process that stands still gives up late. */
function endOf(call: SeenCall | undefined): number {
  return call ? Math.min(call.ended, call.life.endedAt(), call.begun + delivery.sendTimeout) : 0;
}

/** Its process may die before it writes down the answer. */
const mostOfBlocked = 8;
