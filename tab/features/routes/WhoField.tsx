import { Field, Input, Select } from '@fluentui/react-components';
import { useId } from 'react';
import type { Who } from '../../../src/domain/route.ts';
import { usePeople } from '../../data/session.ts';
import { useTexts } from '../../ui/locale.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { routeFieldTexts } from '../../ui/texts/route-fields.ts';
import { routeWordTexts } from '../../ui/texts/route-words.ts';
import styles from './Form.module.css';
import { useRouteRoles } from './use-route-roles.ts';

interface WhoFieldProps {
  readonly who: Who;
  /** From 1; for the names of the controls. */
  readonly place: number;
  /** Guests read along, they never decide. */
  readonly guests?: boolean;
  readonly onChange: (who: Who) => void;
}

const kinds: Record<Exclude<Who['who'], 'managerOfRequester'>, Who> = {
  person: { who: 'person', personId: '' },
  title: { who: 'title', title: '' },
  role: { who: 'role', role: 'manager' },
  campaignOwner: { who: 'campaignOwner' },
};

/** Who is meant: somebody by name, whoever has a title or a role, whoever stands in a place. */
export function WhoField({ who, place, guests = false, onChange }: WhoFieldProps) {
  const text = useTexts(routeFieldTexts);
  const words = useTexts(routeWordTexts);
  return (
    <div className={styles.who}>
      <Select
        aria-label={text.whoKind(place)}
        value={who.who}
        onChange={(_, { value }) => {
          const kind = Object.entries(kinds).find(([name]) => name === value);
          if (kind) onChange(kind[1]);
        }}
      >
        {Object.values(kinds).map((kind) => (
          <option key={kind.who} value={kind.who}>
            {words.who[kind.who]}
          </option>
        ))}
        {/* Nobody records who is whose manager yet, so it is not offered; a route that has it keeps it. */}
        {who.who === 'managerOfRequester' && <option value={who.who}>{words.who[who.who]}</option>}
      </Select>
      <WhoValue who={who} label={text.whoValue(place)} guests={guests} onChange={onChange} />
    </div>
  );
}

interface WhoValueProps {
  readonly who: Who;
  readonly label: string;
  readonly guests: boolean;
  readonly onChange: (who: Who) => void;
}

function WhoValue({ who, label, guests, onChange }: WhoValueProps) {
  const titles = useId();
  const people = usePeople();
  const all = [...people.values()].filter(
    ({ active, external, role }) => active && (guests || (!external && role !== null && role !== 'guest')),
  );
  if (who.who === 'person') {
    return (
      <PersonPicker
        label={label}
        people={all}
        value={who.personId || null}
        valueName={people.get(who.personId)?.name}
        clearable={false}
        onChange={(personId) => onChange({ who: 'person', personId: personId ?? '' })}
      />
    );
  }
  if (who.who === 'role') return <RoleField {...{ who, label, guests, onChange }} />;
  if (who.who !== 'title') return null;
  return (
    <Field>
      <Input
        aria-label={label}
        input={{ list: titles }}
        value={who.title}
        onChange={(_, { value }) => onChange({ who: 'title', title: value })}
      />
      <datalist id={titles}>
        {[...new Set(all.map(({ title }) => title))].filter(Boolean).map((title) => (
          <option key={title}>{title}</option>
        ))}
      </datalist>
    </Field>
  );
}

type RoleFieldProps = WhoValueProps & { readonly who: Extract<Who, { who: 'role' }> };

/** A role that was removed stays to be seen until another is chosen. */
function RoleField({ who, label, guests, onChange }: RoleFieldProps) {
  const { all, nameOf } = useRouteRoles();
  const offered = all.filter(({ id, decides }) => id === who.role || guests || decides);
  return (
    <Select
      aria-label={label}
      value={who.role}
      onChange={(_, { value }) => onChange({ who: 'role', role: value })}
    >
      {!offered.some(({ id }) => id === who.role) && <option value={who.role}>{nameOf(who.role)}</option>}
      {offered.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
