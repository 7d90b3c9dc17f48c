import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { strToU8, zipSync } from 'fflate';
import { Type, type Static } from 'typebox';
import { FilesService } from '#files';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  csvOf,
  declareProblems,
  inMedia,
  type Principal,
  Refuses,
  validationFailed,
} from '#http';
import { CLOCK, type Clock, RuleViolation } from '#kernel';
import { namedBodies, Register } from '#register';
import { agencyDayOf } from '#rules';
import { filledDocument, type FormDocument, formDocumentOf } from './domain/fill-document.js';
import type { FieldValues } from './domain/fill-xml.js';
import { FillFormDto } from './forms.dto.js';
import { knownFields, knownNames } from './known-fields.js';

export const FormView = Type.Object(
  {
    file: Type.String(),
    name: Type.String(),
    /** The tags of the form, and whether the register has such a thing of bodies. */
    fields: Type.Array(Type.Object({ name: Type.String(), isKnown: Type.Boolean() })),
  },
  { $id: 'Form' },
);
export type FormView = Static<typeof FormView>;

declareProblems({
  'not-a-form': { status: 422, when: 'The file is no DOCX or XLSX with fields as {{name}}.' },
});

const binary = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' });

/** Prescribed forms: a kept DOCX or XLSX of an issuer with fields as `{{name}}`, filled for one body or hundreds in one step. */
@Controller('v1/forms/:file')
@Allow('department', 'secretary', 'resource-owner', 'coordinator', 'system')
export class FormsController {
  constructor(
    private readonly files: FilesService,
    private readonly register: Register,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow()
  @Answers(200, FormView)
  @Refuses('wrong-unit', 'not-a-form', 'file-withdrawn', 'file-content-missing')
  async one(@Param('file') id: string, @Caller() caller: Principal): Promise<Answer<FormView>> {
    const { name, form } = await this.formOf(id, caller);
    const fields = form.fields.map((field) => ({ name: field, isKnown: knownNames.has(field) }));
    return { body: { file: id, name, fields } };
  }

  /** A ZIP: the form once per body, and `blank.csv`, which lists what was left blank because nobody knows it. */
  @Post('fill')
  @HttpCode(200)
  @Answers(200, inMedia({ 'application/zip': binary }), 'Content-Disposition')
  @Refuses('wrong-unit', 'not-a-form', 'file-withdrawn', 'file-content-missing', 'unknown-body', 'body-dissolved')
  @Header('content-type', 'application/zip')
  @Header('content-disposition', 'attachment; filename="forms.zip"')
  async fill(
    @Param('file') id: string,
    @Body() { bodies, values = {}, valuesOf = {} }: FillFormDto,
    @Caller() caller: Principal,
  ): Promise<Buffer> {
    requireTexts(values, 'values');
    for (const [body, own] of Object.entries(valuesOf)) requireTexts(own, `valuesOf.${body}`);
    const { name, form } = await this.formOf(id, caller);
    const bodyOf = await namedBodies(
      this.register,
      bodies.map((code, index) => ({ path: `bodies.${index}`, code })),
    );
    const filled: Record<string, Uint8Array> = {};
    const blank: { readonly body: string; readonly field: string }[] = [];
    for (const code of bodies) {
      const known = await knownFields(bodyOf(code), this.today(), this.register);
      const all: FieldValues = { ...known, ...values, ...valuesOf[code] };
      filled[`${code} ${name}`] = filledDocument(form, all);
      for (const field of form.fields) if (!Object.hasOwn(all, field)) blank.push({ body: code, field });
    }
    filled['blank.csv'] = strToU8(csvOf(['body', 'field'], blank));
    return Buffer.from(zipSync(filled));
  }

  private async formOf(id: string, caller: Principal): Promise<{ readonly name: string; readonly form: FormDocument }> {
    const { file, content } = await this.files.content(id, caller);
    const form = file.type === 'docx' || file.type === 'xlsx' ? formDocumentOf(content) : undefined;
    if (form === undefined || form.fields.length === 0)
      throw new RuleViolation('not-a-form', 'There are no fields as {{name}} in it.', 'unprocessable');
    return { name: file.name, form };
  }

  private today(): string {
    return agencyDayOf(this.clock.now());
  }
}

const maxValues = 500;
const maxValueLength = 5_000;

const requireTexts = (values: unknown, path: string): void => {
  const entries = typeof values === 'object' && values !== null ? Object.entries(values) : undefined;
  const isFine =
    entries !== undefined &&
    entries.length <= maxValues &&
    entries.every(([, value]) => typeof value === 'string' && value.length <= maxValueLength);
  if (!isFine) throw validationFailed([{ path, message: `${path} must hold texts by the names of fields` }]);
};
