import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { loadApiConfig, loadConfig, loadWorkerConfig } from '#config';
import { SCOPE_ATTRIBUTE } from '#temporal';

/*
 * No container runs here. What can be known without one: that processes get the settings they ask for, that what is named exists, and
 * that no secret is written down.
 */

interface Service {
  readonly build?: { readonly target: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: object;
  readonly volumes?: readonly string[];
}

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const here = (file: string): string => readFileSync(join(checkout, 'infra', 'containers', file), 'utf8');
const { services } = parse(here('compose.yaml'), { merge: true }) as { services: Record<string, Service> };
const containerfile = here('Containerfile');

const given: Readonly<Record<string, string>> = {
  POSTGRES_PASSWORD: '0123456789abcdef',
  DUNGHAN_TOKEN_KEY: 'c'.repeat(43),
  DUNGHAN_PUBLIC_URL: 'https://dunghan.example',
  SMTP_URL: 'smtps://mail.example',
  MAIL_FROM: 'Đúng Hạn <dunghan@dunghan.example>',
};

it('each process gets the settings it asks for', () => {
  expect(loadApiConfig({ env: environmentOf('api') })).toMatchObject({ publicUrl: given['DUNGHAN_PUBLIC_URL'] });
  expect(loadWorkerConfig({ env: environmentOf('worker') })).toMatchObject({
    temporal: { address: 'temporal:7233', namespace: 'dunghan' },
  });
  expect(loadConfig(environmentOf('prepare')).databaseUrl).toBe(loadApiConfig({ env: environmentOf('api') }).databaseUrl);
});

it('what one process puts into the store of files, the other finds there, and the next container, too', () => {
  for (const [name, { files }] of [
    ['api', loadApiConfig({ env: environmentOf('api') })],
    ['worker', loadWorkerConfig({ env: environmentOf('worker') })],
  ] as const)
    expect([name, services[name]?.volumes]).toEqual([name, [`files:${files.folder}`]]);
  expect(containerfile).toContain('chown node:node /files');
});

it('the server registers the namespace and the search attribute that the worker uses', () => {
  expect(services['temporal']?.command).toContain(`--namespace=${environmentOf('worker')['TEMPORAL_NAMESPACE']}`);
  expect(services['temporal']?.command).toContain(`--search-attribute=${SCOPE_ATTRIBUTE.name}=Keyword`);
});

it('everything that is started has been built', () => {
  for (const { command = [] } of Object.values(services))
    if (command[0] === 'node') expect(existsSync(join(checkout, command[1]!.replace(/^dist\//, '').replace(/js$/, 'ts')))).toBe(true);
});

it('nobody waits for what does not exist or cannot tell that it is well', () => {
  for (const { depends_on = {} } of Object.values(services))
    for (const [name, { condition }] of Object.entries(depends_on)) {
      expect(Object.keys(services)).toContain(name);
      if (condition === 'service_healthy') expect(services[name]?.healthcheck).toBeDefined();
    }
});

it('the images it builds are stages of the Containerfile, and what they copy is there', () => {
  const stages = [...containerfile.matchAll(/^FROM \S+ AS (\S+)$/gm)].map(([, name]) => name);
  for (const { build } of Object.values(services)) if (build) expect(stages).toContain(build.target);
  for (const [, sources] of containerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm))
    for (const source of sources!.split(' ')) expect(existsSync(join(checkout, source.replace(/\*.*$/, '')))).toBe(true);
});

it('no secret is written down', () => {
  const secrets = Object.entries(given).filter(([name]) => /PASSWORD|KEY|SMTP_URL/.test(name));
  expect(secrets).not.toEqual([]);
  for (const { environment = {} } of Object.values(services))
    for (const [name, value] of Object.entries(environment))
      if (/PASSWORD|KEY|SMTP_URL|DATABASE_URL/.test(name)) expect(value).toMatch(/\$\{\w+:\?/);
});

/** With `${NAME:?…}` and `${NAME:-…}` filled in, as the tool does it. */
function environmentOf(name: string): NodeJS.ProcessEnv {
  const fill = (text: string): string =>
    text.replace(/\$\{(\w+):([?-])([^}]*)\}/g, (_, variable: string, kind: string, rest: string) => {
      const value = given[variable] ?? (kind === '-' ? rest : undefined);
      if (value === undefined) throw new Error(`${variable} is not explained.`);
      return value;
    });
  return Object.fromEntries(Object.entries(services[name]?.environment ?? {}).map(([key, value]) => [key, fill(value)]));
}
