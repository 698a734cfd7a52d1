import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { type FormEvent, useState } from 'react';
import type { RetrospectiveView } from '../../../src/contract/retrospective-endpoints.ts';
import {
  type RetroAxis,
  type RetroContent,
  type RetroPoint,
  mostPoints,
  publishFault,
} from '../../../src/domain/retrospective.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { retrospectiveTexts } from '../../ui/texts/retrospective.ts';
import { PointFields } from './PointFields.tsx';
import styles from './Retrospective.module.css';
import { ScoreFields } from './ScoreFields.tsx';
import type { RetrospectiveActs } from './use-retrospective.ts';

interface RetrospectiveFormProps {
  readonly read: RetrospectiveView;
  /** Only of a campaign that has ended. */
  readonly mayPublish: boolean;
  readonly acts: RetrospectiveActs;
}

const blankPoint = (): RetroPoint => ({
  id: crypto.randomUUID(),
  fact: '',
  cause: '',
  insight: '',
  action: '',
  ownerId: null,
  due: null,
  shared: true,
});

/** What was learnt: points, scores, and the way into the library. */
export function RetrospectiveForm({ read, mayPublish, acts }: RetrospectiveFormProps) {
  const text = useTexts(retrospectiveTexts);
  const tell = useTell();
  const [draft, setDraft] = useState<RetroContent>(() => ({
    points: read.points.length === 0 ? [blankPoint()] : read.points,
    scores: read.scores,
  }));
  const [isFaulty, setFaulty] = useState(false);
  const change = (id: string, part: Partial<RetroPoint>): void =>
    setDraft((was) => ({
      ...was,
      points: was.points.map((point) => (point.id === id ? { ...point, ...part } : point)),
    }));
  const remove = (id: string): void => {
    const before = draft;
    setDraft((was) => ({ ...was, points: was.points.filter((point) => point.id !== id) }));
    tell.done(text.removed, () => setDraft(before));
  };
  /** Points in which nothing stands are no points. */
  const content = (): RetroContent => ({ ...draft, points: draft.points.filter(isSaid) });
  const keep = async (): Promise<RetrospectiveView | undefined> => {
    const wanted = content();
    setFaulty(true);
    return wanted.points.some(({ fact }) => fact.trim() === '')
      ? undefined
      : acts.save(read.version, trimmed(wanted));
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await keep()) tell.done(text.saved);
  };
  const publish = async (): Promise<void> => {
    const kept = await keep();
    if (kept) await acts.publish(kept.version);
  };
  const fault = publishFault(content())?.at;
  return (
    <form noValidate className={styles.form} onSubmit={(event) => void save(event)}>
      <section className={styles.points} aria-label={text.points}>
        <h3 className={styles.title}>{text.points}</h3>
        {draft.points.map((point, place) => (
          <PointFields
            key={point.id}
            point={point}
            number={place + 1}
            task={read.tasks[point.id]}
            isFaulty={isFaulty && isSaid(point) && point.fact.trim() === ''}
            onChange={(part) => change(point.id, part)}
            onRemove={() => remove(point.id)}
          />
        ))}
        {draft.points.length < mostPoints && (
          <Button
            className={styles.start}
            icon={<AddRegular />}
            onClick={() => setDraft((was) => ({ ...was, points: [...was.points, blankPoint()] }))}
          >
            {text.addPoint}
          </Button>
        )}
      </section>
      <ScoreFields scores={draft.scores} onChange={(scores) => setDraft((was) => ({ ...was, scores }))} />
      <div className={styles.row}>
        <Button type="submit" appearance={mayPublish ? 'secondary' : 'primary'}>
          {text.save}
        </Button>
        {mayPublish && (
          <Button appearance="primary" disabledFocusable={fault !== undefined} onClick={() => void publish()}>
            {read.published ? text.publishAgain : text.publish}
          </Button>
        )}
      </div>
      {mayPublish && <p className={styles.said}>{isNamed(fault) ? text.missing[fault] : text.publishHint}</p>}
    </form>
  );
}

const isNamed = (at: string | undefined): at is 'points' | RetroAxis =>
  at === 'points' || at === 'effect' || at === 'efficiency' || at === 'innovation';

const isSaid = ({ fact, cause, insight, action }: RetroPoint): boolean =>
  [fact, cause, insight, action].some((words) => words.trim() !== '');

function trimmed({ points, scores }: RetroContent): RetroContent {
  const all = points.map((point) => ({
    ...point,
    fact: point.fact.trim(),
    cause: point.cause.trim(),
    insight: point.insight.trim(),
    action: point.action.trim(),
  }));
  return { points: all, scores };
}
