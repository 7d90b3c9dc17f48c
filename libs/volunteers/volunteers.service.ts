import { Inject, Injectable } from '@nestjs/common';
import { type Done, InjectAggregate, type Known } from '#aggregates';
import { alsoConcerning, everybody } from '#contracts';
import { Federations } from '#federations';
import { type CommandRequest, mayActFor, type Page, type Principal, validationFailed } from '#http';
import { CLOCK, type Clock, derivedId, RuleViolation } from '#kernel';
import { PersonalTexts, PersonMarks } from '#personal-texts';
import { namedBodies, Register } from '#register';
import { agencyDayOf } from '#rules';
import { certificateHtml } from './certificate.js';
import { Counting } from './counting.js';
import { countedMinutes } from './domain/count-minutes.js';
import { creditedMinutes, type Volunteer } from './domain/volunteer.js';
import type {
  EnterHoursDto,
  IssueCertificateDto,
  RegisterVolunteerDto,
  VolunteerDto,
  VolunteersQuery,
} from './volunteer.dto.js';
import { type VolunteersImported, volunteerView, type VolunteerView } from './volunteer.view.js';
import { rowsOf, sheetOf } from './volunteers-sheet.js';
import { type CertificateNumbers, certificateNumbers, volunteers, type Volunteers } from './volunteers.js';

interface Call {
  readonly caller: Principal;
  readonly request: CommandRequest;
}
type Texts = Readonly<Record<string, string>>;

/** Volunteers of a federation's bodies: their records, the time that was served, certificates, and the list as a sheet. */
@Injectable()
export class VolunteersService {
  constructor(
    @InjectAggregate(volunteers) readonly volunteers: Volunteers,
    @InjectAggregate(certificateNumbers) private readonly numbers: CertificateNumbers,
    private readonly counting: Counting,
    private readonly federations: Federations,
    private readonly register: Register,
    private readonly texts: PersonalTexts,
    private readonly marks: PersonMarks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The mark of whoever signs up under an id. */
  markOf(person: string): Promise<string> {
    return this.marks.of({ issuer: 'sign-up', sub: person });
  }

  /** Errors: 422 `unknown-body`, `no-federation`; 403 `other-federation`, `not-your-body`. */
  async add({ body: named, ...dto }: RegisterVolunteerDto, { caller, request }: Call): Promise<Done<Volunteer>> {
    const body = named ?? caller.body;
    await namedBodies(this.register, [{ path: 'body', code: body }]);
    await this.federations.requireDecider(caller, body);
    const id = this.volunteers.newId({ request });
    const done = await this.keeping(id, dto, request, (file, keyed) =>
      this.volunteers.execute(
        id,
        { type: 'register-volunteer', id, body, file, ...profileOf(dto) },
        keyed.context({ status: 201 }),
      ),
    );
    return { ...done, location: `/v1/volunteers/${id}` };
  }

  /** The whole record anew. */
  async revise(id: string, dto: VolunteerDto, call: Call): Promise<Done<Volunteer>> {
    const { thing } = await this.writable(id, call.caller);
    const before = (await this.texts.read([thing.file])).get(thing.file);
    const isSame = JSON.stringify(textsOf(dto)) === JSON.stringify({ ...before });
    const act = (file: string | undefined, request: CommandRequest) => {
      const command = { type: 'revise-volunteer', ...profileOf(dto), ...(file !== undefined && { file }) } as const;
      return this.volunteers.act(id, { command, ...call, request });
    };
    return isSame ? act(undefined, call.request) : this.keeping(id, dto, call.request, act);
  }

  async retire(id: string, call: Call): Promise<Done<Volunteer>> {
    await this.writable(id, call.caller);
    return this.volunteers.act(id, { command: { type: 'retire-volunteer' }, ...call });
  }

  /** Time that no sign-up shows; it counts when those who were served have confirmed it. */
  async enterHours(id: string, dto: EnterHoursDto, call: Call): Promise<Done<Volunteer>> {
    const { thing } = await this.writable(id, call.caller);
    await namedBodies(this.register, [{ path: 'served', code: dto.served }]);
    const { from, to, gatheredAt, served, content } = dto;
    if (Date.parse(to) > this.clock.now().getTime())
      throw validationFailed([{ path: 'to', message: 'to must not be in the future' }]);
    const rule = await this.counting.ruleFor(thing.body, from);
    const entry = derivedId('hours', call.request.context().commandId);
    const minutes = countedMinutes({ from, to, ...(gatheredAt !== undefined && { gatheredAt }) }, rule);
    const entered = { entry, from, to, minutes, rule, confirmer: served, as: 'served' } as const;
    const command = { type: 'enter-hours', ...entered, ...(content !== undefined && { content }) } as const;
    return this.volunteers.act(id, { command, ...call });
  }

  /** By the people of the body that organised it or was served, of whatever unit. Errors: 403 `not-confirmer`, `own-request`. */
  async confirm(id: string, entry: string, { caller, request }: Call): Promise<Done<Volunteer>> {
    const { thing } = await this.volunteers.writable(id, `hours/${entry}/confirm`);
    const confirmer = thing.entries.find((one) => one.id === entry)?.confirmer ?? caller.body;
    if (!mayActFor(caller, confirmer))
      throw new RuleViolation('not-confirmer', `${confirmer} confirms it.`, 'forbidden', { body: confirmer });
    if (await this.texts.isOf(thing.file, await this.markOf(caller.sub)))
      throw new RuleViolation('own-request', 'Nobody confirms their own time.', 'forbidden');
    const by = confirmer;
    const command = { type: 'confirm-hours', entry, by } as const;
    return this.volunteers.act(id, { command, as: () => confirmer, caller, request });
  }

  async revoke(id: string, entry: string, call: Call): Promise<Done<Volunteer>> {
    await this.writable(id, call.caller);
    return this.volunteers.act(id, { command: { type: 'revoke-hours', entry }, ...call });
  }

  /** For confirmed time alone, under the body's next number of the year. Error: 422 `no-hours`. */
  async certify(id: string, { from, to }: IssueCertificateDto, call: Call): Promise<Done<Volunteer>> {
    const { thing } = await this.writable(id, call.caller);
    if (creditedMinutes(thing, { from, to }) === 0)
      throw new RuleViolation('no-hours', 'No confirmed time lies in that span.', 'unprocessable');
    const { commandId } = call.request.context();
    const certificate = derivedId('certificate', commandId);
    const year = Number(agencyDayOf(this.clock.now()).slice(0, 4));
    const taken = await this.numbers.execute(
      `${thing.body}.${year}`,
      { type: 'take-number', body: thing.body, year, certificate },
      { ...call.request.context(), commandId: derivedId('number', commandId) },
    );
    const number = `${thing.body}〔${year}〕${taken.version}号`;
    return this.volunteers.act(id, {
      command: { type: 'issue-certificate', certificate, number, from, to },
      ...call,
    });
  }

  /** As a page to print, for the volunteer and the body that issued it. Errors: 404; 403 `not-yours`. */
  async print(id: string, certificate: string, caller: Principal): Promise<string> {
    const known = await this.volunteers.get(id);
    if (!(await this.isConcerned(known.thing, caller)))
      throw new RuleViolation('not-yours', 'Only the person whose it is may do that.', 'forbidden');
    const issued = known.thing.certificates.find((one) => one.id === certificate);
    if (!issued) throw new RuleViolation('not-found', 'There is no such certificate.', 'not-found');
    const { name = '' } = (await this.texts.read([known.thing.file])).get(known.thing.file) ?? {};
    const issuer = (await this.register.find(known.thing.body))?.name ?? known.thing.body;
    return certificateHtml(known.thing, issued, { name, issuer });
  }

  /** By the volunteer or the body: name, number and person for ever. Gives how many texts there were. */
  async erase(id: string, call: Call): Promise<number> {
    const { thing } = await this.volunteers.writable(id, 'erase');
    if (!(await this.isConcerned(thing, call.caller)))
      throw new RuleViolation('not-yours', 'Only the person whose it is may do that.', 'forbidden');
    await this.volunteers.act(id, { command: { type: 'erase-volunteer' }, as: () => undefined, ...call });
    return this.texts.erase(`volunteer/${id}`);
  }

  async page({ body, skill, mine, cursor, limit }: VolunteersQuery, caller: Principal): Promise<Page<VolunteerView>> {
    const own = mine === true ? await this.texts.thingsOf(await this.markOf(caller.sub), 'volunteer') : undefined;
    const filter = {
      body,
      ...(skill !== undefined && { skills: skill }),
      ...(own && { _id: { $in: own.map((thing) => thing.slice('volunteer/'.length)) } }),
    };
    return this.volunteers.page(
      {
        filter,
        where: ({ thing }) => this.federations.mayRead(caller, thing.body),
        limit,
        ...(cursor !== undefined && { cursor }),
      },
      (known) => this.view(known, caller),
    );
  }

  /** Errors: 404; 403 `other-federation`. */
  async one(id: string, caller: Principal): Promise<Known<Volunteer>> {
    const known = await this.volunteers.get(id);
    await this.federations.requireReader(caller, known.thing.body);
    return known;
  }

  /** With name and number for whom they concern. */
  async view({ thing, version }: Known<Volunteer>, caller: Principal): Promise<VolunteerView> {
    if (!(await this.isConcerned(thing, caller))) return volunteerView(thing, version);
    const texts = (await this.texts.read([thing.file])).get(thing.file);
    return alsoConcerning(volunteerView(thing, version, texts), [everybody]);
  }

  /** A body's active volunteers as a sheet. Errors: 403 `other-federation`, `not-your-body`. */
  async export(named: string | undefined, caller: Principal): Promise<string> {
    const body = named ?? caller.body;
    await this.federations.requireDecider(caller, body);
    const all = await this.activeOf(body);
    return sheetOf(all);
  }

  /** A sheet as it was exported; a row is known again by its person's id, else by name and number. Nothing is loaded while a row is bad. */
  async import(sheet: Buffer, named: string | undefined, { caller, request }: Call): Promise<VolunteersImported> {
    const body = named ?? caller.body;
    await this.federations.requireDecider(caller, body);
    const rows = rowsOf(sheet);
    const known = new Map((await this.activeOf(body)).map((one) => [keyOf(one.texts), one]));
    const counts = { added: 0, changed: 0, unchanged: 0 };
    for (const [index, row] of rows.entries()) {
      const before = known.get(keyOf(textsOf(row)));
      const each = partOf(request, index);
      if (!before) {
        await this.add({ ...row, body }, { caller, request: each });
        counts.added += 1;
        continue;
      }
      const { version } = await this.revise(before.id, row, { caller, request: each });
      counts[version === before.version ? 'unchanged' : 'changed'] += 1;
    }
    return counts;
  }

  private async activeOf(
    body: string,
  ): Promise<
    readonly { readonly id: string; readonly thing: Volunteer; readonly version: number; readonly texts: Texts }[]
  > {
    const found = await this.volunteers.copies.find({ body, status: 'active' }).sort({ _id: 1 }).toArray();
    const now = await Promise.all(found.map(({ _id }) => this.volunteers.get(_id)));
    const texts = await this.texts.read(now.map(({ thing }) => thing.file));
    return now.map((one) => ({ ...one, texts: texts.get(one.thing.file) ?? {} }));
  }

  private async isConcerned({ file, body }: Volunteer, caller: Principal): Promise<boolean> {
    const isKeeper =
      caller.body === body && ['department', 'secretary'].some((role) => caller.roles.includes(role as 'department'));
    return isKeeper || this.texts.isOf(file, await this.markOf(caller.sub));
  }

  private async writable(id: string, caller: Principal): Promise<Known<Volunteer>> {
    const known = await this.volunteers.writable(id);
    await this.federations.requireDecider(caller, known.thing.body);
    return known;
  }

  private async keeping<Result>(
    id: string,
    dto: VolunteerDto,
    request: CommandRequest,
    commit: (file: string, request: CommandRequest) => Promise<Result>,
  ): Promise<Result> {
    const { person } = dto;
    const kept = {
      thing: `volunteer/${id}`,
      texts: textsOf(dto),
      ...(person !== undefined && { person: await this.markOf(person) }),
    };
    return this.texts.keeping(kept, request, commit);
  }
}

const textsOf = ({ name, phone, person }: VolunteerDto): Texts => ({
  name,
  ...(phone !== undefined && { phone }),
  ...(person !== undefined && { person }),
});

const profileOf = ({ skills = [], resource }: VolunteerDto) => ({
  skills,
  ...(resource !== undefined && { resource }),
});

const keyOf = ({ name = '', phone = '', person = '' }: Texts): string =>
  person === '' ? `${name} ${phone}` : `person ${person}`;

/** A row's own command of one request, so that a repeat of the request repeats each row. */
const partOf = (request: CommandRequest, index: number): CommandRequest => {
  const { ifMatch: _, ...rest } = request;
  return {
    ...rest,
    context: (options) => {
      const context = request.context(options);
      return { ...context, commandId: derivedId('row', context.commandId, String(index)) };
    },
  };
};
