import { Button, Field, Input, Select, ToggleButton } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { usualCategories } from '../../../src/domain/budget-line.ts';
import { goalMetrics } from '../../../src/domain/goal.ts';
import { type UsualMetric, usualPlans } from '../../../src/domain/usual-plan.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { channelCodes, isChannel } from '../../ui/codes.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { budgetTexts } from '../../ui/texts/budget.ts';
import { templateFormTexts } from '../../ui/texts/template-form.ts';
import { usualPlanTexts } from '../../ui/texts/usual-plan.ts';
import { useCategoryName } from '../../ui/use-category-name.ts';
import { useKpiWords } from '../../ui/use-kpi-words.ts';
import { type ShareDraft, sumOfShares } from './draft.ts';
import type { DraftProps } from './HeadFields.tsx';
import styles from './Templates.module.css';

const choices = goalMetrics.filter((code): code is UsualMetric => code !== 'own');

/** What campaigns of a template are measured by, and how their budget is divided. */
export function UsualFields({ draft, faults, onChange }: DraftProps) {
  const text = useTexts(usualPlanTexts);
  const kpi = useKpiWords();
  const { workspace } = useSession();
  const rule = useRead('GET /api/workspaces/:workspaceId/budget-rule', {
    params: { workspaceId: workspace.id },
  });
  const { metrics, money } = draft;
  const sum = sumOfShares(money);
  const put = (at: number, more: Partial<ShareDraft>): void =>
    onChange({ ...draft, money: money.map((part, place) => (place === at ? { ...part, ...more } : part)) });
  return (
    <>
      <fieldset className={styles.choices}>
        <legend className={styles.heading}>{text.measuredBy}</legend>
        {metrics.length === 0 && (
          <p className={styles.quiet}>
            {usualPlans[draft.type].metrics.map((code) => kpi.name(code)).join(' · ')} · {text.byType}
          </p>
        )}
        {choices.map((code) => (
          <ToggleButton
            key={code}
            size="small"
            shape="circular"
            checked={metrics.includes(code)}
            disabledFocusable={!metrics.includes(code) && metrics.length >= 12}
            onClick={() =>
              onChange({
                ...draft,
                metrics: metrics.includes(code)
                  ? metrics.filter((each) => each !== code)
                  : [...metrics, code],
              })
            }
          >
            {kpi.name(code)}
          </ToggleButton>
        ))}
      </fieldset>
      <h2 className={styles.heading}>{text.money}</h2>
      <p className={styles.quiet}>{text.moneyHint}</p>
      {money.length > 0 && (
        <ol className={styles.tasks}>
          {money.map((part, at) => (
            <SharePart
              key={part.key}
              part={part}
              categories={rule.data?.categories ?? usualCategories}
              isWrong={faults[`money.${part.key}`] !== undefined}
              onChange={(more) => put(at, more)}
              onRemove={() => onChange({ ...draft, money: money.filter((each) => each !== part) })}
            />
          ))}
        </ol>
      )}
      {money.length > 0 && (
        <p className={styles.quiet} role={sum > 100 ? 'alert' : undefined}>
          {sum > 100 ? text.tooMuch(sum) : text.comesTo(sum)}
        </p>
      )}
      <Button
        className={styles.back}
        icon={<AddRegular />}
        disabledFocusable={money.length >= 30}
        onClick={() =>
          onChange({
            ...draft,
            money: [
              ...money,
              { key: crypto.randomUUID(), name: '', category: 'content', channel: null, share: '' },
            ],
          })
        }
      >
        {text.addPart}
      </Button>
    </>
  );
}

interface SharePartProps {
  readonly part: ShareDraft;
  readonly categories: readonly string[];
  readonly isWrong: boolean;
  readonly onChange: (more: Partial<ShareDraft>) => void;
  readonly onRemove: () => void;
}

function SharePart({ part, categories, isWrong, onChange, onRemove }: SharePartProps) {
  const text = useTexts(usualPlanTexts);
  const form = useTexts(templateFormTexts);
  const budget = useTexts(budgetTexts);
  const words = useWords();
  const called = useCategoryName();
  return (
    <li className={styles.share}>
      <Field label={budget.category}>
        <Select value={part.category} onChange={(_, { value }) => onChange({ category: value })}>
          {[...new Set([...categories, part.category])].map((category) => (
            <option key={category} value={category}>
              {called(category)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={budget.channel}>
        <Select
          value={part.channel ?? ''}
          onChange={(_, { value }) => onChange({ channel: isChannel(value) ? value : null })}
        >
          <option value="">{budget.noChannel}</option>
          {channelCodes.map((code) => (
            <option key={code} value={code}>
              {words.channel[code]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.part}>
        <Input
          value={part.name}
          maxLength={120}
          placeholder={called(part.category)}
          onChange={(_, { value }) => onChange({ name: value })}
        />
      </Field>
      <Field label={text.share} {...(isWrong && { validationMessage: form.shareFault })}>
        <Input
          value={part.share}
          maxLength={3}
          inputMode="numeric"
          onChange={(_, { value }) => onChange({ share: value })}
          contentAfter={
            <Button
              appearance="subtle"
              size="small"
              icon={<DeleteRegular />}
              aria-label={text.removePart(part.name || called(part.category))}
              onClick={onRemove}
            />
          }
        />
      </Field>
    </li>
  );
}
