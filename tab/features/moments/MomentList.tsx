import { Button, ToggleButton } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useMemo } from 'react';
import { countries } from '../../../src/domain/country.ts';
import { useToday } from '../../data/clock.ts';
import { usePlace } from '../../data/place.ts';
import { useMoments } from '../../data/use-moments.ts';
import { plusDays } from '../../ui/days.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { toggled } from '../../ui/rows.ts';
import { momentTexts } from '../../ui/texts/moments.ts';
import styles from './Moments.module.css';
import { useOccasions } from './use-occasions.ts';

const daysAhead = 183;

/** What comes in the next months, for which countries, and the ways to add to it. */
export function MomentList({ go }: { go: (moment: string) => void }) {
  const text = useTexts(momentTexts);
  const format = useFormat();
  const today = useToday();
  const { mayEdit } = useOccasions();
  const read = useMoments({ from: today, to: plusDays(today, daysAhead) });
  const lines = useMemo(() => {
    const moments = read.moments.map(({ id, name, start, end, sort }) => ({
      id,
      name,
      start,
      end,
      kind: text.sorts[sort],
    }));
    const ours = read.occasions.map(({ id, name, start, end, type }) => ({
      id,
      name,
      start,
      end,
      kind: `${text.ours} · ${text.types[type]}`,
    }));
    return [...moments, ...ours].toSorted((one, other) => (one.start < other.start ? -1 : 1));
  }, [read, text]);
  return (
    <>
      <p className={styles.quiet}>{text.lead}</p>
      <Countries />
      {mayEdit && (
        <div className={styles.buttons}>
          <Button icon={<AddRegular />} onClick={() => go('new')}>
            {text.add}
          </Button>
          <Button onClick={() => go('file')}>{text.takeIn}</Button>
        </div>
      )}
      <section aria-label={text.coming}>
        <h3 className={styles.label}>{text.coming}</h3>
        {lines.length === 0 && <p className={styles.quiet}>{text.none}</p>}
        <ul className={styles.list}>
          {lines.map(({ id, name, start, end, kind }) => (
            <li key={id}>
              <button type="button" className={styles.line} onClick={() => go(id)}>
                <span className={styles.day}>{format.range(start, end, today)}</span>
                <span className={styles.words}>
                  <span className={styles.name}>{name}</span>
                  <span className={styles.quiet}>{kind}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Which countries are shown stands in the address, so that a link or a saved view keeps it. */
function Countries() {
  const text = useTexts(momentTexts);
  const names = new Intl.DisplayNames(useLocale(), { type: 'region' });
  const [place, setPlace] = usePlace();
  const today = useToday();
  const shown = useMoments({ from: today, to: today }).countries;
  return (
    <fieldset className={styles.set}>
      <legend className={styles.label}>{text.countries}</legend>
      <div className={styles.buttons}>
        {countries.map((country) => (
          <ToggleButton
            key={country}
            size="small"
            shape="circular"
            checked={shown.includes(country)}
            onClick={() => {
              const next = toggled(countries, shown, country).join(',');
              setPlace({ countries: next || 'none' }, 'replace');
            }}
          >
            {names.of(country) ?? country}
          </ToggleButton>
        ))}
        {place.has('countries') && (
          <Button
            size="small"
            appearance="transparent"
            onClick={() => setPlace({ countries: null }, 'replace')}
          >
            {text.own}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
