// Made by `npm run console:types` of the OpenAPI files of the running services. Do not edit.
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
    "/v1/asyncapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AsyncApiController_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/backchannel-logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BackChannelLogoutController_end"];
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
    "/v1/message-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MessageSettingsController_read"];
        put: operations["MessageSettingsController_put"];
        post?: never;
        delete: operations["MessageSettingsController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MessagesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MessagesController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MessagesController_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/nudges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MessagesController_nudge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MessagesController_readAll"];
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
        /** @description The caller has handed the work of the body over to a successor. */
        AccessHandedOverProblem: {
            body: string;
            detail: string;
            instance: string;
            /** @constant */
            status: 403;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:access-handed-over";
        };
        /** @description The address is not HTTPS, names another port or secrets, or lies inside. */
        AddressNotAllowedProblem: {
            channel: string;
            detail: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:address-not-allowed";
        };
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
        /** @description The logout token is not one of the issuer for this system. */
        BadLogoutTokenProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 400;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:bad-logout-token";
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
        Blocking: {
            from: string;
            id: string;
            reason: string;
            to: string;
        };
        Board: {
            counts: {
                "asked-answer": number;
                "broken-bundle": number;
                "competing-requests": number;
                displaced: number;
                "missing-stage": number;
                "open-invitation": number;
                "open-offer": number;
                "open-proposal": number;
                "overdue-step": number;
                "owed-duty": number;
                "pending-approval": number;
                "pending-clearance": number;
                "referred-silence": number;
                "unsettled-bundle": number;
            };
            items: components["schemas"]["BoardItem"][];
            next: string | null;
        };
        BoardItem: {
            bodies?: string[];
            body: string;
            bundle?: string;
            dueAt?: string;
            from?: string;
            id: string;
            initiative?: string;
            isOverdue: boolean;
            /** @enum {string} */
            kind: "open-invitation" | "open-proposal" | "referred-silence" | "pending-approval" | "competing-requests" | "pending-clearance" | "open-offer" | "unsettled-bundle" | "broken-bundle" | "displaced" | "missing-stage" | "overdue-step" | "asked-answer" | "owed-duty";
            reason?: string;
            reservation?: string;
            reservations?: string[];
            resource?: string;
            since: string;
            stage?: string;
            /** @enum {string} */
            step?: "start" | "conclude";
            subject: string;
            title?: string;
            to?: string;
            /** @enum {string} */
            unit: "discipline" | "organisation" | "propaganda" | "mass-organisations";
        };
        Body: {
            code: string;
            dissolved?: {
                into?: string;
                on?: string;
                reason: string;
            };
            former?: components["schemas"]["FormerParticulars"][];
            foundedOn?: string;
            fullTimeDeputySecretary?: boolean;
            /** @enum {string} */
            kind: "working-committee" | "leading-party-group" | "agency-party-committee" | "general-branch" | "branch" | "trade-union" | "youth-league" | "womens-federation" | "department";
            members?: number;
            name: string;
            pending?: components["schemas"]["PendingChange"];
            relations: components["schemas"]["Relation"][];
            secretaryConsecutiveTerms?: number;
            term?: {
                startsOn: string;
                years: number;
            };
            /** @enum {string} */
            unit: "discipline" | "organisation" | "propaganda" | "mass-organisations";
        };
        /** @description A body that is named, or the caller’s own, is dissolved. */
        BodyDissolvedProblem: {
            body?: string;
            detail: string;
            errors?: {
                message: string;
                path: string;
                rule?: string;
            }[];
            instance: string;
            path?: string;
            status: 409 | 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:body-dissolved";
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
        Bundle: {
            decideBy: string;
            id: string;
            lines: components["schemas"]["LineOfBundle"][];
            /** @enum {string} */
            onDisplacement: "release" | "keep";
            reason?: string;
            /** @enum {string} */
            status: "requested" | "confirmed" | "abandoned" | "broken" | "released";
        };
        CalendarAt: {
            blockings: components["schemas"]["Blocking"][];
            reservations: components["schemas"]["CalendarEntry"][];
            resource: {
                address?: string;
                allowed?: {
                    bodies?: string[];
                    relations?: string[];
                    units?: ("discipline" | "organisation" | "propaganda" | "mass-organisations")[];
                };
                /** @enum {string} */
                approval: "automatic" | "owner";
                budgetFen?: number;
                bufferSeconds?: number;
                capacity?: number;
                clearanceAboveFen?: number;
                closedOn?: string[];
                district?: string;
                equipment?: string[];
                /** @enum {string} */
                holidays: "open" | "closed" | "by-notice";
                id: string;
                /** @enum {string} */
                kind: "venue" | "people" | "organisation" | "fund" | "activity-place" | "training-place" | "culture" | "information";
                leadSeconds?: number;
                maxHoldSeconds?: number;
                maxSeconds?: number;
                minSeconds?: number;
                name: string;
                offerSeconds?: number;
                openingHours?: {
                    days: ("MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU")[];
                    from: string;
                    to: string;
                }[];
                owner: string;
                quotas?: {
                    limit: number;
                    /** @enum {string} */
                    measure: "count" | "hours" | "amountFen";
                    /** @enum {string} */
                    of: "body" | "unit";
                    /** @enum {string} */
                    per: "day" | "week" | "month" | "quarter" | "year" | "at-once";
                }[];
                /** @enum {string} */
                sharing: "exclusive" | "capacity" | "budget" | "open";
                /** @enum {string} */
                status: "offered" | "retired";
                timeZone: string;
                /** @enum {string} */
                unit: "discipline" | "organisation" | "propaganda" | "mass-organisations";
                version: number;
                /** @enum {string} */
                waitingOrder?: "first-come" | "fair-share";
            };
        };
        CalendarEntry: {
            amountFen?: number;
            /** @enum {string} */
            awaiting?: "approval" | "clearance";
            body: string;
            bundle?: string;
            expiresAt?: string;
            from: string;
            id: string;
            inExchangeFor?: string;
            initiative?: string;
            line?: number;
            people?: number;
            purpose: string;
            quantity: number;
            rrule?: string;
            /** @enum {string} */
            status: "confirmed" | "held" | "awaiting-approval" | "awaiting-clearance" | "waitlisted" | "offered" | "used" | "refused" | "released" | "displaced" | "expired";
            to: string;
            waitsUntil?: string;
        };
        Causation: {
            causes: components["schemas"]["Event"][];
            event: components["schemas"]["Event"];
            tree: components["schemas"]["CausationTree"];
        };
        CausationTree: {
            effects: components["schemas"]["CausationTree"][];
            event: components["schemas"]["Event"];
            /** @constant */
            isCut?: true;
        };
        /** @description This installation has no server for this way. */
        ChannelNotConfiguredProblem: {
            channel: string;
            detail: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:channel-not-configured";
        };
        ChatDto: {
            /** @enum {string} */
            kind: "wecom" | "dingtalk" | "feishu";
            url: string;
        };
        ClearanceAt: {
            appointment?: string;
            by?: string;
            decidedAt?: string;
            ground?: string;
            id: string;
            /** @enum {string} */
            matter: "draw" | "appointment";
            reason?: string;
            reservation?: string;
            resource?: string;
            /** @enum {string} */
            status: "granted" | "refused";
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
        Consumer: {
            behindSeconds: number | null;
            isLate: boolean;
            lag: number;
            partition: number;
            service: string;
            topic: string;
        };
        Coverage: {
            bodies: number;
            bodiesPlanned: number;
            bodiesRate?: number;
            bodiesReached: number;
            initiatives: number;
            members: number;
            membersPlanned: number;
            membersRate?: number;
            membersReached: number;
        };
        CoverageRow: {
            bodies: number;
            bodiesPlanned: number;
            bodiesRate?: number;
            bodiesReached: number;
            group: string;
            initiatives: number;
            members: number;
            membersPlanned: number;
            membersRate?: number;
            membersReached: number;
            name?: string;
        };
        CoverageStatistics: {
            from: string | null;
            /** @enum {string} */
            groupBy: "unit" | "body" | "quarter" | "month" | "kind";
            rows: components["schemas"]["CoverageRow"][];
            to: string;
            total: components["schemas"]["Coverage"];
        };
        DeadLetter: {
            attempts: number;
            firstAt: string;
            headers?: {
                [key: string]: string;
            };
            id: string;
            key?: string | null;
            /** @enum {string} */
            kind: "undecodable" | "poison" | "gap" | "unknown";
            lastAt: string;
            offset: number;
            partition: number;
            reason: string;
            recordedAt?: string;
            redrives: {
                at: string;
                by: string;
                request: string;
            }[];
            sequence?: number;
            /** @enum {string} */
            service: "discipline" | "organisation" | "propaganda" | "mass-organisations" | "coordination";
            /** @enum {string} */
            state: "open" | "asked" | "resolved";
            stream?: string;
            topic: string;
            value?: string | null;
        };
        DeadLetterDetail: {
            attempts: number;
            firstAt: string;
            headers?: {
                [key: string]: string;
            };
            id: string;
            key?: string | null;
            /** @enum {string} */
            kind: "undecodable" | "poison" | "gap" | "unknown";
            lastAt: string;
            offset: number;
            partition: number;
            reason: string;
            recordedAt?: string;
            redrives: {
                at: string;
                by: string;
                request: string;
            }[];
            sequence?: number;
            /** @enum {string} */
            service: "discipline" | "organisation" | "propaganda" | "mass-organisations" | "coordination";
            /** @enum {string} */
            state: "open" | "asked" | "resolved";
            stream?: string;
            topic: string;
            value?: string | null;
            waiting: number;
        };
        DeadLetterPage: {
            items: components["schemas"]["DeadLetter"][];
            missing: ("discipline" | "organisation" | "propaganda" | "mass-organisations")[];
            next: string | null;
        };
        /** @description Nothing of the dead letter waits any more. */
        DeadLetterResolvedProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:dead-letter-resolved";
        };
        Event: {
            actor?: string;
            causationid?: string;
            correlationid?: string;
            data: unknown;
            dataclass?: string;
            id: string;
            onbehalfof?: string;
            recordedtime?: string;
            sequence: number;
            source: string;
            specversion: string;
            subject: string;
            time: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        /** @description The feed cannot be read. */
        FeedNotReadyProblem: {
            detail: string;
            /** Format: uuid */
            errorId: string;
            instance: string;
            /** @constant */
            status: 503;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:feed-not-ready";
        };
        FormerParticulars: {
            foundedOn?: string;
            fullTimeDeputySecretary?: boolean;
            /** @enum {string} */
            kind: "working-committee" | "leading-party-group" | "agency-party-committee" | "general-branch" | "branch" | "trade-union" | "youth-league" | "womens-federation" | "department";
            members?: number;
            name: string;
            secretaryConsecutiveTerms?: number;
            term?: {
                startsOn: string;
                years: number;
            };
            /** @enum {string} */
            unit: "discipline" | "organisation" | "propaganda" | "mass-organisations";
            until: string;
        };
        /** @description The caller must have signed in within so many seconds (RFC 9470). */
        FreshSignInNeededProblem: {
            detail: string;
            instance: string;
            maxAge: number;
            /** @constant */
            status: 401;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:fresh-sign-in-needed";
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
        Initiative: {
            accountable: string;
            assessment?: {
                reason?: string;
                score: number;
                summary: string;
            };
            budgetFen?: number;
            bundles: components["schemas"]["Bundle"][];
            endsAt: string;
            host: string;
            id: string;
            /** @enum {string} */
            kind: "activity" | "training" | "campaign" | "inspection" | "volunteering" | "assessment" | "care";
            milestones?: {
                after?: string;
                clash: boolean;
                clashes: ("differs" | "before-its-anchor" | "before-another")[];
                computedOn: string;
                /** @enum {string} */
                from: "start" | "end";
                name: string;
                offsetDays: number;
                on: string;
                pinnedOn?: string;
            }[];
            missingStages: ("study" | "deploy" | "inspect" | "assess")[];
            move?: components["schemas"]["Move"];
            note?: string;
            occurrences?: {
                endsAt: string;
                startsAt: string;
            }[];
            /** @enum {string} */
            onSilence: "accept" | "decline" | "ask";
            participants: components["schemas"]["Participant"][];
            place?: string;
            places?: number;
            purpose: string;
            quorum?: number;
            respondBy?: string;
            responsiblePost?: string;
            results?: unknown;
            signUp?: {
                closesAt?: string;
                credits?: number;
                hours?: number;
            };
            silence?: {
                bodies: string[];
                respondBy: string;
            };
            stages: {
                assess: components["schemas"]["StageRecord"] | null;
                deploy: components["schemas"]["StageRecord"] | null;
                inspect: components["schemas"]["StageRecord"] | null;
                study: components["schemas"]["StageRecord"] | null;
            };
            startsAt: string;
            /** @enum {string} */
            status: "draft" | "posted" | "agreed" | "running" | "concluded" | "assessed" | "withdrawn";
            tasks?: {
                doneOn?: string;
                due?: {
                    /** @enum {string} */
                    from: "start" | "end";
                    offsetDays: number;
                    pinnedOn?: string;
                };
                id: string;
                roles: {
                    body: string;
                    /** @enum {string} */
                    role: "accountable" | "support" | "consult" | "inform";
                }[];
                title: string;
            }[];
            timeZone: string;
            title: string;
            /** @enum {string} */
            unit?: "discipline" | "organisation" | "propaganda" | "mass-organisations";
            version: number;
            withdrawnReason?: string;
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
        LineOfBundle: {
            amountFen?: number;
            code?: string;
            conflicts?: {
                from: string;
                to: string;
            }[];
            from: string;
            line: number;
            quantity: number;
            reservation: string;
            resource: string;
            /** @enum {string} */
            status: "requested" | "held" | "awaiting-approval" | "awaiting-clearance" | "waitlisted" | "refused" | "confirmed" | "released" | "displaced";
            to: string;
        };
        LineOfMove: {
            amountFen?: number;
            bundle: string;
            code?: string;
            conflicts?: {
                from: string;
                to: string;
            }[];
            former: string;
            from: string;
            inExchangeFor?: string;
            line: number;
            quantity: number;
            reservation: string;
            resource: string;
            /** @enum {string} */
            status: "requested" | "held" | "awaiting-approval" | "awaiting-clearance" | "waitlisted" | "refused" | "confirmed" | "released" | "displaced";
            to: string;
        };
        Live: {
            /** @enum {string} */
            status: "live";
        };
        Message: {
            alternatives?: {
                /** Format: date-time */
                from: string;
                resource?: string;
                /** Format: date-time */
                to: string;
            }[];
            /** Format: date-time */
            at: string;
            event?: string;
            id: string;
            isRead: boolean;
            params: {
                [key: string]: string | number | boolean;
            };
            /** @enum {string} */
            reason: "directive-arrived" | "directive-told" | "directive-delay-asked" | "directive-delay-granted" | "directive-delay-refused" | "directive-returned" | "directive-accepted" | "directive-closed" | "letter-arrived" | "invitation-asked" | "invitation-time-changed" | "invitation-due" | "invitation-accepted" | "invitation-declined" | "invitation-change-proposed" | "invitation-proposal-refused" | "invitation-unanswered" | "initiative-agreed" | "initiative-withdrawn" | "sign-up-moved-up" | "bundle-confirmed" | "bundle-abandoned" | "bundle-broken" | "move-abandoned" | "reservation-asked" | "reservation-approved" | "reservation-refused" | "reservation-waitlisted" | "reservation-offered" | "reservation-displaced" | "reservation-expired" | "duty-ahead" | "duty-overdue" | "need-posted" | "need-claimed" | "need-led-to" | "need-closed" | "need-withdrawn" | "claim-withdrawn" | "claim-accountable-taken" | "claim-not-paired" | "claim-need-closed" | "agreement-asked" | "agreement-refused" | "agreement-concluded" | "agreement-ends" | "agreement-review-due" | "agreement-ended" | "agreement-withdrawn" | "area-formed" | "area-meeting-called" | "area-handover-asked" | "area-handover-refused" | "area-turn" | "area-dissolved" | "election-approval-asked" | "election-result-asked" | "election-approved" | "election-result-approved" | "election-refused" | "election-withdrawn" | "post-vacant" | "appointment-asked" | "appointment-to-decide" | "appointment-refused" | "appointment-decided" | "appointment-withdrawn" | "hearing-planned" | "hearing-scheduled" | "hearing-concluded" | "hearing-overdue" | "attendance-granted" | "meeting-recorded" | "checklist-issued" | "checklist-items-due" | "inspection-joined" | "inspection-announced" | "finding-raised" | "finding-extended" | "finding-closed" | "finding-withdrawn" | "rectification-to-check" | "rectification-returned" | "rectification-overdue" | "notice-to-check" | "notice-to-approve" | "notice-check-failed" | "notice-approved" | "notice-refused" | "notice-opinion-asked" | "notice-opinion-received" | "notice-published" | "notice-corrected" | "feedback-raised" | "feedback-climbed" | "feedback-gone-up" | "feedback-overdue" | "feedback-answered" | "data-asked" | "data-due" | "proposal-raised" | "proposal-climbed" | "proposal-gone-up" | "proposal-overdue" | "proposal-answered" | "honour-recommend" | "honour-opinion-asked" | "honour-objection" | "honour-opinions-complete" | "honour-decided" | "activity-sheet-to-approve" | "activity-sheet-approved" | "activity-sheet-refused" | "activity-sheet-not-funded" | "activity-sheet-overdue" | "care-case-referred" | "care-visits-overdue" | "nudge";
            subject: string;
            text: {
                en: string;
                "zh-CN": string;
            };
            to: string;
        };
        MessageCounts: {
            body: string;
            unread: number;
        };
        MessageSettings: {
            chat?: {
                /** @enum {string} */
                kind: "wecom" | "dingtalk" | "feishu";
                url: string;
            };
            /** @enum {string} */
            language: "zh-CN" | "en";
            mail?: string;
            quiet?: {
                from: string;
                to: string;
            };
        };
        Move: {
            abandonedBecause?: string;
            decideBy: string;
            endsAt?: string;
            id: string;
            lines: components["schemas"]["LineOfMove"][];
            occurrences?: {
                endsAt: string;
                startsAt: string;
            }[] | null;
            proposedBy?: string;
            reason?: string;
            respondBy?: string | null;
            startsAt?: string;
            /** @enum {string} */
            status: "requested" | "moved" | "abandoned";
        };
        /** @description No mandate of the caller stands for the body that Acting-For names. */
        NoMandateProblem: {
            body?: string;
            detail: string;
            instance: string;
            /** @constant */
            status: 403;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:no-mandate";
        };
        /** @description Streams of this noun have no state. */
        NoStateProblem: {
            detail: string;
            instance: string;
            nouns: string[];
            /** @constant */
            status: 404;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:no-state";
        };
        /** @description The answer does not come in the form that was asked for. */
        NotAcceptableProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 406;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:not-acceptable";
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
        /** @description The caller may not act for this body. */
        NotYourBodyProblem: {
            body: string;
            detail: string;
            instance: string;
            /** @constant */
            status: 403;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:not-your-body";
        };
        Nudged: {
            already: string[];
            notAwaited: string[];
            nudged: string[];
        };
        NudgeDto: {
            bodies: string[];
            subject: string;
        };
        /** @description Neither the host of the initiative nor a coordinator asks. */
        NudgeNotHostProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 403;
            subject: string;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:nudge-not-host";
        };
        Overdue: {
            answers: number;
            approvals: number;
            bundles: number;
            clearances: number;
            invitations: number;
            oldestSince?: string;
            owed: number;
            stages: number;
            steps: number;
            total: number;
        };
        OverdueRow: {
            answers: number;
            approvals: number;
            bundles: number;
            clearances: number;
            group: string;
            invitations: number;
            name?: string;
            oldestSince?: string;
            owed: number;
            stages: number;
            steps: number;
            total: number;
        };
        OverdueStatistics: {
            from: string | null;
            /** @enum {string} */
            groupBy: "unit" | "body" | "quarter" | "month";
            rows: components["schemas"]["OverdueRow"][];
            to: string;
            total: components["schemas"]["Overdue"];
        };
        Participant: {
            /** @enum {string} */
            answer: "none" | "accepted" | "declined" | "proposed";
            answeredAt?: string;
            body: string;
            bySilence?: boolean;
            proposal?: components["schemas"]["Proposal"];
            reason?: string;
            required: boolean;
            /** @enum {string} */
            role: "accountable" | "support" | "consult" | "inform";
            /** @enum {string} */
            unit: "discipline" | "organisation" | "propaganda" | "mass-organisations";
        };
        Participation: {
            accepted: number;
            acceptedRate?: number;
            answeredInTime: number;
            declined: number;
            invited: number;
            meanAnswerSeconds?: number;
            proposed: number;
            unanswered: number;
        };
        ParticipationAt: {
            /** @enum {string} */
            answer: "none" | "accepted" | "declined" | "proposed";
            body: string;
            initiative: string;
            proposal?: components["schemas"]["Proposal"];
            reason?: string;
            round: number;
        };
        ParticipationRow: {
            accepted: number;
            acceptedRate?: number;
            answeredInTime: number;
            declined: number;
            group: string;
            invited: number;
            meanAnswerSeconds?: number;
            name?: string;
            proposed: number;
            unanswered: number;
        };
        ParticipationStatistics: {
            from: string | null;
            /** @enum {string} */
            groupBy: "unit" | "body" | "quarter" | "month" | "kind";
            rows: components["schemas"]["ParticipationRow"][];
            to: string;
            total: components["schemas"]["Participation"];
        };
        PendingChange: {
            /** @enum {string} */
            change: "dissolution" | "merger" | "move";
            into?: string;
            on: string;
            reason?: string;
            registration?: {
                body: string;
                foundedOn?: string;
                fullTimeDeputySecretary?: boolean;
                /** @enum {string} */
                kind: "working-committee" | "leading-party-group" | "agency-party-committee" | "general-branch" | "branch" | "trade-union" | "youth-league" | "womens-federation" | "department";
                members?: number;
                name: string;
                secretaryConsecutiveTerms?: number;
                term?: {
                    startsOn: string;
                    years: number;
                };
                /** @enum {string} */
                unit: "discipline" | "organisation" | "propaganda" | "mass-organisations";
            };
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
        Proposal: {
            endsAt?: string;
            note?: string;
            /** @enum {string} */
            role?: "accountable" | "support" | "consult" | "inform";
            startsAt?: string;
        };
        QuietHoursDto: {
            from: string;
            to: string;
        };
        Ready: {
            checks: {
                [key: string]: boolean;
            };
            group: string;
            /** @enum {string} */
            status: "ready";
        };
        Rebuild: {
            endedAt?: string;
            id: string;
            read: number;
            reason?: string;
            requestedBy: string;
            startedAt: string;
            /** @enum {string} */
            state: "running" | "done" | "failed";
        };
        RedriveAt: {
            requests: number;
            target: {
                deadLetter?: string;
                record?: {
                    offset: number;
                    partition: number;
                    topic: string;
                };
                stream?: string;
            };
        };
        RedriveDto: {
            again?: boolean;
            dryRun?: boolean;
        };
        /** @description It came back after each redrive; it is asked for again only with again. */
        RedriveLoopProblem: {
            detail: string;
            instance: string;
            requests: number;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:redrive-loop";
        };
        RedriveReport: {
            /** @enum {string} */
            by: "discipline" | "organisation" | "propaganda" | "mass-organisations" | "coordination" | "every service";
            dryRun: boolean;
            fromVersion?: number;
            id: string;
            refusal?: {
                code: string;
                detail: string;
            };
            requests: number;
            stillWrong?: string | null;
            stream?: string;
            target: {
                deadLetter?: string;
                record?: {
                    offset: number;
                    partition: number;
                    topic: string;
                };
                stream?: string;
            };
            waiting?: number;
        };
        /** @description A redrive was asked for and is under way. */
        RedriveUnderWayProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:redrive-under-way";
        };
        Relation: {
            since?: string;
            source: string;
            to: string;
            /** @enum {string} */
            type: "affiliation" | "leadership" | "guidance" | "joint-building";
            until?: string;
        };
        ResourceUse: {
            availableHours: number;
            bookings: number;
            budgetFen: number;
            drawnFen: number;
            idleHours: number;
            kind: string;
            name: string;
            refusals: {
                [key: string]: number;
            };
            resource: string;
            /** @enum {string} */
            unit: "discipline" | "organisation" | "propaganda" | "mass-organisations";
            usedHours: number;
            useRate?: number;
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
        /** @description The token of the system lacks the scope that this needs (RFC 6750). */
        ScopeMissingProblem: {
            detail: string;
            instance: string;
            scope: string;
            /** @constant */
            status: 403;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:scope-missing";
        };
        SettingsDto: {
            chat?: components["schemas"]["ChatDto"];
            /** @enum {string} */
            language?: "zh-CN" | "en";
            mail?: string;
            quiet?: components["schemas"]["QuietHoursDto"];
        };
        SharingStatistics: {
            from: string | null;
            /** @enum {string} */
            groupBy: "resource" | "unit";
            rows: (components["schemas"]["ResourceUse"] | components["schemas"]["UnitShare"])[];
            to: string;
            total: components["schemas"]["SharingTotal"];
        };
        SharingTotal: {
            availableHours: number;
            bookings: number;
            budgetFen: number;
            drawnFen: number;
            idleHours: number;
            refusals: {
                [key: string]: number;
            };
            usedHours: number;
            useRate?: number;
            waiting: components["schemas"]["Waiting"];
        };
        StageRecord: {
            evidence: string[];
            on: string;
            participants: string[];
        };
        StateAt: {
            at: string;
            state: components["schemas"]["Initiative"] | components["schemas"]["ParticipationAt"] | components["schemas"]["CalendarAt"] | components["schemas"]["Body"] | components["schemas"]["ClearanceAt"] | components["schemas"]["RedriveAt"] | components["schemas"]["UnmaskingAt"];
            subject: string;
            version: number;
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
        Timeline: {
            items: components["schemas"]["TimelineItem"][];
            next: string | null;
            subject: string;
        };
        TimelineIndex: {
            building: {
                by: string;
                generation: number;
                seenAt: string;
            } | null;
            generation: number;
            rebuild: components["schemas"]["Rebuild"] | null;
        };
        TimelineItem: {
            causedBy: string | null;
            effects: string[];
            event: components["schemas"]["Event"];
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
        /** @description The list is too long for one sheet: its filters narrow it. */
        TooManyRowsProblem: {
            detail: string;
            instance: string;
            mostRows: number;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:too-many-rows";
        };
        UnitShare: {
            borrowedKind?: string;
            borrowedShare: number;
            /** @enum {string} */
            unit: "discipline" | "organisation" | "propaganda" | "mass-organisations";
            usedKind?: string;
            usedShare: number;
        };
        /** @description Units that should be asked do not answer. */
        UnitUnreachableProblem: {
            detail: string;
            /** Format: uuid */
            errorId: string;
            instance: string;
            /** @constant */
            status: 503;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:unit-unreachable";
            units: string[];
        };
        UnmaskDto: {
            reason: string;
            subject: string;
        };
        Unmasking: {
            id: string;
            subject: string;
            until: string;
        };
        UnmaskingAt: {
            id: string;
            reason: string;
            subject: string;
            until: string;
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
                rule?: string;
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
        /** @description The first run through the feed takes longer than a caller should wait. */
        ViewNotReadyProblem: {
            detail: string;
            /** Format: uuid */
            errorId: string;
            instance: string;
            /** @constant */
            status: 503;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:view-not-ready";
        };
        Views: {
            builtAt: string | null;
            rebuild: components["schemas"]["Rebuild"] | null;
            replica: string;
            views: {
                missed: number;
                name: string;
            }[];
        };
        Waiting: {
            longestSeconds?: number;
            meanSeconds?: number;
            served: number;
            stillWaiting: number;
            unserved: number;
        };
    };
    responses: {
        /** @description Too large */
        BodyTooLargeProblem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["BodyTooLargeProblem"];
            };
        };
        /** @description Does not fit what is there */
        CommandInProgressProblem: {
            headers: {
                /** @description Seconds after which it is worth asking again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["CommandInProgressProblem"];
            };
        };
        /** @description Understood, and cannot be done */
        IdempotencyKeyReusedProblem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"];
            };
        };
        /** @description A fault of ours */
        InternalErrorProblem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["InternalErrorProblem"];
            };
        };
        /** @description Not in this form */
        NotAcceptableProblem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotAcceptableProblem"];
            };
        };
        /** @description Not here */
        NotFoundProblem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotFoundProblem"];
            };
        };
        /** @description The request is wrong */
        Refusal400BRVF: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"];
            };
        };
        /** @description The request is wrong */
        Refusal400BRVFBC: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"] | components["schemas"]["BadCursorProblem"];
            };
        };
        /** @description The request is wrong */
        Refusal400BRVFBJ: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"] | components["schemas"]["BadJsonProblem"];
            };
        };
        /** @description The request is wrong */
        Refusal400BRVFBJBLT: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"] | components["schemas"]["BadJsonProblem"] | components["schemas"]["BadLogoutTokenProblem"];
            };
        };
        /** @description No token that is taken */
        Refusal401TMIT: {
            headers: {
                /** @description What token is needed (RFC 6750). */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"];
            };
        };
        /** @description No token that is taken */
        Refusal401TMITFSIN: {
            headers: {
                /** @description What token is needed (RFC 6750). */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["TokenMissingProblem"] | components["schemas"]["InvalidTokenProblem"] | components["schemas"]["FreshSignInNeededProblem"];
            };
        };
        /** @description Not this caller */
        Refusal403NMAHOSM: {
            headers: {
                /** @description What token is needed (RFC 6750). */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NoMandateProblem"] | components["schemas"]["AccessHandedOverProblem"] | components["schemas"]["ScopeMissingProblem"];
            };
        };
        /** @description Not this caller */
        Refusal403NMAHOSMNYB: {
            headers: {
                /** @description What token is needed (RFC 6750). */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NoMandateProblem"] | components["schemas"]["AccessHandedOverProblem"] | components["schemas"]["ScopeMissingProblem"] | components["schemas"]["NotYourBodyProblem"];
            };
        };
        /** @description Not this caller */
        Refusal403NMAHOSMRM: {
            headers: {
                /** @description What token is needed (RFC 6750). */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NoMandateProblem"] | components["schemas"]["AccessHandedOverProblem"] | components["schemas"]["ScopeMissingProblem"] | components["schemas"]["RoleMissingProblem"];
            };
        };
        /** @description Does not fit what is there */
        Refusal409CIPBD: {
            headers: {
                /** @description Seconds after which it is worth asking again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"];
            };
        };
        /** @description Understood, and cannot be done */
        Refusal422IKRBD: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"];
            };
        };
        /** @description Not now */
        Refusal503IUSU: {
            headers: {
                /** @description Seconds after which it is worth asking again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"];
            };
        };
        /** @description Not now */
        Refusal503SUNR: {
            headers: {
                /** @description Seconds after which it is worth asking again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["StoreUnavailableProblem"] | components["schemas"]["NotReadyProblem"];
            };
        };
        /** @description Not now */
        StoreUnavailableProblem: {
            headers: {
                /** @description Seconds after which it is worth asking again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["StoreUnavailableProblem"];
            };
        };
        /** @description Too often */
        TooManyRequestsProblem: {
            headers: {
                /** @description Seconds after which it is worth asking again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["TooManyRequestsProblem"];
            };
        };
        /** @description Understood, and cannot be done */
        TooManyRowsProblem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["TooManyRowsProblem"];
            };
        };
        /** @description A kind of body that is not taken */
        UnsupportedMediaTypeProblem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
            };
        };
        /** @description Another version than If-Match names */
        VersionMismatchProblem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["VersionMismatchProblem"];
            };
        };
    };
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
            400: components["responses"]["Refusal400BRVF"];
            500: components["responses"]["InternalErrorProblem"];
            503: components["responses"]["StoreUnavailableProblem"];
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
            400: components["responses"]["Refusal400BRVF"];
            500: components["responses"]["InternalErrorProblem"];
            503: components["responses"]["Refusal503SUNR"];
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
            400: components["responses"]["Refusal400BRVF"];
            500: components["responses"]["InternalErrorProblem"];
            503: components["responses"]["StoreUnavailableProblem"];
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
    AsyncApiController_document: {
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
                        asyncapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Refusal400BRVF"];
            500: components["responses"]["InternalErrorProblem"];
            503: components["responses"]["StoreUnavailableProblem"];
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
    BackChannelLogoutController_end: {
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
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "text/csv": string;
            };
        };
        responses: {
            /** @description Done; there is nothing to show */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refusal400BRVFBJBLT"];
            404: components["responses"]["NotFoundProblem"];
            409: components["responses"]["CommandInProgressProblem"];
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            422: components["responses"]["IdempotencyKeyReusedProblem"];
            500: components["responses"]["InternalErrorProblem"];
            503: components["responses"]["StoreUnavailableProblem"];
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
                /** @description As a spreadsheet: all pages, or the one that limit and cursor name. Accept says the same. */
                format?: "json" | "csv" | "xlsx";
                kind?: "open-invitation" | "open-proposal" | "referred-silence" | "pending-approval" | "competing-requests" | "pending-clearance" | "open-offer" | "unsettled-bundle" | "broken-bundle" | "displaced" | "missing-stage" | "overdue-step" | "asked-answer" | "owed-duty";
                limit?: number;
                overdue?: boolean;
                unit?: "discipline" | "organisation" | "propaganda" | "mass-organisations";
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
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
                    "application/json": components["schemas"]["Board"];
                };
            };
            400: components["responses"]["Refusal400BRVFBC"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMRM"];
            422: components["responses"]["TooManyRowsProblem"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"] | components["schemas"]["FeedNotReadyProblem"] | components["schemas"]["ViewNotReadyProblem"];
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
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
            };
            path: {
                eventId: string;
            };
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
                    "application/json": components["schemas"]["Causation"];
                };
            };
            400: components["responses"]["Refusal400BRVF"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMRM"];
            404: components["responses"]["NotFoundProblem"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"] | components["schemas"]["FeedNotReadyProblem"];
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
            query?: {
                /** @description As a spreadsheet: all pages, or the one that limit and cursor name. Accept says the same. */
                format?: "json" | "csv" | "xlsx";
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
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
                        items: components["schemas"]["Consumer"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Refusal400BRVF"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMRM"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"] | components["schemas"]["FeedNotReadyProblem"];
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
                /** @description As a spreadsheet: all pages, or the one that limit and cursor name. Accept says the same. */
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                state?: "open" | "asked" | "resolved";
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
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
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            400: components["responses"]["Refusal400BRVFBC"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMRM"];
            422: components["responses"]["TooManyRowsProblem"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"] | components["schemas"]["UnitUnreachableProblem"];
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
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
            };
            path: {
                id: string;
            };
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
                    "application/json": components["schemas"]["DeadLetterDetail"];
                };
            };
            400: components["responses"]["Refusal400BRVF"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMRM"];
            404: components["responses"]["NotFoundProblem"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"] | components["schemas"]["UnitUnreachableProblem"];
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
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
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
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedriveReport"];
                };
            };
            /** @description Taken: others must answer first */
            202: {
                headers: {
                    /** @description The version of what is shown. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedriveReport"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMRM"];
            404: components["responses"]["NotFoundProblem"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["DeadLetterResolvedProblem"] | components["schemas"]["RedriveUnderWayProblem"] | components["schemas"]["RedriveLoopProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            422: components["responses"]["Refusal422IKRBD"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"] | components["schemas"]["UnitUnreachableProblem"];
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
            query?: {
                /** @description The cursor after which to begin. */
                after?: string;
                /** @description Codes of bodies that the event names. */
                body?: string[];
                /** @description As `after`; of application/json only. */
                cursor?: string;
                /** @description Decided at this instant or later. */
                from?: string;
                /** @description Initiatives in whose stream the event stands, or that it names. */
                initiative?: string[];
                /** @description Of application/json only; default 50. */
                limit?: number;
                /** @description A text anywhere in subject, type or payload. */
                q?: string;
                /** @description Resources in whose stream the event stands, or that it names. */
                resource?: string[];
                /** @description A stream’s name, or the start of one with `*` at its end. */
                subject?: string[];
                /** @description Decided before this instant; not of a stream. */
                to?: string;
                /** @description `initiative.posted`, `initiative.*` or the whole public type. */
                type?: string[];
                /** @description Services whose events are wanted; several as a comma list or by repetition. */
                unit?: string[];
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
                /** @description The cursor of the last event that was read: the stream goes on behind it. */
                "Last-Event-ID"?: string;
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
                        items: components["schemas"]["Event"][];
                        next: string | null;
                    };
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Refusal400BRVFBC"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMRM"];
            406: components["responses"]["NotAcceptableProblem"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"] | components["schemas"]["FeedNotReadyProblem"];
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
    MessageSettingsController_read: {
        parameters: {
            query?: {
                body?: string;
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
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
                    "application/json": components["schemas"]["MessageSettings"];
                };
            };
            400: components["responses"]["Refusal400BRVF"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMNYB"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            503: components["responses"]["Refusal503IUSU"];
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
    MessageSettingsController_put: {
        parameters: {
            query?: {
                body?: string;
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsDto"];
            };
        };
        responses: {
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageSettings"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMNYB"];
            404: components["responses"]["NotFoundProblem"];
            409: components["responses"]["Refusal409CIPBD"];
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ChannelNotConfiguredProblem"] | components["schemas"]["AddressNotAllowedProblem"];
                };
            };
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            503: components["responses"]["Refusal503IUSU"];
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
    MessageSettingsController_remove: {
        parameters: {
            query?: {
                body?: string;
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to show */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMNYB"];
            404: components["responses"]["NotFoundProblem"];
            409: components["responses"]["Refusal409CIPBD"];
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            422: components["responses"]["Refusal422IKRBD"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            503: components["responses"]["Refusal503IUSU"];
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
    MessagesController_list: {
        parameters: {
            query?: {
                body?: string;
                cursor?: string;
                /** @description As a spreadsheet: all pages, or the one that limit and cursor name. Accept says the same. */
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                unread?: boolean;
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
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
                        items: components["schemas"]["Message"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Refusal400BRVFBC"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMNYB"];
            422: components["responses"]["TooManyRowsProblem"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            503: components["responses"]["Refusal503IUSU"];
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
    MessagesController_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to show */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSM"];
            404: components["responses"]["NotFoundProblem"];
            409: components["responses"]["Refusal409CIPBD"];
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            422: components["responses"]["Refusal422IKRBD"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            503: components["responses"]["Refusal503IUSU"];
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
    MessagesController_count: {
        parameters: {
            query?: {
                body?: string;
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
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
                    "application/json": components["schemas"]["MessageCounts"];
                };
            };
            400: components["responses"]["Refusal400BRVF"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMNYB"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            503: components["responses"]["Refusal503IUSU"];
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
    MessagesController_nudge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NudgeDto"];
            };
        };
        responses: {
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nudged"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            /** @description Not this caller */
            403: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NoMandateProblem"] | components["schemas"]["AccessHandedOverProblem"] | components["schemas"]["ScopeMissingProblem"] | components["schemas"]["RoleMissingProblem"] | components["schemas"]["NudgeNotHostProblem"];
                };
            };
            404: components["responses"]["NotFoundProblem"];
            409: components["responses"]["Refusal409CIPBD"];
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            422: components["responses"]["Refusal422IKRBD"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            503: components["responses"]["Refusal503IUSU"];
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
    MessagesController_readAll: {
        parameters: {
            query?: {
                body?: string;
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to show */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMNYB"];
            404: components["responses"]["NotFoundProblem"];
            409: components["responses"]["Refusal409CIPBD"];
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            422: components["responses"]["Refusal422IKRBD"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            503: components["responses"]["Refusal503IUSU"];
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
            400: components["responses"]["Refusal400BRVF"];
            500: components["responses"]["InternalErrorProblem"];
            503: components["responses"]["StoreUnavailableProblem"];
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
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
                /** @description Only if the thing is at another version: ETags, or *. */
                "If-None-Match"?: string;
            };
            path: {
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    /** @description The version of what is shown. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StateAt"];
                };
            };
            /** @description The version that If-None-Match names is the present one */
            304: {
                headers: {
                    /** @description The version of what is shown. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refusal400BRVF"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMRM"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["NoStateProblem"];
                };
            };
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"] | components["schemas"]["FeedNotReadyProblem"];
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
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageStatistics"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400BRVF"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMRM"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"] | components["schemas"]["FeedNotReadyProblem"] | components["schemas"]["ViewNotReadyProblem"];
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
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverdueStatistics"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400BRVF"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMRM"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"] | components["schemas"]["FeedNotReadyProblem"] | components["schemas"]["ViewNotReadyProblem"];
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
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipationStatistics"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400BRVF"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMRM"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"] | components["schemas"]["FeedNotReadyProblem"] | components["schemas"]["ViewNotReadyProblem"];
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
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharingStatistics"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400BRVF"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMRM"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"] | components["schemas"]["FeedNotReadyProblem"] | components["schemas"]["ViewNotReadyProblem"];
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
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
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
                    "application/json": components["schemas"]["TimelineIndex"];
                };
            };
            400: components["responses"]["Refusal400BRVF"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMRM"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            503: components["responses"]["Refusal503IUSU"];
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
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken: others must answer first */
            202: {
                headers: {
                    /** @description Where what was made is found. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineIndex"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMRM"];
            404: components["responses"]["NotFoundProblem"];
            409: components["responses"]["Refusal409CIPBD"];
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            422: components["responses"]["Refusal422IKRBD"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            503: components["responses"]["Refusal503IUSU"];
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
                /** @description As a spreadsheet: all pages, or the one that limit and cursor name. Accept says the same. */
                format?: "json" | "csv" | "xlsx";
                limit?: number;
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
            };
            path: {
                path: string;
            };
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
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            400: components["responses"]["Refusal400BRVFBC"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMRM"];
            404: components["responses"]["NotFoundProblem"];
            422: components["responses"]["TooManyRowsProblem"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"] | components["schemas"]["FeedNotReadyProblem"];
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
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
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
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    /** @description The version of what is shown. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unmasking"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    /** @description The version of what is shown. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unmasking"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMITFSIN"];
            403: components["responses"]["Refusal403NMAHOSMRM"];
            404: components["responses"]["NotFoundProblem"];
            409: components["responses"]["Refusal409CIPBD"];
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            422: components["responses"]["Refusal422IKRBD"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            /** @description Not now */
            503: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IssuerUnavailableProblem"] | components["schemas"]["StoreUnavailableProblem"] | components["schemas"]["FeedNotReadyProblem"];
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
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
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
                    "application/json": components["schemas"]["Views"];
                };
            };
            400: components["responses"]["Refusal400BRVF"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMRM"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            503: components["responses"]["Refusal503IUSU"];
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
                /** @description The code of a body for which the caller acts by a mandate; without it, as the token says. */
                "Acting-For"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken: others must answer first */
            202: {
                headers: {
                    /** @description Where what was made is found. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Views"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403NMAHOSMRM"];
            404: components["responses"]["NotFoundProblem"];
            409: components["responses"]["Refusal409CIPBD"];
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            422: components["responses"]["Refusal422IKRBD"];
            429: components["responses"]["TooManyRequestsProblem"];
            500: components["responses"]["InternalErrorProblem"];
            503: components["responses"]["Refusal503IUSU"];
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
