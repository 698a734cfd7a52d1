import { describe, expect, it } from 'vitest';
import { type WorkBrief, type WorkRequest, briefFault } from '../../src/domain/work-request.ts';
import { type WorkAct, canTurn, toldOf, turnRequest } from '../../src/domain/work-request-turns.ts';

const brief: WorkBrief = {
  function: 'design',
  title: 'Poster for the fair',
  deadline: '2026-03-20',
  vision: 'Read from the other side of the street',
  materials: [],
  notes: '',
  contactIds: [],
  priority: 'medium',
  campaignId: null,
};

const request: WorkRequest = {
  kind: 'workRequest',
  schema: 1,
  id: 'r1',
  tenantId: 'contoso',
  workspaceId: 'marketing',
  number: 1,
  ...brief,
  state: 'waiting',
  requesterId: 'lin',
  ownerId: null,
  source: 'tab',
  turns: [],
  became: null,
  createdAt: '2026-03-02T01:00:00.000Z',
  changedAt: '2026-03-02T01:00:00.000Z',
  dueKey: '2026-03-20',
};

const at = '2026-03-03T01:00:00.000Z';

/** The request after these turns, each by somebody. */
function after(...turns: readonly (readonly [string, WorkAct])[]): WorkRequest {
  return turns.reduce((now, [byId, act]) => {
    const step = turnRequest(now, act, { byId, at });
    if (!('request' in step)) throw new Error(step.refused);
    return step.request;
  }, request);
}

describe('A brief', () => {
  it('is refused with the name of what is missing first, and with a deadline that is over', () => {
    expect(briefFault(brief, '2026-03-02')).toBeUndefined();
    expect(briefFault({ ...brief, title: '', vision: '' }, '2026-03-02')).toMatchObject({
      refused: 'incomplete',
      at: 'title',
    });
    expect(briefFault({ ...brief, deadline: null }, '2026-03-02')).toMatchObject({ at: 'deadline' });
    expect(briefFault({ ...brief, vision: '' }, '2026-03-02')).toMatchObject({ at: 'vision' });
    expect(briefFault(brief, '2026-03-21')).toMatchObject({ refused: 'malformed', at: 'deadline' });
  });
});

describe('A request for work', () => {
  it('goes from asking to an owner, over a question and its answer', () => {
    const asked = after(['bo', { act: 'asked', words: 'Which size?' }]);
    expect(asked.state).toBe('question');
    const answered = after(
      ['bo', { act: 'asked', words: 'Which size?' }],
      ['lin', { act: 'answered', words: 'A1' }],
    );
    expect(answered.state).toBe('waiting');
    const accepted = after(['bo', { act: 'accepted' }], ['mei', { act: 'assigned', ownerId: 'ana' }]);
    expect(accepted).toMatchObject({ state: 'accepted', ownerId: 'ana' });
    expect(accepted.turns.map(({ act, byId }) => `${byId} ${act}`)).toEqual(['bo accepted', 'mei assigned']);
  });

  it('is declined only with a reason, ends by it, and can be opened again as it was', () => {
    expect(turnRequest(request, { act: 'declined', words: '  ' }, { byId: 'bo', at })).toMatchObject({
      refused: 'commentNeeded',
    });
    const declined = after(['bo', { act: 'declined', words: 'No time in March' }]);
    expect(declined).toMatchObject({ state: 'declined', dueKey: at });
    expect(turnRequest(declined, { act: 'accepted' }, { byId: 'mei', at })).toMatchObject({
      refused: 'wrongStatus',
    });
    expect(
      after(['bo', { act: 'accepted' }], ['lin', { act: 'withdrawn' }], ['mei', { act: 'reopened' }]),
    ).toMatchObject({ state: 'accepted', ownerId: 'bo', dueKey: '2026-03-20' });
  });

  it('takes the same click twice as one', () => {
    const once = after(['bo', { act: 'asked', words: 'Which size?' }]);
    const twice = turnRequest(once, { act: 'asked', words: ' Which size? ' }, { byId: 'bo', at });
    expect(twice).toEqual({ request: once, happening: undefined });
    const owned = after(['bo', { act: 'accepted' }]);
    expect(turnRequest(owned, { act: 'assigned', ownerId: 'bo' }, { byId: 'mei', at })).toMatchObject({
      happening: undefined,
    });
  });

  it('ends when it goes on as something else, and remembers as what', () => {
    const converted = after(['bo', { act: 'converted', campaignId: 'c1', taskId: 't1' }]);
    expect(converted).toMatchObject({
      state: 'converted',
      ownerId: 'bo',
      became: { campaignId: 'c1', taskId: 't1' },
    });
    expect(canTurn(converted, 'declined')).toBe(false);
  });

  it('tells each decision to whom it concerns, and never to whoever made it', () => {
    expect(toldOf(request, 'asked', 'bo', ['bo', 'mei'])).toEqual(['lin']);
    expect(toldOf(request, 'answered', 'lin', ['bo', 'mei'])).toEqual(['bo', 'mei']);
    expect(toldOf({ ...request, ownerId: 'ana' }, 'answered', 'lin', ['bo'])).toEqual(['ana']);
    expect(toldOf({ ...request, ownerId: 'ana' }, 'assigned', 'mei', ['bo'])).toEqual(['lin', 'ana']);
    expect(toldOf(request, 'prioritised', 'bo', ['bo'])).toEqual([]);
    expect(toldOf({ ...request, requesterId: 'bo' }, 'accepted', 'bo', ['bo'])).toEqual([]);
  });
});
