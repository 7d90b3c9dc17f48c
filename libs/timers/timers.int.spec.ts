import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable, type INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DATABASE, EventStoreModule } from '#event-store';
import type { Connection } from 'mongoose';
import { offsetClock, type Clock } from '#kernel';
import { OnTimer } from './on-timer.js';
import type { Timer, TimerDocument } from './timer.js';
import { TimersModule } from './timers.module.js';
import { Timers } from './timers.js';

interface Reminder {
  readonly text: string;
}

@Injectable()
class Reminders {
  readonly seen: Timer<Reminder>[] = [];
  onFire: (timer: Timer<Reminder>) => Promise<void> = () => Promise.resolve();

  @OnTimer('reminder')
  async remind(timer: Timer<Reminder>): Promise<void> {
    this.seen.push(timer);
    await this.onFire(timer);
  }
}

describe('Timers', () => {
  const clock = offsetClock(86_400_000);
  let database: string;
  const started: INestApplicationContext[] = [];

  const start = async (handlers: readonly (typeof Reminders)[] = [Reminders], at: Clock = clock) => {
    const mongoUri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:4117';
    const compiled = await Test.createTestingModule({
      imports: [
        EventStoreModule.forRoot({ mongoUri, database, clock: at }),
        TimersModule.forRoot({ clock: at, sweepMs: 200 }),
      ],
      providers: [...handlers],
    }).compile();
    started.push(compiled);
    await compiled.init();
    return compiled;
  };
  const inMs = (ms: number): string => new Date(clock.now().getTime() + ms).toISOString();
  const remindersIn = (ms: number, id = 'r', text = 'hello'): Timer => ({
    id,
    name: 'reminder',
    dueAt: inMs(ms),
    payload: { text },
  });
  const documents = () => started[0]!.get<Connection>(DATABASE).db!.collection<TimerDocument>('timers');
  const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
    for (const deadline = Date.now() + 8_000; !(await isSo()); await sleep(10)) {
      if (Date.now() > deadline) throw new Error('it did not become so in time');
    }
  };
  const noneLeft = () => until(async () => (await documents().countDocuments()) === 0);

  beforeEach(() => {
    database = `test-timers-${randomUUID().slice(0, 8)}`;
  });
  afterEach(async () => {
    await started[0]?.get<Connection>(DATABASE, { strict: false }).dropDatabase();
    await Promise.all(started.splice(0).map((one) => one.close()));
  });

  it('call the handler of their name with their payload when they are due, not before, and are gone then', async () => {
    const app = await start();
    const timer = remindersIn(300);
    let firedAt = '';
    app.get(Reminders).onFire = async () => void (firedAt = clock.now().toISOString());
    await app.get(Timers).set(timer);
    await noneLeft();

    expect(app.get(Reminders).seen).toEqual([timer]);
    expect(firedAt >= timer.dueAt).toBe(true);
  });

  it('set while nobody was there to fire them fire at the next start', async () => {
    const setter = await start([]);
    await setter.get(Timers).set(remindersIn(-3_600_000));
    const app = await start();
    await noneLeft();

    expect(app.get(Reminders).seen).toMatchObject([{ id: 'r', payload: { text: 'hello' } }]);
  });

  it('set again under the same id are moved, and fire once', async () => {
    const app = await start();
    await app.get(Timers).set(remindersIn(100, 'r', 'first'));
    await app.get(Timers).set(remindersIn(400, 'r', 'second'));
    await noneLeft();

    expect(app.get(Reminders).seen).toMatchObject([{ payload: { text: 'second' } }]);
  });

  it('that are cancelled do not fire', async () => {
    const app = await start();
    await app.get(Timers).set(remindersIn(150, 'cancelled'));
    await app.get(Timers).set(remindersIn(400, 'kept'));
    await app.get(Timers).cancel('cancelled');
    await noneLeft();

    expect(app.get(Reminders).seen.map(({ id }) => id)).toEqual(['kept']);
  });

  it('whose handler fails are tried again until it succeeds', async () => {
    const app = await start();
    const reminders = app.get(Reminders);
    reminders.onFire = async () => {
      if (reminders.seen.length === 1) throw new Error('not now');
    };
    await app.get(Timers).set(remindersIn(0));
    await noneLeft();

    expect(reminders.seen).toHaveLength(2);
  });

  it('fire in one replica only while it is alive', async () => {
    const replicas = [await start(), await start()];
    const ids = Array.from({ length: 40 }, (_, i) => `r${i}`);
    await Promise.all(ids.map((id, i) => replicas[i % 2]!.get(Timers).set(remindersIn(300, id))));
    await noneLeft();

    const fired = replicas.flatMap((replica) => replica.get(Reminders).seen.map(({ id }) => id));
    expect(fired.sort()).toEqual([...ids].sort());
  });

  it('taken by a replica that died fire elsewhere when its lease has ended', async () => {
    const app = await start();
    await documents().insertOne({
      _id: 'r',
      name: 'reminder',
      dueAt: inMs(-1_000),
      payload: { text: 'taken' },
      nextAt: inMs(500),
      attempts: 1,
      revision: 'of the dead',
    });
    await noneLeft();

    expect(app.get(Reminders).seen).toMatchObject([{ payload: { text: 'taken' } }]);
  });

  it('set anew while their handler runs fire again', async () => {
    const app = await start();
    const reminders = app.get(Reminders);
    reminders.onFire = async () => {
      if (reminders.seen.length === 1) await app.get(Timers).set(remindersIn(100, 'r', 'anew'));
    };
    await app.get(Timers).set(remindersIn(0));
    await noneLeft();

    expect(reminders.seen.map(({ payload }) => payload.text)).toEqual(['hello', 'anew']);
  });

  it('of a name that nobody handles wait for a process that does', async () => {
    const app = await start();
    await app.get(Timers).set({ ...remindersIn(0, 'unknown'), name: 'nobody' });
    await app.get(Timers).set(remindersIn(300, 'known'));
    await until(async () => (await documents().countDocuments()) === 1);

    expect(app.get(Reminders).seen.map(({ id }) => id)).toEqual(['known']);
    expect(await documents().findOne()).toMatchObject({ _id: 'unknown', attempts: 0 });
  });

  it('with two handlers of one name stop the start', async () => {
    class SecondReminders extends Reminders {}
    await expect(start([Reminders, SecondReminders])).rejects.toThrow('two methods handle the timer reminder');
  });
});
