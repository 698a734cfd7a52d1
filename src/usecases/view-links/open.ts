import { type Actor, isIn } from '../../domain/actor.ts';
import { passes } from '../../domain/campaign-filter.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { isSameDigest } from '../../domain/review-link.ts';
import { scopes } from '../../domain/scope.ts';
import type { Summary } from '../../domain/summary.ts';
import { dateIn } from '../../domain/time.ts';
import { type ViewLink, mostShownOutside } from '../../domain/view-link.ts';
import type { Doors, Stored } from '../../ports.ts';
import { hash } from '../approvals/snapshot.ts';
import { readSummaries } from '../campaigns/summaries.ts';
import type { Names } from '../../domain/faces.ts';
import { actorFor, namesOf } from '../notices/reader.ts';

type Reading = Pick<Doors, 'store' | 'clock' | 'directory'>;

/** What somebody outside holds in their hand. */
export interface ViewLinkKey {
  readonly tenantId: string;
  readonly linkId: string;
  readonly secret: string;
}

/** What the page behind a link shows now. */
export interface OpenedView {
  readonly link: ViewLink;
  readonly maker: Actor;
  readonly workspaceName: string;
  readonly ownerNames: Names;
  /** By flight, the undated last; the latest ones where there are too many. */
  readonly campaigns: readonly Summary[];
}

const noDigest = '0'.repeat(64);

/**
 * The view that this key opens, with the rights that its maker has now. A wrong secret, a link that is over or ended, and
 * one whose maker left or may not show things outside any more are one answer. Refuses: `notFound`.
 */
export async function openView(
  doors: Reading,
  { tenantId, linkId, secret }: ViewLinkKey,
): Promise<OpenedView | Refusal> {
  const { store, clock, directory } = doors;
  const stored = await store.get({ tenantId, scope: scopes.feeds() }, 'viewLink', linkId);
  const isRight = isSameDigest(await hash(secret), stored?.document.secretHash ?? noDigest);
  if (!stored || !isRight || clock.now() >= stored.document.until) return refuse('notFound');
  const link = stored.document;
  const { workspaceId } = link;
  const maker = await actorFor(directory, tenantId, link.madeBy);
  if (!maker || !isIn(maker, workspaceId) || !may(maker, 'view.showOutside', { workspaceId }))
    return refuse('notFound');
  const summaries = await readSummaries(doors, maker, workspaceId);
  if (isRefusal(summaries)) return summaries;
  await noteUse(doors, stored);
  const campaigns = summaries
    .filter(passes(link.filter))
    .toSorted((one, other) => inOrder(one.startKey, other.startKey) || inOrder(one.name, other.name))
    .slice(-mostShownOutside);
  const [workspace, ownerNames] = await Promise.all([
    store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId),
    namesOf(
      directory,
      tenantId,
      campaigns.map(({ ownerId }) => ownerId),
    ),
  ]);
  return { link, maker, workspaceName: workspace?.document.name ?? '', ownerNames, campaigns };
}

const inOrder = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/** Once a day; when something else is written at the same moment, somebody noted it or it is over. */
async function noteUse({ store, clock }: Reading, { document, version }: Stored<ViewLink>): Promise<void> {
  const lastUsedOn = dateIn('Etc/UTC', clock.now());
  if (document.lastUsedOn === lastUsedOn) return;
  const partition = { tenantId: document.tenantId, scope: scopes.feeds() };
  await store.commit(partition, { put: [{ document: { ...document, lastUsedOn }, ifVersion: version }] });
}
