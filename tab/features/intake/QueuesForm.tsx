import { Button, Field } from '@fluentui/react-components';
import { useState } from 'react';
import { workRequestWords } from '../../../src/contract/work-request-words.ts';
import { workFunctions } from '../../../src/domain/work-request.ts';
import { usePeople } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { PeoplePicker } from '../../ui/PeoplePicker.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { requestTexts } from '../../ui/texts/requests.ts';
import { shellTexts } from '../../ui/texts/shell.ts';
import styles from './Intake.module.css';
import { useQueues, useRequestActs, type Queues } from './use-requests.ts';

/** Who takes requests of each function. */
export function QueuesForm({ onClose }: { onClose: () => void }) {
  const { queues: text } = useTexts(requestTexts);
  const { close } = useTexts(shellTexts);
  const { data } = useQueues();
  return (
    <SidePanel title={text.title} closeLabel={close} onClose={onClose}>
      <p className={styles.quiet}>{text.lead}</p>
      {data && <Fields known={data.queues} mayEdit={data.mayEdit} onClose={onClose} />}
    </SidePanel>
  );
}

interface FieldsProps {
  readonly known: Queues;
  readonly mayEdit: boolean;
  readonly onClose: () => void;
}

function Fields({ known, mayEdit, onClose }: FieldsProps) {
  const { queues: text, panel } = useTexts(requestTexts);
  const functions = workRequestWords[useLocale()].function;
  const people = usePeople();
  const tell = useTell();
  const { saveQueues } = useRequestActs();
  const [queues, setQueues] = useState(known);
  const staff = [...people.values()].filter(
    ({ active, role }) => active && role !== null && role !== 'guest',
  );
  const save = async (): Promise<void> => {
    try {
      await saveQueues(queues);
      tell.done(text.saved);
      onClose();
    } catch (error) {
      tell.failed(panel.failed, error);
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {workFunctions.map((each) => (
        <Field key={each} label={functions[each]}>
          <PeoplePicker
            label={functions[each]}
            people={staff}
            value={queues[each]}
            nameOf={(id) => people.get(id)?.name ?? id}
            onChange={(ids) => setQueues((was) => ({ ...was, [each]: ids }))}
          />
        </Field>
      ))}
      {mayEdit && (
        <div>
          <Button type="submit" appearance="primary">
            {text.save}
          </Button>
        </div>
      )}
    </form>
  );
}
