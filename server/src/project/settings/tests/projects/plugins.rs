//! What defines the settings of a plugin: its type, lock files, other plugins, environments.

use super::Sketch;

pub(super) const PROJECTS: &[Sketch] = &[
    Sketch {
        name: "objects are put together",
        files: &[(
            "meltano.yml",
            "
environments:
- name: dev
  config: {plugins: {extractors: [{name: tap-x, config: {opts: {k: 2}, whole: {x: 1}}}]}}
plugins:
  extractors:
  - name: tap-x
    namespace: tap_x
    settings:
    - {name: opts, kind: object, aliases: [options]}
    - {name: opts.known, value: d}
    - {name: opts.count, kind: integer}
    - {name: with_default, kind: object, value: {a: 1, b: {c: 2}}}
    - {name: whole, kind: object}
    - {name: empty, kind: object}
    - {name: outer, kind: object}
    - {name: outer.inner, kind: object}
    config:
      opts: {k: 1, deep: {z: $A}}
      options: {y: 2}
      outer: {inner: {leaf: 1}}
    metadata: {stream: {replication-method: FULL, key: {deep: $A}}}
    schema: {s: {id: {type: [string, 'null']}}}
",
        )],
        variables: &[("A", "a"), ("TAP_X_OPTS_COUNT", "3"), ("TAP_X_WHOLE", "{\"y\": 2}")],
    },
    Sketch {
        name: "inheritance",
        files: &[
            (
                "meltano.yml",
                "
environments:
- name: dev
  env: {SHARED: dev}
  config:
    plugins:
      extractors:
      - {name: tap-x, config: {in_parents_dev: p}, env: {PARENT_DEV: pd}}
      - {name: tap-y, config: {in_dev: c}}
plugins:
  extractors:
  - name: tap-x
    namespace: tap_x
    label: X
    env: {PARENT: parent, SHARED: parent}
    settings:
    - {name: user, value: d}
    - {name: port, kind: integer}
    - {name: flag, kind: boolean}
    - {name: in_parents_dev}
    - {name: in_dev}
    - {name: who}
    - {name: opts, kind: object}
    - {name: opts.a}
    - {name: aliased, env_aliases: [NOT_FOR_HEIRS]}
    config:
      user: u-$PARENT
      who: $MELTANO_EXTRACTOR_NAME $SHARED $PARENT_DEV
      custom: 1
      opts: {b: $PARENT}
    select: [p.*]
    metadata: {s: {k: $SHARED}}
  - name: tap-y
    inherit_from: tap-x
    env: {SHARED: child}
    config: {own: true, flag: false}
  - name: tap-z
    inherit_from: tap-y
    namespace: zed
    select: [z.*]
    config: {opts: {c: 1}}
",
            ),
            (".env", "TAP_Y_OPTS_A=of-dotenv\n"),
        ],
        variables: &[
            ("TAP_X_PORT", "5"),
            ("ZED_USER", "of-process"),
            ("NOT_FOR_HEIRS", "n"),
            ("TAP_Y__SELECT", "[\"y.*\"]"),
        ],
    },
    Sketch {
        name: "an heir that knows more",
        files: &[(
            "meltano.yml",
            "
plugins:
  extractors:
  - {name: tap-x, namespace: tap_x, settings: [{name: a, value: 1}], config: {a: 2}}
  - {name: tap-y, inherit_from: tap-x, settings: [{name: new, value: 1}]}
  - {name: tap-z, inherit_from: tap-x, settings: [{name: new, value: 1}, {name: a, kind: integer}], config: {new: 2}}
",
        )],
        variables: &[],
    },
    Sketch {
        name: "lock files",
        files: &[
            (
                "meltano.yml",
                "
plugins:
  extractors:
  - name: tap-l
    variant: v
    config: {extra_one: 1, password: $SECRET}
    metadata: {s: {own: 1}}
  - {name: tap-l--default, inherit_from: tap-l, config: {user: heir}}
  - {name: tap-l--v, inherit_from: tap-l, variant: v}
  - {name: tap-other, inherit_from: tap-base, variant: w, docs: mine}
  loaders:
  - {name: target-l, variant: v, dialect: mine}
",
            ),
            (
                "plugins/extractors/tap-l--v.lock",
                r#"{"plugin_type": "extractors", "name": "tap-l", "namespace": "tap_l", "variant": "v", "label": "L",
                "docs": "d", "hidden": true, "select": ["l.*"], "metadata": {"s": {"lock": "x"}, "t": 1},
                "load_schema": "ls", "unknown": {"a": {"b": [1]}}, "settings_group_validation": [["user"]],
                "settings": [
                  {"name": "user", "label": "User", "description": "Who", "documentation": "https://d"},
                  {"name": "password", "kind": "password", "env": "L_PASSWORD"},
                  {"name": "port", "kind": "integer", "value": 5432},
                  {"name": "start", "kind": "date_iso8601", "value": "2020-01-01T00:00:00Z"}]}"#,
            ),
            (
                "plugins/extractors/tap-base--w.lock",
                r#"{"plugin_type": "extractors", "name": "tap-base", "namespace": "base_ns", "variant": "w",
                "settings": [{"name": "a", "value": "$MELTANO_EXTRACTOR_VARIANT"}]}"#,
            ),
            (
                "plugins/loaders/target-l--v.lock",
                r#"{"plugin_type": "loaders", "name": "target-l", "namespace": "target_l", "variant": "v",
                "dialect": "locked", "settings": [{"name": "schema", "value": "$MELTANO_EXTRACT__LOAD_SCHEMA"}]}"#,
            ),
        ],
        variables: &[("SECRET", "s"), ("L_PASSWORD", "not read"), ("TAP_BASE_A", "not read"), ("BASE_NS_A", "no")],
    },
    Sketch {
        name: "every type of plugin",
        files: &[(
            "meltano.yml",
            "
plugins:
  loaders: [{name: target-a, namespace: target_a, config: {s: $MELTANO_LOADER_NAME}}]
  transforms: [{name: trans, namespace: trans_ns, vars: {a: {b: 1}}}]
  orchestrators: [{name: airflow, namespace: airflow, config: {core: {dags: x}}}]
  transformers: [{name: dbt, namespace: dbt, config: {v: $MELTANO_TRANSFORMER_NAME}}]
  files: [{name: files-a, namespace: files_a, update: {a.txt: true}, config: {v: $MELTANO_FILE_NAME}}]
  utilities:
  - {name: superset, namespace: superset, config: {a: 1}}
  - {name: tool, namespace: tool, some_extra: [$TOOL_A, $MELTANO_UTILIZE_A], config: {a: 1.0, v: $MELTANO_UTILITY_NAME}}
  mappers:
  - name: map
    namespace: map
    config: {x: 1}
    mappings: [{name: m1, config: {x: 2}}, {name: m2}]
",
        )],
        variables: &[],
    },
    Sketch {
        name: "extras see the settings",
        files: &[
            (
                "meltano.yml",
                "
plugins:
  extractors:
  - name: tap-x
    namespace: ns
    settings: [{name: schema_name, value: main}, {name: on, kind: boolean}, {name: list}, {name: obj, kind: object}]
    config: {on: true, list: [a, 'it''s', 1.5, null], obj: {a: {b: x}}}
    load_schema: $TAP_X_SCHEMA_NAME
    select: ['$NS_SCHEMA_NAME-$MELTANO_EXTRACT_SCHEMA_NAME', '$TAP_X_ON', $TAP_X_LIST, '$TAP_X_OBJ', $TAP_X_OBJ_A_B]
    catalog: ${TAP_X_SCHEMA_NAME}.json
    use_cached_catalog: 'no'
    state: $DOT
",
            ),
            (".env", "DOT=dotted\nTAP_X__SELECT_FILTER='[\"f\"]'\nTAP_X__METADATA='{\"a.b\": 1}'\n"),
        ],
        variables: &[],
    },
    Sketch {
        name: "the project's own settings",
        files: &[
            (
                "meltano.yml",
                "
default_environment: dev
project_id: pid
database_uri: sqlite:///$WHERE/x.db
elt: {buffer_size: '10'}
elt.buffer_size: 20
state_backend: {uri: s3://b, s3: {aws_access_key_id: key}}
cli: {log_level: debug, log_config: $MELTANO_PROJECT_ROOT/l.yaml}
snowplow: {collector_endpoints: '[\"a\"]'}
unknown: {a: 1}
env: {WHERE: '$NOT_EXPANDED', MELTANO_PYTHON: python9}
environments: [{name: dev}]
plugins:
  utilities:
  - {name: u, namespace: u, config: {p: '$MELTANO_PROJECT_ID $MELTANO_PYTHON $MELTANO_DATABASE_URI $MELTANO_UNKNOWN_A'}}
",
            ),
            (".env", "MELTANO_HUB_URL_AUTH=token\nMELTANO_DATABASE_MAX_RETRIES=7\nMELTANO_EXPERIMENTAL=1\n"),
        ],
        variables: &[("MELTANO_SEND_ANONYMOUS_USAGE_STATS", "false"), ("MELTANO_HUB_URL_AUTH", "process")],
    },
    Sketch {
        name: "environments with extras and orphans",
        files: &[
            (
                "meltano.yml",
                "
include_paths: [more.yml]
environments:
- name: dev
  config:
    plugins:
      extractors:
      - name: tap-x
        config: {orphan: 1, nested: {b: 2}}
        metadata: {s: {k: dev}}
        load_schema: $MELTANO_ENVIRONMENT
        new_extra: {a: 1}
- name: empty
  config: null
",
            ),
            (
                "more.yml",
                "
plugins:
  extractors:
  - name: tap-x
    namespace: tap_x
    config: {nested: {a: 1}}
    metadata: {s: {k: root, j: root}}
  - {name: tap-h, inherit_from: tap-x}
environments:
- {name: late, env: {X: 1}, config: {plugins: {extractors: [{name: tap-x, config: {nested: $X}}]}}}
",
            ),
        ],
        variables: &[],
    },
];
