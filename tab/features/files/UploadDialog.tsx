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
import { fileTexts } from '../../ui/texts/files.ts';
import { FileConsequenceBar } from './FileConsequenceBar.tsx';
import type { FileConsequence, PlannedUpload } from './file-consequence.ts';

interface UploadDialogProps {
  readonly open: boolean;
  readonly plan: PlannedUpload;
  /** Undefined: it could not be found out. */
  readonly follows: FileConsequence | undefined;
  readonly onUpload: () => void;
  readonly onClose: () => void;
}

/** Before files are sent that an approval has to do with: what it does, and whether they shall go. */
export function UploadDialog({ open, plan, follows, onUpload, onClose }: UploadDialogProps) {
  const { chosen, changes, replaced } = plan;
  const { planned } = useTexts(fileTexts);
  const deed = replaced.length > 0 && replaced.length === changes.length ? 'replace' : 'upload';
  const [first] = chosen;
  return (
    <Dialog open={open} onOpenChange={(_, change) => change.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            {chosen.length === 1 && first ? planned.one[deed](first.name) : planned.many[deed](chosen.length)}
          </DialogTitle>
          <DialogContent>
            <FileConsequenceBar deed={deed} follows={follows} />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onUpload}>
              {planned.go[deed]}
            </Button>
            <Button onClick={onClose}>{planned.leave}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
