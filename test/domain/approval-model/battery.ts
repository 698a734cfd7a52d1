import { play } from './play.ts';
import { answerScenes } from './scenes-answers.ts';
import { courseScenes } from './scenes-course.ts';
import { editScenes } from './scenes-edits.ts';
import { routeScenes } from './scenes-routes.ts';
import { ruleScenes } from './scenes-rules.ts';

export interface Battery {
  /** The first thing that is wrong with the engine; null when nothing is. */
  readonly firstFault: () => string | null;
}

export const allScenes = [...answerScenes, ...courseScenes, ...editScenes, ...ruleScenes, ...routeScenes];

/** Histories that are played against each bug that no scene shows. */
const histories = 4_000;

export const firstFault: Battery['firstFault'] = () => {
  for (const { name, run } of allScenes) {
    try {
      run();
    } catch {
      return `scene: ${name}`;
    }
  }
  for (let seed = 1; seed <= histories; seed += 1) {
    const [fault] = faultsIn(seed);
    if (fault !== undefined) return `history ${seed}: ${fault}`;
  }
  return null;
};

/** An engine with a bug may also fall over. */
function faultsIn(seed: number): readonly string[] {
  try {
    return play(seed).faults;
  } catch (error) {
    return [`throws ${String(error)}`];
  }
}
