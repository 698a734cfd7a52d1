import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fuzzApi } from '../kit/attack-fuzz.ts';
import { type AttackHouse, openAttackHouse } from '../kit/attack-house.ts';
import { type AttackObjects, setAttackScene } from '../kit/attack-scene.ts';

/* Requests made by a machine from the description of the API; `node test/attacks/fuzz-api.ts 100000` sends more. */

let house: AttackHouse;
let objects: AttackObjects;

beforeAll(async () => {
  house = await openAttackHouse();
  objects = await setAttackScene(house);
});
afterAll(() => house[Symbol.asyncDispose]());

describe('Whatever is sent to the API', () => {
  it('is answered as described, and writes nothing when it is refused', { timeout: 60_000 }, async () => {
    const fuzzed = await fuzzApi(house, objects, { times: 3_000, seed: 20_260_302 });
    process.stdout.write(
      `attack suite: ${fuzzed.requests} made-up requests: ${JSON.stringify(fuzzed.answers)}\n`,
    );
    expect(fuzzed.wrong).toEqual([]);
    // A run that is refused at the door each time would prove little.
    expect(fuzzed.answers['200']).toBeGreaterThan(200);
    expect(fuzzed.answers['400']).toBeGreaterThan(100);
  });

  it('would be noticed if a refused request wrote, if one broke, or if an answer broke its schema', async () => {
    let writes = 0;
    const answers = [
      new Response('no', { status: 500 }),
      Response.json({ odd: true }),
      Response.json({}, { status: 403 }),
    ];
    const bad: AttackHouse = {
      ...house,
      writes: () => (writes += 1),
      ask: async (who, method, path, ...rest) =>
        path === '/api/openapi.json'
          ? house.ask(who, method, path, ...rest)
          : (answers.shift() ?? new Response(null, { status: 418 })),
    };
    const { wrong } = await fuzzApi(bad, objects, { times: 4, seed: 1 });
    expect(wrong.join('\n')).toMatch(/500 no/);
    expect(wrong.join('\n')).toMatch(/something was written/);
    expect(wrong.join('\n')).toMatch(/breaks its schema|is not described/);
    expect(wrong.join('\n')).toMatch(/418 is not described/);
  });
});
