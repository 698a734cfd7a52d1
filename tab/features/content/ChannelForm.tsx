import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { ChannelPlanView, ContentView } from '../../../src/contract/content-endpoints.ts';
import type { CampaignView } from '../../../src/contract/views.ts';
import type { ChannelPlanContent } from '../../../src/domain/channel-plan.ts';
import { goalMetrics, isAmountGoal, kpiOf } from '../../../src/domain/goal.ts';
import { usePeople } from '../../data/session.ts';
import { currencyChoices } from '../../ui/currencies.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { channelTexts } from '../../ui/texts/channel-plan.ts';
import { contentTexts } from '../../ui/texts/content.ts';
import { useKpiWords } from '../../ui/use-kpi-words.ts';
import styles from './Content.module.css';
import type { ContentActs } from './use-content.ts';

interface ChannelFormProps {
  readonly plan: ChannelPlanView;
  readonly campaign: CampaignView;
  readonly can: ContentView['can'];
  readonly acts: ContentActs;
  readonly onClose: () => void;
}

/** Plans one marketing channel; a new plan begins with the days of the flight. */
export function ChannelForm({ plan, campaign, can, acts, onClose }: ChannelFormProps) {
  const text = useTexts(contentTexts);
  const own = useTexts(channelTexts);
  const words = useWords();
  const kpi = useKpiWords();
  const people = usePeople();
  const isNew = plan.version === null;
  const [draft, setDraft] = useState(() => ({
    ownerId: plan.ownerId,
    start: plan.start ?? (isNew ? campaign.flight?.start : undefined) ?? '',
    end: plan.end ?? (isNew ? campaign.flight?.end : undefined) ?? '',
    metric: plan.metric,
    measure: plan.measure,
    currency: plan.currency ?? campaign.budget?.currency ?? 'CNY',
    target: plan.target === null ? '' : String(plan.target),
    note: plan.note,
  }));
  const change = (part: Partial<typeof draft>): void => setDraft((was) => ({ ...was, ...part }));
  const said = draft.target.replaceAll(/[\s,，]/gu, '');
  const target = said === '' ? null : Number(said);
  const isWrong = target !== null && !(Math.abs(target) <= 1e12);
  const isReversed = draft.start !== '' && draft.end !== '' && draft.end < draft.start;
  const { metric } = draft;
  const isAmount = metric !== null && kpiOf(metric).unit === 'amount';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isWrong || isReversed) return;
    const edit: Partial<ChannelPlanContent> = {
      ownerId: draft.ownerId,
      start: draft.start || null,
      end: draft.end || null,
      note: draft.note.trim(),
      // What its reader does not see stays as it is.
      ...(!plan.kpiHidden && {
        metric,
        measure: metric === 'own' ? draft.measure.trim() : '',
        currency: isAmount ? draft.currency : null,
        target: metric === null ? null : target,
      }),
    };
    if (await acts.plan(plan, edit)) onClose();
  };
  return (
    <form
      className={styles.form}
      aria-label={own.plan(words.channel[plan.channel])}
      onSubmit={(event) => void submit(event)}
    >
      <strong className={styles.wide}>{words.channel[plan.channel]}</strong>
      <Field label={text.owner}>
        <PersonPicker
          people={[...people.values()].filter(({ active }) => active)}
          value={draft.ownerId}
          onChange={(ownerId) => change({ ownerId })}
          emptyName={text.nobody}
        />
      </Field>
      <Field label={own.start}>
        <DateField value={draft.start} onChange={(_, { value }) => change({ start: value })} />
      </Field>
      <Field label={own.end} {...(isReversed && { validationMessage: own.reversed })}>
        <DateField value={draft.end} onChange={(_, { value }) => change({ end: value })} />
      </Field>
      {!plan.kpiHidden && (
        <>
          <Field label={own.kpi}>
            <Select
              value={metric ?? ''}
              onChange={(_, { value }) =>
                change({ metric: goalMetrics.find((code) => code === value) ?? null })
              }
            >
              <option value="">{text.none}</option>
              {goalMetrics
                .filter((code) => can.seeAmounts || !isAmountGoal(code))
                .map((code) => (
                  <option key={code} value={code}>
                    {kpi.name(code)}
                  </option>
                ))}
            </Select>
          </Field>
          {metric === 'own' && (
            <Field label={own.measure}>
              <Input
                value={draft.measure}
                maxLength={80}
                onChange={(_, { value }) => change({ measure: value })}
              />
            </Field>
          )}
          {isAmount && (
            <Field label={own.currency}>
              <Select value={draft.currency} onChange={(_, { value }) => change({ currency: value })}>
                {currencyChoices(draft.currency).map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </Select>
            </Field>
          )}
          {metric !== null && (
            <Field label={own.targetValue} {...(isWrong && { validationMessage: own.wrongNumber })}>
              <Input
                value={draft.target}
                inputMode="decimal"
                onChange={(_, { value }) => change({ target: value })}
              />
            </Field>
          )}
        </>
      )}
      <Field label={own.note} className={styles.wide}>
        <Textarea
          value={draft.note}
          maxLength={2_000}
          resize="vertical"
          onChange={(_, { value }) => change({ note: value })}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit">
          {text.save}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}
