import { Button, Field, Select } from '@fluentui/react-components';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useSession } from '../../data/session.ts';
import { ChannelChoice } from '../../ui/ChannelChoice.tsx';
import { typeCodes } from '../../ui/codes.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { routeFieldTexts } from '../../ui/texts/route-fields.ts';
import { AmountField } from './AmountField.tsx';
import styles from './Form.module.css';
import { TrialResult } from './TrialResult.tsx';
import type { Trial } from './use-trial.ts';

/** Tries the route as it stands, saved or not, on a sample: who would be asked, when, how long it usually takes. */
export function TrialPanel({ trial, wrong }: { trial: Trial; wrong: boolean }) {
  const text = useTexts(routeFieldTexts);
  const words = useWords();
  const troubleOf = useTroubleOf();
  const { currency } = useSession().workspace;
  const { sample, setSample, foreseen, fresh, error, running, run } = trial;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) void run();
      }}
    >
      <p className={styles.hint}>{text.trial.lead}</p>
      <Field label={words.field.type}>
        <Select
          value={sample.type}
          onChange={(_, { value }) =>
            setSample({ ...sample, type: typeCodes.find((code) => code === value) ?? sample.type })
          }
        >
          {typeCodes.map((code) => (
            <option key={code} value={code}>
              {words.campaignType[code]}
            </option>
          ))}
        </Select>
      </Field>
      <AmountField
        label={words.field.budget}
        value={sample.amount ?? undefined}
        currency={currency}
        onChange={(amount) => setSample({ ...sample, amount: amount ?? null })}
      />
      <ChannelChoice
        legend={words.field.channels}
        value={sample.channels}
        onChange={(channels) => setSample({ ...sample, channels })}
      />
      <Button
        type="submit"
        className={styles.add}
        appearance="primary"
        disabledFocusable={wrong || running || Number.isNaN(sample.amount?.minor)}
      >
        {text.trial.run}
      </Button>
      {wrong && <p className={styles.hint}>{text.trial.wrong}</p>}
      {error !== undefined && (
        <p className={styles.fault} role="alert">
          {troubleOf(error).words}
        </p>
      )}
      {foreseen && !fresh && <p className={styles.hint}>{text.trial.again}</p>}
      {foreseen && fresh && <TrialResult foreseen={foreseen} />}
    </form>
  );
}
