//! The `meltano` executable: where it is, how it is called, with which environment, settings and system directory.

mod catalog_cache;
mod command;
mod environment;
pub mod installation;
mod log_config;
mod system_dir;

pub use catalog_cache::{lend_catalogs, return_catalogs};
pub use command::{
    ElDump, ElFlags, Globals, InstallFlags, InvokeFlags, RunFlags, SelectFlags, StateStrategy, Transform,
    config_test_arguments, discover_arguments, el_arguments, install_arguments, invoke_arguments, run_arguments,
    select_list_arguments, test_arguments, upgrade_database_arguments,
};
pub use environment::{ChildEnvironment, PassedEnvironment, RUN_MARK};
pub use installation::{Installation, Locator};
pub use log_config::LOG_CONFIG;
pub use system_dir::{make_private_system_directory, remove_kept_configuration};
