import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useRead } from '../../data/reads.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { submitRouteTexts } from '../../ui/texts/approvals-submit.ts';

/** Says before a plan is sent that less is kept in reserve than usual; for those who see its amounts. */
export function ReserveWarning({ campaignId }: { readonly campaignId: string }) {
  const text = useTexts(submitRouteTexts);
  const format = useFormat();
  const { data } = useRead('GET /api/campaigns/:campaignId/budget', { params: { campaignId } });
  if (data?.reserve?.state !== 'low') return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text.lowReserve(format.percent(data.reserve.share / 100))}</MessageBarBody>
    </MessageBar>
  );
}
