import { readFileSync } from 'node:fs';
import { DutiesModule } from '#duties';
import { EventStore } from '#event-store';
import { runClock, type RunClock, type Unit } from '#kernel';
import { RegisterModule } from '#register';
import { RulesModule } from '#rules';
import { TermsModule } from '#terms';
import { eventually, RunningUnits, type TokenClaims } from '#testing';
import { BodiesModule } from '../../services/organisation/src/bodies/bodies.module.js';
import { byBodyAndDay, type ExpectedReminder } from './reminders-again.js';

export const sheet = readFileSync('deploy/local/data/bodies.csv', 'utf8');
export const coordinator: TokenClaims = { sub: 'coordinator', body: 'LJ-GW', roles: ['coordinator'] };
const committee: TokenClaims = { sub: 'committee', body: 'LJ-GW', roles: ['secretary'] };
/** Those whose bodies have terms. */
export const unitsWithTerms = ['organisation', 'mass-organisations'] as const;

/** A run's clock that begins at this instant. */
export const clockAt = (instant: string): RunClock => runClock(Date.parse(instant) - Date.now());

/** The two units whose bodies have terms, with the whole register loaded and every term of it taken. */
export const registerUnderTest = async (clock: RunClock, terms: number): Promise<RunningUnits> => {
  const modules = (source: string) => {
    const unit = source as Unit;
    return [
      RegisterModule.forUnit(unit),
      RulesModule.forUnit(unit),
      DutiesModule.forUnit(unit),
      TermsModule.forUnit(unit),
      ...(unit === 'organisation' ? [BodiesModule.forKeeper('LJ-GW')] : []),
    ];
  };
  const units = await RunningUnits.open({ clock, modules, answerCheck: 'off' }, ...unitsWithTerms);
  try {
    const loaded = await units.call('organisation', 'POST', '/v1/bodies/import', { as: committee, sheet });
    if (loaded.status !== 200) throw new Error(`the register was not loaded: ${JSON.stringify(loaded.body)}`);
    const count = async () => {
      const page = await units.call<{ items: readonly object[] }>('organisation', 'GET', '/v1/terms?limit=500');
      return page.body.items.length;
    };
    await eventually(count, (found) => found === terms);
    await units.settle();
    return units;
  } catch (error) {
    await units.close();
    throw error;
  }
};

interface Told {
  readonly sent: readonly ExpectedReminder[];
  readonly missed: readonly { readonly body: string; readonly on: string }[];
}

/** What the reminder streams of all units hold. */
export const toldBy = async (units: RunningUnits): Promise<Told> => {
  const sent: ExpectedReminder[] = [];
  const missed: { readonly body: string; readonly on: string }[] = [];
  for (const unit of unitsWithTerms) {
    const commits = units
      .app(unit)
      .get(EventStore)
      .connection.collection<{ readonly stream: string; readonly events: readonly StoredEvent[] }>('commits');
    for await (const { events } of commits.find({ stream: { $regex: '^reminder/' } })) {
      for (const { type, data } of events) {
        const { body, on, dueOn, bodies } = data;
        if (type === 'reminder.sent') sent.push({ body, on, dueOn, bodies });
        if (type === 'reminder.missed') missed.push({ body, on });
      }
    }
  }
  return { sent: sent.sort(byBodyAndDay), missed };
};

interface StoredEvent {
  readonly type: string;
  readonly data: ExpectedReminder;
}
