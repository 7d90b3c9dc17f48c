import { scopeOfRoute } from './scopes.js';

describe('The scope that a system needs', () => {
  it.each([
    ['GET', '/v1/initiatives/:id', 'initiatives:read'],
    ['POST', '/v1/initiatives/:id/bundles', 'initiatives:write'],
    ['POST', '/v1/invitations/:id/accept', 'initiatives:write'],
    ['HEAD', '/v1/resources', 'resources:read'],
    ['POST', '/v1/reservations/:id/displace', 'resources:write'],
    ['GET', '/v1/events', 'events:read'],
    ['POST', '/v1/dead-letters/:id/redrive', 'duties:write'],
    ['GET', '/v1/bodies', undefined],
    ['POST', '/v1/bodies', 'duties:write'],
    ['GET', '/v1/a-noun-to-come', 'duties:read'],
    ['DELETE', '/v1/a-noun-to-come/:id', 'duties:write'],
  ])('for %s %s is %s', (method, path, scope) => {
    expect(scopeOfRoute(method, path)).toBe(scope);
  });
});
