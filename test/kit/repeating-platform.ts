import type { Chance } from './chance.ts';

/**
 * A chat platform that brings each click up to four times, in parallel or late, mostly with new ids. No card renews
 * itself when it is looked at: what hangs there is what was sent, edited and answered.
 */
export interface RepeatingPlatform {
  /** Between the platform and whoever it brings things to. */
  readonly through: (ask: typeof fetch) => typeof fetch;
  /** What was held back arrives now, all at once. */
  late(): Promise<void>;
  readonly counts: {
    clicks: number;
    deliveries: number;
    sameId: number;
    late: number;
    busy: number;
    notCards: string[];
  };
}

export function repeatingPlatform(chance: Chance): RepeatingPlatform {
  const held: (() => Promise<unknown>)[] = [];
  const counts = { clicks: 0, deliveries: 0, sameId: 0, late: 0, busy: 0, notCards: [] as string[] };
  let ids = 0;

  const through: RepeatingPlatform['through'] = (ask) => async (input, options) => {
    const request = new Request(input, options);
    if (!new URL(request.url).pathname.endsWith('/api/messages')) return ask(request);
    const body = await request.text();
    const sent = JSON.parse(body) as Sent;
    // Without the patience of whoever clicked: what comes late comes all the same.
    const again = (text: string) =>
      ask(new Request(request.url, { method: 'POST', headers: request.headers, body: text }));
    if (sent.value?.trigger === 'automatic') return new Response(null, { status: 503 });
    if (sent.value?.trigger !== 'manual') return again(body);
    counts.clicks += 1;

    const repeat = async (text: string): Promise<Response> => {
      counts.deliveries += 1;
      const answer = await again(text);
      const said = await answer.clone().text();
      if (said.includes('The service is busy.')) counts.busy += 1;
      else if (!said.includes('"type":"application/vnd.microsoft.card.adaptive"')) counts.notCards.push(said);
      return answer;
    };
    const brought = [repeat(body)];
    for (let more = chance.below(4); more > 0; more -= 1) {
      const isSame = chance.below(4) === 0;
      const text = isSame ? body : JSON.stringify({ ...sent, id: `again:${(ids += 1)}` });
      if (isSame) counts.sameId += 1;
      if (chance.below(5) === 0) {
        counts.late += 1;
        held.push(() => repeat(text));
      } else brought.push(repeat(text));
    }
    // Which of the answers the person sees is chance too.
    const answers = await Promise.all(brought);
    return chance.pick(answers);
  };

  const platform: RepeatingPlatform = {
    through,
    counts,
    late: async () => void (await Promise.all(held.splice(0).map((bring) => bring()))),
  };
  return platform;
}

interface Sent {
  readonly id?: string;
  readonly value?: { readonly trigger?: string };
}
