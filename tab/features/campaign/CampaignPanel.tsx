import { Button } from '@fluentui/react-components';
import { ArrowMaximizeRegular } from '@fluentui/react-icons/svg/arrow-maximize';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { usePlace, useViewAddress } from '../../data/place.ts';
import type { Sections } from '../../ui/campaign-section.ts';
import { useTexts } from '../../ui/locale.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { shellTexts } from '../../ui/texts/shell.ts';
import { ClosedCampaign } from './ClosedCampaign.tsx';
import { CampaignRecord } from './CampaignRecord.tsx';
import { sectionIn, type GoTo } from './record-place.ts';
import { RecordSkeleton } from './RecordSkeleton.tsx';
import { useCampaign } from './use-campaign.ts';

interface CampaignPanelProps {
  readonly campaignId: string;
  /** From the address; unknown ones show the overview. */
  readonly section: string | null;
  readonly sections: Sections;
  readonly onClose: () => void;
  /** Absent at the end of the view behind. */
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

/** A campaign over the view that it was opened from. */
export function CampaignPanel(props: CampaignPanelProps) {
  const { campaignId, section, sections, onClose, onPrevious, onNext } = props;
  const { panel: text, close, loading } = useTexts(shellTexts);
  const [, navigate] = useLocation();
  const [, setPlace] = usePlace();
  const address = useViewAddress();
  const { campaign, error, retry } = useCampaign(campaignId);
  useNeighbourKeys(onPrevious, onNext);
  const goTo: GoTo = (wanted, more) =>
    setPlace({ section: wanted, edit: null, submit: null, ...more }, 'replace');

  return (
    <SidePanel
      title={campaign?.name ?? loading}
      closeLabel={close}
      onClose={onClose}
      actions={
        <>
          <Button
            appearance="subtle"
            icon={<ChevronUpRegular />}
            aria-label={text.previous}
            title={text.previous}
            disabled={!onPrevious}
            onClick={onPrevious}
          />
          <Button
            appearance="subtle"
            icon={<ChevronDownRegular />}
            aria-label={text.next}
            title={text.next}
            disabled={!onNext}
            onClick={onNext}
          />
          <Button
            appearance="subtle"
            icon={<ArrowMaximizeRegular />}
            aria-label={text.fullPage}
            title={text.fullPage}
            onClick={() => navigate(address(`campaigns/${campaignId}/${sectionIn(section)}`))}
          />
        </>
      }
    >
      {error && !campaign && <ClosedCampaign campaignId={campaignId} error={error} onRetry={retry} />}
      {!error && !campaign && <RecordSkeleton />}
      {campaign && (
        <CampaignRecord
          campaign={campaign}
          section={sectionIn(section)}
          sections={sections}
          goTo={goTo}
          inPanel
        />
      )}
    </SidePanel>
  );
}

/** "[" and "]" anywhere; up and down while the panel itself has the focus, as right after it opened. */
function useNeighbourKeys(onPrevious: (() => void) | undefined, onNext: (() => void) | undefined): void {
  const { panel: text } = useTexts(shellTexts);
  useShortcuts([
    { keys: '[', label: text.previous, run: () => onPrevious?.() },
    { keys: ']', label: text.next, run: () => onNext?.() },
  ]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.target instanceof HTMLElement) || event.target.tagName !== 'ASIDE') return;
      const go = event.key === 'ArrowUp' ? onPrevious : event.key === 'ArrowDown' ? onNext : undefined;
      if (!go || event.defaultPrevented) return;
      event.preventDefault();
      go();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onPrevious, onNext]);
}
