//! The dialect in one table: what dropshot 0.18, typify 0.8 and progenitor 0.15 can say and faithfully enforce.
//!
//! A rule is a code that never changes its meaning, a name for the hurried, and the reason for the doubtful. Each has
//! a failing fixture in `xtask/fixtures/lint/dialect.yaml`; a test keeps the two lists equal.

/// One rule of the dialect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    /// `D…`: stable, for messages and for searching.
    pub(crate) code: &'static str,
    /// What the rule asks for, in two or three words.
    pub(super) slug: &'static str,
    /// Why, in one sentence.
    pub(super) reason: &'static str,
}

macro_rules! rules {
    ($($name:ident = $code:literal, $slug:literal, $reason:literal;)*) => {
        $(pub(super) const $name: Rule = Rule { code: $code, slug: $slug, reason: $reason };)*
        /// Every rule, in the order of the codes.
        pub(crate) const ALL: &[Rule] = &[$($name),*];
    };
}

rules! {
    // The document.
    OPENAPI_VERSION = "D001", "openapi-version",
        "dropshot emits OpenAPI 3.0.3 and progenitor reads nothing newer than 3.0.";
    KNOWN_KEYS = "D002", "known-keys",
        "A key that dropshot cannot emit would be promised and never served.";
    KNOWN_EXTENSIONS = "D003", "known-extensions",
        "An `x-` key is read by our own tools only, so a misspelled or misplaced one is silently nothing.";
    REF_RESOLVES = "D004", "ref-resolves",
        "Every `$ref` is local and names a component of the kind that its place needs, or the generators stop.";
    REF_ALONE = "D005", "ref-alone",
        "OpenAPI 3.0 ignores whatever stands beside a `$ref`.";

    // The router.
    PATH_SHAPE = "D010", "path-shape",
        "dropshot's router panics at a segment that is neither a literal nor one whole `{variable}`.";
    ROUTER = "D011", "router",
        "dropshot's router refuses a literal segment beside a variable one, and two names for one variable.";
    PATH_VARIABLES = "D012", "path-variables",
        "The variables in a path and the declared path parameters are the same, or the extractor never succeeds.";

    // Operations.
    OPERATION_ID = "D020", "operation-id",
        "The operationId becomes a method of the server's trait and of the client: unique, snake_case.";
    ONE_SUCCESS = "D021", "one-success",
        "progenitor panics at several success bodies, and dropshot can answer 200, 201, 202 or 204 only.";
    ERROR_RANGES = "D022", "error-ranges",
        "dropshot emits errors as `4XX` and `5XX` with one body; anything else is drift.";
    REQUEST_BODY = "D023", "request-body",
        "dropshot takes one required JSON body of a named type, and bodies of GET, HEAD and DELETE get lost on the way.";
    EMPTY_BODY = "D024", "empty-body",
        "HEAD and 204 answer no body, all others answer one.";
    MEDIA_TYPE = "D025", "media-type",
        "The generators speak JSON; a stream or a raw file is `type: string, format: binary` under a media type that we know.";
    PARAMETER_SHAPE = "D026", "parameter-shape",
        "dropshot reads scalar path, query and header parameters; path ones are required.";
    HEADER_NAMES = "D027", "header-names",
        "dropshot finds headers by their lower-case names.";

    // Schemas.
    SCHEMA_NAME = "D030", "schema-name",
        "A schema's name becomes a type in every language, so it is in PascalCase; `Error` would be renamed by three generators.";
    SCHEMA_KEYWORD = "D031", "schema-keyword",
        "A keyword that generated types do not honour would be announced and not kept.";
    NO_NULL = "D032", "no-null",
        "A value that is not there is absent, never `null`: neither in what the contract describes nor in the contract.";
    NO_COMPOSITION = "D033", "no-composition",
        "`oneOf`, `anyOf`, `not` and merging `allOf` make types that no two generators agree on; `allOf` with one `$ref` is how a reference gets a description.";
    ONE_TYPE = "D034", "one-type",
        "A schema has one `type` (an array its `items`); only a named schema may leave it out, to mean any JSON value.";
    NO_UNENFORCED_LIMIT = "D035", "no-unenforced-limit",
        "Generated types do not enforce this limit.";
    LIMIT_NAMED = "D036", "limit-named",
        "A limit is enforced in a named schema only, because only that becomes a type of its own.";
    LIMIT_FITS = "D037", "limit-fits",
        "typify ignores a limit that does not belong to the type, and every limit on a string that has a format.";
    FORMAT_KNOWN = "D038", "format-known",
        "typify treats an unknown format as plain text, and an integer without one has another width in every client.";
    ENUM_NAMED = "D039", "enum-named",
        "Generators invent a name for an inline enum, and it changes with its surroundings.";
    ENUM_VALUES = "D040", "enum-values",
        "Each value becomes a variant: strings only, and none that differs from another by case or punctuation only.";
    PATTERN_COMPILES = "D041", "pattern-compiles",
        "A pattern that is not a regular expression stops the generators, or worse, matches nothing.";
    PROPERTY_NAMES = "D042", "property-names",
        "Properties become fields in many languages: snake_case.";
    REQUIRED_DECLARED = "D043", "required-declared",
        "A required property that is not declared can be sent by nobody.";
    OBJECT_NAMED = "D044", "object-named",
        "Generators invent a name for an inline object with properties, and it changes with its surroundings.";
    REQUESTS_CLOSED = "D045", "requests-closed",
        "A request refuses what it does not know, so that a misspelled property is never silently ignored.";
    RESPONSES_OPEN = "D046", "responses-open",
        "A client that refuses unknown properties breaks when the next version adds one.";

    // Lists and streams.
    LIST_SHAPE = "D050", "list-shape",
        "progenitor makes `.stream()` of a list only if it is paginated the way dropshot does it.";
    PAGE_SHAPE = "D051", "page-shape",
        "progenitor knows a page by exactly `items` and an optional plain string `next_page`.";
    STREAM_ITEM = "D052", "stream-item",
        "OpenAPI cannot say what a line of a stream is; `x-stream-item` can.";

    // Scopes.
    SCOPE_REGISTERED = "D060", "scope-registered",
        "The server enforces what `x-required-scope` names, so each operation names one, and each scope is registered and used.";
    SCOPE_SECURITY = "D061", "scope-security",
        "What tools read (`security`) and what the server enforces (`x-required-scope`) must not disagree about what is public.";
    SECURITY_SCHEME = "D062", "security-scheme",
        "Closed by default: the document asks for a `token`, and operations only ever open themselves.";

    // Error codes.
    ERROR_REGISTERED = "D070", "error-registered",
        "Every error code has an entry with its cause and remedy, or the person who gets it is alone.";
    ERROR_ONCE = "D071", "error-once",
        "A code is listed once, and one with `on` not at all: it belongs to every operation of its kind already.";
    ERROR_ENTRY = "D072", "error-entry",
        "The server's list and the documentation are generated from the entry's status, cause, remedy and `on`.";
    ERROR_USED = "D073", "error-used",
        "A code that no operation answers is a promise that nobody keeps.";

    // Examples and links.
    EXAMPLE_PRESENT = "D080", "example-present",
        "People read the example, and only then the schema.";
    EXAMPLE_VALID = "D081", "example-valid",
        "A wrong example is copied more often than a right one.";
    STREAM_EXAMPLE = "D082", "stream-example",
        "Each line of a stream's example is one `x-stream-item`.";
    PATH_EXAMPLE = "D083", "path-example",
        "A path parameter has an example, so that every request of the contract can be sent as it is, by people and by tests.";
    LINK_TARGET = "D090", "link-target",
        "A link names an operation of this contract, or tests that follow links stop there.";
    LINK_PARAMETERS = "D091", "link-parameters",
        "A link gives the target's required parameters, and none that it does not have.";
}
