import type { Unit } from '../api/units.ts';
import { mergedPage, type PublicNotice } from './public-notices.ts';

const noticeOf = (unit: Unit, publishedAt: string): PublicNotice => ({
  id: `${unit}-${publishedAt}`,
  unit,
  body: 'LJ-XC',
  name: '宣传部',
  title: '公告',
  text: '……',
  publishedAt,
  publishedOn: publishedAt.slice(0, 10),
  corrected: false,
});

describe('what several units publish for society', () => {
  it('is one list, the last published first, that goes on where a unit has more', () => {
    const page = mergedPage([
      [
        'propaganda',
        { items: [noticeOf('propaganda', '2027-03-03'), noticeOf('propaganda', '2027-03-01')], next: 'c' },
      ],
      [
        'organisation',
        { items: [noticeOf('propaganda', '2027-03-03'), noticeOf('organisation', '2027-03-02')], next: null },
      ],
    ]);
    expect(page.items.map(({ publishedAt }) => publishedAt)).toEqual(['2027-03-03', '2027-03-02', '2027-03-01']);
    expect(page.next).toEqual({ propaganda: 'c' });
    expect(page.away).toEqual([]);
  });

  it('is shown without a unit that is away, which is named', () => {
    const page = mergedPage([
      ['propaganda', { items: [noticeOf('propaganda', '2027-03-03')], next: null }],
      ['discipline', undefined],
    ]);
    expect(page.items).toHaveLength(1);
    expect(page.next).toBeUndefined();
    expect(page.away).toEqual(['discipline']);
  });
});
