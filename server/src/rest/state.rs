//! The tag `state`.

mod archive;
mod terms;
mod version;
mod view;

use self::terms::{destination, terms, with_switches};
use super::page::{self, Cursor, limit};
use super::{Api, NO_ENVIRONMENT, blocking};
use crate::project::settings::Surroundings;
use crate::state::store::Query;
use crate::state::{Digest, Error, StateId, States, Terms};
use crate::system_db;
use async_trait::async_trait;
use dropshot::HttpError;
use meltano_api_contract::api::StateOperations;
use meltano_api_contract::error::refuse;
use meltano_api_contract::gate::Caller;
use meltano_api_contract::table::ErrorCode;
use meltano_api_contract::types::{
    BookmarkValue, EnvPath, SingerState, StateArchive, StateChange, StateClearHeaders, StateClearQuery, StateCopy,
    StateCopyHeaders, StateCopyQuery, StateIdPath, StateImport, StateImportQuery, StateListQuery, StateMerge,
    StateMergeHeaders, StateMergeQuery, StateMoveHeaders, StateMoveQuery, StatePage, StateRestore, StateRestoreHeaders,
    StateRestoreQuery, StateSet, StateSetHeaders, StateSetQuery, StateStream, StateStreamClearHeaders,
    StateStreamClearQuery, StateStreamSet, StateStreamSetHeaders, StateStreamSetQuery, StateVersion, StateVersionDiff,
    StateVersionDiffQuery, StateVersionListQuery, StateVersionPage, StateVersionViewQuery, StateViewQuery, StreamPath,
    VersionPath,
};
use std::sync::Arc;

#[async_trait]
impl StateOperations for Api {
    async fn state_export(&self, _: Caller, path: EnvPath) -> Result<StateArchive, HttpError> {
        let env = env_filter(&path.env);
        self.states(&path.project, &path.env, move |states| Ok(archive::view(states.export(env.as_deref())?))).await
    }

    async fn state_import(
        &self,
        caller: Caller,
        path: EnvPath,
        query: StateImportQuery,
        body: StateArchive,
    ) -> Result<StateImport, HttpError> {
        let terms = with_switches!(terms(caller, None, None, None), query: dry_run, force, allow_rewind);
        let states = archive::read(body)?;
        for (id, _) in &states {
            belongs(id, &path.env)?;
        }
        let dry_run = terms.dry_run;
        let changes = self.write(&path.project, &path.env, move |here| here.import(&states, &terms)).await?;
        let changes = changes.into_iter().map(|change| Ok(StateChange { state: None, ..view::change(change)? }));
        Ok(StateImport { dry_run, changes: changes.collect::<Result<_, HttpError>>()? })
    }

    async fn state_list(&self, _: Caller, path: EnvPath, query: StateListQuery) -> Result<StatePage, HttpError> {
        let list = format!("state_list {} {}", *path.project, *path.env);
        let filters = page::filters([("pattern", query.pattern.map(String::from))]);
        let cursor = Cursor::<String>::open(list, filters, query.page_token.as_deref())?;
        let (limit, env) = (limit(query.limit), env_filter(&path.env));
        self.states(&path.project, &path.env, move |states| {
            let pattern = cursor.filters.get("pattern").map(String::as_str);
            let after = cursor.after.as_deref();
            let items = states.page(Query { pattern, env: env.as_deref(), after, limit: limit + 1 })?;
            let (items, next_page) = page::cut(items, |(entry, _)| entry.id.to_string(), limit, cursor);
            Ok(StatePage { items: items.into_iter().map(view::summary).collect::<Result<_, _>>()?, next_page })
        })
        .await
    }

    async fn state_view(&self, _: Caller, path: StateIdPath, query: StateViewQuery) -> Result<SingerState, HttpError> {
        let id = id(&path.state_id, &path.env)?;
        self.states(&path.project, &path.env, move |states| {
            let state = match query.as_of {
                Some(time) => states.as_of(&id, time)?.ok_or_else(|| Error::NotFound(id.clone()))?,
                None => states.get(&id)?.state,
            };
            view::state(&id, state, query.view)
        })
        .await
    }

    async fn state_set(
        &self,
        caller: Caller,
        path: StateIdPath,
        query: StateSetQuery,
        headers: StateSetHeaders,
        body: StateSet,
    ) -> Result<StateChange, HttpError> {
        let id = id(&path.state_id, &path.env)?;
        let terms = with_switches!(terms(caller, body.note, headers.if_match, headers.if_none_match), query: dry_run, force, allow_rewind);
        let (document, validate) = (body.state.0, query.validate.unwrap_or(true));
        let write = move |states: &States| states.set(&id, document.clone(), validate, &terms);
        view::change(self.write(&path.project, &path.env, write).await?)
    }

    async fn state_merge(
        &self,
        caller: Caller,
        path: StateIdPath,
        query: StateMergeQuery,
        headers: StateMergeHeaders,
        body: StateMerge,
    ) -> Result<StateChange, HttpError> {
        let id = id(&path.state_id, &path.env)?;
        let terms =
            with_switches!(terms(caller, body.note, headers.if_match, None), query: dry_run, force, allow_rewind);
        let change = match (body.state, body.from) {
            (Some(document), None) => {
                self.write(&path.project, &path.env, move |states| states.merge(&id, &document.0, &terms)).await?
            }
            (None, Some(from)) => {
                let from = StateId::new(from).map_err(Error::from)?;
                self.write(&path.project, &path.env, move |states| states.merge_from(&id, &from, &terms)).await?
            }
            _ => {
                let message = "there is not exactly one of `state` and `from`";
                return Err(refuse(ErrorCode::StateInvalid, message, Some("send what to merge, or where it is")));
            }
        };
        view::change(change)
    }

    async fn state_clear(
        &self,
        caller: Caller,
        path: StateIdPath,
        query: StateClearQuery,
        headers: StateClearHeaders,
    ) -> Result<StateChange, HttpError> {
        let id = id(&path.state_id, &path.env)?;
        let terms = with_switches!(terms(caller, None, headers.if_match, None), query: dry_run, force);
        view::change(self.write(&path.project, &path.env, move |states| states.clear(&id, &terms)).await?)
    }

    async fn state_copy(
        &self,
        caller: Caller,
        path: StateIdPath,
        query: StateCopyQuery,
        headers: StateCopyHeaders,
        body: StateCopy,
    ) -> Result<StateChange, HttpError> {
        let id = id(&path.state_id, &path.env)?;
        let (to, expected) = destination(&body)?;
        let terms =
            with_switches!(terms(caller, body.note, headers.if_match, None), query: dry_run, force, allow_rewind);
        let write = move |states: &States| states.copy(&id, &to, &expected, false, &terms);
        view::change(self.write(&path.project, &path.env, write).await?)
    }

    async fn state_move(
        &self,
        caller: Caller,
        path: StateIdPath,
        query: StateMoveQuery,
        headers: StateMoveHeaders,
        body: StateCopy,
    ) -> Result<StateChange, HttpError> {
        let id = id(&path.state_id, &path.env)?;
        let (to, expected) = destination(&body)?;
        let terms =
            with_switches!(terms(caller, body.note, headers.if_match, None), query: dry_run, force, allow_rewind);
        let write = move |states: &States| states.copy(&id, &to, &expected, true, &terms);
        view::change(self.write(&path.project, &path.env, write).await?)
    }

    async fn state_stream_view(&self, _: Caller, path: StreamPath) -> Result<StateStream, HttpError> {
        let id = id(&path.state_id, &path.env)?;
        let stream = path.stream.clone();
        let bookmark = self.states(&path.project, &path.env, move |states| Ok(states.stream(&id, &stream)?)).await?;
        let etag = view::etag(Digest::of(&bookmark));
        Ok(StateStream { state_id: path.state_id, stream: path.stream, etag, bookmark: BookmarkValue(bookmark) })
    }

    async fn state_stream_set(
        &self,
        caller: Caller,
        path: StreamPath,
        query: StateStreamSetQuery,
        headers: StateStreamSetHeaders,
        body: StateStreamSet,
    ) -> Result<StateChange, HttpError> {
        let id = id(&path.state_id, &path.env)?;
        let terms = with_switches!(terms(caller, body.note, headers.if_match, headers.if_none_match), query: dry_run, force, allow_rewind);
        let bookmark = body.bookmark.0;
        let write = move |states: &States| states.set_stream(&id, &path.stream, &bookmark, &terms);
        view::change(self.write(&path.project, &path.env, write).await?)
    }

    async fn state_stream_clear(
        &self,
        caller: Caller,
        path: StreamPath,
        query: StateStreamClearQuery,
        headers: StateStreamClearHeaders,
    ) -> Result<StateChange, HttpError> {
        let id = id(&path.state_id, &path.env)?;
        let terms = with_switches!(terms(caller, None, headers.if_match, None), query: dry_run, force);
        let write = move |states: &States| states.clear_stream(&id, &path.stream, &terms);
        view::change(self.write(&path.project, &path.env, write).await?)
    }

    async fn state_version_list(
        &self,
        _: Caller,
        path: StateIdPath,
        query: StateVersionListQuery,
    ) -> Result<StateVersionPage, HttpError> {
        let list = format!("state_version_list {} {} {}", *path.project, *path.env, *path.state_id);
        let cursor = Cursor::<u64>::open(list, page::Filters::new(), query.page_token.as_deref())?;
        let (id, limit) = (id(&path.state_id, &path.env)?, limit(query.limit));
        self.states(&path.project, &path.env, move |states| {
            let versions = states.versions(&id, cursor.after, limit + 1)?;
            let (versions, next_page) = page::cut(versions, |version| version.number, limit, cursor);
            let items = versions.into_iter().map(|found| version::view(&id, found)).collect::<Result<_, _>>()?;
            Ok(StateVersionPage { items, next_page })
        })
        .await
    }

    async fn state_version_view(
        &self,
        _: Caller,
        path: VersionPath,
        query: StateVersionViewQuery,
    ) -> Result<StateVersion, HttpError> {
        let (id, number) = (id(&path.state_id, &path.env)?, number(path.version));
        self.states(&path.project, &path.env, move |states| {
            let (found, state) = states.version(&id, number)?;
            version::with_state(&id, found, state, query.view)
        })
        .await
    }

    async fn state_version_diff(
        &self,
        _: Caller,
        path: VersionPath,
        query: StateVersionDiffQuery,
    ) -> Result<StateVersionDiff, HttpError> {
        let (id, to) = (id(&path.state_id, &path.env)?, number(path.version));
        let from = query.from.map_or(to.saturating_sub(1), number);
        self.states(&path.project, &path.env, move |states| version::diff(states, &id, from, to)).await
    }

    async fn state_restore(
        &self,
        caller: Caller,
        path: VersionPath,
        query: StateRestoreQuery,
        headers: StateRestoreHeaders,
        body: StateRestore,
    ) -> Result<StateChange, HttpError> {
        let (id, number) = (id(&path.state_id, &path.env)?, number(path.version));
        let terms =
            with_switches!(terms(caller, body.note, headers.if_match, None), query: dry_run, force, allow_rewind);
        let write = move |states: &States| states.restore(&id, number, &terms);
        view::change(self.write(&path.project, &path.env, write).await?)
    }
}

impl Api {
    /// Asks the states of a project something, where blocking is allowed.
    async fn states<T: Send + 'static>(
        &self,
        project: &str,
        env: &str,
        question: impl FnOnce(&States) -> Result<T, HttpError> + Send + 'static,
    ) -> Result<T, HttpError> {
        let project = self.project(project)?;
        let (backends, passed, env) = (self.backends.clone(), self.passed.clone(), env.to_owned());
        blocking(move || {
            let model = project.read()?;
            if env != NO_ENVIRONMENT {
                model.environment(&env)?;
            }
            let states = backends.states(&project, &model, || Surroundings::of(&project, (*passed).clone(), None))?;
            question(&states)
        })
        .await
    }

    /// Does something to them. A system database without its tables gets them first, as by every command of Meltano.
    async fn write<T: Send + 'static>(
        &self,
        project: &str,
        env: &str,
        work: impl Fn(&States) -> Result<T, Error> + Send + Sync + 'static,
    ) -> Result<T, HttpError> {
        let work = Arc::new(work);
        let again = work.clone();
        let written = self.states(project, env, move |states| Ok(work(states))).await?;
        if !matches!(written, Err(Error::SystemDb(system_db::Error::Outdated { .. }))) {
            return Ok(written?);
        }
        let prepared = self.runs.prepare_database(project, env).await;
        prepared
            .map_err(|why| refuse(ErrorCode::SystemDatabaseUnavailable, why, Some("see what Meltano says of it")))?;
        self.states(project, env, move |states| Ok(again(states)?)).await
    }
}

/// The id in a path, if it belongs to the path's environment.
fn id(text: &str, env: &str) -> Result<StateId, HttpError> {
    let id = StateId::new(text).map_err(Error::from)?;
    belongs(&id, env)?;
    Ok(id)
}

fn belongs(id: &StateId, env: &str) -> Result<(), HttpError> {
    if env == NO_ENVIRONMENT || id.env() == Some(env) {
        return Ok(());
    }
    Err(Error::Elsewhere { id: id.clone(), env: env.to_owned() }.into())
}

/// Which ids an environment is about: those that name it, or all.
fn env_filter(env: &str) -> Option<String> {
    Some(env.to_owned()).filter(|env| env != NO_ENVIRONMENT)
}

fn number(version: meltano_api_contract::types::StateVersionNumber) -> u64 {
    version.get().unsigned_abs()
}
