//! A plugin on the wire.

use crate::project::{self, Ancestor, AncestorKind, Command, Installation, Installer, Lock, LockState, Model};
use crate::rest::wire;
use dropshot::HttpError;
use meltano_api_contract::types::{self, InstallState, Plugin, PluginAncestor, PluginCommand, PluginLock};

/// Where a plugin stands in the list: by type in Meltano's order, then by name.
pub fn position(plugin: &project::Plugin) -> (u8, String) {
    (plugin.plugin_type as u8, plugin.name.clone())
}

/// Looks at the disk, for what is installed.
pub fn view(model: &Model, installer: &Installer<'_>, plugin: &project::Plugin) -> Result<Plugin, HttpError> {
    let installation = installer.installation(plugin);
    let mut commands: Vec<PluginCommand> = plugin.commands.iter().map(command).collect();
    commands.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Plugin {
        type_: wire(plugin.plugin_type.key())?,
        name: wire(plugin.name.as_str())?,
        variant: plugin.variant.clone(),
        label: plugin.label.clone(),
        description: plugin.description.clone(),
        docs: plugin.documentation.clone(),
        repo: plugin.repository.clone(),
        logo_url: plugin.logo_url.clone(),
        inherit_from: plugin.inherit_from.clone(),
        ancestry: model.ancestry(plugin).into_iter().map(ancestor).collect(),
        lock: plugin.lock.as_ref().map(lock),
        namespace: plugin.namespace.clone(),
        pip_url: plugin.pip_url.clone(),
        executable: plugin.executable.clone(),
        python: plugin.python.clone(),
        requires_meltano: plugin.requires_meltano.clone(),
        capabilities: plugin.capabilities.clone(),
        commands,
        variables: plugin.env.clone(),
        custom: plugin.custom,
        installed: installation != Installation::Missing,
        install_state: match installation {
            Installation::Installed => InstallState::Installed,
            Installation::NotNeeded => InstallState::Unneeded,
            Installation::Outdated => InstallState::Outdated,
            Installation::Unchecked => InstallState::Unchecked,
            Installation::Missing => InstallState::Missing,
        },
    })
}

fn ancestor(ancestor: Ancestor) -> PluginAncestor {
    let kind = match ancestor.kind {
        AncestorKind::Plugin => types::AncestorKind::Plugin,
        AncestorKind::Lock => types::AncestorKind::Lock,
    };
    PluginAncestor { kind, name: ancestor.name, variant: ancestor.variant }
}

fn lock(lock: &Lock) -> PluginLock {
    let state = match lock.state {
        LockState::Present => types::LockState::Present,
        LockState::Stale => types::LockState::Stale,
        LockState::Unreadable => types::LockState::Unreadable,
        LockState::Missing => types::LockState::Missing,
    };
    PluginLock { file: lock.file.clone(), state }
}

fn command(command: &Command) -> PluginCommand {
    let Command { name, args, description, executable } = command.clone();
    PluginCommand { name, args, description, executable }
}
