import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { NoticeContent } from '#contracts';
import { RuleViolation } from '#kernel';
import { given } from '#testing';
import { type NoticeCommand, noticeDecider } from './notice.decide.js';
import { hashOf, latestOf, type NoticeEvent, publishedOf } from './notice.js';

const at = '2027-03-01T01:00:00.000Z';
const day = (n: number): string => new Date(Date.parse(at) + n * 86_400_000).toISOString();
const content: NoticeContent = {
  body: 'LJ-GW',
  title: '关于评优推荐的公示',
  text: '经研究，拟推荐……',
  audience: 'organisation',
  named: [],
};
const clerk = { post: '干事', by: 'p-1' };
const head = { post: '书记', by: 'p-2' };
const propose: NoticeCommand = { type: 'propose-notice', id: 'org-1', content, ...clerk };
const check: NoticeCommand = { type: 'check-notice', passed: true, ...head };
const approve: NoticeCommand = { type: 'approve-notice', ...head };
const publish: NoticeCommand = { type: 'publish-notice', ...clerk };
const withdraw: NoticeCommand = { type: 'withdraw-notice', reason: '内容有误', ...head };
const revise = (text: string, reason?: string): NoticeCommand => ({
  type: 'revise-notice',
  content: { ...content, text },
  ...clerk,
  ...(reason !== undefined && { reason }),
});

const when = (command: NoticeCommand, events: readonly NoticeEvent[], now = at) =>
  given(noticeDecider, events).when({ ...command, at: now });
const after = (...commands: readonly NoticeCommand[]): readonly NoticeEvent[] =>
  commands.reduce<readonly NoticeEvent[]>((events, command) => {
    const { events: more, refusal } = when(command, events);
    if (refusal) throw refusal;
    return [...events, ...more];
  }, []);
const stateOf = (events: readonly NoticeEvent[]) =>
  events.reduce((state, event) => noticeDecider.evolve(state, event), noticeDecider.initial()).current;

describe('A notice', () => {
  it('is published after secrecy check and approval, in this order, and only the text that was approved', () => {
    const { source, article } = { source: '中国共产党党务公开条例（试行）', article: '15' };
    expect(when(publish, after(propose)).refusal).toMatchObject({ code: 'not-checked', fields: { source, article } });
    expect(when(approve, after(propose)).refusal).toMatchObject({ code: 'not-checked' });
    expect(when(publish, after(propose, check)).refusal).toMatchObject({ code: 'not-approved' });
    expect(when(publish, after(propose, { ...check, passed: false })).refusal).toMatchObject({
      code: 'secrecy-check-failed',
    });
    const changed = after(propose, check, approve, revise('改过的正文'));
    expect(when(publish, changed).refusal).toMatchObject({ code: 'not-checked' });
    const { events = [] } = when(publish, after(propose, check, approve));
    expect(events).toMatchObject([
      { type: 'notice.published', data: { edition: 1, hash: hashOf(content), publishedOn: '2027-03-01' } },
    ]);
    expect(when(publish, [...after(propose, check, approve), ...events]).events).toEqual([]);
  });

  it('is approved by another person than proposed it, and for the text that was looked at', () => {
    expect(when({ ...approve, ...clerk }, after(propose, check)).refusal).toMatchObject({
      code: 'own-request',
      kind: 'forbidden',
    });
    const other = { ...approve, hash: hashOf({ ...content, text: '别的' }) } as NoticeCommand;
    expect(when(other, after(propose, check)).refusal).toMatchObject({ code: 'text-changed' });
    expect(when({ ...approve, hash: hashOf(content) }, after(propose, check)).events).toHaveLength(1);
  });

  it('that is not approved begins anew with another text', () => {
    const refused = after(propose, check, { type: 'refuse-notice', reason: '表述不准', ...head });
    expect(when(approve, refused).refusal).toMatchObject({ code: 'notice-refused' });
    expect(when(check, [...refused, ...(when(revise('准确的表述'), refused).events ?? [])]).events).toHaveLength(1);
  });

  it('is corrected with a reason, and its earlier text stays with who, when and why', () => {
    const published = after(propose, check, approve, publish);
    expect(when(revise('更正后的正文'), published).refusal).toMatchObject({ code: 'reason-needed' });
    const corrected = [...published, ...after0(published, revise('更正后的正文', '数字有误'), check, approve, publish)];
    const notice = stateOf(corrected);
    expect(corrected.at(-1)).toMatchObject({ type: 'notice.corrected', data: { edition: 2, reason: '数字有误' } });
    expect(notice?.editions[0]).toMatchObject({ content, published: { post: '干事' }, endedAt: at });
    expect(notice && publishedOf(notice)?.edition).toBe(2);
    const withdrawn = stateOf([...corrected, ...(when(withdraw, corrected).events ?? [])]);
    expect(withdrawn).toMatchObject({ withdrawn: { note: '内容有误', post: '书记' } });
    expect(withdrawn && publishedOf(withdrawn)).toBeUndefined();
    expect(when(publish, [...corrected, ...(when(withdraw, corrected).events ?? [])]).refusal).toMatchObject({
      code: 'notice-withdrawn',
    });
  });

  it('asks for opinions until the end of a day, and is published when all are answered', () => {
    const open: NoticeCommand = { type: 'open-advance-notice', until: '2027-03-07', ...clerk };
    expect(when(open, after(propose)).refusal).toMatchObject({ code: 'not-checked' });
    const opened = after(propose, check, open, approve);
    expect(when(publish, opened).refusal).toMatchObject({
      code: 'advance-notice-runs',
      fields: { until: '2027-03-07' },
    });
    const say: NoticeCommand = { type: 'record-opinion', body: 'LJ-CZJ', text: '建议补充', receivedAt: day(2) };
    const late = { ...say, receivedAt: day(8) } as NoticeCommand;
    expect(when(late, opened, day(8)).refusal).toMatchObject({ code: 'no-advance-notice' });
    const heard = [...opened, ...(when(say, opened, day(2)).events ?? [])];
    expect(when(say, heard, day(2)).events).toEqual([]);
    expect(when(publish, heard, day(8)).refusal).toMatchObject({
      code: 'opinions-unanswered',
      fields: { opinions: [1] },
    });
    const answer: NoticeCommand = { type: 'answer-opinion', number: 1, text: '已采纳', taken: true, ...clerk };
    const answered = [...heard, ...(when(answer, heard, day(8)).events ?? [])];
    expect(when(publish, answered, day(8)).events).toHaveLength(1);
    expect(when({ ...answer, number: 2 }, answered).refusal).toMatchObject({
      code: 'opinion-unknown',
    });
  });

  it('names whom it is for where it is for bodies that are named', () => {
    const nobody: NoticeCommand = { ...propose, content: { ...content, audience: 'named' } };
    expect(when(nobody, []).refusal).toMatchObject({ code: 'audience-unnamed' });
  });
});

const after0 = (before: readonly NoticeEvent[], ...commands: readonly NoticeCommand[]): readonly NoticeEvent[] =>
  commands
    .reduce((events, command) => [...events, ...(when(command, events).events ?? [])], before)
    .slice(before.length);

describe('What is published', () => {
  /** Numbers in [0, 1) that follow from a seed. */
  const randomOf = (seed: number) => (): number => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return seed / 4_294_967_296;
  };
  const sha256 = (of: NoticeContent): string =>
    createHash('sha256')
      .update(JSON.stringify([of.body, of.title, of.text, of.audience, [...of.named].sort()]))
      .digest('hex');

  it('equals what was checked and approved, by hash, over 500 random histories, and every text stays readable', () => {
    let published = 0;
    let corrected = 0;
    for (let seed = 1; seed <= 500; seed++) {
      const random = randomOf(seed);
      const events: NoticeEvent[] = [];
      let state = noticeDecider.initial();
      const texts: string[] = [content.text];
      for (let step = 0; step < 80; step++) {
        const who = random() < 0.5 ? clerk : head;
        const text = `正文${Math.floor(random() * 5)}`;
        const commands: readonly NoticeCommand[] = [
          propose,
          { ...revise(text, random() < 0.7 ? '更正' : undefined), ...who },
          { ...check, passed: random() < 0.9, ...who },
          { ...check, ...who },
          { ...approve, ...who },
          { ...approve, ...who, hash: hashOf({ ...content, text }) },
          { ...publish, ...who },
          { ...publish, ...who },
          { type: 'open-advance-notice', until: day(random() * 3).slice(0, 10), ...who },
          { type: 'record-opinion', body: 'LJ-CZJ', text, receivedAt: day(step / 20) },
          { type: 'answer-opinion', number: 1 + Math.floor(random() * 3), text: '已答复', taken: true, ...who },
          ...(random() < 0.1
            ? [{ type: 'refuse-notice', reason: '不妥', ...who } as const, { ...withdraw, ...who } as NoticeCommand]
            : []),
        ];
        const command = step === 0 ? propose : commands[Math.floor(random() * commands.length)]!;
        try {
          for (const event of noticeDecider.decide({ ...command, at: day(step / 20) }, state)) {
            events.push(event);
            state = noticeDecider.evolve(state, event);
            if (event.type === 'notice.revised') texts.push(event.data.content.text);
          }
        } catch (error) {
          if (!(error instanceof RuleViolation)) throw error;
        }
      }
      for (const [place, event] of events.entries()) {
        if (event.type !== 'notice.published' && event.type !== 'notice.corrected') continue;
        if (event.type === 'notice.published') published++;
        else corrected++;
        const before = events.slice(0, place);
        const said = before.findLast((one) => one.type === 'notice.proposed' || one.type === 'notice.revised');
        const passed = before.findLast((one) => one.type === 'notice.checked');
        const agreed = before.findLast((one) => one.type === 'notice.approved');
        const { data } = said as Extract<NoticeEvent, { type: 'notice.proposed' }>;
        expect(event.data.hash).toBe(sha256(data.content));
        expect(passed?.data).toMatchObject({ hash: event.data.hash, edition: event.data.edition, passed: true });
        expect(agreed?.data).toMatchObject({ hash: event.data.hash, edition: event.data.edition });
        expect((agreed?.data as { by: string }).by).not.toBe(data.by);
      }
      const { current } = state;
      expect(current?.editions.map((edition) => edition.content.text)).toEqual(texts);
      expect(current && latestOf(current).edition).toBe(texts.length);
      for (const edition of current?.editions ?? [])
        expect(edition.proposed).toMatchObject({ post: expect.any(String), at: expect.any(String) });
    }
    expect(published).toBeGreaterThan(100);
    expect(corrected).toBeGreaterThan(20);
  });
});
