import { Inject, Injectable } from '@nestjs/common';
import { type Done, InjectAggregate, type Known } from '#aggregates';
import { actFor, type CommandRequest, mayActFor, notFound, type Page, type Principal, Problem, wrongUnit } from '#http';
import { RuleViolation } from '#kernel';
import type { KeptFile } from './domain/file.js';
import type { FilesQuery, KeepFileQuery } from './file.dto.js';
import { fileView, type FileView } from './file.view.js';
import { files, type Files } from './files.js';
import { FILE_STORE, type FileStore } from './store/file-store.js';
import { fitsName, typeOfContent } from './type-of-content.js';

/** Files of a unit's bodies: what they are is judged by the content, and who may read them by whose they are. */
@Injectable()
export class FilesService {
  constructor(
    @InjectAggregate(files) private readonly files: Files,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  /**
   * The content is on disk before the commit that names it.
   * Errors: 422 `file-type-unknown`, `file-is-another`, `unknown-body`; 421 `wrong-unit`; 403 `not-your-body`.
   */
  async keep(
    content: Uint8Array,
    { name, body: code, audience = 'body' }: KeepFileQuery,
    caller: Principal,
    request: CommandRequest,
  ): Promise<Done<KeptFile>> {
    const type = await typeOfContent(content);
    if (!type) throw refused('file-type-unknown', 'The content is of no type that is taken.');
    if (!fitsName(name, type))
      throw refused('file-is-another', `The content is ${type}.`, { path: 'name', found: type });
    const body = actFor(caller, code);
    const hash = await this.store.put(content);
    const file = { body, name, type, hash, bytes: content.byteLength, audience };
    return this.files.open({
      body,
      command: (id) => ({ type: 'keep-file', file: { id, ...file } }),
      caller,
      request,
    });
  }

  withdraw(id: string, caller: Principal, request: CommandRequest): Promise<Done<KeptFile>> {
    return this.files.act(id, { step: 'withdraw', command: { type: 'withdraw-file' }, caller, request });
  }

  page({ body, cursor, limit }: FilesQuery, caller: Principal): Promise<Page<FileView>> {
    const query = {
      filter: { isWithdrawn: false, body },
      where: ({ thing }: Known<KeptFile>) => mayRead(caller, thing),
      sort: [['keptAt', -1]] as const,
      limit,
    };
    return this.files.page({ ...query, ...(cursor !== undefined && { cursor }) }, fileView);
  }

  /** Error: 404, also for who may not read it. */
  async one(id: string, caller: Principal): Promise<Known<KeptFile>> {
    const known = await this.files.get(id);
    if (!mayRead(caller, known.thing)) throw notFound(`file ${id}`);
    return known;
  }

  /** Errors: 404; 421 `wrong-unit`: the content lies at its own unit; 409 `file-withdrawn`; 503 `file-content-missing`. */
  async content(id: string, caller: Principal): Promise<{ readonly file: KeptFile; readonly content: Uint8Array }> {
    const home = this.files.homeOf(id);
    if (home !== undefined && home !== this.files.unit) throw wrongUnit(home, `/v1/files/${id}/content`);
    const { thing: file } = await this.one(id, caller);
    if (file.withdrawnAt !== undefined) throw new RuleViolation('file-withdrawn', 'The file was withdrawn.');
    const content = await this.store.get(file.hash).catch(() => undefined);
    if (!content) throw new Problem(503, 'file-content-missing', 'The content is not there.');
    return { file, content };
  }
}

export const mayRead = (caller: Principal, { body, audience }: KeptFile): boolean =>
  audience === 'everybody' || caller.body === body || mayActFor(caller, body);

const refused = (code: string, detail: string, fields: Readonly<Record<string, unknown>> = {}): RuleViolation =>
  new RuleViolation(code, detail, 'unprocessable', fields);
