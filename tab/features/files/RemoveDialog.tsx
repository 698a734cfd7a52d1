import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AssetView } from '../../../src/contract/views.ts';
import { useClient } from '../../data/client.ts';
import { readKey } from '../../data/reads.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { fileTexts } from '../../ui/texts/files.ts';

/** A removed file cannot be brought back: the one place where a question comes first. */
export function RemoveDialog({ file, onClose }: { file: AssetView; onClose: () => void }) {
  const text = useTexts(fileTexts);
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const [removing, setRemoving] = useState(false);
  const { id, campaignId, name } = file;

  const remove = async (): Promise<void> => {
    setRemoving(true);
    try {
      const params = { campaignId, assetId: id };
      await client.call('DELETE /api/campaigns/:campaignId/files/:assetId', { params });
      queries.setQueryData<AssetView[]>(
        readKey('GET /api/campaigns/:campaignId/files', { params: { campaignId } }),
        (known) => known?.filter((one) => one.id !== id),
      );
      tell.done(text.removed(name));
    } catch (error) {
      tell.failed(text.notRemoved(name), error);
    }
    onClose();
  };

  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.confirm.title(name)}</DialogTitle>
          <DialogContent>{text.confirm.detail}</DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={removing} onClick={() => void remove()}>
              {text.confirm.remove}
            </Button>
            <Button onClick={onClose}>{text.confirm.keep}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
