import type { Connection } from 'mongoose';
import { DATABASE } from '#event-store';
import type { TokenClaims } from '#testing';
import type { Units } from './units.fixture.js';

export const hostOf = (body: string): TokenClaims => ({
  sub: `clerk of ${body}`,
  unit: 'organisation',
  body,
  roles: ['department'],
});

const must = (found: { readonly status: number; readonly text: string }): void => {
  if (found.status >= 300) throw new Error(`${found.status}: ${found.text}`);
};

/** Drafts, posts and starts what people may attend; `hours` from now on, two hours long. Gives its id. */
export const running = async (units: Units, host: TokenClaims, content: object, hours: number): Promise<string> => {
  const at = (more: number) => new Date(Date.now() + (hours + more) * 3_600_000).toISOString();
  const wish = {
    purpose: '',
    host: host['body'],
    startsAt: at(0),
    endsAt: at(2),
    timeZone: 'Asia/Shanghai',
    ...content,
  };
  const drafted = await units.call<{ id: string }>('organisation', 'POST', '/v1/initiatives', host, wish);
  must(drafted);
  for (const step of ['post', 'start'])
    must(await units.call('organisation', 'POST', `/v1/initiatives/${drafted.body.id}/${step}`, host));
  return drafted.body.id;
};

/** A generator of the same numbers for the same seed. */
export const seeded =
  (seed: number) =>
  (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };

/** People sign up, are recorded, and some records are taken back and made again, in random order. */
export const attendAtRandom = async (
  units: Units,
  host: TokenClaims,
  {
    initiatives,
    people,
    steps,
  }: { readonly initiatives: readonly string[]; readonly people: readonly string[]; readonly steps: number },
  body = 'LJ-TW',
): Promise<void> => {
  const random = seeded(steps);
  const call = async (initiative: string, rest: string, content: object = {}) =>
    must(await units.call('organisation', 'POST', `/v1/initiatives/${initiative}/sign-ups${rest}`, host, content));
  for (const initiative of initiatives) for (const person of people) await call(initiative, '', { person, body });
  for (let step = 0; step < steps; step++) {
    const person = people[random(people.length)] ?? '';
    const act = random(3) === 0 ? 'revoke-attendance' : 'attend';
    await call(initiatives[random(initiatives.length)] ?? '', `/${person}/${act}`);
  }
};

interface Attended {
  readonly initiative: string;
  readonly person: string;
  readonly from: string;
  readonly to: string;
  readonly credits?: number;
  readonly hours?: number;
}

/** Who was there in the end, from nothing but the events of the sign-ups in the order of their streams. */
export const attendedInTheEnd = async (units: Units): Promise<readonly Attended[]> => {
  const commits = await units
    .provided<Connection>('organisation', DATABASE)
    .collection<{ stream: string; version: number; events: readonly { type: string; data: Attended }[] }>('commits')
    .find({ stream: /^sign-up\// })
    .toArray();
  const there = new Map<string, Attended>();
  for (const { events } of commits.toSorted((a, b) => a.stream.localeCompare(b.stream) || a.version - b.version))
    for (const { type, data } of events) {
      const key = `${data.initiative} ${data.person} ${data.from}`;
      if (type === 'sign-up.attended') there.set(key, data);
      if (type === 'sign-up.attendance-revoked') there.delete(key);
    }
  return [...there.values()];
};
