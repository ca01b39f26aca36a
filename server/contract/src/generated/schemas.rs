//! Generated from spec/meltano-v2.yaml by `cargo xtask generate`. Do not edit.

use super::types::*;
crate::quoted::quoted_schema!(
    AncestorKind,
    "{\"description\":\"Another plugin of the project, or a lock file.\",\"type\":\"string\",\"enum\":[\"plugin\",\"lock\"]}",
    []
);
crate::quoted::quoted_schema!(
    AnyEntityTag,
    "{\"description\":\"`*`, which stands for any entity tag.\",\"type\":\"string\",\"pattern\":\"^\\\\*$\",\"maxLength\":1}",
    []
);
crate::quoted::quoted_schema!(
    Argument,
    "{\"description\":\"What a command of a plugin is told, as it is. It is seen by everybody who may read the run.\",\"type\":\"string\",\"maxLength\":8192}",
    []
);
crate::quoted::quoted_schema!(
    Arguments,
    "{\"description\":\"In order.\",\"type\":\"array\",\"maxItems\":256,\"items\":{\"$ref\":\"#/components/schemas/Argument\"}}",
    [Argument]
);
crate::quoted::quoted_schema!(
    Artifact,
    "{\"type\":\"object\",\"required\":[\"name\",\"media_type\",\"bytes\",\"sha256\",\"created_at\"],\"properties\":{\"name\":{\"$ref\":\"#/components/schemas/ArtifactName\"},\"media_type\":{\"description\":\"What it is.\",\"type\":\"string\"},\"bytes\":{\"description\":\"How large it is.\",\"type\":\"integer\",\"format\":\"int64\"},\"sha256\":{\"description\":\"SHA-256 of its bytes, in hexadecimal digits.\",\"type\":\"string\"},\"created_at\":{\"description\":\"When it was made.\",\"type\":\"string\",\"format\":\"date-time\"}}}",
    [ArtifactName]
);
crate::quoted::quoted_schema!(
    ArtifactName,
    "{\"description\":\"The name of a file that a run left behind.\",\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9_][A-Za-z0-9._-]*$\",\"maxLength\":200}",
    []
);
crate::quoted::quoted_schema!(
    ArtifactPage,
    "{\"type\":\"object\",\"required\":[\"items\"],\"properties\":{\"items\":{\"description\":\"In order.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Artifact\"}},\"next_page\":{\"description\":\"Absent on the last page.\",\"type\":\"string\"}}}",
    [Artifact]
);
crate::quoted::quoted_schema!(
    ArtifactPath,
    "{\"type\":\"object\",\"required\":[\"project\",\"env\",\"run\",\"artifact\"],\"properties\":{\"project\":{\"description\":\"The project's name on this server.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ProjectName\"}]},\"env\":{\"description\":\"An environment of the project, or `-` for none.\",\"allOf\":[{\"$ref\":\"#/components/schemas/EnvName\"}]},\"run\":{\"description\":\"The id of the run.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunId\"}]},\"artifact\":{\"description\":\"The name of the artefact.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ArtifactName\"}]}},\"additionalProperties\":false}",
    [ArtifactName, EnvName, ProjectName, RunId]
);
crate::quoted::quoted_schema!(
    BatchOutcome,
    "{\"description\":\"`done`, or what was refused; with `dry_run`, what it would be.\",\"type\":\"string\",\"enum\":[\"done\",\"refused\"]}",
    []
);
crate::quoted::quoted_schema!(
    Block,
    "{\"description\":\"A plugin, `plugin:command`, a mapping or a job.\",\"type\":\"string\",\"pattern\":\"^[^\\\\s-]\\\\S*$\",\"maxLength\":256}",
    []
);
crate::quoted::quoted_schema!(
    BlockKind,
    "{\"description\":\"What a block of a job is. A `command` is one of a plugin, as in `plugin:command`.\",\"type\":\"string\",\"enum\":[\"plugin\",\"mapping\",\"command\"]}",
    []
);
crate::quoted::quoted_schema!(
    Blocker,
    "{\"description\":\"Something that a queued run waits for: a `run`, with what both lay claim to; a `limit`, with its scope and size; or a\\ntime.\\n\",\"type\":\"object\",\"required\":[\"kind\"],\"properties\":{\"kind\":{\"$ref\":\"#/components/schemas/BlockerKind\"},\"run_id\":{\"$ref\":\"#/components/schemas/RunId\"},\"claim\":{\"description\":\"What both lay claim to, such as `state:dev:tap-orders-to-target-csv`.\",\"type\":\"string\"},\"scope\":{\"$ref\":\"#/components/schemas/LimitScope\"},\"name\":{\"description\":\"Of which project, environment or plugin the limit is.\",\"type\":\"string\"},\"limit\":{\"description\":\"How many runs may go on at once.\",\"type\":\"integer\",\"format\":\"int32\"},\"not_before\":{\"description\":\"When it may begin.\",\"type\":\"string\",\"format\":\"date-time\"}}}",
    [BlockerKind, LimitScope, RunId]
);
crate::quoted::quoted_schema!(
    BlockerKind,
    "{\"description\":\"What a queued run waits for.\",\"type\":\"string\",\"enum\":[\"run\",\"limit\",\"not_before\"]}",
    []
);
crate::quoted::quoted_schema!(
    Blocks,
    "{\"description\":\"What to run, in order.\",\"type\":\"array\",\"minItems\":1,\"maxItems\":256,\"items\":{\"$ref\":\"#/components/schemas/Block\"}}",
    [Block]
);
crate::quoted::quoted_schema!(
    BookmarkValue,
    "{\"description\":\"Any JSON value; most extractors keep an object.\"}", []
);
crate::quoted::quoted_schema!(
    CancelMode,
    "{\"description\":\"`graceful` lets Meltano and its plugins end by themselves, `kill` does not.\",\"type\":\"string\",\"enum\":[\"graceful\",\"kill\"]}",
    []
);
crate::quoted::quoted_schema!(
    CommandName,
    "{\"description\":\"One of the commands of a plugin.\",\"type\":\"string\",\"pattern\":\"^[^\\\\s:-][^\\\\s:]*$\",\"maxLength\":128}",
    []
);
crate::quoted::quoted_schema!(
    ConfigDocument,
    "{\"description\":\"What a plugin reads as its configuration.\",\"type\":\"object\",\"additionalProperties\":true}",
    []
);
crate::quoted::quoted_schema!(
    ConfigTestTask,
    "{\"description\":\"A plugin whose configuration is tried, as `meltano config test` does it.\",\"type\":\"object\",\"required\":[\"type\",\"plugin\"],\"additionalProperties\":false,\"properties\":{\"type\":{\"$ref\":\"#/components/schemas/PluginType\"},\"plugin\":{\"$ref\":\"#/components/schemas/PluginName\"}}}",
    [PluginName, PluginType]
);
crate::quoted::quoted_schema!(
    ContractDocument,
    "{\"description\":\"An OpenAPI 3.0 document.\",\"type\":\"object\",\"additionalProperties\":true}",
    []
);
crate::quoted::quoted_schema!(
    DiscoverTask,
    "{\"description\":\"An extractor whose catalogue is discovered. It is the artefact `catalog.json` of the run.\",\"type\":\"object\",\"required\":[\"extractor\"],\"additionalProperties\":false,\"properties\":{\"extractor\":{\"$ref\":\"#/components/schemas/PluginName\"},\"refresh\":{\"description\":\"Discover anew, whatever was kept.\",\"type\":\"boolean\"}}}",
    [PluginName]
);
crate::quoted::quoted_schema!(
    DocsScript,
    "{\"description\":\"A script of the pages `/docs` and `/redoc`.\",\"type\":\"string\",\"enum\":[\"swagger-ui.js\",\"redoc.js\",\"init.js\"]}",
    []
);
crate::quoted::quoted_schema!(
    DocsScriptViewAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"vary\",\"x-content-type-options\",\"cache-control\"],\"properties\":{\"content-encoding\":{\"type\":\"string\",\"description\":\"The value `gzip`, if the script is compressed.\"},\"vary\":{\"type\":\"string\",\"description\":\"The answer depends on `accept-encoding`.\"},\"x-content-type-options\":{\"type\":\"string\",\"description\":\"Browsers take the script for what it is announced as.\"},\"cache-control\":{\"type\":\"string\",\"description\":\"Browsers keep it for an hour.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    DocsScriptViewHeaders,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"accept-encoding\":{\"type\":\"string\",\"description\":\"The encodings that the caller reads. Without it, the script is sent as it is.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    DocsViewAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"content-security-policy\",\"referrer-policy\",\"x-content-type-options\",\"cache-control\"],\"properties\":{\"content-security-policy\":{\"type\":\"string\",\"description\":\"What the page may load. Nothing from elsewhere, and no script but those of `docs_script_view`.\"},\"referrer-policy\":{\"type\":\"string\",\"description\":\"No link of the page says where it was followed.\"},\"x-content-type-options\":{\"type\":\"string\",\"description\":\"Browsers take the page for what it is announced as.\"},\"cache-control\":{\"type\":\"string\",\"description\":\"Browsers ask again, so that the page fits the server.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    ElDump,
    "{\"description\":\"What to write as an artefact instead of running.\",\"type\":\"string\",\"enum\":[\"catalog\",\"state\"]}",
    []
);
crate::quoted::quoted_schema!(
    ElFlags,
    "{\"description\":\"The flags of `meltano el`, with its names and defaults. Missing are `--install`, because nothing is ever installed on\\nthe way, `--merge-state`, which `state_strategy` replaced, and `--database-uri`, which is the project's. Of what\\n`--dump` takes, the configurations are missing, because they hold secrets: `plugin_config_view` shows them without.\\n\",\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"dry_run\":{\"description\":\"Only check and explain what would be executed.\",\"type\":\"boolean\"},\"full_refresh\":{\"description\":\"Ignore the state left by earlier runs.\",\"type\":\"boolean\"},\"refresh_catalog\":{\"description\":\"Discover the catalogue anew instead of using the cached one.\",\"type\":\"boolean\"},\"select\":{\"$ref\":\"#/components/schemas/EntityPatterns\"},\"exclude\":{\"$ref\":\"#/components/schemas/EntityPatterns\"},\"catalog\":{\"description\":\"The catalogue to use.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PathInProject\"}]},\"state\":{\"description\":\"The state to begin with.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PathInProject\"}]},\"dump\":{\"$ref\":\"#/components/schemas/ElDump\"},\"state_id\":{\"$ref\":\"#/components/schemas/PlainStateId\"},\"force\":{\"description\":\"Run even if a pipeline with the same state id is running.\",\"type\":\"boolean\"},\"state_strategy\":{\"$ref\":\"#/components/schemas/StateStrategy\"}}}",
    [ElDump, EntityPatterns, PathInProject, PlainStateId, StateStrategy]
);
crate::quoted::quoted_schema!(
    ElTask,
    "{\"description\":\"An extractor and a loader, as `meltano el` takes them.\",\"type\":\"object\",\"required\":[\"extractor\",\"loader\"],\"additionalProperties\":false,\"properties\":{\"extractor\":{\"$ref\":\"#/components/schemas/PluginName\"},\"loader\":{\"$ref\":\"#/components/schemas/PluginName\"},\"transform\":{\"$ref\":\"#/components/schemas/Transform\"},\"flags\":{\"$ref\":\"#/components/schemas/ElFlags\"}}}",
    [ElFlags, PluginName, Transform]
);
crate::quoted::quoted_schema!(
    EntityPattern,
    "{\"description\":\"A pattern of entities, as in `orders.*`.\",\"type\":\"string\",\"minLength\":1,\"maxLength\":512}",
    []
);
crate::quoted::quoted_schema!(
    EntityPatterns,
    "{\"description\":\"In order.\",\"type\":\"array\",\"maxItems\":1024,\"items\":{\"$ref\":\"#/components/schemas/EntityPattern\"}}",
    [EntityPattern]
);
crate::quoted::quoted_schema!(
    EntityTags,
    "{\"description\":\"`*`, or a list of entity tags, as in `\\\"7daa346a8fa450ab5dc9cb482abc566c\\\"`.\",\"type\":\"string\",\"pattern\":\"^(\\\\*|(W/)?\\\"[!#-~]{0,100}\\\"( ?, ?(W/)?\\\"[!#-~]{0,100}\\\"){0,20})$\"}",
    []
);
crate::quoted::quoted_schema!(
    Env,
    "{\"type\":\"object\",\"required\":[\"name\",\"default\",\"variables\",\"plugins\"],\"properties\":{\"name\":{\"$ref\":\"#/components/schemas/EnvName\"},\"default\":{\"description\":\"Whether it is the project's `default_environment`.\",\"type\":\"boolean\"},\"state_id_suffix\":{\"description\":\"What is appended to state ids in it, before variables are filled in.\",\"type\":\"string\"},\"variables\":{\"description\":\"The names of the variables that it sets, sorted. Their values may be secret and are not shown.\",\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"plugins\":{\"description\":\"What it says about plugins, by type in Meltano's order, then in the order of the file.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/EnvPlugin\"}}}}",
    [EnvName, EnvPlugin]
);
crate::quoted::quoted_schema!(
    EnvListQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"limit\":{\"description\":\"How many items to answer at most. 100 unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PageLimit\"}]},\"page_token\":{\"type\":\"string\",\"description\":\"The `next_page` of the page before.\"}},\"additionalProperties\":false,\"x-dropshot-pagination-param\":{\"required\":[]}}",
    [PageLimit]
);
crate::quoted::quoted_schema!(
    EnvManifestViewAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"etag\"],\"properties\":{\"etag\":{\"type\":\"string\",\"description\":\"A strong validator. It changes with any byte of the answer.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    EnvName,
    "{\"description\":\"The name of an environment, or `-`.\",\"type\":\"string\",\"pattern\":\"^[^:]+$\",\"maxLength\":128}",
    []
);
crate::quoted::quoted_schema!(
    EnvPage,
    "{\"type\":\"object\",\"required\":[\"items\"],\"properties\":{\"items\":{\"description\":\"In order.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Env\"}},\"next_page\":{\"description\":\"Absent on the last page.\",\"type\":\"string\"}}}",
    [Env]
);
crate::quoted::quoted_schema!(
    EnvPath,
    "{\"type\":\"object\",\"required\":[\"project\",\"env\"],\"properties\":{\"project\":{\"description\":\"The project's name on this server.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ProjectName\"}]},\"env\":{\"description\":\"An environment of the project, or `-` for none.\",\"allOf\":[{\"$ref\":\"#/components/schemas/EnvName\"}]}},\"additionalProperties\":false}",
    [EnvName, ProjectName]
);
crate::quoted::quoted_schema!(
    EnvPlugin,
    "{\"description\":\"What an environment says about a plugin, and about those that inherit from it.\",\"type\":\"object\",\"required\":[\"type\",\"name\",\"known\",\"settings\",\"variables\"],\"properties\":{\"type\":{\"$ref\":\"#/components/schemas/PluginType\"},\"name\":{\"description\":\"The name of the plugin.\",\"type\":\"string\"},\"known\":{\"description\":\"Whether the project has such a plugin. Meltano does not mind.\",\"type\":\"boolean\"},\"settings\":{\"description\":\"The names of the settings that it sets, sorted. That of an extra begins with `_`.\",\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"variables\":{\"description\":\"The names of the variables that it sets for the plugin, sorted.\",\"type\":\"array\",\"items\":{\"type\":\"string\"}}}}",
    [PluginType]
);
crate::quoted::quoted_schema!(
    EnvViewAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"etag\"],\"properties\":{\"etag\":{\"type\":\"string\",\"description\":\"A strong validator. It changes with any byte of the answer.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    ErrorBody,
    "{\"description\":\"What went wrong.\",\"type\":\"object\",\"required\":[\"request_id\",\"message\"],\"properties\":{\"request_id\":{\"description\":\"Quote it when you ask for help; the server's log bears it too.\",\"type\":\"string\"},\"error_code\":{\"description\":\"Stable; every code has an entry in the documentation.\",\"type\":\"string\"},\"message\":{\"description\":\"What happened; a second line may hint at what to do.\",\"type\":\"string\"}}}",
    []
);
crate::quoted::quoted_schema!(
    Event,
    "{\"description\":\"`subject` is the id of the run or of the state, or the name of the service or of the project; `data` says more: of a run its `kind`, its\\n`status` and, if it `was` elsewhere, where; of a service its `status`, `deleted` once it was forgotten; of a state its `version` and the `cause`; of a project whether it is `readable`.\\n\",\"type\":\"object\",\"required\":[\"sequence\",\"kind\",\"project\",\"subject\",\"data\",\"occurred_at\"],\"properties\":{\"sequence\":{\"$ref\":\"#/components/schemas/EventSequence\"},\"kind\":{\"$ref\":\"#/components/schemas/EventKind\"},\"project\":{\"$ref\":\"#/components/schemas/ProjectName\"},\"env\":{\"description\":\"The environment, if it belongs to one.\",\"type\":\"string\"},\"subject\":{\"description\":\"What it happened to.\",\"type\":\"string\"},\"data\":{\"description\":\"What else there is to say.\",\"type\":\"object\",\"additionalProperties\":true},\"occurred_at\":{\"description\":\"When it was written down.\",\"type\":\"string\",\"format\":\"date-time\"}}}",
    [EventKind, EventSequence, ProjectName]
);
crate::quoted::quoted_schema!(
    EventKind,
    "{\"description\":\"What happened. Others will follow.\",\"type\":\"string\",\"enum\":[\"run.created\",\"run.changed\",\"run.deleted\",\"service.changed\",\"state.changed\",\"project.changed\"]}",
    []
);
crate::quoted::quoted_schema!(
    EventLine,
    "{\"description\":\"A line of `event_stream`. `event` lines have the properties of an `Event`; the others have `sequence` only.\",\"type\":\"object\",\"required\":[\"type\",\"sequence\"],\"properties\":{\"type\":{\"$ref\":\"#/components/schemas/EventLineType\"},\"sequence\":{\"$ref\":\"#/components/schemas/EventSequence\"},\"kind\":{\"$ref\":\"#/components/schemas/EventKind\"},\"project\":{\"$ref\":\"#/components/schemas/ProjectName\"},\"env\":{\"description\":\"The environment, if it belongs to one.\",\"type\":\"string\"},\"subject\":{\"description\":\"What it happened to.\",\"type\":\"string\"},\"data\":{\"description\":\"What else there is to say.\",\"type\":\"object\",\"additionalProperties\":true},\"occurred_at\":{\"description\":\"When it was written down.\",\"type\":\"string\",\"format\":\"date-time\"}}}",
    [EventKind, EventLineType, EventSequence, ProjectName]
);
crate::quoted::quoted_schema!(
    EventLineType,
    "{\"description\":\"What a line of the event stream is.\",\"type\":\"string\",\"enum\":[\"event\",\"bookmark\",\"end\"]}",
    []
);
crate::quoted::quoted_schema!(
    EventListQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"after\":{\"description\":\"Only events behind this one. Unless said, all that there are.\",\"allOf\":[{\"$ref\":\"#/components/schemas/EventSequence\"}]},\"kind\":{\"description\":\"Only events of this kind.\",\"allOf\":[{\"$ref\":\"#/components/schemas/EventKind\"}]},\"limit\":{\"description\":\"How many items to answer at most. 100 unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PageLimit\"}]},\"page_token\":{\"type\":\"string\",\"description\":\"The `next_page` of the page before.\"}},\"additionalProperties\":false,\"x-dropshot-pagination-param\":{\"required\":[]}}",
    [EventKind, EventSequence, PageLimit]
);
crate::quoted::quoted_schema!(
    EventPage,
    "{\"type\":\"object\",\"required\":[\"items\"],\"properties\":{\"items\":{\"description\":\"In order.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Event\"}},\"next_page\":{\"description\":\"Absent on the last page.\",\"type\":\"string\"}}}",
    [Event]
);
crate::quoted::quoted_schema!(
    EventSequence,
    "{\"description\":\"Numbers the events of this server, of all projects together. Numbers only ever grow.\",\"type\":\"integer\",\"format\":\"int64\",\"minimum\":0}",
    []
);
crate::quoted::quoted_schema!(
    EventStreamQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"after\":{\"description\":\"Begin behind the event with this number; 0 begins at the first.\",\"allOf\":[{\"$ref\":\"#/components/schemas/EventSequence\"}]},\"kind\":{\"description\":\"Only events of this kind.\",\"allOf\":[{\"$ref\":\"#/components/schemas/EventKind\"}]},\"limit\":{\"description\":\"End after so many lines.\",\"allOf\":[{\"$ref\":\"#/components/schemas/LogLimit\"}]}},\"additionalProperties\":false}",
    [EventKind, EventSequence, LogLimit]
);
crate::quoted::quoted_schema!(
    ExitCodes,
    "{\"description\":\"What its processes exited with, by `extractors` and `loaders`, as Meltano tells them.\",\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"format\":\"int64\"}}",
    []
);
crate::quoted::quoted_schema!(
    GraceSeconds,
    "{\"description\":\"A time in seconds, an hour at most.\",\"type\":\"integer\",\"format\":\"int32\",\"minimum\":0,\"maximum\":3600}",
    []
);
crate::quoted::quoted_schema!(
    Health,
    "{\"type\":\"object\",\"required\":[\"status\"],\"properties\":{\"status\":{\"description\":\"Always `ok`.\",\"type\":\"string\"}}}",
    []
);
crate::quoted::quoted_schema!(
    IdempotencyKey,
    "{\"description\":\"Visible ASCII characters, chosen by the caller.\",\"type\":\"string\",\"pattern\":\"^[!-~]+$\",\"maxLength\":255}",
    []
);
crate::quoted::quoted_schema!(
    IfDestination,
    "{\"description\":\"What may be at the destination: `absent` for nothing, `any` for whatever there is, or the `ETag` of the state that\\nmay be replaced.\\n\",\"type\":\"string\",\"pattern\":\"^(absent|any|\\\"[!#-~]*\\\")$\",\"maxLength\":256}",
    []
);
crate::quoted::quoted_schema!(
    IfRunning,
    "{\"description\":\"What becomes of a new run if one that it cannot go together with is not over, be it running or queued: `queue` lets it\\nwait, `reject` refuses it, `return_existing` answers the other instead, `replace` cancels the other and waits until it\\nis gone.\\n\",\"type\":\"string\",\"enum\":[\"queue\",\"reject\",\"return_existing\",\"replace\"]}",
    []
);
crate::quoted::quoted_schema!(
    InstallState,
    "{\"description\":\"`installed` as it is defined now, or `unneeded`. `outdated` was installed from something else than its definition\\nsays now, or not to the end: `meltano install` would install it anew. `unchecked` has a virtual environment, but\\nwhat would be installed is not known here, for instance because its `pip_url` refers to a variable that is not\\nset. `missing` has none, and cannot run.\\n\",\"type\":\"string\",\"enum\":[\"installed\",\"unneeded\",\"outdated\",\"unchecked\",\"missing\"]}",
    []
);
crate::quoted::quoted_schema!(
    InstallTask,
    "{\"description\":\"Plugins, as `meltano install` takes them. Without names all of the type, or all.\",\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"type\":{\"$ref\":\"#/components/schemas/PluginType\"},\"plugins\":{\"$ref\":\"#/components/schemas/PluginNames\"},\"clean\":{\"description\":\"Install anew instead of upgrading what is there.\",\"type\":\"boolean\"},\"parallelism\":{\"$ref\":\"#/components/schemas/Parallelism\"},\"force\":{\"description\":\"Install even where a plugin asks for another Python.\",\"type\":\"boolean\"},\"schedule\":{\"$ref\":\"#/components/schemas/ScheduleName\"}}}",
    [Parallelism, PluginNames, PluginType, ScheduleName]
);
crate::quoted::quoted_schema!(
    InvokeTask,
    "{\"description\":\"A plugin, as `meltano invoke` takes it. Its `--print-var` and `--dump` are missing: the one shows secrets, and the kind\\n`discover` and `plugin_config_view` do what the other does.\\n\",\"type\":\"object\",\"required\":[\"plugin\"],\"additionalProperties\":false,\"properties\":{\"plugin\":{\"$ref\":\"#/components/schemas/PluginName\"},\"type\":{\"$ref\":\"#/components/schemas/PluginType\"},\"command\":{\"$ref\":\"#/components/schemas/CommandName\"},\"args\":{\"$ref\":\"#/components/schemas/Arguments\"},\"refresh_catalog\":{\"description\":\"Discover the catalogue anew before.\",\"type\":\"boolean\"},\"list_commands\":{\"description\":\"Only list the commands of the plugin.\",\"type\":\"boolean\"},\"containers\":{\"description\":\"Run it in a container where it has one.\",\"type\":\"boolean\"}}}",
    [Arguments, CommandName, PluginName, PluginType]
);
crate::quoted::quoted_schema!(
    Job,
    "{\"type\":\"object\",\"required\":[\"name\",\"tasks\",\"problems\"],\"properties\":{\"name\":{\"$ref\":\"#/components/schemas/JobName\"},\"tasks\":{\"description\":\"In order. Empty if they are not a list of blocks.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/JobTask\"}},\"state_ids\":{\"description\":\"Those under which its pipelines keep their state in this environment, in order, each once. Absent without an\\nenvironment, if no pipeline would run, and if the environment's `state_id_suffix` has a variable that is\\nneither in `.env` nor in the project's `env`, because then it is known only when the job runs.\\n\",\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"problems\":{\"description\":\"Why Meltano cannot run it. Empty if all is well.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Problem\"}}}}",
    [JobName, JobTask, Problem]
);
crate::quoted::quoted_schema!(
    JobBlock,
    "{\"description\":\"A block, and what of the project it names. Only `block` is there if it names nothing that can run.\",\"type\":\"object\",\"required\":[\"block\"],\"properties\":{\"block\":{\"description\":\"As the job says it.\",\"type\":\"string\"},\"kind\":{\"$ref\":\"#/components/schemas/BlockKind\"},\"type\":{\"$ref\":\"#/components/schemas/PluginType\"},\"plugin\":{\"description\":\"The name of the plugin. That of a mapping is its mapper.\",\"type\":\"string\"},\"command\":{\"description\":\"The command of the plugin. Whether it exists shows only when it runs.\",\"type\":\"string\"}}}",
    [BlockKind, PluginType]
);
crate::quoted::quoted_schema!(
    JobListQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"limit\":{\"description\":\"How many items to answer at most. 100 unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PageLimit\"}]},\"page_token\":{\"type\":\"string\",\"description\":\"The `next_page` of the page before.\"}},\"additionalProperties\":false,\"x-dropshot-pagination-param\":{\"required\":[]}}",
    [PageLimit]
);
crate::quoted::quoted_schema!(
    JobName,
    "{\"description\":\"The name of a job. No colon is allowed in it.\",\"type\":\"string\",\"pattern\":\"^[^:]+$\",\"maxLength\":128}",
    []
);
crate::quoted::quoted_schema!(
    JobPage,
    "{\"type\":\"object\",\"required\":[\"items\"],\"properties\":{\"items\":{\"description\":\"In order.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Job\"}},\"next_page\":{\"description\":\"Absent on the last page.\",\"type\":\"string\"}}}",
    [Job]
);
crate::quoted::quoted_schema!(
    JobPath,
    "{\"type\":\"object\",\"required\":[\"project\",\"env\",\"job\"],\"properties\":{\"project\":{\"description\":\"The project's name on this server.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ProjectName\"}]},\"env\":{\"description\":\"An environment of the project, or `-` for none.\",\"allOf\":[{\"$ref\":\"#/components/schemas/EnvName\"}]},\"job\":{\"description\":\"The name of the job.\",\"allOf\":[{\"$ref\":\"#/components/schemas/JobName\"}]}},\"additionalProperties\":false}",
    [EnvName, JobName, ProjectName]
);
crate::quoted::quoted_schema!(
    JobRunAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"location\"],\"properties\":{\"location\":{\"type\":\"string\",\"description\":\"The path of the run.\"},\"idempotency-replayed\":{\"type\":\"string\",\"description\":\"`true` if the run was there before. Not sent otherwise.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    JobRunHeaders,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"idempotency-key\":{\"description\":\"Chosen by the caller to make a retry safe. Belongs to the caller, the project and the environment.\",\"allOf\":[{\"$ref\":\"#/components/schemas/IdempotencyKey\"}]}}}",
    [IdempotencyKey]
);
crate::quoted::quoted_schema!(
    JobRunListQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"status\":{\"description\":\"Only runs that stand here.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunStatus\"}]},\"limit\":{\"description\":\"How many items to answer at most. 100 unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PageLimit\"}]},\"page_token\":{\"type\":\"string\",\"description\":\"The `next_page` of the page before.\"}},\"additionalProperties\":false,\"x-dropshot-pagination-param\":{\"required\":[]}}",
    [PageLimit, RunStatus]
);
crate::quoted::quoted_schema!(
    JobTask,
    "{\"description\":\"An entry of the `tasks` of a job. Meltano runs the blocks of all tasks as one list.\",\"type\":\"object\",\"required\":[\"blocks\"],\"properties\":{\"blocks\":{\"description\":\"In order.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/JobBlock\"}}}}",
    [JobBlock]
);
crate::quoted::quoted_schema!(
    JobViewAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"etag\"],\"properties\":{\"etag\":{\"type\":\"string\",\"description\":\"A strong validator. It changes with any byte of the answer.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    LabelSelector,
    "{\"description\":\"Names and values, in the form `name=value`, with commas between them.\",\"type\":\"string\",\"pattern\":\"^[^=,]{1,64}=[^=,]{0,128}(,[^=,]{1,64}=[^=,]{0,128}){0,15}$\"}",
    []
);
crate::quoted::quoted_schema!(
    LastEventId,
    "{\"description\":\"The `id` of an event of a log.\",\"type\":\"string\",\"pattern\":\"^[0-9]{1,18}$\"}",
    []
);
crate::quoted::quoted_schema!(
    LimitScope,
    "{\"description\":\"Of what a limit limits the runs.\",\"type\":\"string\",\"enum\":[\"server\",\"project\",\"env\",\"plugin\"]}",
    []
);
crate::quoted::quoted_schema!(
    LiveRun,
    "{\"description\":\"The run that is using a state. Absent if none is.\",\"type\":\"object\",\"required\":[\"run_id\",\"started_at\"],\"properties\":{\"run_id\":{\"$ref\":\"#/components/schemas/RunId\"},\"started_at\":{\"description\":\"When it began.\",\"type\":\"string\",\"format\":\"date-time\"},\"heartbeat_at\":{\"description\":\"Its last sign of life. After five minutes without one, Meltano and this server take it for dead.\",\"type\":\"string\",\"format\":\"date-time\"}}}",
    [RunId]
);
crate::quoted::quoted_schema!(
    LockState,
    "{\"description\":\"`present` is of the plugin and variant that it is looked up for, `stale` of another one. `unreadable` cannot be\\nread. `missing` is not there, so that Meltano would ask its Hub for it. Whether the Hub has a newer one is not\\nknown here.\\n\",\"type\":\"string\",\"enum\":[\"present\",\"stale\",\"unreadable\",\"missing\"]}",
    []
);
crate::quoted::quoted_schema!(
    LogEndReason,
    "{\"description\":\"Why a log stream ends.\",\"type\":\"string\",\"enum\":[\"run_over\",\"page\",\"caught_up\",\"shutdown\"]}",
    []
);
crate::quoted::quoted_schema!(
    LogLevel,
    "{\"description\":\"How loud a line is.\",\"type\":\"string\",\"enum\":[\"debug\",\"info\",\"warning\",\"error\",\"critical\"]}",
    []
);
crate::quoted::quoted_schema!(
    LogLimit,
    "{\"description\":\"How many lines of a log are answered at most.\",\"type\":\"integer\",\"format\":\"int32\",\"minimum\":1,\"maximum\":10000}",
    []
);
crate::quoted::quoted_schema!(
    LogLine,
    "{\"description\":\"One line of `run_log_stream`. `log` lines have `time`, `source` and `message`; `end` has `reason` and `status`;\\n`heartbeat` has neither.\\n\",\"type\":\"object\",\"required\":[\"type\",\"seq\"],\"properties\":{\"type\":{\"$ref\":\"#/components/schemas/LogLineType\"},\"seq\":{\"$ref\":\"#/components/schemas/LogSeq\"},\"time\":{\"description\":\"When the server's side received it.\",\"type\":\"string\",\"format\":\"date-time\"},\"source\":{\"$ref\":\"#/components/schemas/LogSource\"},\"level\":{\"description\":\"The level that Meltano or the plugin gave it, such as `info`.\",\"type\":\"string\"},\"message\":{\"description\":\"What was said.\",\"type\":\"string\"},\"plugin\":{\"description\":\"The plugin that said it. Absent for Meltano's own lines.\",\"type\":\"string\"},\"truncated\":{\"description\":\"True if the line was longer than the server keeps.\",\"type\":\"boolean\"},\"record\":{\"description\":\"Meltano's structured record as it wrote it. Absent for a line that was not structured.\",\"type\":\"object\",\"additionalProperties\":true},\"reason\":{\"$ref\":\"#/components/schemas/LogEndReason\"},\"status\":{\"$ref\":\"#/components/schemas/RunStatus\"},\"log\":{\"$ref\":\"#/components/schemas/LogSum\"}}}",
    [LogEndReason, LogLineType, LogSeq, LogSource, LogSum, RunStatus]
);
crate::quoted::quoted_schema!(
    LogLineType,
    "{\"description\":\"What a line of a log stream is.\",\"type\":\"string\",\"enum\":[\"log\",\"heartbeat\",\"end\"]}",
    []
);
crate::quoted::quoted_schema!(
    LogSeq,
    "{\"description\":\"Numbers the lines of a run's log from 1, without gaps.\",\"type\":\"integer\",\"format\":\"int64\",\"minimum\":0}",
    []
);
crate::quoted::quoted_schema!(
    LogSource,
    "{\"description\":\"The stream of the process that a line came from, the server's own word, or, of a run that somebody else started, the\\nlog file that Meltano wrote.\\n\",\"type\":\"string\",\"enum\":[\"stderr\",\"stdout\",\"server\",\"file\"]}",
    []
);
crate::quoted::quoted_schema!(
    LogSum,
    "{\"description\":\"What the log of a run came to, as `run_log_export` answers it. Absent until it is over.\",\"type\":\"object\",\"required\":[\"lines\",\"bytes\",\"sha256\"],\"properties\":{\"lines\":{\"description\":\"How many lines it has.\",\"type\":\"integer\",\"format\":\"int64\"},\"bytes\":{\"description\":\"How many bytes.\",\"type\":\"integer\",\"format\":\"int64\"},\"sha256\":{\"description\":\"SHA-256 of these bytes, in hexadecimal digits.\",\"type\":\"string\"}}}",
    []
);
crate::quoted::quoted_schema!(
    Manifest,
    "{\"type\":\"object\",\"required\":[\"project\",\"env\",\"plugins\",\"jobs\",\"schedules\",\"problems\"],\"properties\":{\"project\":{\"$ref\":\"#/components/schemas/ProjectName\"},\"project_id\":{\"description\":\"The `project_id` of `meltano.yml`.\",\"type\":\"string\"},\"env\":{\"$ref\":\"#/components/schemas/Env\"},\"plugins\":{\"description\":\"In order.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/ManifestPlugin\"}},\"jobs\":{\"description\":\"In order.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Job\"}},\"schedules\":{\"description\":\"In order.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Schedule\"}},\"problems\":{\"description\":\"What is wrong with the files. Jobs, schedules and configurations have problems of their own.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Problem\"}}}}",
    [Env, Job, ManifestPlugin, Problem, ProjectName, Schedule]
);
crate::quoted::quoted_schema!(
    ManifestPlugin,
    "{\"type\":\"object\",\"required\":[\"plugin\",\"config\",\"extras\"],\"properties\":{\"plugin\":{\"$ref\":\"#/components/schemas/Plugin\"},\"config\":{\"$ref\":\"#/components/schemas/PluginConfig\"},\"extras\":{\"description\":\"Its extras by name, without the `_` that they begin with, and without those that have no value.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ConfigDocument\"}]}}}",
    [ConfigDocument, Plugin, PluginConfig]
);
crate::quoted::quoted_schema!(
    MetadataRule,
    "{\"type\":\"object\",\"required\":[\"stream\",\"key\",\"value\",\"source\",\"shadows\"],\"properties\":{\"stream\":{\"description\":\"The streams that it is about, with `*`, `?` and `[…]` as in names of files.\",\"type\":\"string\"},\"attribute\":{\"description\":\"The attributes that it is about. Absent if it is about the streams themselves.\",\"type\":\"string\"},\"key\":{\"description\":\"What it says something about, such as `replication-method`.\",\"type\":\"string\"},\"value\":{\"$ref\":\"#/components/schemas/SettingValue\"},\"source\":{\"$ref\":\"#/components/schemas/SettingSource\"},\"shadows\":{\"description\":\"What it hides, the strongest first.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/ShadowedValue\"}}}}",
    [SettingSource, SettingValue, ShadowedValue]
);
crate::quoted::quoted_schema!(
    MetadataRules,
    "{\"type\":\"object\",\"required\":[\"source\",\"rules\",\"shadows\"],\"properties\":{\"source\":{\"$ref\":\"#/components/schemas/SettingSource\"},\"rules\":{\"description\":\"In order.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/MetadataRule\"}},\"shadows\":{\"description\":\"What these hide, the strongest first.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/ShadowedValue\"}}}}",
    [MetadataRule, SettingSource, ShadowedValue]
);
crate::quoted::quoted_schema!(
    PageLimit,
    "{\"description\":\"How many items a page holds at most.\",\"type\":\"integer\",\"format\":\"int32\",\"minimum\":1,\"maximum\":1000}",
    []
);
crate::quoted::quoted_schema!(
    Parallelism,
    "{\"description\":\"How many at once.\",\"type\":\"integer\",\"format\":\"int32\",\"minimum\":1,\"maximum\":64}",
    []
);
crate::quoted::quoted_schema!(
    PathInProject,
    "{\"description\":\"A file below the project's directory, relative to it.\",\"type\":\"string\",\"minLength\":1,\"maxLength\":1024}",
    []
);
crate::quoted::quoted_schema!(
    PlainStateId,
    "{\"description\":\"A state id that a pipeline is given.\",\"type\":\"string\",\"pattern\":\"^[^\\\\s-][^\\\\s]*$\",\"maxLength\":256}",
    []
);
crate::quoted::quoted_schema!(
    Plugin,
    "{\"type\":\"object\",\"required\":[\"type\",\"name\",\"variant\",\"custom\",\"ancestry\",\"capabilities\",\"commands\",\"variables\",\"installed\",\"install_state\"],\"properties\":{\"type\":{\"$ref\":\"#/components/schemas/PluginType\"},\"name\":{\"$ref\":\"#/components/schemas/PluginName\"},\"variant\":{\"description\":\"The variant; `default` if the project names none.\",\"type\":\"string\"},\"label\":{\"description\":\"What people call it.\",\"type\":\"string\"},\"description\":{\"description\":\"What it is for.\",\"type\":\"string\"},\"docs\":{\"description\":\"The address of its documentation.\",\"type\":\"string\"},\"repo\":{\"description\":\"The address of its sources.\",\"type\":\"string\"},\"logo_url\":{\"description\":\"The address of its logo.\",\"type\":\"string\"},\"inherit_from\":{\"description\":\"The plugin that it inherits from.\",\"type\":\"string\"},\"ancestry\":{\"description\":\"What it stands on, the nearest first. Empty if `meltano.yml` itself defines it.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/PluginAncestor\"}},\"lock\":{\"$ref\":\"#/components/schemas/PluginLock\"},\"namespace\":{\"description\":\"The prefix of its environment variables. Absent if nothing defines it.\",\"type\":\"string\"},\"pip_url\":{\"description\":\"What is installed for it. Absent if nothing is.\",\"type\":\"string\"},\"executable\":{\"description\":\"What is executed for it. Absent if nothing defines it.\",\"type\":\"string\"},\"python\":{\"description\":\"The Python that it asks for.\",\"type\":\"string\"},\"requires_meltano\":{\"description\":\"The versions of Meltano that it accepts (PEP 440).\",\"type\":\"string\"},\"capabilities\":{\"description\":\"What it can do, such as `catalog` and `state`.\",\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"commands\":{\"description\":\"What it can be invoked for, as in `plugin:command`, sorted by name.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/PluginCommand\"}},\"variables\":{\"description\":\"The names of the variables that `meltano.yml` sets for it, sorted.\",\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"custom\":{\"description\":\"Whether `meltano.yml` itself defines it.\",\"type\":\"boolean\"},\"installed\":{\"description\":\"Whether its virtual environment exists. Also true of a plugin that needs none.\",\"type\":\"boolean\"},\"install_state\":{\"$ref\":\"#/components/schemas/InstallState\"}}}",
    [InstallState, PluginAncestor, PluginCommand, PluginLock, PluginName, PluginType]
);
crate::quoted::quoted_schema!(
    PluginAncestor,
    "{\"type\":\"object\",\"required\":[\"kind\",\"name\"],\"properties\":{\"kind\":{\"$ref\":\"#/components/schemas/AncestorKind\"},\"name\":{\"description\":\"The name of the plugin.\",\"type\":\"string\"},\"variant\":{\"description\":\"Its variant. Absent if it names none.\",\"type\":\"string\"}}}",
    [AncestorKind]
);
crate::quoted::quoted_schema!(
    PluginCommand,
    "{\"type\":\"object\",\"required\":[\"name\",\"args\"],\"properties\":{\"name\":{\"description\":\"The name of the command.\",\"type\":\"string\"},\"args\":{\"description\":\"Its arguments, before variables are filled in.\",\"type\":\"string\"},\"description\":{\"description\":\"What it does.\",\"type\":\"string\"},\"executable\":{\"description\":\"What is executed, if that is not what the plugin executes.\",\"type\":\"string\"}}}",
    []
);
crate::quoted::quoted_schema!(
    PluginConfig,
    "{\"type\":\"object\",\"required\":[\"config\",\"withheld\",\"required\",\"problems\"],\"properties\":{\"config\":{\"$ref\":\"#/components/schemas/ConfigDocument\"},\"withheld\":{\"description\":\"The settings in it whose value is not the one that the plugin would receive, sorted.\",\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"required\":{\"description\":\"The settings that the plugin needs. One group must be complete. Empty if it needs none.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/SettingGroup\"}},\"problems\":{\"description\":\"Why Meltano cannot make this configuration. Empty if all is well.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Problem\"}}}}",
    [ConfigDocument, Problem, SettingGroup]
);
crate::quoted::quoted_schema!(
    PluginConfigViewAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"etag\"],\"properties\":{\"etag\":{\"type\":\"string\",\"description\":\"A strong validator. It changes with any byte of the answer.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    PluginListQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"type\":{\"description\":\"Only plugins of this type.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PluginType\"}]},\"name\":{\"description\":\"Only plugins of this name. There may be one for each type.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PluginName\"}]},\"installed\":{\"type\":\"boolean\",\"description\":\"Only plugins that are installed, or only those that are not.\"},\"text\":{\"description\":\"Only those with this text in their name, label or description, in whatever case.\",\"allOf\":[{\"$ref\":\"#/components/schemas/SearchText\"}]},\"limit\":{\"description\":\"How many items to answer at most. 100 unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PageLimit\"}]},\"page_token\":{\"type\":\"string\",\"description\":\"The `next_page` of the page before.\"}},\"additionalProperties\":false,\"x-dropshot-pagination-param\":{\"required\":[]}}",
    [PageLimit, PluginName, PluginType, SearchText]
);
crate::quoted::quoted_schema!(
    PluginLock,
    "{\"description\":\"The lock file that defines a plugin. Absent from one that another plugin or `meltano.yml` defines.\",\"type\":\"object\",\"required\":[\"file\",\"state\"],\"properties\":{\"file\":{\"description\":\"The file, relative to the project.\",\"type\":\"string\"},\"state\":{\"$ref\":\"#/components/schemas/LockState\"}}}",
    [LockState]
);
crate::quoted::quoted_schema!(
    PluginName,
    "{\"description\":\"The name of a plugin. Meltano allows no colon in it.\",\"type\":\"string\",\"pattern\":\"^[^:]+$\",\"maxLength\":128}",
    []
);
crate::quoted::quoted_schema!(
    PluginNames,
    "{\"description\":\"In order.\",\"type\":\"array\",\"maxItems\":256,\"items\":{\"$ref\":\"#/components/schemas/PluginName\"}}",
    [PluginName]
);
crate::quoted::quoted_schema!(
    PluginPage,
    "{\"type\":\"object\",\"required\":[\"items\"],\"properties\":{\"items\":{\"description\":\"In order.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Plugin\"}},\"next_page\":{\"description\":\"Absent on the last page.\",\"type\":\"string\"}}}",
    [Plugin]
);
crate::quoted::quoted_schema!(
    PluginPath,
    "{\"type\":\"object\",\"required\":[\"project\",\"env\",\"plugin_type\",\"plugin\"],\"properties\":{\"project\":{\"description\":\"The project's name on this server.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ProjectName\"}]},\"env\":{\"description\":\"An environment of the project, or `-` for none.\",\"allOf\":[{\"$ref\":\"#/components/schemas/EnvName\"}]},\"plugin_type\":{\"description\":\"The type of the plugin, as the key in `meltano.yml` is spelled.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PluginType\"}]},\"plugin\":{\"description\":\"The name of the plugin.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PluginName\"}]}},\"additionalProperties\":false}",
    [EnvName, PluginName, PluginType, ProjectName]
);
crate::quoted::quoted_schema!(
    PluginSelection,
    "{\"type\":\"object\",\"required\":[\"select\",\"select_filter\",\"metadata\",\"schema\",\"problems\"],\"properties\":{\"select\":{\"$ref\":\"#/components/schemas/SelectPatterns\"},\"select_filter\":{\"$ref\":\"#/components/schemas/SelectPatterns\"},\"metadata\":{\"$ref\":\"#/components/schemas/MetadataRules\"},\"schema\":{\"$ref\":\"#/components/schemas/SchemaRules\"},\"catalog\":{\"description\":\"A file with a catalogue of its own, of which only `select_filter` takes something away. Absent if the\\ncatalogue is discovered.\\n\",\"type\":\"string\"},\"problems\":{\"description\":\"Why Meltano cannot apply one of them. Empty if all is well.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Problem\"}}}}",
    [MetadataRules, Problem, SchemaRules, SelectPatterns]
);
crate::quoted::quoted_schema!(
    PluginSelectionViewAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"etag\"],\"properties\":{\"etag\":{\"type\":\"string\",\"description\":\"A strong validator. It changes with any byte of the answer.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    PluginSettingListQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"extra\":{\"type\":\"boolean\",\"description\":\"Only extras, which tell Meltano how to use the plugin, or only what the plugin itself receives.\"},\"missing\":{\"type\":\"boolean\",\"description\":\"Only required settings without a value, or only the others.\"},\"source\":{\"description\":\"Only settings whose value comes from there.\",\"allOf\":[{\"$ref\":\"#/components/schemas/SettingSource\"}]},\"text\":{\"description\":\"Only those with this text in their name, label or description, in whatever case.\",\"allOf\":[{\"$ref\":\"#/components/schemas/SearchText\"}]},\"limit\":{\"description\":\"How many items to answer at most. 100 unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PageLimit\"}]},\"page_token\":{\"type\":\"string\",\"description\":\"The `next_page` of the page before.\"}},\"additionalProperties\":false,\"x-dropshot-pagination-param\":{\"required\":[]}}",
    [PageLimit, SearchText, SettingSource]
);
crate::quoted::quoted_schema!(
    PluginSettingViewAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"etag\"],\"properties\":{\"etag\":{\"type\":\"string\",\"description\":\"A strong validator. It changes with any byte of the answer.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    PluginSettingsSchemaViewAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"etag\"],\"properties\":{\"etag\":{\"type\":\"string\",\"description\":\"A strong validator. It changes with any byte of the answer.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    PluginType,
    "{\"description\":\"A type of plugin, spelled as its key in `meltano.yml`.\",\"type\":\"string\",\"enum\":[\"extractors\",\"loaders\",\"transforms\",\"orchestrators\",\"transformers\",\"files\",\"utilities\",\"mappers\"]}",
    []
);
crate::quoted::quoted_schema!(
    PluginViewAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"etag\"],\"properties\":{\"etag\":{\"type\":\"string\",\"description\":\"A strong validator. It changes with any byte of the answer.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    Preferences,
    "{\"description\":\"What the caller would like, as in `wait=30` (RFC 7240).\",\"type\":\"string\",\"maxLength\":1000}",
    []
);
crate::quoted::quoted_schema!(
    Problem,
    "{\"description\":\"Something that is wrong with a project, but does not hide the rest of it.\",\"type\":\"object\",\"required\":[\"code\",\"message\"],\"properties\":{\"code\":{\"description\":\"Stable.\",\"type\":\"string\"},\"message\":{\"description\":\"What is wrong.\",\"type\":\"string\"},\"hint\":{\"description\":\"What to do.\",\"type\":\"string\"},\"file\":{\"description\":\"The file, relative to the project.\",\"type\":\"string\"},\"line\":{\"description\":\"The line in the file, from 1.\",\"type\":\"integer\",\"format\":\"int64\"},\"column\":{\"description\":\"The column in the line, from 1.\",\"type\":\"integer\",\"format\":\"int64\"}}}",
    []
);
crate::quoted::quoted_schema!(
    Project,
    "{\"type\":\"object\",\"required\":[\"name\",\"problems\"],\"properties\":{\"name\":{\"$ref\":\"#/components/schemas/ProjectName\"},\"project_id\":{\"description\":\"The `project_id` of `meltano.yml`.\",\"type\":\"string\"},\"default_environment\":{\"description\":\"The `default_environment` of `meltano.yml`.\",\"type\":\"string\"},\"requires_meltano\":{\"description\":\"The versions of Meltano that the project accepts (PEP 440).\",\"type\":\"string\"},\"meltano_version\":{\"description\":\"The Meltano that would run it. Absent if none was found.\",\"type\":\"string\"},\"problems\":{\"description\":\"What is wrong with its files. Jobs, schedules and settings have problems of their own.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Problem\"}}}}",
    [Problem, ProjectName]
);
crate::quoted::quoted_schema!(
    ProjectListQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"limit\":{\"description\":\"How many items to answer at most. 100 unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PageLimit\"}]},\"page_token\":{\"type\":\"string\",\"description\":\"The `next_page` of the page before.\"}},\"additionalProperties\":false,\"x-dropshot-pagination-param\":{\"required\":[]}}",
    [PageLimit]
);
crate::quoted::quoted_schema!(
    ProjectName,
    "{\"description\":\"Lower-case letters, digits and dashes.\",\"type\":\"string\",\"pattern\":\"^[a-z0-9][a-z0-9-]*$\",\"maxLength\":63}",
    []
);
crate::quoted::quoted_schema!(
    ProjectPage,
    "{\"type\":\"object\",\"required\":[\"items\"],\"properties\":{\"items\":{\"description\":\"In order.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Project\"}},\"next_page\":{\"description\":\"Absent on the last page.\",\"type\":\"string\"}}}",
    [Project]
);
crate::quoted::quoted_schema!(
    ProjectPath,
    "{\"type\":\"object\",\"required\":[\"project\"],\"properties\":{\"project\":{\"description\":\"The project's name on this server.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ProjectName\"}]}},\"additionalProperties\":false}",
    [ProjectName]
);
crate::quoted::quoted_schema!(
    ProjectSettingListQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"source\":{\"description\":\"Only settings whose value comes from there.\",\"allOf\":[{\"$ref\":\"#/components/schemas/SettingSource\"}]},\"text\":{\"description\":\"Only those with this text in their name, label or description, in whatever case.\",\"allOf\":[{\"$ref\":\"#/components/schemas/SearchText\"}]},\"limit\":{\"description\":\"How many items to answer at most. 100 unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PageLimit\"}]},\"page_token\":{\"type\":\"string\",\"description\":\"The `next_page` of the page before.\"}},\"additionalProperties\":false,\"x-dropshot-pagination-param\":{\"required\":[]}}",
    [PageLimit, SearchText, SettingSource]
);
crate::quoted::quoted_schema!(
    ProjectSettingPath,
    "{\"type\":\"object\",\"required\":[\"project\",\"project_setting\"],\"properties\":{\"project\":{\"description\":\"The project's name on this server.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ProjectName\"}]},\"project_setting\":{\"description\":\"The name of the setting.\",\"allOf\":[{\"$ref\":\"#/components/schemas/SettingName\"}]}},\"additionalProperties\":false}",
    [ProjectName, SettingName]
);
crate::quoted::quoted_schema!(
    ProjectSettingViewAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"etag\"],\"properties\":{\"etag\":{\"type\":\"string\",\"description\":\"A strong validator. It changes with any byte of the answer.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    ProjectVersion,
    "{\"type\":\"object\",\"required\":[\"project\"],\"properties\":{\"project\":{\"$ref\":\"#/components/schemas/ProjectName\"},\"meltano\":{\"description\":\"Absent if no Meltano was found for it.\",\"type\":\"string\"}}}",
    [ProjectName]
);
crate::quoted::quoted_schema!(
    ProjectViewAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"etag\"],\"properties\":{\"etag\":{\"type\":\"string\",\"description\":\"A strong validator. It changes with any byte of the answer.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    Readiness,
    "{\"type\":\"object\",\"required\":[\"checks\"],\"properties\":{\"checks\":{\"description\":\"The checks that were made; all of them passed.\",\"type\":\"array\",\"items\":{\"type\":\"string\"}}}}",
    []
);
crate::quoted::quoted_schema!(
    RedocViewAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"content-security-policy\",\"referrer-policy\",\"x-content-type-options\",\"cache-control\"],\"properties\":{\"content-security-policy\":{\"type\":\"string\",\"description\":\"What the page may load. Nothing from elsewhere, and no script but those of `docs_script_view`.\"},\"referrer-policy\":{\"type\":\"string\",\"description\":\"No link of the page says where it was followed.\"},\"x-content-type-options\":{\"type\":\"string\",\"description\":\"Browsers take the page for what it is announced as.\"},\"cache-control\":{\"type\":\"string\",\"description\":\"Browsers ask again, so that the page fits the server.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    ReportBlock,
    "{\"type\":\"object\",\"required\":[\"number\",\"names\",\"status\",\"streams\"],\"properties\":{\"number\":{\"description\":\"From 1.\",\"type\":\"integer\",\"format\":\"int32\"},\"kind\":{\"$ref\":\"#/components/schemas/ReportBlockKind\"},\"names\":{\"description\":\"The plugins, mappings and commands that it is made of, as far as they are known.\",\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"status\":{\"$ref\":\"#/components/schemas/ReportStatus\"},\"state_id\":{\"description\":\"The state that it reads and writes.\",\"type\":\"string\"},\"started_at\":{\"description\":\"When it began.\",\"type\":\"string\",\"format\":\"date-time\"},\"ended_at\":{\"description\":\"When it ended.\",\"type\":\"string\",\"format\":\"date-time\"},\"error\":{\"description\":\"What Meltano says went wrong.\",\"type\":\"string\"},\"exit_codes\":{\"$ref\":\"#/components/schemas/ExitCodes\"},\"streams\":{\"description\":\"Those that were heard of, in the order in which they were.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/ReportStream\"}}}}",
    [ExitCodes, ReportBlockKind, ReportStatus, ReportStream]
);
crate::quoted::quoted_schema!(
    ReportBlockKind,
    "{\"description\":\"`extract_load` is a pipeline, `command` a plugin that is invoked by itself, and `install` a plugin that is\\ninstalled, beside others.\\n\",\"type\":\"string\",\"enum\":[\"extract_load\",\"command\",\"install\"]}",
    []
);
crate::quoted::quoted_schema!(
    ReportStatus,
    "{\"description\":\"Where a block stands. `skipped` is one whose turn had not come when the run ended, and `lost` one of which nobody\\nsaw how it ended.\\n\",\"type\":\"string\",\"enum\":[\"waiting\",\"running\",\"succeeded\",\"failed\",\"cancelled\",\"lost\",\"skipped\"]}",
    []
);
crate::quoted::quoted_schema!(
    ReportStream,
    "{\"type\":\"object\",\"required\":[\"name\",\"status\"],\"properties\":{\"name\":{\"description\":\"As the extractor calls it.\",\"type\":\"string\"},\"status\":{\"$ref\":\"#/components/schemas/StreamStatus\"},\"replication_method\":{\"description\":\"As the extractor says, such as `incremental`.\",\"type\":\"string\"},\"sent\":{\"description\":\"How many records the extractor says that it sent.\",\"type\":\"integer\",\"format\":\"int64\"},\"loaded\":{\"description\":\"How many the loader says that it loaded.\",\"type\":\"integer\",\"format\":\"int64\"},\"lost\":{\"description\":\"How many fewer were loaded than were sent. Absent where the two cannot be compared, because one of them is not\\nknown, or because a mapping may leave records out on purpose.\\n\",\"type\":\"integer\",\"format\":\"int64\"},\"records_per_second\":{\"description\":\"How fast they came.\",\"type\":\"number\",\"format\":\"double\"},\"started_at\":{\"description\":\"When it was first heard of.\",\"type\":\"string\",\"format\":\"date-time\"},\"ended_at\":{\"description\":\"When it was said to be complete.\",\"type\":\"string\",\"format\":\"date-time\"}}}",
    [StreamStatus]
);
crate::quoted::quoted_schema!(
    RestartPolicy,
    "{\"description\":\"When a service is started again that ended by itself: `always`, `on_failure`, that is unless it exited with 0, or\\n`never`. It waits a second before, and twice as long each time, five minutes at most; one that ran for ten minutes\\nbegins with a second again.\\n\",\"type\":\"string\",\"enum\":[\"always\",\"on_failure\",\"never\"]}",
    []
);
crate::quoted::quoted_schema!(
    RetryFrom,
    "{\"description\":\"Where a retry begins.\",\"type\":\"string\",\"enum\":[\"failed_block\",\"start\"]}",
    []
);
crate::quoted::quoted_schema!(
    Run,
    "{\"description\":\"What it executes stands in the property that `run_create` takes it in: `blocks`, `job`, `el` and so on. The run of a\\nschedule has, beside `schedule`, its `job` or its `el`.\\n\",\"type\":\"object\",\"required\":[\"id\",\"project\",\"env\",\"kind\",\"origin\",\"status\",\"attempt\",\"created_by\",\"created_at\"],\"properties\":{\"id\":{\"$ref\":\"#/components/schemas/RunId\"},\"project\":{\"$ref\":\"#/components/schemas/ProjectName\"},\"env\":{\"$ref\":\"#/components/schemas/EnvName\"},\"kind\":{\"$ref\":\"#/components/schemas/RunKind\"},\"origin\":{\"$ref\":\"#/components/schemas/RunOrigin\"},\"status\":{\"$ref\":\"#/components/schemas/RunStatus\"},\"blocks\":{\"$ref\":\"#/components/schemas/Blocks\"},\"job\":{\"$ref\":\"#/components/schemas/JobName\"},\"schedule\":{\"$ref\":\"#/components/schemas/ScheduleName\"},\"service\":{\"description\":\"The service that it is a run of.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ServiceName\"}]},\"flags\":{\"$ref\":\"#/components/schemas/RunFlags\"},\"el\":{\"$ref\":\"#/components/schemas/ElTask\"},\"invoke\":{\"$ref\":\"#/components/schemas/InvokeTask\"},\"test\":{\"$ref\":\"#/components/schemas/TestTask\"},\"config_test\":{\"$ref\":\"#/components/schemas/ConfigTestTask\"},\"install\":{\"$ref\":\"#/components/schemas/InstallTask\"},\"discover\":{\"$ref\":\"#/components/schemas/DiscoverTask\"},\"select_list\":{\"$ref\":\"#/components/schemas/SelectListTask\"},\"state_ids\":{\"description\":\"The states that it writes, as far as that was known when it was created.\",\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"priority\":{\"$ref\":\"#/components/schemas/RunPriority\"},\"not_before\":{\"description\":\"When it may begin.\",\"type\":\"string\",\"format\":\"date-time\"},\"timeout_seconds\":{\"description\":\"How long it may go on once it has begun.\",\"allOf\":[{\"$ref\":\"#/components/schemas/TimeoutSeconds\"}]},\"cause\":{\"description\":\"Why it was created.\",\"type\":\"string\"},\"note\":{\"description\":\"What somebody said about it.\",\"type\":\"string\"},\"labels\":{\"$ref\":\"#/components/schemas/RunLabels\"},\"retry_of\":{\"description\":\"The run whose work it does again.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunId\"}]},\"attempt\":{\"description\":\"Which attempt it is, from 1.\",\"type\":\"integer\",\"format\":\"int32\"},\"retryable\":{\"description\":\"Whether `run_retry` would take it. Absent while it is not over.\",\"type\":\"boolean\"},\"not_retryable_reason\":{\"description\":\"Why `run_retry` would not take it.\",\"type\":\"string\"},\"queue_position\":{\"description\":\"How many are before it in the queue, and itself; absent unless it is `queued`.\",\"type\":\"integer\",\"format\":\"int64\"},\"blocked_by\":{\"description\":\"What it waits for, as things are now.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Blocker\"}},\"created_by\":{\"description\":\"The name of the token that created it; `anonymous` without tokens.\",\"type\":\"string\"},\"created_at\":{\"description\":\"When it was accepted.\",\"type\":\"string\",\"format\":\"date-time\"},\"started_at\":{\"description\":\"When its process was started.\",\"type\":\"string\",\"format\":\"date-time\"},\"ended_at\":{\"description\":\"When its last process was gone.\",\"type\":\"string\",\"format\":\"date-time\"},\"exit_code\":{\"description\":\"What `meltano` exited with. Absent if a signal ended it.\",\"type\":\"integer\",\"format\":\"int32\"},\"signal\":{\"description\":\"The number of the signal that ended `meltano`.\",\"type\":\"integer\",\"format\":\"int32\"},\"reason\":{\"description\":\"Why it failed, was cancelled or lost, in one sentence.\",\"type\":\"string\"},\"cancel_requested_by\":{\"description\":\"The name of the token that asked to cancel it.\",\"type\":\"string\"},\"cancel_requested_at\":{\"description\":\"When that was.\",\"type\":\"string\",\"format\":\"date-time\"},\"cancel_reason\":{\"description\":\"What was said why.\",\"type\":\"string\"},\"log\":{\"$ref\":\"#/components/schemas/LogSum\"}}}",
    [Blocker, Blocks, ConfigTestTask, DiscoverTask, ElTask, EnvName, InstallTask,
    InvokeTask, JobName, LogSum, ProjectName, RunFlags, RunId, RunKind, RunLabels,
    RunOrigin, RunPriority, RunStatus, ScheduleName, SelectListTask, ServiceName,
    TestTask, TimeoutSeconds]
);
crate::quoted::quoted_schema!(
    RunArtifactListQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"limit\":{\"description\":\"How many items to answer at most. 100 unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PageLimit\"}]},\"page_token\":{\"type\":\"string\",\"description\":\"The `next_page` of the page before.\"}},\"additionalProperties\":false,\"x-dropshot-pagination-param\":{\"required\":[]}}",
    [PageLimit]
);
crate::quoted::quoted_schema!(
    RunBatch,
    "{\"type\":\"object\",\"required\":[\"items\",\"has_more\"],\"properties\":{\"items\":{\"description\":\"What became of each run.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/RunBatchItem\"}},\"has_more\":{\"description\":\"Whether more runs fit than were looked at. Ask again then.\",\"type\":\"boolean\"}}}",
    [RunBatchItem]
);
crate::quoted::quoted_schema!(
    RunBatchCancelQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"status\":{\"description\":\"Only runs that stand here.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunStatus\"}]},\"kind\":{\"description\":\"Only runs of this kind.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunKind\"}]},\"job\":{\"description\":\"Only runs of this job, also those that a schedule started.\",\"allOf\":[{\"$ref\":\"#/components/schemas/JobName\"}]},\"schedule\":{\"description\":\"Only runs of this schedule.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ScheduleName\"}]},\"service\":{\"description\":\"Only runs of this service.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ServiceName\"}]},\"origin\":{\"description\":\"Only runs that this one started.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunOrigin\"}]},\"labels\":{\"description\":\"Only runs that have all of these labels, as in `team=sales,tier=1`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/LabelSelector\"}]},\"idempotency_key\":{\"description\":\"Only runs that were created with this `Idempotency-Key`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/IdempotencyKey\"}]},\"created_from\":{\"type\":\"string\",\"format\":\"date-time\",\"description\":\"Only runs that were created at this time or later.\"},\"created_before\":{\"type\":\"string\",\"format\":\"date-time\",\"description\":\"Only runs that were created before this time.\"},\"limit\":{\"description\":\"At how many runs to look at most. 100 unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PageLimit\"}]},\"dry_run\":{\"type\":\"boolean\",\"description\":\"Check everything and say what would change, but change nothing.\"}},\"additionalProperties\":false}",
    [IdempotencyKey, JobName, LabelSelector, PageLimit, RunKind, RunOrigin, RunStatus,
    ScheduleName, ServiceName]
);
crate::quoted::quoted_schema!(
    RunBatchDeleteQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"status\":{\"description\":\"Only runs that stand here.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunStatus\"}]},\"kind\":{\"description\":\"Only runs of this kind.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunKind\"}]},\"job\":{\"description\":\"Only runs of this job, also those that a schedule started.\",\"allOf\":[{\"$ref\":\"#/components/schemas/JobName\"}]},\"schedule\":{\"description\":\"Only runs of this schedule.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ScheduleName\"}]},\"service\":{\"description\":\"Only runs of this service.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ServiceName\"}]},\"origin\":{\"description\":\"Only runs that this one started.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunOrigin\"}]},\"labels\":{\"description\":\"Only runs that have all of these labels, as in `team=sales,tier=1`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/LabelSelector\"}]},\"idempotency_key\":{\"description\":\"Only runs that were created with this `Idempotency-Key`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/IdempotencyKey\"}]},\"created_from\":{\"type\":\"string\",\"format\":\"date-time\",\"description\":\"Only runs that were created at this time or later.\"},\"created_before\":{\"type\":\"string\",\"format\":\"date-time\",\"description\":\"Only runs that were created before this time.\"},\"limit\":{\"description\":\"At how many runs to look at most. 100 unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PageLimit\"}]},\"dry_run\":{\"type\":\"boolean\",\"description\":\"Check everything and say what would change, but change nothing.\"}},\"additionalProperties\":false}",
    [IdempotencyKey, JobName, LabelSelector, PageLimit, RunKind, RunOrigin, RunStatus,
    ScheduleName, ServiceName]
);
crate::quoted::quoted_schema!(
    RunBatchItem,
    "{\"type\":\"object\",\"required\":[\"id\",\"outcome\",\"status\"],\"properties\":{\"id\":{\"$ref\":\"#/components/schemas/RunId\"},\"outcome\":{\"$ref\":\"#/components/schemas/BatchOutcome\"},\"status\":{\"$ref\":\"#/components/schemas/RunStatus\"},\"error_code\":{\"description\":\"Why it was refused.\",\"type\":\"string\"},\"message\":{\"description\":\"The same, for people.\",\"type\":\"string\"}}}",
    [BatchOutcome, RunId, RunStatus]
);
crate::quoted::quoted_schema!(
    RunCancel,
    "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"mode\":{\"$ref\":\"#/components/schemas/CancelMode\"},\"grace_seconds\":{\"description\":\"How long Meltano may take to stop by itself. 10 unless said; 0 ends all processes at once, as `kill` does.\\n\",\"allOf\":[{\"$ref\":\"#/components/schemas/GraceSeconds\"}]},\"reason\":{\"description\":\"Why.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunText\"}]}}}",
    [CancelMode, GraceSeconds, RunText]
);
crate::quoted::quoted_schema!(
    RunCreate,
    "{\"description\":\"Exactly one of the properties from `blocks` to `select_list`, `flags` beside the first three, and the terms.\",\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"blocks\":{\"$ref\":\"#/components/schemas/Blocks\"},\"job\":{\"$ref\":\"#/components/schemas/JobName\"},\"schedule\":{\"$ref\":\"#/components/schemas/ScheduleName\"},\"flags\":{\"$ref\":\"#/components/schemas/RunFlags\"},\"el\":{\"$ref\":\"#/components/schemas/ElTask\"},\"invoke\":{\"$ref\":\"#/components/schemas/InvokeTask\"},\"test\":{\"$ref\":\"#/components/schemas/TestTask\"},\"config_test\":{\"$ref\":\"#/components/schemas/ConfigTestTask\"},\"install\":{\"$ref\":\"#/components/schemas/InstallTask\"},\"discover\":{\"$ref\":\"#/components/schemas/DiscoverTask\"},\"select_list\":{\"$ref\":\"#/components/schemas/SelectListTask\"},\"run_id\":{\"description\":\"The id that the run shall have. Made by the server unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunId\"}]},\"if_running\":{\"$ref\":\"#/components/schemas/IfRunning\"},\"priority\":{\"$ref\":\"#/components/schemas/RunPriority\"},\"not_before\":{\"description\":\"When it may begin. At once unless said.\",\"type\":\"string\",\"format\":\"date-time\"},\"timeout_seconds\":{\"description\":\"How long it may go on once it has begun. Then it is stopped, and has `timed_out`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/TimeoutSeconds\"}]},\"cause\":{\"description\":\"Why it is created.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunText\"}]},\"note\":{\"description\":\"What somebody wants to say about it.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunText\"}]},\"labels\":{\"$ref\":\"#/components/schemas/RunLabels\"}}}",
    [Blocks, ConfigTestTask, DiscoverTask, ElTask, IfRunning, InstallTask, InvokeTask,
    JobName, RunFlags, RunId, RunLabels, RunPriority, RunText, ScheduleName,
    SelectListTask, TestTask, TimeoutSeconds]
);
crate::quoted::quoted_schema!(
    RunCreateAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"location\"],\"properties\":{\"location\":{\"type\":\"string\",\"description\":\"The path of the run.\"},\"idempotency-replayed\":{\"type\":\"string\",\"description\":\"`true` if the run was there before. Not sent otherwise.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    RunCreateHeaders,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"idempotency-key\":{\"description\":\"Chosen by the caller to make a retry safe. Belongs to the caller, the project and the environment.\",\"allOf\":[{\"$ref\":\"#/components/schemas/IdempotencyKey\"}]}}}",
    [IdempotencyKey]
);
crate::quoted::quoted_schema!(
    RunFlags,
    "{\"description\":\"The flags of `meltano run`, with its names and defaults. Three are missing: `--install`, because nothing is ever\\ninstalled on the way, `--merge-state`, which `state_strategy` replaced, and `--database-uri`, which is the\\nproject's.\\n\",\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"dry_run\":{\"description\":\"Only check and explain what would be executed.\",\"type\":\"boolean\"},\"full_refresh\":{\"description\":\"Ignore the state left by earlier runs.\",\"type\":\"boolean\"},\"refresh_catalog\":{\"description\":\"Discover the catalogue anew instead of using the cached one.\",\"type\":\"boolean\"},\"no_state_update\":{\"description\":\"Neither read nor write state, and keep no record in Meltano.\",\"type\":\"boolean\"},\"force\":{\"description\":\"Run even if a pipeline with the same state id is running.\",\"type\":\"boolean\"},\"state_id_suffix\":{\"$ref\":\"#/components/schemas/StateIdSuffix\"},\"state_strategy\":{\"$ref\":\"#/components/schemas/StateStrategy\"},\"timeout\":{\"description\":\"Ask Meltano to stop the run gracefully after so many seconds.\",\"allOf\":[{\"$ref\":\"#/components/schemas/TimeoutSeconds\"}]}}}",
    [StateIdSuffix, StateStrategy, TimeoutSeconds]
);
crate::quoted::quoted_schema!(
    RunId,
    "{\"description\":\"The id of a run, which is Meltano's own run id too.\",\"type\":\"string\",\"format\":\"uuid\"}",
    []
);
crate::quoted::quoted_schema!(
    RunKind,
    "{\"description\":\"What a run executes. `run_create` says what each is.\",\"type\":\"string\",\"enum\":[\"run\",\"job\",\"schedule\",\"el\",\"invoke\",\"test\",\"config_test\",\"install\",\"discover\",\"select_list\"]}",
    []
);
crate::quoted::quoted_schema!(
    RunLabels,
    "{\"description\":\"Names and values to find it by, 16 at most: names of up to 64 characters, values of up to 128, neither with `=` or `,`.\\n\",\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"}}",
    []
);
crate::quoted::quoted_schema!(
    RunListQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"status\":{\"description\":\"Only runs that stand here.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunStatus\"}]},\"kind\":{\"description\":\"Only runs of this kind.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunKind\"}]},\"job\":{\"description\":\"Only runs of this job, also those that a schedule started.\",\"allOf\":[{\"$ref\":\"#/components/schemas/JobName\"}]},\"schedule\":{\"description\":\"Only runs of this schedule.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ScheduleName\"}]},\"service\":{\"description\":\"Only runs of this service.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ServiceName\"}]},\"origin\":{\"description\":\"Only runs that this one started.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunOrigin\"}]},\"labels\":{\"description\":\"Only runs that have all of these labels, as in `team=sales,tier=1`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/LabelSelector\"}]},\"idempotency_key\":{\"description\":\"Only runs that were created with this `Idempotency-Key`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/IdempotencyKey\"}]},\"created_from\":{\"type\":\"string\",\"format\":\"date-time\",\"description\":\"Only runs that were created at this time or later.\"},\"created_before\":{\"type\":\"string\",\"format\":\"date-time\",\"description\":\"Only runs that were created before this time.\"},\"limit\":{\"description\":\"How many items to answer at most. 100 unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PageLimit\"}]},\"page_token\":{\"type\":\"string\",\"description\":\"The `next_page` of the page before.\"}},\"additionalProperties\":false,\"x-dropshot-pagination-param\":{\"required\":[]}}",
    [IdempotencyKey, JobName, LabelSelector, PageLimit, RunKind, RunOrigin, RunStatus,
    ScheduleName, ServiceName]
);
crate::quoted::quoted_schema!(
    RunLogEventStreamHeaders,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"last-event-id\":{\"description\":\"The `id` of the last event that was received; begin behind it.\",\"allOf\":[{\"$ref\":\"#/components/schemas/LastEventId\"}]}}}",
    [LastEventId]
);
crate::quoted::quoted_schema!(
    RunLogEventStreamQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"level\":{\"description\":\"Only lines of this level and above. A line without a level counts as `info`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/LogLevel\"}]},\"plugin\":{\"description\":\"Only lines of this plugin.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PluginName\"}]},\"text\":{\"description\":\"Only lines with this text in their message, in whatever case.\",\"allOf\":[{\"$ref\":\"#/components/schemas/SearchText\"}]}},\"additionalProperties\":false}",
    [LogLevel, PluginName, SearchText]
);
crate::quoted::quoted_schema!(
    RunLogStreamQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"after\":{\"description\":\"Begin behind the line with this sequence number; 0 begins at the first.\",\"allOf\":[{\"$ref\":\"#/components/schemas/LogSeq\"}]},\"limit\":{\"description\":\"End after so many lines. 1,000 unless said, or without bound when following.\",\"allOf\":[{\"$ref\":\"#/components/schemas/LogLimit\"}]},\"follow\":{\"type\":\"boolean\",\"description\":\"Stay connected until the run is over.\"},\"tail\":{\"description\":\"Begin so many lines before the last one that there is.\",\"allOf\":[{\"$ref\":\"#/components/schemas/LogLimit\"}]},\"level\":{\"description\":\"Only lines of this level and above. A line without a level counts as `info`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/LogLevel\"}]},\"plugin\":{\"description\":\"Only lines of this plugin.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PluginName\"}]},\"text\":{\"description\":\"Only lines with this text in their message, in whatever case.\",\"allOf\":[{\"$ref\":\"#/components/schemas/SearchText\"}]}},\"additionalProperties\":false}",
    [LogLevel, LogLimit, LogSeq, PluginName, SearchText]
);
crate::quoted::quoted_schema!(
    RunOrigin,
    "{\"description\":\"Who started a run: `api` is this server, `meltano` somebody else by the command line. What is known of the latter is\\nwhat Meltano noted, and it cannot be cancelled here.\\n\",\"type\":\"string\",\"enum\":[\"api\",\"meltano\"]}",
    []
);
crate::quoted::quoted_schema!(
    RunPage,
    "{\"type\":\"object\",\"required\":[\"items\"],\"properties\":{\"items\":{\"description\":\"In order.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Run\"}},\"next_page\":{\"description\":\"Absent on the last page.\",\"type\":\"string\"}}}",
    [Run]
);
crate::quoted::quoted_schema!(
    RunPath,
    "{\"type\":\"object\",\"required\":[\"project\",\"env\",\"run\"],\"properties\":{\"project\":{\"description\":\"The project's name on this server.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ProjectName\"}]},\"env\":{\"description\":\"An environment of the project, or `-` for none.\",\"allOf\":[{\"$ref\":\"#/components/schemas/EnvName\"}]},\"run\":{\"description\":\"The id of the run.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunId\"}]}},\"additionalProperties\":false}",
    [EnvName, ProjectName, RunId]
);
crate::quoted::quoted_schema!(
    RunPriority,
    "{\"description\":\"Among those that wait, the greater comes first; 0 unless said.\",\"type\":\"integer\",\"format\":\"int32\",\"minimum\":-1000,\"maximum\":1000}",
    []
);
crate::quoted::quoted_schema!(
    RunReport,
    "{\"type\":\"object\",\"required\":[\"blocks\"],\"properties\":{\"blocks\":{\"description\":\"In order.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/ReportBlock\"}}}}",
    [ReportBlock]
);
crate::quoted::quoted_schema!(
    RunRetry,
    "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"from\":{\"$ref\":\"#/components/schemas/RetryFrom\"},\"run_id\":{\"description\":\"The id that the run shall have. Made by the server unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunId\"}]},\"if_running\":{\"$ref\":\"#/components/schemas/IfRunning\"},\"priority\":{\"$ref\":\"#/components/schemas/RunPriority\"},\"not_before\":{\"description\":\"When it may begin. At once unless said.\",\"type\":\"string\",\"format\":\"date-time\"},\"timeout_seconds\":{\"description\":\"How long it may go on once it has begun. Then it is stopped, and has `timed_out`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/TimeoutSeconds\"}]},\"cause\":{\"description\":\"Why it is created.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunText\"}]},\"note\":{\"description\":\"What somebody wants to say about it.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunText\"}]}}}",
    [IfRunning, RetryFrom, RunId, RunPriority, RunText, TimeoutSeconds]
);
crate::quoted::quoted_schema!(
    RunRetryAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"location\"],\"properties\":{\"location\":{\"type\":\"string\",\"description\":\"The path of the run.\"},\"idempotency-replayed\":{\"type\":\"string\",\"description\":\"`true` if the run was there before. Not sent otherwise.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    RunRetryHeaders,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"idempotency-key\":{\"description\":\"Chosen by the caller to make a retry safe. Belongs to the caller, the project and the environment.\",\"allOf\":[{\"$ref\":\"#/components/schemas/IdempotencyKey\"}]}}}",
    [IdempotencyKey]
);
crate::quoted::quoted_schema!(
    RunStatus,
    "{\"description\":\"Where a run stands. `queued`, `starting`, `running` and `cancelling` come before the end, the others are ends.\\n`succeeded_with_loss` means that Meltano succeeded, but a loader says that it loaded fewer records of a stream than the\\nextractor says it sent. `timed_out` was stopped because it took longer than `timeout_seconds`. `lost` means that its\\nprocesses are gone and nobody saw how they ended.\\n\",\"type\":\"string\",\"enum\":[\"queued\",\"starting\",\"running\",\"cancelling\",\"succeeded\",\"succeeded_with_loss\",\"failed\",\"cancelled\",\"timed_out\",\"lost\"]}",
    []
);
crate::quoted::quoted_schema!(
    RunText,
    "{\"description\":\"A word for people, of up to 1,000 characters.\",\"type\":\"string\",\"minLength\":1,\"maxLength\":1000}",
    []
);
crate::quoted::quoted_schema!(
    RunViewHeaders,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"prefer\":{\"description\":\"`wait=30`, in seconds. Other preferences are ignored, as RFC 7240 wants it.\",\"allOf\":[{\"$ref\":\"#/components/schemas/Preferences\"}]}}}",
    [Preferences]
);
crate::quoted::quoted_schema!(
    RunViewQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"wait\":{\"description\":\"Wait for so many seconds at most, as in `30` or `30s`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/WaitTime\"}]},\"until\":{\"description\":\"What to wait for. `over` unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/WaitUntil\"}]}},\"additionalProperties\":false}",
    [WaitTime, WaitUntil]
);
crate::quoted::quoted_schema!(
    Schedule,
    "{\"description\":\"A `job` is there if it is of the kind `job`; `extractor`, `loader` and `transform` if it is of the kind `elt`.\",\"type\":\"object\",\"required\":[\"name\",\"kind\",\"variables\",\"time_zone\",\"fires_at\",\"problems\"],\"properties\":{\"name\":{\"$ref\":\"#/components/schemas/ScheduleName\"},\"kind\":{\"$ref\":\"#/components/schemas/ScheduleKind\"},\"job\":{\"description\":\"The job that it runs.\",\"type\":\"string\"},\"extractor\":{\"description\":\"The extractor that it runs.\",\"type\":\"string\"},\"loader\":{\"description\":\"The loader that it runs.\",\"type\":\"string\"},\"transform\":{\"description\":\"Such as `skip`, `only` or `run`.\",\"type\":\"string\"},\"interval\":{\"description\":\"As `meltano.yml` says it. Absent if it says none.\",\"type\":\"string\"},\"cron\":{\"description\":\"The interval as Meltano resolves it, such as `0 0 * * *` for `@daily`. Absent without an interval, and for\\n`@once`, `@manual` and `@none`, which no clock fires.\\n\",\"type\":\"string\"},\"variables\":{\"description\":\"The names of the variables that it sets, sorted. Their values may be secret and are not shown.\",\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"time_zone\":{\"description\":\"The time zone in which `cron` is read, always `UTC`.\",\"type\":\"string\"},\"fires_at\":{\"description\":\"The next times at which it is due, five of them at most. Empty without `cron`, and if it cannot be read.\\n\",\"type\":\"array\",\"items\":{\"type\":\"string\",\"format\":\"date-time\"}},\"problems\":{\"description\":\"Why it cannot be run. Empty if all is well.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Problem\"}}}}",
    [Problem, ScheduleKind, ScheduleName]
);
crate::quoted::quoted_schema!(
    ScheduleKind,
    "{\"description\":\"What a schedule runs. `elt` is an extractor and a loader, as `meltano elt` takes them.\",\"type\":\"string\",\"enum\":[\"job\",\"elt\"]}",
    []
);
crate::quoted::quoted_schema!(
    ScheduleListQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"kind\":{\"description\":\"Only schedules of this kind.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ScheduleKind\"}]},\"job\":{\"description\":\"Only schedules of this job.\",\"allOf\":[{\"$ref\":\"#/components/schemas/JobName\"}]},\"limit\":{\"description\":\"How many items to answer at most. 100 unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PageLimit\"}]},\"page_token\":{\"type\":\"string\",\"description\":\"The `next_page` of the page before.\"}},\"additionalProperties\":false,\"x-dropshot-pagination-param\":{\"required\":[]}}",
    [JobName, PageLimit, ScheduleKind]
);
crate::quoted::quoted_schema!(
    ScheduleName,
    "{\"description\":\"The name of a schedule.\",\"type\":\"string\",\"minLength\":1,\"maxLength\":128}",
    []
);
crate::quoted::quoted_schema!(
    SchedulePage,
    "{\"type\":\"object\",\"required\":[\"items\"],\"properties\":{\"items\":{\"description\":\"In order.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Schedule\"}},\"next_page\":{\"description\":\"Absent on the last page.\",\"type\":\"string\"}}}",
    [Schedule]
);
crate::quoted::quoted_schema!(
    SchedulePath,
    "{\"type\":\"object\",\"required\":[\"project\",\"env\",\"schedule\"],\"properties\":{\"project\":{\"description\":\"The project's name on this server.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ProjectName\"}]},\"env\":{\"description\":\"An environment of the project, or `-` for none.\",\"allOf\":[{\"$ref\":\"#/components/schemas/EnvName\"}]},\"schedule\":{\"description\":\"The name of the schedule.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ScheduleName\"}]}},\"additionalProperties\":false}",
    [EnvName, ProjectName, ScheduleName]
);
crate::quoted::quoted_schema!(
    ScheduleRunAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"location\"],\"properties\":{\"location\":{\"type\":\"string\",\"description\":\"The path of the run.\"},\"idempotency-replayed\":{\"type\":\"string\",\"description\":\"`true` if the run was there before. Not sent otherwise.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    ScheduleRunHeaders,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"idempotency-key\":{\"description\":\"Chosen by the caller to make a retry safe. Belongs to the caller, the project and the environment.\",\"allOf\":[{\"$ref\":\"#/components/schemas/IdempotencyKey\"}]}}}",
    [IdempotencyKey]
);
crate::quoted::quoted_schema!(
    ScheduleViewAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"etag\"],\"properties\":{\"etag\":{\"type\":\"string\",\"description\":\"A strong validator. It changes with any byte of the answer.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    SchemaRule,
    "{\"type\":\"object\",\"required\":[\"stream\",\"attribute\",\"schema\",\"source\"],\"properties\":{\"stream\":{\"description\":\"The streams that it is about, with `*`, `?` and `[…]` as in names of files.\",\"type\":\"string\"},\"attribute\":{\"description\":\"The attributes that it is about.\",\"type\":\"string\"},\"schema\":{\"$ref\":\"#/components/schemas/SettingValue\"},\"source\":{\"$ref\":\"#/components/schemas/SettingSource\"}}}",
    [SettingSource, SettingValue]
);
crate::quoted::quoted_schema!(
    SchemaRules,
    "{\"type\":\"object\",\"required\":[\"source\",\"rules\",\"shadows\"],\"properties\":{\"source\":{\"$ref\":\"#/components/schemas/SettingSource\"},\"rules\":{\"description\":\"In order.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/SchemaRule\"}},\"shadows\":{\"description\":\"What these hide, the strongest first.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/ShadowedValue\"}}}}",
    [SchemaRule, SettingSource, ShadowedValue]
);
crate::quoted::quoted_schema!(
    ScriptPath,
    "{\"type\":\"object\",\"required\":[\"script\"],\"properties\":{\"script\":{\"description\":\"The name of the script.\",\"allOf\":[{\"$ref\":\"#/components/schemas/DocsScript\"}]}},\"additionalProperties\":false}",
    [DocsScript]
);
crate::quoted::quoted_schema!(
    SearchText,
    "{\"description\":\"A text to look for.\",\"type\":\"string\",\"minLength\":1,\"maxLength\":128}",
    []
);
crate::quoted::quoted_schema!(
    SelectListTask,
    "{\"description\":\"An extractor whose selection is worked out, as `meltano select --list --json` does it. It is the artefact\\n`selection.json` of the run.\\n\",\"type\":\"object\",\"required\":[\"extractor\"],\"additionalProperties\":false,\"properties\":{\"extractor\":{\"$ref\":\"#/components/schemas/PluginName\"},\"all\":{\"description\":\"Show what is not selected, too.\",\"type\":\"boolean\"},\"refresh_catalog\":{\"description\":\"Discover the catalogue anew before.\",\"type\":\"boolean\"}}}",
    [PluginName]
);
crate::quoted::quoted_schema!(
    SelectPattern,
    "{\"type\":\"object\",\"required\":[\"pattern\",\"stream\",\"excluded\"],\"properties\":{\"pattern\":{\"description\":\"As it is written.\",\"type\":\"string\"},\"stream\":{\"description\":\"The streams that it is about, with `*`, `?` and `[…]` as in names of files.\",\"type\":\"string\"},\"attribute\":{\"description\":\"The attributes of these streams, with `*`, `?` and `[…]`. Absent if it is about whole streams.\",\"type\":\"string\"},\"excluded\":{\"description\":\"Whether they are left out.\",\"type\":\"boolean\"}}}",
    []
);
crate::quoted::quoted_schema!(
    SelectPatterns,
    "{\"type\":\"object\",\"required\":[\"source\",\"patterns\",\"shadows\"],\"properties\":{\"source\":{\"$ref\":\"#/components/schemas/SettingSource\"},\"patterns\":{\"description\":\"In order. What a pattern excludes, no other can select.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/SelectPattern\"}},\"shadows\":{\"description\":\"What these hide, the strongest first.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/ShadowedValue\"}}}}",
    [SelectPattern, SettingSource, ShadowedValue]
);
crate::quoted::quoted_schema!(
    Service,
    "{\"type\":\"object\",\"required\":[\"name\",\"project\",\"env\",\"plugin\",\"args\",\"restart\",\"status\",\"restarts\",\"ports\",\"created_by\",\"created_at\"],\"properties\":{\"name\":{\"$ref\":\"#/components/schemas/ServiceName\"},\"project\":{\"$ref\":\"#/components/schemas/ProjectName\"},\"env\":{\"$ref\":\"#/components/schemas/EnvName\"},\"plugin\":{\"$ref\":\"#/components/schemas/PluginName\"},\"type\":{\"$ref\":\"#/components/schemas/PluginType\"},\"command\":{\"$ref\":\"#/components/schemas/CommandName\"},\"args\":{\"$ref\":\"#/components/schemas/Arguments\"},\"restart\":{\"$ref\":\"#/components/schemas/RestartPolicy\"},\"status\":{\"$ref\":\"#/components/schemas/ServiceStatus\"},\"run_id\":{\"description\":\"The run that it is, or was last. Absent if it was never started, or that run was deleted.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunId\"}]},\"restarts\":{\"description\":\"How often it was started again since somebody started it.\",\"type\":\"integer\",\"format\":\"int64\"},\"next_start_at\":{\"description\":\"When it is started again.\",\"type\":\"string\",\"format\":\"date-time\"},\"ports\":{\"description\":\"The TCP ports that its processes listen on, as far as the system says.\",\"type\":\"array\",\"items\":{\"type\":\"integer\",\"format\":\"int32\"}},\"reason\":{\"description\":\"Why it last ended.\",\"type\":\"string\"},\"created_by\":{\"description\":\"The name of the token that created it.\",\"type\":\"string\"},\"created_at\":{\"description\":\"When it was created.\",\"type\":\"string\",\"format\":\"date-time\"},\"started_at\":{\"description\":\"Since when it goes on.\",\"type\":\"string\",\"format\":\"date-time\"}}}",
    [Arguments, CommandName, EnvName, PluginName, PluginType, ProjectName, RestartPolicy,
    RunId, ServiceName, ServiceStatus]
);
crate::quoted::quoted_schema!(
    ServiceCreate,
    "{\"type\":\"object\",\"required\":[\"name\",\"plugin\"],\"additionalProperties\":false,\"properties\":{\"name\":{\"$ref\":\"#/components/schemas/ServiceName\"},\"plugin\":{\"$ref\":\"#/components/schemas/PluginName\"},\"type\":{\"$ref\":\"#/components/schemas/PluginType\"},\"command\":{\"$ref\":\"#/components/schemas/CommandName\"},\"args\":{\"$ref\":\"#/components/schemas/Arguments\"},\"restart\":{\"description\":\"When it is started again. Always unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RestartPolicy\"}]},\"start\":{\"description\":\"Whether to start it at once. It is unless said.\",\"type\":\"boolean\"}}}",
    [Arguments, CommandName, PluginName, PluginType, RestartPolicy, ServiceName]
);
crate::quoted::quoted_schema!(
    ServiceCreateAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"location\"],\"properties\":{\"location\":{\"type\":\"string\",\"description\":\"The path of the service.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    ServiceListQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"limit\":{\"description\":\"How many items to answer at most. 100 unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PageLimit\"}]},\"page_token\":{\"type\":\"string\",\"description\":\"The `next_page` of the page before.\"}},\"additionalProperties\":false,\"x-dropshot-pagination-param\":{\"required\":[]}}",
    [PageLimit]
);
crate::quoted::quoted_schema!(
    ServiceName,
    "{\"description\":\"Lower-case letters, digits and dashes.\",\"type\":\"string\",\"pattern\":\"^[a-z0-9][a-z0-9-]*$\",\"maxLength\":63}",
    []
);
crate::quoted::quoted_schema!(
    ServicePage,
    "{\"type\":\"object\",\"required\":[\"items\"],\"properties\":{\"items\":{\"description\":\"In order.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Service\"}},\"next_page\":{\"description\":\"Absent on the last page.\",\"type\":\"string\"}}}",
    [Service]
);
crate::quoted::quoted_schema!(
    ServicePath,
    "{\"type\":\"object\",\"required\":[\"project\",\"env\",\"service\"],\"properties\":{\"project\":{\"description\":\"The project's name on this server.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ProjectName\"}]},\"env\":{\"description\":\"An environment of the project, or `-` for none.\",\"allOf\":[{\"$ref\":\"#/components/schemas/EnvName\"}]},\"service\":{\"description\":\"The name of the service.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ServiceName\"}]}},\"additionalProperties\":false}",
    [EnvName, ProjectName, ServiceName]
);
crate::quoted::quoted_schema!(
    ServiceStatus,
    "{\"description\":\"Where a service stands. `backing_off` waits to be started again; `ended` ended by itself, and its restart policy leaves\\nit so.\\n\",\"type\":\"string\",\"enum\":[\"stopped\",\"starting\",\"running\",\"stopping\",\"backing_off\",\"ended\"]}",
    []
);
crate::quoted::quoted_schema!(
    ServiceStop,
    "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"grace_seconds\":{\"description\":\"How long it may take to stop by itself. 10 unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/GraceSeconds\"}]},\"reason\":{\"description\":\"Why.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunText\"}]}}}",
    [GraceSeconds, RunText]
);
crate::quoted::quoted_schema!(
    Setting,
    "{\"type\":\"object\",\"required\":[\"name\",\"extra\",\"custom\",\"sensitive\",\"hidden\",\"required\",\"missing\",\"source\",\"references\",\"shadows\",\"variables\"],\"properties\":{\"name\":{\"description\":\"Its name.\",\"type\":\"string\"},\"aliases\":{\"description\":\"Other names of it.\",\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"kind\":{\"$ref\":\"#/components/schemas/SettingKind\"},\"label\":{\"description\":\"What people call it.\",\"type\":\"string\"},\"description\":{\"description\":\"What it is for.\",\"type\":\"string\"},\"documentation\":{\"description\":\"Where to read more.\",\"type\":\"string\"},\"placeholder\":{\"description\":\"What to show where there is no value.\",\"type\":\"string\"},\"options\":{\"description\":\"What a setting of the kind `options` takes.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/SettingOption\"}},\"extra\":{\"description\":\"Whether it tells Meltano how to use the plugin. The plugin does not receive it.\",\"type\":\"boolean\"},\"custom\":{\"description\":\"Whether nothing defines it: `meltano.yml` merely sets it.\",\"type\":\"boolean\"},\"sensitive\":{\"description\":\"Whether its value is a secret.\",\"type\":\"boolean\"},\"hidden\":{\"description\":\"Whether its definition hides it from people.\",\"type\":\"boolean\"},\"required\":{\"description\":\"Whether the plugin cannot work without it, by its definition.\",\"type\":\"boolean\"},\"missing\":{\"description\":\"Whether it is required and has no value.\",\"type\":\"boolean\"},\"value\":{\"description\":\"Its value, of its kind, where that can be shown: see \\\"Secrets\\\". Absent if it has none. One that consists of\\nnothing but references to variables that are not set is shown, and not handed to the plugin.\\n\",\"allOf\":[{\"$ref\":\"#/components/schemas/SettingValue\"}]},\"source\":{\"$ref\":\"#/components/schemas/SettingSource\"},\"inherited_source\":{\"description\":\"Where the plugin that it is inherited from has the value from.\",\"allOf\":[{\"$ref\":\"#/components/schemas/SettingSource\"}]},\"variable\":{\"description\":\"The environment variable that the value was read from.\",\"type\":\"string\"},\"references\":{\"description\":\"The variables that the value refers to, each once, and whether they are set.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/SettingReference\"}},\"shadows\":{\"description\":\"The values that this one hides, the strongest first.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/ShadowedValue\"}},\"default\":{\"description\":\"The value that its definition has for it.\",\"allOf\":[{\"$ref\":\"#/components/schemas/SettingValue\"}]},\"variables\":{\"description\":\"The environment variables that would set it. One that begins with `!` sets the opposite. More than one of them\\nat once is an error.\\n\",\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"problem\":{\"$ref\":\"#/components/schemas/Problem\"}}}",
    [Problem, SettingKind, SettingOption, SettingReference, SettingSource, SettingValue,
    ShadowedValue]
);
crate::quoted::quoted_schema!(
    SettingGroup,
    "{\"description\":\"Settings that a plugin needs together.\",\"type\":\"object\",\"required\":[\"settings\",\"missing\"],\"properties\":{\"settings\":{\"description\":\"All of them.\",\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"missing\":{\"description\":\"Those that have no value.\",\"type\":\"array\",\"items\":{\"type\":\"string\"}}}}",
    []
);
crate::quoted::quoted_schema!(
    SettingKind,
    "{\"description\":\"What values a setting takes.\",\"type\":\"string\",\"enum\":[\"string\",\"integer\",\"boolean\",\"decimal\",\"date_iso8601\",\"email\",\"password\",\"oauth\",\"options\",\"file\",\"array\",\"object\",\"hidden\"]}",
    []
);
crate::quoted::quoted_schema!(
    SettingName,
    "{\"description\":\"The name of a setting, with a dot before each part of an object's.\",\"type\":\"string\",\"minLength\":1,\"maxLength\":256}",
    []
);
crate::quoted::quoted_schema!(
    SettingOption,
    "{\"type\":\"object\",\"required\":[\"value\"],\"properties\":{\"value\":{\"$ref\":\"#/components/schemas/SettingValue\"},\"label\":{\"description\":\"What people call it.\",\"type\":\"string\"}}}",
    [SettingValue]
);
crate::quoted::quoted_schema!(
    SettingPage,
    "{\"type\":\"object\",\"required\":[\"items\"],\"properties\":{\"items\":{\"description\":\"In order.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Setting\"}},\"next_page\":{\"description\":\"Absent on the last page.\",\"type\":\"string\"}}}",
    [Setting]
);
crate::quoted::quoted_schema!(
    SettingPath,
    "{\"type\":\"object\",\"required\":[\"project\",\"env\",\"plugin_type\",\"plugin\",\"setting\"],\"properties\":{\"project\":{\"description\":\"The project's name on this server.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ProjectName\"}]},\"env\":{\"description\":\"An environment of the project, or `-` for none.\",\"allOf\":[{\"$ref\":\"#/components/schemas/EnvName\"}]},\"plugin_type\":{\"description\":\"The type of the plugin, as the key in `meltano.yml` is spelled.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PluginType\"}]},\"plugin\":{\"description\":\"The name of the plugin.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PluginName\"}]},\"setting\":{\"description\":\"The name of the setting. That of an extra begins with `_`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/SettingName\"}]}},\"additionalProperties\":false}",
    [EnvName, PluginName, PluginType, ProjectName, SettingName]
);
crate::quoted::quoted_schema!(
    SettingReference,
    "{\"type\":\"object\",\"required\":[\"variable\",\"set\",\"pipeline\"],\"properties\":{\"variable\":{\"description\":\"Its name.\",\"type\":\"string\"},\"set\":{\"description\":\"Whether it is set here. An unset one is empty.\",\"type\":\"boolean\"},\"pipeline\":{\"description\":\"Whether it is not set here, but by the other plugin of a pipeline when one runs, such as\\n`$MELTANO_EXTRACT__LOAD_SCHEMA`.\\n\",\"type\":\"boolean\"}}}",
    []
);
crate::quoted::quoted_schema!(
    SettingSource,
    "{\"description\":\"Where a value comes from; an earlier one hides a later one. `env` is the environment of the process, and an `env`\\nof `meltano.yml`, which Meltano puts above it; `dotenv` is `.env`; `meltano_environment` is the environment in\\n`meltano.yml`, and `meltano_yml` everything else there; `inherited` is the plugin that this one inherits from;\\n`default` is the definition, also if it has no value for it.\\n\",\"type\":\"string\",\"enum\":[\"env\",\"dotenv\",\"meltano_environment\",\"meltano_yml\",\"inherited\",\"default\"]}",
    []
);
crate::quoted::quoted_schema!(SettingValue, "{\"description\":\"Any JSON value.\"}", []);
crate::quoted::quoted_schema!(
    SettingsSchema,
    "{\"description\":\"A JSON Schema, draft 2020-12.\",\"type\":\"object\",\"additionalProperties\":true}",
    []
);
crate::quoted::quoted_schema!(
    ShadowedValue,
    "{\"description\":\"A value that another one hides, before variables are filled in.\",\"type\":\"object\",\"required\":[\"source\",\"value\"],\"properties\":{\"source\":{\"$ref\":\"#/components/schemas/SettingSource\"},\"value\":{\"$ref\":\"#/components/schemas/SettingValue\"}}}",
    [SettingSource, SettingValue]
);
crate::quoted::quoted_schema!(
    SingerState,
    "{\"type\":\"object\",\"required\":[\"state_id\",\"validity\",\"etag\"],\"properties\":{\"state_id\":{\"$ref\":\"#/components/schemas/StateId\"},\"env\":{\"description\":\"The environment that its id names. Absent, as the next two, if Meltano cannot take the id apart.\",\"type\":\"string\"},\"extractor\":{\"description\":\"The extractor that its id names.\",\"type\":\"string\"},\"loader\":{\"description\":\"The loader that its id names.\",\"type\":\"string\"},\"suffix\":{\"description\":\"What is added to its id.\",\"type\":\"string\"},\"validity\":{\"$ref\":\"#/components/schemas/StateValidity\"},\"etag\":{\"description\":\"What `If-Match` takes. It changes with the state, and with nothing else.\",\"type\":\"string\"},\"state\":{\"description\":\"What the next run would be given. Absent with `view=split`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/StateDocument\"}]},\"completed\":{\"description\":\"What completed runs left behind. Absent without `view=split`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/StateDocument\"}]},\"partial\":{\"description\":\"What has come since, and is laid over it. Absent without `view=split`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/StateDocument\"}]}}}",
    [StateDocument, StateId, StateValidity]
);
crate::quoted::quoted_schema!(
    StateArchive,
    "{\"description\":\"States by their ids, each an object with `completed` and `partial`, which are documents, empty ones or, in what is\\nsent, `null`.\\n\",\"type\":\"object\",\"additionalProperties\":true}",
    []
);
crate::quoted::quoted_schema!(
    StateCause,
    "{\"description\":\"Who or what made a version.\",\"type\":\"object\",\"required\":[\"kind\"],\"properties\":{\"kind\":{\"$ref\":\"#/components/schemas/StateCauseKind\"},\"actor\":{\"description\":\"The name of the token of the request.\",\"type\":\"string\"},\"request_id\":{\"description\":\"The id of the request.\",\"type\":\"string\"},\"run_id\":{\"$ref\":\"#/components/schemas/RunId\"},\"state_id\":{\"description\":\"The other state of a copy, a move or a merge.\",\"type\":\"string\"},\"version\":{\"description\":\"The version that was restored.\",\"type\":\"integer\",\"format\":\"int64\"},\"note\":{\"description\":\"What the caller said about it.\",\"type\":\"string\"}}}",
    [RunId, StateCauseKind]
);
crate::quoted::quoted_schema!(
    StateCauseKind,
    "{\"description\":\"`set` to `restore` are requests to this API. `run` is a run, by whomever it was started. `edit` is a `meltano state`\\ncommand other than `clear` and `import`. `found` was there when this server first looked. `unrecorded` came about\\nwithout a trace: `meltano state clear` and `import` leave none.\\n\",\"type\":\"string\",\"enum\":[\"set\",\"merge\",\"clear\",\"copy\",\"move\",\"import\",\"stream_set\",\"stream_clear\",\"restore\",\"run\",\"edit\",\"found\",\"unrecorded\"]}",
    []
);
crate::quoted::quoted_schema!(
    StateChange,
    "{\"description\":\"What a write did to a state, or with `dry_run` would do.\",\"type\":\"object\",\"required\":[\"state_id\",\"dry_run\",\"changed\",\"diff\"],\"properties\":{\"state_id\":{\"$ref\":\"#/components/schemas/StateId\"},\"dry_run\":{\"description\":\"Whether nothing was written.\",\"type\":\"boolean\"},\"changed\":{\"description\":\"Whether the state is another one than before.\",\"type\":\"boolean\"},\"version\":{\"$ref\":\"#/components/schemas/StateVersionNumber\"},\"etag\":{\"description\":\"That of the state as it is then. Absent if it is cleared.\",\"type\":\"string\"},\"state\":{\"$ref\":\"#/components/schemas/SingerState\"},\"diff\":{\"$ref\":\"#/components/schemas/StateDiff\"}}}",
    [SingerState, StateDiff, StateId, StateVersionNumber]
);
crate::quoted::quoted_schema!(
    StateClearHeaders,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"if-match\":{\"description\":\"Do it only if the `ETag` is one of these, or, with `*`, if there is something at all (RFC 9110, 13.1.1). A weak\\none never matches.\\n\",\"allOf\":[{\"$ref\":\"#/components/schemas/EntityTags\"}]}}}",
    [EntityTags]
);
crate::quoted::quoted_schema!(
    StateClearQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"dry_run\":{\"type\":\"boolean\",\"description\":\"Check everything and say what would change, but change nothing.\"},\"force\":{\"type\":\"boolean\",\"description\":\"Do it even while a run is using the state. The run may overwrite it.\"}},\"additionalProperties\":false}",
    []
);
crate::quoted::quoted_schema!(
    StateCopy,
    "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"destination\"],\"properties\":{\"destination\":{\"description\":\"The other id. It may belong to another environment of the project.\",\"allOf\":[{\"$ref\":\"#/components/schemas/StateId\"}]},\"if_destination\":{\"description\":\"What may be there. `absent` unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/IfDestination\"}]},\"note\":{\"$ref\":\"#/components/schemas/StateNote\"}}}",
    [IfDestination, StateId, StateNote]
);
crate::quoted::quoted_schema!(
    StateCopyHeaders,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"if-match\":{\"description\":\"Do it only if the `ETag` is one of these, or, with `*`, if there is something at all (RFC 9110, 13.1.1). A weak\\none never matches.\\n\",\"allOf\":[{\"$ref\":\"#/components/schemas/EntityTags\"}]}}}",
    [EntityTags]
);
crate::quoted::quoted_schema!(
    StateCopyQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"dry_run\":{\"type\":\"boolean\",\"description\":\"Check everything and say what would change, but change nothing.\"},\"force\":{\"type\":\"boolean\",\"description\":\"Do it even while a run is using the state. The run may overwrite it.\"},\"allow_rewind\":{\"type\":\"boolean\",\"description\":\"Do it even if a bookmark moves backwards or a stream is lost; or if what is replaced cannot be read, so that nobody\\nknows.\\n\"}},\"additionalProperties\":false}",
    []
);
crate::quoted::quoted_schema!(
    StateDiff,
    "{\"description\":\"How two states differ in what the next run would be given.\",\"type\":\"object\",\"required\":[\"changes\",\"omitted\"],\"properties\":{\"changes\":{\"description\":\"At most 1,000, sorted by their place.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/StateDifference\"}},\"omitted\":{\"description\":\"How many more there are.\",\"type\":\"integer\",\"format\":\"int64\"}}}",
    [StateDifference]
);
crate::quoted::quoted_schema!(
    StateDifference,
    "{\"type\":\"object\",\"required\":[\"pointer\",\"kind\",\"backwards\"],\"properties\":{\"pointer\":{\"description\":\"The place, as a JSON Pointer (RFC 6901).\",\"type\":\"string\"},\"kind\":{\"$ref\":\"#/components/schemas/StateDifferenceKind\"},\"stream\":{\"description\":\"The stream, if the place lies in the bookmark of one.\",\"type\":\"string\"},\"backwards\":{\"description\":\"Whether a run would load again what was loaded: a number or a time became smaller, or what a bookmark was made\\nof is gone.\\n\",\"type\":\"boolean\"},\"before\":{\"$ref\":\"#/components/schemas/BookmarkValue\"},\"after\":{\"$ref\":\"#/components/schemas/BookmarkValue\"}}}",
    [BookmarkValue, StateDifferenceKind]
);
crate::quoted::quoted_schema!(
    StateDifferenceKind,
    "{\"description\":\"What became of the place.\",\"type\":\"string\",\"enum\":[\"added\",\"removed\",\"changed\"]}",
    []
);
crate::quoted::quoted_schema!(
    StateDocument,
    "{\"description\":\"A JSON object that holds Singer state under the key `singer_state`.\",\"type\":\"object\",\"additionalProperties\":true}",
    []
);
crate::quoted::quoted_schema!(
    StateEvidence,
    "{\"description\":\"How it is known: `written` by this server; `observed` by it where the state is kept; `recorded` by Meltano in its\\nsystem database while this server did not look, and put together from there.\\n\",\"type\":\"string\",\"enum\":[\"written\",\"observed\",\"recorded\"]}",
    []
);
crate::quoted::quoted_schema!(
    StateId,
    "{\"description\":\"The id of a state. Any text but `.` and `..`, which are no names in a path; Meltano's own ids are\\n`{environment}:{extractor}-to-{loader}`, with `:{suffix}` if there is one.\\n\",\"type\":\"string\",\"pattern\":\"^([^.]|\\\\.[^.]|\\\\.\\\\.[\\\\s\\\\S])[\\\\s\\\\S]*$\",\"minLength\":1,\"maxLength\":900}",
    []
);
crate::quoted::quoted_schema!(
    StateIdPath,
    "{\"type\":\"object\",\"required\":[\"project\",\"env\",\"state_id\"],\"properties\":{\"project\":{\"description\":\"The project's name on this server.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ProjectName\"}]},\"env\":{\"description\":\"An environment of the project, or `-` for none.\",\"allOf\":[{\"$ref\":\"#/components/schemas/EnvName\"}]},\"state_id\":{\"description\":\"The id of the state, as `meltano state` takes it, percent-encoded like any other text: `/` is `%2F`. `:` may stay\\nas it is.\\n\",\"allOf\":[{\"$ref\":\"#/components/schemas/StateId\"}]}},\"additionalProperties\":false}",
    [EnvName, ProjectName, StateId]
);
crate::quoted::quoted_schema!(
    StateIdSuffix,
    "{\"description\":\"The last part of the state id. Meltano allows no colon in it.\",\"type\":\"string\",\"pattern\":\"^[^:\\\\s-][^:\\\\s]*$\",\"maxLength\":128}",
    []
);
crate::quoted::quoted_schema!(
    StateImport,
    "{\"type\":\"object\",\"required\":[\"dry_run\",\"changes\"],\"properties\":{\"dry_run\":{\"description\":\"Whether nothing was written.\",\"type\":\"boolean\"},\"changes\":{\"description\":\"One entry for each state of the archive, sorted by id. `state` is left out of them.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/StateChange\"}}}}",
    [StateChange]
);
crate::quoted::quoted_schema!(
    StateImportQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"dry_run\":{\"type\":\"boolean\",\"description\":\"Check everything and say what would change, but change nothing.\"},\"force\":{\"type\":\"boolean\",\"description\":\"Do it even while a run is using the state. The run may overwrite it.\"},\"allow_rewind\":{\"type\":\"boolean\",\"description\":\"Do it even if a bookmark moves backwards or a stream is lost; or if what is replaced cannot be read, so that nobody\\nknows.\\n\"}},\"additionalProperties\":false}",
    []
);
crate::quoted::quoted_schema!(
    StateListQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"pattern\":{\"description\":\"Only ids that `meltano state list --pattern` shows. Meltano matches as the state backend does: in the system\\ndatabase `*` is anything, `_` any one character, and case does not matter; in files and object stores `*`,\\n`?` and `[…]` are as in names of files.\\n\",\"allOf\":[{\"$ref\":\"#/components/schemas/StatePattern\"}]},\"limit\":{\"description\":\"How many items to answer at most. 100 unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PageLimit\"}]},\"page_token\":{\"type\":\"string\",\"description\":\"The `next_page` of the page before.\"}},\"additionalProperties\":false,\"x-dropshot-pagination-param\":{\"required\":[]}}",
    [PageLimit, StatePattern]
);
crate::quoted::quoted_schema!(
    StateMerge,
    "{\"description\":\"Either `state` or `from`.\",\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"state\":{\"$ref\":\"#/components/schemas/StateDocument\"},\"from\":{\"description\":\"The id of a state of the project to merge into this one.\",\"allOf\":[{\"$ref\":\"#/components/schemas/StateId\"}]},\"note\":{\"$ref\":\"#/components/schemas/StateNote\"}}}",
    [StateDocument, StateId, StateNote]
);
crate::quoted::quoted_schema!(
    StateMergeHeaders,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"if-match\":{\"description\":\"Do it only if the `ETag` is one of these, or, with `*`, if there is something at all (RFC 9110, 13.1.1). A weak\\none never matches.\\n\",\"allOf\":[{\"$ref\":\"#/components/schemas/EntityTags\"}]}}}",
    [EntityTags]
);
crate::quoted::quoted_schema!(
    StateMergeQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"dry_run\":{\"type\":\"boolean\",\"description\":\"Check everything and say what would change, but change nothing.\"},\"force\":{\"type\":\"boolean\",\"description\":\"Do it even while a run is using the state. The run may overwrite it.\"},\"allow_rewind\":{\"type\":\"boolean\",\"description\":\"Do it even if a bookmark moves backwards or a stream is lost; or if what is replaced cannot be read, so that nobody\\nknows.\\n\"}},\"additionalProperties\":false}",
    []
);
crate::quoted::quoted_schema!(
    StateMoveHeaders,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"if-match\":{\"description\":\"Do it only if the `ETag` is one of these, or, with `*`, if there is something at all (RFC 9110, 13.1.1). A weak\\none never matches.\\n\",\"allOf\":[{\"$ref\":\"#/components/schemas/EntityTags\"}]}}}",
    [EntityTags]
);
crate::quoted::quoted_schema!(
    StateMoveQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"dry_run\":{\"type\":\"boolean\",\"description\":\"Check everything and say what would change, but change nothing.\"},\"force\":{\"type\":\"boolean\",\"description\":\"Do it even while a run is using the state. The run may overwrite it.\"},\"allow_rewind\":{\"type\":\"boolean\",\"description\":\"Do it even if a bookmark moves backwards or a stream is lost; or if what is replaced cannot be read, so that nobody\\nknows.\\n\"}},\"additionalProperties\":false}",
    []
);
crate::quoted::quoted_schema!(
    StateNote,
    "{\"description\":\"Why it is done, for the history.\",\"type\":\"string\",\"minLength\":1,\"maxLength\":1000}",
    []
);
crate::quoted::quoted_schema!(
    StatePage,
    "{\"type\":\"object\",\"required\":[\"items\"],\"properties\":{\"items\":{\"description\":\"In order.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/StateSummary\"}},\"next_page\":{\"description\":\"Absent on the last page.\",\"type\":\"string\"}}}",
    [StateSummary]
);
crate::quoted::quoted_schema!(
    StatePattern,
    "{\"description\":\"A pattern of state ids.\",\"type\":\"string\",\"minLength\":1,\"maxLength\":900}",
    []
);
crate::quoted::quoted_schema!(
    StateRestore,
    "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"note\":{\"$ref\":\"#/components/schemas/StateNote\"}}}",
    [StateNote]
);
crate::quoted::quoted_schema!(
    StateRestoreHeaders,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"if-match\":{\"description\":\"Do it only if the `ETag` is one of these, or, with `*`, if there is something at all (RFC 9110, 13.1.1). A weak\\none never matches.\\n\",\"allOf\":[{\"$ref\":\"#/components/schemas/EntityTags\"}]}}}",
    [EntityTags]
);
crate::quoted::quoted_schema!(
    StateRestoreQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"dry_run\":{\"type\":\"boolean\",\"description\":\"Check everything and say what would change, but change nothing.\"},\"force\":{\"type\":\"boolean\",\"description\":\"Do it even while a run is using the state. The run may overwrite it.\"},\"allow_rewind\":{\"type\":\"boolean\",\"description\":\"Do it even if a bookmark moves backwards or a stream is lost; or if what is replaced cannot be read, so that nobody\\nknows.\\n\"}},\"additionalProperties\":false}",
    []
);
crate::quoted::quoted_schema!(
    StateSet,
    "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"state\"],\"properties\":{\"state\":{\"$ref\":\"#/components/schemas/StateDocument\"},\"note\":{\"$ref\":\"#/components/schemas/StateNote\"}}}",
    [StateDocument, StateNote]
);
crate::quoted::quoted_schema!(
    StateSetHeaders,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"if-match\":{\"description\":\"Do it only if the `ETag` is one of these, or, with `*`, if there is something at all (RFC 9110, 13.1.1). A weak\\none never matches.\\n\",\"allOf\":[{\"$ref\":\"#/components/schemas/EntityTags\"}]},\"if-none-match\":{\"description\":\"With `*`, do it only if there is nothing yet (RFC 9110, 13.1.2). Nothing else is understood.\",\"allOf\":[{\"$ref\":\"#/components/schemas/AnyEntityTag\"}]}}}",
    [AnyEntityTag, EntityTags]
);
crate::quoted::quoted_schema!(
    StateSetQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"dry_run\":{\"type\":\"boolean\",\"description\":\"Check everything and say what would change, but change nothing.\"},\"force\":{\"type\":\"boolean\",\"description\":\"Do it even while a run is using the state. The run may overwrite it.\"},\"allow_rewind\":{\"type\":\"boolean\",\"description\":\"Do it even if a bookmark moves backwards or a stream is lost; or if what is replaced cannot be read, so that nobody\\nknows.\\n\"},\"validate\":{\"type\":\"boolean\",\"description\":\"Whether the document must have the key `singer_state`, without which no tap is given anything. True unless\\nsaid; `meltano state set --no-validate` is `false`.\\n\"}},\"additionalProperties\":false}",
    []
);
crate::quoted::quoted_schema!(
    StateStrategy,
    "{\"description\":\"What becomes of the state: `merge` keeps what earlier runs left and merges into it, `overwrite` replaces it,\\n`auto` overwrites unless it is a full refresh.\\n\",\"type\":\"string\",\"enum\":[\"auto\",\"merge\",\"overwrite\"]}",
    []
);
crate::quoted::quoted_schema!(
    StateStream,
    "{\"type\":\"object\",\"required\":[\"state_id\",\"stream\",\"etag\",\"bookmark\"],\"properties\":{\"state_id\":{\"$ref\":\"#/components/schemas/StateId\"},\"stream\":{\"$ref\":\"#/components/schemas/StreamName\"},\"etag\":{\"description\":\"What `If-Match` takes. It changes with this bookmark alone.\",\"type\":\"string\"},\"bookmark\":{\"$ref\":\"#/components/schemas/BookmarkValue\"}}}",
    [BookmarkValue, StateId, StreamName]
);
crate::quoted::quoted_schema!(
    StateStreamClearHeaders,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"if-match\":{\"description\":\"Do it only if the `ETag` is one of these, or, with `*`, if there is something at all (RFC 9110, 13.1.1). A weak\\none never matches.\\n\",\"allOf\":[{\"$ref\":\"#/components/schemas/EntityTags\"}]}}}",
    [EntityTags]
);
crate::quoted::quoted_schema!(
    StateStreamClearQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"dry_run\":{\"type\":\"boolean\",\"description\":\"Check everything and say what would change, but change nothing.\"},\"force\":{\"type\":\"boolean\",\"description\":\"Do it even while a run is using the state. The run may overwrite it.\"}},\"additionalProperties\":false}",
    []
);
crate::quoted::quoted_schema!(
    StateStreamSet,
    "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"bookmark\"],\"properties\":{\"bookmark\":{\"$ref\":\"#/components/schemas/BookmarkValue\"},\"note\":{\"$ref\":\"#/components/schemas/StateNote\"}}}",
    [BookmarkValue, StateNote]
);
crate::quoted::quoted_schema!(
    StateStreamSetHeaders,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"if-match\":{\"description\":\"Do it only if the `ETag` is one of these, or, with `*`, if there is something at all (RFC 9110, 13.1.1). A weak\\none never matches.\\n\",\"allOf\":[{\"$ref\":\"#/components/schemas/EntityTags\"}]},\"if-none-match\":{\"description\":\"With `*`, do it only if there is nothing yet (RFC 9110, 13.1.2). Nothing else is understood.\",\"allOf\":[{\"$ref\":\"#/components/schemas/AnyEntityTag\"}]}}}",
    [AnyEntityTag, EntityTags]
);
crate::quoted::quoted_schema!(
    StateStreamSetQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"dry_run\":{\"type\":\"boolean\",\"description\":\"Check everything and say what would change, but change nothing.\"},\"force\":{\"type\":\"boolean\",\"description\":\"Do it even while a run is using the state. The run may overwrite it.\"},\"allow_rewind\":{\"type\":\"boolean\",\"description\":\"Do it even if a bookmark moves backwards or a stream is lost; or if what is replaced cannot be read, so that nobody\\nknows.\\n\"}},\"additionalProperties\":false}",
    []
);
crate::quoted::quoted_schema!(
    StateStreamViewAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"etag\"],\"properties\":{\"etag\":{\"type\":\"string\",\"description\":\"A strong validator of the bookmark, for `If-Match`. It is the same as `etag`.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    StateSummary,
    "{\"type\":\"object\",\"required\":[\"state_id\",\"validity\",\"bytes\"],\"properties\":{\"state_id\":{\"$ref\":\"#/components/schemas/StateId\"},\"env\":{\"description\":\"The environment that its id names. Absent, as the next two, if Meltano cannot take the id apart.\",\"type\":\"string\"},\"extractor\":{\"description\":\"The extractor that its id names.\",\"type\":\"string\"},\"loader\":{\"description\":\"The loader that its id names.\",\"type\":\"string\"},\"suffix\":{\"description\":\"What is added to its id.\",\"type\":\"string\"},\"validity\":{\"$ref\":\"#/components/schemas/StateValidity\"},\"etag\":{\"description\":\"What `If-Match` takes. Absent if it is unreadable.\",\"type\":\"string\"},\"bytes\":{\"description\":\"How large it is where it is stored, in bytes.\",\"type\":\"integer\",\"format\":\"int64\"},\"updated_at\":{\"description\":\"When it was written, as far as the state backend says. Meltano notes nothing in the system database when it\\nwrites a state for the first time.\\n\",\"type\":\"string\",\"format\":\"date-time\"},\"live_run\":{\"$ref\":\"#/components/schemas/LiveRun\"}}}",
    [LiveRun, StateId, StateValidity]
);
crate::quoted::quoted_schema!(
    StateValidity,
    "{\"description\":\"`valid` has the key `singer_state`, `invalid` has something else, `empty` has nothing. `unreadable` is what cannot\\nbe read as a state at all. `meltano state list` shows the first three in green, red and yellow.\\n\",\"type\":\"string\",\"enum\":[\"valid\",\"invalid\",\"empty\",\"unreadable\"]}",
    []
);
crate::quoted::quoted_schema!(
    StateVersion,
    "{\"type\":\"object\",\"required\":[\"state_id\",\"version\",\"created_at\",\"evidence\",\"cause\",\"bytes\"],\"properties\":{\"state_id\":{\"$ref\":\"#/components/schemas/StateId\"},\"version\":{\"$ref\":\"#/components/schemas/StateVersionNumber\"},\"created_at\":{\"description\":\"When the state became so, as far as is known.\",\"type\":\"string\",\"format\":\"date-time\"},\"evidence\":{\"$ref\":\"#/components/schemas/StateEvidence\"},\"cause\":{\"$ref\":\"#/components/schemas/StateCause\"},\"etag\":{\"description\":\"That of the state then. Absent if it was cleared.\",\"type\":\"string\"},\"bytes\":{\"description\":\"How large it was as JSON, in bytes. 0 if it was cleared.\",\"type\":\"integer\",\"format\":\"int64\"},\"state\":{\"description\":\"What the next run would have been given. Sent by `state_version_view`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/StateDocument\"}]},\"completed\":{\"description\":\"What was completed. Sent with `view=split`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/StateDocument\"}]},\"partial\":{\"description\":\"What was laid over it. Sent with `view=split`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/StateDocument\"}]}}}",
    [StateCause, StateDocument, StateEvidence, StateId, StateVersionNumber]
);
crate::quoted::quoted_schema!(
    StateVersionDiff,
    "{\"type\":\"object\",\"required\":[\"state_id\",\"from\",\"to\",\"diff\"],\"properties\":{\"state_id\":{\"$ref\":\"#/components/schemas/StateId\"},\"from\":{\"$ref\":\"#/components/schemas/StateVersionNumber\"},\"to\":{\"$ref\":\"#/components/schemas/StateVersionNumber\"},\"diff\":{\"$ref\":\"#/components/schemas/StateDiff\"}}}",
    [StateDiff, StateId, StateVersionNumber]
);
crate::quoted::quoted_schema!(
    StateVersionDiffQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"from\":{\"description\":\"The version to compare with. The one before unless said; 0 is nothing at all.\",\"allOf\":[{\"$ref\":\"#/components/schemas/StateVersionNumber\"}]}},\"additionalProperties\":false}",
    [StateVersionNumber]
);
crate::quoted::quoted_schema!(
    StateVersionListQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"limit\":{\"description\":\"How many items to answer at most. 100 unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PageLimit\"}]},\"page_token\":{\"type\":\"string\",\"description\":\"The `next_page` of the page before.\"}},\"additionalProperties\":false,\"x-dropshot-pagination-param\":{\"required\":[]}}",
    [PageLimit]
);
crate::quoted::quoted_schema!(
    StateVersionNumber,
    "{\"description\":\"Numbers the versions of a state from 1, without gaps.\",\"type\":\"integer\",\"format\":\"int64\",\"minimum\":0}",
    []
);
crate::quoted::quoted_schema!(
    StateVersionPage,
    "{\"type\":\"object\",\"required\":[\"items\"],\"properties\":{\"items\":{\"description\":\"In order.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/StateVersion\"}},\"next_page\":{\"description\":\"Absent on the last page.\",\"type\":\"string\"}}}",
    [StateVersion]
);
crate::quoted::quoted_schema!(
    StateVersionViewQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"view\":{\"description\":\"What to show of the state. `effective` unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/StateViewKind\"}]}},\"additionalProperties\":false}",
    [StateViewKind]
);
crate::quoted::quoted_schema!(
    StateViewAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"etag\"],\"properties\":{\"etag\":{\"type\":\"string\",\"description\":\"A strong validator of the state, for `If-Match`. It is the same as `etag`.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    StateViewKind,
    "{\"description\":\"`effective` is what the next run would be given; `split` is what completed runs left behind, and what is partial\\nand laid over it.\\n\",\"type\":\"string\",\"enum\":[\"effective\",\"split\"]}",
    []
);
crate::quoted::quoted_schema!(
    StateViewQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"view\":{\"description\":\"What to show of the state. `effective` unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/StateViewKind\"}]},\"as_of\":{\"type\":\"string\",\"format\":\"date-time\",\"description\":\"A moment in the past.\"}},\"additionalProperties\":false}",
    [StateViewKind]
);
crate::quoted::quoted_schema!(
    StoredRunCreate,
    "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"flags\":{\"$ref\":\"#/components/schemas/RunFlags\"},\"run_id\":{\"description\":\"The id that the run shall have. Made by the server unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunId\"}]},\"if_running\":{\"$ref\":\"#/components/schemas/IfRunning\"},\"priority\":{\"$ref\":\"#/components/schemas/RunPriority\"},\"not_before\":{\"description\":\"When it may begin. At once unless said.\",\"type\":\"string\",\"format\":\"date-time\"},\"timeout_seconds\":{\"description\":\"How long it may go on once it has begun. Then it is stopped, and has `timed_out`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/TimeoutSeconds\"}]},\"cause\":{\"description\":\"Why it is created.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunText\"}]},\"note\":{\"description\":\"What somebody wants to say about it.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunText\"}]},\"labels\":{\"$ref\":\"#/components/schemas/RunLabels\"}}}",
    [IfRunning, RunFlags, RunId, RunLabels, RunPriority, RunText, TimeoutSeconds]
);
crate::quoted::quoted_schema!(
    StreamName,
    "{\"description\":\"The name of a stream, as the extractor calls it in its state.\",\"type\":\"string\",\"minLength\":1,\"maxLength\":256}",
    []
);
crate::quoted::quoted_schema!(
    StreamPath,
    "{\"type\":\"object\",\"required\":[\"project\",\"env\",\"state_id\",\"stream\"],\"properties\":{\"project\":{\"description\":\"The project's name on this server.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ProjectName\"}]},\"env\":{\"description\":\"An environment of the project, or `-` for none.\",\"allOf\":[{\"$ref\":\"#/components/schemas/EnvName\"}]},\"state_id\":{\"description\":\"The id of the state, as `meltano state` takes it, percent-encoded like any other text: `/` is `%2F`. `:` may stay\\nas it is.\\n\",\"allOf\":[{\"$ref\":\"#/components/schemas/StateId\"}]},\"stream\":{\"description\":\"The name of a stream, percent-encoded.\",\"allOf\":[{\"$ref\":\"#/components/schemas/StreamName\"}]}},\"additionalProperties\":false}",
    [EnvName, ProjectName, StateId, StreamName]
);
crate::quoted::quoted_schema!(
    StreamStatus,
    "{\"description\":\"Where a stream stands, as the extractor says.\",\"type\":\"string\",\"enum\":[\"started\",\"running\",\"complete\",\"failed\"]}",
    []
);
crate::quoted::quoted_schema!(
    TestCase,
    "{\"type\":\"object\",\"required\":[\"plugin\",\"test\",\"verdict\"],\"properties\":{\"plugin\":{\"description\":\"Whose test it is.\",\"type\":\"string\"},\"test\":{\"description\":\"Its name.\",\"type\":\"string\"},\"verdict\":{\"$ref\":\"#/components/schemas/TestVerdict\"},\"message\":{\"description\":\"The end of what it said.\",\"type\":\"string\"},\"duration_seconds\":{\"description\":\"How long it took.\",\"type\":\"number\",\"format\":\"double\"}}}",
    [TestVerdict]
);
crate::quoted::quoted_schema!(
    TestCreate,
    "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"tests\":{\"description\":\"Which. All unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/TestNames\"}]},\"run_id\":{\"description\":\"The id that the run shall have. Made by the server unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunId\"}]},\"if_running\":{\"$ref\":\"#/components/schemas/IfRunning\"},\"priority\":{\"$ref\":\"#/components/schemas/RunPriority\"},\"not_before\":{\"description\":\"When it may begin. At once unless said.\",\"type\":\"string\",\"format\":\"date-time\"},\"timeout_seconds\":{\"description\":\"How long it may go on once it has begun. Then it is stopped, and has `timed_out`.\",\"allOf\":[{\"$ref\":\"#/components/schemas/TimeoutSeconds\"}]},\"cause\":{\"description\":\"Why it is created.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunText\"}]},\"note\":{\"description\":\"What somebody wants to say about it.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunText\"}]},\"labels\":{\"$ref\":\"#/components/schemas/RunLabels\"}}}",
    [IfRunning, RunId, RunLabels, RunPriority, RunText, TestNames, TimeoutSeconds]
);
crate::quoted::quoted_schema!(
    TestCreateAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"location\"],\"properties\":{\"location\":{\"type\":\"string\",\"description\":\"The path of the run.\"},\"idempotency-replayed\":{\"type\":\"string\",\"description\":\"`true` if the run was there before. Not sent otherwise.\"}}}",
    []
);
crate::quoted::quoted_schema!(
    TestCreateHeaders,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"idempotency-key\":{\"description\":\"Chosen by the caller to make a retry safe. Belongs to the caller, the project and the environment.\",\"allOf\":[{\"$ref\":\"#/components/schemas/IdempotencyKey\"}]}}}",
    [IdempotencyKey]
);
crate::quoted::quoted_schema!(
    TestName,
    "{\"description\":\"A plugin, for all of its tests, or `plugin:test`.\",\"type\":\"string\",\"pattern\":\"^[^\\\\s:-][^\\\\s:]*(:[^\\\\s:]+)?$\",\"maxLength\":256}",
    []
);
crate::quoted::quoted_schema!(
    TestNames,
    "{\"description\":\"In order.\",\"type\":\"array\",\"maxItems\":256,\"items\":{\"$ref\":\"#/components/schemas/TestName\"}}",
    [TestName]
);
crate::quoted::quoted_schema!(
    TestReport,
    "{\"type\":\"object\",\"required\":[\"status\",\"passed\",\"failed\",\"cases\"],\"properties\":{\"status\":{\"$ref\":\"#/components/schemas/RunStatus\"},\"passed\":{\"description\":\"How many passed.\",\"type\":\"integer\",\"format\":\"int64\"},\"failed\":{\"description\":\"How many failed.\",\"type\":\"integer\",\"format\":\"int64\"},\"cases\":{\"description\":\"In the order in which they ran.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/TestCase\"}}}}",
    [RunStatus, TestCase]
);
crate::quoted::quoted_schema!(
    TestTask,
    "{\"description\":\"Tests of plugins, as `meltano test` takes them.\",\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"tests\":{\"description\":\"Which. All unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/TestNames\"}]}}}",
    [TestNames]
);
crate::quoted::quoted_schema!(
    TestVerdict,
    "{\"description\":\"What a test found: `error` if Meltano ended before it said how it went, `skipped` if it was asked for and not begun.\\n\",\"type\":\"string\",\"enum\":[\"passed\",\"failed\",\"error\",\"skipped\"]}",
    []
);
crate::quoted::quoted_schema!(
    TimeoutSeconds,
    "{\"description\":\"A time in seconds, a year at most.\",\"type\":\"integer\",\"format\":\"int32\",\"minimum\":1,\"maximum\":31536000}",
    []
);
crate::quoted::quoted_schema!(
    Transform,
    "{\"description\":\"What is transformed, as `meltano elt` takes it. Nothing unless said.\",\"type\":\"string\",\"enum\":[\"only\",\"run\"]}",
    []
);
crate::quoted::quoted_schema!(
    Version,
    "{\"type\":\"object\",\"required\":[\"server\",\"contract\",\"projects\"],\"properties\":{\"server\":{\"description\":\"The version of the server.\",\"type\":\"string\"},\"contract\":{\"description\":\"The version of the contract that it serves.\",\"type\":\"string\"},\"projects\":{\"description\":\"One entry a project, sorted by name.\",\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/ProjectVersion\"}}}}",
    [ProjectVersion]
);
crate::quoted::quoted_schema!(
    VersionPath,
    "{\"type\":\"object\",\"required\":[\"project\",\"env\",\"state_id\",\"version\"],\"properties\":{\"project\":{\"description\":\"The project's name on this server.\",\"allOf\":[{\"$ref\":\"#/components/schemas/ProjectName\"}]},\"env\":{\"description\":\"An environment of the project, or `-` for none.\",\"allOf\":[{\"$ref\":\"#/components/schemas/EnvName\"}]},\"state_id\":{\"description\":\"The id of the state, as `meltano state` takes it, percent-encoded like any other text: `/` is `%2F`. `:` may stay\\nas it is.\\n\",\"allOf\":[{\"$ref\":\"#/components/schemas/StateId\"}]},\"version\":{\"description\":\"The number of the version.\",\"allOf\":[{\"$ref\":\"#/components/schemas/StateVersionNumber\"}]}},\"additionalProperties\":false}",
    [EnvName, ProjectName, StateId, StateVersionNumber]
);
crate::quoted::quoted_schema!(
    WaitTime,
    "{\"description\":\"A time in seconds, 300 at most.\",\"type\":\"string\",\"pattern\":\"^([0-9]|[1-9][0-9]|[12][0-9][0-9]|300)s?$\"}",
    []
);
crate::quoted::quoted_schema!(
    WaitUntil,
    "{\"description\":\"What to wait for; `change` is any other status than now.\",\"type\":\"string\",\"enum\":[\"over\",\"change\"]}",
    []
);
