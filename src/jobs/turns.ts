import type { DueItem } from '../domain/due.ts';
import { type MessageErrand, isMessage } from '../domain/message-rules.ts';
import type { Waiting } from './rota.ts';

/** A due item as the rota sees it. */
export function turnOf(item: DueItem): Waiting {
  return { tenantId: item.tenantId, lane: laneOf(item), kind: kindOf(item) };
}

/** Tells one due item from all others. */
export function keyOf({ tenantId, scope, id }: DueItem): string {
  return `${tenantId} ${scope} ${id}`;
}

/** Messages to one person, or channel, go one after another; work of our own gets in nobody's way. */
function laneOf(item: DueItem): string {
  const { errand } = item;
  if (!isMessage(errand)) return keyOf(item);
  return `${item.tenantId} ${chatOf(errand)}`;
}

function chatOf(errand: MessageErrand): string {
  if (errand.type === 'tellThread') return errand.threadId;
  return errand.type === 'postReport' ? errand.channelId : errand.personId;
}

const canStandBehind: ReadonlySet<string> = new Set<MessageErrand['type']>([
  'tellReport',
  'postReport',
  'tellReturn',
  'tellTask',
  'tellFinished',
  'tellMention',
]);

/** Somebody waits for an approval and its outcome; a reminder or a report can stand behind them. */
export function kindOf({ errand }: DueItem): Waiting['kind'] {
  if (!isMessage(errand)) return 'work';
  return canStandBehind.has(errand.type) ? 'told' : 'asked';
}
