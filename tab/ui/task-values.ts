import { useFormat, useTexts, useWords } from './locale.tsx';
import { changeTexts } from './texts/changes.ts';
import type { PrintField } from './field-values.ts';
import { taskPartTexts } from './texts/task-parts.ts';
import { taskTexts } from './texts/tasks.ts';
import { Raci, type RaciPart } from '../../src/domain/raci.ts';

/** Prints the value of a task's field as people read it. */
export function useTaskFieldPrinter(nameOf: (personId: string) => string | undefined): PrintField {
  const words = useWords();
  const format = useFormat();
  const { conflict } = useTexts(changeTexts);
  const text = useTexts(taskTexts);
  const parts = useTexts(taskPartTexts);
  const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: words.taskStatus,
    priority: words.priority,
    confirmation: words.approvalState,
  };
  return (field, value) => {
    if (field === 'checklist')
      return Array.isArray(value) ? text.checklistOf(doneIn(value), value.length) : conflict.nothing;
    if (field === 'raci') return partsIn(value, parts, nameOf) || conflict.nothing;
    if (value === null || value === undefined || value === '') return conflict.nothing;
    const plain = typeof value === 'string' ? value : JSON.stringify(value);
    if (field === 'assigneeId') return nameOf(plain) ?? plain;
    if (field === 'afterId' || field === 'parentId') return parts.anotherTask;
    if (field === 'goalId') return parts.someGoal;
    if (field === 'due') return format.longDate(plain);
    return codes[field]?.[plain] ?? plain;
  };
}

function doneIn(lines: readonly unknown[]): number {
  return lines.filter(
    (line) => typeof line === 'object' && line !== null && 'done' in line && line.done === true,
  ).length;
}

/** "Answers for it: Mei Chen; Informed: Nia Brooks". */
function partsIn(
  value: unknown,
  labels: Readonly<Record<RaciPart['part'], string>>,
  nameOf: (personId: string) => string | undefined,
): string {
  const raci = Raci.safeParse(value).data ?? [];
  return raci.map(({ personId, part }) => `${labels[part]}: ${nameOf(personId) ?? personId}`).join('; ');
}
