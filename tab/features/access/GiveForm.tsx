import { Button, Combobox, Field, Input, Option, Select } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { grantLevels, type GrantLevel } from '../../../src/domain/grant.ts';
import { instantOf } from '../../../src/domain/time.ts';
import type { Access } from '../../data/access.ts';
import { useToday } from '../../data/clock.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { DateField } from '../../ui/DateField.tsx';
import { plusDays } from '../../ui/days.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { accessTexts } from '../../ui/texts/access.ts';
import { fieldTexts } from '../../ui/texts/fields.ts';
import styles from './Access.module.css';

interface GiveFormProps {
  readonly campaignId: string;
  readonly levels: readonly GrantLevel[];
  readonly give: Access['give'];
  readonly onClose: () => void;
}

/** Lets somebody in: whom, what they may, until when, and why. */
export function GiveForm({ campaignId, levels, give, onClose }: GiveFormProps) {
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
  const [lastDay, setLastDay] = useState(plusDays(today, 6));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState('');

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!person || reason.trim() === '' || lastDay === '') return;
    try {
      const until = instantOf(plusDays(lastDay, 1), '00:00', zone);
      await give({ once, personId: person.id, level, reason, until });
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
        <PersonSearch campaignId={campaignId} onChange={setPerson} />
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
      <Field label={text.lastDay} hint={text.days(zone)} validationMessage={needed(lastDay === '')}>
        <DateField value={lastDay} onChange={(_, { value }) => setLastDay(value)} />
      </Field>
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
  readonly campaignId: string;
  readonly onChange: (person: { id: string; name: string } | undefined) => void;
}

/** Anybody of the organisation, by the beginning of a name. */
function PersonSearch({ campaignId, onChange, ...field }: PersonSearchProps) {
  const text = useTexts(accessTexts);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const wanted = typed.trim();
  const { data } = useRead(
    'GET /api/campaigns/:campaignId/access/people',
    { params: { campaignId }, query: { text: wanted } },
    wanted.length >= 2,
  );
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
