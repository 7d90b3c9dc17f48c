import { describe, expect, it } from '@jest/globals';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { PlannedTask } from './index.js';
import { planIn, told } from './plan.fixture.js';

const text = (value: string) => ({ value });
const workbook = (data: SheetData): Promise<Uint8Array> => writeXlsxFile(data).toBuffer();
const stepsOf = (line: unknown) => (line as PlannedTask).steps.map(({ title, when, due }) => [title, when, due?.kind]);

describe('A plan as agencies keep it', () => {
  it('in a text: classes on their first line only, numbers that begin again, sections, a subtotal and notes', async () => {
    const plan = await planIn(
      [
        '市直机关工委2027年党建工作要点责任分解表,,,,,',
        '填报单位：市直机关工委,,,,,',
        '类别,序号,重点任务,责任单位,完成时限,备注',
        '一、政治建设,,,,,',
        '学习,1,专题学习,市委宣传部,3月底前,',
        ',2,集中研讨,市委宣传部、市委党校,二季度,',
        '小计,2,,,,',
        '二、组织建设,,,,,',
        '换届,1,督促换届,市直机关工委，各党支部,全年,',
        '合计,3,,,,',
        '注：时限含当日,,,,,',
        '填表人：张某  联系电话：123,,,,,',
      ].join('\n'),
    );
    expect(plan.faults).toEqual([]);
    expect(told(plan)).toEqual([
      '5 task LJ-XC 专题学习 | latest 2027-03-31',
      '6 task LJ-XC+LJ-DX 集中研讨 | window 2027-04-01..2027-06-30',
      '9 task LJ-GW+LJ-FGW-1+LJ-FGW-2+LJ-FGW-3+LJ-CZJ-1+LJ-CZJ-2+LJ-JYJ-1+LJ-JYJ-2+LJ-WJW-11+LJ-WLJ-1+LJ-WLJ-2+LJ-TJJ+LJ-QXJ+LJ-DAJ 督促换届 | open 2027-01-01..2027-12-31',
    ]);
    expect(plan.lines.map((line) => (line as PlannedTask).section)).toEqual(['学习', '学习', '换届']);
    expect(plan.passed.map(({ line, what }) => `${line} ${what}`)).toEqual([
      '1 title',
      '2 title',
      '3 heading',
      '4 section',
      '7 total',
      '8 section',
      '10 total',
      '11 note',
      '12 note',
    ]);
  });

  it('of matters to be supervised: lead and responsible units apart, a rhythm of reports, a state', async () => {
    const plan = await planIn(
      '编号;督办事项;牵头单位;责任单位;配合单位;办结时限;反馈周期;进展情况\n' +
        'D1;半年责任清单联合检查;市纪委;市委组织部;市审计局;2027年7月15日前;每月一次;进行中\n',
    );
    expect(told(plan)).toEqual(['2 task LJ-JW+LJ-ZZ+LJ-SJJ 半年责任清单联合检查 | latest 2027-07-15']);
    expect(plan.lines[0]).toMatchObject({ reports: '每月一次', note: '进展情况：进行中' });
  });

  it('of rectification: one problem with several measures, each on a line with a date and a person of its own', async () => {
    const heading = ['序号', '问题表述', '责任单位', '整改措施', '措施完成时间', '措施整改责任人'].map(text);
    const plan = await planIn(
      await workbook([
        [{ value: '2027年巡察整改方案', columnSpan: 6 }, null, null, null, null, null],
        heading,
        [
          { value: '1', rowSpan: 2 },
          { value: '台账不全', rowSpan: 2 },
          { value: '市财政局机关党委', rowSpan: 2 },
          text('补齐台账'),
          text('3月底前'),
          text('组织委员'),
        ],
        [null, null, null, text('开展自查'), text('6月30日前'), text('书记')],
        [text('2'), text('学习不够'), text('市教育局机关党委'), text('每月学习'), text('每月25日前'), text('宣传委员')],
      ]),
    );
    expect(plan.faults).toEqual([]);
    expect(told(plan)).toEqual([
      '3 task LJ-CZJ 台账不全：补齐台账 | latest 2027-03-31',
      '4 task LJ-CZJ 台账不全：开展自查 | latest 2027-06-30',
      '5 task LJ-JYJ 学习不够 | recurring latest FREQ=MONTHLY;BYMONTHDAY=25',
    ]);
    expect(plan.lines.map(({ responsiblePost }) => responsiblePost)).toEqual(['组织委员', '书记', '宣传委员']);
  });

  it('the same in a text, where nothing is merged', async () => {
    const plan = await planIn(
      '序号,整改事项,责任单位,具体措施,完成时限\n1,台账不全,市财政局机关党委,补齐台账,2027年3月底前\n,,,开展自查,2027年6月30日前\n',
    );
    expect(told(plan)).toEqual([
      '2 task LJ-CZJ 台账不全：补齐台账 | latest 2027-03-31',
      '3 task LJ-CZJ 台账不全：开展自查 | latest 2027-06-30',
    ]);
  });

  it('with quarters side by side under two lines of headings in a text', async () => {
    const plan = await planIn(
      '2027年重点项目\n序号,重点项目,牵头单位,季度安排,,,,完成时限\n,,,一季度,二季度,三季度,四季度,\n1,结对共建,市直机关工委,摸底,签约,中期评估,总结,12月底前\n',
    );
    expect(plan.faults).toEqual([]);
    expect(told(plan)).toEqual(['4 task LJ-GW 结对共建 | latest 2027-12-31']);
    expect(stepsOf(plan.lines[0])).toEqual([
      ['摸底', '一季度', 'window'],
      ['签约', '二季度', 'window'],
      ['中期评估', '三季度', 'window'],
      ['总结', '四季度', 'window'],
    ]);
  });

  it('with a tick under each month', async () => {
    const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);
    const plan = await planIn(
      `2027年工作安排\n序号,工作事项,责任单位,${months.join(',')}\n1,主题党日,市直机关工委,√,,,√,,,√,,,√,,\n2,述职评议,市委组织部,,,√,,,,,,,,,\n`,
    );
    expect(plan.faults).toEqual([]);
    expect(told(plan)).toEqual([
      '3 task LJ-GW 主题党日 | recurring once in each of 1,4,7,10',
      '4 task LJ-ZZ 述职评议 | window 2027-03-01..2027-03-31',
    ]);
  });

  it('with begin and end in columns of their own, as dates of the spreadsheet', async () => {
    const day = (value: string) => ({ value: new Date(value), type: Date, format: 'yyyy/m/d' });
    const plan = await planIn(
      await workbook([
        ['项目名称', '主办单位', '承办单位', '协办单位', '开始时间', '结束时间'].map(text),
        [
          text('读书月'),
          text('市委宣传部'),
          text('市图书馆党支部'),
          text('团市委'),
          day('2027-04-01'),
          day('2027-04-30'),
        ],
      ]),
    );
    expect(plan.faults).toEqual([]);
    expect(told(plan)).toEqual(['2 task LJ-XC+LJ-WLJ-1+LJ-TW 读书月 | window 2027-04-01..2027-04-30']);
  });

  it('with the date and the hours in columns of their own, types in words, and amounts in tens of thousands', async () => {
    const plan = await planIn(
      '2027年度活动计划\t\t\t\t\t\t\n活动主题\t活动形式\t主办单位\t活动日期\t具体时间\t活动地点\t经费预算（万元）\n' +
        '“三八”健步走\t文体活动\t市妇联\t3月8日\t9:30-11:30\t市民广场\t1.2\n志愿者培训\t培训\t团市委\t3月4日（周四）\t下午2:30-4:30\t（一号厅）\t约3\n',
    );
    expect(plan.faults).toMatchObject([{ line: 4, column: '经费预算（万元）', value: '约3', offer: '30000' }]);
    expect(told(plan)).toEqual(['3 initiative LJ-FL “三八”健步走 | 2027-03-08 09:30-11:30']);
    expect(plan.lines[0]).toMatchObject({ kind: 'activity', budgetFen: 1_200_000, place: '市民广场' });
  });

  it('with who leads and who helps said inside the cell', async () => {
    const plan = await planIn(
      '序号,工作任务,责任单位,完成时限\n1,联合培训,"市委组织部牵头，市委党校、市直机关工委配合",2027年5月\n' +
        '2,义诊,"牵头：市卫健委机关党委；配合：团市委、市妇联",2027年6月\n3,检查,市审计局、市纪委（牵头）,2027年7月\n',
      { confirmsUsual: true },
    );
    expect(plan.faults).toEqual([]);
    expect(told(plan).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '2 task LJ-ZZ+LJ-DX+LJ-GW',
      '3 task LJ-WJW+LJ-TW+LJ-FL',
      '4 task LJ-JW+LJ-SJJ',
    ]);
  });

  it('with numbered measures that have dates of their own in one cell', async () => {
    const plan = await planIn(
      '任务名称,工作措施,责任单位,完成时间\n创建模范机关,"1.修订标准（3月底前）；2.组织互查，6月20日前完成；3.总结通报",市直机关工委,2027年12月底前\n',
    );
    expect(stepsOf(plan.lines[0])).toEqual([
      ['修订标准', '3月底前', 'latest'],
      ['组织互查,6月20日前完成', undefined, undefined],
      ['总结通报', undefined, undefined],
    ]);
  });

  it('by months, where the time says the day alone', async () => {
    const plan = await planIn(
      '2027年工作月历\n月份,主要工作,牵头单位,时间\n3月,学雷锋,团市委,5日上午9:00-11:30\n,报送总结,市直机关工委,25日前\n4月,读书,市委宣传部,中旬\n',
    );
    expect(plan.faults).toEqual([]);
    expect(told(plan)).toEqual([
      '3 initiative LJ-TW 学雷锋 | 2027-03-05 09:00-11:30',
      '4 task LJ-GW 报送总结 | latest 2027-03-25',
      '5 task LJ-XC 读书 | window 2027-04-11..2027-04-20',
    ]);
  });

  it('of one body alone, where it names no lead: asked once, and the sender is offered', async () => {
    const plan = await planIn('活动名称,时间\n甲,2027-03-05 09:00-10:00\n乙,2027-03-06 09:00-10:00\n', {
      sender: 'LJ-TW',
    });
    expect(plan.asked).toMatchObject([
      { column: '牵头单位', words: '', offer: 'LJ-TW', sure: 'ask', lines: [2, 3] },
      { column: '类型', words: '甲', offer: 'activity' },
      { column: '类型', words: '乙' },
    ]);
  });
});

describe('What a plan cannot say for certain', () => {
  const asked = async (sheet: string) =>
    (await planIn(sheet)).asked.map(({ column, words, offer, sure }) => [column, words, offer, sure]);

  it('is asked with an offer: an unknown name, a vague group, the year, a column that nobody knows', async () => {
    expect(
      await asked(
        '活动名称,类型,牵头单位,参加单位,时间,颜色\n甲,培训,市委组织部,市财政机关党委、有关单位,3月5日 9:00-10:00,红\n',
      ),
    ).toEqual([
      ['颜色', '颜色', 'note', 'usual'],
      ['时间', '年份', '2027', 'ask'],
      ['参加单位', '市财政机关党委', 'LJ-CZJ', 'ask'],
      ['参加单位', '有关单位', '', 'ask'],
    ]);
  });

  it('is a fault where it contradicts itself: a wrong weekday, an error of the spreadsheet, an amount that is none', async () => {
    const { faults } = await planIn(
      '活动名称,类型,牵头单位,时间,经费（元）\n甲,培训,市委组织部,2027年3月4日（周三）下午2:00-4:00,自筹\n乙,培训,市委组织部,2027年9月 14:00-16:30,\n',
    );
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [2, '时间'],
      [2, '经费（元）'],
      [3, '时间'],
    ]);
  });

  it('is a repeat when it says the same in other words, and none when only its number is the same', async () => {
    const plan = await planIn(
      '序号,活动名称,类型,牵头单位,时间\n1,植树,志愿服务,团市委,2027年3月12日 8:30—11:30\n2,植树,volunteering,LJ-TW,2027-03-12 08:30-11:30\n1,义诊,志愿服务,团市委,2027-03-13 08:30-11:30\n',
    );
    expect(plan.faults).toMatchObject([{ line: 3, column: '活动名称', reason: { code: 'repeats' } }]);
    expect(plan.lines.map(({ line }) => line)).toEqual([2, 4]);
  });
});
