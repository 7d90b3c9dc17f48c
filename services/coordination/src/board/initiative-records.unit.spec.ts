import { content, minute } from './board.fixture.js';
import { initiativeRecords, type InitiativeRecords } from './initiative-records.js';

const initiative = 'org-i';

describe('the board keeps of an initiative', () => {
  let records: InitiativeRecords;
  beforeEach(() => {
    records = initiativeRecords();
  });
  const posted = () => records.take({ type: 'initiative.posted', data: { initiative, content: content() } }, minute(1));
  const withdrawn = () => records.take({ type: 'initiative.withdrawn', data: { initiative, reason: '雨' } }, minute(2));
  const accepted = (body: string) =>
    records.hear({ type: 'participation.accepted', data: { initiative, body, round: 1 } }, 'mass-organisations');
  const kinds = () => [...records.things()].map(({ kind }) => kind);

  it('what an invited body said before its host was heard', () => {
    accepted('LJ-TW');
    expect(records.size).toBe(1);
    posted();
    expect(kinds()).toEqual(['open-invitation']);
  });

  it('nothing when it has ended, also when a body’s word comes later', () => {
    posted();
    withdrawn();
    expect(records.size).toBe(0);
    accepted('LJ-TW');
    expect(records.size).toBe(0);
  });

  it('nothing when its end is the first that is heard after a body’s word', () => {
    accepted('LJ-TW');
    posted();
    withdrawn();
    expect(records.size).toBe(0);
    expect(kinds()).toEqual([]);
  });
});
