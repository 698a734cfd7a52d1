import type { Drawn } from '../../bot/cards/elements.ts';
import type { Links } from '../../bot/cards/links.ts';
import { requestCard } from '../../bot/cards/request-card.ts';
import type { Reader } from '../../src/domain/notice.ts';
import type { Locale } from '../../src/domain/person.ts';
import type { WorkRequestFace } from '../../src/domain/work-request-face.ts';

const titles: Record<Locale, readonly [string, string]> = {
  en: ['Poster for the fair', 'Which size is it?'],
  'zh-CN': ['展会海报', '需要什么尺寸？'],
  'zh-TW': ['展會海報', '需要什麼尺寸？'],
};

/** Work that is asked for: for those who take it, for its requester, and when it is over. */
export function requestSamples(locale: Locale, reader: Reader, links: Links): Record<string, Drawn> {
  const [title, question] = titles[locale];
  const request: WorkRequestFace = {
    workspaceId: 'marketing',
    id: 'request-1',
    number: 12,
    function: 'design',
    title,
    deadline: '2026-12-18',
    vision: title,
    notes: title,
    materials: ['https://files.example/poster'],
    priority: 'important',
    state: 'waiting',
    requesterName: reader.name,
    ownerName: '',
    last: undefined,
    campaignName: title,
    can: ['accepted', 'asked', 'declined'],
    isRequester: false,
  };
  const asked = { act: 'asked', name: reader.name, words: question } as const;
  const drawn = (part: Partial<WorkRequestFace>) =>
    requestCard({ kind: 'workRequest', reader, request: { ...request, ...part } }, links);
  return {
    'work that is asked for': drawn({}),
    'a question about work': drawn({ state: 'question', last: asked, can: ['answered'], isRequester: true }),
    'work that was declined': drawn({
      state: 'declined',
      last: { ...asked, act: 'declined' },
      can: [],
      isRequester: true,
    }),
  };
}
