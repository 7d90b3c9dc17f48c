import { contentOfRows } from './template-lines.ts';

describe('contentOfRows', () => {
  it('makes items and indicators of rows, for the whole year and the first responsible where a row says nothing else', () => {
    expect(
      contentOfRows({
        title: '2027',
        firstResponsible: '书记',
        items: [
          { title: '召开专题会议', post: '组织委员', fromMonth: 1, toMonth: 3, evidence: '会议记录' },
          { title: '民主评议' },
        ],
        indicators: [
          { title: '活动参与率', weight: 60, target: 90, unit: '%' },
          { title: '走访次数', weight: 40, target: 4 },
        ],
      }),
    ).toEqual({
      title: '2027',
      firstResponsible: '书记',
      items: [
        {
          key: 'i1',
          title: '召开专题会议',
          responsible: { post: '组织委员', as: 'first-responsible' },
          fromMonth: 1,
          toMonth: 3,
          evidence: '会议记录',
        },
        {
          key: 'i2',
          title: '民主评议',
          responsible: { post: '书记', as: 'first-responsible' },
          fromMonth: 1,
          toMonth: 12,
        },
      ],
      indicators: [
        {
          key: 'n1',
          title: '活动参与率',
          weight: 60,
          target: 90,
          comparator: '>=',
          unit: '%',
          source: { kind: 'typed' },
        },
        { key: 'n2', title: '走访次数', weight: 40, target: 4, comparator: '>=', source: { kind: 'typed' } },
      ],
    });
  });
});
