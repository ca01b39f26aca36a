//! States in a bucket of S3 or GCS, or in a container of Azure: `<prefix>/<state id>/state.json`
//! (`CloudStateStoreManager`). The only place of the server that calls anybody, and only through this crate.
//!
//! Behind Meltano's lock, each write also says which version of an object it replaces, so that a service that knows such
//! conditions refuses a write that somebody else got ahead of.

mod connect;
mod list;
mod refusal;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use futures::{StreamExt as _, TryStreamExt as _};
use object_store::list::PaginatedListStore;
use object_store::path::Path;
use object_store::{Attribute, Attributes, ObjectMeta, ObjectStore, ObjectStoreExt as _};
use object_store::{PutMode, PutOptions, PutPayload, UpdateVersion};
use tokio::runtime::Handle;

use super::lock::{self, Lock, Medium};
use super::{Decide, Edits, Entry, Query, Store, Stored, Write, text};
use crate::state::{Error, StateId};
use refusal::{Refusal, failed, refusal};

/// What Meltano calls the object of a state.
const STATE: &str = "state.json";

/// What Meltano calls the lock beside it.
const LOCK: &str = "lock";

/// The longest key that all three services take, in bytes.
const LONGEST_KEY: usize = 1024;

/// How many states of a page are read at once.
const AT_ONCE: usize = 16;

/// What the three services have in common.
trait Service: ObjectStore + PaginatedListStore {}

impl<T: ObjectStore + PaginatedListStore> Service for T {}

/// A bucket of states.
pub(super) struct Objects {
    scheme: &'static str,
    /// Empty, or with a slash at its end.
    prefix: String,
    lock_timeout_seconds: i64,
    service: connect::Lazy,
    /// Whether it lists keys in the order of their bytes, and from any of them on.
    sorts: bool,
    /// Whether it has refused to write under a condition, because it knows none.
    unconditional: AtomicBool,
    edits: Arc<dyn Edits>,
    handle: Handle,
}

/// An object as it was found.
struct Found {
    bytes: Vec<u8>,
    meta: ObjectMeta,
}

impl Objects {
    /// The key of a state's object, byte by byte. The constructor of [`Path`] that escapes letters is not used.
    fn key(&self, id: &str, name: &str) -> Result<Path, Error> {
        let key = format!("{}{id}/{name}", self.prefix);
        Path::parse(&key).map_err(|_| self.unsuitable("the service takes no key of this kind"))
    }

    fn unsuitable(&self, why: &str) -> Error {
        Error::Unsuitable { scheme: self.scheme, why: why.to_owned() }
    }

    async fn read(&self, key: &Path) -> Result<Option<Found>, Error> {
        let service = self.service.get().await?;
        let answer = async {
            let result = service.get(key).await?;
            let meta = result.meta.clone();
            Ok(Found { meta, bytes: result.bytes().await?.to_vec() })
        };
        match answer.await {
            Ok(found) => Ok(Some(found)),
            Err(error) if matches!(refusal(&error), Refusal::NoObject) => Ok(None),
            Err(error) => Err(failed("read an object")(error)),
        }
    }

    /// Writes an object where there is none, or over the version that was found. False if there is another.
    async fn write(&self, key: &Path, text: String, over: Option<UpdateVersion>) -> Result<bool, Error> {
        let service = self.service.get().await?;
        let json = Attributes::from_iter([(Attribute::ContentType, "application/json")]);
        let condition = over.map_or(PutMode::Create, PutMode::Update);
        let put = async |mode: PutMode| {
            let options = PutOptions { mode, attributes: json.clone(), ..PutOptions::default() };
            service.put_opts(key, PutPayload::from(text.clone()), options).await.map(drop)
        };
        if !self.unconditional.load(Ordering::Relaxed) {
            match put(condition).await {
                Ok(()) => return Ok(true),
                Err(error) => match refusal(&error) {
                    Refusal::Condition => return Ok(false),
                    Refusal::Unknown => self.unconditional.store(true, Ordering::Relaxed),
                    _ => return Err(failed("write an object")(error)),
                },
            }
        }
        put(PutMode::Overwrite).await.map_err(failed("write an object"))?;
        Ok(true)
    }

    async fn delete(&self, key: &Path) -> Result<(), Error> {
        match self.service.get().await?.delete(key).await {
            Err(error) if !matches!(refusal(&error), Refusal::NoObject) => Err(failed("delete an object")(error)),
            _ => Ok(()),
        }
    }

    fn stored(id: &StateId, found: &Found) -> Result<Stored, Error> {
        let state = text::read(&found.bytes).map_err(|why| Error::Unreadable { id: id.clone(), why })?;
        Ok(Stored {
            state,
            bytes: found.bytes.len() as u64,
            updated_at: Some(found.meta.last_modified),
            unreadable: None,
        })
    }
}

impl Store for Objects {
    fn scheme(&self) -> &'static str {
        self.scheme
    }

    fn admits(&self, id: &StateId) -> Result<(), Error> {
        let id = id.as_str();
        let why = match () {
            () if id.contains('/') => "Meltano does not find states again that have a slash in their name",
            () if self.scheme == "azure" && id.contains('?') => "Meltano leaves out what stands behind a `?`",
            () if self.scheme == "azure" && id.contains('\\') => "the service takes a backslash for a slash",
            () if id.contains(char::is_control) => "the service takes no control characters",
            () if self.prefix.len() + id.len() + 1 + STATE.len() > LONGEST_KEY => {
                "with what stands before it, it has more than 1024 bytes"
            }
            () => return self.key(id, STATE).map(drop),
        };
        Err(self.unsuitable(why))
    }

    fn get(&self, id: &StateId) -> Result<Option<Stored>, Error> {
        self.admits(id)?;
        let key = self.key(id.as_str(), STATE)?;
        let found = self.handle.block_on(self.read(&key))?;
        found.map(|found| Self::stored(id, &found)).transpose()
    }

    fn ids(&self, query: Query<'_>) -> Result<Vec<StateId>, Error> {
        self.handle.block_on(self.list(query))
    }

    fn page(&self, query: Query<'_>) -> Result<Vec<Entry>, Error> {
        let read = async |id: StateId| {
            let key = self.key(id.as_str(), STATE)?;
            // One may be cleared while the page is read.
            let Some(found) = self.read(&key).await? else { return Ok(None) };
            let stored = Self::stored(&id, &found);
            Ok::<_, Error>(Some(Entry { id, stored }))
        };
        self.handle.block_on(async {
            let mut page: Vec<Entry> = Vec::new();
            let mut after = query.after.map(ToOwned::to_owned);
            while page.len() < query.limit {
                let limit = query.limit - page.len();
                let ids = self.list(Query { after: after.as_deref(), limit, ..query }).await?;
                let is_last = ids.len() < limit;
                after = ids.last().map(|id| id.as_str().to_owned());
                let entries = futures::stream::iter(ids).map(&read).buffered(AT_ONCE);
                page.extend(entries.try_collect::<Vec<_>>().await?.into_iter().flatten());
                if is_last {
                    break;
                }
            }
            Ok(page)
        })
    }

    fn change(&self, ids: &[StateId], decide: &mut Decide<'_>) -> Result<(), Error> {
        ids.iter().try_for_each(|id| self.admits(id))?;
        let held = lock::hold(self, ids, self.lock_timeout_seconds)?;
        let (mut found, mut versions) = (Vec::new(), Vec::new());
        for id in ids {
            let object = self.handle.block_on(self.read(&self.key(id.as_str(), STATE)?))?;
            found.push(Stored::or_unreadable(object.as_ref().map(|object| Self::stored(id, object)).transpose())?);
            versions.push(object.map(|object| version(&object.meta)));
        }
        for Write { id, state, edit } in decide(&found)? {
            held.confirm(&id)?;
            if let Some(edit) = &edit {
                self.edits.record(&id, edit)?;
            }
            let key = self.key(id.as_str(), STATE)?;
            let over = ids.iter().position(|own| *own == id).and_then(|index| versions[index].take());
            self.handle.block_on(async {
                match state {
                    None => self.delete(&key).await,
                    Some(state) => match self.write(&key, text::write(&state), over).await? {
                        true => Ok(()),
                        false => Err(Error::Busy(id)),
                    },
                }
            })?;
        }
        Ok(())
    }
}

impl Medium for Objects {
    const PAUSE: Duration = Duration::from_millis(250);

    type Version = UpdateVersion;

    fn look(&self, id: &StateId) -> Result<Option<Lock<UpdateVersion>>, Error> {
        let found = self.handle.block_on(self.read(&self.key(id.as_str(), LOCK)?))?;
        Ok(found.map(|Found { bytes, meta }| Lock {
            text: bytes,
            written_at: Some(meta.last_modified),
            version: version(&meta),
        }))
    }

    fn make(&self, id: &StateId, text: &str) -> Result<bool, Error> {
        self.handle.block_on(self.write(&self.key(id.as_str(), LOCK)?, text.to_owned(), None))
    }

    fn replace(&self, id: &StateId, stale: &Lock<UpdateVersion>, text: &str) -> Result<bool, Error> {
        let over = Some(stale.version.clone());
        self.handle.block_on(self.write(&self.key(id.as_str(), LOCK)?, text.to_owned(), over))
    }

    fn remove(&self, id: &StateId) -> Result<(), Error> {
        self.handle.block_on(self.delete(&self.key(id.as_str(), LOCK)?))
    }
}

fn version(meta: &ObjectMeta) -> UpdateVersion {
    UpdateVersion { e_tag: meta.e_tag.clone(), version: meta.version.clone() }
}
