import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { SeriesView } from '../../../src/contract/series-endpoints.ts';
import type { CampaignView } from '../../../src/contract/views.ts';
import { useToday } from '../../data/clock.ts';
import { usePeople } from '../../data/session.ts';
import type { SeriesActs } from '../../data/use-series.ts';
import { plusDays } from '../../ui/days.ts';
import { useTexts } from '../../ui/locale.tsx';
import { endedOn } from '../../ui/rule-choice.ts';
import { useRuleWords } from '../../ui/rule-words.ts';
import { recurrenceTexts } from '../../ui/texts/recurrence.ts';
import { taskTexts } from '../../ui/texts/tasks.ts';
import { Ahead } from './Ahead.tsx';
import styles from './Recurring.module.css';
import { draftOf } from './series-draft.ts';
import { SeriesForm } from './SeriesForm.tsx';

interface SeriesRowProps {
  readonly series: SeriesView;
  readonly campaign: CampaignView;
  readonly acts: SeriesActs;
}

/** One thing that recurs: what, how often, who, the next days; changed where it stands. */
export function SeriesRow({ series, campaign, acts }: SeriesRowProps) {
  const text = useTexts(recurrenceTexts);
  const tasks = useTexts(taskTexts);
  const people = usePeople();
  const today = useToday();
  const ruleWords = useRuleWords();
  /** `from` undefined: all of it. */
  const [editing, setEditing] = useState<{ readonly from?: string }>();
  const { title, rule, start, time, zone, assigneeId, canEdit, ahead } = series;
  const name = assigneeId === null ? tasks.unassigned : (people.get(assigneeId)?.name ?? assigneeId);
  const end = (): void => void acts.end(series, endedOn(rule, plusDays(today, -1)));
  return (
    <li className={styles.series}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h4 className={styles.name}>{title}</h4>
          <p className={styles.facts}>
            <span className={styles.rule}>{ruleWords(rule, start)}</span>
            {time !== null && ` · ${time} ${zone}`}
            {` · ${name}`}
          </p>
        </div>
        {canEdit && !editing && (
          <div className={styles.buttons}>
            <Button size="small" aria-label={text.edit(title)} onClick={() => setEditing({})}>
              {text.change}
            </Button>
            {ahead.length > 0 && (
              <Button size="small" appearance="subtle" onClick={end}>
                {text.end}
              </Button>
            )}
          </div>
        )}
      </div>
      {editing ? (
        <SeriesForm
          campaign={campaign}
          label={text.edit(title)}
          first={draftOf(series, editing.from ?? start)}
          from={editing.from}
          onSave={(content, from) =>
            acts.change(
              series,
              from === null && editing.from !== undefined ? { ...content, start } : content,
              from,
            )
          }
          onClose={() => setEditing(undefined)}
        />
      ) : (
        <Ahead series={series} acts={acts} onChangeFrom={(from) => setEditing({ from })} />
      )}
    </li>
  );
}
