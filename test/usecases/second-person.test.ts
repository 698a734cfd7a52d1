import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { askErasure } from '../../src/usecases/privacy/ask-erasure.ts';
import { askExport } from '../../src/usecases/privacy/ask-export.ts';
import { startErasure } from '../../src/usecases/privacy/start-erasure.ts';
import { confirmAct } from '../../src/usecases/second-person/confirm.ts';
import { listActs } from '../../src/usecases/second-person/list.ts';
import { type Department, granted, openDepartment, workspaceId } from '../kit/department.ts';
import { becomesChief, erasureOf, exportOf, runPrivacy, toldOf } from './privacy-desk.ts';

let department: Department;
let ana: Actor;
/** A second administrator of the whole tenant. */
let mei: Actor;

beforeEach(async () => {
  department = await openDepartment();
  ana = await becomesChief(department);
  const memberships = [workspaceId, 'other'].map((id) => ({ workspaceId: id, role: 'admin' }));
  mei = await department.change('mei', { memberships });
});

const acts = async (who: Actor) => granted(await listActs(department.doors, who, { workspaceId }));
const confirm = (who: Actor, actId: string) =>
  confirmAct(department.doors, who, { campaignId: null, actId, round: 1 });

async function wanted(asked: Promise<object>): Promise<string> {
  const refusal = await asked;
  expect(refusal).toMatchObject({ refused: 'secondPersonNeeded' });
  return 'facts' in refusal && refusal.facts instanceof Object && 'actId' in refusal.facts
    ? String(refusal.facts.actId)
    : '';
}

describe('With two who answer for people’s data', () => {
  it('a file about somebody else is made with the yes of the other one; about oneself at once', async () => {
    const { doors, actors, store } = department;
    granted(await askExport(doors, ana, { once: 'once-0001', personId: 'ana' }));
    const actId = await wanted(askExport(doors, ana, { once: 'once-0002', personId: 'lin' }));
    expect(await wanted(askExport(doors, ana, { once: 'once-0002', personId: 'lin' }))).toBe(actId);
    expect(await acts(mei)).toMatchObject([{ act: { type: 'exportPerson', personId: 'lin' } }]);
    for (const who of [actors.lin, actors.gus, actors.otto]) {
      expect(await confirm(who, actId)).toMatchObject({ refused: 'notFound' });
    }
    expect(await confirm(ana, actId)).toMatchObject({ refused: 'ownRequest' });
    expect(granted(await confirm(mei, actId))).toMatchObject({ state: 'confirmed' });
    expect(await confirm(mei, actId)).toMatchObject({ refused: 'alreadyDecided' });
    const asked = (await toldOf(store)).flatMap((what) =>
      what.type === 'person.exportAsked' && what.personId === 'lin' ? [what] : [],
    );
    expect(asked).toMatchObject([{ confirmedBy: 'mei' }]);
    expect(await exportOf(store, asked[0]?.exportId ?? '')).toMatchObject({ askedBy: 'ana' });
  });

  it('the one whom it is about is not the other one', async () => {
    const alone = await askExport(department.doors, ana, { once: 'once-0001', personId: 'mei' });
    expect(granted(alone)).toMatchObject({ personId: 'mei' });
  });

  it('an erasure begins with the yes of the other one, and not when it was taken back or the asker may not any more', async () => {
    const { doors, store } = department;
    const { id: erasureId } = granted(await askErasure(doors, ana, { personId: 'lin' }));
    await runPrivacy(department);
    const actId = await wanted(startErasure(doors, ana, { erasureId, words: 'keep' }));
    expect(await erasureOf(store, erasureId)).toMatchObject({ state: 'counted' });
    await department.change('ana', { memberships: [{ workspaceId, role: 'admin' }] });
    expect(await confirm(mei, actId)).toMatchObject({ refused: 'askerMayNot' });
    ana = await becomesChief(department);
    granted(await confirm(mei, actId));
    expect(await erasureOf(store, erasureId)).toMatchObject({ state: 'waiting', startedBy: 'ana' });
    expect((await toldOf(store)).findLast(({ type }) => type === 'person.erasureSet')).toMatchObject({
      how: 'started',
      confirmedBy: 'mei',
    });
  });
});

it('where one alone answers for people’s data, nothing waits', async () => {
  await department.change('mei', { memberships: [{ workspaceId, role: 'admin' }] });
  const asked = await askExport(department.doors, ana, { once: 'once-0001', personId: 'lin' });
  expect(asked).toMatchObject({ state: 'running' });
});
