import { type Verb, may } from '../../../src/domain/policy.ts';
import { useSession } from '../../data/session.ts';
import { useTexts } from '../../ui/locale.tsx';
import { budgetRuleTexts } from '../../ui/texts/budget-rule.ts';
import { launchListTexts } from '../../ui/texts/launch-list.ts';
import { linkRuleTexts } from '../../ui/texts/link-rule.ts';
import { conflictRuleTexts } from '../../ui/texts/conflict-rule.ts';
import { dayTexts } from '../../ui/texts/day.ts';
import { planningRuleTexts } from '../../ui/texts/planning-rule.ts';
import { reminderTexts } from '../../ui/texts/reminders.ts';
import { teamTexts } from '../../ui/texts/teams.ts';
import { LaunchListPart } from './LaunchListPart.tsx';
import { LinkRulePart } from './LinkRulePart.tsx';
import { BudgetRulePart } from './BudgetRulePart.tsx';
import { CadencePart } from './CadencePart.tsx';
import { ConflictRulePart } from './ConflictRulePart.tsx';
import { DayPart } from './DayPart.tsx';
import { PlanningRulePart } from './PlanningRulePart.tsx';
import type { ShownPart } from './shown-part.ts';
import { TeamsPart } from './TeamsPart.tsx';

/** How a department works: its teams, days, reminders, conflicts, plans and money. */
export function useDepartmentRules(): readonly ShownPart[] {
  const { actor, workspace } = useSession();
  const teams = useTexts(teamTexts);
  const day = useTexts(dayTexts);
  const reminders = useTexts(reminderTexts);
  const conflictRule = useTexts(conflictRuleTexts);
  const planning = useTexts(planningRuleTexts);
  const budgeting = useTexts(budgetRuleTexts);
  const launchList = useTexts(launchListTexts);
  const links = useTexts(linkRuleTexts);
  const mayHere = (verb: Verb): boolean => may(actor, verb, { workspaceId: workspace.id });
  return [
    {
      id: 'teams',
      group: 'department',
      title: teams.title,
      shown: mayHere('calendar.edit'),
      content: <TeamsPart />,
    },
    {
      id: 'day',
      group: 'department',
      title: day.title,
      shown: mayHere('calendar.edit'),
      content: <DayPart />,
    },
    {
      id: 'cadence',
      group: 'department',
      title: reminders.department,
      shown: mayHere('calendar.edit'),
      content: <CadencePart />,
    },
    {
      id: 'conflicts',
      group: 'department',
      title: conflictRule.title,
      shown: mayHere('calendar.edit'),
      content: <ConflictRulePart />,
    },
    {
      id: 'planning',
      group: 'department',
      title: planning.title,
      shown: mayHere('calendar.edit'),
      content: <PlanningRulePart />,
    },
    {
      id: 'launchList',
      group: 'department',
      title: launchList.title,
      shown: mayHere('calendar.edit'),
      content: <LaunchListPart />,
    },
    {
      id: 'budgets',
      group: 'department',
      title: budgeting.title,
      shown: mayHere('calendar.edit') && mayHere('campaign.readBudget'),
      content: <BudgetRulePart />,
    },
    {
      id: 'trackedLinks',
      group: 'department',
      title: links.title,
      shown: mayHere('calendar.edit'),
      content: <LinkRulePart />,
    },
  ];
}
