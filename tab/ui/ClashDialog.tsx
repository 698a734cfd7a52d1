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
import type { ConflictView } from '../../src/contract/conflict-endpoints.ts';
import { ConflictLine } from './ConflictLine.tsx';
import styles from './ConflictLine.module.css';
import { useTexts } from './locale.tsx';
import { conflictTexts } from './texts/conflicts.ts';

interface ClashDialogProps {
  readonly open: boolean;
  readonly name: string;
  /** None where the dates were approved: then that is what the reason is for. */
  readonly conflicts: readonly ConflictView[];
  /** A reason that was given already. */
  readonly said?: string;
  readonly nameOf: (personId: string) => string;
  readonly zone: string;
  /** With a reason it is saved; without one it stays as it was. */
  readonly onAnswer: (reason: string | undefined) => void;
}

/** A plan would clash hard, or was approved: save it with a reason, or go back. Escape goes back. */
export function ClashDialog(props: ClashDialogProps) {
  const { open, name, conflicts, said = '', nameOf, zone, onAnswer } = props;
  const text = useTexts(conflictTexts);
  const clashes = conflicts.length > 0;
  const choice = { ...text.choice, ...(clashes ? {} : text.approved) };
  const [reason, setReason] = useState(said);
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, change) => change.open || onAnswer(undefined)}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            // A dialog may stand in the tree of another form.
            event.stopPropagation();
            if (reason.trim() !== '') onAnswer(reason.trim());
          }}
        >
          <DialogBody>
            <DialogTitle>{choice.title(name)}</DialogTitle>
            <DialogContent>
              <p>{choice.lead}</p>
              {clashes && (
                <ul className={styles.list}>
                  {conflicts.map((conflict) => (
                    <ConflictLine key={conflict.id} conflict={conflict} nameOf={nameOf} zone={zone} />
                  ))}
                </ul>
              )}
              <Field label={text.reason} hint={clashes ? text.reasonHint : text.approved.reasonHint} required>
                <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
              </Field>
            </DialogContent>
            <DialogActions fluid>
              <Button onClick={() => onAnswer(undefined)}>{choice.back}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={reason.trim() === ''}>
                {choice.save}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
