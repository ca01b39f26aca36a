//! Where a name stands in a model, so that nobody looks through a thousand plugins for one.

use std::collections::HashMap;

use super::model::Model;
use super::plugin_type::PluginType;

/// The places of all names, in the lists of the model.
#[derive(Debug)]
pub(super) struct Index {
    plugins: HashMap<String, Vec<usize>>,
    mappings: HashMap<String, Vec<usize>>,
    jobs: HashMap<String, usize>,
    schedules: HashMap<String, usize>,
}

impl Index {
    pub(super) fn of(model: &Model) -> Index {
        let mut index = Index {
            plugins: HashMap::new(),
            mappings: HashMap::new(),
            jobs: model.jobs.iter().enumerate().map(|(at, job)| (job.name.clone(), at)).collect(),
            schedules: model.schedules.iter().enumerate().map(|(at, schedule)| (schedule.name.clone(), at)).collect(),
        };
        for (at, plugin) in model.plugins.iter().enumerate() {
            index.plugins.entry(plugin.name.clone()).or_default().push(at);
        }
        for (at, mapping) in model.mappings.iter().enumerate() {
            index.mappings.entry(mapping.name.clone()).or_default().push(at);
        }
        index
    }

    /// The plugins of that name, one of a type at most, in the order of the types.
    pub(super) fn plugins(&self, name: &str) -> &[usize] {
        self.plugins.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    /// The plugin of that name and type.
    pub(super) fn plugin(&self, model: &Model, plugin_type: PluginType, name: &str) -> Option<usize> {
        self.plugins(name).iter().copied().find(|&at| model.plugins[at].plugin_type == plugin_type)
    }

    /// The mappings of that name.
    pub(super) fn mappings(&self, name: &str) -> &[usize] {
        self.mappings.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn job(&self, name: &str) -> Option<usize> {
        self.jobs.get(name).copied()
    }

    pub(super) fn schedule(&self, name: &str) -> Option<usize> {
        self.schedules.get(name).copied()
    }
}
