import { Field, Input, Switch } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { moneyOf } from '../../../src/domain/money.ts';
import { PlanningChoice } from '../../../src/domain/planning-rule.ts';
import { usualContingencyAmount } from '../../../src/domain/risk.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { planningRuleTexts } from '../../ui/texts/planning-rule.ts';
import { AmountRow, amountOf, typedOf } from './AmountRow.tsx';
import { DraftForm } from './DraftForm.tsx';
import styles from './Settings.module.css';

const name = 'GET /api/workspaces/:workspaceId/planning-rule';

/** From which amount on a launch needs a contingency plan, and when a retrospective is asked for. */
export function PlanningRulePart() {
  const text = useTexts(planningRuleTexts);
  const troubleOf = useTroubleOf();
  const { workspace } = useSession();
  const read = useRead(name, { params: { workspaceId: workspace.id } });
  if (read.error && !read.data) return <p role="alert">{troubleOf(read.error).words}</p>;
  if (!read.data) return <ScreenSkeleton rows={3} />;
  const { version, ...choice } = read.data;
  return (
    <>
      <p className={styles.words}>{text.lead}</p>
      <RuleForm key={version} choice={choice} version={version} />
    </>
  );
}

interface RuleFormProps {
  readonly choice: PlanningChoice;
  readonly version: string | null;
}

function RuleForm({ choice, version }: RuleFormProps) {
  const text = useTexts(planningRuleTexts);
  const client = useClient();
  const queries = useQueryClient();
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id };
  const usual = moneyOf(usualContingencyAmount, workspace.currency);
  const { contingencyAbove = usual, retrospectiveDays } = choice;
  const known = {
    needs: contingencyAbove !== null,
    above: typedOf(contingencyAbove ?? usual, workspace.currency),
    days: String(retrospectiveDays),
  };
  const [draft, setDraft] = useState(known);
  const amount = amountOf(draft.above);
  const wanted = PlanningChoice.safeParse({
    contingencyAbove: draft.needs ? (amount ?? 'none') : null,
    retrospectiveDays: Number(draft.days),
  }).data;
  const save = async (): Promise<void> => {
    if (!wanted) return;
    const saved = await client.call('PATCH /api/workspaces/:workspaceId/planning-rule', {
      params,
      body: { ...wanted, version },
    });
    queries.setQueryData(readKey(name, { params }), saved);
  };
  return (
    <DraftForm
      title={text.form}
      untitled
      known={known}
      draft={draft}
      fault={wanted ? '' : text.faulty}
      save={save}
    >
      <Switch
        label={text.needs}
        checked={draft.needs}
        onChange={(_, { checked }) => setDraft((was) => ({ ...was, needs: checked }))}
      />
      {draft.needs && (
        <AmountRow
          label={text.above}
          typed={draft.above}
          own={workspace.currency}
          hint={text.aboveHint}
          fault={amount ? '' : text.faulty}
          onChange={(above) => setDraft((was) => ({ ...was, above }))}
        />
      )}
      <Field label={text.days} hint={text.daysHint}>
        <Input
          inputMode="numeric"
          value={draft.days}
          onChange={(_, { value }) => setDraft((was) => ({ ...was, days: value.trim() }))}
        />
      </Field>
    </DraftForm>
  );
}
