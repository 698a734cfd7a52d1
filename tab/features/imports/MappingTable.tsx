import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ImportView } from '../../../src/contract/views.ts';
import { type ImportColumn, importColumns } from '../../../src/domain/import-columns.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { listed } from '../../ui/spaced.ts';
import { importTexts } from '../../ui/texts/imports.ts';
import styles from './MappingTable.module.css';
import { useImports } from './use-imports.ts';

const NOT_IN_FILE = '';
const SAMPLES = 3;

/** For each field the column that brings it, with its first values beside it. */
export function MappingTable({ view }: { view: ImportView }) {
  const text = useTexts(importTexts);
  const locale = useLocale();
  const tell = useTell();
  const { remap } = useImports();
  /** What was chosen and is being checked. */
  const [checking, setChecking] = useState<{ readonly field: string; readonly column: number | null }>();
  const columnOf = (field: string): number | null =>
    checking?.field === field ? checking.column : (view.mapping[field] ?? null);
  const used = new Set(Object.values(view.mapping));
  const unused = view.headings.filter((heading, index) => !used.has(index) && heading.trim() !== '');

  const choose = async (field: string, value: string): Promise<void> => {
    const column = value === NOT_IN_FILE ? null : Number(value);
    setChecking({ field, column });
    try {
      await remap(view, field, column);
    } catch (error) {
      tell.failed(text.notMapped, error);
    } finally {
      setChecking(undefined);
    }
  };

  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.means}</th>
            <th scope="col">{text.fromColumn}</th>
            <th scope="col">{text.samples}</th>
          </tr>
        </thead>
        <tbody>
          {importColumns[view.noun].map((column) => (
            <MappingRow
              key={column.field}
              column={column}
              view={view}
              at={columnOf(column.field)}
              disabled={checking !== undefined}
              onChoose={(value) => void choose(column.field, value)}
            />
          ))}
        </tbody>
      </table>
      {unused.length > 0 && <p className={styles.unused}>{text.unused(listed(locale, unused))}</p>}
      <output className={styles.checking}>{checking ? text.mapping : ''}</output>
    </>
  );
}

interface MappingRowProps {
  readonly column: ImportColumn;
  readonly view: ImportView;
  readonly at: number | null;
  readonly disabled: boolean;
  readonly onChoose: (value: string) => void;
}

function MappingRow({ column, view, at, disabled, onChoose }: MappingRowProps) {
  const text = useTexts(importTexts);
  const locale = useLocale();
  const name = column.heading[locale];
  const samples =
    at === null
      ? []
      : view.preview
          .map((cells) => cells[at]?.trim() ?? '')
          .filter(Boolean)
          .slice(0, SAMPLES);
  return (
    <tr data-missing={column.required && at === null}>
      <th scope="row">
        {name}
        {column.required && <span className={styles.required}>{text.required}</span>}
      </th>
      <td>
        <Select
          aria-label={text.columnFor(name)}
          value={at === null ? NOT_IN_FILE : String(at)}
          disabled={disabled}
          onChange={(_, { value }) => onChoose(value)}
        >
          <option value={NOT_IN_FILE}>{text.notInFile}</option>
          {view.headings.map((heading, index) => (
            <option key={`${String(index)} ${heading}`} value={index}>
              {heading || `#${String(index + 1)}`}
            </option>
          ))}
        </Select>
      </td>
      <td className={styles.samples}>{samples.join(' · ')}</td>
    </tr>
  );
}
