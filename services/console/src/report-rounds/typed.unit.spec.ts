import { contentOf } from '../duties/values.ts';
import type { CountForm } from './round.ts';
import { batchOf, countFields, openingOf, outcomeFields, outcomesOf, problemsOf } from './typed.ts';

const form: CountForm = {
  questions: [{ key: 'secretary', words: '对书记的评价' }],
  scale: [
    { key: 'good', words: '好' },
    { key: 'poor', words: '差' },
  ],
  groups: [{ key: 'members', words: '党员' }],
  base: 'valid',
};

describe('What is typed of a report round', () => {
  it('is a problem a line, with measures and day where they are said', () => {
    expect(problemsOf(['制度不全｜修订规则｜2026-06-30', '党课偏少'])).toEqual([
      { title: '制度不全', measures: '修订规则', dueOn: '2026-06-30' },
      { title: '党课偏少' },
    ]);
  });

  it('is an own form only where one is asked for', () => {
    expect(openingOf({ year: 2026, questions: ['对书记的评价'] })).toEqual({ year: 2026 });
    expect(
      openingOf({ ownForm: true, questions: ['对书记'], scale: ['好', '差'], groups: ['党员'], base: 'valid' }),
    ).toEqual({
      form: {
        questions: [{ key: 'q1', words: '对书记' }],
        scale: [
          { key: 's1', words: '好' },
          { key: 's2', words: '差' },
        ],
        groups: [{ key: 'g1', words: '党员' }],
        base: 'valid',
      },
    });
  });

  it('is one outcome for each problem of last year’s list', () => {
    const fields = outcomeFields([{ key: 'p1', title: '党课偏少' }]);
    expect(fields.map(({ about }) => about)).toEqual(['党课偏少', '党课偏少']);
    const typed = contentOf(fields, { 'outcomes.p1.outcome': 'solved', 'outcomes.p1.note': ' 已补 ' });
    expect(outcomesOf(typed)).toEqual({ outcomes: [{ key: 'p1', outcome: 'solved', note: '已补' }] });
  });

  it('is the counts of a batch as the paper has them, with each question of the form', () => {
    const fields = countFields(form);
    expect(fields.map(({ about = '', label }) => `${about}/${label}`)).toEqual([
      '党员/issued',
      '党员/returned',
      '党员 · 对书记的评价 · 好/ballots',
      '党员 · 对书记的评价 · 差/ballots',
      '党员 · 对书记的评价/blank',
    ]);
    const typed = contentOf(fields, {
      'groups.members.issued': 8,
      'groups.members.returned': 7,
      'groups.members.questions.secretary.grades.good': 6,
      'groups.members.questions.secretary.blank': 1,
    });
    expect(batchOf(form, { batch: '1', ...typed })).toEqual({
      batch: '1',
      groups: [
        {
          group: 'members',
          issued: 8,
          returned: 7,
          questions: [{ question: 'secretary', blank: 1, grades: [{ grade: 'good', ballots: 6 }] }],
        },
      ],
    });
    expect(batchOf(form, { batch: '2' })).toMatchObject({ groups: [{ questions: [{ grades: [] }] }] });
  });
});
