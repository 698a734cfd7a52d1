import { collectionOf } from '../../../domain/collection.ts';
import type { PersonRow } from '../../../domain/import-person-row.ts';
import type { Person, Role } from '../../../domain/person.ts';
import { differences } from '../../../domain/campaign-differences.ts';
import { stated } from '../../../domain/import-row-parts.ts';
import { scopes } from '../../../domain/scope.ts';
import { record } from '../../record.ts';
import { type Decision, gathered } from './gather.ts';
import type { Surroundings, Target } from './target.ts';

/** People of the tenant, some in each commit. */
export const personTarget: Target<PersonRow> = {
  most: 40,
  groupOf: () => '',
  campaignRows: () => [],
  async decide(surroundings, rows) {
    const { doors, workspace, actorId } = surroundings;
    const { tenantId, id: workspaceId } = workspace;
    const partition = { tenantId, scope: scopes.tenant() };
    const scene = { tenantId, workspaceId, campaignId: null, actorId, at: doors.clock.now() };
    const decisions = await Promise.all(
      rows.map(async (row): Promise<Decision> => {
        const stored = await doors.store.get(partition, 'person', row.key);
        const person = stored ? changed(stored.document, row, surroundings) : created(surroundings, row);
        if (!person) return 'same';
        const events = record(doors.clock, scene, [{ type: 'person.saved', personId: person.id }]);
        return { put: { document: person, ifVersion: stored?.version ?? 'absent' }, events, due: [] };
      }),
    );
    return gathered(partition, decisions);
  },
};

function created({ doors, workspace }: Surroundings, row: PersonRow): Person {
  const { key: id, name, email = '', title = '', external = false, active = true } = row;
  const { tenantId, id: workspaceId, zone, locale } = workspace;
  return {
    kind: 'person',
    schema: 1,
    id,
    tenantId,
    name,
    email,
    title,
    locale: row.locale ?? locale,
    zone: row.zone ?? zone,
    external,
    active,
    collected: collectionOf('import', { external }, doors.clock.now()),
    memberships: [{ workspaceId, role: row.role ?? usualRole(external) }],
  };
}

const profile = ['name', 'email', 'title', 'locale', 'zone', 'external', 'active'] as const;

/**
 * Undefined when nothing changes. What other workspaces know of a person, and who a super administrator is, an import
 * into this one leaves alone; super administrators bring their own entry up to date.
 */
function changed(before: Person, row: PersonRow, { workspace, actorId }: Surroundings): Person | undefined {
  const { id: workspaceId } = workspace;
  const elsewhere = before.memberships.filter((each) => each.workspaceId !== workspaceId);
  const here = before.memberships.find((each) => each.workspaceId === workspaceId);
  const { name, email, title, locale, zone, external, active } = row;
  const isOthers = elsewhere.length > 0 || (before.tenantRole !== undefined && before.id !== actorId);
  const wanted = isOthers ? {} : stated({ name, email, title, locale, zone, external, active });
  const role = row.role ?? here?.role ?? usualRole(before.external);
  if (here?.role === role && differences<Person>(before, wanted, profile).length === 0) return undefined;
  return { ...before, ...wanted, memberships: [...elsewhere, { workspaceId, role }] };
}

function usualRole(external: boolean): Role {
  return external ? 'guest' : 'member';
}
