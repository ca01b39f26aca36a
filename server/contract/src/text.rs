//! Reads parameters: each is a text, and the type that it is for decides what it stands for.

use serde::de::value::Error;
use serde::de::{Deserialize, Deserializer, Error as _, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use std::borrow::Cow;
use std::fmt::Display;
use std::str::FromStr;
use uuid::Uuid;

/// The name or the value of a parameter, decoded.
pub(crate) struct Text<'a>(pub(crate) Cow<'a, str>);

impl<'de> IntoDeserializer<'de> for Text<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl Text<'_> {
    /// A number in its one spelling: Rust would also take `+7` and `007`.
    fn number<T: FromStr<Err: Display> + Display>(&self) -> Result<T, Error> {
        let number = self.0.parse::<T>().map_err(Error::custom)?;
        match number.to_string() == self.0 {
            true => Ok(number),
            false => Err(Error::custom(format_args!("write it as `{number}`"))),
        }
    }
}

macro_rules! numbers {
    ($($method:ident, $visit:ident;)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.$visit(self.number()?)
        }
    )*};
}

impl<'de> Deserializer<'de> for Text<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    numbers! {
        deserialize_i32, visit_i32;
        deserialize_i64, visit_i64;
        deserialize_u32, visit_u32;
        deserialize_u64, visit_u64;
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_bool(self.0.parse().map_err(Error::custom)?)
    }

    /// What is there has a value.
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_enum(self.0.into_deserializer())
    }

    forward_to_deserialize_any! {
        i8 i16 i128 u8 u16 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct
        identifier ignored_any
    }
}

/// A UUID in its one spelling (RFC 9562, 4), of which only the case of the letters is free. The `uuid` crate would also
/// take one without hyphens, in braces, or as a URN.
pub(crate) fn uuid<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Uuid, D::Error> {
    let text = Cow::<'de, str>::deserialize(deserializer)?;
    let id = Uuid::parse_str(&text).map_err(|error| D::Error::custom(format_args!("UUID parsing failed: {error}")))?;
    match text.len() == uuid::fmt::Hyphenated::LENGTH {
        true => Ok(id),
        false => Err(D::Error::custom(format_args!("write it as `{id}`"))),
    }
}
