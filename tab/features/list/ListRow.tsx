import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { useEffect, useRef, type KeyboardEvent, type MouseEvent as PointerClick } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import { editFault, moveFault } from '../../data/faults.ts';
import { useSession } from '../../data/session.ts';
import { statusCodes } from '../../ui/codes.ts';
import { useTexts } from '../../ui/locale.tsx';
import { bulkTexts } from '../../ui/texts/bulk.ts';
import { listTexts } from '../../ui/texts/list.ts';
import bulkStyles from './Bulk.module.css';
import { CellEditor } from './CellEditor.tsx';
import { CellValue } from './CellValue.tsx';
import { isEditable, type ColumnName, type EditableColumn } from './columns.ts';
import styles from './List.module.css';

interface ListRowProps {
  readonly campaign: SummaryView;
  readonly columns: readonly ColumnName[];
  readonly index: number;
  /** Distance from the top of the list, in pixels. */
  readonly start: number;
  readonly open: boolean;
  /** Absent where nothing can be selected. */
  readonly selected: boolean | undefined;
  readonly onSelect: ((campaignId: string, reach?: boolean) => void) | undefined;
  /** The column of the cell that has the tab stop, when it is in this row. */
  readonly cell: ColumnName | undefined;
  readonly focusWanted: boolean;
  readonly editing: ColumnName | undefined;
  readonly onFocus: (column: ColumnName) => void;
  readonly onKey: (event: KeyboardEvent, campaign: SummaryView, column: ColumnName) => void;
  readonly onOpen: (campaignId: string) => void;
  readonly onEdit: (column: EditableColumn) => void;
  readonly onEditEnd: (column: ColumnName) => void;
}

export function ListRow(props: ListRowProps) {
  const { campaign, columns, index, start, open, cell, focusWanted, editing } = props;
  const may = useMayEdit(campaign);
  return (
    <tr
      className={styles.row}
      style={{ transform: `translateY(${start}px)` }}
      aria-rowindex={index + 2}
      aria-selected={open}
      data-selected={cell === undefined ? undefined : ''}
      data-status={campaign.status}
      data-chosen={props.selected || undefined}
    >
      {props.selected !== undefined && <SelectCell {...props} selected={props.selected} />}
      {columns.map((column) =>
        editing === column && isEditable(column) ? (
          <td key={column} className={styles.cell} data-column={column} data-editing>
            <CellEditor campaign={campaign} column={column} onEnd={() => props.onEditEnd(column)} />
          </td>
        ) : (
          <GridCell
            key={column}
            {...props}
            column={column}
            stop={cell === column}
            focusNow={focusWanted && cell === column}
            editable={isEditable(column) && may(column) ? column : undefined}
          />
        ),
      )}
    </tr>
  );
}

/** The keyboard selects from any cell of the row, with Space: the box is no stop of its own. */
function SelectCell({ campaign, selected, onSelect }: ListRowProps & { readonly selected: boolean }) {
  const text = useTexts(bulkTexts);
  return (
    <td className={`${styles.cell} ${bulkStyles.tick}`}>
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={text.select(campaign.name)}
        checked={selected}
        onChange={({ nativeEvent }) =>
          onSelect?.(campaign.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
      />
    </td>
  );
}

interface GridCellProps extends ListRowProps {
  readonly column: ColumnName;
  readonly stop: boolean;
  readonly focusNow: boolean;
  /** The column again, when this person may edit it here. */
  readonly editable: EditableColumn | undefined;
}

function GridCell({
  campaign,
  column,
  stop,
  focusNow,
  editable,
  onFocus,
  onKey,
  onOpen,
  onEdit,
}: GridCellProps) {
  const text = useTexts(listTexts);
  const cell = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    if (focusNow) cell.current?.focus({ preventScroll: true });
  }, [focusNow]);
  const onClick = (event: PointerClick): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(campaign.id);
  };
  const opens = column === 'name' || column === 'code';
  return (
    <td
      ref={cell}
      className={styles.cell}
      data-column={column}
      tabIndex={stop ? 0 : -1}
      onFocus={() => onFocus(column)}
      onKeyDown={(event) => onKey(event, campaign, column)}
      onDoubleClick={() => editable && onEdit(editable)}
    >
      {opens ? (
        <a className={styles.link} href={`/tab/campaigns/${campaign.id}`} tabIndex={-1} onClick={onClick}>
          {campaign[column]}
        </a>
      ) : null}
      <CellValue campaign={campaign} column={column} />
      {editable && (
        <button
          type="button"
          className={styles.edit}
          tabIndex={-1}
          aria-label={text.edit(text.columns[column])}
          onClick={() => onEdit(editable)}
        >
          <Edit16Regular aria-hidden />
        </button>
      )}
    </td>
  );
}

function useMayEdit(campaign: SummaryView): (column: EditableColumn) => boolean {
  const session = useSession();
  const edit = !editFault(session, campaign);
  return (column) =>
    column === 'status'
      ? statusCodes.some((status) => status !== campaign.status && !moveFault(session, campaign, status))
      : edit;
}
