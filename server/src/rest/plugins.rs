//! The tag `plugins`.

use super::page::{self, Cursor, limit, slice};
use super::{Api, blocking, wire};
use crate::project;
use async_trait::async_trait;
use dropshot::HttpError;
use meltano_api_contract::api::PluginsOperations;
use meltano_api_contract::gate::Caller;
use meltano_api_contract::types::{EnvPath, Plugin, PluginListQuery, PluginPage, PluginPath, PluginType};

#[async_trait]
impl PluginsOperations for Api {
    async fn plugin_list(&self, _: Caller, path: EnvPath, query: PluginListQuery) -> Result<PluginPage, HttpError> {
        let list = format!("plugin_list {} {}", *path.project, *path.env);
        let filters = page::filters([
            ("type", query.type_.map(|kind| kind.to_string())),
            ("installed", query.installed.map(|installed| installed.to_string())),
        ]);
        let cursor = Cursor::open(list, filters, query.page_token.as_deref())?;
        let model = self.model(&path.project, Some(&path.env)).await?;
        let limit = limit(query.limit);
        blocking(move || {
            let filters = cursor.filters.clone();
            let wanted = |name: &str, value: &str| filters.get(name).is_none_or(|filter| filter == value);
            let mut plugins: Vec<_> = model.plugins.iter().collect();
            plugins.sort_by_key(|plugin| position(plugin));
            let plugins = plugins.into_iter().filter(|plugin| {
                wanted("type", plugin.plugin_type.key())
                    && (!filters.contains_key("installed") || wanted("installed", &plugin.is_installed().to_string()))
            });
            let (page, next_page) = slice(plugins, |plugin| position(plugin), limit, cursor);
            Ok(PluginPage { items: page.into_iter().map(view).collect::<Result<_, _>>()?, next_page })
        })
        .await
    }

    async fn plugin_view(&self, _: Caller, path: PluginPath) -> Result<Plugin, HttpError> {
        let model = self.model(&path.project, Some(&path.env)).await?;
        blocking(move || view(model.plugin(domain(path.plugin_type), &path.plugin)?)).await
    }
}

/// Where a plugin stands in the list: by type in Meltano's order, then by name.
fn position(plugin: &project::Plugin) -> (u8, String) {
    (plugin.plugin_type as u8, plugin.name.clone())
}

fn domain(kind: PluginType) -> project::PluginType {
    match kind {
        PluginType::Extractors => project::PluginType::Extractors,
        PluginType::Loaders => project::PluginType::Loaders,
        PluginType::Transforms => project::PluginType::Transforms,
        PluginType::Orchestrators => project::PluginType::Orchestrators,
        PluginType::Transformers => project::PluginType::Transformers,
        PluginType::Files => project::PluginType::Files,
        PluginType::Utilities => project::PluginType::Utilities,
        PluginType::Mappers => project::PluginType::Mappers,
    }
}

fn view(plugin: &project::Plugin) -> Result<Plugin, HttpError> {
    Ok(Plugin {
        type_: wire(plugin.plugin_type.key())?,
        name: wire(plugin.name.as_str())?,
        variant: plugin.variant.clone(),
        inherit_from: plugin.inherit_from.clone(),
        pip_url: plugin.pip_url.clone(),
        custom: plugin.custom,
        installed: plugin.is_installed(),
    })
}
