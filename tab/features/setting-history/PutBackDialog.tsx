import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Spinner,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { RollBackView, type SettingLineView } from '../../../src/contract/setting-endpoints.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { settingHistoryTexts } from '../../ui/texts/setting-history.ts';
import { SettingChanges } from './SettingChanges.tsx';
import styles from './SettingHistory.module.css';
import { useRollBack } from './use-setting-history.ts';

interface PutBackDialogProps {
  readonly open: boolean;
  readonly line: SettingLineView;
  readonly what: string;
  readonly names: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

/** What putting it back does, what would be lost by it, and why it is done. */
export function PutBackDialog({ open, line, what, names, onClose }: PutBackDialogProps) {
  const text = useTexts(settingHistoryTexts);
  const { shown, said, confirmed, setConfirmed, reason, setReason, busy, submit } = usePuttingBack(
    line,
    what,
    onClose,
  );
  const changes = shown && shown.does.length > 0;
  return (
    <Dialog open={open} modalType="modal" onOpenChange={(_, change) => change.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.dialog.title(what)}</DialogTitle>
          <DialogContent className={styles.dialog}>
            {!shown && !said && <Spinner size="tiny" />}
            {shown && !changes && <p>{text.dialog.nothing}</p>}
            {changes && (
              <>
                <h3 className={styles.heading}>{text.dialog.does}</h3>
                <SettingChanges changes={shown.does} names={names} />
                {shown.overwrites.length > 0 && (
                  <>
                    <h3 className={styles.heading}>{text.dialog.lost}</h3>
                    <SettingChanges changes={shown.overwrites} names={names} />
                    <Checkbox
                      label={text.dialog.confirm}
                      checked={confirmed}
                      onChange={(_, { checked }) => setConfirmed(checked === true)}
                    />
                  </>
                )}
                <Field label={text.dialog.reason} required>
                  <Textarea value={reason} maxLength={400} onChange={(_, { value }) => setReason(value)} />
                </Field>
              </>
            )}
            <p role="alert" className={styles.said}>
              {said}
            </p>
          </DialogContent>
          <DialogActions>
            {changes && (
              <Button appearance="primary" disabledFocusable={busy} onClick={() => void submit()}>
                {text.back}
              </Button>
            )}
            <Button onClick={onClose}>{shown && !changes ? text.dialog.close : text.dialog.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function usePuttingBack({ sequence }: SettingLineView, what: string, onClose: () => void) {
  const text = useTexts(settingHistoryTexts);
  const tell = useTell();
  const troubleOf = useTroubleOf();
  const { foreseen, rollBack } = useRollBack(sequence);
  /** How it stands after somebody was faster. */
  const [fresh, setFresh] = useState<RollBackView>();
  /** The version that was confirmed to be lost: a newer one is confirmed anew. */
  const [confirmedOver, setConfirmedOver] = useState<string>();
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const shown = fresh ?? foreseen.data;
  const confirmed = shown !== undefined && confirmedOver === shown.over;
  const setConfirmed = (yes: boolean): void => setConfirmedOver(yes ? shown?.over : undefined);
  const trouble = foreseen.error ? troubleOf(foreseen.error).words : '';

  const submit = async (): Promise<void> => {
    if (!shown || busy) return;
    const loses = shown.overwrites.length > 0;
    if (reason.trim() === '') return setSaid(text.dialog.reasonNeeded);
    if (loses && !confirmed) return setSaid(text.dialog.confirmNeeded);
    setBusy(true);
    try {
      await rollBack(reason, loses ? shown.over : null);
      tell.done(text.done(what));
      onClose();
    } catch (error) {
      const refused = troubleOf(error);
      const current = RollBackView.safeParse(refused.current).data;
      if (current) setFresh(current);
      setConfirmed(false);
      setSaid(current ? text.dialog.changedAgain : `${text.failed}: ${refused.words}`);
      setBusy(false);
    }
  };
  return { shown, said: said || trouble, confirmed, setConfirmed, reason, setReason, busy, submit };
}
