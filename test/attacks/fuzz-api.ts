import { fuzzApi } from '../kit/attack-fuzz.ts';
import { openAttackHouse } from '../kit/attack-house.ts';
import { setAttackScene } from '../kit/attack-scene.ts';

/* The long form of `fuzz.test.ts`: `node test/attacks/fuzz-api.ts 100000 [seed]`. */

const [times = 100_000, seed = 1] = process.argv.slice(2).map(Number);
await using house = await openAttackHouse();
const fuzzed = await fuzzApi(house, await setAttackScene(house), { times, seed });
process.stdout.write(`${JSON.stringify({ seed, ...fuzzed }, null, 2)}\n`);
if (fuzzed.wrong.length > 0) process.exitCode = 1;
