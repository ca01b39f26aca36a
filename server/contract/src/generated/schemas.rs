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
    Blocks,
    "{\"description\":\"What to run, in order.\",\"type\":\"array\",\"minItems\":1,\"maxItems\":256,\"items\":{\"$ref\":\"#/components/schemas/Block\"}}",
    [Block]
);
crate::quoted::quoted_schema!(
    BookmarkValue,
    "{\"description\":\"Any JSON value; most extractors keep an object.\"}", []
);
crate::quoted::quoted_schema!(
    ConfigDocument,
    "{\"description\":\"What a plugin reads as its configuration.\",\"type\":\"object\",\"additionalProperties\":true}",
    []
);
crate::quoted::quoted_schema!(
    ContractDocument,
    "{\"description\":\"An OpenAPI 3.0 document.\",\"type\":\"object\",\"additionalProperties\":true}",
    []
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
    InstallState,
    "{\"description\":\"`installed` as it is defined now, or `unneeded`. `outdated` was installed from something else than its definition\\nsays now, or not to the end: `meltano install` would install it anew. `unchecked` has a virtual environment, but\\nwhat would be installed is not known here, for instance because its `pip_url` refers to a variable that is not\\nset. `missing` has none, and cannot run.\\n\",\"type\":\"string\",\"enum\":[\"installed\",\"unneeded\",\"outdated\",\"unchecked\",\"missing\"]}",
    []
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
    LogLimit,
    "{\"description\":\"How many lines of a log are answered at most.\",\"type\":\"integer\",\"format\":\"int32\",\"minimum\":1,\"maximum\":10000}",
    []
);
crate::quoted::quoted_schema!(
    LogLine,
    "{\"description\":\"One line of `run_log_stream`. `log` lines have `time`, `source` and `message`; `end` has `reason` and `status`;\\n`heartbeat` has neither.\\n\",\"type\":\"object\",\"required\":[\"type\",\"seq\"],\"properties\":{\"type\":{\"$ref\":\"#/components/schemas/LogLineType\"},\"seq\":{\"$ref\":\"#/components/schemas/LogSeq\"},\"time\":{\"description\":\"When the server's side received it.\",\"type\":\"string\",\"format\":\"date-time\"},\"source\":{\"$ref\":\"#/components/schemas/LogSource\"},\"level\":{\"description\":\"The level that Meltano or the plugin gave it, such as `info`.\",\"type\":\"string\"},\"message\":{\"description\":\"What was said.\",\"type\":\"string\"},\"plugin\":{\"description\":\"The plugin that said it. Absent for Meltano's own lines.\",\"type\":\"string\"},\"truncated\":{\"description\":\"True if the line was longer than the server keeps.\",\"type\":\"boolean\"},\"record\":{\"description\":\"Meltano's structured record as it wrote it. Absent for a line that was not structured.\",\"type\":\"object\",\"additionalProperties\":true},\"reason\":{\"$ref\":\"#/components/schemas/LogEndReason\"},\"status\":{\"$ref\":\"#/components/schemas/RunStatus\"}}}",
    [LogEndReason, LogLineType, LogSeq, LogSource, RunStatus]
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
    "{\"description\":\"The stream of the process that a line came from, or the server's own word.\",\"type\":\"string\",\"enum\":[\"stderr\",\"stdout\",\"server\"]}",
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
    Run,
    "{\"type\":\"object\",\"required\":[\"id\",\"project\",\"env\",\"kind\",\"status\",\"blocks\",\"flags\",\"created_by\",\"created_at\"],\"properties\":{\"id\":{\"$ref\":\"#/components/schemas/RunId\"},\"project\":{\"$ref\":\"#/components/schemas/ProjectName\"},\"env\":{\"$ref\":\"#/components/schemas/EnvName\"},\"kind\":{\"$ref\":\"#/components/schemas/RunKind\"},\"status\":{\"$ref\":\"#/components/schemas/RunStatus\"},\"blocks\":{\"$ref\":\"#/components/schemas/Blocks\"},\"flags\":{\"$ref\":\"#/components/schemas/RunFlags\"},\"created_by\":{\"description\":\"The name of the token that created it; `anonymous` without tokens.\",\"type\":\"string\"},\"created_at\":{\"description\":\"When it was accepted.\",\"type\":\"string\",\"format\":\"date-time\"},\"started_at\":{\"description\":\"When its process was started.\",\"type\":\"string\",\"format\":\"date-time\"},\"ended_at\":{\"description\":\"When its last process was gone.\",\"type\":\"string\",\"format\":\"date-time\"},\"exit_code\":{\"description\":\"What `meltano` exited with. Absent if a signal ended it.\",\"type\":\"integer\",\"format\":\"int32\"},\"signal\":{\"description\":\"The number of the signal that ended `meltano`.\",\"type\":\"integer\",\"format\":\"int32\"},\"reason\":{\"description\":\"Why it failed, was cancelled or lost, in one sentence.\",\"type\":\"string\"},\"cancel_requested_by\":{\"description\":\"The name of the token that asked to cancel it.\",\"type\":\"string\"}}}",
    [Blocks, EnvName, ProjectName, RunFlags, RunId, RunKind, RunStatus]
);
crate::quoted::quoted_schema!(
    RunCancel,
    "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"grace_seconds\":{\"description\":\"How long Meltano may take to stop by itself. 10 unless said; 0 ends all processes at once.\",\"allOf\":[{\"$ref\":\"#/components/schemas/GraceSeconds\"}]}}}",
    [GraceSeconds]
);
crate::quoted::quoted_schema!(
    RunCreate,
    "{\"type\":\"object\",\"required\":[\"blocks\"],\"additionalProperties\":false,\"properties\":{\"blocks\":{\"$ref\":\"#/components/schemas/Blocks\"},\"flags\":{\"$ref\":\"#/components/schemas/RunFlags\"},\"run_id\":{\"description\":\"The id that the run shall have. Made by the server unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunId\"}]}}}",
    [Blocks, RunFlags, RunId]
);
crate::quoted::quoted_schema!(
    RunCreateAnswerHeaders,
    "{\"type\":\"object\",\"required\":[\"location\"],\"properties\":{\"location\":{\"type\":\"string\",\"description\":\"The path of the run.\"}}}",
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
    "{\"description\":\"What a run executes. Others will follow.\",\"type\":\"string\",\"enum\":[\"run\"]}",
    []
);
crate::quoted::quoted_schema!(
    RunListQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"status\":{\"description\":\"Only runs that stand here.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunStatus\"}]},\"kind\":{\"description\":\"Only runs of this kind.\",\"allOf\":[{\"$ref\":\"#/components/schemas/RunKind\"}]},\"limit\":{\"description\":\"How many items to answer at most. 100 unless said.\",\"allOf\":[{\"$ref\":\"#/components/schemas/PageLimit\"}]},\"page_token\":{\"type\":\"string\",\"description\":\"The `next_page` of the page before.\"}},\"additionalProperties\":false,\"x-dropshot-pagination-param\":{\"required\":[]}}",
    [PageLimit, RunKind, RunStatus]
);
crate::quoted::quoted_schema!(
    RunLogStreamQuery,
    "{\"type\":\"object\",\"required\":[],\"properties\":{\"after\":{\"description\":\"Begin behind the line with this sequence number; 0 begins at the first.\",\"allOf\":[{\"$ref\":\"#/components/schemas/LogSeq\"}]},\"limit\":{\"description\":\"End after so many lines. 1,000 unless said, or without bound when following.\",\"allOf\":[{\"$ref\":\"#/components/schemas/LogLimit\"}]},\"follow\":{\"type\":\"boolean\",\"description\":\"Stay connected until the run is over.\"}},\"additionalProperties\":false}",
    [LogLimit, LogSeq]
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
    RunStatus,
    "{\"description\":\"Where a run stands. `queued`, `starting`, `running` and `cancelling` come before the end; `succeeded`, `failed`,\\n`cancelled` and `lost` are ends. `lost` means that its processes are gone and nobody saw how they ended.\\n\",\"type\":\"string\",\"enum\":[\"queued\",\"starting\",\"running\",\"cancelling\",\"succeeded\",\"failed\",\"cancelled\",\"lost\"]}",
    []
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
    TimeoutSeconds,
    "{\"description\":\"A time in seconds, a year at most.\",\"type\":\"integer\",\"format\":\"int32\",\"minimum\":1,\"maximum\":31536000}",
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
