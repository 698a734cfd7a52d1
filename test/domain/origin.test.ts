import { expect, it } from 'vitest';
import { deviceOf, networkOf } from '../../src/domain/origin.ts';

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:abcd:12:1:2:3:4', '2001:db8:abcd::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  ['2001:DB8:00AB::1', '2001:db8:ab::/48'],
  ['somewhere', undefined],
  ['', undefined],
  [undefined, undefined],
])('of the address %s only the network %s is kept', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it.each([
  ['Mozilla/5.0 (Windows NT 10.0) Teams/24.1 Electron/30', 'desktop'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Mobile/15E148', 'phone'],
  ['Mozilla/5.0 (Linux; Android 15; Pixel 9) Mobile Safari', 'phone'],
  ['Mozilla/5.0 (iPad; CPU OS 18_0)', 'tablet'],
  ['Mozilla/5.0 (Linux; Android 15; SM-X910) Safari', 'tablet'],
  ['Mozilla/5.0 (X11; Linux x86_64) Chrome/140', 'browser'],
  ['curl/8.0', undefined],
])('of %s only the class is kept', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});
