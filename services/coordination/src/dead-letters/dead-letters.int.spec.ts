import { jest } from '@jest/globals';
import type { DeadLetterView } from '#messaging';
import { Desk, eventually, type Replica } from '../../test/desk.js';
import type { WrittenEvent } from '../../test/records.js';
import { SmallUnit } from '../../test/small-unit.js';
import type { RedriveReport } from './redrives.js';

jest.setTimeout(20_000);

interface LetterPage {
  readonly items: readonly DeadLetterView[];
  readonly next: string | null;
  readonly missing: readonly string[];
}

const withdrawn = (id: string, sequence: number): WrittenEvent => ({
  source: 'organisation',
  subject: `initiative/org-${id}`,
  sequence,
  event: { type: 'initiative.withdrawn', data: { initiative: `org-${id}`, reason: 'rain' } },
});

describe('dead letters at the desk', () => {
  let desk: Desk;
  let unit: SmallUnit;
  let replica: Replica;

  beforeAll(async () => {
    desk = await Desk.open();
    unit = await SmallUnit.start('discipline', desk);
    replica = await desk.start({ discipline: unit.url });
  });
  afterAll(async () => {
    await unit.stop();
    await desk.close();
  });

  const list = async (query = ''): Promise<LetterPage> =>
    (await desk.get<LetterPage>(replica, `/v1/dead-letters?limit=500${query}`)).body;
  const letterOf = async (isIt: (letter: DeadLetterView) => boolean, query = ''): Promise<DeadLetterView> => {
    let found: DeadLetterView | undefined;
    await eventually(async () => (found = (await list(query)).items.find(isIt)) !== undefined);
    return found!;
  };
  const ofStream = (stream: string) => (letter: DeadLetterView) => letter.stream === stream;
  const redrive = (id: string, body: object = {}) =>
    desk.post<RedriveReport & { readonly type?: string }>(replica, `/v1/dead-letters/${id}/redrive`, body);

  it('hold a stream that stands still in a unit, until a redrive that succeeds; who asked is on the letter', async () => {
    const isIt = ofStream('initiative/org-parked');
    unit.policy.isBroken = true;
    await desk.write([1, 2, 3].map((sequence) => withdrawn('parked', sequence)));
    const letter = await letterOf(isIt);
    expect(letter).toMatchObject({
      service: 'discipline',
      kind: 'poison',
      state: 'open',
      sequence: 1,
      reason: 'the policy is broken',
      attempts: 1,
      redrives: [],
    });

    const wouldTry = await redrive(letter.id, { dryRun: true });
    expect(wouldTry).toMatchObject({
      status: 200,
      body: {
        dryRun: true,
        by: 'discipline',
        target: { deadLetter: letter.id },
        stream: letter.stream,
        fromVersion: 1,
        waiting: 3,
        requests: 0,
      },
    });
    expect(await letterOf(isIt)).toEqual(letter);

    expect((await redrive(letter.id)).status).toBe(202);
    const again = await letterOf((each) => isIt(each) && each.state === 'open' && each.attempts > 1);
    expect(again).toMatchObject({ attempts: 2, redrives: [{ by: 'organisation' }] });

    unit.policy.isBroken = false;
    expect((await redrive(letter.id)).status).toBe(202);
    const resolved = await letterOf(isIt, '&state=resolved');
    expect(resolved.redrives).toHaveLength(2);
    expect(unit.policy.taken.filter((taken) => taken.includes('parked'))).toEqual(
      [1, 2, 3].map((sequence) => `initiative/org-parked@${sequence}`),
    );
    expect((await list()).items.some(isIt)).toBe(false);
    expect((await redrive(letter.id)).body.type).toBe('urn:liandong:problem:dead-letter-resolved');
  });

  it('that came back three times are redriven only when asked for knowingly', async () => {
    const isIt = ofStream('initiative/org-loop');
    unit.policy.isBroken = true;
    await desk.write([withdrawn('loop', 1)]);
    const { id } = await letterOf(isIt);
    for (let attempts = 2; attempts <= 4; attempts++) {
      expect((await redrive(id)).status).toBe(202);
      await letterOf((each) => isIt(each) && each.state === 'open' && each.attempts === attempts);
    }
    const refused = { type: 'urn:liandong:problem:redrive-loop', requests: 3 };
    expect(await redrive(id)).toMatchObject({ status: 409, body: refused });
    expect((await redrive(id, { dryRun: true })).body.refusal?.code).toBe('redrive-loop');
    unit.policy.isBroken = false;
    expect((await redrive(id, { again: true })).status).toBe(202);
    await letterOf(isIt, '&state=resolved');
  });

  it('hold a record that does not decode once for each service that set it aside; one redrive asks them all', async () => {
    const topic = `${desk.namespace}.organisation`;
    await desk.writeRaw(topic, { key: 'initiative/org-bytes', value: '{"half', headers: { ce_id: 'x' } });
    const id = Buffer.from('x').toString('base64');
    const isIt = (service: string) => (each: DeadLetterView) =>
      each.service === service && each.headers?.['ce_id'] === id;
    const ofDiscipline = await letterOf(isIt('discipline'));
    const own = await letterOf(isIt('coordination'));
    expect(own).toMatchObject({ kind: 'undecodable', topic, headers: { ce_id: Buffer.from('x').toString('base64') } });
    expect(ofDiscipline).toMatchObject({ partition: own.partition, offset: own.offset });

    const { partition, offset } = own;
    const dry = await redrive(own.id, { dryRun: true });
    expect(dry.body).toMatchObject({ by: 'every service', target: { record: { topic, partition, offset } } });
    expect(dry.body.stillWrong).toMatch(/./);

    expect((await redrive(own.id)).status).toBe(202);
    for (const service of ['coordination', 'discipline']) {
      const after = await letterOf((each) => isIt(service)(each) && each.attempts === 2 && each.state === 'open');
      expect(after.redrives).toMatchObject([{ by: 'organisation' }]);
    }
  });

  it('come in pages over all services, newest first, each once; units that do not answer are named', async () => {
    const all = await list('&state=open');
    expect(all.items.length).toBeGreaterThan(1);
    expect(all.missing).toEqual(['organisation', 'propaganda', 'mass-organisations']);
    const paged: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await desk.get<LetterPage>(replica, `/v1/dead-letters?state=open&limit=1${cursor}`);
      paged.push(...body.items.map(({ id }) => id));
      if (body.next === null) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(paged).toEqual(all.items.map(({ id }) => id));
  });

  it('may be redriven by coordinators and supervisors only, and a letter that may lie in a silent unit is not called unknown', async () => {
    const path = '/v1/dead-letters/nowhere';
    expect((await desk.post(replica, `${path}/redrive`, {}, 'auditor')).status).toBe(403);
    expect((await desk.get(replica, path, 'department')).status).toBe(403);
    expect(await desk.get(replica, path)).toMatchObject({
      status: 503,
      body: { type: 'urn:liandong:problem:unit-unreachable' },
    });
  });
});
