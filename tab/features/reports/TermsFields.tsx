import { Field, Input, Select } from '@fluentui/react-components';
import {
  type Freshness,
  type ReportCondition,
  type WatchedFigure,
  watchedFigures,
} from '../../../src/domain/report-terms.ts';
import { useSavedViews } from '../../data/saved-views.ts';
import { useTexts } from '../../ui/locale.tsx';
import { reportTermsTexts } from '../../ui/texts/report-terms.ts';
import styles from './ScheduleDialog.module.css';

export interface Terms {
  readonly condition: ReportCondition;
  readonly freshness: Freshness | null;
  readonly definitionId: string | null;
}

interface TermsFieldsProps {
  readonly terms: Terms;
  readonly onChange: (part: Partial<Terms>) => void;
}

/** What a report says, when it is worth sending, and how old its data may be. */
export function TermsFields({ terms: { condition, freshness, definitionId }, onChange }: TermsFieldsProps) {
  const text = useTexts(reportTermsTexts);
  const { data } = useSavedViews();
  const saved = data?.views.filter(({ screen }) => screen === 'report') ?? [];
  return (
    <>
      <Field label={text.content} hint={saved.length === 0 ? text.noViews : text.contentHint}>
        <Select
          value={definitionId ?? ''}
          onChange={(_, { value }) => onChange({ definitionId: value === '' ? null : value })}
        >
          <option value="">{text.everything}</option>
          {saved.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <ConditionFields condition={condition} onChange={(wanted) => onChange({ condition: wanted })} />
      <FreshnessFields freshness={freshness} onChange={(wanted) => onChange({ freshness: wanted })} />
    </>
  );
}

const whens = ['always', 'changed', 'crossed'] as const;

interface ConditionFieldsProps {
  readonly condition: ReportCondition;
  readonly onChange: (condition: ReportCondition) => void;
}

function ConditionFields({ condition, onChange }: ConditionFieldsProps) {
  const text = useTexts(reportTermsTexts);
  const otherwise = condition.when === 'always' ? 'nothing' : condition.otherwise;
  const conditions: Record<(typeof whens)[number], ReportCondition> = {
    always: { when: 'always' },
    changed: { when: 'changed', otherwise },
    crossed: { when: 'crossed', figure: 'tasksOverdue', way: 'above', value: 0, otherwise },
  };
  return (
    <>
      <Field label={text.when}>
        <Select
          value={condition.when}
          onChange={(_, { value }) => {
            const when = whens.find((one) => one === value);
            if (when) onChange(conditions[when]);
          }}
        >
          {whens.map((when) => (
            <option key={when} value={when}>
              {text.whens[when]}
            </option>
          ))}
        </Select>
      </Field>
      {condition.when === 'crossed' && <LimitFields limit={condition} onChange={onChange} />}
      {condition.when !== 'always' && (
        <Field label={text.otherwise}>
          <Select
            value={condition.otherwise}
            onChange={(_, { value }) =>
              onChange({ ...condition, otherwise: value === 'line' ? 'line' : 'nothing' })
            }
          >
            <option value="nothing">{text.others.nothing}</option>
            <option value="line">{text.others.line}</option>
          </Select>
        </Field>
      )}
    </>
  );
}

type Limit = Extract<ReportCondition, { when: 'crossed' }>;

function LimitFields({ limit, onChange }: { limit: Limit; onChange: (limit: Limit) => void }) {
  const text = useTexts(reportTermsTexts);
  const figureOf = (value: string): WatchedFigure =>
    watchedFigures.find((one) => one === value) ?? limit.figure;
  return (
    <div className={styles.three}>
      <Field label={text.figure}>
        <Select
          value={limit.figure}
          onChange={(_, { value }) => onChange({ ...limit, figure: figureOf(value) })}
        >
          {watchedFigures.map((figure) => (
            <option key={figure} value={figure}>
              {text.figures[figure]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.way}>
        <Select
          value={limit.way}
          onChange={(_, { value }) => onChange({ ...limit, way: value === 'below' ? 'below' : 'above' })}
        >
          <option value="above">{text.ways.above}</option>
          <option value="below">{text.ways.below}</option>
        </Select>
      </Field>
      <Field label={text.value}>
        <Input
          type="number"
          min={0}
          value={String(limit.value)}
          onChange={(_, { value }) => onChange({ ...limit, value: Math.max(0, Number(value) || 0) })}
        />
      </Field>
    </div>
  );
}

interface FreshnessFieldsProps {
  readonly freshness: Freshness | null;
  readonly onChange: (freshness: Freshness | null) => void;
}

function FreshnessFields({ freshness, onChange }: FreshnessFieldsProps) {
  const text = useTexts(reportTermsTexts);
  const days = freshness?.days ?? 3;
  return (
    <div className={styles.pair}>
      <Field label={text.age}>
        <Select
          value={freshness?.does ?? 'any'}
          onChange={(_, { value }) =>
            onChange(value === 'mark' || value === 'block' ? { days, does: value } : null)
          }
        >
          {(['any', 'mark', 'block'] as const).map((age) => (
            <option key={age} value={age}>
              {text.ages[age]}
            </option>
          ))}
        </Select>
      </Field>
      {freshness && (
        <Field label={text.days} hint={text.ageHint}>
          <Input
            type="number"
            min={1}
            max={90}
            value={String(days)}
            onChange={(_, { value }) =>
              onChange({ ...freshness, days: Math.max(1, Math.min(90, Math.floor(Number(value)) || 1)) })
            }
          />
        </Field>
      )}
    </div>
  );
}
