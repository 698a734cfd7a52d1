import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { DelegationView } from '../../../src/contract/views.ts';
import { subjectKinds, type SubjectKind } from '../../../src/domain/approval-subject.ts';
import { serviceNow, useToday } from '../../data/clock.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { currencyChoices } from '../../ui/currencies.ts';
import { DateField } from '../../ui/DateField.tsx';
import { plusDays } from '../../ui/days.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { spaced } from '../../ui/spaced.ts';
import { absenceTexts } from '../../ui/texts/absence.ts';
import { subjectTexts } from '../../ui/texts/approvals-subjects.ts';
import { fieldTexts } from '../../ui/texts/fields.ts';
import styles from './Absence.module.css';
import { absenceFault, wantedOf, type AbsenceDraft, type FaultAt } from './absence-draft.ts';
import { staffOf } from './staff.ts';
import type { Delegations } from './use-delegations.ts';

interface AbsenceFormProps {
  readonly personId: string;
  readonly known: readonly DelegationView[];
  readonly add: Delegations['add'];
  readonly onClose: () => void;
}

/** Plans who stands in: to whom, from when to when, for what, up to which amount. */
export function AbsenceForm({ personId, known, add, onClose }: AbsenceFormProps) {
  const text = useTexts(absenceTexts);
  const { cancel } = useTexts(fieldTexts);
  const locale = useLocale();
  const tell = useTell();
  const troubleOf = useTroubleOf();
  const people = usePeople();
  const { me, workspace } = useSession();
  const today = useToday();
  const [once] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState<AbsenceDraft>({
    toId: '',
    start: today,
    end: plusDays(today, 4),
    subjects: null,
    amount: '',
    currency: workspace.currency,
  });
  const [fault, setFault] = useState<FaultAt>();
  const [refused, setRefused] = useState('');
  const [sending, setSending] = useState(false);
  const { zone } = me.person;
  const change = (part: Partial<AbsenceDraft>): void => {
    setDraft((was) => ({ ...was, ...part }));
    setFault(undefined);
    setRefused('');
  };

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const now = new Date(serviceNow(me.now)).toISOString();
    const found = absenceFault(draft, { personId, workspaceId: workspace.id, zone, known, now });
    setFault(found);
    if (found) return;
    setSending(true);
    try {
      await add({ once, ...wantedOf(draft, zone) });
      tell.done(spaced(locale, text.done(people.get(draft.toId)?.name ?? draft.toId)));
      onClose();
    } catch (error) {
      setRefused(troubleOf(error).words);
    } finally {
      setSending(false);
    }
  };

  const said = (at: FaultAt['at']): string | undefined =>
    fault?.at === at ? text.faults[fault.what] : undefined;
  return (
    <form noValidate className={styles.form} aria-label={text.add} onSubmit={(event) => void submit(event)}>
      <Field label={text.toLabel} required hint={text.toHint} validationMessage={said('toId')}>
        <PersonPicker
          people={staffOf(people).filter(({ id }) => id !== personId)}
          value={draft.toId || null}
          clearable={false}
          onChange={(id) => change({ toId: id ?? '' })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={text.from} validationMessage={said('start')}>
          <DateField value={draft.start} onChange={(_, { value }) => change({ start: value })} />
        </Field>
        <Field label={text.until} hint={text.days(zone)} validationMessage={said('end')}>
          <DateField value={draft.end} onChange={(_, { value }) => change({ end: value })} />
        </Field>
      </div>
      <Kinds
        subjects={draft.subjects}
        fault={said('subjects')}
        onChange={(subjects) => change({ subjects })}
      />
      <div className={styles.pair}>
        <Field label={text.ceiling} hint={text.ceilingHint} validationMessage={said('amount')}>
          <Input
            inputMode="decimal"
            value={draft.amount}
            onChange={(_, { value }) => change({ amount: value })}
          />
        </Field>
        <Field label={text.currency}>
          <Select value={draft.currency} onChange={(_, { value }) => change({ currency: value })}>
            {currencyChoices(workspace.currency).map((code) => (
              <option key={code}>{code}</option>
            ))}
          </Select>
        </Field>
      </div>
      {refused && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={sending}>
          {text.save}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </form>
  );
}

interface KindsProps {
  readonly subjects: readonly SubjectKind[] | null;
  readonly fault: string | undefined;
  readonly onChange: (subjects: readonly SubjectKind[] | null) => void;
}

function Kinds({ subjects, fault, onChange }: KindsProps) {
  const text = useTexts(absenceTexts);
  const words = useTexts(subjectTexts);
  return (
    <fieldset className={styles.kinds}>
      <legend>{text.kinds}</legend>
      <Checkbox
        label={text.allKinds}
        checked={subjects === null}
        onChange={(_, { checked }) => onChange(checked === true ? null : ['campaign'])}
      />
      {subjects !== null &&
        subjectKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={words[kind]}
            checked={subjects.includes(kind)}
            onChange={(_, { checked }) =>
              onChange(checked === true ? [...subjects, kind] : subjects.filter((one) => one !== kind))
            }
          />
        ))}
      {fault && (
        <p className={styles.refused} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
