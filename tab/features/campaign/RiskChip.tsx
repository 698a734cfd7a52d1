import type { CampaignView } from '../../../src/contract/views.ts';
import { isAtRisk } from '../../../src/domain/squeeze.ts';
import { useToday } from '../../data/clock.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { AttentionChip } from '../../ui/AttentionChip.tsx';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { isOver, riskOf } from '../../ui/standing.ts';
import { campaignTexts } from '../../ui/texts/campaigns.ts';
import styles from './RecordHead.module.css';

/** That there is more to do than time left, and the reason beside it. */
export function RiskChip({ campaign: { id, status } }: { readonly campaign: CampaignView }) {
  const text = useTexts(campaignTexts);
  const format = useFormat();
  const today = useToday();
  const params = { workspaceId: useSession().workspace.id };
  const { data } = useRead(
    'GET /api/workspaces/:workspaceId/summaries',
    { params, query: { ids: id } },
    !isOver(status),
  );
  const squeeze = data?.find((summary) => summary.id === id)?.squeeze;
  if (isOver(status) || !isAtRisk(squeeze, today)) return null;
  const { why, ...risk } = riskOf(squeeze, text, format);
  return (
    <span className={styles.risk}>
      <AttentionChip {...risk} />
      <span>{why}</span>
    </span>
  );
}
