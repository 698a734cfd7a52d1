import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { rightsIn } from '../../../src/domain/actor.ts';
import { type Rule, type Verb, isWithin, rulesFor } from '../../../src/domain/rights.ts';
import { useSession } from '../../data/session.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { peopleRoleTexts } from '../../ui/texts/people-roles.ts';
import { rightGroups, rightTexts } from '../../ui/texts/rights.ts';
import styles from './People.module.css';
import { verbsOf } from './right-groups.ts';
import type { RoleDraft } from './use-roles.ts';

interface RoleFormProps {
  readonly label: string;
  readonly role: RoleDraft;
  readonly save: (draft: RoleDraft) => Promise<void>;
  readonly onClose: () => void;
}

/** What a role is called, and what it brings, right by right in groups. */
export function RoleForm({ label, role, save, onClose }: RoleFormProps) {
  const text = useTexts(peopleRoleTexts);
  const { groups } = useTexts(rightTexts);
  const tell = useTell();
  const troubleOf = useTroubleOf();
  const [{ name, description, rights }, setDraft] = useState(role);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (changes: Partial<RoleDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const submit = async (): Promise<void> => {
    setBusy(true);
    try {
      await save({ name: name.trim(), description: description.trim(), rights });
      tell.done(text.saved(name.trim()));
      onClose();
    } catch (error) {
      setTrouble(troubleOf(error).words);
      setBusy(false);
    }
  };
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3 className={styles.name}>{label}</h3>
      <Field label={text.name} required>
        <Input value={name} maxLength={60} autoFocus onChange={(_, { value }) => set({ name: value })} />
      </Field>
      <Field label={text.description}>
        <Input value={description} maxLength={400} onChange={(_, { value }) => set({ description: value })} />
      </Field>
      <p className={styles.quiet}>{text.limit}</p>
      {rightGroups.map((group) => (
        <fieldset key={group} className={styles.group}>
          <legend className={styles.name}>{groups[group]}</legend>
          {verbsOf(group).map((verb) => (
            <RightField
              key={verb}
              verb={verb}
              rule={rights[verb] ?? 'never'}
              onChange={(rule) => set({ rights: { ...rights, [verb]: rule } })}
            />
          ))}
        </fieldset>
      ))}
      {trouble && <p role="alert">{trouble}</p>}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={busy || name.trim() === ''}>
          {text.save}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}

interface RightFieldProps {
  readonly verb: Verb;
  readonly rule: Rule;
  readonly onChange: (rule: Rule) => void;
}

/** One right with the rules that may be chosen of it; nothing above what the reader has. */
function RightField({ verb, rule, onChange }: RightFieldProps) {
  const { rules, verbs } = useTexts(rightTexts);
  const { workspace, actor } = useSession();
  const id = useId();
  const limit = rightsIn(actor, workspace.id)[verb] ?? 'never';
  const offered = rulesFor(verb).filter((each) => each === rule || isWithin(each, limit));
  return (
    <div className={styles.right}>
      <label htmlFor={id}>{verbs[verb]}</label>
      <Select
        id={id}
        size="small"
        value={rule}
        disabled={offered.length < 2}
        onChange={(_, { value }) => onChange(offered.find((each) => each === value) ?? 'never')}
      >
        {offered.map((each) => (
          <option key={each} value={each}>
            {rules[each]}
          </option>
        ))}
      </Select>
    </div>
  );
}
