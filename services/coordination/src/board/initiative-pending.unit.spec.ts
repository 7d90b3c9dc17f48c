import { content, minute, Story } from './board.fixture.js';

const initiative = 'org-i';
const lines = [
  {
    line: 1,
    resource: 'pro-hall',
    reservation: 'pro-hall.r1',
    from: minute(600),
    to: minute(720),
    quantity: 1,
  },
];
const refs = lines.map(({ line, resource, reservation }) => ({ line, resource, reservation }));
const bundle = (id: string) => ({ bundle: id, initiative, host: 'LJ-GW', lines: refs });

describe('of an initiative the board shows', () => {
  let story: Story;
  beforeEach(() => {
    story = new Story(initiative);
  });
  const requestBundle = (at: string, id: string) =>
    story.tell(at, 'bundle.requested', {
      bundle: id,
      initiative,
      host: 'LJ-GW',
      purpose: '植树',
      lines,
      decideBy: minute(30),
      onDisplacement: 'release',
    });
  const agreedAndStarted = (): void => {
    story.posted(minute(1), { invited: [] }).tell(minute(2), 'initiative.agreed', { initiative });
    story.tell(minute(3), 'initiative.started', { initiative });
  };

  it('nothing while it is a draft, and nothing of an id that is no unit’s', () => {
    story.tell(minute(1), 'initiative.drafted', { initiative, host: 'LJ-GW' });
    expect(story.items(minute(2))).toEqual([]);
    expect(new Story('nobody').posted(minute(1)).items(minute(2))).toEqual([]);
  });

  describe('an open invitation', () => {
    it('for each body that was invited, at its own unit, due when the answer is', () => {
      story.posted(minute(1), { respondBy: minute(60) });
      expect(story.items(minute(2))).toEqual(
        ['LJ-TW', 'LJ-XC'].map((body) => ({
          id: `open-invitation/org-i/${body}/1`,
          kind: 'open-invitation',
          subject: 'initiative/org-i',
          unit: body === 'LJ-TW' ? 'mass-organisations' : 'propaganda',
          body,
          since: minute(1),
          dueAt: minute(60),
          isOverdue: false,
          title: '植树',
          initiative,
          from: minute(600),
          to: minute(720),
        })),
      );
    });

    it('that is overdue from the instant of its due on, by the clock alone', () => {
      story.posted(minute(1), { respondBy: minute(60) });
      expect(story.items(minute(59)).map(({ isOverdue }) => isOverdue)).toEqual([false, false]);
      expect(story.items(minute(60)).map(({ isOverdue }) => isOverdue)).toEqual([true, true]);
    });

    it('that is due when the initiative starts, where no other time was set', () => {
      expect(story.posted(minute(1)).items(minute(2))[0]?.dueAt).toBe(minute(600));
    });

    it('until the host has recorded an answer', () => {
      story.posted(minute(1)).joined(minute(2), 'LJ-TW');
      story.tell(minute(3), 'initiative.participant-declined', {
        initiative,
        body: 'LJ-XC',
        bySilence: false,
        answeredAt: minute(3),
      });
      expect(story.items(minute(4))).toEqual([]);
    });

    it('until the body has answered at its own unit, also while the host has not heard of it, and in whichever order the two are read', () => {
      const answer = { initiative, body: 'LJ-TW', round: 1 };
      story.posted(minute(1)).tell(minute(2), 'participation.accepted', answer, 'mass-organisations');
      expect(story.items(minute(3)).map(({ body }) => body)).toEqual(['LJ-XC']);
      const other = new Story(initiative);
      other.tell(minute(2), 'participation.accepted', answer, 'mass-organisations').posted(minute(1));
      expect(other.items(minute(3))).toEqual(story.items(minute(3)));
    });

    it('also when another unit than the body’s says that it has answered', () => {
      story.posted(minute(1));
      story.tell(minute(2), 'participation.accepted', { initiative, body: 'LJ-TW', round: 1 }, 'propaganda');
      expect(story.items(minute(3))).toHaveLength(2);
    });

    it('anew, with a new age, when the terms change and the body is asked again', () => {
      story.posted(minute(1)).joined(minute(2), 'LJ-TW').joined(minute(2), 'LJ-XC');
      story.tell(minute(5), 'initiative.revised', {
        initiative,
        content: contentLater(),
        answersReset: ['LJ-TW'],
      });
      expect(story.items(minute(6))).toMatchObject([{ id: 'open-invitation/org-i/LJ-TW/2', since: minute(5) }]);
    });

    it('no more once the initiative is withdrawn', () => {
      story.posted(minute(1)).tell(minute(2), 'initiative.withdrawn', { initiative, reason: '下雨' });
      expect(story.items(minute(3))).toEqual([]);
    });
  });

  it('an open proposal to the host, until the host has accepted or refused it', () => {
    const propose = (at: string) =>
      story.tell(at, 'initiative.change-proposed', { initiative, body: 'LJ-TW', answeredAt: at, note: '晚些' });
    story.posted(minute(1));
    propose(minute(2));
    expect(story.of('open-proposal', minute(3))).toMatchObject([
      { unit: 'organisation', body: 'LJ-GW', bodies: ['LJ-TW'], since: minute(2) },
    ]);
    story.tell(minute(4), 'initiative.proposal-refused', { initiative, body: 'LJ-TW', reason: '不便' });
    expect(story.of('open-proposal', minute(5))).toEqual([]);
    expect(story.of('open-invitation', minute(5)).map(({ id }) => id)).toContain('open-invitation/org-i/LJ-TW/2');
    propose(minute(6));
    story.joined(minute(7), 'LJ-TW');
    expect(story.of('open-proposal', minute(8))).toEqual([]);
  });

  it('a silence that went to the host, in place of the invitations, until the silent have spoken or a new date is set', () => {
    story.posted(minute(1), { respondBy: minute(60) }).joined(minute(2), 'LJ-XC');
    story.tell(minute(60), 'initiative.silence-referred', { initiative, bodies: ['LJ-TW'] });
    expect(story.items(minute(61))).toMatchObject([
      { kind: 'referred-silence', unit: 'organisation', body: 'LJ-GW', bodies: ['LJ-TW'], since: minute(60) },
    ]);
    const later = new Story(initiative).posted(minute(1), { respondBy: minute(60) });
    later.tell(minute(60), 'initiative.silence-referred', { initiative, bodies: ['LJ-TW', 'LJ-XC'] });
    later.tell(minute(61), 'initiative.revised', {
      initiative,
      content: { ...contentLater(), respondBy: minute(90) },
      answersReset: [],
    });
    expect(later.kinds(minute(62))).toEqual(['open-invitation', 'open-invitation']);
    story.joined(minute(63), 'LJ-TW');
    expect(story.items(minute(64))).toEqual([]);
  });

  it('a bundle that its owners have not settled, overdue past its deadline, until it is confirmed or abandoned', () => {
    story.posted(minute(1), { invited: [] });
    requestBundle(minute(2), 'org-b1');
    requestBundle(minute(3), 'org-b2');
    expect(story.items(minute(29))).toMatchObject([
      { id: 'unsettled-bundle/org-b1', body: 'LJ-GW', bundle: 'org-b1', dueAt: minute(30), isOverdue: false },
      { id: 'unsettled-bundle/org-b2' },
    ]);
    expect(story.items(minute(30))[0]?.isOverdue).toBe(true);
    story.tell(minute(31), 'bundle.confirmed', bundle('org-b1'));
    story.tell(minute(31), 'bundle.abandoned', { ...bundle('org-b2'), reason: 'taken' });
    expect(story.items(minute(32))).toEqual([]);
  });

  it('a broken bundle with its reason, until the initiative asks for another one or is over', () => {
    story.posted(minute(1), { invited: [] });
    requestBundle(minute(2), 'org-b1').tell(minute(3), 'bundle.confirmed', bundle('org-b1'));
    const [displaced] = refs;
    if (!displaced) throw new Error('a bundle has a line');
    story.tell(minute(4), 'bundle.broken', { ...bundle('org-b1'), displaced, reason: '急用', released: true });
    expect(story.items(minute(5))).toMatchObject([
      { id: 'broken-bundle/org-b1', kind: 'broken-bundle', body: 'LJ-GW', since: minute(4), reason: '急用' },
    ]);
    requestBundle(minute(6), 'org-b2');
    expect(story.kinds(minute(7))).toEqual(['unsettled-bundle']);
  });

  describe('a step that is overdue', () => {
    it('where it is agreed and was not started at its time, with the age of that time', () => {
      story.posted(minute(1), { invited: [] }).tell(minute(2), 'initiative.agreed', { initiative });
      expect(story.of('overdue-step', minute(599))).toEqual([]);
      expect(story.of('overdue-step', minute(600))).toMatchObject([
        { step: 'start', body: 'LJ-GW', since: minute(600), dueAt: minute(600), isOverdue: true },
      ]);
      story.tell(minute(601), 'initiative.started', { initiative });
      expect(story.of('overdue-step', minute(602))).toEqual([]);
    });

    it('where it is running and was not concluded when it ended', () => {
      agreedAndStarted();
      expect(story.of('overdue-step', minute(719))).toEqual([]);
      expect(story.of('overdue-step', minute(720))).toMatchObject([{ step: 'conclude', since: minute(720) }]);
      story.tell(minute(721), 'initiative.concluded', { initiative, results: {} });
      expect(story.of('overdue-step', minute(722))).toEqual([]);
    });
  });

  describe('a stage that is missing', () => {
    const stages = (now: string) => story.of('missing-stage', now).map(({ stage }) => stage);

    it('from the end of the initiative on, each of the four for itself, until it is completed', () => {
      agreedAndStarted();
      const complete = (at: string, stage: 'study' | 'deploy') =>
        story.tell(at, 'initiative.stage-completed', {
          initiative,
          stage,
          on: '2027-03-01',
          participants: [],
          evidence: [],
        });
      complete(minute(4), 'study');
      expect(stages(minute(719))).toEqual([]);
      expect(stages(minute(720))).toEqual(['assess', 'deploy', 'inspect']);
      complete(minute(721), 'deploy');
      expect(stages(minute(722))).toEqual(['assess', 'inspect']);
    });

    it('from its conclusion on where that came before, overdue from the end on, and no more once it is assessed', () => {
      agreedAndStarted();
      story.tell(minute(650), 'initiative.concluded', { initiative, results: {} });
      const [first] = story.of('missing-stage', minute(651));
      expect(first).toMatchObject({ since: minute(650), dueAt: minute(720), isOverdue: false });
      expect(story.of('missing-stage', minute(720))[0]?.isOverdue).toBe(true);
      story.tell(minute(721), 'initiative.assessed', { initiative, score: 60, summary: '', reason: '缺' });
      expect(stages(minute(722))).toEqual([]);
    });
  });
});

const contentLater = () => content({ startsAt: minute(660), endsAt: minute(780) });
