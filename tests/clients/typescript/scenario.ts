// Starts a run and follows it: `node built/scenario.js http://127.0.0.1:8000 warehouse dev tap-csv target-jsonl`.
//
// The token is taken from MELTANO_API_TOKEN. What the program saw is printed as JSON.

import { randomUUID } from 'node:crypto';
import { pluginList, projectList, runCreate, runLogStream, runView } from './meltano/index.js';
import type { ErrorBody, LogLine, Plugin } from './meltano/index.js';
import { createClient, createConfig, type Client } from './meltano/client/index.js';

interface Place {
  project: string;
  env: string;
}

async function main(url: string, project: string, env: string, ...blocks: string[]): Promise<void> {
  const client = createClient(createConfig({ baseUrl: url, auth: process.env['MELTANO_API_TOKEN'] }));
  const path: Place = { project, env };

  const projects = answer(await projectList({ client })).items;
  const plugins = await allPlugins(client, path);

  const body = { blocks, flags: { full_refresh: true } };
  // The key makes the request safe to repeat, should its answer get lost: the same key answers the same run.
  const headers = { 'idempotency-key': randomUUID() };
  const run = answer(await runCreate({ client, path, headers, body }));
  const again = answer(await runCreate({ client, path, headers, body }));

  const lines: Record<string, number> = {};
  const sources: Record<string, number> = {};
  const speakers = new Set<string>();
  let reason: string | undefined;
  for await (const line of follow(client, { ...path, run: run.id })) {
    switch (line.type) {
      case 'heartbeat':
        continue;
      case 'end':
        reason = line.reason;
        break;
      default: // A `log` line, or one of a type that a newer server has: it is shown like any other.
        count(sources, `${line.source}`);
        if (line.plugin !== undefined) speakers.add(line.plugin);
    }
    count(lines, line.type);
  }

  const over = answer(await runView({ client, path: { ...path, run: run.id } }));

  const stranger = await projectList({ client: createClient(createConfig({ baseUrl: url })) });

  const transcript = {
    projects: projects.map((project) => project.name),
    plugins: plugins.map((plugin) => `${plugin.type} ${plugin.name}`),
    created: `${run.kind} ${run.status}`,
    repeated: again.id === run.id,
    lines,
    sources,
    speakers: [...speakers].sort(),
    reason,
    status: `${over.kind} ${over.status}`,
    refused: `${stranger.response.status} ${stranger.error?.error_code}`,
  };
  console.log(JSON.stringify(transcript, null, 2));
}

/** What a call answered, if it was not refused. */
function answer<T>(answered: { data: T | undefined; error: ErrorBody | undefined }): T {
  if (answered.data === undefined) {
    throw new Error(`refused: ${answered.error?.message} (${answered.error?.error_code})`);
  }
  return answered.data;
}

/** The plugins, page by page. */
async function allPlugins(client: Client, path: Place): Promise<Plugin[]> {
  let page = answer(await pluginList({ client, path, query: { limit: 2 } }));
  const plugins = [...page.items];
  while (page.next_page !== undefined) {
    page = answer(await pluginList({ client, path, query: { limit: 2, page_token: page.next_page } }));
    plugins.push(...page.items);
  }
  return plugins;
}

/**
 * The lines of a run's log as they come, to the one that ends the stream. A heartbeat comes every 15 seconds; whoever
 * follows for longer than a test passes a `signal` that is aborted when three are missed.
 */
async function* follow(client: Client, path: Place & { run: string }, after = 0): AsyncGenerator<LogLine> {
  // Typed as `Blob`, which would wait for the whole log. `parseAs: 'stream'` leaves the body unread.
  const { error, response } = await runLogStream({ client, path, query: { after, follow: true }, parseAs: 'stream' });
  if (error !== undefined || response.body === null) {
    throw new Error(`refused: ${error?.message} (${error?.error_code})`);
  }
  let rest = '';
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const complete = (rest + text).split('\n');
    rest = complete.pop() ?? '';
    for (const json of complete) {
      const line = JSON.parse(json) as LogLine;
      yield line;
      after = line.seq;
      if (line.type === 'end') return;
    }
  }
  throw new Error(`the connection was cut: follow again with after=${after}`);
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

const [url = '', project = '', env = '', ...blocks] = process.argv.slice(2);
await main(url, project, env, ...blocks);
