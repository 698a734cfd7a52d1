import type { Actor } from '../../domain/actor.ts';
import { type Idea, type IdeaContent, editIdea as decide, withVote } from '../../domain/idea.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type WhichIdea, findIdea, ideasOf, readIdea } from './find.ts';

type Writing = Pick<Doors, 'store' | 'clock'>;

export interface AddIdea {
  readonly workspaceId: string;
  /** Chosen by the asker once per intention: asking again with it gives the same idea back. */
  readonly once: string;
  readonly content: IdeaContent;
  readonly source: Idea['source'];
}

/** A new idea, with the vote of whoever has it. Refuses: `notFound`, `notAllowed`, `busy`. */
export async function addIdea(
  doors: Writing,
  actor: Actor,
  { workspaceId, once, content, source }: AddIdea,
): Promise<Stored<Idea> | Refusal> {
  if (!may(actor, 'idea.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'idea.add', { workspaceId })) return refuse('notAllowed');
  const { tenantId, personId } = actor;
  const partition = ideasOf(tenantId, workspaceId);
  const id = await derivedId('idea', workspaceId, personId, once);
  const repeated = await doors.store.get(partition, 'idea', id);
  if (repeated) return repeated;
  const at = doors.clock.now();
  const document: Idea = {
    kind: 'idea',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    ...content,
    voterIds: [personId],
    votes: 1,
    campaignIds: [],
    source,
    createdBy: personId,
    createdAt: at,
  };
  const scene = { tenantId, workspaceId, campaignId: null, actorId: personId, at };
  const settled = await settle(doors.store, partition, {
    put: [{ document, ifVersion: 'absent' }],
    events: record(doors.clock, scene, [{ type: 'idea.added', ideaId: id, title: content.title, source }]),
  });
  return isRefusal(settled) ? settled : { document, version: settled.versions[`idea/${id}`] ?? '' };
}

/** Changes the words of an idea. Refuses: `notFound`, `notAllowed`, `stale`, `busy`. */
export async function editIdea(
  doors: Writing,
  actor: Actor,
  wanted: WhichIdea & { readonly ifVersion: Version; readonly edit: Partial<IdeaContent> },
): Promise<Stored<Idea> | Refusal> {
  const found = await findIdea(doors, actor, wanted);
  if (isRefusal(found)) return found;
  const { idea, changes } = decide(found.document, wanted.edit);
  if (found.version !== wanted.ifVersion) return refuse('stale');
  if (changes.length === 0) return found;
  const { tenantId, workspaceId, id: ideaId, title } = idea;
  const scene = { tenantId, workspaceId, campaignId: null, actorId: actor.personId, at: doors.clock.now() };
  const settled = await settle(doors.store, found.partition, {
    put: [{ document: idea, ifVersion: found.version }],
    events: record(doors.clock, scene, [{ type: 'idea.edited', ideaId, title, changes }]),
  });
  return isRefusal(settled) ? settled : { document: idea, version: settled.versions[`idea/${ideaId}`] ?? '' };
}

/** Others may vote in the same moment; then it is counted once more. */
const tries = 5;

/** Votes for an idea, or takes the vote back; everybody has one. Refuses: `notFound`, `notAllowed`, `busy`. */
export async function voteForIdea(
  doors: Writing,
  actor: Actor,
  { on, ...which }: WhichIdea & { readonly on: boolean },
): Promise<Stored<Idea> | Refusal> {
  for (let left = tries; left > 0; left -= 1) {
    const found = await readIdea(doors, actor, which);
    if (isRefusal(found)) return found;
    if (!may(actor, 'idea.add', which)) return refuse('notAllowed');
    const document = withVote(found.document, actor.personId, on);
    if (document === found.document) return found;
    const settled = await settle(doors.store, found.partition, {
      put: [{ document, ifVersion: found.version }],
    });
    if (!isRefusal(settled)) return { document, version: settled.versions[`idea/${document.id}`] ?? '' };
    if (settled.refused !== 'stale') return settled;
  }
  return refuse('busy');
}
