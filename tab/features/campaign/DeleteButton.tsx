import { Button, Tooltip } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { CampaignView } from '../../../src/contract/views.ts';
import { useTexts } from '../../ui/locale.tsx';
import { trashTexts } from '../../ui/texts/trash.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { useDeletion } from './use-deletion.ts';

/** The way into the trash, for those who may. */
export function DeleteButton({ campaign }: { campaign: CampaignView }) {
  const text = useTexts(trashTexts);
  const { ask, remove, asks, foreseen, keep } = useDeletion(campaign);
  if (!campaign.can.delete) return null;
  return (
    <>
      <Tooltip content={text.deleteCampaign} relationship="label">
        <Button appearance="subtle" icon={<DeleteRegular />} onClick={() => void ask()} />
      </Tooltip>
      {foreseen && (
        <DeleteDialog
          open={asks}
          campaign={campaign}
          foreseen={foreseen}
          onDelete={() => void remove()}
          onClose={keep}
        />
      )}
    </>
  );
}
