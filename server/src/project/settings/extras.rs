//! The extras that Meltano gives every plugin of a type (`EXTRA_SETTINGS` in `core/plugin`).

use serde_json::{Value, json};

use super::definition::{Definition, Kind, Processor};
use crate::project::plugin_type::PluginType;

/// The extras of a plugin by its type; `superset` has one for itself.
pub(super) fn of(plugin_type: PluginType, name: &str) -> Vec<Definition> {
    let extra = Definition::extra;
    let log_parser = || extra("_log_parser", None, json!("singer-sdk"));
    let nested = |name: &str, alias: Option<&str>| Definition {
        aliases: alias.map(str::to_owned).into_iter().collect(),
        processor: Some(Processor::NestObject),
        ..extra(name, Some(Kind::Object), json!({}))
    };
    let aliased = |name: &str, alias: &str, kind: Kind, default: Value| Definition {
        aliases: vec![alias.to_owned()],
        ..extra(name, Some(kind), default)
    };
    match plugin_type {
        PluginType::Extractors => vec![
            log_parser(),
            extra("_catalog", None, Value::Null),
            extra("_state", None, Value::Null),
            extra("_load_schema", None, json!("$MELTANO_EXTRACTOR_NAMESPACE")),
            extra("_select", Some(Kind::Array), json!(["*.*"])),
            nested("_metadata", Some("metadata")),
            nested("_schema", None),
            extra("_select_filter", Some(Kind::Array), json!([])),
            extra("_use_cached_catalog", Some(Kind::Boolean), json!(true)),
        ],
        PluginType::Loaders => vec![log_parser(), extra("_dialect", None, json!("$MELTANO_LOADER_NAMESPACE"))],
        PluginType::Transforms => vec![
            extra("_package_name", None, json!("$MELTANO_TRANSFORM_NAMESPACE")),
            extra("_vars", Some(Kind::Object), json!({})),
        ],
        PluginType::Files => vec![aliased("_update", "update", Kind::Object, json!({}))],
        PluginType::Mappers => vec![
            log_parser(),
            aliased("_mappings", "mappings", Kind::Array, json!({})),
            aliased("_mapping_name", "mapping_name", Kind::String, Value::Null),
        ],
        PluginType::Utilities if name == "superset" => vec![extra("_config_path", None, Value::Null)],
        PluginType::Utilities | PluginType::Orchestrators | PluginType::Transformers => Vec::new(),
    }
}
