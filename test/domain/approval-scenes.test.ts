import { describe, expect, it } from 'vitest';
import { answerScenes } from './approval-model/scenes-answers.ts';
import { courseScenes } from './approval-model/scenes-course.ts';
import { editScenes } from './approval-model/scenes-edits.ts';
import { routeScenes } from './approval-model/scenes-routes.ts';
import { ruleScenes } from './approval-model/scenes-rules.ts';

describe.each([
  ['Answers', answerScenes],
  ['The course of a request', courseScenes],
  ['Edits', editScenes],
  ['What rules do, and delegation', ruleScenes],
  ['Routes', routeScenes],
])('%s', (_, scenes) => {
  it.each(scenes)('$name', ({ run }) => {
    expect(run).not.toThrow();
  });
});
