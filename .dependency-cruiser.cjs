/** Who may import whom (libs: kernel ← contracts ← event-store, messaging ← initiatives, resources ← services). Each rule has a fixture that breaks it. */
const lib = (names) => `(^|fixtures/[a-z-]+/)libs/(${names})/`;
const outside = (names) => `(^|fixtures/[a-z-]+/)(libs/(?!(${names})/)|services/|deploy/|test/(?!dependency-rules))`;

/** A library and the libraries that it may import; everything else of ours is out of bounds. Specs and fixtures may also use libs/testing. */
const may = (name, ...others) => ({
  name: `${name}-imports-only-its-own`,
  severity: 'error',
  comment: `libs/${name} may import ${others.length > 0 ? others.join(', ') : 'no other part of the project'}.`,
  from: { path: lib(name), pathNot: '\\.(spec|conformance|fixture)\\.ts$' },
  to: { path: outside([name, ...others].join('|')) },
});

module.exports = {
  forbidden: [
    may('kernel'),
    may('sheets'),
    may('contracts', 'kernel'),
    may('event-store', 'kernel', 'contracts'),
    may('messaging', 'kernel', 'contracts', 'event-store'),
    may('timers', 'kernel', 'contracts', 'event-store'),
    may('http', 'kernel', 'contracts', 'event-store'),
    may('working-days', 'kernel', 'contracts'),
    may('times', 'kernel', 'contracts', 'http', 'working-days'),
    may('register', 'kernel', 'contracts', 'event-store', 'messaging', 'http'),
    may(
      'initiatives',
      'kernel',
      'contracts',
      'event-store',
      'messaging',
      'timers',
      'http',
      'working-days',
      'times',
      'register',
      'sheets',
    ),
    may('resources', 'kernel', 'contracts', 'event-store', 'messaging', 'timers', 'http', 'working-days', 'register'),
    may(
      'unit-service',
      'kernel',
      'contracts',
      'event-store',
      'messaging',
      'timers',
      'http',
      'working-days',
      'times',
      'register',
      'initiatives',
      'resources',
    ),
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      comment: 'What runs in production knows nothing of tests.',
      from: {
        path: '(^|fixtures/[a-z-]+/)(libs/(?!testing/)|services/[^/]+/src/)',
        pathNot: '\\.(spec|conformance|fixture|process)\\.ts$',
      },
      to: { path: lib('testing') },
    },
    {
      name: 'kafkajs-only-in-messaging-kafka',
      severity: 'error',
      comment:
        'The Kafka client is behind one port, so that it can be replaced. Benchmarks may, to measure the raw twin.',
      from: { pathNot: '(^|fixtures/[a-z-]+/)(libs/messaging/kafka/|test/benchmarks/)' },
      to: { path: 'node_modules/kafkajs' },
    },
    {
      name: 'no-service-imports-a-service',
      severity: 'error',
      from: { path: '(^|fixtures/[a-z-]+/)services/([^/]+)/' },
      to: { path: '(^|fixtures/[a-z-]+/)services/', pathNot: '(^|fixtures/[a-z-]+/)services/$2/' },
    },
    {
      name: 'libraries-are-entered-through-their-index',
      severity: 'error',
      from: { path: '(^|fixtures/[a-z-]+/)(libs|services)/([^/]+)/' },
      to: {
        path: '(^|fixtures/[a-z-]+/)libs/[^/]+/',
        pathNot: ['libs/[^/]+/index\\.ts$', '(^|fixtures/[a-z-]+/)$2/$3/'],
      },
    },
    {
      name: 'deciders-stay-pure',
      severity: 'error',
      comment: 'A decision sees no framework, no store, no network, no file.',
      from: { path: '(/domain/|libs/working-days/|\\.decide[a-z.-]*\\.ts$)', pathNot: '\\.(spec|fixture)\\.ts$' },
      to: {
        path: [
          'node_modules/(@nestjs|mongoose|kafkajs|fastify)',
          '^(node:)?(fs|net|http|https|child_process)',
          lib('event-store|messaging|http|timers'),
        ],
      },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'A circle of which one side is only types is none at run time.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      mainFields: ['module', 'main'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
