import { describe, expect, it } from '@jest/globals';
import { publishSignUp, signUpDecider } from './sign-ups.decide.js';
import { maxOnList, type SignUpEvent } from './sign-ups.js';
import {
  facts,
  initiative,
  list,
  movedUp,
  now,
  offered,
  signsUp,
  taken,
  waitlisted,
  withdrawn,
  withdraws,
} from './sign-ups.fixture.js';

describe('Somebody who signs up', () => {
  it('has a place while there is one, and waits behind the others when there is none', () => {
    list().when(signsUp('a')).then(offered(), taken('a'));
    list(offered(), taken('a')).when(signsUp('b')).then(taken('b'));
    list(offered(), taken('a'), taken('b')).when(signsUp('c')).then(waitlisted('c'));
  });

  it('always has a place where their number has no limit', () => {
    const { places: _, ...unlimited } = facts();
    const { places: __, ...open } = (offered() as Extract<SignUpEvent, { type: 'sign-up.offered' }>).data;
    list()
      .when(signsUp('a', { facts: unlimited }))
      .then({ type: 'sign-up.offered', data: open }, taken('a'));
  });

  it('stays where they are when they sign up again', () => {
    list(offered(), taken('a')).when(signsUp('a')).then();
    list(offered({ places: 1 }), taken('a'), waitlisted('b'))
      .when(signsUp('b', { facts: facts({ places: 1 }) }))
      .then();
  });

  it('does not pass those who wait, also when places were added meanwhile', () => {
    list(offered({ places: 1 }), taken('a'), waitlisted('b'))
      .when(signsUp('c', { facts: facts({ revision: 3 }) }))
      .then(offered({ revision: 3 }), movedUp('b'), waitlisted('c'));
  });

  it('is refused before it is posted and once it is over, and by themselves after sign-up has closed', () => {
    for (const status of ['draft', 'concluded', 'assessed', 'withdrawn'] as const)
      list()
        .when(signsUp('a', { facts: facts({ status }) }))
        .thenRefused('sign-up-closed');
    const closed = facts({ closesAt: now });
    list()
      .when(signsUp('a', { facts: closed }))
      .thenRefused('sign-up-closed');
    list()
      .when(signsUp('a', { facts: closed, byHost: true }))
      .then(offered(), taken('a'));
  });

  it('is refused where a list would be too long to be kept', () => {
    const many = Array.from({ length: maxOnList }, (_, index) => taken(`p${index}`));
    list(offered({ places: 20_000 }), ...many)
      .when(signsUp('a', { facts: facts({ places: 20_000 }) }))
      .thenRefused('too-many-signed-up');
  });
});

describe('Somebody who withdraws', () => {
  it('leaves their place to the first who waits', () => {
    list(offered(), taken('a'), taken('b'), waitlisted('c'), waitlisted('d'))
      .when(withdraws('a'))
      .then(withdrawn('a'), movedUp('c'));
  });

  it('only leaves the list where they wait', () => {
    list(offered(), taken('a'), taken('b'), waitlisted('c')).when(withdraws('c')).then(withdrawn('c'));
  });

  it('moves nobody up where there are fewer places than people already', () => {
    list(offered(), taken('a'), taken('b'), waitlisted('c'))
      .when(withdraws('a', { facts: facts({ places: 1, revision: 3 }) }))
      .then(offered({ places: 1, revision: 3 }), withdrawn('a'));
  });

  it('must be on the list, and not have been there, while it is not over', () => {
    list(offered()).when(withdraws('a')).thenRefused('not-signed-up');
    list(offered(), taken('a'), withdrawn('a')).when(withdraws('a')).thenRefused('not-signed-up');
    list(offered(), taken('a'))
      .when(withdraws('a', { facts: facts({ status: 'concluded' }) }))
      .thenRefused('sign-up-closed');
  });
});

describe('Places that the host adds', () => {
  const offer = (more: object) => ({ type: 'offer-places' as const, initiative, facts: facts(more) });

  it('go to those who wait, in their order', () => {
    list(offered(), taken('a'), taken('b'), waitlisted('c'), waitlisted('d'), waitlisted('e'))
      .when(offer({ places: 4, revision: 3 }))
      .then(offered({ places: 4, revision: 3 }), movedUp('c'), movedUp('d'));
  });

  it('change nothing where nobody has signed up yet, or where they are the same', () => {
    list().when(offer({})).then();
    list(offered())
      .when(offer({ revision: 5 }))
      .then();
  });

  it('are those of the newest version, however late an older one comes', () => {
    list(offered({ places: 4, revision: 3 }))
      .when(offer({ places: 1, revision: 2 }))
      .then();
  });

  it('throw nobody out when they become fewer', () => {
    list(offered(), taken('a'), taken('b'))
      .when(offer({ places: 1, revision: 3 }))
      .then(offered({ places: 1, revision: 3 }));
  });
});

describe('200 persons for 120 places', () => {
  /** A generator of whole numbers below a bound, the same for the same seed. */
  const random = (seed: number) => (bound: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * bound);
  };

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('never are more than 120, wait in order and move up once (seed %i)', (seed) => {
    const next = random(seed);
    const at120 = facts({ places: 120 });
    const people = Array.from({ length: 200 }, (_, index) => `p${index}`);
    let state = signUpDecider.initial();
    const history: SignUpEvent[] = [];
    const take = (command: ReturnType<typeof signsUp>) => {
      for (const event of signUpDecider.decide({ ...command, at: now }, state)) {
        history.push(event);
        state = signUpDecider.evolve(state, event);
      }
    };
    const outside = [...people];
    const inside: string[] = [];
    for (let step = 0; step < 600 && (outside.length > 0 || step < 400); step++) {
      if (outside.length > 0 && (inside.length === 0 || next(3) > 0)) {
        const [person = ''] = outside.splice(next(outside.length), 1);
        take(signsUp(person, { facts: at120 }));
        inside.push(person);
      } else {
        const [person = ''] = inside.splice(next(inside.length), 1);
        take(withdraws(person, { facts: at120 }));
        outside.push(person);
      }
    }

    // Counted from the events alone, by other means than the decider's.
    let places = new Set<string>();
    let queue: string[] = [];
    for (const { type, data } of history) {
      const person = 'person' in data ? data.person : '';
      switch (type) {
        case 'sign-up.taken':
          expect(queue).toEqual([]);
          expect(places.has(person)).toBe(false);
          places.add(person);
          break;
        case 'sign-up.waitlisted':
          expect(places.size).toBe(120);
          queue = [...queue, person];
          break;
        case 'sign-up.moved-up':
          expect(queue[0]).toBe(person);
          queue = queue.slice(1);
          places.add(person);
          break;
        case 'sign-up.withdrawn':
          places = new Set([...places].filter((one) => one !== person));
          queue = queue.filter((one) => one !== person);
          break;
        case 'sign-up.offered':
        case 'sign-up.attended':
        case 'sign-up.attendance-revoked':
        case 'sign-up.no-shows-freed':
        case 'sign-up.code-set':
          break;
      }
      expect(places.size).toBeLessThanOrEqual(120);
    }
    expect(history.some(({ type }) => type === 'sign-up.moved-up')).toBe(true);
    // Nobody is left waiting while a place is free.
    expect(queue.length === 0 || places.size === 120).toBe(true);
    expect([...state.taken.keys()].sort()).toEqual([...places].sort());
    expect([...state.waiting.keys()]).toEqual(queue);
  });
});

describe('What others are told', () => {
  it('is everything but the code', () => {
    const set: SignUpEvent = { type: 'sign-up.code-set', data: { initiative, code: 'K7Q4-M2XP' } };
    expect(publishSignUp(set)).toEqual({ type: 'sign-up.code-set', data: { initiative } });
    expect(publishSignUp(taken('a'))).toEqual(taken('a'));
  });
});
