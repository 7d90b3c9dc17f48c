import { chineseDate } from '#rules';
import type { Letter } from '../domain/letter.js';
import { filledLines, type TemplateLine, templateOf } from '../domain/templates.js';

/** The names of bodies by their codes, as the register has them. */
export type NamesOfBodies = (code: string) => string;

/** A letter as it goes out: its template's lines with its fields, and what it knows of itself. A draft has neither number nor date. */
export const linesOfLetter = ({ content, number, signed }: Letter, nameOf: NamesOfBodies): readonly TemplateLine[] =>
  filledLines(templateOf(content.kind), {
    ...Object.fromEntries(content.fields.map(({ name, value }) => [name, value])),
    title: content.title,
    number: number?.text ?? '',
    recipients: [...content.to.map(({ body }) => nameOf(body)), content.outside ?? '']
      .filter((one) => one !== '')
      .join('、'),
    sender: nameOf(content.body),
    date: signed ? chineseDate(signed.on) : '',
    post: signed?.post ?? '',
  });
