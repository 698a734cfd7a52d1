import { Button } from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import { useTexts } from '../../ui/locale.tsx';
import { workingTimeTexts } from '../../ui/texts/working-time.ts';
import { sameDraft } from './working-time-draft.ts';
import styles from './WorkingTime.module.css';

export interface DraftFrameProps<D extends object> {
  readonly title: string;
  /** For a form that is all there is below the heading of its part. */
  readonly untitled?: boolean;
  readonly known: D;
  readonly draft: D;
  /** What keeps it from being saved, in words; '' when nothing does. */
  readonly fault: string;
  readonly sending: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** The form of a draft: it can be saved once it is another than what is known and nothing is wrong with it. */
export function DraftFrame<D extends object>(props: DraftFrameProps<D>) {
  const { title, untitled = false, known, draft, fault, sending, onSubmit, children } = props;
  const text = useTexts(workingTimeTexts);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!fault) onSubmit();
  };
  return (
    <form noValidate className={styles.form} aria-label={title} onSubmit={submit}>
      {!untitled && <h3 className={styles.heading}>{title}</h3>}
      {children}
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <div>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={sending || fault !== '' || sameDraft(known, draft)}
        >
          {text.save}
        </Button>
      </div>
    </form>
  );
}
