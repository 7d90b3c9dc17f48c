import { type Stage, stages } from '#contracts';
import { agencyDayOf } from '#rules';
import { openedBy, supervise, type SupervisedProcess } from './supervised.js';

type StageEvent =
  | 'initiative.drafted'
  | 'initiative.posted'
  | 'initiative.revised'
  | 'initiative.stage-completed'
  | 'initiative.concluded'
  | 'initiative.assessed'
  | 'initiative.withdrawn';

/** What stays of an initiative's stream: who answers for it, which of the four stages it has, and what was missing when it ended. */
interface StagesMemory {
  readonly host: string;
  readonly done: readonly Stage[];
  readonly missed: readonly Stage[];
}
const nothingYet: StagesMemory = { host: '', done: [], missed: [] };

/** What was concluded has been studied, deployed and inspected; assessed it is afterwards. */
const dueAtConclusion: readonly Stage[] = ['study', 'deploy', 'inspect'];

const lapseOf = (memory: StagesMemory, due: readonly Stage[], dueOn: string) => {
  const missing = due.filter((stage) => !memory.done.includes(stage));
  const missed = missing.length > 0 ? missing : memory.missed;
  return {
    memory: { ...memory, missed },
    turns: missing.length > 0 ? [{ opens: { body: memory.host, dueOn, missing } }] : [],
  };
};

const stageRow = supervise<StageEvent, StagesMemory>({
  kind: 'stages-missing',
  words: { 'zh-CN': '四同不全', en: 'Stages missing' },
  events: [
    'initiative.drafted',
    'initiative.posted',
    'initiative.revised',
    'initiative.stage-completed',
    'initiative.concluded',
    'initiative.assessed',
    'initiative.withdrawn',
  ],
  follow: (memory = nothingYet, event) => {
    switch (event.type) {
      case 'initiative.drafted':
        return { memory: { ...memory, host: event.data.host } };
      case 'initiative.posted':
      case 'initiative.revised':
        return { memory: { ...memory, host: event.data.content.host } };
      case 'initiative.stage-completed': {
        const done = [...new Set([...memory.done, event.data.stage])];
        const isCured = memory.missed.length > 0 && memory.missed.every((stage) => done.includes(stage));
        return { memory: { ...memory, done, missed: isCured ? [] : memory.missed }, turns: isCured ? [{}] : [] };
      }
      case 'initiative.concluded':
        return lapseOf(memory, dueAtConclusion, agencyDayOf(event.time));
      case 'initiative.assessed':
        return lapseOf(memory, stages, agencyDayOf(event.time));
      case 'initiative.withdrawn':
        return { memory, turns: [{}] };
    }
  },
});

/**
 * Everything that opens a matter by itself, and what cures it. A noun that lands later is one more row; a kind of matter that is not in the
 * contract's list does not compile.
 */
export const supervisedProcesses = [
  openedBy('term-overdue', {
    words: { 'zh-CN': '逾期未换届', en: 'Election overdue' },
    opens: 'term.overdue',
    cures: ['term.renewed', 'term.corrected', 'term.delay-approved', 'term.closed'],
    lapse: ({ data }) => ({ body: data.body, dueOn: data.endsOn }),
    // A delay or a corrected date puts it right only if its day is still to come.
    isCure: ({ type, data, time }) => {
      if (type === 'term.delay-approved') return data.to >= agencyDayOf(time);
      if (type === 'term.corrected') return data.endsOn >= agencyDayOf(time);
      return true;
    },
  }),
  stageRow,
  supervise<
    'rectification.overdue' | 'rectification.progressed' | 'rectification.planned' | 'rectification.ended',
    readonly string[]
  >({
    kind: 'rectification-overdue',
    words: { 'zh-CN': '整改逾期', en: 'Rectification overdue' },
    events: ['rectification.overdue', 'rectification.progressed', 'rectification.planned', 'rectification.ended'],
    // What is overdue: the keys of measures, and nothing where none was planned.
    follow: (late = [], { type, data }) => {
      switch (type) {
        case 'rectification.overdue': {
          const part = data.measure ?? '';
          const { body, dueOn } = data;
          return { memory: [...new Set([...late, part])], turns: [{ part, opens: { body, dueOn } }] };
        }
        case 'rectification.progressed': {
          const isCured = data.state === 'self-done' && late.includes(data.measure);
          const memory = isCured ? late.filter((key) => key !== data.measure) : late;
          return { memory, turns: isCured ? [{ part: data.measure }] : [] };
        }
        case 'rectification.planned':
          return { memory: late.filter((key) => key !== ''), turns: late.includes('') ? [{ part: '' }] : [] };
        case 'rectification.ended':
          return { memory: [], turns: late.map((part) => ({ part })) };
      }
    },
  }),
] as unknown as readonly SupervisedProcess[];
