import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { OccasionView } from '../../../src/contract/moment-endpoints.ts';
import { countries } from '../../../src/domain/country.ts';
import { type OccasionContent, occasionTypes } from '../../../src/domain/occasion.ts';
import { useToday } from '../../data/clock.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { momentTexts } from '../../ui/texts/moments.ts';
import styles from './Moments.module.css';
import { useOccasions } from './use-occasions.ts';

interface OccasionFormProps {
  /** Absent for a new one. */
  readonly occasion?: OccasionView;
  readonly onSaved: (occasion: { readonly id: string }) => void;
}

/** A date of the department, as it is written. */
export function OccasionForm({ occasion, onSaved }: OccasionFormProps) {
  const text = useTexts(momentTexts);
  const { form } = text;
  const today = useToday();
  const names = new Intl.DisplayNames(useLocale(), { type: 'region' });
  const troubleOf = useTroubleOf();
  const tell = useTell();
  const { add, edit } = useOccasions();
  const [once] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState<OccasionContent>(() => contentOf(occasion, today));
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState('');
  const change = (part: Partial<OccasionContent>): void => setDraft((was) => ({ ...was, ...part }));
  const missing = draft.name.trim() === '' ? form.needed : undefined;
  const noStart = draft.start === '' ? form.needed : undefined;
  const reversed = draft.end < draft.start ? form.reversed : undefined;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (missing || noStart || reversed) return;
    try {
      const saved = occasion ?? (await add(once, draft));
      if (occasion) await edit(occasion, draft);
      tell.done(text.saved(draft.name));
      onSaved(saved);
    } catch (error) {
      setRefused(troubleOf(error).words);
    }
  };

  return (
    <form
      noValidate
      className={styles.form}
      aria-label={occasion ? form.edit(occasion.name) : form.title}
      onSubmit={(event) => void submit(event)}
    >
      <Field label={form.name} required validationMessage={asked ? missing : undefined}>
        <Input maxLength={120} value={draft.name} onChange={(_, { value }) => change({ name: value })} />
      </Field>
      <div className={styles.pair}>
        <Field label={form.start} required validationMessage={noStart}>
          <DateField
            value={draft.start}
            onChange={(_, { value }) => change({ start: value, ...(draft.end < value && { end: value }) })}
          />
        </Field>
        <Field label={form.end} required validationMessage={reversed}>
          <DateField value={draft.end} onChange={(_, { value }) => change({ end: value })} />
        </Field>
      </div>
      <div className={styles.pair}>
        <Field label={form.type}>
          <Select
            value={draft.type}
            onChange={(_, { value }) =>
              change({ type: occasionTypes.find((one) => one === value) ?? 'other' })
            }
          >
            {occasionTypes.map((type) => (
              <option key={type} value={type}>
                {text.types[type]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={form.country}>
          <Select
            value={draft.country ?? ''}
            onChange={(_, { value }) => change({ country: countries.find((one) => one === value) ?? null })}
          >
            <option value="">{form.noCountry}</option>
            {countries.map((country) => (
              <option key={country} value={country}>
                {names.of(country) ?? country}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label={form.place}>
        <Input maxLength={120} value={draft.place} onChange={(_, { value }) => change({ place: value })} />
      </Field>
      <Field label={form.note}>
        <Textarea maxLength={2_000} value={draft.note} onChange={(_, { value }) => change({ note: value })} />
      </Field>
      {refused && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <div>
        <Button type="submit" appearance="primary">
          {form.save}
        </Button>
      </div>
    </form>
  );
}

function contentOf(occasion: OccasionView | undefined, today: string): OccasionContent {
  if (!occasion)
    return { type: 'other', name: '', start: today, end: today, place: '', country: null, note: '' };
  const { type, name, start, end, place, country, note } = occasion;
  return { type, name, start, end, place, country, note };
}
