// The conventions that Redocly's own assertions cannot say. What each is for stands in redocly.yaml.

// tags are plural, operationIds singular: `runs`, `run_create`.
const singular = (tag) => tag.replace(/s$/, '');

const NAMESPACE = '/meltano/core/v2beta/';

export default () => ({
  id: 'meltano',
  rules: {
    oas3: {
      'operation-name': ({ verbs }) => ({
        Operation(operation, { report, location, key }) {
          const name = operation.operationId ?? '';
          const at = location.child('operationId');
          const verb = name.split('_').pop();
          const known = verbs[verb];
          if (!name.includes('_') || !known) {
            return report({ message: `\`${name}\` is not noun_verb with one of ${Object.keys(verbs).join(', ')}`, location: at });
          }
          if (![known.method].flat().includes(key)) {
            report({ message: `\`${verb}\` is sent with ${[known.method].flat().join(' or ')}, not ${key}`, location: at });
          }
          const [tag] = operation.tags ?? [];
          // What the server says of itself has many nouns.
          if (tag && tag !== 'service' && !name.startsWith(`${singular(tag)}_`)) {
            report({ message: `\`${name}\` is tagged \`${tag}\` and does not begin with \`${singular(tag)}_\``, location: at });
          }
          const path = location.pointer.split('/')[2].replaceAll('~1', '/');
          if (known.because && key === 'post' && !path.endsWith(`/${verb}`)) {
            report({ message: `\`${verb}\` is a custom verb, and the path does not end with \`/${verb}\``, location: at });
          }
        },
      }),

      'path-style': () => ({
        PathItem(item, { report, location, key }) {
          const segments = key.split('/').slice(1);
          const wrong = segments.find((segment) => !/^(\{.*\}|[a-z0-9]+([-.][a-z0-9]+)*|)$/.test(segment));
          if (wrong) report({ message: `\`${wrong}\` is not lower-case-with-dashes`, location: location.key() });
          const operations = Object.values(item).filter((operation) => operation?.operationId);
          const ofService = operations.every((operation) => operation.tags?.[0] === 'service');
          if (!ofService && !key.startsWith(`${NAMESPACE}projects`)) {
            report({ message: `\`${key}\` is not below \`${NAMESPACE}projects\``, location: location.key() });
          }
        },
      }),

      'time-names': () => ({
        SchemaProperties(properties, { report, location }) {
          for (const [name, property] of Object.entries(properties)) {
            const says = name.endsWith('_at') || name === 'time' || name === 'not_before';
            if (property?.format === 'date-time' && !says) {
              report({ message: `\`${name}\` is a moment: \`…_at\`, \`time\` or \`not_before\``, location: location.child(name).key() });
            }
          }
        },
      }),

      // Pages, and whatever only refers to something that is described, would repeat themselves.
      described: () => ({
        NamedSchemas(schemas, { report, location }) {
          for (const [name, schema] of Object.entries(schemas)) {
            const leaf = schema?.type !== 'object' && !schema?.$ref;
            if (leaf && !schema.description) report({ message: `the schema \`${name}\` has no description`, location: location.child(name).key() });
          }
        },
        SchemaProperties(properties, { report, location }) {
          for (const [name, property] of Object.entries(properties)) {
            if (property && !property.$ref && !property.description) {
              report({ message: `the property \`${name}\` has no description`, location: location.child(name).key() });
            }
          }
        },
        Header(header, { report, location, key }) {
          if (!header.description) report({ message: `the header \`${key}\` has no description`, location });
        },
        Link(link, { report, location, key }) {
          if (!link.description) report({ message: `the link \`${key}\` has no description`, location });
        },
      }),

      // A stream's lines are named by `x-stream-item` alone, because OpenAPI has no word for them.
      'used-components': () => {
        const used = new Set();
        return {
          ref: (node) => void used.add(node.$ref),
          Operation: (operation) => void used.add(operation['x-stream-item']),
          Root: {
            leave(root, { report, location }) {
              for (const kind of ['parameters', 'responses', 'links', 'schemas']) {
                for (const name of Object.keys(root.components?.[kind] ?? {})) {
                  const pointer = `#/components/${kind}/${name}`;
                  const at = location.child(['components', kind, name]).key();
                  if (!used.has(pointer)) report({ message: `nothing refers to \`${pointer}\``, location: at });
                }
              }
            },
          },
        };
      },
    },
  },
});
