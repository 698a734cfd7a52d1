import { Button, Checkbox, Field } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { PersonView } from '../../../src/contract/views.ts';
import { type HandoverNoun, type Holding, handoverNouns } from '../../../src/domain/handover.ts';
import { usePeople } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { leaverTexts } from '../../ui/texts/leavers.ts';
import styles from './Leavers.module.css';
import type { Leaving } from './use-leaving.ts';

interface HandOverFormProps {
  readonly person: PersonView;
  readonly holdings: readonly Holding[];
  readonly mayEndAccess: boolean;
  readonly start: Leaving['start'];
}

/** Who takes it, all or kind by kind, and whether their access ends with it. */
export function HandOverForm({ person, holdings, mayEndAccess, start }: HandOverFormProps) {
  const text = useTexts(leaverTexts);
  const format = useFormat();
  const troubleOf = useTroubleOf();
  const people = usePeople();
  const [once] = useState(() => crypto.randomUUID());
  const [heirId, setHeirId] = useState<string | null>(null);
  const [others, setOthers] = useState<Partial<Record<HandoverNoun, string>>>({});
  const [endsAccess, setEndsAccess] = useState(false);
  const [said, setSaid] = useState('');
  const [sending, setSending] = useState(false);
  const heirs = [...people.values()].filter(
    ({ id, active, external, role }) =>
      id !== person.id && active && !external && role !== null && role !== 'guest',
  );
  const nouns = handoverNouns.filter((noun) => holdings.some((each) => each.noun === noun));

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (heirId === null) return setSaid(text.chooseHeir);
    setSending(true);
    try {
      await start({ once, heirId, others, endsAccess });
    } catch (error) {
      setSaid(`${text.notStarted}: ${troubleOf(error).words}`);
    } finally {
      setSending(false);
    }
  };
  const choose = (noun: HandoverNoun, id: string | null): void =>
    setOthers(({ [noun]: _before, ...rest }) => (id === null ? rest : { ...rest, [noun]: id }));

  return (
    <form noValidate className={styles.part} aria-label={text.open} onSubmit={(event) => void submit(event)}>
      <Field className={styles.field} label={text.heir} hint={text.heirHint} required>
        <PersonPicker
          people={heirs}
          value={heirId}
          clearable={false}
          onChange={(id) => {
            setHeirId(id);
            setSaid('');
          }}
        />
      </Field>
      {nouns.length > 1 && (
        <details className={styles.others}>
          <summary>{text.others}</summary>
          <div className={styles.per}>
            {nouns.map((noun) => (
              <Field key={noun} label={text.noun[noun]} hint={others[noun] ? undefined : text.same}>
                <PersonPicker
                  people={heirs}
                  value={others[noun] ?? null}
                  onChange={(id) => choose(noun, id)}
                />
              </Field>
            ))}
          </div>
        </details>
      )}
      {mayEndAccess && person.active && (
        <Checkbox
          label={text.endsAccess(person.name)}
          checked={endsAccess}
          onChange={(_, { checked }) => setEndsAccess(checked === true)}
        />
      )}
      {said && (
        <p className={styles.refused} role="alert">
          {said}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={sending}>
          {text.handOver(format.number(holdings.length))}
        </Button>
      </div>
    </form>
  );
}
