import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { subjectKinds } from '../../../src/domain/approval-subject.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useSession } from '../../data/session.ts';
import { ChannelChoice } from '../../ui/ChannelChoice.tsx';
import { typeCodes } from '../../ui/codes.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { subjectTexts } from '../../ui/texts/approvals-subjects.ts';
import { routeFieldTexts } from '../../ui/texts/route-fields.ts';
import { AmountField } from './AmountField.tsx';
import { Regions } from './FactField.tsx';
import styles from './Form.module.css';
import { NumberField } from './NumberField.tsx';
import { TrialResult } from './TrialResult.tsx';
import type { Trial } from './use-trial.ts';

/** Tries the route as it stands, saved or not, on a sample: who would be asked, when, how long it usually takes. */
export function TrialPanel({ trial, wrong }: { trial: Trial; wrong: boolean }) {
  const text = useTexts(routeFieldTexts);
  const words = useWords();
  const troubleOf = useTroubleOf();
  const { currency } = useSession().workspace;
  const subjects = useTexts(subjectTexts);
  const { sample, setSample, foreseen, fresh, error, running, run } = trial;
  const { subject = 'campaign' } = sample;
  const amounts: string | undefined = {
    campaign: words.field.budget,
    launch: words.field.budget,
    budgetChange: text.trial.newTotal,
    budgetTransfer: text.amount,
    expense: text.amount,
    contentItem: undefined,
    assetVersion: undefined,
  }[subject];
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
      <Field label={text.trial.subject}>
        <Select
          value={subject}
          onChange={(_, { value }) =>
            setSample({ ...sample, subject: subjectKinds.find((kind) => kind === value) ?? subject })
          }
        >
          {subjectKinds.map((kind) => (
            <option key={kind} value={kind}>
              {subjects[kind]}
            </option>
          ))}
        </Select>
      </Field>
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
      {amounts !== undefined && (
        <AmountField
          label={amounts}
          value={sample.amount ?? undefined}
          currency={currency}
          onChange={(amount) => setSample({ ...sample, amount: amount ?? null })}
        />
      )}
      {subject === 'expense' && (
        <Checkbox
          label={text.trial.newVendor}
          checked={sample.newVendor ?? false}
          onChange={(_, { checked }) => setSample({ ...sample, newVendor: checked === true })}
        />
      )}
      <ChannelChoice
        legend={words.field.channels}
        value={sample.channels}
        onChange={(channels) => setSample({ ...sample, channels })}
      />
      <Regions regions={sample.regions ?? []} onChange={(regions) => setSample({ ...sample, regions })} />
      <NumberField
        label={words.field.audienceSize}
        value={sample.audienceSize ?? null}
        canBeEmpty
        onChange={(people) => setSample({ ...sample, audienceSize: people ?? undefined })}
      />
      <Button
        type="submit"
        className={styles.add}
        appearance="primary"
        disabledFocusable={
          wrong ||
          running ||
          Number.isNaN(sample.audienceSize) ||
          (amounts !== undefined && Number.isNaN(sample.amount?.minor))
        }
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
