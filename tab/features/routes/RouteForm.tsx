import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import type { RouteDraft } from '../../../src/contract/requests.ts';
import { useTexts } from '../../ui/locale.tsx';
import { routeFieldTexts } from '../../ui/texts/route-fields.ts';
import { routeWordTexts } from '../../ui/texts/route-words.ts';
import { ConditionField } from './ConditionField.tsx';
import type { DraftFault } from './draft-faults.ts';
import { faultsAt } from './faults-at.ts';
import styles from './Form.module.css';
import { NumberField } from './NumberField.tsx';
import { useRouteWords } from './use-route-words.ts';
import { WhoList } from './WhoList.tsx';

interface RouteFormProps {
  readonly draft: RouteDraft;
  readonly faults: readonly DraftFault[];
  readonly onDraft: (draft: RouteDraft, about?: string) => void;
}

/** What holds for all steps: what the route is for, who is asked in two steps, who is last in line. */
export function RouteForm({ draft, faults, onDraft }: RouteFormProps) {
  const text = useTexts(routeFieldTexts);
  const codes = useTexts(routeWordTexts);
  const words = useRouteWords();
  const { said } = faultsAt(faults, undefined, words.fault);
  const duplicates = Object.keys(codes.duplicates).filter((name): name is RouteDraft['duplicates'] =>
    Object.hasOwn(codes.duplicates, name),
  );
  return (
    <div className={styles.form}>
      <Field label={text.name} required validationMessage={said('name')}>
        <Input
          value={draft.name}
          maxLength={120}
          onChange={(_, { value }) => onDraft({ ...draft, name: value }, 'name')}
        />
      </Field>
      <ConditionField
        legend={text.routeWhen}
        when={draft.when}
        fault={said('when')}
        onChange={(when) => onDraft({ ...draft, when }, `when ${when.length}`)}
      />
      <NumberField
        label={text.place}
        hint={text.placeHint}
        fault={said('place')}
        value={draft.place}
        onChange={(place) => onDraft({ ...draft, place: place ?? Number.NaN }, 'place')}
      />
      <Field label={text.duplicates}>
        <Select
          value={draft.duplicates}
          onChange={(_, { value }) =>
            onDraft({ ...draft, duplicates: duplicates.find((each) => each === value) ?? draft.duplicates })
          }
        >
          {duplicates.map((each) => (
            <option key={each} value={each}>
              {codes.duplicates[each]}
            </option>
          ))}
        </Select>
      </Field>
      <WhoList
        legend={text.terminalOwners}
        hint={text.terminalOwnersHint}
        fault={said('terminalOwners')}
        list={draft.terminalOwners}
        ordered
        most={10}
        onChange={(terminalOwners) =>
          onDraft({ ...draft, terminalOwners }, `terminalOwners ${terminalOwners.length}`)
        }
      />
      <WhoList
        legend={text.observers}
        hint={text.observersHint}
        fault={said('observers')}
        list={draft.observers}
        guests
        most={60}
        onChange={(observers) => onDraft({ ...draft, observers }, `observers ${observers.length}`)}
      />
      <NumberField
        label={text.undoMinutes}
        fault={said('undoMinutes')}
        value={draft.undoMinutes}
        onChange={(undoMinutes) =>
          onDraft({ ...draft, undoMinutes: undoMinutes ?? Number.NaN }, 'undoMinutes')
        }
      />
      <Checkbox
        label={text.active}
        checked={draft.active}
        onChange={() => onDraft({ ...draft, active: !draft.active })}
      />
    </div>
  );
}
