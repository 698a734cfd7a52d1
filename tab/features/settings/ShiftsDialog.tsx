import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ShiftPreviewView } from '../../../src/contract/calendar-change-endpoints.ts';
import type { DeadlineChoice } from '../../../src/domain/working-week.ts';
import { useSession } from '../../data/session.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { deadlineShiftTexts } from '../../ui/texts/deadline-shifts.ts';
import styles from './ShiftsDialog.module.css';

interface ShiftsDialogProps {
  readonly preview: ShiftPreviewView;
  readonly sending: boolean;
  /** Undefined: back to the form, nothing is saved. */
  readonly onChoose: (choice: DeadlineChoice | undefined) => void;
}

/** What a change of working time would move: move it, keep it, or go back. Escape goes back. */
export function ShiftsDialog({ preview: { shifts, more }, sending, onChoose }: ShiftsDialogProps) {
  const text = useTexts(deadlineShiftTexts);
  const format = useFormat();
  const { zone } = useSession().me.person;
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || onChoose(undefined)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.title(shifts.length + more)}</DialogTitle>
          <DialogContent>
            <p className={styles.lead}>{text.lead}</p>
            <ul className={styles.list} aria-label={text.list}>
              {shifts.map(({ requestId, campaignName, stageName, what, from, to }) => (
                <li key={`${requestId} ${stageName} ${from}`}>
                  <strong>{text.line(campaignName, stageName)}</strong>
                  <span>{text.what[what](format.instant(from, zone), format.instant(to, zone))}</span>
                </li>
              ))}
              {more > 0 && <li>{text.more(more)}</li>}
            </ul>
          </DialogContent>
          <DialogActions fluid>
            <Button disabledFocusable={sending} onClick={() => onChoose(undefined)}>
              {text.back}
            </Button>
            <Button disabledFocusable={sending} onClick={() => onChoose('keep')}>
              {text.keep}
            </Button>
            <Button appearance="primary" disabledFocusable={sending} onClick={() => onChoose('apply')}>
              {text.apply}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
