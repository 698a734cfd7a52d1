import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useBulkUndo } from '../../data/use-bulk-undo.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { bulkTexts } from '../../ui/texts/bulk.ts';
import styles from './HistorySection.module.css';

interface BatchNoteProps {
  readonly batchId: string;
  /** It was taken back here already. */
  readonly undone: boolean;
}

/** "Together with 41 others", and the way back for whoever did it. Nothing for those who may not know of the others. */
export function BatchNote({ batchId, undone }: BatchNoteProps) {
  const text = useTexts(bulkTexts).past;
  const format = useFormat();
  const { me, workspace } = useSession();
  const undo = useBulkUndo();
  const [busy, setBusy] = useState(false);
  const params = { workspaceId: workspace.id, batchId };
  const { data } = useRead('GET /api/workspaces/:workspaceId/bulk-changes/:batchId', { params });
  if (!data) return null;
  const { campaigns, undoUntil } = data;
  const isOpen = undoUntil !== null && !undone;
  if (campaigns === 1 && !isOpen) return null;
  const takeBack = async (): Promise<void> => {
    setBusy(true);
    await undo(batchId);
    setBusy(false);
  };
  return (
    <div className={styles.batch}>
      {campaigns > 1 && <span>{text.together(campaigns - 1)}</span>}
      {isOpen && (
        <>
          <Button size="small" disabled={busy} onClick={() => void takeBack()}>
            {text.undo(campaigns)}
          </Button>
          <span>{text.until(format.instant(undoUntil, me.person.zone))}</span>
        </>
      )}
    </div>
  );
}
