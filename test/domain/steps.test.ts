import { describe, expect, it } from 'vitest';
import { requestSteps } from '../../src/domain/approval-stages.ts';
import { stepFor } from '../../src/domain/approval-step.ts';
import { stepsOf } from '../../src/domain/steps.ts';
import type { Stage } from '../../src/domain/approval.ts';
import { requestOf } from './approval-cases.ts';

const ordered = (way: Record<string, readonly string[]>) =>
  Object.entries(way).map(([id, after]) => ({ stage: id, id, after }));

describe('The steps of a way', () => {
  it('are counted so that paths side by side are one', () => {
    expect(stepsOf(ordered({ legal: [], finance: [], lead: ['legal', 'finance'] }))).toEqual([
      ['legal', 'finance'],
      ['lead'],
    ]);
  });

  it('take the longer way where two lead to the same stage, whatever the order of the list', () => {
    expect(stepsOf(ordered({ lead: ['money', 'legal'], money: ['copy'], legal: [], copy: [] }))).toEqual([
      ['legal', 'copy'],
      ['money'],
      ['lead'],
    ]);
  });

  it('have what waits for itself, or for what is not there, at the end', () => {
    expect(stepsOf(ordered({ copy: [], egg: ['hen'], hen: ['egg'], lost: ['gone'] }))).toEqual([
      ['copy'],
      ['egg', 'hen', 'lost'],
    ]);
    expect(stepsOf([])).toEqual([]);
  });

  it('follow each other in a request whose stages name nobody before them', () => {
    const stages = ['one', 'two'].map((id) => stageOf({ id }));
    expect(requestSteps(stages).map((step) => step.map(({ id }) => id))).toEqual([['one'], ['two']]);
  });

  it('are what a card says of the stage that its reader is asked in', () => {
    const request = requestOf({
      status: 'inStage',
      stages: [
        stageOf({ id: 'legal', name: 'Legal', approverIds: ['mei'], after: [] }),
        stageOf({ id: 'finance', name: 'Finance', approverIds: ['otto'], after: [] }),
        stageOf({ id: 'lead', name: 'Lead', approverIds: ['nia'], after: ['legal', 'finance'] }),
      ],
    });
    expect(stepFor(request, 'mei')).toMatchObject({ name: 'Legal', position: 1, of: 2 });
    expect(stepFor(request, 'otto')).toMatchObject({ name: 'Finance', position: 1, of: 2 });
  });
});

function stageOf(changes: Pick<Stage, 'id'> & Partial<Stage>): Stage {
  return { mode: 'any', approverIds: ['mei'], decisions: [], outcome: 'open', ...changes };
}
