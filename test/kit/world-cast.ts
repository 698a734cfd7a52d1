import type { Locale, Role } from '../../src/domain/person.ts';

/** Somebody of the department that the stories are about. */
export interface CastMember {
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  readonly locale: Locale;
  readonly zone: string;
  readonly external: boolean;
}

const staff = (name: string, title: string, more: Partial<CastMember> = {}): CastMember => ({
  name,
  title,
  role: 'member',
  locale: 'en',
  zone: 'Asia/Shanghai',
  external: false,
  ...more,
});

/** Ids are the keys. Lin owns campaigns, Mei and Otto approve, Zoe leads, Ana and Gil come from agencies. */
export const cast = {
  ada: staff('Ada Zhou', 'Administrator', { role: 'admin' }),
  lin: staff('Lin Wei', 'Campaign owner'),
  bo: staff('Bo Tang', 'Designer'),
  mei: staff('Mei Chen', 'Brand lead'),
  otto: staff('Otto Brandt', 'Brand lead Europe', { zone: 'Europe/Berlin' }),
  nia: staff('Nia Brooks', 'Manager Americas', { role: 'manager', zone: 'America/New_York' }),
  zoe: staff('Zoe Lau', 'Head of marketing', { role: 'manager' }),
  fang: staff('方芳', '财务', { locale: 'zh-CN' }),
  ting: staff('林婷', '專案經理', { locale: 'zh-TW', zone: 'Asia/Taipei' }),
  ana: staff('Ana Silva', 'Agency', { role: 'guest', zone: 'Europe/Lisbon', external: true }),
  gil: staff('Gil Moreau', 'Agency', { role: 'guest', zone: 'Europe/Paris', external: true }),
} as const satisfies Record<string, CastMember>;

export type CastName = keyof typeof cast;

/** The file with which the administrator brings everybody in. */
export function castFile(): string {
  const rows = Object.entries(cast).map(([id, { name, title, role, locale, zone, external }]) =>
    [id, name, `${id}@lumora.example`, title, role, locale, zone, external ? 'yes' : 'no'].join(','),
  );
  return ['Object ID,Name,E-mail,Job title,Role,Language,Time zone,Guest', ...rows, ''].join('\n');
}
