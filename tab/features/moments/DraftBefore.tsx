import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useCampaignStart } from '../../data/campaign-start.ts';
import { useToday } from '../../data/clock.ts';
import { mayCreate } from '../../data/faults.ts';
import { useSession } from '../../data/session.ts';
import { plusDays } from '../../ui/days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { momentTexts } from '../../ui/texts/moments.ts';
import styles from './Moments.module.css';

interface DraftBeforeProps {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  /** So many days before it, at first. */
  readonly ahead: number;
}

const most = 365;

/** Opens a draft that begins so many days before, and says in words what that will be. */
export function DraftBefore({ name, start, end, ahead }: DraftBeforeProps) {
  const { draft: text } = useTexts(momentTexts);
  const format = useFormat();
  const today = useToday();
  const session = useSession();
  const open = useCampaignStart();
  const [typed, setTyped] = useState(String(ahead));
  if (!mayCreate(session) || end < today) return null;
  const days = Math.min(most, Math.max(0, Math.trunc(Number(typed)) || 0));
  const wanted = plusDays(start, -days);
  const isOver = wanted < today;
  const first = isOver ? today : wanted;
  return (
    <form
      className={styles.draft}
      aria-label={text.title}
      onSubmit={(event) => {
        event.preventDefault();
        open({ name: `${name} ${start.slice(0, 4)}`, start: first, end, begin: isOver ? '' : first });
      }}
    >
      <h3 className={styles.label}>{text.title}</h3>
      <Field label={text.ahead} className={styles.days ?? ''}>
        <Input type="number" min={0} max={most} value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <div aria-live="polite">
        <p className={styles.said}>{text.flight(format.longRange(first, end))}</p>
        <p className={styles.said}>
          {isOver ? text.over(format.longDate(wanted)) : text.begin(format.longDate(first))}
        </p>
      </div>
      <div>
        <Button type="submit" appearance="primary">
          {text.go}
        </Button>
      </div>
    </form>
  );
}
