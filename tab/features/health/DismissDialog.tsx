import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../../ui/locale.tsx';
import { healthTexts } from '../../ui/texts/health.ts';

interface DismissDialogProps {
  readonly open: boolean;
  readonly count: number;
  readonly onDismiss: (reason: string) => void;
  readonly onClose: () => void;
}

const longest = 500;

/** Asks why nobody waits for a message any more. */
export function DismissDialog({ open, count, onDismiss, onClose }: DismissDialogProps) {
  const text = useTexts(healthTexts);
  const [reason, setReason] = useState('');
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, next) => next.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.why.title(count)}</DialogTitle>
          <DialogContent>
            <Field label={text.why.reason} hint={text.why.hint} required>
              <Textarea value={reason} maxLength={longest} onChange={(_, { value }) => setReason(value)} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{text.cancel}</Button>
            <Button
              appearance="primary"
              disabledFocusable={reason.trim() === ''}
              onClick={() => {
                if (reason.trim() === '') return;
                onDismiss(reason.trim());
                setReason('');
              }}
            >
              {text.dismiss}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
