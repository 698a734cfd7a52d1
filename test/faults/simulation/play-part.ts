import { play } from './play.ts';

/* `node play-part.ts <seed> <deliveries> <in each world>`: plays worlds and prints what they come to. */
const [seed = '1', deliveries = '1000', perWorld = '40'] = process.argv.slice(2);
const sum = await play({
  seed: Number(seed),
  deliveries: Number(deliveries),
  perWorld: Number(perWorld),
});
process.stdout.write(JSON.stringify(sum));
