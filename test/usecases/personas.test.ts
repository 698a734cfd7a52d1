import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonaContent } from '../../src/domain/persona.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { lift } from '../../src/store/upcast.ts';
import { readContent } from '../../src/usecases/content/read.ts';
import { addContent } from '../../src/usecases/content/save-item.ts';
import { addPersona, editPersona, listPersonas } from '../../src/usecases/personas/personas.ts';
import { type PersonName, granted, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, readyCampaign } from './approvals-desk.ts';

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
});

const content: PersonaContent = {
  name: 'Night owl',
  demographics: '28 to 35',
  behaviour: '',
  interests: '',
  pains: '',
  sources: '',
  channels: ['social'],
  state: 'standing',
};
const add = (who: PersonName, more: Partial<PersonaContent> = {}, once = 'persona-1') =>
  addPersona(desk.doors, desk.actors[who], { workspaceId, once, content: { ...content, ...more } });
const names = async (who: PersonName = 'lin') =>
  granted(await listPersonas(desk.doors, desk.actors[who], workspaceId)).map(({ document }) => document.name);

/** What refuses writes nothing. */
async function refused(call: Promise<unknown>) {
  const before = desk.commits();
  const answer = await call;
  expect(desk.commits()).toBe(before);
  return isRefusal(answer) ? answer.refused : 'granted';
}

describe('A persona', () => {
  it('is kept by those who lead, once, and read by everybody who reads content', async () => {
    expect(await refused(add('lin'))).toBe('notAllowed');
    expect(await refused(add('gus'))).toBe('notAllowed');
    const made = granted(await add('mei'));
    expect(await refused(add('mei'))).toBe('granted');
    granted(await add('mei', { name: 'Gift giver' }, 'persona-2'));
    expect(await names()).toEqual(['Gift giver', 'Night owl']);
    const edit = (ifVersion: string, more: Partial<PersonaContent>, who: PersonName = 'mei') =>
      editPersona(desk.doors, desk.actors[who], {
        workspaceId,
        personaId: made.document.id,
        ifVersion,
        edit: more,
      });
    expect(await refused(edit(made.version, { state: 'retired' }, 'lin'))).toBe('notAllowed');
    expect(await refused(edit('old', { state: 'retired' }))).toBe('stale');
    expect(await refused(edit(made.version, { name: 'Night owl' }))).toBe('granted');
    granted(await edit(made.version, { name: 'A night owl', state: 'retired' }));
    // Retired ones stand last.
    expect(await names()).toEqual(['Gift giver', 'A night owl']);
  });

  it('has content made for it, if it is one of the department', async () => {
    const { document } = granted(await add('mei'));
    const campaign = (await readyCampaign(desk)).document;
    const item = (personaIds: string[], once: string) =>
      addContent(desk.doors, desk.actors.lin, {
        campaignId: campaign.id,
        once,
        content: {
          title: 'Lamp in the hall',
          channel: 'social',
          format: 'post',
          ownerId: 'lin',
          publishOn: null,
          publishAt: null,
          zone: 'Asia/Shanghai',
          text: '',
          assetIds: [],
          journeyStage: 'awareness',
          personaIds,
          needsApproval: true,
        },
      });
    expect(await refused(item([document.id, 'nobody'], 'item-0001'))).toBe('notFound');
    granted(await item([document.id], 'item-0002'));
    const { items } = granted(await readContent(desk.doors, desk.actors.lin, campaign.id));
    expect(items.map((each) => each.document.personaIds)).toEqual([[document.id]]);
  });

  it('is named by no content item that was written before there were any', () => {
    expect(lift('contentItem', { id: 'old' })).toMatchObject({ id: 'old', personaIds: [] });
  });
});
