import { describe, expect, it } from 'vitest';
import { type Identity, newcomer } from '../../src/domain/newcomer.ts';
import { Person } from '../../src/domain/person.ts';
import { Workspace } from '../../src/domain/workspace.ts';

const lin: Identity = { tenantId: 't-1', personId: 'lin', name: 'Lin Wei', external: false };
const here = { locale: 'zh-CN', zone: 'Asia/Shanghai', currency: 'CNY' } as const;
const opened = newcomer(lin, [], here);

describe('A newcomer', () => {
  it('who is the first of the tenant opens its workspace and administrates it', () => {
    expect(Workspace.parse(opened.workspace)).toMatchObject({ name: 'Marketing', codePrefix: 'MKT' });
    expect(Person.parse(opened.person)).toMatchObject({
      locale: 'zh-CN',
      memberships: [{ workspaceId: 'marketing', role: 'admin' }],
      tenantRole: 'superAdmin',
    });
  });

  it('who comes later joins as a member', () => {
    if (!opened.workspace) throw new Error('no workspace');
    const { person, workspace } = newcomer({ ...lin, personId: 'mei' }, [opened.workspace], {
      ...here,
      zone: 'UTC',
    });
    expect(workspace).toBeUndefined();
    expect(person).toMatchObject({
      zone: 'Asia/Shanghai',
      memberships: [{ workspaceId: 'marketing', role: 'member' }],
    });
  });

  it('from outside sees nothing, and opens nothing', () => {
    const { person, workspace } = newcomer({ ...lin, external: true }, [], here);
    expect(workspace).toBeUndefined();
    expect(person).toMatchObject({ external: true, memberships: [] });
  });

  it('with a name too long or missing still fits', () => {
    expect(Person.safeParse(newcomer({ ...lin, name: 'x'.repeat(500) }, [], here).person).success).toBe(true);
    expect(newcomer({ ...lin, name: '  ' }, [], here).person.name).toBe('lin');
  });
});
