import { fileKeyOf, shownKeyOf } from '../domain/asset-file.ts';
import { scopes } from '../domain/scope.ts';
import type { Kept, Stored } from '../ports.ts';
import { eachOf, type Journey, patiently } from './journey.ts';
import { writePage } from './write-page.ts';

/** One time through all that the source keeps. */
export interface Pass {
  readonly name: string;
  /** Left out where there is nothing that it could do. */
  readonly isLeftOut?: (journey: Journey) => boolean;
  /** Writes what of this page is its own, and gives how much that was. */
  work(journey: Journey, items: readonly Kept[]): Promise<number>;
}

/**
 * Summaries come second: each names the version of its campaign, and a version is a token of the engine that gave it.
 * Places of readers are never moved: they are tokens too.
 */
export const passes: readonly Pass[] = [
  {
    name: 'documents, events and due items',
    async work(journey, items) {
      const ours = items.filter(({ stored }) => stored === undefined || !isEnginesOwn(stored));
      await writePage(journey, ours);
      return ours.length;
    },
  },
  {
    name: 'summaries',
    async work(journey, items) {
      const summaries = items.flatMap(({ partition, stored }) =>
        stored?.document.kind === 'summary' ? [{ partition, document: stored.document }] : [],
      );
      const renewed: Kept[] = [];
      await eachOf(summaries, async ({ partition, document }) => {
        const home = { tenantId: document.tenantId, scope: scopes.campaign(document.id) };
        const campaign = await patiently(journey, journey.to, () =>
          journey.to.store.get(home, 'campaign', document.id),
        );
        const campaignVersion = campaign?.version ?? '';
        renewed.push({ partition, stored: { document: { ...document, campaignVersion }, version: '' } });
      });
      await writePage(journey, renewed);
      return renewed.length;
    },
  },
  {
    name: 'files',
    isLeftOut: ({ from, to }) => !from.files || !to.files,
    async work(journey, items) {
      const { from, to, tell } = journey;
      if (!from.files || !to.files) return 0;
      const [source, target] = [from.files, to.files];
      let copied = 0;
      await eachOf(items, async ({ partition, stored }) => {
        const file = stored && fileBehind(stored.document);
        if (!file) return;
        const { fileKey, name, shownKey } = file;
        const bytes = await source.get(partition, fileKey);
        if (!bytes) {
          tell(`The file "${name}" (${fileKey}) is missing in the source, and so in the target.`);
          return;
        }
        await target.put(partition, fileKey, bytes);
        const picture = shownKey && (await source.get(partition, shownKey));
        if (shownKey && picture) await target.put(partition, shownKey, picture);
        copied += 1;
      });
      return copied;
    },
  },
];

interface FileBehind {
  readonly name: string;
  readonly fileKey: string;
  /** Of the picture that is shown of it. */
  readonly shownKey: string | undefined;
}

/** What lies behind the Files door for a document: a file of a campaign, or the receipt of an expense. */
function fileBehind(document: Stored['document']): FileBehind | undefined {
  if (document.kind === 'asset') {
    const { id, fileKey, name, shown } = document;
    return { name, fileKey, shownKey: shown && shownKeyOf(id) };
  }
  if (document.kind !== 'expense' || !document.receipt) return undefined;
  const { fileId, name, shown } = document.receipt;
  return { name, fileKey: fileKeyOf(fileId), shownKey: shown && shownKeyOf(fileId) };
}

function isEnginesOwn({ document: { kind } }: Stored): boolean {
  return kind === 'summary' || kind === 'relayCursor';
}
