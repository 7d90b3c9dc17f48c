import { setTimeout as pause } from 'node:timers/promises';
import { InstantPositions } from './instant-positions.js';

describe('where to begin in the feed from an instant on', () => {
  it('is looked for once for all who begin in the same minute, and one after another for the others', async () => {
    const looked: string[] = [];
    let atOnce = 0;
    let mostAtOnce = 0;
    const positions = new InstantPositions(async (instant) => {
      mostAtOnce = Math.max(mostAtOnce, ++atOnce);
      looked.push(instant.toISOString());
      await pause(5);
      atOnce--;
      return [looked.length];
    });
    const asked = ['08:00:00.000', '08:00:59.999', '08:01:00.000', '08:00:30.000'].map((time) =>
      positions.at(new Date(`2027-03-01T${time}Z`)),
    );
    expect(await Promise.all(asked)).toEqual([[1], [1], [2], [1]]);
    expect(looked).toEqual(['2027-03-01T08:00:00.000Z', '2027-03-01T08:01:00.000Z']);
    expect(mostAtOnce).toBe(1);
  });

  it('is looked for again where that failed', async () => {
    let isAway = true;
    const positions = new InstantPositions(() => {
      if (isAway) throw new Error('the feed is starting');
      return Promise.resolve([7]);
    });
    const instant = new Date('2027-03-01T08:00:00Z');
    await expect(positions.at(instant)).rejects.toThrow('starting');
    isAway = false;
    expect(await positions.at(instant)).toEqual([7]);
  });
});
