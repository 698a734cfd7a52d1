import { Button, Field, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { RouteStage } from '../../../src/domain/route.ts';
import { useTexts } from '../../ui/locale.tsx';
import { routeEditorTexts } from '../../ui/texts/routes.ts';
import styles from './Form.module.css';
import { columnsOf } from './stage-columns.ts';
import { moved, type Direction, type Place } from './stage-moves.ts';
import { useRouteWords } from './use-route-words.ts';
import type { StageActs } from './use-stage-acts.ts';

interface StageToolsProps {
  readonly stage: RouteStage;
  readonly stages: readonly RouteStage[];
  readonly acts: StageActs;
}

const icons = {
  earlier: <ArrowLeftRegular />,
  later: <ArrowRightRegular />,
  up: <ArrowUpRegular />,
  down: <ArrowDownRegular />,
};
const directions: readonly Direction[] = ['earlier', 'later', 'up', 'down'];

/** Everything that the mouse can do in the picture, as buttons and a list of places. */
export function StageTools({ stage, stages, acts }: StageToolsProps) {
  const text = useTexts(routeEditorTexts);
  const places = usePlaces(stages, stage.id);
  return (
    <div className={styles.form}>
      <div className={styles.tools}>
        {directions.map((to) => (
          <Button
            key={to}
            size="small"
            icon={icons[to]}
            disabledFocusable={moved(stages, stage.id, to) === undefined}
            onClick={() => acts.move(stage, to)}
          >
            {text.moves[to]}
          </Button>
        ))}
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => acts.add({ at: 'after', stageId: stage.id })}
        >
          {text.addAfter}
        </Button>
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => acts.add({ at: 'beside', stageId: stage.id })}
        >
          {text.addPath}
        </Button>
        <Button
          size="small"
          icon={<DeleteRegular />}
          disabledFocusable={stages.length === 1}
          onClick={() => acts.remove(stage)}
        >
          {text.remove}
        </Button>
      </div>
      {places.length > 0 && (
        <Field label={text.moveTo} size="small">
          <Select
            value=""
            onChange={(_, { value }) => {
              const wanted = places[Number(value)];
              if (value !== '' && wanted) acts.put(stage, wanted.place);
            }}
          >
            <option value="">{text.moveChoose}</option>
            {places.map(({ name }, index) => (
              <option key={name} value={index}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}

interface NamedPlace {
  readonly name: string;
  readonly place: Place;
}

function usePlaces(stages: readonly RouteStage[], stageId: string): NamedPlace[] {
  const text = useTexts(routeEditorTexts);
  const { names } = useRouteWords();
  if (stages.length === 1) return [];
  const gaps = columnsOf(stages).flatMap((column, index): NamedPlace[] => {
    const others = column.filter(({ id }) => id !== stageId).map(({ name }) => name);
    return others.length > 0
      ? [{ name: text.places.after(names(others)), place: { at: 'gap', gap: index + 1 } }]
      : [];
  });
  const besides = stages
    .filter(({ id }) => id !== stageId)
    .map(({ id, name }): NamedPlace => ({
      name: text.places.beside(name),
      place: { at: 'beside', stageId: id },
    }));
  return [{ name: text.places.first, place: { at: 'gap', gap: 0 } }, ...gaps, ...besides];
}
