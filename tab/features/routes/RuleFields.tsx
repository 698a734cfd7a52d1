import { Field, Select } from '@fluentui/react-components';
import type { RouteStage, StageRule } from '../../../src/domain/route.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { routeFieldTexts } from '../../ui/texts/route-fields.ts';
import { routeWordTexts } from '../../ui/texts/route-words.ts';
import styles from './Form.module.css';
import { ruleIn, withApprovers } from './new-route.ts';
import { NumberField } from './NumberField.tsx';
import { WhoList } from './WhoList.tsx';
import type { FaultField } from './draft-faults.ts';

interface RuleFieldsProps {
  readonly stage: RouteStage;
  readonly said: (field: FaultField) => string | undefined;
  readonly onStage: (stage: RouteStage, about?: string) => void;
}

type Tied = Extract<StageRule, { tie: string }>;

/** Who is asked, how they come to an outcome, and who has the last word where that is needed. */
export function RuleFields({ stage, said, onStage }: RuleFieldsProps) {
  const text = useTexts(routeFieldTexts);
  const words = useWords();
  const { rule, approvers } = stage;
  const modes = Object.keys(words.stageMode).filter((name): name is StageRule['mode'] =>
    Object.hasOwn(words.stageMode, name),
  );
  const weights = rule.mode === 'weighted' ? rule.weights : undefined;
  const needsPrimary = rule.mode === 'primary' || ('tie' in rule && rule.tie === 'decider');
  return (
    <>
      <WhoList
        legend={text.approvers}
        fault={said('approvers')}
        list={approvers}
        ordered={rule.mode === 'inOrder'}
        most={60}
        weights={weights}
        onWeights={(next) =>
          rule.mode === 'weighted' &&
          onStage({ ...stage, rule: { ...rule, weights: next } }, `weights ${stage.id}`)
        }
        onChange={(list, from) =>
          onStage(withApprovers(stage, list, from), `approvers ${stage.id} ${list.length}`)
        }
      />
      <Field label={text.mode}>
        <Select
          value={rule.mode}
          onChange={(_, { value }) => {
            const mode = modes.find((each) => each === value);
            if (mode) onStage({ ...stage, rule: ruleIn(mode, rule, approvers.length) });
          }}
        >
          {modes.map((mode) => (
            <option key={mode} value={mode}>
              {words.stageMode[mode]}
            </option>
          ))}
        </Select>
      </Field>
      {'tie' in rule && (
        <TieFields
          rule={rule}
          fault={said('rule')}
          onRule={(next) => onStage({ ...stage, rule: next }, `rule ${stage.id}`)}
        />
      )}
      {(needsPrimary || stage.primary) && (
        <WhoList
          legend={text.primary}
          fault={said('primary')}
          list={stage.primary ? [stage.primary] : []}
          most={1}
          onChange={([primary]) => onStage({ ...stage, primary: primary ?? null }, `primary ${stage.id}`)}
        />
      )}
    </>
  );
}

interface TieFieldsProps {
  readonly rule: Tied;
  readonly fault: string | undefined;
  readonly onRule: (rule: Tied) => void;
}

function TieFields({ rule, fault, onRule }: TieFieldsProps) {
  const text = useTexts(routeFieldTexts);
  const words = useTexts(routeWordTexts);
  const ties = Object.keys(words.tie).filter((name): name is Tied['tie'] => Object.hasOwn(words.tie, name));
  return (
    <div className={styles.pair}>
      <NumberField
        label={text.needs[rule.mode]}
        fault={fault}
        value={rule.needs}
        onChange={(needs) => onRule({ ...rule, needs: needs ?? Number.NaN })}
      />
      <Field label={text.tie}>
        <Select
          value={rule.tie}
          onChange={(_, { value }) => onRule({ ...rule, tie: ties.find((tie) => tie === value) ?? rule.tie })}
        >
          {ties.map((tie) => (
            <option key={tie} value={tie}>
              {words.tie[tie]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
