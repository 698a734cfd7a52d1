import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import type { RouteStage } from '../../../src/domain/route.ts';
import { useTexts } from '../../ui/locale.tsx';
import { routeFieldTexts } from '../../ui/texts/route-fields.ts';
import { routeWordTexts } from '../../ui/texts/route-words.ts';
import { ConditionField } from './ConditionField.tsx';
import type { DraftFault } from './draft-faults.ts';
import { faultsAt } from './faults-at.ts';
import styles from './Form.module.css';
import { LadderField } from './LadderField.tsx';
import { NumberField } from './NumberField.tsx';
import { Part } from './Part.tsx';
import { toggled } from '../../ui/rows.ts';
import { RuleFields } from './RuleFields.tsx';
import { selfAndLater } from './stage-columns.ts';
import { withAfter } from './stage-moves.ts';
import { useRouteWords } from './use-route-words.ts';
import { WhoList } from './WhoList.tsx';

export interface StageFormProps {
  readonly stage: RouteStage;
  readonly stages: readonly RouteStage[];
  readonly faults: readonly DraftFault[];
  /** `about` names the control that is typed in. */
  readonly onStage: (stage: RouteStage, about?: string) => void;
  readonly onStages: (stages: RouteStage[]) => void;
}

/** Everything about one step, in four parts. */
export function StageForm(props: StageFormProps) {
  const { stage, stages, onStage, onStages } = props;
  const text = useTexts(routeFieldTexts);
  const words = useRouteWords();
  const { mine, said } = faultsAt(props.faults, stage.id, words.fault);
  const later = selfAndLater(stages, stage.id);
  const couldWait = stages.filter(({ id }) => !later.has(id));
  return (
    <div className={styles.form}>
      <Field label={text.name} required validationMessage={said('name')}>
        <Input
          value={stage.name}
          maxLength={120}
          onChange={(_, { value }) => onStage({ ...stage, name: value }, `name ${stage.id}`)}
        />
      </Field>
      <Part title={text.parts.who} wrong={mine('rule', 'approvers', 'primary')} open>
        <RuleFields stage={stage} said={said} onStage={onStage} />
      </Part>
      <Part title={text.parts.when} wrong={mine('when', 'after')} open>
        {couldWait.length > 0 && (
          <fieldset className={styles.group}>
            <legend>{text.waitsFor}</legend>
            <p className={styles.hint}>{text.waitsForNone}</p>
            <div className={styles.checks}>
              {couldWait.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  label={name || id}
                  checked={stage.after.includes(id)}
                  onChange={() =>
                    onStages(
                      withAfter(
                        stages,
                        stage.id,
                        toggled(
                          couldWait.map((each) => each.id),
                          stage.after,
                          id,
                        ),
                      ),
                    )
                  }
                />
              ))}
            </div>
          </fieldset>
        )}
        <ConditionField
          legend={text.onlyWhen}
          when={stage.when}
          fault={said('when')}
          onChange={(when) => onStage({ ...stage, when }, `when ${stage.id} ${when.length}`)}
        />
      </Part>
      <TimePart {...props} />
      <MorePart {...props} />
    </div>
  );
}

function TimePart({ stage, faults, onStage }: StageFormProps) {
  const text = useTexts(routeFieldTexts);
  const words = useRouteWords();
  const { mine, said, list } = faultsAt(faults, stage.id, words.fault);
  return (
    <Part title={text.parts.time} wrong={mine('deadlineHours', 'usualHours', 'ladder')}>
      <div className={styles.pair}>
        <NumberField
          label={text.deadline}
          hint={text.deadlineHint}
          fault={said('deadlineHours')}
          value={stage.deadlineHours}
          canBeEmpty
          onChange={(deadlineHours) => onStage({ ...stage, deadlineHours }, `deadline ${stage.id}`)}
        />
        <NumberField
          label={text.usual}
          fault={said('usualHours')}
          value={stage.usualHours}
          onChange={(hours) => onStage({ ...stage, usualHours: hours ?? Number.NaN }, `usual ${stage.id}`)}
        />
      </div>
      <LadderField
        ladder={stage.ladder}
        faults={list('ladder')}
        onChange={(ladder) => onStage({ ...stage, ladder }, `ladder ${stage.id} ${ladder.length}`)}
      />
    </Part>
  );
}

function MorePart({ stage, faults, onStage }: StageFormProps) {
  const text = useTexts(routeFieldTexts);
  const codes = useTexts(routeWordTexts);
  const words = useRouteWords();
  const { mine, said } = faultsAt(faults, stage.id, words.fault);
  const rejects = Object.keys(codes.rejects).filter((name): name is RouteStage['rejects'] =>
    Object.hasOwn(codes.rejects, name),
  );
  const classes = Object.keys(codes.watch).filter((name): name is RouteStage['watches'][number] =>
    Object.hasOwn(codes.watch, name),
  );
  return (
    <Part title={text.parts.more} wrong={mine('veto', 'reviewers')}>
      <Field label={text.rejects}>
        <Select
          value={stage.rejects}
          onChange={(_, { value }) =>
            onStage({ ...stage, rejects: rejects.find((each) => each === value) ?? stage.rejects })
          }
        >
          {rejects.map((each) => (
            <option key={each} value={each}>
              {codes.rejects[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={text.distinct}
        checked={stage.distinct}
        onChange={() => onStage({ ...stage, distinct: !stage.distinct })}
      />
      <WhoList
        legend={text.veto}
        hint={text.vetoHint}
        fault={said('veto')}
        list={stage.veto}
        most={20}
        onChange={(veto) => onStage({ ...stage, veto }, `veto ${stage.id} ${veto.length}`)}
      />
      <WhoList
        legend={text.reviewers}
        hint={text.reviewersHint}
        fault={said('reviewers')}
        list={stage.reviewers}
        guests
        most={60}
        onChange={(reviewers) =>
          onStage({ ...stage, reviewers }, `reviewers ${stage.id} ${reviewers.length}`)
        }
      />
      <fieldset className={styles.group}>
        <legend>{text.watches}</legend>
        <p className={styles.hint}>{text.watchesHint}</p>
        <div className={styles.checks}>
          {classes.map((each) => (
            <Checkbox
              key={each}
              label={codes.watch[each]}
              checked={stage.watches.includes(each)}
              onChange={() => onStage({ ...stage, watches: toggled(classes, stage.watches, each) })}
            />
          ))}
        </div>
      </fieldset>
    </Part>
  );
}
