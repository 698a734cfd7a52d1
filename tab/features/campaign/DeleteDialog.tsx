import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { CampaignView } from '../../../src/contract/views.ts';
import type { Answer } from '../../data/client.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { listed } from '../../ui/spaced.ts';
import { trashTexts } from '../../ui/texts/trash.ts';

interface DeleteDialogProps {
  readonly open: boolean;
  readonly campaign: CampaignView;
  readonly foreseen: Answer<'GET /api/campaigns/:campaignId/deletion'>;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Asked where an open approval would end: everything else comes back with the campaign. */
export function DeleteDialog({ open, campaign, foreseen, onDelete, onClose }: DeleteDialogProps) {
  const text = useTexts(trashTexts).confirm;
  const locale = useLocale();
  const format = useFormat();
  const people = usePeople();
  const { zone } = useSession().me.person;
  const names = listed(
    locale,
    foreseen.waitingForIds.map((id) => people.get(id)?.name ?? id),
  );
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, change) => change.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.title(campaign.name)}</DialogTitle>
          <DialogContent>
            <p>{text.withdrawn(foreseen.requests, names)}</p>
            <p>{text.along(foreseen.tasks, foreseen.files)}</p>
            <p>{text.until(format.instant(foreseen.until, zone))}</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onDelete}>
              {text.remove}
            </Button>
            <Button onClick={onClose}>{text.keep}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
