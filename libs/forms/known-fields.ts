import { type Body, type Register, relationsOn } from '#register';
import { chineseDate } from '#rules';
import type { FieldValues } from './domain/fill-xml.js';

const endOf = ({ startsOn, years }: { readonly startsOn: string; readonly years: number }): string =>
  chineseDate(`${Number(startsOn.slice(0, 4)) + years}${startsOn.slice(4)}`);

interface Asked {
  readonly body: Body;
  readonly today: string;
  /** The name of the body to which it is affiliated. */
  readonly higher: string | undefined;
}
type Found = string | number | undefined;

/** By what names a form asks for it, English and Chinese, and what it is of a body. */
const table: readonly (readonly [english: string, chinese: string, of: (asked: Asked) => Found])[] = [
  ['name', '组织名称', ({ body }) => body.name],
  ['code', '组织代码', ({ body }) => body.code],
  ['members', '人数', ({ body }) => body.members],
  ['higherBody', '上级组织', ({ higher }) => higher],
  ['termStart', '本届起始日期', ({ body }) => body.term && chineseDate(body.term.startsOn)],
  ['termYears', '任期年数', ({ body }) => body.term?.years],
  ['termEnd', '本届届满日期', ({ body }) => body.term && endOf(body.term)],
  ['secretaryTerms', '书记连任届数', ({ body }) => body.secretaryConsecutiveTerms],
  ['fullTimeDeputy', '专职副书记', ({ body }) => yesOrNo(body.fullTimeDeputySecretary)],
  ['foundedOn', '成立日期', ({ body }) => body.foundedOn && chineseDate(body.foundedOn)],
  ['date', '填表日期', ({ today }) => chineseDate(today)],
  ['year', '年度', ({ today }) => today.slice(0, 4)],
];

const yesOrNo = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? '有' : '无';

/** The names under which the register may know something of a body. */
export const knownNames: ReadonlySet<string> = new Set(table.flatMap(([english, chinese]) => [english, chinese]));

/** What the register knows of a body, under both names; what it does not know is absent. */
export const knownFields = async (
  body: Body,
  today: string,
  register: Pick<Register, 'find'>,
): Promise<FieldValues> => {
  const above = relationsOn(body, today, 'affiliation')[0]?.to;
  const higher = above === undefined ? undefined : ((await register.find(above))?.name ?? above);
  return Object.fromEntries(
    table.flatMap(([english, chinese, of]) => {
      const value = of({ body, today, higher });
      return value === undefined
        ? []
        : [
            [english, String(value)],
            [chinese, String(value)],
          ];
    }),
  );
};
