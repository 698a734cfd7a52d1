import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { RouteStage } from '../../../src/domain/route.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { routeEditorTexts } from '../../ui/texts/routes.ts';
import styles from './Canvas.module.css';
import type { DraftFault } from './draft-faults.ts';
import { placeName } from './use-stage-drag.ts';
import { useRouteWords } from './use-route-words.ts';

interface StageCardProps {
  readonly stage: RouteStage;
  readonly stages: readonly RouteStage[];
  readonly faults: readonly DraftFault[];
  readonly chosen: boolean;
  readonly leftOut: boolean;
  readonly carried: boolean;
  readonly over: boolean;
  readonly onChoose: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onPress?: ((event: PointerEvent<HTMLElement>) => void) | undefined;
}

/** One step in the picture: its name, who is asked and how they decide, when, for how long. */
export function StageCard(props: StageCardProps) {
  const { stage, stages, faults, chosen, leftOut, carried, over, onChoose, onKey, onPress } = props;
  const text = useTexts(routeEditorTexts);
  const words = useRouteWords();
  const format = useFormat();
  const before = stages.filter(({ id }) => stage.after.includes(id)).map(({ name }) => name);
  const blocked = faults.some(({ blocks }) => blocks);
  const facts = [
    ...(before.length > 0 ? [text.after(words.names(before))] : []),
    ...(stage.when.length > 0 ? [text.only(words.condition(stage.when))] : []),
    ...(stage.deadlineHours === null || Number.isNaN(stage.deadlineHours)
      ? []
      : [text.hours(format.number(stage.deadlineHours, 2))]),
  ];
  return (
    <li
      className={styles.card}
      data-stage={stage.id}
      data-place={onPress && placeName({ at: 'beside', stageId: stage.id })}
      data-chosen={chosen}
      data-left-out={leftOut}
      data-carried={carried}
      data-over={over}
      onPointerDown={onPress}
    >
      <button
        type="button"
        className={styles.main}
        aria-pressed={chosen}
        onClick={onChoose}
        onKeyDown={onKey}
      >
        <span className={styles.name}>{stage.name || '–'}</span>
        <span className={styles.people}>{stage.approvers.length > 0 ? words.asked(stage) : text.nobody}</span>
        {facts.map((fact) => (
          <span key={fact} className={styles.fact}>
            {fact}
          </span>
        ))}
        {faults.length > 0 && (
          <span className={styles.wrong} data-blocks={blocked}>
            <WarningRegular aria-hidden />
            {text.faults(faults.length)}
          </span>
        )}
      </button>
    </li>
  );
}
