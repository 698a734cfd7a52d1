import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ConflictRuleView } from '../../../src/contract/conflict-endpoints.ts';
import { conflictKinds } from '../../../src/domain/conflict.ts';
import { ConflictChoice, Level } from '../../../src/domain/conflict-rule.ts';
import { useViewAddress } from '../../data/place.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { ChannelChoice } from '../../ui/ChannelChoice.tsx';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { conflictRuleTexts } from '../../ui/texts/conflict-rule.ts';
import { Blackouts } from './Blackouts.tsx';
import { BudgetWindows, draftWindow, windowsIn } from './BudgetWindows.tsx';
import { DraftForm } from './DraftForm.tsx';
import frame from './Settings.module.css';
import { useConflictRule } from './use-conflict-rule.ts';
import styles from './WorkingTime.module.css';

/** What is looked for in plans, and how strictly. */
export function ConflictRulePart() {
  const text = useTexts(conflictRuleTexts);
  const troubleOf = useTroubleOf();
  const address = useViewAddress();
  const { read, save } = useConflictRule();
  if (read.error && !read.data) return <p role="alert">{troubleOf(read.error).words}</p>;
  if (!read.data) return <ScreenSkeleton rows={4} />;
  return (
    <>
      <p className={styles.lead}>{text.lead}</p>
      <Link href={address('conflicts')} className={frame.way}>
        {text.open}
      </Link>
      <RuleForm key={read.data.version} read={read.data} save={save} />
    </>
  );
}

interface RuleFormProps {
  readonly read: ConflictRuleView;
  readonly save: (wanted: ConflictRuleView) => Promise<void>;
}

type Numbers = 'mostContacts' | 'mostTasks';

function RuleForm({ read: { version, ...rule }, save }: RuleFormProps) {
  const text = useTexts(conflictRuleTexts);
  const words = useWords();
  const known = {
    ...rule,
    mostContacts: String(rule.mostContacts),
    mostTasks: String(rule.mostTasks),
    budgetWindows: rule.budgetWindows?.map(draftWindow),
  };
  const [draft, setDraft] = useState(known);
  const change = (part: Partial<typeof known>): void => setDraft((was) => ({ ...was, ...part }));
  const wanted = ConflictChoice.safeParse({
    ...draft,
    mostContacts: Number(draft.mostContacts),
    mostTasks: Number(draft.mostTasks),
    budgetWindows: windowsIn(draft.budgetWindows),
  }).data;
  const number = (field: Numbers) => (
    <Field label={text[field]}>
      <Input
        inputMode="numeric"
        value={draft[field]}
        onChange={(_, { value }) => change({ [field]: value.trim() })}
      />
    </Field>
  );
  return (
    <DraftForm
      title={text.form}
      known={known}
      draft={draft}
      fault={wanted ? '' : text.faulty}
      save={async () => wanted && save({ ...wanted, version })}
    >
      {conflictKinds.map((kind) => (
        <Field key={kind} label={words.conflictKind[kind]}>
          <Select
            value={draft.levels[kind]}
            onChange={(_, { value }) =>
              change({ levels: { ...draft.levels, [kind]: Level.catch('off').parse(value) } })
            }
          >
            {Level.options.map((level) => (
              <option key={level} value={level}>
                {text.levels[level]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      {number('mostContacts')}
      <ChannelChoice
        legend={text.contactChannels}
        value={draft.contactChannels}
        onChange={(contactChannels) => change({ contactChannels })}
      />
      {number('mostTasks')}
      <Blackouts blackouts={draft.blackouts} onChange={(blackouts) => change({ blackouts })} />
      {draft.budgetWindows && (
        <BudgetWindows
          windows={draft.budgetWindows}
          onChange={(budgetWindows) => change({ budgetWindows })}
        />
      )}
    </DraftForm>
  );
}
