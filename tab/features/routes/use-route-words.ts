import { useMemo } from 'react';
import type { Condition, Fact, RouteStage, Who } from '../../../src/domain/route.ts';
import { usePeople } from '../../data/session.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { listed, spaced } from '../../ui/spaced.ts';
import { subjectTexts } from '../../ui/texts/approvals-subjects.ts';
import { routeFaultTexts } from '../../ui/texts/route-faults.ts';
import { routeWordTexts } from '../../ui/texts/route-words.ts';
import { useRouteRoles } from './use-route-roles.ts';
import type { DraftFault } from './draft-faults.ts';

export interface RouteWording {
  readonly who: (who: Who) => string;
  readonly people: (list: readonly Who[]) => string;
  readonly fact: (fact: Fact) => string;
  /** Empty when it always holds. */
  readonly condition: (when: Condition) => string;
  readonly names: (names: readonly string[]) => string;
  readonly fault: (fault: DraftFault) => string;
  /** "one is enough · Legal, Brand" */
  readonly asked: (stage: RouteStage) => string;
}

/** Says the parts of a route in the reader's words. */
export function useRouteWords(): RouteWording {
  const text = useTexts(routeWordTexts);
  const faults = useTexts(routeFaultTexts);
  const subjects = useTexts(subjectTexts);
  const words = useWords();
  const format = useFormat();
  const locale = useLocale();
  const persons = usePeople();
  const { nameOf } = useRouteRoles();
  return useMemo(() => {
    const names = (parts: readonly string[]): string => spaced(locale, listed(locale, parts));
    const either = (parts: readonly string[]): string => spaced(locale, parts.join(` ${text.or} `));
    const who = (one: Who): string => {
      if (one.who === 'person') return persons.get(one.personId)?.name ?? one.personId;
      if (one.who === 'role') return spaced(locale, text.holding(nameOf(one.role)));
      return one.who === 'title' ? spaced(locale, text.titled(one.title)) : text.who[one.who];
    };
    const fact = (one: Fact): string => {
      switch (one.fact) {
        case 'subject':
          return either(one.oneOf.map((code) => subjects[code]));
        case 'type':
          return either(one.oneOf.map((code) => words.campaignType[code]));
        case 'channel':
          return either(one.oneOf.map((code) => words.channel[code]));
        case 'region':
          return either(one.oneOf);
        case 'amountOver':
          return text.over(format.money(one.amount.minor, one.amount.currency));
        case 'amountUpTo':
          return text.upTo(format.money(one.amount.minor, one.amount.currency));
        case 'audienceOver':
          return text.audienceOver(format.number(one.people));
        case 'newVendor':
          return text.fact.newVendor;
      }
    };
    const people = (list: readonly Who[]): string => names(list.map(who));
    return {
      who,
      people,
      fact,
      names,
      condition: (when) => spaced(locale, when.map((line) => either(line.map(fact))).join(` ${text.and} `)),
      fault: ({ what, field, detail }) =>
        what === 'shape'
          ? (Object.entries(faults.shape).find(([name]) => name === field)?.[1] ?? faults.shape.other)
          : faults.rule[what](what === 'roleEmpty' ? nameOf(detail) : detail),
      asked: ({ rule, approvers }) =>
        isOne(approvers) ? people(approvers) : `${people(approvers)} · ${words.stageMode[rule.mode]}`,
    };
  }, [text, faults, subjects, words, format, locale, persons, nameOf]);
}

/** Somebody in person; a role or a title can be several. */
const isOne = ([first, ...rest]: readonly Who[]): boolean =>
  rest.length === 0 && first?.who !== 'role' && first?.who !== 'title';
