import { describe, expect, it } from 'vitest';
import { roles } from '../../src/domain/person.ts';
import { builtInRoles } from '../../src/domain/role.ts';
import { isOffered } from '../../tab/data/offered.ts';
import { workspaceId } from '../kit/department.ts';
import { openDesk } from './desk.ts';

/** What each view of the tab reads when it is opened. */
const readsOf: Readonly<Record<string, readonly string[]>> = {
  work: ['/api/me/work'],
  board: [`/api/workspaces/${workspaceId}/board`],
  calendar: [`/api/workspaces/${workspaceId}/campaigns`],
  list: [`/api/workspaces/${workspaceId}/campaigns`],
  approvals: ['/api/me/approvals'],
  reports: [`/api/workspaces/${workspaceId}/reports`, `/api/workspaces/${workspaceId}/schedules`],
  analytics: [`/api/workspaces/${workspaceId}/approval-analytics`],
  workload: [`/api/workspaces/${workspaceId}/workload?from=2026-03-02`],
  import: [`/api/workspaces/${workspaceId}/imports`],
  trash: [`/api/workspaces/${workspaceId}/trash`],
  health: [`/api/workspaces/${workspaceId}/health`, `/api/troubles?workspaceId=${workspaceId}`],
};

describe('The views that the tab offers to a role', () => {
  it.each(roles)('%s: are answered, each of their reads; what is refused is not offered', async (role) => {
    const desk = await openDesk();
    const actor = await desk.change('bo', { memberships: [{ workspaceId, role }] });
    const me = await desk.as('bo').call('GET /api/me');
    const [workspace] = me.workspaces;
    if (!workspace) throw new Error('There is no workspace.');
    let refused = 0;
    for (const [view, paths] of Object.entries(readsOf)) {
      for (const path of paths) {
        const { ok, status } = await desk.ask('bo', 'GET', path);
        if (isOffered({ me, workspace, actor }, view)) expect([view, path, ok]).toEqual([view, path, true]);
        else if (!ok) {
          expect([403, 404]).toContain(status);
          refused += 1;
        }
      }
    }
    // So that a role for which nothing is refused is noticed here.
    expect(refused > 0).toBe(builtInRoles[role]['health.read'] === undefined);
  });
});
