import { Button, Combobox, Field, Input, Option, Select } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { grantLevels, type GrantLevel } from '../../../src/domain/grant.ts';
import { type Access, type AccessWhere, useAccessPeople } from '../../data/access.ts';
import { useToday } from '../../data/clock.ts';
import { useSession } from '../../data/session.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { plusDays } from '../../ui/days.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { accessTexts } from '../../ui/texts/access.ts';
import { fieldTexts } from '../../ui/texts/fields.ts';
import styles from './Access.module.css';
import { EndFields, type EndDraft, endOf } from './EndFields.tsx';

interface GiveFormProps {
  readonly where: AccessWhere;
  readonly levels: readonly GrantLevel[];
  readonly give: Access['give'];
  readonly onClose: () => void;
}

/** Lets somebody in: whom, what they may, until when, and why. */
export function GiveForm({ where, levels, give, onClose }: GiveFormProps) {
  const text = useTexts(accessTexts);
  const { cancel } = useTexts(fieldTexts);
  const locale = useLocale();
  const tell = useTell();
  const troubleOf = useTroubleOf();
  const { zone } = useSession().me.person;
  const today = useToday();
  const [once] = useState(() => crypto.randomUUID());
  const [person, setPerson] = useState<{ id: string; name: string }>();
  const [level, setLevel] = useState<GrantLevel>('see');
  const [end, setEnd] = useState<EndDraft>({ day: plusDays(today, 6), time: '' });
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState('');

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!person || reason.trim() === '' || end.day === '') return;
    try {
      await give({ once, personId: person.id, level, reason, until: endOf(end, zone) });
      tell.done(spaced(locale, text.given(person.name)));
      onClose();
    } catch (error) {
      setRefused(troubleOf(error).words);
    }
  };
  const needed = (missing: boolean): string | undefined => (tried && missing ? text.needed : undefined);
  return (
    <form noValidate className={styles.form} aria-label={text.give} onSubmit={(event) => void submit(event)}>
      <Field label={text.person} required hint={text.personHint} validationMessage={needed(!person)}>
        <PersonSearch where={where} onChange={setPerson} />
      </Field>
      <Field label={text.levelLabel}>
        <Select
          value={level}
          onChange={(_, { value }) => setLevel(grantLevels.find((one) => one === value) ?? 'see')}
        >
          {levels.map((one) => (
            <option key={one} value={one}>
              {text.level[one]}
            </option>
          ))}
        </Select>
      </Field>
      <EndFields end={end} zone={zone} fault={needed(end.day === '')} onChange={setEnd} />
      <Field label={text.reason} required validationMessage={needed(reason.trim() === '')}>
        <Input maxLength={500} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      {refused && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {text.save}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </form>
  );
}

interface PersonSearchProps {
  readonly where: AccessWhere;
  readonly onChange: (person: { id: string; name: string } | undefined) => void;
}

/** Anybody of the organisation, by the beginning of a name. */
function PersonSearch({ where, onChange, ...field }: PersonSearchProps) {
  const text = useTexts(accessTexts);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const wanted = typed.trim();
  const data = useAccessPeople(where, wanted);
  const found = wanted.length >= 2 ? (data ?? []) : [];
  return (
    <Combobox
      {...field}
      freeform
      open={open}
      onOpenChange={(_, change) => setOpen(change.open)}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        // Fluent opens the list at a key; what an input method writes comes without one.
        setOpen(true);
        onChange(undefined);
      }}
      onOptionSelect={(_, { optionValue, optionText = '' }) => {
        const person = found.find(({ id }) => id === optionValue);
        setTyped(person?.name ?? optionText);
        onChange(person);
      }}
    >
      {found.map(({ id, name, title }) => (
        <Option key={id} value={id} text={name}>
          {title === '' ? name : `${name} · ${title}`}
        </Option>
      ))}
      {data?.length === 0 && (
        <Option disabled text="">
          {text.nobody}
        </Option>
      )}
    </Combobox>
  );
}
