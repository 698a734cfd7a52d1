import { type Verb, rulesFor, verbs } from '../../../src/domain/rights.ts';
import type { RightGroup } from '../../ui/texts/rights.ts';

/** Under which heading the rights of a noun stand; some stand under another than their noun's. */
const groupOfNoun: Readonly<Record<string, RightGroup>> = {
  workspace: 'department',
  people: 'people',
  person: 'people',
  privacy: 'people',
  role: 'people',
  campaign: 'campaigns',
  access: 'campaigns',
  launch: 'campaigns',
  goal: 'campaigns',
  content: 'campaigns',
  risk: 'campaigns',
  retrospective: 'campaigns',
  vendor: 'money',
  task: 'tasks',
  asset: 'files',
  approval: 'approvals',
  route: 'approvals',
  result: 'results',
  report: 'results',
};
const elsewhere: Partial<Record<Verb, RightGroup>> = { 'campaign.readBudget': 'money' };

/** The rights of a group that a department can give, seeing first; imports, records and health count to the department. */
export function verbsOf(group: RightGroup): Verb[] {
  const given = verbs.filter((verb) => groupOf(verb) === group && rulesFor(verb).length > 1);
  return given.toSorted((one, other) => Number(other.endsWith('.read')) - Number(one.endsWith('.read')));
}

function groupOf(verb: Verb): RightGroup {
  return elsewhere[verb] ?? groupOfNoun[verb.split('.')[0] ?? ''] ?? 'department';
}
