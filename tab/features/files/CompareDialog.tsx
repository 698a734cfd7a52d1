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
import { useCallback, useState } from 'react';
import type { AssetView } from '../../../src/contract/views.ts';
import { useClient } from '../../data/client.ts';
import { readKey } from '../../data/reads.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { fileSize } from '../../ui/file-size.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { compareTexts } from '../../ui/texts/file-versions.ts';
import { usePicture } from '../../ui/use-picture.ts';
import styles from './FilesSection.module.css';

interface CompareDialogProps {
  readonly open: boolean;
  readonly older: AssetView;
  readonly newest: AssetView;
  readonly mayRestore: boolean;
  readonly onClose: () => void;
}

/** An older version beside the newest one, and the way back to it. */
export function CompareDialog({ open, older, newest, mayRestore, onClose }: CompareDialogProps) {
  const text = useTexts(compareTexts);
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const [sending, setSending] = useState(false);
  const { campaignId, id: assetId, name, version = 1 } = older;
  const restore = async (): Promise<void> => {
    setSending(true);
    try {
      const params = { campaignId, assetId };
      const made = await client.call('POST /api/campaigns/:campaignId/files/:assetId/restoration', {
        params,
      });
      await queries.invalidateQueries({
        queryKey: readKey('GET /api/campaigns/:campaignId/files', { params: { campaignId } }),
      });
      tell.done(text.restored(name, version, made.version ?? 1));
      onClose();
    } catch (error) {
      tell.failed(text.notRestored(name), error);
      setSending(false);
    }
  };
  return (
    <Dialog open={open} onOpenChange={(_, change) => change.open || onClose()}>
      <DialogSurface className={styles.compare}>
        <DialogBody>
          <DialogTitle>{text.title(name)}</DialogTitle>
          <DialogContent className={styles.pair}>
            <Side file={older} title={text.version(version)} />
            <Side file={newest} title={text.newest(newest.version ?? 1)} />
          </DialogContent>
          <DialogActions>
            {mayRestore && (
              <Button appearance="primary" disabledFocusable={sending} onClick={() => void restore()}>
                {text.restore(version)}
              </Button>
            )}
            <Button onClick={onClose}>{text.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Side({ file, title }: { file: AssetView; title: string }) {
  const text = useTexts(compareTexts);
  const client = useClient();
  const locale = useLocale();
  const format = useFormat();
  const people = usePeople();
  const { zone } = useSession().me.person;
  const { id, campaignId, name, shown, bytes, uploadedAt, uploadedBy, approved } = file;
  const fetchPicture = useCallback(async () => {
    const params = { campaignId, assetId: id };
    const asked = client.call('GET /api/campaigns/:campaignId/files/:assetId/picture', { params });
    // Without it the facts remain.
    return asked.catch(() => undefined);
  }, [client, campaignId, id]);
  const picture = usePicture(shown && fetchPicture);
  return (
    <section aria-label={title} className={styles.side}>
      <h3 className={styles.count}>{title}</h3>
      {picture === undefined ? (
        <p className={styles.detail}>{text.noPicture}</p>
      ) : (
        <img className={styles.large} src={picture} alt={`${name}, ${title}`} />
      )}
      <p className={styles.detail}>
        {[
          fileSize(locale, bytes),
          people.get(uploadedBy)?.name ?? uploadedBy,
          format.instant(uploadedAt, zone),
          ...(approved ? [text.approved] : []),
        ].join(' · ')}
      </p>
    </section>
  );
}
