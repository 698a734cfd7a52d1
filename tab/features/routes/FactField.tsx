import { Field, Input, Select, ToggleButton } from '@fluentui/react-components';
import { useState } from 'react';
import { subjectKinds } from '../../../src/domain/approval-subject.ts';
import { moneyOf } from '../../../src/domain/money.ts';
import type { Fact } from '../../../src/domain/route.ts';
import { useSession } from '../../data/session.ts';
import { channelCodes, typeCodes } from '../../ui/codes.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { subjectTexts } from '../../ui/texts/approvals-subjects.ts';
import { routeFieldTexts } from '../../ui/texts/route-fields.ts';
import { routeWordTexts } from '../../ui/texts/route-words.ts';
import { AmountField } from './AmountField.tsx';
import styles from './Form.module.css';
import { NumberField } from './NumberField.tsx';
import { toggled } from '../../ui/rows.ts';

type Kind = Fact['fact'];

/** In the order in which they are offered. */
const kinds: Record<Kind, (currency: string) => Fact> = {
  amountOver: (currency) => ({ fact: 'amountOver', amount: moneyOf(100_000, currency) }),
  amountUpTo: (currency) => ({ fact: 'amountUpTo', amount: moneyOf(100_000, currency) }),
  type: () => ({ fact: 'type', oneOf: [] }),
  channel: () => ({ fact: 'channel', oneOf: [] }),
  subject: () => ({ fact: 'subject', oneOf: [] }),
  region: () => ({ fact: 'region', oneOf: [] }),
  audienceOver: () => ({ fact: 'audienceOver', people: 10_000 }),
  newVendor: () => ({ fact: 'newVendor' }),
};
const offered = Object.keys(kinds).filter((name): name is Kind => Object.hasOwn(kinds, name));

/** What routes can ask about, and not every request says. */
const unsaid: Partial<Record<Kind, 'mayBeUnsaid' | 'onlyExpenses'>> = {
  region: 'mayBeUnsaid',
  audienceOver: 'mayBeUnsaid',
  newVendor: 'onlyExpenses',
};

/** A condition of that kind, to be filled in. */
export const newFact = (kind: Kind, currency: string): Fact => kinds[kind](currency);

interface FactFieldProps {
  readonly name: string;
  readonly fact: Fact;
  readonly onChange: (fact: Fact) => void;
}

/** One thing that has to be so: what it is about, and which values. */
export function FactField({ name, fact, onChange }: FactFieldProps) {
  const text = useTexts(routeFieldTexts);
  const words = useTexts(routeWordTexts);
  const { currency } = useSession().workspace;
  const hint = unsaid[fact.fact];
  return (
    <div className={styles.fact}>
      <Select
        aria-label={name}
        value={fact.fact}
        onChange={(_, { value }) => {
          const kind = offered.find((each) => each === value);
          if (kind) onChange(newFact(kind, currency));
        }}
      >
        {offered.map((kind) => (
          <option key={kind} value={kind}>
            {words.fact[kind]}
          </option>
        ))}
      </Select>
      <FactValue fact={fact} onChange={onChange} />
      {hint && <p className={styles.hint}>{text[hint]}</p>}
    </div>
  );
}

function FactValue({ fact, onChange }: Omit<FactFieldProps, 'name'>) {
  const text = useTexts(routeFieldTexts);
  const words = useWords();
  const names = useTexts(routeWordTexts);
  const subjects = useTexts(subjectTexts);
  const { currency } = useSession().workspace;
  switch (fact.fact) {
    case 'subject':
      return <Codes all={subjectKinds} words={subjects} fact={fact} onChange={onChange} />;
    case 'type':
      return <Codes all={typeCodes} words={words.campaignType} fact={fact} onChange={onChange} />;
    case 'channel':
      return <Codes all={channelCodes} words={words.channel} fact={fact} onChange={onChange} />;
    case 'region':
      return <Regions regions={fact.oneOf} onChange={(oneOf) => onChange({ fact: 'region', oneOf })} />;
    case 'amountOver':
    case 'amountUpTo':
      return (
        <AmountField
          label={names.fact[fact.fact]}
          value={fact.amount}
          currency={currency}
          onChange={(amount) =>
            onChange({ ...fact, amount: amount ?? { minor: Number.NaN, currency: fact.amount.currency } })
          }
        />
      );
    case 'audienceOver':
      return (
        <NumberField
          label={text.people}
          value={fact.people}
          onChange={(people) => onChange({ fact: 'audienceOver', people: people ?? Number.NaN })}
        />
      );
    case 'newVendor':
      return null;
  }
}

interface CodesProps<C extends string, F> {
  readonly all: readonly C[];
  readonly words: Readonly<Record<C, string>>;
  readonly fact: F & { readonly oneOf: readonly C[] };
  readonly onChange: (fact: F & { oneOf: C[] }) => void;
}

function Codes<C extends string, F>({ all, words, fact, onChange }: CodesProps<C, F>) {
  return (
    <div className={styles.codes}>
      {all.map((code) => (
        <ToggleButton
          key={code}
          size="small"
          shape="circular"
          checked={fact.oneOf.includes(code)}
          onClick={() => onChange({ ...fact, oneOf: toggled(all, fact.oneOf, code) })}
        >
          {words[code]}
        </ToggleButton>
      ))}
    </div>
  );
}

interface RegionsProps {
  readonly regions: readonly string[];
  readonly onChange: (regions: string[]) => void;
}

/** Regions in people's own words, as they are typed. */
export function Regions({ regions, onChange }: RegionsProps) {
  const text = useTexts(routeFieldTexts);
  const [typed, setTyped] = useState(regions.join(', '));
  const shown = regionsIn(typed).join() === regions.join() ? typed : regions.join(', ');
  return (
    <Field label={text.regions}>
      <Input
        value={shown}
        onChange={(_, { value }) => {
          setTyped(value);
          onChange(regionsIn(value));
        }}
      />
    </Field>
  );
}

const regionsIn = (typed: string): string[] =>
  typed
    .split(/[,，、]/)
    .map((region) => region.trim())
    .filter(Boolean);
