import type { ChecklistContent, Indicator, IndicatorSource } from '#contracts';
import { RuleViolation, withoutUndefined } from '#kernel';
import type { IndicatorDto, ReviseContentDto } from './checklist.dto.js';
import { counterNamed, counters } from './domain/counters.js';

/** A form as the domain takes it: plain, and without what is absent. */
export const contentOf = ({ items, indicators, ...rest }: ReviseContentDto): Partial<ChecklistContent> =>
  withoutUndefined({
    ...rest,
    items: items?.map(({ responsible, ...item }) =>
      withoutUndefined({ ...item, responsible: withoutUndefined({ ...responsible }) }),
    ),
    indicators: indicators?.map((indicator) => withoutUndefined({ ...indicator, source: sourceOf(indicator) })),
  });

const sourceOf = ({ source }: IndicatorDto): IndicatorSource => {
  const { kind, counter = '', measure = 'share' } = source;
  return kind === 'typed' ? { kind } : { kind, counter, measure };
};

/** Error: `counter-unknown` (422, `known`) for an indicator that nothing can count. */
export const requireKnownCounters = ({ indicators = [] }: { readonly indicators?: readonly Indicator[] }): void => {
  indicators.forEach(({ source }, at) => {
    if (source.kind === 'typed' || counterNamed(source.counter)) return;
    throw new RuleViolation('counter-unknown', `Nothing is counted as ${source.counter}.`, 'unprocessable', {
      path: `indicators[${at}].source.counter`,
      known: counters.map(({ name }) => name),
    });
  });
};
