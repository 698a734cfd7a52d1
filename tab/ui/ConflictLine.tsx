import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import type { ConflictView } from '../../src/contract/conflict-endpoints.ts';
import styles from './ConflictLine.module.css';
import { useFormat, useLocale, useTexts, useWords } from './locale.tsx';
import { rowsOf } from './rows.ts';
import { listed } from './spaced.ts';
import { conflictTexts } from './texts/conflicts.ts';

interface ConflictLineProps {
  readonly conflict: ConflictView;
  readonly nameOf: (personId: string) => string;
  readonly zone: string;
  /** On the page of a campaign that one is left out. */
  readonly except?: string;
  /** Absent where it can only be looked at. Gives true when it is done. */
  readonly onAccept?: (conflict: ConflictView, reason: string) => Promise<boolean>;
}

/** One conflict: how hard, what about, between whom, when; accepted by whom and why, or the way to accept it. */
export function ConflictLine({ conflict, nameOf, zone, except, onAccept }: ConflictLineProps) {
  const text = useTexts(conflictTexts);
  const words = useWords();
  const format = useFormat();
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  const { kind, severity, from, to, channels, count, acceptance } = conflict;
  const what = conflict.what.map((word) => (kind === 'person' ? nameOf(word) : word));
  const about = listed(locale, [...what, ...channels.map((channel) => words.channel[channel])]);
  const much = kind === 'budget' ? text.planned(count) : text.count(count);
  const others = conflict.campaigns.filter(({ campaignId }) => campaignId === null || campaignId !== except);
  const names = others.map((one) => (one.campaignId === null ? text.hidden('') : one.name));
  const days = from === to ? format.longDate(from) : format.longRange(from, to);
  return (
    <li className={styles.line}>
      <span className={styles.mark} data-severity={severity}>
        {text[severity]}
      </span>
      <div className={styles.words}>
        <span className={styles.kind}>{words.conflictKind[kind]}</span>
        <span className={styles.names}>
          {rowsOf(others).map(({ one, key }) =>
            one.campaignId === null ? (
              <span key={key}>
                {text.hidden(one.flight ? format.longRange(one.flight.start, one.flight.end) : '')}
              </span>
            ) : (
              <Link key={one.campaignId} className={styles.name} href={`/campaigns/${one.campaignId}`}>
                {one.name}
              </Link>
            ),
          )}
        </span>
        <span className={styles.quiet}>
          {[days, about, count > 0 ? much : ''].filter(Boolean).join(' · ')}
        </span>
        {acceptance && (
          <span className={styles.quiet}>
            {text.accepted(nameOf(acceptance.acceptedBy), format.instant(acceptance.at, zone))} ·{' '}
            {acceptance.reason}
          </span>
        )}
      </div>
      {onAccept && conflict.canAccept && !acceptance && !isOpen && (
        <Button
          size="small"
          aria-label={text.acceptOne(words.conflictKind[kind], listed(locale, names))}
          onClick={() => setOpen(true)}
        >
          {text.accept}
        </Button>
      )}
      {onAccept && isOpen && !acceptance && (
        <ReasonForm onCancel={() => setOpen(false)} onReason={(reason) => onAccept(conflict, reason)} />
      )}
    </li>
  );
}

interface ReasonFormProps {
  readonly onReason: (reason: string) => Promise<boolean>;
  readonly onCancel: () => void;
}

function ReasonForm({ onReason, onCancel }: ReasonFormProps) {
  const text = useTexts(conflictTexts);
  const [reason, setReason] = useState('');
  const [sending, setSending] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason.trim() === '') return;
    setSending(true);
    if (await onReason(reason.trim())) onCancel();
    setSending(false);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <Field label={text.reason} hint={text.reasonHint} required>
        <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={sending || reason.trim() === ''}>
          {text.acceptNow}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </form>
  );
}

interface ForeseenProps extends Pick<ConflictLineProps, 'nameOf' | 'zone'> {
  readonly conflicts: readonly ConflictView[];
}

/** What a plan would clash with, said before it is saved; nothing when there is nothing. */
export function ForeseenConflicts({ conflicts, nameOf, zone }: ForeseenProps) {
  const text = useTexts(conflictTexts);
  if (conflicts.length === 0) return null;
  return (
    <section className={styles.foreseen} aria-label={text.would} aria-live="polite">
      <h3 className={styles.title}>{text.would}</h3>
      <ul className={styles.list}>
        {conflicts.slice(0, 5).map((conflict) => (
          <ConflictLine key={conflict.id} conflict={conflict} nameOf={nameOf} zone={zone} />
        ))}
      </ul>
      {conflicts.length > 5 && <span className={styles.quiet}>{text.more(conflicts.length - 5)}</span>}
    </section>
  );
}
