//! The tag `plugins`.

mod selection;
mod settings;
mod view;

use super::page::{self, Cursor, limit, slice};
use super::{Api, setting};
use crate::project;
use async_trait::async_trait;
use dropshot::HttpError;
use meltano_api_contract::api::PluginsOperations;
use meltano_api_contract::gate::Caller;
use meltano_api_contract::types::{
    EnvPath, Plugin, PluginConfig, PluginListQuery, PluginPage, PluginPath, PluginSelection, PluginSettingListQuery,
    PluginType, Setting, SettingPage, SettingPath, SettingsSchema,
};

pub use settings::resolve;
pub use view::{position, view};

#[async_trait]
impl PluginsOperations for Api {
    async fn plugin_list(&self, _: Caller, path: EnvPath, query: PluginListQuery) -> Result<PluginPage, HttpError> {
        let list = format!("plugin_list {} {}", *path.project, *path.env);
        let filters = page::filters([
            ("type", query.type_.map(|kind| kind.to_string())),
            ("name", query.name.map(|name| name.to_string())),
            ("installed", query.installed.map(|installed| installed.to_string())),
            ("text", query.text.map(|text| text.to_string())),
        ]);
        let cursor = Cursor::open(list, filters, query.page_token.as_deref())?;
        let limit = limit(query.limit);
        self.ask(&path.project, &path.env, move |model, site| {
            let installer = site.installer(model);
            let filters = cursor.filters.clone();
            let wanted = |name: &str, value: &str| filters.get(name).is_none_or(|filter| filter == value);
            let mut plugins: Vec<_> = model
                .plugins
                .iter()
                .filter(|plugin| {
                    let texts = [Some(&plugin.name), plugin.label.as_ref(), plugin.description.as_ref()];
                    wanted("type", plugin.plugin_type.key())
                        && wanted("name", &plugin.name)
                        && page::has_text(&filters, texts)
                        // Last, because it looks at the disk.
                        && (!filters.contains_key("installed") || wanted("installed", &plugin.is_installed().to_string()))
                })
                .collect();
            plugins.sort_by_key(|plugin| position(plugin));
            let (page, next_page) = slice(plugins, |plugin| position(plugin), limit, cursor);
            let items = page.into_iter().map(|one| view(model, &installer, one)).collect::<Result<_, _>>()?;
            Ok(PluginPage { items, next_page })
        })
        .await
    }

    async fn plugin_view(&self, _: Caller, path: PluginPath) -> Result<Plugin, HttpError> {
        self.ask(&path.project, &path.env, move |model, site| {
            view(model, &site.installer(model), model.plugin(domain(path.plugin_type), &path.plugin)?)
        })
        .await
    }

    async fn plugin_setting_list(
        &self,
        _: Caller,
        path: PluginPath,
        query: PluginSettingListQuery,
    ) -> Result<SettingPage, HttpError> {
        let PluginPath { project, env, plugin_type, plugin } = &path;
        let list = format!("plugin_setting_list {} {} {plugin_type} {}", **project, **env, **plugin);
        let filters = page::filters([
            ("extra", query.extra.map(|extra| extra.to_string())),
            ("missing", query.missing.map(|missing| missing.to_string())),
            ("source", query.source.map(|source| source.to_string())),
            ("text", query.text.map(|text| text.to_string())),
        ]);
        let cursor = Cursor::open(list, filters, query.page_token.as_deref())?;
        let limit = limit(query.limit);
        self.configured(path, move |configured| setting::page(&configured.settings, limit, cursor)).await
    }

    async fn plugin_setting_view(&self, _: Caller, path: SettingPath) -> Result<Setting, HttpError> {
        let SettingPath { project, env, plugin_type, plugin, setting } = path;
        let owner = format!("plugin `{}`", *plugin);
        let path = PluginPath { project, env, plugin_type, plugin };
        self.configured(path, move |configured| setting::one(&configured.settings, &setting, &owner)).await
    }

    async fn plugin_settings_schema_view(&self, _: Caller, path: PluginPath) -> Result<SettingsSchema, HttpError> {
        self.configured(path, |configured| Ok(configured.schema().into())).await
    }

    async fn plugin_config_view(&self, _: Caller, path: PluginPath) -> Result<PluginConfig, HttpError> {
        self.configured(path, |configured| Ok(configured.config())).await
    }

    async fn plugin_selection_view(&self, _: Caller, path: PluginPath) -> Result<PluginSelection, HttpError> {
        self.configured(path, selection::view).await
    }
}

impl Api {
    /// Asks something about a plugin and what it is set to.
    async fn configured<T: Send + 'static>(
        &self,
        path: PluginPath,
        question: impl FnOnce(&settings::Configured<'_>) -> Result<T, HttpError> + Send + 'static,
    ) -> Result<T, HttpError> {
        let PluginPath { project, env, plugin_type, plugin } = path;
        let resolved = env.clone();
        self.ask(&project, &env, move |model, site| {
            let plugin = model.plugin(domain(plugin_type), &plugin)?;
            question(&resolve(model, &site.resolver(model, &resolved)?, plugin))
        })
        .await
    }
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
