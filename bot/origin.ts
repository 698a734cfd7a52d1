import type { Device, Origin } from '../src/domain/origin.ts';
import type { Arrived } from './activity.ts';

const platforms: Readonly<Record<string, Device>> = {
  windows: 'desktop',
  macos: 'desktop',
  linux: 'desktop',
  ios: 'phone',
  android: 'phone',
  web: 'browser',
};

/** From where an activity comes: a card, a line in a chat or the message extension, and on what kind of machine. */
export function originOf({ activity }: Arrived): Origin {
  const { name = '', entities = [] } = activity;
  const platform = entities.find(({ type }) => type === 'clientInfo')?.['platform'];
  const device = typeof platform === 'string' ? platforms[platform.toLowerCase()] : undefined;
  const entrance = name.startsWith('composeExtension/')
    ? 'extension'
    : name.startsWith('adaptiveCard/')
      ? 'card'
      : 'chat';
  return { entrance, ...(device && { device }) };
}
