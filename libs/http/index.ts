export { bearerToken, bodyTooLarge } from './access/admission.js';
export { disclosureOf, readerOf } from './answers/disclosure.js';
export { MANDATES, type Mandates, type StandingMandate } from './access/mandates.js';
export { OpenCounts } from './access/open-counts.js';
export { tooManyRequests } from './access/rate-limit.js';
export { IssuerKeys } from './access/issuer-keys.js';
export { revocationOf } from './access/logout-token.js';
export { Revocations } from './access/revocations.js';
export * from './access/route-rule.js';
export { systemScopes, type SystemScope } from './access/scopes.js';
export type { CheckedToken, TokenFacts } from './access/token-facts.js';
export { type RouteEntry, routeRules, RouteTable } from './access/route-table.js';
export { audience, TokenVerifier } from './access/token-verifier.js';
export { keepDays, OnRecord, type SecurityEvent } from './security/security-event.js';
export { logSecurity, noteHolder, noteSecurityEvent, type SecurityLogOptions } from './security/security-log.js';
export * from './answer.js';
export { AnsweredElsewhere, Answers, type AnswerHeader, Refuses, Takes } from './answers/answers.js';
export { Nullable, OneOf, type ViewOf } from '#contracts';
export { inMedia, PageOf } from './answers/shapes.js';
export { csvOf } from './csv.js';
export { BODY_NAMES, type BodyNames } from './sheets/sheet.interceptor.js';
export { HttpModule } from './http.module.js';
export { Readiness, type ReadinessCheck } from './operations/readiness.js';
export * from './principal.js';
export { answerClientError, answerRouterError } from './start/connection-errors.js';
export * from './problems/problem.js';
export { declareProblems, problemCatalogue, type ProblemEntry } from './problems/problem-catalogue.js';
export { type Language, languageOf } from './problems/reader-language.js';
export { problemOf, problemOfStatus } from './problems/problem-of.js';
export { sendProblem } from './start/problem.filter.js';
export * from './requests/acting.js';
export { maxBodyBytes, maxJsonBytes, maxSheetBytes } from './requests/bounds.js';
export { callerOf } from './requests/call.js';
export { commandRequestOf, correlationIdOf } from './requests/command-request.js';
export { etagOf } from './answers/answer.interceptor.js';
export { isPlainText } from './requests/bounds.js';
export {
  isCalendarDate,
  IsBodyCode,
  IsCalendarDate,
  IsDateOrInstant,
  isIanaZone,
  IsIanaZone,
  isInstant,
  IsInstant,
  isOneLine,
  IsOneLine,
  IsShortKey,
  IsThingId,
  IsWords,
} from './requests/fields.js';
export * from './requests/paging.js';
export * from './requests/parameters.js';
export { PeriodPageQuery, PeriodQuery } from './requests/period.js';
export * from './config/environment.js';
export { createServiceApp } from './start/service-app.js';
export * from './config/service-config.js';
export { ServiceLogger } from './start/service-logger.js';
export { type ServiceUrls, serviceUrlsIn, withListedUrls } from './config/service-urls.js';
export { startService, stopService, type TransportToken } from './start/start-service.js';
