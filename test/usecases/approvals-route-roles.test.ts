import { beforeEach, describe, expect, it } from 'vitest';
import { Who } from '../../src/domain/route.ts';
import { scopes } from '../../src/domain/scope.ts';
import { readRouteRoles } from '../../src/usecases/approvals/route-roles.ts';
import { readRoutes, tryRoute } from '../../src/usecases/approvals/read-routes.ts';
import { readRouteVersions } from '../../src/usecases/approvals/route-versions.ts';
import { type RouteDraft, saveRoute } from '../../src/usecases/approvals/save-route.ts';
import { submitForApproval } from '../../src/usecases/approvals/submit.ts';
import { changeRole } from '../../src/usecases/roles/change-role.ts';
import { createRole, editRole, removeRole } from '../../src/usecases/roles/save-role.ts';
import { type PersonName, granted, tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, readyCampaign, submission } from './approvals-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const tenant = { tenantId, scope: scopes.tenant() };

/** Made by the department: whoever holds it decides about what they are asked. */
async function makeRole(name: string, rights: Record<string, string>) {
  const words = { workspaceId, once: `once-${name}`, name, description: '' };
  const made = granted(await createRole(desk.doors, desk.actors.ana, words));
  const wanted = { workspaceId, roleId: made.document.id, ifVersion: made.version, edit: { rights } };
  return granted(await editRole(desk.doors, desk.actors.ana, wanted)).stored.document;
}

async function give(personId: PersonName, role: string) {
  const ifVersion = (await desk.store.get(tenant, 'person', personId))?.version ?? '';
  granted(await changeRole(desk.doors, desk.actors.ana, { workspaceId, personId, role, ifVersion }));
}

const draftFor = (...roleIds: string[]): RouteDraft => ({
  routeId: 'ours',
  name: 'Ours',
  when: [],
  place: 1,
  duplicates: 'eachTime',
  stages: [
    {
      id: 'counsel',
      name: 'Counsel',
      after: [],
      when: [],
      rule: { mode: 'any' },
      approvers: roleIds.map((role) => ({ who: 'role', role })),
      primary: null,
      veto: [],
      reviewers: [],
      rejects: 'endsAll',
      distinct: false,
      watches: ['content'],
      deadlineHours: 16,
      usualHours: 8,
      ladder: [{ afterHours: 16, act: 'askTerminalOwner', to: [], upTo: undefined }],
    },
  ],
  observers: [],
  terminalOwners: [{ who: 'person', personId: 'ana' }],
  undoMinutes: 10,
  active: true,
});

/** What is wrong with the route today, on the list of routes and in a trial, and whom a new request asks. */
async function today(draft: RouteDraft) {
  const routes = granted(await readRoutes(desk.doors, desk.actors.lin, workspaceId));
  const listed = routes.find(({ route }) => route.routeId === 'ours')?.faults ?? [];
  const sample = { type: 'launch', channels: [], amount: null } as const;
  const trial = granted(await tryRoute(desk.doors, desk.actors.ana, { workspaceId, route: draft, sample }));
  const wanted = { ...submission(await readyCampaign(desk)), approverIds: [], routeId: 'ours' };
  const { document } = granted(await submitForApproval(desk.doors, desk.actors.lin, wanted));
  const said = (faults: typeof listed) => faults.map(({ what, detail }) => `${what} ${detail}`.trim());
  expect(said(trial.faults)).toEqual(said(listed));
  return { faults: said(listed), asked: document.stages[0]?.approverIds };
}

describe('A role that the department made', () => {
  it('is named by a route, and asks whoever holds it; when nobody does, or it is gone, the last in line is asked', async () => {
    const counsel = await makeRole('Counsel', { 'workspace.read': 'always', 'approval.decide': 'meant' });
    const draft = draftFor(counsel.id);
    granted(await saveRoute(desk.doors, desk.actors.ana, { workspaceId, draft }));
    expect(await today(draft)).toEqual({ faults: ['nobodyToAsk'], asked: ['ana'] });
    await give('bo', counsel.id);
    expect(await today(draft)).toEqual({ faults: [], asked: ['bo'] });

    await give('bo', 'member');
    const stored = await desk.store.get(tenant, 'role', counsel.id);
    const ifVersion = stored?.version ?? '';
    await removeRole(desk.doors, desk.actors.ana, { workspaceId, roleId: counsel.id, ifVersion });
    expect(await today(draft)).toEqual({ faults: [`roleGone ${counsel.id}`, 'nobodyToAsk'], asked: ['ana'] });
    const versions = granted(
      await readRouteVersions(desk.doors, desk.actors.lin, { workspaceId, routeId: 'ours' }),
    );
    expect(versions[0]?.route.stages[0]?.approvers).toEqual([{ who: 'role', role: counsel.id }]);
  });

  it('that is empty is said beside others who can be asked', async () => {
    const counsel = await makeRole('Counsel', { 'approval.decide': 'meant' });
    const draft = draftFor('manager', counsel.id, 'finance');
    granted(await saveRoute(desk.doors, desk.actors.ana, { workspaceId, draft }));
    expect((await today(draft)).faults).toEqual([`roleEmpty ${counsel.id}`, 'roleEmpty finance']);
  });

  it('is offered with its name and whether it decides, to whoever reads routes of the department', async () => {
    const counsel = await makeRole('Counsel', { 'approval.decide': 'meant' });
    const reader = await makeRole('Reader', { 'workspace.read': 'always' });
    expect(await readRouteRoles(desk.doors, desk.actors.lin, workspaceId)).toEqual([
      { id: counsel.id, name: 'Counsel', decides: true },
      { id: reader.id, name: 'Reader', decides: false },
    ]);
    expect(await readRouteRoles(desk.doors, desk.actors.gus, workspaceId)).toMatchObject({
      refused: 'notAllowed',
    });
    expect(await readRouteRoles(desk.doors, desk.actors.otto, workspaceId)).toMatchObject({
      refused: 'notFound',
    });
  });

  it('is told from a word that names none', () => {
    const fits = (role: string) => Who.safeParse({ who: 'role', role }).success;
    expect(['finance', 'role.k3', 'superAdmin', 'boss'].map(fits)).toEqual([true, true, false, false]);
  });
});
