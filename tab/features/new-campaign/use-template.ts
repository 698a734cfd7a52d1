import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useSearchParams } from 'wouter';
import type {
  ChosenTemplate,
  ForeseenTaskView,
  TemplatePlanView,
} from '../../../src/contract/template-endpoints.ts';
import { may } from '../../../src/domain/policy.ts';
import { locksOf } from '../../../src/domain/template-lock.ts';
import { useClient } from '../../data/client.ts';
import { reading, useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import type { CampaignDraft, CampaignForm } from './form-schema.ts';

type Form = UseFormReturn<CampaignDraft, unknown, CampaignForm>;

/** What was chosen of a template, before anything is written. */
interface Choice {
  readonly templateId: string;
  readonly launch: string;
  readonly people: Readonly<Record<string, string>>;
  /** Days that were changed by hand, by the key of the task. */
  readonly days: Readonly<Record<string, Omit<ForeseenTaskView, 'key'>>>;
  readonly leftOut: readonly string[];
}

const nothing: Omit<Choice, 'templateId'> = { launch: '', people: {}, days: {}, leftOut: [] };

export type TemplateChoice = ReturnType<typeof useTemplate>;
/** While a year is typed the field says 0002 and 0020: nothing is counted from those. */
const isDay = (day: string): boolean => day >= '1970-01-01';

const planName = 'GET /api/workspaces/:workspaceId/templates/:templateId/plan';

/**
 * The template that a new campaign begins with (`?template=<id>` names one), and what it comes to: choosing it and its
 * launch day fills type, channels and run into the form; another run counts the days anew.
 */
export function useTemplate(form: Form) {
  const client = useClient();
  const queries = useQueryClient();
  const { actor, workspace } = useSession();
  const [search] = useSearchParams();
  const mayRead = may(actor, 'template.read', { workspaceId: workspace.id });
  const mayChange = may(actor, 'template.edit', { workspaceId: workspace.id });
  const key = ['draft', 'template', workspace.id];
  const [choice, setChoice] = useState<Choice>(() => {
    const wanted = search.get('template');
    const kept = queries.getQueryData<Choice>(key);
    return wanted && wanted !== kept?.templateId
      ? { ...nothing, templateId: wanted }
      : (kept ?? { ...nothing, templateId: '' });
  });
  const change = (next: Partial<Choice>): void => {
    const changed = { ...choice, ...next };
    queries.setQueryData(key, changed);
    setChoice(changed);
  };
  const { templateId, launch, people, days, leftOut } = choice;
  const params = { workspaceId: workspace.id, templateId };
  const [start, end] = [form.watch('start'), form.watch('end')];
  const run = isDay(start) && start <= end ? { start, end } : {};
  const listed = useRead(
    'GET /api/workspaces/:workspaceId/templates',
    { params: { workspaceId: workspace.id } },
    mayRead,
  );
  const template = listed.data?.find(({ id }) => id === templateId);
  const plan = useRead(
    planName,
    { params, query: { launch, ...run } },
    mayRead && template !== undefined && isDay(launch),
  );

  /** What the template says of the campaign itself goes into the form, where it can be changed. */
  const fill = async (id: string, day: string): Promise<void> => {
    const ask = { params: { workspaceId: workspace.id, templateId: id }, query: { launch: day } };
    const counted = await queries.fetchQuery(reading(client, planName, ask)).catch(() => undefined);
    if (!counted) return;
    const { type, channels, regions } = counted.template.content;
    form.setValue('type', type);
    form.setValue('channels', channels);
    if (regions.length > 0) form.setValue('regions', regions.join(', '));
    form.setValue('start', counted.flight.start);
    form.setValue('end', counted.flight.end, { shouldValidate: form.formState.isSubmitted });
  };

  const foreseen = plan.data && {
    ...plan.data,
    tasks: plan.data.tasks.map((task) => ({ ...task, ...days[task.key] })),
  };
  return {
    mayRead,
    listed: listed.data ?? [],
    template,
    launch,
    people,
    leftOut,
    plan: { ...plan, data: foreseen },
    held: plan.data && !mayChange ? locksOf(plan.data.template.content) : [],
    isChanged: Object.keys(days).length > 0,
    choose: (id: string): void => {
      change({ ...nothing, templateId: id, launch });
      if (id !== '' && isDay(launch)) void fill(id, launch);
    },
    setLaunch: (day: string): void => {
      change({ launch: day, days: {} });
      if (isDay(day) && templateId !== '') void fill(templateId, day);
    },
    give: (role: string, personId: string | null): void => {
      const { [role]: _before, ...others } = people;
      change({ people: personId === null ? others : { ...others, [role]: personId } });
    },
    setDays: (task: string, when: Omit<ForeseenTaskView, 'key'>): void =>
      change({ days: { ...days, [task]: when } }),
    countAgain: (): void => change({ days: {} }),
    take: (task: string, taken: boolean): void =>
      change({ leftOut: taken ? leftOut.filter((each) => each !== task) : [...leftOut, task] }),
    forget: (): void => queries.removeQueries({ queryKey: key }),
    chosen: foreseen && isDay(launch) ? chosenOf(foreseen, { people, leftOut }) : undefined,
  };
}

function chosenOf(
  { template, tasks }: TemplatePlanView,
  { people, leftOut }: Pick<Choice, 'people' | 'leftOut'>,
): ChosenTemplate {
  const taken = tasks.filter(({ key }) => !leftOut.includes(key));
  return { templateId: template.id, version: template.version, tasks: taken, people };
}

/** Whether what was chosen cannot be written: an end before its start. */
export function isReversed({ start, due }: Pick<ForeseenTaskView, 'start' | 'due'>): boolean {
  return start !== null && (due === null || due < start);
}
