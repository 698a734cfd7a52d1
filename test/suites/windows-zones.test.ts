import { describe, expect, it } from 'vitest';
import { ianaZone, windowsZones } from '../../src/directory/windows-zones.ts';

const offset = (zone: string | undefined, date: string): string | undefined =>
  new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(new Date(`${date}T12:00:00Z`))
    .find((part) => part.type === 'timeZoneName')
    ?.value.replace('+00:00', '');

describe('The zone that a mailbox names', () => {
  it.each([
    ['China Standard Time', 'GMT+08:00', 'GMT+08:00'],
    ['Taipei Standard Time', 'GMT+08:00', 'GMT+08:00'],
    ['W. Europe Standard Time', 'GMT+01:00', 'GMT+02:00'],
    ['India Standard Time', 'GMT+05:30', 'GMT+05:30'],
    ['Eastern Standard Time', 'GMT-05:00', 'GMT-04:00'],
    ['AUS Eastern Standard Time', 'GMT+11:00', 'GMT+10:00'],
    ['Nepal Standard Time', 'GMT+05:45', 'GMT+05:45'],
    ['UTC-11', 'GMT-11:00', 'GMT-11:00'],
    ['UTC', 'GMT', 'GMT'],
  ])('%s is at %s in January and %s in July', (name, january, july) => {
    const zone = ianaZone(name);
    expect([offset(zone, '2026-01-15'), offset(zone, '2026-07-15')]).toEqual([january, july]);
  });

  it.each(['Asia/Shanghai', 'Europe/Berlin'])('%s is itself', (name) => {
    expect(ianaZone(name)).toBe(name);
  });

  it('is one that this machine knows, whatever Windows calls it', () => {
    expect(windowsZones.size).toBe(139);
    expect([...windowsZones.keys()].filter((name) => ianaZone(name) === undefined)).toEqual([]);
  });

  it.each(['Customized Time Zone', '', 'Atlantis Standard Time', 'tzone://Microsoft/Custom'])(
    '“%s” is none that anybody knows',
    (name) => {
      expect(ianaZone(name)).toBeUndefined();
    },
  );
});
