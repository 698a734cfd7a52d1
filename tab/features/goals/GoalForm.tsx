import { Button, Field, Input, Select } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { GoalList, StandingGoalView } from '../../../src/contract/goal-endpoints.ts';
import type { CampaignView } from '../../../src/contract/views.ts';
import { marketingChannels } from '../../../src/domain/campaign.ts';
import { goalMetrics, isAmountGoal, kpiOf, missingLetters } from '../../../src/domain/goal.ts';
import type { UsualMetric } from '../../../src/domain/usual-plan.ts';
import { useToday } from '../../data/clock.ts';
import { currencyChoices } from '../../ui/currencies.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { goalTexts } from '../../ui/texts/goals.ts';
import { type GoalDraft, contentFrom, draftOf } from './goal-draft.ts';
import styles from './Goals.module.css';
import type { GoalActs } from './use-goals.ts';
import { useKpiWords } from '../../ui/use-kpi-words.ts';

interface GoalFormProps {
  readonly campaign: CampaignView;
  readonly list: GoalList;
  readonly acts: GoalActs;
  /** The one that is changed; absent for a new one. */
  readonly goal?: StandingGoalView;
  /** What a new one is to be measured by; absent where nobody said. */
  readonly measuredBy?: UsualMetric;
  readonly onClose: () => void;
}

/** Sets a goal or changes it; while it is written it says which letters of SMART are still missing. */
export function GoalForm({ campaign, list, acts, goal, measuredBy, onClose }: GoalFormProps) {
  const text = useTexts(goalTexts);
  const words = useWords();
  const kpi = useKpiWords();
  const today = useToday();
  const [draft, setDraft] = useState(() => draftOf(goal, campaign, today, measuredBy));
  const [once] = useState(() => crypto.randomUUID());
  const [isTried, setTried] = useState(false);
  const change = (part: Partial<GoalDraft>): void => setDraft((was) => ({ ...was, ...part }));
  const { content, faults } = contentFrom(draft);
  const missing = missingLetters(content);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (faults.size > 0 || content.name === '' || missing.length > 0) return;
    if (await (goal ? acts.edit(goal, content) : acts.set(content, once))) onClose();
  };
  const suggestion = list.suggestions.find(({ metric }) => metric === draft.metric);
  const said = (label: string, field: 'name' | 'measure' | 'source' | 'relevance', most: number) => (
    <Field
      label={label}
      required={field === 'name'}
      className={styles.wide}
      {...(field === 'name' && isTried && content.name === '' && { validationMessage: text.nameNeeded })}
    >
      <Input
        autoFocus={field === 'name'}
        value={draft[field]}
        maxLength={most}
        {...(field === 'name' && { placeholder: text.namePlaceholder })}
        onChange={(_, { value }) => change({ [field]: value })}
      />
    </Field>
  );
  const number = (label: string, field: 'baseline' | 'target' | 'measured' | 'onTrack' | 'atRisk') => {
    const isThreshold = field === 'onTrack' || field === 'atRisk';
    const fault = isThreshold ? text.wrongThresholds : text.wrongNumber;
    return (
      <Field
        label={label}
        {...(isThreshold && { hint: text.thresholdHint })}
        {...(faults.has(field) && { validationMessage: fault })}
      >
        <Input
          value={draft[field]}
          inputMode="decimal"
          onChange={(_, { value }) => change({ [field]: value })}
        />
      </Field>
    );
  };
  const day = (label: string, field: 'start' | 'deadline') => (
    <Field label={label}>
      <DateField value={draft[field]} onChange={(_, { value }) => change({ [field]: value })} />
    </Field>
  );
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={goal ? text.edit(goal.name) : text.add}
      onSubmit={(event) => void submit(event)}
    >
      {said(text.name, 'name', 200)}
      <Field label={text.metric}>
        <Select
          value={draft.metric ?? ''}
          onChange={(_, { value }) => change({ metric: goalMetrics.find((code) => code === value) ?? null })}
        >
          <option value="">{text.choose}</option>
          {goalMetrics
            .filter((code) => list.can.seeAmounts || !isAmountGoal(code))
            .map((code) => (
              <option key={code} value={code}>
                {kpi.name(code)}
              </option>
            ))}
        </Select>
      </Field>
      {draft.metric !== 'own' && (
        <Field label={text.channel}>
          <Select
            value={draft.channel ?? ''}
            onChange={(_, { value }) =>
              change({ channel: marketingChannels.find((one) => one === value) ?? null })
            }
          >
            <option value="">{text.everyChannel}</option>
            {marketingChannels.map((one) => (
              <option key={one} value={one}>
                {words.channel[one]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {draft.metric === 'own' && (
        <>
          {said(text.measure, 'measure', 80)}
          <Field label={text.good}>
            <Select
              value={draft.good}
              onChange={(_, { value }) => change({ good: value === 'down' ? 'down' : 'up' })}
            >
              <option value="up">{text.goodWays.up}</option>
              <option value="down">{text.goodWays.down}</option>
            </Select>
          </Field>
          {number(text.measured, 'measured')}
        </>
      )}
      {draft.metric !== null && kpiOf(draft.metric).unit === 'amount' && (
        <Field label={text.currency}>
          <Select value={draft.currency} onChange={(_, { value }) => change({ currency: value })}>
            {currencyChoices(draft.currency).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
      )}
      {number(text.baseline, 'baseline')}
      {number(text.target, 'target')}
      {suggestion && (
        <p className={styles.suggested}>
          {text.suggested(
            suggestion.count,
            kpi.value(suggestion.metric, suggestion.median, null),
            kpi.value(suggestion.metric, suggestion.lower, null),
            kpi.value(suggestion.metric, suggestion.upper, null),
          )}{' '}
          <Button size="small" onClick={() => change({ target: String(suggestion.median) })}>
            {text.take}
          </Button>
        </p>
      )}
      {day(text.start, 'start')}
      {day(text.deadline, 'deadline')}
      {said(text.source, 'source', 200)}
      {said(text.relevance, 'relevance', 500)}
      {number(text.onTrack, 'onTrack')}
      {number(text.atRisk, 'atRisk')}
      <output className={styles.outcome} data-missing={missing.length > 0}>
        {missing.length === 0 ? text.complete : text.missing(missing.map((letter) => text.letters[letter]))}
      </output>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit">
          {text.save}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}
