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
    "/v1/bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BodiesController_list"];
        put?: never;
        post: operations["RegisterBodiesController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BodyController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["RegisterBodiesController_revise"];
        trace?: never;
    };
    "/v1/bodies/{code}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RegisterBodiesController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies/{code}/dissolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RegisterBodiesController_dissolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies/{code}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RegisterBodiesController_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies/{code}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RegisterBodiesController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies/{code}/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RegisterBodiesController_relate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies/{code}/relations/{type}/{to}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RegisterBodiesController_endRelation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RegisterBodiesController_load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar-feeds/{link}/{secret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarFeedsController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarLinksController_list"];
        put?: never;
        post: operations["CalendarLinksController_ofBodyOrInitiative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar-links/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["CalendarLinksController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clearances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClearancesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clearances/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClearancesController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clearances/{id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClearancesController_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clearances/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClearancesController_refuse"];
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
    "/v1/initiatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InitiativesController_list"];
        put?: never;
        post: operations["InitiativesController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/initiatives/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InitiativesController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["InitiativesController_revise"];
        trace?: never;
    };
    "/v1/initiatives/{id}/assess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HostStepsController_assess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/initiatives/{id}/bundles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BundlesController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/initiatives/{id}/bundles/{bundle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BundlesController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/initiatives/{id}/bundles/{bundle}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BundlesController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/initiatives/{id}/conclude": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HostStepsController_conclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/initiatives/{id}/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HostStepsController_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/initiatives/{id}/proposals/{body}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HostStepsController_acceptProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/initiatives/{id}/proposals/{body}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HostStepsController_refuseProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/initiatives/{id}/sign-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SignUpsController_list"];
        put?: never;
        post: operations["SignUpsController_signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/initiatives/{id}/sign-ups/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SignUpsController_one"];
        put?: never;
        post?: never;
        delete: operations["SignUpsController_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/initiatives/{id}/sign-ups/{person}/attend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignUpsController_attend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/initiatives/{id}/sign-ups/{person}/revoke-attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignUpsController_revokeAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/initiatives/{id}/sign-ups/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignUpsController_setCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/initiatives/{id}/sign-ups/free-no-shows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignUpsController_freeNoShows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/initiatives/{id}/stages/{stage}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HostStepsController_completeStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/initiatives/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HostStepsController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/initiatives/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HostStepsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/initiatives/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlanImportController_load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/initiatives/import/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlanImportController_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InvitationsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InvitationsController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InvitationsController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["InvitationsController_propose"];
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
    "/v1/opening-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpeningHoursController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReservationsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReservationsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations/{id}/accept-offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReservationStepsController_acceptOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReservationStepsController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReservationStepsController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations/{id}/displace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReservationStepsController_displace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReservationStepsController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReservationStepsController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReservationStepsController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReservationStepsController_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations/{id}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReservationStepsController_use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ResourcesController_list"];
        put?: never;
        post: operations["ResourcesController_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ResourcesController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["ResourcesController_revise"];
        trace?: never;
    };
    "/v1/resources/{id}/blockings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BlockingsController_block"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resources/{id}/blockings/{blocking}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["BlockingsController_unblock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resources/{id}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ResourcesController_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resources/{id}/calendar-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CalendarLinksController_ofResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resources/{id}/calendar-links/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["CalendarLinksController_revokeOfResource"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resources/{id}/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BookingsController_reserve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resources/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ResourcesController_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RulesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/{key}/{scope}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RulesController_one"];
        put: operations["RulesController_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/{key}/{scope}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RulesController_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RulesController_load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TasksController_list"];
        put?: never;
        post: operations["TasksController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TasksController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["TasksController_revise"];
        trace?: never;
    };
    "/v1/tasks/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TasksController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}/initiative": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TasksController_makeInitiative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TasksController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TermsController_list"];
        put?: never;
        post: operations["TermsController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/terms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TermsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/terms/{id}/delay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TermsController_delay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/terms/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TermsController_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/terms/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TermsController_listLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TimesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/working-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkingDaysController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/working-days/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["WorkingDaysController_publish"];
        post?: never;
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
        AcceptDto: {
            body?: string;
        };
        AdvisedBundle: {
            decideBy: string;
            id: string;
            lines: components["schemas"]["LineOfBundle"][];
            /** @enum {string} */
            onDisplacement: "release" | "keep";
            reason?: string;
            /** @enum {string} */
            status: "requested" | "confirmed" | "abandoned" | "broken" | "released";
            suggestions?: components["schemas"]["LineChange"][];
        };
        /** @description The body to be affiliated to itself belongs to this one. */
        AffiliationCircleProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:affiliation-circle";
        };
        AllowedDto: {
            bodies?: string[];
            relations?: ("affiliation" | "leadership" | "guidance" | "joint-building")[];
            units?: ("discipline" | "organisation" | "propaganda" | "mass-organisations")[];
        };
        /** @description The person was there. */
        AlreadyAttendedProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:already-attended";
        };
        /** @description It occupies its place already; it can be displaced with a reason. */
        AlreadyDecidedProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:already-decided";
        };
        /** @description It is running: its start cannot be moved any more. */
        AlreadyStartedProblem: {
            detail: string;
            instance: string;
            path: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:already-started";
        };
        Alternative: {
            from: string;
            /** @enum {string} */
            kind: "shift" | "shorten" | "other-resource" | "split";
            occurrence?: string;
            of?: number;
            part?: number;
            quantity?: number;
            resource: string;
            to: string;
        };
        /** @description A draw on a budget needs an amount. */
        AmountMissingProblem: {
            detail: string;
            field?: string;
            instance: string;
            rule?: string;
            /** @constant */
            status: 422;
            suggestions?: components["schemas"]["Suggestion"][];
            title: string;
            /** @constant */
            type: "urn:liandong:problem:amount-missing";
        };
        ApprovalDto: {
            by: string;
            number: string;
            /** Format: date */
            on: string;
        };
        AssessDto: {
            reason?: string;
            score: number;
            summary: string;
        };
        /** @description Its attendance stands. */
        AttendanceOverProblem: {
            detail: string;
            instance: string;
            state: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:attendance-over";
        };
        /** @description It has not begun. */
        AttendanceTooEarlyProblem: {
            detail: string;
            from: string;
            instance: string;
            state: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:attendance-too-early";
        };
        AttendDto: {
            code?: string;
            /** Format: date-time */
            session?: string;
        };
        /** @description It awaits clearance, which the owner cannot give. */
        AwaitsClearanceProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:awaits-clearance";
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
        /** @description The body is not multipart/form-data with the boundary of its header. */
        BadMultipartProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 400;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:bad-multipart";
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
        /** @description The reservation is a line of a bundle, whose host decides for all lines at once. */
        BelongsToBundleProblem: {
            bundle: string;
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:belongs-to-bundle";
        };
        Blocking: {
            from: string;
            id: string;
            reason: string;
            to: string;
        };
        BlockingAnswer: {
            displaced: components["schemas"]["Displaced"][];
            from: string;
            id?: string;
            reason: string;
            standing: components["schemas"]["StandingView"][];
            to: string;
            version?: number;
        };
        BlockPeriodDto: {
            /** Format: date-time */
            from: string;
            reason: string;
            /** Format: date-time */
            to: string;
        };
        BodiesLoaded: {
            loaded: {
                body: string;
                line: number;
            }[];
            rejected: components["schemas"]["RejectedRow"][];
            rejectedCount: number;
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
        /** @description The code belongs to another body. */
        BodyExistsProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:body-exists";
        };
        /** @description The register has no such body. */
        BodyNotRegisteredProblem: {
            body: string;
            detail: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:body-not-registered";
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
        /** @description A body takes part twice. */
        BodyTwiceProblem: {
            body: string;
            detail: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:body-twice";
        };
        /** @description No body of this code is registered. */
        BodyUnknownProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 404;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:body-unknown";
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
        BundleLineDto: {
            amountFen?: number;
            /** Format: date-time */
            from: string;
            quantity?: number;
            resource: string;
            /** Format: date-time */
            to: string;
        };
        Calendar: {
            blockings: components["schemas"]["Blocking"][];
            reservations: components["schemas"]["CalendarEntry"][];
            resource: string;
            version: number;
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
        CalendarLink: {
            endsAt: string;
            id: string;
            madeAt: string;
            madeFor: string;
            target: {
                resource: string;
            } | {
                body: string;
            } | {
                initiative: string;
            };
        };
        /** @description More is asked for than the resource ever has. */
        CapacityExceededProblem: {
            asked: number;
            capacity: number;
            detail: string;
            field?: string;
            instance: string;
            rule?: string;
            /** @constant */
            status: 422;
            suggestions?: components["schemas"]["Suggestion"][];
            title: string;
            /** @constant */
            type: "urn:liandong:problem:capacity-exceeded";
        };
        /** @description Another change waits for a second yes. */
        ChangePendingProblem: {
            /** @enum {string} */
            change: "dissolution" | "merger" | "move";
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:change-pending";
        };
        CheckInCode: {
            code: string;
            initiative: string;
        };
        Clearance: {
            amountFen?: number;
            body: string;
            bundle?: string;
            /** @enum {string} */
            cause?: "released" | "expired" | "refused" | "displaced";
            /** Format: date-time */
            decidedAt?: string;
            decidedBy?: string;
            /** Format: date-time */
            dueAt?: string;
            ground?: string;
            id: string;
            initiative?: string;
            isOverdue: boolean;
            level: 1 | 2;
            line?: number;
            /** @enum {string} */
            matter: "draw" | "appointment";
            purpose: string;
            reason?: string;
            /** Format: date-time */
            requestedAt: string;
            reservation?: string;
            resource?: string;
            rule?: {
                article?: string;
                certainty: string;
                key: string;
                scope: string;
                source: string;
                version: number;
            };
            /** @enum {string} */
            status: "open" | "granted" | "refused" | "withdrawn";
            /** Format: date-time */
            withdrawnAt?: string;
        };
        /** @description It was decided already, by another answer. */
        ClearanceDecidedProblem: {
            /** @enum {string} */
            answer: "granted" | "refused";
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:clearance-decided";
        };
        /** @description Nobody asked for this clearance. */
        ClearanceUnknownProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 404;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:clearance-unknown";
        };
        /** @description What waited for it has ended by itself. */
        ClearanceWithdrawnProblem: {
            /** @enum {string} */
            cause: "released" | "expired" | "refused" | "displaced";
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:clearance-withdrawn";
        };
        CloseTaskDto: {
            /** @enum {string} */
            outcome: "done" | "cancelled";
            reason?: string;
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
        CompleteStageDto: {
            evidence: string[];
            /** Format: date */
            on: string;
            participants: string[];
        };
        ConcludeDto: {
            results: string;
        };
        Conflict: {
            blocking?: string;
            from: string;
            reservation?: string;
            to: string;
        };
        /** @description The content is too large to be told to others. */
        ContentTooLargeProblem: {
            detail: string;
            instance: string;
            path: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:content-too-large";
        };
        /** @description What the body is today holds since a later day. */
        DateBeforeLastChangeProblem: {
            detail: string;
            instance: string;
            last: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:date-before-last-change";
        };
        /** @description The day has not come: the register says what is. */
        DateInTheFutureProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:date-in-the-future";
        };
        /** @description Two dates of the series would begin at one time. */
        DatesCoincideProblem: {
            detail: string;
            field?: string;
            instance: string;
            rule?: string;
            /** @constant */
            status: 422;
            suggestions?: components["schemas"]["Suggestion"][];
            title: string;
            /** @constant */
            type: "urn:liandong:problem:dates-coincide";
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
        /** @description decideBy is over, or too far ahead. */
        DecideByOutOfRangeProblem: {
            detail: string;
            instance: string;
            path: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:decide-by-out-of-range";
        };
        DeclineDto: {
            body?: string;
            reason: string;
        };
        /** @description A delay names a later day than the one that counts. */
        DelayNotLaterProblem: {
            detail: string;
            /** Format: date */
            dueOn: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** Format: date */
            to: string;
            /** @constant */
            type: "urn:liandong:problem:delay-not-later";
        };
        DelayTermDto: {
            approval: components["schemas"]["ApprovalDto"];
            /** Format: date */
            to: string;
        };
        Displaced: {
            alternatives: components["schemas"]["Alternative"][];
            body: string;
            bundle?: string;
            initiative?: string;
            occurrences?: {
                from: string;
                to: string;
            }[];
            reservation: string;
        };
        DisplacedReservation: {
            alternatives: components["schemas"]["Alternative"][];
            amountFen?: number;
            /** @enum {string} */
            awaiting?: "approval" | "clearance";
            body: string;
            bundle?: string;
            expiresAt?: string;
            from: string;
            id: string;
            initiative?: string;
            line?: number;
            occurrences?: {
                from: string;
                to: string;
            }[];
            people?: number;
            purpose: string;
            quantity: number;
            readdSkipped?: boolean;
            receipts?: string[];
            resource: string;
            rrule?: string;
            skipped?: {
                from: string;
                /** @enum {string} */
                reason?: "closed" | "taken";
                to: string;
            }[];
            /** @enum {string} */
            status: "confirmed" | "held" | "awaiting-approval" | "awaiting-clearance" | "waitlisted" | "offered" | "used" | "refused" | "released" | "displaced" | "expired";
            to: string;
            version: number;
            waitsUntil?: string;
            warnings?: components["schemas"]["Warning"][];
        };
        DisplacedReservationCopy: {
            alternatives: components["schemas"]["Alternative"][];
            amountFen?: number;
            /** @enum {string} */
            awaiting?: "approval" | "clearance";
            body: string;
            /** @enum {string} */
            bookersUnit?: "discipline" | "organisation" | "propaganda" | "mass-organisations";
            bundle?: string;
            code?: string;
            conflicts?: {
                from: string;
                to: string;
            }[];
            expiresAt?: string;
            from?: string;
            id: string;
            initiative?: string;
            line?: number;
            occurrences?: {
                from: string;
                to: string;
            }[];
            people?: number;
            purpose?: string;
            quantity?: number;
            readded?: {
                from: string;
                to: string;
            }[];
            readdSkipped?: boolean;
            reason?: string;
            receipts?: string[];
            resource: string;
            rrule?: string;
            skipped?: {
                from: string;
                /** @enum {string} */
                reason?: "closed" | "taken";
                to: string;
            }[];
            /** @enum {string} */
            status: "confirmed" | "held" | "awaiting-approval" | "awaiting-clearance" | "waitlisted" | "offered" | "used" | "refused" | "released" | "displaced" | "expired";
            to?: string;
            /** @enum {string} */
            unit?: "discipline" | "organisation" | "propaganda" | "mass-organisations";
            until?: string;
            version: number;
            waitsUntil?: string;
        };
        DissolveBodyDto: {
            /** Format: date */
            on?: string;
            reason: string;
        };
        DraftInitiativeDto: {
            budgetFen?: number;
            /** Format: date-time */
            endsAt: string;
            host?: string;
            invited?: components["schemas"]["InvitationDto"][];
            /** @enum {string} */
            kind: "activity" | "training" | "campaign" | "inspection" | "volunteering" | "assessment" | "care";
            milestones?: components["schemas"]["MilestoneDto"][];
            note?: string;
            occurrences?: components["schemas"]["OccurrenceDto"][];
            /** @enum {string} */
            onSilence?: "accept" | "decline" | "ask";
            place?: string;
            places?: number;
            purpose: string;
            quorum?: number;
            /** Format: date-time */
            respondBy?: string;
            responsiblePost?: string;
            signUp?: components["schemas"]["SignUpTermsDto"];
            /** Format: date-time */
            startsAt: string;
            timeZone: string;
            title: string;
        };
        /** @description A draw is made once, and not at each date of a series. */
        DrawIsNoSeriesProblem: {
            detail: string;
            field?: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:draw-is-no-series";
        };
        DueDto: {
            /** @enum {string} */
            anchor?: "meeting" | "term end" | "start" | "end" | "receipt";
            at?: string;
            count?: number;
            /** Format: date */
            from?: string;
            isLatest?: boolean;
            /** @enum {string} */
            kind: "latest" | "window" | "recurring" | "relative" | "open" | "to-be-dated";
            movesToNextWorkingDay?: boolean;
            /** Format: date */
            on?: string;
            rhythm?: components["schemas"]["RhythmDto"];
            /** Format: date */
            to?: string;
            /** @enum {string} */
            unit?: "days" | "working days" | "months";
        };
        /** @description The election lies before the present term. */
        ElectionBeforeTermProblem: {
            detail: string;
            instance: string;
            /** Format: date */
            startedOn: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:election-before-term";
        };
        /** @description The election has not been held yet. */
        ElectionInTheFutureProblem: {
            detail: string;
            /** Format: date */
            electedOn: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:election-in-the-future";
        };
        EndRelationDto: {
            /** Format: date */
            until: string;
        };
        /** @description The end must come after the start. */
        EndsBeforeItStartsProblem: {
            detail: string;
            field?: string;
            instance: string;
            rule?: string;
            /** @constant */
            status: 422;
            suggestions?: components["schemas"]["Suggestion"][];
            title: string;
            /** @constant */
            type: "urn:liandong:problem:ends-before-it-starts";
        };
        /** @description Something ends before it starts. */
        EndsBeforeStartProblem: {
            detail: string;
            instance: string;
            path: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:ends-before-start";
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
        FoundResource: {
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
            isFree?: boolean;
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
        GrantClearanceDto: {
            ground?: string;
        };
        /** @description A hold would last longer, with all its renewals, than one may. */
        HeldTooLongProblem: {
            detail: string;
            instance: string;
            latest?: string;
            maxHoldSeconds: number;
            /** @constant */
            rule: "maxHoldSeconds";
            status: 409 | 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:held-too-long";
        };
        /** @description The hold is over. */
        HoldExpiredProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:hold-expired";
        };
        HolidayDto: {
            /** Format: date */
            from: string;
            name: string;
            /** Format: date */
            to: string;
        };
        /** @description A holiday ends before it begins, is too long, or lies in another year. */
        HolidayPeriodWrongProblem: {
            detail: string;
            /** Format: date */
            from: string;
            instance: string;
            name: string;
            /** @constant */
            status: 422;
            title: string;
            /** Format: date */
            to: string;
            /** @constant */
            type: "urn:liandong:problem:holiday-period-wrong";
        };
        /** @description The host cannot be invited. */
        HostInvitedProblem: {
            detail: string;
            instance: string;
            path: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:host-invited";
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
        /** @description The initiative has another status than the step needs. */
        IllegalStepProblem: {
            allowedFrom: string[];
            /** @enum {string} */
            currentStatus: "draft" | "posted" | "agreed" | "running" | "concluded" | "assessed" | "withdrawn";
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            step: string;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:illegal-step";
            waitingFor?: string[];
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
                /** @enum {string} */
                from: "start" | "end";
                name: string;
                offsetDays: number;
                pinnedOn?: string;
            }[];
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
            timeZone: string;
            title: string;
            /** @enum {string} */
            unit?: "discipline" | "organisation" | "propaganda" | "mass-organisations";
            version: number;
            withdrawnReason?: string;
        };
        /** @description The initiative is not posted yet. */
        InitiativeNotPostedProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:initiative-not-posted";
        };
        /** @description The initiative is over. */
        InitiativeOverProblem: {
            /** @enum {string} */
            currentStatus: "draft" | "posted" | "agreed" | "running" | "concluded" | "assessed" | "withdrawn";
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:initiative-over";
        };
        /** @description The initiative was withdrawn. */
        InitiativeWithdrawnProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:initiative-withdrawn";
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
        /** @description The period is over, or began too long ago. */
        InThePastProblem: {
            detail: string;
            field?: string;
            instance: string;
            rule?: string;
            /** @constant */
            status: 422;
            suggestions?: components["schemas"]["Suggestion"][];
            title: string;
            /** @constant */
            type: "urn:liandong:problem:in-the-past";
        };
        /** @description The description contradicts itself. */
        InvalidDescriptionProblem: {
            detail: string;
            field?: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:invalid-description";
        };
        /** @description The recurrence is not understood. */
        InvalidRecurrenceProblem: {
            detail: string;
            field?: string;
            instance: string;
            rule?: string;
            /** @constant */
            status: 422;
            suggestions?: components["schemas"]["Suggestion"][];
            title: string;
            /** @constant */
            type: "urn:liandong:problem:invalid-recurrence";
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
        Invitation: {
            /** @enum {string} */
            answer: "none" | "accepted" | "declined" | "proposed";
            body: string;
            id: string;
            initiative: {
                endsAt: string;
                host: string;
                id: string;
                /** @enum {string} */
                kind: "activity" | "training" | "campaign" | "inspection" | "volunteering" | "assessment" | "care";
                place?: string;
                startsAt: string;
                /** @enum {string} */
                status: "draft" | "posted" | "agreed" | "running" | "concluded" | "assessed" | "withdrawn";
                timeZone: string;
                title: string;
                /** @enum {string} */
                unit?: "discipline" | "organisation" | "propaganda" | "mass-organisations";
            };
            proposal?: components["schemas"]["Proposal"];
            reason?: string;
            required: boolean;
            respondBy?: string;
            /** @enum {string} */
            role: "accountable" | "support" | "consult" | "inform";
            round: number;
            /** @enum {string} */
            status: "open" | "answered" | "closed";
        };
        InvitationDto: {
            body: string;
            required?: boolean;
            /** @enum {string} */
            role: "accountable" | "support" | "consult" | "inform";
        };
        /** @description A body is invited twice. */
        InvitedTwiceProblem: {
            detail: string;
            instance: string;
            path: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:invited-twice";
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
        /** @description The lead is named among those who take part. */
        LeadCooperatesProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:lead-cooperates";
        };
        /** @description It must be booked earlier. */
        LeadTimeProblem: {
            detail: string;
            field?: string;
            instance: string;
            leadSeconds: number;
            rule?: string;
            /** @constant */
            status: 422;
            suggestions?: components["schemas"]["Suggestion"][];
            title: string;
            /** @constant */
            type: "urn:liandong:problem:lead-time";
        };
        LineChange: {
            from: string;
            kind: string;
            line: number;
            quantity?: number;
            resource: string;
            to: string;
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
        Live: {
            /** @enum {string} */
            status: "live";
        };
        /** @description The use is too long. */
        LongerThanAllowedProblem: {
            detail: string;
            field?: string;
            instance: string;
            maxSeconds: number;
            rule?: string;
            /** @constant */
            status: 422;
            suggestions?: components["schemas"]["Suggestion"][];
            title: string;
            /** @constant */
            type: "urn:liandong:problem:longer-than-allowed";
        };
        MadeLink: {
            endsAt: string;
            id: string;
            /** Format: uri */
            url: string;
        };
        MakeCalendarLinkDto: {
            body?: string;
            initiative?: string;
        };
        MakeInitiativeDto: {
            /** Format: date-time */
            endsAt: string;
            kind?: string;
            place?: string;
            /** Format: date-time */
            startsAt: string;
            timeZone: string;
        };
        /** @description A member that every initiative has is taken away. */
        MemberRequiredProblem: {
            detail: string;
            instance: string;
            path: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:member-required";
        };
        MergeBodyDto: {
            into: string;
            /** Format: date */
            on?: string;
            reason: string;
        };
        MilestoneDto: {
            /** @enum {string} */
            from: "start" | "end";
            name: string;
            offsetDays: number;
            /** Format: date */
            pinnedOn?: string;
        };
        MoveDto: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            occurrence?: string;
            /** @enum {string} */
            scope?: "this" | "following" | "all";
            /** Format: date-time */
            to: string;
        };
        /** @description The owner approved this time; another one is a request of its own. */
        MoveNeedsApprovalProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:move-needs-approval";
        };
        /** @description More than was cleared: the rest is a request of its own. */
        NeedsClearanceProblem: {
            clearanceAboveFen: number;
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:needs-clearance";
        };
        /** @description The host has set no code. */
        NoCodeProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:no-code";
        };
        /** @description It waits for approval or clearance, and holds no place meanwhile. */
        NoHoldHereProblem: {
            /** @enum {string} */
            awaiting: "approval" | "clearance";
            detail: string;
            field: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:no-hold-here";
        };
        /** @description The rule names no date. */
        NoOccurrencesProblem: {
            detail: string;
            field?: string;
            instance: string;
            rule?: string;
            /** @constant */
            status: 422;
            suggestions?: components["schemas"]["Suggestion"][];
            title: string;
            /** @constant */
            type: "urn:liandong:problem:no-occurrences";
        };
        /** @description The place has not come free yet. */
        NoOfferYetProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:no-offer-yet";
        };
        /** @description Nothing waits for a second yes. */
        NoPendingChangeProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:no-pending-change";
        };
        /** @description The person waits for a place and has none yet. */
        NoPlaceProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:no-place";
        };
        /** @description The body has no open proposal. */
        NoProposalProblem: {
            body: string;
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:no-proposal";
        };
        /** @description The resource is not shared with the body. */
        NotAllowedToUseProblem: {
            allowed?: {
                bodies?: string[];
                relations?: string[];
                units?: ("discipline" | "organisation" | "propaganda" | "mass-organisations")[];
            };
            detail: string;
            field?: string;
            instance: string;
            rule?: string;
            /** @constant */
            status: 422;
            suggestions?: components["schemas"]["Suggestion"][];
            title: string;
            /** @constant */
            type: "urn:liandong:problem:not-allowed-to-use";
        };
        /** @description What has not begun cannot have been used. */
        NotBegunProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:not-begun";
        };
        /** @description Clearances are decided by departments and supervisors of the unit discipline. */
        NotClearingProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 403;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:not-clearing";
        };
        /** @description A hold is not used before it is confirmed. */
        NotConfirmedProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:not-confirmed";
        };
        /** @description It was not decided in time and has gone up to the supervisors. */
        NotEscalatedToProblem: {
            detail: string;
            /** Format: date-time */
            dueAt?: string;
            instance: string;
            level: 1 | 2;
            /** @constant */
            status: 403;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:not-escalated-to";
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
        /** @description A proposal names no other time, role or note. */
        NothingProposedProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:nothing-proposed";
        };
        /** @description The body is not invited. */
        NotInvitedProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:not-invited";
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
        /** @description This person is not signed up. */
        NotSignedUpProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 404;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:not-signed-up";
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
        /** @description The initiative that the booking names is none of the body’s. */
        NotYourInitiativeProblem: {
            detail: string;
            field?: string;
            initiative: string;
            instance: string;
            rule?: string;
            /** @constant */
            status: 422;
            suggestions?: components["schemas"]["Suggestion"][];
            title: string;
            /** @constant */
            type: "urn:liandong:problem:not-your-initiative";
        };
        /** @description The register is kept by its keeper’s secretaries. */
        NotYourRegisterProblem: {
            detail: string;
            instance: string;
            keeper: string;
            /** @constant */
            status: 403;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:not-your-register";
        };
        /** @description Only the person, their body’s office and the host do this. */
        NotYourSignUpProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 403;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:not-your-sign-up";
        };
        /** @description The caller acts for no body of this unit, which loads its own bodies’ lines. */
        NotYourUnitProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 403;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:not-your-unit";
        };
        /** @description There is nothing to displace. */
        OccupiesNothingProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:occupies-nothing";
        };
        OccurrenceDto: {
            /** Format: date-time */
            endsAt: string;
            /** Format: date-time */
            startsAt: string;
        };
        /** @description The occurrences overlap, or leave the time of the whole. */
        OccurrencesOutOfOrderProblem: {
            detail: string;
            instance: string;
            path: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:occurrences-out-of-order";
        };
        /** @description The offer is over. */
        OfferExpiredProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:offer-expired";
        };
        OfferResourceDto: {
            address?: string;
            allowed?: components["schemas"]["AllowedDto"];
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
            holidays?: "open" | "closed" | "by-notice";
            /** @enum {string} */
            kind: "venue" | "people" | "organisation" | "fund" | "activity-place" | "training-place" | "culture" | "information";
            leadSeconds?: number;
            maxHoldSeconds?: number;
            maxSeconds?: number;
            minSeconds?: number;
            name: string;
            offerSeconds?: number;
            openingHours?: components["schemas"]["OpeningHoursDto"][];
            owner?: string;
            quotas?: components["schemas"]["QuotaDto"][];
            /** @enum {string} */
            sharing: "exclusive" | "capacity" | "budget" | "open";
            timeZone: string;
            /** @enum {string} */
            waitingOrder?: "first-come" | "fair-share";
        };
        OpeningHoursDto: {
            days: ("MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU")[];
            from: string;
            to: string;
        };
        OpenTaskDto: {
            cooperating?: string[];
            due: components["schemas"]["DueDto"];
            goal?: string;
            lead?: string;
            measures?: string;
            note?: string;
            reports?: string;
            responsiblePost?: string;
            section?: string;
            steps?: components["schemas"]["StepDto"][];
            title: string;
            when?: string;
        };
        /** @description The resource is not open all of that time. */
        OutsideOpeningHoursProblem: {
            detail: string;
            field?: string;
            instance: string;
            on: string;
            openingHours: {
                days: ("MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU")[];
                from: string;
                to: string;
            }[];
            rule?: string;
            /** @constant */
            status: 422;
            suggestions?: components["schemas"]["Suggestion"][];
            timeZone: string;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:outside-opening-hours";
        };
        /** @description Nobody clears what their own body asked for. */
        OwnClearanceProblem: {
            body: string;
            detail: string;
            instance: string;
            /** @constant */
            status: 403;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:own-clearance";
        };
        /** @description Nobody approves their own request. */
        OwnRequestProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 403;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:own-request";
        };
        ParsedOpeningHours: {
            /** @enum {string} */
            holidays?: "open" | "closed" | "by-notice";
            notUnderstood: string[];
            openingHours: {
                days: ("MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU")[];
                from: string;
                to: string;
            }[];
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
        /** @description The days asked for lie in no order, or are too many. */
        PeriodWrongProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 400;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:period-wrong";
        };
        PlanAnswer: {
            asked: {
                column: string;
                line: number;
                lines: number[];
                offer: string;
                reason: string;
                /** @enum {string} */
                sure: "usual" | "ask";
                words: string;
            }[];
            askedInAll: number;
            elsewhere: {
                line: number;
                /** @enum {string} */
                unit: "discipline" | "organisation" | "propaganda" | "mass-organisations";
            }[];
            loaded: {
                id: string;
                /** @enum {string} */
                kind: "initiative" | "task";
                line: number;
            }[];
            passed: {
                line: number;
                what: string;
            }[];
            read: {
                cells: {
                    column: string;
                    reading: string;
                    reason?: string;
                    /** @enum {string} */
                    sure: "certain" | "usual" | "ask" | "fault";
                    words: string;
                }[];
                line: number;
            }[];
            ready: {
                host: string;
                /** @enum {string} */
                kind: "initiative" | "task";
                line: number;
                title: string;
            }[];
            rejected: {
                column: string;
                line: number;
                offer?: string;
                reason: string;
                value: string;
            }[];
            rejectedInAll: number;
            sheet: {
                columns: {
                    heading: string;
                    meaning: string;
                    sure: string;
                }[];
                name?: string;
                others: {
                    isHidden: boolean;
                    name: string;
                }[];
                readAs: string;
                year?: number;
            } | null;
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
        ProposeDto: {
            body?: string;
            /** Format: date-time */
            endsAt?: string;
            note?: string;
            /** @enum {string} */
            role?: "accountable" | "support" | "consult" | "inform";
            /** Format: date-time */
            startsAt?: string;
        };
        PublishYearDto: {
            holidays: components["schemas"]["HolidayDto"][];
            provisional: boolean;
            source: string;
            workingDays: string[];
        };
        /** @description More acceptances are asked for than bodies are invited. */
        QuorumUnreachableProblem: {
            detail: string;
            instance: string;
            path: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:quorum-unreachable";
        };
        QuotaDto: {
            limit: number;
            /** @enum {string} */
            measure: "count" | "hours" | "amountFen";
            /** @enum {string} */
            of: "body" | "unit";
            /** @enum {string} */
            per: "day" | "week" | "month" | "quarter" | "year" | "at-once";
        };
        /** @description The body, or its unit, may not have so much. */
        QuotaExceededProblem: {
            asked: number;
            countedFrom?: string;
            countedTo?: string;
            detail: string;
            field?: string;
            instance: string;
            left: number;
            quota: {
                limit: number;
                /** @enum {string} */
                measure: "count" | "hours" | "amountFen";
                /** @enum {string} */
                of: "body" | "unit";
                /** @enum {string} */
                per: "day" | "week" | "month" | "quarter" | "year" | "at-once";
            };
            rule?: string;
            /** @constant */
            status: 422;
            suggestions?: components["schemas"]["Suggestion"][];
            title: string;
            /** @constant */
            type: "urn:liandong:problem:quota-exceeded";
            used: number;
        };
        Ready: {
            checks: {
                [key: string]: boolean;
            };
            group: string;
            /** @enum {string} */
            status: "ready";
        };
        ReasonDto: {
            reason: string;
        };
        RecurrenceDto: {
            exdates?: string[];
            rrule: string;
        };
        /** @description A series needs an end. */
        RecurrenceWithoutEndProblem: {
            detail: string;
            field?: string;
            instance: string;
            rule?: string;
            /** @constant */
            status: 422;
            suggestions?: components["schemas"]["Suggestion"][];
            title: string;
            /** @constant */
            type: "urn:liandong:problem:recurrence-without-end";
        };
        RefuseChangeDto: {
            reason?: string;
        };
        RefuseClearanceDto: {
            reason: string;
        };
        RegisterBodyDto: {
            code: string;
            /** Format: date */
            foundedOn?: string;
            fullTimeDeputySecretary?: boolean;
            /** @enum {string} */
            kind: "working-committee" | "leading-party-group" | "agency-party-committee" | "general-branch" | "branch" | "trade-union" | "youth-league" | "womens-federation" | "department";
            members?: number;
            name: string;
            secretaryConsecutiveTerms?: number;
            term?: components["schemas"]["TermDto"];
            /** @enum {string} */
            unit: "discipline" | "organisation" | "propaganda" | "mass-organisations";
        };
        RejectedRow: {
            column: string;
            line: number;
            reason: string;
            value: string;
        };
        RelateBodyDto: {
            /** Format: date */
            since?: string;
            source: string;
            to: string;
            /** @enum {string} */
            type: "affiliation" | "leadership" | "guidance" | "joint-building";
            /** Format: date */
            until?: string;
        };
        Relation: {
            since?: string;
            source: string;
            to: string;
            /** @enum {string} */
            type: "affiliation" | "leadership" | "guidance" | "joint-building";
            until?: string;
        };
        /** @description The relation would end before it begins. */
        RelationEndsBeforeStartProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:relation-ends-before-start";
        };
        /** @description A body cannot stand in a relation to itself. */
        RelationToItselfProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:relation-to-itself";
        };
        /** @description The body has no open relation of this kind to the other. */
        RelationUnknownProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 404;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:relation-unknown";
        };
        ReleaseBundleDto: {
            reason: string;
        };
        ReleaseDto: {
            /** Format: date-time */
            occurrence?: string;
            reason?: string;
            /** @enum {string} */
            scope?: "this" | "following" | "all";
        };
        RenewDto: {
            holdSeconds?: number;
        };
        RenewTermDto: {
            approval?: components["schemas"]["ApprovalDto"];
            /** Format: date */
            electedOn: string;
            /** Format: date */
            endsOn?: string;
            months?: number;
        };
        ReportTaskDto: {
            /** @enum {string} */
            progress: "not-started" | "under-way" | "done";
            text: string;
        };
        RequestBundleDto: {
            /** Format: date-time */
            decideBy?: string;
            lines: components["schemas"]["BundleLineDto"][];
            /** @enum {string} */
            onDisplacement?: "release" | "keep";
        };
        Reservation: {
            amountFen?: number;
            /** @enum {string} */
            awaiting?: "approval" | "clearance";
            body: string;
            bundle?: string;
            expiresAt?: string;
            from: string;
            id: string;
            initiative?: string;
            line?: number;
            occurrences?: {
                from: string;
                to: string;
            }[];
            people?: number;
            purpose: string;
            quantity: number;
            readdSkipped?: boolean;
            receipts?: string[];
            resource: string;
            rrule?: string;
            skipped?: {
                from: string;
                /** @enum {string} */
                reason?: "closed" | "taken";
                to: string;
            }[];
            /** @enum {string} */
            status: "confirmed" | "held" | "awaiting-approval" | "awaiting-clearance" | "waitlisted" | "offered" | "used" | "refused" | "released" | "displaced" | "expired";
            to: string;
            version: number;
            waitsUntil?: string;
            warnings?: components["schemas"]["Warning"][];
        };
        ReservationCopy: {
            alternatives?: {
                from: string;
                to: string;
            }[];
            amountFen?: number;
            /** @enum {string} */
            awaiting?: "approval" | "clearance";
            body: string;
            /** @enum {string} */
            bookersUnit?: "discipline" | "organisation" | "propaganda" | "mass-organisations";
            bundle?: string;
            code?: string;
            conflicts?: {
                from: string;
                to: string;
            }[];
            expiresAt?: string;
            from?: string;
            id: string;
            initiative?: string;
            line?: number;
            occurrences?: {
                from: string;
                to: string;
            }[];
            people?: number;
            purpose?: string;
            quantity?: number;
            readded?: {
                from: string;
                to: string;
            }[];
            readdSkipped?: boolean;
            reason?: string;
            receipts?: string[];
            resource: string;
            rrule?: string;
            skipped?: {
                from: string;
                /** @enum {string} */
                reason?: "closed" | "taken";
                to: string;
            }[];
            /** @enum {string} */
            status: "confirmed" | "held" | "awaiting-approval" | "awaiting-clearance" | "waitlisted" | "offered" | "used" | "refused" | "released" | "displaced" | "expired";
            to?: string;
            /** @enum {string} */
            unit?: "discipline" | "organisation" | "propaganda" | "mass-organisations";
            until?: string;
            version: number;
            waitsUntil?: string;
        };
        /** @description The reservation has ended. */
        ReservationEndedProblem: {
            /** @enum {string} */
            currentStatus: "confirmed" | "held" | "awaiting-approval" | "awaiting-clearance" | "waitlisted" | "offered" | "used" | "refused" | "released" | "displaced" | "expired";
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:reservation-ended";
        };
        /** @description The time of the reservation is over. */
        ReservationOverProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:reservation-over";
        };
        ReserveDto: {
            amountFen?: number;
            body?: string;
            /** Format: date-time */
            from: string;
            holdSeconds?: number;
            initiative?: string;
            /** @enum {string} */
            onConflict?: "refuse" | "skip" | "waitlist";
            people?: number;
            purpose: string;
            quantity?: number;
            readdSkipped?: boolean;
            recurrence?: components["schemas"]["RecurrenceDto"];
            /** Format: date-time */
            to: string;
        };
        Resource: {
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
        /** @description Reservations that are live would not fit any more. */
        ResourceInUseProblem: {
            detail: string;
            drawnFen?: number;
            instance: string;
            reservations?: {
                body: string;
                from: string;
                id: string;
                /** @enum {string} */
                status: "confirmed" | "held" | "awaiting-approval" | "awaiting-clearance" | "waitlisted" | "offered" | "used" | "refused" | "released" | "displaced" | "expired";
                to: string;
            }[];
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:resource-in-use";
        };
        /** @description The resource is no longer offered. */
        ResourceRetiredProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            suggestions?: components["schemas"]["Suggestion"][];
            title: string;
            /** @constant */
            type: "urn:liandong:problem:resource-retired";
        };
        /** @description The place is taken at that time, or the budget is spent. */
        ResourceUnavailableProblem: {
            conflicts: components["schemas"]["Conflict"][];
            detail: string;
            instance: string;
            leftFen?: number;
            /** @constant */
            status: 409;
            suggestions?: components["schemas"]["Suggestion"][];
            title: string;
            /** @constant */
            type: "urn:liandong:problem:resource-unavailable";
        };
        /** @description Answers are not taken any more (409), or nobody could answer in time (422). */
        RespondByOverProblem: {
            detail: string;
            instance: string;
            path?: string;
            respondBy?: string;
            status: 409 | 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:respond-by-over";
        };
        RetireResourceDto: {
            reason: string;
        };
        RetireRuleDto: {
            /** Format: date */
            validTo: string;
        };
        ReviseBodyDto: {
            /** Format: date */
            foundedOn?: string;
            fullTimeDeputySecretary?: boolean;
            /** @enum {string} */
            kind?: "working-committee" | "leading-party-group" | "agency-party-committee" | "general-branch" | "branch" | "trade-union" | "youth-league" | "womens-federation" | "department";
            members?: number;
            name?: string;
            /** Format: date */
            on?: string;
            secretaryConsecutiveTerms?: number;
            term?: components["schemas"]["TermDto"];
            /** @enum {string} */
            unit?: "discipline" | "organisation" | "propaganda" | "mass-organisations";
        };
        ReviseInitiativeDto: {
            budgetFen?: number;
            /** Format: date-time */
            endsAt?: string;
            invited?: components["schemas"]["InvitationDto"][];
            /** @enum {string} */
            kind?: "activity" | "training" | "campaign" | "inspection" | "volunteering" | "assessment" | "care";
            milestones?: components["schemas"]["MilestoneDto"][];
            note?: string;
            occurrences?: components["schemas"]["OccurrenceDto"][];
            /** @enum {string} */
            onSilence?: "accept" | "decline" | "ask";
            place?: string;
            places?: number;
            purpose?: string;
            quorum?: number;
            /** Format: date-time */
            respondBy?: string;
            responsiblePost?: string;
            signUp?: components["schemas"]["SignUpTermsDto"];
            /** Format: date-time */
            startsAt?: string;
            timeZone?: string;
            title?: string;
        };
        ReviseResourceDto: {
            address?: string;
            allowed?: components["schemas"]["AllowedDto"];
            /** @enum {string} */
            approval?: "automatic" | "owner";
            budgetFen?: number;
            bufferSeconds?: number;
            capacity?: number;
            clearanceAboveFen?: number;
            closedOn?: string[];
            district?: string;
            equipment?: string[];
            /** @enum {string} */
            holidays?: "open" | "closed" | "by-notice";
            /** @enum {string} */
            kind?: "venue" | "people" | "organisation" | "fund" | "activity-place" | "training-place" | "culture" | "information";
            leadSeconds?: number;
            maxHoldSeconds?: number;
            maxSeconds?: number;
            minSeconds?: number;
            name?: string;
            offerSeconds?: number;
            openingHours?: components["schemas"]["OpeningHoursDto"][];
            quotas?: components["schemas"]["QuotaDto"][];
            /** @enum {string} */
            sharing?: "exclusive" | "capacity" | "budget" | "open";
            timeZone?: string;
            /** @enum {string} */
            waitingOrder?: "first-come" | "fair-share";
        };
        ReviseTaskDto: {
            cooperating?: string[];
            due?: components["schemas"]["DueDto"];
            goal?: string;
            measures?: string;
            note?: string;
            reports?: string;
            responsiblePost?: string;
            section?: string;
            steps?: components["schemas"]["StepDto"][];
            title?: string;
            when?: string;
        };
        RhythmDto: {
            /** @enum {string} */
            kind: "rule" | "times-per-period" | "once-in-each";
            months?: number[];
            /** @enum {string} */
            period?: "day" | "week" | "month" | "quarter" | "half-year" | "year";
            rule?: string;
            times?: number;
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
        /** @description The rule ended earlier. */
        RuleAlreadyEndedProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:rule-already-ended";
        };
        /** @description Another value holds in the same scope at the same time. */
        RuleContradictsProblem: {
            detail: string;
            instance: string;
            key: string;
            other: {
                source: {
                    article?: string;
                    title: string;
                };
                /** Format: date */
                validFrom: string;
                /** Format: date */
                validTo?: string;
                value: ((number | string | boolean) | {
                    [key: string]: number | string | boolean;
                }[]) | null;
                version: number;
            };
            scope: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:rule-contradicts";
        };
        RuleHistory: {
            key: string;
            scope: string;
            versions: components["schemas"]["RuleVersion"][];
        };
        /** @description Nobody could apply the value: a table of reminders that is none, or more months than a hundred years. */
        RuleNotUsableProblem: {
            detail: string;
            instance: string;
            key: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:rule-not-usable";
        };
        /** @description The rule would end before it begins. */
        RulePeriodEmptyProblem: {
            detail: string;
            instance: string;
            key?: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:rule-period-empty";
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
        };
        RulesImported: {
            known: number;
            loaded: number;
        };
        RuleSourceDto: {
            article?: string;
            title: string;
        };
        /** @description The value is of another type than the rule had until now. */
        RuleTypeDiffersProblem: {
            detail: string;
            expected: string;
            instance: string;
            key: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:rule-type-differs";
        };
        /** @description Nobody has set this rule. */
        RuleUnknownProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 404;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:rule-unknown";
        };
        RuleVersion: {
            /** @enum {string} */
            certainty: "A" | "B" | "B-" | "C" | "D" | "N";
            /** @enum {string} */
            comparator?: ">=" | ">" | "<=" | "<" | "=";
            key: string;
            note?: string;
            scope: string;
            /** @enum {string} */
            setBy: "central" | "local" | "unit";
            source: {
                article?: string;
                title: string;
            };
            unit?: string;
            usualPractice?: boolean;
            validFrom: string;
            validTo?: string;
            value?: (number | string | boolean) | {
                [key: string]: number | string | boolean;
            }[];
            version: number;
        };
        /** @description No source gives a value (mark N), and it is not a unit that sets its own. */
        RuleWithoutGroundProblem: {
            detail: string;
            instance: string;
            key: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:rule-without-ground";
        };
        /** @description The rule names no source. */
        RuleWithoutSourceProblem: {
            detail: string;
            instance: string;
            key: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:rule-without-source";
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
        /** @description On some of those days the body belongs to another. */
        SecondAffiliationProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            to: string;
            /** @constant */
            type: "urn:liandong:problem:second-affiliation";
        };
        SessionDto: {
            /** Format: date-time */
            session?: string;
        };
        SetRuleDto: {
            /** @enum {string} */
            certainty: "A" | "B" | "B-" | "C" | "D" | "N";
            /** @enum {string} */
            comparator?: ">=" | ">" | "<=" | "<" | "=";
            note?: string;
            /** @enum {string} */
            setBy: "central" | "local" | "unit";
            source?: components["schemas"]["RuleSourceDto"];
            unit?: string;
            usualPractice?: boolean;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string;
            value?: string;
        };
        /** @description The sheet has more lines, cells or text than are taken. */
        SheetTooLargeProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:sheet-too-large";
        };
        /** @description The sheet cannot be read. */
        SheetUnreadableProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:sheet-unreadable";
        };
        /** @description The use is too short. */
        ShorterThanAllowedProblem: {
            detail: string;
            field?: string;
            instance: string;
            minSeconds: number;
            rule?: string;
            /** @constant */
            status: 422;
            suggestions?: components["schemas"]["Suggestion"][];
            title: string;
            /** @constant */
            type: "urn:liandong:problem:shorter-than-allowed";
        };
        SignUp: {
            attended: string[];
            body: string;
            initiative: string;
            person: string;
            position?: number;
            /** @enum {string} */
            status: "taken" | "waiting";
            version: number;
        };
        /** @description People do not sign up for it yet, or not any more. */
        SignUpClosedProblem: {
            closesAt: string;
            detail: string;
            instance: string;
            state: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:sign-up-closed";
        };
        SignUpCounts: {
            attended: number;
            initiative: string;
            places: number | null;
            taken: number;
            version: number;
            waiting: number;
        };
        SignUpDto: {
            body?: string;
            person?: string;
        };
        SignUpEntry: {
            attended: string[];
            body: string;
            person: string;
            position?: number;
            /** @enum {string} */
            status: "taken" | "waiting";
        };
        SignUps: {
            attended: number;
            byCode: boolean;
            initiative: string;
            items: components["schemas"]["SignUpEntry"][];
            next: string | null;
            places: number | null;
            taken: number;
            version: number;
            waiting: number;
        };
        SignUpTermsDto: {
            /** Format: date-time */
            closesAt?: string;
            credits?: number;
            hours?: number;
        };
        /** @description The date of a stage is still to come. */
        StageInFutureProblem: {
            detail: string;
            instance: string;
            path: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:stage-in-future";
        };
        /** @description It is assessed without a reason while stages are missing. */
        StageMissingProblem: {
            detail: string;
            instance: string;
            missing: string[];
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:stage-missing";
        };
        StageRecord: {
            evidence: string[];
            on: string;
            participants: string[];
        };
        StandingView: {
            amountFen?: number;
            body: string;
            from: string;
            reservation: string;
            to: string;
        };
        StartTermDto: {
            body: string;
            /** Format: date */
            endsOn?: string;
            /** @enum {string} */
            kind?: "committee" | "discipline-committee";
            months?: number;
            /** Format: date */
            startedOn: string;
        };
        StepDto: {
            due?: components["schemas"]["DueDto"];
            title: string;
            when?: string;
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
        Suggestion: {
            from: string;
            /** @enum {string} */
            kind: "shift" | "shorten" | "other-resource" | "split";
            of?: number;
            part?: number;
            quantity?: number;
            resource: string;
            to: string;
        };
        Task: {
            closedReason?: string;
            cooperating: {
                body: string;
                /** @enum {string} */
                unit: "discipline" | "organisation" | "propaganda" | "mass-organisations";
            }[];
            due: {
                at?: string;
                /** @constant */
                kind: "latest";
                on: string;
            } | {
                from: string;
                /** @constant */
                kind: "window";
                to: string;
            } | {
                from?: string;
                isLatest: boolean;
                /** @constant */
                kind: "recurring";
                movesToNextWorkingDay: boolean;
                rhythm: {
                    /** @constant */
                    kind: "rule";
                    rule: string;
                } | {
                    /** @constant */
                    kind: "times-per-period";
                    /** @enum {string} */
                    period: "day" | "week" | "month" | "quarter" | "half-year" | "year";
                    times: number;
                } | {
                    /** @constant */
                    kind: "once-in-each";
                    months: number[];
                };
                to?: string;
            } | {
                /** @enum {string} */
                anchor: "meeting" | "term end" | "start" | "end" | "receipt";
                count: number;
                /** @constant */
                kind: "relative";
                /** @enum {string} */
                unit: "days" | "working days" | "months";
            } | {
                from?: string;
                /** @constant */
                kind: "open";
                to?: string;
            } | {
                /** @constant */
                kind: "to-be-dated";
            };
            goal?: string;
            id: string;
            initiatives: string[];
            isLate: boolean;
            lead: string;
            measures?: string;
            note?: string;
            progress: {
                /** @enum {string} */
                progress: "not-started" | "under-way" | "done";
                reportedAt: string;
                text: string;
            }[];
            reports?: string;
            responsiblePost?: string;
            section?: string;
            /** @enum {string} */
            status: "open" | "under-way" | "done" | "cancelled";
            steps?: {
                due?: {
                    at?: string;
                    /** @constant */
                    kind: "latest";
                    on: string;
                } | {
                    from: string;
                    /** @constant */
                    kind: "window";
                    to: string;
                } | {
                    from?: string;
                    isLatest: boolean;
                    /** @constant */
                    kind: "recurring";
                    movesToNextWorkingDay: boolean;
                    rhythm: {
                        /** @constant */
                        kind: "rule";
                        rule: string;
                    } | {
                        /** @constant */
                        kind: "times-per-period";
                        /** @enum {string} */
                        period: "day" | "week" | "month" | "quarter" | "half-year" | "year";
                        times: number;
                    } | {
                        /** @constant */
                        kind: "once-in-each";
                        months: number[];
                    };
                    to?: string;
                } | {
                    /** @enum {string} */
                    anchor: "meeting" | "term end" | "start" | "end" | "receipt";
                    count: number;
                    /** @constant */
                    kind: "relative";
                    /** @enum {string} */
                    unit: "days" | "working days" | "months";
                } | {
                    from?: string;
                    /** @constant */
                    kind: "open";
                    to?: string;
                } | {
                    /** @constant */
                    kind: "to-be-dated";
                };
                title: string;
                when?: string;
            }[];
            title: string;
            unit: ("discipline" | "organisation" | "propaganda" | "mass-organisations") | null;
            version: number;
            when?: string;
        };
        /** @description The task is done or cancelled. */
        TaskClosedProblem: {
            detail: string;
            instance: string;
            /** @enum {string} */
            state: "open" | "under-way" | "done" | "cancelled";
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:task-closed";
        };
        Term: {
            body: string;
            delays: {
                approval: {
                    by: string;
                    number: string;
                    /** Format: date */
                    on: string;
                };
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            }[];
            /** Format: date */
            dueOn: string;
            /** Format: date */
            endsOn: string;
            id: string;
            /** @enum {string} */
            kind: "committee" | "discipline-committee";
            past: {
                /** Format: date */
                endsOn: string;
                /** Format: date */
                renewedOn: string;
                /** Format: date */
                startedOn: string;
            }[];
            rule?: {
                article?: string;
                certainty: string;
                key: string;
                scope: string;
                source: string;
                version: number;
            };
            /** @enum {string} */
            source: "register" | "entered";
            /** Format: date */
            startedOn: string;
            /** @enum {string} */
            state: "open" | "near" | "due" | "overdue" | "done" | "waived";
            /** @enum {string} */
            unit: "discipline" | "organisation" | "propaganda" | "mass-organisations";
            warnings: ("delay-beyond-usual" | "approved-after-end" | "early-without-approval" | "late-without-approval" | "shift-beyond-usual" | "length-beyond-usual")[];
        };
        /** @description The body was dissolved; no election is owed. */
        TermClosedProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:term-closed";
        };
        TermDto: {
            /** Format: date */
            startsOn: string;
            years: number;
        };
        /** @description A term of this body is on record; an election renews it. */
        TermExistsProblem: {
            detail: string;
            /** Format: date */
            endsOn: string;
            instance: string;
            /** Format: date */
            startedOn: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:term-exists";
        };
        TermLedger: {
            counts: {
                delayed: number;
                ending: number;
                missing: number;
                "overdue-a": number;
                "overdue-b": number;
                running: number;
            };
            items: {
                body: string;
                /** @enum {string} */
                bodyKind: "working-committee" | "leading-party-group" | "agency-party-committee" | "general-branch" | "branch" | "trade-union" | "youth-league" | "womens-federation" | "department";
                /** @enum {string} */
                class: "missing" | "overdue-b" | "overdue-a" | "delayed" | "ending" | "running";
                daysOver?: number;
                /** Format: date */
                dueOn?: string;
                /** Format: date */
                endsOn?: string;
                id: string;
                name: string;
                /** Format: date */
                startedOn?: string;
                /** @enum {string} */
                unit: "discipline" | "organisation" | "propaganda" | "mass-organisations";
            }[];
            next: string | null;
            /** Format: date */
            on: string;
        };
        /** @description No rule says how long a term of this kind of body is: months or endsOn must be given. */
        TermLengthNeededProblem: {
            body: string;
            detail: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:term-length-needed";
        };
        /** @description The term would end before it begins. */
        TermPeriodEmptyProblem: {
            detail: string;
            /** Format: date */
            endsOn: string;
            instance: string;
            /** Format: date */
            startedOn: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:term-period-empty";
        };
        /** @description No term of this body is on record. */
        TermUnknownProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 404;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:term-unknown";
        };
        /** @description Only discipline may raise or lift the amount above which it clears draws. */
        ThresholdNotYoursProblem: {
            clearanceAboveFen: number;
            detail: string;
            instance: string;
            /** @constant */
            status: 403;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:threshold-not-yours";
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
        /** @description The period ends further ahead than anything is booked. */
        TooFarAheadProblem: {
            detail: string;
            field?: string;
            instance: string;
            mostYearsAhead: number;
            rule?: string;
            /** @constant */
            status: 422;
            suggestions?: components["schemas"]["Suggestion"][];
            title: string;
            /** @constant */
            type: "urn:liandong:problem:too-far-ahead";
        };
        /** @description The person has as many addresses that open a calendar as one may. */
        TooManyCalendarLinksProblem: {
            detail: string;
            instance: string;
            maxLinksPerPerson: number;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:too-many-calendar-links";
        };
        /** @description More initiatives than these are not made of one task. */
        TooManyInitiativesProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:too-many-initiatives";
        };
        /** @description A bundle has too many lines. */
        TooManyLinesProblem: {
            detail: string;
            instance: string;
            path: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:too-many-lines";
        };
        /** @description The series has too many dates. */
        TooManyOccurrencesProblem: {
            detail: string;
            field?: string;
            instance: string;
            rule?: string;
            /** @constant */
            status: 422;
            suggestions?: components["schemas"]["Suggestion"][];
            title: string;
            /** @constant */
            type: "urn:liandong:problem:too-many-occurrences";
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
        /** @description More people are not on one list. */
        TooManySignedUpProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 409;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:too-many-signed-up";
        };
        /** @description More than one body would be accountable. */
        TwoAccountableProblem: {
            accountable: string[];
            detail: string;
            instance: string;
            path: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:two-accountable";
        };
        /** @description There is no such blocking. */
        UnknownBlockingProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 404;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:unknown-blocking";
        };
        /** @description A code that is named is that of no registered body. */
        UnknownBodyProblem: {
            body?: string;
            detail: string;
            errors?: {
                message: string;
                path: string;
                rule?: string;
            }[];
            instance: string;
            path?: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:unknown-body";
        };
        /** @description The initiative has no such bundle. */
        UnknownBundleProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 404;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:unknown-bundle";
        };
        /** @description There is no such initiative. */
        UnknownInitiativeProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 404;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:unknown-initiative";
        };
        /** @description The series has no date that starts then. */
        UnknownOccurrenceProblem: {
            detail: string;
            field?: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:unknown-occurrence";
        };
        /** @description There is no such reservation, or its time is long over. */
        UnknownReservationProblem: {
            detail: string;
            instance: string;
            /** @constant */
            status: 404;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:unknown-reservation";
        };
        /** @description There is no such resource (404), or what is named is no unit’s resource (422). */
        UnknownResourceProblem: {
            detail: string;
            instance: string;
            path?: string;
            status: 404 | 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:unknown-resource";
        };
        /** @description No occurrence starts then, or it must be said which. */
        UnknownSessionProblem: {
            detail: string;
            instance: string;
            path: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:unknown-session";
        };
        /** @description This is no IANA time zone. */
        UnknownTimeZoneProblem: {
            detail: string;
            instance: string;
            path: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:unknown-time-zone";
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
        UseDto: {
            amountFen?: number;
            receipt?: string;
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
        Warning: {
            /** @enum {string} */
            code: "holiday-by-notice";
            detail: string;
            holiday: string;
            on: string;
        };
        WorkingDays: {
            items: {
                /** Format: date */
                date: string;
                holiday?: string;
                /** @constant */
                isMakeUpDay?: true;
                /** @constant */
                isProvisional?: true;
                isWorkingDay: boolean;
            }[];
            next: null;
            years: {
                provisional: boolean;
                source?: string;
                year: number;
            }[];
        };
        /** @description A day worked instead is no weekend day, lies in a holiday, or in another year. */
        WorkingDayWrongProblem: {
            /** Format: date */
            date: string;
            detail: string;
            instance: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:working-day-wrong";
        };
        WorkingYear: {
            holidays: {
                from: string;
                name: string;
                to: string;
            }[];
            provisional: boolean;
            source: string;
            workingDays: string[];
            year: number;
        };
        /** @description This is not the code. */
        WrongCodeProblem: {
            detail: string;
            instance: string;
            path: string;
            /** @constant */
            status: 422;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:wrong-code";
        };
        /** @description Another unit decides on this; location is its address at the gateway. */
        WrongUnitProblem: {
            detail: string;
            instance: string;
            location: string;
            /** @constant */
            status: 421;
            title: string;
            /** @constant */
            type: "urn:liandong:problem:wrong-unit";
            unit: string;
        };
    };
    responses: {
        /** @description Does not fit what is there */
        BodyDissolvedProblem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["BodyDissolvedProblem"];
            };
        };
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
        Refusal403SMRM: {
            headers: {
                /** @description What token is needed (RFC 6750). */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["RoleMissingProblem"];
            };
        };
        /** @description Not this caller */
        Refusal403SMRMNYB: {
            headers: {
                /** @description What token is needed (RFC 6750). */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["RoleMissingProblem"] | components["schemas"]["NotYourBodyProblem"];
            };
        };
        /** @description Not this caller */
        Refusal403SMRMNYBOR: {
            headers: {
                /** @description What token is needed (RFC 6750). */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["RoleMissingProblem"] | components["schemas"]["NotYourBodyProblem"] | components["schemas"]["OwnRequestProblem"];
            };
        };
        /** @description Not here */
        Refusal404NFUR: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownResourceProblem"];
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
        /** @description Understood, and cannot be done */
        Refusal422IKRBDUB: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownBodyProblem"];
            };
        };
        /** @description Understood, and cannot be done */
        Refusal422IKRBDUR: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownResourceProblem"];
            };
        };
        /** @description Understood, and cannot be done */
        Refusal422UBBD: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnknownBodyProblem"] | components["schemas"]["BodyDissolvedProblem"];
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
        /** @description Not this caller */
        ScopeMissingProblem: {
            headers: {
                /** @description What token is needed (RFC 6750). */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ScopeMissingProblem"];
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
        UnknownResourceProblem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnknownResourceProblem"];
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
        /** @description Another unit decides on this */
        WrongUnitProblem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["WrongUnitProblem"];
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
    BodiesController_list: {
        parameters: {
            query?: {
                at?: string;
                cursor?: string;
                format?: "json" | "csv";
                kind?: "working-committee" | "leading-party-group" | "agency-party-committee" | "general-branch" | "branch" | "trade-union" | "youth-league" | "womens-federation" | "department";
                limit?: number;
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
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Body"][];
                        next: string | null;
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refusal400BRVFBC"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["ScopeMissingProblem"];
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
    RegisterBodiesController_add: {
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
                "application/json": components["schemas"]["RegisterBodyDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The version of what is shown. */
                    ETag?: string;
                    /** @description Where what was made is found. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Body"];
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
                    "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["RoleMissingProblem"] | components["schemas"]["NotYourRegisterProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["BodyExistsProblem"];
                };
            };
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
    BodyController_one: {
        parameters: {
            query?: {
                at?: string;
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description Only if the thing is at another version: ETags, or *. */
                "If-None-Match"?: string;
            };
            path: {
                code: string;
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
                    "application/json": components["schemas"]["Body"];
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
            403: components["responses"]["ScopeMissingProblem"];
            404: components["responses"]["NotFoundProblem"];
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
    RegisterBodiesController_revise: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseBodyDto"];
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
                    "application/json": components["schemas"]["Body"];
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
                    "application/json": components["schemas"]["Body"];
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
                    "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["RoleMissingProblem"] | components["schemas"]["NotYourRegisterProblem"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["BodyUnknownProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ChangePendingProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["DateInTheFutureProblem"] | components["schemas"]["DateBeforeLastChangeProblem"];
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
    RegisterBodiesController_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
            };
            path: {
                code: string;
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
                    "application/json": components["schemas"]["Body"];
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
                    "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["RoleMissingProblem"] | components["schemas"]["NotYourRegisterProblem"] | components["schemas"]["OwnRequestProblem"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["BodyUnknownProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ChangePendingProblem"] | components["schemas"]["NoPendingChangeProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["DateInTheFutureProblem"] | components["schemas"]["DateBeforeLastChangeProblem"] | components["schemas"]["UnknownBodyProblem"];
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
    RegisterBodiesController_dissolve: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DissolveBodyDto"];
            };
        };
        responses: {
            /** @description Taken: others must answer first */
            202: {
                headers: {
                    /** @description The version of what is shown. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Body"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMITFSIN"];
            /** @description Not this caller */
            403: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["RoleMissingProblem"] | components["schemas"]["NotYourRegisterProblem"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["BodyUnknownProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ChangePendingProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["DateInTheFutureProblem"] | components["schemas"]["DateBeforeLastChangeProblem"];
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
    RegisterBodiesController_merge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeBodyDto"];
            };
        };
        responses: {
            /** @description Taken: others must answer first */
            202: {
                headers: {
                    /** @description The version of what is shown. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Body"];
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
                    "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["RoleMissingProblem"] | components["schemas"]["NotYourRegisterProblem"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["BodyUnknownProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ChangePendingProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["DateInTheFutureProblem"] | components["schemas"]["DateBeforeLastChangeProblem"] | components["schemas"]["UnknownBodyProblem"] | components["schemas"]["RelationToItselfProblem"];
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
    RegisterBodiesController_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseChangeDto"];
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
                    "application/json": components["schemas"]["Body"];
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
                    "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["RoleMissingProblem"] | components["schemas"]["NotYourRegisterProblem"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["BodyUnknownProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ChangePendingProblem"] | components["schemas"]["NoPendingChangeProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["DateInTheFutureProblem"] | components["schemas"]["DateBeforeLastChangeProblem"];
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
    RegisterBodiesController_relate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelateBodyDto"];
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
                    "application/json": components["schemas"]["Body"];
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
                    "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["RoleMissingProblem"] | components["schemas"]["NotYourRegisterProblem"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["BodyUnknownProblem"] | components["schemas"]["RelationUnknownProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["AffiliationCircleProblem"] | components["schemas"]["SecondAffiliationProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownBodyProblem"] | components["schemas"]["RelationToItselfProblem"] | components["schemas"]["RelationEndsBeforeStartProblem"] | components["schemas"]["DateInTheFutureProblem"];
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
    RegisterBodiesController_endRelation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
            };
            path: {
                code: string;
                to: string;
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRelationDto"];
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
                    "application/json": components["schemas"]["Body"];
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
                    "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["RoleMissingProblem"] | components["schemas"]["NotYourRegisterProblem"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["BodyUnknownProblem"] | components["schemas"]["RelationUnknownProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["AffiliationCircleProblem"] | components["schemas"]["SecondAffiliationProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownBodyProblem"] | components["schemas"]["RelationToItselfProblem"] | components["schemas"]["RelationEndsBeforeStartProblem"] | components["schemas"]["DateInTheFutureProblem"];
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
    RegisterBodiesController_load: {
        parameters: {
            query?: {
                dryRun?: boolean;
            };
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
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodiesLoaded"];
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
                    "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["RoleMissingProblem"] | components["schemas"]["NotYourRegisterProblem"];
                };
            };
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
                    "application/json": components["schemas"]["BodiesLoaded"];
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["SheetUnreadableProblem"] | components["schemas"]["SheetTooLargeProblem"];
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
    CalendarFeedsController_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description Only if the thing is at another version: ETags, or *. */
                "If-None-Match"?: string;
            };
            path: {
                link: string;
                secret: string;
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
                    "text/calendar": string;
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
            404: components["responses"]["NotFoundProblem"];
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
    CalendarLinksController_list: {
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
                        items: components["schemas"]["CalendarLink"][];
                    };
                };
            };
            400: components["responses"]["Refusal400BRVF"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TooManyCalendarLinksProblem"];
                };
            };
            421: components["responses"]["WrongUnitProblem"];
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
    CalendarLinksController_ofBodyOrInitiative: {
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
                "application/json": components["schemas"]["MakeCalendarLinkDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Where what was made is found. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeLink"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            404: components["responses"]["NotFoundProblem"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["TooManyCalendarLinksProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            422: components["responses"]["Refusal422IKRBDUB"];
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
    CalendarLinksController_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                link: string;
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
            403: components["responses"]["Refusal403SMRMNYB"];
            404: components["responses"]["Refusal404NFUR"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["TooManyCalendarLinksProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            422: components["responses"]["Refusal422IKRBDUR"];
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
    ClearancesController_list: {
        parameters: {
            query?: {
                body?: string;
                cursor?: string;
                limit?: number;
                status?: "open" | "granted" | "refused" | "withdrawn";
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
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Clearance"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Refusal400BRVFBC"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["ScopeMissingProblem"];
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
    ClearancesController_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description Only if the thing is at another version: ETags, or *. */
                "If-None-Match"?: string;
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
                    /** @description The version of what is shown. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clearance"];
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
            403: components["responses"]["ScopeMissingProblem"];
            404: components["responses"]["NotFoundProblem"];
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
    ClearancesController_grant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["GrantClearanceDto"];
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
                    "application/json": components["schemas"]["Clearance"];
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
                    "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["RoleMissingProblem"] | components["schemas"]["NotClearingProblem"] | components["schemas"]["OwnClearanceProblem"] | components["schemas"]["NotEscalatedToProblem"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["ClearanceUnknownProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ClearanceDecidedProblem"] | components["schemas"]["ClearanceWithdrawnProblem"];
                };
            };
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
    ClearancesController_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["RefuseClearanceDto"];
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
                    "application/json": components["schemas"]["Clearance"];
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
                    "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["RoleMissingProblem"] | components["schemas"]["NotClearingProblem"] | components["schemas"]["OwnClearanceProblem"] | components["schemas"]["NotEscalatedToProblem"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["ClearanceUnknownProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ClearanceDecidedProblem"] | components["schemas"]["ClearanceWithdrawnProblem"];
                };
            };
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
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadLetter"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Refusal400BRVFBC"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRM"];
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
            403: components["responses"]["Refusal403SMRM"];
            404: components["responses"]["NotFoundProblem"];
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
    InitiativesController_list: {
        parameters: {
            query?: {
                body?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                q?: string;
                status?: "draft" | "posted" | "agreed" | "running" | "concluded" | "assessed" | "withdrawn";
                to?: string;
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
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Initiative"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Refusal400BRVFBC"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["ScopeMissingProblem"];
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
    InitiativesController_draft: {
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
                "application/json": components["schemas"]["DraftInitiativeDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The version of what is shown. */
                    ETag?: string;
                    /** @description Where what was made is found. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Initiative"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            409: components["responses"]["Refusal409CIPBD"];
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownBodyProblem"] | components["schemas"]["EndsBeforeStartProblem"] | components["schemas"]["UnknownTimeZoneProblem"] | components["schemas"]["OccurrencesOutOfOrderProblem"] | components["schemas"]["HostInvitedProblem"] | components["schemas"]["InvitedTwiceProblem"] | components["schemas"]["TwoAccountableProblem"] | components["schemas"]["QuorumUnreachableProblem"] | components["schemas"]["MemberRequiredProblem"] | components["schemas"]["ContentTooLargeProblem"];
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
    InitiativesController_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description Only if the thing is at another version: ETags, or *. */
                "If-None-Match"?: string;
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
                    /** @description The version of what is shown. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Initiative"];
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
            403: components["responses"]["ScopeMissingProblem"];
            404: components["responses"]["NotFoundProblem"];
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
    InitiativesController_revise: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["ReviseInitiativeDto"];
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
                    "application/json": components["schemas"]["Initiative"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownInitiativeProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["IllegalStepProblem"] | components["schemas"]["AlreadyStartedProblem"] | components["schemas"]["RespondByOverProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownBodyProblem"] | components["schemas"]["EndsBeforeStartProblem"] | components["schemas"]["UnknownTimeZoneProblem"] | components["schemas"]["OccurrencesOutOfOrderProblem"] | components["schemas"]["HostInvitedProblem"] | components["schemas"]["InvitedTwiceProblem"] | components["schemas"]["TwoAccountableProblem"] | components["schemas"]["QuorumUnreachableProblem"] | components["schemas"]["MemberRequiredProblem"] | components["schemas"]["ContentTooLargeProblem"] | components["schemas"]["RespondByOverProblem"];
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
    HostStepsController_assess: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["AssessDto"];
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
                    "application/json": components["schemas"]["Initiative"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownInitiativeProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["IllegalStepProblem"] | components["schemas"]["StageMissingProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
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
    BundlesController_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
                /** @description `wait=<s>`: the seconds, at most 30, to wait for the owners’ answers. */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestBundleDto"];
            };
        };
        responses: {
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    /** @description The version of what is shown. */
                    ETag?: string;
                    /** @description Where what was made is found. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvisedBundle"];
                };
            };
            /** @description Taken: others must answer first */
            202: {
                headers: {
                    /** @description The version of what is shown. */
                    ETag?: string;
                    /** @description Where what was made is found. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvisedBundle"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownInitiativeProblem"] | components["schemas"]["UnknownResourceProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["IllegalStepProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["TooManyLinesProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["EndsBeforeStartProblem"] | components["schemas"]["DecideByOutOfRangeProblem"];
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
    BundlesController_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description Only if the thing is at another version: ETags, or *. */
                "If-None-Match"?: string;
            };
            path: {
                bundle: string;
                id: string;
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
                    "application/json": components["schemas"]["AdvisedBundle"];
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
            403: components["responses"]["ScopeMissingProblem"];
            404: components["responses"]["NotFoundProblem"];
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
    BundlesController_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
            };
            path: {
                bundle: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseBundleDto"];
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
                    "application/json": components["schemas"]["AdvisedBundle"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownInitiativeProblem"] | components["schemas"]["UnknownBundleProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["IllegalStepProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
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
    HostStepsController_conclude: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["ConcludeDto"];
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
                    "application/json": components["schemas"]["Initiative"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownInitiativeProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["IllegalStepProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
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
    HostStepsController_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                    "application/json": components["schemas"]["Initiative"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownInitiativeProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["IllegalStepProblem"] | components["schemas"]["RespondByOverProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["RespondByOverProblem"];
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
    HostStepsController_acceptProposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
            };
            path: {
                body: string;
                id: string;
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
                    "application/json": components["schemas"]["Initiative"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownInitiativeProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["IllegalStepProblem"] | components["schemas"]["NoProposalProblem"] | components["schemas"]["AlreadyStartedProblem"] | components["schemas"]["RespondByOverProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["RespondByOverProblem"] | components["schemas"]["UnknownBodyProblem"] | components["schemas"]["EndsBeforeStartProblem"] | components["schemas"]["UnknownTimeZoneProblem"] | components["schemas"]["OccurrencesOutOfOrderProblem"] | components["schemas"]["HostInvitedProblem"] | components["schemas"]["InvitedTwiceProblem"] | components["schemas"]["TwoAccountableProblem"] | components["schemas"]["QuorumUnreachableProblem"] | components["schemas"]["MemberRequiredProblem"] | components["schemas"]["ContentTooLargeProblem"];
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
    HostStepsController_refuseProposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
            };
            path: {
                body: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
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
                    "application/json": components["schemas"]["Initiative"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownInitiativeProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["IllegalStepProblem"] | components["schemas"]["NoProposalProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
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
    SignUpsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: "taken" | "waiting";
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description Only if the thing is at another version: ETags, or *. */
                "If-None-Match"?: string;
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
                    /** @description The version of what is shown. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUps"];
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
            400: components["responses"]["Refusal400BRVFBC"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["ScopeMissingProblem"];
            404: components["responses"]["NotFoundProblem"];
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
    SignUpsController_signUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["SignUpDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The version of what is shown. */
                    ETag?: string;
                    /** @description Where what was made is found. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUp"];
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
                    "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["NotYourBodyProblem"] | components["schemas"]["NotYourSignUpProblem"];
                };
            };
            404: components["responses"]["NotFoundProblem"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["SignUpClosedProblem"] | components["schemas"]["TooManySignedUpProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            422: components["responses"]["Refusal422IKRBDUB"];
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
    SignUpsController_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description Only if the thing is at another version: ETags, or *. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                person: string;
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
                    "application/json": components["schemas"]["SignUp"];
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
            403: components["responses"]["ScopeMissingProblem"];
            404: components["responses"]["NotFoundProblem"];
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
    SignUpsController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                person: string;
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
                    "application/json": components["schemas"]["SignUpCounts"];
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
                    "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["NotYourBodyProblem"] | components["schemas"]["NotYourSignUpProblem"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["NotSignedUpProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["SignUpClosedProblem"] | components["schemas"]["AlreadyAttendedProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
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
    SignUpsController_attend: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendDto"];
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
                    "application/json": components["schemas"]["SignUp"];
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
                    "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["NotYourSignUpProblem"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["NotSignedUpProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["NoPlaceProblem"] | components["schemas"]["AttendanceTooEarlyProblem"] | components["schemas"]["AttendanceOverProblem"] | components["schemas"]["NoCodeProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["WrongCodeProblem"] | components["schemas"]["UnknownSessionProblem"];
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
    SignUpsController_revokeAttendance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionDto"];
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
                    "application/json": components["schemas"]["SignUp"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["NotSignedUpProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["NoPlaceProblem"] | components["schemas"]["AttendanceOverProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownSessionProblem"];
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
    SignUpsController_setCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                    "application/json": components["schemas"]["CheckInCode"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            404: components["responses"]["NotFoundProblem"];
            409: components["responses"]["Refusal409CIPBD"];
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
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
    SignUpsController_freeNoShows: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                    "application/json": components["schemas"]["SignUpCounts"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            404: components["responses"]["NotFoundProblem"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["AttendanceTooEarlyProblem"] | components["schemas"]["AttendanceOverProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
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
    HostStepsController_completeStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteStageDto"];
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
                    "application/json": components["schemas"]["Initiative"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownInitiativeProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["IllegalStepProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownBodyProblem"] | components["schemas"]["StageInFutureProblem"];
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
    HostStepsController_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                    "application/json": components["schemas"]["Initiative"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownInitiativeProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["IllegalStepProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
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
    HostStepsController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["ReasonDto"];
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
                    "application/json": components["schemas"]["Initiative"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownInitiativeProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["IllegalStepProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
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
    PlanImportController_load: {
        parameters: {
            query?: {
                acceptRest?: boolean;
                as?: "draft" | "posted";
                confirmUsual?: boolean;
                dryRun?: boolean;
                year?: number;
            };
            header: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                "content-type": string;
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
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAnswer"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"] | components["schemas"]["BadJsonProblem"] | components["schemas"]["BadMultipartProblem"];
                };
            };
            401: components["responses"]["Refusal401TMIT"];
            /** @description Not this caller */
            403: {
                headers: {
                    /** @description What token is needed (RFC 6750). */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["RoleMissingProblem"] | components["schemas"]["NotYourUnitProblem"];
                };
            };
            409: components["responses"]["Refusal409CIPBD"];
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAnswer"];
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    PlanImportController_template: {
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
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Refusal400BRVF"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRM"];
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
    InvitationsController_list: {
        parameters: {
            query?: {
                body?: string;
                cursor?: string;
                limit?: number;
                status?: "open" | "answered" | "closed";
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
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Refusal400BRVFBC"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["ScopeMissingProblem"];
            409: components["responses"]["BodyDissolvedProblem"];
            421: components["responses"]["WrongUnitProblem"];
            422: components["responses"]["Refusal422UBBD"];
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
    InvitationsController_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["AcceptDto"];
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
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            404: components["responses"]["NotFoundProblem"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["NotInvitedProblem"] | components["schemas"]["InitiativeWithdrawnProblem"] | components["schemas"]["InitiativeNotPostedProblem"] | components["schemas"]["InitiativeOverProblem"] | components["schemas"]["RespondByOverProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownBodyProblem"] | components["schemas"]["RespondByOverProblem"];
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
    InvitationsController_decline: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["DeclineDto"];
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
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            404: components["responses"]["NotFoundProblem"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["NotInvitedProblem"] | components["schemas"]["InitiativeWithdrawnProblem"] | components["schemas"]["InitiativeNotPostedProblem"] | components["schemas"]["InitiativeOverProblem"] | components["schemas"]["RespondByOverProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownBodyProblem"] | components["schemas"]["RespondByOverProblem"];
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
    InvitationsController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["ProposeDto"];
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
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            404: components["responses"]["NotFoundProblem"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["NotInvitedProblem"] | components["schemas"]["InitiativeWithdrawnProblem"] | components["schemas"]["InitiativeNotPostedProblem"] | components["schemas"]["InitiativeOverProblem"] | components["schemas"]["RespondByOverProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownBodyProblem"] | components["schemas"]["RespondByOverProblem"] | components["schemas"]["NothingProposedProblem"] | components["schemas"]["EndsBeforeStartProblem"];
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
    OpeningHoursController_read: {
        parameters: {
            query: {
                text: string;
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
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParsedOpeningHours"];
                };
            };
            400: components["responses"]["Refusal400BRVF"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRM"];
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
    ReservationsController_list: {
        parameters: {
            query?: {
                awaiting?: "approval" | "clearance";
                body?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                owner?: string;
                resource?: string;
                status?: "confirmed" | "held" | "awaiting-approval" | "awaiting-clearance" | "waitlisted" | "offered" | "used" | "refused" | "released" | "displaced" | "expired";
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
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReservationCopy"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Refusal400BRVFBC"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["ScopeMissingProblem"];
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
    ReservationsController_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description Only if the thing is at another version: ETags, or *. */
                "If-None-Match"?: string;
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
                    /** @description The version of what is shown. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"] | components["schemas"]["ReservationCopy"];
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
            403: components["responses"]["ScopeMissingProblem"];
            404: components["responses"]["NotFoundProblem"];
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
    ReservationStepsController_acceptOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                    "application/json": components["schemas"]["Reservation"] | components["schemas"]["ReservationCopy"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["UnknownReservationProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ReservationEndedProblem"] | components["schemas"]["ReservationOverProblem"] | components["schemas"]["BelongsToBundleProblem"] | components["schemas"]["NoOfferYetProblem"] | components["schemas"]["OfferExpiredProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["UnknownOccurrenceProblem"];
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
    ReservationStepsController_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                    "application/json": components["schemas"]["Reservation"] | components["schemas"]["ReservationCopy"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYBOR"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["UnknownReservationProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ReservationEndedProblem"] | components["schemas"]["ReservationOverProblem"] | components["schemas"]["BelongsToBundleProblem"] | components["schemas"]["HeldTooLongProblem"] | components["schemas"]["ResourceUnavailableProblem"] | components["schemas"]["ResourceRetiredProblem"] | components["schemas"]["AwaitsClearanceProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["UnknownOccurrenceProblem"] | components["schemas"]["UnknownBodyProblem"] | components["schemas"]["HeldTooLongProblem"] | components["schemas"]["NoHoldHereProblem"] | components["schemas"]["DrawIsNoSeriesProblem"] | components["schemas"]["OutsideOpeningHoursProblem"] | components["schemas"]["CapacityExceededProblem"] | components["schemas"]["QuotaExceededProblem"] | components["schemas"]["NotAllowedToUseProblem"] | components["schemas"]["NotYourInitiativeProblem"] | components["schemas"]["InThePastProblem"] | components["schemas"]["TooFarAheadProblem"] | components["schemas"]["LeadTimeProblem"] | components["schemas"]["ShorterThanAllowedProblem"] | components["schemas"]["LongerThanAllowedProblem"] | components["schemas"]["EndsBeforeItStartsProblem"] | components["schemas"]["AmountMissingProblem"] | components["schemas"]["InvalidRecurrenceProblem"] | components["schemas"]["RecurrenceWithoutEndProblem"] | components["schemas"]["TooManyOccurrencesProblem"] | components["schemas"]["NoOccurrencesProblem"] | components["schemas"]["DatesCoincideProblem"];
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
    ReservationStepsController_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                    "application/json": components["schemas"]["Reservation"] | components["schemas"]["ReservationCopy"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["UnknownReservationProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ReservationEndedProblem"] | components["schemas"]["ReservationOverProblem"] | components["schemas"]["BelongsToBundleProblem"] | components["schemas"]["HoldExpiredProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["UnknownOccurrenceProblem"] | components["schemas"]["LeadTimeProblem"] | components["schemas"]["InThePastProblem"];
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
    ReservationStepsController_displace: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["ReasonDto"];
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
                    "application/json": components["schemas"]["DisplacedReservation"] | components["schemas"]["DisplacedReservationCopy"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMITFSIN"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["UnknownReservationProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ReservationEndedProblem"] | components["schemas"]["ReservationOverProblem"] | components["schemas"]["BelongsToBundleProblem"] | components["schemas"]["OccupiesNothingProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["UnknownOccurrenceProblem"];
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
    ReservationStepsController_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["MoveDto"];
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
                    "application/json": components["schemas"]["Reservation"] | components["schemas"]["ReservationCopy"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["UnknownReservationProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ReservationEndedProblem"] | components["schemas"]["ReservationOverProblem"] | components["schemas"]["BelongsToBundleProblem"] | components["schemas"]["HeldTooLongProblem"] | components["schemas"]["ResourceUnavailableProblem"] | components["schemas"]["ResourceRetiredProblem"] | components["schemas"]["MoveNeedsApprovalProblem"] | components["schemas"]["HoldExpiredProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["UnknownOccurrenceProblem"] | components["schemas"]["UnknownBodyProblem"] | components["schemas"]["HeldTooLongProblem"] | components["schemas"]["NoHoldHereProblem"] | components["schemas"]["DrawIsNoSeriesProblem"] | components["schemas"]["OutsideOpeningHoursProblem"] | components["schemas"]["CapacityExceededProblem"] | components["schemas"]["QuotaExceededProblem"] | components["schemas"]["NotAllowedToUseProblem"] | components["schemas"]["NotYourInitiativeProblem"] | components["schemas"]["InThePastProblem"] | components["schemas"]["TooFarAheadProblem"] | components["schemas"]["LeadTimeProblem"] | components["schemas"]["ShorterThanAllowedProblem"] | components["schemas"]["LongerThanAllowedProblem"] | components["schemas"]["EndsBeforeItStartsProblem"] | components["schemas"]["AmountMissingProblem"] | components["schemas"]["InvalidRecurrenceProblem"] | components["schemas"]["RecurrenceWithoutEndProblem"] | components["schemas"]["TooManyOccurrencesProblem"] | components["schemas"]["NoOccurrencesProblem"] | components["schemas"]["DatesCoincideProblem"];
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
    ReservationStepsController_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["ReasonDto"];
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
                    "application/json": components["schemas"]["Reservation"] | components["schemas"]["ReservationCopy"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["UnknownReservationProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ReservationEndedProblem"] | components["schemas"]["ReservationOverProblem"] | components["schemas"]["BelongsToBundleProblem"] | components["schemas"]["AlreadyDecidedProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["UnknownOccurrenceProblem"];
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
    ReservationStepsController_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["ReleaseDto"];
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
                    "application/json": components["schemas"]["Reservation"] | components["schemas"]["ReservationCopy"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["UnknownReservationProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ReservationEndedProblem"] | components["schemas"]["ReservationOverProblem"] | components["schemas"]["BelongsToBundleProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["UnknownOccurrenceProblem"];
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
    ReservationStepsController_renew: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["RenewDto"];
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
                    "application/json": components["schemas"]["Reservation"] | components["schemas"]["ReservationCopy"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["UnknownReservationProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ReservationEndedProblem"] | components["schemas"]["ReservationOverProblem"] | components["schemas"]["BelongsToBundleProblem"] | components["schemas"]["HoldExpiredProblem"] | components["schemas"]["HeldTooLongProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["UnknownOccurrenceProblem"] | components["schemas"]["HeldTooLongProblem"];
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
    ReservationStepsController_use: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["UseDto"];
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
                    "application/json": components["schemas"]["Reservation"] | components["schemas"]["ReservationCopy"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["UnknownReservationProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ReservationEndedProblem"] | components["schemas"]["ReservationOverProblem"] | components["schemas"]["BelongsToBundleProblem"] | components["schemas"]["NotConfirmedProblem"] | components["schemas"]["NeedsClearanceProblem"] | components["schemas"]["HoldExpiredProblem"] | components["schemas"]["ResourceUnavailableProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["UnknownOccurrenceProblem"] | components["schemas"]["NotBegunProblem"];
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
    ResourcesController_list: {
        parameters: {
            query?: {
                cursor?: string;
                district?: string;
                equipment?: string[];
                free?: boolean;
                from?: string;
                kind?: "venue" | "people" | "organisation" | "fund" | "activity-place" | "training-place" | "culture" | "information";
                limit?: number;
                owner?: string;
                places?: number;
                q?: string;
                to?: string;
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
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FoundResource"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Refusal400BRVFBC"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["ScopeMissingProblem"];
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
    ResourcesController_offer: {
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
                "application/json": components["schemas"]["OfferResourceDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The version of what is shown. */
                    ETag?: string;
                    /** @description Where what was made is found. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            409: components["responses"]["Refusal409CIPBD"];
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownBodyProblem"] | components["schemas"]["InvalidDescriptionProblem"];
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
    ResourcesController_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description Only if the thing is at another version: ETags, or *. */
                "If-None-Match"?: string;
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
                    /** @description The version of what is shown. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
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
            403: components["responses"]["ScopeMissingProblem"];
            404: components["responses"]["NotFoundProblem"];
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
    ResourcesController_revise: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["ReviseResourceDto"];
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
                    "application/json": components["schemas"]["Resource"];
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
                    "application/problem+json": components["schemas"]["ScopeMissingProblem"] | components["schemas"]["RoleMissingProblem"] | components["schemas"]["NotYourBodyProblem"] | components["schemas"]["ThresholdNotYoursProblem"];
                };
            };
            404: components["responses"]["Refusal404NFUR"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ResourceRetiredProblem"] | components["schemas"]["ResourceInUseProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["InvalidDescriptionProblem"];
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
    BlockingsController_block: {
        parameters: {
            query?: {
                dryRun?: boolean;
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["BlockPeriodDto"];
            };
        };
        responses: {
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockingAnswer"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    /** @description The version of what is shown. */
                    ETag?: string;
                    /** @description Where what was made is found. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockingAnswer"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            404: components["responses"]["Refusal404NFUR"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ResourceRetiredProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["InThePastProblem"] | components["schemas"]["TooFarAheadProblem"] | components["schemas"]["EndsBeforeItStartsProblem"];
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
    BlockingsController_unblock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
            };
            path: {
                blocking: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to show */
            204: {
                headers: {
                    /** @description The version of what is shown. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["UnknownBlockingProblem"];
                };
            };
            409: components["responses"]["Refusal409CIPBD"];
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            422: components["responses"]["Refusal422IKRBDUR"];
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
    ResourcesController_calendar: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description Only if the thing is at another version: ETags, or *. */
                "If-None-Match"?: string;
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
                    /** @description The version of what is shown. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
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
            403: components["responses"]["ScopeMissingProblem"];
            404: components["responses"]["Refusal404NFUR"];
            422: components["responses"]["UnknownResourceProblem"];
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
    CalendarLinksController_ofResource: {
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
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Where what was made is found. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeLink"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            404: components["responses"]["Refusal404NFUR"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["TooManyCalendarLinksProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            422: components["responses"]["Refusal422IKRBDUR"];
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
    CalendarLinksController_revokeOfResource: {
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
                link: string;
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
            403: components["responses"]["Refusal403SMRMNYB"];
            404: components["responses"]["Refusal404NFUR"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["TooManyCalendarLinksProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            422: components["responses"]["Refusal422IKRBDUR"];
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
    BookingsController_reserve: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["ReserveDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The version of what is shown. */
                    ETag?: string;
                    /** @description Where what was made is found. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"] | components["schemas"]["ReservationCopy"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            404: components["responses"]["Refusal404NFUR"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["HeldTooLongProblem"] | components["schemas"]["ResourceUnavailableProblem"] | components["schemas"]["ResourceRetiredProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["UnknownBodyProblem"] | components["schemas"]["UnknownResourceProblem"] | components["schemas"]["HeldTooLongProblem"] | components["schemas"]["NoHoldHereProblem"] | components["schemas"]["DrawIsNoSeriesProblem"] | components["schemas"]["OutsideOpeningHoursProblem"] | components["schemas"]["CapacityExceededProblem"] | components["schemas"]["QuotaExceededProblem"] | components["schemas"]["NotAllowedToUseProblem"] | components["schemas"]["NotYourInitiativeProblem"] | components["schemas"]["InThePastProblem"] | components["schemas"]["TooFarAheadProblem"] | components["schemas"]["LeadTimeProblem"] | components["schemas"]["ShorterThanAllowedProblem"] | components["schemas"]["LongerThanAllowedProblem"] | components["schemas"]["EndsBeforeItStartsProblem"] | components["schemas"]["AmountMissingProblem"] | components["schemas"]["InvalidRecurrenceProblem"] | components["schemas"]["RecurrenceWithoutEndProblem"] | components["schemas"]["TooManyOccurrencesProblem"] | components["schemas"]["NoOccurrencesProblem"] | components["schemas"]["DatesCoincideProblem"];
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
    ResourcesController_retire: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["RetireResourceDto"];
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
                    "application/json": components["schemas"]["Resource"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            404: components["responses"]["Refusal404NFUR"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["ResourceRetiredProblem"] | components["schemas"]["ResourceInUseProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            422: components["responses"]["Refusal422IKRBDUR"];
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
    RulesController_list: {
        parameters: {
            query?: {
                cursor?: string;
                key?: string;
                limit?: number;
                on?: string;
                scope?: string;
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
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RuleVersion"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Refusal400BRVFBC"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["ScopeMissingProblem"];
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
    RulesController_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description Only if the thing is at another version: ETags, or *. */
                "If-None-Match"?: string;
            };
            path: {
                key: string;
                scope: string;
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
                    "application/json": components["schemas"]["RuleHistory"];
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
            403: components["responses"]["ScopeMissingProblem"];
            404: components["responses"]["NotFoundProblem"];
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
    RulesController_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
            };
            path: {
                key: string;
                scope: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRuleDto"];
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
                    "application/json": components["schemas"]["RuleHistory"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRM"];
            404: components["responses"]["NotFoundProblem"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["RuleContradictsProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["RuleWithoutSourceProblem"] | components["schemas"]["RuleWithoutGroundProblem"] | components["schemas"]["RulePeriodEmptyProblem"] | components["schemas"]["RuleTypeDiffersProblem"] | components["schemas"]["RuleNotUsableProblem"];
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
    RulesController_retire: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
            };
            path: {
                key: string;
                scope: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireRuleDto"];
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
                    "application/json": components["schemas"]["RuleHistory"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRM"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["RuleUnknownProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["RuleAlreadyEndedProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["RulePeriodEmptyProblem"];
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
    RulesController_load: {
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
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesImported"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRM"];
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
    TasksController_list: {
        parameters: {
            query?: {
                body?: string;
                cursor?: string;
                late?: boolean;
                limit?: number;
                status?: "open" | "under-way" | "done" | "cancelled";
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
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Task"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Refusal400BRVFBC"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["ScopeMissingProblem"];
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
    TasksController_add: {
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
                "application/json": components["schemas"]["OpenTaskDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The version of what is shown. */
                    ETag?: string;
                    /** @description Where what was made is found. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            409: components["responses"]["Refusal409CIPBD"];
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["LeadCooperatesProblem"] | components["schemas"]["BodyTwiceProblem"];
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
    TasksController_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description Only if the thing is at another version: ETags, or *. */
                "If-None-Match"?: string;
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
                    /** @description The version of what is shown. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
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
            403: components["responses"]["ScopeMissingProblem"];
            404: components["responses"]["NotFoundProblem"];
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
    TasksController_revise: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["ReviseTaskDto"];
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
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            404: components["responses"]["NotFoundProblem"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["TaskClosedProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["LeadCooperatesProblem"] | components["schemas"]["BodyTwiceProblem"];
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
    TasksController_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["CloseTaskDto"];
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
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            404: components["responses"]["NotFoundProblem"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["TaskClosedProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
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
    TasksController_makeInitiative: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["MakeInitiativeDto"];
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
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            404: components["responses"]["NotFoundProblem"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["TaskClosedProblem"] | components["schemas"]["TooManyInitiativesProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
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
    TasksController_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["ReportTaskDto"];
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
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            404: components["responses"]["NotFoundProblem"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["TaskClosedProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
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
    TermsController_list: {
        parameters: {
            query?: {
                body?: string;
                cursor?: string;
                limit?: number;
                on?: string;
                state?: "open" | "near" | "due" | "overdue" | "done" | "waived";
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
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Term"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Refusal400BRVFBC"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["ScopeMissingProblem"];
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
    TermsController_start: {
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
                "application/json": components["schemas"]["StartTermDto"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The version of what is shown. */
                    ETag?: string;
                    /** @description Where what was made is found. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Term"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Does not fit what is there */
            409: {
                headers: {
                    /** @description Seconds after which it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["TermExistsProblem"] | components["schemas"]["TermClosedProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["TermPeriodEmptyProblem"] | components["schemas"]["TermLengthNeededProblem"] | components["schemas"]["BodyNotRegisteredProblem"];
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
    TermsController_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description Only if the thing is at another version: ETags, or *. */
                "If-None-Match"?: string;
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
                    /** @description The version of what is shown. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Term"];
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
            403: components["responses"]["ScopeMissingProblem"];
            404: components["responses"]["NotFoundProblem"];
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
    TermsController_delay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["DelayTermDto"];
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
                    "application/json": components["schemas"]["Term"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["TermUnknownProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["TermClosedProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["DelayNotLaterProblem"] | components["schemas"]["BodyNotRegisteredProblem"];
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
    TermsController_renew: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
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
                "application/json": components["schemas"]["RenewTermDto"];
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
                    "application/json": components["schemas"]["Term"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRMNYB"];
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotFoundProblem"] | components["schemas"]["TermUnknownProblem"];
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
                    "application/problem+json": components["schemas"]["CommandInProgressProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["TermClosedProblem"];
                };
            };
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["TermPeriodEmptyProblem"] | components["schemas"]["TermLengthNeededProblem"] | components["schemas"]["ElectionInTheFutureProblem"] | components["schemas"]["ElectionBeforeTermProblem"] | components["schemas"]["BodyNotRegisteredProblem"];
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
    TermsController_listLedger: {
        parameters: {
            query?: {
                class?: "missing" | "overdue-b" | "overdue-a" | "delayed" | "ending" | "running";
                cursor?: string;
                limit?: number;
                on?: string;
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
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermLedger"];
                };
            };
            400: components["responses"]["Refusal400BRVFBC"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["ScopeMissingProblem"];
            421: components["responses"]["WrongUnitProblem"];
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
    TimesController_read: {
        parameters: {
            query: {
                hours?: string;
                timeZone?: string;
                words: string;
                year?: number;
            };
            header: {
                "accept-language": string;
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
                        /** @enum {string} */
                        kind: "exact" | "days" | "window" | "latest" | "recurring" | "relative" | "open" | "unreadable" | "fault";
                        occurrences?: {
                            from: string;
                            to?: string;
                        }[];
                        reading: string;
                        reason?: string;
                        reasonCode?: string;
                        /** @enum {string} */
                        sure: "certain" | "usual" | "ask";
                    };
                };
            };
            400: components["responses"]["Refusal400BRVF"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["ScopeMissingProblem"];
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
    WorkingDaysController_list: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                year?: number;
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
            /** @description Done, or what was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingDays"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BadRequestProblem"] | components["schemas"]["ValidationFailedProblem"] | components["schemas"]["PeriodWrongProblem"];
                };
            };
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["ScopeMissingProblem"];
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
    WorkingDaysController_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of titles and details of problems. */
                "Accept-Language"?: string;
                /** @description The same key of the same caller on the same path is the same request: a repeat gets the first answer. */
                "Idempotency-Key"?: string;
                /** @description Only if the thing is still at this version: an ETag, or *. */
                "If-Match"?: string;
            };
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishYearDto"];
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
                    "application/json": components["schemas"]["WorkingYear"];
                };
            };
            400: components["responses"]["Refusal400BRVFBJ"];
            401: components["responses"]["Refusal401TMIT"];
            403: components["responses"]["Refusal403SMRM"];
            404: components["responses"]["NotFoundProblem"];
            409: components["responses"]["Refusal409CIPBD"];
            412: components["responses"]["VersionMismatchProblem"];
            413: components["responses"]["BodyTooLargeProblem"];
            415: components["responses"]["UnsupportedMediaTypeProblem"];
            421: components["responses"]["WrongUnitProblem"];
            /** @description Understood, and cannot be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["BodyDissolvedProblem"] | components["schemas"]["HolidayPeriodWrongProblem"] | components["schemas"]["WorkingDayWrongProblem"];
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
}
