import { describe, expect, it } from 'vitest';
import { createCampaign } from '../../src/domain/campaign-create.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { summarise } from '../../src/domain/summarise.ts';
import { Summary } from '../../src/domain/summary.ts';
import type { TaskStatus } from '../../src/domain/task.ts';

const created = createCampaign({
  id: 'c-1',
  tenantId: 't-1',
  workspaceId: 'w-1',
  code: 'MKT-1',
  fields: { name: 'Spring launch', type: 'launch', flight: { start: '2026-03-02', end: '2026-03-15' } },
  source: 'person',
  createdBy: 'lin',
  at: '2026-03-02T01:00:00.000Z',
});
if (isRefusal(created)) throw new Error(created.refused);
const { campaign } = created;

const task = (
  status: TaskStatus,
  due: string | null,
  more: { title?: string; milestone?: boolean } = {},
) => ({
  status,
  due,
  assigneeId: null,
  title: 'Task',
  ...more,
});

describe('The summary of a campaign', () => {
  it('counts tasks by whether somebody still has to do something', () => {
    const summary = summarise(campaign, 'v7', [
      task('open', '2026-03-10'),
      task('inProgress', '2026-03-04'),
      task('open', null),
      task('done', '2026-03-01'),
      task('cancelled', '2026-03-01'),
    ]);
    expect(summary).toMatchObject({ openTasks: 3, doneTasks: 1, nextTaskDue: '2026-03-04' });
    expect(Summary.parse(summary)).toEqual(summary);
  });

  it('names the next milestone that is not reached yet', () => {
    const milestone = true;
    const summary = summarise(campaign, 'v7', [
      task('open', '2026-03-02'),
      task('open', '2026-03-12', { title: 'Doors', milestone }),
      task('inProgress', '2026-03-10', { title: 'Print deadline', milestone }),
      task('done', '2026-03-03', { title: 'Brief', milestone }),
      task('open', null, { title: 'Someday', milestone }),
    ]);
    expect(summary.milestone).toEqual({ title: 'Print deadline', due: '2026-03-10' });
    expect(Summary.parse(summary)).toEqual(summary);
    expect(summarise(campaign, 'v7', [task('open', '2026-03-10')])).not.toHaveProperty('milestone');
  });

  it('carries the version that guards a drag', () => {
    expect(summarise(campaign, 'v7', []).campaignVersion).toBe('v7');
  });

  it('sorts by the first day of the flight, the unplanned last', () => {
    expect(summarise(campaign, 'v', []).startKey).toBe('2026-03-02');
    expect(summarise({ ...campaign, flight: null }, 'v', []).startKey).toBe('9999-12-31');
  });

  it('says how the approval stands', () => {
    expect(summarise(campaign, 'v', []).approvalState).toBeNull();
    const approval = { requestId: 'r-1', state: 'waiting' } as const;
    expect(summarise({ ...campaign, approval }, 'v', []).approvalState).toBe('waiting');
  });
});
