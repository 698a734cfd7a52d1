import { end } from '../../domain/delivery.ts';
import type { DueItem } from '../../domain/due.ts';
import type { Notice } from '../../domain/notice.ts';
import { withoutAmounts } from '../../domain/report.ts';
import { scopes } from '../../domain/scope.ts';
import type { Commit, Doors, Stored } from '../../ports.ts';
import type { Deliverable } from '../delivery/parcel.ts';
import type { ErrandOf } from '../delivery/work.ts';
import { channelWith } from '../threads/follow.ts';
import { placeIn } from '../threads/post.ts';

export type PostReport = ErrandOf<'postReport'>;

type Posting =
  | Extract<Deliverable, { posting: 'new' }>
  | { readonly posting: 'instead'; readonly commit: Commit };

/**
 * The card of a report for a channel or a group chat: without amounts, because everybody in it reads it, in the language
 * and zone of the department. Where the bot is not any more, it fails, and the report's owner hears of it.
 */
export async function prepareInChannel(
  { store, clock }: Doors,
  stored: Stored<DueItem>,
  { runId, channelId }: PostReport,
): Promise<Posting> {
  const item = stored.document;
  const { tenantId, scope } = item;
  const instead = (next: DueItem): Posting => ({
    posting: 'instead',
    commit: { put: [{ document: next, ifVersion: stored.version }] },
  });
  const run = (await store.get({ tenantId, scope }, 'reportRun', runId))?.document;
  if (!run) return instead(end(item, 'cancelled', 'notFound'));
  const channel = (await channelWith({ store }, tenantId, channelId))?.document;
  if (!channel?.present) return instead(end(item, 'dead', 'removed'));
  const workspace = await store.get({ tenantId, scope: scopes.tenant() }, 'workspace', run.workspaceId);
  const { locale, zone } = workspace?.document ?? { locale: 'en' as const, zone: 'Etc/UTC' };
  const { id, workspaceId, name, content, quiet, tooOld } = run;
  const notice: Notice = {
    kind: 'report',
    reader: { personId: channelId, name: '', locale, zone, now: clock.now() },
    workspaceId,
    runId: id,
    name,
    content: withoutAmounts(content),
    posted: true,
    ...(quiet && { quiet }),
    ...(tooOld && { tooOld }),
  };
  return { posting: 'new', to: placeIn(channel, null), notice, subject: { kind: 'report', id } };
}
