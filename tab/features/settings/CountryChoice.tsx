import { Field, Select } from '@fluentui/react-components';
import { countries, countryOfZone } from '../../../src/domain/country.ts';
import { NationalChoice } from '../../../src/domain/working-week.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { workingTimeTexts } from '../../ui/texts/working-time.ts';

interface CountryChoiceProps {
  readonly value: NationalChoice | null;
  /** The zone that a choice by zone goes by; undefined where people of many zones are meant. */
  readonly zone?: string;
  /** Offers "as the department has it". */
  readonly inherits: boolean;
  readonly onChange: (choice: NationalChoice | null) => void;
}

/** Whose national days hold. */
export function CountryChoice({ value, zone, inherits, onChange }: CountryChoiceProps) {
  const text = useTexts(workingTimeTexts);
  const names = new Intl.DisplayNames(useLocale(), { type: 'region' });
  const nameOf = (country: string): string => names.of(country) ?? country;
  const byZone = zone === undefined ? undefined : countryOfZone(zone);
  return (
    <Field label={text.country}>
      <Select
        value={value ?? ''}
        onChange={(_, { value: chosen }) => onChange(NationalChoice.nullable().parse(chosen || null))}
      >
        {inherits && <option value="">{text.asDepartment}</option>}
        <option value="byZone">{byZone ? text.byZoneAs(nameOf(byZone)) : text.byZone}</option>
        {countries.map((country) => (
          <option key={country} value={country}>
            {nameOf(country)}
          </option>
        ))}
        <option value="none">{text.noCountry}</option>
      </Select>
    </Field>
  );
}
