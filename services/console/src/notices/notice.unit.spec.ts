import { type Edition, isBeingCorrected, nextStepOf, type Notice, opinionsUntil } from './notice.ts';

const step = { post: '办公室主任', at: '2027-03-01T01:00:00.000Z' };
const proposed: Edition = {
  edition: 1,
  hash: 'h',
  title: '换届结果',
  text: '……',
  audience: 'named',
  named: ['LJ-XC'],
  proposed: step,
};
const passed = { ...proposed, checked: { ...step, passed: true } };
const published = { ...passed, approved: step, published: { ...step, on: '2027-03-01' } };
const noticeOf = (edition: Edition, more: Partial<Notice> = {}): Notice => ({
  id: 'pro-1',
  unit: 'propaganda',
  body: 'LJ-XC',
  status: 'proposed',
  shown: null,
  editions: [edition],
  opinions: [],
  readings: 0,
  ...more,
});

describe('the next step of a notice', () => {
  it('is the secrecy check until it is passed, then the approval, then the publication', () => {
    expect(nextStepOf(noticeOf(proposed))).toBe('check');
    expect(nextStepOf(noticeOf({ ...proposed, checked: { ...step, passed: false } }))).toBe('check');
    expect(nextStepOf(noticeOf(passed))).toBe('approve');
    expect(nextStepOf(noticeOf({ ...passed, approved: step }))).toBe('publish');
  });

  it('is none once the text is published, refused or withdrawn', () => {
    expect(nextStepOf(noticeOf(published))).toBe('none');
    expect(nextStepOf(noticeOf({ ...passed, refused: step }))).toBe('none');
    expect(nextStepOf(noticeOf(passed, { withdrawn: step }))).toBe('none');
  });

  it('begins anew for the correction of what is published', () => {
    const corrected = noticeOf(published, { status: 'published', editions: [published, { ...proposed, edition: 2 }] });
    expect(isBeingCorrected(corrected)).toBe(true);
    expect(nextStepOf(corrected)).toBe('check');
    expect(isBeingCorrected(noticeOf(published, { status: 'published' }))).toBe(false);
  });
});

describe('opinions', () => {
  const asked = { ...passed, advance: { ...step, until: '2027-03-10' } };

  it('are taken to the end of the last day, also of those who see the text only while they are asked', () => {
    expect(opinionsUntil(noticeOf(asked), '2027-03-10')).toBe('2027-03-10');
    expect(opinionsUntil(noticeOf(asked, { editions: [], shown: asked }), '2027-03-09')).toBe('2027-03-10');
    expect(opinionsUntil(noticeOf(asked), '2027-03-11')).toBeUndefined();
    expect(opinionsUntil(noticeOf(passed), '2027-03-01')).toBeUndefined();
  });
});
