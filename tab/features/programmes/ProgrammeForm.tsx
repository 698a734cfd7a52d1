import { Button, Field, Input, Select } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { ProgrammeView } from '../../../src/contract/programme-endpoints.ts';
import { majorOf, moneyOf } from '../../../src/domain/money.ts';
import { may } from '../../../src/domain/policy.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { amountIn } from '../../ui/amount-text.ts';
import { currencyChoices } from '../../ui/currencies.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { programmeTexts } from '../../ui/texts/programmes.ts';
import styles from './Programmes.module.css';
import type { ProgrammeActs } from './use-programme-acts.ts';

interface ProgrammeFormProps {
  readonly acts: ProgrammeActs;
  /** The one that is changed; absent for a new one. */
  readonly programme?: ProgrammeView;
  readonly onClose: () => void;
}

/** A name and an owner are enough. */
export function ProgrammeForm({ acts, programme, onClose }: ProgrammeFormProps) {
  const text = useTexts(programmeTexts);
  const { actor, workspace, me } = useSession();
  const people = usePeople();
  const seesAmounts = may(actor, 'campaign.readBudget', { workspaceId: workspace.id });
  const money = programme?.budget ?? null;
  const [name, setName] = useState(programme?.name ?? '');
  const [ownerId, setOwner] = useState(programme?.ownerId ?? me.person.id);
  const [objective, setObjective] = useState(programme?.objective ?? '');
  const [start, setStart] = useState(programme?.start ?? '');
  const [end, setEnd] = useState(programme?.end ?? '');
  const [typed, setTyped] = useState(money ? String(majorOf(money)) : '');
  const [currency, setCurrency] = useState(money?.currency ?? workspace.currency);
  const [once] = useState(() => crypto.randomUUID());
  const [isAsked, setAsked] = useState(false);
  const major = amountIn(typed);
  const isReversed = start !== '' && end !== '' && end < start;
  const staff = [...people.values()].filter(
    ({ active, role }) => active && role !== null && role !== 'guest',
  );
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (name.trim() === '' || isReversed || major === undefined) return;
    const budget = major === null ? null : moneyOf(major, currency);
    const plain = {
      name: name.trim(),
      ownerId,
      objective: objective.trim(),
      start: start || null,
      end: end || null,
    };
    const done = programme
      ? await acts.edit(programme, { ...plain, ...(seesAmounts && { budget }) })
      : await acts.add({ ...plain, budget: seesAmounts ? budget : null, state: 'open' }, once);
    if (done) onClose();
  };
  return (
    <form
      className={styles.form}
      aria-label={programme ? text.edit(programme.name) : text.add}
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      <Field
        label={text.name}
        required
        {...(isAsked && name.trim() === '' && { validationMessage: text.nameNeeded })}
      >
        <Input autoFocus value={name} maxLength={120} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={text.objective} hint={text.objectiveHint}>
        <Input value={objective} maxLength={500} onChange={(_, { value }) => setObjective(value)} />
      </Field>
      <Field label={text.owner} required>
        <PersonPicker
          people={staff}
          value={ownerId}
          valueName={people.get(ownerId)?.name ?? ownerId}
          clearable={false}
          onChange={(id) => setOwner(id ?? ownerId)}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={text.start}>
          <DateField value={start} onChange={(_, { value }) => setStart(value)} />
        </Field>
        <Field label={text.end} {...(isReversed && { validationMessage: text.reversed })}>
          <DateField value={end} onChange={(_, { value }) => setEnd(value)} />
        </Field>
      </div>
      {seesAmounts && (
        <fieldset className={styles.group}>
          <legend>{text.budget}</legend>
          <div className={styles.pair}>
            <Field
              label={text.amount}
              {...(isAsked && major === undefined && { validationMessage: text.amountFault })}
            >
              <Input value={typed} inputMode="decimal" onChange={(_, { value }) => setTyped(value)} />
            </Field>
            <Field label={text.currency}>
              <Select value={currency} onChange={(_, { value }) => setCurrency(value)}>
                {currencyChoices(currency, workspace.currency).map((code) => (
                  <option key={code}>{code}</option>
                ))}
              </Select>
            </Field>
          </div>
        </fieldset>
      )}
      <div className={styles.row}>
        <Button appearance="primary" type="submit">
          {text.save}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}
