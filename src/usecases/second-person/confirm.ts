import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type CriticalAct, type PendingAct, closedFault } from '../../domain/second-person.ts';
import type { Doors } from '../../ports.ts';
import { changeStatus } from '../campaigns/change-status.ts';
import { actorFor } from '../notices/reader.ts';
import { askExport } from '../privacy/ask-export.ts';
import { startErasure } from '../privacy/start-erasure.ts';
import { deleteCampaign } from '../trash/delete-campaign.ts';
import type { Consent } from './ask.ts';
import { type WhichAct, findAct, partitionOf } from './place.ts';
import { saveRule } from './rule.ts';

/** How often it is tried again when somebody else writes in the same moment. */
const attempts = 4;

/**
 * Says yes to what somebody else wants: it is done now, in their name and with their rights of now, in one commit with the
 * yes. Refuses: `notFound`, `ownRequest`, `alreadyDecided`, `requestClosed`, `changedSinceShown`, `askerMayNot` (whoever
 * wanted it may not any more), and what the act itself refuses.
 */
export async function confirmAct(
  doors: Doors,
  actor: Actor,
  which: WhichAct & { readonly round: number },
): Promise<PendingAct | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await findAct(doors, actor, which);
    if (isRefusal(found)) return found;
    const { document: pending, canConfirm } = found;
    const fault = closedFault(pending, which.round, doors.clock.now());
    if (fault) return fault;
    if (!canConfirm) return refuse('ownRequest');
    const asker = await actorFor(doors.directory, actor.tenantId, pending.askedBy);
    if (!asker) return refuse('askerMayNot');
    const done = await carryOut(doors, asker, { pending: found, byId: actor.personId });
    if (isRefusal(done)) {
      if (done.refused === 'stale' && attempt < attempts) continue;
      return mayNot.has(done.refused) ? refuse('askerMayNot') : done;
    }
    const now = await doors.store.get(
      partitionOf(actor.tenantId, which.campaignId),
      'pendingAct',
      pending.id,
    );
    if (!now) return refuse('notFound');
    // Where what was wanted stands already, nothing was written: somebody else was faster.
    return now.document.answer?.byId === actor.personId ? now.document : refuse('alreadyDecided');
  }
}

const mayNot: ReadonlySet<Refusal['refused']> = new Set(['notAllowed', 'notFound']);

type Doing<T extends CriticalAct['type']> = (
  doors: Doors,
  asker: Actor,
  act: Extract<CriticalAct, { type: T }>,
  consent: Consent,
) => Promise<object>;

async function carryOut(doors: Doors, asker: Actor, consent: Consent): Promise<object> {
  const { act } = consent.pending.document;
  switch (act.type) {
    case 'launch':
      return launch(doors, asker, act, consent);
    case 'deleteCampaign':
      return remove(doors, asker, act, consent);
    case 'exportPerson':
      return askExport(doors, asker, { ...act, consent });
    case 'erasePerson':
      return startErasure(doors, asker, { erasureId: act.erasureId, words: act.text, consent });
    case 'weaken': {
      const { workspaceId, basis } = consent.pending.document;
      const ifVersion = basis === '' ? null : basis;
      const saved = await saveRule(doors, asker, { workspaceId, choice: act.choice, ifVersion, consent });
      // Nobody but somebody who chose otherwise meanwhile makes it stale.
      return isRefusal(saved) && saved.refused === 'stale' ? refuse('changedSinceShown') : saved;
    }
  }
}

const launch: Doing<'launch'> = async (doors, asker, { reason, back }, consent) => {
  const campaign = await campaignOf(doors, consent);
  if (isRefusal(campaign)) return campaign;
  const status = 'running' as const;
  return changeStatus(doors, asker, { ...campaign, status, reason, ...(back && { back }), consent });
};

const remove: Doing<'deleteCampaign'> = async (doors, asker, _act, consent) => {
  const campaign = await campaignOf(doors, consent);
  return isRefusal(campaign) ? campaign : deleteCampaign(doors, asker, { ...campaign, consent });
};

/** The version of now: what counts of the campaign stands in the basis of the act. */
async function campaignOf({ store }: Pick<Doors, 'store'>, { pending: { document } }: Consent) {
  const { campaignId, tenantId } = document;
  if (campaignId === null) return refuse('notFound');
  const stored = await store.get(partitionOf(tenantId, campaignId), 'campaign', campaignId);
  return stored ? { campaignId, ifVersion: stored.version } : refuse('changedSinceShown');
}
