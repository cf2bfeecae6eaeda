// Asks again and again until an answer fits, within a bound.
import { setTimeout as pause } from 'node:timers/promises';

export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  fits: (answer: T) => boolean,
  milliseconds = 10_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`Not within ${milliseconds} ms: ${what}. Last: ${JSON.stringify(answer)}`);
    await pause(150);
  }
}
