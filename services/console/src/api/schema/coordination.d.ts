// Made by `npm run console:types` of the OpenAPI file of the running service. Do not edit.
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OperationsController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OperationsController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OperationsController_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BoardController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/causation/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TimelinesController_causation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consumers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConsumersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeadLettersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeadLettersController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeadLettersController_redrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FeedController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OperationsController_openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/state/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StateController_at"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StatisticsController_coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StatisticsController_overdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/participation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StatisticsController_participation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StatisticsController_sharing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/timeline-index": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TimelineIndexController_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/timeline-index/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TimelineIndexController_rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/timelines/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TimelinesController_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unmaskings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnmaskingsController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ViewsController_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ViewsController_rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The cursor is not one of this list. */
        BadCursorProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 400;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:bad-cursor";
        };
        /** @description The body is not JSON. */
        BadJsonProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 400;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:bad-json";
        };
        /** @description The request cannot be read. */
        BadRequestProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 400;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:bad-request";
        };
        /** @description The body has more bytes than are taken. */
        BodyTooLargeProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 413;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:body-too-large";
        };
        /** @description The first request with this Idempotency-Key is still at work. */
        CommandInProgressProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:command-in-progress";
        };
        /** @description The Idempotency-Key was used for another request. */
        IdempotencyKeyReusedProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:idempotency-key-reused";
        };
        /** @description Something went wrong here; it is on record under errorId. */
        InternalErrorProblem: {
            detail: string;
            /** Format: uuid */
            errorId: string;
            instance: string;
            /** @constant */
            status: 500;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:internal-error";
        };
        /** @description The access token is not one of this issuer, or is over. */
        InvalidTokenProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 401;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:invalid-token";
        };
        /** @description The identity service does not answer, so no token can be checked. */
        IssuerUnavailableProblem: {
            detail: string;
            /** Format: uuid */
            errorId: string;
            instance: string;
            /** @constant */
            status: 503;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:issuer-unavailable";
        };
        Live: {
            /** @enum {string} */
            status: "live";
        };
        /** @description There is nothing of this name here. */
        NotFoundProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 404;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:not-found";
        };
        /** @description A vital part of the service does not work. */
        NotReadyProblem: {
            checks: {
                [key: string]: boolean;
            };
            detail: string;
            /** Format: uuid */
            errorId: string;
            instance: string;
            /** @constant */
            status: 503;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:not-ready";
        };
        Problem: {
            detail: string;
            instance: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        Ready: {
            checks: {
                [key: string]: boolean;
            };
            group: string;
            /** @enum {string} */
            status: "ready";
        };
        RedriveDto: {
            again?: boolean;
            dryRun?: boolean;
        };
        /** @description None of the roles of the caller may call this. */
        RoleMissingProblem: {
            detail: string;
            instance: string;
            roles: string[];
            /** @constant */
            status: 403;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:role-missing";
        };
        /** @description The database does not answer. */
        StoreUnavailableProblem: {
            detail: string;
            /** Format: uuid */
            errorId: string;
            instance: string;
            /** @constant */
            status: 503;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:store-unavailable";
        };
        /** @description No access token was sent. */
        TokenMissingProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 401;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:token-missing";
        };
        /** @description The client asks too often. */
        TooManyRequestsProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 429;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:too-many-requests";
        };
        UnmaskDto: {
            reason: string;
            subject: string;
        };
        /** @description The body is of a kind that is not taken here. */
        UnsupportedMediaTypeProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 415;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:unsupported-media-type";
        };
        /** @description A field of the body, the query or the header is wrong; the first hundred are named. */
        ValidationFailedProblem: {
            detail: string;
            errors: {
                message: string;
                path: string;
            }[];
            furtherErrors?: number;
            instance: string;
            /** @constant */
            status: 400;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:validation-failed";
        };
        /** @description The version is another one than If-Match names. */
        VersionMismatchProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 412;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:version-mismatch";
            version: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    OperationsController_live: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OperationsController_ready: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StoreUnavailableProblem"] | components["schemas"]["NotReadyProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OperationsController_metrics: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BoardController_list: {
        parameters: {
            query?: {
                body?: string;
                cursor?: string;
                kind?: "open-invitation" | "open-proposal" | "referred-silence" | "pending-approval" | "competing-requests" | "pending-clearance" | "open-offer" | "unsettled-bundle" | "broken-bundle" | "displaced" | "missing-stage" | "overdue-step";
                limit?: number;
                overdue?: boolean;
                unit?: "discipline" | "organisation" | "propaganda" | "mass-organisations";
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"] | components["schemas"]["BadCursorProblem"];
                };
            };
            /** @description No token that is taken */
            401: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"];
                };
            };
            /** @description Not this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleMissingProblem"];
                };
            };
            /** @description Too often */
            429: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TimelinesController_causation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"];
                };
            };
            /** @description No token that is taken */
            401: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"];
                };
            };
            /** @description Not this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleMissingProblem"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"];
                };
            };
            /** @description Too often */
            429: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConsumersController_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"];
                };
            };
            /** @description No token that is taken */
            401: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"];
                };
            };
            /** @description Not this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleMissingProblem"];
                };
            };
            /** @description Too often */
            429: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeadLettersController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "open" | "asked" | "resolved";
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"] | components["schemas"]["BadCursorProblem"];
                };
            };
            /** @description No token that is taken */
            401: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"];
                };
            };
            /** @description Not this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleMissingProblem"];
                };
            };
            /** @description Too often */
            429: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeadLettersController_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"];
                };
            };
            /** @description No token that is taken */
            401: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"];
                };
            };
            /** @description Not this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleMissingProblem"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"];
                };
            };
            /** @description Too often */
            429: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeadLettersController_redrive: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedriveDto"];
            };
        };
        responses: {
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"] | components["schemas"]["BadJsonProblem"];
                };
            };
            /** @description No token that is taken */
            401: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"];
                };
            };
            /** @description Not this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleMissingProblem"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"];
                };
            };
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"];
                };
            };
            /** @description Another version than If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["VersionMismatchProblem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            /** @description A kind of body that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"];
                };
            };
            /** @description Too often */
            429: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FeedController_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"];
                };
            };
            /** @description No token that is taken */
            401: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"];
                };
            };
            /** @description Not this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleMissingProblem"];
                };
            };
            /** @description Too often */
            429: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OperationsController_openapi: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StateController_at: {
        parameters: {
            query?: {
                at?: string;
                from?: string;
                to?: string;
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
            };
            path: {
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"];
                };
            };
            /** @description No token that is taken */
            401: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"];
                };
            };
            /** @description Not this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleMissingProblem"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"];
                };
            };
            /** @description Too often */
            429: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatisticsController_coverage: {
        parameters: {
            query?: {
                format?: "json" | "csv";
                from?: string;
                groupBy?: "unit" | "body" | "quarter" | "month" | "kind";
                to?: string;
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"];
                };
            };
            /** @description No token that is taken */
            401: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"];
                };
            };
            /** @description Not this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleMissingProblem"];
                };
            };
            /** @description Too often */
            429: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatisticsController_overdue: {
        parameters: {
            query?: {
                format?: "json" | "csv";
                from?: string;
                groupBy?: "unit" | "body" | "quarter" | "month";
                to?: string;
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"];
                };
            };
            /** @description No token that is taken */
            401: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"];
                };
            };
            /** @description Not this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleMissingProblem"];
                };
            };
            /** @description Too often */
            429: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatisticsController_participation: {
        parameters: {
            query?: {
                format?: "json" | "csv";
                from?: string;
                groupBy?: "unit" | "body" | "quarter" | "month" | "kind";
                to?: string;
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"];
                };
            };
            /** @description No token that is taken */
            401: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"];
                };
            };
            /** @description Not this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleMissingProblem"];
                };
            };
            /** @description Too often */
            429: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StatisticsController_sharing: {
        parameters: {
            query?: {
                format?: "json" | "csv";
                from?: string;
                groupBy?: "resource" | "unit";
                to?: string;
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"];
                };
            };
            /** @description No token that is taken */
            401: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"];
                };
            };
            /** @description Not this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleMissingProblem"];
                };
            };
            /** @description Too often */
            429: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TimelineIndexController_state: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"];
                };
            };
            /** @description No token that is taken */
            401: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"];
                };
            };
            /** @description Not this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleMissingProblem"];
                };
            };
            /** @description Too often */
            429: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TimelineIndexController_rebuild: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"] | components["schemas"]["BadJsonProblem"];
                };
            };
            /** @description No token that is taken */
            401: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"];
                };
            };
            /** @description Not this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleMissingProblem"];
                };
            };
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"];
                };
            };
            /** @description Another version than If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["VersionMismatchProblem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            /** @description A kind of body that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"];
                };
            };
            /** @description Too often */
            429: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TimelinesController_timeline: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
            };
            path: {
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"] | components["schemas"]["BadCursorProblem"];
                };
            };
            /** @description No token that is taken */
            401: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"];
                };
            };
            /** @description Not this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleMissingProblem"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"];
                };
            };
            /** @description Too often */
            429: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnmaskingsController_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmaskDto"];
            };
        };
        responses: {
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"] | components["schemas"]["BadJsonProblem"];
                };
            };
            /** @description No token that is taken */
            401: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"];
                };
            };
            /** @description Not this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleMissingProblem"];
                };
            };
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"];
                };
            };
            /** @description Another version than If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["VersionMismatchProblem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            /** @description A kind of body that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"];
                };
            };
            /** @description Too often */
            429: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ViewsController_state: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"];
                };
            };
            /** @description No token that is taken */
            401: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"];
                };
            };
            /** @description Not this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleMissingProblem"];
                };
            };
            /** @description Too often */
            429: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ViewsController_rebuild: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"] | components["schemas"]["BadJsonProblem"];
                };
            };
            /** @description No token that is taken */
            401: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"];
                };
            };
            /** @description Not this caller */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RoleMissingProblem"];
                };
            };
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"];
                };
            };
            /** @description Another version than If-Match names */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["VersionMismatchProblem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
                };
            };
            /** @description A kind of body that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"];
                };
            };
            /** @description Too often */
            429: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
                };
            };
            /** @description A fault of ours */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"];
                };
            };
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"];
                };
            };
            /** @description A problem that is not known yet */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
