import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandNames } from '../../bot/cards/texts/index.ts';
import { typed } from '../../bot/commands.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../appPackage/${path}`, import.meta.url), 'utf8'));

/** The titles that Teams offers while somebody types, in the order of `commandNames`. */
function offered(language: string): string[] {
  if (language !== 'en') {
    const texts = read(`languages/${language}.json`) as Record<string, string>;
    return commandNames.map((_, index) => texts[`bots[0].commandLists[0].commands[${index}].title`] ?? '');
  }
  const manifest = read('manifest.json') as {
    bots: [{ commandLists: [{ commands: { title: string }[] }] }];
  };
  return manifest.bots[0].commandLists[0].commands.map(({ title }) => title);
}

describe.each(['en', 'zh-cn', 'zh-tw'])('the commands that Teams offers in %s', (language) => {
  it('are all understood', () => {
    expect(offered(language).map((title) => typed(title).command)).toEqual([...commandNames]);
  });

  it('also with a mention, with spaces and full stops around them, and in the width of any keyboard', () => {
    const wide = (text: string): string =>
      text
        .replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        .replaceAll(' ', '\u3000');
    for (const [index, title] of offered(language).entries()) {
      const variants = [
        `<at>Campaign Desk</at> ${title}`,
        `<at id="0">Campaign Desk</at>&nbsp;${title}。`,
        `  ${title.toUpperCase()} ! `,
        wide(title),
      ];
      expect(variants.map((text) => typed(text).command)).toEqual(variants.map(() => commandNames[index]));
    }
  });
});

describe('a new campaign', () => {
  it.each([
    ['new campaign Spring launch', 'Spring launch'],
    ['NEW CAMPAIGN: “Spring launch”', 'Spring launch'],
    ['新建活动春季新品发布', '春季新品发布'],
    ['新建活动 春季 2027：新品', '春季 2027：新品'],
    ['新增活動「春季新品上市」', '春季新品上市'],
    ['<at>Campaign Desk</at> new campaign  Ünïcode **bold**', 'Ünïcode **bold**'],
    ['new campaign', ''],
    ['新建活动', ''],
  ])('%s', (text, rest) => {
    expect(typed(text)).toEqual({ command: 'newCampaign', rest });
  });

  it('is not started by words that only begin like it', () => {
    expect(typed('new campaigns of May')).toEqual({ command: 'search', rest: 'new campaigns of May' });
  });
});

describe('anything else', () => {
  it.each(['plan', 'my tasks for Bo', 'Spring', 'İstanbul fair', 'constructor', '__proto__'])(
    '%s is looked for',
    (text) => {
      expect(typed(text)).toEqual({ command: 'search', rest: text });
    },
  );

  it.each(['', '   ', '<at>Campaign Desk</at>', '?', '帮助！', '幫助'])(
    '%j asks what one can do here',
    (text) => {
      expect(typed(text).command).toBe('help');
    },
  );
});

describe('what of a campaign is asked for by its code', () => {
  it('is not started by other words', () => {
    expect(typed('content marketing')).toEqual({ command: 'search', rest: 'content marketing' });
    expect(typed('预算审批')).toEqual({ command: 'search', rest: '预算审批' });
    expect(typed('budget: MKT-142')).toEqual({ command: 'budget', rest: 'MKT-142' });
  });
});
