//! What becomes of a value: variables in it, its kind, its other names.

use super::Sketch;

pub(super) const PROJECTS: &[Sketch] = &[
    Sketch {
        name: "env blocks in layers",
        files: &[
            (
                "meltano.yml",
                "
env: {ROOT: root, SHARED: root, FLAG: true, NUMBER: 5, NOTHING: null, TAP_X_BY_ROOT: by-root}
environments:
- name: dev
  env: {SHARED: '${SHARED}+dev', DEV: '$ROOT-$PLUGIN', MISSED: '[$NOWHERE]'}
  config:
    plugins:
      extractors: [{name: tap-x, env: {SHARED: dev-plugin, LAST: '$SHARED'}}]
plugins:
  extractors:
  - name: tap-x
    namespace: tap_x
    env: {PLUGIN: plugin, SHARED: plugin, REF: '$ROOT', TAP_X_PORT: 5432, TAP_X_ON: true}
    settings: [{name: by_root}, {name: port, kind: integer}, {name: on, kind: boolean}]
    config:
      all: '$ROOT|$SHARED|$FLAG|$NUMBER|$NOTHING|$DEV|$PLUGIN|$REF|$LAST|$MISSED|$TERMINAL'
      own: '$MELTANO_EXTRACTOR_NAME $MELTANO_EXTRACTOR_NAMESPACE $MELTANO_EXTRACTOR_VARIANT'
      project: '$MELTANO_PROJECT_ROOT $MELTANO_ENVIRONMENT $MELTANO_SYS_DIR_ROOT $MELTANO_USER_AGENT'
      settings: '$MELTANO_HUB_URL $MELTANO_DATABASE_URI $MELTANO_CLI_LOG_LEVEL $MELTANO_ELT_BUFFER_SIZE'
",
            ),
            (".env", "ROOT=of-dotenv\nONLY=dotenv\n"),
        ],
        variables: &[("ROOT", "of-process"), ("TERMINAL", "t"), ("TAP_X_PORT", "1")],
    },
    Sketch {
        name: "expansion",
        files: &[
            (
                "meltano.yml",
                r"
plugins:
  extractors:
  - name: tap-x
    namespace: tap_x
    settings: [{name: from_env}, {name: from_dotenv}, {name: def, value: 'd-$A'}, {name: n, kind: integer}]
    config:
      plain: $A
      braces: '${A}${lower}'
      bare_lower: $lower
      escaped: \$A and \${A}
      doubled: $$A
      missing: $MISSING
      missing_in_text: x$MISSING
      once: $INDIRECT
      list: [$A, {deep: $A, n: 1}, $MISSING]
      number: 1
      n: $NUMBER
      flag: true
      nested: {a: $A, b: {c: '$MISSING'}}
    select: [$A.*]
    schema: {s: {p: {type: $A}}}
",
            ),
            (".env", "TAP_X_FROM_DOTENV='$A'\nD=1\nE=${D}2\n"),
        ],
        variables: &[("A", "a"), ("lower", "low"), ("INDIRECT", "$A"), ("TAP_X_FROM_ENV", "$A"), ("NUMBER", "42")],
    },
    Sketch {
        name: "strict mode",
        files: &[(
            "meltano.yml",
            "
ff: {strict_env_var_mode: true}
environments: [{name: dev, env: {GOOD: $A}}, {name: broken, env: {BAD: $MISSING}}]
plugins:
  extractors:
  - name: tap-x
    namespace: tap_x
    config: {fine: $A, bad: $MISSING}
",
        )],
        variables: &[("A", "a")],
    },
    Sketch {
        name: "kinds from text",
        files: &[(
            "meltano.yml",
            "
plugins:
  extractors:
  - name: tap-x
    namespace: tap_x
    settings:
    - {name: i, kind: integer}
    - {name: b, kind: boolean}
    - {name: b2, kind: boolean}
    - {name: d, kind: decimal}
    - {name: a, kind: array}
    - {name: a2, kind: array}
    - {name: o, kind: object}
    - {name: o2, kind: object}
    - {name: when, kind: date_iso8601}
    - {name: mail, kind: email}
    - {name: pw, kind: password}
    - {name: pw2, kind: password, sensitive: true}
    - {name: oauth, kind: oauth}
    - {name: hid, kind: hidden, value: h}
    - {name: hid2, kind: hidden, hidden: true}
    - {name: file, kind: file}
    - {name: opt, kind: options, options: [{label: One, value: one}, {label: Two, value: two}]}
    - {name: typed, kind: integer}
    - {name: up, value_processor: upcase_string, value: shout}
    - {name: str, value_processor: stringify}
    config: {typed: '7', i: '1', when: 3 days ago, str: {a: [1, true]}}
",
        )],
        variables: &[
            ("TAP_X_I", " 1_0 "),
            ("TAP_X_B", "YES"),
            ("TAP_X_B2", "nope"),
            ("TAP_X_D", "1.50"),
            ("TAP_X_A", "[\"x\", 1]"),
            ("TAP_X_A2", "['x', (1, None)]"),
            ("TAP_X_O", "{\"k\": {\"z\": 1}}"),
            ("TAP_X_O2", "{'k': True}"),
            ("TAP_X_PW", "secret"),
            ("TAP_X_OPT", "two"),
            ("TAP_X_MAIL", ""),
        ],
    },
    Sketch {
        name: "kinds that refuse",
        files: &[(
            "meltano.yml",
            "
plugins:
  extractors:
  - name: tap-i
    namespace: tap_i
    settings: [{name: v, kind: integer}, {name: fine}]
    config: {fine: yes}
  - name: tap-o
    namespace: tap_o
    settings: [{name: v, kind: options, options: [{label: One, value: one}]}, {name: fine}]
    config: {v: three}
  - name: tap-a
    namespace: tap_a
    settings: [{name: v, kind: array}]
    config: {v: text}
",
        )],
        variables: &[("TAP_I_V", "0x10")],
    },
    Sketch {
        name: "kinds of custom settings",
        files: &[(
            "meltano.yml",
            r"
plugins:
  extractors:
  - name: tap-x
    namespace: tap_x
    config:
      s: text
      i: 1
      f: 1.5
      e: 1e3
      b: false
      l: [1, [2]]
      m: {}
      deep: {a: {b: 1, c: []}, d: null}
      dotted.key: 2
      s3\.url: x
      n: null
      empty: ''
    custom_extra: 5
    other_extra: {a: {b: 1}}
    docs: https://example.com
",
        )],
        variables: &[("TAP_X_DEEP_A_B", "5"), ("TAP_X_I", "2"), ("TAP_X_B", "true"), ("TAP_X__CUSTOM_EXTRA", "6")],
    },
    Sketch {
        name: "aliases",
        files: &[
            (
                "meltano.yml",
                "
plugins:
  extractors:
  - name: tap-x
    namespace: tap_x
    settings:
    - {name: user, aliases: [username, login]}
    - {name: host, aliases: [server]}
    - {name: port, aliases: [p], kind: integer}
    - {name: both, aliases: [same]}
    - {name: aliased, env_aliases: [ALIASED_ELSEWHERE], env: WRITTEN_ONLY}
    - {name: negated, env_aliases: ['!DISABLE_IT'], kind: boolean}
    config: {username: by-alias, both: 1, same: 1}
    metadata: {a: {b: 1}}
    select: [$WRITTEN_ONLY, $TAP_X_USERNAME, $TAP_X_USER, $MELTANO_EXTRACT_USER]
",
            ),
            (".env", "TAP_X_P=99\n"),
        ],
        variables: &[("TAP_X_SERVER", "by-variable"), ("ALIASED_ELSEWHERE", "w"), ("DISABLE_IT", "true")],
    },
    Sketch {
        name: "aliases that disagree",
        files: &[(
            "meltano.yml",
            "
plugins:
  extractors:
  - name: tap-x
    namespace: tap_x
    settings: [{name: user, aliases: [username]}, {name: fine}]
    config: {user: a, username: b}
  - name: tap-three
    namespace: tap_three
    settings: [{name: user, aliases: [username, login]}]
    config: {user: a, username: a, login: a}
",
        )],
        variables: &[],
    },
    Sketch {
        name: "two variables",
        files: &[(
            "meltano.yml",
            "
plugins:
  extractors:
  - name: tap-x
    namespace: other
    settings: [{name: equal}, {name: different}, {name: fine}, {name: null_counts}]
    env: {OTHER_NULL_COUNTS: null}
",
        )],
        variables: &[
            ("TAP_X_EQUAL", "1"),
            ("OTHER_EQUAL", "1"),
            ("TAP_X_DIFFERENT", "1"),
            ("OTHER_DIFFERENT", "2"),
            ("OTHER_FINE", "x"),
            ("MELTANO_EXTRACT_FINE", "not read"),
        ],
    },
    Sketch {
        name: "merge keys, dates and odd values",
        files: &[(
            "meltano.yml",
            "
base: &base {a: 1, b: x}
plugins:
  extractors:
  - name: tap-x
    namespace: tap_x
    since: 2020-01-01T00:00:00.5+02:00
    settings: [{name: at, value: 2020-01-01T00:00:00Z}, {name: twice, value: 1}, {name: twice, value: 2}, {name: big, kind: integer}]
    config:
      <<: *base
      b: y
      date: 2020-01-01
      short: 2020-1-2
      utc: 2020-01-01T00:00:00Z
      naive: 2020-01-01T01:02:03
      blank: 2020-01-01 10:00:00+02:00
      west: 2020-01-01t10:00:00.25 -3:30
      tagged: &t 2020-01-01T00:00:00Z
      none: 2020-01-01T00:00
      version: 1.2.3-4
      listed: [2020-01-01T00:00:00Z, '2020-01-01T00:00:00Z']
      quoted: '2020-01-01T00:00:00Z'
      word: yes
      octal: 0o14
      multi: |
        line $A
        line
      unicode: 'ä ☃ $A'
      list_of_maps: [{<<: *base}]
",
        )],
        variables: &[("A", "a"), ("TAP_X_BIG", "9007199254740993"), ("TAP_X_TWICE", "")],
    },
    Sketch {
        name: "corners",
        files: &[
            (
                "meltano.yml",
                "
env: {ROOT_LIST: [1, a], ROOT_MAP: {a: 1.0}, ROOT_FLOAT: 1e20}
environments: [{name: dev, env: {NUM: 5, LIST: [$ROOT_FLOAT, 1], NOTHING: null}}]
plugins:
  extractors:
  - name: tap-x
    namespace: tap_x
    env: {TAP_X_OBJ: {a: $A}, TAP_X_NIL: null, PLUG_LIST: [1, {b: true}]}
    settings:
    - {name: obj, kind: object}
    - {name: nil, value: d}
    - {name: lst, value: [$A, 1]}
    - {name: yes_text, kind: boolean}
    - {name: half, kind: integer}
    - {name: opt, kind: options, options: [{label: 1, value: 1}, {label: on, value: true}]}
    - {name: part, kind: object, aliases: [other]}
    - {name: other.x, value: 1}
    - {name: part.x, value: 2}
    - {name: part.y.z, value: 3}
    - {name: nested, kind: object, value_processor: nest_object}
    - {name: nested.a.b, value: 1}
    - {name: nested.a.c}
    - {name: nested.d, kind: object}
    - {name: nested.d.e, kind: boolean, value: 'on'}
    - {name: vide, value: ''}
    - {name: mixed Case-naïve, value: 1}
    config:
      yes_text: 'on'
      half: 1.5
      opt: 1
      refs: '$ROOT_LIST $ROOT_MAP $ROOT_FLOAT $PLUG_LIST $NUM $LIST $NOTHING $TAP_X_OBJ $TAP_X_NIL'
      only_empty: $EMPTY
      zero: 0
      list_empty: [$EMPTY]
    select: ['$TAP_X_LST', '$TAP_X_PART', '$TAP_X_NESTED', '$TAP_X_HALF', '$TAP_X_ZERO', '$TAP_X_VIDE']
",
            ),
            (".env", "EMPTY=\nTAP_X_VIDE=\n"),
        ],
        variables: &[("A", "a"), ("TAP_X_MIXED_CASE_NA_VE", "2")],
    },
];
