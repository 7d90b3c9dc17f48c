import { Injectable } from '@nestjs/common';
import type { CountForm, CountResult } from '#contracts';
import type { CommandRequest } from '#http';
import { RuleViolation } from '#kernel';
import { PersonalTexts } from '#personal-texts';
import type { CountedBatch } from './domain/appraisal.js';
import { type CountSheet, requireSoundSheet } from './domain/count-sheet.js';
import { releaseOf } from './domain/release.js';

/** Under which a sheet lies among the texts of its thing. */
const counts = 'counts';

/**
 * What was counted of each batch, beside the log until the result is out: an event names a sheet and holds no number of it. Once the result stands,
 * {@link erase} leaves nothing from which more could be known than was released.
 */
@Injectable()
export class CountSheets {
  constructor(private readonly texts: PersonalTexts) {}

  /** Keeps a sheet and commits what names it, see `PersonalTexts.keeping`. Errors: those of `requireSoundSheet` and of `commit`. */
  keeping<Done>(
    { thing, form, sheet }: { readonly thing: string; readonly form: CountForm; readonly sheet: CountSheet },
    request: CommandRequest,
    commit: (sheet: string, request: CommandRequest) => Promise<Done>,
  ): Promise<Done> {
    requireSoundSheet(form, sheet);
    return this.texts.keeping({ thing, texts: { [counts]: JSON.stringify(sheet) } }, request, commit);
  }

  /** The result of these batches, and the sheets that it was made of. Error: `counts-changed` (409) where a sheet is no longer there. */
  async resultOf(
    form: CountForm,
    batches: readonly CountedBatch[],
  ): Promise<{ readonly result: CountResult; readonly sheets: readonly string[] }> {
    const sheets = batches.map(({ sheet }) => sheet);
    const found = await this.texts.read(sheets);
    const counted = sheets.map((sheet) => {
      const kept = found.get(sheet)?.[counts];
      if (kept === undefined)
        throw new RuleViolation('counts-changed', 'Counts were changed meanwhile: ask again.', 'conflict');
      return JSON.parse(kept) as CountSheet;
    });
    return { result: releaseOf(form, counted), sheets };
  }

  /** Erases every sheet of a thing, those that were corrected among them. */
  erase(thing: string): Promise<number> {
    return this.texts.eraseNamed(thing, counts);
  }
}
