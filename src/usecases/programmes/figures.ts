import type { Actor } from '../../domain/actor.ts';
import { type GoalState, goalStates } from '../../domain/goal-standing.ts';
import { may } from '../../domain/policy.ts';
import { type Share, shareOf } from '../../domain/programme-budget.ts';
import { type ProgrammeFigures, programmeFigures } from '../../domain/programme-figures.ts';
import type { Programme } from '../../domain/programme.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Summary } from '../../domain/summary.ts';
import { dateIn } from '../../domain/time.ts';
import type { Doors, Stored } from '../../ports.ts';
import { subjectOf } from '../campaigns/find.ts';
import { goalsStanding } from '../dashboard/goals.ts';
import { readFacts } from '../reports/facts.ts';
import { type WhichProgramme, campaignsOfProgramme, readProgramme } from './find.ts';

export interface GoalsAt {
  readonly state: GoalState;
  readonly goals: number;
  /** Whose goals they are. */
  readonly campaignIds: string[];
}

export interface ProgrammeAt {
  readonly programme: Stored<Programme>;
  readonly campaigns: readonly Summary[];
  readonly figures: ProgrammeFigures;
  /** What its campaigns take of its budget; null where it has none, or the reader does not see all of it. */
  readonly share: Share | null;
  /** Null for who may not read goals. */
  readonly goals: readonly GoalsAt[] | null;
}

/** A programme with its campaigns as far as the reader sees them, and what they come to. Refuses: `notFound`. */
export async function programmeAt(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  which: WhichProgramme,
): Promise<ProgrammeAt | Refusal> {
  const programme = await readProgramme(doors, actor, which);
  if (isRefusal(programme)) return programme;
  const { workspaceId } = which;
  const all = await campaignsOfProgramme(doors.store, programme.document);
  const campaigns = all.filter((each) => may(actor, 'campaign.read', subjectOf(each)));
  const amounts = new Set(campaigns.filter((each) => may(actor, 'campaign.readBudget', subjectOf(each))));
  const seesAll = may(actor, 'campaign.readBudget', { workspaceId }) && amounts.size === all.length;
  return {
    programme,
    campaigns,
    figures: programmeFigures(campaigns, amounts),
    share: seesAll
      ? shareOf(
          programme.document,
          all.flatMap(({ budget }) => budget ?? []),
        )
      : null,
    goals: may(actor, 'goal.read', { workspaceId })
      ? await goalsOf(doors, actor, workspaceId, campaigns)
      : null,
  };
}

async function goalsOf(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  workspaceId: string,
  campaigns: readonly Summary[],
): Promise<readonly GoalsAt[]> {
  const facts = await readFacts(store, campaigns, { goals: true });
  const today = dateIn(actor.zone, clock.now());
  const seesAmounts = may(actor, 'campaign.readBudget', { workspaceId });
  const standing = await goalsStanding({ store }, actor, { workspaceId, today, seesAmounts }, facts.goals);
  return goalStates.flatMap((state) => {
    const there = standing.filter((each) => each.standing.state === state);
    const campaignIds = [...new Set(there.map(({ goal }) => goal.campaignId))];
    return there.length > 0 ? [{ state, goals: there.length, campaignIds }] : [];
  });
}
