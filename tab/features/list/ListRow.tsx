import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import { editFault, moveFault } from '../../data/faults.ts';
import { useSession } from '../../data/session.ts';
import { statusCodes } from '../../ui/codes.ts';
import { useTexts } from '../../ui/locale.tsx';
import { listTexts } from '../../ui/texts/list.ts';
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
    >
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
  const onClick = (event: MouseEvent): void => {
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
