import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import {
  type ActType,
  type SecondPersonChoice,
  type SecondPersonRule,
  changesBetween,
  compareChoices,
  mayAct,
  mayChoose,
} from '../../domain/second-person.ts';
import { actorOf, roleIn } from '../../domain/actor.ts';
import type { Doors, Version } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type Consent, clear } from './ask.ts';
import { type ReadRule, partitionOf, ruleOf, workspacesOf } from './place.ts';

/** For what a department wants a second person. Refuses: `notFound`. */
export async function readRule(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<ReadRule | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  return may(actor, 'secondPerson.edit', { workspaceId })
    ? ruleOf(doors, actor.tenantId, workspaceId)
    : refuse('notAllowed');
}

export interface SaveRule {
  readonly workspaceId: string;
  readonly choice: SecondPersonChoice;
  readonly ifVersion: Version | null;
  readonly consent?: Consent | undefined;
}

/**
 * Chooses for what a second person is wanted. Less than before needs a second person itself. Refuses: `notFound`,
 * `notAllowed` (what is about people's data is for those who answer for it), `stale`, `nobodyToConfirm` (there would be
 * nobody who could say yes), `secondPersonNeeded`.
 */
export async function saveRule(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { workspaceId, choice, ifVersion, consent }: SaveRule,
): Promise<ReadRule | Refusal> {
  const before = await readRule(doors, actor, workspaceId);
  if (isRefusal(before)) return before;
  const changes = changesBetween(before.choice, choice);
  const { weaker, stronger } = compareChoices(before.choice, choice);
  if (!mayChoose(actor, workspaceId, [...weaker, ...stronger])) return refuse('notAllowed');
  if (before.version !== ifVersion) return refuse('stale');
  if (changes.length === 0) return before;
  const lonely = await firstLonely(doors, actor, workspaceId, stronger);
  if (lonely) return refuse('nobodyToConfirm', { at: lonely });
  const cleared =
    weaker.length > 0 || consent
      ? await clear(doors, actor, {
          act: { type: 'weaken', choice },
          workspaceId,
          basis: ifVersion ?? '',
          consent,
        })
      : { put: [], events: [], by: {} };
  if (isRefusal(cleared)) return cleared;
  const { tenantId, personId: actorId } = actor;
  const fields = Object.fromEntries(changes.map(({ field, to }) => [field, to]));
  const chosen: SecondPersonRule['chosen'] = { ...before.chosen, ...fields };
  const document: SecondPersonRule = {
    kind: 'secondPersonRule',
    schema: 1,
    id: workspaceId,
    tenantId,
    chosen,
  };
  const scene = { tenantId, workspaceId, campaignId: null, actorId, at: doors.clock.now() };
  const settled = await settle(doors.store, partitionOf(tenantId, null), {
    put: [{ document, ifVersion: ifVersion ?? 'absent' }, ...cleared.put],
    events: [
      ...record(doors.clock, scene, [{ type: 'secondPerson.saved', changes, ...cleared.by }]),
      ...cleared.events,
    ],
  });
  if (isRefusal(settled)) return settled;
  return { choice, chosen, version: settled.versions[`secondPersonRule/${workspaceId}`] ?? null };
}

const actsOf: Readonly<Record<keyof SecondPersonChoice, ActType>> = {
  launchAbove: 'launch',
  deleteRunning: 'deleteCampaign',
  deleteAbove: 'deleteCampaign',
  exportOther: 'exportPerson',
  eraseOther: 'erasePerson',
};

/** The first setting for which the department has fewer than two people who could do it. */
async function firstLonely(
  doors: Pick<Doors, 'store' | 'directory'>,
  { tenantId }: Actor,
  workspaceId: string,
  fields: readonly (keyof SecondPersonChoice)[],
): Promise<keyof SecondPersonChoice | undefined> {
  if (fields.length === 0) return undefined;
  const [people, workspaceIds] = await Promise.all([
    doors.directory.people(tenantId),
    workspacesOf(doors, tenantId),
  ]);
  const staff = people
    .filter(({ active, external }) => active && !external)
    .map(actorOf)
    .filter((one) => roleIn(one, workspaceId) !== 'guest');
  // A campaign of nobody: whoever may act there may act on each.
  const campaign = { ownerId: '', teamIds: [], guestIds: [], createdBy: '' };
  const place = { workspaceId, campaign, workspaceIds };
  return fields.find((field) => staff.filter((one) => mayAct(one, actsOf[field], place)).length < 2);
}
