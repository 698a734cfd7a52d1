import { expect, it } from 'vitest';
import { expectNoFaults } from './axe.ts';
import { gone, shown, stageHouse } from './stage-window.ts';

const stage = stageHouse();

const calendarFile = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Fictional//EN
BEGIN:VEVENT
UID:shoot@calendar.example
DTSTAMP:20260301T000000Z
DTSTART;VALUE=DATE:20260420
DTEND;VALUE=DATE:20260422
SUMMARY:Summer shoot
LOCATION:Studio 2
END:VEVENT
BEGIN:VEVENT
UID:expo@calendar.example
DTSTAMP:20260301T000000Z
DTSTART:20260511T090000Z
DTEND:20260511T170000Z
SUMMARY:Outdoor expo
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');

it('Somebody finds a moment, opens a draft for it with a reminder, and keeps dates of the department beside it', async () => {
  const window = await stage.open('lin-xia', { path: 'calendar?moment=list&countries=CN,TW' });
  const { tab } = window;
  const list = tab.getByRole('dialog', { name: 'Moments and dates' });
  await shown(list.getByRole('button', { name: /618 shopping festival/ }));
  await expectNoFaults(window, { part: '[role="dialog"]' });
  await list.getByRole('button', { name: 'Taiwan' }).click();
  await gone(list.getByRole('button', { name: /Children’s Day.*4 Apr/ }));

  await list.getByRole('button', { name: 'Take in a calendar file' }).click();
  const file = tab.getByRole('dialog', { name: 'Take in a calendar file' });
  const choose = async (): Promise<void> =>
    file
      .getByLabel('Choose a file (.ics)')
      .setInputFiles({ name: 'plan.ics', mimeType: 'text/calendar', buffer: Buffer.from(calendarFile) });
  await choose();
  await shown(file.getByText('2 new, 0 changed, 0 known, 0 left out'));
  await file.getByRole('button', { name: 'Take in 2 dates' }).click();
  await list.getByRole('button', { name: /Summer shoot/ }).click();
  const shoot = tab.getByRole('dialog', { name: 'Summer shoot' });
  await shown(shoot.getByText('Mon 20 Apr 2026 – Tue 21 Apr 2026'));
  await shoot.getByRole('button', { name: 'Edit' }).click();
  await shoot.getByLabel('Place').fill('Studio 3');
  await shoot.getByRole('button', { name: 'Save' }).click();
  await shown(shoot.getByText('Studio 3', { exact: false }));
  await shoot.getByRole('button', { name: 'Delete' }).click();
  await shown(list);
  await gone(list.getByRole('button', { name: /Summer shoot/ }));
  await shown(list.getByRole('button', { name: /Outdoor expo/ }));

  await list.getByRole('button', { name: /618 shopping festival/ }).click();
  const moment = tab.getByRole('dialog', { name: '618 shopping festival' });
  await moment.getByLabel('Days before it starts').fill('30');
  await shown(moment.getByText('The draft runs Tue 19 May 2026 – Thu 18 Jun 2026', { exact: false }));
  await shown(moment.getByText('gets a first task for Tue 19 May 2026', { exact: false }));
  await expectNoFaults(window, { part: '[role="dialog"]' });
  await moment.getByRole('button', { name: 'Open as a draft' }).click();
  const form = tab.getByRole('complementary', { name: 'New campaign' });
  await expect.poll(() => form.getByLabel('Begin work on').inputValue()).toBe('2026-05-19');
  expect(await form.getByLabel('Name').inputValue()).toBe('618 shopping festival 2026');
  await form.getByLabel('Type').selectOption('promotion');
  await form.getByRole('button', { name: 'Create campaign' }).click();
  await tab.getByRole('tab', { name: 'Tasks' }).click();
  await shown(tab.getByText('Begin with “618 shopping festival 2026”'));
});

it('Somebody keeps what a screen shows, others open it with their own rights, and it says when it shows something else', async () => {
  const owner = await stage.open('lin-xia', { path: 'list?status=running' });
  const { tab } = owner;
  const views = (name: string | RegExp) => tab.getByRole('button', { name });
  await views('Views').click();
  await tab.getByRole('menuitem', { name: 'Save this as a view…' }).click();
  const dialog = tab.getByRole('dialog', { name: 'Save this as a view…' });
  await dialog.getByLabel('Name').fill('Running now');
  await dialog.getByRole('checkbox', { name: 'Share with the department' }).check();
  await expectNoFaults(owner, { part: '[role="dialog"]' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await gone(dialog);
  await shown(views('Running now'));
  await tab.getByRole('button', { name: /^Remove.*Running/ }).click();
  await shown(views('Running now (changed)'));
  await views('Running now (changed)').click();
  await tab.getByRole('menuitem', { name: 'Back to the saved state' }).click();
  await shown(views('Running now'));
  await views('Running now').click();
  await tab.getByRole('menuitemcheckbox', { name: 'Begin with this view' }).click();

  const again = await stage.open('lin-xia', { path: '' });
  await shown(again.tab.getByRole('button', { name: 'Running now' }));
  await expect.poll(async () => new URL((await again.frame()).url()).pathname).toBe('/tab/list');

  await again.tab.getByRole('button', { name: 'Running now' }).click();
  await again.tab.getByRole('menuitem', { name: 'Delete' }).click();
  await shown(again.tab.getByRole('button', { name: 'Views' }));
  await again.tab.getByRole('button', { name: 'Undo' }).click();
  await again.tab.getByRole('button', { name: 'Views' }).click();
  await shown(again.tab.getByRole('menuitemradio', { name: 'Running now' }));
});

it('Somebody asks design for a poster, is told what is missing, and a manager takes it in the panel', async () => {
  const window = await stage.open('lin-xia', { path: 'requests' });
  const { tab } = window;
  await tab.getByRole('button', { name: 'Request work' }).press('Enter');
  const form = tab.getByRole('complementary', { name: 'Request work' });
  await form.getByRole('combobox', { name: 'From whom' }).selectOption('design');
  await form.getByRole('textbox', { name: /^What is needed/ }).fill('Poster for the tea fair');
  await form.getByRole('button', { name: 'Send the request' }).press('Enter');
  await shown(form.getByText('This is needed').first());
  await form.getByLabel(/^Deadline/).fill('2026-03-20');
  await form.getByRole('textbox', { name: /^What it should be/ }).fill('Read from across the street');
  await expectNoFaults(window, { part: 'aside' });
  await form.getByRole('button', { name: 'Send the request' }).press('Enter');
  const panel = tab.getByRole('complementary', { name: /Poster for the tea fair/ });
  await shown(panel.getByText('Waiting'), 30_000);
  await gone(panel.getByRole('button', { name: 'Accept' }));

  const manager = await stage.open('zhou-ming', { path: 'requests' });
  await manager.tab.getByRole('button', { name: /Poster for the tea fair/ }).press('Enter');
  const theirs = manager.tab.getByRole('complementary', { name: /Poster for the tea fair/ });
  await theirs.getByRole('button', { name: 'Accept' }).press('Enter');
  await shown(theirs.getByText('周明 accepted it'), 30_000);
  await expectNoFaults(manager);
  await shown(panel.getByText('Accepted'), 30_000);
});
