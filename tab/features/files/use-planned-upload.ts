import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AssetView, CampaignView } from '../../../src/contract/views.ts';
import { useClient } from '../../data/client.ts';
import { reading, useRead } from '../../data/reads.ts';
import {
  type FileConsequence,
  type PlannedUpload,
  planUpload,
  uploadConsequence,
} from './file-consequence.ts';

const approvals = 'GET /api/campaigns/:campaignId/approvals';

interface Planning {
  /** Takes chosen files: sends them at once where no approval has to do with them. */
  readonly choose: (files: readonly File[]) => Promise<void>;
  /** What waits for a yes, with what it would do as things stand now. */
  readonly waiting:
    | { readonly plan: PlannedUpload; readonly follows: FileConsequence | undefined }
    | undefined;
  readonly upload: () => void;
  readonly leave: () => void;
}

/** Holds files back that an approval has to do with, until the person has seen what they do. */
export function usePlannedUpload(
  campaign: CampaignView,
  present: readonly AssetView[],
  send: (files: readonly File[]) => void,
): Planning {
  const client = useClient();
  const queries = useQueryClient();
  const ask = { params: { campaignId: campaign.id } };
  const requests = useRead(approvals, ask);
  const [plan, setPlan] = useState<PlannedUpload>();
  return {
    async choose(files) {
      const planned = await planUpload(files, present);
      const known = await queries.ensureQueryData(reading(client, approvals, ask)).catch(() => undefined);
      if (known && !uploadConsequence(campaign, planned, known)) send(files);
      else setPlan(planned);
    },
    waiting: plan && { plan, follows: uploadConsequence(campaign, plan, requests.data ?? []) },
    upload() {
      if (plan) send(plan.chosen);
      setPlan(undefined);
    },
    leave: () => setPlan(undefined),
  };
}
