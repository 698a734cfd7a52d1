import {
  Badge,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import type { CampaignView } from '../../../src/contract/views.ts';
import { useRead } from '../../data/reads.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { briefTexts } from '../../ui/texts/briefs.ts';
import { type EditDraft, draftKey } from './edit-draft.ts';
import { formOf } from './edit-schema.ts';
import styles from './Overview.module.css';

interface BriefVersionsProps {
  readonly campaign: CampaignView;
  /** Opens the form; absent for those who may not edit. */
  readonly onEdit: (() => void) | undefined;
  readonly onClose: () => void;
}

/** What the brief said before, by whom, and which of it was approved; an older one is brought back through the form. */
export default function BriefVersions({ campaign, onEdit, onClose }: BriefVersionsProps) {
  const text = useTexts(briefTexts);
  const format = useFormat();
  const people = usePeople();
  const troubleOf = useTroubleOf();
  const queries = useQueryClient();
  const { me, workspace } = useSession();
  const read = useRead('GET /api/campaigns/:campaignId/brief-versions', {
    params: { campaignId: campaign.id },
  });
  const { zone } = me.person;
  const take = (brief: string): void => {
    const values = { ...formOf(campaign, workspace.currency), brief };
    queries.setQueryData<EditDraft>(draftKey(campaign.id), { base: campaign, values });
    onClose();
    onEdit?.();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.title}</DialogTitle>
          <DialogContent>
            {read.isPending && <ScreenSkeleton rows={3} />}
            {read.error && !read.data && (
              <RefusedFace inPart trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />
            )}
            <ol className={styles.versions}>
              {read.data?.versions.map(({ number, text: brief, byId, at, approvedAt }, index) => (
                <li key={number}>
                  <div className={styles.versionHead}>
                    <strong>{text.version(number)}</strong>
                    <span>{text.by(people.get(byId)?.name ?? byId, format.instant(at, zone))}</span>
                    {approvedAt !== null && (
                      <Badge appearance="tint" color="success">
                        {text.approved(format.instant(approvedAt, zone))}
                      </Badge>
                    )}
                  </div>
                  <p className={styles.versionText}>{brief === '' ? text.empty : brief}</p>
                  {index > 0 && onEdit && (
                    <Button size="small" aria-label={text.takeOf(number)} onClick={() => take(brief)}>
                      {text.take}
                    </Button>
                  )}
                </li>
              ))}
            </ol>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{text.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
