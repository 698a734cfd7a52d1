import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { RetentionForecast } from '../../../src/contract/privacy-endpoints.ts';
import { type Retained, RetentionDays, longestTerm, retained, terms } from '../../../src/domain/retention.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { retentionTexts } from '../../ui/texts/retention.ts';
import styles from './Privacy.module.css';
import settings from './Settings.module.css';
import { useRetention } from './use-retention.ts';

/** After how many days what goes by itself; for those who answer for everybody's data. */
export function RetentionPart() {
  const text = useTexts(retentionTexts);
  const format = useFormat();
  const { data, save, foresee } = useRetention();
  const [typed, setTyped] = useState<Partial<Record<Retained, string>>>({});
  const [forecast, setForecast] = useState<RetentionForecast>();
  if (!data) return null;
  const shown = (kind: Retained): string => typed[kind] ?? String(data.days[kind] ?? '');
  const wanted = RetentionDays.safeParse(
    Object.fromEntries(retained.map((kind) => [kind, daysOf(shown(kind))])),
  ).data;
  const { round } = data;
  const removed = Object.values(round?.removed ?? {}).reduce((all, count) => all + count, 0);
  return (
    <>
      <h3 className={settings.sub}>{text.title}</h3>
      <p className={settings.words}>{text.lead}</p>
      <div className={styles.terms}>
        {retained.map((kind) => (
          <Field
            key={kind}
            label={text.days(text.kinds[kind].label)}
            hint={text.kinds[kind].why}
            {...(!isTerm(kind, shown(kind)) && {
              validationMessage: text.range(terms[kind].least, longestTerm),
            })}
          >
            <Input
              className={styles.term}
              inputMode="numeric"
              value={shown(kind)}
              onChange={(_, { value }) => {
                setTyped({ ...typed, [kind]: value });
                setForecast(undefined);
              }}
            />
          </Field>
        ))}
      </div>
      <p className={settings.words}>{text.fixed}</p>
      <div className={settings.span}>
        <Button
          disabledFocusable={!wanted}
          onClick={() => {
            if (wanted) void foresee(wanted).then(setForecast);
          }}
        >
          {text.preview}
        </Button>
        <Button
          disabledFocusable={!wanted}
          onClick={() => {
            if (wanted) void save(wanted).then(() => setTyped({}));
          }}
        >
          {text.save}
        </Button>
      </div>
      <output>{forecast && <Forecast forecast={forecast} />}</output>
      {round?.finishedAt && (
        <p className={settings.words}>{text.last(format.longDate(round.day), removed)}</p>
      )}
    </>
  );
}

function Forecast({ forecast }: { forecast: RetentionForecast }) {
  const text = useTexts(retentionTexts);
  const going = retained.filter((kind) => forecast[kind].count > 0 || forecast[kind].more);
  if (going.length === 0) return text.nothing;
  return going.map((kind) => (
    <span key={kind} className={styles.state}>
      {text.would(text.kinds[kind].label, forecast[kind].count, forecast[kind].more)}
    </span>
  ));
}

/** Empty: for ever. What is no number is refused by the schema. */
function daysOf(value: string): number | null {
  return value.trim() === '' ? null : Number(value);
}

function isTerm(kind: Retained, value: string): boolean {
  return RetentionDays.shape[kind].safeParse(daysOf(value)).success;
}
