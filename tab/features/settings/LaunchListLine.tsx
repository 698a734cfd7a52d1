import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { launchAreas } from '../../../src/domain/launch-lines.ts';
import { useTexts } from '../../ui/locale.tsx';
import { launchTexts } from '../../ui/texts/launch.ts';
import { launchListTexts } from '../../ui/texts/launch-list.ts';
import { AppliesToFields, useAppliesWords } from './AppliesToFields.tsx';
import type { DraftLine } from './launch-list-draft.ts';
import styles from './LaunchList.module.css';
import frame from './Teams.module.css';

interface LaunchListLineProps {
  readonly line: DraftLine;
  readonly onChange: (part: Partial<DraftLine>) => void;
  readonly onRemove: () => void;
  /** Absent for the first one. */
  readonly onUp: (() => void) | undefined;
}

/** One line that the department asks for: what, whose, until when, and of which campaigns. */
export function LaunchListLine({ line, onChange, onRemove, onUp }: LaunchListLineProps) {
  const text = useTexts(launchListTexts);
  const { areas } = useTexts(launchTexts);
  const wordsOf = useAppliesWords();
  const name = line.text.trim() || text.unnamed;
  const only = wordsOf(line.appliesTo);
  const check = (which: 'blocking' | 'proof' | 'byOwner') => (
    <Checkbox
      label={text[which]}
      checked={line[which]}
      onChange={(_, { checked }) => onChange({ [which]: checked === true })}
    />
  );
  return (
    <fieldset className={frame.team}>
      <legend>{areas[line.area]}</legend>
      <div className={styles.row}>
        <Field label={text.line} className={styles.text}>
          <Input value={line.text} maxLength={300} onChange={(_, { value }) => onChange({ text: value })} />
        </Field>
        {onUp && (
          <Button
            appearance="subtle"
            icon={<ArrowUpRegular />}
            aria-label={text.first(name)}
            onClick={onUp}
          />
        )}
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={text.remove(name)}
          onClick={onRemove}
        />
      </div>
      <div className={styles.fields}>
        <Field label={text.area}>
          <Select
            value={line.area}
            onChange={(_, { value }) =>
              onChange({ area: launchAreas.find((one) => one === value) ?? line.area })
            }
          >
            {launchAreas.map((one) => (
              <option key={one} value={one}>
                {areas[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text.role} hint={text.roleHint}>
          <Input value={line.role} maxLength={60} onChange={(_, { value }) => onChange({ role: value })} />
        </Field>
        <Field label={text.days} hint={text.daysHint}>
          <Input
            inputMode="numeric"
            value={line.days}
            maxLength={3}
            onChange={(_, { value }) => onChange({ days: value.trim() })}
          />
        </Field>
      </div>
      <div className={styles.checks}>
        {check('blocking')}
        {check('proof')}
        {check('byOwner')}
      </div>
      <details>
        <summary>{only === '' ? text.toAll : text.onlyFor(only)}</summary>
        <AppliesToFields value={line.appliesTo} onChange={(appliesTo) => onChange({ appliesTo })} />
      </details>
    </fieldset>
  );
}
