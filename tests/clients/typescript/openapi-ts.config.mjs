// How the TypeScript client is generated, by `npx openapi-ts`.

/** A newer server may send values that this client has not heard of. The type says so, and editors still complete. */
const anyOtherText = { allOf: [{ type: 'string' }, { type: 'object', properties: {}, additionalProperties: false }] };

/** Turns `'queued' | 'running'` into `'queued' | 'running' | (string & {})`. */
function openEnumerations(contract) {
  for (const schema of Object.values(contract.components.schemas)) {
    if (schema.enum) {
      schema.anyOf = [{ type: 'string', enum: schema.enum }, anyOtherText];
      delete schema.type;
      delete schema.enum;
    }
  }
}

export default {
  input: 'meltano-v2.yaml',
  // Node asks for the extension; a bundler needs none.
  output: { path: 'meltano', module: { extension: '.js' } },
  parser: { patch: { input: openEnumerations } },
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
};
