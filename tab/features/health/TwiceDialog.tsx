import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useTexts } from '../../ui/locale.tsx';
import { healthTexts } from '../../ui/texts/health.ts';

interface TwiceDialogProps {
  readonly open: boolean;
  readonly names: string;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** Before a message of unknown fate is sent again. */
export function TwiceDialog({ open, names, onSend, onClose }: TwiceDialogProps) {
  const text = useTexts(healthTexts);
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, next) => next.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.twice.title}</DialogTitle>
          <DialogContent>{text.twice.words(names)}</DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{text.cancel}</Button>
            <Button appearance="primary" onClick={onSend}>
              {text.twice.send}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
