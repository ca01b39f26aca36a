//! Projects of any size, with a bit of everything in each plugin.

use std::fs::{create_dir_all, write};
use std::path::Path;

use serde_json::json;
use tempfile::TempDir;

/// How many files are included.
pub(crate) const FILES: usize = 20;

/// A project `warehouse` of so many extractors: each second one has a lock file, each fourth inherits.
pub(crate) fn project(plugins: usize) -> TempDir {
    let ground = tempfile::tempdir().unwrap();
    let root = ground.path().join("warehouse");
    create_dir_all(root.join("conf")).unwrap();
    create_dir_all(root.join("plugins/extractors")).unwrap();
    for file in 0..FILES {
        let own: String = (file..plugins).step_by(FILES).map(plugin).collect();
        let list = if own.is_empty() { "  extractors: []\n".to_owned() } else { format!("  extractors:\n{own}") };
        write(root.join(format!("conf/{file:02}.yml")), format!("plugins:\n{list}")).unwrap();
    }
    for index in (0..plugins).filter(|index| is_locked(*index)) {
        write(root.join(format!("plugins/extractors/tap-{index}--v.lock")), lock(index)).unwrap();
    }
    write(root.join(".env"), "TAP_0_TOKEN=secret\nREGION=eu\n").unwrap();
    edit(&root, 0);
    ground
}

/// Changes one file of the project.
pub(crate) fn edit(root: &Path, version: usize) {
    let text = format!(
        "version: 1\nproject_id: edited-{version}\nsend_anonymous_usage_stats: false\ninclude_paths: [./conf/*.yml]\nenvironments:\n- name: dev\n  env: {{STAGE: dev}}\n- name: prod\nenv: {{COMPANY: acme}}\n"
    );
    write(root.join("meltano.yml"), text).unwrap();
}

fn is_locked(index: usize) -> bool {
    index % 2 == 1
}

fn plugin(index: usize) -> String {
    let definition = match index {
        _ if is_locked(index) => "variant: v".to_owned(),
        _ if index % 4 == 2 => format!("inherit_from: tap-{}", index - 2),
        _ => format!(
            "namespace: tap_{index}\n    pip_url: tap-{index}==1.0\n    executable: tap-x\n    settings:\n    - {{name: token, sensitive: true}}\n    - {{name: start_date, kind: date_iso8601, value: 2020-01-01}}\n    - {{name: page_size, kind: integer, value: 100}}"
        ),
    };
    format!(
        "  - name: tap-{index}\n    {definition}\n    config:\n      start_date: 2024-01-01\n      region: $REGION\n    select: [orders.*, '!orders.note']\n"
    )
}

fn lock(index: usize) -> String {
    let setting = |number: usize| {
        json!({"name": format!("option_{number}"), "kind": "string", "label": format!("Option {number}"),
            "description": "What a person reads who is asked for a value of it.", "value": format!("default-{number}")})
    };
    let definition = json!({
        "plugin_type": "extractors", "name": format!("tap-{index}"), "namespace": format!("tap_{index}"),
        "variant": "v", "label": format!("Tap {index}"), "docs": "https://example.com/docs", "repo": "https://example.com",
        "pip_url": format!("tap-{index}==1.0"), "executable": "tap-x", "description": "Reads orders.",
        "capabilities": ["catalog", "discover", "state", "about"], "settings_group_validation": [["option_0"]],
        "settings": (0..20).map(setting).collect::<Vec<_>>(), "select": ["*.*"],
    });
    format!("{definition:#}")
}
