import { useRead } from '../../data/reads.ts';
import { useTexts } from '../../ui/locale.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { shellTexts } from '../../ui/texts/shell.ts';

interface CampaignPanelProps {
  readonly campaignId: string;
  readonly section: string | null;
  readonly onClose: () => void;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

export default function CampaignPanel({ campaignId, onClose }: CampaignPanelProps) {
  const text = useTexts(shellTexts);
  const { data } = useRead('GET /api/campaigns/:campaignId', { params: { campaignId } });
  return <SidePanel title={data?.name ?? text.loading} closeLabel={text.close} onClose={onClose} />;
}
