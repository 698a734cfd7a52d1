import type { Container } from './account.ts';
import { runBatch } from './batch.ts';
import { answerFeed } from './change-feed.ts';
import {
  commitDraft,
  createItem,
  deleteItem,
  type Done,
  type Draft,
  openDraft,
  readItem,
  replaceItem,
  upsertItem,
} from './items.ts';
import { keyIn } from './partition.ts';
import { answerQuery, type PageFault, questionIn } from './questions.ts';
import { planOf, type Registry } from './registry.ts';
import { type Answer, type Call, objectFrom, type Operation } from './wire.ts';

/** What an operation on documents has before it. */
export interface Scene {
  readonly call: Call;
  readonly container: Container;
  readonly item: string;
  readonly now: number;
  readonly registry: Registry;
  readonly pages: PageFault;
}

type DocumentOperation = Extract<
  Operation,
  'create' | 'read' | 'replace' | 'upsert' | 'delete' | 'batch' | 'query' | 'queryPlan' | 'changeFeed'
>;

/** The operations on documents, by name. */
export const documentOperations: Readonly<Record<DocumentOperation, (scene: Scene) => Answer>> = {
  create: single((draft, { call }) => createItem(draft, objectFrom(call.body))),
  upsert: single((draft, { call }) => upsertItem(draft, objectFrom(call.body))),
  replace: single((draft, { call, item }) =>
    replaceItem(draft, item, objectFrom(call.body), { ifMatch: call.headers.get('if-match') }),
  ),
  delete: single((draft, { call, item }) =>
    deleteItem(draft, item, { ifMatch: call.headers.get('if-match') }),
  ),
  read: single((draft, { call, item }) =>
    readItem(draft, item, { ifNoneMatch: call.headers.get('if-none-match') }),
  ),
  batch: ({ call, container, now }) =>
    runBatch(
      openDraft(container, keyIn(call, container), now),
      call.body,
      call.headers.get('prefer') !== undefined,
    ),
  query: ({ call, container, now, registry, pages }) => answerQuery(call, container, now, registry, pages),
  queryPlan: ({ call, registry }) => ({
    status: 200,
    body: planOf(questionIn(call, registry).sql),
    requestUnits: 0,
  }),
  changeFeed: ({ call, container, now, pages }) => answerFeed(call, container, now, pages),
};

function single(run: (draft: Draft, scene: Scene) => Done): (scene: Scene) => Answer {
  return (scene) => {
    const draft = openDraft(scene.container, keyIn(scene.call, scene.container), scene.now);
    const { status, item, requestUnits } = run(draft, scene);
    commitDraft(draft);
    if (!item) return { status, requestUnits };
    const headers = { etag: String(item.body._etag) };
    return status === 304
      ? { status, headers, requestUnits }
      : { status, headers, body: item.body, requestUnits };
  };
}
