import type { Locale } from './person.ts';
import { appLaunch } from './template-catalogue/app-launch.ts';
import { coBranding } from './template-catalogue/co-branding.ts';
import { emailNurture } from './template-catalogue/email-nurture.ts';
import { enrolment } from './template-catalogue/enrolment.ts';
import { type Entry, contentOfEntry } from './template-catalogue/entry.ts';
import { fmcgLaunch } from './template-catalogue/fmcg-launch.ts';
import { loyaltyMonth } from './template-catalogue/loyalty-month.ts';
import { roadshow } from './template-catalogue/roadshow.ts';
import { shoppingFestival } from './template-catalogue/shopping-festival.ts';
import { socialSeries } from './template-catalogue/social-series.ts';
import { springFestival } from './template-catalogue/spring-festival.ts';
import { storeOpening } from './template-catalogue/store-opening.ts';
import { tradeShow } from './template-catalogue/trade-show.ts';
import { webinar } from './template-catalogue/webinar.ts';
import type { TemplateContent } from './template.ts';

/** A template that comes with the product. Nobody changes it; a department makes its own from it. */
export interface BuiltInTemplate {
  readonly id: string;
  readonly version: number;
  readonly content: TemplateContent;
}

const entries: readonly Entry[] = [
  fmcgLaunch,
  shoppingFestival,
  springFestival,
  appLaunch,
  tradeShow,
  webinar,
  emailNurture,
  socialSeries,
  storeOpening,
  loyaltyMonth,
  enrolment,
  coBranding,
  roadshow,
];

/** The catalogue, as somebody reads it in this language. */
export function builtInTemplates(locale: Locale): BuiltInTemplate[] {
  return entries.map((entry) => built(entry, locale));
}

export function builtInTemplate(id: string, locale: Locale): BuiltInTemplate | undefined {
  const entry = entries.find((each) => each.id === id);
  return entry && built(entry, locale);
}

function built(entry: Entry, locale: Locale): BuiltInTemplate {
  return { id: entry.id, version: entry.version, content: contentOfEntry(entry, locale) };
}
