import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { RiskView } from '../../../src/contract/risk-endpoints.ts';
import { type RiskContent, riskLevel, riskScale, riskScore, riskStates } from '../../../src/domain/risk.ts';
import { usePeople } from '../../data/session.ts';
import { useTexts } from '../../ui/locale.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { riskTexts } from '../../ui/texts/risks.ts';
import styles from './Risks.module.css';
import type { RiskActs } from './use-risks.ts';

const blank: RiskContent = {
  name: '',
  probability: 3,
  impact: 3,
  mitigation: '',
  trigger: '',
  contingency: '',
  ownerId: null,
  state: 'open',
};
const long = ['mitigation', 'trigger', 'contingency'] as const;

interface RiskFormProps {
  readonly acts: RiskActs;
  /** The one that is changed; absent for a new one. */
  readonly risk?: RiskView;
  readonly onClose: () => void;
}

/** Names a risk or changes it; what the two degrees come to is said while they are chosen. */
export function RiskForm({ acts, risk, onClose }: RiskFormProps) {
  const text = useTexts(riskTexts);
  const people = usePeople();
  const [draft, setDraft] = useState<RiskContent>(() => (risk ? contentOf(risk) : blank));
  const [once] = useState(() => crypto.randomUUID());
  const [isMissing, setMissing] = useState(false);
  const change = (part: Partial<RiskContent>): void => setDraft((was) => ({ ...was, ...part }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (draft.name.trim() === '') return setMissing(true);
    if (await acts.save({ ...draft, name: draft.name.trim() }, once, risk)) onClose();
  };
  const degree = (field: 'probability' | 'impact') => (
    <Field label={text[field]}>
      <Select
        value={String(draft[field])}
        onChange={(_, { value }) => change({ [field]: riskScale.find((one) => String(one) === value) ?? 3 })}
      >
        {riskScale.map((one) => (
          <option key={one} value={one}>
            {text.degrees[field][one - 1]}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={risk ? text.edit(risk.name) : text.add}
      onSubmit={(event) => void submit(event)}
    >
      <Field
        label={text.name}
        required
        className={styles.wide}
        {...(isMissing && draft.name.trim() === '' && { validationMessage: text.nameNeeded })}
      >
        <Input
          autoFocus
          value={draft.name}
          maxLength={160}
          onChange={(_, { value }) => change({ name: value })}
        />
      </Field>
      {degree('probability')}
      {degree('impact')}
      <output className={styles.outcome} data-level={riskLevel(draft)}>
        {text.score(riskScore(draft))} · {text.level[riskLevel(draft)]}
      </output>
      {long.map((field) => (
        <Field
          key={field}
          label={text[field]}
          className={styles.wide}
          {...(field === 'contingency' && { hint: text.contingencyHint })}
        >
          <Textarea
            value={draft[field]}
            maxLength={field === 'trigger' ? 500 : 2_000}
            resize="vertical"
            onChange={(_, { value }) => change({ [field]: value })}
          />
        </Field>
      ))}
      <Field label={text.owner}>
        <PersonPicker
          people={[...people.values()].filter(({ active }) => active)}
          value={draft.ownerId}
          onChange={(ownerId) => change({ ownerId })}
          emptyName={text.nobody}
        />
      </Field>
      <Field label={text.stateLabel}>
        <Select
          value={draft.state}
          onChange={(_, { value }) => change({ state: riskStates.find((one) => one === value) ?? 'open' })}
        >
          {riskStates.map((one) => (
            <option key={one} value={one}>
              {text.state[one]}
            </option>
          ))}
        </Select>
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

function contentOf({ name, probability, impact, mitigation, ...more }: RiskView): RiskContent {
  const { trigger, contingency, ownerId, state } = more;
  return { name, probability, impact, mitigation, trigger, contingency, ownerId, state };
}
