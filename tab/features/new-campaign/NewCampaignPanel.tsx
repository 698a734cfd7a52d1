interface NewCampaignPanelProps {
  readonly onClose: () => void;
  readonly onCreated: (campaignId: string) => void;
}

export default function NewCampaignPanel(_: NewCampaignPanelProps) {
  return null;
}
