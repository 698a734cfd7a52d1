import { Button, Field, Input, Select } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { CampaignView } from '../../../src/contract/views.ts';
import { type MarketingChannel, marketingChannels } from '../../../src/domain/campaign.ts';
import { moneyOf } from '../../../src/domain/money.ts';
import { type ResultFigure, resultAmounts, resultCounts } from '../../../src/domain/result.ts';
import { useToday } from '../../data/clock.ts';
import { useTell } from '../../data/use-trouble.ts';
import { amountIn, countIn } from '../../ui/amount-text.ts';
import { currencyChoices } from '../../ui/currencies.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { resultTexts } from '../../ui/texts/results.ts';
import { resultWords } from '../../../src/contract/result-words.ts';
import styles from './Results.module.css';
import { useRecording } from './use-recording.ts';

interface ResultFormProps {
  readonly campaign: CampaignView;
  readonly seesAmounts: boolean;
  readonly onClose: () => void;
}

const amounts: ReadonlySet<string> = new Set(resultAmounts);

/** One marketing channel and day, in as few fields as there are numbers; stays open for the next day. */
export function ResultForm({ campaign, seesAmounts, onClose }: ResultFormProps) {
  const text = useTexts(resultTexts);
  const words = useWords();
  const { figure } = resultWords[useLocale()];
  const today = useToday();
  const [date, setDate] = useState(today);
  const [channel, setChannel] = useState<MarketingChannel>(campaign.channels[0] ?? 'email');
  const [source, setSource] = useState(text.form.byHand);
  const choices = currencyChoices(...(campaign.budget ? [campaign.budget.currency] : []));
  const [currency, setCurrency] = useState(choices[0] ?? 'CNY');
  const [typed, setTyped] = useState<Partial<Record<ResultFigure, string>>>({});
  const [fault, setFault] = useState<{ readonly at: string; readonly words: string }>();
  const record = useRecording(campaign.id);
  const tell = useTell();
  const fields: readonly ResultFigure[] = [...resultCounts, ...(seesAmounts ? resultAmounts : [])];

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (date === '') return setFault({ at: 'date', words: text.form.noDay });
    const said: Record<string, unknown> = {};
    for (const field of fields) {
      const value = amounts.has(field) ? amountIn(typed[field] ?? '') : countIn(typed[field] ?? '');
      if (value === undefined) return setFault({ at: field, words: text.form.wrong(figure[field]) });
      if (value !== null) said[field] = amounts.has(field) ? moneyOf(value, currency) : value;
    }
    if (Object.keys(said).length === 0) return setFault({ at: 'impressions', words: text.form.nothing });
    setFault(undefined);
    try {
      const row = { date, channel, ...said };
      const { added, corrected } = await record(source.trim() || text.form.byHand, [row]);
      tell.done(text.form.saved(added > 0 ? 'added' : corrected > 0 ? 'corrected' : 'unchanged'));
      setTyped({});
    } catch (error) {
      tell.failed(text.form.notSaved, error);
    }
  };
  const faultAt = (at: string) => (fault?.at === at ? { validationMessage: fault.words } : {});

  return (
    <form className={styles.form} aria-label={text.form.title} onSubmit={(event) => void save(event)}>
      <p className={styles.wide}>
        <strong>{text.form.title}</strong> {text.form.hint}
      </p>
      <Field label={text.column.day} {...faultAt('date')}>
        <DateField value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      <Field label={text.column.channel}>
        <Select
          value={channel}
          onChange={(_, { value }) => setChannel(marketingChannels.find((one) => one === value) ?? channel)}
        >
          {marketingChannels.map((one) => (
            <option key={one} value={one}>
              {words.channel[one]}
            </option>
          ))}
        </Select>
      </Field>
      {fields.map((field) => (
        <Field key={field} label={figure[field]} {...faultAt(field)}>
          <Input
            inputMode="decimal"
            value={typed[field] ?? ''}
            onChange={(_, { value }) => setTyped({ ...typed, [field]: value })}
          />
        </Field>
      ))}
      {seesAmounts && (
        <Field label={text.form.currency}>
          <Select value={currency} onChange={(_, { value }) => setCurrency(value)}>
            {choices.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={text.form.source}>
        <Input value={source} maxLength={120} onChange={(_, { value }) => setSource(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {text.form.save}
        </Button>
        <Button onClick={onClose}>{text.form.close}</Button>
      </div>
    </form>
  );
}
