import { type Stage, stages } from '#contracts';
import { agencyDayOf } from '#rules';
import { type Counter, counter, countedFrom } from './counter.js';

/** What stays of an initiative's stream: who answers for it and which of the four stages it has. */
interface StagesMemory {
  readonly host: string;
  readonly done: readonly Stage[];
  /** The day of its conclusion. */
  readonly concludedOn?: string;
}
const nothingYet: StagesMemory = { host: '', done: [] };

/** One concluded initiative of its host, with the four stages complete or not. */
const stagesOf = (memory: StagesMemory) => {
  const { host, done, concludedOn } = memory;
  const met = stages.every((stage) => done.includes(stage)) ? 1 : 0;
  return { memory, ...(concludedOn && { tallies: [{ key: 'stages', body: host, on: concludedOn, of: 1, met }] }) };
};

const fourStages = counter<
  | 'initiative.drafted'
  | 'initiative.posted'
  | 'initiative.revised'
  | 'initiative.stage-completed'
  | 'initiative.concluded',
  StagesMemory
>({
  name: 'four-stages-complete',
  words: { 'zh-CN': '四同齐全的联合活动', en: 'Initiatives with the four stages complete' },
  events: [
    'initiative.drafted',
    'initiative.posted',
    'initiative.revised',
    'initiative.stage-completed',
    'initiative.concluded',
  ],
  count: (memory = nothingYet, event) => {
    switch (event.type) {
      case 'initiative.drafted':
        return stagesOf({ ...memory, host: event.data.host });
      case 'initiative.posted':
      case 'initiative.revised':
        return stagesOf({ ...memory, host: event.data.content.host });
      case 'initiative.stage-completed':
        return stagesOf({ ...memory, done: [...new Set([...memory.done, event.data.stage])] });
      case 'initiative.concluded':
        return stagesOf({ ...memory, concludedOn: agencyDayOf(event.time) });
    }
  },
});

/**
 * Everything that an indicator may be counted from, over the events of all units. A noun that lands later is one more row; the events that came before
 * it are counted when the read model is rebuilt.
 */
export const counters = [
  // Late without an approval was counted when it became overdue.
  countedFrom(
    'elections-on-time',
    { 'zh-CN': '按期换届', en: 'Elections on time' },
    ['term.overdue', 'term.renewed'],
    ({ type, data }) => {
      const { body } = data;
      if (type === 'term.overdue') return { body, on: data.endsOn, of: 1, met: 0 };
      return data.warnings.includes('late-without-approval') ? undefined : { body, on: data.startedOn, of: 1, met: 1 };
    },
  ),
  fourStages,
] as unknown as readonly Counter[];

export const counterNamed = (name: string): Counter | undefined => counters.find((one) => one.name === name);
