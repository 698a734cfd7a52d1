import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { workRequestWords } from '../../../src/contract/work-request-words.ts';
import { priorities } from '../../../src/domain/task.ts';
import {
  type WorkBrief,
  MaterialLink,
  mostMaterials,
  neededOfBrief,
  requestCode,
  workFunctions,
} from '../../../src/domain/work-request.ts';
import { useToday } from '../../data/clock.ts';
import { usePeople } from '../../data/session.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { PeoplePicker } from '../../ui/PeoplePicker.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { requestTexts } from '../../ui/texts/requests.ts';
import { shellTexts } from '../../ui/texts/shell.ts';
import { CampaignPicker } from './CampaignPicker.tsx';
import styles from './Intake.module.css';
import { useRequestActs } from './use-requests.ts';

interface RequestFormProps {
  readonly onClose: () => void;
  readonly onSent: (workRequestId: string) => void;
}

const nothingYet: WorkBrief = {
  function: 'copy',
  title: '',
  deadline: null,
  vision: '',
  materials: [],
  notes: '',
  contactIds: [],
  priority: 'medium',
  campaignId: null,
};

/** Asks a function for work; what is missing is named before anything is sent. */
export function RequestForm({ onClose, onSent }: RequestFormProps) {
  const text = useTexts(requestTexts);
  const { form } = text;
  const { close } = useTexts(shellTexts);
  const words = useWords();
  const functions = workRequestWords[useLocale()].function;
  const people = usePeople();
  const today = useToday();
  const tell = useTell();
  const troubleOf = useTroubleOf();
  const { ask } = useRequestActs();
  const [once] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(nothingYet);
  const [links, setLinks] = useState('');
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState('');
  const change = (part: Partial<WorkBrief>): void => setDraft((was) => ({ ...was, ...part }));
  const materials = links
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const noLink = materials.slice(0, mostMaterials).find((line) => !MaterialLink.safeParse(line).success);
  const isMissing = (field: (typeof neededOfBrief)[number]): boolean => (draft[field] ?? '').trim() === '';
  const faultOf = (field: (typeof neededOfBrief)[number]) =>
    tried && isMissing(field) ? form.needed : undefined;
  const staff = [...people.values()].filter(
    ({ active, role }) => active && role !== null && role !== 'guest',
  );

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (neededOfBrief.some(isMissing) || noLink !== undefined || sending) return;
    setSending(true);
    try {
      const sent = await ask(once, { ...draft, materials: materials.slice(0, mostMaterials) });
      tell.done(form.sent(requestCode(sent.number)));
      onSent(sent.id);
    } catch (error) {
      setRefused(troubleOf(error).words);
      setSending(false);
    }
  };

  return (
    <SidePanel
      title={text.ask}
      closeLabel={close}
      onClose={onClose}
      footer={
        <Button type="submit" form="request-form" appearance="primary" disabledFocusable={sending}>
          {form.send}
        </Button>
      }
    >
      <form
        id="request-form"
        noValidate
        className={styles.form}
        aria-label={text.ask}
        onSubmit={(event) => void submit(event)}
      >
        <Field label={text.function} required>
          <Select
            value={draft.function}
            onChange={(_, { value }) =>
              change({ function: workFunctions.find((each) => each === value) ?? 'other' })
            }
          >
            {workFunctions.map((each) => (
              <option key={each} value={each}>
                {functions[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={form.title} required hint={form.titleHint} validationMessage={faultOf('title')}>
          <Input maxLength={160} value={draft.title} onChange={(_, { value }) => change({ title: value })} />
        </Field>
        <Field label={form.deadline} required validationMessage={faultOf('deadline')}>
          <DateField
            min={today}
            value={draft.deadline ?? ''}
            onChange={(_, { value }) => change({ deadline: value === '' ? null : value })}
          />
        </Field>
        <Field label={form.vision} required hint={form.visionHint} validationMessage={faultOf('vision')}>
          <Textarea
            rows={4}
            maxLength={4_000}
            value={draft.vision}
            onChange={(_, { value }) => change({ vision: value })}
          />
        </Field>
        <Field
          label={form.materials}
          hint={form.materialsHint}
          validationMessage={tried && noLink !== undefined ? form.materialsWrong(noLink) : undefined}
        >
          <Textarea rows={2} value={links} onChange={(_, { value }) => setLinks(value)} />
        </Field>
        <Field label={words.field.priority}>
          <Select
            value={draft.priority}
            onChange={(_, { value }) =>
              change({ priority: priorities.find((each) => each === value) ?? 'medium' })
            }
          >
            {priorities.map((each) => (
              <option key={each} value={each}>
                {words.priority[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={form.campaign}>
          <CampaignPicker
            value={draft.campaignId}
            emptyName={form.noCampaign}
            onChange={(campaignId) => change({ campaignId })}
          />
        </Field>
        <Field label={form.contacts}>
          <PeoplePicker
            label={form.contacts}
            people={staff}
            value={draft.contactIds}
            nameOf={(id) => people.get(id)?.name ?? id}
            onChange={(contactIds) => change({ contactIds })}
          />
        </Field>
        <Field label={form.notes}>
          <Textarea
            maxLength={4_000}
            value={draft.notes}
            onChange={(_, { value }) => change({ notes: value })}
          />
        </Field>
        {refused && (
          <p className={styles.refused} role="alert">
            {refused}
          </p>
        )}
      </form>
    </SidePanel>
  );
}
