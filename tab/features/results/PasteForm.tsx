import { Button, Field, Input, ProgressBar, Textarea } from '@fluentui/react-components';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import type { CampaignView } from '../../../src/contract/views.ts';
import type { RowProblem } from '../../../src/domain/import.ts';
import { pastedResults } from '../../../src/domain/pasted-results.ts';
import { useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { problemTexts } from '../../ui/texts/import-problems.ts';
import { pasteTexts } from '../../ui/texts/result-paste.ts';
import { resultTexts } from '../../ui/texts/results.ts';
import styles from './Results.module.css';
import { useRecording } from './use-recording.ts';

const mostProblems = 20;

interface PasteFormProps {
  readonly campaign: CampaignView;
  readonly seesAmounts: boolean;
  readonly onClose: () => void;
}

/** Many days at once, as they were copied out of a spreadsheet; what is wrong is named before anything is sent. */
export function PasteForm({ campaign, seesAmounts, onClose }: PasteFormProps) {
  const text = useTexts(pasteTexts);
  const { form } = useTexts(resultTexts);
  const format = useFormat();
  const { workspace } = useSession();
  const tell = useTell();
  const record = useRecording(campaign.id);
  const stop = useRef<AbortController>(undefined);
  const [pasted, setPasted] = useState('');
  const [source, setSource] = useState(text.usualSource);
  const [sent, setSent] = useState<number>();
  const { id, code, name, budget } = campaign;
  const currency = budget?.currency ?? workspace.currency;
  const read = useMemo(
    () => (pasted.trim() === '' ? undefined : pastedResults(pasted, { id, code, name, currency })),
    [pasted, id, code, name, currency],
  );
  const found = read === 'headings' ? undefined : read;
  const hidden =
    !seesAmounts &&
    (found?.rows.some(({ spend, revenue }) => spend !== undefined || revenue !== undefined) ?? false);
  const rows = hidden ? [] : (found?.rows ?? []);
  const count = (number: number): string => format.number(number);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (rows.length === 0 || sent !== undefined) return;
    stop.current = new AbortController();
    setSent(0);
    try {
      const { signal } = stop.current;
      const sum = await record(source.trim() || text.usualSource, rows, { signal, onPart: setSent });
      tell.done(text.saved(count(sum.added), count(sum.corrected), count(sum.unchanged)));
      if (!signal.aborted) setPasted('');
    } catch (error) {
      tell.failed(form.notSaved, error);
    }
    setSent(undefined);
  };

  return (
    <form className={styles.form} aria-label={text.title} onSubmit={(event) => void save(event)}>
      <p className={styles.wide}>
        <strong>{text.title}</strong> {text.hint}
      </p>
      <Field
        className={styles.wide}
        label={text.cells}
        {...(read === 'headings' && { validationMessage: text.headings })}
        {...(hidden && { validationMessage: text.noAmounts })}
      >
        <Textarea
          rows={6}
          resize="vertical"
          value={pasted}
          spellCheck={false}
          placeholder={text.example}
          onChange={(_, { value }) => setPasted(value)}
        />
      </Field>
      {found && (
        <div className={styles.wide} aria-live="polite">
          <p>{text.found(count(found.rows.length), count(found.problems.length))}</p>
          <Problems problems={found.problems} />
        </div>
      )}
      <Field label={form.source}>
        <Input value={source} maxLength={120} onChange={(_, { value }) => setSource(value)} />
      </Field>
      {sent !== undefined && (
        <Field
          className={styles.wide}
          validationState="none"
          validationMessage={text.progress(count(sent), count(rows.length))}
        >
          <ProgressBar value={sent} max={rows.length} />
        </Field>
      )}
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={rows.length === 0 || sent !== undefined}
        >
          {text.save(count(rows.length))}
        </Button>
        {sent === undefined ? (
          <Button onClick={onClose}>{form.close}</Button>
        ) : (
          <Button onClick={() => stop.current?.abort()}>{text.stop}</Button>
        )}
      </div>
    </form>
  );
}

function Problems({ problems }: { readonly problems: readonly RowProblem[] }) {
  const text = useTexts(pasteTexts);
  const words = useTexts(problemTexts);
  const format = useFormat();
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {problems.slice(0, mostProblems).map(({ line, column, code, value }) => (
        <li key={`${line} ${column} ${code}`}>
          {text.problem(format.number(line), column, value)} {words[code].wrong}. {words[code].mend}
        </li>
      ))}
      {problems.length > mostProblems && <li>{text.more(format.number(problems.length - mostProblems))}</li>}
    </ul>
  );
}
