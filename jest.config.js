import { availableParallelism } from 'node:os';

// The suffix of a test says its cost: .spec milliseconds, .int.spec a database, .workflow.spec skipped time, .e2e.spec everything.
// .fault.spec kills processes on the whole real system, for ten minutes: `npm run faults`.
const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        keepClassNames: true,
      },
      module: { type: 'es6', ignoreDynamic: true }, // a run's setup is CommonJS, and imports what was built into dist
      sourceMaps: 'inline',
    },
  ],
};

const shared = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform,
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

const temporal = {
  globalSetup: '<rootDir>/test/support/start-temporal.ts',
  globalTeardown: '<rootDir>/test/support/stop-temporal.ts',
};

export default {
  testTimeout: 120_000,
  // A finished spec's modules stay in its worker's memory: a worker gives way to a new one before that ends the run.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: '1GB',
  // Only the first test that asks for a database starts one, so every run can have it.
  globalSetup: '<rootDir>/test/support/start-postgres.ts',
  globalTeardown: '<rootDir>/test/support/stop-postgres.ts',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, '\\.(int|workflow|e2e|fault)\\.spec\\.ts$'],
    },
    { ...shared, displayName: 'database', testMatch: ['**/*.int.spec.ts'] },
    { ...shared, ...temporal, displayName: 'workflow', testMatch: ['**/*.workflow.spec.ts'] },
    { ...shared, displayName: 'story', testMatch: ['**/*.e2e.spec.ts'] },
    ...(process.env.FAULTS ? [{ ...shared, displayName: 'fault', testMatch: ['**/*.fault.spec.ts'] }] : []),
  ],
};
