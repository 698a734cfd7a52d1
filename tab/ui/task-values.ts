import { useFormat, useTexts, useWords } from './locale.tsx';
import { changeTexts } from './texts/changes.ts';
import type { PrintField } from './field-values.ts';
import { taskTexts } from './texts/tasks.ts';

/** Prints the value of a task's field as people read it. */
export function useTaskFieldPrinter(nameOf: (personId: string) => string | undefined): PrintField {
  const words = useWords();
  const format = useFormat();
  const { conflict } = useTexts(changeTexts);
  const text = useTexts(taskTexts);
  const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: words.taskStatus,
    priority: words.priority,
  };
  return (field, value) => {
    if (field === 'checklist')
      return Array.isArray(value) ? text.checklistOf(doneIn(value), value.length) : conflict.nothing;
    if (value === null || value === undefined || value === '') return conflict.nothing;
    const plain = typeof value === 'string' ? value : JSON.stringify(value);
    if (field === 'assigneeId') return nameOf(plain) ?? plain;
    if (field === 'due') return format.longDate(plain);
    return codes[field]?.[plain] ?? plain;
  };
}

function doneIn(lines: readonly unknown[]): number {
  return lines.filter(
    (line) => typeof line === 'object' && line !== null && 'done' in line && line.done === true,
  ).length;
}
