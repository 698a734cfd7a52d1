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
import type { ContentItemView } from '../../../src/contract/content-endpoints.ts';
import type { AssetView, CampaignView } from '../../../src/contract/views.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useTrash } from '../../data/use-trash.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { listed } from '../../ui/spaced.ts';
import { fileTexts } from '../../ui/texts/files.ts';
import { removalConsequence } from './file-consequence.ts';
import { FileConsequenceBar } from './FileConsequenceBar.tsx';
import styles from './FilesSection.module.css';

interface RemoveDialogProps {
  readonly open: boolean;
  readonly campaign: CampaignView;
  readonly file: AssetView;
  /** The content items that it goes out with. */
  readonly uses: readonly Pick<ContentItemView, 'id' | 'title'>[];
  readonly onClose: () => void;
}

/** A removed file may end approvals: the question comes first, and the way back right after. */
export function RemoveDialog({ open, campaign, file, uses, onClose }: RemoveDialogProps) {
  const text = useTexts(fileTexts);
  const locale = useLocale();
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const { restore } = useTrash();
  const [removing, setRemoving] = useState(false);
  const { id, campaignId, name } = file;
  const requests = useRead('GET /api/campaigns/:campaignId/approvals', { params: { campaignId } });
  const follows = removalConsequence(campaign, file, requests.data ?? []);

  const remove = async (): Promise<void> => {
    setRemoving(true);
    try {
      const params = { campaignId, assetId: id };
      await client.call('DELETE /api/campaigns/:campaignId/files/:assetId', { params });
      queries.setQueryData<AssetView[]>(
        readKey('GET /api/campaigns/:campaignId/files', { params: { campaignId } }),
        (known) => known?.filter((one) => one.id !== id),
      );
      const thing = { campaignId, noun: 'asset', targetId: id, name } as const;
      tell.done(text.removed(name), () => void restore(thing));
    } catch (error) {
      tell.failed(text.notRemoved(name), error);
    }
    onClose();
  };

  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, change) => change.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.confirm.title(name)}</DialogTitle>
          <DialogContent className={styles.asked}>
            {text.confirm.detail}
            {uses.length > 0 && (
              <p>
                {text.usedIn}{' '}
                {listed(
                  locale,
                  uses.map(({ title }) => title),
                )}
              </p>
            )}
            {(follows !== undefined || requests.isError) && (
              <FileConsequenceBar deed="remove" follows={follows} />
            )}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabled={removing || requests.isPending}
              onClick={() => void remove()}
            >
              {text.confirm.remove}
            </Button>
            <Button onClick={onClose}>{text.confirm.keep}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
