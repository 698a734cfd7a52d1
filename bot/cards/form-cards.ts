import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { workRequestWords } from '../../src/contract/work-request-words.ts';
import type { Reader } from '../../src/domain/notice.ts';
import { priorities } from '../../src/domain/task.ts';
import { workFunctions } from '../../src/domain/work-request.ts';
import { band, type Element } from './elements.ts';
import type { Links } from './links.ts';
import { penFor } from './pen.ts';
import { piece } from './plain.ts';
import { planningWords } from './texts/planning.ts';
import { requestWords } from './texts/requests.ts';

/** The fields of a dialog by their ids, as they were typed. */
export type Typed = Readonly<Record<string, string>>;

/** A form in a dialog: what stands in its fields, and what was wrong with it the last time. */
export interface Form {
  readonly typed: Typed;
  readonly said?: string | undefined;
  /** Chosen once for the dialog, so that sending it twice makes one thing. */
  readonly once: string;
}

export interface Choice {
  readonly title: string;
  readonly value: string;
}

type Field = { readonly id: string; readonly label: string; readonly required?: boolean };

/** Asks for work from any chat; `workspaces` has more than one where the asker is in several. */
export function requestForm(reader: Reader, links: Links, form: Form, workspaces: readonly Choice[]) {
  const { words } = penFor(reader, links);
  const text = requestWords[reader.locale];
  const { typed } = form;
  const functions = workFunctions.map((value) => ({
    title: workRequestWords[reader.locale].function[value],
    value,
  }));
  const levels = priorities.map((value) => ({ title: words.priority[value], value }));
  const needed = { required: true };
  return dialog(reader, form, text.send, [
    ...workspaceChoice(reader, workspaces, typed),
    choice({ id: 'function', label: text.function, ...needed }, functions, typed),
    entry({ id: 'title', label: text.title, ...needed }, typed, 160),
    date({ id: 'deadline', label: text.deadline, ...needed }, typed),
    entry({ id: 'vision', label: text.vision, ...needed }, typed, 4_000, true),
    entry({ id: 'link', label: text.link }, typed, 1_000),
    entry({ id: 'notes', label: text.notes }, typed, 4_000, true),
    choice({ id: 'priority', label: text.priority }, levels, { priority: 'medium', ...typed }),
  ]);
}

/** Makes a task of a campaign out of a chat. */
export function taskForm(reader: Reader, links: Links, form: Form, campaigns: readonly Choice[]) {
  const { words } = penFor(reader, links);
  const text = requestWords[reader.locale];
  const { typed } = form;
  return dialog(reader, form, text.addTask, [
    choice({ id: 'campaign', label: text.campaign, required: true }, campaigns, typed, 'filtered'),
    entry({ id: 'title', label: words.field.title, required: true }, typed, 200),
    date({ id: 'due', label: words.field.due }, typed),
    entry({ id: 'description', label: words.field.description }, typed, 4_000, true),
  ]);
}

/** Keeps an idea out of a chat; `workspaces` has more than one where they may do so in several. */
export function ideaForm(reader: Reader, form: Form, workspaces: readonly Choice[]) {
  const { locale } = reader;
  const { idea, keepIdea } = planningWords[locale];
  const { typed } = form;
  return dialog(reader, form, keepIdea, [
    ...workspaceChoice(reader, workspaces, typed),
    entry({ id: 'title', label: idea.title, required: true }, typed, 120),
    entry({ id: 'text', label: idea.text }, typed, 4_000, true),
    entry({ id: 'link', label: idea.link }, typed, 1_000),
    entry({ id: 'tags', label: idea.tags }, typed, 300),
  ]);
}

function workspaceChoice({ locale }: Reader, workspaces: readonly Choice[], typed: Typed): Element[] {
  if (workspaces.length <= 1) return [];
  return [
    choice({ id: 'workspace', label: requestWords[locale].workspace, required: true }, workspaces, typed),
  ];
}

function dialog({ locale }: Reader, { said, once }: Form, send: string, fields: Element[]): IAdaptiveCard {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: locale,
    body: [...(said === undefined ? [] : [band(said)]), ...fields],
    actions: [{ type: 'Action.Submit', title: send, data: { once } }],
  };
}

function entry(field: Field, typed: Typed, maxLength: number, isMultiline = false): Element {
  const value = typed[field.id];
  return {
    type: 'Input.Text',
    ...inputOf(field),
    maxLength,
    ...(isMultiline && { isMultiline }),
    ...(value && { value: piece(value, maxLength) }),
  };
}

function date(field: Field, typed: Typed): Element {
  const value = typed[field.id];
  return { type: 'Input.Date', ...inputOf(field), ...(value && { value }) };
}

function choice(
  field: Field,
  choices: readonly Choice[],
  typed: Typed,
  style: 'compact' | 'filtered' = 'compact',
): Element {
  const value = typed[field.id] ?? (style === 'compact' ? choices[0]?.value : undefined);
  return {
    type: 'Input.ChoiceSet',
    ...inputOf(field),
    style,
    choices: choices.map((each) => ({ title: piece(each.title, 120), value: each.value })),
    ...(value && { value }),
  };
}

function inputOf({ id, label, required = false }: Field) {
  return {
    id,
    label,
    ...(required && { isRequired: true, errorMessage: label }),
  };
}
