import type { CampaignStatus } from '../../domain/campaign.ts';
import type { Locale } from '../../domain/person.ts';
import { type Misfit, misfits, type Refusal } from '../../domain/refusal.ts';
import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

export type { Catalogue } from './catalogue.ts';

const catalogues: Record<Locale, Catalogue> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

/** The words that cards and screens share, in the reader's language. */
export function words(locale: Locale): Catalogue {
  return catalogues[locale];
}

/** A refusal as a sentence: says what is wrong and what to do. Codes among its facts become words. */
export function refusalText(locale: Locale, refusal: Refusal): string {
  const catalogue = words(locale);
  const facts = { ...refusal.facts };
  if (typeof facts.status === 'string' && isStatus(facts.status, catalogue)) {
    facts.status = catalogue.campaignStatus[facts.status];
  }
  if (typeof facts.field === 'string') {
    facts.field = (catalogue.field as Readonly<Record<string, string>>)[facts.field] ?? facts.field;
  }
  const misfit = misfitIn(facts.what);
  return catalogue.refusal[refusal.refused]({
    ...(refusal.at === undefined ? {} : { at: refusal.at }),
    ...(misfit === undefined ? {} : { problem: catalogue.misfit[misfit](facts.most ?? '') }),
    facts,
  });
}

function misfitIn(what: string | number | undefined): Misfit | undefined {
  return misfits.find((misfit) => misfit === what);
}

function isStatus(text: string, { campaignStatus }: Catalogue): text is CampaignStatus {
  return Object.hasOwn(campaignStatus, text);
}
