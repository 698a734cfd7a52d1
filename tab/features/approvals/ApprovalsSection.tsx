import { Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { ApprovalView } from '../../../src/contract/views.ts';
import { isOpen } from '../../../src/domain/approval.ts';
import { usePlace } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { submitFaultOf } from '../../data/submit-fault.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import type { SectionProps } from '../../ui/campaign-section.ts';
import { Face } from '../../ui/Face.tsx';
import { Lasting } from '../../ui/Lasting.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { partTexts } from '../../ui/texts/approvals-parts.ts';
import { approvalTexts } from '../../ui/texts/approvals.ts';
import styles from './ApprovalsSection.module.css';
import { RequestCard } from './RequestCard.tsx';
import { kindsFor } from './subject-wish.ts';
import { SubmitDialog } from './SubmitDialog.tsx';

/** Every approval that was asked for a campaign: the one that counts open, those before it folded. */
export default function ApprovalsSection({ campaign }: SectionProps) {
  const text = useTexts(approvalTexts);
  const part = useTexts(partTexts);
  const troubleOf = useTroubleOf();
  const [place, setPlace] = usePlace();
  const requests = useRead('GET /api/campaigns/:campaignId/approvals', {
    params: { campaignId: campaign.id },
  });

  if (requests.isPending) return <ScreenSkeleton rows={5} />;
  if (requests.error && !requests.data) {
    return <RefusedFace inPart trouble={troubleOf(requests.error)} onRetry={() => void requests.refetch()} />;
  }
  const latest = requests.data[0];
  // Several can wait at the same time: the plan, a change of budget, an expense.
  const standing = requests.data.filter(
    (request, index) => index === 0 || isOpen(request) || request.id === campaign.approval?.requestId,
  );
  const earlier = requests.data.filter((request) => !standing.includes(request));
  const submittable = campaign.can.submit && submitFaultOf(campaign) === undefined;
  const canAsk = kindsFor(campaign).some((kind) => kind !== 'campaign');
  const submit = (): void => setPlace({ submit: '1' }, 'replace');
  return (
    <div className={styles.approvals}>
      {!latest && (
        <Face
          {...text.empty}
          picture={<CheckmarkCircleRegular />}
          {...(submittable ? { action: { label: text.submit.send, run: submit } } : {})}
        />
      )}
      {latest && submittable && !standing.some(isPlanOpen) && (
        <Button className={styles.again} onClick={submit}>
          {campaign.approval ? text.submit.again : part.ask}
        </Button>
      )}
      {!submittable && canAsk && (
        <Button className={styles.again} onClick={submit}>
          {part.ask}
        </Button>
      )}
      {standing.map((request) => (
        <RequestCard key={request.id} request={request} campaign={campaign} />
      ))}
      {earlier.length > 0 && (
        <section>
          <h3 className={styles.heading}>{text.earlier}</h3>
          {earlier.map((request) => (
            <RequestCard key={request.id} request={request} campaign={campaign} folded />
          ))}
        </section>
      )}
      <Lasting of={(place.has('submit') && (submittable || canAsk)) || undefined}>
        {(_, open) => (
          <SubmitDialog
            open={open}
            campaign={campaign}
            onClose={() => setPlace({ submit: null, file: null, item: null }, 'replace')}
          />
        )}
      </Lasting>
    </div>
  );
}

function isPlanOpen(request: ApprovalView): boolean {
  return request.subject.kind === 'campaign' && isOpen(request);
}
