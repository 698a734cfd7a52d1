import type { Verb } from '../../src/domain/rights.ts';
import type { AttackHouse } from './attack-house.ts';
import type { AttackObjects } from './attack-scene.ts';

/* Values that stand nowhere else, the rights that they are behind, and every way in which the product prints them. */

interface Secret {
  /** Whoever lacks one of these may see it nowhere. */
  readonly behind: readonly Verb[];
  /** An amount in hundredths, or a text. */
  readonly value: number | string;
}

export const secrets = {
  budget: { behind: ['campaign.readBudget'], value: 987_654_321 },
  budgetBefore: { behind: ['campaign.readBudget'], value: 241_379_865 },
  budgetWished: { behind: ['campaign.readBudget'], value: 358_216_497 },
  price: { behind: ['vendor.readPrice'], value: 613_948_275 },
  /** What people wrote about a request that is about a price alone. */
  pricedWords: { behind: ['vendor.readPrice'], value: 'words-priced-5b1d' },
  spend: { behind: ['result.read', 'campaign.readBudget'], value: 472_591_836 },
  revenue: { behind: ['result.read', 'campaign.readBudget'], value: 529_183_746 },
  /** What stood there before a correction. */
  spendBefore: { behind: ['result.read', 'campaign.readBudget'], value: 163_857_429 },
  ordersBefore: { behind: ['result.read'], value: '27195834' },
  impressions: { behind: ['result.read'], value: '71845326' },
  orders: { behind: ['result.read'], value: '38461957' },
} as const satisfies Readonly<Record<string, Secret>>;
export type SecretName = keyof typeof secrets;
export const secretNames = Object.keys(secrets) as SecretName[];

/** What groups digits. A dot is kept: none of our languages groups by it, and a short amount without it is like a part of an id. */
const between = /(?<=\d)[,'’\s\u00A0\u202F](?=\d)/gu;

/** A text as it is searched: full-width digits are digits, and nothing groups them. */
export function plain(shown: string): string {
  return shown.normalize('NFKC').replaceAll(between, '');
}

/** Every text by which one knows a value: as it is kept, in whole units, and shortened as each language shortens it. */
export function printedForms(value: number | string): string[] {
  if (typeof value === 'string') return [value];
  const short = ['en', 'en-GB', 'zh-CN', 'zh-TW'].flatMap((tag) =>
    (['short', 'long'] as const).flatMap((compactDisplay) =>
      [3, 4, 5].map((maximumSignificantDigits) =>
        new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay, maximumSignificantDigits }).format(
          value / 100,
        ),
      ),
    ),
  );
  const whole = String(Math.floor(value / 100));
  return [...new Set([whole, String(Math.round(value / 100)), ...short.map(plain), inSigns(Number(whole))])];
}

/** 九百八十七万六千五百四十三, as it is written where nobody may change a digit. */
function inSigns(number: number): string {
  const signs = '零一二三四五六七八九';
  const below = (part: number): string =>
    [1_000, 100, 10, 1]
      .map((unit, place) => {
        const digit = Math.floor(part / unit) % 10;
        return digit === 0 ? '' : `${signs[digit]}${'千百十'[place] ?? ''}`;
      })
      .join('');
  return `${below(Math.floor(number / 10_000))}万${below(number % 10_000)}`;
}

const forms = secretNames.map((name) => [name, printedForms(secrets[name].value)] as const);

/** Which of them stand in a text, in whatever form. */
export function secretsIn(shown: string): SecretName[] {
  const text = plain(shown);
  return forms.flatMap(([name, printed]) => (printed.some((form) => text.includes(form)) ? [name] : []));
}

const params = { workspaceId: 'marketing' };

export interface SecretObjects {
  readonly campaignId: string;
  readonly requests: { readonly plan: string; readonly price: string; readonly wish: string };
  readonly runId: string;
  readonly scheduleId: string;
}

/** Puts each value wherever it can be put: fields, their history, requests, results, a report that was kept, an import. */
export async function seedSecrets(house: AttackHouse, objects: AttackObjects): Promise<SecretObjects> {
  const campaignId = objects.shared['campaignId'] ?? '';
  const of = { campaignId };
  const olga = house.as('olga');
  const now = () => olga.call('GET /api/campaigns/:campaignId', { params: of });
  for (const name of ['budgetBefore', 'budget'] as const) {
    const { version } = await now();
    const edit = { budget: { minor: secrets[name].value, currency: 'CNY' } };
    await olga.call('PATCH /api/campaigns/:campaignId', { params: of, body: { ifVersion: version, edit } });
  }
  await secretResults(house, campaignId);
  const asking = { approverIds: ['ann', 'mia'], mode: 'all' as const, dueAt: null };
  const words = secrets.pricedWords.value;
  const price = await olga.call('POST /api/campaigns/:campaignId/approvals', {
    params: of,
    body: {
      once: 'secret-price',
      ifVersion: (await now()).version,
      ...asking,
      note: words,
      subject: {
        kind: 'expense',
        amount: { minor: secrets.price.value, currency: 'CNY' },
        vendor: 'Paper Crane',
        purpose: words,
      },
    },
  });
  const wish = await olga.call('POST /api/campaigns/:campaignId/approvals', {
    params: of,
    body: {
      once: 'secret-wish',
      ifVersion: (await now()).version,
      ...asking,
      note: '',
      subject: {
        kind: 'budgetChange',
        from: { minor: secrets.budget.value, currency: 'CNY' },
        to: { minor: secrets.budgetWished.value, currency: 'CNY' },
      },
    },
  });
  await house.settle();
  await house.as('ann').call('POST /api/campaigns/:campaignId/approvals/:requestId/decisions', {
    params: { ...of, requestId: price.id },
    body: { verb: 'approve', revisionShown: price.revision, round: price.round, comment: words },
  });
  await olga.call('POST /api/campaigns/:campaignId/approvals/:requestId/urging', {
    params: { ...of, requestId: price.id },
    body: { toId: 'mia' },
  });
  const scheduleId = await secretReport(house);
  await house.as('mia').call('POST /api/workspaces/:workspaceId/imports', {
    params,
    query: { noun: 'campaigns', fileName: 'fair.csv' },
    body: new Blob([`Name,Type,Budget\nFair,email,${secrets.budget.value / 100}\n`]),
  });
  await house.settle();
  const runs = await house.as('mia').call('GET /api/workspaces/:workspaceId/reports', { params });
  const requests = { plan: objects.shared['requestId'] ?? '', price: price.id, wish: wish.id };
  return { campaignId, requests, runId: runs.at(0)?.id ?? '', scheduleId };
}

async function secretReport(house: AttackHouse): Promise<string> {
  const recipientIds = ['ada', 'mia', 'olga', 'finn', 'nell', 'ann'];
  const schedule = await house.as('mia').call('POST /api/workspaces/:workspaceId/schedules', {
    params,
    body: {
      once: 'secret-report',
      name: 'The week',
      recipientIds,
      cadence: { every: 'week', weekdays: [1] },
      holidays: 'stay',
      time: '13:00',
      zone: 'Asia/Shanghai',
    },
  });
  await house.as('mia').call('POST /api/workspaces/:workspaceId/schedules/:scheduleId/send', {
    params: { ...params, scheduleId: schedule.id },
  });
  await house.settle();
  return schedule.id;
}

async function secretResults(house: AttackHouse, campaignId: string): Promise<void> {
  const money = (name: 'spend' | 'spendBefore' | 'revenue') => ({
    minor: secrets[name].value,
    currency: 'CNY',
  });
  const row = { date: '2026-02-25', channel: 'email' as const };
  const first = { ...row, orders: Number(secrets.ordersBefore.value), spend: money('spendBefore') };
  const figures = { impressions: Number(secrets.impressions.value), clicks: 100, leads: 10 };
  const then = { ...row, ...figures, orders: Number(secrets.orders.value), spend: money('spend') };
  for (const rows of [[first], [{ ...then, revenue: money('revenue') }]]) {
    await house.as('olga').call('PUT /api/campaigns/:campaignId/results', {
      params: { campaignId },
      body: { source: 'test', rows },
    });
  }
}
