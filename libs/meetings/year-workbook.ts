import writeXlsxFile from 'write-excel-file/node';
import { meetingKinds } from '#contracts';
import { periodsBetween } from './domain/frequency.js';
import type { Meeting } from './domain/meeting.js';
import { kindWords } from './meeting-frequency.js';
import type { FrequencyView } from './meeting.view.js';

type Cell = { readonly value: string | number; readonly fontWeight?: 'bold' };

const heading = (...texts: readonly string[]): readonly Cell[] => texts.map((value) => ({ value, fontWeight: 'bold' }));
const row = (...values: readonly (string | number)[]): readonly Cell[] => values.map((value) => ({ value }));
const columns = [
  '日期',
  '名称',
  '地点',
  '主持岗位',
  '记录岗位',
  '应到',
  '实到',
  '请假',
  '缺席',
  '列席',
  '议题',
  '决议',
];

/** The year's book of one body: a sheet for each kind of meeting that it held, one of attendance by month, one of frequency. */
export const yearWorkbook = (
  body: string,
  year: number,
  meetings: readonly Meeting[],
  frequency: FrequencyView,
): Promise<Buffer> => {
  const kinds = meetingKinds.filter((kind) => meetings.some(({ content }) => content.kinds.includes(kind)));
  const ofKind = kinds.map((kind) => ({
    sheet: kindWords[kind],
    rows: [
      heading(...columns),
      ...meetings.filter(({ content }) => content.kinds.includes(kind)).map((one) => rowOf(one, body)),
    ],
  }));
  const months = periodsBetween(`${year}-01-01`, `${year}-12-31`, 'month');
  const attendance = {
    sheet: '出勤',
    rows: [
      heading('月份', '会议数', '应到', '实到', '请假', '缺席'),
      ...months.map((month) => monthRow(month, body, meetings)),
    ],
  };
  const table = {
    sheet: '频次',
    rows: [
      heading('类别', '时段', '已开', '应开', '依据', '条款', '可靠程度'),
      ...frequency.items.map(({ kind, period, held, required, rule }) =>
        row(
          kindWords[kind],
          period,
          held,
          required ?? '',
          rule?.source ?? '',
          rule?.article ?? '',
          rule?.certainty ?? '',
        ),
      ),
    ],
  };
  const sheets = [...ofKind, attendance, table];
  return writeXlsxFile(sheets.map(({ sheet, rows }) => ({ sheet, data: rows.map((cells) => [...cells]) }))).toBuffer();
};

const attendanceOf = ({ content }: Meeting, body: string) => content.attendance.find((one) => one.body === body);

const rowOf = (meeting: Meeting, body: string): readonly Cell[] => {
  const { on, title, place = '', chairPost = '', recorderPost = '', topics = [], resolutions = [] } = meeting.content;
  const own = attendanceOf(meeting, body);
  const numbers = [own?.due ?? 0, own?.present ?? 0, own?.leave ?? 0, own?.absent ?? 0, own?.sittingIn ?? 0];
  return row(on, title, place, chairPost, recorderPost, ...numbers, topics.join('；'), resolutions.join('；'));
};

const monthRow = (month: string, body: string, meetings: readonly Meeting[]): readonly Cell[] => {
  const own = meetings.filter(({ content }) => content.on.startsWith(month)).map((one) => attendanceOf(one, body));
  const sum = (name: 'due' | 'present' | 'leave' | 'absent') =>
    own.reduce((total, one) => total + (one?.[name] ?? 0), 0);
  return row(month, own.length, sum('due'), sum('present'), sum('leave'), sum('absent'));
};
