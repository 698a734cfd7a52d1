import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useLocation } from 'wouter';
import { useViewAddress } from '../../data/place.ts';
import type { Sections } from '../../ui/campaign-section.ts';
import { useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { recordTexts } from '../../ui/texts/record.ts';
import { ClosedCampaign } from './ClosedCampaign.tsx';
import { CampaignRecord } from './CampaignRecord.tsx';
import { sectionIn, type GoTo } from './record-place.ts';
import { RecordSkeleton } from './RecordSkeleton.tsx';
import { useCampaign } from './use-campaign.ts';

/** A campaign on a page of its own, for long work: `/campaigns/<id>/<section>`. */
export function CampaignPage({ sections }: { sections: Sections }) {
  const [path, navigate] = useLocation();
  const text = useTexts(recordTexts);
  const address = useViewAddress();
  const [, , campaignId = '', sectionName] = path.split('/');
  const { campaign, error, retry } = useCampaign(campaignId);
  const goTo: GoTo = (wanted, more) => {
    const place = address(`campaigns/${campaignId}/${wanted}`);
    const search = new URLSearchParams(more).toString();
    const joined = search === '' ? place : `${place}${place.includes('?') ? '&' : '?'}${search}`;
    navigate(joined, { replace: true });
  };

  if (error && !campaign) return <ClosedCampaign campaignId={campaignId} error={error} onRetry={retry} />;
  return (
    <Page
      title={campaign?.name ?? ' '}
      actions={
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => navigate(address('board'))}>
          {text.back}
        </Button>
      }
    >
      {campaign ? (
        <CampaignRecord
          campaign={campaign}
          section={sectionIn(sectionName)}
          sections={sections}
          goTo={goTo}
        />
      ) : (
        <RecordSkeleton />
      )}
    </Page>
  );
}
