import type { TemplateContent } from '../../src/domain/template.ts';

/** A small template as somebody writes one: a text, its check, and the day itself. */
export function someTemplate(more: Partial<TemplateContent> = {}): TemplateContent {
  const task = { description: '', milestone: false, priority: 'medium', after: null } as const;
  return {
    name: 'Window of the month',
    description: '',
    type: 'promotion',
    industry: 'retail',
    occasion: '',
    channels: ['social'],
    regions: [],
    flightStart: 0,
    flightDays: 14,
    routeId: null,
    locked: [],
    metrics: [],
    money: [],
    roles: [
      { key: 'copy', name: 'Copywriter' },
      { key: 'legal', name: 'Legal' },
    ],
    tasks: [
      {
        ...task,
        key: 'text',
        title: 'Write the text',
        role: 'copy',
        from: 'launch',
        start: -5,
        due: -3,
        checklist: ['Prices', 'Dates'],
        links: [],
        raci: [],
      },
      {
        ...task,
        key: 'check',
        title: 'Check the text',
        role: 'legal',
        from: 'launch',
        start: -2,
        due: -1,
        checklist: [],
        links: [{ key: 'text', kind: 'endToStart', lag: 0 }],
        raci: [{ role: 'copy', part: 'accountable' }],
      },
      {
        ...task,
        key: 'open',
        title: 'Open the window',
        role: null,
        from: 'launch',
        start: null,
        due: 0,
        milestone: true,
        checklist: [],
        links: [],
        raci: [],
      },
    ],
    ...more,
  };
}

/** A good body for each call about templates. */
export const templateBodies = (once: () => string): Readonly<Record<string, () => unknown>> => ({
  'POST /api/workspaces/:workspaceId/templates': () => ({ once: once(), content: someTemplate() }),
  'PATCH /api/workspaces/:workspaceId/templates/:templateId': () => ({ basedOn: 1, content: someTemplate() }),
});
