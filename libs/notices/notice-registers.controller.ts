import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Static, Type } from 'typebox';
import {
  actFor,
  Allow,
  Answers,
  asPrintedPage,
  Caller,
  csvOf,
  inMedia,
  notFound,
  type Principal,
  Refuses,
} from '#http';
import { agencyDayOf, agencyInstant } from '#rules';
import { columnsOf, type RegisterRow, registers, registerTitles, rowsOf } from './notice-registers.js';
import { RegisterQuery } from './notices.dto.js';
import { NoticesService } from './notices.service.js';

/** For pages that draw it themselves. */
const RegisterView = Type.Object(
  {
    title: Type.String(),
    columns: Type.Array(Type.String()),
    rows: Type.Array(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
  },
  { $id: 'NoticeRegister' },
);
type RegisterView = Static<typeof RegisterView>;

/** More notices than a body has in a year. */
const maxNotices = 5_000;

/** The four registers of a body and year, to print or as a sheet, for its own people. */
@Controller('v1/notices/registers')
@Allow('department', 'secretary', 'coordinator', 'system')
export class NoticeRegistersController {
  constructor(private readonly service: NoticesService) {}

  @Get(':register')
  @Answers(
    200,
    inMedia({ 'text/html': Type.String(), 'text/csv': Type.String(), 'application/json': RegisterView }),
    'Content-Disposition',
  )
  @Refuses('not-your-body')
  async print(
    @Param('register') register: string,
    @Query() { body, year, format = 'html' }: RegisterQuery,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | RegisterView> {
    const name = registers.find((one) => one === register);
    if (!name) throw notFound(`register ${register}`);
    const code = actFor(caller, body);
    const from = agencyInstant(`${year}-01-01`);
    const to = agencyInstant(`${year + 1}-01-01`);
    const copies = await this.service.notices.copies
      .find({ body: code, 'current.editions.0.proposed.at': { $gte: from, $lt: to } } as never)
      .sort({ _id: 1 })
      .limit(maxNotices)
      .toArray();
    const rows = rowsOf(
      name,
      copies.map(({ current }) => current),
      agencyDayOf,
    );
    const title = `${registerTitles[name]}（${code}，${year}年）`;
    if (format === 'json') return { title, columns: [...columnsOf(name)], rows: rows.map((row) => ({ ...row })) };
    if (format === 'csv') {
      void reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}.csv"`);
      return csvOf(columnsOf(name), rows);
    }
    asPrintedPage(reply);
    return registerHtml(title, columnsOf(name), rows);
  }
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string | number): string => String(text).replace(/[&<>"']/g, (char) => escapes[char] ?? char);

const registerHtml = (title: string, columns: readonly string[], rows: readonly RegisterRow[]): string => {
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const lines = rows.map(
    (row) => `<tr>${columns.map((column) => `<td>${escaped(row[column] ?? '')}</td>`).join('')}</tr>`,
  );
  const style =
    '@page{size:A4 landscape}body{font-family:FangSong,serif}h1{text-align:center;font-size:20pt}table{width:100%;border-collapse:collapse}th,td{border:.5pt solid #000;padding:4pt;font-size:10.5pt}';
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head>
<body><h1>${escaped(title)}</h1><table><thead><tr>${head}</tr></thead><tbody>
${lines.join('\n')}
</tbody></table></body></html>
`;
};
