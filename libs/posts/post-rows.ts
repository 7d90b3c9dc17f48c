import { Injectable } from '@nestjs/common';
import { type Aggregate, InjectAggregate } from '#aggregates';
import type { PostKind, RuleUsed } from '#contracts';
import { type Body, bodyOn, Register } from '#register';
import { type RuleQuestion, Rules, ruleUsed } from '#rules';
import { holdersOn, isAbolishedOn, type Post, type PostCommand, type PostEvent } from './domain/post.js';
import { postRowsOf, requiredPosts } from './domain/required-posts.js';
import { type PostFields, posts } from './posts.js';

/** A post on a day: established, or required and not there. */
export interface PostRow {
  readonly body: string;
  readonly kind: PostKind;
  readonly places: number;
  readonly post?: Post;
  /** By which rule it must be there. */
  readonly required?: RuleUsed;
  readonly free: number;
  /** The register says that somebody holds it, and no post does. */
  readonly isHeldByRegister: boolean;
  /** Terms in a row, where the committee has set a number. */
  readonly limit?: { readonly terms: number; readonly rule: RuleUsed };
}

interface Wanted {
  readonly on: string;
  readonly body?: string | undefined;
}

/** More than any register of this product has. */
const maxBodies = 100_000;

/** What posts there are and what posts there should be, from the copies of posts, the register and the rules as they are known now. */
@Injectable()
export class PostRows {
  constructor(
    @InjectAggregate(posts) private readonly posts: Aggregate<PostCommand, PostEvent, Post, PostFields>,
    private readonly register: Register,
    private readonly rules: Rules,
  ) {}

  /** In the order of bodies and kinds. */
  async on({ on, body }: Wanted): Promise<readonly PostRow[]> {
    const rows: PostRow[] = [];
    const known = await this.postsByBody(body);
    for (const one of await this.bodies(on, body))
      rows.push(...(await this.rowsOf(one, known.get(one.code) ?? [], on)));
    return rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }

  async bodies(on: string, code?: string): Promise<readonly Body[]> {
    const one = code === undefined ? undefined : await this.register.find(code);
    const found = code === undefined ? await this.register.list({ limit: maxBodies }) : one ? [one] : [];
    return found.map((body) => bodyOn(body, on)).filter((body) => body !== undefined && !body.dissolved) as Body[];
  }

  /** How many terms in a row a body's committee allows; undefined where the rule is not switched on for it. */
  async limitFor(body: Pick<Body, 'code' | 'kind' | 'unit'>, on: string): Promise<PostRow['limit']> {
    const question = questionOf(body, on);
    const applies = await this.rules.find('term.max-consecutive.applies', question);
    const rule = applies?.value === true ? await this.rules.number('term.max-consecutive', question) : undefined;
    return rule && { terms: rule.value, rule: ruleUsed(rule) };
  }

  private async postsByBody(body: string | undefined): Promise<ReadonlyMap<string, readonly Post[]>> {
    const copies = await this.posts.copies.find(body === undefined ? {} : { body }).toArray();
    return Map.groupBy(
      copies.map(({ current }) => current),
      (post) => post.body,
    );
  }

  private async rowsOf(body: Body, known: readonly Post[], on: string): Promise<readonly PostRow[]> {
    const limit = await this.limitFor(body, on);
    const required = await this.requiredOf(body, on);
    const standing = known.filter((post) => !isAbolishedOn(post, on));
    const isRequired = (kind: PostKind) => required.find((one) => one.kind === kind)?.rule;
    const rows = standing.map((post): PostRow => {
      const rule = isRequired(post.kind);
      return {
        body: body.code,
        kind: post.kind,
        places: post.places,
        post,
        free: Math.max(0, post.places - holdersOn(post, on).length),
        isHeldByRegister: false,
        ...(rule && { required: rule }),
        ...(limit && { limit }),
      };
    });
    const missing = required.flatMap(({ kind, places, rule, isHeldByRegister }): readonly PostRow[] => {
      const there = standing.filter((post) => post.kind === kind).reduce((sum, post) => sum + post.places, 0);
      if (there >= places) return [];
      const free = isHeldByRegister ? 0 : places - there;
      return [
        {
          body: body.code,
          kind,
          places: places - there,
          required: rule,
          free,
          isHeldByRegister,
          ...(limit && { limit }),
        },
      ];
    });
    return [...rows, ...missing];
  }

  private async requiredOf(body: Body, on: string) {
    const rule = await this.rules.find('posts.required', questionOf(body, on));
    const rows = (rule && postRowsOf(rule.value)) ?? [];
    const used = rule && ruleUsed(rule);
    const byTable = used
      ? requiredPosts(rows, body.members).map(({ kind, places }) => ({
          kind,
          places,
          rule: used,
          isHeldByRegister: false,
        }))
      : [];
    return [...byTable, ...(await this.fullTimeDeputyOf(body, on))];
  }

  /**
   * 专职副书记: the text gives no number. Where somebody has set one, it counts by size; else each body's own yes or no in the register, of which no says that
   * one is due and not there.
   */
  private async fullTimeDeputyOf(body: Body, on: string) {
    const question = questionOf(body, on);
    const rule = await this.rules.find('post.full-time-deputy-secretary', question);
    if (!rule) return [];
    const perSize = await this.rules.number('post.full-time-deputy-secretary.per-size', question);
    const { fullTimeDeputySecretary: isThere } = body;
    if (perSize ? (body.members ?? 0) < perSize.value : isThere === undefined) return [];
    const kind = 'full-time-deputy-secretary' as const;
    return [{ kind, places: 1, rule: ruleUsed(perSize ?? rule), isHeldByRegister: isThere === true }];
  }
}

export const keyOf = ({ body, kind, post }: PostRow): string => `${body}/${kind}/${post?.post ?? ''}`;

const questionOf = ({ code, kind, unit }: Pick<Body, 'code' | 'kind' | 'unit'>, on: string): RuleQuestion => ({
  body: code,
  kind,
  unit,
  on,
});
