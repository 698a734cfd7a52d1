import type { Locator, Page } from 'playwright-core';

/**
 * Seconds that somebody needs for each act who knows how to type but not the product, after the Keystroke-Level Model
 * (Card, Moran and Newell, "The keystroke-level model for user performance time with interactive systems", CACM 23(7),
 * 1980): 0.28 for a key of an average typist, 1.1 for pointing, 0.4 for a hand that changes between mouse and keys, 1.35 for
 * thinking before each step. Thinking is counted twice, because everything is new.
 */
const seconds = { key: 0.28, point: 1.1, hand: 0.4, think: 2 * 1.35 } as const;

/** A pair of hands that adds up how long a person would have taken for the same. */
export interface Hands {
  /** With the mouse. */
  click(what: Locator): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  press(key: string, times?: number): Promise<void>;
  /** Goes on with Tab until it is reached; Shift+Tab when `back`. */
  tabTo(what: Locator, back?: boolean): Promise<void>;
  taken(): number;
}

/** So many Tabs lead anywhere on a screen. */
const mostTabs = 80;

export function handsOn(page: Page): Hands {
  let taken = 0;
  const pressed = async (key: string): Promise<void> => {
    taken += seconds.key * key.split('+').length;
    await page.keyboard.press(key);
  };
  return {
    async click(what) {
      taken += seconds.think + seconds.hand + seconds.point;
      await what.click();
    },
    async type(text) {
      taken += seconds.think + seconds.hand + seconds.key * text.length;
      await page.keyboard.type(text);
    },
    async press(key, times = 1) {
      taken += seconds.think;
      for (let time = 0; time < times; time += 1) await pressed(key);
    },
    async tabTo(what, back = false) {
      taken += seconds.think;
      for (let tab = 0; tab < mostTabs; tab += 1) {
        if (await what.evaluate((element) => element === document.activeElement)) return;
        await pressed(back ? 'Shift+Tab' : 'Tab');
      }
      throw new Error('Tab does not lead there.');
    },
    taken: () => taken,
  };
}
