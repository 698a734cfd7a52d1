import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/person.ts';
import { fakeOffice } from '../kit/fake-office.ts';
import { fakeRecord } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

/* What each role is offered, said by hand; whoever is not involved in a campaign is offered less of it. */

const everybody = ['My work', 'Board', 'Calendar', 'List'];
const sections = ['Overview', 'Tasks', 'Timeline', 'Files'];
const guestSections = [...sections, 'Approvals', 'History'];
const allSections = [...sections, 'Approvals', 'Results', 'History'];
const leading = [
  'Submit for approval',
  'Change status',
  'Delete campaign',
  'Edit',
  'Fill in: Audience',
  'Fill in: Audience size',
  'Fill in: Regions',
  'Fill in: Segments',
  'Ask for a change',
  'Save as template',
];
/** Buttons by which one finds one's way, whoever one is. */
const wayfinding = /^(Next|Previous) campaign$|full page|^Close$|^Versions$/;

interface Offer {
  readonly bar: readonly string[];
  readonly more: readonly string[];
  /** Of somebody else's campaign. */
  readonly sections: readonly string[];
  readonly acts: readonly string[];
  readonly creates: boolean;
}

const staff = { bar: [...everybody, 'Dashboard', 'Reports'], sections: allSections };
const offers: Readonly<Record<Role, Offer>> = {
  admin: {
    ...staff,
    more: [
      'Approvals',
      'Requests',
      'Programmes',
      'Personas',
      'Vendors',
      'Conflicts',
      'Templates',
      'Ideas',
      'Lessons',
      'Workload',
      'Approval figures',
      'Import',
      'Trash',
      'Health',
      'Settings',
    ],
    acts: leading,
    creates: true,
  },
  manager: {
    ...staff,
    more: [
      'Approvals',
      'Requests',
      'Programmes',
      'Personas',
      'Vendors',
      'Conflicts',
      'Templates',
      'Ideas',
      'Lessons',
      'Workload',
      'Approval figures',
      'Import',
      'Trash',
      'Settings',
    ],
    acts: leading,
    creates: true,
  },
  member: {
    ...staff,
    more: [
      'Approvals',
      'Requests',
      'Programmes',
      'Personas',
      'Vendors',
      'Conflicts',
      'Templates',
      'Ideas',
      'Lessons',
      'Workload',
      'Approval figures',
      'Trash',
      'Settings',
    ],
    acts: [],
    creates: true,
  },
  finance: {
    ...staff,
    more: [
      'Approvals',
      'Requests',
      'Programmes',
      'Personas',
      'Vendors',
      'Conflicts',
      'Templates',
      'Ideas',
      'Lessons',
      'Workload',
      'Approval figures',
      'Settings',
    ],
    acts: [],
    creates: false,
  },
  analyst: {
    ...staff,
    more: [
      'Requests',
      'Programmes',
      'Personas',
      'Conflicts',
      'Templates',
      'Ideas',
      'Lessons',
      'Workload',
      'Settings',
    ],
    sections: [...sections, 'Results', 'History'],
    acts: [],
    creates: false,
  },
  guest: {
    bar: everybody,
    more: ['Approvals', 'Conflicts', 'Settings'],
    sections: guestSections,
    acts: [],
    creates: false,
  },
};

async function looking(role: Role, address: string) {
  const record = fakeRecord();
  const office = fakeOffice();
  return showTab(address, {
    role,
    campaigns: [
      readyCampaign({
        ownerId: 'anna',
        createdBy: 'anna',
        teamIds: [],
        guestIds: role === 'guest' ? ['lin'] : [],
      }),
    ],
    more: (inside) => ({ ...office.answers(inside), ...record.answers(inside) }),
  });
}

describe.each(Object.entries(offers) as [Role, Offer][])('Somebody who is %s', (role, offer) => {
  it('is offered the views that open to them, and no other', async () => {
    const { user } = await looking(role, 'settings');
    const [views] = screen.getAllByRole('navigation', { name: 'Views' });
    if (!views) throw new Error('There are no views.');
    const bar = within(views);
    expect(bar.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(offer.bar);
    await user.click(screen.getByRole('button', { name: 'More' }));
    const menu = within(await screen.findByRole('menu'));
    const further = menu.getAllByRole('menuitem').map(({ textContent }) => textContent);
    expect(further.filter((name) => !name?.startsWith('Keyboard'))).toEqual(offer.more);
  });

  it('is offered of a campaign what the policy allows them', async () => {
    await looking(role, 'board?open=fair');
    await screen.findByRole('tab', { name: 'Overview' });
    const shown = allSections.filter((name) => screen.queryByRole('tab', { name }) !== null);
    expect(shown).toEqual(offer.sections);
    const panel = within(screen.getByRole('complementary'));
    const named = (each: HTMLElement): string => each.getAttribute('aria-label') ?? each.textContent;
    const acts = panel
      .queryAllByRole('button')
      .map(named)
      .filter((name) => !wayfinding.test(name));
    expect(acts).toEqual(offer.acts);
    expect(screen.queryByRole('button', { name: 'New campaign' }) !== null).toBe(offer.creates);
  });
});
