import { Button, Field, ProgressBar, Radio, RadioGroup } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import type { ErasureView } from '../../../src/contract/privacy-endpoints.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { privacyTexts } from '../../ui/texts/privacy.ts';
import styles from './Privacy.module.css';
import type { Privacy } from './use-privacy.ts';

interface LineProps {
  readonly erasure: ErasureView;
  readonly privacy: Privacy;
}

/** Who asked to be erased, what it would do, how far it is, and that it was done. */
export function ErasureList({ erasures, privacy }: { erasures: readonly ErasureView[]; privacy: Privacy }) {
  return (
    <ul className={styles.list}>
      {erasures.map((each) => (
        <ErasureLine key={each.id} erasure={each} privacy={privacy} />
      ))}
    </ul>
  );
}

function ErasureLine({ erasure, privacy }: LineProps) {
  const text = useTexts(privacyTexts);
  const format = useFormat();
  const { me } = useSession();
  const people = usePeople();
  const { id, state, personId, former, looked, changed, removed, startsAt, proof } = erasure;
  const name = personId === null ? former.name : (people.get(personId)?.name ?? personId);
  const documents = Object.values(changed).reduce((sum, count) => sum + count, 0);
  const canCancel = state === 'asked' || state === 'counted' || state === 'waiting';
  return (
    <li className={styles.line}>
      <div className={styles.wide}>
        <div className={styles.name}>{name}</div>
        <output className={styles.state}>
          {text.states[state]}
          {(state === 'counting' || state === 'running') && ` · ${text.looked(format.number(looked))}`}
        </output>
        {(state === 'counting' || state === 'running') && <ProgressBar aria-label={text.states[state]} />}
        {state === 'counted' && <Counted erasure={erasure} privacy={privacy} />}
        {state === 'waiting' && startsAt !== null && (
          <div className={styles.state}>{text.begins(format.instant(startsAt, me.person.zone))}</div>
        )}
        {state === 'done' && (
          <div className={styles.state}>{text.done(format.number(documents), format.number(removed))}</div>
        )}
      </div>
      <div className={styles.acts}>
        {state === 'asked' && personId !== null && (
          <Button onClick={() => void privacy.askErasure(personId)}>{text.countTheirs}</Button>
        )}
        {canCancel && <Button onClick={() => void privacy.cancel(id)}>{text.cancel}</Button>}
        {proof !== null && (
          <Button
            icon={<ArrowDownloadRegular />}
            onClick={() => void privacy.saveProof(id, erasure.askedAt.slice(0, 10))}
          >
            {text.saveProof}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What would go and what stays, before somebody lets it begin. */
function Counted({ erasure: { id, count }, privacy }: LineProps) {
  const text = useTexts(privacyTexts);
  const format = useFormat();
  const [words, setWords] = useState<'keep' | 'redact'>('keep');
  if (!count) return null;
  const { documents, looked, kept, open } = count;
  const isOpen = open.campaigns + open.tasks + open.approvals > 0;
  return (
    <div className={styles.counted}>
      <p>{text.would(format.number(documents), format.number(looked))}</p>
      {isOpen && <p className={styles.warning}>{text.open(open.campaigns, open.tasks, open.approvals)}</p>}
      <ul>
        {kept.map(({ why, count: many }) => (
          <li key={why}>{text.kept[why](format.number(many))}</li>
        ))}
      </ul>
      <Field label={text.wordsLabel}>
        <RadioGroup
          value={words}
          onChange={(_, { value }) => setWords(value === 'redact' ? 'redact' : 'keep')}
        >
          <Radio value="keep" label={text.words.keep} />
          <Radio value="redact" label={text.words.redact} />
        </RadioGroup>
      </Field>
      <Field hint={text.startHint}>
        <Button className={styles.start} appearance="primary" onClick={() => void privacy.start(id, words)}>
          {text.start}
        </Button>
      </Field>
    </div>
  );
}
