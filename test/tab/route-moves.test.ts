import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRoute } from '../../src/domain/route-check.ts';
import type { RouteStage } from '../../src/domain/route.ts';
import { newStage } from '../../tab/features/routes/new-route.ts';
import { columnsOf } from '../../tab/features/routes/stage-columns.ts';
import {
  moved,
  withAfter,
  withMoved,
  withoutStage,
  withStage,
} from '../../tab/features/routes/stage-moves.ts';
import { route, stage } from './kit/routes-desk.ts';

const columns = (stages: readonly RouteStage[]): string[] =>
  columnsOf(stages).map((column) => column.map(({ id }) => id).join(' ∥ '));
const after = (stages: readonly RouteStage[], id: string): readonly string[] | undefined =>
  stages.find((each) => each.id === id)?.after;

const diamond = [
  stage('copy'),
  stage('legal', { after: ['copy'] }),
  stage('brand', { after: ['copy'] }),
  stage('director', { after: ['legal', 'brand'] }),
];

describe('a step that is put somewhere else', () => {
  it('goes between two columns: all that led across leads to it', () => {
    const stages = withStage(diamond, stage('cfo'), { at: 'gap', gap: 2 });
    expect(columns(stages)).toEqual(['copy', 'legal ∥ brand', 'cfo', 'director']);
    expect(after(stages, 'cfo')).toEqual(['legal', 'brand']);
    expect(after(stages, 'director')).toEqual(['cfo']);
  });

  it('goes to the beginning, to the end, and between two others', () => {
    expect(columns(withMoved(diamond, 'director', { at: 'gap', gap: 0 }))).toEqual([
      'director',
      'copy',
      'legal ∥ brand',
    ]);
    const last = withMoved(diamond, 'copy', { at: 'gap', gap: 3 });
    expect(columns(last)).toEqual(['legal ∥ brand', 'director', 'copy']);
    const between = withMoved(diamond, 'copy', { at: 'gap', gap: 2 });
    expect(columns(between)).toEqual(['legal ∥ brand', 'copy', 'director']);
  });

  it('goes on along one path only', () => {
    const stages = withStage(diamond, stage('counsel'), { at: 'after', stageId: 'legal' });
    expect(after(stages, 'counsel')).toEqual(['legal']);
    expect(after(stages, 'director')).toEqual(['counsel', 'brand']);
  });

  it('leaves no detour behind when it is taken away', () => {
    const stages = withoutStage(withAfter(diamond, 'director', ['copy', 'legal']), 'legal');
    expect(after(stages, 'director')).toEqual(['copy']);
    const chain = withoutStage([...diamond, stage('end', { after: ['director', 'brand'] })], 'director');
    expect(after(chain, 'end')).toEqual(['legal', 'brand']);
  });

  it('never waits for itself, however it is asked to', () => {
    expect(after(withAfter(diamond, 'copy', ['director', 'copy']), 'copy')).toEqual([]);
  });
});

describe('whatever is done to the picture, one after the other', () => {
  const place = fc.oneof(
    fc.record({ at: fc.constant('gap' as const), share: fc.nat(99) }),
    fc.record({ at: fc.constantFrom('beside' as const, 'after' as const), share: fc.nat(99) }),
  );
  const act = fc.record({
    verb: fc.constantFrom('add', 'remove', 'put', 'earlier', 'later', 'up', 'down'),
    which: fc.nat(99),
    place,
  });

  it('every step is still there once, is reached, and waits for what exists', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let stages: RouteStage[] = diamond;
        for (const { verb, which, place: wanted } of acts) {
          const chosen = stages[which % stages.length]?.id ?? '';
          const other = stages[wanted.share % stages.length]?.id ?? '';
          const to =
            wanted.at === 'gap'
              ? { at: wanted.at, gap: wanted.share % (columnsOf(stages).length + 1) }
              : { at: wanted.at, stageId: other };
          const ids = new Set(stages.map(({ id }) => id));
          if (verb === 'add') stages = withStage(stages, newStage(stages, String), to);
          else if (verb === 'remove') stages = stages.length > 1 ? withoutStage(stages, chosen) : stages;
          else if (verb === 'put') stages = withMoved(stages, chosen, to);
          else stages = moved(stages, chosen, verb) ?? stages;
          const grown = verb === 'add' ? 1 : verb === 'remove' && ids.size > 1 ? -1 : 0;
          expect(stages).toHaveLength(ids.size + grown);
          const faults = checkRoute({ ...whole, stages }).map(({ what }) => what);
          expect(faults.filter((what) => graph.has(what))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const graph = new Set(['sameId', 'unknownStage', 'cycle', 'unreachable']);
const whole = { ...route('any'), kind: 'route' as const, schema: 1 as const, tenantId: 'tenant' };
