import {
  Button,
  Field,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useState } from 'react';
import type { OccurrenceView, SeriesView } from '../../../src/contract/series-endpoints.ts';
import { useToday } from '../../data/clock.ts';
import type { SeriesActs } from '../../data/use-series.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { recurrenceTexts } from '../../ui/texts/recurrence.ts';
import { OccurrenceWhen } from './OccurrenceWhen.tsx';
import styles from './Recurring.module.css';

interface AheadProps {
  readonly series: SeriesView;
  readonly acts: SeriesActs;
  readonly onChangeFrom: (date: string) => void;
}

/** The next occurrences, and those ahead that were skipped: each can be skipped, moved, begun, or be where a change begins. */
export function Ahead({ series, acts, onChangeFrom }: AheadProps) {
  const text = useTexts(recurrenceTexts);
  const today = useToday();
  const skipped = series.entries
    .filter(({ is, date }) => is === 'skipped' && date >= today)
    .map(({ date }): Line => ({ occurrence: { ...series, date, on: date }, isSkipped: true }));
  const lines = [
    ...series.ahead.map((occurrence): Line => ({ occurrence, isSkipped: false })),
    ...skipped,
  ].toSorted((one, other) => (one.occurrence.on < other.occurrence.on ? -1 : 1));
  if (lines.length === 0) return null;
  return (
    <ul className={styles.ahead} aria-label={text.ahead(series.title)}>
      {lines.map((line) => (
        <AheadLine
          key={line.occurrence.date}
          {...line}
          series={series}
          acts={acts}
          onChangeFrom={onChangeFrom}
        />
      ))}
    </ul>
  );
}

interface Line {
  readonly occurrence: OccurrenceView;
  readonly isSkipped: boolean;
}

function AheadLine({ occurrence, isSkipped, series, acts, onChangeFrom }: Line & AheadProps) {
  const text = useTexts(recurrenceTexts);
  const format = useFormat();
  const [moving, setMoving] = useState<string>();
  const { date, on } = occurrence;
  const move = async (): Promise<void> => {
    if (moving === undefined || moving === '') return;
    if (moving === on || (await acts.move(series, date, moving))) setMoving(undefined);
  };
  return (
    <li className={styles.occurrence} data-skipped={isSkipped ? '' : undefined}>
      <span className={styles.when}>
        <OccurrenceWhen occurrence={occurrence} />
        {isSkipped && <span className={styles.aside}> · {text.skipped}</span>}
      </span>
      {series.canEdit && isSkipped && (
        <Button size="small" appearance="subtle" onClick={() => void acts.resume(series, date)}>
          {text.resume}
        </Button>
      )}
      {series.canEdit && !isSkipped && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton
              size="small"
              appearance="subtle"
              menuIcon={null}
              icon={<MoreHorizontalRegular />}
              aria-label={text.more(format.longDate(on))}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => void acts.skip(series, date)}>{text.skip}</MenuItem>
              <MenuItem onClick={() => setMoving(on)}>{text.move}</MenuItem>
              <MenuItem onClick={() => void acts.make(series, date)}>{text.make}</MenuItem>
              <MenuItem onClick={() => onChangeFrom(date)}>{text.fromHere}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      {moving !== undefined && (
        <form
          className={styles.move}
          onSubmit={(event) => {
            event.preventDefault();
            void move();
          }}
        >
          <Field label={text.moveTo(format.longDate(on))}>
            <DateField autoFocus value={moving} onChange={(_, { value }) => setMoving(value)} />
          </Field>
          <Button type="submit" appearance="primary">
            {text.save}
          </Button>
          <Button onClick={() => setMoving(undefined)}>{text.cancel}</Button>
        </form>
      )}
    </li>
  );
}
