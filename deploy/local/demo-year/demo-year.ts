import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { System } from '../system.js';
import { Actor, type Answer, Refused } from './actor.js';
import { filled, type Names, type Story } from './story.js';

export interface DemoYear {
  /** False where an earlier start has loaded it: then nothing is asked of the units but that. */
  readonly isNew: boolean;
  readonly stories: number;
  /** What was not taken, with the service's reason; the rest of that story is left out, other stories go on. */
  readonly refused: readonly string[];
}

/** Stories at a time. */
const lanes = 8;
const title = '演示年度：载入演示数据';

interface Mark {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly due: { readonly from?: string };
}

/**
 * Loads a small lived-in year through the public API, as the bodies themselves would: `deploy/local/data/demo-year/*.json`. A task of the working committee
 * marks it: its first day is the day from which all others count, and it is closed when all is loaded. Each act has a key of its own, so that a load that broke
 * off goes on where it was and a second one adds nothing.
 */
export const loadDemoYear = async (system: System, root: string, now: Date): Promise<DemoYear> => {
  const stories = readStories(join(root, 'deploy', 'local', 'data', 'demo-year'));
  const actor = new Actor(system);
  const mark = (await markOf(actor)) ?? (await setMark(actor, now));
  if (mark.status === 'done') return { isNew: false, stories: stories.length, refused: [] };
  const firstDay = mark.due.from ?? dayOf(now);
  const refused: string[] = [];
  const waiting = [...stories];
  const lane = async (): Promise<void> => {
    for (let story = waiting.shift(); story; story = waiting.shift()) {
      const problem = await play(actor, story, firstDay);
      if (problem !== undefined) refused.push(`${story.name}: ${problem}`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const reason = refused.length === 0 ? '演示数据已载入' : `演示数据已载入，未受理：${refused.length}`;
  const close = { outcome: 'done', reason };
  await actor.send('LJ-GW', 'POST', `organisation/tasks/${mark.id}/close`, close, 'demo-close');
  return { isNew: true, stories: stories.length, refused };
};

const readStories = (folder: string): readonly Story[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Story[]);

const markOf = async (actor: Actor): Promise<Mark | undefined> => {
  for (let cursor = ''; ;) {
    const path = `organisation/tasks?body=LJ-GW&unit=organisation&limit=500${cursor}`;
    const { items, next } = await actor.get<{ items: Mark[]; next: string | null }>('LJ-GW', path);
    const found = items.find((task) => task.title === title);
    if (found || next === null) return found;
    cursor = `&cursor=${next}`;
  }
};

const setMark = async (actor: Actor, now: Date): Promise<Mark> => {
  const from = dayOf(now);
  const to = new Date(Date.parse(from) + 365 * 86_400_000).toISOString().slice(0, 10);
  const task = { title, lead: 'LJ-GW', due: { kind: 'window', from, to }, section: '演示' };
  const { id, status } = await actor.send('LJ-GW', 'POST', 'organisation/tasks', task, `demo-mark-${from}`);
  return { id, title, status: status ?? 'open', due: { from } };
};

/** The day in the demo city. */
const dayOf = (now: Date): string => new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Plays a story to its end, or says what was not taken. */
const play = async (actor: Actor, { name, acts }: Story, firstDay: string): Promise<string | undefined> => {
  let names: Names = { year: firstDay.slice(0, 4) };
  for (const [at, act] of acts.entries()) {
    const text = (value: string) => String(filled(value, names, firstDay));
    try {
      const answer = await done(actor, act, text, () => filled(act.with ?? {}, names, firstDay), `demo-${name}-${at}`);
      if (act.keep !== undefined) names = { ...names, [act.keep]: answer.id };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return `act ${at + 1}, ${error.message}`;
    }
  }
  return undefined;
};

const done = (
  actor: Actor,
  { as, post, put, find }: Story['acts'][number],
  text: (value: string) => string,
  body: () => unknown,
  key: string,
): Promise<Answer> => {
  if (find !== undefined) return actor.first(as, text(find));
  if (put !== undefined) return actor.send(as, 'PUT', text(put), body());
  return actor.send(as, 'POST', text(post ?? ''), body(), key);
};
