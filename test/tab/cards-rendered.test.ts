import { AdaptiveCard, HostConfig, SerializationContext } from 'adaptivecards';
import { beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/domain/person.ts';
import { hostConfigs } from '../../tab/stage/host-config.ts';
import { cardsSaying } from '../kit/card-extremes.ts';
import { cardSamples } from '../kit/card-samples.ts';
import { textsOf } from '../kit/card-reading.ts';

/* The public renderer knows version 1.5 and no newer element: what it draws is what old clients draw. */

beforeAll(() => {
  // jsdom lays nothing out and so has no innerText, by which the renderer writes.
  Object.defineProperty(HTMLElement.prototype, 'innerText', {
    configurable: true,
    set(this: HTMLElement, text: string) {
      this.textContent = text;
    },
  });
});

function rendered(content: unknown) {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfigs.default);
  const context = new SerializationContext();
  card.parse(content, context);
  const complaints = Array.from(
    { length: context.eventCount },
    (_, index) => context.getEventAt(index).message,
  )
    // Its own check of languages has a memory and complains about every second card.
    .filter((message) => !message.includes('property "lang"'));
  return { html: card.render() ?? document.createElement('div'), complaints };
}

describe.each(locales)('the public renderer, in %s', (locale) => {
  it.each(Object.entries(cardSamples(locale)))(
    '%s: draws all its words without a complaint',
    (_, { card }) => {
      const { html, complaints } = rendered(card);
      expect(complaints.filter((each) => !each.includes('Fallback will be used'))).toEqual([]);
      const shown = html.textContent ?? '';
      for (const text of textsOf({ ...card, actions: [] })) expect(shown).toContain(text);
    },
  );
});

describe('what a client without charts draws', () => {
  it('is the same figures in plain text', () => {
    const { html, complaints } = rendered(cardSamples('en')['report']?.card);
    expect(complaints).toEqual([
      'Unknown element type "Chart.VerticalBar". Fallback will be used if present.',
    ]);
    expect(html.textContent).toMatch(/Thu 19█{20} 85/);
  });
});

describe('what people write', () => {
  it.each([
    '[click](https://evil.example)',
    '<img src=x onerror=alert(1)>',
    '<at>x</at>',
    '<a href="//evil">x</a>',
  ])('is drawn as it is: %s', (text) => {
    for (const { card } of Object.values(cardsSaying('en', () => text))) {
      const { html } = rendered({ ...card, actions: [] });
      expect(html.querySelectorAll('a, img, at, script')).toHaveLength(0);
      expect(html.textContent).toContain(text);
    }
  });
});
