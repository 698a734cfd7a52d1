import type { Actor } from '../../domain/actor.ts';
import { MarketingChannel } from '../../domain/campaign.ts';
import type { Notice } from '../../domain/notice.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign, subjectOf } from '../campaigns/find.ts';
import { seesBudgets, spelt } from '../conflicts/find.ts';
import { namesOf, readerOf } from './reader.ts';

/** That a clash of a campaign was accepted, and why. Refuses: `notFound` (the campaign, or the acceptance). */
export async function readConflictNotice(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { campaignId, clashId }: { readonly campaignId: string; readonly clashId: string },
): Promise<Extract<Notice, { kind: 'conflict' }> | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'campaign.read');
  if (isRefusal(found)) return found;
  const { id, code, name, workspaceId, tenantId } = found.document;
  const accepted = await doors.store.get(
    { tenantId, scope: scopes.conflicts(workspaceId) },
    'conflictAcceptance',
    clashId,
  );
  if (!accepted) return refuse('notFound');
  const { clash, reason, acceptedBy, at } = accepted.document;
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const of = await Promise.all(
    clash.campaignIds.map(
      async (each) => [each, (await doors.store.get(board, 'summary', each))?.document] as const,
    ),
  );
  if (clash.kind === 'budget' && !seesBudgets(actor, of)) return refuse('notFound');
  const people = clash.kind === 'person' ? clash.what : [];
  const names = await namesOf(doors.directory, tenantId, [acceptedBy, ...people]);
  const others = of
    .filter(([each]) => each !== campaignId)
    .map(([, summary]) => ({
      name: summary && may(actor, 'campaign.read', subjectOf(summary)) ? summary.name : null,
      flight: summary?.flight ?? null,
    }));
  return {
    kind: 'conflict',
    reader: readerOf(actor, doors.clock),
    campaign: { id, code, name },
    conflict: {
      kind: clash.kind,
      days: { start: clash.from, end: clash.to },
      what: clash.what.map((word) => names.get(word) ?? spelt(word, clash, of, actor.locale)),
      channels: clash.channels.flatMap((channel) => MarketingChannel.safeParse(channel).data ?? []),
      others,
      reason,
      byName: names.get(acceptedBy) ?? acceptedBy,
      at,
    },
  };
}
