import type { RowOf } from '../../../domain/import-rows.ts';
import type { ImportNoun } from '../../../domain/import.ts';
import { campaignTarget } from './campaigns.ts';
import { personTarget } from './people.ts';
import { resultTarget } from './results.ts';
import type { Target } from './target.ts';
import { taskTarget } from './tasks.ts';

/** How each kind of row is taken in. */
export const targetOf: { readonly [N in ImportNoun]: Target<RowOf[N]> } = {
  campaigns: campaignTarget,
  people: personTarget,
  tasks: taskTarget,
  results: resultTarget,
};
