import { describe, expect, it } from 'vitest';
import { answerScenes } from './approval-model/scenes-answers.ts';

describe('Answers', () => {
  it.each(answerScenes)('$name', ({ run }) => {
    expect(run).not.toThrow();
  });
});
