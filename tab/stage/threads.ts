import type { StageMessage } from '../../src/contract/stage.ts';

/** A message with what stands under it; in chats without threads nothing ever does. */
export interface Thread {
  readonly root: StageMessage;
  readonly replies: readonly StageMessage[];
}

/** The messages as threads, each in the place of its root. A reply whose root is too old to be shown stands by itself. */
export function threadsOf(messages: readonly StageMessage[]): Thread[] {
  const ids = new Set(messages.map(({ id }) => id));
  const isReply = ({ rootId }: StageMessage): boolean => rootId !== null && ids.has(rootId);
  return messages
    .filter((message) => !isReply(message))
    .map((root) => ({ root, replies: messages.filter(({ rootId }) => rootId === root.id) }));
}
