import type { Actor } from '../../domain/actor.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { type Subject, may } from '../../domain/policy.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import {
  type RetroFacts,
  retroFactsOf,
  withoutRetroAmounts,
  withoutRetroResults,
  withoutRetroTasks,
} from '../../domain/retrospective-facts.ts';
import { type Retrospective, blankRetrospective, newActions } from '../../domain/retrospective.ts';
import type { Task } from '../../domain/task.ts';
import type { Doors, Partition, Store, Version } from '../../ports.ts';
import { type FoundCampaign, findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';

export interface ReadRetrospective {
  readonly retrospective: Retrospective;
  /** Null as long as nobody wrote anything. */
  readonly version: Version | null;
  /** As they were when it was published, else as they are; without what the reader may not see. */
  readonly facts: RetroFacts;
  /** The tasks that its actions became. */
  readonly tasks: readonly Task[];
  readonly can: { readonly edit: boolean; readonly publish: boolean };
}

/** A look back at a campaign, filled in with what is known of it. Refuses: `notFound`, `notAllowed`. */
export async function readRetrospective(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  campaignId: string,
): Promise<ReadRetrospective | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'retrospective.read');
  if (isRefusal(found)) return found;
  return seenRetrospective(store, actor, found);
}

/** The same for whoever may read it. */
export async function seenRetrospective(
  store: Pick<Store, 'get' | 'read'>,
  actor: Actor,
  { document: campaign, partition, subject }: FoundCampaign,
): Promise<ReadRetrospective> {
  const [stored, known] = await Promise.all([
    store.get(partition, 'retrospective', campaign.id),
    knownOf(store, partition, campaign, actor.zone),
  ]);
  const retrospective = stored?.document ?? blankRetrospective(campaign);
  const facts = retrospective.published?.facts ?? known.facts;
  const ofActions = new Set(Object.values(retrospective.tasks));
  const edit = mayLookBack(campaign) && may(actor, 'retrospective.edit', subject);
  const isNew = retrospective.published === null || newActions(retrospective).length > 0;
  return {
    retrospective,
    version: stored?.version ?? null,
    facts: seenFacts(actor, subject, facts),
    tasks: known.tasks.filter(({ id }) => ofActions.has(id)),
    can: { edit, publish: edit && isNew },
  };
}

/** Nothing that the reader would not be shown elsewhere. */
function seenFacts(actor: Actor, subject: Subject, facts: RetroFacts): RetroFacts {
  const priced = may(actor, 'campaign.readBudget', subject) ? facts : withoutRetroAmounts(facts);
  const counted = may(actor, 'result.read', subject) ? priced : withoutRetroResults(priced);
  return may(actor, 'task.read', subject) ? counted : withoutRetroTasks(counted);
}

/** It is over, or nearly: somebody may begin to write while it runs. */
export function mayLookBack({ status }: Pick<Campaign, 'status'>): boolean {
  return status === 'running' || status === 'paused' || status === 'ended' || status === 'retrospectiveDone';
}

/** Everything that is known of a campaign lies in its partition. */
export async function knownOf(
  store: Pick<Store, 'read'>,
  partition: Partition,
  campaign: Campaign,
  zone: string,
): Promise<{ readonly facts: RetroFacts; readonly tasks: readonly Task[] }> {
  const always = { from: '0001-01-01', to: '9999-12-31' };
  const [events, tasks, results, approvals] = await Promise.all([
    readAll(store, partition, 'historyOfCampaign', {}),
    readAll(store, partition, 'tasksOfCampaign', {}),
    readAll(store, partition, 'resultsOfCampaign', always),
    readAll(store, partition, 'approvalsOfCampaign', {}),
  ]);
  const known = tasks.map(({ document }) => document);
  const facts = retroFactsOf({
    campaign,
    events: events.map(({ document }) => document),
    tasks: known,
    results: results.map(({ document }) => document),
    approvals: approvals.map(({ document }) => document),
    zone,
  });
  return { facts, tasks: known };
}
