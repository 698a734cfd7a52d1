import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { type LaunchArea, launchAreas } from '../../../src/domain/launch-lines.ts';
import { useTexts } from '../../ui/locale.tsx';
import { launchTexts } from '../../ui/texts/launch.ts';
import styles from './Launch.module.css';
import type { LaunchActs } from './use-launch.ts';

/** A line of the campaign's own; stays open for the next one. */
export function AddLine({ acts, onClose }: { readonly acts: LaunchActs; readonly onClose: () => void }) {
  const text = useTexts(launchTexts);
  const [line, setLine] = useState('');
  const [area, setArea] = useState<LaunchArea>('content');
  const [blocking, setBlocking] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (line.trim() === '') return setMissing(true);
    if (await acts.add({ text: line.trim(), area, blocking })) setLine('');
    setMissing(false);
  };
  return (
    <form className={styles.form} aria-label={text.add} onSubmit={(event) => void submit(event)}>
      <Field
        label={text.line}
        className={styles.wide}
        {...(isMissing && line.trim() === '' && { validationMessage: text.lineNeeded })}
      >
        <Input autoFocus value={line} maxLength={300} onChange={(_, { value }) => setLine(value)} />
      </Field>
      <Field label={text.area}>
        <Select
          value={area}
          onChange={(_, { value }) => setArea(launchAreas.find((one) => one === value) ?? area)}
        >
          {launchAreas.map((one) => (
            <option key={one} value={one}>
              {text.areas[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={text.waitsForIt}
        checked={blocking}
        onChange={(_, { checked }) => setBlocking(checked === true)}
      />
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit">
          {text.add}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}
