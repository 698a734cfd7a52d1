import { Button, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { TaskView } from '../../../src/contract/views.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useRemark } from '../../data/use-tasks.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { taskPartTexts } from '../../ui/texts/task-parts.ts';
import styles from './TaskParts.module.css';

const blank = () => ({ once: crypto.randomUUID(), words: '' });

/** What was said about a task, by those who were asked and by everybody else. */
export function TaskRemarks({ task }: { task: TaskView }) {
  const text = useTexts(taskPartTexts);
  const format = useFormat();
  const people = usePeople();
  const { me } = useSession();
  const say = useRemark();
  const [draft, setDraft] = useState(blank);
  const [sending, setSending] = useState(false);
  const { remarks = [], raci = [], canEdit } = task;
  const isAsked = raci.some(({ personId, part }) => part === 'consulted' && personId === me.person.id);
  const canSay = canEdit || isAsked;
  if (!canSay && remarks.length === 0) return null;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (draft.words.trim() === '' || sending) return;
    setSending(true);
    const isKept = await say(task, draft.once, draft.words.trim());
    setSending(false);
    if (isKept) setDraft(blank());
  };
  return (
    <div className={styles.remarks}>
      <h4 className={styles.heading}>{text.remarks}</h4>
      <ul className={styles.list} hidden={remarks.length === 0}>
        {remarks.map(({ id, byId, text: words, at }) => (
          <li key={id}>
            <span className={styles.by}>
              {people.get(byId)?.name ?? byId} · {format.instant(at, me.person.zone)}
            </span>
            <p className={styles.words}>{words}</p>
          </li>
        ))}
      </ul>
      {canSay && (
        <form className={styles.say} onSubmit={(event) => void submit(event)}>
          <Textarea
            className={styles.field}
            aria-label={text.remark}
            placeholder={text.remark}
            maxLength={2_000}
            value={draft.words}
            onChange={(_, { value }) => setDraft((before) => ({ ...before, words: value }))}
          />
          <Button type="submit" disabled={sending || draft.words.trim() === ''}>
            {text.send}
          </Button>
        </form>
      )}
    </div>
  );
}
