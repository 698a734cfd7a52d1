import { z } from 'zod';

export const countries = ['CN', 'HK', 'TW', 'SG', 'JP', 'DE', 'FR', 'GB', 'US', 'BR', 'IN'] as const;
export const Country = z.enum(countries);
export type Country = z.infer<typeof Country>;

/** Whose days hold on the clocks of a zone, where nothing else is said; undefined where we know of none. */
export function countryOfZone(zone: string): Country | undefined {
  return countries.find((country) => zones[country].includes(zone));
}

/** After the table of zones and countries of the IANA time zone database (zone1970.tab), with its older names. */
const zones: Record<Country, readonly string[]> = {
  CN: ['Asia/Shanghai', 'Asia/Urumqi', 'Asia/Chongqing', 'Asia/Harbin', 'PRC'],
  HK: ['Asia/Hong_Kong', 'Hongkong'],
  TW: ['Asia/Taipei', 'ROC'],
  SG: ['Asia/Singapore', 'Singapore'],
  JP: ['Asia/Tokyo', 'Japan'],
  DE: ['Europe/Berlin', 'Europe/Busingen'],
  FR: ['Europe/Paris'],
  GB: ['Europe/London', 'GB'],
  US: [
    'America/New_York',
    'America/Detroit',
    'America/Chicago',
    'America/Denver',
    'America/Boise',
    'America/Phoenix',
    'America/Los_Angeles',
    'America/Anchorage',
    'Pacific/Honolulu',
    'US/Eastern',
    'US/Central',
    'US/Mountain',
    'US/Pacific',
  ],
  BR: ['America/Sao_Paulo', 'America/Bahia', 'America/Fortaleza', 'America/Recife', 'America/Manaus'],
  IN: ['Asia/Kolkata', 'Asia/Calcutta'],
};
