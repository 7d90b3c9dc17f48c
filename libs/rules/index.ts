export * from './domain/agency-day.js';
export * from './domain/reminder-table.js';
export { type AppliedRule, ruleFor, type RuleQuestion, type RuleState, type RuleVersion } from './domain/rule.js';
export { RulesModule } from './rules.module.js';
export { Rules } from './rules.js';
export { ruleUsed, workingDayLimit } from './working-day-limit.js';
export { WorkingDays } from './working-days.js';
