//! Pages of lists: opaque tokens that remember where a page ended and with which filters it was made (D8).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use dropshot::HttpError;
use meltano_api_contract::error::refuse;
use meltano_api_contract::table::ErrorCode;
use meltano_api_contract::types::PageLimit;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::collections::BTreeMap;

/// The filters of a list that were given, by name.
pub type Filters = BTreeMap<String, String>;

/// The filters that a request gave.
pub fn filters<const N: usize>(given: [(&str, Option<String>); N]) -> Filters {
    given.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

/// Whether one of the texts has the filter `text` in it, in whatever case; without that filter, yes.
pub fn has_text<'a>(filters: &Filters, texts: impl IntoIterator<Item = Option<&'a String>>) -> bool {
    let Some(wanted) = filters.get("text").map(|text| text.to_lowercase()) else { return true };
    texts.into_iter().flatten().any(|text| text.to_lowercase().contains(&wanted))
}

/// Where a page begins, and of what.
#[derive(Debug, Serialize, Deserialize)]
pub struct Cursor<K> {
    /// The operation and the path: a token of another list is refused.
    list: String,
    /// The filters in force.
    pub filters: Filters,
    /// The key of the last item of the page before.
    pub after: Option<K>,
}

impl<K: Serialize + DeserializeOwned> Cursor<K> {
    /// Reads a page token, or begins at the first page without one.
    ///
    /// # Errors
    /// `page_token_invalid`, also if the filters are others than the token's.
    pub fn open(list: String, filters: Filters, token: Option<&str>) -> Result<Self, HttpError> {
        let Some(token) = token else { return Ok(Self { list, filters, after: None }) };
        let bytes = URL_SAFE_NO_PAD.decode(token).ok();
        let cursor: Option<Self> = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let Some(cursor) = cursor.filter(|cursor| cursor.list == list) else {
            let hint = "send the `next_page` of the page before unchanged, or begin again without `page_token`";
            return Err(refuse(ErrorCode::PageTokenInvalid, "the page token was not made by this list", Some(hint)));
        };
        if !filters.is_empty() && filters != cursor.filters {
            let hint = "send the filters of the first page, or none";
            return Err(refuse(ErrorCode::PageTokenInvalid, "the page token was made with other filters", Some(hint)));
        }
        Ok(cursor)
    }

    /// The token of the page behind the item with this key.
    pub fn behind(self, key: K) -> String {
        let cursor = Self { after: Some(key), ..self };
        URL_SAFE_NO_PAD.encode(serde_json::to_vec(&cursor).expect("names and keys are plain JSON"))
    }
}

/// How many items a page holds.
pub fn limit(limit: Option<PageLimit>) -> usize {
    usize::try_from(limit.map_or(100, PageLimit::get)).unwrap_or(100)
}

/// A page of a list that is whole in memory. `items` are sorted by `key`.
pub fn slice<T, K>(
    items: impl IntoIterator<Item = T>,
    key: impl Fn(&T) -> K,
    limit: usize,
    cursor: Cursor<K>,
) -> (Vec<T>, Option<String>)
where
    K: Serialize + DeserializeOwned + Ord,
{
    let behind = |item: &T| cursor.after.as_ref().is_none_or(|after| key(item) > *after);
    let items = items.into_iter().filter(behind).take(limit + 1).collect();
    cut(items, key, limit, cursor)
}

/// A page of a list of which one item more than wanted was asked for, which tells whether there is another page.
pub fn cut<T, K>(mut items: Vec<T>, key: impl Fn(&T) -> K, limit: usize, cursor: Cursor<K>) -> (Vec<T>, Option<String>)
where
    K: Serialize + DeserializeOwned,
{
    let more = items.len() > limit;
    items.truncate(limit);
    let next = items.last().filter(|_| more).map(key);
    (items, next.map(|key| cursor.behind(key)))
}

#[cfg(test)]
mod tests {
    use super::{Cursor, Filters, slice};

    #[test]
    fn pages_neither_skip_nor_repeat_while_items_come_and_go() {
        let list = || "list".to_owned();
        let begin = Cursor::open(list(), Filters::new(), None).expect("no token");
        let (first, next) = slice(["b", "d", "f"], |item| (*item).to_owned(), 2, begin);
        assert_eq!(first, ["b", "d"]);
        // `a` and `e` come, `d` goes.
        let cursor = Cursor::open(list(), Filters::new(), next.as_deref()).expect("our own token");
        let (second, next) = slice(["a", "b", "e", "f"], |item| (*item).to_owned(), 2, cursor);
        assert_eq!((second, next), (vec!["e", "f"], None));
    }

    #[test]
    fn a_token_is_bound_to_its_list_and_its_filters() {
        let filters = |value: &str| Filters::from([("status".to_owned(), value.to_owned())]);
        let token = Cursor::open("a".to_owned(), filters("failed"), None).expect("no token").behind(7_i64);
        let reopened = Cursor::<i64>::open("a".to_owned(), Filters::new(), Some(&token)).expect("its own list");
        assert_eq!((reopened.after, reopened.filters), (Some(7), filters("failed")));
        assert!(Cursor::<i64>::open("b".to_owned(), Filters::new(), Some(&token)).is_err());
        assert!(Cursor::<i64>::open("a".to_owned(), filters("lost"), Some(&token)).is_err());
        assert!(Cursor::<i64>::open("a".to_owned(), Filters::new(), Some("%%%")).is_err());
    }
}
