import { Button, Input } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { Who } from '../../../src/domain/route.ts';
import { useTexts } from '../../ui/locale.tsx';
import { routeFieldTexts } from '../../ui/texts/route-fields.ts';
import styles from './Form.module.css';
import { replaced, rowsOf, without } from '../../ui/rows.ts';
import { WhoField } from './WhoField.tsx';

interface WhoListProps {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly list: readonly Who[];
  readonly guests?: boolean;
  /** Lines can be moved where their order counts. */
  readonly ordered?: boolean;
  readonly most: number;
  readonly weights?: readonly number[] | undefined;
  readonly onWeights?: (weights: number[]) => void;
  /** `from` says for each line where it stood before, -1 for a new one. */
  readonly onChange: (list: Who[], from: number[]) => void;
}

/** People, roles and titles in lines; a group with its name, so that each list is heard as one. */
export function WhoList(props: WhoListProps) {
  const {
    legend,
    hint,
    fault,
    list,
    most,
    guests = false,
    ordered = false,
    weights,
    onWeights,
    onChange,
  } = props;
  const text = useTexts(routeFieldTexts);
  const rows = rowsOf(list);
  const stay = list.map((_, at) => at);
  const swap = <T,>(all: readonly T[], at: number): T[] =>
    all.map((each, index) => all[index === at ? at - 1 : index === at - 1 ? at : index] ?? each);
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {rows.map(({ one, at, key }) => (
        <div key={key} className={styles.line}>
          <WhoField
            who={one}
            place={at + 1}
            guests={guests}
            onChange={(who) => onChange(replaced(list, at, who), stay)}
          />
          {weights && onWeights && (
            <Input
              className={styles.weight}
              type="number"
              min={1}
              max={1_000}
              aria-label={text.weight(at + 1)}
              value={Number.isNaN(weights[at]) ? '' : String(weights[at] ?? 1)}
              onChange={(_, { value }) =>
                onWeights(replaced(weights, at, value === '' ? Number.NaN : Number(value)))
              }
            />
          )}
          {ordered && at > 0 && (
            <Button
              appearance="subtle"
              icon={<ArrowUpRegular />}
              aria-label={text.earlierAt(at + 1)}
              onClick={() => onChange(swap(list, at), swap(stay, at))}
            />
          )}
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={text.removeAt(legend, at + 1)}
            onClick={() => onChange(without(list, at), without(stay, at))}
          />
        </div>
      ))}
      {list.length < most && (
        <Button
          className={styles.add}
          size="small"
          icon={<AddRegular />}
          aria-label={`${text.addWho}: ${legend}`}
          onClick={() => onChange([...list, { who: 'person', personId: '' }], [...stay, -1])}
        >
          {text.addWho}
        </Button>
      )}
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
