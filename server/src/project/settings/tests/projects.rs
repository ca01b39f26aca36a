//! Projects, one per rule of settings, that Meltano is asked about.

mod plugins;
mod values;

/// A project and the environment of the process that reads it.
pub(super) struct Sketch {
    pub(super) name: &'static str,
    pub(super) files: &'static [(&'static str, &'static str)],
    pub(super) variables: &'static [(&'static str, &'static str)],
}

/// Every project.
pub(super) fn all() -> impl Iterator<Item = &'static Sketch> {
    std::iter::once(&LAYERS).chain(values::PROJECTS).chain(plugins::PROJECTS)
}

/// One setting per layer.
pub(super) const LAYERS: Sketch = Sketch {
    name: "every layer has its rank",
    files: &[
        (
            "meltano.yml",
            "
project_id: p
environments:
- name: dev
  env: {TAP_X_FROM_ENV_BLOCK: of-dev}
  config: {plugins: {extractors: [{name: tap-x, config: {in_dev: of-dev, in_dotenv: of-dev}, select: [a.*]}]}}
- name: prod
plugins:
  extractors:
  - name: tap-x
    namespace: tap_x
    settings:
    - {name: in_env, value: d}
    - {name: in_dotenv, value: d}
    - {name: in_dev, value: d}
    - {name: in_yml, value: d}
    - {name: in_default, value: d}
    - {name: in_nothing}
    - {name: from_env_block}
    config: {in_env: y, in_dotenv: y, in_dev: y, in_yml: y}
    select: ['!b.*']
",
        ),
        (".env", "TAP_X_IN_ENV=of-dotenv\nTAP_X_IN_DOTENV=of-dotenv\n"),
    ],
    variables: &[("TAP_X_IN_ENV", "of-process"), ("tap_x_in_yml", "lower case is nothing")],
};
