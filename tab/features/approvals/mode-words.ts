import type { Stage } from '../../../src/domain/approval.ts';
import { weightOf } from '../../../src/domain/approval-outcome.ts';
import type { Format } from '../../ui/format.ts';
import type { routeTexts } from '../../ui/texts/approvals-route.ts';

type Rule = Pick<Stage, 'mode' | 'approverIds' | 'needs' | 'weights' | 'primaryId'>;

/** How a stage comes to its outcome: "2 of 3 must agree". */
export function modeWords(
  stage: Rule,
  { mode: text }: (typeof routeTexts)['en'],
  format: Format,
  nameOf: (personId: string) => string,
): string {
  const people = stage.approverIds.length;
  const { needs = 1 } = stage;
  if (people === 1) return text.alone;
  switch (stage.mode) {
    case 'any':
      return text.any(people);
    case 'all':
      return text.all;
    case 'inOrder':
      return text.inOrder;
    case 'quorum':
      return text.quorum(needs, people);
    case 'percentage':
      return text.percentage(format.percent(needs / 100), people);
    case 'weighted':
      return text.weighted(
        needs,
        stage.approverIds.reduce((sum, id) => sum + weightOf(stage, id), 0),
      );
    case 'primary':
      return stage.primaryId === undefined ? text.all : text.primary(nameOf(stage.primaryId));
  }
}
