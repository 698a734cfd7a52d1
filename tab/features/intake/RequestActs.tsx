import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { WorkRequestView } from '../../../src/contract/intake-endpoints.ts';
import { CampaignType } from '../../../src/domain/campaign.ts';
import { priorities } from '../../../src/domain/task.ts';
import { requestCode } from '../../../src/domain/work-request.ts';
import { usePeople } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { fieldTexts } from '../../ui/texts/fields.ts';
import { requestTexts } from '../../ui/texts/requests.ts';
import { CampaignPicker } from './CampaignPicker.tsx';
import styles from './Intake.module.css';
import { useRequestActs } from './use-requests.ts';

type Opened = 'asked' | 'answered' | 'declined' | 'task' | 'campaign';

/** What the reader can do about a request; what needs words or a choice opens in place. */
export function RequestActs({ request }: { request: WorkRequestView }) {
  const { panel } = useTexts(requestTexts);
  const words = useWords();
  const people = usePeople();
  const tell = useTell();
  const acts = useRequestActs();
  const [opened, setOpened] = useState<Opened>();
  const { id, can, number, ownerId, priority, campaignId } = request;
  if (can.length === 0) return null;
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      setOpened(undefined);
      tell.done(panel.done(requestCode(number)));
    } catch (error) {
      tell.failed(panel.failed, error);
    }
  };
  const turn = (body: Parameters<typeof acts.turn>[1]) => run(() => acts.turn(id, body));
  const staff = [...people.values()].filter(
    ({ active, role }) => active && role !== null && role !== 'guest',
  );
  const said: readonly (readonly ['asked' | 'answered' | 'declined', string])[] = [
    ['answered', panel.answer],
    ['asked', panel.askBack],
    ['declined', panel.decline],
  ];
  const labels = { asked: panel.questionLabel, answered: panel.answerLabel, declined: panel.reasonLabel };
  return (
    <section className={styles.acts}>
      <div className={styles.buttons}>
        {can.includes('accepted') && (
          <Button appearance="primary" onClick={() => void turn({ act: 'accepted' })}>
            {panel.accept}
          </Button>
        )}
        {said.map(
          ([act, label]) =>
            can.includes(act) && (
              <Button key={act} aria-expanded={opened === act} onClick={() => setOpened(act)}>
                {label}
              </Button>
            ),
        )}
        {can.includes('converted') && (
          <>
            <Button aria-expanded={opened === 'task'} onClick={() => setOpened('task')}>
              {panel.toTask}
            </Button>
            <Button aria-expanded={opened === 'campaign'} onClick={() => setOpened('campaign')}>
              {panel.toCampaign}
            </Button>
          </>
        )}
        {can.includes('withdrawn') && (
          <Button onClick={() => void turn({ act: 'withdrawn' })}>{panel.withdraw}</Button>
        )}
        {can.includes('reopened') && (
          <Button onClick={() => void turn({ act: 'reopened' })}>{panel.reopen}</Button>
        )}
      </div>
      {(opened === 'asked' || opened === 'answered' || opened === 'declined') && (
        <Saying
          key={opened}
          label={labels[opened]}
          send={said.find(([act]) => act === opened)?.[1] ?? ''}
          onSend={(text) => void turn({ act: opened, words: text })}
          onClose={() => setOpened(undefined)}
        />
      )}
      {opened === 'task' && (
        <Choosing
          label={panel.inCampaign}
          send={panel.toTask}
          first={campaignId}
          onSend={(chosen) => void run(() => acts.convert(id, { to: 'task', campaignId: chosen }))}
          onClose={() => setOpened(undefined)}
        >
          {(value, onChange) => <CampaignPicker value={value} emptyName="" onChange={onChange} />}
        </Choosing>
      )}
      {opened === 'campaign' && (
        <Choosing
          label={panel.asType}
          send={panel.toCampaign}
          first="content"
          onSend={(chosen) =>
            void run(() => acts.convert(id, { to: 'campaign', type: CampaignType.parse(chosen) }))
          }
          onClose={() => setOpened(undefined)}
        >
          {(value, onChange) => (
            <Select value={value ?? ''} onChange={(_, { value: next }) => onChange(next)}>
              {CampaignType.options.map((type) => (
                <option key={type} value={type}>
                  {words.campaignType[type]}
                </option>
              ))}
            </Select>
          )}
        </Choosing>
      )}
      {can.includes('assigned') && (
        <div className={styles.pair}>
          <Field label={panel.assign}>
            <PersonPicker
              people={staff}
              value={ownerId}
              valueName={ownerId === null ? undefined : people.get(ownerId)?.name}
              clearable={false}
              onChange={(next) => {
                if (next !== null) void turn({ act: 'assigned', ownerId: next });
              }}
            />
          </Field>
          <Field label={words.field.priority}>
            <Select
              value={priority}
              onChange={(_, { value }) => {
                const next = priorities.find((each) => each === value);
                if (next) void turn({ act: 'prioritised', priority: next });
              }}
            >
              {priorities.map((each) => (
                <option key={each} value={each}>
                  {words.priority[each]}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
    </section>
  );
}

interface SayingProps {
  readonly label: string;
  readonly send: string;
  readonly onSend: (text: string) => void;
  readonly onClose: () => void;
}

function Saying({ label, send, onSend, onClose }: SayingProps) {
  const { form } = useTexts(requestTexts);
  const { cancel } = useTexts(fieldTexts);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const isEmpty = text.trim() === '';
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={send}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isEmpty) onSend(text.trim());
      }}
    >
      <Field label={label} required validationMessage={tried && isEmpty ? form.needed : undefined}>
        <Textarea autoFocus maxLength={2_000} value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {send}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </form>
  );
}

interface ChoosingProps {
  readonly label: string;
  readonly send: string;
  readonly first: string | null;
  readonly onSend: (chosen: string) => void;
  readonly onClose: () => void;
  readonly children: (value: string | null, onChange: (value: string | null) => void) => ReactNode;
}

function Choosing({ label, send, first, onSend, onClose, children }: ChoosingProps) {
  const { form } = useTexts(requestTexts);
  const { cancel } = useTexts(fieldTexts);
  const [value, setValue] = useState(first);
  const [tried, setTried] = useState(false);
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={send}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (value !== null) onSend(value);
      }}
    >
      <Field label={label} required validationMessage={tried && value === null ? form.needed : undefined}>
        {children(value, setValue)}
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {send}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </form>
  );
}
