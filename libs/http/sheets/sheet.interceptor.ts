import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  Optional,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { workbookOf } from '#sheets';
import { answersOf } from '../answers/answers.js';
import { csvOf } from '../csv.js';
import { languageOf } from '../problems/reader-language.js';
import { Problem } from '../problems/problem.js';
import { largestPage, type Page } from '../requests/paging.js';
import { bodiesIn, cellOf, headingOf } from './cells.js';
import { columnsOf, itemOfPage, type Shape } from '../answers/columns.js';
import { csvMediaType, workbookMediaType } from '../answers/media-types.js';

/** Port: what bodies are called. Where nobody says so, they stand with their codes. */
export interface BodyNames {
  namesOf(codes: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Injection token of {@link BodyNames}. */
export const BODY_NAMES = Symbol('BodyNames');

const mostRows = 10_000;
type Format = 'csv' | 'xlsx';

/**
 * Any list as a spreadsheet, by `?format=csv|xlsx` or by `Accept`: all of its pages, or the one that `limit` and `cursor` name, with headings, words,
 * times and names in the reader's language. What is masked in the list is masked here. Error: 422 `too-many-rows`.
 */
@Injectable()
export class SheetInterceptor implements NestInterceptor {
  constructor(@Optional() @Inject(BODY_NAMES) private readonly bodies?: BodyNames) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const content = answersOf(context.getHandler()).find(({ status }) => status === 200)?.content ?? {};
    const item = workbookMediaType in content ? itemOfPage(content['application/json']) : undefined;
    const format = request.method === 'GET' && item ? takenFormat(request) : undefined;
    if (!item || !format) return next.handle();
    return from(this.sheetOf(item, format, request, context.switchToHttp().getResponse<FastifyReply>(), next));
  }

  private async sheetOf(item: Shape, format: Format, request: FastifyRequest, reply: FastifyReply, next: CallHandler) {
    const items = await allItems(request, next);
    const language = languageOf(request.headers['accept-language'], 'zh-CN');
    const codes = [...new Set(items.flatMap((one) => bodiesIn(one, item)))];
    const names = (await this.bodies?.namesOf(codes)) ?? new Map<string, string>();
    const columns = columnsOf(item);
    const headings = columns.map((column) => headingOf(column, language));
    const rows = items.map((one) => columns.map((column) => cellOf(one, column, { language, names })));
    const name =
      (request.routeOptions.url ?? '')
        .split('/')
        .filter((part) => /^[a-z-]+$/.test(part))
        .at(-1) ?? 'list';
    void reply
      .removeHeader('etag')
      .header('content-type', format === 'csv' ? `${csvMediaType}; charset=utf-8` : workbookMediaType)
      .header('content-disposition', `attachment; filename="${name}.${format}"`);
    if (format === 'xlsx') return Buffer.from(workbookOf(name, [headings, ...rows]));
    return csvOf(
      headings.map((header, index) => ({ key: String(index), header })),
      rows.map((cells) => ({ ...cells })),
    );
  }
}

/** Takes `format` out of the query, so that each list's own parameters stay its own. */
const takenFormat = (request: FastifyRequest): Format | undefined => {
  const query = request.query as Record<string, unknown>;
  const { format } = query;
  if (format === 'csv' || format === 'xlsx' || format === 'json') {
    delete query['format'];
    return format === 'json' ? undefined : format;
  }
  const wanted = new Negotiator(request).mediaType(['application/json', csvMediaType, workbookMediaType]);
  return wanted === csvMediaType ? 'csv' : wanted === workbookMediaType ? 'xlsx' : undefined;
};

/** Asks the route for one page after another. */
const allItems = async (request: FastifyRequest, next: CallHandler): Promise<readonly object[]> => {
  const query = request.query as Record<string, unknown>;
  const isOnePage = query['limit'] !== undefined || query['cursor'] !== undefined;
  if (!isOnePage) query['limit'] = String(largestPage);
  const items: object[] = [];
  for (;;) {
    const page = (await lastValueFrom(next.handle())) as Page<object>;
    items.push(...page.items);
    if (isOnePage || page.next === null) return items;
    if (items.length >= mostRows)
      throw new Problem(422, 'too-many-rows', `A sheet has at most ${mostRows} rows: narrow the list by its filters.`, {
        mostRows,
      });
    query['cursor'] = page.next;
  }
};
