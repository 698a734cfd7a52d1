/** An example of RFC 5545 §3.8.5.3: what it says, the rules that say it, when it begins, and when it recurs. */
export interface Example {
  readonly words: string;
  readonly rules: readonly string[];
  /** 09:00 in New York on this day. */
  readonly start: string;
  /** "1997: 9/2-4,8 10/1": months and days of a year. The RFC tells no more of a rule without an end. */
  readonly days?: string;
  /** Wall times, where they are not 09:00 on some days. */
  readonly walls?: readonly string[];
}

const daily = 'SU,MO,TU,WE,TH,FR,SA';
const hours = '9,10,11,12,13,14,15,16';
const twenties = hours.split(',').flatMap((hour) => ['00', '20', '40'].map((minute) => `${hour}:${minute}`));
const at = (day: string, ...times: readonly string[]): string[] =>
  times.map((time) => `${day}T${time.padStart(5, '0')}`);
const weekdays = 'MO,TU,WE,TH,FR';

const example = (words: string, start: string, rule: string | readonly string[], days: string): Example => ({
  words,
  start,
  rules: typeof rule === 'string' ? [rule] : rule,
  days,
});

export const examples: readonly Example[] = [
  example('daily for 10 occurrences', '1997-09-02', 'FREQ=DAILY;COUNT=10', '1997: 9/2-11'),
  example(
    'daily until December 24, 1997',
    '1997-09-02',
    'FREQ=DAILY;UNTIL=19971224T000000Z',
    '1997: 9/2-30 10/1-31 11/1-30 12/1-23',
  ),
  example(
    'every other day, forever',
    '1997-09-02',
    'FREQ=DAILY;INTERVAL=2',
    '1997: 9/2,4,6,8,10,12,14,16,18,20,22,24,26,28,30 10/2,4,6,8,10,12,14,16,18,20,22,24,26,28,30 11/1,3,5,7',
  ),
  example(
    'every 10 days, 5 occurrences',
    '1997-09-02',
    'FREQ=DAILY;INTERVAL=10;COUNT=5',
    '1997: 9/2,12,22 10/2,12',
  ),
  example(
    'every day in January, for 3 years',
    '1998-01-01',
    [
      `FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=${daily}`,
      'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1',
    ],
    '1998: 1/1-31 1999: 1/1-31 2000: 1/1-31',
  ),
  example(
    'weekly for 10 occurrences',
    '1997-09-02',
    'FREQ=WEEKLY;COUNT=10',
    '1997: 9/2,9,16,23,30 10/7,14,21,28 11/4',
  ),
  example(
    'weekly until December 24, 1997',
    '1997-09-02',
    'FREQ=WEEKLY;UNTIL=19971224T000000Z',
    '1997: 9/2,9,16,23,30 10/7,14,21,28 11/4,11,18,25 12/2,9,16,23',
  ),
  example(
    'every other week, forever',
    '1997-09-02',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    '1997: 9/2,16,30 10/14,28 11/11,25 12/9,23 1998: 1/6,20 2/3',
  ),
  example(
    'weekly on Tuesday and Thursday for five weeks',
    '1997-09-02',
    ['FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH', 'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH'],
    '1997: 9/2,4,9,11,16,18,23,25,30 10/2',
  ),
  example(
    'every other week on Monday, Wednesday and Friday until December 24, 1997',
    '1997-09-01',
    'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
    '1997: 9/1,3,5,15,17,19,29 10/1,3,13,15,17,27,29,31 11/10,12,14,24,26,28 12/8,10,12,22',
  ),
  example(
    'every other week on Tuesday and Thursday, for 8 occurrences',
    '1997-09-02',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
    '1997: 9/2,4,16,18,30 10/2,14,16',
  ),
  example(
    'monthly on the first Friday for 10 occurrences',
    '1997-09-05',
    'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
    '1997: 9/5 10/3 11/7 12/5 1998: 1/2 2/6 3/6 4/3 5/1 6/5',
  ),
  example(
    'monthly on the first Friday until December 24, 1997',
    '1997-09-05',
    'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
    '1997: 9/5 10/3 11/7 12/5',
  ),
  example(
    'every other month on the first and last Sunday for 10 occurrences',
    '1997-09-07',
    'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
    '1997: 9/7,28 11/2,30 1998: 1/4,25 3/1,29 5/3,31',
  ),
  example(
    'monthly on the second-to-last Monday for 6 months',
    '1997-09-22',
    'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
    '1997: 9/22 10/20 11/17 12/22 1998: 1/19 2/16',
  ),
  example(
    'monthly on the third-to-the-last day, forever',
    '1997-09-28',
    'FREQ=MONTHLY;BYMONTHDAY=-3',
    '1997: 9/28 10/29 11/28 12/29 1998: 1/29 2/26',
  ),
  example(
    'monthly on the 2nd and 15th for 10 occurrences',
    '1997-09-02',
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
    '1997: 9/2,15 10/2,15 11/2,15 12/2,15 1998: 1/2,15',
  ),
  example(
    'monthly on the first and last day for 10 occurrences',
    '1997-09-30',
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
    '1997: 9/30 10/1,31 11/1,30 12/1,31 1998: 1/1,31 2/1',
  ),
  example(
    'every 18 months on the 10th thru 15th for 10 occurrences',
    '1997-09-10',
    'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
    '1997: 9/10-15 1999: 3/10-13',
  ),
  example(
    'every Tuesday, every other month',
    '1997-09-02',
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
    '1997: 9/2,9,16,23,30 11/4,11,18,25 1998: 1/6,13,20,27 3/3,10,17,24,31',
  ),
  example(
    'yearly in June and July for 10 occurrences',
    '1997-06-10',
    'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
    '1997: 6/10 7/10 1998: 6/10 7/10 1999: 6/10 7/10 2000: 6/10 7/10 2001: 6/10 7/10',
  ),
  example(
    'every other year in January, February and March for 10 occurrences',
    '1997-03-10',
    'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
    '1997: 3/10 1999: 1/10 2/10 3/10 2001: 1/10 2/10 3/10 2003: 1/10 2/10 3/10',
  ),
  example(
    'every third year on the 1st, 100th and 200th day for 10 occurrences',
    '1997-01-01',
    'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
    '1997: 1/1 4/10 7/19 2000: 1/1 4/9 7/18 2003: 1/1 4/10 7/19 2006: 1/1',
  ),
  example(
    'every 20th Monday of the year, forever',
    '1997-05-19',
    'FREQ=YEARLY;BYDAY=20MO',
    '1997: 5/19 1998: 5/18 1999: 5/17',
  ),
  example(
    'Monday of week number 20, forever',
    '1997-05-12',
    'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
    '1997: 5/12 1998: 5/11 1999: 5/17',
  ),
  example(
    'every Thursday in March, forever',
    '1997-03-13',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
    '1997: 3/13,20,27 1998: 3/5,12,19,26 1999: 3/4,11,18,25',
  ),
  example(
    'every Thursday, but only during June, July and August, forever',
    '1997-06-05',
    'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8',
    '1997: 6/5,12,19,26 7/3,10,17,24,31 8/7,14,21,28 1998: 6/4,11,18,25 7/2,9,16,23,30 8/6,13,20,27 ' +
      '1999: 6/3,10,17,24 7/1,8,15,22,29 8/5,12,19,26',
  ),
  example(
    'every Friday the 13th, forever (its first day is an exception)',
    '1997-09-02',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    '1998: 2/13 3/13 11/13 1999: 8/13 2000: 10/13',
  ),
  example(
    'the first Saturday that follows the first Sunday of the month, forever',
    '1997-09-13',
    'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
    '1997: 9/13 10/11 11/8 12/13 1998: 1/10 2/7 3/7 4/11 5/9 6/13',
  ),
  example(
    'every 4 years, the first Tuesday after a Monday in November, forever',
    '1996-11-05',
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    '1996: 11/5 2000: 11/7 2004: 11/2',
  ),
  example(
    'the third Tuesday, Wednesday or Thursday, for the next 3 months',
    '1997-09-04',
    'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
    '1997: 9/4 10/7 11/6',
  ),
  example(
    'the second-to-last weekday of the month',
    '1997-09-29',
    `FREQ=MONTHLY;BYDAY=${weekdays};BYSETPOS=-2`,
    '1997: 9/29 10/30 11/27 12/30 1998: 1/29 2/26 3/30',
  ),
  {
    // Printed with 170000Z, which is 13:00 in New York; the words and the result are about 17:00 there.
    words: 'every 3 hours from 9 to 17 on a specific day',
    rules: ['FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z'],
    start: '1997-09-02',
    walls: at('1997-09-02', '9:00', '12:00', '15:00'),
  },
  {
    words: 'every 15 minutes for 6 occurrences',
    rules: ['FREQ=MINUTELY;INTERVAL=15;COUNT=6'],
    start: '1997-09-02',
    walls: at('1997-09-02', '9:00', '9:15', '9:30', '9:45', '10:00', '10:15'),
  },
  {
    words: 'every hour and a half for 4 occurrences',
    rules: ['FREQ=MINUTELY;INTERVAL=90;COUNT=4'],
    start: '1997-09-02',
    walls: at('1997-09-02', '9:00', '10:30', '12:00', '13:30'),
  },
  {
    words: 'every 20 minutes from 9:00 to 16:40 every day',
    rules: [`FREQ=DAILY;BYHOUR=${hours};BYMINUTE=0,20,40`, `FREQ=MINUTELY;INTERVAL=20;BYHOUR=${hours}`],
    start: '1997-09-02',
    walls: [...at('1997-09-02', ...twenties), ...at('1997-09-03', ...twenties)],
  },
  example(
    'every other week on Tuesday and Sunday, with weeks from Monday',
    '1997-08-05',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    '1997: 8/5,10,19,24',
  ),
  example(
    'the same, with weeks from Sunday',
    '1997-08-05',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    '1997: 8/5,17,19,31',
  ),
  example(
    'the 15th and the 30th; February 30 does not exist and does not count',
    '2007-01-15',
    'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
    '2007: 1/15,30 2/15 3/15,30',
  ),
];

/** The wall times that an example tells. */
export function toldBy({ days = '', walls }: Example): readonly string[] {
  if (walls) return walls;
  let year = '';
  return days.split(' ').flatMap((word) => {
    if (word.endsWith(':')) {
      year = word.slice(0, -1);
      return [];
    }
    const [month = '', list = ''] = word.split('/');
    return list.split(',').flatMap((span) => {
      const [first = 0, last = first] = span.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) =>
        [year, month.padStart(2, '0'), `${String(first + index).padStart(2, '0')}T09:00`].join('-'),
      );
    });
  });
}
