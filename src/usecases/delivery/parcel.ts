import { canonicalJson } from '../../domain/canonical-json.ts';
import { fingerprint } from '../../domain/fingerprint.ts';
import type { Notice } from '../../domain/notice.ts';
import type { ConversationReference } from '../../domain/person.ts';
import type { CardSubject, PostedCard } from '../../domain/posted-card.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Stored } from '../../ports.ts';

/** A message that is ready to go, made from the world as it is now; or why there is nothing to send. */
export type Parcel =
  | {
      readonly posting: 'new';
      readonly to: ConversationReference;
      readonly notice: Notice;
      readonly subject: CardSubject;
    }
  | { readonly posting: 'edit'; readonly card: Stored<PostedCard>; readonly notice: Notice }
  | { readonly posting: 'none'; readonly reason: string }
  /** There is something to tell, and no chat to tell it in. */
  | { readonly posting: 'nowhere'; readonly personId: string };

/** A parcel that can be handed to the messenger. */
export type Deliverable = Exclude<Parcel, { posting: 'none' | 'nowhere' }>;

/** The world has moved on: there is nothing to tell any more. */
export function nothing(reason: string): Parcel {
  return { posting: 'none', reason };
}

/** A new message to the reader's own chat with the bot; `nowhere` when they have never opened one. */
export async function newMessage(
  { store }: Pick<Doors, 'store'>,
  tenantId: string,
  notice: Notice,
  subject: CardSubject,
): Promise<Parcel> {
  const { personId } = notice.reader;
  const to = await chatWith({ store }, tenantId, personId);
  return to ? { posting: 'new', to, notice, subject } : { posting: 'nowhere', personId };
}

export async function chatWith(
  { store }: Pick<Doors, 'store'>,
  tenantId: string,
  personId: string,
): Promise<ConversationReference | undefined> {
  const partition = { tenantId, scope: scopes.person(personId) };
  return (await store.get(partition, 'conversation', `person.${personId}`))?.document;
}

/** What a card shows, without the moment at which it was made. */
export function shownBy({ reader, ...shown }: Notice): string {
  const { now: _, ...who } = reader;
  return fingerprint(canonicalJson({ ...shown, reader: who }));
}
