import { Field, Select } from '@fluentui/react-components';
import { campaignAims, campaignMeans } from '../../../src/domain/campaign.ts';
import { FormInput } from '../../ui/FormInput.tsx';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { strategyTexts } from '../../ui/texts/strategy.ts';
import type { EditFieldsProps } from './EditFields.tsx';
import styles from './Overview.module.css';

/** What for, by what, and why so. */
export function StrategyFields({ form: { control, register } }: Pick<EditFieldsProps, 'form'>) {
  const text = useTexts(strategyTexts);
  const { field: labels } = useWords();
  return (
    <>
      <div className={styles.pair}>
        <Field label={labels.aim}>
          <Select {...register('aim')}>
            <option value="">{text.none}</option>
            {campaignAims.map((code) => (
              <option key={code} value={code}>
                {text.aim[code]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={labels.means}>
          <Select {...register('means')}>
            <option value="">{text.none}</option>
            {campaignMeans.map((code) => (
              <option key={code} value={code}>
                {text.means[code]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label={labels.rationale}>
        <FormInput control={control} name="rationale" maxLength={500} autoComplete="off" />
      </Field>
    </>
  );
}
