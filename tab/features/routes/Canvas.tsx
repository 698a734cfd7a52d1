import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { Fragment, useEffect, useRef, type KeyboardEvent } from 'react';
import type { RouteStage } from '../../../src/domain/route.ts';
import { useTexts } from '../../ui/locale.tsx';
import { routeEditorTexts } from '../../ui/texts/routes.ts';
import { useNarrow } from '../../ui/use-narrow.ts';
import styles from './Canvas.module.css';
import type { DraftFault } from './draft-faults.ts';
import { Links } from './Links.tsx';
import { columnsOf, spotOf } from './stage-columns.ts';
import type { Direction } from './stage-moves.ts';
import { StageCard } from './StageCard.tsx';
import type { StageActs } from './use-stage-acts.ts';
import { placeName, useStageDrag } from './use-stage-drag.ts';

interface CanvasProps {
  readonly stages: readonly RouteStage[];
  readonly faults: readonly DraftFault[];
  readonly chosenId: string;
  readonly onChoose: (stageId: string) => void;
  /** Absent for those who only look. */
  readonly acts?: StageActs | undefined;
  /** Steps that the last trial left out. */
  readonly leftOut: ReadonlySet<string>;
}

/** The route as a picture: steps from left to right (downwards on a phone), paths side by side. */
export function Canvas({ stages, faults, chosenId, onChoose, acts, leftOut }: CanvasProps) {
  const text = useTexts(routeEditorTexts);
  const down = useNarrow();
  const picture = useRef<HTMLElement>(null);
  const focusNext = useRef<string>(undefined);
  const { drag, press } = useStageDrag(picture, acts?.put);
  const columns = columnsOf(stages);
  useEffect(() => {
    if (focusNext.current === undefined) return;
    cardOf(picture.current, focusNext.current)?.focus();
    focusNext.current = undefined;
  });

  const onKey = (event: KeyboardEvent, stage: RouteStage): void => {
    const to = directionOf(event.key, down);
    if (event.key === 'Delete' && acts && stages.length > 1) {
      acts.remove(stage);
      focusNext.current = neighbour(stages, stage.id);
    } else if (to && event.altKey && acts) {
      focusNext.current = stage.id;
      acts.move(stage, to);
    } else if (to && !event.altKey) {
      const next = stageTowards(stages, stage.id, to);
      if (next) cardOf(picture.current, next)?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <section ref={picture} className={styles.canvas} aria-label={text.picture} data-down={down}>
      <div className={styles.flow}>
        {columns.map((column, index) => (
          <Fragment key={column[0]?.id}>
            <Gap index={index} steps={columns.length} acts={acts} over={drag?.over} />
            <ul className={styles.column}>
              {column.map((stage) => (
                <StageCard
                  key={stage.id}
                  stage={stage}
                  stages={stages}
                  faults={faults.filter(({ stageId }) => stageId === stage.id)}
                  chosen={stage.id === chosenId}
                  leftOut={leftOut.has(stage.id)}
                  carried={drag?.stageId === stage.id}
                  over={drag?.over === placeName({ at: 'beside', stageId: stage.id })}
                  onChoose={() => onChoose(stage.id)}
                  onKey={(event) => onKey(event, stage)}
                  onPress={acts && ((event) => press(event, stage))}
                />
              ))}
              {acts && (
                <li className={styles.more}>
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<AddRegular />}
                    aria-label={`${text.addPath}: ${column.at(-1)?.name}`}
                    onClick={() => acts.add({ at: 'beside', stageId: column.at(-1)?.id ?? '' })}
                  >
                    {text.addPath}
                  </Button>
                </li>
              )}
            </ul>
          </Fragment>
        ))}
        <Gap index={columns.length} steps={columns.length} acts={acts} over={drag?.over} />
        <Links stages={stages} down={down} />
      </div>
    </section>
  );
}

interface GapProps {
  readonly index: number;
  readonly steps: number;
  readonly acts: StageActs | undefined;
  readonly over: string | undefined;
}

/** Between two columns: a new step goes here, and a step that is carried can be let go here. */
function Gap({ index, steps, acts, over }: GapProps) {
  const text = useTexts(routeEditorTexts);
  const place = { at: 'gap', gap: index } as const;
  const name = placeName(place);
  if (!acts) return <div className={styles.gap} data-end={index === 0 || index === steps} />;
  return (
    <div className={styles.gap} data-place={name} data-over={over === name}>
      <Button
        shape="circular"
        size="small"
        icon={<AddRegular />}
        aria-label={text.addHere(index, steps)}
        title={text.addHere(index, steps)}
        onClick={() => acts.add(place)}
      />
    </div>
  );
}

function directionOf(key: string, down: boolean): Direction | undefined {
  const sideways: Readonly<Record<string, Direction>> = {
    ArrowLeft: 'earlier',
    ArrowRight: 'later',
    ArrowUp: 'up',
    ArrowDown: 'down',
  };
  const downwards: Readonly<Record<string, Direction>> = {
    ArrowLeft: 'up',
    ArrowRight: 'down',
    ArrowUp: 'earlier',
    ArrowDown: 'later',
  };
  return (down ? downwards : sideways)[key];
}

function stageTowards(stages: readonly RouteStage[], stageId: string, to: Direction): string | undefined {
  const columns = columnsOf(stages);
  const { column, row } = spotOf(stages, stageId);
  if (to === 'up' || to === 'down') return columns[column]?.[row + (to === 'up' ? -1 : 1)]?.id;
  const next = columns[column + (to === 'earlier' ? -1 : 1)];
  return next?.[Math.min(row, next.length - 1)]?.id;
}

function neighbour(stages: readonly RouteStage[], stageId: string): string | undefined {
  const at = stages.findIndex(({ id }) => id === stageId);
  return (stages[at + 1] ?? stages[at - 1])?.id;
}

function cardOf(picture: HTMLElement | null, stageId: string): HTMLElement | undefined {
  const cards = [...(picture?.querySelectorAll<HTMLElement>('[data-stage]') ?? [])];
  return cards.find(({ dataset }) => dataset.stage === stageId)?.querySelector('button') ?? undefined;
}
