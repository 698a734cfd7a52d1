import type { Actor } from '../../domain/actor.ts';
import { type Idea, ideaFits } from '../../domain/idea.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Page, Stored } from '../../ports.ts';
import { ideasOf } from './find.ts';

/** Documents that one look reads; a page may hold fewer ideas than were looked for. */
const mostLooked = 2_000;
const ideasOfPage = 50;

export const ideaOrders = ['votes', 'newest'] as const;
export type IdeaOrder = (typeof ideaOrders)[number];
const patternOf = { votes: 'ideasByVotes', newest: 'ideasByDay' } as const;

export interface IdeasWanted {
  readonly workspaceId: string;
  readonly order: IdeaOrder;
  readonly text?: string | undefined;
  readonly tag?: string | undefined;
  readonly cursor?: string | null | undefined;
}

export interface IdeaPage {
  readonly ideas: readonly Stored<Idea>[];
  readonly next: string | null;
}

/** Ideas of a department by votes or by day, as far as they say these words. Refuses: `notFound`, `malformed` (the cursor). */
export async function listIdeas(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { workspaceId, order, text = '', tag = '', cursor = null }: IdeasWanted,
): Promise<IdeaPage | Refusal> {
  if (!may(actor, 'idea.read', { workspaceId })) return refuse('notFound');
  const pattern = patternOf[order];
  if (cursor !== null && !store.isCursor(pattern, cursor)) return refuse('malformed', { at: 'cursor' });
  const partition = ideasOf(actor.tenantId, workspaceId);
  const ideas: Stored<Idea>[] = [];
  let next = cursor;
  let looked = 0;
  do {
    const left = { limit: ideasOfPage - ideas.length, cursor: next };
    const page: Page<Idea> = await store.read(partition, pattern, {}, left);
    ideas.push(...page.items.filter(({ document }) => ideaFits(document, { text, tag })));
    looked += page.items.length;
    next = page.next;
  } while (next !== null && ideas.length < ideasOfPage && looked < mostLooked);
  return { ideas, next };
}
