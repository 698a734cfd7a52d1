import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { LaunchChecklistView, LaunchLineView } from '../../../src/contract/launch-endpoints.ts';
import { usePeople } from '../../data/session.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { launchTexts } from '../../ui/texts/launch.ts';
import styles from './Launch.module.css';
import type { LaunchActs } from './use-launch.ts';
import { WaiveForm } from './WaiveForm.tsx';

interface LaunchLineFormProps {
  readonly line: LaunchLineView;
  readonly can: LaunchChecklistView['can'];
  readonly acts: LaunchActs;
  /** Saving ticks it, which its evidence is asked for. */
  readonly ticks: boolean;
  readonly onClose: () => void;
}

/** Who sees to a line, until when, and what shows it; and the two ways in which nobody has to. */
export function LaunchLineForm({ line, can, acts, ticks, onClose }: LaunchLineFormProps) {
  const text = useTexts(launchTexts);
  const people = usePeople();
  const [ownerId, setOwnerId] = useState(line.ownerId);
  const [due, setDue] = useState(line.due ?? '');
  const [evidence, setEvidence] = useState(line.evidence);
  const [isWaiving, setWaiving] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (ticks && evidence.trim() === '') return setMissing(true);
    const edit = {
      ...(ticks && { ticked: true }),
      ...(evidence.trim() !== line.evidence && { evidence: evidence.trim() }),
      ...(ownerId !== line.ownerId && { ownerId }),
      ...((due || null) !== line.due && { due: due || null }),
    };
    if (Object.keys(edit).length === 0 || (await acts.edit(line.id, edit))) onClose();
  };
  const say = async (edit: Parameters<LaunchActs['edit']>[1]): Promise<void> => {
    if (await acts.edit(line.id, edit)) onClose();
  };
  if (isWaiving) {
    const send = (reason: string) => acts.edit(line.id, { waived: reason });
    return <WaiveForm label={text.waive} send={send} onClose={onClose} />;
  }
  const canDrop = can.edit && (!line.blocking || line.source === 'campaign');
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      {can.edit && (
        <Field label={text.owner}>
          <PersonPicker
            people={[...people.values()].filter(({ active }) => active)}
            value={ownerId}
            onChange={setOwnerId}
            emptyName={text.nobody}
          />
        </Field>
      )}
      {can.edit && (
        <Field label={text.day}>
          <DateField value={due} onChange={(_, { value }) => setDue(value)} />
        </Field>
      )}
      <Field
        label={text.evidence}
        hint={text.evidenceHint}
        className={styles.wide}
        {...(isMissing && evidence.trim() === '' && { validationMessage: text.proofNeeded })}
      >
        <Input
          autoFocus={ticks}
          value={evidence}
          maxLength={500}
          onChange={(_, { value }) => setEvidence(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit">
          {ticks ? text.tick : text.save}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
        {can.waive && line.state === 'open' && (
          <Button appearance="subtle" onClick={() => setWaiving(true)}>
            {text.waive}
          </Button>
        )}
        {can.waive && line.waived && (
          <Button appearance="subtle" onClick={() => void say({ waived: null })}>
            {text.unwaive}
          </Button>
        )}
        {canDrop && (
          <Button appearance="subtle" onClick={() => void say({ dropped: line.state !== 'dropped' })}>
            {line.state === 'dropped' ? text.undrop : text.drop}
          </Button>
        )}
      </div>
    </form>
  );
}
