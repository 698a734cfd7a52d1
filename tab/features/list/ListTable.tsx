import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import { useOpenCampaign, usePlace } from '../../data/place.ts';
import { useTexts } from '../../ui/locale.tsx';
import { bulkTexts } from '../../ui/texts/bulk.ts';
import { listTexts } from '../../ui/texts/list.ts';
import bulkStyles from './Bulk.module.css';
import { columnNames, isEditable, type ColumnName, type Sort } from './columns.ts';
import styles from './List.module.css';
import { ListRow } from './ListRow.tsx';
import { useGridFocus, type Cell } from './use-grid-focus.ts';
import type { Selection } from '../../ui/use-selection.ts';

const ROW_HEIGHT = 44;

interface ListTableProps {
  readonly campaigns: readonly SummaryView[];
  readonly sort: Sort | undefined;
  /** Absent for those who change nothing. */
  readonly selection: Selection<SummaryView> | undefined;
}

/** A grid of plain elements, because thousands of rows scroll by: only those in sight are in the page. */
export function ListTable({ campaigns, sort, selection }: ListTableProps) {
  const text = useTexts(listTexts);
  const columns = useColumns(campaigns);
  const { openId, open } = useOpenCampaign();
  const grid = useGridFocus(campaigns, columns);
  const [editing, setEditing] = useState<Cell>();
  const scroller = useRef<HTMLDivElement>(null);
  const { row } = grid;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const seen = defaultRangeExtractor(range);
      return seen.includes(row) ? seen : [...seen, row].toSorted((a, b) => a - b);
    },
    [row],
  );
  const rows = useVirtualizer({
    count: campaigns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => campaigns[index]?.id ?? index,
    rangeExtractor,
    overscan: 6,
    scrollPaddingStart: ROW_HEIGHT,
    initialRect: { width: 1200, height: 700 },
  });
  useEffect(() => {
    if (grid.wanted) rows.scrollToIndex(row);
  }, [rows, row, grid.wanted]);

  const onKey = (event: KeyboardEvent, campaign: SummaryView, column: ColumnName): void => {
    if (editing || selects(event, campaign, selection) || grid.onArrow(event)) return;
    const edits = isEditable(column) && (event.key === 'F2' || (event.key === 'Enter' && column !== 'name'));
    if (!edits && event.key !== 'Enter') return;
    event.preventDefault();
    if (edits) setEditing({ id: campaign.id, column });
    else open(campaign.id);
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        role="grid"
        className={styles.table}
        aria-label={text.table}
        aria-rowcount={campaigns.length + 1}
        data-columns={columns.length}
        data-selects={selection ? '' : undefined}
      >
        <thead className={styles.head}>
          <tr aria-rowindex={1} className={styles.row}>
            {selection && <SelectAll campaigns={campaigns} selection={selection} />}
            {columns.map((column) => (
              <HeadCell key={column} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody className={styles.body} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const campaign = campaigns[index];
            return (
              campaign && (
                <ListRow
                  key={key}
                  campaign={campaign}
                  columns={columns}
                  index={index}
                  start={start}
                  selected={selection?.ids.has(campaign.id)}
                  onSelect={selection?.toggle}
                  open={campaign.id === openId}
                  cell={campaign.id === grid.cell.id ? grid.cell.column : undefined}
                  focusWanted={grid.wanted && campaign.id === grid.cell.id}
                  editing={campaign.id === editing?.id ? editing.column : undefined}
                  onFocus={(column) => grid.focus({ id: campaign.id, column }, false)}
                  onKey={onKey}
                  onOpen={open}
                  onEdit={(column) => setEditing({ id: campaign.id, column })}
                  onEditEnd={(column) => {
                    setEditing(undefined);
                    grid.focus({ id: campaign.id, column });
                  }}
                />
              )
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Space selects a row, with Shift everything up to it; Ctrl+A selects all. True when the key did so. */
function selects(
  event: KeyboardEvent,
  { id }: SummaryView,
  selection: Selection<SummaryView> | undefined,
): boolean {
  if (!selection || event.altKey) return false;
  const all = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
  if (!all && event.key !== ' ') return false;
  event.preventDefault();
  if (all) selection.all();
  else selection.toggle(id, event.shiftKey);
  return true;
}

function SelectAll({
  campaigns,
  selection,
}: {
  campaigns: readonly SummaryView[];
  selection: Selection<SummaryView>;
}) {
  const text = useTexts(bulkTexts);
  const isAll = selection.chosen.length === campaigns.length;
  return (
    <th scope="col" className={`${styles.headCell} ${bulkStyles.tick}`}>
      <input
        type="checkbox"
        aria-label={text.selectAll}
        checked={isAll}
        ref={(box) => {
          if (box) box.indeterminate = !isAll && selection.chosen.length > 0;
        }}
        onChange={isAll ? selection.clear : selection.all}
      />
    </th>
  );
}

/** Those who may not see amounts have no column for them. */
function useColumns(campaigns: readonly SummaryView[]): readonly ColumnName[] {
  const amounts = campaigns.some((campaign) => campaign.budget !== undefined);
  return amounts ? columnNames : withoutBudget;
}
const withoutBudget = columnNames.filter((name) => name !== 'budget');

function HeadCell({ column, sort }: { column: ColumnName; sort: Sort | undefined }) {
  const text = useTexts(listTexts);
  const [, setPlace] = usePlace();
  const here = sort?.column === column;
  const Arrow = sort?.down ? ArrowDown16Regular : ArrowUp16Regular;
  return (
    <th
      scope="col"
      className={styles.headCell}
      data-column={column}
      aria-sort={here ? (sort?.down ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() => setPlace({ sort: here && !sort?.down ? `-${column}` : column }, 'replace')}
      >
        {text.columns[column]}
        {here && <Arrow aria-hidden />}
      </button>
    </th>
  );
}
