//! A model together with the files that it was made from, to see whether it is still true.

use std::path::Path;
use std::sync::Arc;

use super::declaration;
use super::error::Error;
use super::include::{self, MELTANO_YML};
use super::model::Model;
use super::source::Source;
use super::yaml::Node;

/// A model and what it rests on.
#[derive(Debug)]
pub(super) struct Snapshot {
    pub(super) model: Arc<Model>,
    source: Source,
    patterns: Vec<(String, Node)>,
    included: Vec<String>,
}

impl Snapshot {
    /// Reads the whole project.
    ///
    /// # Errors
    /// [`Error::Unreadable`].
    pub(super) fn take(root: &Path) -> Result<Snapshot, Error> {
        include::check_main(root)?;
        let mut source = Source::new(root);
        let mut main = source.yaml(MELTANO_YML)?;
        let mut patterns = include::patterns(&main)?;
        let (included, others) = loop {
            let included = include::matches(root, &patterns)?;
            let others = included.iter().map(|file| source.yaml(file)).collect::<Result<Vec<Node>, Error>>()?;
            // Meltano's merge adds the patterns of included files to those that it keeps of `meltano.yml`, so that its
            // next load follows them; each command loads several times.
            let before = patterns.len();
            for other in &others {
                for (pattern, node) in include::patterns(other)? {
                    if !patterns.iter().any(|(known, _)| *known == pattern) {
                        patterns.push((pattern, node));
                    }
                }
            }
            if patterns.len() == before {
                break (included, others);
            }
        };
        include::refuse_duplicates(&others)?;
        others.into_iter().for_each(|other| include::merge(&mut main, other));
        let model = Arc::new(declaration::model(&main, &mut source));
        Ok(Snapshot { model, source, patterns, included })
    }

    /// Whether reading again would say the same: no file has changed, and the patterns match the same ones.
    pub(super) fn is_current(&self, root: &Path) -> bool {
        self.source.is_unchanged() && include::matches(root, &self.patterns).is_ok_and(|now| now == self.included)
    }
}
