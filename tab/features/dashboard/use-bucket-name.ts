import type { Bucket } from '../../../src/domain/dashboard.ts';
import { useToday } from '../../data/clock.ts';
import { useFormat } from '../../ui/locale.tsx';

/** What a day, week or month is called on an axis. */
export function useBucketName(bucket: Bucket): (start: string) => string {
  const format = useFormat();
  const today = useToday();
  return (start) => (bucket === 'month' ? format.month(start.slice(0, 7)) : format.date(start, today));
}
