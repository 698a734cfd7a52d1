import { Button, Field, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { RouteRung } from '../../../src/domain/route.ts';
import { useSession } from '../../data/session.ts';
import { useTexts } from '../../ui/locale.tsx';
import { routeFieldTexts } from '../../ui/texts/route-fields.ts';
import { routeWordTexts } from '../../ui/texts/route-words.ts';
import { AmountField } from './AmountField.tsx';
import styles from './Form.module.css';
import { NumberField } from './NumberField.tsx';
import { replaced, rowsOf, without } from '../../ui/rows.ts';
import { WhoList } from './WhoList.tsx';

interface LadderFieldProps {
  readonly ladder: readonly RouteRung[];
  readonly faults: readonly string[];
  readonly onChange: (ladder: RouteRung[]) => void;
}

/** What happens while a step waits, line by line, until one ends it. */
export function LadderField({ ladder, faults, onChange }: LadderFieldProps) {
  const text = useTexts(routeFieldTexts);
  const add = (): void => {
    const last = ladder.at(-1);
    const afterHours = (last?.afterHours ?? 0) + 8;
    onChange([...ladder, { afterHours, act: 'askTerminalOwner', to: [], upTo: undefined }]);
  };
  return (
    <fieldset className={styles.group}>
      <legend>{text.ladder}</legend>
      <p className={styles.hint}>{text.ladderHint}</p>
      {rowsOf(ladder).map(({ one, at, key }) => (
        <Rung
          key={key}
          rung={one}
          place={at + 1}
          onChange={(rung) => onChange(replaced(ladder, at, rung))}
          onRemove={() => onChange(without(ladder, at))}
        />
      ))}
      {ladder.length < 12 && (
        <Button className={styles.add} size="small" icon={<AddRegular />} onClick={add}>
          {text.addRung}
        </Button>
      )}
      {faults.map((fault) => (
        <p key={fault} className={styles.fault} role="alert">
          {fault}
        </p>
      ))}
    </fieldset>
  );
}

interface RungProps {
  readonly rung: RouteRung;
  readonly place: number;
  readonly onChange: (rung: RouteRung) => void;
  readonly onRemove: () => void;
}

function Rung({ rung, place, onChange, onRemove }: RungProps) {
  const text = useTexts(routeFieldTexts);
  const words = useTexts(routeWordTexts);
  const { currency } = useSession().workspace;
  const { afterHours, act, to, upTo } = rung;
  const acts = Object.keys(words.act).filter((name): name is RouteRung['act'] =>
    Object.hasOwn(words.act, name),
  );
  const named = act === 'addBackup' || act === 'escalate';
  const ruling = act === 'approve' || act === 'reject';
  return (
    <fieldset className={styles.box} aria-label={text.rung(place)}>
      <div className={styles.alternative}>
        <div className={`${styles.pair} ${styles.fact}`}>
          <NumberField
            label={text.afterHours}
            value={afterHours}
            onChange={(hours) => onChange({ ...rung, afterHours: hours ?? Number.NaN })}
          />
          <Field label={text.act}>
            <Select
              value={act}
              onChange={(_, { value }) => {
                const wanted = acts.find((each) => each === value) ?? act;
                const keepsPeople = wanted === 'addBackup' || wanted === 'escalate';
                const keepsLimit = wanted === 'approve' || wanted === 'reject';
                onChange({
                  afterHours,
                  act: wanted,
                  to: keepsPeople ? to : [],
                  upTo: keepsLimit ? upTo : undefined,
                });
              }}
            >
              {acts.map((each) => (
                <option key={each} value={each}>
                  {words.act[each]}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={text.removeAt(text.ladder, place)}
          onClick={onRemove}
        />
      </div>
      {named && (
        <WhoList
          legend={text.whom}
          list={to}
          most={10}
          onChange={(people) => onChange({ ...rung, to: people })}
        />
      )}
      {ruling && (
        <AmountField
          label={text.ceiling}
          value={upTo}
          currency={currency}
          onChange={(amount) => onChange({ ...rung, upTo: amount })}
        />
      )}
    </fieldset>
  );
}
