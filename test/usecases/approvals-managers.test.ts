import { beforeEach, describe, expect, it } from 'vitest';
import type { RouteStage, Who } from '../../src/domain/route.ts';
import type { Colleague } from '../../src/domain/colleague.ts';
import type { Doors } from '../../src/ports.ts';
import { saveRoute } from '../../src/usecases/approvals/save-route.ts';
import { submitForApproval } from '../../src/usecases/approvals/submit.ts';
import { granted, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, readyCampaign, submission } from './approvals-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const person = (personId: string): Who => ({ who: 'person', personId });
const legal: RouteStage = {
  id: 'legal',
  name: 'Legal',
  after: [],
  when: [],
  rule: { mode: 'all' },
  approvers: [person('bo')],
  primary: null,
  veto: [],
  reviewers: [],
  rejects: 'endsAll',
  distinct: false,
  watches: ['content'],
  deadlineHours: 16,
  usualHours: 8,
  ladder: [
    { afterHours: 8, act: 'escalate', to: [person('ana')], upTo: undefined },
    { afterHours: 16, act: 'askTerminalOwner', to: [], upTo: undefined },
  ],
};

/** The desk in an organisation whose directory knows who leads whom, and by whom it was asked. */
function led(by: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const manager: Doors['directory']['manager'] = async (reader, personId) => {
    asked.push(`${reader.personId} about ${personId}`);
    const id = by[personId];
    const colleague: Colleague | undefined =
      id === undefined ? undefined : { personId: id, name: id, email: '' };
    return colleague;
  };
  return { doors: { ...desk.doors, directory: { ...desk.doors.directory, manager } }, asked };
}

async function submittedWith(doors: Doors, stages: RouteStage[]) {
  const draft = {
    routeId: 'ours',
    name: 'Ours',
    when: [],
    place: 1,
    duplicates: 'eachTime' as const,
    stages,
    observers: [],
    terminalOwners: [person('ana')],
    undoMinutes: 10,
    active: true,
  };
  granted(await saveRoute(doors, desk.actors.ana, { workspaceId, draft }));
  const wanted = submission(await readyCampaign(desk), { routeId: 'ours' });
  return granted(await submitForApproval(doors, desk.actors.lin, wanted)).document;
}

const escalatedTo = ({
  stages,
}: {
  stages: { ladder?: { act: string; personIds?: string[] | undefined }[] | undefined }[];
}) => stages[0]?.ladder?.find(({ act }) => act === 'escalate')?.personIds;

describe('Who leads whom, as the organisation’s directory knows it', () => {
  it('is to whom a stage is escalated, before those whom the route names', async () => {
    const { doors, asked } = led({ bo: 'mei' });
    expect(escalatedTo(await submittedWith(doors, [legal]))).toEqual(['mei', 'ana']);
    expect(new Set(asked)).toEqual(new Set(['lin about lin', 'lin about bo']));
  });

  it.each([
    ['nobody is known', {}],
    ['it is the requester', { bo: 'lin' }],
    ['it is a guest', { bo: 'gus' }],
    ['it is nobody of the workspace', { bo: 'nora' }],
  ])('changes nothing where %s', async (_, by) => {
    expect(escalatedTo(await submittedWith(led(by).doors, [legal]))).toEqual(['ana']);
  });

  it('is asked where a route asks the requester’s manager', async () => {
    const { doors } = led({ lin: 'mei' });
    const request = await submittedWith(doors, [{ ...legal, approvers: [{ who: 'managerOfRequester' }] }]);
    expect(request.stages[0]?.approverIds).toEqual(['mei']);
  });
});
