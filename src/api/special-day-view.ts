import type { SpecialDayView } from '../contract/calendar-endpoints.ts';
import type { SpecialDay } from '../domain/named-days.ts';

export function specialDayView({ name, ...day }: SpecialDay): SpecialDayView {
  return { ...day, english: name?.english ?? '', local: name?.local ?? '' };
}
