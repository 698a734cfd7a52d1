import { Button, Field, Input, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ConflictRuleView } from '../../../src/contract/conflict-endpoints.ts';
import { conflictKinds } from '../../../src/domain/conflict.ts';
import { type Blackout, ConflictChoice, Level } from '../../../src/domain/conflict-rule.ts';
import { useToday } from '../../data/clock.ts';
import { useViewAddress } from '../../data/place.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { ChannelChoice } from '../../ui/ChannelChoice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { replaced, rowsOf, without } from '../../ui/rows.ts';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { conflictRuleTexts } from '../../ui/texts/conflict-rule.ts';
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
  const known = { ...rule, mostContacts: String(rule.mostContacts), mostTasks: String(rule.mostTasks) };
  const [draft, setDraft] = useState(known);
  const change = (part: Partial<typeof known>): void => setDraft((was) => ({ ...was, ...part }));
  const wanted = ConflictChoice.safeParse({
    ...draft,
    mostContacts: Number(draft.mostContacts),
    mostTasks: Number(draft.mostTasks),
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
    </DraftForm>
  );
}

interface BlackoutsProps {
  readonly blackouts: Blackout[];
  readonly onChange: (blackouts: Blackout[]) => void;
}

function Blackouts({ blackouts, onChange }: BlackoutsProps) {
  const text = useTexts(conflictRuleTexts);
  const today = useToday();
  return (
    <fieldset className={styles.set}>
      <legend>{text.blackouts}</legend>
      {blackouts.length === 0 && <p className={styles.quiet}>{text.noBlackouts}</p>}
      {rowsOf(blackouts).map(({ one, at, key }) => {
        const set = (part: Partial<Blackout>): void => onChange(replaced(blackouts, at, { ...one, ...part }));
        return (
          <div key={key}>
            <div className={styles.row}>
              <Field label={text.name}>
                <Input value={one.name} maxLength={80} onChange={(_, { value }) => set({ name: value })} />
              </Field>
              <Field label={text.from}>
                <DateField value={one.from} onChange={(_, { value }) => set({ from: value })} />
              </Field>
              <Field label={text.to}>
                <DateField value={one.to} onChange={(_, { value }) => set({ to: value })} />
              </Field>
              <Button
                className={styles.remove}
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={text.remove(one.name || one.from)}
                onClick={() => onChange(without(blackouts, at))}
              />
            </div>
            <ChannelChoice
              legend={text.channels}
              value={one.channels}
              onChange={(channels) => set({ channels })}
            />
          </div>
        );
      })}
      <Button
        className={styles.add}
        appearance="subtle"
        icon={<AddRegular />}
        onClick={() => onChange([...blackouts, { name: '', from: today, to: today, channels: [] }])}
      >
        {text.add}
      </Button>
    </fieldset>
  );
}
