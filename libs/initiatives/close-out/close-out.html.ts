import { stages } from '#contracts';
import type { Language } from '#http';
import type { CloseOutView } from './close-out.view.js';
import { type CloseOutWord, wordsOf } from './close-out.words.js';

/** The report as a page of its own that needs nothing from anywhere: to read, to print, to file. The same report gives the same bytes. */
export const closeOutHtml = (report: CloseOutView, language: Language): string => {
  const word = wordsOf(language);
  const { title, host, place, purpose, status, participants, resources, spending, attendance, results, tasks } = report;
  const facts = [
    [word.host, host.name],
    [word.time, `${inZone(report.startsAt, report)} – ${inZone(report.endsAt, report)} (${report.timeZone})`],
    [word.place, place ?? word.none],
    [word.status, word[status]],
    [word.purpose, purpose === '' ? word.none : purpose],
    [word.tasks, `${tasks.done}/${tasks.total}`],
  ];
  const yuan = (fen: number | null): string => (fen === null ? word.none : `${(fen / 100).toFixed(2)} ${word.yuan}`);
  const places = attendance.places === null ? word.noLimit : String(attendance.places);
  return page(language, `${word.report} · ${title}`, [
    `<h1>${escaped(title)}</h1>`,
    definitions(facts),
    section(
      word.participants,
      [word.body, word.role, word.answer],
      participants.map(({ name, role, answer }) => [
        name,
        word[role as CloseOutWord],
        word[answer === 'none' ? 'unanswered' : answer],
      ]),
      word.none,
    ),
    section(
      word.stages,
      ['', '', ''],
      stages.map((stage) => stageRow(word[stage], report.stages[stage], word)),
      word.none,
    ),
    section(
      word.resources,
      [word.resource, word.owner, word.time, word.quantity],
      resources.map(({ name, owner, from, to, quantity, amountFen }) => [
        name,
        owner,
        from && to ? `${inZone(from, report)} – ${inZone(to, report)}` : '',
        amountFen === undefined ? String(quantity ?? '') : yuan(amountFen),
      ]),
      word.none,
    ),
    `<h2>${escaped(word.spending)}</h2>`,
    definitions([
      [word.budget, yuan(spending.budgetFen)],
      [word.spent, yuan(spending.spentFen)],
      [word.left, yuan(spending.leftFen)],
    ]),
    `<h2>${escaped(word.attendance)}</h2>`,
    definitions([
      [word.places, places],
      [word.signedUp, String(attendance.signedUp)],
      [word.waiting, String(attendance.waiting)],
      [word.attended, String(attendance.attended)],
      [word.hours, String(attendance.hours)],
      [word.credits, String(attendance.credits)],
    ]),
    section(
      '',
      [word.body, word.signedUp, word.attended],
      attendance.byBody.map(({ name, signedUp, attended }) => [name, String(signedUp), String(attended)]),
      '',
    ),
    section(
      word.results,
      ['', word.indicator, word.weight, word.target, word.actual, word.score],
      results.indicators.map(({ number, name, weight, unit = '', target, actual, score }) => [
        number,
        name,
        String(weight),
        target === undefined ? '' : `${target} ${unit}`.trim(),
        actual === undefined ? '' : `${actual} ${unit}`.trim(),
        score === null ? '' : String(score),
      ]),
      word.none,
    ),
    results.score === null ? '' : definitions([[word.total, String(results.score)]]),
    `<h2>${escaped(word.assessment)}</h2>`,
    report.assessment === null
      ? paragraph(word.none)
      : definitions([[String(report.assessment.score), report.assessment.summary]]),
    `<h2>${escaped(word.lessons)}</h2>`,
    paragraph(report.lessons ?? word.none),
  ]);
};

const stageRow = (
  name: string,
  record: CloseOutView['stages']['study'],
  word: ReturnType<typeof wordsOf>,
): readonly string[] =>
  record === null
    ? [name, word.missing, '']
    : [name, record.on, [...record.participants, ...record.evidence].join(', ')];

const style =
  'body{font-family:system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3rem .5rem;text-align:start}dt{font-weight:600}dd{margin:0 0 .4rem}p,dd{white-space:pre-line}';

const page = (language: Language, title: string, parts: readonly string[]): string =>
  `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${escaped(title)}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n${parts.filter((part) => part !== '').join('\n')}\n</main>\n</body>\n</html>\n`;

const section = (
  title: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  none: string,
): string => {
  const heading = title === '' ? '' : `<h2>${escaped(title)}</h2>\n`;
  if (rows.length === 0) return none === '' ? '' : `${heading}${paragraph(none)}`;
  const head = headings.some((one) => one !== '') ? `<thead>${row('th scope="col"', 'th', headings)}</thead>\n` : '';
  return `${heading}<table>\n${head}<tbody>\n${rows.map((cells) => row('td', 'td', cells)).join('\n')}\n</tbody>\n</table>`;
};

const row = (open: string, close: string, cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<${open}>${escaped(cell)}</${close}>`).join('')}</tr>`;

const definitions = (entries: readonly (readonly string[])[]): string =>
  `<dl>\n${entries.map(([name = '', value = '']) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('\n')}\n</dl>`;

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** `2027-03-12 08:30`, in the initiative's own zone. */
const inZone = (instant: string, { timeZone }: Pick<CloseOutView, 'timeZone'>): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
