import { Button } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { workingTimeTexts } from '../../ui/texts/working-time.ts';
import { sameDraft } from './working-time-draft.ts';
import styles from './WorkingTime.module.css';

interface DraftFormProps<D extends object> {
  readonly title: string;
  /** For a form that is all there is below the heading of its part. */
  readonly untitled?: boolean;
  readonly known: D;
  readonly draft: D;
  /** What keeps it from being saved, in words; '' when nothing does. */
  readonly fault: string;
  readonly save: () => Promise<void>;
  readonly children: ReactNode;
}

/** A draft that is saved as a whole, once it is another than what is known and nothing is wrong with it. */
export function DraftForm<D extends object>(props: DraftFormProps<D>) {
  const { title, untitled = false, known, draft, fault, save, children } = props;
  const text = useTexts(workingTimeTexts);
  const tell = useTell();
  const [sending, setSending] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (fault) return;
    setSending(true);
    try {
      await save();
      tell.done(text.saved(title));
    } catch (error) {
      tell.failed(text.failed(title), error);
    } finally {
      setSending(false);
    }
  };

  return (
    <form noValidate className={styles.form} aria-label={title} onSubmit={(event) => void submit(event)}>
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
