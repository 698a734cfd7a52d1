import type { Actor } from '../../domain/actor.ts';
import type { MarketingChannel } from '../../domain/campaign.ts';
import {
  type ChannelPlan,
  type ChannelPlanContent,
  blankChannelPlan,
  editChannelPlan,
  kpiFields,
} from '../../domain/channel-plan.ts';
import { isAmountGoal } from '../../domain/goal.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { findOpenCampaign, ownerFault } from './find.ts';

export interface PlanChannel {
  readonly campaignId: string;
  readonly channel: MarketingChannel;
  /** Null where nothing was planned for it yet. */
  readonly ifVersion: Version | null;
  readonly edit: Partial<ChannelPlanContent>;
}

/**
 * Plans one marketing channel of a campaign. Refuses: `notFound`, `notAllowed` (also a KPI about money for whoever may
 * not see amounts), `malformed` (a channel that the campaign does not use), `wrongStatus`, `unknownPerson`,
 * `flightReversed`, `stale`, `busy`.
 */
export async function planChannel(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { campaignId, channel, ifVersion, edit }: PlanChannel,
): Promise<Stored<ChannelPlan> | Refusal> {
  const found = await findOpenCampaign(doors, actor, campaignId);
  if (isRefusal(found)) return found;
  const { document: campaign, partition, subject } = found;
  const stored = await doors.store.get(partition, 'channelPlan', channel);
  if (!stored && !campaign.channels.includes(channel))
    return refuse('malformed', { at: 'channel', facts: { what: 'rule' } });
  const { tenantId, workspaceId } = campaign;
  const blank = {
    kind: 'channelPlan',
    schema: 1,
    id: channel,
    tenantId,
    workspaceId,
    campaignId,
    channel,
  } as const;
  const { plan, isChanged, changes } = editChannelPlan(
    stored?.document ?? { ...blank, ...blankChannelPlan },
    edit,
  );
  const touchesKpi = kpiFields.some((field) => edit[field] !== undefined);
  const isOfMoney = isAmountGoal(stored?.document.metric ?? null) || isAmountGoal(plan.metric);
  if (touchesKpi && isOfMoney && !may(actor, 'campaign.readBudget', subject))
    return refuse('notAllowed', { at: 'metric' });
  if (plan.start !== null && plan.end !== null && plan.end < plan.start)
    return refuse('flightReversed', { at: 'end' });
  const fault = await ownerFault(doors, found, edit.ownerId);
  if (fault) return fault;
  if ((stored?.version ?? null) !== ifVersion) return refuse('stale');
  if (!isChanged) return stored ?? { document: plan, version: '' };
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at: doors.clock.now() };
  const settled = await settle(doors.store, partition, {
    put: [{ document: plan, ifVersion: stored?.version ?? 'absent' }],
    events: record(doors.clock, scene, [{ type: 'channelPlan.edited', channel, changes }]),
  });
  if (isRefusal(settled)) return settled;
  return { document: plan, version: settled.versions[`channelPlan/${channel}`] ?? '' };
}
