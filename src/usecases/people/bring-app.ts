import { end, postpone } from '../../domain/delivery.ts';
import type { DueItem } from '../../domain/due.ts';
import type { ConversationReference } from '../../domain/person.ts';
import type { Doors, Installation, Stored } from '../../ports.ts';
import { chatWith } from '../delivery/parcel.ts';
import type { ErrandOf, Work, WorkDone } from '../delivery/work.ts';

/**
 * Brings the app to somebody and keeps where the bot reaches them since. It may run twice: the organisation's directory
 * then says that the app is there already. Where its chat is not known yet, the first activity from there will tell.
 */
export const bringApp: Work<ErrandOf<'installApp'>> = async (doors, stored, { personId }) => {
  const { store, clock, directory } = doors;
  const item = stored.document;
  if (await chatWith({ store }, item.tenantId, personId)) return end(item, 'done', 'reached');
  const person = await directory.person(item.tenantId, personId);
  if (!person?.active) return end(item, 'cancelled', 'left');
  if (!directory.install) return end(item, 'dead', 'notOffered');
  const outcome = await directory.install(item.tenantId, personId);
  switch (outcome.kind) {
    case 'installed':
      return outcome.chat
        ? keepChat(doors, stored, personId, outcome.chat)
        : end(item, 'done', 'awaitingActivity');
    case 'forbidden':
      return end(item, 'dead', outcome.reason);
    case 'later':
      return postpone(item, outcome.reason, clock.now(), outcome.retryAfterMs) ?? item;
  }
};

type Chat = NonNullable<Extract<Installation, { kind: 'installed' }>['chat']>;

/** Never over a reference that an activity brought meanwhile: that one knows better where the chat is. */
async function keepChat(
  { store }: Pick<Doors, 'store'>,
  stored: Stored<DueItem>,
  personId: string,
  chat: Chat,
): Promise<WorkDone> {
  const item = stored.document;
  const { tenantId, scope, dueAt } = item;
  const reference: ConversationReference = {
    kind: 'conversation',
    schema: 1,
    id: `person.${personId}`,
    tenantId,
    ...chat,
    // Before any activity, so that the first one takes its place.
    seenAt: dueAt,
  };
  const outcome = await store.commit(
    { tenantId, scope },
    {
      put: [
        { document: end(item, 'done', 'installed'), ifVersion: stored.version },
        { document: reference, ifVersion: 'absent' },
      ],
    },
  );
  return outcome.kind === 'ok' ? 'committed' : 'again';
}
