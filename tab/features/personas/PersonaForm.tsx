import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { PersonaView } from '../../../src/contract/persona-endpoints.ts';
import type { PersonaContent } from '../../../src/domain/persona.ts';
import { ChannelChoice } from '../../ui/ChannelChoice.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { personaTexts } from '../../ui/texts/personas.ts';
import styles from './Personas.module.css';
import type { PersonaActs } from './use-persona-acts.ts';

/** What is said of a persona, in the order in which it is read. */
export const saidFields = ['demographics', 'behaviour', 'interests', 'pains', 'sources'] as const;

interface PersonaFormProps {
  readonly acts: PersonaActs;
  /** The one that is changed; absent for a new one. */
  readonly persona?: PersonaView;
  readonly onClose: () => void;
}

/** A name is enough; everything else can be said later. */
export function PersonaForm({ acts, persona, onClose }: PersonaFormProps) {
  const text = useTexts(personaTexts);
  const [draft, setDraft] = useState<PersonaContent>(() => contentOf(persona));
  const [once] = useState(() => crypto.randomUUID());
  const [isTried, setTried] = useState(false);
  const change = (part: Partial<PersonaContent>): void => setDraft((was) => ({ ...was, ...part }));
  const name = draft.name.trim();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (name === '') return;
    if (await (persona ? acts.edit(persona, { ...draft, name }) : acts.add({ ...draft, name }, once)))
      onClose();
  };
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={persona ? text.edit(persona.name) : text.add}
      onSubmit={(event) => void submit(event)}
    >
      <Field
        className={styles.wide}
        label={text.name}
        required
        {...(isTried && name === '' && { validationMessage: text.nameNeeded })}
      >
        <Input
          autoFocus
          value={draft.name}
          maxLength={80}
          onChange={(_, { value }) => change({ name: value })}
        />
      </Field>
      {saidFields.map((field) => (
        <Field key={field} label={text.said[field]}>
          <Textarea
            value={draft[field]}
            maxLength={1_000}
            resize="vertical"
            onChange={(_, { value }) => change({ [field]: value })}
          />
        </Field>
      ))}
      <div className={styles.wide}>
        <ChannelChoice
          legend={text.channels}
          value={draft.channels}
          onChange={(channels) => change({ channels })}
        />
      </div>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {text.save}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}

function contentOf(persona: PersonaView | undefined): PersonaContent {
  const { name = '', demographics = '', behaviour = '', interests = '', pains = '' } = persona ?? {};
  const { sources = '', channels = [], state = 'standing' } = persona ?? {};
  return { name, demographics, behaviour, interests, pains, sources, channels, state };
}
