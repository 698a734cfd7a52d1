import { useQueryClient } from '@tanstack/react-query';
import { usePlace } from './place.ts';
import { useSession } from './session.ts';

/** Under which the form for a new campaign keeps what was typed. */
export const newCampaignKey = (workspaceId: string) => ['draft', 'campaign', workspaceId] as const;

/** What a new campaign begins with when something asks for one. */
export interface CampaignStart {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  /** On the morning of this day its owner is reminded to begin; '' for nothing. */
  readonly begin: string;
  readonly goal?: string;
  /** The idea of which it comes. */
  readonly ideaId?: string;
}

/** Opens the form for a new campaign, filled in. */
export function useCampaignStart(): (start: CampaignStart) => void {
  const queries = useQueryClient();
  const { workspace } = useSession();
  const [, setPlace] = usePlace();
  return (start) => {
    queries.setQueryData(newCampaignKey(workspace.id), { ...start });
    setPlace({ new: '1', open: null, moment: null });
  };
}
