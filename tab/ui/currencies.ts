/** What a marketing department usually pays in. The service takes any currency of ISO 4217. */
const usual = ['CNY', 'EUR', 'USD', 'TWD', 'HKD', 'JPY', 'GBP', 'SGD', 'KRW', 'AUD', 'CAD', 'CHF', 'INR'];

/** The currencies to choose from: those that are in use here first. */
export function currencyChoices(...inUse: readonly string[]): string[] {
  return [...new Set([...inUse, ...usual])];
}
