import { Button, Field, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { ApprovalView } from '../../../src/contract/views.ts';
import { usePeople } from '../../data/session.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { approvalActTexts } from '../../ui/texts/approvals-acts.ts';
import { routeTexts } from '../../ui/texts/approvals-route.ts';
import { fieldTexts } from '../../ui/texts/fields.ts';
import { actSpecs, type ActSpec } from './act-spec.ts';
import styles from './ApprovalsSection.module.css';
import { askable } from './askable.ts';
import { useActs, type ActName, type GivenAct } from './use-acts.ts';
import { useNames } from './use-names.ts';

interface ActFormProps {
  readonly name: ActName;
  readonly request: ApprovalView;
  readonly onClose: () => void;
}

interface Faults {
  readonly toId?: string;
  readonly words?: string;
  readonly other?: string;
}

/** One act in place: what follows from it, what it needs, and a refusal where it belongs. */
export function ActForm({ name, request, onClose }: ActFormProps) {
  const text = useTexts(approvalActTexts);
  const { cancel } = useTexts(fieldTexts);
  const words = useWords();
  const tell = useTell();
  const troubleOf = useTroubleOf();
  const { act } = useActs(request);
  const spec = actSpecs[name];
  const [given, setGiven] = useState<GivenAct>(() => firstOf(name, request));
  const [faults, setFaults] = useState<Faults>({});
  const [sending, setSending] = useState(false);
  const change = (part: Partial<GivenAct>): void => {
    setGiven((was) => ({ ...was, ...part }));
    setFaults({});
  };

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const needed = spec.wordsNeeded && given.words.trim() === '' ? spec.wordsNeeded : undefined;
    const nobody = spec.fields.includes('toId') && given.toId === '';
    if (nobody || needed) {
      setFaults({
        ...(nobody && { toId: text.toNeeded }),
        ...(needed && { words: words.refusal[needed]({ facts: {} }) }),
      });
      return;
    }
    setSending(true);
    const answered = await act(name, { ...given, words: given.words.trim() });
    setSending(false);
    if (answered.kind === 'refused') {
      setFaults({ other: troubleOf(answered.error).words });
      return;
    }
    tell.done(text.acts[name].done);
    onClose();
  };

  return (
    <form
      noValidate
      className={styles.act}
      aria-label={text.acts[name].start}
      onSubmit={(event) => void submit(event)}
    >
      <h4 className={styles.actName}>{text.acts[name].start}</h4>
      <p className={styles.consequence}>{text.acts[name].consequence}</p>
      <ActFields spec={spec} name={name} request={request} given={given} faults={faults} change={change} />
      {faults.other && (
        <p className={styles.refused} role="alert">
          {faults.other}
        </p>
      )}
      <div className={styles.verbs}>
        <Button type="submit" appearance="primary" disabledFocusable={sending}>
          {text.acts[name].start}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </form>
  );
}

function firstOf(name: ActName, { can, stages, stage }: ApprovalView): GivenAct {
  const stageId = name === 'returnTo' ? (can.returnTo.at(-1) ?? '') : (stages[stage]?.id ?? '');
  return { fromId: can.transferFor[0] ?? '', toId: '', stageId, where: 'after', verb: 'approve', words: '' };
}

interface ActFieldsProps extends Pick<ActFormProps, 'name' | 'request'> {
  readonly spec: ActSpec;
  readonly given: GivenAct;
  readonly faults: Faults;
  readonly change: (part: Partial<GivenAct>) => void;
}

function ActFields({ spec, name, request, given, faults, change }: ActFieldsProps) {
  const text = useTexts(approvalActTexts);
  const { onlyStep } = useTexts(routeTexts);
  const words = useWords();
  const people = usePeople();
  const { nameOf } = useNames();
  const has = (field: keyof GivenAct): boolean => spec.fields.includes(field);
  const { can, stages } = request;
  const steps = stages.filter(({ id }) => name !== 'returnTo' || can.returnTo.includes(id));
  return (
    <>
      {has('fromId') && can.transferFor.length > 1 && (
        <Field label={text.from}>
          <Select value={given.fromId} onChange={(_, { value }) => change({ fromId: value })}>
            {can.transferFor.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {has('toId') && (
        <Field label={text.to} required validationMessage={faults.toId}>
          <PersonPicker
            people={askable(people, request)}
            value={given.toId || null}
            clearable={false}
            onChange={(id) => change({ toId: id ?? '' })}
          />
        </Field>
      )}
      {has('stageId') && steps.length > 1 && (
        <Field label={text.stage}>
          <Select value={given.stageId} onChange={(_, { value }) => change({ stageId: value })}>
            {steps.map((stage) => (
              <option key={stage.id} value={stage.id}>
                {stage.name ?? onlyStep}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {has('where') && (
        <Field label={text.where}>
          <RadioGroup
            value={given.where}
            onChange={(_, { value }) => {
              const where = wheres.find((one) => one === value);
              if (where) change({ where });
            }}
          >
            {wheres.map((where) => (
              <Radio key={where} value={where} label={text.wheres[where]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {has('verb') && (
        <Field label={text.verdict}>
          <RadioGroup
            layout="horizontal"
            value={given.verb}
            onChange={(_, { value }) => change({ verb: value === 'reject' ? 'reject' : 'approve' })}
          >
            <Radio value="approve" label={words.decision.approve} />
            <Radio value="reject" label={words.decision.reject} />
          </RadioGroup>
        </Field>
      )}
      {has('words') && (
        <Field
          label={text[spec.saidAs]}
          required={spec.wordsNeeded !== undefined}
          validationMessage={faults.words}
        >
          <Textarea
            resize="vertical"
            maxLength={name === 'withdraw' ? 500 : 2_000}
            value={given.words}
            onChange={(_, { value }) => change({ words: value })}
          />
        </Field>
      )}
    </>
  );
}

const wheres = ['before', 'beside', 'after'] as const;
