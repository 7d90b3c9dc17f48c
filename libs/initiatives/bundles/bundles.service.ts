import { Inject, Injectable, Optional } from '@nestjs/common';
import { Type } from 'typebox';
import type { BundleLine, ViewOf } from '#contracts';
import { actFor, notFound, onBehalfOf, type Answer, type CommandRequest, type Principal } from '#http';
import { derivedId } from '#kernel';
import { Initiatives, versioned, type Versioned } from '../initiatives.js';
import { initiativeStream } from '../initiative.category.js';
import { BUNDLE_ADVICE, type BundleAdvice, LineChange } from './bundle-advice.js';
import { Bundle, bundleWithId, isLive } from '../domain/bundles/bundle.js';

/** Of a bundle of which lines were refused or taken away: the smallest change with which it could be had, line by line. */
export const AdvisedBundle = Type.Object(
  { ...Bundle.properties, suggestions: Type.Optional(Type.Array(LineChange)) },
  { $id: 'AdvisedBundle' },
);
export type AdvisedBundle = ViewOf<typeof AdvisedBundle>;

export interface WantedBundle {
  readonly lines: readonly (Pick<BundleLine, 'resource' | 'from' | 'to' | 'amountFen'> & {
    readonly quantity?: number;
  })[];
  readonly decideBy?: string;
  readonly onDisplacement?: 'release' | 'keep';
}

/** Bundles of an initiative: asked for by its host, seen by everybody. */
@Injectable()
export class BundlesService {
  constructor(
    private readonly initiatives: Initiatives,
    @Optional() @Inject(BUNDLE_ADVICE) private readonly advice?: BundleAdvice,
  ) {}

  /**
   * Asks the owners of all lines. Answers 202, or 200 when it is decided within the seconds that the caller would wait. The ids of the
   * bundle and of its reservations are made of the command's, so that a repeat meets its first self.
   * Errors: 421 `wrong-unit`, 404 `not-found`, 403 `not-your-body`, 412 `version-mismatch`, and those of `decideRequestBundle`.
   */
  async request(
    id: string,
    wanted: WantedBundle,
    caller: Principal,
    request: CommandRequest,
  ): Promise<Answer<AdvisedBundle>> {
    const { content } = await this.initiatives.writable(id, `/v1/initiatives/${id}/bundles`, caller);
    const context = request.context({ status: 202, onBehalfOf: onBehalfOf(caller, actFor(caller, content.host)) });
    const bundle = `${id}.${derivedId(context.commandId)}`;
    const { lines, decideBy, onDisplacement = 'release' } = wanted;
    const done = await this.initiatives.streams.execute(
      initiativeStream(id),
      {
        type: 'request-bundle',
        bundle,
        lines: lines.map((line, index) => numbered(bundle, line, index + 1)),
        onDisplacement,
        ...(decideBy !== undefined && { decideBy }),
      },
      context,
      { view: versioned, ...(request.ifMatch !== undefined && { ifMatch: request.ifMatch }) },
    );
    const answer =
      request.waitSeconds > 0
        ? await this.awaited(id, bundle, request.waitSeconds)
        : { ...answerOf(done.view, bundle), status: done.status };
    return { ...answer, location: `/v1/initiatives/${id}/bundles/${bundle}` };
  }

  /**
   * Gives the places of all its lines back to their owners.
   * Errors: 421 `wrong-unit`, 404 `not-found`, `unknown-bundle`, 403 `not-your-body`, 412 `version-mismatch`.
   */
  async release(
    id: string,
    bundle: string,
    reason: string,
    caller: Principal,
    request: CommandRequest,
  ): Promise<Answer<Bundle>> {
    const path = `/v1/initiatives/${id}/bundles/${bundle}/release`;
    const { content } = await this.initiatives.writable(id, path, caller);
    const done = await this.initiatives.streams.execute(
      initiativeStream(id),
      { type: 'release-bundle', bundle, reason },
      request.context({ onBehalfOf: onBehalfOf(caller, actFor(caller, content.host)) }),
      { view: versioned, ...(request.ifMatch !== undefined && { ifMatch: request.ifMatch }) },
    );
    return { ...answerOf(done.view, bundle), status: done.status };
  }

  async one(id: string, bundle: string, caller: Principal): Promise<Answer<AdvisedBundle>> {
    const seen = await this.initiatives.visible(id, caller);
    return this.advised(answerOf(seen, bundle), seen);
  }

  private async advised(answer: Answer<Bundle>, { initiative }: Versioned): Promise<Answer<AdvisedBundle>> {
    const { id, status, lines } = answer.body;
    const lost = lines.filter((line) => line.status === 'refused' || line.status === 'displaced');
    if (!this.advice || (status !== 'abandoned' && status !== 'broken') || lost.length === 0) return answer;
    const { host } = initiative.content;
    // Of a broken bundle that keeps its other lines, only what was taken away is looked for again.
    const wanted = isLive(answer.body) ? lost : lines;
    const suggestions = await this.advice.smallestChange({ id, host, lines: wanted });
    return { ...answer, body: { ...answer.body, suggestions } };
  }

  /** As it is when it is decided (200), or else when the time is over (202). */
  private async awaited(id: string, bundle: string, seconds: number): Promise<Answer<AdvisedBundle>> {
    const isDecided = (seen: Versioned): boolean =>
      bundleWithId(seen.initiative.bundles, bundle)?.status !== 'requested';
    const { streams } = this.initiatives;
    const stream = initiativeStream(id);
    const decided = await streams.waitFor(stream, versioned, isDecided, seconds * 1_000);
    const seen = decided ?? (await streams.read(stream, versioned));
    if (!seen) throw notFound(`initiative ${id}`);
    return { ...(await this.advised(answerOf(seen, bundle), seen)), status: isDecided(seen) ? 200 : 202 };
  }
}

/** The reservation's id begins with its resource's, so that its owner can be read from it. */
const numbered = (bundle: string, line: WantedBundle['lines'][number], number: number): BundleLine => ({
  ...line,
  line: number,
  reservation: `${line.resource}.${derivedId(bundle, String(number))}`,
  quantity: line.quantity ?? 1,
});

/** Its version is that of the initiative. */
const answerOf = ({ initiative, version }: Versioned, id: string): Answer<Bundle> => {
  const bundle = bundleWithId(initiative.bundles, id);
  if (!bundle) throw notFound(`bundle ${id}`);
  return { body: bundle, version };
};
