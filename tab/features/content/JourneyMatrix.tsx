import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { ContentItemView } from '../../../src/contract/content-endpoints.ts';
import {
  type ContentItemContent,
  type JourneyStage,
  journeyStages,
} from '../../../src/domain/content-item.ts';
import { useTexts } from '../../ui/locale.tsx';
import { channelTexts } from '../../ui/texts/channel-plan.ts';
import { contentTexts } from '../../ui/texts/content.ts';
import styles from './JourneyMatrix.module.css';

/** What stands at the side of a matrix: a channel, a persona. */
export interface MatrixRow {
  readonly id: string;
  readonly name: string;
  readonly has: (item: ContentItemView) => boolean;
  /** What an item begins with that is added for it. */
  readonly begin: Partial<ContentItemContent>;
}

interface JourneyMatrixProps {
  readonly title: string;
  /** What the rows are called. */
  readonly side: string;
  readonly rows: readonly MatrixRow[];
  readonly items: readonly ContentItemView[];
  /** Adds an item for an empty cell; absent for whoever may not. */
  readonly onAdd?: ((begin: Partial<ContentItemContent>) => void) | undefined;
}

/** How many content items each row has for each stage of the journey; what has none says so, and can be filled. */
export function JourneyMatrix({ title, side, rows, items, onAdd }: JourneyMatrixProps) {
  const text = useTexts(contentTexts);
  const standing = items.filter(({ step }) => step !== 'dropped');
  return (
    <details>
      <summary className={styles.summary}>{title}</summary>
      <div className={styles.scroll}>
        <table className={styles.matrix}>
          <thead>
            <tr>
              <th scope="col">{side}</th>
              {journeyStages.map((stage) => (
                <th key={stage} scope="col">
                  {text.stage[stage]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                {journeyStages.map((stage) => (
                  <Cell
                    key={stage}
                    row={row}
                    stage={stage}
                    count={standing.filter((item) => item.journeyStage === stage && row.has(item)).length}
                    onAdd={onAdd}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface CellProps extends Pick<JourneyMatrixProps, 'onAdd'> {
  readonly row: MatrixRow;
  readonly stage: JourneyStage;
  readonly count: number;
}

function Cell({ row, stage, count, onAdd }: CellProps) {
  const text = useTexts(contentTexts);
  const own = useTexts(channelTexts);
  return (
    <td data-empty={count === 0}>
      {count > 0 && own.items(count)}
      {count === 0 && !onAdd && own.emptyCell}
      {count === 0 && onAdd && (
        <Button
          size="small"
          appearance="subtle"
          icon={<AddRegular />}
          aria-label={own.fill(row.name, text.stage[stage])}
          onClick={() => onAdd({ ...row.begin, journeyStage: stage })}
        >
          {own.emptyCell}
        </Button>
      )}
    </td>
  );
}
