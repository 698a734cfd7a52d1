import { Button, Field, Textarea } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { RunView } from '../../../src/contract/views.ts';
import { longestQuestion, type ReportQuestion } from '../../../src/domain/report-question.ts';
import { useClient } from '../../data/client.ts';
import { readKey } from '../../data/reads.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { reportQuestionTexts } from '../../ui/texts/report-questions.ts';
import styles from './RunPage.module.css';

interface QuestionsProps {
  readonly run: RunView;
}

/** What somebody asked the owner about a report, with the answers; whoever reads it can ask, its owner answers. */
export function Questions({ run }: QuestionsProps) {
  const text = useTexts(reportQuestionTexts);
  const { actor, workspace } = useSession();
  const client = useClient();
  const keep = useKeeping(run);
  const [asks, setAsks] = useState(false);
  const { questions = [], ownerId } = run;
  const isOwner = ownerId === actor.personId;
  const params = { workspaceId: workspace.id, runId: run.id };
  const ask = async (words: string): Promise<boolean> => {
    const body = { once: crypto.randomUUID(), text: words };
    const work = client.call('POST /api/workspaces/:workspaceId/reports/:runId/questions', { params, body });
    const isKept = await keep(work, text.asked);
    if (isKept) setAsks(false);
    return isKept;
  };
  const answer = (questionId: string, words: string): Promise<boolean> =>
    keep(
      client.call('POST /api/workspaces/:workspaceId/reports/:runId/questions/:questionId', {
        params: { ...params, questionId },
        body: { text: words },
      }),
      text.answered,
    );
  if (ownerId === undefined || (isOwner && questions.length === 0)) return null;
  return (
    <section>
      <h2 className={styles.title}>{text.title}</h2>
      <ul className={styles.questions}>
        {questions.map((question) => (
          <Question
            key={question.id}
            question={question}
            {...(isOwner && { onAnswer: (words: string) => answer(question.id, words) })}
          />
        ))}
      </ul>
      {!isOwner && !asks && <Button onClick={() => setAsks(true)}>{text.ask}</Button>}
      {!isOwner && asks && <Words label={text.askLabel} send={text.ask} onSend={ask} />}
    </section>
  );
}

interface QuestionProps {
  readonly question: ReportQuestion;
  readonly onAnswer?: (words: string) => Promise<boolean>;
}

function Question({ question: { byId, at, text: words, answer }, onAnswer }: QuestionProps) {
  const text = useTexts(reportQuestionTexts);
  const format = useFormat();
  const people = usePeople();
  const { zone } = useSession().me.person;
  const said = (personId: string, when: string): string =>
    text.said(people.get(personId)?.name ?? personId, format.instant(when, zone));
  return (
    <li>
      <p className={styles.fate}>{said(byId, at)}</p>
      <p className={styles.words}>{words}</p>
      {answer && (
        <blockquote className={styles.answer}>
          <p className={styles.fate}>{said(answer.byId, answer.at)}</p>
          <p className={styles.words}>{answer.text}</p>
        </blockquote>
      )}
      {!answer && onAnswer && <Words label={text.answerLabel} send={text.answer} onSend={onAnswer} />}
      {!answer && !onAnswer && <p className={styles.fate}>{text.open}</p>}
    </li>
  );
}

interface WordsProps {
  readonly label: string;
  readonly send: string;
  readonly onSend: (words: string) => Promise<boolean>;
}

function Words({ label, send, onSend }: WordsProps) {
  const text = useTexts(reportQuestionTexts);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (typed.trim() === '') return setFault(text.needed);
    setFault('');
    setBusy(true);
    await onSend(typed.trim());
    setBusy(false);
  };
  return (
    <form className={styles.ask} noValidate onSubmit={(event) => void submit(event)}>
      <Field label={label} {...(fault && { validationMessage: fault })}>
        <Textarea
          value={typed}
          maxLength={longestQuestion}
          resize="vertical"
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={busy}>
        {send}
      </Button>
    </form>
  );
}

/** The report as the service has it now, in place of the one that is shown; true when it was taken. */
function useKeeping({ id: runId }: RunView) {
  const text = useTexts(reportQuestionTexts);
  const queries = useQueryClient();
  const tell = useTell();
  const { workspace } = useSession();
  return async (work: Promise<RunView>, done: string): Promise<boolean> => {
    try {
      const params = { workspaceId: workspace.id, runId };
      queries.setQueryData(
        readKey('GET /api/workspaces/:workspaceId/reports/:runId', { params }),
        await work,
      );
      tell.done(done);
      return true;
    } catch (error) {
      tell.failed(text.failed, error);
      return false;
    }
  };
}
