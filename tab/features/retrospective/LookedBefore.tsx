import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import type { LookedBeforeView } from '../../../src/contract/retrospective-endpoints.ts';
import { useClient } from '../../data/client.ts';
import { useViewAddress } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { SimilarList } from '../../ui/SimilarList.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { lessonTexts } from '../../ui/texts/lessons.ts';
import styles from './Retrospective.module.css';

/** What earlier campaigns have to say to this one: actions that nobody finished, and campaigns that were like it. */
export function LookedBefore({ campaignId }: { readonly campaignId: string }) {
  const troubleOf = useTroubleOf();
  const address = useViewAddress();
  const read = useRead('GET /api/campaigns/:campaignId/looked-before', { params: { campaignId } });
  if (read.isPending) return <ScreenSkeleton rows={4} />;
  if (!read.data) {
    return <RefusedFace inPart trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  }
  return (
    <>
      {read.data.actions.length > 0 && <EarlierActions campaignId={campaignId} read={read.data} />}
      <SimilarList similar={read.data.similar} addressOf={(id) => address(`campaigns/${id}`)} />
    </>
  );
}

function EarlierActions({
  campaignId,
  read: { actions, can },
}: {
  readonly campaignId: string;
  readonly read: LookedBeforeView;
}) {
  const text = useTexts(lessonTexts);
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const takeOver = async ({
    campaignId: fromCampaignId,
    taskId,
    title,
  }: LookedBeforeView['actions'][number]) => {
    try {
      await client.call('POST /api/campaigns/:campaignId/taken-actions', {
        params: { campaignId },
        body: { fromCampaignId, taskId },
      });
      tell.done(text.taken(title));
    } catch (error) {
      tell.failed(text.failed, error);
    }
    await queries.invalidateQueries({
      predicate: ({ queryKey: [, ask] }) =>
        typeof ask === 'object' && ask !== null && Object.values(ask).includes(campaignId),
    });
  };
  return (
    <section className={styles.points} aria-label={text.actions}>
      <h3 className={styles.title}>{text.actions}</h3>
      <p className={styles.said}>{text.actionsLead}</p>
      <ul className={styles.actions}>
        {actions.map((action) => (
          <li key={action.taskId} className={styles.action}>
            <span className={styles.grow}>
              {action.title} <span className={styles.said}>{text.from(action.campaignName)}</span>
            </span>
            {can.takeOver && (
              <Button
                size="small"
                aria-label={text.takeOverOne(action.title)}
                onClick={() => void takeOver(action)}
              >
                {text.takeOver}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
