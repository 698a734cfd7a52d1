import { Button } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { PersonView, TaskView } from '../../../src/contract/views.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useRemark } from '../../data/use-tasks.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { taskPartTexts } from '../../ui/texts/task-parts.ts';
import { piecesOf, stillMentioned } from './mention-words.ts';
import { MentionField } from './MentionField.tsx';
import styles from './TaskParts.module.css';

interface Draft {
  readonly once: string;
  readonly words: string;
  /** Who was picked while it was written; their names may be gone from it again. */
  readonly picked: readonly string[];
}

const blank = (): Draft => ({ once: crypto.randomUUID(), words: '', picked: [] });

interface TaskRemarksProps {
  readonly task: TaskView;
  /** Who can be addressed. */
  readonly people: readonly PersonView[];
}

/** What was said about a task, by those who were asked and by everybody else. */
export function TaskRemarks({ task, people: addressable }: TaskRemarksProps) {
  const text = useTexts(taskPartTexts);
  const format = useFormat();
  const people = usePeople();
  const { me } = useSession();
  const say = useRemark();
  const [draft, setDraft] = useState(blank);
  const [sending, setSending] = useState(false);
  const { remarks = [], raci = [], canEdit } = task;
  const isAsked = raci.some(({ personId, part }) => part === 'consulted' && personId === me.person.id);
  const isAddressed = remarks.some(({ mentionIds = [] }) => mentionIds.includes(me.person.id));
  const canSay = canEdit || isAsked || isAddressed;
  const nameOf = (personId: string): string => people.get(personId)?.name ?? personId;
  if (!canSay && remarks.length === 0) return null;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (draft.words.trim() === '' || sending) return;
    setSending(true);
    const said = draft.words.trim();
    const isKept = await say(task, draft.once, said, stillMentioned(said, draft.picked, nameOf));
    setSending(false);
    if (isKept) setDraft(blank());
  };
  return (
    <div className={styles.remarks}>
      <h4 className={styles.heading}>{text.remarks}</h4>
      <ul className={styles.list} hidden={remarks.length === 0}>
        {remarks.map(({ id, byId, text: words, at, mentionIds = [] }) => (
          <li key={id}>
            <span className={styles.by}>
              {nameOf(byId)} · {format.instant(at, me.person.zone)}
            </span>
            <p className={styles.words}>
              {piecesOf(words, mentionIds.map(nameOf)).map((piece) =>
                piece.isMention ? <strong key={piece.from}>{piece.words}</strong> : piece.words,
              )}
            </p>
          </li>
        ))}
      </ul>
      {canSay && (
        <form className={styles.say} onSubmit={(event) => void submit(event)}>
          <MentionField
            label={text.remark}
            words={draft.words}
            people={addressable}
            onWords={(words) => setDraft((before) => ({ ...before, words }))}
            onMention={(personId) =>
              setDraft((before) => ({ ...before, picked: [...before.picked, personId] }))
            }
          />
          <Button type="submit" disabled={sending || draft.words.trim() === ''}>
            {text.send}
          </Button>
        </form>
      )}
    </div>
  );
}
