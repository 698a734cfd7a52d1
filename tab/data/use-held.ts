import type { CampaignView } from '../../src/contract/views.ts';
import type { Lockable } from '../../src/domain/from-template.ts';
import { may } from '../../src/domain/policy.ts';
import { keptOf } from '../../src/domain/template-lock.ts';
import { useSession } from './session.ts';

type Held = Pick<CampaignView, 'template' | 'workspaceId' | 'flight'>;

/** What of a campaign its template keeps for whoever looks; nothing for those who may change templates. */
export function useHeld(campaign: Held): readonly Lockable[] {
  const { actor } = useSession();
  const { workspaceId } = campaign;
  return may(actor, 'template.edit', { workspaceId }) ? [] : keptOf(campaign);
}
