import { useQueryClient } from '@tanstack/react-query';
import type { RiskView } from '../../../src/contract/risk-endpoints.ts';
import type { RiskContent } from '../../../src/domain/risk.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useTrash } from '../../data/use-trash.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { riskTexts } from '../../ui/texts/risks.ts';

const name = 'GET /api/campaigns/:campaignId/risks';
const checklist = 'GET /api/campaigns/:campaignId/launch-checklist';

export interface RiskActs {
  /** True when it is saved. `risk`: the one that is changed; a new one where there is none. */
  save(content: RiskContent, once: string, risk?: RiskView): Promise<boolean>;
  remove(risk: RiskView): Promise<void>;
}

/** The risk register of a campaign, and what can be done with it. */
export function useRisks(campaignId: string) {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(riskTexts);
  const { deleted } = useTrash();
  const params = { campaignId };
  const readAgain = () =>
    Promise.all(
      [readKey(name, { params }), readKey(checklist, { params })].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  const tried = async (call: () => Promise<unknown>): Promise<boolean> => {
    try {
      await call();
      return true;
    } catch (error) {
      tell.failed(text.failed, error);
      return false;
    } finally {
      await readAgain();
    }
  };
  const acts: RiskActs = {
    save: (content, once, risk) =>
      tried(() =>
        risk
          ? client.call('PATCH /api/campaigns/:campaignId/risks/:riskId', {
              params: { ...params, riskId: risk.id },
              body: { ifVersion: risk.version, edit: content },
            })
          : client.call('POST /api/campaigns/:campaignId/risks', { params, body: { once, ...content } }),
      ),
    remove: async ({ id: riskId, name: title }) => {
      const done = await tried(() =>
        client.call('DELETE /api/campaigns/:campaignId/risks/:riskId', { params: { ...params, riskId } }),
      );
      if (done) await deleted({ campaignId, noun: 'risk', targetId: riskId, name: title });
    },
  };
  return { read: useRead(name, { params }), acts };
}
