import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { parse, parseAllDocuments } from 'yaml';
import { loadApiConfig, loadConfig, loadWorkerConfig } from '#config';

/* No cluster is at hand here. What can be known without one: that processes get the settings they ask for, and that what is named exists. */

interface Variable {
  readonly name: string;
  readonly valueFrom: Partial<Record<'secretKeyRef' | 'configMapKeyRef', { readonly name: string; readonly key: string }>>;
}

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: {
    readonly selector?: { readonly matchLabels?: object };
    readonly ports?: readonly { readonly targetPort: string }[];
    readonly template?: {
      readonly metadata: { readonly labels: object };
      readonly spec: { readonly containers: readonly Container[] };
    };
  };
}

interface Container {
  readonly command: readonly string[];
  readonly env: readonly Variable[];
  readonly envFrom?: readonly { readonly configMapRef: { readonly name: string } }[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly volumeMounts?: readonly { readonly mountPath: string }[];
}

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const here = (file: string): string => readFileSync(join(checkout, 'infra', 'cluster', file), 'utf8');
const kustomization = here('kustomization.yaml');
const { resources } = parse(kustomization) as { resources: string[] };
const manifests = resources.flatMap((file) => parseAllDocuments(here(file)).map((document) => document.toJS() as Manifest));

/** The secret's keys, as the head of kustomization.yaml has it made. */
const secret: Readonly<Record<string, string>> = {
  DATABASE_URL: 'postgres://dunghan:secret@postgres:5432/dunghan',
  DUNGHAN_TOKEN_KEY: 'c'.repeat(43),
  S3_ACCESS_KEY_ID: 'dunghan',
  S3_SECRET_ACCESS_KEY: 'a-secret-key',
  SMTP_URL: 'smtps://mail.example',
};

it('each process gets the settings it asks for', () => {
  const { databaseUrl, port } = loadApiConfig({ env: environmentOf('Deployment', 'api') });
  expect(loadConfig(environmentOf('Job', 'prepare')).databaseUrl).toBe(databaseUrl);
  expect(loadWorkerConfig({ env: environmentOf('Deployment', 'worker') })).toMatchObject({ databaseUrl });
  expect(containerOf('Deployment', 'api').ports).toEqual([{ name: 'http', containerPort: port }]);
  expect(find('Service', 'api').spec?.ports).toEqual([expect.objectContaining({ targetPort: 'http' })]);
});

it('files lie where every pod finds them, and what is on its way has room of its own', () => {
  const [api, worker] = [
    loadApiConfig({ env: environmentOf('Deployment', 'api') }),
    loadWorkerConfig({ env: environmentOf('Deployment', 'worker') }),
  ];
  expect(api.files.s3).toMatchObject({ bucket: 'dunghan-files', endpoint: 'https://s3.dunghan.example', secretAccessKey: 'a-secret-key' });
  expect(worker.files).toEqual(api.files);
  for (const part of ['api', 'worker'])
    expect(containerOf('Deployment', part).volumeMounts?.map(({ mountPath }) => mountPath)).toEqual([api.files.folder]);
});

it('the secret is made with every key that is asked for, and no other', () => {
  const made = [...kustomization.matchAll(/^# {3}([A-Z0-9_]+)=…$/gm)].map(([, key]) => key);
  expect(made).toEqual(Object.keys(secret));
});

it('everything that is started has been built', () => {
  for (const { spec } of manifests)
    for (const { command } of spec?.template?.spec.containers ?? [])
      expect(existsSync(join(checkout, command[1]!.replace(/^dist\//, '').replace(/js$/, 'ts')))).toBe(true);
});

it('what is to be found is labelled so', () => {
  for (const { spec } of manifests)
    if (spec?.selector?.matchLabels) expect(spec.template?.metadata.labels).toEqual(spec.selector.matchLabels);
  expect(find('Service', 'api').spec?.selector).toEqual(find('Deployment', 'api').spec?.template?.metadata.labels);
});

const find = (kind: string, name: string): Manifest => manifests.find((one) => one.kind === kind && one.metadata.name === name)!;

const containerOf = (kind: string, name: string): Container => find(kind, name).spec!.template!.spec.containers[0]!;

const environmentOf = (kind: string, name: string): NodeJS.ProcessEnv => {
  const { env, envFrom = [] } = containerOf(kind, name);
  const whole = envFrom.map(({ configMapRef }) => find('ConfigMap', configMapRef.name).data);
  const single = env.map(({ name: variable, valueFrom: { secretKeyRef, configMapKeyRef } }) => ({
    [variable]: secretKeyRef ? secret[secretKeyRef.key] : find('ConfigMap', configMapKeyRef!.name).data?.[configMapKeyRef!.key],
  }));
  // The image says it: a container is reached from outside itself.
  return Object.assign({ DUNGHAN_HOST: '0.0.0.0' }, ...whole, ...single) as NodeJS.ProcessEnv;
};
