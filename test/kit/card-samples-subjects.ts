import type { Drawn } from '../../bot/cards/elements.ts';
import type { ApprovalFace, SubjectFace } from '../../src/domain/notice.ts';
import type { Locale } from '../../src/domain/person.ts';

/* One card of each thing that can be approved, to decide and when it is over. */

type Face = Partial<ApprovalFace>;
type Answer = ApprovalFace['answers'][number];

const words = {
  en: { vendor: 'Inkwell Print Shop', purpose: '2,000 flyers for the fair', post: 'Teaser post, week 10' },
  'zh-CN': { vendor: '墨香印务', purpose: '展会用宣传单 2,000 份', post: '第 10 周预热推文' },
  'zh-TW': { vendor: '墨香印刷', purpose: '展會用傳單 2,000 份', post: '第 10 週預熱貼文' },
} as const satisfies Record<Locale, object>;

export function subjectsFor(locale: Locale): Record<string, SubjectFace> {
  const { vendor, purpose, post } = words[locale];
  const currency = locale === 'zh-TW' ? 'TWD' : 'CNY';
  const money = (minor: number) => ({ minor, currency });
  const file = { kind: 'assetVersion', name: 'poster.png', version: 2, bytes: 734_003 } as const;
  return {
    'a change of budget': { kind: 'budgetChange', from: money(8_000_000), to: money(9_500_000) },
    'a first budget': { kind: 'budgetChange', from: null, to: money(9_500_000) },
    'money that moves': {
      kind: 'budgetTransfer',
      giving: { lineId: 'l-1', name: purpose, category: 'reserve', channel: null, cost: null },
      getting: { lineId: 'l-2', name: post, category: 'media', channel: 'social', cost: money(3_450) },
      amount: money(1_200_000),
      measure: 'costPerLead',
    },
    content: {
      kind: 'contentItem',
      title: post,
      channel: 'social',
      publishOn: '2026-12-01',
      text: `${post} ${post}`.repeat(40),
    },
    'a file': file,
    'a file with its picture': { ...file, picture: 'https://files.lumora.example/poster.png?sig=sample' },
    'an expense': {
      kind: 'expense',
      amount: money(500_000),
      vendor,
      purpose,
      invoiceNumber: 'INV 7',
      receipt: '收據.pdf',
    },
    'a launch': { kind: 'launch' },
  };
}

export function subjectSamples(
  locale: Locale,
  approval: (face: Face) => Drawn,
  outcome: (face: Face) => Drawn,
  closed: (status: ApprovalFace['status'], answers: Answer[]) => Face,
  yes: Answer,
): Record<string, Drawn> {
  const all = Object.entries(subjectsFor(locale)).flatMap(([name, subject]) => [
    [`approval of ${name}`, approval({ subject })] as const,
    [`approval of ${name}, given`, approval({ subject, ...closed('approved', [yes]) })] as const,
    [`outcome of ${name}`, outcome({ subject, ...closed('approved', [yes]) })] as const,
  ]);
  return Object.fromEntries(all);
}
