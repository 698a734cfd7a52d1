import { conflictSentences } from './history-conflicts.ts';
import { feedSentences } from './history-feeds.ts';
import { linkSentences } from './history-links.ts';
import { momentSentences } from './history-moments.ts';
import { peopleSentences } from './history-people.ts';
import { privacySentences } from './history-privacy.ts';
import { accessSentences } from './history-access.ts';
import { calendarSentences } from './history-calendar.ts';
import { launchSentences } from './history-launch.ts';
import { requestSentences } from './history-requests.ts';
import { resultSentences } from './history-results.ts';
import { contentSentences } from './history-content.ts';
import { budgetSentences } from './history-budget.ts';
import { alertSentences } from './history-alerts.ts';
import { goalSentences } from './history-goals.ts';
import { riskSentences } from './history-risks.ts';
import { secondSentences } from './history-second.ts';
import { seriesSentences } from './history-series.ts';
import { templateSentences } from './history-templates.ts';
import { trashSentences } from './history-trash.ts';
import { watchedSentences } from './history-watched.ts';

/** The sentences that stand in files of their own, by what they are about. */
export const partSentences = {
  en: {
    ...linkSentences.en,
    ...peopleSentences.en,
    ...privacySentences.en,
    ...accessSentences.en,
    ...calendarSentences.en,
    ...conflictSentences.en,
    ...feedSentences.en,
    ...trashSentences.en,
    ...seriesSentences.en,
    ...templateSentences.en,
    ...momentSentences.en,
    ...launchSentences.en,
    ...contentSentences.en,
    ...alertSentences.en,
    ...goalSentences.en,
    ...budgetSentences.en,
    ...riskSentences.en,
    ...requestSentences.en,
    ...resultSentences.en,
    ...secondSentences.en,
    ...watchedSentences.en,
  },
  'zh-CN': {
    ...linkSentences['zh-CN'],
    ...peopleSentences['zh-CN'],
    ...privacySentences['zh-CN'],
    ...accessSentences['zh-CN'],
    ...calendarSentences['zh-CN'],
    ...conflictSentences['zh-CN'],
    ...feedSentences['zh-CN'],
    ...trashSentences['zh-CN'],
    ...seriesSentences['zh-CN'],
    ...templateSentences['zh-CN'],
    ...momentSentences['zh-CN'],
    ...launchSentences['zh-CN'],
    ...contentSentences['zh-CN'],
    ...alertSentences['zh-CN'],
    ...goalSentences['zh-CN'],
    ...budgetSentences['zh-CN'],
    ...riskSentences['zh-CN'],
    ...requestSentences['zh-CN'],
    ...resultSentences['zh-CN'],
    ...secondSentences['zh-CN'],
    ...watchedSentences['zh-CN'],
  },
  'zh-TW': {
    ...linkSentences['zh-TW'],
    ...peopleSentences['zh-TW'],
    ...privacySentences['zh-TW'],
    ...accessSentences['zh-TW'],
    ...calendarSentences['zh-TW'],
    ...conflictSentences['zh-TW'],
    ...feedSentences['zh-TW'],
    ...trashSentences['zh-TW'],
    ...seriesSentences['zh-TW'],
    ...templateSentences['zh-TW'],
    ...momentSentences['zh-TW'],
    ...launchSentences['zh-TW'],
    ...contentSentences['zh-TW'],
    ...alertSentences['zh-TW'],
    ...goalSentences['zh-TW'],
    ...budgetSentences['zh-TW'],
    ...riskSentences['zh-TW'],
    ...requestSentences['zh-TW'],
    ...resultSentences['zh-TW'],
    ...secondSentences['zh-TW'],
    ...watchedSentences['zh-TW'],
  },
};
