import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RouteView } from '../../src/contract/views.ts';
import { routesDesk, route, stage } from './kit/routes-desk.ts';
import { showTab } from './kit/show-tab.tsx';

const three = (): RouteView =>
  route('launch', {
    name: 'Launch',
    version: 3,
    stages: [stage('copy'), stage('legal', { after: ['copy'] }), stage('director', { after: ['legal'] })],
  });

const open = async (
  path = 'routes/launch',
  routes: readonly RouteView[] = [three()],
  options: Parameters<typeof showTab>[1] = {},
) => {
  const desk = routesDesk(routes);
  const tab = await showTab(path, { campaigns: [], more: desk.answers, ...options });
  await screen.findByRole('heading', { level: 1 });
  return { ...tab, desk };
};
const picture = () => screen.getByRole('region', { name: 'Steps of the route' });
/** The columns of the picture, each with the names of its steps. */
const steps = (): string[] =>
  within(picture())
    .getAllByRole('list')
    .map((column) => names(column).join(' ∥ '));
const names = (column: HTMLElement): string[] =>
  [...column.querySelectorAll('[data-stage] button > span:first-child')].map(
    ({ textContent }) => textContent,
  );
const card = (name: string): HTMLElement => {
  const found = within(picture())
    .getAllByRole('button')
    .find((one) => one.querySelector('span')?.textContent === name);
  if (!found) throw new Error(`There is no step ${name}.`);
  return found;
};
const button = (name: string) => screen.getByRole('button', { name });
const press = (name: string, key: string, altKey = false): void => {
  card(name).focus();
  fireEvent.keyDown(card(name), { key, altKey });
};
const said = (words: string) => screen.findByText(new RegExp(words));

describe('the picture of a route', () => {
  it('shows the steps in their order, with who is asked and after whom', async () => {
    await open();
    expect(steps()).toEqual(['copy', 'legal', 'director']);
    expect(card('legal').textContent).toContain('Sato Yui');
    expect(card('legal').textContent).toContain('After copy');
  });

  it('takes a new step between two others, and a path beside one; both can be taken back and done again', async () => {
    const { user } = await open();
    await user.click(button('Add a step between 1 and 2'));
    expect(steps()).toEqual(['copy', 'Step 4', 'legal', 'director']);
    await user.click(button('Add a path beside it: legal'));
    expect(steps()).toEqual(['copy', 'Step 4', 'legal ∥ Step 5', 'director']);
    expect(card('director').textContent).toContain('After legal and Step 5');
    await user.click(button('Undo'));
    await user.click(button('Undo'));
    expect(steps()).toEqual(['copy', 'legal', 'director']);
    await user.click(button('Redo'));
    expect(steps()).toEqual(['copy', 'Step 4', 'legal', 'director']);
  });

  it('moves a step with the keyboard, says where it went, and keeps the focus on it', async () => {
    await open();
    press('legal', 'ArrowRight', true);
    expect(steps()).toEqual(['copy', 'director ∥ legal']);
    expect(await said('legal: step 2 of 2, beside director')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(card('legal')));
    press('legal', 'ArrowRight', true);
    expect(steps()).toEqual(['copy', 'director', 'legal']);
    press('legal', 'ArrowRight', true);
    expect(await said('It cannot go further')).toBeTruthy();
    press('legal', 'ArrowLeft');
    expect(document.activeElement).toBe(card('director'));
  });

  it('removes a step with Delete; whoever waited for it waits for the one before', async () => {
    await open();
    press('legal', 'Delete');
    expect(steps()).toEqual(['copy', 'director']);
    expect(card('director').textContent).toContain('After copy');
    expect(await said('legal removed')).toBeTruthy();
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(steps()).toEqual(['copy', 'legal', 'director']);
  });

  it('puts a step beside another one from a list of places', async () => {
    const { user } = await open();
    await user.click(card('director'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Move to' }), 'Beside legal');
    expect(steps()).toEqual(['copy', 'legal ∥ director']);
  });

  it('lets a step wait for others by ticking them, never round in a circle', async () => {
    const { user } = await open();
    await user.click(card('legal'));
    const waits = screen.getByRole('group', { name: 'Waits for' });
    expect(within(waits).getAllByRole('checkbox')).toHaveLength(1);
    await user.click(within(waits).getByRole('checkbox', { name: 'copy' }));
    expect(steps()).toEqual(['copy ∥ legal', 'director']);
  });
});
